"""A commission's figures, each with the records behind it."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from . import _arguments
from ._call import Job, Language, Progress
from ._extension import lib
from ._records import Source, as_records
from ._table import Table, tables_made_by


class Report(NamedTuple):
    """A commission's figures of a period.

    figures: the table `figures`.
    sources: what was counted, the table `figure_sources`.
    findings: figures that disagree, the table `findings`.
    """

    figures: Table
    sources: Table
    findings: Table


class Totals(NamedTuple):
    """Published totals, recomputed.

    totals: the table `totals`; decimal numbers are text, which is exact.
    findings: totals that disagree, the table `findings`.
    """

    totals: Table
    findings: Table


def report(
    records: Source,
    first: datetime.date,
    last: datetime.date,
    *,
    municipality: str | None = None,
    language: Language = "lt",
    progress: Progress | None = None,
    timeout: float | None = None,
) -> Report:
    """A commission's figures of the period from `first` to `last`, both included.

    municipality: id; left out, all records count.
    """
    job = Job(progress, timeout)
    period = (_arguments.day_number(first), _arguments.day_number(last))
    loaded = as_records(records, job)
    arguments = (loaded._handle, *period, _arguments.text_or_null(municipality))
    return Report(
        *tables_made_by(lib.gerove_report, *arguments, count=3, language=language, job=job)
    )


def report_totals(
    records: Source,
    *,
    language: Language = "lt",
    progress: Progress | None = None,
    timeout: float | None = None,
) -> Totals:
    """Published totals among the records, recomputed from their parts."""
    job = Job(progress, timeout)
    loaded = as_records(records, job)
    arguments = (lib.gerove_report_totals, loaded._handle)
    return Totals(*tables_made_by(*arguments, count=2, language=language, job=job))
