"""gerove service: which services suit a need, and which are missing."""

import json
import uuid

SPEECH = "Logopedo pagalba"
DAY_CARE = "Dienos priežiūra po pamokų vaikams su negalia"


def match(gerove, sample, *words):
    return gerove("service", "match", sample, "--as-of", "2023-12-01", "--format", "json", *words)


def ids(rows):
    return [row["service"] for row in rows]


def reason(row, aspect):
    found = [one for one in row["reasons"] if one["aspect"] == aspect]
    return found[0] if found else None


def test_day_care_after_school_for_a_child_with_disabilities(gerove, sample):
    run = match(gerove, sample, "--need", "dienos priežiūra vaikams su negalia", "--age", 9,
                "--needs-level", "large", "--municipality", "azuolyno", "--at", "14:00")
    assert run.exit == 0 and run.json["offers"] == []
    (row,) = run.json["near_misses"]
    assert row["service"] == "paslauga-dienos-prieziura-negalia"
    assert (row["place"], row["place_from"], row["waiting"]) == ("no", None, 11)
    assert reason(row, "place")["answer"] == "no" and reason(row, "hours")["answer"] == "yes"
    noon = match(gerove, sample, "--need", "dienos priežiūra vaikams su negalia", "--age", 9,
                 "--needs-level", "large", "--municipality", "azuolyno", "--at", "13:00")
    assert noon.json["near_misses"] == [], "two things are in the way then"


def test_what_is_in_the_way_is_said(gerove, sample):
    run = match(gerove, sample, "--need", "logopedas", "--child", "vaikas-11", "--lang", "en")
    rows = {row["service"]: row for row in run.json["near_misses"]}
    assert reason(rows["paslauga-logopedas-ppt"], "place")["text"] == (
        "no place until 2024-03-01, waiting: 14")
    assert "paslauga-logopedas-progimnazija" not in rows
    older = match(gerove, sample, "--need", "psichologas gimnazijoje", "--age", 9, "--lang", "en",
                  "--municipality", "azuolyno")
    assert reason(older.json["near_misses"][0], "age")["text"] == "only from age 14"


def test_a_child_of_the_records_needs_no_other_words(gerove, sample):
    run = match(gerove, sample, "--need", "psichologas", "--child", "vaikas-02")
    assert ids(run.json["offers"])[0] == "paslauga-psichologas-ppt"
    assert run.json["offers_found"] == len(run.json["offers"])
    missing = match(gerove, sample, "--need", "psichologas", "--child", "vaikas-99")
    assert missing.exit == 1 and missing.failures[0]["code"] == "no_child"


def test_hidden_addresses_stay_hidden(gerove, sample, write):
    shelter = match(gerove, sample, "--need", "krizių centras", "--near", "54.55,23.95",
                    "--within", 1)
    (row,) = shelter.json["offers"]
    assert row["address"] is None and row["distance_km"] is None
    near = match(gerove, sample, "--need", "bendruomeniniai namai", "--near", "54.62,24.08")
    public = match(gerove, sample, "--need", "bendruomeniniai namai", "--near", "54.62,24.08",
                   "--public")
    assert near.json["near_misses"][0]["distance_km"] is not None
    assert public.json["near_misses"][0]["distance_km"] is None
    assert "Išgalvotoji" not in public.out


def test_distances(gerove, sample):
    words = ("--need", "vaikų dienos centras laja", "--near", "54.62,24.08", "--eldership",
             "Kalnelio seniūnija", "--municipality", "azuolyno", "--age", 9, "--lang", "en")
    (row,) = match(gerove, sample, *words).json["near_misses"]
    assert row["distance_km"] > 20
    assert reason(row, "distance")["text"] == f"{row['distance_km']} km away"
    assert match(gerove, sample, *words, "--within", 5).json["near_misses"] == []


def test_as_a_table_and_as_csv(gerove, sample):
    words = ("service", "match", sample, "--need", "kineziterapeutas", "--age", 9, "--as-of",
             "2023-12-01")
    text = gerove(*words)
    assert text.out.startswith("Paslaugos, 2023-12-01\n") and "laisvų vietų: 2" in text.out
    assert "Ąžuolyno sveikatos centras" in text.out
    (row,) = gerove(*words, "--format", "csv").rows
    assert (row["standing"], row["service"]) == ("offer", "paslauga-kineziterapija")


def test_the_limit(gerove, sample):
    run = match(gerove, sample, "--kind", "education", "--age", 9, "--limit", 1)
    assert len(run.json["offers"]) == 1 < run.json["offers_found"]


def test_options_that_are_not_understood(gerove, sample):
    for words in (("--near", "54.6"), ("--near", "91,0"), ("--at", "25:00"), ("--at", "9:00"),
                  ("--age", "x"), ("--within", "-1"), ("--kind", "magic"), ("--needs-level", "9")):
        run = gerove("service", "match", sample, "--need", "x", *words)
        assert (run.exit, run.out) == (2, ""), words


def test_a_schedule_that_cannot_be_read_is_a_finding(gerove, write):
    path = write({"service": {"id": "p-1", "name": "Logopedas",
                              "schedules": [{"rrule": "FREQ=WEEKLY;BYDAY=XX"}]}})
    run = gerove("service", "match", path, "--need", "logopedas", "--lang", "en")
    assert run.exit == 0 and "service.schedules[0].rrule" in run.err
    assert "BYDAY, byte 18" in run.err


def gaps(gerove, sample, *words):
    return gerove("service", "gap", sample, "--year", 2023, "--format", "json", *words)


def missing_by_kind(rows):
    totals = {}
    for row in rows:
        totals[row["kind"]] = totals.get(row["kind"], 0) + row["missing"]
    return totals


def test_care_after_school_and_speech_therapists_are_missing(gerove, sample):
    run = gaps(gerove, sample, "--sources")
    assert run.exit == 0 and run.json["findings"] == []
    totals = missing_by_kind(run.json["gaps"])
    assert sorted(totals, key=totals.get, reverse=True)[:2] == [SPEECH, DAY_CARE]
    assert totals[SPEECH] >= 17 and totals[DAY_CARE] >= 12
    assert not any("Psicholog" in kind for kind in totals)
    groups = [row for row in run.json["gaps"] if row["whom"] == "group"]
    assert {(row["kind"], row["age"], row["missing"]) for row in groups} == {
        (SPEECH, "7–10", 11), (DAY_CARE, "11–14", 9)}
    small = [row for row in run.json["gaps"] if row["kind"] == SPEECH and row["age"] == "3–6"]
    assert {row["eldership"] for row in small} == {"Girininkų seniūnija", "Kalnelio seniūnija"}
    assert all(row["sources"] for row in run.json["gaps"])


def test_needs_that_are_met_are_shown_when_asked_for(gerove, sample):
    rows = gaps(gerove, sample, "--all").json["gaps"]
    met = [row for row in rows if row["kind"] == "Psichologo pagalba"]
    assert sum(row["found"] for row in met) == 4 and {row["missing"] for row in met} == {0}


def test_gaps_as_a_table_and_as_csv(gerove, sample):
    run = gerove("service", "gap", sample, "--year", 2023)
    assert run.out.startswith("Trūkstamos paslaugos, 2023\n") and DAY_CARE in run.out
    rows = gerove("service", "gap", sample, "--year", 2023, "--format", "csv", "--sources").rows
    assert rows[0]["record"] and rows[0]["path"]
    assert {row["whom"] for row in rows} <= {"child", "family", "group"}


def test_other_years_and_municipalities_have_no_gaps(gerove, sample):
    assert gerove("service", "gap", sample, "--year", 1999, "--format", "json").json["gaps"] == []
    assert gaps(gerove, sample, "--municipality", "kita").json["gaps"] == []
    own = gaps(gerove, sample, "--municipality", "azuolyno").json
    assert own["gaps"] == gaps(gerove, sample).json["gaps"]
    assert gerove("service", "gap", sample).exit == 2


def test_a_refusal_for_lack_of_a_place_is_a_gap(gerove, sample, tmp_path):
    referral = {"referral": {"id": "siuntimas-x", "kind": "REFERRAL_KIND_SERVICE",
                             "childId": "vaikas-01", "serviceText": "logopedas",
                             "events": [{"kind": "REFERRAL_EVENT_KIND_REFUSED",
                                         "moment": "2023-05-05T09:00:00Z",
                                         "reason": "REFERRAL_REASON_NO_SPECIALIST"}]}}
    path = tmp_path / "more.jsonl"
    path.write_text('{"header":{"formatVersion":1}}\n' + json.dumps(referral) + "\n")
    run = gerove("service", "gap", sample, path, "--year", 2023, "--format", "json", "--sources")
    before = missing_by_kind(gaps(gerove, sample).json["gaps"])[SPEECH]
    assert missing_by_kind(run.json["gaps"])[SPEECH] == before + 1
    sources = [source for row in run.json["gaps"] for source in row["sources"]]
    assert {"record": "siuntimas-x", "path": "referral.events[0]"} in sources


def test_the_directory_passes_through_hsds(gerove, sample, tmp_path):
    page = gerove("service", "export", sample, "--hsds")
    assert page.exit == 0 and page.json["total_items"] == 17
    services = [one for org in page.json["contents"] for one in org.get("services", [])]
    assert len(services) == 40
    assert all(uuid.UUID(one["id"]).version == 5 for one in services)
    ours = {one["gerove.v1.Service"]["id"]: one for one in services}
    care = ours["paslauga-dienos-prieziura-negalia"]
    assert (care["minimum_age"], care["schedules"][0]["opens_at"]) == (7, "14:00")
    assert care["gerove.v1.Service"]["audience"]["needsLevels"]
    shelter = ours["paslauga-kriziu-centras"]
    assert "service_at_locations" not in shelter

    path = tmp_path / "directory.json"
    path.write_bytes(page.out_bytes)
    out = tmp_path / "directory.jsonl"
    run = gerove("service", "import", path, "--hsds", "--out", out, "--format", "json")
    assert run.exit == 0 and run.json["findings"] == [] and len(run.json["services"]) == 40
    assert gerove("service", "export", out, "--hsds").out == page.out
    found = match(gerove, out, "--need", "psichologas", "--age", 9, "--municipality", "azuolyno")
    assert "paslauga-psichologas-ppt" in ids(found.json["offers"])


def test_what_has_ended_goes_out_as_defunct(gerove, tmp_path):
    path = tmp_path / "services.jsonl"
    path.write_text("\n".join(json.dumps(record) for record in [
        {"header": {"formatVersion": 1}},
        {"service": {"id": "p", "name": "P", "valid": {"end": "2023-12-31"}}}]))

    def status(day):
        page = gerove("service", "export", path, "--hsds", "--as-of", day)
        return page.json["contents"][0]["services"][0]["status"]

    assert (status("2023-12-31"), status("2024-01-01")) == ("active", "defunct")
    assert ids(match(gerove, path, "--need", "P", "--day", "2024-01-01").json["offers"]) == []


def test_documents_of_other_kinds_are_refused_with_their_kind(gerove, tmp_path):
    path = tmp_path / "location.json"
    path.write_text('{"id": "v", "location_type": "physical"}')
    run = gerove("service", "import", path, "--hsds", "--lang", "en")
    assert run.exit == 1 and '"location"' in run.err


def test_a_public_holiday_closes_and_the_answer_says_so(gerove, tmp_path):
    path = tmp_path / "services.jsonl"
    path.write_text("\n".join(json.dumps(record) for record in [
        {"header": {"formatVersion": 1}},
        {"service": {"id": "vdc-1", "name": "Vaikų dienos užimtumas",
                     "schedules": [{"rrule": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH",
                                    "startMinute": 810, "endMinute": 1050},
                                   {"rrule": "FREQ=WEEKLY;BYDAY=FR",
                                    "startMinute": 720, "endMinute": 960}]}}]))

    def found(day, minute):
        return match(gerove, path, "--need", "vaikų dienos", "--day", day, "--at", minute).json

    easter = found("2023-04-10", "15:00")
    assert easter["offers"] == []
    hours = [one for one in easter["near_misses"][0]["reasons"] if one["aspect"] == "hours"][0]
    assert hours["answer"] == "no" and "Velykos" in hours["text"]
    assert ids(found("2023-04-11", "15:00")["offers"]) == ["vdc-1"]
    assert ids(found("2023-04-14", "16:30")["offers"]) == []
    assert ids(found("2023-04-14", "15:59")["offers"]) == ["vdc-1"]


def test_faults_of_a_directory_have_their_place(gerove, tmp_path):
    path = tmp_path / "directory.json"
    path.write_text(json.dumps([{"id": "o", "name": "O", "description": "D", "websit": "x",
                                 "services": [{"id": "p", "name": "P", "status": "active",
                                               "email": "blogas"}]}]))
    run = gerove("service", "import", path, "--hsds", "--lang", "en")
    assert run.exit == 100
    assert f"{path}: [0].services[0].email: error: this is no e-mail address" in run.err
    assert "perhaps: website [service.hsds.name_misspelt]" in run.err
    path.write_text("[1]")
    assert gerove("service", "import", path, "--hsds").exit == 1


def test_the_form_of_a_directory_must_be_said(gerove, sample):
    assert gerove("service", "export", sample).exit == 2
    assert gerove("service", "import", sample).exit == 2
