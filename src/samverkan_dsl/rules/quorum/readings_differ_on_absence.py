"""A quorum that one absence stops or does not stop, depending on how the text is read."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.quorum.spares import unreplaced
from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from ._classes import SEATS, demand, strict_quorums
from .one_absence_blocks import tight

RULE = Rule(
    "QUO005",
    "readings-differ-on-absence",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Enligt en annan läsning av beslutsförheten stoppar en enda frånvarande ledamot alla beslut.",
)
RESTS_ON = SEATS


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body without substitutes that is safe as its author reads it and not as others may.

    Where it is the chosen reading that is not safe, QUO002 or QUO004 tells it and names the other.
    """
    for body_id, chosen, others in strict_quorums(region):
        body = region.bodies[body_id]
        if tight(chosen) or not unreplaced(body) or any(one.unreachable for one in chosen.classes):
            continue
        unsafe = next((one for one in others if tight(one)), None)
        if unsafe is None or unsafe.reading is None:
            continue
        message = text(
            "{body} tål en frånvarande om beslutsförheten räknas så som texten har lästs ({per}), men inte enligt "
            "läsningen {other}: då måste alla vara närvarande från {classes}.",
            body=region.body_name(body_id),
            per=chosen.per,
            other=unsafe.per,
            classes=[demand(region, unsafe.per, one) for one in tight(unsafe)],
        )
        also = (region.related(text("beslutsförheten"), "bodies", body_id, "decisions", "quorum"),)
        help_ = text("Skriv ut vad antalet räknas av, så att ett beslut inte kan ifrågasättas i efterhand.")
        about = f"bodies/{body_id}"
        yield region.finding(RULE, message, *unsafe.reading.where, related=also, help=help_, subject=about)
