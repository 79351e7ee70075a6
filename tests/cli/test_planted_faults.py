"""Faults of law planted in the sample year: check tells exactly them, in both languages.

The sample year keeps the law as of 2023-12-29; each case changes one thing in it.
"""

import json

import pytest
from conftest import DATA

AS_OF = "2023-12-29"
SAMPLE = DATA / "sample_municipality_2023.jsonl"


class Year:
    """The records of the sample year, by kind and id."""

    def __init__(self):
        self.records = [json.loads(line) for line in SAMPLE.read_text("utf-8").splitlines()]

    def find(self, kind, record):
        for line in self.records:
            if line.get(kind, {}).get("id") == record:
                return line[kind]
        raise KeyError(record)

    def file(self, number=1):
        return self.find("caseFile", f"byla-{number:02}")

    def procedure(self, number=1):
        return self.file(number)["procedures"][0]

    def decision(self, number=1):
        return self.procedure(number)["decisions"][0]

    def measure(self, number=1):
        return self.file(number)["measures"][0]

    def sitting(self, number=1):
        return self.find("sitting", f"posedis-2023-{number}")


def director_after_the_switch(year):
    year.decision(4)["organ"] = "ACTOR_KIND_ADMINISTRATION_DIRECTOR"


def applicant_that_may_not(year):
    year.procedure()["request"]["initiator"] = {"kind": "ACTOR_KIND_CHILD_RIGHTS_SERVICE"}


def representatives_absent(year):
    for person in year.sitting()["attendance"]:
        if {"ACTOR_KIND_REPRESENTATIVE"} & {part["kind"] for part in person["parts"]}:
            person["state"] = "ATTENDANCE_STATE_ABSENT"


def term_of_two_years(year):
    year.measure()["term"]["period"]["period"]["end"] = "2025-02-22"


def open_sitting(year):
    year.sitting()["form"] = "SITTING_FORM_OPEN"


def half_the_members(year):
    members = [p for p in year.sitting()["attendance"] if p["member"] == "ANSWER_YES"]
    for person in members[2:]:
        person["state"] = "ATTENDANCE_STATE_ABSENT"
    year.sitting()["agenda"][0]["vote"] = {"forCount": 2}


def more_votes_than_members(year):
    year.sitting()["agenda"][0]["vote"]["forCount"] = 10


def voted_down(year):
    year.sitting()["agenda"][0]["vote"] = {
        "forCount": 2,
        "againstCount": 5,
        "adopted": "ANSWER_YES",
    }


def no_services(year):
    year.file()["complete"] = "ANSWER_YES"
    del year.file()["serviceGrants"]
    year.decision().pop("serviceGrantIds", None)
    for plan in year.file().get("executionPlans", []):
        plan.pop("serviceGrantIds", None)


def minutes_late(year):
    year.sitting()["minutes"]["signedByChair"] = "2023-02-24"
    for step in year.file()["procedures"][0]["steps"]:
        if step["code"] == "STEP_CODE_MINUTES_SIGNED":
            step["date"] = "2023-02-24"


def born_too_early(year):
    year.find("child", "vaikas-01")["born"] = "2005-05-17"


def act_without_number(year):
    year.find("act", "potvarkis-2023-01")["number"] = ""


def act_numbered_twice(year):
    first = year.find("act", "potvarkis-2023-10")
    second = year.find("act", "potvarkis-2023-11")
    second["number"], second["date"] = first["number"], first["date"]


# case -> lines in Lithuanian and in English, without the name of the file
EXPECTED = {
    director_after_the_switch: (
        [
            "byla-04 case_file.procedures[0].decisions[0].organ: klaida: Sprendimą priėmė ne ta institucija, kurią įgalioja procedūrai taikoma įstatymo redakcija. [law.demand MIN-DECIDER]",
        ],
        [
            "byla-04 case_file.procedures[0].decisions[0].organ: error: The decision was not made by the organ that the edition governing the procedure empowers. [law.demand MIN-DECIDER]",
        ],
    ),
    applicant_that_may_not: (
        [
            "byla-01 case_file.procedures[0].request.initiator.kind: klaida: Su tokiu prašymu šis subjektas kreiptis negali. [law.demand INIT-MIN-IMPOSE]",
        ],
        [
            "byla-01 case_file.procedures[0].request.initiator.kind: error: This applicant may not make such a request. [law.demand INIT-MIN-IMPOSE]",
        ],
    ),
    representatives_absent: (
        [
            "posedis-2023-1 sitting.agenda[0]: klaida: Svarstyta nedalyvaujant tam, kas dalyvauti privalo: vaiko atstovai. [law.demand PROC-MUST]",
        ],
        [
            "posedis-2023-1 sitting.agenda[0]: error: The item was considered in the absence of somebody who must attend: the representatives. [law.demand PROC-MUST]",
        ],
    ),
    term_of_two_years: (
        [
            "byla-01 case_file.measures[0].term.period.period.end: klaida: Priemonės terminas neatitinka įstatymo ribos (12 mėnesių). [law.cap MIN-TERM-1-4]",
        ],
        [
            "byla-01 case_file.measures[0].term.period.period.end: error: The term of the measure is outside the limit of the law (12 months). [law.cap MIN-TERM-1-4]",
        ],
    ),
    open_sitting: (
        [
            "posedis-2023-1 sitting.form: klaida: Komisijos posėdis nebuvo uždaras. [law.demand PROC-CLOSED]",
        ],
        [
            "posedis-2023-1 sitting.form: error: The sitting of the commission was not closed. [law.demand PROC-CLOSED]",
        ],
    ),
    half_the_members: (
        [
            "posedis-2023-1 sitting.agenda[0]: klaida: Svarstyta nedalyvaujant tam, kas dalyvauti privalo: besikreipęs subjektas. [law.demand PROC-MUST]",
            "posedis-2023-1 sitting.agenda[0]: klaida: Svarstyta nedalyvaujant tam, kas dalyvauti privalo: vaiko teisių tarnybos atstovas. [law.demand PROC-MUST]",
            "posedis-2023-1 sitting.attendance: klaida: Posėdyje dalyvavo per mažai komisijos narių (reikia bent 2/3). [law.cap PROC-QUORUM]",
        ],
        [
            "posedis-2023-1 sitting.agenda[0]: error: The item was considered in the absence of somebody who must attend: the applicant. [law.demand PROC-MUST]",
            "posedis-2023-1 sitting.agenda[0]: error: The item was considered in the absence of somebody who must attend: the child rights service. [law.demand PROC-MUST]",
            "posedis-2023-1 sitting.attendance: error: Too few members of the commission attended (at least 2/3 are needed). [law.cap PROC-QUORUM]",
        ],
    ),
    more_votes_than_members: (
        [
            "posedis-2023-1 sitting.agenda[0].vote: klaida: balsų daugiau, negu dalyvavo balso teisę turinčių narių [law.vote.contradiction]",
        ],
        [
            "posedis-2023-1 sitting.agenda[0].vote: error: more votes than members with a vote attended [law.vote.contradiction]",
        ],
    ),
    voted_down: (
        [
            "posedis-2023-1 sitting.agenda[0].vote: klaida: Siūlymas laikomas priimtu, nors dauguma už jį nebalsavo. [law.demand PROC-MAJORITY]",
        ],
        [
            "posedis-2023-1 sitting.agenda[0].vote: error: The proposal counts as adopted though no majority voted for it. [law.demand PROC-MAJORITY]",
        ],
    ),
    no_services: (
        [
            "byla-01 case_file.procedures[0].decisions[0]: klaida: Kartu nenuspręsta dėl koordinuotai teikiamų paslaugų vaiko atstovams. [law.demand PROC-KTP]",
        ],
        [
            "byla-01 case_file.procedures[0].decisions[0]: error: Coordinated services for the representatives were not decided on. [law.demand PROC-KTP]",
        ],
    ),
    minutes_late: (
        [
            "posedis-2023-1 sitting: įvykdyta pavėluotai: Pirmininkui ir sekretoriui pasirašyti protokolą – iki 2023-02-21, padaryta 2023-02-24 (VMVPĮ 12(7)) [PROC-MINUTES-SIGN]",
        ],
        [
            "posedis-2023-1 sitting: done late: Chair and secretary sign the minutes – by 2023-02-21, done 2023-02-24 (VMVPĮ 12(7)) [PROC-MINUTES-SIGN]",
        ],
    ),
    born_too_early: (
        [
            "byla-01 case_file.measures[0].term.period.period.end: klaida: Priemonė tęsiasi ilgiau, negu leidžia amžiaus riba (18 metų). [law.cap MIN-AGE-CAP]",
            "byla-01 case_file.measures[0]: įvykdyta pavėluotai: Vykdančiam asmeniui raštu informuoti atvejo vadybininką prieš priemonės pabaigą – iki 2023-04-17, padaryta 2023-07-19 (VMVPĮ 19(2)(5)) [PROC-EXEC-REPORT]",
        ],
        [
            "byla-01 case_file.measures[0].term.period.period.end: error: The measure goes on beyond the limit of age (18 years). [law.cap MIN-AGE-CAP]",
            "byla-01 case_file.measures[0]: done late: The executor reports to the case manager before the measure ends – by 2023-04-17, done 2023-07-19 (VMVPĮ 19(2)(5)) [PROC-EXEC-REPORT]",
        ],
    ),
    act_without_number: (
        [
            "potvarkis-2023-01 act.number: įspėjimas: Akto nepavyks vienareikšmiškai atpažinti: nenurodytas numeris. [law.demand ORD-KEY]",
        ],
        [
            "potvarkis-2023-01 act.number: warning: The act cannot be told apart: it has no number. [law.demand ORD-KEY]",
        ],
    ),
    act_numbered_twice: (
        [
            "potvarkis-2023-10 act.number: įspėjimas: Akto nepavyks vienareikšmiškai atpažinti: toks pat numeris ir data jau yra. [law.demand ORD-KEY]",
            "potvarkis-2023-11 act.number: įspėjimas: Akto nepavyks vienareikšmiškai atpažinti: toks pat numeris ir data jau yra. [law.demand ORD-KEY]",
        ],
        [
            "potvarkis-2023-10 act.number: warning: The act cannot be told apart: the same number and date exist already. [law.demand ORD-KEY]",
            "potvarkis-2023-11 act.number: warning: The act cannot be told apart: the same number and date exist already. [law.demand ORD-KEY]",
        ],
    ),
}


def told(run, path):
    wrong = [line for line in run.out.splitlines() if ": warning: " not in line]
    wrong = [line for line in wrong if ": įspėjimas: " not in line]
    assert run.exit == (100 if wrong else 0), run.err
    return [line.removeprefix(f"{path}: ") for line in run.out.splitlines()]


@pytest.mark.parametrize("plant", EXPECTED, ids=lambda plant: plant.__name__)
def test_check_tells_the_planted_fault_and_no_other(gerove, tmp_path, plant):
    year = Year()
    plant(year)
    path = tmp_path / "year.jsonl"
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in year.records), "utf-8")
    for language, lines in zip(("lt", "en"), EXPECTED[plant], strict=True):
        run = gerove("check", path, "--as-of", AS_OF, "--lang", language)
        assert told(run, path) == lines
