"""A body with more seats than quorum and votes are computed with."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described
from ...analysis.seats.counts import MOST_SEATS, bounds, most, seat_count
from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import NOTHING

RULE = Rule(
    "QUO006",
    "too-many-seats",
    Severity.INFO,
    Concerns.MODEL,
    "Ett organ har fler platser än beslutsförhet och röster räknas med.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body where what rests on counting ways to attend and to vote has not been computed."""
    for name, body in region.bodies.items():
        if not described(body):
            continue
        rows = [seat_count(region, seat) for seat in body.composition if seat.counts]
        total = bounds(body.total_seats)
        number = max(most(rows), most([total]) if None in rows or not rows else 0)
        if number <= MOST_SEATS:
            continue
        key = "composition" if rows and most(rows) == number else "total-seats"
        message = text(
            "{body} kan ha {number} platser. Med fler än {most} räknas inte ut hur troligt det är att organet är "
            "beslutsfört eller vad rösterna är värda.",
            body=region.body_name(name),
            number=number,
            most=MOST_SEATS,
        )
        help_ = text("Rätta antalet, om det är ett skrivfel. Annars behöver inget göras.")
        yield region.finding(RULE, message, "bodies", name, key, key=True, help=help_)
