"""Everything that follows for one body from its quorum, in each reading: the answers of meaning.md's Quorum."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import prod

from ...language import Quorum, QuorumScope, Strictness
from ...loading import Region
from ..seats.counts import Count
from .answers import Certainty, ClassAnswer, Gap, MissingNumber, ReadingAnswer, Stated, Study
from .attendance import ONE, Interval, OpenSeats, People, Rates, extremes
from .blocking import absences, alone, attendances, holding, party_sets
from .chance import SeatsAsRead, chance, named_substitutes
from .readings import QuorumReading, quorum_readings, unread
from .seat_blocks import SeatBlock, classes, seat_blocks
from .thresholds import needed, thresholds

MEMBERS = frozenset(("self", "members", "each-member"))
"""What a quorum is counted of, where it is counted of the members."""


def stated(region: Region, body_id: str) -> Stated:
    """What the document says of when a body may decide."""
    decisions = region.bodies[body_id].decisions
    rule = decisions.quorum if decisions is not None else None
    if rule is None:
        return Stated.NOTHING
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
        body.substitutes is None or body.substitutes.policy is None,
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
    answers = [_class(rule, name, found) for name in names]
    standing = [one for one in answers if one.seats is None or one.seats != Count(0, 0)]
    unclassed = tuple(
        seat_block for seat_block in found if seat_block.group is None and seat_block.seats != Count(0, 0)
    )
    missing = list(_missing(rule, found, standing))
    known = not missing
    demands = [one.needed for one in standing if one.needed is not None]
    smallest = sum(demands, Count(0, 0)) if known else None
    fewest = [
        attendances(one.group, one.seats.low, one.needed.low) if one.seats and one.needed else None for one in standing
    ]
    exact = known and all(one.labels for one in standing)
    counted = prod(each.count for each in fewest if each is not None) if exact and None not in fewest else None
    seats = SeatsAsRead(region, body_id, per, rule, found, names)
    if named_substitutes(seats, Rates(Fraction(1))) is None:
        missing.append(MissingNumber(Gap.SUBSTITUTES))
    block, may_block = _alone_block(region, per, standing, found)
    quorate, may_be_quorate = _alone_quorate(seats) if known else ((), ())
    one_absence, placed = _one_absence(seats) if known else (None, None)
    return ReadingAnswer(
        per,
        reading.basis,
        reading.declared,
        tuple(one for one in answers if one in standing or one.placed is not None),
        tuple(
            one.group
            for one in answers
            if one not in standing and any(seat_block.group == one.group for seat_block in found)
        ),
        unclassed,
        tuple(missing),
        smallest,
        counted,
        block,
        may_block,
        quorate,
        may_be_quorate,
        one_absence,
        placed,
        tuple(chance(seats, each, known=known) for each in rates),
    )


def _class(rule: Quorum, name: str, found: Iterable[SeatBlock]) -> ClassAnswer:
    mine = [seat_block for seat_block in found if seat_block.group == name]
    guests = [seat_block for seat_block in found if seat_block.group is None and name in seat_block.options]
    seats = _total(mine)
    least, fewest = thresholds(rule, seats) if seats is not None else (None, None)
    more = _total(guests)
    placed = None
    if guests and seats is not None and more is not None and more.high != 0:
        wider = Count(seats.low, None if seats.high is None or more.high is None else seats.high + more.high)
        # A class that gets no seat drops out; what is asked of it is asked from its first seat on.
        span = thresholds(rule, Count(max(1, wider.low), wider.high))
        placed = (wider, *span) if span[0] is not None else None
    exact = seats.exact if seats is not None else None
    demand = least.exact if least is not None else None
    sets = absences(name, exact, demand) if exact is not None and demand is not None else None
    held = holding((seat_block.holder, seat_block.seats.low) for seat_block in mine if seat_block.seats is not None)
    return ClassAnswer(
        name,
        seats,
        least,
        fewest,
        placed,
        sets,
        party_sets(held, sets.take) if sets is not None else None,
        bool(seats and least and seats.high is not None and seats.low + seats.high and least.low > seats.high),
        _labels(mine) if exact is not None else (),
    )


def _labels(mine: Iterable[SeatBlock]) -> tuple[tuple[int | None, int], ...]:
    """Each seat by its row and its number there; the blocks of one row (one per municipality) are numbered on."""
    numbers: dict[int | None, int] = {}
    result = []
    for seat_block in mine:
        for _ in range(seat_block.seats.low if seat_block.seats is not None else 0):
            numbers[seat_block.row] = numbers.get(seat_block.row, 0) + 1
            result.append((seat_block.row, numbers[seat_block.row]))
    return tuple(result)


def _total(found: Iterable[SeatBlock]) -> Count | None:
    """None where some block's number is unknown."""
    total = Count(0, 0)
    for seat_block in found:
        if seat_block.seats is None:
            return None
        total += seat_block.seats
    return total


def _missing(rule: Quorum, found: Sequence[SeatBlock], standing: Sequence[ClassAnswer]) -> Iterable[MissingNumber]:
    if not standing:
        yield MissingNumber(Gap.NO_SEATS)
    for one in standing:
        rows = [seat_block for seat_block in found if seat_block.group == one.group]
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


def _alone_block(
    region: Region, per: QuorumScope, standing: Iterable[ClassAnswer], found: Sequence[SeatBlock]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who certainly stops the meeting by staying away, and who does if seats of nobody named are theirs or are not."""
    sure: dict[str, None] = {}
    maybe: dict[str, None] = {}
    for one in standing:
        if one.blocking is None or one.needed is None or one.needed.high == 0:
            continue
        mine = [seat_block for seat_block in found if seat_block.group == one.group and seat_block.seats is not None]
        least = holding(
            (seat_block.holder, seat_block.seats.low) for seat_block in mine if seat_block.seats is not None
        )
        most = {party: count + _unheld(region, mine, party) for party, count in least.items()}
        # Seats placed in a huvudman's class are its own and stay away with it; in other classes they may be there.
        own = one.placed is None or per is QuorumScope.PARTY
        highest = one.blocking.high if own or one.placed is None else one.placed[2].high
        if highest is not None:
            sure |= dict.fromkeys(alone(least, highest))
        maybe |= dict.fromkeys(alone(most, one.blocking.low))
    return tuple(sure), tuple(party for party in maybe if party not in sure)


def _unheld(region: Region, found: Iterable[SeatBlock], party: str) -> int:
    """How many more seats a party may have: those that are somebody's of several, and those that may exist."""
    total = 0
    for seat_block in found:
        if seat_block.seats is None or seat_block.seats.high is None:
            continue
        if seat_block.holder == party:
            total += seat_block.seats.high - seat_block.seats.low
        elif seat_block.holder is None:
            members = {member for each in seat_block.parties for member in region.members(each)}
            total += seat_block.seats.high if not members or party in members else 0
    return total


def _alone_quorate(seats: SeatsAsRead) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Whose own seats meet every threshold: wherever the unclassed seats are placed, and only where they are not."""
    sure: list[str] = []
    maybe: list[str] = []
    placeable = seats.placeable()
    for party in dict.fromkeys(seat_block.holder for seat_block in seats.seat_blocks if seat_block.holder is not None):

        def meets(name: str, more: tuple[People, ...], party: str = party) -> Interval:
            count = sum(people.count for people in (*seats.settled(name), *more))
            demand = needed(seats.rule, count)
            if count == 0 or demand is None:
                return ONE
            own = seats.per is QuorumScope.PARTY and name == party
            seat_blocks = (
                seat_block
                for seat_block in seats.seat_blocks
                if seat_block.group == name and seat_block.holder == party and seat_block.seats is not None
            )
            mine = (
                count
                if own
                else sum(seat_block.seats.low for seat_block in seat_blocks if seat_block.seats is not None)
            )
            return Fraction(demand[1] <= mine <= count), Fraction(demand[0] <= mine <= count)

        if extremes(seats.names, seats.open_seats(), meets).low == 1:
            everywhere = (
                placeable is not None and extremes(seats.names, [*seats.open_seats(), *placeable], meets).low == 1
            )
            (sure if everywhere else maybe).append(party)
    return tuple(sure), tuple(maybe)


def _one_absence(seats: SeatsAsRead) -> tuple[Certainty, Certainty]:
    """Whether some single empty seat stops the meeting: without the unclassed seats, and with them placed."""

    def spared(name: str, more: tuple[People, ...]) -> Interval:
        """1 where no single absence in the class stops the meeting, else 0; both where the demand is a range."""
        count = sum(people.count for people in (*seats.settled(name), *more))
        demand = needed(seats.rule, count)
        if count == 0 or demand is None:
            return ONE
        low, high = (Fraction(each == 0 or count - each + 1 > 1) for each in reversed(demand))
        return low, high

    def verdict(open_seats: list[OpenSeats]) -> Certainty:
        # Bounds that are not tight may leave open what is not.
        found = extremes(seats.names, open_seats, spared)
        return Certainty.ALWAYS if found.high == 0 else Certainty.NEVER if found.low == 1 else Certainty.DEPENDS

    placeable = seats.placeable()
    placed = Certainty.DEPENDS if placeable is None else verdict([*seats.open_seats(), *placeable])
    return verdict(seats.open_seats()), placed
