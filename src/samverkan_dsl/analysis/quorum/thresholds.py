"""When a body is quorate, and how many absences stop it (meaning.md, Quorum)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ...language import Bound, Quorum, QuorumScope
from ...loading import Region
from ..readings import Declared, as_read, declared
from ..seats.counts import Count, bounds
from ..seats.places import Share, shares

READING = "decisions.quorum.per"


@dataclass(frozen=True, slots=True)
class QuorumClass:
    """The seats that are counted together, and how many of them must be present."""

    group: str
    """The huvudman, the side, or the body's own id when the whole body is one class."""
    seats: Count | None
    """N. None where some row does not say how many."""
    needed: Count | None
    """The threshold t; None where N or the demand is not known."""
    blocking: Count | None
    """The fewest absent seats that stop the meeting, N − t + 1; None where N or the demand is not known."""
    rows: tuple[int, ...]
    """Which rows of the composition the seats stand in."""
    unknown: tuple[int, ...]
    """Which of them do not say how many."""


@dataclass(frozen=True, slots=True)
class QuorumCount:
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
    total = bounds(region.bodies[body_id].total_seats)
    groups: dict[str, list[Share]] = {}
    unclassed = []
    for share in shares(region, body_id, per):
        if share.group is None:
            unclassed.append(share)
        else:
            groups.setdefault(share.group, []).append(share)
    if per is QuorumScope.OVERALL and total is not None:
        groups.setdefault(body_id, [])
    classes, empty = [], []
    for group, found in groups.items():
        one = _quorum_class(rule, group, found, total if per is QuorumScope.OVERALL else None)
        if one.seats is not None and one.seats.high == 0 and found:
            empty.append(group)
        else:
            classes.append(one)
    return QuorumCount(per, reading, tuple(classes), tuple(empty), tuple(unclassed))


def _quorum_class(rule: Quorum, group: str, found: list[Share], total: Count | None) -> QuorumClass:
    """`total` is what the document says the seats are together, for where the rows do not tell."""
    rows = tuple(dict.fromkeys(share.row for share in found))
    unknown = tuple(dict.fromkeys(share.row for share in found if share.seats is None))
    seats = total if unknown or not found else Count(0, 0)
    if seats is None:
        return QuorumClass(group, None, None, None, rows, unknown)
    if not unknown:
        for share in found:
            seats = seats + share.seats if share.seats is not None else seats
    least, fewest = thresholds(rule, seats)
    return QuorumClass(group, seats, least, fewest, rows, unknown)


def thresholds(rule: Quorum, seats: Count) -> tuple[Count, Count] | tuple[None, None]:
    """Of so many seats, how many must be present, and the fewest absent that stop the meeting; None: not known."""
    least = needed(rule, seats.low)
    if least is None:
        return None, None
    # Threshold and blocking number both grow with N; the blocking number falls as the demand rises.
    low = max(0, seats.low - least[1] + 1)
    if seats.high is None:
        return Count(least[0], None if _grows(rule) else least[1]), Count(low, None)
    most = least if seats.low == seats.high else needed(rule, seats.high) or least
    return Count(least[0], most[1]), Count(low, max(0, seats.high - most[0] + 1))
