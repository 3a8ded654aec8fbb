"""A matter that a body cannot settle may be handed on, and nothing says what happens if it is not."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described
from ...analysis.decisions.strength import obliges
from ...findings import Concerns, Finding, Rule, Severity, text
from ...graph.hand_overs import HandoverReceiver, hand_overs, handed_over_by
from ...language import Body, Disagreement, Force, Trigger, affirmed
from ...loading import Region
from .._places import related
from .._silence import rests_on
from .._unresolved import undefined

RULE = Rule(
    "ESC004",
    "may-escalate-gap",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Ett organ får lyfta ärenden som det inte kan avgöra, men vad som annars händer är inte sagt.",
)
RESTS_ON = rests_on(own="decisions escalation status set-elsewhere not-regulated")
_BEYOND = (Trigger.NEEDS_RESOURCES, Trigger.BEYOND_MANDATE, Trigger.LOCAL_UNSOLVED, Trigger.DISAGREEMENT)
"""Reasons for which the body cannot settle the matter itself."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body and reason where handing on is only allowed, and no rule without conditions covers."""
    found: dict[tuple[str, Trigger], list[HandoverReceiver]] = {}
    for one in hand_overs(region):
        if _told(region, one):
            found.setdefault((one.body, one.when), []).append(one)
    for (body_id, when), options in found.items():
        if _covered(region.bodies[body_id], when):
            continue
        message = text(
            "{body} får lyfta ärenden ({reason}) till {to}, men måste inte. "
            "Vad som annars händer med dem är inte sagt.",
            body=region.body_name(body_id),
            reason=when,
            to=list(dict.fromkeys(region.name(one.to, body_id) for one in options)),
        )
        first, *others = options
        also = related(region, text("även hit får de lyftas"), (one.path for one in others))
        help_ = text("Skriv ska i stället för får eller kan, eller säg att ärendet stannar och av vem det då avgörs.")
        known = ("bodies", body_id, when.key)
        yield region.finding(RULE, message, *first.path, known_by=known, related=also, help=help_)


def told_here(region: Region, body_id: str, when: Trigger) -> bool:
    """Whether this rule tells that the body may hand on matters for this reason and need not."""
    body = region.bodies[body_id]
    options = (one for one in handed_over_by(body_id, body) if one.when is when and _told(region, one))
    return any(options) and not _covered(body, when)


def _told(region: Region, one: HandoverReceiver) -> bool:
    body = region.bodies[one.body]
    if not one.sends or one.to in undefined(region):
        return False
    return one.force in (Force.MAY, Force.ABLE) and one.when in _BEYOND and described(body) and not body.kind.political


def _covered(body: Body, when: Trigger) -> bool:
    """Whether some rule answers in any case."""
    for rule in affirmed(body.escalation):
        if rule.when is when and obliges(rule.force) and not rule.subject and rule.condition is None:
            return True
    disagreement = body.decisions.disagreement if body.decisions is not None else None
    return when is Trigger.DISAGREEMENT and disagreement is not None and _answers(disagreement)


def _answers(rule: Disagreement) -> bool:
    if rule.postpone or rule.strike or rule.each_organisation or rule.return_to or rule.decided_by:
        return True
    return bool(rule.refer_to) and obliges(rule.force)
