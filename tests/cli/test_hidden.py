"""What no output shows: personal codes used as ids, guarded addresses, orders to the terminal."""

import json
import os
import re
import subprocess
import tty

import pytest
from conftest import PROGRAM
from test_conventions import READERS
from test_redact import PROFILES

CODE = "33309240064"  # of somebody born in 1933 who never was
FORMS = ("table", "csv", "json")
READING = [
    *READERS,
    ("report", "year", "--year", "2023", "--sources"),
    ("service", "gap", "--year", "2023", "--sources"),
    ("service", "match", "--public"),
    ("referral", "overdue"),
    ("referral", "inbox"),
    ("referral", "outbox"),
]


def records_with_codes():
    """Every kind of record that commands list, each with a personal code for its id."""
    a_day = "2023-05-11"
    procedure = {
        "id": CODE,
        "subject": "PROCEDURE_SUBJECT_MINIMAL_MEASURE",
        "begun": a_day,
        "request": {"action": "PROCEDURE_ACTION_IMPOSE", "receivedByMayor": a_day},
    }
    measure = {"id": CODE, "kind": "MEASURE_KIND_ATTEND_DAY_CENTRE_2021", "imposed": "2023-05-30"}
    sent = {
        "sequence": 1,
        "kind": "REFERRAL_EVENT_KIND_SENT",
        "moment": "2023-04-17T07:00:00Z",
        "actorInstitutionId": "A",
    }
    return [
        {"institution": {"id": "A", "name": "A"}},
        {"institution": {"id": CODE, "name": "B", "legalCode": CODE}},
        {"person": {"id": CODE, "givenNames": "V", "personalCode": CODE}},
        {"child": {"id": CODE, "personId": CODE, "born": "1812-05-06"}},
        {
            "caseFile": {
                "id": CODE,
                "childId": CODE,
                "opened": a_day,
                "number": CODE,
                "procedures": [procedure],
                "measures": [measure, measure],
            }
        },
        {
            "referral": {
                "id": CODE,
                "kind": "REFERRAL_KIND_SERVICE",
                "fromInstitutionId": "A",
                "toInstitutionId": CODE,
                "childId": CODE,
                "serviceText": "x",
                "events": [sent, {**sent, "kind": "REFERRAL_EVENT_KIND_SEEN"}],
            }
        },
        {"sitting": {"id": CODE, "bodyId": CODE, "number": "1", "agenda": [{"number": 1}]}},
        {"act": {"id": CODE, "kind": "ACT_KIND_ORDER", "caseFileIds": [CODE], "sittingId": CODE}},
        {"service": {"id": CODE, "providerId": CODE, "name": "Psichologas"}},
        {"service": {"id": CODE, "providerId": CODE, "name": "Psichologas"}},
        {
            "needAssessment": {
                "id": CODE,
                "childId": CODE,
                "assessed": "2023-04-18",
                "needs": [{"serviceText": "x", "state": "NEED_STATE_UNMET"}, {}],
            }
        },
        {
            "observation": {
                "id": CODE,
                "indicator": "commission.sittings",
                "value": {"digits": "7"},
                "role": "OBSERVATION_ROLE_TOTAL",
                "period": {"start": "2023-01-01", "end": "2023-12-31"},
            }
        },
        {"activityPlan": {"id": CODE, "title": "Planas"}},
        {"activityPlan": {"id": "kitas-" + CODE, "title": "Planas"}},
    ]


def call(gerove, command, path, *more):
    """A command of READING on a file; the first words of some are of a group."""
    words = [word for word in command if not word.startswith("-")][:2]
    count = len(words) if words[0] in ("import", "export", "referral", "report", "service", "law") else 1
    return gerove(*command[:count], path, *command[count:], *more)


@pytest.mark.parametrize("command", READING, ids=" ".join)
@pytest.mark.parametrize("form", FORMS)
def test_an_id_that_is_a_personal_code_is_shown_nowhere(gerove, write, command, form):
    path = write(*records_with_codes())
    for language in ("lt", "en"):
        run = call(gerove, command, path, "--format", form, "--lang", language)
        if command[0] == "redact":  # "family" sees the code itself
            continue
        assert CODE not in run.out + run.err, run.out + run.err


@pytest.mark.parametrize("profile", PROFILES)
def test_a_personal_code_passes_no_profile_that_hides_it(gerove, write, profile):
    path = write(*records_with_codes())
    fields = gerove("redact", path, "--profile", profile, "--why", "--format", "json").json["fields"]
    shows = any(row["field"] == "person.personal_code" and row["decision"] == "shown" for row in fields)
    run = gerove("redact", path, "--profile", profile)
    assert run.exit == 0
    assert (CODE in run.out) == shows


def test_check_says_which_records_have_a_personal_code_for_an_id(gerove, write):
    path = write({"child": {"id": "vaikas"}}, *records_with_codes())
    run = gerove("check", path, "--lang", "en", "--as-of", "2024-01-01")
    assert f"{path}: #3 institution.id: error: a personal code is in the id [id.personal_code]" in run.out
    assert "#5 child.person_id: error: a personal code is in the id" in run.out
    assert "#6 case_file.procedures[0].id: error: a personal code is in the id" in run.out
    assert "#1 " not in run.out, "the id of that record may be shown"


def test_records_that_could_not_be_read_are_counted_in_places(gerove, write):
    path = write('{"child":{"nmae":1}}', {"child": {"id": CODE}})
    run = gerove("check", path, "--lang", "en")
    assert "#2 child.id: error: a personal code is in the id" in run.out


# Keys ---------------------------------------------------------------------------------------------


@pytest.fixture
def key(tmp_path):
    """Writes a file with a key."""

    def write_key(text, name="key"):
        path = tmp_path / name
        path.write_bytes(text)
        return path

    return write_key


def ids_of(text):
    return {v for line in text.splitlines() for r in json.loads(line).values() for v in all_ids(r)}


def all_ids(value):
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == "id" or name.endswith("Id"):
                yield inner
            else:
                yield from all_ids(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from all_ids(inner)


def test_a_key_replaces_ids(gerove, sample, key):
    words = ["redact", sample, "--profile", "coordinator", "-q"]
    plain = gerove(*words)
    one = gerove(*words, "--key", key(b"an invented key of bytes"))
    again = gerove(*words, "--key", key(b"an invented key of bytes\n", "ended"))
    other = gerove(*words, "--key", key(b"another invented key", "other"))
    assert one.exit == 0 and one.out == again.out
    pseudonyms = {id for id in ids_of(one.out) if re.fullmatch("[a-p]{32}", id)}
    assert len(pseudonyms) > 100
    assert not pseudonyms & ids_of(other.out) and not pseudonyms & ids_of(plain.out)
    assert not any(id.startswith(("vaikas-", "byla-", "asmuo-")) for id in ids_of(one.out))
    assert "azuolyno" in ids_of(one.out), "who published what is no secret"
    assert gerove("check", "-", stdin=one.out_bytes).out.count("reference.") == gerove(
        "check", "-", stdin=plain.out_bytes
    ).out.count("reference.")


def test_a_key_gives_ids_that_are_personal_codes_pseudonyms(gerove, write, key):
    path = write(*records_with_codes())
    run = gerove("redact", path, "--profile", "public", "--key", key(b"an invented key of bytes"))
    assert CODE not in run.out
    ids = [json.loads(line)["institution"]["id"] for line in run.out.splitlines() if "titution\":" in line]
    assert "A" in ids and any(re.fullmatch("[a-p]{32}", id) for id in ids)


def test_a_key_that_is_none(gerove, sample, key, tmp_path):
    out = tmp_path / "seen.jsonl"
    words = ["redact", sample, "--profile", "police", "--output", out, "--lang", "en", "--key"]
    short = gerove(*words, key(b"fifteen bytes..\n", "short"))
    assert short.exit == 1 and "too short" in short.err and "fifteen" not in short.err
    large = gerove(*words, key(b"x" * 5000, "large"))
    assert large.exit == 1 and "too large" in large.err
    assert gerove(*words, tmp_path / "none").exit == 1
    assert not out.exists()


# Addresses ----------------------------------------------------------------------------------------

SECRET = "SLAPTOJI 7"


def shelter(visibility):
    address = {"text": SECRET, "visibility": "ADDRESS_VISIBILITY_" + visibility}
    document = {"id": "krizes", "x_guide": "kieme", "locations": [{"address": SECRET}]}
    institution = {
        "id": "krizes",
        "name": "Krizių centras",
        "address": address,
        "hsdsJson": json.dumps(document),
    }
    service = {
        "id": "p",
        "providerId": "krizes",
        "name": "Apgyvendinimas",
        "address": address,
        "hsdsJson": json.dumps({"id": "p", "service_at_locations": [{"location": document}]}),
    }
    return [{"institution": institution}, {"service": service}]


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("visibility", ["PUBLISHED", "NETWORK", "HIDDEN"])
def test_a_guarded_address_is_in_no_copy(gerove, write, profile, visibility):
    levels = {"PUBLISHED": 1, "NETWORK": 2, "HIDDEN": 3}
    sees = {"coordinator": 3, "child_rights_office": 3, "family": 1, "public": 1}
    sees |= {"statistics": 0, "research": 0}
    run = gerove("redact", write(*shelter(visibility)), "--profile", profile)
    assert run.exit == 0
    assert (SECRET in run.out) == (levels[visibility] <= sees.get(profile, 2))
    assert ("kieme" in run.out) == (sees.get(profile, 2) == 3), "kept documents pass whole records only"


def test_an_address_of_the_network_stays_hidden_on_its_way_through_a_directory(gerove, write, tmp_path):
    path = write(*shelter("NETWORK"))
    assert SECRET not in gerove("service", "export", path, "--hsds").out
    exported = gerove("service", "export", path, "--hsds", "--network")
    assert SECRET in exported.out
    directory, read = tmp_path / "directory.json", tmp_path / "read.jsonl"
    directory.write_bytes(exported.out_bytes)
    assert gerove("service", "import", directory, "--hsds", "--out", read).exit in (0, 100)
    assert SECRET in read.read_text(encoding="utf-8")
    assert SECRET not in gerove("redact", read, "--profile", "public").out
    assert SECRET not in gerove("service", "export", read, "--hsds").out


def test_a_hidden_address_goes_into_no_directory(gerove, write):
    for more in ([], ["--network"]):
        run = gerove("service", "export", write(*shelter("HIDDEN")), "--hsds", *more)
        assert run.exit == 0 and SECRET not in run.out and "kieme" not in run.out
        assert "Apgyvendinimas" in run.out


# Orders to the terminal ---------------------------------------------------------------------------

HOSTILE = "\x1b[31mRED\x1b]0;title\x07\x7f\u009b2J\u202eyx\u2066\u2028z"
ORDERS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u206f]")


def hostile_records():
    """The same kinds of records, whose ids and texts are orders to a terminal or further lines."""
    text = json.dumps(records_with_codes()).replace(CODE, "ID")
    text = text.replace('"ID"', json.dumps(HOSTILE[:40])).replace('"x"', json.dumps("b\nr2  overdue"))
    text = text.replace('"Psichologas"', json.dumps("Psichologas" + HOSTILE + "\nr2  overdue"))
    return json.loads(text)


def without_isolates(text):
    """Records as JSON are escaped as libprotobuf does it, which leaves these."""
    return text.replace("\u2066", "")


def forged(text):
    return [line for line in text.splitlines() if line.startswith(("r2", "RED", "\x1b"))]


@pytest.mark.parametrize("command", READING, ids=" ".join)
@pytest.mark.parametrize("form", ["table", "json"])
def test_data_gives_no_orders_and_forges_no_line(gerove, write, command, form):
    path = write(*hostile_records())
    run = call(gerove, command, path, "--format", form)
    assert run.out + run.err
    said = without_isolates(run.out) if command[0] == "redact" else run.out
    assert not ORDERS.search(said + run.err), repr(said + run.err)
    assert not forged(run.out + run.err)


def on_terminal(*words):
    """What a terminal gets of standard output and standard error."""
    master, terminal = os.openpty()
    tty.setraw(terminal)
    with subprocess.Popen([PROGRAM, *map(str, words)], stdout=terminal, stderr=terminal) as running:
        os.close(terminal)
        shown = b""
        try:
            while part := os.read(master, 65536):
                shown += part
        except OSError:  # how Linux tells that nobody writes any more
            pass
        running.wait(60)
    os.close(master)
    return shown.decode("utf-8")


@pytest.mark.parametrize("command", [*READING, ("redact", "--profile", "coordinator")], ids=" ".join)
@pytest.mark.parametrize("form", FORMS)
def test_a_terminal_gets_no_orders_in_any_form(write, command, form):
    path = write(*hostile_records())
    shown = call(on_terminal, command, path, "--format", form)
    shown = shown.replace("\r\n", "\n").replace("\r\x1b[K", "")  # CSV, and the program's own progress
    said = without_isolates(shown) if command[0] == "redact" else shown
    assert said and not ORDERS.search(said), repr(said)
    assert not forged(shown)


def test_records_are_converted_to_a_terminal_as_text_only(write):
    path = write(*hostile_records())
    shown = on_terminal("convert", path, "-", "--to", "jsonl")
    assert shown and not ORDERS.search(without_isolates(shown.replace("\r\x1b[K", "")))
    assert "--to jsonl" in on_terminal("convert", path, "-", "--to", "gerove")
    assert "--to jsonl" in on_terminal("redact", path, "--profile", "family", "--to", "gerove")


def test_csv_files_hold_what_the_data_holds(gerove, write):
    service = {"service": {"id": "p", "name": "Psicho\u009blogas\npsichologas"}}
    run = gerove("service", "match", write(service), "--need", "psichologas", "--format", "csv")
    assert [row["name"] for row in run.rows] == ["Psicho\u009blogas\npsichologas"]


def test_names_of_files_give_no_orders_either(gerove, tmp_path):
    run = gerove("check", tmp_path / "a\x1b[2J\nb.jsonl")
    assert run.exit == 1 and not ORDERS.search(run.err) and len(run.err.splitlines()) <= 2
