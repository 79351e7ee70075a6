"""Failures: the work could not be done. (Wrong or late data is a finding, not a failure.)"""

from __future__ import annotations

from typing import Any


class Error(Exception):
    """What the library could not do, where, and why, in words of both languages.

    code: number of the failure; `gerove.failures()` lists those of the records.
    path: of the field, `case_file.measures[1].kind`; "" without one.
    offset: byte of the input, from 0. record: record of a stream or row of a column, from 0.
    line, column: of a text, from 1. Each is None where it is not known.

    No field's value of a record is ever in an error.
    """

    def __init__(
        self,
        code: int,
        message_lt: str,
        message_en: str,
        *,
        path: str = "",
        offset: int | None = None,
        record: int | None = None,
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        super().__init__(message_en)
        self.code = code
        self.message_lt = message_lt
        self.message_en = message_en
        self.path = path
        self.offset = offset
        self.record = record
        self.line = line
        self.column = column

    def __str__(self) -> str:
        return self.message_en

    def __reduce__(self) -> tuple[Any, ...]:
        names = ("path", "offset", "record", "line", "column")
        place = {name: getattr(self, name) for name in names}
        return _again, (type(self), self.code, self.message_lt, self.message_en, place)


def _again(kind: type[Error], code: int, lt: str, en: str, place: dict[str, Any]) -> Error:
    return kind(code, lt, en, **place)


class DataError(Error, ValueError):
    """The input is not what it should be: bytes, JSON, dates, plans, law tables, moves."""


class ArgumentError(Error, ValueError):
    """An argument is none of those that the function takes."""


class ClosedError(Error, ValueError):
    """What was to be used is closed."""


class FileError(Error, OSError):
    """A file or stream can't be opened, read or written, or is no stream of records."""


class OutOfMemory(Error, MemoryError):
    """Memory ran out."""


class Cancelled(Error):
    """The progress function asked to stop."""


class Timeout(Error, TimeoutError):
    """The call took longer than its `timeout`."""


class InternalError(Error, RuntimeError):
    """A fault of the library itself."""


class DroppedFieldsWarning(UserWarning):
    """Fields of a newer writer have no form in JSON and were left out."""
