"""What the records are made of, and tables of them."""

from __future__ import annotations

from typing import Iterable

from . import _arguments
from ._call import Job, Language, Progress
from ._extension import lib
from ._records import Source, as_records
from ._table import Table, table_made_by


def codes(name: str | None = None, *, language: Language = "lt") -> Table:
    """The code lists of the records, or the one of a name: the table `codes`.

    Raises ArgumentError for a list that does not exist.
    """
    return table_made_by(lib.gerove_codes, _arguments.text_or_null(name), language=language)


def dictionary(*, language: Language = "lt") -> Table:
    """The fields of the records, with types and privacy classes: the table `fields`."""
    return table_made_by(lib.gerove_dictionary, language=language)


def failures(*, language: Language = "lt") -> Table:
    """The failures: the table `failures`."""
    return table_made_by(lib.gerove_failures, language=language)


def columns(*, language: Language = "lt") -> Table:
    """The tables that results come as, and their columns: the table `columns`.

    A row for each column, with `table`, `column`, `type`, `privacy` and `title` in the language;
    "decimal" is an exact number, in a column of text. What is called the table `deadlines` in these
    pages has the columns that stand here for it, also when it has no rows.
    """
    return table_made_by(lib.gerove_columns, language=language)


def check_codes(codes: str | Iterable[str], *, language: Language = "lt") -> Table:
    """Whether personal codes and legal entity codes are right, and if not, which part is wrong.

    codes: a text of codes with white space between them, or the codes one by one.

    Gives the table `verdicts`, a row for each; `result` is "valid" or the fault. The codes
    themselves are not repeated.
    """
    text = codes if isinstance(codes, str) else "\n".join(codes)
    return table_made_by(lib.gerove_check_codes, *_arguments.content(text), language=language)


def table_kinds(*, language: Language = "lt") -> Table:
    """The tables that records give, as the table `record_tables`: `kind`, `type` of the message
    that is a row, `path` in the record."""
    return table_made_by(lib.gerove_table_kinds, language=language)


def tables(
    records: Source,
    kinds: Iterable[str] | None = None,
    *,
    language: Language = "lt",
    progress: Progress | None = None,
    timeout: float | None = None,
) -> dict[str, Table]:
    """The records as tables by kind: a row for each record or part of that kind, and a column for
    each field that is no list.

    kinds: such as ["case_files", "measures"]; left out, all that `table_kinds` lists.

    Fields of parts have names such as `term_start`. Lists of ids, codes and words are text, joined
    with "; ". Raises ArgumentError for a kind that does not exist.
    """
    job = Job(progress, timeout)
    if kinds is None:
        kinds = table_kinds()["kind"]
    elif isinstance(kinds, str):
        kinds = [kinds]
    kinds = list(kinds)
    loaded = as_records(records, job)
    job.calls_left = max(1, len(kinds))
    return {
        kind: table_made_by(
            lib.gerove_table_of, loaded._handle, _arguments.text(kind), language=language, job=job
        )
        for kind in kinds
    }
