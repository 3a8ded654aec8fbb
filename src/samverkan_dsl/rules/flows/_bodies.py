"""Bodies as the rules about flows see them: which are meant, and what they can take care of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...analysis.decisions.deciding import own
from ...findings import Text, text
from ...language import Body, BodyStatus, Effect, Mandate, Verb, affirmed, numbered
from ...language.walk import Path
from ...loading import Region

_OWN = frozenset(("self", "members", "each-member", "chair", "vice-chair", "presidium", "secretary"))
"""Words for the body itself, its members and its offices."""


def family(name: str) -> str:
    """The template that an instance follows; any other body, and a template, is its own."""
    return name.partition("/")[0]


def meant(region: Region, refs: Iterable[str], home: str | None) -> Iterator[str]:
    """The bodies and templates among `refs`, as written; the body's own offices and members mean the body itself."""
    for ref in refs:
        if home is not None and ref in _OWN:
            yield home
        elif ref in region.templates or ref in region.bodies:
            yield ref


def bodies_meant(region: Region, refs: Iterable[str], home: str | None) -> Iterator[str]:
    """The bodies that `refs` mean, templates as all their instances."""
    for ref in meant(region, refs, home):
        yield from region.expand(ref)


def mandates(region: Region) -> Iterator[tuple[str | None, Path, Mandate]]:
    """Every mandate with the body it stands in (None: beside the bodies) and its path."""
    for name, body in region.bodies.items():
        for number, mandate in numbered(body.mandates):
            yield name, ("bodies", name, "mandates", number), mandate
    for number, mandate in numbered(region.model.mandates):
        yield None, ("mandates", number), mandate


_TAKING = frozenset((Verb.PREPARE, Verb.CONSULT, Verb.RECEIVE, *(verb for verb in Verb if verb.handling)))


def idle(region: Region, name: str) -> Text | None:
    """Why matters that are prepared for a body come to nothing there; None where they may be taken care of.

    meaning.md, Outcomes: a receiver that has ended, is only planned or only named, or has no mandate to decide, take
    a position, handle or prepare. Of a body outside the system no more is known.
    """
    body = region.bodies[name]
    if body.status is BodyStatus.EXTERNAL or body.kind.political:
        return None
    if body.over:
        return text("som har upphört")
    if body.status is BodyStatus.PLANNED:
        return text("som bara är planerat")
    if body.status is BodyStatus.PROPOSED:
        return text("som bara är föreslaget")
    if body.status is BodyStatus.SUSPENDED:
        return text("som är vilande")
    if _takes(body):
        return None
    if body.status is BodyStatus.MENTIONED:
        return text("men dokumentet säger inte vad som händer med dem där")
    return text("som inte har i uppdrag att besluta, ta ställning eller handlägga något")


def _takes(body: Body) -> bool:
    if {"mandates", "decisions"} & body.set_elsewhere.keys() or any(affirmed(body.escalation)):
        return True
    if body.decisions is not None and body.decisions.effect is not Effect.NONE:
        return True
    return any(
        own(mandate) and (mandate.verb in _TAKING or (mandate.deciding and mandate.effect is not Effect.INTERNAL))
        for mandate in affirmed(body.mandates)
    )
