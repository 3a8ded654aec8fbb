"""From when to when an agreement says that it applies."""

from __future__ import annotations

from datetime import date

from ...language import Agreement, Status

OVER = frozenset((Status.REPEALED, Status.MISSING))
COMING = frozenset((Status.IN_DEVELOPMENT, Status.PLANNED, Status.PROPOSED, Status.DUE))


def first_day(agreement: Agreement) -> date | None:
    """The first day; of a year alone its first."""
    return agreement.first


def last_day(agreement: Agreement) -> date | None:
    """The last day; of a year alone its last."""
    return agreement.last


def expired(agreement: Agreement, day: date) -> bool:
    """Whether its last day has passed."""
    last = last_day(agreement)
    return last is not None and last < day


def applies(agreement: Agreement, day: date) -> bool:
    """Whether `day` lies between its dates."""
    first = first_day(agreement)
    return (first is None or first <= day) and not expired(agreement, day)
