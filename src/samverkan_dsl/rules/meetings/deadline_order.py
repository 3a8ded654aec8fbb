"""Deadlines before a meeting that come in the wrong order."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Body, Deadline, Moment
from ...loading import Region
from .._silence import NOTHING

RULE = Rule(
    "MEE003",
    "deadline-order",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Tiderna inför ett möte kommer i fel ordning.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding where papers go out after the meeting, or matters may be raised after the papers have gone out.

    Only deadlines counted from the same thing are compared, and only when every reading of them is in the wrong order.
    """
    for name, body in region.bodies.items():
        if body.meetings is not None and body.meetings.papers is not None:
            message = _late(region, name, body, body.meetings.papers)
            if message is not None:
                yield region.finding(RULE, message, "bodies", name, "meetings", "papers", help=_HELP)
                continue
        message = _overtaken(region, name, body)
        if message is not None:
            also = (region.related(text("handlingarna skickas ut"), "bodies", name, "meetings", "papers"),)
            yield region.finding(RULE, message, "bodies", name, "initiative", "deadline", related=also, help=_HELP)


_HELP = text("Ändra en av tiderna så att handlingarna hinner bli klara och nå ledamöterna.")


def _late(region: Region, name: str, body: Body, papers: Deadline) -> Text | None:
    if papers.before or papers.moment is not Moment.MEETING:
        return None
    return text(
        "Handlingarna till {body} skickas ut {papers}, alltså när mötet är över.",
        body=region.body_name(name),
        papers=papers,
    )


def _overtaken(region: Region, name: str, body: Body) -> Text | None:
    raised = body.initiative.deadline if body.initiative is not None else None
    papers = body.meetings.papers if body.meetings is not None else None
    if raised is None:
        return None
    after_papers = not raised.before and raised.moment is not Moment.MEETING
    if not after_papers:
        if papers is None or not raised.moment is papers.moment is Moment.MEETING:
            return None
        latest, earliest = raised.length.days[1], papers.length.days[0]
        if raised.before and (latest is None or earliest is None or latest >= earliest):
            return None
    return text(
        "Ärenden till {body} får anmälas till {raised}, men då har handlingarna redan skickats ut{papers}.",
        body=region.body_name(name),
        raised=raised,
        papers="" if papers is None else text(" ({when})", when=papers),
    )
