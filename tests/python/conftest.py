"""The gerove package, as its tests use it: the one on PYTHONPATH, else that of build/release."""

import datetime
import os
import pathlib
import subprocess
import sys

import hypothesis
import hypothesis.configuration
import pytest

TREE = pathlib.Path(__file__).resolve().parents[2]
DATA = TREE / "tests" / "data"
BINDINGS = TREE / "bindings" / "python"
SAMPLE = DATA / "sample_municipality_2023.jsonl"
YEAR_END = datetime.date(2023, 12, 31)

try:
    import gerove
except ImportError:
    sys.path.insert(0, str(TREE / "build" / "release" / "python"))
    import gerove

PACKAGE = pathlib.Path(gerove.__file__).parent

# Runs are repeatable, leave nothing beside the tests, and a busy machine fails no test.
hypothesis.configuration.set_hypothesis_home_dir(TREE / "build" / "hypothesis")
hypothesis.settings.register_profile(
    "gerove", deadline=None, derandomize=True, database=None, max_examples=100
)
hypothesis.settings.load_profile("gerove")


@pytest.fixture(scope="session")
def sample():
    """The sample year, loaded."""
    return gerove.load(SAMPLE)


@pytest.fixture(scope="session")
def many(sample):
    """Enough records for a call to look at its progress on the way: the year 20 times."""
    return gerove.join([sample] * 20)


@pytest.fixture(scope="session")
def proto():
    """The classes that protoc generates, by message: proto("CaseFile")."""
    from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

    compiled = subprocess.run(
        ["protoc", "-I", "proto", "--include_imports", "--descriptor_set_out=/dev/stdout"]
        + [str(path.relative_to(TREE)) for path in TREE.glob("proto/gerove/v1/*.proto")],
        cwd=TREE,
        check=True,
        capture_output=True,
    ).stdout
    pool = descriptor_pool.DescriptorPool()
    for file in descriptor_pb2.FileDescriptorSet.FromString(compiled).file:
        pool.AddSerializedFile(file.SerializeToString())
    factory = message_factory.MessageFactory(pool)
    return lambda name: factory.GetPrototype(pool.FindMessageTypeByName(f"gerove.v1.{name}"))


@pytest.fixture
def run():
    """Runs Python text in an interpreter of its own; gives what it printed."""

    def call(text, *options, **settings):
        done = subprocess.run(
            [sys.executable, *options, "-c", text],
            capture_output=True,
            text=True,
            cwd=TREE,
            env=clean_environment(**settings),
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return call


def clean_environment(**settings):
    """The environment of a program that finds the package and nothing by chance."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return {**kept, "PYTHONPATH": str(PACKAGE.parent), "LC_ALL": "C.UTF-8", **settings}
