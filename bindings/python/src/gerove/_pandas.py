"""Tables as pandas data frames, straight from Arrow's buffers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from ._arrow import ArrowColumn, Batch

# datetime64[ns], the only resolution of pandas 1, holds about 1678 to 2261.
_LAST_DAY = 106_751
_LAST_SECOND = 9_223_372_036


def data_frame(batch: Batch, names: list[str]) -> pd.DataFrame:
    """The columns of a batch under their names."""
    columns = {name: _series(column) for name, column in zip(names, batch.columns)}
    return pd.DataFrame(columns, copy=False)


def _empty(column: ArrowColumn) -> Any:
    """Which cells are empty, as booleans; None if none is."""
    if not column.has_empty:
        return None
    bits, first = column.validity()
    return np.unpackbits(np.frombuffer(bits, np.uint8), bitorder="little")[
        first : first + column.length
    ] == 0


def _series(column: ArrowColumn) -> Any:
    if column.format in ("U", "u"):
        cells = np.empty(column.length, dtype=object)
        cells[:] = column.texts()
        return pd.Series(cells, copy=False)
    values = np.asarray(column.values())
    empty = _empty(column)
    if column.dictionary is not None:
        if empty is not None:
            values = np.where(empty, -1, values)
        return pd.Categorical.from_codes(values, column.dictionary.texts())
    if column.format == "tdD":
        return _days(values, empty)
    if column.format == "tss:UTC":
        return _moments(values, empty)
    if empty is None:
        return pd.Series(values, copy=False)
    if column.format == "g":
        return np.where(empty, np.nan, values)
    return pd.arrays.IntegerArray(values.copy(), empty)


def _with_not_a_time(values: Any, empty: Any, unit: str, last: int) -> tuple[Any, bool]:
    """Moments of a unit, NaT where empty, and whether nanoseconds hold them all."""
    numbers = values.astype(np.int64)
    if empty is not None:
        numbers[empty] = 0
    fits = not numbers.size or bool((np.abs(numbers) <= last).all())
    times = numbers.view(f"datetime64[{unit}]")
    if empty is not None:
        times[empty] = np.datetime64("NaT")
    return times, fits


def _days(values: Any, empty: Any) -> Any:
    days, fits = _with_not_a_time(values, empty, "D", _LAST_DAY)
    return pd.Series(days.astype("datetime64[ns]" if fits else object), copy=False)


def _moments(values: Any, empty: Any) -> Any:
    moments, fits = _with_not_a_time(values, empty, "s", _LAST_SECOND)
    if fits:
        return pd.Series(pd.DatetimeIndex(moments.astype("datetime64[ns]")).tz_localize("UTC"))
    from ._dates import UTC

    aware = [None if each is None else each.replace(tzinfo=UTC) for each in moments.astype(object)]
    return pd.Series(aware, dtype=object)
