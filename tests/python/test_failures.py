"""Failures: exceptions with code, place and words in both languages, and never a field's value."""

import datetime
import pickle
import subprocess

import gerove
import pytest

from conftest import DATA, SAMPLE, YEAR_END, clean_environment

SECRET = "Slaptasis-Vardenis"


def failure_of(kind, function, *arguments, **named):
    with pytest.raises(kind) as caught:
        function(*arguments, **named)
    error = caught.value
    assert type(error) is kind and isinstance(error, gerove.Error)
    assert error.message_lt and error.message_en and error.message_lt != error.message_en
    assert str(error) == error.message_en and str(error.code) in error.message_lt
    assert pickle.loads(pickle.dumps(error)).__dict__ == error.__dict__
    return error


class TestKinds:
    def test_bytes_at_fault_are_value_errors_with_path_and_offset(self):
        good = gerove.Record(
            content=gerove.CaseFile(id="b", measures=(gerove.Measure(id="p1"), gerove.Measure()))
        ).to_bytes()
        error = failure_of(gerove.DataError, gerove.Record.from_bytes, good[:-1] + b"\x02\x0a\x05x")
        assert isinstance(error, ValueError) and 100 <= error.code < 200
        assert error.path.startswith("case_file") and 0 <= error.offset <= len(good) + 3

    def test_json_at_fault_has_line_and_column(self):
        text = '{"case_file":\n {"measures": [{"kind": "NO_SUCH"}]}}'
        error = failure_of(gerove.DataError, gerove.Record.from_json, text)
        assert (error.code, error.path) == (206, "case_file.measures[0].kind")
        assert (error.line, error.record) == (2, None) and error.column > 1

    def test_records_at_fault_have_their_number(self, tmp_path):
        file = tmp_path / "faulty.jsonl"
        file.write_text('{"header":{"formatVersion":1}}\n{"act":{"id":1}}\n', encoding="utf-8")
        error = failure_of(gerove.DataError, gerove.load, file)
        assert (error.code, error.record, error.path) == (201, 1, "act.id")

    def test_files_are_os_errors(self, tmp_path):
        error = failure_of(gerove.FileError, gerove.load, tmp_path / "missing.gerove")
        assert isinstance(error, OSError) and error.code == 305 and error.errno is None
        failure_of(gerove.FileError, gerove.read, tmp_path / "missing.gerove")
        failure_of(gerove.FileError, gerove.write, tmp_path / "none" / "x.gerove", [])
        failure_of(gerove.FileError, gerove.write, tmp_path / "x.txt", [])

    def test_a_stream_that_breaks_off_is_told_apart(self, tmp_path):
        whole = gerove.load(SAMPLE).to_bytes()
        error = failure_of(gerove.FileError, gerove.load, whole[:-1], format="protobuf")
        assert error.code == 300

    def test_days_outside_the_calendar_are_value_errors(self):
        day = datetime.date(1700, 1, 1)
        error = failure_of(gerove.DataError, gerove.calendar.next_working_day, day)
        assert isinstance(error, ValueError) and error.code == 400

    def test_arguments_are_value_errors(self, sample):
        for function, arguments in [
            (gerove.redact, (sample, "no-such-profile")),
            (gerove.profile_fields, ("no-such-profile",)),
            (gerove.codes, ("NoSuchList",)),
            (gerove.tables, (sample, ["no_such_kind"])),
        ]:
            error = failure_of(gerove.ArgumentError, function, *arguments)
            assert isinstance(error, ValueError) and error.code == 1

    def test_closed_handles_are_value_errors(self, sample):
        records = gerove.join([sample])
        records.close()
        error = failure_of(gerove.ClosedError, gerove.check, records)
        assert isinstance(error, ValueError) and error.code == 2

    def test_memory_is_bounded_where_asked(self):
        error = failure_of(gerove.DataError, gerove.load, SAMPLE, memory=1)
        assert error.code in (107, 214)

    def test_memory_that_runs_out_is_a_memory_error(self, run):
        printed = run(
            "import gerove, resource\n"
            f"records = gerove.load({str(SAMPLE)!r})\n"
            "many = gerove.join([records] * 2000)\n"
            "used = int(open('/proc/self/statm').read().split()[0]) * 4096\n"
            "resource.setrlimit(resource.RLIMIT_AS, (used + (32 << 20),) * 2)\n"
            "try:\n    many.to_bytes('json')\n"
            "except MemoryError as error:\n"
            "    print(type(error).__name__, getattr(error, 'code', None))\n"
        )
        assert printed.split() in (["OutOfMemory", "4"], ["MemoryError", "None"])

    def test_every_status_has_a_kind(self):
        """The kinds that no input can provoke."""
        assert issubclass(gerove.InternalError, RuntimeError)
        assert issubclass(gerove.OutOfMemory, MemoryError)
        assert issubclass(gerove.Timeout, TimeoutError)
        for kind in (gerove.DataError, gerove.ArgumentError, gerove.ClosedError, gerove.Cancelled):
            assert issubclass(kind, gerove.Error)

    def test_the_list_of_failures_has_the_codes_in_both_languages(self):
        lt, en = gerove.failures(language="lt"), gerove.failures(language="en")
        assert lt["code"] == en["code"] and {100, 201, 305, 400, 800, 901} <= set(lt["code"])
        assert lt["text"] != en["text"]


def test_errors_never_repeat_a_field(tmp_path):
    """Whatever is wrong beside it."""
    person = f'{{"person":{{"id":"a","givenNames":"{SECRET}"'
    for end in ("", ',"sex":1}}', ',"givenNames":"x"}}', "}}}", ',"contacts":"%s"}}' % SECRET):
        for read in (gerove.Record.from_json, lambda text: gerove.load(text.encode())):
            with pytest.raises(gerove.Error) as failure:
                read(person + end)
            told = f"{failure.value} {failure.value!r} {failure.value.message_lt}"
            assert SECRET not in told + failure.value.path


# Records in memory need no header.
FAULTY = sorted(file for file in (DATA / "faulty").iterdir() if file.stem != "no_header")


@pytest.mark.parametrize("file", FAULTY, ids=lambda file: file.name)
def test_the_faulty_samples_fail_or_are_found_out(file):
    try:
        records = gerove.load(file)
    except gerove.Error as error:
        assert error.code >= 100
    else:
        found = gerove.check(records, complete=True), gerove.assess(records, YEAR_END).findings
        assert sum(map(len, found)) > 0


def test_another_abi_is_refused_at_import(tmp_path):
    """The extension says which ABI it was compiled for, and which one the library has."""
    source = tmp_path / "other.c"
    source.write_text("unsigned gerove_abi_version(void) { return 99; }\n")
    other = tmp_path / "other.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-o", other, source], check=True)
    import sys

    done = subprocess.run(
        [sys.executable, "-c", "import gerove"],
        capture_output=True,
        text=True,
        env=clean_environment(LD_PRELOAD=str(other)),
    )
    assert done.returncode == 1 and "ImportError" in done.stderr
    assert "ABI 1 " in done.stderr and "ABI 99" in done.stderr
