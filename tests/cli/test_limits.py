"""What the command puts up with: too many findings or records, moments that are no time, law tables
that judge nothing."""

import pytest

from conftest import DATA
from protobuf_bytes import field, record, varint

CASE_FILE, REFERRAL = 9, 13


def test_a_budget_can_be_set(gerove, sample, tmp_path):
    years = tmp_path / "years.jsonl"
    years.write_bytes(sample.read_bytes() * 8)
    run = gerove("due", years, "--memory", 1, "--as-of", "2023-12-29")
    assert run.exit == 1 and "[308]" in run.err
    assert gerove("due", years, "--memory", 100, "--as-of", "2023-12-29").exit in (0, 100)
    for wrong in (0, "daug", -1):
        run = gerove("due", sample, "--memory", wrong)
        assert run.exit == 2 and "--memory" in run.err


def test_findings_beyond_the_budget_are_counted_by_code(gerove, write):
    file = write(*({"child": {}} for _ in range(5)))
    words = ["check", file, "--without-law", "--lang", "en"]
    assert len(gerove(*words).out.splitlines()) == 5
    run = gerove(*words, "--findings", 2)
    lines = run.out.splitlines()
    assert len(lines) == 3 and run.exit == 100
    assert lines[2] == "error: others of this code that are not listed: 3 [id.missing]"
    assert "5 errors" in run.err
    document = gerove(*words, "--findings", 0, "--format", "json").json
    assert [row["code"] for row in document["findings"]] == ["id.missing"]


def referral_at(seconds):
    moment = b"\x08" + varint(seconds & (1 << 64) - 1)
    event = b"\x08\x01\x10\x02" + field(3, moment)
    return record(REFERRAL, field(1, b"siuntimas%d" % seconds) + field(14, event))


FIRST, LAST = -62135596800, 253402300799


@pytest.mark.parametrize("seconds", [FIRST, 0, LAST])
def test_moments_of_the_years_1_to_9999_are_taken(gerove, tmp_path, seconds):
    file = tmp_path / "moment.gerove"
    file.write_bytes(referral_at(seconds))
    assert gerove("convert", file, tmp_path / "out.jsonl").exit == 0


@pytest.mark.parametrize(
    "seconds", [FIRST - 1, LAST + 1, 1 << 40, 1 << 50, 1 << 62, (1 << 63) - 1, -1 << 50, -1 << 63]
)
def test_other_moments_are_a_failure_with_their_place(gerove, tmp_path, seconds):
    file = tmp_path / "moment.gerove"
    file.write_bytes(referral_at(0) + referral_at(seconds))
    for words in (["convert", file, tmp_path / "out.jsonl"], ["check", file], ["due", file]):
        run = gerove(*words, "--lang", "en")
        assert run.exit == 1 and "[111]" in run.err
        assert "not in the years 1 to 9999: referral.events[0].moment" in run.err
        assert "record 1" in run.err
    assert not (tmp_path / "out.jsonl").exists()


def test_a_code_as_large_as_can_be_is_just_not_known(gerove, tmp_path):
    file = tmp_path / "code.gerove"
    step = b"\x08\xff\xff\xff\xff\x07" + field(3, b"2023-05-02")
    report = field(7, step)
    file.write_bytes(record(CASE_FILE, field(1, b"byla") + field(14, report)))
    run = gerove("check", file)
    assert run.exit in (0, 100) and "code.unknown" in run.out
    assert gerove("due", file).exit == 0


@pytest.mark.parametrize(
    "name, content", [("law.pb", b""), ("law.json", b"{}"), ("law.json", b'{"rules":[]}')]
)
def test_a_law_table_that_judges_nothing_is_refused(gerove, sample, tmp_path, name, content):
    table = tmp_path / name
    table.write_bytes(content)
    for words in (["due", sample], ["check", sample], ["law", "list"]):
        run = gerove(*words, "--law", table, "--lang", "en")
        assert run.exit == 1 and "lacks what the program relies on: regimes" in run.err
        assert "[707]" in run.err
    run = gerove("due", sample, "--law", table)
    assert "nėra to, kuo remiasi programa" in run.err


def test_a_law_table_with_doubtful_rules_warns(gerove, sample):
    table = DATA / "law_zz.json"  # an edition of it was never read
    run = gerove("due", sample, "--law", table, "--as-of", "1995-03-07", "--lang", "en")
    assert "rules[1].rows[0]: warning" in run.err and "[law.table.unreviewed Z-BACK]" in run.err
    run = gerove("check", sample, "--law", table, "--as-of", "1995-03-07")
    assert "law.table.lapsed Z-DATED" in run.out
