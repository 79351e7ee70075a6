"""Dates that are not whole, and moments finer than a microsecond."""

from __future__ import annotations

import datetime
from typing import Any

UTC = datetime.timezone.utc
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=UTC)


class PartialDate:
    """A date of which the day, or month and day, may be unknown: `2024`, `2024-03`, `2024-03-07`.

    What is unknown stays unknown: a partial date is an interval, never its first day. Therefore
    partial dates have no order; compare `first` or `last`. Immutable.
    """

    __slots__ = __match_args__ = ("year", "month", "day")

    year: int
    month: int | None
    day: int | None

    def __init__(self, year: int, month: int | None = None, day: int | None = None) -> None:
        if month is None and day is not None:
            raise ValueError("a day without a month is no partial date")
        datetime.date(year, 1 if month is None else month, 1 if day is None else day)
        for name, value in zip(self.__slots__, (year, month, day)):
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{name} of a partial date can't be changed")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{name} of a partial date can't be changed")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.year, self.month, self.day) == (other.year, other.month, other.day)

    def __hash__(self) -> int:
        return hash((self.year, self.month, self.day))

    def __reduce__(self) -> tuple[object, ...]:
        return PartialDate, (self.year, self.month, self.day)

    def __repr__(self) -> str:
        return f"PartialDate.parse({str(self)!r})"

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Reads `2024`, `2024-03` or `2024-03-07`; raises ValueError for any other text."""
        parts = text.split("-")
        digits = [len(part) for part in parts if part.isascii() and part.isdigit()]
        if len(digits) != len(parts) or digits not in ([4], [4, 2], [4, 2, 2]):
            raise ValueError("not YYYY, YYYY-MM or YYYY-MM-DD")
        return cls(*map(int, parts))

    @classmethod
    def of(cls, day: datetime.date) -> PartialDate:
        """A whole date."""
        return cls(day.year, day.month, day.day)

    @property
    def first(self) -> datetime.date:
        """The earliest day that it can be."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> datetime.date:
        """The latest day that it can be."""
        if self.day:
            return self.first
        year, month = divmod(self.year * 12 + (self.month or 12), 12)
        if year > 9999:
            return datetime.date.max
        return datetime.date(year, month + 1, 1) - datetime.timedelta(days=1)

    @property
    def exact(self) -> datetime.date | None:
        """The whole date, if the day is known."""
        return self.first if self.day else None

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


class Moment(datetime.datetime):
    """A datetime that is finer than a microsecond: `nanosecond` adds 0 to 999 to it.

    Records hold plain datetimes of UTC; one whose nanoseconds a datetime can't hold, or with fields
    of a newer writer (`unknown_fields`), is a Moment, so that nothing is lost. Arithmetic gives
    datetimes of whole microseconds.
    """

    nanosecond: int
    unknown_fields: bytes

    def __new__(
        cls, *parts: Any, nanosecond: int = 0, unknown_fields: bytes = b"", **named: Any
    ) -> Moment:
        moment = super().__new__(cls, *parts, **named)
        if not 0 <= nanosecond <= 999:
            raise ValueError("nanosecond must be in 0..999")
        moment.nanosecond = nanosecond
        moment.unknown_fields = unknown_fields
        return moment

    def _finer(self) -> tuple[int, bytes]:
        return self.nanosecond, self.unknown_fields

    def __eq__(self, other: object) -> bool:
        return super().__eq__(other) and _finer_part(other) == self._finer()

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        whole = super().__hash__()
        return whole if self._finer() == (0, b"") else hash((whole, self._finer()))

    def __lt__(self, other: datetime.datetime) -> bool:  # type: ignore[override]
        return super().__lt__(other) or (
            super().__eq__(other) and self.nanosecond < _finer_part(other)[0]
        )

    def __gt__(self, other: datetime.datetime) -> bool:  # type: ignore[override]
        return super().__gt__(other) or (
            super().__eq__(other) and self.nanosecond > _finer_part(other)[0]
        )

    def __le__(self, other: datetime.datetime) -> bool:  # type: ignore[override]
        return not self > other

    def __ge__(self, other: datetime.datetime) -> bool:  # type: ignore[override]
        return not self < other

    def __reduce_ex__(self, protocol: Any) -> Any:
        whole = datetime.datetime.combine(self.date(), self.timetz())
        return _with_finer_part, (whole, *self._finer())


def _finer_part(other: object) -> tuple[int, bytes]:
    return getattr(other, "nanosecond", 0), getattr(other, "unknown_fields", b"")


def _with_finer_part(
    whole: datetime.datetime, nanosecond: int, unknown_fields: bytes
) -> datetime.datetime:
    return Moment(
        whole.year,
        whole.month,
        whole.day,
        whole.hour,
        whole.minute,
        whole.second,
        whole.microsecond,
        whole.tzinfo,
        fold=whole.fold,
        nanosecond=nanosecond,
        unknown_fields=unknown_fields,
    )


def moment(seconds: int, nanos: int, unknown_fields: bytes = b"") -> datetime.datetime:
    """The datetime of a google.protobuf.Timestamp.

    Raises OverflowError outside years 1 to 9999 and for nanoseconds outside a second.
    """
    if not 0 <= nanos <= 999_999_999:
        raise OverflowError("nanoseconds outside a second")
    microseconds, nanosecond = divmod(nanos, 1000)
    whole = _EPOCH + datetime.timedelta(seconds=seconds, microseconds=microseconds)
    if nanosecond or unknown_fields:
        return _with_finer_part(whole, nanosecond, unknown_fields)
    return whole


def seconds_and_nanos(value: datetime.datetime) -> tuple[int, int]:
    """A datetime with time zone as a google.protobuf.Timestamp has it."""
    since = value - _EPOCH
    nanos = since.microseconds * 1000 + int(getattr(value, "nanosecond", 0))
    return since.days * 86400 + since.seconds, nanos
