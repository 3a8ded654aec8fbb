"""A body that must agree to decide, of which the document does not say what happens when it does not agree."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import expected_to_decide
from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Body, DecisionMethod, Trigger, affirmed
from ...loading import Region
from .._silence import rests_on
from ..decisions.decision_rule_missing import stated

RULE = Rule(
    "ESC001",
    "disagreement-unsaid",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Dokumentet säger inte vad som händer när ett organ inte kan enas.",
)
RESTS_ON = rests_on(own="decisions escalation mandates status set-elsewhere not-regulated")
_BY_VOTE = (DecisionMethod.MAJORITY, DecisionMethod.QUALIFIED_MAJORITY)
_ELSEWHERE = ("decisions", "decisions.disagreement", "escalation")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body with a decision order that neither votes nor says what disagreement leads to.

    Without any decision order at all that is what is missing (DEC001).
    """
    for body_id, body in region.bodies.items():
        if body.kind.political or not expected_to_decide(body) or not stated(body) or _answered(body):
            continue
        yield region.finding(
            RULE,
            _message(body, region.body_name(body_id)),
            "bodies",
            body_id,
            "decisions",
            key=True,
            help=text(
                "Säg om frågan lyfts, bordläggs, går tillbaka för ny beredning eller lämnas till varje organisation. "
                "Annars kan en enda part hålla den öppen hur länge som helst."
            ),
        )


def _message(body: Body, name: str) -> Text:
    method = body.decisions.method if body.decisions is not None else None
    if method is DecisionMethod.CONSENSUS:
        return text(
            "{body} beslutar i enighet, men dokumentet säger inte vad som händer när ledamöterna inte kommer överens.",
            body=name,
        )
    if method is not None:
        return text(
            "I {body} beslutar parterna var för sig, men dokumentet säger inte vad som händer "
            "när de inte kommer överens.",
            body=name,
        )
    return text(
        "Dokumentet säger varken om {body} beslutar i enighet eller med majoritet eller vad som händer vid oenighet.",
        body=name,
    )


def _answered(body: Body) -> bool:
    if any(key in body.set_elsewhere or key in body.not_regulated for key in _ELSEWHERE):
        return True
    if body.says_none("decisions.disagreement"):
        return True
    if any(rule.when in (Trigger.DISAGREEMENT, Trigger.DISPUTE) for rule in affirmed(body.escalation)):
        return True
    decisions = body.decisions
    if decisions is None:
        return False
    methods = [rule.method for rule in decisions.by_matter if rule.method is not None]
    by_vote = decisions.method in _BY_VOTE or (
        decisions.method is None and bool(methods) and all(method in _BY_VOTE for method in methods)
    )
    return decisions.disagreement is not None or by_vote
