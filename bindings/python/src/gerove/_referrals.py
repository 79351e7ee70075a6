"""Referrals between institutions: whose turn it is, moves, and copies that are merged."""

from __future__ import annotations

import datetime
import functools
from typing import Literal, NamedTuple

from . import _arguments
from ._call import Buffer, Job, Language, Progress, call
from ._dictionary import codes
from ._extension import ffi, lib
from ._message import M, bytes_of
from .calendar import Calendar
from ._handle import optional
from ._law import Law
from .messages import Referral, ReferralEvent
from ._records import Source, as_records
from ._table import Table, table_made_by, tables_made_by

Which = Literal["inbox", "outbox", "to_do", "overdue", "next"]


class Referrals(NamedTuple):
    """Open referrals.

    referrals: the table `referrals`, the first due first.
    findings: what is wrong with histories and chains, the table `findings`.
    """

    referrals: Table
    findings: Table


def referrals(
    records: Source,
    as_of: datetime.date,
    *,
    which: Which = "next",
    institution: str | None = None,
    law: Law | None = None,
    calendar: Calendar | None = None,
    language: Language = "lt",
    progress: Progress | None = None,
    timeout: float | None = None,
) -> Referrals:
    """Open referrals, who has to act on them and until when. Copies of one are merged.

    which: "inbox": to the institution, and its turn; "outbox": from it, whoever has to act;
        "to_do": all on which it has to act; "overdue": whose term is missed; "next": all open ones.
    institution: id; it may be left out for "overdue" and "next".
    """
    job = Job(progress, timeout)
    options = (
        _arguments.day_number(as_of),
        _arguments.constant("REFERRALS", which),
        _arguments.text_or_null(institution),
    )
    loaded = as_records(records, job)
    arguments = (loaded._handle, optional(law, Law), optional(calendar, Calendar), *options)
    return Referrals(
        *tables_made_by(lib.gerove_referrals, *arguments, count=2, language=language, job=job)
    )


def referral_apply(referral: Referral, event: ReferralEvent) -> Referral:
    """Makes a move in a referral, strictly as the table of moves allows.

    Raises DataError (800-805), which names state, move and the moves allowed.
    """
    return _combined(lib.gerove_referral_apply, referral, event, ReferralEvent)


def referral_merge(ours: Referral, theirs: Referral) -> Referral:
    """Merges the histories of two copies of one referral; nothing is lost, whatever the order."""
    return _combined(lib.gerove_referral_merge, ours, theirs, Referral)


def _combined(function: object, first: Referral, second: M, kind: type[M]) -> Referral:
    one, other = bytes_of(first, Referral), bytes_of(second, kind)
    with Buffer() as buffer:
        call(function, one, len(one), other, len(other), buffer.struct)
        return Referral._from_checked(buffer.bytes())


def referral_state(referral: Referral, as_of: datetime.date | None = None) -> str:
    """The state of a referral, in the word that tables have for it: "sent", "waiting", ...

    as_of: left out, the state after all its events.
    """
    data = bytes_of(referral, Referral)
    state = ffi.new("int32_t *")
    day = _arguments.day_or_none(as_of)
    call(lib.gerove_referral_state, data, len(data), day, state)
    return _state_words()[state[0]]


@functools.cache
def _state_words() -> dict[int, str]:
    states = codes("ReferralState")
    return dict(zip(states["number"], states["word"]))


def referral_moves(*, language: Language = "lt") -> Table:
    """The moves that are allowed: the table `moves`."""
    return table_made_by(lib.gerove_referral_moves, language=language)
