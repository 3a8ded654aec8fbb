"""Somebody may raise a matter, and nobody receives it or decides that it is taken up."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body
from ...loading import Region
from .._silence import rests_on

RULE = Rule(
    "FLO007",
    "initiative-unreceived",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Någon får väcka ärenden, men det sägs inte till vem de anmäls eller vem som avgör om de tas upp.",
)
RESTS_ON = rests_on(own="initiative meetings status set-elsewhere not-regulated")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body whose right of initiative ends nowhere: nobody is told, and nobody sets the agenda."""
    for name, body in region.bodies.items():
        rule = body.initiative
        if rule is None or not rule.who or not described(body) or _received(body):
            continue
        message = text(
            "{who} får väcka ärenden i {body}, men dokumentet säger varken vem de anmäls till eller vem som avgör "
            "om de tas upp.",
            who=[region.name(ref) for ref in rule.who],
            body=region.body_name(name),
        )
        help_ = text("Säg vem som tar emot ärendet och vem som sätter upp det på dagordningen.")
        yield region.finding(RULE, message, "bodies", name, "initiative", "who", key=True, help=help_)


def _received(body: Body) -> bool:
    rule, meetings = body.initiative, body.meetings
    if rule is not None and (rule.notify or rule.scheduled_by or rule.admitted_by):
        return True
    if meetings is not None and (meetings.agenda_by or meetings.agenda_decided_by):
        return True
    return body.addressed("initiative") or body.addressed("meetings")
