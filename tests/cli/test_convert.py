"""gerove convert: from .jsonl to .gerove and back."""

import json
import os

import pytest


@pytest.fixture
def canonical(gerove, sample, tmp_path):
    """The sample as the program itself writes JSON: the fields in the order of their numbers."""
    path = tmp_path / "canonical.jsonl"
    assert gerove("convert", sample, path).exit == 0
    return path


def test_nothing_is_lost_or_changed(sample, canonical):
    def records(path):
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]

    assert records(canonical) == records(sample)


def test_there_and_back_gives_the_same_bytes(gerove, canonical, tmp_path):
    packed = tmp_path / "sample.gerove"
    back = tmp_path / "sample.jsonl"
    again = tmp_path / "again.gerove"
    assert gerove("convert", canonical, packed).exit == 0
    assert gerove("convert", packed, back).exit == 0
    assert gerove("convert", back, again).exit == 0
    assert back.read_bytes() == canonical.read_bytes()
    assert again.read_bytes() == packed.read_bytes()
    assert len(packed.read_bytes()) < len(back.read_bytes())


def test_the_number_of_records_is_talk(gerove, sample, tmp_path):
    run = gerove("convert", sample, tmp_path / "x.gerove", "--lang", "en")
    lines = len(sample.read_text(encoding="utf-8").splitlines())
    assert run.out == "" and f"{lines} records" in run.err
    assert gerove("convert", sample, tmp_path / "x.gerove", "-q").err == ""


def test_standard_input_and_output(gerove, canonical):
    packed = gerove("convert", "-", "-", "--to", "gerove", stdin=canonical.read_bytes())
    assert packed.exit == 0
    back = gerove("convert", "-", "-", "--from=gerove", "--to=jsonl", stdin=packed.out_bytes)
    assert back.out_bytes == canonical.read_bytes()
    assert gerove("convert", canonical, "-").exit == 2, "standard output has no name to tell a format"


def varint(number):
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes(out) + bytes([number])


def field(number, content):
    return varint(number << 3 | 2) + varint(len(content)) + content


def packed(*records):
    return b"".join(varint(len(record)) + record for record in records)


HEADER = field(1, b"\x08\x01")


def test_fields_of_a_newer_writer_survive_protobuf_and_are_counted_when_json_drops_them(
    gerove, tmp_path
):
    child = field(7, field(1, b"vaikas-1") + field(999, b"new"))
    newer = tmp_path / "newer.gerove"
    newer.write_bytes(packed(HEADER, child))
    copy = tmp_path / "copy.gerove"
    assert gerove("convert", newer, copy).exit == 0
    assert copy.read_bytes() == newer.read_bytes()
    run = gerove("convert", newer, tmp_path / "newer.jsonl")
    assert run.exit == 0 and "1 nežinomas laukas" in run.err


@pytest.mark.parametrize("quiet", [[], ["--quiet"]], ids=["talking", "quiet"])
def test_every_command_that_writes_json_tells_what_was_lost(gerove, tmp_path, quiet):
    """That is no talk: who wants quiet hears it, too."""
    referral = field(1, b"s-1") + field(999, b"new") + field(998, b"newer")
    newer = tmp_path / "newer.gerove"
    newer.write_bytes(packed(HEADER, field(13, referral)))
    event = 's-1:{"kind":"REFERRAL_EVENT_KIND_SENT","moment":"2023-12-29T09:00:00Z"}'
    for words in (
        ("convert", newer, tmp_path / "out.jsonl"),
        ("convert", newer, "-", "--to", "jsonl"),
        ("referral", "apply", newer, event, "--receive", "--output", tmp_path / "out.jsonl"),
        ("referral", "apply", newer, event, "--receive", "--to", "jsonl"),
    ):
        run = gerove(*words, *quiet)
        assert "JSON negali perteikti, todėl prarasta: 2 nežinomi laukai\n" in run.err
        assert "referral" in run.out + (tmp_path / "out.jsonl").read_text(encoding="utf-8")


def test_unknown_names_in_json_fail_or_are_skipped_on_request(gerove, write, tmp_path):
    path = write('{"child":{"id":"v","newName":1}}')
    out = tmp_path / "out.gerove"
    assert gerove("convert", path, out).exit == 1 and not out.exists()
    for quiet in ([], ["--quiet"]):
        run = gerove("convert", path, out, "--ignore-unknown", *quiet)
        assert run.exit == 0 and "1 nežinomas vardas" in run.err and out.exists()


def test_a_number_that_would_be_rounded_is_refused_with_its_place(gerove, write, tmp_path):
    path = write('{"institution":{"id":"i","address":{"latitude":54.68715700000000000001}}}')
    run = gerove("convert", path, tmp_path / "out.gerove", "--format", "json")
    assert run.exit == 1 and not (tmp_path / "out.gerove").exists()
    failure = run.failures[0]
    assert (failure["code"], failure["record"], failure["line"]) == (205, 1, 2)
    assert failure["path"].endswith("address.latitude") and "54.68" not in run.err


def test_when_conversion_fails_midway_the_old_file_is_untouched(gerove, sample, tmp_path):
    out = tmp_path / "out.gerove"
    out.write_bytes(b"old")
    cut = tmp_path / "cut.jsonl"
    cut.write_bytes(sample.read_bytes()[:-100])
    assert gerove("convert", cut, out).exit == 1
    assert out.read_bytes() == b"old"
    assert sorted(os.listdir(tmp_path)) == ["cut.jsonl", "out.gerove"], "nothing is left behind"


def test_a_file_can_be_converted_over_itself(gerove, canonical):
    before = canonical.read_bytes()
    assert gerove("convert", canonical, canonical).exit == 0
    assert canonical.read_bytes() == before


def test_names_must_tell_the_format(gerove, sample, tmp_path):
    run = gerove("convert", sample, tmp_path / "out.xml")
    assert run.exit == 1 and "[306]" in run.err
    assert gerove("convert", sample, tmp_path / "out.xml", "--to", "jsonl").exit == 0
