"""gerove template registers, import registers, import undo: an office's own workbook."""

import io
import stat
import zipfile

import pytest
from conftest import DATA

openpyxl = pytest.importorskip("openpyxl")

ROWS = sorted((DATA / "registers").iterdir())


@pytest.fixture
def workbook(gerove, tmp_path):
    """The template, as openpyxl has it; skips a build without documents."""
    path = tmp_path / "registrai.xlsx"
    run = gerove("template", "registers", "--out", path)
    if "509" in run.err:
        pytest.skip("built without documents")
    assert run.exit == 0
    return openpyxl.load_workbook(path)


@pytest.fixture
def office(gerove, tmp_path):
    """The records of the sample registers."""
    path = tmp_path / "vgk.gerove"
    assert gerove("import", "registers", *ROWS, "--out", path).exit == 0
    return path


def sheet_file(tmp_path, text, name="rows.csv"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def saved(workbook):
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


# The workbook -------------------------------------------------------------------------------------


def test_lists_offer_the_labels(workbook, tmp_path):
    words = {}
    for column in workbook["Sąrašai"].iter_cols(values_only=True):
        words[len(words)] = [word for word in column if word]
    assert ["taip", "ne"] in words.values()
    assert any("bendrojo ugdymo mokykla" in labels for labels in words.values())
    (kind,) = [
        rule
        for rule in workbook["Įstaigos"].data_validations.dataValidation
        if "B2" in rule.sqref
    ]
    assert kind.formula1.startswith("'Sąrašai'!$A$1")
    with zipfile.ZipFile(tmp_path / "registrai.xlsx") as parts:  # „kita: …“ may be typed
        assert b"showErrorMessage" not in parts.read("xl/worksheets/sheet2.xml")


def test_references_offer_what_other_sheets_have(workbook):
    rules = workbook["Bylos"].data_validations.dataValidation
    assert [rule.formula1 for rule in rules] == ["'Vaikai'!$A$2:$A$5000"]


def test_numbers_and_codes_stay_as_they_are_typed(workbook):
    sheet = workbook["Vaikai"]
    assert sheet.column_dimensions["A"].number_format == "@"
    assert workbook["Bylos"].column_dimensions["C"].number_format.replace("\\", "") == "yyyy-mm-dd"
    assert sheet.freeze_panes == "B2"


def test_notes_say_what_goes_in(workbook):
    assert "ne vardas ir ne asmens kodas" in workbook["Vaikai"]["A1"].comment.text


# The first ten minutes ----------------------------------------------------------------------------


def test_a_filled_workbook_becomes_an_office(gerove, workbook, tmp_path):
    for title, value in (("B1", "Ąžuolyno rajono savivaldybė"), ("B2", "99"), ("B4", 2023)):
        workbook["Pradžia"][title] = value
    workbook["Įstaigos"].append(["Girininkų progimnazija", "bendrojo ugdymo mokykla"])
    workbook["Vaikai"].append(["007", None, None, "2010-02"])
    workbook["Bylos"].append(["VGK-1", "007", "2023-05-11"])
    request = ["G-1", "VGK-1", None, "2023-05-11", "minimali priežiūra", "skirti"]
    workbook["Prašymai"].append([*request, "Girininkų progimnazija"])
    office = tmp_path / "vgk.gerove"
    run = gerove("import", "registers", "-", "--into", office, stdin=saved(workbook))
    assert run.exit == 0, run.err
    due = gerove("due", office, "--as-of", "2023-05-12", "--format", "csv")
    assert "PROC-FWD" in due.out
    year = gerove("report", "year", office, "--year", 2023, "--format", "csv")
    assert "commission.requests" in year.out


def test_the_same_rows_twice_change_nothing(gerove, office):
    before = office.read_bytes()
    run = gerove("import", "registers", *ROWS, "--into", office, "--format", "json")
    assert run.exit == 0 and run.json["written"] is False
    assert {row["state"] for row in run.json["rows"]} == {"same"}
    assert office.read_bytes() == before


def test_an_import_can_be_taken_back(gerove, office, tmp_path):
    before = office.read_bytes()
    more = sheet_file(tmp_path, "Nr.;Gimė;Klasė\nV-04;;8a\nV-05;2011;\n")
    assert gerove("import", "registers", more, "--into", office).exit == 0
    undo = office.with_name(office.name + ".undo")
    assert office.read_bytes() != before and stat.S_IMODE(undo.stat().st_mode) == 0o600
    assert gerove("import", "undo", office).exit == 0
    assert office.read_bytes() == before and not undo.exists()
    assert gerove("import", "undo", office).exit == 1


def test_what_was_changed_since_is_not_taken_back(gerove, office, tmp_path):
    first = sheet_file(tmp_path, "Nr.;Gimė;Klasė\nV-04;;8a\n", "first.csv")
    then = sheet_file(tmp_path, "Nr.;Gimė;Klasė\nV-04;;9a\n", "then.csv")
    assert gerove("import", "registers", first, "--into", office).exit == 0
    assert gerove("import", "registers", then, "--into", office, "--no-undo").exit == 0
    changed = office.read_bytes()
    run = gerove("import", "undo", office)
    assert run.exit == 1 and "508" in run.err and office.read_bytes() == changed


def test_a_dry_run_is_the_same_run(gerove, office, tmp_path):
    more = sheet_file(tmp_path, "Nr.;Gimė;Klasė\nV-04;;8a\nV-05;2011;\n")
    before = office.read_bytes()
    words = ("import", "registers", more, "--into", office, "--format", "csv", "--quiet")
    dry = gerove(*words, "--dry-run")
    assert office.read_bytes() == before
    real = gerove(*words)
    assert dry.out == real.out and [row["state"] for row in dry.rows] == ["change", "create"]


# What is wrong ------------------------------------------------------------------------------------


def test_faults_are_told_with_their_cell_and_without_their_value(gerove, office, tmp_path):
    before = office.read_bytes()
    rows = sheet_file(tmp_path, "Nr.;Gimė;Lytis\nV-7;2010-02-30;moteris\nV-8;2010;slapta reikšmė\n")
    run = gerove("import", "registers", rows, "--into", office)
    assert run.exit == 100 and office.read_bytes() == before
    assert "2:5: klaida" in run.err and "3:10: klaida" in run.err
    assert "slapta" not in run.err + run.out and "02-30" not in run.err + run.out


def test_rows_without_faults_can_be_taken(gerove, office, tmp_path):
    rows = sheet_file(tmp_path, "Nr.;Gimė\nV-7;2010-02-30\nV-8;2010\n")
    run = gerove("import", "registers", rows, "--into", office, "--skip-errors", "--format", "json")
    assert run.exit == 100 and run.json["written"]
    assert [row["state"] for row in run.json["rows"]] == ["conflict", "create"]


def test_an_office_that_is_there_is_not_overwritten(gerove, office):
    before = office.read_bytes()
    assert gerove("import", "registers", *ROWS, "--out", office).exit == 2
    assert gerove("import", "registers", *ROWS).exit == 2
    assert office.read_bytes() == before


def test_files_without_rows_are_no_success(gerove, tmp_path):
    rows = sheet_file(tmp_path, "Spalva;Dydis\nžalia;7\n")
    run = gerove("import", "registers", rows, "--into", tmp_path / "vgk.gerove")
    assert run.exit == 1 and "register.sheet.unknown" in run.err
    assert not (tmp_path / "vgk.gerove").exists()


# A workbook of one's own --------------------------------------------------------------------------

MAPPING = """
date_order: DAY_MONTH_YEAR
sheets {
  name: "Registras" record: "act" key: "number" key: "date"
  columns { title: "Reg. Nr." field: "act.number" }
  columns { title: "Diena" field: "act.date" }
  columns { title: "Turinys" field: "act.title" }
}
"""


def test_a_mapping_reads_what_the_office_has(gerove, tmp_path):
    mapping = sheet_file(tmp_path, MAPPING, "mapping.txt")
    rows = sheet_file(tmp_path, "Reg. Nr.;Diena;Turinys\nMP1-1;03/04/2023;Dėl ko nors\n")
    office = tmp_path / "vgk.jsonl"
    run = gerove("import", "registers", rows, "--mapping", mapping, "--into", office)
    assert run.exit == 0 and '"date":"2023-04-03"' in office.read_text(encoding="utf-8")


def test_the_template_is_a_mapping_too(gerove, tmp_path):
    mapping = sheet_file(tmp_path, gerove("template", "mapping").out, "mapping.txt")
    office = tmp_path / "vgk.gerove"
    run = gerove("import", "registers", *ROWS, "--mapping", mapping, "--out", office)
    assert run.exit == 0, run.err


def test_a_mapping_that_is_none_is_a_failure_with_its_place(gerove, tmp_path):
    mapping = sheet_file(tmp_path, 'sheets { record: "nothing" }', "mapping.txt")
    run = gerove("import", "registers", *ROWS, "--mapping", mapping, "--dry-run")
    assert run.exit == 1 and "506" in run.err and "mapping.txt" in run.err
