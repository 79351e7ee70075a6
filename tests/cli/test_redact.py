"""gerove redact and gerove profiles: what a recipient may see."""

import json
import re

import pytest

PROFILES = [
    "referral_receiver",
    "commission_member",
    "measure_executor",
    "coordinator",
    "police",
    "child_rights_office",
    "family",
    "statistics",
    "public",
    "research",
]


def records(text):
    return [json.loads(line) for line in text.splitlines()]


def strings_of(value):
    if isinstance(value, dict):
        for inner in value.values():
            yield from strings_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings_of(inner)
    elif isinstance(value, str):
        yield value


@pytest.fixture
def identities(sample):
    """Everything in the sample that tells who somebody is, or leads there."""
    found = set()
    for record in records(sample.read_text(encoding="utf-8")):
        ((kind, content),) = record.items()
        if kind == "person":
            found |= set(strings_of(content))
        if kind in ("child", "family", "caseFile"):
            found.add(content["id"])
        if kind == "child":
            found |= {content["personId"], content["born"]}
            found |= set(strings_of(content.get("representatives", [])))
        if kind == "caseFile":
            for part in content.values():
                for item in part if isinstance(part, list) else []:
                    found |= {item["id"]} if "id" in item else set()
    # Codes and what the municipality itself is known by tell nobody's name.
    return {
        text
        for text in found
        if not text.startswith(("REPRESENTATIVE_KIND_", "RESIDENCE_KIND_")) and text != "azuolyno"
    }


@pytest.mark.parametrize("profile", ["statistics", "research", "public"])
def test_no_identity_in_what_analysts_and_the_public_see(gerove, sample, identities, profile):
    run = gerove("redact", sample, "--profile", profile)
    assert run.exit == 0
    assert len(identities) > 100
    shown = set(strings_of(records(run.out)))
    assert shown & identities == set()
    for text in identities:
        assert f'"{text}"' not in run.out


def test_statistics_keep_what_is_counted(gerove, sample, tmp_path):
    shown = records(gerove("redact", sample, "--profile", "statistics").out)
    kinds = [next(iter(record)) for record in shown]
    assert kinds.count("child") == 13 and kinds.count("caseFile") == 12
    assert "person" not in kinds and "family" not in kinds and "act" not in kinds
    files = [record["caseFile"] for record in shown if "caseFile" in record]
    subjects = [one["subject"] for file in files for one in file["procedures"]]
    assert len(subjects) == 12 and len(set(subjects)) == 3
    # What is rare is shown once it is not.
    header, *lines = sample.read_text(encoding="utf-8").splitlines(keepends=True)
    thrice = tmp_path / "thrice.jsonl"
    thrice.write_text(header + "".join(lines * 3), encoding="utf-8")
    shown = records(gerove("redact", thrice, "--profile", "statistics").out)
    files = [record["caseFile"] for record in shown if "caseFile" in record]
    assert len(files) == 36
    kinds = [one["kind"] for file in files for one in file.get("measures", [])]
    assert len(kinds) == 21 and all(kinds.count(kind) >= 3 for kind in kinds)


@pytest.mark.parametrize("profile", ["statistics", "research"])
def test_nobody_is_alone_in_what_is_only_counted(gerove, sample, profile):
    run = gerove("redact", sample, "--profile", profile)
    kinds = {"child", "caseFile", "sitting", "referral", "needAssessment"}
    counted = [line for line in run.out.splitlines() if next(iter(json.loads(line))) in kinds]
    assert counted and all(counted.count(line) >= 3 for line in counted)


def test_days_of_those_who_are_only_counted_are_quarters(gerove, sample):
    run = gerove("redact", sample, "--profile", "statistics")
    for record in records(run.out):
        if "sitting" not in record and "referral" not in record and "caseFile" not in record:
            continue
        for text in strings_of(record):
            if re.match(r"\d{4}-\d\d-\d\d", text):
                assert text[5:10] in ("01-01", "04-01", "07-01", "10-01")


def test_records_that_are_too_few_are_left_out_and_counted(gerove, write):
    file = write({"child": {"id": "a", "sex": "SEX_MALE"}}, {"child": {"id": "b"}})
    run = gerove("redact", file, "--profile", "statistics", "--lang", "en")
    assert "child" not in run.out
    assert "Left out, since too few are alike: 1 record" in run.err, "of the other nothing is shown"
    assert gerove("redact", file, "--profile", "police", "--lang", "en").err == "Written: 3 records\n"


def test_profiles_that_only_count_say_what_they_promise(gerove):
    for profile in PROFILES:
        shown = gerove("profiles", profile, "--format", "json", "--lang", "en").json
        says = " ".join(basis["says"] for basis in shown["bases"])
        counts = profile in ("statistics", "research")
        assert ("Promised:" in says and "Not promised:" in says) == counts
        assert any(grant["alike"] == 3 for grant in shown["grants"]) == counts


def test_the_public_sees_no_case(gerove, sample):
    kinds = {next(iter(r)) for r in records(gerove("redact", sample, "--profile", "public").out)}
    assert kinds == {"header", "municipality", "institution", "service", "body", "observation"}


@pytest.mark.parametrize("profile", PROFILES)
def test_who_asked_or_reported_is_told_to_nobody(gerove, sample, profile):
    run = gerove("redact", sample, "--profile", profile)
    assert run.exit == 0
    assert "initiator" not in run.out and "reporter" not in run.out


@pytest.mark.parametrize("profile", PROFILES)
def test_the_order_of_the_file_tells_nothing(gerove, sample, tmp_path, profile):
    lines = sample.read_text(encoding="utf-8").splitlines(keepends=True)
    turned = tmp_path / "turned.jsonl"
    turned.write_text("".join(lines[:1] + lines[:0:-1]), encoding="utf-8")
    straight = gerove("redact", sample, "--profile", profile).out.splitlines()
    other = gerove("redact", turned, "--profile", profile).out.splitlines()
    assert sorted(straight) == sorted(other)


def test_both_formats_hold_the_same(gerove, sample, tmp_path):
    packed = tmp_path / "family.gerove"
    run = gerove("redact", sample, "--profile", "family", "--output", packed, "--lang", "en")
    assert (run.exit, run.out) == (0, "") and "Written: " in run.err
    text = gerove("redact", sample, "--profile", "family", "-q")
    assert gerove("convert", packed, "-", "--to", "jsonl").out == text.out
    assert text.err == ""
    piped = gerove("redact", "-", "--profile", "family", stdin=sample.read_bytes())
    assert piped.out == text.out


def test_what_is_shown_is_a_file_that_can_be_read_and_checked(gerove, sample, tmp_path):
    for profile in PROFILES:
        seen = tmp_path / f"{profile}.gerove"
        assert gerove("redact", sample, "--profile", profile, "--output", seen).exit == 0
        assert gerove("convert", seen, tmp_path / "again.jsonl").exit == 0


def test_why_says_for_each_field_what_was_decided(gerove, sample):
    run = gerove("redact", sample, "--profile", "statistics", "--why", "--format", "csv")
    rows = {row["field"]: row for row in run.rows}
    assert rows["child.born"]["decision"] == "hidden" and rows["child.born"]["why"] == "class_hidden"
    assert rows["child.id"]["why"] == "identifying"
    assert rows["child.sex"]["why"] == "rule_shows" and rows["child.sex"]["decision"] == "shown"
    assert rows["person"]["why"] == "record_unnamed"
    lithuanian = gerove("redact", sample, "--profile", "statistics", "--why").out
    english = gerove("redact", sample, "--profile", "statistics", "--why", "--lang", "en").out
    assert "slepiamas" in lithuanian and "hidden" in english


def test_why_says_nothing_about_the_file(gerove, sample, write):
    one = gerove("redact", sample, "--profile", "family", "--why", "--format", "json")
    other = gerove("redact", write(), "--profile", "family", "--why", "--format", "json")
    assert one.json == other.json


def test_why_and_the_records_at_once(gerove, sample, tmp_path):
    out = tmp_path / "seen.jsonl"
    words = ["redact", sample, "--profile", "family", "--why", "--format", "json"]
    run = gerove(*words, "--output", out)
    assert run.exit == 0 and run.json["fields"] and out.exists()
    assert gerove(*words, "--output", "-").exit == 2


def test_a_file_that_fails_leaves_the_old_one(gerove, sample, tmp_path):
    out = tmp_path / "seen.jsonl"
    out.write_bytes(b"old")
    cut = tmp_path / "cut.jsonl"
    cut.write_bytes(sample.read_bytes()[:-100])
    assert gerove("redact", cut, "--profile", "coordinator", "--output", out).exit == 1
    assert out.read_bytes() == b"old"


def test_a_profile_that_is_not_there(gerove, sample):
    run = gerove("redact", sample, "--profile", "nobody")
    assert run.exit == 2 and "statistics" in run.err
    assert gerove("redact", sample).exit == 2
    assert gerove("profiles", "nobody").exit == 2


def test_all_profiles_are_listed_in_both_languages(gerove):
    listed = {}
    for language in ("lt", "en"):
        rows = gerove("profiles", "--format", "csv", "--lang", language).rows
        assert [row["profile"] for row in rows] == PROFILES
        assert all(row["recipient"] and row["purpose"] for row in rows)
        listed[language] = rows
    assert all(a["purpose"] != b["purpose"] for a, b in zip(listed["lt"], listed["en"]))


@pytest.mark.parametrize("profile", PROFILES)
def test_a_profile_tells_what_it_rests_on(gerove, profile):
    shown = gerove("profiles", profile, "--format", "json", "--lang", "en").json
    assert shown["grants"] and shown["fields"]
    for basis in shown["bases"]:
        assert basis["says"] and basis["status"]
        assert basis["citation"] or basis["status"] == "unverified"
    assert any(basis["status"] == "unverified" for basis in shown["bases"])
