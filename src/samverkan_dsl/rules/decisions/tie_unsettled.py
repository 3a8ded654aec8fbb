"""A body that votes, of which the document does not say what an even vote leads to."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import expected_to_decide
from ...analysis.decisions.procedure import procedures
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body, DecisionMethod, Trigger, affirmed
from ...loading import Region
from .._silence import rests_on

RULE = Rule(
    "DEC006",
    "tie-unsettled",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett organ beslutar med majoritet, men dokumentet säger inte vad som gäller när rösterna är lika.",
)
RESTS_ON = rests_on(own="decisions chair escalation mandates kind status set-elsewhere not-regulated")
_ELSEWHERE = ("decisions", "decisions.method", "decisions.disagreement", "chair.casting-vote")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body outside the law's organs that votes, with nobody to decide a tie.

    A body that says what happens when it does not agree has said it of a tie, too.
    """
    for body_id, body in region.bodies.items():
        if body.kind.political or not expected_to_decide(body) or _answered(body):
            continue
        if not any(each.method is DecisionMethod.MAJORITY and not each.casting for _, each in procedures(body)):
            continue
        denied = body.chair is not None and body.chair.casting_vote is False
        message = text(
            "{body} beslutar med majoritet och ordföranden har ingen utslagsröst. Dokumentet säger inte vad som gäller "
            "när rösterna är lika."
            if denied
            else "{body} beslutar med majoritet, men dokumentet säger inte vad som gäller när rösterna är lika. "
            "Då står frågan kvar utan svar.",
            body=region.body_name(body_id),
        )
        help = text("Ge ordföranden utslagsröst, eller skriv om förslaget då faller, bordläggs eller lyfts.")
        yield region.finding(RULE, message, "bodies", body_id, "decisions", key=True, help=help)


def _answered(body: Body) -> bool:
    if any(body.addressed(key) for key in _ELSEWHERE):
        return True
    if body.decisions is not None and body.decisions.disagreement is not None:
        return True
    return any(rule.when in (Trigger.DISAGREEMENT, Trigger.DISPUTE) for rule in affirmed(body.escalation))
