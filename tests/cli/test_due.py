"""gerove due, and the missed deadlines of gerove check: what the law wanted done by when."""

import json
import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

EXEC_REPORT_LT = "Vykdančiam asmeniui raštu informuoti atvejo vadybininką prieš priemonės pabaigą"
EXEC_REPORT_EN = "The executor reports to the case manager before the measure ends"


def cells(line):
    return re.split(r"  +", line.strip())


def records(sample):
    return [json.loads(line) for line in sample.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def without_notice(sample, write):
    """The sample year in which nobody was told of the sitting of 2023-05-24."""
    year = records(sample)
    for record in year:
        if record.get("sitting", {}).get("id") == "posedis-2023-3":
            record["sitting"]["notices"] = []
            for person in record["sitting"]["attendance"]:
                person.pop("invited", None)
        for procedure in record.get("caseFile", {}).get("procedures", []):
            procedure["steps"] = [
                step for step in procedure.get("steps", []) if step["code"] != "STEP_CODE_NOTICE_SENT"
            ]
    return write(*year, header=False)


@pytest.mark.parametrize("day", ["2023-12-31", "2024-01-31"])
def test_check_lists_missed_deadlines_beside_findings(gerove, sample, day):
    run = gerove("check", sample, "--as-of", day)
    assert run.exit == 100
    assert run.out == "".join(
        f"{sample}: byla-04 case_file.measures[{number}]: terminas praleistas: {EXEC_REPORT_LT}"
        " – iki 2023-12-30 (VMVPĮ 19(2)(5)) [PROC-EXEC-REPORT]\n"
        for number in (0, 1)
    )
    assert run.err.endswith(f"0 klaidų, 0 įspėjimų, 0 pastabų; {day}: 2 praleisti terminai\n")


def test_check_in_english(gerove, sample):
    run = gerove("check", sample, "--as-of", "2023-12-31", "--lang", "en")
    assert run.out.splitlines()[0] == (
        f"{sample}: byla-04 case_file.measures[0]: deadline missed: {EXEC_REPORT_EN}"
        " – by 2023-12-30 (VMVPĮ 19(2)(5)) [PROC-EXEC-REPORT]"
    )
    assert run.err.endswith("0 errors, 0 warnings, 0 notes; 2023-12-31: 2 missed deadlines\n")


def test_a_deadline_is_missed_on_the_day_after_its_last(gerove, sample):
    for day, exit_code in (("2023-12-29", 0), ("2023-12-30", 0), ("2023-12-31", 100)):
        assert gerove("check", sample, "--as-of", day).exit == exit_code, day


def test_check_in_json_and_csv(gerove, sample):
    words = ["check", sample, "--as-of", "2024-01-31", "--format"]
    document = gerove(*words, "json").json
    assert list(document) == ["records", "failures", "findings", "as_of", "deadlines"]
    assert document["findings"] == [] and document["as_of"] == "2024-01-31"
    missed = [
        (row["record"], row["path"], row["rule"], row["state"], row["due"], row["done"])
        for row in document["deadlines"]
    ]
    assert missed == [
        ("byla-04", f"case_file.measures[{n}]", "PROC-EXEC-REPORT", "overdue", "2023-12-30", None)
        for n in (0, 1)
    ]
    rows = gerove(*words, "csv").rows
    assert [row["code"] for row in rows] == ["law.deadline.overdue"] * 2
    assert {row["severity"] for row in rows} == {""}
    assert {row["rule"] for row in rows} == {"PROC-EXEC-REPORT"}


def test_check_without_law(gerove, sample):
    run = gerove("check", sample, "--without-law")
    assert (run.exit, run.out) == (0, "")
    assert "praleist" not in run.err
    document = gerove("check", sample, "--without-law", "--format", "json").json
    assert list(document) == ["records", "failures", "findings"]


def test_check_looks_at_todays_state_unless_told(gerove, write):
    before = datetime.now(ZoneInfo("Europe/Vilnius")).date().isoformat()
    shown = gerove("check", write({"person": {"id": "a"}}), "--format", "json").json["as_of"]
    after = datetime.now(ZoneInfo("Europe/Vilnius")).date().isoformat()
    assert before <= shown <= after


def test_findings_of_the_law_name_their_rule(gerove, write):
    act = {"act": {"id": "aktas-1", "number": "1", "date": "2024-01-02"}}
    run = gerove("check", write(act), "--as-of", "2024-01-31", "--lang", "en")
    assert " aktas-1 act.issuer: warning: " in run.out
    assert run.out.count("[law.demand ORD-KEY]") == 1
    (finding,) = gerove(
        "check", write(act), "--as-of", "2024-01-31", "--format", "json"
    ).json["findings"]
    assert (finding["code"], finding["rule"]) == ("law.demand", "ORD-KEY")
    assert gerove("check", write(act), "--as-of", "2024-01-01").out == "", "not known yet"


def test_files_may_hold_parts_of_one_body_of_records(gerove, sample, write):
    year = records(sample)
    split = [
        write(*[r for r in year if "caseFile" in r], name="cases.jsonl"),
        write(*[r for r in year if "caseFile" not in r and "header" not in r], name="rest.jsonl"),
    ]
    words = ["due", "--as-of", "2023-12-31", "--all", "--format", "json"]

    def deadlines(*files):
        rows = gerove(*words, *files).json["deadlines"]
        return sorted(json.dumps({**row, "file": ""}) for row in rows)

    assert deadlines(*split) == deadlines(*reversed(split)) == deadlines(sample)
    files = {row["file"] for row in gerove(*words, *split).json["deadlines"]}
    assert files == {str(path) for path in split}


def test_what_siblings_share_is_found_once(gerove, sample, write):
    year = records(sample)
    one = next(r for r in year if r.get("caseFile", {}).get("id") == "byla-04")
    sibling = json.dumps(one).replace('"byla-04"', '"byla-04b"')
    year.append(json.loads(sibling.replace('"procedura-04"', '"procedura-04b"')))
    sitting = next(r["sitting"] for r in year if r.get("sitting", {}).get("id") == "posedis-2023-3")
    sitting["agenda"][0]["procedureIds"].append("procedura-04b")
    for member in sitting["attendance"]:
        if member["parts"][0]["kind"] == "ACTOR_KIND_CHILD_RIGHTS_SERVICE":
            member["state"] = "ATTENDANCE_STATE_ABSENT"
    for item in sitting["agenda"]:
        item["vote"]["forCount"] -= 1
    path = write(*year, header=False)
    run = gerove("check", path, "--as-of", "2023-12-29")
    assert run.exit == 100
    assert run.out == (
        f"{path}: posedis-2023-3 sitting.agenda[0]: klaida: Svarstyta nedalyvaujant tam, kas "
        "dalyvauti privalo: vaiko teisių tarnybos atstovas. [law.demand PROC-MUST]\n"
    )


def test_due_shows_what_is_open_by_day(gerove, sample):
    run = gerove("due", sample, "--as-of", "2023-12-31")
    assert run.exit == 100 and run.err == "4 terminai: 2 praleisti\n"
    lines = run.out.splitlines()
    assert lines[0] == "Terminai, 2023-12-31"
    assert cells(lines[2]) == [
        "Iki", "Būsena", "Ką padaryti", "Taisyklė", "Nuoroda", "Įrašas", "Vieta",
    ]  # fmt: skip
    assert [cells(line) for line in lines[4:]] == [
        [day, state, EXEC_REPORT_LT, "PROC-EXEC-REPORT", "VMVPĮ 19(2)(5)", record, path]
        for day, state, record, path in (
            ("2023-12-30", "praleistas", "byla-04", "case_file.measures[0]"),
            ("2023-12-30", "praleistas", "byla-04", "case_file.measures[1]"),
            ("2024-04-21", "eina", "byla-11", "case_file.measures[0]"),
            ("2024-06-19", "eina", "byla-07", "case_file.measures[0]"),
        )
    ]


def test_due_in_english(gerove, sample):
    run = gerove("due", sample, "--as-of", "2024-01-31", "--lang", "en")
    assert run.err == "4 deadlines: 2 missed\n"
    lines = run.out.splitlines()
    assert lines[0] == "Deadlines, 2024-01-31"
    assert cells(lines[2]) == ["Due", "State", "What", "Rule", "Citation", "Record", "Place"]
    assert cells(lines[6])[:3] == ["2024-04-21", "running", EXEC_REPORT_EN]


def test_due_within_days(gerove, sample):
    words = ["due", sample, "--as-of", "2024-01-31", "--format", "json", "--within"]

    def days(within):
        return [row["due"] for row in gerove(*words, within).json["deadlines"]]

    assert days(0) == ["2023-12-30"] * 2, "what is overdue always shows"
    assert days(80) == ["2023-12-30"] * 2
    assert days(81) == ["2023-12-30"] * 2 + ["2024-04-21"]


def test_due_exit_tells_whether_something_is_lost(gerove, sample):
    assert gerove("due", sample, "--as-of", "2023-12-30").exit == 0
    assert gerove("due", sample, "--as-of", "2023-12-31").exit == 100


def test_due_all_shows_what_was_met(gerove, sample):
    rows = gerove("due", sample, "--as-of", "2023-12-31", "--all", "--format", "json").json
    states = [row["state"] for row in rows["deadlines"]]
    assert states.count("overdue") == 2 and states.count("running") == 2
    assert set(states) == {"overdue", "running", "met"}
    decided = next(
        row
        for row in rows["deadlines"]
        if (row["record"], row["rule"]) == ("byla-01", "PROC-DEC")
    )
    assert decided == {
        "due": "2023-02-24",
        "state": "met",
        "title": "Priimti sprendimą",
        "rule": "PROC-DEC",
        "citation": "VMVPĮ 12(12)",
        "record": "byla-01",
        "path": "case_file.procedures[0]",
        "due_moment": None,
        "anchor": "request_received_by_mayor",
        "anchor_date": "2023-02-02",
        "done": "decision_made",
        "done_date": "2023-02-22",
        "regime": "R4c",
        "status": decided["status"],
        "file": str(sample),
        "anchor_moment": None,
        "anchor_path": "case_file.procedures[0].request.received_by_mayor",
        "done_moment": None,
        "done_path": decided["done_path"],
        "agreed": False,
        "regime_unsure": False,
        "conventions": [],
        "other_readings": [],
    }


def test_a_deadline_that_a_convention_decides_has_a_footnote(gerove, without_notice):
    run = gerove("due", without_notice, "--as-of", "2023-05-18", "--within", 3)
    lines = run.out.splitlines()
    assert cells(lines[4])[:4] == [
        "2023-05-17", "praleistas [1: greitai baigsis]", "Pranešti dalyviams apie posėdį",
        "PROC-NOTICE",
    ]  # fmt: skip
    assert lines[5:7] == ["", "Kitas atsakymas į atvirą teisės klausimą keistų būseną:"]
    assert lines[7].startswith("[1] BACK=A: ") and len(lines) == 8
    words = ["due", without_notice, "--as-of", "2023-05-18", "--within", 3, "--format"]
    (row,) = gerove(*words, "json").json["deadlines"]
    assert row["conventions"] == [{"convention": "BACK", "option": "B"}]
    assert row["other_readings"] == [
        {"convention": "BACK", "option": "A", "due": "2023-05-18", "state": "due_soon"}
    ]
    (row,) = gerove(*words, "csv").rows
    assert (row["state"], row["record"]) == ("overdue", "posedis-2023-3")


def test_without_deadlines_there_is_an_empty_table(gerove, write):
    run = gerove("due", write({"person": {"id": "a"}}), "--as-of", "2024-01-31")
    assert run.exit == 0 and run.err == "0 terminų: 0 praleistų\n"
    assert len(run.out.splitlines()) == 4


def test_the_offices_own_days_count(gerove, without_notice, write):
    year = records(without_notice)
    (municipality,) = [r["municipality"] for r in year if "municipality" in r]
    off = {"date": "2023-05-19", "kind": "DAY_OVERRIDE_KIND_DAY_OFF"}
    municipality["dayOverrides"] = [off]
    words = ["--as-of", "2023-05-10", "--format", "json"]
    rows = gerove("due", write(*year, header=False), *words).json["deadlines"]
    assert "2023-05-16" in [row["due"] for row in rows if row["rule"] == "PROC-NOTICE"]

    municipality["dayOverrides"] = [off, {**off, "kind": "DAY_OVERRIDE_KIND_WORKING_DAY"}]
    contradicting = write(*year, header=False)
    run = gerove("due", contradicting, *words)
    assert run.exit == 1 and run.failures[0]["code"] == 401
    run = gerove("check", contradicting, *words)
    assert run.exit == 1 and run.failures[0]["code"] == 401
    assert run.json["deadlines"] == [], "no day is guessed"


def test_an_id_that_is_a_personal_code_is_not_shown(gerove, sample, write):
    year = [r for r in records(sample) if r.get("caseFile", {}).get("id") == "byla-04"]
    year[0]["caseFile"]["id"] = "33309240064"
    path = write(*year)
    for words in (["check", path], ["due", path, "--all"]):
        for form in ("table", "json", "csv"):
            run = gerove(*words, "--as-of", "2024-01-31", "--format", form)
            assert "PROC-EXEC-REPORT" in run.out and "3330924" not in run.out + run.err


@pytest.mark.parametrize("command", ["check", "due"])
@pytest.mark.parametrize("day", ["2023-02-29", "31.12.2023", "", "2023-12"])
def test_a_day_that_is_none(gerove, sample, command, day):
    run = gerove(command, sample, "--as-of", day)
    assert (run.exit, run.out) == (2, "")
    assert "2024-03-07" in run.err


@pytest.mark.parametrize("days", ["-1", "x", "99999999999999999999"])
def test_within_must_be_a_number_of_days(gerove, sample, days):
    run = gerove("due", sample, "--within", days)
    assert (run.exit, run.out) == (2, "") and "36500" in run.err


def test_due_counts_nothing_unless_all_can_be_read(gerove, write):
    run = gerove("due", write('{"child":{"nmae":1}}'))
    assert (run.exit, run.out) == (1, "")


@pytest.mark.parametrize("day", ["1400-01-01", "1989-12-31", "2101-01-01", "9999-12-31"])
def test_days_outside_the_calendar_are_a_failure(gerove, sample, day):
    for words in (["check", sample], ["due", sample, "--within", 36500]):
        run = gerove(*words, "--as-of", day)
        assert run.exit == 1 and "(1990-2100) [400]" in run.err
