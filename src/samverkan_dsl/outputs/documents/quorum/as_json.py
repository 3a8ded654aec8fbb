"""Quorum and votes for programs. Shares are `{"exact": "27/32", "approximate": 0.84375}`."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from ....analysis.quorum.answers import ClassAnswer, ReadingAnswer, Study
from ....analysis.quorum.attendance import Rates, ValueRange
from ....analysis.quorum.blocking import PartySets, SeatSets
from ....analysis.quorum.chance import Chance
from ....analysis.seats.counts import Count
from ....analysis.voting.power_indices import PowerIndices
from ....analysis.voting.votes import VoteAnswer
from ....loading import Region
from .votes import Votes

if TYPE_CHECKING:
    from ...shapes.quorum import (
        ChanceShape,
        ClassShape,
        CountShape,
        DecisionShape,
        PartySetsShape,
        PlacedSeats,
        QuorumAnswer,
        QuorumShape,
        RangeShape,
        RatesShape,
        SeatPower,
        SeatSetsShape,
        ShareShape,
        StudyShape,
    )


def quorum_json(region: Region, studies: Sequence[Study], votes: Votes) -> QuorumShape:
    """The shape says what each key is."""
    return {
        "version": 2,
        "region": region.id,
        "bodies": [
            {
                "body": each.body,
                "name": region.body_name(each.body),
                "quorum": _study(each),
                "decisions": [_votes(one) for one in votes.get(each.body, ())],
            }
            for each in studies
        ],
    }


def _study(study: Study) -> StudyShape:
    return {
        "stated": study.stated.value,
        "strict": study.strict,
        "substitutes_unsaid": study.substitutes_unsaid,
        "vacant": list(study.vacant),
        "readings": [_answer(answer) for answer in study.answers],
        "unread": [one.alternative.value for one in study.unread],
    }


def _answer(answer: ReadingAnswer) -> QuorumAnswer:
    return {
        "per": answer.per.key,
        "basis": answer.basis.value,
        "on": None if answer.declared is None else answer.declared.key,
        "value": None if answer.declared is None else answer.declared.alternative.value,
        "smallest": _count(answer.smallest),
        "smallest_attendances": answer.attendances,
        "one_absence_stops": None if answer.one_absence is None else answer.one_absence.value,
        "one_absence_stops_placed": None if answer.one_absence_placed is None else answer.one_absence_placed.value,
        "alone_block": list(answer.alone_block),
        "alone_may_block": list(answer.alone_may_block),
        "alone_quorate": list(answer.alone_quorate),
        "alone_may_be_quorate": list(answer.alone_may_be_quorate),
        "classes": [_class(one) for one in answer.classes],
        "empty": list(answer.empty),
        "unclassed": [
            {
                "row": block.row,
                "seats": _count(block.seats),
                "why": None if block.why is None else block.why.value,
                "may_count_in": list(block.options),
            }
            for block in answer.unclassed
        ],
        "missing": [{"what": one.gap.value, "class": one.group, "rows": list(one.rows)} for one in answer.missing],
        "probabilities": [_chance(chance) for chance in answer.chances],
    }


def _class(one: ClassAnswer) -> ClassShape:
    return {
        "class": one.group,
        "seats": _count(one.seats),
        "filled": _count(one.filled),
        "vacant": _count(one.vacant),
        "needed": _count(one.needed),
        "blocking": _count(one.blocking),
        "unreachable": one.unreachable,
        "placed": None if one.placed is None else _placed(*one.placed),
        "absences": _family(one.absences),
        "whole_parties": _sets(one.whole_parties),
    }


def _placed(seats: Count, needed: Count, blocking: Count) -> PlacedSeats:
    return {"seats": _count(seats), "needed": _count(needed), "blocking": _count(blocking)}


def _chance(chance: Chance) -> ChanceShape:
    return {
        "attendance": _rates(chance.rates),
        "quorate": _span(chance.now),
        "quorate_placed": _span(chance.placed),
        "by_class": {name: _range(span) for name, span in chance.by_class},
        "without_substitutes": _span(chance.without),
        "one_substitute_each": _span(chance.one_each),
        "equal_substitutes": _span(chance.equal),
    }


def _votes(answer: VoteAnswer) -> DecisionShape:
    return {
        "subjects": list(answer.subjects),
        "condition": answer.condition,
        "reading": None if answer.declared is None else answer.declared.alternative.value,
        "on": None if answer.declared is None else answer.declared.key,
        "method": None if answer.method is None else answer.method.key,
        "source": answer.source.value,
        "readings": sorted(each.value for each in answer.readings),
        "strict": answer.strict,
        "not_computed": None if answer.why is None else answer.why.value,
        "votes": answer.votes,
        "carry": answer.carry,
        "block": answer.block,
        "casting_vote": answer.casting,
        "held": dict(answer.held),
        "unheld": answer.unheld,
        "whole_parties": _sets(answer.sets),
        "alone_block": list(answer.alone_block),
        "alone_carry": list(answer.alone_carry),
        "seat_power": _power(answer.seat_power),
        "party_power": [
            {
                "party": one.party,
                "votes": one.votes,
                "banzhaf": (_share(one.banzhaf[0]), _share(one.banzhaf[1])),
                "shapley_shubik": (_share(one.shapley[0]), _share(one.shapley[1])),
            }
            for one in answer.party_power
        ],
        "power_not_computed": None if answer.power_why is None else answer.power_why.value,
    }


def _count(count: Count | None) -> CountShape | None:
    """`[least, most]`; most is null where there is no upper bound."""
    return None if count is None else (count.low, count.high)


def _family(seat_sets: SeatSets | None) -> SeatSetsShape | None:
    return None if seat_sets is None else {"any": seat_sets.take, "of": seat_sets.of, "sets": seat_sets.count}


def _sets(sets: PartySets | None) -> PartySetsShape | None:
    if sets is None:
        return None
    return {"needed": sets.needed, "sets": sets.count, "first": [list(group) for group in sets.shown]}


def _span(span: ValueRange | None) -> RangeShape | None:
    return None if span is None else _range(span)


def _range(span: ValueRange) -> RangeShape:
    return {"low": _share(span.low), "high": _share(span.high), "tight": span.tight}


def _power(power: PowerIndices | None) -> SeatPower | None:
    if power is None:
        return None
    return {"swings": power.swings, "banzhaf": _share(power.banzhaf), "shapley_shubik": _share(power.shapley)}


def _rates(rates: Rates) -> RatesShape:
    return {"default": _share(rates.default), "parties": {party: _share(one) for party, one in rates.by_party}}


def _share(share: Fraction) -> ShareShape:
    return {"exact": str(share), "approximate": float(share)}
