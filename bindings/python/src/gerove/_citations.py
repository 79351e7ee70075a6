"""Citations of legal acts in text."""

from __future__ import annotations

from typing import NamedTuple

from . import _arguments
from ._call import Job, Language
from ._extension import ffi, lib
from ._records import Source, as_records
from ._table import Table, tables_made_by


class Citations(NamedTuple):
    """The citations of a text, and what could not be read of them.

    citations: the table `citations`; `begin`, `end` and `list_begin` count bytes of UTF-8.
    findings: the table `findings`.
    """

    citations: Table
    findings: Table


def read_citations(
    text: str | bytes,
    *,
    records: Source | None = None,
    municipality: str | None = None,
    language: Language = "lt",
) -> Citations:
    """Reads the citations of legal acts in Lithuanian text.

    records: where the acts are sought; left out, the columns `state` and `acts` stay empty.
    municipality: id of that where the text is written, so that acts of others are not meant.
    """
    loaded = None if records is None else as_records(records, Job())
    handle = ffi.NULL if loaded is None else loaded._handle
    arguments = (*_arguments.content(text), handle, _arguments.text_or_null(municipality))
    return Citations(*tables_made_by(lib.gerove_citations, *arguments, count=2, language=language))
