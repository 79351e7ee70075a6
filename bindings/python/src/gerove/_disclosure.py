"""Of a record only what a recipient may see for a purpose."""

from __future__ import annotations

from . import _arguments
from ._call import Job, Language, Progress
from ._extension import lib
from ._records import Records, Source, as_records
from ._table import Table, table_made_by


def profiles(*, language: Language = "lt") -> Table:
    """Who may see what: the table `profiles`."""
    return table_made_by(lib.gerove_profiles, language=language)


def profile_fields(profile: str, *, language: Language = "lt") -> Table:
    """What a profile shows and hides, and why: the table `profile_fields`; `decision` is "shown" or
    "hidden".

    Raises ArgumentError for a profile that does not exist.
    """
    name = _arguments.text(profile)
    return table_made_by(lib.gerove_profile_fields, name, language=language)


def redact(
    records: Source,
    profile: str,
    *,
    key: bytes | None = None,
    progress: Progress | None = None,
    timeout: float | None = None,
) -> Records:
    """What of the records a recipient may see. Records of which nothing may be seen are left out;
    where a profile only counts, so are those of which too few are alike.

    With a key, 16 secret bytes or more, the ids that are shown become pseudonyms: the same key gives
    an id the same one, another key one that has nothing in common with it. Whoever has the key can
    find out whose a pseudonym is. Ids of what is published stay, unless a personal code is in them.

    Raises ArgumentError for a profile that does not exist, and Error for a key that is too short.
    """
    job = Job(progress, timeout)
    name = _arguments.text(profile)
    loaded = as_records(records, job)
    if key is None:
        return Records._made_by(lib.gerove_redact, loaded._handle, name, job=job)
    secret = _arguments.secret(key)
    return Records._made_by(lib.gerove_redact_with_key, loaded._handle, name, *secret, job=job)
