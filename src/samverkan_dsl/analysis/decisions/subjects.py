"""Subject areas and what they are part of."""

from __future__ import annotations

from ...graph.reach import reachable
from ...language import Effect, MatterKind, Verb
from ...loading import Region

SETTLING = frozenset((Verb.DECIDE, Verb.ESTABLISH, Verb.ADOPT, Verb.APPROVE, Verb.ALLOCATE))
"""Verbs that settle a matter; the other deciding ones advise, take a position, or arrange the body's own affairs."""


def upward(region: Region, subject: str) -> tuple[str, ...]:
    """A subject and everything it is part of, nearest first, each once (a loop of parts is gone round once)."""
    subjects = region.model.subjects
    return tuple(reachable([subject], lambda name: subjects[name].part_of if name in subjects else ()))


def settled_by(region: Region, subject: str) -> Effect | None:
    """The effect that a decision must have to settle the subject: its own, else that of what it is part of.

    An agreement binds those who enter it, so where nothing else is stated it takes a binding decision (kommunallagen
    2017:725, 5 kap. 1 § and 6 kap. 3 §).
    """
    return _settled(region, subject)[0]


def settled_by_law(region: Region, subject: str) -> bool:
    """Whether it follows of the law, and not of the document, what decision the subject takes."""
    return _settled(region, subject)[1]


def _settled(region: Region, subject: str) -> tuple[Effect | None, bool]:
    for name in upward(region, subject):
        known = region.model.subjects.get(name)
        if known is not None and known.settled_by is not None:
            return known.settled_by, False
        if known is not None and known.matter is MatterKind.AGREEMENT:
            return Effect.BINDING, True
    return None, False
