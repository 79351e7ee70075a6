"""Working days and terms: for one day, for lists, and for NumPy's arrays in one call."""

import datetime

import gerove
import numpy as np
import pandas as pd
import pytest
from gerove import calendar
from hypothesis import given
from hypothesis import strategies as st

day = datetime.date
days = st.dates(min_value=day(1991, 1, 1), max_value=day(2099, 12, 31))
columns = st.lists(st.none() | days, max_size=30)
steps = st.integers(min_value=-200, max_value=200)
NAT = np.datetime64("NaT", "D")


@pytest.fixture(scope="module")
def holidays():
    """Days off but for week-ends, as NumPy takes them."""
    table = calendar.holidays(day(1990, 1, 1), day(2100, 12, 31))
    return [row["date"] for row in table if row["working"] == "no"]


class TestOneDay:
    def test_add(self):
        assert calendar.add_working_days(day(2024, 12, 20), 15) == day(2025, 1, 16)
        assert calendar.add_working_days(day(2025, 1, 16), -15) == day(2024, 12, 20)
        assert calendar.add_working_days(day(2024, 12, 25), 0) == day(2024, 12, 27)

    def test_next_and_previous(self):
        assert calendar.next_working_day(day(2024, 12, 23)) == day(2024, 12, 27)
        assert calendar.previous_working_day(day(2024, 12, 27)) == day(2024, 12, 23)

    def test_is_working_day(self):
        assert calendar.is_working_day(day(2024, 12, 23)) is True
        assert calendar.is_working_day(day(2024, 12, 24)) is False

    def test_count(self):
        assert calendar.count_working_days(day(2024, 12, 23), day(2024, 12, 31)) == 3
        assert calendar.count_working_days(day(2024, 12, 31), day(2024, 12, 23)) == -3

    def test_end_of_term(self):
        end = calendar.end_of_term
        assert end(day(2024, 1, 31), 1, "month") == day(2024, 2, 29)
        assert end(day(2024, 1, 31), 1, "month", month_end_next=True) == day(2024, 3, 1)
        assert end(day(2024, 3, 1), 2, "day") == day(2024, 3, 4)
        assert end(day(2024, 3, 1), 2, "day", roll=False) == day(2024, 3, 3)
        assert end(day(2024, 3, 1), 2, "day", start_same_day=True, roll=False) == day(2024, 3, 2)
        assert end(day(2024, 3, 4), 5, "working_day") == day(2024, 3, 12)
        assert end(day(2024, 3, 4), 1, "week") == day(2024, 3, 12)
        assert end(day(2024, 3, 4), 1, "year") == day(2025, 3, 4)
        assert end(day(2023, 9, 1), 1, "school_year", roll=False) == day(2024, 8, 31)
        assert end(
            day(2023, 9, 1), 1, "school_year", school_end=(6, 14), roll=False
        ) == day(2024, 6, 14)

    def test_latest_day_before(self):
        latest = calendar.latest_day_before
        assert latest(day(2024, 3, 15), 5, "day") == day(2024, 3, 10)
        assert latest(day(2024, 3, 15), 5, "day", full_days_between=True) == day(2024, 3, 9)
        assert latest(day(2024, 3, 15), 5, "day", roll_back=True) == day(2024, 3, 8)

    def test_holidays(self):
        table = calendar.holidays(day(2024, 12, 1), day(2024, 12, 31))
        assert table["date"] == [day(2024, 12, 24), day(2024, 12, 25), day(2024, 12, 26)]
        assert "Kalėdos" in table["name"][1]
        assert table["working"] == ["no"] * 3

    @pytest.mark.parametrize("wrong", [None, "2024-01-01", 20240101, datetime.datetime(2024, 1, 1)])
    def test_is_a_date(self, wrong):
        for function in (
            calendar.is_working_day,
            calendar.next_working_day,
            lambda d: calendar.count_working_days(d, day(2024, 1, 1)),
            lambda d: calendar.count_working_days(day(2024, 1, 1), d),
            lambda d: calendar.end_of_term(d, 1, "day"),
            lambda d: calendar.latest_day_before(d, 1, "day"),
            lambda d: calendar.holidays(d, d),
        ):
            with pytest.raises(TypeError):
                function(wrong)


class TestColumns:
    @given(columns, steps)
    def test_lists_give_what_single_days_give(self, column, step):
        one = [None if d is None else calendar.add_working_days(d, step) for d in column]
        assert calendar.add_working_days(column, step) == one
        assert calendar.is_working_day(column) == [
            None if d is None else calendar.is_working_day(d) for d in column
        ]
        assert calendar.end_of_term(column, 3, "month") == [
            None if d is None else calendar.end_of_term(d, 3, "month") for d in column
        ]

    @given(columns, steps)
    def test_arrays_give_what_lists_give(self, column, step):
        array = np.array(column, dtype="datetime64[D]")
        added = calendar.add_working_days(array, step)
        assert added.dtype == "datetime64[D]"
        assert added.tolist() == calendar.add_working_days(column, step)
        assert calendar.is_working_day(array).tolist() == [
            bool(one) for one in calendar.is_working_day(column)
        ]
        assert calendar.end_of_term(array, 20, "working_day").tolist() == (
            calendar.end_of_term(column, 20, "working_day")
        )

    @given(st.lists(st.tuples(st.none() | days, st.none() | days), min_size=1, max_size=20))
    def test_counts_are_missing_where_a_day_is(self, pairs):
        first, last = map(list, zip(*pairs))
        counted = calendar.count_working_days(first, last)
        assert counted == [
            None if None in pair else calendar.count_working_days(*pair) for pair in pairs
        ]
        arrays = [np.array(column, dtype="datetime64[D]") for column in (first, last)]
        result = calendar.count_working_days(*arrays)
        if None in counted:
            assert result.dtype == float
            assert [None if np.isnan(n) else int(n) for n in result] == counted
        else:
            assert result.dtype == np.int64 and result.tolist() == counted

    def test_numpy_agrees(self, holidays):
        random = np.random.default_rng(7)
        array = np.datetime64("1991-01-01") + random.integers(800, 38000, 20000)
        step = random.integers(-300, 300, array.size)
        judge = np.busdaycalendar(holidays=holidays)
        backward = np.where(step > 0, np.busday_offset(array, 0, "preceding", busdaycal=judge),
                            np.busday_offset(array, 0, "following", busdaycal=judge))
        expected = np.busday_offset(backward, step, busdaycal=judge)
        assert (calendar.add_working_days(array, step) == expected).all()
        assert (calendar.is_working_day(array) == np.is_busday(array, busdaycal=judge)).all()
        until = np.datetime64("2024-02-29")
        later = array < until
        assert (
            calendar.count_working_days(array[later], until)
            == np.busday_count(array[later], until, busdaycal=judge)
        ).all()

    def test_have_steps_for_all_rows_or_one_each(self):
        start = [day(2024, 1, 2), day(2024, 1, 3), None]
        added = [day(2024, 1, 3), day(2024, 1, 5), None]
        assert calendar.add_working_days(start, [1, 2, 3]) == added
        assert calendar.add_working_days(day(2024, 1, 2), [0, 1]) == [start[0], start[1]]
        table = calendar.add_working_days(np.array(start[:2], "datetime64[D]")[:, None], [1, 2])
        assert table.shape == (2, 2)
        for wrong in ([1, 2], [1, 2, 3, 4]):
            with pytest.raises(ValueError):
                calendar.add_working_days(start, wrong)
        for wrong in (1.5, [1.5, 2, 3], "1", None):
            with pytest.raises(TypeError):
                calendar.add_working_days(start, wrong)
            with pytest.raises((TypeError, ValueError)):
                calendar.add_working_days(np.array(start, "datetime64[D]"), wrong)

    def test_may_be_of_pandas_and_of_any_unit_and_layout(self):
        series = pd.Series(["2024-12-20", None], dtype="datetime64[ns]")
        expected = [day(2025, 1, 16), None]
        assert calendar.add_working_days(series, 15).tolist() == expected
        assert calendar.add_working_days(pd.DatetimeIndex(series), 15).tolist() == expected
        array = np.array(["2024-12-20T23:59", "NaT"], "datetime64[s]")
        assert calendar.add_working_days(array, 15).tolist() == expected
        array = np.array(["2024-12-20", "2000-01-01", "NaT"], "datetime64[D]")[::2]
        assert calendar.add_working_days(array, 15).tolist() == expected
        one = calendar.add_working_days(np.datetime64("2024-12-20"), 15)
        assert isinstance(one, np.datetime64) and one == np.datetime64("2025-01-16")
        assert calendar.is_working_day(np.array([], "datetime64[D]")).tolist() == []
        assert calendar.is_working_day([]) == []

    def test_leave_their_arguments_alone(self):
        array = np.array(["2024-12-20"], "datetime64[D]")
        array.flags.writeable = False
        calendar.add_working_days(array, 15)
        assert array.tolist() == [day(2024, 12, 20)]

    def test_tell_the_first_row_at_fault_or_leave_it_empty(self):
        column = [day(2024, 1, 2), None, day(1500, 1, 1), day(9999, 1, 1)]
        for given_days in (column, np.array(column, "datetime64[D]")):
            for function, rest in (
                (calendar.add_working_days, (1,)),
                (calendar.is_working_day, ()),
                (calendar.count_working_days, (day(2024, 1, 9),)),
                (calendar.end_of_term, (1, "month")),
            ):
                with pytest.raises(gerove.DataError) as failure:
                    function(given_days, *rest)
                assert (failure.value.code, failure.value.record) == (400, 2)
                left = function(given_days, *rest, errors="coerce")
                assert len(left) == 4
        assert calendar.next_working_day(column, errors="coerce") == [
            day(2024, 1, 3), None, None, None
        ]
        with pytest.raises(ValueError):
            calendar.next_working_day(column, errors="ignore")

    def test_far_beyond_all_dates(self):
        array = np.array([2**62, -(2**62)], dtype="int64").view("datetime64[D]")
        with pytest.raises(gerove.DataError) as failure:
            calendar.next_working_day(array)
        assert failure.value.code == 400
        assert np.isnat(calendar.next_working_day(array, errors="coerce")).all()

    def test_numbers_are_no_days(self):
        for wrong in (np.array([1, 2]), np.array(["x"]), np.array([1.5])):
            with pytest.raises((TypeError, ValueError)):
                calendar.next_working_day(wrong)


class TestTerms:
    def test_that_cannot_be_counted_are_failures(self):
        for amount in (0, -1):
            with pytest.raises(gerove.DataError) as failure:
                calendar.end_of_term(day(2024, 1, 1), amount, "month")
            assert failure.value.code == 403
        with pytest.raises(ValueError):
            calendar.end_of_term(day(2024, 1, 1), 1, "fortnight")
        with pytest.raises(OverflowError):
            calendar.end_of_term(day(2024, 1, 1), 2**70, "day")


class TestCalendar:
    def test_of_a_municipality_has_its_own_days(self):
        override = gerove.DayOverride(
            date=day(2024, 7, 1), kind=gerove.DayOverrideKind.DAY_OFF
        )
        municipality = gerove.Municipality(id="m", name="Išgalvota", day_overrides=(override,))
        office = calendar.Calendar.of([municipality])
        assert calendar.is_working_day(day(2024, 7, 1))
        assert not calendar.is_working_day(day(2024, 7, 1), calendar=office)
        assert calendar.next_working_day([day(2024, 6, 28)], calendar=office) == [day(2024, 7, 2)]
        off = calendar.holidays(day(2024, 7, 1), day(2024, 7, 1), calendar=office)
        assert off["working"] == ["no"]

    def test_that_contradicts_itself_is_a_failure(self):
        both = tuple(
            gerove.DayOverride(date=day(2024, 7, 1), kind=kind)
            for kind in (gerove.DayOverrideKind.DAY_OFF, gerove.DayOverrideKind.WORKING_DAY)
        )
        with pytest.raises(gerove.DataError) as failure:
            calendar.Calendar.of([gerove.Municipality(id="m", day_overrides=both)])
        assert failure.value.code == 401

    def test_of_lithuania_is_the_default(self):
        lithuania = calendar.Calendar.lithuania()
        for step in (-5, 0, 5):
            assert calendar.add_working_days(day(2024, 3, 9), step) == calendar.add_working_days(
                day(2024, 3, 9), step, calendar=lithuania
            )
        lithuania.close()
        with pytest.raises(gerove.ClosedError):
            calendar.is_working_day(day(2024, 3, 9), calendar=lithuania)
