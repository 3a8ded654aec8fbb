"""A stated number of members that the seats do not add up to."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.seats.counts import Count
from ...analysis.seats.stated import contradicting
from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Body
from ...loading import Region
from .._silence import rests_on

RULE = Rule(
    "SEA001",
    "seat-total-mismatch",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Antalet ledamöter stämmer inte med platserna.",
)
RESTS_ON = rests_on(own="chair composition total-seats", anywhere="parties roles chair count")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body whose stated total and whose seats have no number in common."""
    for name, body in region.bodies.items():
        seats = contradicting(region, body)
        if seats is not None:
            message = text(
                "{body} ska ha {stated} ledamöter enligt dokumentet, men platserna är {seats}. {why}",
                body=region.body_name(name),
                stated=body.total_seats,
                seats=_told(seats),
                why=_why(body),
            )
            yield region.finding(
                RULE,
                message,
                "bodies",
                name,
                "total-seats",
                related=(region.related(text("platserna"), "bodies", name, "composition", key=True),),
                help=text("Rätta antalet, eller lägg till eller ta bort de platser som skiljer."),
            )


def _why(body: Body) -> Text:
    if body.decisions is not None and body.decisions.quorum is not None:
        return text("Antalet avgör när organet är beslutsfört.")
    return text("Den som ska kalla vet inte hur många som är ledamöter.")


def _told(seats: Count) -> Text | str:
    if seats.exact is not None:
        return str(seats.low)
    if seats.high is None:
        return text("minst {low}", low=seats.low)
    return f"{seats.low}–{seats.high}"
