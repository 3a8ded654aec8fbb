"""A body's quorum study against every attendance, every placement of unclassed seats and every reading."""

from __future__ import annotations

from fractions import Fraction as F
from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_dsl.analysis.quorum.answers import Certainty, Gap, ReadingAnswer, Stated
from samverkan_dsl.analysis.quorum.attendance import Rates
from samverkan_dsl.analysis.quorum.readings import Basis
from samverkan_dsl.analysis.quorum.study import study
from samverkan_dsl.analysis.seats.counts import Count
from samverkan_dsl.language import QuorumScope

from .quorum_regions import Row, region

RATES = Rates(F(9, 10), (("ekby", F(1, 2)),))
SIDE = {"regionen": "regionen", "ekby": "kommunerna", "lunda": "kommunerna"}


def answers(rows: list[Row], quorum: dict[str, Any], **more: Any) -> tuple[ReadingAnswer, ...]:
    return study(region(rows, {"quorum": quorum}, **more), "radet", [RATES]).answers


def chance(party: str) -> F:
    return F(1, 2) if party == "ekby" else F(9, 10)


def met(present: int, seats: int, share: F, more: bool) -> bool:
    return seats == 0 or (present > share * seats if more else present >= share * seats)


class Brute:
    """A body whose seats are (huvudman, class or None), looked at in every way."""

    def __init__(self, seats: list[tuple[str, str | None]], share: F, more: bool) -> None:
        self.seats = seats
        self.share, self.more = share, more
        self.classes = {group for _, group in seats if group is not None}

    def quorate(self, there: tuple[int, ...]) -> bool:
        return all(
            met(
                sum(self.seats[at][1] == group for at in there),
                sum(group == other for _, other in self.seats),
                self.share,
                self.more,
            )
            for group in self.classes
        )

    def probability(self) -> F:
        total = F(0)
        for coming in product((0, 1), repeat=len(self.seats)):
            if self.quorate(tuple(at for at, here in enumerate(coming) if here)):
                part = F(1)
                for here, (party, _) in zip(coming, self.seats, strict=True):
                    part *= chance(party) if here else 1 - chance(party)
                total += part
        return total

    def without(self, away: set[int]) -> bool:
        return self.quorate(tuple(at for at in range(len(self.seats)) if at not in away))

    def one_stops(self) -> bool:
        return any(not self.without({at}) for at, (_, group) in enumerate(self.seats) if group is not None)

    def blockers(self) -> set[str]:
        parties = {party for party, _ in self.seats}
        own = {party: {at for at, (p, _) in enumerate(self.seats) if p == party} for party in parties}
        return {party for party in parties if not self.without(own[party])}

    def carriers(self) -> set[str]:
        parties = {party for party, _ in self.seats}
        own = {party: tuple(at for at, (p, _) in enumerate(self.seats) if p == party) for party in parties}
        return {party for party in parties if self.quorate(own[party])}


@settings(max_examples=100)
@given(
    st.fixed_dictionaries({party: st.integers(0, 3) for party in SIDE}),
    st.integers(0, 2),
    st.sampled_from([F(1, 2), F(1, 3), F(2, 3), F(1)]),
    st.booleans(),
    st.sampled_from(["party", "side", "overall"]),
)
def test_against_every_attendance_and_placement(
    seats: dict[str, int], group: int, share: F, more: bool, per: str
) -> None:
    rows: list[Row] = [{"at": [party], "seats": count} for party, count in seats.items()]
    rows.append({"at": ["kommunerna"], "seats": group})
    key = "more-than" if more else "at-least"
    found = answers(rows, {key: f"{share.numerator}/{share.denominator}", "per": per})[0]
    where = {"party": {party: party for party in SIDE}, "side": SIDE, "overall": dict.fromkeys(SIDE, "radet")}[per]
    settled = [(party, where[party]) for party, count in seats.items() for _ in range(count)]
    if not settled and (per == "party" or not group):
        assert found.missing and found.missing[0].gap is Gap.NO_SEATS
        assert found.chances[0].now is None
        return
    # A seat at the group is Ekby's or Lunda's; per huvudman it stands in no class until that is settled.
    placed = [
        Brute([*settled, *((party, where[party]) for party in chosen)], share, more)
        for chosen in product(("ekby", "lunda"), repeat=group)
    ]
    plain = placed if per != "party" else [Brute(settled, share, more)]
    now = found.chances[0].now
    assert now is not None and now.tight
    assert (now.low, now.high) == (
        min(each.probability() for each in plain),
        max(each.probability() for each in plain),
    )
    span = found.chances[0].placed
    assert (span is None) == (per != "party" or group == 0)
    if span is not None:
        chances = [each.probability() for each in placed]
        assert (span.low, span.high) == (min(chances), max(chances))
    reachable = [each for each in plain if each.without(set())]
    if len(reachable) < len(plain):
        assert any(one.unreachable for one in found.classes)
        return
    for verdict, ways in ((found.one_absence, plain), (found.one_absence_placed, placed)):
        stops = {each.one_stops() or not each.without(set()) for each in ways}
        assert verdict is (
            Certainty.DEPENDS if len(stops) == 2 else Certainty.ALWAYS if True in stops else Certainty.NEVER
        )
    assert set(found.alone_block) <= set.intersection(*(each.blockers() for each in placed))
    assert set(found.alone_quorate) <= set.intersection(*(each.carriers() for each in placed))
    every = set.union(*(each.blockers() for each in plain)) & {party for party, _ in settled}
    assert every <= {*found.alone_block, *found.alone_may_block}
    if group == 0:
        assert set(found.alone_block) == plain[0].blockers()
        assert set(found.alone_quorate) == plain[0].carriers()


@settings(max_examples=50)
@given(st.lists(st.integers(1, 3), min_size=1, max_size=3), st.booleans())
def test_smallest_attendances_are_counted(counts: list[int], more: bool) -> None:
    rows: list[Row] = [{"at": [party], "seats": n} for party, n in zip(SIDE, counts, strict=False)]
    found = answers(rows, {"more-than" if more else "at-least": "1/2", "per": "party"})[0]
    parties = list(SIDE)
    body = Brute([(parties[at], parties[at]) for at, n in enumerate(counts) for _ in range(n)], F(1, 2), more)
    quorate = [
        set(there)
        for size in range(sum(counts) + 1)
        for there in combinations(range(sum(counts)), size)
        if body.quorate(there)
    ]
    least = [there for there in quorate if not any(other < there for other in quorate)]
    assert found.attendances == len(least)
    assert found.smallest == Count(len(least[0]), len(least[0]))
    stopping = [
        set(away)
        for size in range(sum(counts) + 1)
        for away in combinations(range(sum(counts)), size)
        if not body.without(set(away))
    ]
    blocking = [away for away in stopping if not any(other < away for other in stopping)]
    assert sum(one.absences.count for one in found.classes if one.absences is not None) == len(blocking)


def test_huvudman_and_side_are_held_against_each_other() -> None:
    rows: list[Row] = [{"at": ["ekby"], "seats": 2}, {"at": ["lunda"], "seats": 2}, {"at": ["regionen"], "seats": 3}]
    found = answers(rows, {"more-than": "1/2", "per": "party"})
    assert [(one.per, one.basis) for one in found] == [
        (QuorumScope.PARTY, Basis.CHOSEN),
        (QuorumScope.SIDE, Basis.STANDING),
    ]
    # Ekby's rate is 1/2 and each of its two must come; Lunda's both, two or three of the region's three.
    now = found[0].chances[0].now
    assert now is not None and now.exact == F(1, 4) * F(81, 100) * F(972, 1000)
    # One reading for the whole body needs no other beside it.
    assert len(answers(rows, {"more-than": "1/2"})) == 1


def test_declared_readings_of_the_seats_are_run_one_at_a_time() -> None:
    rows: list[Row] = [{"at": ["ekby"], "seats": 2}, {"at": ["ekby"], "seats": 1}]
    readings = [
        {"on": "composition.1.status", "chosen": "member", "alternatives": {"value": "invited"}, "why": "Oklart."},
        {"on": "composition.0.appointed-by", "chosen": "ekby", "alternatives": {"value": "lunda"}, "why": "Oklart."},
        {"on": "composition.1.seats", "chosen": "1", "alternatives": {"value": "många"}, "why": "Oklart."},
        {"on": "substitutes.policy", "chosen": "okänt", "alternatives": {"value": "equal-number"}, "why": "Oklart."},
    ]
    here = region(rows, {"quorum": {"more-than": "1/2"}}, readings=readings)
    found = study(here, "radet", [Rates(F(1, 2))])
    assert [one.classes[0].seats for one in found.answers] == [Count(3, 3), Count(2, 2), Count(3, 3)]
    assert [one.alternative.value for one in found.unread] == ["många"]
    chances = [one.chances[0].now for one in found.answers]
    # Of three at a half each; of two both; of six at least two, since three substitutes may come too.
    assert [one.exact if one else None for one in chances] == [F(1, 2), F(1, 4), 1 - F(1 + 6, 64)]
    assert here.bodies["radet"].composition[1].status is None


def test_substitutes() -> None:
    rows: list[Row] = [{"at": ["lunda"], "seats": 2}, {"at": ["regionen"], "seats": 2}]
    rule = {"more-than": "1/2", "per": "party"}
    p, q = F(9, 10), F(1, 10)
    both, one_more, two_more = p**2, 3 * p**2 * q + p**3, 1 - q**4 - 4 * p * q**3

    def now(**more: Any) -> F | None:
        span = answers(rows, rule, **more)[0].chances[0].now
        return None if span is None else span.exact

    bare = answers(rows, rule)[0].chances[0]
    assert [span.exact for span in (bare.without, bare.one_each, bare.equal) if span is not None] == [
        both**2,
        one_more**2,
        two_more**2,
    ]
    assert now() == now(substitutes="none") == both**2
    assert now(substitutes="equal-number") == two_more**2
    assert now(substitutes={"policy": "per-party", "count": 1}) == one_more**2
    # Whose two named substitutes are is not said, so nothing can be said of each class.
    assert now(substitutes={"policy": "named", "count": 2}) is None
    assert now(substitutes={"policy": "per-party"}) is None
    span = answers(rows, rule, substitutes={"policy": "per-party", "count": "0–1"})[0].chances[0].now
    assert span is not None and (span.low, span.high) == (both**2, one_more**2)


def test_substitutes_row_by_row() -> None:
    rows: list[Row] = [{"at": ["lunda"], "seats": 2}, {"at": ["regionen"], "seats": 2}]
    per_party = {"more-than": "1/2", "per": "party"}
    p, q = F(9, 10), F(1, 10)
    both, one_more, two_more = p**2, 3 * p**2 * q + p**3, 1 - q**4 - 4 * p * q**3

    def now(rule: dict[str, Any], *spare: Row, **more: Any) -> F | None:
        span = answers(rows, rule, substitutes={"rows": list(spare), **more})[0].chances[0].now
        return None if span is None else span.exact

    # Two from Lunda and none from the region are not one from each.
    assert now(per_party, {"at": "lunda", "count": 2}) == two_more * both
    assert now(per_party, {"at": "lunda"}, {"at": "regionen"}) == one_more**2
    assert now(per_party, {"at": "lunda"}, **{"same-party": True}) == one_more * both
    # Where the whole body is one class, three of four must come; the substitute may be anybody's …
    assert now({"more-than": "1/2"}, {"at": "lunda"}) == sum(
        (n * p**k * q ** (5 - k) for n, k in ((1, 5), (5, 4), (10, 3))), start=F(0)
    )
    # … unless only Lunda's: that depends on who is away, and is not computed.
    assert now({"more-than": "1/2"}, {"at": "lunda"}, **{"same-party": True}) is None
    # In whose place nobody knows.
    assert now(per_party, {"role": "tjänsteman"}) is None
    assert now(per_party, {"at": "kommunerna"}) is None
    assert now(per_party, {"at": "lunda", "count": "flera"}) is None


def test_vacant_seats_are_made_up_for_by_substitutes_of_the_same_party_only() -> None:
    rows: list[Row] = [{"at": ["lunda"], "seats": 2, "vacant": True}, {"at": ["regionen"], "seats": 2}]
    rule = {"at-least": 1, "per": "party"}

    def unreachable(spare: Row) -> list[bool]:
        found = answers(rows, rule, substitutes={"rows": [spare]})[0]
        return [one.unreachable for one in found.classes]

    assert unreachable({"at": "regionen", "count": 5}) == [True, False]
    assert unreachable({"at": "lunda"}) == [False, False]
    assert unreachable({"role": "tjänsteman"}) == [False, False]


def test_what_is_unknown_is_named() -> None:
    rule = {"more-than": "1/2", "per": "party"}
    rows: list[Row] = [{"at": ["ekby"], "seats": "några"}, {"at": ["lunda"], "seats": "minst 2"}, {"at": ["regionen"]}]
    (found, *_) = answers(rows, rule)
    assert [(one.gap, one.group, one.rows) for one in found.missing] == [
        (Gap.SEATS, "ekby", (0,)),
        (Gap.UNBOUNDED, "lunda", (1,)),
    ]
    assert found.smallest is None and found.chances[0].now is None and found.one_absence is None
    assert [(name, span.exact) for name, span in found.chances[0].by_class] == [("regionen", F(9, 10))]
    (found,) = answers([{"at": ["ekby"]}], {"more-than": "okänt"})
    assert [one.gap for one in found.missing] == [Gap.DEMAND]
    for empty in ([], [{"at": ["ekby"], "seats": 0}]):
        (found,) = answers(list(empty), {"more-than": "1/2"})
        assert [one.gap for one in found.missing] == [Gap.NO_SEATS]


def test_a_demand_of_nothing_and_one_above_all_seats() -> None:
    (nothing,) = answers([{"at": ["ekby"], "seats": 2}], {"at-least": 0})
    assert nothing.one_absence is Certainty.NEVER and not nothing.alone_block
    assert nothing.chances[0].now is not None and nothing.chances[0].now.exact == 1
    (beyond,) = answers([{"at": ["ekby"], "seats": 2}], {"more-than": 7})
    assert beyond.classes[0].unreachable and beyond.classes[0].absences is None
    assert beyond.chances[0].now is not None and beyond.chances[0].now.exact == 0


def test_conditional_and_vacant_seats() -> None:
    rows: list[Row] = [{"at": ["regionen"], "seats": 2}, {"at": ["regionen"], "condition": "vid behov"}]
    (found,) = answers(rows, {"more-than": "1/2"})
    now = found.chances[0].now
    assert now is not None and (now.low, now.high) == (F(81, 100), F(972, 1000))
    here = region(
        [{"at": ["regionen"], "seats": 2}, {"at": ["regionen"], "vacant": True}], {"quorum": {"more-than": "1/2"}}
    )
    result = study(here, "radet", [RATES])
    assert result.vacant == (1,)
    assert result.answers[0].chances[0].now is not None and result.answers[0].chances[0].now.exact == F(81, 100)


def test_rates_of_units_groups_and_parties() -> None:
    rows: list[Row] = [{"at": ["skolan"]}, {"at": ["lunda"]}]
    here = region(rows, {"quorum": {"at-least": "samtliga"}})

    def now(*by_party: tuple[str, F]) -> F | None:
        span = study(here, "radet", [Rates(F(1), by_party)]).answers[0].chances[0].now
        return None if span is None else span.exact

    half, third = F(1, 2), F(1, 3)
    assert now(("ekby", half)) == half
    assert now(("ekby", half), ("skolan", third)) == third
    assert now(("kommunerna", half)) == half * half
    assert now(("kommunerna", half), ("lunda", third)) == half * third


@pytest.mark.parametrize(
    ("quorum", "expected"),
    [
        (None, Stated.NOTHING),
        ("none", Stated.NONE),
        ("de flesta", Stated.PROSE),
        ({"more-than": "1/2", "of": ["presidium"]}, Stated.OTHERS),
        ({"more-than": "1/2", "strictness": "aspirational"}, Stated.NUMBERS),
    ],
)
def test_what_the_document_says(quorum: Any, expected: Stated) -> None:
    decisions = {"quorum": quorum} if quorum is not None else None
    found = study(region([{"at": ["ekby"]}], decisions), "radet")
    assert found.stated is expected
    assert bool(found.answers) == (expected is Stated.NUMBERS)
    assert found.substitutes_unsaid
    if expected is Stated.NUMBERS:
        assert not found.strict


def test_two_hundred_seats_in_twelve_parties() -> None:
    rows: list[Row] = [{"at": ["regionen"], "seats": 17} for _ in range(11)]
    rows.append({"at": ["kommunerna"], "seats": 13})
    (found, *_) = answers(rows, {"more-than": "1/2", "per": "side"})
    assert found.chances[0].now is not None and 0 < found.chances[0].now.low < 1
