"""Seats that several share, of which nothing says who fills them."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described
from ...analysis.seats.counts import bounds
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Each, Seat
from ...language.walk import Path
from ...loading import Region
from .._places import in_order, related
from .._silence import rests_on

RULE = Rule(
    "SEA010",
    "shared-seat",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Flera delar på en plats, och det sägs inte vem som utser den som sitter där.",
)
RESTS_ON = rests_on(own="composition mandates distribution set-elsewhere not-regulated")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body, at the first such seat."""
    for body_id, body in region.bodies.items():
        if not described(body) or body.addressed("composition.appointed-by"):
            continue
        paths: list[Path] = [
            ("bodies", body_id, "composition", row)
            for row, seat in enumerate(body.composition)
            if seat.counts and not _filled(seat) and _shared(seat)
        ]
        if not paths:
            continue
        first, *others = in_order(region, paths)
        seat = body.composition[int(first[-1])]
        if len(seat.at) > 1:
            message = text(
                "{parties} delar på {count} i {body}. Dokumentet säger inte vem av dem som utser, eller om de turas "
                "om.",
                parties=[region.name(party, body_id) for party in seat.at],
                count=text("en plats")
                if seat.seats is None or seat.seats.exact == 1
                else text("platserna ({seats})", seats=seat.seats),
                body=region.body_name(body_id),
            )
        else:
            message = text(
                "I {body} finns {seats}. Dokumentet säger inte vem i länsdelen som utser den.",
                body=region.body_name(body_id),
                seats=seat.seats,
            )
        also = related(region, text("även den här platsen"), others)
        help = text("Skriv vem som utser, eller i vilken ordning de turas om.")
        yield region.finding(RULE, message, *first, related=also, help=help)


def _filled(seat: Seat) -> bool:
    return bool(seat.appointed_by or seat.appointed_jointly or seat.rotates or seat.nominated_by or seat.vacant)


def _shared(seat: Seat) -> bool:
    if seat.seats is not None and seat.seats.each is Each.AREA:
        return True
    count = bounds(seat.seats)
    most = 1 if seat.seats is None else None if count is None else count.high
    return len(seat.at) > 1 and most is not None and most < len(seat.at)
