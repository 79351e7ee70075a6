"""Law as dated data: rules in force, checks, deadlines."""

from __future__ import annotations

import datetime
import os
from typing import Literal, NamedTuple

from . import _arguments
from ._call import Job, Language, Progress
from ._extension import lib
from ._handle import Handle, optional
from ._sources import bytes_of
from .calendar import Calendar
from ._records import Source, as_records
from ._table import Table, table_made_by, tables_made_by


class Law(Handle):
    """A table of law, ready to be applied. Where a function takes one, none is that of
    Lithuania as this version knows it."""

    __slots__ = ()

    _c_type = "gerove_law"
    _destroy = lib.gerove_law_destroy

    @classmethod
    def lithuania(cls) -> Law:
        """The law of Lithuania as this version knows it."""
        return cls._made_by(lib.gerove_law_lithuania)

    @classmethod
    def load(
        cls,
        source: str | os.PathLike[str] | bytes,
        *,
        format: Literal["auto", "protobuf", "json"] = "auto",
    ) -> Law:
        """Reads a `gerove.law.v1.LawTable` from a file or from bytes.

        Raises DataError for the bytes (100-299) or the table (700-799), with its path; OSError.
        """
        data = bytes_of(source)
        content = _arguments.content(data)
        if format == "auto":
            format = "json" if data.lstrip()[:1] == b"{" else "protobuf"
        return cls._made_by(lib.gerove_law_load, _arguments.constant("FORMAT", format), *content)


def law_rules(day: datetime.date, *, law: Law | None = None, language: Language = "lt") -> Table:
    """The rules in force on a day: the table `rules`."""
    arguments = (optional(law, Law), _arguments.day_number(day))
    return table_made_by(lib.gerove_law_rules, *arguments, language=language)


def check(
    records: Source,
    *,
    complete: bool = False,
    language: Language = "lt",
    progress: Progress | None = None,
    timeout: float | None = None,
) -> Table:
    """Do the records fit together: ids, references, dates, numbers, codes.

    complete: the records are all there are, so that what they refer to must be among them.

    Gives the table `findings`, which has no field's value in it.
    """
    job = Job(progress, timeout)
    loaded = as_records(records, job)
    arguments = (loaded._handle, int(complete))
    return table_made_by(lib.gerove_check, *arguments, language=language, job=job)


class Assessment(NamedTuple):
    """How records stand against the law.

    deadlines: the table `deadlines`; `explained_deadlines` if explanations are asked for.
    findings: the table `findings`, as `check` gives it.
    """

    deadlines: Table
    findings: Table


def assess(
    records: Source,
    as_of: datetime.date,
    *,
    law: Law | None = None,
    calendar: Calendar | None = None,
    regime: str | None = None,
    explain: bool = False,
    complete: bool = False,
    language: Language = "lt",
    progress: Progress | None = None,
    timeout: float | None = None,
) -> Assessment:
    """Holds case files, sittings and acts against the law.

    as_of: the day of the assessment, or the moment (a `datetime` with time zone), by which terms
        that run in hours are told to the hour; what happened later is not known.
    calendar: left out, that of the only municipality among the records.
    regime: id of the edition to apply in place of the one that governs.
    explain: with the steps of each deadline's arithmetic.
    complete: the records leave nothing out, so that what they do not tell was not done.

    Raises DataError (400) for a day outside the calendar's years, ArgumentError for an edition
    that does not exist.
    """
    options = _arguments.Options(
        "assess_options", explain=int(explain), regime=regime, complete=int(complete)
    )
    job = Job(progress, timeout)
    return Assessment(*_assess(records, as_of, law, calendar, options, language, job, count=2))


def due(
    records: Source,
    as_of: datetime.date,
    *,
    until: datetime.date | None = None,
    law: Law | None = None,
    calendar: Calendar | None = None,
    explain: bool = False,
    language: Language = "lt",
    progress: Progress | None = None,
    timeout: float | None = None,
) -> Table:
    """What is to be done by when, and what was missed: open deadlines, the first due first.

    until: only those due on this day or before.

    The table is the `deadlines` of `assess`, and so are the failures.
    """
    last = _arguments.day_or_none(until)
    options = _arguments.Options("assess_options", explain=int(explain), open=1, until=last)
    job = Job(progress, timeout)
    return _assess(records, as_of, law, calendar, options, language, job, count=1)[0]


def explain_rule(
    records: Source,
    rule: str,
    as_of: datetime.date,
    *,
    law: Law | None = None,
    calendar: Calendar | None = None,
    regime: str | None = None,
    language: Language = "lt",
    progress: Progress | None = None,
    timeout: float | None = None,
) -> Table:
    """Why a rule applies, or not, to each part of the records that it is about: each condition with
    what is recorded. The table `rule_trials`; without rows if the records have no such part.

    rule: its id, or another of its names.
    as_of, regime: as in `assess`, and so are the failures.

    Raises ArgumentError for a rule that the law does not have.
    """
    job = Job(progress, timeout)
    day, moment = _arguments.as_of_arguments(as_of)
    options = _arguments.Options("assess_options", regime=regime, moment=moment)
    loaded = as_records(records, job)
    handles = (loaded._handle, optional(law, Law), optional(calendar, Calendar))
    arguments = (*handles, day, options.struct, _arguments.text(rule))
    return table_made_by(lib.gerove_explain_rule, *arguments, language=language, job=job)


def _assess(
    records: Source,
    as_of: datetime.date,
    law: Law | None,
    calendar: Calendar | None,
    options: _arguments.Options,
    language: Language,
    job: Job,
    count: int,
) -> tuple[Table, ...]:
    """The first so many of deadlines and findings."""
    day, options.struct.moment = _arguments.as_of_arguments(as_of)
    loaded = as_records(records, job)
    handles = (loaded._handle, optional(law, Law), optional(calendar, Calendar))
    arguments = (*handles, day, options.struct)
    wanted = {"count": count, "left_out": 2 - count}
    return tables_made_by(lib.gerove_assess, *arguments, **wanted, language=language, job=job)
