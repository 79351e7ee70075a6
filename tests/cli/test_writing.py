"""Nothing written is lost: every write is checked, files appear whole, nothing half-written stays."""

import os
import re
import resource
import signal
import stat
import subprocess
import time

import pytest
from calls import CALLS, FORMATS, SILENT, WRITERS, commands, writers
from conftest import PROGRAM

ENDINGS = ("gerove", "jsonl")


def leftovers(folder):
    return sorted(path.name for path in folder.iterdir() if path.name.endswith(".tmp"))


def wait_until(holds):
    """Waits for another process; the bound is only for tests that fail."""
    for _ in range(6000):
        if holds():
            return
        time.sleep(0.01)
    pytest.fail("it never happened")


def test_no_command_is_forgotten(gerove):
    assert {" ".join(command) for command in commands(gerove)} == {*CALLS, *SILENT}


def test_no_command_that_writes_files_is_forgotten(gerove):
    of_offices = {"import registers", "template registers", "export registers"}
    assert {" ".join(command) for command in writers(gerove)} == {*WRITERS, *of_offices}


# Standard output ----------------------------------------------------------------------------------


@pytest.fixture(params=[*CALLS, "--help", "--version"])
def words(request):
    return CALLS.get(request.param, (request.param,))


@pytest.mark.parametrize("form", FORMATS)
def test_a_full_disk_is_a_failure(gerove, words, form):
    whole = gerove(*words, "--format", form)
    assert whole.exit in (0, 100) and whole.out_bytes
    with open("/dev/full", "wb") as full:
        run = gerove(*words, "--format", form, stdout=full)
    assert run.exit == 1 and "[304]" in run.err


def test_a_full_disk_is_a_failure_without_talk_too(gerove, words):
    with open("/dev/full", "wb") as full:
        run = gerove(*words, "--quiet", stdout=full)
    assert run.exit == 1 and "[304]" in run.err


def fills_after(size):
    return {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))}


@pytest.mark.parametrize("form", FORMATS)
def test_a_disk_that_fills_in_the_middle_is_a_failure(gerove, words, form, tmp_path):
    size = len(gerove(*words, "--format", form).out_bytes)
    with open(tmp_path / "cut", "wb") as cut:
        run = gerove(*words, "--format", form, stdout=cut, **fills_after(size * 3 // 4))
    assert run.exit == 1 and "[304]" in run.err


def test_what_only_closing_tells_is_a_failure(gerove, words):
    run = gerove(*words, faults={"CLOSE": 1})
    assert run.exit == 1 and "[304]" in run.err


@pytest.mark.parametrize("handled", [signal.SIG_DFL, signal.SIG_IGN], ids=["default", "ignored"])
def test_a_reader_that_went_away_ends_the_program_quietly(gerove, words, handled):
    """As other programs end, even if whoever calls ignores that signal."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        run = gerove(
            *words, "--quiet", stdout=pipe, preexec_fn=lambda: signal.signal(signal.SIGPIPE, handled)
        )
    assert run.exit == -signal.SIGPIPE and "klaida: nepavyko" not in run.err


def test_a_standard_output_that_is_closed_is_a_failure(gerove, words):
    run = gerove(*words, preexec_fn=lambda: os.close(1))
    assert run.exit == 1 and "[304]" in run.err


def test_talk_that_is_lost_is_a_failure(gerove, words):
    talks = gerove(*words).err != ""
    with open("/dev/full", "wb") as full:
        run = gerove(*words, stderr=full)
    assert run.out_bytes and (run.exit == 1) == talks


def test_a_usage_error_stays_one_without_talk(gerove):
    with open("/dev/full", "wb") as full:
        assert gerove("report", "year", stderr=full).exit == 2


# Files --------------------------------------------------------------------------------------------


@pytest.fixture(params=WRITERS)
def writer(request):
    return WRITERS[request.param]


@pytest.fixture(params=ENDINGS)
def target(request, tmp_path):
    """A file that is there, and will be replaced."""
    folder = tmp_path / "folder"
    folder.mkdir()
    path = folder / f"target.{request.param}"
    path.write_bytes(b"old")
    path.chmod(0o640)
    return path


def is_untouched(path):
    return path.read_bytes() == b"old" and [path] == list(path.parent.iterdir())


def test_a_file_on_a_disk_that_fills_stays_as_it_was(gerove, writer, target):
    assert gerove(*writer, target.with_name(f"other{target.suffix}")).exit in (0, 100)
    size = target.with_name(f"other{target.suffix}").stat().st_size
    target.with_name(f"other{target.suffix}").unlink()
    run = gerove(*writer, target, **fills_after(size - 1))
    assert run.exit == 1 and "[304]" in run.err and is_untouched(target)


def test_a_file_whose_closing_fails_stays_as_it_was(gerove, writer, target):
    run = gerove(*writer, target, faults={"CLOSE": 1})
    assert run.exit == 1 and "[304]" in run.err and is_untouched(target)


def test_a_file_is_on_the_disk_before_it_takes_its_place_and_so_is_the_folder(
    gerove, writer, target, tmp_path
):
    trace = tmp_path / "trace"
    gerove(*writer, target, faults={"TRACE": trace})
    lines = trace.read_text(encoding="utf-8").splitlines()
    folder = target.parent
    temporary = re.fullmatch(rf"create ({target}\.gerove-\d+-0\.tmp) exclusive 600", lines[0])[1]
    assert lines[1:] == [
        f"fsync {temporary} ",
        f"rename {temporary} {target}",
        f"fsync {folder} ",
    ]


def test_a_file_that_is_replaced_keeps_its_permissions(gerove, writer, target):
    gerove(*writer, target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@pytest.mark.parametrize("mask", [0o022, 0o027, 0o077])
def test_a_new_file_has_the_permissions_that_files_get(gerove, writer, target, mask):
    target.unlink()
    gerove(*writer, target, preexec_fn=lambda: os.umask(mask))
    assert stat.S_IMODE(target.stat().st_mode) == 0o666 & ~mask


def test_a_link_is_followed(gerove, writer, target, tmp_path):
    link = tmp_path / f"link{target.suffix}"
    link.symlink_to(target)
    gerove(*writer, link)
    assert link.is_symlink() and target.read_bytes() != b"old"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("to", ["nothing", "itself"])
def test_a_link_to_nothing_is_refused(gerove, writer, target, tmp_path, to):
    link = tmp_path / f"itself{target.suffix}"
    link.symlink_to(tmp_path / (to + target.suffix))
    run = gerove(*writer, link)
    assert run.exit == 1 and "[305]" in run.err and link.is_symlink()
    assert {path.name for path in tmp_path.iterdir()} == {"folder", link.name}


def test_closed_standard_streams_leave_no_talk_in_the_file(gerove, writer, target):
    def close_all():
        for stream in range(3):
            os.close(stream)

    gerove(*writer, target, preexec_fn=close_all)
    assert gerove("check", target).exit in (0, 100)


# Stopped runs -------------------------------------------------------------------------------------


STOPS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGXCPU]


def pairs_of(calls, numbers):
    return [(call, number) for call in calls for number in numbers]


@pytest.mark.parametrize(
    "call, number",
    pairs_of(["fsync"], STOPS)
    + pairs_of(["open", "write", "+rename", "rename"], [signal.SIGTERM]),
)
def test_a_command_that_is_stopped_leaves_nothing_half_written(
    gerove, writer, target, call, number
):
    run = gerove(
        *writer, target, faults={"SIGNAL": f"{call}:{int(number)}"}, preexec_fn=without_core
    )
    assert run.exit == -number
    assert list(target.parent.iterdir()) == [target]
    assert (target.read_bytes() == b"old") == (call != "rename")


def without_core():
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def test_signals_that_the_caller_ignores_stop_nothing(gerove, writer, target):
    """As with nohup."""

    def ignore():
        signal.signal(signal.SIGHUP, signal.SIG_IGN)

    run = gerove(*writer, target, faults={"SIGNAL": "fsync:1"}, preexec_fn=ignore)
    assert run.exit in (0, 100) and target.read_bytes() != b"old"


@pytest.fixture
def half_done(target):
    """A command in the middle of writing the target: it waits for more input."""
    words = [PROGRAM, "convert", "-", str(target)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as running:
        running.stdin.write(b'{"header":{"formatVersion":1}}\n')
        running.stdin.flush()
        wait_until(lambda: leftovers(target.parent))
        yield running
        running.stdin.close()


@pytest.mark.parametrize("number", STOPS[:3])
def test_a_command_that_waits_is_stopped_at_once(half_done, target, number):
    half_done.send_signal(number)
    assert half_done.wait() == -number and is_untouched(target)


def test_what_is_being_written_can_be_read_by_its_owner_alone(half_done, target):
    half_done.kill()
    half_done.wait()
    [left] = leftovers(target.parent)
    assert left == f"{target.name}.gerove-{half_done.pid}-0.tmp"
    assert stat.S_IMODE((target.parent / left).stat().st_mode) == 0o600


def test_the_next_run_removes_what_a_killed_one_left(gerove, writer, half_done, target):
    half_done.kill()
    half_done.wait()
    gerove(*writer, target)
    assert list(target.parent.iterdir()) == [target]


def test_the_next_run_leaves_alone_what_another_one_is_writing(gerove, writer, half_done, target):
    gerove(*writer, target)
    assert len(leftovers(target.parent)) == 1
    half_done.stdin.close()
    assert half_done.wait() == 0 and not leftovers(target.parent)


def test_the_next_run_leaves_alone_what_only_looks_alike(gerove, writer, target):
    others = [
        target.parent / f"other{target.suffix}.gerove-1-0.tmp",
        target.parent / f"{target.name}.gerove-1-0.tmp.jsonl",
        target.parent / f"{target.name}.1-0.tmp",
    ]
    for other in others:
        other.write_bytes(b"mine")
    link = target.parent / f"{target.name}.gerove-2-0.tmp"
    link.symlink_to(others[0])
    gerove(*writer, target)
    assert all(other.read_bytes() == b"mine" for other in others) and link.is_symlink()
