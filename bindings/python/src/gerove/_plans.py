"""Activity plans as people write them."""

from __future__ import annotations

import os
from typing import NamedTuple

from . import _arguments
from ._call import Buffer, Language, call
from ._extension import ffi, lib
from ._message import bytes_of as message_bytes
from ._sources import bytes_of
from .messages import ActivityPlan
from ._table import Table, adopt


class PlanReading(NamedTuple):
    """A plan that was read, and what was not understood, as `check` gives findings."""

    plan: ActivityPlan
    findings: Table


def import_plan(
    source: str | os.PathLike[str] | bytes,
    *,
    year: int | None = None,
    school_year: int | None = None,
    table: int | None = None,
    sheet: str | None = None,
    language: Language = "lt",
) -> PlanReading:
    """Reads an activity plan from a file, or from the bytes of one: any that `read_tables` reads.

    year: the plan's, unless its title says it.
    school_year: the first year of the plan's school year, unless its title says it; not with year.
    table: only the table of this number, from 1; else the first that is a plan's.
    sheet: only this sheet of a workbook, even if it is hidden.

    Raises DataError (500-505, 509); OSError.
    """
    content = _arguments.content(bytes_of(source))
    options = _arguments.Options(
        "plan_options", year=year, school_year=school_year, table=table, sheet=sheet
    )
    findings = ffi.new("gerove_table **")
    with Buffer() as buffer:
        arguments = (*content, options.struct, buffer.struct, findings)
        call(lib.gerove_plan_read_as, *arguments, language=language)
        found = adopt(findings, language)
        return PlanReading(ActivityPlan._from_checked(buffer.bytes()), found)


def export_plan(plan: ActivityPlan) -> str:
    """Writes an activity plan as such a text."""
    data = message_bytes(plan, ActivityPlan)
    with Buffer() as buffer:
        call(lib.gerove_plan_write, data, len(data), buffer.struct)
        return buffer.text()
