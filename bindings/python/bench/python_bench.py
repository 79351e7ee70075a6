#!/usr/bin/python3
"""How fast the package is, beside what else one would use, measured in the same run.

    PYTHONPATH=build/release/python bindings/python/bench/python_bench.py [WORD]

Shown are the best of several runs. WORD: only benchmarks whose name has it.
"""

from __future__ import annotations

import datetime
import pathlib
import subprocess
import sys
import tempfile
import time
from typing import Callable, Iterator, NamedTuple

import gerove
import numpy as np

TREE = pathlib.Path(__file__).resolve().parents[3]
SAMPLE = TREE / "tests" / "data" / "sample_municipality_2023.jsonl"
DATES = 1_000_000
COPIES = 40  # of the sample year: about 10,000 records


class Benchmark(NamedTuple):
    """One line: a name, how many of what are done at once, and the work."""

    name: str
    many: int
    what: str
    work: Callable[[], object]


def best(work: Callable[[], object]) -> float:
    """The shortest time of some runs, in seconds: of a second's worth, three at least."""
    times: list[float] = []
    while len(times) < 3 or (sum(times) < 1 and len(times) < 50):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)


def working_days() -> Iterator[Benchmark]:
    """The 15th working day after each of a million days, and two questions more."""
    calendar = gerove.calendar
    first, last = datetime.date(1990, 1, 1), datetime.date(2100, 12, 31)
    off = [row["date"] for row in calendar.holidays(first, last) if row["working"] == "no"]
    judge = np.busdaycalendar(holidays=np.array(off, "datetime64[D]"))
    random = np.random.default_rng(1)
    days = np.datetime64("1992-01-01") + random.integers(0, 39_000, DATES)
    some = days[:10_000].tolist()
    until = np.datetime64("2024-01-01")

    def add() -> object:
        return calendar.add_working_days(days, 15)

    def add_by_numpy() -> object:
        return np.busday_offset(days, 15, roll="preceding", busdaycal=judge)

    def count_by_numpy() -> object:
        return np.busday_count(days, until, busdaycal=judge)

    assert np.array_equal(np.asarray(add()), np.asarray(add_by_numpy()))
    yield Benchmark("add: gerove", DATES, "dates", add)
    yield Benchmark("add: numpy.busday_offset", DATES, "dates", add_by_numpy)
    yield Benchmark(
        "count: gerove", DATES, "dates", lambda: calendar.count_working_days(days, until)
    )
    yield Benchmark("count: numpy.busday_count", DATES, "dates", count_by_numpy)
    yield Benchmark("is: gerove", DATES, "dates", lambda: calendar.is_working_day(days))
    yield Benchmark(
        "is: numpy.is_busday", DATES, "dates", lambda: np.is_busday(days, busdaycal=judge)
    )
    yield Benchmark(
        "add: gerove, a list", len(some), "dates", lambda: calendar.add_working_days(some, 15)
    )
    yield Benchmark(
        "add: gerove, day by day",
        len(some),
        "dates",
        lambda: [calendar.add_working_days(day, 15) for day in some],
    )


def records() -> Iterator[Benchmark]:
    """The same records one by one and all at once."""
    many = gerove.join([gerove.load(SAMPLE)] * COPIES)
    stream = many.to_bytes()
    objects = list(many)
    day = datetime.date(2023, 12, 31)
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "year.gerove"
        many.write(file)
        lines: list[tuple[str, Callable[[], object]]] = [
            ("load a file, all at once", lambda: gerove.load(file)),
            ("read a file, record by record", lambda: sum(1 for _ in gerove.read(file))),
            ("load bytes, all at once", lambda: gerove.load(stream)),
            ("load objects of Python", lambda: gerove.load(objects)),
            ("to_bytes, all at once", many.to_bytes),
            ("to_bytes, record by record", lambda: [record.to_bytes() for record in objects]),
            ("check", lambda: gerove.check(many)),
            ("assess", lambda: gerove.assess(many, day)),
        ]
        for name, work in lines:
            yield Benchmark(name, len(many), "records", work)


def tables() -> Iterator[Benchmark]:
    """One table cell by cell, as a frame, and as an Arrow stream."""
    many = gerove.join([gerove.load(SAMPLE)] * COPIES)
    table = gerove.tables(many, ["referral_events"])["referral_events"]
    table.to_pandas()  # imports pandas
    yield Benchmark("to_dicts", len(table), "rows", table.to_dicts)
    yield Benchmark("to_csv", len(table), "rows", table.to_csv)
    yield Benchmark("to_pandas", len(table), "rows", table.to_pandas)
    yield Benchmark("__arrow_c_stream__", len(table), "rows", table.__arrow_c_stream__)


def starts() -> Iterator[Benchmark]:
    """A new interpreter, without the package and with it."""
    for text in ("pass", "import gerove"):
        command = [sys.executable, "-c", text]
        yield Benchmark(text, 1, "start", lambda: subprocess.run(command, check=True))


def main() -> None:
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    for group in (working_days, records, tables, starts):
        print(f"\n{group.__doc__}")
        for name, many, what, work in group():
            if wanted in name:
                seconds = best(work)
                print(
                    f"  {name:32} {many:>9,} {what:8} {seconds * 1e3:10.2f} ms"
                    f" {seconds / many * 1e9:14,.1f} ns each"
                )


if __name__ == "__main__":
    main()
