"""Subject areas and what they are part of."""

from __future__ import annotations

from ..language import Effect, Verb
from ..loading import Region

SETTLING = frozenset((Verb.DECIDE, Verb.ESTABLISH, Verb.ADOPT, Verb.APPROVE, Verb.ALLOCATE))
"""Verbs that settle a matter; the other deciding ones advise, take a position, or arrange the body's own affairs."""


def upward(region: Region, subject: str) -> tuple[str, ...]:
    """A subject and everything it is part of, nearest first, each once (a loop of parts is gone round once)."""
    found = {subject: None}
    pending = [subject]
    for current in pending:
        known = region.model.subjects.get(current)
        for parent in known.part_of if known is not None else ():
            if parent not in found:
                found[parent] = None
                pending.append(parent)
    return tuple(found)


def settled_by(region: Region, subject: str) -> Effect | None:
    """The effect that a decision must have to settle the subject: its own, else that of what it is part of."""
    for name in upward(region, subject):
        known = region.model.subjects.get(name)
        if known is not None and known.settled_by is not None:
            return known.settled_by
    return None
