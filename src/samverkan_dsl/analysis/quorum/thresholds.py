"""When a body is quorate, and how many absences stop it (meaning.md, Quorum)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from ...language import Bound, Quorum, QuorumScope
from ...loading import Region
from ..readings import Declared, as_read, declared
from ..seats.counts import ZERO, Count, untold
from ..seats.places import Share, shares
from .spares import most_substitutes

READING = "decisions.quorum.per"


class QuorumClass(NamedTuple):
    """The seats that are counted together, and how many of them must be present."""

    group: str
    """The huvudman, the side, or the body's own id when the whole body is one class."""
    seats: Count | None
    """N, vacant ones included. None where some row does not say how many."""
    filled: Count | None
    """Those of them that somebody can come to."""
    vacant: Count | None
    needed: Count | None
    """The threshold t; None where N or the demand is not known."""
    blocking: Count | None
    """The fewest absences that stop the meeting, of F filled seats F − t + 1; None where N or the demand is unknown."""
    unreachable: bool
    """Whether more must be present than can come, however what is open is settled."""
    rows: tuple[int, ...]
    """Which rows of the composition the seats stand in."""
    unknown: tuple[int, ...]
    """Which of them do not say how many."""


class QuorumCount(NamedTuple):
    """A body's quorum by class, under one way of counting."""

    per: QuorumScope
    reading: Declared | None
    """The alternative reading this rests on; None is the chosen one."""
    classes: tuple[QuorumClass, ...]
    empty: tuple[str, ...]
    """Classes without a seat; they drop out."""
    unclassed: tuple[Share, ...]
    """Seats that form no class (reading "utan klass")."""


def quorums(region: Region, body_id: str) -> Iterator[QuorumCount]:
    """A body's quorum as its author chose to read it, then under each declared alternative of what it is counted per.

    Nothing for a body without a quorum in numbers: none stated, expressly none, or counted of others than members.
    """
    decisions = region.bodies[body_id].decisions
    rule = decisions.quorum if decisions is not None else None
    if rule is None or (rule.more_than is None and rule.at_least is None):
        return
    if not set(rule.of) <= {"self", "members", "each-member"}:
        return
    yield _result(region, body_id, rule, rule.per or QuorumScope.OVERALL, None)
    for one in declared(region, body_id):
        read = as_read(region, one.on, one.alternative) if one.key == READING else None
        other = read.bodies[body_id].decisions if read is not None else None
        if other is not None and other.quorum is not None:
            yield _result(region, body_id, rule, other.quorum.per or QuorumScope.OVERALL, one)


def needed(rule: Quorum, seats: int) -> tuple[int, int] | None:
    """The least and the most of `seats` seats that must be present: more than q of N is ⌊qN⌋+1, at least q ⌈qN⌉.

    A number is one as it stands: more than 3 is 4, at least 3 is 3. The two differ where the demand itself is a
    range; None where it cannot be computed. Above `seats` means that it cannot be met.
    """
    demands: list[tuple[int, int]] = []
    for quantity, beyond in ((rule.more_than, True), (rule.at_least, False)):
        if quantity is None:
            continue
        if quantity.bound is Bound.ALL and not beyond:
            demands.append((seats, seats))
            continue
        if quantity.low is None or quantity.high is None or quantity.per is not None:
            return None
        factor = seats if quantity.portion else 1
        low = _present(quantity.low, factor, beyond)
        demands.append((low, low if quantity.low is quantity.high else _present(quantity.high, factor, beyond)))
    if not demands:
        return None
    return max(low for low, _ in demands), max(high for _, high in demands)


def _present(bound: Fraction, factor: int, beyond: bool) -> int:
    above, below = bound.numerator * factor, bound.denominator
    return above // below + 1 if beyond else -(-above // below)


def _grows(rule: Quorum) -> bool:
    """Whether the demand grows with the number of seats."""
    demands = (demand for demand in (rule.more_than, rule.at_least) if demand is not None)
    return any(demand.bound is Bound.ALL or demand.portion for demand in demands)


def _result(region: Region, body_id: str, rule: Quorum, per: QuorumScope, reading: Declared | None) -> QuorumCount:
    body = region.bodies[body_id]
    groups: dict[str, list[Share]] = {}
    unclassed = []
    for share in shares(region, body_id, per):
        if share.group is None:
            unclassed.append(share)
        else:
            groups.setdefault(share.group, []).append(share)
    if per is QuorumScope.OVERALL and body.total_seats is not None:
        groups.setdefault(body_id, [])
    classes, empty = [], []
    for group, found in groups.items():
        one = _quorum_class(region, body_id, rule, group, found, per)
        if one.seats is not None and one.seats.high == 0 and found:
            empty.append(group)
        else:
            classes.append(one)
    return QuorumCount(per, reading, tuple(classes), tuple(empty), tuple(unclassed))


def _quorum_class(
    region: Region, body_id: str, rule: Quorum, group: str, found: list[Share], per: QuorumScope
) -> QuorumClass:
    """Where the rows do not tell, the document may say what the seats are together."""
    rows = tuple(dict.fromkeys(share.row for share in found))
    unknown = tuple(dict.fromkeys(share.row for share in found if share.seats is None))
    filled, vacant = ZERO, ZERO
    for share in found:
        if share.vacant:
            vacant += share.seats or ZERO
        else:
            filled += share.seats or ZERO
    if unknown or not found:
        rest = untold(region.bodies[body_id], filled + vacant) if per is QuorumScope.OVERALL else None
        if rest is None:
            return QuorumClass(group, None, None, None, None, None, False, rows, unknown)
        filled += rest
    parties = {party for share in found for party in share.parties} if per is not QuorumScope.OVERALL else set()
    spare = most_substitutes(region, body_id, per, group, filled, len(parties))
    least, fewest = thresholds(rule, filled, vacant)
    never = unreachable(rule, filled, vacant, spare)
    return QuorumClass(group, filled + vacant, filled, vacant, least, fewest, never, rows, unknown)


def thresholds(rule: Quorum, filled: Count, vacant: Count = ZERO) -> tuple[Count, Count] | tuple[None, None]:
    """How many must be present, and the fewest absent that stop the meeting; None: not known.

    Of so many seats that somebody can come to and so many that nobody holds, which count in N all the same.
    """
    seats = filled + vacant
    least = needed(rule, seats.low)
    if least is None:
        return None, None
    # The threshold grows with N, by at most one a seat: so the blocking number grows with the filled seats and falls
    # with the vacant ones and with the demand.
    worst = needed(rule, filled.low + vacant.high) if vacant.high is not None else None
    if worst is None:
        worst = least if not _grows(rule) else (filled.low + 1,) * 2
    low = max(0, filled.low - worst[1] + 1)
    most = least if seats.low == seats.high else needed(rule, seats.high or 0) or least
    demand = Count(least[0], most[1] if seats.high is not None else None if _grows(rule) else least[1])
    if filled.high is None:
        return demand, Count(low, None)
    best = needed(rule, filled.high + vacant.low) or least
    return demand, Count(low, max(0, filled.high - best[0] + 1))


def unreachable(rule: Quorum, filled: Count, vacant: Count, spare: int | None) -> bool:
    """Whether more must be present than can come: members, and at most `spare` substitutes (None: any number).

    Not where no seat exists at all: such a class drops out.
    """
    if filled.high is None or filled.high + vacant.low == 0:
        return False
    seats = filled.high + vacant.low
    demand = needed(rule, seats)
    return demand is not None and demand[0] > (seats if spare is None else min(seats, filled.high + spare))
