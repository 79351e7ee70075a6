"""Tables of files that offices have, as cells."""

from __future__ import annotations

import os
from typing import NamedTuple

from . import _arguments
from ._call import Language
from ._extension import lib
from ._sources import bytes_of
from ._table import Table, tables_made_by


class FileTables(NamedTuple):
    """What a file holds, before anybody says what it means.

    cells: the table `cells`, a row for each; asterisks stand for the digits of personal codes.
    paragraphs: the table `paragraphs`, what stands outside tables.
    findings: what could not be read, with the address of the cell.
    """

    cells: Table
    paragraphs: Table
    findings: Table


def read_tables(
    source: str | os.PathLike[str] | bytes,
    *,
    sheet: str | None = None,
    language: Language = "lt",
) -> FileTables:
    """Reads the tables of a file, or of the bytes of one: .xlsx, .docx, .ods, .odt, HTML, CSV and
    other texts. The content tells the kind of the file, not its name.

    sheet: only this one of a workbook, even if it is hidden.

    Raises DataError (500 to 505); OSError.
    """
    arguments = (*_arguments.content(bytes_of(source)), _arguments.text_or_null(sheet))
    return FileTables(
        *tables_made_by(lib.gerove_grids_read, *arguments, count=3, language=language)
    )
