"""A body that decides, of which nobody knows how early a matter has to come in."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.deciding import expected_to_decide
from ...analysis.waiting import Assumed, Silence, Unknown, gap, wait
from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region

RULE = Rule(
    "LAT001",
    "deadline-unstated",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Det sägs inte hur långt före ett möte ett ärende ska anmälas eller handlingarna skickas ut.",
)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each deciding body with a number of meetings and no deadline before them.

    Where the number of meetings is missing too, that is MEE001.
    """
    for name, body in region.bodies.items():
        if body.meetings is None or not expected_to_decide(body) or isinstance(gap(body, Assumed()), Unknown):
            continue
        found = wait(region, name, tuple(region.model.subjects), Assumed())
        if any(one.why is Silence.NO_DEADLINE for one in found.silent):
            message = text(
                "Dokumentet säger hur ofta {body} möts, men inte hur långt före mötet ett ärende ska anmälas eller "
                "handlingarna skickas ut. Då går det inte att säga vilket möte ett ärende hinner till.",
                body=region.body_name(name),
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
