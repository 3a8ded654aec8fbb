"""Who can stop or carry a decision, and what a vote is worth, by how the body decides (meaning.md, Quorum)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from ...language import Body, DecisionMethod, Effect, Force, Quantity, QuorumScope, Right, Then, Trigger
from ...language.walk import Path
from ...loading import Region
from ..decisions.deciding import own
from ..decisions.effects import strongest
from ..quorum.blocking import PartySets, alone, holding, party_sets
from ..quorum.readings import bears_on_seats
from ..quorum.seat_blocks import Lot, lots
from ..readings import Declared, as_read, declared
from ..seats import Count
from .power_indices import Power, powers
from .weighted_game import NoAnswer, PartyPower, carrying, chair_holder, game_of, party_power


class Resting(Enum):
    """A standing reading that an answer rests on."""

    CONSENSUS = "consensus"
    """A body that decides within its members' own mandates and says nothing of how: they agree."""
    STRONGEST = "strongest"
    """A silent effect is the strongest the kind allows."""


@dataclass(frozen=True, slots=True)
class VoteAnswer:
    """How one kind of matter is decided."""

    subjects: tuple[str, ...]
    """The kind of matter; none: all that have no rule of their own."""
    condition: str | None
    declared: Declared | None
    """The declared reading it rests on; None: the chosen one."""
    method: DecisionMethod | None
    resting: tuple[Resting, ...]
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
    seat_power: Power | None
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
        read = as_read(region, one.on, one.alternative) if _bears(one.on) else None
        for answer in _answers(read, body_id, one) if read is not None else ():
            if replace(answer, declared=None) not in chosen:
                yield answer


_DECISIONS = ("method", "effect", "share", "strictness", "by-matter", "disagreement")
_KIND = (("kind",), ("staffed-by",))
_CHAIR = ("casting-vote", "supplied-by", "role")
_MANDATE = ("verb", "effect", "by")
_AWAY = (None, Then.DECIDE_THERE)


def _bears(on: Path) -> bool:
    """Whether a reading about this key bears on how a body decides, or on who has the votes."""
    if bears_on_seats(on) or on[0] != "bodies" or len(on) < 4:
        return bears_on_seats(on) or (on[0] == "bodies" and on[2:] in _KIND)
    keys = {"decisions": (on[3], _DECISIONS), "chair": (on[3], _CHAIR), "mandates": (on[-1], _MANDATE)}
    key, known = keys.get(str(on[2]), ("", ()))
    return key in known


def _answers(region: Region, body_id: str, one: Declared | None) -> Iterator[VoteAnswer]:
    body = region.bodies[body_id]
    decisions = body.decisions
    general = _method(body)
    if general is not None:
        method, resting = general
        strict = decisions is None or decisions.strictness is None or decisions.strictness.key == "strict"
        share = decisions.share if decisions is not None else None
        yield _answer(region, body_id, (), None, one, method, resting, strict, share)
    for rule in decisions.by_matter if decisions is not None else ():
        if rule.method is not None:
            yield _answer(region, body_id, rule.subject, rule.condition, one, rule.method, (), True, rule.share)


def _undecided(body: Body) -> bool:
    """Whether the document says what becomes of every matter that the members do not agree on, and no decision does."""
    rule = body.decisions.disagreement if body.decisions is not None else None
    if rule is not None and rule.force in (None, Force.MUST) and not rule.decided_by:
        away = bool(rule.refer_to) and rule.then in _AWAY
        if away or rule.return_to or rule.postpone or rule.strike or rule.each_organisation:
            return True
    return any(
        each.when is Trigger.DISAGREEMENT
        and each.force in (None, Force.MUST)
        and each.then in _AWAY
        and not each.subject
        and each.condition is None
        for each in body.escalation
    )


def _method(body: Body) -> tuple[DecisionMethod | None, tuple[Resting, ...]] | None:
    """How the body decides and the standing readings behind that; None where it decides nothing."""
    decisions = body.decisions
    if decisions is not None and decisions.method is not None:
        return decisions.method, ()
    effect = decisions.effect if decisions is not None else None
    if effect is Effect.NONE:
        return None
    stated = [mandate.effect for mandate in body.mandates if mandate.deciding and own(mandate)]
    if decisions is None and not stated:
        return None
    silent = effect is None and (None in stated or not stated)
    if effect is Effect.WITHIN_DELEGATION or (effect is None and Effect.WITHIN_DELEGATION in stated):
        return DecisionMethod.CONSENSUS, (Resting.CONSENSUS,)
    if silent and strongest(body) is Effect.WITHIN_DELEGATION:
        return DecisionMethod.CONSENSUS, (Resting.STRONGEST, Resting.CONSENSUS)
    return None, ()


def _answer(
    region: Region,
    body_id: str,
    subjects: tuple[str, ...],
    condition: str | None,
    declared: Declared | None,
    method: DecisionMethod | None,
    resting: tuple[Resting, ...],
    strict: bool,
    share: Quantity | None,
) -> VoteAnswer:
    body = region.bodies[body_id]
    found, chair_fault = _voting(region, body_id)
    held = holding((lot.holder, lot.seats.low) for lot in found if lot.seats is not None)
    held = {party: count for party, count in held.items() if count}
    exact = all(lot.seats is not None and lot.seats.exact is not None for lot in found)
    total = sum(lot.seats.low for lot in found if lot.seats is not None)
    agreed = method is DecisionMethod.CONSENSUS
    # Where all agree one vote against is enough, however many they are.
    uncounted = not agreed and (not exact or not total)
    why = NoAnswer.SEATS if uncounted else chair_fault
    # To aim at agreement stops nothing; that what is not agreed goes elsewhere stops it.
    binds = strict or (agreed and _undecided(body))
    if method is None or not binds:
        why = NoAnswer.METHOD if method is None else NoAnswer.ASPIRATIONAL
    casting = method is DecisionMethod.MAJORITY and body.chair is not None and body.chair.casting_vote is True
    carry = carrying(method, share, total)
    if why is None and carry is None and method is not DecisionMethod.PER_PARTY:
        why = NoAnswer.SHARE
    if method is DecisionMethod.PER_PARTY and binds:
        why = None if held else NoAnswer.SEATS
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
        game = game_of(region, body, held, carry, total, casting)
        if game is None:
            why = NoAnswer.CHAIR
        else:
            stop = game.total - game.quota + 1
            sets = party_sets(game.weights, stop)
            blockers, carriers = alone(game.weights, stop), alone(game.weights, game.quota)
    counted = why is None and method in (DecisionMethod.MAJORITY, DecisionMethod.QUALIFIED_MAJORITY)
    power: tuple[PartyPower, ...] = ()
    power_why = why
    if method is not None and binds:
        power, power_why = party_power(region, body, found, method, share, casting)
    return VoteAnswer(
        subjects,
        condition,
        declared,
        method,
        resting,
        strict,
        why,
        total if exact else None,
        carry if why is None and exact else None,
        1 if why is None and agreed else total - carry + 1 if why is None and carry is not None else None,
        casting,
        tuple(held.items()),
        sum(lot.seats.low for lot in found if lot.seats is not None and lot.holder is None),
        sets,
        blockers,
        carriers,
        powers([1] * total, carry)[0] if counted and carry is not None and not casting else None,
        power,
        power_why,
    )


def _voting(region: Region, body_id: str) -> tuple[list[Lot], NoAnswer | None]:
    """The seats with a vote: rights that are stated without one have none, nor has a chair who takes no part."""
    body = region.bodies[body_id]
    found = []
    for lot in lots(region, body_id, QuorumScope.OVERALL):
        rights = body.composition[lot.row].rights if lot.row is not None else ()
        if not rights or Right.VOTE in rights:
            found.append(lot)
    if body.chair is None or body.chair.votes is not False or body.chair.seat != "on-seat":
        return found, None
    holder = chair_holder(region, body)
    for at, lot in enumerate(found):
        if lot.holder is not None and lot.holder == holder and lot.seats is not None and lot.seats.low:
            high = None if lot.seats.high is None else lot.seats.high - 1
            found[at] = replace(lot, seats=Count(lot.seats.low - 1, high))
            return found, None
    return found, NoAnswer.CHAIR
