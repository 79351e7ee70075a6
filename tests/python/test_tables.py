"""Tables: read as Python values, text, CSV, JSON, pandas, or through Arrow without a copy."""

import csv
import ctypes
import datetime
import gc
import io
import json

import gerove
import numpy as np
import pandas as pd
import pytest
from gerove._arrow import Batch

from conftest import YEAR_END

OLD = datetime.date(1401, 5, 6)


@pytest.fixture(scope="module")
def deadlines(sample):
    return gerove.assess(sample, YEAR_END, language="en").deadlines


@pytest.fixture(scope="module")
def observations():
    """A table with numbers, empty cells, and days beyond those that nanoseconds hold."""
    measures = [
        gerove.Measure(id="p1", imposed=OLD, hours_done=7, kind=gerove.MeasureKind(77)),
        gerove.Measure(id="p2", term=gerove.MeasureTerm(length=40)),
        gerove.Measure(id="p3 – „ą“", imposed=YEAR_END, kind=gerove.MeasureKind.OTHER),
    ]
    case_file = gerove.CaseFile(id="byla", measures=tuple(measures))
    return gerove.tables([case_file], ["measures"])["measures"]


class TestTable:
    def test_has_rows_and_columns(self, deadlines):
        assert len(deadlines) == 48
        first = deadlines.columns[0]
        assert first == ("due", "Due", "date", "plain") == tuple(first)
        assert [column.type for column in deadlines.columns][:2] == ["date", "code"]
        assert deadlines["due"][0] == datetime.date(2023, 2, 6)
        with pytest.raises(KeyError):
            deadlines["no_such"]

    def test_gives_rows_as_dicts(self, deadlines):
        rows = deadlines.to_dicts()
        assert rows == list(deadlines) and len(rows) == len(deadlines)
        assert list(rows[0]) == [column.name for column in deadlines.columns]
        assert rows[0]["state"] == "met" and rows[0]["due_moment"] is None

    def test_cells_are_values_of_python_and_none_when_empty(self, observations):
        rows = observations.to_dicts()
        assert [row["imposed"] for row in rows] == [OLD, None, YEAR_END]
        assert [row["hours_done"] for row in rows] == [7, None, None]
        assert [row["term_hours"] for row in rows] == [None, 40, None]
        assert rows[2]["id"] == "p3 – „ą“"
        assert "77" in rows[0]["kind"]

    def test_is_written_as_csv_and_json(self, deadlines):
        rows = list(csv.DictReader(io.StringIO(deadlines.to_csv())))
        assert len(rows) == 48 and rows[0]["due"] == "2023-02-06"
        whole = json.loads(deadlines.to_json())
        assert set(whole) == {"title", "columns", "rows"} and len(whole["rows"]) == 48

    def test_is_written_for_people_in_the_language_it_was_made_in(self, sample):
        lt, en = (gerove.due(sample, YEAR_END, language=lang) for lang in ("lt", "en"))
        assert "Terminai" in str(lt) and "Deadlines" in str(en)
        assert lt.columns[0].title == "Iki" and lt.columns[0].name == "due"
        with pytest.raises(ValueError):
            gerove.due(sample, YEAR_END, language="de")

    def test_repr_shows_shape_and_columns_but_no_cell(self, observations):
        shown = repr(observations)
        assert shown.startswith("<gerove.Table, 3 rows × ") and "hours_done" in shown
        assert "p1" not in shown and "byla" not in shown.replace("case_file_id", "")

    def test_says_how_sensitive_a_column_is(self, sample):
        columns = gerove.tables(sample, ["persons"])["persons"].columns
        privacy = {column.name: column.privacy for column in columns}
        assert privacy["id"] == "plain" and privacy["family_name"] == "identity"

    def test_closed_is_closed(self, sample):
        table = gerove.check(sample)
        table.close()
        assert repr(table) == "<gerove.Table, closed>"
        for use in (len, str, list, gerove.Table.to_pandas, gerove.Table.__arrow_c_stream__):
            with pytest.raises(gerove.ClosedError):
                use(table)


class TestPandas:
    def test_columns_have_their_types(self, deadlines):
        frame = deadlines.to_pandas()
        assert frame.shape == (48, 14) and list(frame.columns)[:2] == ["due", "state"]
        assert frame["due"].dtype == "datetime64[ns]"
        assert frame["state"].dtype == "category"
        assert frame["title"].dtype == object
        assert frame["due"].iloc[0] == pd.Timestamp("2023-02-06")
        assert (frame["state"] == "overdue").sum() == 2

    def test_cells_are_those_of_the_dicts(self, deadlines, observations, sample):
        tables = [deadlines, observations, *gerove.tables(sample).values()]
        for table in tables:
            frame = table.to_pandas()
            for name in frame:
                for cell, value in zip(frame[name], table[name]):
                    if value is None:
                        assert pd.isna(cell)
                    elif type(value) is datetime.date and isinstance(cell, pd.Timestamp):
                        assert cell == pd.Timestamp(value)
                    else:
                        assert cell == value

    def test_numbers_with_empty_cells_stay_whole(self, observations):
        frame = observations.to_pandas()
        assert frame["hours_done"].dtype == "Int64"
        assert frame["hours_done"].isna().tolist() == [False, True, True]
        assert frame["hours_done"][0] == 7

    def test_days_that_nanoseconds_cannot_hold_stay_days(self, observations):
        frame = observations.to_pandas()
        assert frame["imposed"].dtype == object
        assert frame["imposed"].tolist()[::2] == [OLD, YEAR_END] and pd.isna(frame["imposed"][1])

    def test_moments_are_in_utc(self, sample):
        table = gerove.tables(sample, ["referral_events"])["referral_events"]
        assert {column.name: column.type for column in table.columns}["moment"] == "moment"
        frame = table.to_pandas()
        assert str(frame["moment"].dtype) == "datetime64[ns, UTC]"
        assert frame["moment"][0].to_pydatetime() == table["moment"][0]
        assert table["moment"][0].tzinfo is datetime.timezone.utc

    def test_numbers_without_empty_cells_are_not_copied(self, sample):
        table = gerove.gap(sample, datetime.date(2023, 1, 1), YEAR_END).gaps
        values = table.to_pandas()["missing"].to_numpy()
        assert values.dtype == np.int64 and not values.flags.owndata and not values.flags.writeable
        frame = table.to_pandas().copy()
        frame.loc[0, "missing"] = -1
        assert table["missing"][0] != -1

    def test_frames_keep_the_memory_that_they_look_into(self, sample):
        table = gerove.gap(sample, datetime.date(2023, 1, 1), YEAR_END).gaps
        expected = table["missing"]
        frame = table.to_pandas()
        table.close()
        del table
        gc.collect()
        assert frame["missing"].tolist() == expected

    def test_a_table_without_rows_has_its_columns(self, sample):
        frame = gerove.check(sample).to_pandas()
        assert len(frame) == 0 and "severity" in frame.columns
        assert gerove.check(sample).to_dicts() == []


class TestArrow:
    def test_is_a_stream_in_a_capsule(self, deadlines):
        capsule = deadlines.__arrow_c_stream__()
        assert type(capsule).__name__ == "PyCapsule" and "arrow_array_stream" in repr(capsule)
        assert deadlines.__arrow_c_stream__(requested_schema=None) is not capsule

    def test_is_read_by_who_knows_the_interface(self, deadlines):
        """A consumer of the specification alone: the stream's functions, called through ctypes."""
        capsule = deadlines.__arrow_c_stream__()
        table = read_stream(capsule)
        assert table["names"] == [column.name for column in deadlines.columns]
        assert table["rows"] == len(deadlines)

    def test_unread_streams_are_released(self, sample):
        table = gerove.tables([r for r in sample] * 20, ["referral_events"])["referral_events"]
        before = resident()
        for _ in range(3000):
            table.__arrow_c_stream__()
        assert resident() - before < 20 << 20

    def test_needs_no_memory_beside_the_table(self):
        measures = tuple(gerove.Measure(id=f"priemone-{i}", imposed=OLD) for i in range(1000))
        records = gerove.load([gerove.CaseFile(id="byla", measures=measures)])
        table = gerove.tables(gerove.join([records] * 200), ["measures"])["measures"]
        before = resident()
        with open("/proc/self/clear_refs", "w") as file:
            file.write("5")  # the peak is counted anew
        assert read_stream(table.__arrow_c_stream__())["rows"] == 200_000
        assert peak() - before < 4 << 20 < before

    def test_outlives_its_table(self, sample):
        table = gerove.check(sample)
        capsule = table.__arrow_c_stream__()
        table.close()
        del table
        gc.collect()
        assert read_stream(capsule)["rows"] == 0

    def test_at_the_end_of_the_interpreter_nothing_crashes(self, run):
        printed = run(
            "import gerove\n"
            "kept = [gerove.codes(), gerove.load([gerove.Act(id='a')]), gerove.Law.lithuania()]\n"
            "kept.append(kept[0].__arrow_c_stream__())\n"
            "kept.append(kept)\n"
            "import builtins; builtins.kept = kept\n"
            "print('done')\n"
        )
        assert printed == "done\n"


def tables_of(records):
    """Each table that a function gives, made of some records; the name that `columns` has for it
    first."""
    lists = (gerove.assess(records, YEAR_END), gerove.assess(records, YEAR_END, explain=True))
    figures, figure_sources, _ = gerove.report(records, datetime.date(2023, 1, 1), YEAR_END)
    gaps, gap_sources, _ = gerove.gap(records, datetime.date(2023, 1, 1), YEAR_END)
    return {
        "findings": gerove.check(records),
        "deadlines": lists[0].deadlines,
        "explained_deadlines": lists[1].deadlines,
        "rule_trials": gerove.explain_rule(records, "PROC-DEC", YEAR_END),
        "rules": gerove.law_rules(YEAR_END),
        "figures": figures,
        "figure_sources": figure_sources,
        "totals": gerove.report_totals(records).totals,
        "referrals": gerove.referrals(records, YEAR_END).referrals,
        "moves": gerove.referral_moves(),
        "offers": gerove.match(records, YEAR_END),
        "gaps": gaps,
        "gap_sources": gap_sources,
        "profiles": gerove.profiles(),
        "profile_fields": gerove.profile_fields("family"),
        "holidays": gerove.calendar.holidays(YEAR_END, YEAR_END),
        "verdicts": gerove.check_codes(""),
        "fields": gerove.dictionary(),
        "codes": gerove.codes("Sex"),
        "failures": gerove.failures(),
        "record_tables": gerove.table_kinds(),
        "columns": gerove.columns(),
        "citations": gerove.read_citations("").citations,
        "cells": gerove.read_tables(b"a;b\n").cells,
        "paragraphs": gerove.read_tables(b"a;b\n").paragraphs,
    }


@pytest.fixture(scope="module")
def empty_tables():
    return tables_of(gerove.load(b"", format="json"))


ARROW = {
    "text": "U", "int": "l", "date": "tdD", "moment": "tss:UTC", "code": "i", "decimal": "U",
}  # fmt: skip


class TestColumns:
    def declared(self, name):
        return [row for row in gerove.columns() if row["table"] == name]

    def test_are_listed_for_every_table(self, empty_tables):
        beside = {"sourced_figures", "event_places", "import_rows", "import_sheets", "left_out"}  # of the command
        assert set(gerove.columns()["table"]) == set(empty_tables) | beside

    def test_are_all_there_without_rows(self, empty_tables):
        assert sum(len(table) == 0 for table in empty_tables.values()) >= 8
        for name, table in empty_tables.items():
            expected = [
                (row["column"], row["title"], row["type"].replace("decimal", "text"), row["privacy"])
                for row in self.declared(name)
            ]
            assert table.columns == tuple(expected), name

    def test_have_their_types_through_arrow_without_rows(self, empty_tables):
        for name, table in empty_tables.items():
            formats = [column.format for column in Batch(table).columns]
            assert formats == [ARROW[row["type"]] for row in self.declared(name)], name

    def test_have_their_types_in_pandas_without_rows(self, empty_tables):
        frame = empty_tables["deadlines"].to_pandas()
        assert len(frame) == 0 and frame["due"].dtype == "datetime64[ns]"
        assert frame["due_moment"].dtype == "datetime64[ns, UTC]"
        assert "overdue" in frame["state"].cat.categories
        assert empty_tables["gaps"].to_pandas()["missing"].dtype == "int64"

    def test_are_named_in_csv_and_json_without_rows(self, empty_tables):
        for name, table in empty_tables.items():
            names = [row["column"] for row in self.declared(name)]
            assert next(csv.reader(io.StringIO(table.to_csv()))) == names
            assert [column["id"] for column in json.loads(table.to_json())["columns"]] == names

    def test_every_table_of_the_sample_goes_into_pandas(self, sample):
        for name, table in tables_of(sample).items():
            assert table.to_pandas().shape == (len(table), len(table.columns)), name


def peak():
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) * 1024 for line in file if line.startswith("VmHWM"))


def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096


def read_stream(capsule):
    """Names of columns and number of rows, read as the Arrow specification says."""

    class Schema(ctypes.Structure):
        pass

    Schema._fields_ = [
        ("format", ctypes.c_char_p), ("name", ctypes.c_char_p), ("metadata", ctypes.c_char_p),
        ("flags", ctypes.c_int64), ("n_children", ctypes.c_int64),
        ("children", ctypes.POINTER(ctypes.POINTER(Schema))),
        ("dictionary", ctypes.POINTER(Schema)),
        ("release", ctypes.CFUNCTYPE(None, ctypes.POINTER(Schema))),
        ("private_data", ctypes.c_void_p),
    ]

    class Array(ctypes.Structure):
        pass

    Array._fields_ = [
        ("length", ctypes.c_int64), ("null_count", ctypes.c_int64), ("offset", ctypes.c_int64),
        ("n_buffers", ctypes.c_int64), ("n_children", ctypes.c_int64),
        ("buffers", ctypes.POINTER(ctypes.c_void_p)),
        ("children", ctypes.POINTER(ctypes.POINTER(Array))),
        ("dictionary", ctypes.POINTER(Array)),
        ("release", ctypes.CFUNCTYPE(None, ctypes.POINTER(Array))),
        ("private_data", ctypes.c_void_p),
    ]

    class Stream(ctypes.Structure):
        _fields_ = [
            ("get_schema", ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.POINTER(Schema))),
            ("get_next", ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.POINTER(Array))),
            ("get_last_error", ctypes.c_void_p),
            ("release", ctypes.c_void_p),
            ("private_data", ctypes.c_void_p),
        ]

    get_pointer = ctypes.pythonapi.PyCapsule_GetPointer
    get_pointer.restype, get_pointer.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
    address = get_pointer(capsule, b"arrow_array_stream")
    stream = Stream.from_address(address)
    schema, array = Schema(), Array()
    assert stream.get_schema(address, ctypes.byref(schema)) == 0 and schema.format == b"+s"
    rows = 0
    while True:
        assert stream.get_next(address, ctypes.byref(array)) == 0
        if not array.release:
            break
        rows += array.length
        array.release(ctypes.byref(array))
    names = [schema.children[i].contents.name.decode() for i in range(schema.n_children)]
    schema.release(ctypes.byref(schema))
    return {"names": names, "rows": rows}
