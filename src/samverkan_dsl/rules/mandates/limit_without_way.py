"""A decision up to a limit, of which it is not said who decides beyond it."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described, own
from ...analysis.decisions.effects import effect_of
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body, Effect, Mandate, Trigger, affirmed, numbered
from ...loading import Region
from .._silence import rests_on

RULE = Rule(
    "MAN011",
    "limit-without-way",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Ett organ beslutar inom en gräns, men det sägs inte vem som beslutar utanför den.",
)
RESTS_ON = rests_on(own="mandates escalation decisions set-elsewhere not-regulated", anywhere="mandates")
_EACH = frozenset(("each-principal", "each-party", "each-organisation"))
"""Who decides in their own line what was agreed."""
_BEYOND = (Trigger.BEYOND_MANDATE, Trigger.NEEDS_RESOURCES, Trigger.WEIGHTY, Trigger.OTHER_LEVEL, Trigger.OTHER)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each such mandate of a body that lifts nothing for that reason."""
    finished = any(
        not _EACH.isdisjoint(mandate.by) and mandate.deciding
        for rows in (region.model.mandates, *(body.mandates for body in region.bodies.values()))
        for mandate in affirmed(rows)
    )
    others = {
        body_id: frozenset(subject for each in affirmed(body.mandates) if each.deciding for subject in each.subject)
        for body_id, body in region.bodies.items()
    }
    for body_id, body in region.bodies.items():
        if not described(body) or body.kind.political or body.addressed("escalation"):
            continue
        if any(rule.when in _BEYOND for rule in affirmed(body.escalation)):
            continue
        own_mandate = next((row for row, each in numbered(body.mandates) if _within(body, each)), None)
        if own_mandate is not None and not finished and not _asked(body):
            message = text(
                "{body} beslutar inom ledamöternas egna mandat. Dokumentet säger inte vem som beslutar när de inte "
                "räcker.",
                body=region.body_name(body_id),
            )
            help = text("Skriv vart ärendet går när mandaten inte räcker.")
            yield region.finding(RULE, message, "bodies", body_id, "mandates", own_mandate, help=help)
        for row, each in numbered(body.mandates):
            if not each.deciding or not own(each) or each.limit is None:
                continue
            if any(set(each.subject) & subjects for other, subjects in others.items() if other != body_id):
                continue
            message = text(
                "{body} beslutar om {object} {limit}. Dokumentet säger inte vem som beslutar utanför den gränsen.",
                body=region.body_name(body_id),
                object=each.object,
                limit=each.limit,
            )
            help = text("Skriv vart ärendet går när gränsen passeras.")
            yield region.finding(RULE, message, "bodies", body_id, "mandates", row, "limit", help=help)


def _within(body: Body, mandate: Mandate) -> bool:
    """Whether it is to decide as far as each member's own mandate goes, without an end of its own."""
    return (
        mandate.deciding
        and own(mandate)
        and not mandate.ratified_by
        and effect_of(body, mandate).stated is Effect.WITHIN_DELEGATION
    )


def _asked(body: Body) -> bool:
    """Whether somebody settles what the members cannot, or each organisation decides for itself."""
    answer = body.decisions.disagreement if body.decisions is not None else None
    return answer is not None and bool(answer.each_organisation or answer.decided_by)
