"""Small files that would swell: each command ends with them in bounded memory, or says no."""

import os
import subprocess

import pytest

from conftest import PROGRAM
from protobuf_bytes import field, record

MEBIBYTE = 1 << 20
READERS = [
    ["check", "FILE"],
    ["check", "FILE", "--without-law"],
    ["check", "FILE", "--format", "json"],
    ["due", "FILE"],
    ["due", "FILE", "--all"],
    ["convert", "FILE", "OUT.jsonl"],
    ["redact", "FILE", "--profile", "statistics"],
    ["report", "year", "FILE", "--year", "2023"],
    ["report", "totals", "FILE"],
    ["service", "gap", "FILE", "--year", "2023"],
    ["service", "match", "FILE", "--need", "psichologas"],
    ["service", "export", "FILE", "--hsds"],
    ["referral", "next", "FILE"],
    ["export", "plan", "FILE"],
]


CASE_FILE = 9
SITTING = 11
OBSERVATION = 20
MEASURE = field(8, b"")


def case_files(count, measures):
    return b"".join(
        record(CASE_FILE, field(1, b"byla-%d" % i) + MEASURE * measures) for i in range(count)
    )


def empty_records(kind, count):
    """Records of which each has an id and nothing else."""
    return b"".join(record(kind, field(1, b"%x" % i)) for i in range(count))


BOMBS = {
    "zeros": lambda: bytes(16_000_000),
    "one_case_file": lambda: case_files(1, 2_000_000),
    "large_case_files": lambda: case_files(20, 100_000),
    "small_case_files": lambda: case_files(4_000, 500),
    "sittings": lambda: empty_records(SITTING, 1_000_000),
    "observations": lambda: empty_records(OBSERVATION, 1_000_000),
}


@pytest.fixture(scope="module")
def bombs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bombs")
    files = {}
    for name, make in BOMBS.items():
        files[name] = folder / f"{name}.gerove"
        files[name].write_bytes(make())
    return files


def peak_of(words, folder):
    """The most memory that a call of the program had in use, in bytes, and its exit."""
    output = open(os.devnull, "wb")
    process = subprocess.Popen([PROGRAM, *words], stdout=output, stderr=output, cwd=folder)
    _, status, usage = os.wait4(process.pid, 0)
    return usage.ru_maxrss * 1024, os.waitstatus_to_exitcode(status)


@pytest.mark.parametrize("bomb", BOMBS)
@pytest.mark.parametrize("words", READERS, ids=" ".join)
def test_small_files_do_not_swell(bombs, bomb, words, tmp_path):
    words = [str(bombs[bomb]) if word == "FILE" else word for word in words]
    peak, status = peak_of(words, tmp_path)
    assert peak < 512 * MEBIBYTE, f"{peak / MEBIBYTE:.0f} MiB"
    assert status in (0, 1, 100)


def test_records_beyond_the_budget_are_a_failure_with_their_place(gerove, bombs):
    file = bombs["large_case_files"]
    run = gerove("due", file, "--lang", "en")
    assert run.exit == 1 and "the records kept need more memory than is allowed" in run.err
    assert f"({file}), record 2 [308]" in run.err
    run = gerove("due", file)
    assert "laikomiems įrašams reikėtų daugiau atminties, nei leidžiama" in run.err
    assert "įrašas 2" in run.err
    run = gerove("due", bombs["one_case_file"])
    assert "įrašui reikėtų daugiau atminties, nei leidžiama: case_file.measures[" in run.err
