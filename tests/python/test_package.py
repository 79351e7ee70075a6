"""The package as a whole: types, imports, installation, examples, building."""

import inspect
import os
import pathlib
import shutil
import subprocess
import sys
import zipfile

import gerove
import pytest

from conftest import BINDINGS, PACKAGE, SAMPLE, TREE, clean_environment

EXAMPLE = BINDINGS / "examples" / "year_report.py"


def test_version_is_the_librarys():
    assert gerove.__version__.count(".") == 2


def test_all_that_is_public_is_there_and_documented():
    assert len(set(gerove.__all__)) == len(gerove.__all__)
    for name in gerove.__all__:
        public = getattr(gerove, name)
        if inspect.isclass(public) or inspect.isfunction(public):
            assert public.__doc__, f"{name} has no documentation"


class TestImport:
    def test_needs_neither_numpy_nor_pandas_nor_protobuf(self, run):
        loaded = run("import gerove, sys; print(*sys.modules)").split()
        roots = {name.partition(".")[0] for name in loaded}
        assert "gerove" in roots
        assert not roots & {"numpy", "pandas", "google", "matplotlib", "pyarrow", "dataclasses"}

    def test_no_module_mentions_protobufs_package(self):
        for file in PACKAGE.glob("*.py"):
            assert "google.protobuf" not in file.read_text("utf-8").replace(
                "google.protobuf.Timestamp", ""
            )

    def test_lists_and_single_days_need_no_numpy(self, run):
        run(
            "import sys; sys.modules['numpy'] = None\n"
            "import datetime, gerove\n"
            "assert gerove.calendar.is_working_day([datetime.date(2024, 1, 2)]) == [True]\n"
            "assert gerove.codes('Sex').to_dicts()[1]['number'] == 1\n"
        )

    def test_works_with_any_bytecode_optimisation(self, run):
        run("import gerove; print(gerove.codes('Sex'))", "-OO")


class TestTypes:
    @pytest.mark.parametrize(
        "target", ["package", "examples", "usage"], ids=["package", "examples", "usage"]
    )
    def test_are_strict(self, target, tmp_path):
        usage = tmp_path / "usage.py"
        usage.write_text(USAGE, encoding="utf-8")
        path = {"package": PACKAGE, "examples": EXAMPLE, "usage": usage}[target]
        done = mypy(path, tmp_path)
        assert done.returncode == 0, done.stdout

    def test_find_mistakes(self, tmp_path):
        """A checker sees the messages as frozen dataclasses with named arguments."""
        mistakes = [
            "gerove.Act(id=3)",
            'gerove.Act("a")',
            'gerove.Act(no_such="a")',
            'gerove.Act(id="a").id = "b"',
            "gerove.Record(content=gerove.Measure())",
            'gerove.calendar.next_working_day("2024-01-01")',
            'gerove.calendar.end_of_term(datetime.date.today(), 1, "fortnight")',
            'gerove.due("x", "2024-01-01")',
            'gerove.codes(language="de")',
        ]
        file = tmp_path / "mistakes.py"
        file.write_text("\n".join(["import datetime, gerove", *mistakes]), encoding="utf-8")
        found = mypy(file, tmp_path).stdout
        lines = {int(line.split(":")[1]) for line in found.splitlines() if ": error:" in line}
        assert lines == set(range(2, len(mistakes) + 2)), found


USAGE = '''
import datetime

import gerove

import numpy as np

day = datetime.date(2024, 1, 1)
one: datetime.date = gerove.calendar.next_working_day(day)
some: list[datetime.date | None] = gerove.calendar.next_working_day([day, None])
array = gerove.calendar.next_working_day(np.array(["2024-01-01"], "datetime64[D]"))
shape: tuple[int, ...] = array.shape
counted: int = gerove.calendar.count_working_days(day, day)
record = gerove.Record(content=gerove.CaseFile(id="byla"))
match record.content:
    case gerove.CaseFile(measures=measures):
        kinds: list[gerove.MeasureKind] = [measure.kind for measure in measures]
with gerove.load("a.gerove", progress=lambda done, total: done < 9) as records:
    first: gerove.Record = records[0]
    few: list[gerove.Record] = records[:3]
    table: gerove.Table = gerove.assess(records, day).deadlines
    frame = table.to_pandas()
data: bytes = gerove.Act.from_json("{}").to_bytes()
act: gerove.Act = gerove.Act.from_bytes(data)
'''


def mypy(path, cache):
    options = ["--strict", f"--config-file={BINDINGS / 'pyproject.toml'}", f"--cache-dir={cache}"]
    return subprocess.run(
        [sys.executable, "-m", "mypy", *options, str(path)],
        capture_output=True,
        text=True,
        env=clean_environment(MYPYPATH=str(PACKAGE.parent)),
    )


class TestBuild:
    @pytest.fixture
    def build(self):
        """The build folder whose library the package was made from."""
        folder = pathlib.Path(os.environ.get("GEROVE_BUILD", TREE / "build" / "release"))
        assert (folder / "lib" / "libgerove.so.1").exists()
        return folder

    def script(self, build, out):
        command = [sys.executable, str(BINDINGS / "build.py"), f"--build-dir={build}"]
        subprocess.run([*command, f"--out={out}"], check=True, env=clean_environment())

    def test_puts_the_package_together_and_does_nothing_twice(self, build, tmp_path):
        out = tmp_path / "python"
        self.script(build, out)
        extension = out / "gerove" / "_gerove.abi3.so"
        made = extension.stat().st_mtime_ns
        self.script(build, out)
        assert extension.stat().st_mtime_ns == made
        printed = subprocess.run(
            [sys.executable, "-c", "import gerove; print(gerove.__file__)"],
            env=clean_environment(PYTHONPATH=str(out)), check=True, capture_output=True, text=True,
        ).stdout
        assert printed.startswith(str(out))
        needed = subprocess.run(
            ["readelf", "-d", str(extension)], check=True, capture_output=True, text=True
        ).stdout
        assert "libgerove.so.1" in needed and "$ORIGIN" in needed

    def test_installs_into_a_virtual_environment_without_a_network(self, build, tmp_path):
        subprocess.run(
            [sys.executable, "-m", "venv", "--system-site-packages", tmp_path / "venv"], check=True
        )
        python = tmp_path / "venv" / "bin" / "python"
        wheel = [python, "-m", "pip", "wheel", "--no-build-isolation", "--no-deps", "--no-index"]
        elsewhere = tmp_path / "elsewhere.cfg"
        elsewhere.write_text(f"[build]\nbuild_base={tmp_path}\n[egg_info]\negg_base={tmp_path}\n")
        environment = clean_environment(
            GEROVE_BUILD=str(build), PYTHONPATH="", DIST_EXTRA_CONFIG=str(elsewhere)
        )
        subprocess.run([*wheel, "-w", tmp_path, "-q", BINDINGS], check=True, env=environment)
        (file,) = tmp_path.glob("gerove-*.whl")
        assert "-cp311-abi3-linux_" in file.name
        names = zipfile.ZipFile(file).namelist()
        assert {"gerove/libgerove.so.1", "gerove/_gerove.abi3.so", "gerove/py.typed"} <= set(names)
        install = [python, "-m", "pip", "install", "--no-index", "--no-deps", "-q", str(file)]
        subprocess.run(install, check=True, env=environment)
        done = subprocess.run(
            [python, "-c", FIVE_LINES, SAMPLE], check=True, capture_output=True, text=True,
            env=clean_environment(PYTHONPATH=""),
        )
        assert "PROC-EXEC-REPORT" in done.stdout

    def test_finds_an_installed_library_by_pkg_config(self, build, tmp_path):
        """As it is without a source tree around the package."""
        package = tmp_path / "some" / "where" / "python"
        shutil.copytree(BINDINGS, package, ignore=shutil.ignore_patterns("build", "*.egg-info"))
        (tmp_path / "gerove-c.pc").write_text(
            f"libdir={build}/lib\nincludedir={TREE}/include\nprotodir={TREE}/proto\n"
            "Name: gerove-c\nDescription: -\nVersion: 7.8.9\n",
            encoding="utf-8",
        )
        setup = [sys.executable, "setup.py", "--quiet", "build", f"--build-lib={tmp_path / 'lib'}"]
        environment = clean_environment(PKG_CONFIG_PATH=str(tmp_path))
        subprocess.run(setup, check=True, cwd=package, env=environment, capture_output=True)
        printed = subprocess.run(
            [sys.executable, "-c", "import gerove; print(gerove.Act(id='a').to_json())"],
            env=clean_environment(PYTHONPATH=str(tmp_path / "lib")),
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        assert printed == '{"id":"a"}\n'
        environment = clean_environment(PKG_CONFIG_LIBDIR=str(tmp_path / "none"))
        done = subprocess.run(setup, cwd=package, env=environment, capture_output=True, text=True)
        assert done.returncode == 1 and "build the library first" in done.stderr

    def test_a_build_that_is_none_is_told(self, tmp_path):
        command = [sys.executable, str(BINDINGS / "build.py"), f"--build-dir={tmp_path}"]
        done = subprocess.run(command, capture_output=True, text=True, env=clean_environment())
        assert done.returncode == 1 and "libgerove.so.1" in done.stderr


# As in the README.
FIVE_LINES = """
import datetime, sys, gerove
records = gerove.load(sys.argv[1])
deadlines = gerove.due(records, datetime.date(2023, 12, 31)).to_pandas()
overdue = deadlines[deadlines["state"] == "overdue"]
print(overdue[["due", "rule", "record"]])
"""


class TestExamples:
    def test_year_report(self, tmp_path):
        picture = tmp_path / "metai.png"
        done = subprocess.run(
            [sys.executable, str(EXAMPLE), str(SAMPLE), "2023", str(picture)],
            capture_output=True,
            text=True,
            env=clean_environment(MPLCONFIGDIR=str(tmp_path)),
        )
        assert done.returncode == 0, done.stderr
        assert "Posėdžiai" in done.stdout or "posėdžiai" in done.stdout
        assert picture.read_bytes().startswith(b"\x89PNG") and picture.stat().st_size > 10_000
