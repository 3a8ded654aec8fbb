"""A matter is handed to a body that cannot do anything with it."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import own
from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...graph.hand_overs import hand_overs
from ...language import Body, BodyStatus, Effect, Response, Verb, affirmed
from ...language.walk import Path
from ...loading import Region
from .._places import in_order, related
from .._silence import rests_on

RULE = Rule(
    "ESC003",
    "escalation-target-idle",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ärenden lyfts till ett organ som inte kan ta hand om dem.",
)
RESTS_ON = rests_on(
    anywhere="bodies mandates decisions escalation status formation set-elsewhere not-regulated preparation deviations"
)
_HELP = text("Ge mottagaren uppdraget att ta hand om ärendena, eller lyft dem till ett organ som har det.")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each receiver, at the first place that hands something over to it.

    Of a body outside the system or only mentioned no more is known. A template is idle when all its instances are.
    """
    idle: dict[str, Text | None] = {}
    found: dict[str, list[Path]] = {}
    active = _active_elsewhere(region)
    for one in hand_overs(region):
        if one.response is Response.INFORM or one.to == "self":
            continue
        if one.to not in idle:
            faults = [_fault(region.bodies[body], body in active) for body in region.expand(one.to)]
            idle[one.to] = faults[0] if faults and all(fault is not None for fault in faults) else None
        if idle[one.to] is not None:
            found.setdefault(one.to, []).append(one.path)
    for target, paths in found.items():
        first, *others = in_order(region, paths)
        message = text("Ärenden lyfts till {body}, som {fault}.", body=region.name(target), fault=idle[target])
        place = region.related(text("organet beskrivs här"), "bodies", region.expand(target)[0], key=True)
        also = (place, *related(region, text("lyfts även härifrån"), others))
        yield region.finding(RULE, message, *first, known_by=("bodies", target), related=also, help=_HELP)


def _active_elsewhere(region: Region) -> set[str]:
    """The bodies that others' pages give something to prepare or decide."""
    refs = [ref for body in region.bodies.values() for rule in affirmed(body.preparation) for ref in rule.by]
    refs += [ref for body in region.bodies.values() if body.deviations for ref in body.deviations.prepared_by]
    refs += [ref for body in region.bodies.values() if body.deviations for ref in body.deviations.decided_by]
    refs += [ref for mandate in affirmed(region.model.mandates) for ref in mandate.by]
    return {body for ref in dict.fromkeys(refs) for body in region.expand(ref)}


def _fault(body: Body, active: bool) -> Text | None:
    if body.status in (BodyStatus.EXTERNAL, BodyStatus.MENTIONED):
        return None
    if body.over:
        return text("har upphört")
    if body.status is BodyStatus.PLANNED:
        return text("bara är planerat")
    if body.status is BodyStatus.PROPOSED:
        return text("bara är föreslaget")
    if body.status is BodyStatus.SUSPENDED:
        return text("är vilande")
    if body.status is BodyStatus.WHEN_NEEDED and (body.formation is None or not body.formation.by):
        return text("bildas vid behov utan att någon har i uppdrag att bilda det")
    if active or body.kind.political or can_act(body):
        return None
    return text("inte har i uppdrag att besluta, ta ställning, handlägga eller bereda något")


def can_act(body: Body) -> bool:
    """Whether the body can do something with some of the matters that come to it."""
    if body.decisions is not None and body.decisions.effect is not Effect.NONE:
        return True
    if any(affirmed(body.escalation)) or "mandates" in body.set_elsewhere or "decisions" in body.set_elsewhere:
        return True
    if body.deviations is not None and "self" in (*body.deviations.prepared_by, *body.deviations.decided_by):
        return True
    return any(
        own(mandate) and (mandate.deciding or mandate.verb is Verb.PREPARE or mandate.verb.handling)
        for mandate in affirmed(body.mandates)
    )
