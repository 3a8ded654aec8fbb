"""How many substitutes may come, and in whose place (meaning.md, Quorum)."""

from __future__ import annotations

from ...language import Body, Force, QuorumScope, SubstitutePolicy, SubstituteRow
from ...loading import Region
from ..seats.counts import ONE, ZERO, Count, bounds
from ..seats.places import party_class


def unreplaced(body: Body) -> bool:
    """Whether nobody takes an absent member's place, as far as the document says."""
    return body.substitutes is None or body.substitutes.stated in (None, SubstitutePolicy.NONE)


def row_count(row: SubstituteRow) -> Count | None:
    """How many substitutes a row names; one where no number stands there. Those only proposed may be none."""
    count = ONE if row.count is None else bounds(row.count)
    return Count(0, count.high) if count is not None and row.force in (Force.PROPOSED, Force.WILL) else count


def row_class(region: Region, body_id: str, row: SubstituteRow, per: QuorumScope) -> str | None:
    """The class that the substitutes of a row come to; None where that is not told, or may be one of several."""
    if per is QuorumScope.OVERALL:
        return body_id
    found = {party_class(region, party, per) for party in row.at}
    return found.pop() if len(found) == 1 else None


def most_substitutes(
    region: Region, body_id: str, per: QuorumScope, name: str, filled: Count, parties: int
) -> int | None:
    """The most substitutes that may come in a class of so many members and parties; None where that is not bounded."""
    element = region.bodies[body_id].substitutes
    policy = element.stated if element is not None else None
    if element is None or policy in (None, SubstitutePolicy.NONE):
        return 0
    if element.rows:
        return _most_by_row(region, body_id, element.rows, per, name)
    if policy is SubstitutePolicy.EQUAL_NUMBER:
        return filled.high
    count = bounds(element.count)
    if count is None or count.high is None:
        return None
    if policy is SubstitutePolicy.NAMED:
        return count.high
    return count.high * parties if parties else None


def _most_by_row(
    region: Region, body_id: str, rows: tuple[SubstituteRow, ...], per: QuorumScope, name: str
) -> int | None:
    """Those of the class, and those who may be of any."""
    total = ZERO
    for row in rows:
        if row_class(region, body_id, row, per) in (name, None):
            count = row_count(row)
            if count is None:
                return None
            total += count
    return total.high
