"""Gerovė: child-welfare records, the law's terms, referrals, services and reports.

    import datetime, gerove

    with gerove.load("office.gerove") as records:
        print(gerove.due(records, datetime.date(2023, 12, 31)).to_pandas())

Records (`CaseFile`, `Child`, `Measure`, ...) are immutable objects; `read` and `write` stream them.
What works on all records of a file (`check`, `assess`, `due`, `report`, ...) takes what `load`
gives, the name of a file, or records one by one, and gives tables. `gerove.calendar` counts working
days and terms, `gerove.registers` reads and writes the workbooks of offices. Failures are
`gerove.Error`s. Words are Lithuanian unless `language="en"`.

Functions may be called from any thread, and other threads run meanwhile. Long ones can be stopped
by Ctrl-C, by `timeout=` in seconds, and by `progress=`, which is told how far they are.
"""

from . import calendar, registers
from ._call import Language, Progress, budget, text_of
from ._citations import Citations, read_citations
from ._dates import Moment, PartialDate
from ._dictionary import check_codes, codes, columns, dictionary, failures, table_kinds, tables
from ._disclosure import profile_fields, profiles, redact
from ._errors import (
    ArgumentError,
    Cancelled,
    ClosedError,
    DataError,
    DroppedFieldsWarning,
    Error,
    FileError,
    InternalError,
    OutOfMemory,
    Timeout,
)
from ._extension import lib
from ._grids import FileTables, read_tables
from ._law import Assessment, Law, assess, check, due, explain_rule, law_rules
from ._message import Code, Message
from ._plans import PlanReading, export_plan, import_plan
from ._records import Records, Source, join, load
from ._referrals import (
    Referrals,
    referral_apply,
    referral_merge,
    referral_moves,
    referral_state,
    referrals,
)
from ._reports import Report, Totals, report, report_totals
from ._services import Directory, Gap, HsdsDirectory, gap, hsds_read, hsds_write, match
from ._streams import RecordReader, RecordWriter, read, write, writer
from ._table import Column, Table
from .registers import plan_registers
from .messages import *
from .messages import __all__ as _messages

__version__ = text_of(lib.gerove_version())

__all__ = [
    "ArgumentError",
    "Assessment",
    "Cancelled",
    "Citations",
    "ClosedError",
    "Code",
    "Column",
    "DataError",
    "Directory",
    "DroppedFieldsWarning",
    "Error",
    "FileError",
    "FileTables",
    "Gap",
    "HsdsDirectory",
    "InternalError",
    "Language",
    "Law",
    "Message",
    "Moment",
    "OutOfMemory",
    "PartialDate",
    "PlanReading",
    "Progress",
    "RecordReader",
    "RecordWriter",
    "Records",
    "Referrals",
    "Report",
    "Source",
    "Table",
    "Timeout",
    "Totals",
    "assess",
    "budget",
    "calendar",
    "check",
    "check_codes",
    "codes",
    "columns",
    "dictionary",
    "due",
    "explain_rule",
    "export_plan",
    "failures",
    "gap",
    "hsds_read",
    "hsds_write",
    "import_plan",
    "join",
    "law_rules",
    "load",
    "match",
    "plan_registers",
    "profile_fields",
    "profiles",
    "read",
    "read_citations",
    "read_tables",
    "redact",
    "referral_apply",
    "referral_merge",
    "referral_moves",
    "referral_state",
    "referrals",
    "registers",
    "report",
    "report_totals",
    "table_kinds",
    "tables",
    "write",
    "writer",
]
__all__ += _messages
