"""Everything that follows for one body from its quorum, in each reading: the answers of meaning.md's Quorum."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from math import prod

from ...language import Quorum, QuorumScope, Strictness
from ...loading import Region
from ..seats.counts import MOST_SEATS, ZERO, Count, most
from .alone import alone_block, alone_quorate, one_absence
from .answers import ClassAnswer, Gap, MissingNumber, ReadingAnswer, Stated, Study
from .attendance import Rates
from .blocking import absences, attendances, holding, party_sets
from .chance import SeatsAsRead, chance, named_substitutes, uncounted
from .readings import QuorumReading, quorum_readings, unread
from .seat_blocks import SeatBlock, classes, seat_blocks
from .spares import most_substitutes, unreplaced
from .thresholds import thresholds, unreachable

MEMBERS = frozenset(("self", "members", "each-member"))
"""What a quorum is counted of, where it is counted of the members."""


def stated(region: Region, body_id: str) -> Stated:
    """What the document says of when a body may decide."""
    body = region.bodies[body_id]
    rule = body.decisions.quorum if body.decisions is not None else None
    if rule is None:
        if body.settled_elsewhere("decisions.quorum") is not None:
            return Stated.ELSEWHERE
        return Stated.NOTHING if body.left_open("decisions.quorum") is None else Stated.LEFT_OPEN
    if rule.more_than is None and rule.at_least is None:
        return Stated.NONE if rule.words == "none" else Stated.PROSE if rule.words else Stated.NOTHING
    return Stated.NUMBERS if set(rule.of) <= MEMBERS else Stated.OTHERS


def study(region: Region, body_id: str, rates: Sequence[Rates] = ()) -> Study:
    """A body's quorum in every reading, with the probability of a quorum at each of `rates`."""
    body = region.bodies[body_id]
    rule = body.decisions.quorum if body.decisions is not None else None
    kind = stated(region, body_id)
    answers = (
        (_answer(reading, body_id, rates) for reading in quorum_readings(region, body_id))
        if kind is Stated.NUMBERS
        else ()
    )
    return Study(
        body_id,
        kind,
        rule,
        rule is None or rule.strictness is not Strictness.ASPIRATIONAL,
        body.substitutes is None or body.substitutes.stated is None,
        not unreplaced(body),
        tuple(row for row, seat in enumerate(body.composition) if seat.vacant and seat.counts),
        tuple(answer for answer in answers if answer is not None),
        unread(region, body_id),
    )


def _answer(reading: QuorumReading, body_id: str, rates: Sequence[Rates]) -> ReadingAnswer | None:
    """None where the reading leaves no demand in numbers."""
    region, per = reading.region, reading.per
    decisions = region.bodies[body_id].decisions
    rule = decisions.quorum if decisions is not None else None
    if rule is None or stated(region, body_id) is not Stated.NUMBERS:
        return None
    found = seat_blocks(region, body_id, per)
    names = classes(region, body_id, per, found)
    by_class: dict[str, list[SeatBlock]] = {name: [] for name in names}
    for seat_block in found:
        if seat_block.group is not None:
            by_class[seat_block.group].append(seat_block)
    few = most(seat_block.seats for seat_block in found) <= MOST_SEATS
    guests = _guests(found)
    answers = [_class(region, body_id, rule, per, name, by_class[name], guests.get(name, []), few) for name in names]
    standing = [one for one in answers if one.seats != ZERO]
    unclassed = tuple(seat_block for seat_block in found if seat_block.group is None and seat_block.seats != ZERO)
    missing = list(_missing(by_class, standing))
    if not few:
        missing.append(MissingNumber(Gap.MANY_SEATS))
    known = not missing
    demands = [one.needed for one in standing if one.needed is not None]
    smallest = sum(demands, ZERO) if known else None
    fewest = [
        attendances(one.group, one.filled.low, one.needed.low) if one.filled and one.needed else None
        for one in standing
    ]
    exact = known and all(_exact(one) for one in standing)
    counted = prod(0 if each is None else each.count for each in fewest) if exact else None
    seats = SeatsAsRead(region, body_id, per, rule, found, names)
    if named_substitutes(seats, Rates(Fraction(1))) is None:
        missing.append(MissingNumber(Gap.SUBSTITUTES))
    block, may_block = alone_block(region, per, standing, by_class)
    quorate, may_be_quorate = alone_quorate(seats) if known else ((), ())
    reached = known and not any(one.unreachable or one.short for one in standing)
    stops, stops_placed = one_absence(seats) if reached else (None, None)
    return ReadingAnswer(
        per,
        reading.basis,
        reading.declared,
        tuple(one for one in answers if one.seats != ZERO or one.placed is not None),
        tuple(one.group for one in answers if one.seats == ZERO and by_class[one.group]),
        unclassed,
        tuple(missing),
        smallest,
        counted,
        block,
        may_block,
        quorate,
        may_be_quorate,
        stops,
        stops_placed,
        tuple(chance(seats, each, known=known) if few else uncounted(each) for each in rates),
    )


def _exact(one: ClassAnswer) -> bool:
    return one.seats is not None and one.filled is not None and None not in (one.seats.exact, one.filled.exact)


def _guests(found: Iterable[SeatBlock]) -> dict[str, list[SeatBlock]]:
    """For each class the seats that count in none as it is and may count there."""
    guests: dict[str, list[SeatBlock]] = {}
    for seat_block in found:
        if seat_block.group is None:
            for name in seat_block.options:
                if name is not None:
                    guests.setdefault(name, []).append(seat_block)
    return guests


def _class(
    region: Region,
    body_id: str,
    rule: Quorum,
    per: QuorumScope,
    name: str,
    mine: list[SeatBlock],
    guests: list[SeatBlock],
    few: bool,
) -> ClassAnswer:
    """One class by its seats; `few`: whether there are so few that ways to be absent are counted."""
    filled, vacant = (
        _total(seat_block for seat_block in mine if not seat_block.vacant),
        _total(seat_block for seat_block in mine if seat_block.vacant),
    )
    if filled is None or vacant is None:
        return ClassAnswer(name, None, None, None, None, None, None, None, None, False, ())
    seats = filled + vacant
    least, fewest = thresholds(rule, filled, vacant)
    exact = filled.exact if few and seats.exact is not None else None
    demand = least.exact if least is not None else None
    sets = absences(name, exact, demand) if exact is not None and demand is not None else None
    held = holding(
        (seat_block.holder, seat_block.seats.low)
        for seat_block in mine
        if seat_block.seats is not None and not seat_block.vacant
    )
    parties = (
        {party for seat_block in mine for party in seat_block.parties} if per is not QuorumScope.OVERALL else set()
    )
    return ClassAnswer(
        name,
        seats,
        filled,
        vacant,
        least,
        fewest,
        _placed(rule, filled, vacant, guests),
        sets,
        party_sets(held, sets.take) if sets is not None else None,
        unreachable(rule, filled, vacant, most_substitutes(region, body_id, per, name, filled, len(parties))),
        _labels(mine) if exact is not None else (),
    )


def _placed(rule: Quorum, filled: Count, vacant: Count, guests: list[SeatBlock]) -> tuple[Count, Count, Count] | None:
    """Seats, demand and absences that stop where seats that now form no class may count in one."""
    come, empty = (
        _total(seat_block for seat_block in guests if not seat_block.vacant),
        _total(seat_block for seat_block in guests if seat_block.vacant),
    )
    if come is None or empty is None or (come + empty).high == 0:
        return None
    wider = filled + Count(0, come.high)
    vacancies = vacant + Count(0, empty.high)
    # A class that gets no seat drops out; what is asked of it is asked from its first seat on.
    first = wider if vacancies.high else Count(max(1, wider.low), wider.high)
    span = thresholds(rule, first, vacancies)
    return (wider + vacancies, *span) if span[0] is not None else None


def _labels(mine: Iterable[SeatBlock]) -> tuple[tuple[int | None, int], ...]:
    """Each seat that somebody holds by its row and its number there; the blocks of one row are numbered on."""
    numbers: dict[int | None, int] = {}
    result = []
    for seat_block in mine:
        for _ in range(seat_block.seats.low if seat_block.seats is not None and not seat_block.vacant else 0):
            numbers[seat_block.row] = numbers.get(seat_block.row, 0) + 1
            result.append((seat_block.row, numbers[seat_block.row]))
    return tuple(result)


def _total(found: Iterable[SeatBlock]) -> Count | None:
    """None where some block's number is unknown."""
    total = ZERO
    for seat_block in found:
        if seat_block.seats is None:
            return None
        total += seat_block.seats
    return total


def _missing(by_class: Mapping[str, Sequence[SeatBlock]], standing: Sequence[ClassAnswer]) -> Iterable[MissingNumber]:
    if not standing:
        yield MissingNumber(Gap.NO_SEATS)
    for one in standing:
        rows = by_class[one.group]
        if one.seats is None:
            unknown = (seat_block.row for seat_block in rows if seat_block.seats is None)
            yield MissingNumber(Gap.SEATS, one.group, tuple(row for row in unknown if row is not None))
        elif one.needed is None:
            yield MissingNumber(Gap.DEMAND, one.group)
        elif one.seats.high is None:
            open_ended = (
                seat_block.row for seat_block in rows if seat_block.seats is not None and seat_block.seats.high is None
            )
            yield MissingNumber(Gap.UNBOUNDED, one.group, tuple(row for row in open_ended if row is not None))
