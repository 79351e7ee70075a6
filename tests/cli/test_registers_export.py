"""gerove export registers: the sample year as a workbook, and back."""

import io
import json
import stat

import pytest
from calls import SAMPLE

openpyxl = pytest.importorskip("openpyxl")

DAYS = ("2023-06-30", "2023-09-15", "2023-12-31", "2024-03-01")


@pytest.fixture(scope="module")
def written(gerove, tmp_path_factory):
    """The workbook of the sample year, and what the command printed; skips a build without
    documents."""
    path = tmp_path_factory.mktemp("export") / "registrai.xlsx"
    run = gerove("export", "registers", SAMPLE, "--out", path, "--format", "json")
    if "509" in run.err:
        pytest.skip("built without documents")
    assert run.exit == 0
    return path, json.loads(run.out)


def imported(gerove, workbook, office, *options):
    run = gerove("import", "registers", workbook, *options, office)
    assert run.exit == 0, run.err
    return office


@pytest.fixture(scope="module")
def office(gerove, written):
    """What an empty office becomes by the workbook."""
    return imported(gerove, written[0], written[0].with_name("vgk.gerove"), "--out")


def answers(gerove, office, *, without_places=False):
    """What the commands say of an office, without the name of its file."""
    calls = [("report", "year", "--year", 2023), ("service", "gap", "--year", 2023)]
    calls += [("referral", "overdue", "--as-of", day) for day in DAYS]
    calls += [("due", "--all", "--as-of", day) for day in DAYS]
    calls += [("check", "--as-of", day) for day in DAYS]
    said = {}
    for name, *options in calls:
        words = [name]
        if not str(options[0]).startswith("--"):
            words.append(options.pop(0))
        run = gerove(*words, office, *options, "--format", "json")
        text = run.out.replace(str(office), "F")
        tables = json.loads(text)
        if without_places:
            tables = [sorted(without_ids(row) for row in table) for table in rows_of(tables)]
        said[(name, *map(str, options))] = (run.exit, tables)
    return said


def rows_of(document):
    return [value for value in document.values() if isinstance(value, list)]


def without_ids(row):
    told = ("due", "state", "title", "rule", "severity", "code", "label", "value", "kind", "root")
    told += ("met", "unmet", "waiting", "found", "no_place", "days_late", "demand_kind")
    return json.dumps({key: row[key] for key in told if key in row})


def test_only_its_owner_may_read_the_workbook(written):
    assert stat.S_IMODE(written[0].stat().st_mode) == 0o600


def test_the_sample_year_comes_back_with_all_its_answers(gerove, office):
    assert answers(gerove, office) == answers(gerove, SAMPLE)


def test_what_has_no_place_is_listed(written):
    left_out = {row["path"]: row["count"] for row in written[1]["left_out"]}
    assert left_out["case_file.measures[].grounds[]"] == 7
    assert left_out["service.address.latitude"] == 40
    assert "act.number" not in left_out


def test_the_workbook_changes_nothing_where_it_comes_from(gerove, written, office, tmp_path):
    for before in (SAMPLE.read_bytes(), office.read_bytes()):
        same = tmp_path / ("same.jsonl" if before[:1] == b"{" else "same.gerove")
        same.write_bytes(before)
        run = gerove("import", "registers", written[0], "--into", same, "--format", "json")
        assert run.exit == 0, run.err
        states = {row["state"] for row in json.loads(run.out)["rows"]}
        assert states == {"same"}
        assert same.read_bytes() == before


def edited(path, edit):
    book = openpyxl.load_workbook(path)
    edit(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def column_of(sheet, title):
    (column,) = [cell.column for cell in sheet[1] if cell.value in (title, title + "*")]
    return column


def test_without_its_hidden_columns_only_ids_differ(gerove, written, tmp_path):
    def drop_ids(book):
        book["Pradžia"].delete_rows(6)
        for sheet in book.worksheets[1:-1]:
            for title in ("ID", "Versija"):
                sheet.delete_cols(column_of(sheet, title))

    plain = tmp_path / "plain.xlsx"
    plain.write_bytes(edited(written[0], drop_ids))
    office = imported(gerove, plain, tmp_path / "plain.gerove", "--out")
    assert answers(gerove, office, without_places=True) == answers(
        gerove, SAMPLE, without_places=True
    )


def test_a_row_is_found_by_its_id_when_its_key_is_changed(gerove, written, tmp_path):
    def rename(book):
        sheet = book["Rodikliai"]
        sheet.cell(2, column_of(sheet, "Šaltinis")).value = "Kita ataskaita"

    path = tmp_path / "renamed.xlsx"
    path.write_bytes(edited(written[0], rename))
    office = tmp_path / "office.jsonl"
    office.write_bytes(SAMPLE.read_bytes())
    run = gerove("import", "registers", path, "--into", office, "--format", "json")
    assert run.exit == 0, run.err
    changed = [row for row in json.loads(run.out)["rows"] if row["state"] != "same"]
    assert [(row["sheet"], row["changed"]) for row in changed] == [("Rodikliai", "observation.source")]


def test_what_the_office_changed_since_is_left_as_it_is(gerove, written, tmp_path):
    def postpone(book):
        sheet = book["Siuntimai"]
        sheet.cell(2, column_of(sheet, "Priežastis")).value = "kita priežastis"

    path = tmp_path / "postponed.xlsx"
    path.write_bytes(edited(written[0], postpone))
    office = tmp_path / "office.jsonl"
    text = SAMPLE.read_text(encoding="utf-8").splitlines()
    place = next(i for i, line in enumerate(text) if line.startswith('{"referral"'))
    record = json.loads(text[place])
    record["referral"]["legalBasis"] = "pakeista"
    text[place] = json.dumps(record, ensure_ascii=False)
    office.write_text("\n".join(text) + "\n", encoding="utf-8")
    before = office.read_bytes()
    run = gerove("import", "registers", path, "--into", office)
    assert run.exit == 100
    assert "register.row.changed_since" in run.err
    assert "Siuntimai!G2" in run.err
    assert office.read_bytes() == before


def test_the_output_must_be_a_workbook(gerove, tmp_path):
    run = gerove("export", "registers", SAMPLE, "--out", tmp_path / "registrai.ods")
    assert run.exit == 2
    assert ".xlsx" in run.err
