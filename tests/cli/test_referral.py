"""gerove referral: whose turn it is, what is late, moves and terms, adding events."""

import json
import shutil
import subprocess

import pytest

AS_OF = "2023-12-31"
KINDS = {"service", "assessment", "information", "help_notice", "hand_over", "suspected_violence"}


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def referrals(path):
    return {line["referral"]["id"]: line["referral"] for line in lines(path) if "referral" in line}


def event(kind, moment="2024-01-03T09:00:00Z", actor="inst-ppt", **fields):
    return json.dumps({"kind": f"REFERRAL_EVENT_KIND_{kind.upper()}", "moment": moment,
                       "actorInstitutionId": actor, **fields})


@pytest.fixture
def one(write):
    """A file with one referral of a school to a service, delivered."""
    events = [{"sequence": 1, "kind": "REFERRAL_EVENT_KIND_SENT",
               "moment": "2024-01-02T09:00:00Z", "actorInstitutionId": "mokykla"},
              {"sequence": 2, "kind": "REFERRAL_EVENT_KIND_DELIVERED",
               "moment": "2024-01-02T09:05:00Z", "actorInstitutionId": "mokykla"}]
    return write({"referral": {"id": "s-1", "kind": "REFERRAL_KIND_SERVICE",
                               "fromInstitutionId": "mokykla", "toInstitutionId": "inst-ppt",
                               "childId": "vaikas-slaptas", "events": events}})


def test_the_sample_has_a_year_of_all_kinds(gerove, sample):
    kinds = {referral["kind"] for referral in referrals(sample).values()}
    assert kinds == {f"REFERRAL_KIND_{kind.upper()}" for kind in KINDS}
    assert len(referrals(sample)) >= 60
    run = gerove("referral", "next", sample, "--as-of", AS_OF, "--format", "json")
    assert run.exit == 0 and run.json["findings"] == []


def test_every_open_referral_is_on_one_list(gerove, sample):
    rows = gerove("referral", "next", sample, "--as-of", AS_OF, "--format", "csv").rows
    institutions = {line["institution"]["id"] for line in lines(sample) if "institution" in line}
    listed = []
    for institution in sorted(institutions):
        run = gerove("referral", "next", sample, "--as-of", AS_OF, "--institution", institution,
                     "--format", "csv")
        listed += [row["referral"] for row in run.rows]
    assert sorted(listed) == sorted(row["referral"] for row in rows) and len(rows) > 15


def test_inbox_and_outbox(gerove, sample):
    inbox = gerove("referral", "inbox", sample, "--institution", "inst-ppt", "--as-of", AS_OF,
                   "--format", "csv").rows
    assert {row["to"] for row in inbox} == {"inst-ppt"} == {row["institution"] for row in inbox}
    outbox = gerove("referral", "outbox", sample, "--institution", "inst-gimnazija", "--as-of",
                    AS_OF, "--format", "csv").rows
    assert {row["from"] for row in outbox} == {"inst-gimnazija"}
    assert {"draft", "delivered", "refused"} <= {row["state"] for row in outbox}


def test_lists_need_an_institution(gerove, sample):
    for name in ("inbox", "outbox"):
        run = gerove("referral", name, sample)
        assert run.exit == 2 and "--institution" in run.err


def test_overdue_tells_by_when_why_and_whom_to_turn_to(gerove, sample):
    run = gerove("referral", "overdue", sample, "--as-of", AS_OF, "--format", "csv")
    assert run.exit == 100
    rows = {row["referral"]: row for row in run.rows}
    assert all(row["term_state"] == "overdue" and row["due"] < AS_OF for row in rows.values())
    escalated = [row for row in rows.values() if row["escalated"]]
    assert escalated and {row["next"] for row in escalated} == {"REF-ESCALATE-2"}
    refused = [row for row in rows.values() if row["reason"] == "no_specialist"]
    assert {row["ask"] for row in refused} == {"decide_anew"}


def test_the_day_decides(gerove, sample):
    early = gerove("referral", "overdue", sample, "--as-of", "2023-01-20")
    assert early.exit == 0


def test_people_read_both_languages(gerove, sample):
    words = ("referral", "inbox", sample, "--institution", "inst-policija", "--as-of", AS_OF)
    assert "pranešimas apie įtariamą smurtą" in gerove(*words).out
    assert "suspected violence" in gerove(*words, "--lang", "en").out


def test_copies_of_one_referral_are_merged(gerove, one, write):
    copy = referrals(one)["s-1"]
    copy["events"].append(json.loads(event("accepted", sequence=3)))
    other = write({"referral": copy}, name="other.jsonl")
    for files in ((one, other), (other, one)):
        rows = gerove("referral", "next", *files, "--as-of", "2024-01-31", "--format", "csv").rows
        assert [row["state"] for row in rows] == ["accepted"]


def test_apply_writes_the_new_stream(gerove, one):
    run = gerove("referral", "apply", one, "s-1:" + event("seen"), "s-1:" + event("accepted"))
    assert run.exit == 0
    written = [json.loads(line) for line in run.out.splitlines()]
    assert [written[0]] == lines(one)[:1]
    assert [done["sequence"] for done in written[1]["referral"]["events"]] == [1, 2, 3, 4]
    assert "s-1: peržiūrėtas: įteiktas → peržiūrėtas" in run.err


def test_apply_writes_files_of_both_formats(gerove, one, tmp_path):
    for name in ("new.gerove", "new.jsonl"):
        new = tmp_path / name
        assert gerove("referral", "apply", one, "s-1:" + event("seen"), "--output", new).exit == 0
        rows = gerove("referral", "next", new, "--as-of", "2024-01-31", "--format", "csv").rows
        assert rows[0]["state"] == "seen"


def test_apply_reads_files_of_events(gerove, one, tmp_path):
    events = tmp_path / "events.txt"
    events.write_text(f"s-1:{event('seen')}\n\ns-1:{event('accepted')}\n", encoding="utf-8")
    assert "priimtas" in gerove("referral", "apply", one, events).err
    events.write_text("s-1:{}\nnothing\n", encoding="utf-8")
    run = gerove("referral", "apply", one, events)
    assert (run.exit, run.out) == (1, "") and f"{events}:2" in run.err


@pytest.mark.parametrize(
    "move, code, told",
    [
        (event("started"), 800, "leidžiama: „peržiūrėtas“, „priimtas“"),
        (event("accepted", actor="mokykla"), 802, "gali: gavėjas"),
        (event("refused"), 803, "koduotos priežasties"),
        ('{"kind":"REFERRAL_EVENT_KIND_SEEN","actorInstitutionId":"inst-ppt"}', 804, "laiko"),
        (event("seen", sequence=1), 805, "eilės numeris"),
        (event("seen").replace("SEEN", "SEEING"), 206, "kodo nėra"),
    ],
)
def test_a_move_that_is_not_allowed_writes_nothing(gerove, one, tmp_path, move, code, told):
    new = tmp_path / "new.jsonl"
    new.write_text("old", encoding="utf-8")
    words = ("referral", "apply", one, "s-1:" + event("reminded", actor="mokykla"), "s-1:" + move)
    for output in ((), ("--output", new)):
        run = gerove(*words, *output)
        assert (run.exit, run.out) == (1, "")
        assert f"[{code}]" in run.err and told in run.err and "slaptas" not in run.err
    assert new.read_text(encoding="utf-8") == "old"


def test_failures_as_json_name_state_move_and_moves(gerove, one):
    run = gerove("referral", "apply", one, "s-1:" + event("done"), "--format", "json")
    (failure,) = run.failures
    assert failure["code"] == 800 and failure["path"] == "referral.events[2].kind"
    assert failure["detail"].startswith(
        "REFERRAL_STATE_DELIVERED REFERRAL_EVENT_KIND_DONE: REFERRAL_EVENT_KIND_SEEN"
    )


def test_a_referral_that_is_not_there(gerove, one):
    run = gerove("referral", "apply", one, "s-2:" + event("seen"))
    assert run.exit == 1 and "[806]" in run.err and "s-2" in run.err


def test_what_happened_elsewhere_is_never_refused(gerove, one):
    events = ["s-1:" + event("withdrawn", actor="mokykla", sequence=3, moment="2024-01-04T09:00:00Z",
                             reason="REFERRAL_REASON_NEED_GONE"),
              "s-1:" + event("accepted", sequence=3), "s-1:" + event("done", sequence=9)]
    runs = [gerove("referral", "apply", one, *order, "--receive")
            for order in (events, events[::-1], events + events)]
    assert len({run.out for run in runs}) == 1 and runs[0].exit == 0
    written = json.loads(runs[0].out.splitlines()[1])["referral"]["events"]
    assert [done["sequence"] for done in written] == [1, 2, 3, 3, 9]
    assert "[referral.event.conflict]" in runs[0].err


def test_a_refused_referral_about_nobody_who_is_named_is_the_senders(gerove, tmp_path):
    events = [event("sent", actor="a", sequence=1), event("delivered", actor="a", sequence=2),
              event("refused", actor="b", sequence=3, reason="REFERRAL_REASON_NO_PLACE")]
    path = tmp_path / "referral.jsonl"
    path.write_text("\n".join(json.dumps(record) for record in [
        {"header": {"formatVersion": 1}},
        {"referral": {"id": "s-1", "kind": "REFERRAL_KIND_SERVICE", "fromInstitutionId": "a",
                      "toInstitutionId": "b", "registerNumber": "12-7",
                      "events": [json.loads(one) for one in events]}}]))
    run = gerove("referral", "outbox", path, "--institution", "a", "--as-of", "2024-10-20",
                 "--format", "json")
    (row,) = run.json["referrals"]
    assert (row["institution"], row["ask"]) == ("a", "decide_anew")
    assert (row["register_number"], row["consent"], row["no_contact"]) == ("12-7", None, None)


def test_moves_in_all_forms(gerove):
    rows = gerove("referral", "moves", "--format", "csv").rows
    states = {row["state"] for row in rows} | {row["to"] for row in rows}
    assert len(states) == 17
    assert {row["event"] for row in rows if row["reason"] == "yes"} == {
        "refused", "returned", "withdrawn", "suspended", "not_done", "entered_in_error"}
    assert gerove("referral", "moves", "--format", "json").json["moves"] == rows
    assert "grąžintas" in gerove("referral", "moves").out
    assert "returned" in gerove("referral", "moves", "--lang", "en").out


@pytest.mark.parametrize("language, closed", [("lt", "įvykdytas"), ("en", "done")])
def test_moves_as_a_diagram(gerove, language, closed):
    dot = gerove("referral", "moves", "--dot", "--lang", language).out
    assert dot.startswith("digraph referral {\n") and dot.endswith("}\n")
    assert f'[label="{closed}", peripheries=2]' in dot
    assert dot.count("peripheries=2") == 7 and dot.count("->") > 30
    if shutil.which("dot"):
        drawn = subprocess.run(["dot", "-Tsvg"], input=dot.encode(), capture_output=True)
        assert drawn.returncode == 0 and b"<svg" in drawn.stdout


def test_terms_hold_no_number_and_cite_the_law(gerove):
    run = gerove("referral", "terms", "--as-of", "2024-01-01", "--format", "csv")
    rows = {row["rule"]: row for row in run.rows}
    assert rows["REF-TELL"]["law"] == "PROC-ABUSE" and "12(9)" in rows["REF-TELL"]["citation"]
    assert rows["REF-ANSWER"]["anchor"] == "delivered" and rows["REF-ANSWER"]["law"] == ""
    assert {rows[f"REF-ESCALATE-{level}"]["to"] for level in (1, 2, 3)} == {
        "receivers_head", "sender", "coordinator"}
    assert "Atsakyti į siuntimą" in gerove("referral", "terms").out
    assert "Answer the referral" in gerove("referral", "terms", "--lang", "en").out


def test_without_agreement_a_term_is_unknown(gerove, one):
    run = gerove("referral", "next", one, "--as-of", "2024-12-31", "--lang", "en")
    assert run.exit == 0
    assert "neither law nor agreement nor the referral itself sets the term" in run.out
