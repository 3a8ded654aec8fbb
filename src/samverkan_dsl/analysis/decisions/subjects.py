"""Subject areas and what they are part of."""

from __future__ import annotations

from ...graph.reach import reachable
from ...language import Effect, MatterKind, SubjectKind, Verb
from ...loading import Region

SETTLING = frozenset((Verb.DECIDE, Verb.ESTABLISH, Verb.ADOPT, Verb.APPROVE, Verb.ALLOCATE))
"""Verbs that settle a matter; the other deciding ones advise, take a position, or arrange the body's own affairs."""


def upward(region: Region, subject: str) -> tuple[str, ...]:
    """A subject and everything it is part of, nearest first, each once (a loop of parts is gone round once)."""
    subjects = region.model.subjects
    return tuple(reachable([subject], lambda name: subjects[name].part_of if name in subjects else ()))


def own_order(region: Region, subject: str) -> bool:
    """Whether the subject is one of the structure's own affairs: agenda, groups, co-opting."""
    known = (region.model.subjects.get(name) for name in upward(region, subject))
    return any(one is not None and one.matter is MatterKind.OWN_ORDER for one in known)


def arranged(region: Region, subject: str) -> bool:
    """Whether to appoint, elect or set up can be what a matter of the subject is about: it is one of the structure's
    own affairs, or another kind of matter ("inrättande av arbetsgrupper") and no field of work, agreement, plan …"""
    known = region.model.subjects.get(subject)
    kind = known is not None and known.kind is SubjectKind.MATTER and known.matter is None
    return kind or own_order(region, subject)


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
