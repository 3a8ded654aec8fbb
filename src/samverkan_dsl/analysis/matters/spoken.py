"""What is said of a body in other places than where its own page would say it: on others' pages, by mandates.

What a document is silent about is what no place says (meaning.md: absent means that the document does not say).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...language import Mandate, Response, Verb, affirmed, names_chair_term, names_vice_chair_term
from ...loading import Region
from ..decisions.deciding import own
from .preparing import preparation_lines

_TOLD_BY = {
    Verb.INITIATE: "initiative",
    Verb.COMMISSION: "commissioned-by",
    Verb.CONVENE: "meetings.convened-by",
}
"""What a task with a body as its receiver says of that body."""
_OFFICES = {"chair.term": names_chair_term, "chair.vice.term": names_vice_chair_term}
"""Whether the words of an election say how long an office is held."""
_INSIDE = frozenset(("members", "each-member", "chair", "vice-chair", "secretary", "presidium"))


def spoken_of(region: Region) -> dict[str, frozenset[str]]:
    """The bodies that something is said of by other places than their own key, by the key that would say it.

    `preparation`: who prepares for the body; `initiative`: who raises matters in it, or lifts its own there;
    `commissioned-by`: who gives it its task; `mandates`: what it is to do, also as what others do something through;
    `meetings.convened-by`: who convenes it; `deciding`: that it may decide something, on its own page too;
    `chair.term`: how long the one who was elected sits. Linear in the mandates, and worked out once for a region.
    """
    memory = vars(region)
    if __name__ not in memory:
        memory[__name__] = _spoken_of(region)
    remembered: dict[str, frozenset[str]] = memory[__name__]
    return remembered


def _spoken_of(region: Region) -> dict[str, frozenset[str]]:
    keys = (*_TOLD_BY.values(), "preparation", "mandates", "deciding", *_OFFICES)
    found: dict[str, set[str]] = {key: set() for key in keys}
    for home, mandate in _mandates(region.whole):
        for key, names in _OFFICES.items():
            if home is not None and mandate.verb is Verb.ELECT and names(mandate.object):
                found[key].add(home)
    for ahead in preparation_lines(region, intended=True):
        found["preparation"].update(ahead.bodies)
    found["deciding"].update(_asked_to_decide(region))
    for name, body in region.bodies.items():
        for line in affirmed(body.escalation):
            found["initiative"].update(_bodies(region, line.to, name))
    for home, mandate in _mandates(region):
        holders = set(_bodies(region, mandate.by or (("self",) if home is not None else ()), home))
        if mandate.deciding:
            found["deciding"] |= holders
        receivers = set(_bodies(region, mandate.to, home))
        found["mandates"].update(_bodies(region, mandate.through, home))
        if home is not None:
            if mandate.raised_by or (mandate.verb is Verb.INITIATE and own(mandate) and not mandate.to):
                found["initiative"].add(home)
            if mandate.verb is Verb.PREPARE and not mandate.to and _INSIDE & {*mandate.by}:
                found["preparation"].add(home)
            if mandate.from_ and own(mandate):
                found["commissioned-by"].add(home)
        else:
            found["mandates"] |= holders
            if mandate.from_:
                found["commissioned-by"] |= holders
        if mandate.verb in _TOLD_BY:
            found[_TOLD_BY[mandate.verb]] |= receivers
    return {key: frozenset(bodies) for key, bodies in found.items()}


def _asked_to_decide(region: Region) -> Iterator[str]:
    """Those who decide of papers, money, deviations and groups, or get matters of others for more than to know of."""
    for paper in region.model.deliverables.values():
        yield from _bodies(region, paper.adopted_by, None)
    if region.model.budget is not None:
        yield from _bodies(region, (*region.model.budget.adopted_by, *region.model.budget.decided_by), None)
    for home, body in region.bodies.items():
        refs = [ref for line in affirmed(body.escalation) if line.for_ not in _NO_DECISION for ref in line.to]
        disagreement = body.decisions.disagreement if body.decisions is not None else None
        if disagreement is not None:
            refs += (*disagreement.refer_to, *disagreement.decided_by)
        if body.budget is not None:
            refs += (*body.budget.adopted_by, *body.budget.decided_by)
        if body.deviations is not None:
            refs += body.deviations.decided_by
        if body.formation is not None:
            refs += (*body.formation.by, *body.formation.closed_by)
        yield from _bodies(region, refs, home)


_NO_DECISION = (Response.PREPARE, Response.INFORM)


def _mandates(region: Region) -> Iterator[tuple[str | None, Mandate]]:
    for home, body in region.bodies.items():
        for mandate in affirmed(body.mandates):
            yield home, mandate
    for mandate in affirmed(region.model.mandates):
        yield None, mandate


def _bodies(region: Region, refs: Iterable[str], home: str | None) -> Iterator[str]:
    return (body for ref in refs for body in region.expand(ref, home))
