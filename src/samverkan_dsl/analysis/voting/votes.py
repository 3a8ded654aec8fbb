"""Who can stop or carry a decision, and what a vote is worth, by how the body decides (meaning.md, Quorum)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...language import DecisionMethod, MatterRule, QuorumScope, Right
from ...language.keys import Answers
from ...loading import Region
from ..decisions.effects import Source
from ..decisions.procedure import Procedure, procedures
from ..decisions.standing import Readings
from ..quorum.blocking import PartySets, alone, holding, party_sets
from ..quorum.seat_blocks import SeatBlock, seat_blocks
from ..readings import Declared, as_read, bears_on, declared
from ..seats.counts import MOST_SEATS, Count, most
from .power_indices import PowerIndices, power_indices
from .weighted_game import NoAnswer, PartyPower, carrying, chair_holder, game_of, party_power


class VoteAnswer(NamedTuple):
    """How one kind of matter is decided."""

    subjects: tuple[str, ...]
    """The kind of matter; none: all that have no rule of their own."""
    condition: str | None
    declared: Declared | None
    """The declared reading it rests on; None: the chosen one."""
    method: DecisionMethod | None
    source: Source
    """Where the method comes from."""
    readings: Readings
    """The standing readings that it rests on."""
    strict: bool
    """Whether the way of deciding is a demand; else something to aim at, which stops nothing by itself."""
    why: NoAnswer | None
    """Why there are no numbers, where there are none."""
    votes: int | None
    carry: int | None
    """So many votes carry a decision, when all are there."""
    block: int | None
    """So many votes against it stop it, when all are there."""
    casting: bool
    """Whether the chair's vote decides a tie."""
    held: tuple[tuple[str, int], ...]
    """Each known holder's votes."""
    unheld: int
    """Votes of which it is not said whose they are."""
    sets: PartySets | None
    """The smallest sets of whole parties that can stop a decision, among those known."""
    alone_block: tuple[str, ...]
    alone_carry: tuple[str, ...]
    """Parties whose own votes carry a decision against all others'."""
    seat_power: PowerIndices | None
    """One vote's power, where each member votes by itself and all votes are alike."""
    party_power: tuple[PartyPower, ...]
    power_why: NoAnswer | None
    """Why there is no power by party."""


def votes(region: Region, body_id: str) -> Iterator[VoteAnswer]:
    """How a body decides: in general, by kind of matter, then under each declared alternative.

    Nothing for a body that decides nothing, nor for an alternative that makes no difference.
    """
    chosen = list(_answers(region, body_id, None))
    yield from chosen
    for one in declared(region, body_id):
        read = as_read(region, one.on, one.alternative) if bears_on(one.on, Answers.VOTES) else None
        for answer in _answers(read, body_id, one) if read is not None else ():
            if answer._replace(declared=None) not in chosen:
                yield answer


def _answers(region: Region, body_id: str, one: Declared | None) -> Iterator[VoteAnswer]:
    for line, how in procedures(region.bodies[body_id]):
        yield _answer(region, body_id, line, one, how)


def _answer(
    region: Region, body_id: str, line: MatterRule | None, declared: Declared | None, how: Procedure
) -> VoteAnswer:
    body, method = region.bodies[body_id], how.method
    found, chair_fault = _voting(region, body_id)
    held = holding((seat_block.holder, seat_block.seats.low) for seat_block in found if seat_block.seats is not None)
    held = {party: count for party, count in held.items() if count}
    exact = all(seat_block.seats is not None and seat_block.seats.exact is not None for seat_block in found)
    total = sum(seat_block.seats.low for seat_block in found if seat_block.seats is not None)
    agreed = method is DecisionMethod.CONSENSUS
    why = _fault(how, found, exact, total) or (None if method is DecisionMethod.PER_PARTY else chair_fault)
    if why is None and method is DecisionMethod.PER_PARTY and not held:
        why = NoAnswer.SEATS
    carry = carrying(method, how.share, total)
    if why is None and carry is None and method is not DecisionMethod.PER_PARTY:
        why = NoAnswer.SHARE
    sets: PartySets | None = None
    blockers: tuple[str, ...] = ()
    carriers: tuple[str, ...] = ()
    if why is None and method is DecisionMethod.PER_PARTY:
        sets = party_sets(dict.fromkeys(held, 1), 1)
        blockers, carriers = tuple(held), tuple(held) if len(held) == 1 else ()
    elif why is None and agreed:
        sets, blockers = party_sets(held, 1), tuple(held)
        carriers = tuple(held) if exact and len(held) == 1 and held[next(iter(held))] == total else ()
    elif why is None and carry is not None:
        game = game_of(region, body, held, carry, total, how.casting)
        if game is None:
            why = NoAnswer.CHAIR
        else:
            stop = game.total - game.quota + 1
            sets = party_sets(game.weights, stop)
            blockers, carriers = alone(game.weights, stop), alone(game.weights, game.quota)
    counted = why is None and method in (DecisionMethod.MAJORITY, DecisionMethod.QUALIFIED_MAJORITY)
    power: tuple[PartyPower, ...] = ()
    power_why = why
    if method is not None and how.stops and why not in (NoAnswer.NO_SEATS, NoAnswer.MANY_SEATS):
        power, power_why = party_power(region, body, found, method, how.share, how.casting)
    return VoteAnswer(
        line.subject if line is not None else (),
        line.condition if line is not None else None,
        declared,
        method,
        how.source,
        how.readings,
        how.strict,
        why,
        total if exact else None,
        carry if why is None and exact else None,
        1 if why is None and agreed else total - carry + 1 if why is None and carry is not None else None,
        how.casting,
        tuple(held.items()),
        sum(seat_block.seats.low for seat_block in found if seat_block.seats is not None and seat_block.holder is None),
        sets,
        blockers,
        carriers,
        power_indices([1] * total, carry)[0] if counted and carry is not None and not how.casting else None,
        power,
        power_why,
    )


def _fault(how: Procedure, found: list[SeatBlock], exact: bool, total: int) -> NoAnswer | None:
    """Why nobody can be said to stop or carry a decision, as far as the method and the number of votes go."""
    if how.method is None:
        return NoAnswer.ELSEWHERE if how.source is Source.ELSEWHERE else NoAnswer.METHOD
    if not how.stops:
        return NoAnswer.ASPIRATIONAL
    if exact and not total:
        return NoAnswer.NO_SEATS
    if most(seat_block.seats for seat_block in found) > MOST_SEATS:
        return NoAnswer.MANY_SEATS
    # Where all agree one vote against is enough, however many they are; parties by themselves are not counted in votes.
    counted = how.method in (DecisionMethod.MAJORITY, DecisionMethod.QUALIFIED_MAJORITY)
    return NoAnswer.SEATS if counted and (not exact or not total) else None


def _voting(region: Region, body_id: str) -> tuple[list[SeatBlock], NoAnswer | None]:
    """The votes that can be cast: vacant seats, rights without one and a chair who takes no part have none."""
    body = region.bodies[body_id]
    found = []
    for seat_block in seat_blocks(region, body_id, QuorumScope.OVERALL):
        rights = body.composition[seat_block.row].rights if seat_block.row is not None else ()
        if not seat_block.vacant and (not rights or Right.VOTE in rights):
            found.append(seat_block)
    if body.chair is None or body.chair.votes is not False or body.chair.seat != "on-seat":
        return found, None
    holder = chair_holder(region, body)
    for at, seat_block in enumerate(found):
        if (
            seat_block.holder is not None
            and seat_block.holder == holder
            and seat_block.seats is not None
            and seat_block.seats.low
        ):
            high = None if seat_block.seats.high is None else seat_block.seats.high - 1
            found[at] = seat_block._replace(seats=Count(seat_block.seats.low - 1, high))
            return found, None
    return found, NoAnswer.CHAIR
