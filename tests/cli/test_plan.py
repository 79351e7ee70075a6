"""gerove import plan, gerove export plan: activity plans as people write them."""

import csv
import io


def words_of(text):
    """All words; what stands between the items of a cell is no word."""
    return sorted(word.strip(",;.") for word in text.split())


def test_the_summary_counts_goals_and_actions(gerove, plan):
    run = gerove("import", "plan", plan)
    assert run.exit == 0
    assert "4 tikslai, 16 priemonių (8, 2, 4, 2)" in run.out
    assert "Metai: 2023" in run.out
    english = gerove("import", "plan", plan, "--lang", "en")
    assert "4 goals, 16 actions (8, 2, 4, 2)" in english.out


def test_the_summary_shows_terms_as_days_and_criteria_by_kind(gerove, plan):
    out = gerove("import", "plan", plan).out
    assert "Terminas: 2023-01-01 – 2023-12-31" in out
    assert "Terminas: iki 2023-02-15" in out
    assert "Kriterijus: pagal poreikį" in out
    assert "Kriterijus: skaičius: Aplankytų posėdžių" in out
    assert "Vykdo: vaiko gerovės komisijos pirmininkas" in out


def test_the_summary_does_not_list_each_month_of_a_year(gerove):
    text = "2023 m. planas\nPriemonė\tTerminas\n1. Posėdis\tkas mėnesį\n".encode()
    out = gerove("import", "plan", "-", stdin=text).out
    assert "Terminas: kas mėnesį (2023-01-01 – 2023-12-31)" in out


def test_as_json_the_plan_and_its_findings_are_one_document(gerove, plan):
    run = gerove("import", "plan", plan, "--format", "json", "--quiet")
    assert run.err == ""
    document = run.json
    assert [len(goal["actions"]) for goal in document["plan"]["goals"]] == [8, 2, 4, 2]
    for finding in document["findings"]:
        assert finding["severity"] in ("info", "warning", "error")
        assert finding["code"].startswith("plan.") and finding["line"] > 0


def test_as_csv_each_action_is_a_row(gerove, plan):
    run = gerove("import", "plan", plan, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(run.out)))
    assert len(rows) == 16
    assert rows[0]["action"].startswith("1.1") and int(rows[0]["line"]) > 0


def test_findings_are_lines_with_file_line_and_column(gerove, tmp_path):
    text = tmp_path / "planas.txt"
    text.write_text(
        "2023 metų veiklos planas\n\n"
        "Priemonės pavadinimas\tKriterijai\tAtsakingi vykdytojai\tTerminai\n"
        "1. Tikslas – padėti\t\t\t\n"
        "1.1. Posėdžiai\tPagal poreikį\tVGK pirmininkas\t2023 m. vasario 30 d.\n",
        encoding="utf-8",
    )
    run = gerove("import", "plan", text)
    assert run.exit == 100
    assert f"{text}:5:" in run.err and "klaida: " in run.err
    assert "[plan.term.no_such_day]" in run.err


def test_a_plan_without_a_table_is_an_error(gerove, tmp_path):
    text = tmp_path / "planas.txt"
    text.write_text("Tai ne planas.\n", encoding="utf-8")
    assert gerove("import", "plan", text).exit == 100


def test_written_as_records_and_exported_no_word_is_lost(gerove, plan, tmp_path):
    for ending in ("gerove", "jsonl"):
        records = tmp_path / f"planas.{ending}"
        assert gerove("import", "plan", plan, "--out", records).exit == 0
        assert gerove("check", records).exit == 0
        exported = gerove("export", "plan", records)
        assert exported.exit == 0
        assert words_of(exported.out) == words_of(plan.read_text(encoding="utf-8-sig"))
        again = gerove("import", "plan", "-", stdin=exported.out_bytes)
        assert "4 tikslai, 16 priemonių (8, 2, 4, 2)" in again.out


def test_the_table_itself_can_be_exported(gerove, plan):
    once = gerove("export", "plan", plan)
    again = gerove("export", "plan", "-", stdin=once.out_bytes)
    assert once.exit == 0 and once.out_bytes == again.out_bytes


def test_the_plan_record_can_be_named(gerove, plan, tmp_path):
    records = tmp_path / "planas.jsonl"
    gerove("import", "plan", plan, "--out", records, "--id", "vgk-1", "--municipality", "azuolyno")
    text = records.read_text(encoding="utf-8")
    assert '"id":"vgk-1"' in text and '"municipalityId":"azuolyno"' in text
    assert gerove("export", "plan", records, "--id", "vgk-1").exit == 0
    missing = gerove("export", "plan", records, "--id", "vgk-2", "--format", "json")
    assert missing.exit == 1 and missing.failures[0]["code"] == "no_plan"


def test_of_several_plans_one_must_be_chosen(gerove, write):
    records = write({"activityPlan": {"id": "a"}}, {"activityPlan": {"id": "b"}})
    run = gerove("export", "plan", records)
    assert run.exit == 2 and "--id a" in run.err and "--id b" in run.err


def test_other_encodings_are_read(gerove, plan):
    text = plan.read_text(encoding="utf-8-sig")
    for encoding in ("utf-8-sig", "utf-16", "cp1257"):
        run = gerove("import", "plan", "-", "--format", "json", stdin=text.encode(encoding))
        goals = run.json["plan"]["goals"]
        assert [len(goal["actions"]) for goal in goals] == [8, 2, 4, 2], encoding


def test_the_year_can_be_given(gerove, plan):
    text = plan.read_text(encoding="utf-8-sig").replace("2023 METŲ", "METŲ")
    run = gerove("import", "plan", "-", "--year", 2023, "--format=json", stdin=text.encode())
    assert run.json["plan"]["year"] == 2023
    assert gerove("import", "plan", plan, "--year", "3000000").exit == 2


def test_the_school_year_can_be_given(gerove):
    text = (
        "VGK veiklos planas\n\n"
        "Priemonės pavadinimas\tKriterijai\tAtsakingi vykdytojai\tTerminai\n"
        "1. Tikslas – padėti\t\t\t\n"
        "1.1. Posėdžiai\tPagal poreikį\tVGK pirmininkas\tspalis–kovas\n"
    ).encode()
    plan = ("import", "plan", "-", "--format", "json")
    of_school = gerove(*plan, "--school-year", 2023, stdin=text).json["plan"]
    assert (of_school["year"], of_school["lastYear"]) == (2023, 2024)
    assert of_school["yearKind"] == "PLAN_YEAR_KIND_SCHOOL"
    (term,) = of_school["goals"][0]["actions"][0]["terms"]
    assert term["intervals"] == [{"start": "2023-10-01", "end": "2024-03-31"}]
    assert "Mokslo metai: 2023–2024" in gerove(*plan[:3], "--school-year", 2023, stdin=text).out
    assert gerove(*plan, "--school-year", 2023, "--year", 2023, stdin=text).exit == 2
    assert gerove(*plan, "--school-year", "3000000", stdin=text).exit == 2


def test_files_of_all_formats_are_read_and_a_table_can_be_chosen(gerove, tmp_path):
    rows = "<tr><th>Veikla<th>Atsakingi<th>Terminas<tr><td>{}<td>VGK nariai<td>kovas"
    page = tmp_path / "planas.xls"
    page.write_text(
        "<meta charset=utf-8><p>2031 m. planas<table>"
        + rows.format("1. Klubas")
        + "</table><h2>Kita</h2><table>"
        + rows.format("2. Mokymai")
        + "</table>",
        encoding="utf-8",
    )
    whole = gerove("import", "plan", page, "--format", "json")
    assert whole.exit == 0 and whole.json["format"] == "HTML"
    titles = [[action["title"] for action in goal["actions"]] for goal in whole.json["plan"]["goals"]]
    assert titles == [["Klubas"], ["Mokymai"]]
    assert all("place" in finding or "line" not in finding for finding in whole.json["findings"])
    second = gerove("import", "plan", page, "--table", 2, "--format", "json").json["plan"]
    assert [goal["actions"][0]["title"] for goal in second["goals"]] == ["Mokymai"]
    assert gerove("import", "plan", page, "--table", 9).exit == 100
    sheet = "2031 m. planas;\nVeikla;Terminas\n1. Klubas;kovas\n".encode()
    table = gerove("import", "plan", "-", "--sheet", "Planas", "--format", "json", stdin=sheet)
    assert table.exit == 0 and table.json["format"] == "CSV"


def test_rows_that_fit_no_columns_are_errors_with_their_place(gerove):
    text = (
        "2031 m. planas\n\nUždaviniai\tVeiklos\tVykdytojai\tLaikas\n"
        "Burti\tAptarti\tVGK nariai\tkovas\nKviesti\tVGK pirmininkas\tbalandis\n"
    ).encode()
    run = gerove("import", "plan", "-", stdin=text)
    assert run.exit == 100
    assert "5:1" in run.err and "[plan.row.cells]" in run.err


def test_what_is_no_text_is_a_failure(gerove):
    run = gerove("import", "plan", "-", "--format", "json", stdin=bytes(range(256)) * 4)
    assert (run.exit, run.out) == (1, "")
    assert run.failures[0]["code"] == 502


def test_the_records_must_go_to_a_file_of_records(gerove, plan, tmp_path):
    assert gerove("import", "plan", plan, "--out", tmp_path / "planas.xlsx").exit == 2
    assert list(tmp_path.iterdir()) == []
