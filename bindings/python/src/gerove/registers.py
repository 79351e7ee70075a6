"""Registers of an office: its workbook, and rows that become records.

`template` gives the workbook to be filled in, `plan_registers` what its rows would do, `export` the
workbook of an office that has records already, `undo` takes an import back; `guess` proposes a
mapping for a workbook of one's own.
"""

from __future__ import annotations

import datetime
import os
from typing import Any, Iterable, NamedTuple, Union

from . import _arguments
from ._call import Buffer, Job, Language, call, long_call
from ._extension import ffi, lib
from ._records import Records, Source, as_records
from ._sources import bytes_of
from ._table import Table, adopt

File = Union[str, "os.PathLike[str]", bytes]
"""A workbook or a text, by name or as its bytes."""


class Workbook(NamedTuple):
    """The registers of an office.

    workbook: an .xlsx, which holds personal data.
    left_out: the table `left_out`, what the workbook has no place for.
    """

    workbook: bytes
    left_out: Table


class ImportPlan:
    """What the rows of registers would do.

    rows: the table `import_rows`, what becomes of each row.
    findings: all that is wrong, with sheet and cell.
    undo: what the function `undo` needs, with records as they were; empty if a finding is an error.
    """

    __slots__ = ("rows", "findings", "undo", "_records")

    def __init__(self, rows: Table, findings: Table, undo: bytes, records: Records | None) -> None:
        self.rows = rows
        self.findings = findings
        self.undo = undo
        self._records = records

    def apply(self) -> Records:
        """All records as they become.

        Raises ValueError if a finding is an error.
        """
        if self._records is None:
            raise ValueError("a finding is an error: nothing can be applied")
        return self._records

    def __repr__(self) -> str:
        state = "with errors" if self._records is None else "may be applied"
        return f"<gerove.registers.ImportPlan, {len(self.rows)} rows, {state}>"


def template() -> bytes:
    """The empty workbook of an office's registers, an .xlsx to be filled in.

    Raises DataError (509) if the library was built without documents.
    """
    with Buffer() as buffer:
        call(lib.gerove_registers_template, buffer.struct)
        return buffer.bytes()


def guess(source: File) -> str:
    """A mapping proposed for a workbook of one's own, as text for `plan_registers(mapping=)`. Behind
    each column stands how sure it is, and how many of its cells can be read so; never a value of a
    cell. Empty if no sheet is like a register.

    Raises DataError (500 to 505, 509); OSError.
    """
    with Buffer() as buffer:
        call(lib.gerove_registers_guess, *_arguments.content(bytes_of(source)), buffer.struct)
        return buffer.text()


def export(records: Source, *, language: Language = "lt") -> Workbook:
    """The same workbook with what an office has. Hidden columns say which record each row is about,
    so that `plan_registers` finds it again.

    Raises DataError (509); FileError for records that can't be read.
    """
    job = Job()
    office = as_records(records, job)
    place = ffi.new("gerove_table **")
    with Buffer() as buffer:
        arguments = (office._handle, buffer.struct, place)
        long_call(job, lib.gerove_registers_write, *arguments, language=language)
        return Workbook(buffer.bytes(), adopt(place, language))


def plan_registers(
    files: File | Iterable[File],
    *,
    mapping: str | None = None,
    into: Source | None = None,
    as_of: datetime.date | None = None,
    skip_errors: bool = False,
    language: Language = "lt",
) -> ImportPlan:
    """What the rows of an office's registers would do to its records; nothing is changed.

    Each row is found by its key: the same rows a second time change nothing.

    files: one, or several, which are one body of rows.
    mapping: what sheets and columns are, `gerove.intake.v1.Mapping` as Protobuf text or JSON;
        otherwise they are as in `template`.
    into: the records so far.
    as_of: today; of later events there is a warning.
    skip_errors: rows with errors, and those that rest on them, are left out.

    Raises DataError (500 to 506, 509); OSError.
    """
    given = [files] if isinstance(files, (str, bytes, os.PathLike)) else list(files)
    job = Job()
    office = ffi.NULL if into is None else as_records(into, job)
    options = _arguments.Options(
        "import_options",
        as_of=_arguments.day_or_none(as_of),
        skip_errors=int(skip_errors),
        mapping=mapping,
    )
    contents = [bytes_of(file) for file in given]
    kept: list[Any] = [ffi.from_buffer(content) for content in contents]
    names = [
        ffi.new("char[]", b"" if isinstance(file, bytes) else _arguments.path(file))
        for file in given
    ]
    records, rows, findings = (
        ffi.new(f"{kind} **") for kind in ("gerove_records", "gerove_table", "gerove_table")
    )
    with Buffer() as run:
        long_call(
            job,
            lib.gerove_registers_import,
            ffi.new("const void *[]", [ffi.cast("const void *", one) for one in kept]),
            ffi.new("size_t[]", [len(content) for content in contents]),
            ffi.new("const char *[]", names),
            len(contents),
            office if into is None else office._handle,
            options.struct,
            records,
            run.struct,
            rows,
            findings,
            language=language,
        )
        made = None if records[0] == ffi.NULL else Records._of(records[0])
        return ImportPlan(adopt(rows, language), adopt(findings, language), run.bytes(), made)


def undo(records: Source, run: bytes) -> Records:
    """The records without what an import did.

    records: as the import left them.
    run: what `ImportPlan.undo` is.

    Raises DataError (508) if one of them was changed since.
    """
    job = Job()
    office = as_records(records, job)
    content = _arguments.content(run)
    return Records._made_by(lib.gerove_registers_undo, office._handle, *content, job=job)
