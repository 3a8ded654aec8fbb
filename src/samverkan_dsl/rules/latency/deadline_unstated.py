"""A body to which matters or papers are sent, and nobody knows how early before a meeting."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import expected_to_decide
from ...analysis.time.meeting_gaps import Assumed, Unknown, UnsaidTime, gap, meeting_gap
from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import its_body

RULE = Rule(
    "LAT001",
    "deadline-unstated",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Det sägs inte hur långt före ett möte ett ärende ska anmälas eller handlingarna skickas ut.",
)
RESTS_ON = its_body(anywhere="deliverables")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each deciding body that is told who raises matters or sends out papers, but not when.

    Where the number of meetings is missing too, that is MEE001. A document that says nothing of how matters come to a
    meeting has chosen to leave it to the body.
    """
    for name, body in region.bodies.items():
        if body.meetings is None or not expected_to_decide(body) or isinstance(gap(region, name, Assumed()), Unknown):
            continue
        raised = body.initiative is not None and bool(body.initiative.who or body.initiative.notify)
        if not raised and not body.meetings.sent_by:
            continue
        found = meeting_gap(region, name, None, Assumed())
        if any(one.why is UnsaidTime.NO_DEADLINE for one in found.silent):
            known = text("vem som får väcka ärenden") if raised else text("vem som skickar ut handlingarna")
            message = text(
                "Dokumentet säger hur ofta {body} möts och {known}, men inte hur långt före mötet det senast ska ske. "
                "Då går det inte att säga vilket möte ett ärende hinner till.",
                body=region.body_name(name),
                known=known,
            )
            yield region.finding(
                RULE,
                message,
                "bodies",
                name,
                "meetings",
                key=True,
                help=text("Skriv när ärenden senast anmäls och när handlingarna skickas ut, räknat från mötet."),
            )
