"""Working days and legal terms of Lithuania, for one day or for columns of them.

Where a function takes days, these are a `datetime.date`, a list of dates and Nones, or anything
that NumPy reads as `datetime64` (an array, a pandas Series or index; times of day are cut off). It
gives one value, a list, or a NumPy array accordingly. Columns are done by the library in one call,
without a loop in Python. A missing day (None, NaT) gives a missing result.

`calendar=` is whose days count; left out, that of Lithuania, 1990 to 2100. A day outside these
years raises DataError (400), for columns with `record`, the row from 0; with `errors="coerce"` the
row is missing instead.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Callable, Literal, Protocol, Sequence, Union, overload

from . import _arguments
from ._call import Job, Language, call
from ._columns import Rows, days_struct, pointer, rows_of
from ._errors import Error
from ._extension import ffi, lib
from ._handle import Handle, optional
from ._records import Source, as_records
from ._table import Table, table_made_by

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

Unit = Literal["day", "working_day", "week", "month", "year", "school_year"]
Errors = Literal["raise", "coerce"]
Dates = Sequence[Union[datetime.date, None]]


class Array(Protocol):
    """What NumPy reads: its arrays, columns and indexes of pandas."""

    def __array__(self) -> Any: ...


__all__ = [
    "Calendar",
    "add_working_days",
    "count_working_days",
    "end_of_term",
    "holidays",
    "is_working_day",
    "latest_day_before",
    "next_working_day",
    "previous_working_day",
]


class Calendar(Handle):
    """Holidays and working days."""

    __slots__ = ()

    _c_type = "gerove_calendar"
    _destroy = lib.gerove_calendar_destroy

    @classmethod
    def lithuania(cls) -> Calendar:
        """The calendar of Lithuania, 1990 to 2100."""
        return cls._made_by(lib.gerove_calendar_lithuania)

    @classmethod
    def of(cls, records: Source) -> Calendar:
        """The same, with the days that the only municipality among the records has otherwise.

        Raises DataError (401) when these contradict one another.
        """
        return cls._made_by(lib.gerove_calendar_of, as_records(records, Job())._handle)


class _Question:
    """One question to the calendar: for one day, or for columns."""

    def __init__(self, calendar: Calendar | None, errors: Errors) -> None:
        if errors not in ("raise", "coerce"):
            raise ValueError('errors must be "raise" or "coerce"')
        self.calendar = optional(calendar, Calendar)
        self.errors = errors

    def one(self, function: Any, kind: str, *arguments: Any) -> int:
        """The answer for one day."""
        out = ffi.new(f"{kind} *")
        call(function, self.calendar, *arguments, out)
        return int(out[0])

    def column(
        self, rows: Rows, function: Any, code: str, *arguments: Any, again: Callable[[int], object]
    ) -> tuple[Any, Any]:
        """The answers for all rows, and their status. `again` asks for one row alone, so that the
        first failure is told in full."""
        out, status = rows.new(code), rows.new("i")
        places = (pointer(_POINTERS[code], out), pointer("int32_t *", status))
        call(function, self.calendar, *arguments, *places)
        failed = rows.first_failure(status) if self.errors == "raise" else None
        if failed is not None:
            try:
                again(failed)
            except Error as error:
                error.record = failed
                raise
        return out, status


_POINTERS = {"q": "int64_t *", "B": "uint8_t *"}


@overload
def add_working_days(
    days: datetime.date,
    steps: int,
    *,
    calendar: Calendar | None = None,
    errors: Errors = "raise",
) -> datetime.date: ...


@overload
def add_working_days(
    days: Dates,
    steps: int | Sequence[int],
    *,
    calendar: Calendar | None = None,
    errors: Errors = "raise",
) -> list[datetime.date | None]: ...


@overload
def add_working_days(
    days: datetime.date,
    steps: Sequence[int],
    *,
    calendar: Calendar | None = None,
    errors: Errors = "raise",
) -> list[datetime.date | None]: ...


@overload
def add_working_days(
    days: Array,
    steps: int | Sequence[int] | Array,
    *,
    calendar: Calendar | None = None,
    errors: Errors = "raise",
) -> npt.NDArray[np.datetime64]: ...


@overload
def add_working_days(
    days: datetime.date | Dates,
    steps: Array,
    *,
    calendar: Calendar | None = None,
    errors: Errors = "raise",
) -> npt.NDArray[np.datetime64]: ...


def add_working_days(
    days: Any, steps: Any, *, calendar: Calendar | None = None, errors: Errors = "raise"
) -> Any:
    """The n-th working day after each day (n below 0: before it); for 0 the day itself, or the
    next working day.

    steps: one number for all rows, or a column of them.
    """
    ask = _Question(calendar, errors)
    rows = rows_of(days, steps)
    if rows is None:
        day = _arguments.day_number(days)
        return _arguments.date_of(ask.one(lib.gerove_add_working_days, "int32_t", day, steps))
    data, numbers = rows.days(days), rows.steps(steps)
    if len(numbers) not in (1, len(data)):
        raise ValueError("columns of different lengths")

    def again(row: int) -> object:
        step = int(numbers[row if len(numbers) > 1 else 0])
        return ask.one(lib.gerove_add_working_days, "int32_t", _as_day(data[row]), step)

    arguments = (days_struct(data), pointer("int64_t *", numbers), len(numbers))
    out, _ = ask.column(rows, lib.gerove_add_working_days_column, "q", *arguments, again=again)
    return rows.as_days(out)


def _as_day(number: Any) -> int:
    """A row's day for the functions of one day, whose range is smaller."""
    return max(-(1 << 31) + 1, min(int(number), (1 << 31) - 1))


@overload
def next_working_day(
    days: datetime.date, *, calendar: Calendar | None = None, errors: Errors = "raise"
) -> datetime.date: ...


@overload
def next_working_day(
    days: Dates, *, calendar: Calendar | None = None, errors: Errors = "raise"
) -> list[datetime.date | None]: ...


@overload
def next_working_day(
    days: Array, *, calendar: Calendar | None = None, errors: Errors = "raise"
) -> npt.NDArray[np.datetime64]: ...


def next_working_day(
    days: Any, *, calendar: Calendar | None = None, errors: Errors = "raise"
) -> Any:
    """The first working day after each day."""
    return add_working_days(days, 1, calendar=calendar, errors=errors)


@overload
def previous_working_day(
    days: datetime.date, *, calendar: Calendar | None = None, errors: Errors = "raise"
) -> datetime.date: ...


@overload
def previous_working_day(
    days: Dates, *, calendar: Calendar | None = None, errors: Errors = "raise"
) -> list[datetime.date | None]: ...


@overload
def previous_working_day(
    days: Array, *, calendar: Calendar | None = None, errors: Errors = "raise"
) -> npt.NDArray[np.datetime64]: ...


def previous_working_day(
    days: Any, *, calendar: Calendar | None = None, errors: Errors = "raise"
) -> Any:
    """The last working day before each day."""
    return add_working_days(days, -1, calendar=calendar, errors=errors)


@overload
def is_working_day(
    days: datetime.date, *, calendar: Calendar | None = None, errors: Errors = "raise"
) -> bool: ...


@overload
def is_working_day(
    days: Dates, *, calendar: Calendar | None = None, errors: Errors = "raise"
) -> list[bool | None]: ...


@overload
def is_working_day(
    days: Array, *, calendar: Calendar | None = None, errors: Errors = "raise"
) -> npt.NDArray[np.bool_]: ...


def is_working_day(days: Any, *, calendar: Calendar | None = None, errors: Errors = "raise") -> Any:
    """Whether each day is a working day. In NumPy arrays NaT is none."""
    ask = _Question(calendar, errors)
    rows = rows_of(days)
    if rows is None:
        day = _arguments.day_number(days)
        return bool(ask.one(lib.gerove_is_working_day, "int32_t", day))
    data = rows.days(days)

    def again(row: int) -> object:
        return ask.one(lib.gerove_is_working_day, "int32_t", _as_day(data[row]))

    function = lib.gerove_is_working_day_column
    out, status = ask.column(rows, function, "B", days_struct(data), again=again)
    return rows.as_truths(out, status)


@overload
def count_working_days(
    first: datetime.date,
    last: datetime.date,
    *,
    calendar: Calendar | None = None,
    errors: Errors = "raise",
) -> int: ...


@overload
def count_working_days(
    first: Dates,
    last: datetime.date | Dates,
    *,
    calendar: Calendar | None = None,
    errors: Errors = "raise",
) -> list[int | None]: ...


@overload
def count_working_days(
    first: datetime.date,
    last: Dates,
    *,
    calendar: Calendar | None = None,
    errors: Errors = "raise",
) -> list[int | None]: ...


@overload
def count_working_days(
    first: Array,
    last: datetime.date | Dates | Array,
    *,
    calendar: Calendar | None = None,
    errors: Errors = "raise",
) -> npt.NDArray[np.int64]: ...


@overload
def count_working_days(
    first: datetime.date | Dates,
    last: Array,
    *,
    calendar: Calendar | None = None,
    errors: Errors = "raise",
) -> npt.NDArray[np.int64]: ...


def count_working_days(
    first: Any, last: Any, *, calendar: Calendar | None = None, errors: Errors = "raise"
) -> Any:
    """How many working days there are from each day up to before another; negative backwards.

    One of the two may be a column, and the other a date for all rows. NumPy arrays with missing
    rows are of doubles, with NaN.
    """
    ask = _Question(calendar, errors)
    rows = rows_of(first, last)
    if rows is None:
        span = (_arguments.day_number(first), _arguments.day_number(last))
        return ask.one(lib.gerove_count_working_days, "int64_t", *span)
    start, end = rows.days(first), rows.days(last)

    def again(row: int) -> object:
        span = (_as_day(start[row]), _as_day(end[row]))
        return ask.one(lib.gerove_count_working_days, "int64_t", *span)

    arguments = (lib.gerove_count_working_days_column, "q", days_struct(start), days_struct(end))
    return rows.as_numbers(*ask.column(rows, *arguments, again=again))


@overload
def end_of_term(
    days: datetime.date,
    amount: int,
    unit: Unit,
    *,
    start_same_day: bool = False,
    month_end_next: bool = False,
    roll: bool = True,
    school_end: tuple[int, int] | None = None,
    calendar: Calendar | None = None,
    errors: Errors = "raise",
) -> datetime.date: ...


@overload
def end_of_term(
    days: Dates,
    amount: int,
    unit: Unit,
    *,
    start_same_day: bool = False,
    month_end_next: bool = False,
    roll: bool = True,
    school_end: tuple[int, int] | None = None,
    calendar: Calendar | None = None,
    errors: Errors = "raise",
) -> list[datetime.date | None]: ...


@overload
def end_of_term(
    days: Array,
    amount: int,
    unit: Unit,
    *,
    start_same_day: bool = False,
    month_end_next: bool = False,
    roll: bool = True,
    school_end: tuple[int, int] | None = None,
    calendar: Calendar | None = None,
    errors: Errors = "raise",
) -> npt.NDArray[np.datetime64]: ...


def end_of_term(
    days: Any,
    amount: int,
    unit: Unit,
    *,
    start_same_day: bool = False,
    month_end_next: bool = False,
    roll: bool = True,
    school_end: tuple[int, int] | None = None,
    calendar: Calendar | None = None,
    errors: Errors = "raise",
) -> Any:
    """The last day of a term counted from each day, as procedural acts count (CK 1.118-1.121).

    amount: 1 or more. unit: what it counts.
    start_same_day: the day itself is the first, not the next one.
    month_end_next: a month without the day ends on the 1st of the next.
    roll: a term that ends on a day off ends on the next working day.
    school_end: month and day on which a school year ends; left out, 31 August.

    Raises DataError (403) for a term that can't be counted.
    """
    ask = _Question(calendar, errors)
    month, day = school_end or (None, None)
    rules = _arguments.Options(
        "term_rules",
        start_same_day=int(start_same_day),
        month_end_next=int(month_end_next),
        no_roll=int(not roll),
        school_end_month=month,
        school_end_day=day,
    )
    term = (amount, _arguments.constant("UNIT", unit), rules.struct)
    rows = rows_of(days)
    if rows is None:
        number = ask.one(lib.gerove_end_of_term, "int32_t", _arguments.day_number(days), *term)
        return _arguments.date_of(number)
    data = rows.days(days)

    def again(row: int) -> object:
        return ask.one(lib.gerove_end_of_term, "int32_t", _as_day(data[row]), *term)

    arguments = (lib.gerove_end_of_term_column, "q", days_struct(data), *term)
    return rows.as_days(ask.column(rows, *arguments, again=again)[0])


def latest_day_before(
    day: datetime.date,
    amount: int,
    unit: Unit,
    *,
    full_days_between: bool = False,
    roll_back: bool = False,
    calendar: Calendar | None = None,
) -> datetime.date:
    """The latest day for what must be done at least a term before a day.

    full_days_between: so many whole days lie between the two.
    roll_back: it is moved back to a working day.
    """
    ask = _Question(calendar, "raise")
    term = (amount, _arguments.constant("UNIT", unit), int(full_days_between), int(roll_back))
    function = lib.gerove_latest_day_before
    return _arguments.date_of(
        ask.one(function, "int32_t", _arguments.day_number(day), *term)
    )


def holidays(
    first: datetime.date,
    last: datetime.date,
    *,
    calendar: Calendar | None = None,
    language: Language = "lt",
) -> Table:
    """The days from `first` to `last` that the weekday alone does not decide, holidays and what an
    office has otherwise: the table `holidays`."""
    span = (_arguments.day_number(first), _arguments.day_number(last))
    handle = optional(calendar, Calendar)
    return table_made_by(lib.gerove_holidays, handle, *span, language=language)
