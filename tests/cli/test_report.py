"""gerove report: figures counted from records, and published totals recomputed."""

import csv
import io

MAIN = {
    "commission.sittings": 8,
    "commission.questions": 12,
}


def figures(run):
    return {row["indicator"]: row for row in run.json["figures"]}


def test_the_sample_year(gerove, sample):
    run = gerove("report", "year", sample, "--year", 2023, "--format", "json")
    assert run.exit == 0
    found = figures(run)
    for indicator, value in MAIN.items():
        assert found[indicator]["value"] == value
    assert (run.json["start"], run.json["end"]) == ("2023-01-01", "2023-12-31")


def test_the_orders_of_the_sample_year(gerove, sample):
    out = gerove("report", "year", sample, "--year", 2023, "--lang", "en").out
    values = {line.rsplit("  ", 1)[0].strip(): line for line in out.splitlines()}
    assert any(" 5 " in line and "minimal measures: imposed" in line for line in values.values())
    assert any(" 4 " in line and "coordinated services: extended" in line for line in values.values())
    assert any(" 3 " in line and "compulsory pre-school education" in line for line in values.values())


def test_in_words(gerove, sample):
    run = gerove("report", "year", sample, "--year", 2023)
    assert run.out.startswith("Vaiko gerovės komisijos ataskaita, 2023\n")
    assert "Posėdžiai" in run.out
    assert "klaid" in run.err, "the summary of findings is talk"
    quiet = gerove("report", "year", sample, "--year", 2023, "--quiet")
    assert quiet.out == run.out and quiet.err == ""


def test_every_number_lists_the_records_behind_it(gerove, sample):
    run = gerove("report", "year", sample, "--year", 2023, "--sources", "--format", "json")
    found = figures(run)
    assert len(found["commission.sittings"]["sources"]) == 8
    assert len(found["commission.questions"]["sources"]) == 12
    assert found["commission.sittings"]["sources"][0]["record"].startswith("posedis")
    table = gerove("report", "year", sample, "--year", 2023, "--sources").out
    assert "\nPosėdžiai: 8\n\nĮrašas" in table and "posedis" in table


def test_sources_as_csv_are_one_row_each(gerove, sample):
    run = gerove("report", "year", sample, "--year", 2023, "--sources", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(run.out)))
    sittings = [row for row in rows if row["indicator"] == "commission.sittings"]
    assert len(sittings) == 8 and {row["value"] for row in sittings} == {"8"}
    assert all(row["record"] for row in sittings)


def test_another_year_and_another_municipality_have_nothing(gerove, sample):
    for words in (("--year", 1999), ("--year", 2023, "--municipality", "kita")):
        run = gerove("report", "year", sample, *words, "--format", "json")
        assert figures(run)["commission.sittings"]["value"] == 0
    own = gerove(
        "report", "year", sample, "--year=2023", "--municipality=azuolyno", "--format=json"
    )
    assert figures(own)["commission.sittings"]["value"] == 8
    assert own.json["municipality"] == "azuolyno"


def test_the_order_of_files_and_standard_input_make_no_difference(gerove, sample, tmp_path):
    lines = sample.read_bytes().splitlines(keepends=True)
    one = tmp_path / "one.jsonl"
    two = tmp_path / "two.jsonl"
    one.write_bytes(b"".join(lines[:60]))
    two.write_bytes(b"".join(lines[60:]))
    whole = gerove("report", "year", sample, "--year", 2023).out
    assert gerove("report", "year", two, one, "--year", 2023).out == whole
    assert gerove("report", "year", "-", "--year", 2023, stdin=sample.read_bytes()).out == whole


def test_a_stated_figure_that_differs_is_an_error(gerove, write):
    stated = {
        "observation": {
            "id": "stated",
            "indicator": "commission.sittings",
            "period": {"start": "2023-01-01", "end": "2023-12-31"},
            "value": {"digits": "9"},
        }
    }
    records = write(stated)
    run = gerove("report", "year", records, "--year", 2023)
    assert run.exit == 100 and "[report.stated.differs]" in run.err
    document = gerove("report", "year", records, "--year", 2023, "--format", "json")
    assert "report.stated.differs" in [row["code"] for row in document.json["findings"]]
    assert "report.stated.differs" not in document.err


def test_nothing_is_counted_unless_all_records_are_read(gerove, sample, write):
    broken = write("{", name="broken.jsonl")
    run = gerove("report", "year", sample, broken, "--year", 2023)
    assert (run.exit, run.out) == (1, "")


def test_a_year_is_needed(gerove, sample):
    assert gerove("report", "year", sample).exit == 2
    assert gerove("report", "year", sample, "--year", "MMXXIII").exit == 2
    assert gerove("report", "year", sample, "--year", 99999).exit == 2


def test_published_totals_are_recomputed(gerove, review):
    run = gerove("report", "totals", review, "--format", "json")
    assert run.exit == 100
    wrong = [row for row in run.json["totals"] if row["difference"] not in (None, "0")]
    assert [(row["published"], row["difference"]) for row in wrong] == [("230", "39")]
    assert wrong[0]["state"] == "differs"
    assert wrong[0]["explanation"], "the guardians explain the difference"
    assert "observation.total.differs" in [row["code"] for row in run.json["findings"]]


def test_published_totals_in_words(gerove, review):
    run = gerove("report", "totals", review)
    assert run.out.startswith("Skelbtos sumos\n") and "[observation.total.differs]" in run.err


def test_findings_name_their_file_among_several(gerove, sample, review, write):
    run = gerove("report", "totals", sample, review)
    assert [line for line in run.err.splitlines() if line.startswith(f"{review}: review-2017-")]
    undated = write({"sitting": {"id": "s", "held": "ANSWER_YES"}})
    year = gerove("report", "year", sample, undated, "--year", 2023)
    assert year.err.startswith(f"{undated}: s sitting.date: ")
