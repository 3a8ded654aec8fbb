"""Seats of which it cannot be told for which huvudman or side they count."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.quorum.thresholds import QuorumCount
from ...analysis.seats.counts import Count
from ...analysis.seats.places import Share, Unclassed
from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import QuorumScope
from ...loading import Region
from .._readings import read_otherwise
from ._classes import SEATS, anchor, number, only_as_read, own_rows, quorum_path, row_path, strict_quorums

RULE = Rule(
    "QUO003",
    "quorum-class-unclear",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Beslutsförheten räknas per huvudman eller sida, men för vissa platser går det inte att se vilken.",
)
RESTS_ON = SEATS
_WHY = {
    Unclassed.UNSTATED: text("vilken part platsen hör till är inte sagt"),
    Unclassed.GROUP: text("vilken av parterna i gruppen som har platsen är inte sagt"),
    Unclassed.SHARED: text("platsen delas av flera som räknas var för sig"),
    Unclassed.BODY: text("platsen kommer från ett organ, inte från en part"),
    Unclassed.OUTSIDE: text("parten är ingen huvudman och hör inte till någon"),
}
_HELP = text(
    "Säg vem platserna räknas till, eller att de inte räknas. Det avgör hur många som måste komma, "
    "och om ett beslut kan ifrågasättas i efterhand."
)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body with such seats; they are counted in no class (reading "utan klass")."""
    own = own_rows(region)
    for body_id, result, others in strict_quorums(region):
        unclear = _unclear(result)
        if not unclear:
            continue
        message = _message(result.per, body=region.body_name(body_id), seats=_number(unclear))
        places = tuple(
            region.related(_WHY[share.why], *row_path(body_id, share.row)) for share in unclear if share.why is not None
        )
        again = only_as_read(region, others, _unclear) or read_otherwise(region, [quorum_path(body_id)])
        where = anchor(body_id, (share.row for share in unclear), own)
        known = quorum_path(body_id)
        yield region.finding(RULE, message, *where, known_by=known, related=(*places, *again), help=_HELP)


def _unclear(result: QuorumCount) -> list[Share]:
    return [share for share in result.unclassed if share.seats is None or share.seats.high != 0]


def _message(per: QuorumScope, *, body: str, seats: Text | str) -> Text:
    if per is QuorumScope.SIDE:
        return text(
            "{body} räknar beslutsförhet per sida, men det går inte att se vilken sida alla platser hör till "
            "(oklara: {seats}).",
            body=body,
            seats=seats,
        )
    return text(
        "{body} räknar beslutsförhet per huvudman, men det går inte att se vilken huvudman alla platser hör till "
        "(oklara: {seats}).",
        body=body,
        seats=seats,
    )


def _number(unclear: list[Share]) -> Text | str:
    total = Count(0, 0)
    for share in unclear:
        total += share.seats if share.seats is not None else Count(1, None)
    return number(total)
