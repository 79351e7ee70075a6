"""Columns of days and numbers, as lists and NumPy arrays hold them and the library takes them."""

from __future__ import annotations

import array
import datetime
from abc import ABC, abstractmethod
from typing import Any

from ._arguments import date_of, day_number
from ._extension import ffi

MISSING = -(1 << 63)  # NaT, and the library's "no day" of a column of 64 bits


def is_array(value: object) -> bool:
    """Whether NumPy holds a value: arrays and scalars, columns of pandas."""
    return hasattr(value, "__array__")


def is_list(value: object) -> bool:
    """Whether a value is a list of days or numbers."""
    return isinstance(value, (list, tuple))


class Rows(ABC):
    """So many rows, whose results are given back as the caller gave days."""

    rows: int

    @abstractmethod
    def days(self, values: Any) -> Any:
        """A column of days; a single date stands for all rows."""

    @abstractmethod
    def steps(self, values: Any) -> Any:
        """A column of whole numbers, or of the one for all rows."""

    @abstractmethod
    def new(self, code: str) -> Any:
        """Room for results: "q", "i" or "B", as `array` calls them."""

    @abstractmethod
    def as_days(self, out: Any) -> Any:
        """Results that are days."""

    @abstractmethod
    def as_numbers(self, out: Any, status: Any) -> Any:
        """Results that are numbers, missing where the status is not 0."""

    @abstractmethod
    def as_truths(self, out: Any, status: Any) -> Any:
        """Results that are true or false."""

    @abstractmethod
    def first_failure(self, status: Any) -> int | None:
        """The first row whose status is a failure."""


class ListRows(Rows):
    """Rows of lists, with None for missing days."""

    def __init__(self, *columns: Any) -> None:
        sizes = {len(column) for column in columns if is_list(column)}
        if len(sizes) != 1:
            raise ValueError("columns of different lengths")
        self.rows = sizes.pop()

    def days(self, values: Any) -> Any:
        if not is_list(values):
            values = [values] * self.rows
        return array.array("q", [MISSING if day is None else day_number(day) for day in values])

    def steps(self, values: Any) -> Any:
        return array.array("q", values if is_list(values) else [values])

    def new(self, code: str) -> Any:
        return array.array(code, bytes(self.rows * array.array(code).itemsize))

    def as_days(self, out: Any) -> list[datetime.date | None]:
        return [None if number == MISSING else date_of(number) for number in out]

    def as_numbers(self, out: Any, status: Any) -> list[int | None]:
        return [None if failed else number for number, failed in zip(out, status)]

    def as_truths(self, out: Any, status: Any) -> list[bool | None]:
        return [None if failed else bool(true) for true, failed in zip(out, status)]

    def first_failure(self, status: Any) -> int | None:
        return next((row for row, code in enumerate(status) if code > 0), None)


class ArrayRows(Rows):
    """Rows of NumPy arrays of any shape, with NaT for missing days."""

    def __init__(self, *columns: Any) -> None:
        import numpy  # only those who have arrays need it

        self.np = numpy
        shapes = [self.np.shape(column) for column in columns]
        self.shape = self.np.broadcast_shapes(*shapes)
        self.rows = int(self.np.prod(self.shape, dtype=int))

    def _flat(self, values: Any) -> Any:
        return self.np.ascontiguousarray(self.np.broadcast_to(values, self.shape)).reshape(-1)

    def days(self, values: Any) -> Any:
        if not is_array(values) and not is_list(values):
            day_number(values)  # refuses what is no date
        return self._flat(self.np.asarray(values, "datetime64[D]")).view("int64")

    def steps(self, values: Any) -> Any:
        numbers = self.np.asarray(values)
        if numbers.dtype.kind not in "iu":
            raise TypeError("expected whole numbers")
        numbers = numbers.astype("int64", copy=False)
        return numbers.reshape(1) if numbers.ndim == 0 else self._flat(numbers)

    def new(self, code: str) -> Any:
        return self.np.empty(self.rows, dtype=code)

    def as_days(self, out: Any) -> Any:
        return out.view("datetime64[D]").reshape(self.shape)[()]

    def as_numbers(self, out: Any, status: Any) -> Any:
        if status.any():
            out = self.np.where(status == 0, out, self.np.nan)
        return out.reshape(self.shape)[()]

    def as_truths(self, out: Any, status: Any) -> Any:
        return out.view("bool").reshape(self.shape)[()]

    def first_failure(self, status: Any) -> int | None:
        return int((status > 0).argmax()) if self.rows and status.max() > 0 else None


def rows_of(*columns: Any) -> Rows | None:
    """The rows of columns of which at least one is a column; None if none is."""
    if any(is_array(column) for column in columns):
        return ArrayRows(*columns)
    if any(is_list(column) for column in columns):
        return ListRows(*columns)
    return None


def pointer(kind: str, column: Any) -> Any:
    """Where the elements of a column lie."""
    return ffi.cast(kind, ffi.from_buffer(column))


def days_struct(column: Any) -> Any:
    """A column of days as the library takes it."""
    days = ffi.new("gerove_days *")
    days.data = pointer("const void *", column)
    days.rows = len(column)
    days.width = 8
    return days[0]
