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
        # The finding is of the body, whatever order its rows are written in.
        rows = in_order(region, bare)
        parties = dict.fromkeys(party for row in rows for party in body.composition[int(row[-1])].at)
        name = {"body": region.body_name(body_id), "parties": [region.name(each, body_id) for each in parties]}
        if not parties:
            message = text(
                "I {body} sägs inte vilken funktion som har en av platserna, fast de flesta säger det.", **name
            )
        elif len(bare) == 1:
            message = text(
                "I {body} sägs inte vilken funktion som har platsen från {parties}, fast de flesta platser säger det.",
                **name,
            )
        else:
            message = text(
                "I {body} sägs inte vilken funktion som har platserna från {parties}, fast de flesta platser "
                "säger det.",
                **name,
            )
        also = related(region, text("platsen utan funktion"), rows)
        help = text("Skriv vilken befattning eller funktion som har platsen, så att rätt person kallas.")
        yield region.finding(RULE, message, "bodies", body_id, "composition", related=also, help=help)
