"""Arguments as the C functions take them. Wrong types are TypeErrors that repeat no value."""

from __future__ import annotations

import datetime
import os
from typing import Any

from ._extension import ffi, lib

_EPOCH = datetime.date(1970, 1, 1).toordinal()


def day_number(day: datetime.date) -> int:
    """Days since 1970-01-01."""
    if not isinstance(day, datetime.date) or isinstance(day, datetime.datetime):
        raise TypeError(f"expected a date, not {type(day).__name__}")
    return day.toordinal() - _EPOCH


def day_or_none(day: datetime.date | None) -> int:
    """The same, where there may be no date."""
    return int(lib.GEROVE_NO_DATE) if day is None else day_number(day)


def as_of_arguments(as_of: datetime.date) -> tuple[int, int]:
    """The day and the moment of an assessment; of the two the one that is not given is none."""
    if not isinstance(as_of, datetime.datetime):
        return day_number(as_of), int(lib.GEROVE_NO_MOMENT)
    if as_of.tzinfo is None:
        raise ValueError("a moment without time zone")
    return int(lib.GEROVE_NO_DATE), int(as_of.timestamp() // 1)


def date_of(number: int) -> datetime.date:
    """The date so many days after 1970-01-01."""
    return datetime.date.fromordinal(number + _EPOCH)


def text(value: str) -> bytes:
    """Text for C."""
    if not isinstance(value, str):
        raise TypeError(f"expected a str, not {type(value).__name__}")
    if "\0" in value:
        raise ValueError("text with a NUL character")
    return value.encode("utf-8", "surrogatepass")


def text_or_null(value: str | None) -> Any:
    """The same, where there may be none."""
    return ffi.NULL if value is None else text(value)


def path(value: str | os.PathLike[str]) -> bytes:
    """The name of a file; "-" is standard input or output."""
    if not isinstance(value, (str, os.PathLike)):
        raise TypeError(f"expected a path, not {type(value).__name__}")
    name = os.fsencode(value)
    if b"\0" in name:
        raise ValueError("path with a NUL character")
    return name


def secret(value: bytes) -> tuple[Any, int]:
    """Bytes with their size; text is no secret of bytes."""
    if isinstance(value, str):
        raise TypeError("expected bytes, not str")
    return content(value)


def content(value: str | bytes) -> tuple[Any, int]:
    """Text or bytes with their size; anything that has a buffer counts as bytes."""
    if isinstance(value, str):
        value = value.encode("utf-8", "surrogatepass")
    view = ffi.from_buffer(value)
    return view, len(view)


_CONSTANTS = {name: getattr(lib, name) for name in dir(lib) if name.startswith("GEROVE_")}


def constant(group: str, word: str) -> int:
    """The number of a constant by its word: constant("UNIT", "working_day")."""
    if not isinstance(word, str):
        raise TypeError(f"expected a word, not {type(word).__name__}")
    number = _CONSTANTS.get(f"GEROVE_{group}_{word.upper()}")
    if number is None:
        raise ValueError(f"no such {group.lower()}")
    return int(number)


class Options:
    """An options struct: its defaults, and what is given in their place. None stands for the
    default."""

    def __init__(self, struct: str, **values: Any) -> None:
        self.struct = ffi.new(f"gerove_{struct} *", getattr(lib, f"gerove_{struct}_init"))
        self._texts = []  # C borrows them
        for name, value in values.items():
            if value is None:
                continue
            if isinstance(value, str):
                value = ffi.new("char[]", text(value))
                self._texts.append(value)
            setattr(self.struct, name, value)
