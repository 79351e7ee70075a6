"""The gerove command, as tests call it. GEROVE_BIN says where it is."""

import csv
import io
import json
import os
import pathlib
import subprocess

import pytest

TREE = pathlib.Path(__file__).resolve().parents[2]
DATA = TREE / "tests" / "data"
GOLDEN = TREE / "tests" / "golden" / "cli"
PROGRAM = os.environ.get("GEROVE_BIN", str(TREE / "build" / "dev" / "bin" / "gerove"))
FAULTS = os.environ.get("GEROVE_FAULTS", str(TREE / "build" / "dev" / "tests" / "libcli_faults.so"))


class Run:
    """What one call of the program did."""

    def __init__(self, done):
        self.exit = done.returncode
        self.out_bytes = done.stdout or b""  # nothing when it went elsewhere
        self.err_bytes = done.stderr or b""

    @property
    def out(self):
        return self.out_bytes.decode("utf-8")

    @property
    def err(self):
        return self.err_bytes.decode("utf-8")

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def rows(self):
        """The rows that --format csv prints."""
        return list(csv.DictReader(io.StringIO(self.out)))

    @property
    def failures(self):
        """The failures that --format json puts on standard error, one a line."""
        return [json.loads(line)["error"] for line in self.err.splitlines() if line.startswith("{")]


@pytest.fixture(scope="session")
def gerove():
    """Calls the program: gerove("days", "add", "2024-12-20", 5, stdin=b"", env={...}).

    faults: what goes wrong meanwhile, as faults.cpp has it: {"CLOSE": 1}
    Other options are those of subprocess.run.
    """

    def call(*words, stdin=b"", env=None, faults=None, **options):
        clean = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8"}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                clean[name] = os.environ[name]
        clean.update(env or {})
        if faults is not None:
            clean["LD_PRELOAD"] = FAULTS
            clean.update((f"FAULT_{name}", str(value)) for name, value in faults.items())
        done = subprocess.run(
            [PROGRAM, *(str(word) for word in words)],
            input=stdin,
            env=clean,
            timeout=60,
            **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options},
        )
        return Run(done)

    return call


@pytest.fixture
def sample():
    """A year of an invented municipality."""
    return DATA / "sample_municipality_2023.jsonl"


@pytest.fixture
def review():
    """Published figures of 2017, one total of which is wrong."""
    return DATA / "review_2017.jsonl"


@pytest.fixture
def plan():
    """An activity plan as people write it."""
    return DATA / "activity_plan_2023.txt"


@pytest.fixture
def write(tmp_path):
    """Writes a file of records, one JSON text a line, behind a header."""

    def write(*records, name="records.jsonl", header=True):
        lines = ['{"header":{"formatVersion":1}}'] if header else []
        lines += [record if isinstance(record, str) else json.dumps(record) for record in records]
        path = tmp_path / name
        path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        return path

    return write
