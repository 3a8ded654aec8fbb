"""A seat of which it is said where it comes from, and not who has it."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language.walk import Path
from ...loading import Region
from .._places import in_order, related
from .._silence import rests_on

RULE = Rule(
    "SEA013",
    "seat-without-role",
    Severity.INFO,
    Concerns.DOCUMENT,
    "För en plats sägs varifrån den kommer men inte vilken funktion som har den, fast de andra platserna säger det.",
)
RESTS_ON = rests_on(own="composition")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body where most rows say the function and some do not."""
    for body_id, body in region.bodies.items():
        if not described(body):
            continue
        bare: list[Path] = [
            ("bodies", body_id, "composition", row)
            for row, seat in enumerate(body.composition)
            if seat.role is None and not seat.ex_officio and not seat.requires and seat.among is None
        ]
        if not bare or 2 * len(bare) >= len(body.composition):
            continue
        first, *others = in_order(region, bare)
        at = body.composition[int(first[-1])].at
        message = text(
            "I {body} sägs inte vilken funktion som har platsen från {parties}, fast de flesta platser säger det.",
            body=region.body_name(body_id),
            parties=[region.name(party, body_id) for party in at] or text("okänt håll"),
        )
        also = related(region, text("inte heller här"), others)
        help = text("Skriv vilken befattning eller funktion som har platsen, så att rätt person kallas.")
        yield region.finding(RULE, message, *first, related=also, help=help)
