"""Services: what fits a need, what is missing, and exchange with other directories."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from . import _arguments
from ._call import Buffer, Job, Language, Progress, call, long_call
from ._extension import ffi, lib
from ._handle import Handle
from .messages import SchoolShift, ServiceRoot, SpecialNeedsLevel
from ._records import Records, Source, as_records
from ._table import Table, adopt, table_made_by, tables_made_by


class Directory(Handle):
    """Services, prepared for many searches."""

    __slots__ = ()

    _c_type = "gerove_directory"
    _destroy = lib.gerove_directory_destroy

    @classmethod
    def of(cls, records: Source) -> Directory:
        """The services among the records."""
        loaded = as_records(records, Job())
        return cls._made_by(lib.gerove_directory_create, loaded._handle)


def match(
    services: Directory | Source,
    as_of: datetime.date,
    *,
    text: str | None = None,
    root: ServiceRoot | None = None,
    catalogue_code: str | None = None,
    child: str | None = None,
    age: int | None = None,
    needs_level: SpecialNeedsLevel | None = None,
    shift: SchoolShift | None = None,
    municipality: str | None = None,
    eldership: str | None = None,
    spoken: str | None = None,
    day: datetime.date | None = None,
    time: datetime.time | None = None,
    place: tuple[float, float] | None = None,
    within_km: float | None = None,
    anybody: bool = False,
    limit: int = 100,
    language: Language = "lt",
) -> Table:
    """Finds services for a need, and near misses with what is in the way. What is not said is not
    known.

    as_of: the day of which everything is asked.
    text, root, catalogue_code: the service in words, its family, its code in the catalogue.
    child: id of a child among the records. age: in whole years.
    municipality, eldership: of residence. spoken: the language of the service, such as "lt".
    day, time: on which day (else any of seven), at what time of it.
    place: latitude and longitude in degrees; distances are measured from there.
    within_km: greatest distance in kilometres.
    anybody: the public looks, so only public addresses are shown.
    limit: most offers and most near misses.

    Gives the table `offers`, best first; `standing` is "offer" or "near_miss". Raises ArgumentError
    for a child that is not there.
    """
    directory = services if isinstance(services, Directory) else Directory.of(services)
    latitude, longitude = (None, None) if place is None else place
    wanted = _arguments.Options(
        "wanted",
        text=text,
        root=root,
        catalogue_code=catalogue_code,
        child=child,
        age=age,
        needs_level=needs_level,
        shift=shift,
        municipality=municipality,
        eldership=eldership,
        language=spoken,
        day=_arguments.day_or_none(day),
        minute=None if time is None else time.hour * 60 + time.minute,
        has_place=int(place is not None),
        latitude=latitude,
        longitude=longitude,
        within_km=within_km,
        anybody=int(anybody),
        limit=limit,
    )
    arguments = (directory._handle, wanted.struct, _arguments.day_number(as_of))
    return table_made_by(lib.gerove_match, *arguments, language=language)


class Gap(NamedTuple):
    """Which services are missing.

    gaps: the table `gaps`.
    sources: the same for each record behind a number, the table `gap_sources`.
    findings: the table `findings`.
    """

    gaps: Table
    sources: Table
    findings: Table


def gap(
    records: Source,
    first: datetime.date,
    last: datetime.date,
    *,
    municipality: str | None = None,
    language: Language = "lt",
    progress: Progress | None = None,
    timeout: float | None = None,
) -> Gap:
    """Which services are missing from `first` to `last`, where and for whom.

    municipality: id; left out, all records count.
    """
    job = Job(progress, timeout)
    period = (_arguments.day_number(first), _arguments.day_number(last))
    loaded = as_records(records, job)
    arguments = (loaded._handle, *period, _arguments.text_or_null(municipality))
    return Gap(*tables_made_by(lib.gerove_gap, *arguments, count=3, language=language, job=job))


class HsdsDirectory(NamedTuple):
    """A directory that was read: its institutions and services, and what was found amiss."""

    records: Records
    findings: Table


def hsds_read(text: str | bytes, *, language: Language = "lt") -> HsdsDirectory:
    """Reads a directory in the Human Services Data Specification, version 3.

    Raises DataError: 901 for what is no directory, 200-299 for what is no JSON.
    """
    records = ffi.new("gerove_records **")
    findings = ffi.new("gerove_table **")
    content = _arguments.content(text)
    call(lib.gerove_hsds_read, *content, records, findings, language=language)
    return HsdsDirectory(Records._of(records[0]), adopt(findings, language))


def hsds_write(records: Source, *, anybody: bool = False) -> str:
    """Writes the institutions and services among the records so.

    anybody: the public reads it, so only public addresses stand in it.
    """
    job = Job()
    loaded = as_records(records, job)
    with Buffer() as buffer:
        long_call(job, lib.gerove_hsds_write, loaded._handle, int(anybody), buffer.struct)
        return buffer.text()
