"""gerove days: Lithuania's working days."""

import csv
import io

import pytest


def test_add_prints_the_date_alone(gerove):
    run = gerove("days", "add", "2024-12-20", 5)
    assert (run.exit, run.out, run.err) == (0, "2025-01-02\n", "")


@pytest.mark.parametrize(
    "date, number, result",
    [
        ("2024-03-08", 1, "2024-03-12"),  # over a weekend and 11 March
        ("2024-03-12", -1, "2024-03-08"),
        ("2024-03-09", 0, "2024-03-12"),
        ("2024-03-07", 0, "2024-03-07"),
    ],
)
def test_add_counts_in_both_directions(gerove, date, number, result):
    assert gerove("days", "add", date, number).out == result + "\n"


def test_add_tells_why_days_were_passed_over(gerove):
    run = gerove("days", "add", "2024-03-08", 1, "--why")
    assert "2024-03-12" in run.out
    assert "2024-03-11" in run.out and "šeštadienis" in run.out
    skipped = gerove("days", "add", "2024-03-08", 1, "--why", "--format", "json").json["skipped"]
    assert [day["date"] for day in skipped] == ["2024-03-09", "2024-03-10", "2024-03-11"]


def test_add_as_json_and_csv(gerove):
    expected = {"from": "2024-03-08", "working_days": 1, "date": "2024-03-12", "weekday": "Tuesday"}
    assert gerove("days", "add", "2024-03-08", 1, "--format=json", "--lang=en").json == expected
    rows = csv.DictReader(
        io.StringIO(gerove("days", "add", "2024-03-08", 1, "--format=csv", "--lang=en").out)
    )
    assert list(rows) == [{name: str(value) for name, value in expected.items()}]


def test_count_takes_the_first_date_and_not_the_last(gerove):
    assert gerove("days", "count", "2024-03-07", "2024-03-08").out == "1\n"
    assert gerove("days", "count", "2024-03-07", "2024-03-08", "--last").out == "2\n"
    assert gerove("days", "count", "2024-03-08", "2024-03-07").out == "-1\n"


def test_list_has_holidays_with_names_and_twelve_months(gerove):
    listing = gerove("days", "list", 2024, "--format", "json").json
    names = {day["date"]: day["holiday"] for day in listing["holidays"]}
    assert "2024-02-16" in names and "2024-03-31" in names and "2024-04-01" in names
    assert all(day["basis"] for day in listing["holidays"])
    assert len(listing["months"]) == 12
    assert listing["months"][0] == {"month": 1, "name": "sausis", "working_days": 22}


def test_list_in_words(gerove):
    lithuanian = gerove("days", "list", 2024).out
    assert "Švenčių dienos, 2024" in lithuanian and "rugpjūtis" in lithuanian
    english = gerove("days", "list", 2024, "--lang", "en").out
    assert "Public holidays, 2024" in english and "August" in english


def test_list_as_csv_is_one_table(gerove):
    holidays = list(csv.DictReader(io.StringIO(gerove("days", "list", 2024, "--format=csv").out)))
    assert holidays[0]["date"] == "2024-01-01"
    months = gerove("days", "list", 2024, "--months", "--format=csv").out
    assert len(list(csv.DictReader(io.StringIO(months)))) == 12


@pytest.mark.parametrize("date", ["2023-02-29", "2024-3-7", "07.03.2024", "šiandien", ""])
def test_what_is_no_date_is_a_usage_error(gerove, date):
    run = gerove("days", "add", date, 1)
    assert (run.exit, run.out) == (2, "")
    assert "2024-03-07" in run.err, "an example tells how to write a date"


@pytest.mark.parametrize("number", ["1.5", "penkios", "99999999999999999999", "1e3"])
def test_what_is_no_whole_number_is_a_usage_error(gerove, number):
    assert gerove("days", "add", "2024-03-07", number).exit == 2


@pytest.mark.parametrize(
    "words",
    [
        ("add", "1989-12-31", 1),
        ("add", "2100-12-31", 1),
        ("add", "2024-03-07", 9223372036854775807),
        ("add", "2024-03-07", -9223372036854775808),
        ("count", "1400-01-01", "2024-01-01"),
        ("list", 1989),
        ("list", 2101),
    ],
)
def test_outside_the_calendar_is_a_failure_that_names_its_years(gerove, words):
    run = gerove("days", *words, "--lang", "en")
    assert (run.exit, run.out) == (1, "")
    assert "1990-2100" in run.err and "[400]" in run.err
