"""A matter that is sent to nobody, or to somebody who has nothing to do with it."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.matters import Outcome, Why
from ...analysis.matters.stuck import StuckPath
from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...loading import Region
from .._called import together
from .._matters import MATTERS
from .._unresolved import undefined
from ..escalation.target_idle import can_act
from ._story import subjects, told
from ._stuck import stuck_paths

RULE = Rule(
    "MAT003",
    "dead-letter",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ärenden skickas vidare till någon som inte pekas ut eller inte har i uppdrag att ta hand om dem.",
)
RESTS_ON = MATTERS
_WHYS = {
    Why.ENDED: text("har upphört"),
    Why.PLANNED: text("bara är planerat"),
    Why.PROPOSED: text("bara är föreslaget"),
    Why.SUSPENDED: text("är vilande"),
    Why.NEVER_FORMED: text("bildas vid behov utan att någon har i uppdrag att bilda det"),
}

_SAY = text("Skriv vem som tar emot ärendena, och ge mottagaren i uppdrag att avgöra eller bereda dem.")
_GIVE = text("Ge mottagaren i uppdrag att avgöra eller bereda dem, eller lämna dem till någon som har det.")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each line that sends matters where nobody can take them.

    A receiver that can do nothing with any matter at all is told by simpler rules (ESC003, FLO001); here are those who
    are not named, who have a task but not in this, and who would have to confirm a decision and do not exist.
    """
    found: dict[object, list[StuckPath]] = {}
    for way in stuck_paths(region).stuck:
        if way.end.outcome is Outcome.DEAD_LETTER and not _elsewhere(region, way):
            found.setdefault(region.where(*way.end.path), []).append(way)
    for alike in found.values():
        way = alike[0]
        help_ = _GIVE if way.end.why is Why.NO_TASK else _SAY
        yield region.finding(RULE, _message(region, alike), *way.end.path, related=told(region, way), help=help_)


def _elsewhere(region: Region, way: StuckPath) -> bool:
    if way.end.body in undefined(region):
        return True  # REF001
    if way.end.path[-1] == "ratified-by" or way.end.why is Why.UNDEFINED:
        return False
    return way.end.why is not Why.NO_TASK or not can_act(region.bodies[way.end.body])


def _message(region: Region, alike: list[StuckPath]) -> Text:
    way = alike[0]
    sent = way.sent or way.steps[-1]
    body = region.body_name(sent.body)
    if way.end.why is Why.UNDEFINED:
        return text(
            "{body} ska lämna ärenden ({reasons}) vidare, men dokumentet säger inte till vem. "
            "Då finns det ingen som måste ta hand om dem.",
            body=body,
            reasons=list(sent.when),
        )
    assert way.end.why is not None
    receivers = together(region, (one.end.body for one in alike))
    if way.end.why is Why.NO_TASK:
        return text(
            "{body} lämnar {subjects} ({reasons}) till {to}, men dokumentet säger inte vad som ska göras med dem där.",
            body=body,
            subjects=subjects(region, way),
            reasons=list(sent.when),
            to=receivers,
        )
    return text(
        "{body} lämnar {subjects} ({reasons}) till {to}, som {fault}.",
        body=body,
        subjects=subjects(region, way),
        reasons=list(sent.when),
        to=receivers,
        fault=_WHYS[way.end.why],
    )
