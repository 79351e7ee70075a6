"""gerove law: rules, their editions, and how a deadline was counted."""

import json
import re

import pytest
from conftest import GOLDEN, TREE

TERM = {
    "anchor": "EVENT_REQUEST_RECEIVED_BY_MAYOR",
    "direction": "DIRECTION_WITHIN",
    "amount": {"number": 2, "unit": "TERM_UNIT_DAY"},
    "done": ["EVENT_DECISION_MADE"],
}
ROW = {
    "regimes": ["Z1"],
    "term": TERM,
    "citations": [{"act": "ZZ", "place": "1"}],
    "sources": ["S"],
    "valueStatus": "VALUE_STATUS_VERIFIED",
    "countingStatus": "VALUE_STATUS_VERIFIED",
}


def text(words):
    return {"lt": words, "en": words}


def table(*rows):
    """An invented law with one edition and one rule."""
    return {
        "jurisdiction": "zz",
        "edition": "1",
        "regimes": [{"id": "Z1", "from": "2000-01-01", "textRead": "ANSWER_YES",
                     "title": text("Z"), "sources": ["S"]}],
        "sources": [{"id": "S", "title": "ZZ"}],
        "rules": [{"id": "DECIDE", "subject": "RULE_SUBJECT_PROCEDURE", "title": text("Decide"),
                   "rows": list(rows)}],
    }  # fmt: skip


@pytest.fixture
def law_file(tmp_path):
    def write(law, name="law.json"):
        path = tmp_path / name
        path.write_text(law if isinstance(law, str) else json.dumps(law), encoding="utf-8")
        return path

    return write


def test_show_a_rule(gerove):
    run = gerove("law", "show", "PROC-DEC")
    assert (run.exit, run.err) == (0, "")
    lines = run.out.splitlines()
    assert lines[:2] == ["PROC-DEC: Priimti sprendimą", "Kam taikoma: procedūra"]
    start = next(i for i, line in enumerate(lines) if line.startswith("R5"))
    assert lines[start + 1 : start + 8] == [
        "  terminas: 15 darbo dienų",
        "  per tiek laiko po: meras gavo prašymą",
        "  įvykdo: priimtas sprendimas",
        "  kai: procedūros dalykas: minimali priežiūra, vidutinė priežiūra",
        "  kai: ar skubu: bet kas, išskyrus „taip“",
        "  nuoroda: VMVPĮ 12(13)",
        "  patikimumas: patikrinta pagal teisės akto tekstą; skaičiavimo būdas: nepatikrinta",
    ]
    assert lines[start + 8].startswith("  šaltinis: S1: VMVPĮ, suvestinė redakcija")
    assert "R0, R2\n  nežinoma: Redakcijos tekstas neskaitytas.\n" in run.out


def test_show_in_english_on_a_day(gerove):
    run = gerove("law", "show", "PROC-DEC", "--on", "2012-05-01", "--lang", "en")
    assert run.out.splitlines()[:9] == [
        "PROC-DEC: Decide",
        "Held against: procedure",
        "",
        "R1 – edition of 2011–2016",
        "  term: 15 working days",
        "  so long after at most: the mayor received the request",
        "  fulfilled by: decision made",
        "  when: subject of the procedure: minimal supervision measure, average supervision "
        "measure",
        '  when: whether urgent: anything but "yes"',
    ]
    assert "R5" not in run.out


def test_show_a_bound_and_a_demand(gerove):
    bound = gerove("law", "show", "MIN-TERM-1-4", "--lang", "en").out
    assert "\n  length of the measure's term: at most 12 months\n" in bound
    demand = gerove("law", "show", "PROC-MUST").out
    assert "\nPažeidus sakoma: Svarstyta nedalyvaujant tam, kas dalyvauti privalo: {0}.\n" in demand
    assert "\n  vaiko dalyvavimas: bet kas, išskyrus „nedalyvavo“ (vaikas)\n" in demand


def test_show_in_json_and_csv(gerove):
    document = gerove("law", "show", "PROC-DEC", "--format", "json").json
    assert (document["rule"], document["subject"]) == ("PROC-DEC", "procedure")
    (row,) = [row for row in document["rows"] if "R5" in row["edition"].split(", ")]
    assert (row["kind"], row["value"]) == ("term", "15 darbo dienų")
    assert row["citation"] == "VMVPĮ 12(13)"
    assert (row["status"], row["counting_status"]) == ("verified", "unverified")
    assert len(row["when"]) == 2 and len(row["sources"]) == 1
    rows = gerove("law", "show", "PROC-DEC", "--format", "csv").rows
    assert [row["edition"] for row in rows] == [row["edition"] for row in document["rows"]]


def test_aliases_and_small_letters_will_do(gerove):
    shown = gerove("law", "show", "PROC-CLOSED").out
    assert "Kiti vardai: DP-CLOSED\n" in shown
    for name in ("DP-CLOSED", "proc-closed", "dp-closed"):
        assert gerove("law", "show", name).out == shown


@pytest.mark.parametrize(
    "name, near", [("PROC-DEK", "PROC-DEC"), ("EXEC-REPORT", "PROC-EXEC-REPORT")]
)
def test_an_unknown_rule_is_a_failure_with_near_matches(gerove, name, near):
    run = gerove("law", "show", name)
    assert (run.exit, run.out) == (1, "")
    assert run.err.startswith("gerove: klaida: tokios taisyklės nėra; panašios (")
    assert near in run.err
    (failure,) = gerove("law", "show", name, "--format", "json", "--lang", "en").failures
    assert failure["code"] == "no_rule" and near in failure["message"]


def test_nothing_is_near_to_nonsense(gerove):
    run = gerove("law", "show", "žąsinas" * 3000)
    assert run.exit == 1 and "law list" in run.err and len(run.err) < 200


def test_list(gerove):
    run = gerove("law", "list", "--on", "2023-12-31", "--format", "json")
    rows = run.json["rules"]
    assert run.json["on"] == "2023-12-31" and len(rows) > 200
    row = next(row for row in rows if (row["rule"], row["edition"]) == ("PROC-DEC", "R5"))
    assert row == {
        "rule": "PROC-DEC",
        "title": "Priimti sprendimą",
        "subject": "procedure",
        "edition": "R5",
        "value": "15 darbo dienų",
        "citation": "VMVPĮ 12(13)",
        "status": "verified",
    }
    assert all(row["value"] and (row["status"] or row["value"] == "nežinoma") for row in rows)


def test_list_says_unknown_where_nobody_read(gerove):
    rows = gerove("law", "list", "--on", "2009-01-01", "--lang", "en", "--format", "json").json
    values = {row["rule"]: row["value"] for row in rows["rules"]}
    assert values["PROC-DEC"] == "unknown"


def test_list_as_a_table_and_csv(gerove):
    run = gerove("law", "list", "--on", "2023-12-31", "--lang", "en")
    assert run.out.startswith("Rules, 2023-12-31\n")
    assert "15 working days" in run.out and "20 hours of activity" in run.out
    rows = gerove("law", "list", "--on", "2012-01-01", "--format", "csv").rows
    assert {"PROC-DEC", "PROC-FWD"} <= {row["rule"] for row in rows}


def test_diff(gerove):
    run = gerove("law", "diff", "R4c", "R5")
    assert run.out.startswith(
        "R4c – 2021 m. redakcija su paslaugomis iki mokslo metų pabaigos\n"
        "R5 – 2023 m. redakcija: sprendžia meras\n\n"
    )
    assert (
        "\nPROC-DEC: Priimti sprendimą\n"
        "  R4c, nuoroda: VMVPĮ 12(12)\n"
        "  R5, nuoroda: VMVPĮ 12(13)\n"
    ) in run.out
    english = gerove("law", "diff", "r4c", "r5", "--lang", "en").out
    assert (
        "\nAVG-DELIVER: Organise delivery of the child to the centre\n"
        "  R4c: at once: decision sent\n"
        "  R5: term: 1 working day; so long after at most: decision sent\n"
    ) in english
    rows = gerove("law", "diff", "R4c", "R5", "--format", "json").json["rules"]
    assert [row["rule"] for row in rows] == [
        line.split(":")[0]
        for line in run.out.split("\n\n", 1)[1].splitlines()
        if line and not line.startswith(" ")
    ]
    both = gerove("law", "diff", "R4c", "R5", "--format", "csv").rows
    assert len(both) == len(rows)


def test_an_edition_does_not_differ_from_itself(gerove):
    assert gerove("law", "diff", "R5", "R5", "--format", "json").json["rules"] == []


def test_diff_shows_every_difference_from_either_side(gerove):
    there = gerove("law", "diff", "R1", "R5", "--format", "json").json["rules"]
    back = gerove("law", "diff", "R5", "R1", "--format", "json").json["rules"]
    assert len(there) == len(back)
    assert {row["rule"] for row in there} == {row["rule"] for row in back}


def test_an_unknown_edition(gerove):
    run = gerove("law", "diff", "R4c", "R9")
    assert (run.exit, run.out) == (1, "")
    editions = TREE / "src/law/tables/lt/00_regimes.textproto"
    ids = re.findall(r'^  id: "(R\d\w*)"$', editions.read_text("utf-8"), re.MULTILINE)
    assert f"tokios redakcijos nėra; yra ({', '.join(ids)})" in run.err


@pytest.mark.parametrize("language", ["lt", "en"])
def test_explain(gerove, sample, language):
    words = ["law", "explain", sample, "byla-01/PROC-DEC", "--as-of", "2023-12-31"]
    run = gerove(*words, "--lang", language)
    assert (run.exit, run.err) == (0, "")
    expected = (GOLDEN / f"explain_{language}.txt").read_text(encoding="utf-8")
    assert run.out == expected


def test_explain_several_and_one(gerove, sample):
    words = ["--as-of", "2023-12-31", "--format", "json"]

    def found(deadline):
        rows = gerove("law", "explain", sample, deadline, *words).json["deadlines"]
        return [(row["record"], row["path"]) for row in rows]

    assert len(found("PROC-EXEC-REPORT")) > 3
    assert found("byla-04/PROC-EXEC-REPORT") == [
        ("byla-04", "case_file.measures[0]"),
        ("byla-04", "case_file.measures[1]"),
    ]
    assert found("byla-04/proc-exec-report@case_file.measures[1]") == [
        ("byla-04", "case_file.measures[1]")
    ]
    assert ("byla-01", "case_file.procedures[0]") in found("PROC-DEC@case_file.procedures[0]")


def test_explain_in_json_and_csv(gerove, sample):
    words = ["law", "explain", sample, "byla-01/PROC-DEC", "--as-of", "2023-12-31", "--format"]
    (deadline,) = gerove(*words, "json").json["deadlines"]
    assert (deadline["due"], deadline["state"]) == ("2023-02-24", "met")
    anchor = {"date": "2023-02-02", "text": "skaičiuojama nuo: meras gavo prašymą"}
    assert anchor in deadline["steps"]
    rows = gerove(*words, "csv").rows
    assert [row["step"] for row in rows] == [step["text"] for step in deadline["steps"]]
    assert [row["number"] for row in rows] == [str(n + 1) for n in range(len(rows))]


def test_every_deadline_of_the_year_explains_itself(gerove, sample):
    words = ["--as-of", "2023-12-31", "--format", "json"]
    rows = gerove("due", sample, "--all", *words).json["deadlines"]
    for name in {f"{row['record']}/{row['rule']}@{row['path']}" for row in rows}:
        for row in gerove("law", "explain", sample, name, *words).json["deadlines"]:
            assert row["due"] in [step["date"] for step in row["steps"]], name


@pytest.mark.parametrize("deadline", ["NOPE", "byla-99/PROC-DEC", "PROC-DEC@sitting", "", "/", "@"])
def test_an_unknown_deadline_is_a_failure_that_lists_those_there_are(gerove, sample, deadline):
    run = gerove("law", "explain", sample, deadline, "--as-of", "2023-12-31")
    assert (run.exit, run.out) == (1, "")
    assert run.err.startswith("gerove: klaida: tokio termino nėra; yra (byla-")
    assert "byla-01/PROC-DEC" in run.err


def test_explain_where_there_are_no_deadlines(gerove, write):
    run = gerove("law", "explain", write({"person": {"id": "a"}}), "NOPE")
    assert run.exit == 1 and "terminų nėra" in run.err


def test_a_rule_for_which_there_is_nothing_says_what_it_is_held_against(gerove, sample):
    run = gerove("law", "explain", sample, "TEMP-12", "--as-of", "2023-12-31", "--lang", "en")
    assert (run.exit, run.out) == (1, "")
    assert "nothing that the rule is held against (care arrangement)" in run.err


def report(urgency=None):
    told = {"id": "r", "received": "2026-06-23T07:00:00Z"}
    if urgency:
        told["urgency"] = "REPORT_URGENCY_" + urgency
    return {"caseFile": {"id": "byla", "childRightsReports": [told]}}


@pytest.mark.parametrize(
    ("urgency", "why"),
    [
        (None, "fails: urgency of the report is not recorded (wanted: ordinary)"),
        ("URGENT", "fails: urgency of the report is urgent: violence, danger, unsafe place"),
        ("POLICE", "fails: urgency of the report is police report (wanted: ordinary)"),
    ],
)
def test_why_a_rule_does_not_apply(gerove, write, urgency, why):
    words = ["REP-START", "--as-of", "2026-06-24"]
    path = write(report(urgency))
    run = gerove("law", "explain", path, *words, "--lang", "en")
    assert run.exit == 0 and why in run.out and "the rule does not apply" in run.out
    (trial,) = gerove("law", "explain", path, *words, "--format", "json").json["rule_trials"]
    assert (trial["record"], trial["applies"]) == ("byla", False)
    rows = gerove("law", "explain", path, *words, "--format", "csv").rows
    assert [row["step"] for row in rows] == [step["text"] for step in trial["steps"]]


def test_where_it_applies_the_deadline_is_explained(gerove, write):
    run = gerove("law", "explain", write(report("ORDINARY")), "REP-START", "--as-of", "2026-06-24")
    assert run.exit == 0 and "2026-06-29" in run.out


@pytest.mark.parametrize(
    ("as_of", "state"),
    [("2026-06-23T15:59", "running"), ("2026-06-23T16:01", "overdue"), ("2026-06-24", "overdue")],
)
def test_terms_in_hours_are_told_to_the_hour(gerove, write, as_of, state):
    path = write(report("URGENT"))
    rows = gerove("due", path, "--as-of", as_of, "--format", "json").json["deadlines"]
    (start,) = [row for row in rows if row["rule"] == "REP-START-URG"]
    assert start["state"] in (state, "due_soon" if state == "running" else state)


@pytest.mark.parametrize("as_of", ["2026-06-23T24:00", "2026-06-23T1:00", "2026-06-23T03", "šiandien",
                                   "2026-03-29T03:30"])  # fmt: skip
def test_a_time_that_is_none_is_refused(gerove, sample, as_of):
    run = gerove("due", sample, "--as-of", as_of)
    assert run.exit == 2 and "2024-03-07T14:30" in run.err


def test_events_are_told_with_all_their_places(gerove):
    rows = gerove("law", "events", "--format", "json").json["event_places"]
    forwarded = [row for row in rows if row["event"] == "forwarded_to_commission"]
    assert [row["path"] for row in forwarded][-1] == "case_file.procedures.request.received_by_commission"
    assert forwarded[-1]["at_the_latest"] == "yes"


def test_another_law_table(gerove, sample, law_file):
    path = law_file(table(ROW))
    rows = gerove("due", sample, "--law", path, "--as-of", "2023-12-31", "--all",
                  "--format", "json").json["deadlines"]  # fmt: skip
    assert rows and {row["rule"] for row in rows} == {"DECIDE"}
    run = gerove("check", sample, "--law", path, "--as-of", "2023-12-31", "--lang", "en")
    assert run.exit == 100
    assert ": done late: Decide – by 2023-02-06, done 2023-02-22 (ZZ 1) [DECIDE]\n" in run.out
    assert "2 kalendorinės dienos" in gerove("law", "show", "DECIDE", "--law", path).out
    (row,) = gerove("law", "list", "--law", path, "--format", "json").json["rules"]
    assert (row["rule"], row["status"]) == ("DECIDE", "verified")


@pytest.mark.parametrize(
    "words",
    [("check", "SAMPLE"), ("due", "SAMPLE"), ("law", "list"), ("law", "show", "DECIDE"),
     ("law", "diff", "Z1", "Z1"), ("law", "explain", "SAMPLE", "DECIDE")],
    ids=" ".join,
)  # fmt: skip
def test_a_law_table_that_contradicts_itself(gerove, sample, law_file, words):
    words = [sample if word == "SAMPLE" else word for word in words]
    path = law_file(table(ROW, ROW))
    run = gerove(*words, "--law", path)
    assert (run.exit, run.out) == (1, "")
    assert "kelios taisyklės eilutės galioja vienu metu" in run.err
    assert "rules[0].rows[1]" in run.err and str(path) in run.err
    (failure,) = gerove(*words, "--law", path, "--format", "json").failures
    assert (failure["code"], failure["detail"]) == (702, str(path))
    assert failure["path"].startswith("rules[0].rows[1]")


def test_a_law_table_that_is_none(gerove, law_file, tmp_path):
    (tmp_path / "noise.bin").write_bytes(bytes(range(256)))
    for path in (law_file("{"), law_file("{}]"), law_file('{"rulez":[]}'), tmp_path / "noise.bin"):
        run = gerove("law", "list", "--law", path)
        assert (run.exit, run.out) == (1, "") and str(path) in run.err
    run = gerove("law", "list", "--law", tmp_path / "no-such.json")
    assert run.exit == 1 and "[305]" in run.err


@pytest.mark.parametrize(
    "words",
    [("list", "--on", "2023-02-30"), ("show", "PROC-DEC", "--on", "x"), ("show",), ("diff", "R5"),
     ("explain", "x.jsonl")],
    ids=" ".join,
)  # fmt: skip
def test_wrong_words(gerove, words):
    run = gerove("law", *words)
    assert (run.exit, run.out) == (2, "")
    assert run.err.startswith("gerove: klaida: ") and "--help" in run.err
