"""What every command has in common: help, languages, streams, exit codes, bad input."""

import json
import os
import random
import re
import select
import subprocess

import pytest
from calls import commands
from conftest import GOLDEN, PROGRAM

READERS = [
    ("import", "plan"),
    ("import", "tables"),
    ("export", "plan", "--from", "jsonl"),
    ("check",),
    ("due",),
    ("referral", "next"),
    ("report", "year", "--year", "2023"),
    ("report", "totals"),
    ("service", "match"),
    ("service", "gap", "--year", "2023"),
    ("service", "export", "--hsds"),
    ("redact", "--profile", "family"),
]


def test_version(gerove):
    run = gerove("--version")
    assert run.exit == 0 and run.out.startswith("gerove 0.") and run.err == ""


@pytest.mark.parametrize("language, example", [("lt", "Pavyzdys:"), ("en", "Example:")])
def test_every_command_has_help_with_an_example(gerove, language, example):
    for command in [(), *commands(gerove)]:
        run = gerove(*command, "--help", "--lang", language)
        assert (run.exit, run.err) == (0, "")
        assert example in run.out and "\n  gerove " + " ".join(command) in run.out


@pytest.mark.parametrize("language", ["lt", "en"])
def test_help_as_people_see_it(gerove, language):
    shown = gerove("--help", "--lang", language).out
    assert shown == (GOLDEN / f"help_{language}.txt").read_text(encoding="utf-8")


def test_the_examples_that_need_no_file_work(gerove):
    days = [("days", "add"), ("days", "count"), ("days", "list")]
    law = [("law", "list"), ("law", "show"), ("law", "diff")]
    referral = [("referral", "moves"), ("referral", "terms")]
    for command in (*days, *law, *referral, ("profiles",), ("schema",)):
        line = gerove(*command, "--help").out.split("Pavyzdys:\n  gerove ")[1].splitlines()[0]
        assert gerove(*line.split()).exit == 0, line


def test_lithuanian_comes_first(gerove):
    assert "Tuesday" not in gerove("days", "list", 2024, env={"LANG": "en_US.UTF-8"}).out
    assert "sausis" in gerove("days", "list", 2024).out
    assert "January" in gerove("days", "list", 2024, env={"GEROVE_LANG": "en"}).out
    assert "sausis" in gerove("days", "list", 2024, "--lang=lt", env={"GEROVE_LANG": "en"}).out


def test_shared_options_stand_before_or_after_the_command(gerove):
    after = gerove("days", "list", 2024, "--lang", "en", "--format", "json").out
    assert gerove("--lang", "en", "--format", "json", "days", "list", 2024).out == after
    assert gerove("days", "--lang=en", "list", "--format=json", 2024).out == after
    assert json.loads(after)["months"][0]["name"] == "January"


@pytest.mark.parametrize(
    "words, told",
    [
        ((), "import"),
        (("dayz",), "days"),
        (("days",), "count"),
        (("law",), "explain"),
        (("days", "add"), "DATA"),
        (("days", "add", "2024-01-01"), "N"),
        (("days", "add", "2024-01-01", 1, "--wy"), "--wy"),
        (("days", "list", 2024, "--format", "xml"), "table, json, csv"),
        (("days", "list", 2024, "--format"), "--format"),
        (("days", "list", 2024, "--lang", "lv"), "lt, en"),
        (("report", "year", "x.jsonl", "--year", 2023, "--year", 2024), "--year"),
        (("report", "year", "x.jsonl"), "--year"),
        (("report", "year", "--year", 2023), "FAILAS"),
        (("convert", "a.jsonl"), "NAUJAS"),
    ],
)
def test_what_is_not_understood_is_told_in_words(gerove, words, told):
    run = gerove(*words)
    assert (run.exit, run.out) == (2, "")
    assert run.err.startswith("gerove: klaida: ") and told in run.err
    assert "--help" in run.err


def test_usage_errors_as_json(gerove):
    run = gerove("days", "--format", "json")
    assert run.exit == 2 and run.failures[0]["kind"] == "usage"


@pytest.mark.parametrize("reader", READERS, ids=" ".join)
def test_a_file_that_is_not_there(gerove, reader, tmp_path):
    path = tmp_path / "nothing.jsonl"
    run = gerove(*reader, path)
    assert run.exit == 1
    assert "[305]" in run.err and str(path) in run.err


@pytest.mark.parametrize("reader", READERS, ids=" ".join)
def test_a_directory_is_no_file(gerove, reader, tmp_path):
    directory = tmp_path / "directory.jsonl"
    directory.mkdir()
    run = gerove(*reader, directory)
    assert run.exit == 1 and str(directory) in run.err


@pytest.mark.parametrize("reader", READERS[2:], ids=" ".join)
def test_an_empty_file_is_a_failure(gerove, reader, tmp_path):
    path = tmp_path / "empty.jsonl"
    path.write_bytes(b"")
    run = gerove(*reader, path, "--format", "json")
    assert run.exit == 1 and run.failures[0]["code"] == "no_records"


def test_random_bytes_fail_and_nothing_else_happens(gerove, tmp_path):
    dice = random.Random(7)
    for round_number in range(6):
        path = tmp_path / f"random-{round_number}.{('gerove', 'jsonl')[round_number % 2]}"
        path.write_bytes(dice.randbytes(dice.choice((1, 50, 5000))))
        assert gerove("check", path).exit == 1
        assert gerove("report", "year", path, "--year", 2023).exit == 1
        assert gerove("convert", path, tmp_path / "out.gerove").exit == 1
        assert not (tmp_path / "out.gerove").exists()


@pytest.mark.parametrize("ending", ["gerove", "jsonl"])
def test_a_cut_stream_fails_at_the_record_that_was_cut(gerove, sample, tmp_path, ending):
    whole = tmp_path / f"whole.{ending}"
    gerove("convert", sample, whole)
    cut = tmp_path / f"cut.{ending}"
    cut.write_bytes(whole.read_bytes()[:-10])
    run = gerove("check", cut, "--format", "json")
    last = len(sample.read_text(encoding="utf-8").splitlines()) - 1
    assert run.exit == 1
    assert (run.failures[0]["code"], run.failures[0]["record"]) == (300, last)


def test_a_huge_line(gerove, write):
    path = write('{"person":{"id":"v","familyName":"' + "x" * 3_000_000 + '"}}')
    assert gerove("check", path).exit == 0
    path = write('{"child":{"id":"' + "x" * 3_000_000 + '"}}')
    run = gerove("check", path)
    assert run.exit == 1 and "xxx" not in run.err


def test_a_place_where_nothing_can_be_written(gerove, sample, tmp_path):
    assert gerove("convert", sample, tmp_path / "no" / "such" / "x.gerove").exit == 1
    assert gerove("convert", sample, tmp_path).exit in (1, 2)


def test_a_reader_that_stops_reading_ends_the_program_quietly():
    shell = f"{PROGRAM} schema --format json | head -n 1"
    done = subprocess.run(["bash", "-c", shell], capture_output=True)
    assert done.returncode == 0 and done.stdout == b"{\n" and done.stderr == b""


def test_no_value_of_a_person_is_in_any_message(gerove, tmp_path):
    person = {
        "id": "asmuo-1",
        "givenNames": "Slaptenis",
        "familyName": "Slapukauskas",
        "personalCode": "33309240065",
    }
    texts = [
        json.dumps({"person": person}),
        json.dumps({"person": {**person, "familyName": ["Slapukauskas"]}}),
        json.dumps({"person": {**person, "id": "33309240064"}}),
        json.dumps({"person": person})[:-10],
        json.dumps({"person": {**person, "Slapukas": 1}}),
        json.dumps({"child": {"id": "vaikas-1", "born": "2015-02-30"}}),
        json.dumps({"child": {"id": "vaikas-1", "sex": "SEX_SLAPTA"}}),
    ]
    for number, text in enumerate(texts):
        path = tmp_path / f"{number}.jsonl"
        path.write_text('{"header":{"formatVersion":1}}\n' + text + "\n", encoding="utf-8")
        for words in (["check", path], ["convert", path, tmp_path / "out.gerove"]):
            for form in ("table", "json"):
                run = gerove(*words, "--format", form)
                for secret in ("Slap", "SLAP", "3330924006", "2015-02"):
                    assert secret not in run.out + run.err


def test_data_has_no_colour_and_no_progress_when_nobody_watches(gerove, sample):
    for words in (["days", "list", 2024], ["check", sample], ["schema"]):
        run = gerove(*words)
        assert b"\x1b" not in run.out_bytes + run.err_bytes
        assert b"\r" not in run.err_bytes


def test_the_same_input_gives_the_same_bytes(gerove, sample):
    words = ["report", "year", sample, "--year", 2023, "--sources", "--format", "json"]
    assert gerove(*words).out_bytes == gerove(*words).out_bytes


class Terminal:
    """What a program shows on its standard error."""

    def __init__(self):
        self.screen, self.end = os.openpty()
        self.shown = b""

    def close(self):
        """The program has this end now, alone."""
        os.close(self.end)

    def look(self):
        """What came since the last look."""
        while select.select([self.screen], [], [], 0)[0]:
            try:
                part = os.read(self.screen, 4096)
            except OSError:  # how Linux tells that nobody writes any more
                break
            self.shown += part
        return self.shown.decode("utf-8", "ignore")

    @staticmethod
    def counts(shown):
        return [int(count) for count in re.findall(r"K(\d+) įraš\w+…", shown)]


def feed_until(pipe, lines, holds):
    """Writes records until something is seen, however long that takes.

    Gives how many times it wrote them.
    """
    for times in range(1, 100_000):
        pipe.write(lines)
        pipe.flush()
        if holds():
            return times
    pytest.fail("it was never seen")


def test_on_a_terminal_long_work_shows_progress_and_takes_it_away(sample):
    lines = sample.read_bytes()
    terminal = Terminal()
    words = [PROGRAM, "convert", "-", "/dev/null", "--to", "gerove"]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stderr=terminal.end) as running:
        terminal.close()
        times = feed_until(running.stdin, lines, lambda: "…" in terminal.look())
        running.stdin.close()
    shown = terminal.look()
    os.close(terminal.screen)
    assert "įrašai…" in shown or "įrašų…" in shown or "įrašas…" in shown
    records = times * lines.count(b"\n")
    assert f"\r\x1b[KPerrašyta: {records} įraš" in shown


def test_progress_never_falls_from_one_file_to_the_next(review, tmp_path):
    lines = review.read_bytes()
    terminal = Terminal()
    pipes = [tmp_path / f"{number}.jsonl" for number in range(2)]
    for pipe in pipes:
        os.mkfifo(pipe)
    read = 0
    words = [PROGRAM, "report", "totals", *pipes]
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=terminal.end) as running:
        terminal.close()
        for pipe in pipes:
            seen = len(terminal.counts(terminal.look()))
            with open(pipe, "wb") as file:
                read += lines.count(b"\n") * feed_until(
                    file, lines, lambda: len(terminal.counts(terminal.look())) > seen
                )
            running.poll()
    counts = terminal.counts(terminal.look())
    os.close(terminal.screen)
    assert len(counts) >= 2 and counts == sorted(counts) and counts[-1] <= read
