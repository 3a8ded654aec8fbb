"""A body's purpose that says another number of members than its seats."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ...analysis.seats.counts import Count
from ...analysis.seats.places import shares
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Quantity, QuorumScope
from ...loading import Region
from .._silence import rests_on
from ._words import AMOUNT, overlap, quantity

RULE = Rule(
    "PRO001",
    "seat-number-in-prose",
    Severity.WARNING,
    Concerns.MODEL,
    "Texten om ett organ anger ett annat antal ledamöter än platserna ger.",
)
RESTS_ON = rests_on(own="composition", anywhere="parties")
_MEMBERS = re.compile(rf"\b{AMOUNT}\s+(?:ordinarie\s+)?(?:ledamöter|platser|representanter|medlemmar)\b", re.IGNORECASE)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body whose purpose tells a number of members that its seats cannot give."""
    for name, body in region.bodies.items():
        match = _MEMBERS.search(body.purpose) if body.purpose is not None else None
        if match is None or not body.composition:
            continue
        seats = _seats(region, name)
        if seats is None or overlap(quantity(match["amount"]), seats):
            continue
        message = text(
            "Texten om {body} talar om ”{written}”, men platserna är {seats}.",
            body=region.body_name(name),
            written=match.group(),
            seats=seats.stated,
        )
        rows = region.related(text("platserna"), "bodies", name, "composition")
        yield region.finding(RULE, message, "bodies", name, "purpose", related=(rows,), help=_HELP)


_HELP = text("Rätta texten eller platserna efter dokumentet. Ett antal behöver bara stå på ett ställe: i platserna.")


def _seats(region: Region, name: str) -> Quantity | None:
    """The number of members' seats; None where some row does not say how many."""
    total = Count(0, 0)
    for share in shares(region, name, QuorumScope.OVERALL):
        if share.seats is None:
            return None
        total = total + share.seats
    high = None if total.high is None else Fraction(total.high)
    stated = (
        str(total.low) if total.exact is not None else f"{total.low}–{total.high}" if high else f"minst {total.low}"
    )
    return Quantity(Fraction(total.low), high, stated)
