"""How often the bodies' meetings are quorate when members stay away as people do."""

from __future__ import annotations

from fractions import Fraction

from ...analysis.quorum.attendance import Rates, ValueRange
from ...analysis.quorum.chance import Chance, SeatsAsRead, chance, chance_now
from ...analysis.quorum.seat_blocks import classes, seat_blocks
from ...analysis.seats.counts import MOST_SEATS, most
from ...findings import Text, text
from ...loading import Region
from .._memory import once_per_region
from ._classes import strict_quorums

USUAL = Fraction(9, 10)
"""Each member comes to nine meetings of ten, independently of the others."""
_RARELY = Fraction(1, 2)
"""The share of meetings below which they are rarely quorate."""


@once_per_region
def rarely_met(region: Region) -> dict[str, Chance]:
    """The bodies of whose meetings surely less than half are quorate, read as their author does.

    Seats that cannot be placed count in no class (reading "utan klass"), unless it is half or more wherever they count.
    Those that never are quorate are QUO001.
    """
    found = {}
    for body_id, result, _ in strict_quorums(region):
        body = region.bodies[body_id]
        rule = body.decisions.quorum if body.decisions is not None else None
        known = all(one.seats is not None and one.seats.high is not None and one.needed for one in result.classes)
        if rule is None or not result.classes or not known:
            continue
        seats = seat_blocks(region, body_id, result.per)
        if most(block.seats for block in seats) > MOST_SEATS:
            continue
        names = classes(region, body_id, result.per, seats)
        case = SeatsAsRead(region, body_id, result.per, rule, seats, names)
        now = chance_now(case, Rates(USUAL))
        if now is not None and now.low > 0 and now.high < _RARELY:
            met = chance(case, Rates(USUAL), known=True)
            if met.placed is None or met.placed.low < _RARELY:
                found[body_id] = met
    return found


def percent(span: ValueRange) -> Text:
    """`34,3 %` or `40,1–85,4 %`, rounded to the nearest tenth of a percent, half upwards."""
    low, high = _percent(span.low), _percent(span.high)
    return text("{share} %", share=low) if low == high else text("{low}–{high} %", low=low, high=high)


def _percent(share: Fraction) -> Text:
    tenths = int(share * 1000 + Fraction(1, 2))
    return text("{whole},{tenths}", whole=tenths // 10, tenths=tenths % 10)
