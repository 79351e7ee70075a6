"""Long calls are stopped by Ctrl-C, by their time, and by their caller; nothing stays half-done."""

import datetime
import linecache
import os
import signal
import sys
import threading
import time

import gerove
import pytest

from conftest import YEAR_END

JOBS = {
    "load": lambda records, **stop: gerove.load(records.to_bytes(), **stop),
    "check": gerove.check,
    "assess": lambda records, **stop: gerove.assess(records, YEAR_END, **stop),
    "due": lambda records, **stop: gerove.due(records, YEAR_END, **stop),
    "report": lambda records, **stop: gerove.report(
        records, datetime.date(2023, 1, 1), YEAR_END, **stop
    ),
    "gap": lambda records, **stop: gerove.gap(records, datetime.date(2023, 1, 1), YEAR_END, **stop),
    "referrals": lambda records, **stop: gerove.referrals(records, YEAR_END, **stop),
    "redact": lambda records, **stop: gerove.redact(records, "police", **stop),
    "tables": lambda records, **stop: gerove.tables(
        records, ["referral_events"], **stop
    ),
}


@pytest.fixture(params=JOBS, ids=str)
def job(request):
    return JOBS[request.param]


def test_the_caller_can_stop_it(job, many):
    seen = []

    def progress(done, total):
        seen.append((done, total))
        return False

    with pytest.raises(gerove.Cancelled) as stopped:
        job(many, progress=progress)
    assert stopped.value.code == 5 and len(seen) == 1


def test_the_caller_is_told_how_far_it_is_up_to_the_end(job, many):
    seen = []
    job(many, progress=lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen) and seen[-1][0] == len(many)
    assert {total for _, total in seen} in ({len(many)}, {0}), "0: the end is not known"


@pytest.mark.parametrize(
    "work, records",
    [
        (lambda source, **how: gerove.check(source, **how), 2),
        (lambda source, **how: gerove.tables(source, ["children", "measures"], **how), 3),
    ],
    ids=["check", "tables"],
)
def test_work_of_several_calls_goes_on_from_where_it_was(sample, tmp_path, work, records):
    """Reading the file, whose end is not known, and then each call for what was read."""
    file = tmp_path / "sample.gerove"
    sample.write(file)
    seen = []
    work(file, progress=lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen) and len(seen) >= records
    assert seen[-1] == (len(sample) * records,) * 2
    assert {total for _, total in seen} == {0, len(sample) * records}


def test_what_the_callers_function_raises_comes_through(job, many):
    def progress(done, total):
        raise LookupError("my own")

    with pytest.raises(LookupError, match="my own"):
        job(many, progress=progress)


def test_time_runs_out(job, many):
    with pytest.raises(gerove.Timeout) as stopped:
        job(many, timeout=0)
    assert isinstance(stopped.value, TimeoutError) and stopped.value.code == 5


def test_nothing_stays_of_a_file_that_was_being_written(many, tmp_path):
    with pytest.raises(gerove.Timeout):
        gerove.write(tmp_path / "many.gerove", many, timeout=0)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("read", [gerove.load, gerove.check], ids=["load", "check"])
def test_reading_a_file_is_stopped_too(sample, tmp_path, read):
    """Also when it is what comes before the work."""
    file = tmp_path / "some.gerove"
    sample.write(file)
    with pytest.raises(gerove.Cancelled):
        read(file, progress=lambda done, total: False)
    with pytest.raises(gerove.Timeout):
        read(file.read_bytes(), timeout=0)


def test_enough_time_changes_nothing(sample):
    assert gerove.due(sample, YEAR_END, timeout=3600, progress=lambda done, total: None).to_csv() == (
        gerove.due(sample, YEAR_END).to_csv()
    )


@pytest.mark.parametrize("name", ["load", "check", "report", "redact", "tables"])
def test_ctrl_c_stops_a_long_call(many, name):
    """It is heard within the call, not only behind it: the callback's error is what is raised."""
    main = threading.main_thread().ident
    data = many.to_bytes()
    work = {"load": lambda: gerove.load(data)}.get(name, lambda: JOBS[name](many))

    def is_in_the_library():
        frame = sys._current_frames()[main]
        line = linecache.getline(frame.f_code.co_filename, frame.f_lineno)
        return frame.f_code.co_name == "long_call" and "= function(context" in line

    def interrupt():
        while not is_in_the_library():
            time.sleep(0)
        os.kill(os.getpid(), signal.SIGINT)

    def is_heard_within():
        thread = threading.Thread(target=interrupt)
        with pytest.raises(KeyboardInterrupt) as stopped:
            thread.start()
            while True:
                work()
        thread.join()
        return str(stopped.traceback[-1].statement).strip() == "raise job.error"

    assert any(is_heard_within() for _ in range(20)), "it came before or behind the call each time"


def test_other_threads_run_meanwhile(sample):
    """The interpreter's lock is released around calls: nothing else makes this thread give it up."""
    go, ran = threading.Event(), threading.Event()
    thread = threading.Thread(target=lambda: go.wait() and ran.set())
    thread.start()
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1000)
    try:
        go.set()
        assert any(gerove.check(sample) is not None and ran.is_set() for _ in range(10_000))
    finally:
        sys.setswitchinterval(interval)
        thread.join()


def test_threads_work_on_the_same_records_at_once(sample):
    expected = gerove.due(sample, YEAR_END).to_csv()
    results = []

    def work():
        for _ in range(5):
            results.append(gerove.due(sample, YEAR_END).to_csv())
            with pytest.raises(gerove.ArgumentError):
                gerove.redact(sample, "no-such-profile")

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [expected] * 40


def test_the_caller_may_use_the_library_while_it_is_told(many):
    told = []

    def progress(done, total):
        told.append(gerove.calendar.next_working_day(YEAR_END))
        return False

    with pytest.raises(gerove.Cancelled):
        gerove.check(many, progress=progress)
    assert told == [datetime.date(2024, 1, 2)]


def test_closing_in_another_thread_lets_a_call_finish(sample):
    records = gerove.join([sample])

    def close(done, total):
        closer = threading.Thread(target=records.close)
        closer.start()
        closer.join()

    found = gerove.check(records, progress=close)
    assert found.to_csv() == gerove.check(sample).to_csv()
    with pytest.raises(gerove.ClosedError):
        len(records)
