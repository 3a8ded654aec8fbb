"""Quorum by class: against brute force, and the definition's own cases."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.analysis.quorum.thresholds import QuorumClass, QuorumCount, quorums
from samverkan_dsl.analysis.seats.counts import Count
from samverkan_dsl.analysis.seats.places import Unclassed, shares
from samverkan_dsl.findings import Span
from samverkan_dsl.language import QuorumScope, RegionModel
from samverkan_dsl.loading import Region
from samverkan_dsl.syntax.data import Mapping

PARTIES: dict[str, Any] = {
    "regionen": {"name": "Regionen", "kind": "region", "side": "regionen"},
    "ekby": {"name": "Ekby", "kind": "municipality", "side": "kommunerna"},
    "lunda": {"name": "Lunda", "kind": "municipality", "side": "kommunerna"},
    "skolan": {"name": "Skolförvaltningen", "kind": "unit", "principal": "ekby"},
    "kommunerna": {"name": "Kommunerna", "kind": "group", "members": ["ekby", "lunda"]},
    "skolor": {"name": "Ekbys skolor", "kind": "group", "members": ["skolan"]},
    "praktiken": {"name": "Praktiken", "kind": "private-provider"},
}


Row = dict[str, Any]


def region(composition: list[Row], quorum: dict[str, Any] | str | None = None, **more: Any) -> Region:
    body = {"name": "Rådet", "kind": "council", "composition": composition, **more}
    if quorum is not None:
        body["decisions"] = {"quorum": quorum}
    others = {
        "grupp/a": {"name": "A", "kind": "council", "chair": {"supplied-by": ["ekby"]}},
        "grupp/b": {"name": "B", "kind": "council", "chair": {"supplied-by": ["regionen"]}},
    }
    written = Mapping(Span.start_of("region.yaml"))
    written.update({"region": "lan", "language": 1, "system": {"name": "Systemet"}, "parties": PARTIES})
    written["bodies"] = {"radet": body, **others}
    model = RegionModel.model_validate(dict(written))
    return Region(model, written, "lan", {"grupp": ("grupp/a", "grupp/b")})


def result(composition: list[Row], quorum: dict[str, Any], **more: Any) -> QuorumCount:
    return next(quorums(region(composition, quorum, **more), "radet"))


def by_group(found: QuorumCount) -> dict[str, QuorumClass]:
    return {one.group: one for one in found.classes}


@given(
    seats=st.lists(st.integers(0, 4), min_size=2, max_size=2),
    above=st.integers(1, 4),
    below=st.integers(1, 4),
    more=st.booleans(),
)
def test_against_every_attendance(seats: list[int], above: int, below: int, more: bool) -> None:
    share = Fraction(above, max(above, below))
    rule = {"more-than" if more else "at-least": f"{share.numerator}/{share.denominator}", "per": "party"}
    parties = ["ekby", "regionen"]
    found = result([{"at": [p], "seats": n} for p, n in zip(parties, seats, strict=True)], rule)
    # Everyone is a pair of party and number; a meeting is quorate when each party with seats meets the share.
    everyone = [(p, n) for p, count in zip(parties, seats, strict=True) for n in range(count)]

    def quorate(present: tuple[tuple[str, int], ...]) -> bool:
        for party, count in zip(parties, seats, strict=True):
            there = sum(1 for p, _ in present if p == party)
            if count and not (there > share * count if more else there >= share * count):
                return False
        return True

    reachable = quorate(tuple(everyone))
    classes = by_group(found)
    assert reachable == all(one.needed is not None and one.needed.low <= count(one) for one in classes.values())
    assert set(found.empty) == {p for p, n in zip(parties, seats, strict=True) if n == 0}
    if not reachable:
        return
    blocking = {
        size
        for size in range(len(everyone) + 1)
        for away in combinations(everyone, size)
        if not quorate(tuple(one for one in everyone if one not in away))
    }
    fewest = [one.blocking.low for one in classes.values() if one.blocking is not None]
    assert (min(fewest) if fewest else None) == (min(blocking) if blocking else None)


def count(one: QuorumClass) -> int:
    assert one.seats is not None and one.seats.exact is not None
    return one.seats.exact


@given(
    low=st.integers(0, 5),
    extra=st.integers(0, 4),
    share=st.sampled_from(["1/2", "1/3", "2/3", "3/4", "25 %", "2", "3"]),
    key=st.sampled_from(["more-than", "at-least"]),
)
def test_an_interval_holds_every_case_in_it_and_no_more(low: int, extra: int, share: str, key: str) -> None:
    whole = result([{"seats": f"{low}–{low + extra}"}], {key: share})
    single = [result([{"seats": n}], {key: share}) for n in range(low, low + extra + 1)]
    if not whole.classes:
        assert extra == 0 and low == 0
        return
    one = whole.classes[0]
    cases = [part.classes[0] for part in single if part.classes]
    for attribute in ("needed", "blocking"):
        interval: Count = getattr(one, attribute)
        found = [getattr(case, attribute).exact for case in cases]
        assert interval.high == max(found)
        if low:
            assert interval.low == min(found)


@pytest.mark.parametrize(
    ("rule", "seats", "needed", "blocking"),
    [
        ({"more-than": "1/2"}, 1, 1, 1),
        ({"more-than": "1/2"}, 2, 2, 1),
        ({"more-than": "1/2"}, 3, 2, 2),
        ({"at-least": "1/2"}, 3, 2, 2),
        ({"at-least": "1/2"}, 4, 2, 3),
        ({"more-than": 3}, 6, 4, 3),
        ({"at-least": 3}, 6, 3, 4),
        ({"at-least": "samtliga"}, 6, 6, 1),
        ({"at-least": "alla"}, 6, 6, 1),
        ({"at-least": "60 %"}, 10, 6, 5),
        ({"at-least": "0,5"}, 6, 3, 4),
        ({"more-than": "0,5"}, 6, 4, 3),
        ({"at-least": 1}, 6, 1, 6),
        ({"at-least": 0}, 6, 0, 7),
        ({"more-than": 0}, 6, 1, 6),
        ({"more-than": "1/3", "at-least": 4}, 6, 4, 3),
        ({"more-than": "1/2", "at-least": 2}, 6, 4, 3),
    ],
)
def test_the_definition(rule: dict[str, Any], seats: int, needed: int, blocking: int) -> None:
    (one,) = result([{"seats": seats}], rule).classes
    assert (one.needed, one.blocking) == (Count(needed, needed), Count(blocking, blocking))


def test_who_counts() -> None:
    rows: list[Row] = [
        {"at": ["ekby"], "seats": 2},
        {"at": ["ekby"], "status": "co-opted"},
        {"at": ["ekby"], "status": "invited"},
        {"at": ["ekby"], "status": "support"},
        {"at": ["ekby"], "status": "rapporteur"},
        {"at": ["ekby"], "vacant": True},
        {"at": ["skolan"]},
        {"chair-of": ["grupp"]},
    ]
    found = by_group(result(rows, {"more-than": "1/2", "per": "party"}))
    assert found["ekby"].seats == Count(5, 5)
    assert found["ekby"].rows == (0, 5, 6, 7)
    assert found["regionen"].seats == Count(1, 1)


def test_seats_that_form_no_class() -> None:
    rows: list[Row] = [
        {"at": ["kommunerna"], "seats": 2},
        {"at": ["praktiken"]},
        {"at": ["ekby", "lunda"]},
        {"at": ["grupp/a"]},
        {"role": "chef"},
        {"at": ["skolor"]},
    ]
    found = result(rows, {"more-than": "1/2", "per": "party"})
    assert [share.why for share in found.unclassed] == [
        Unclassed.GROUP,
        Unclassed.OUTSIDE,
        Unclassed.SHARED,
        Unclassed.BODY,
        Unclassed.UNSTATED,
    ]
    assert by_group(found)["ekby"].rows == (5,)


def test_per_side_and_its_own_side() -> None:
    rows: list[Row] = [
        {"at": ["kommunerna"], "seats": 3},
        {"at": ["skolan"]},
        {"at": ["praktiken"], "side": "regionen"},
    ]
    found = by_group(result(rows, {"at-least": "1/2", "per": "side"}))
    assert {name: one.seats for name, one in found.items()} == {"kommunerna": Count(4, 4), "regionen": Count(1, 1)}


def test_one_per_member_and_condition() -> None:
    rows: list[Row] = [{"at": ["kommunerna"], "seats": "en per kommun"}, {"at": ["ekby"], "condition": "vid behov"}]
    found = by_group(result(rows, {"at-least": "1/2", "per": "party"}))
    assert {name: one.seats for name, one in found.items()} == {"ekby": Count(1, 2), "lunda": Count(1, 1)}


def test_an_unknown_number_is_named_and_not_guessed() -> None:
    rows: list[Row] = [{"at": ["ekby"], "seats": 2}, {"at": ["ekby"], "seats": "några"}, {"at": ["lunda"]}]
    found = by_group(result(rows, {"more-than": "1/2", "per": "party"}))
    assert (found["ekby"].seats, found["ekby"].needed, found["ekby"].unknown) == (None, None, (1,))
    assert found["lunda"].needed == Count(1, 1)


def test_the_stated_total_stands_in_for_unknown_rows() -> None:
    rows: list[Row] = [{"at": ["ekby"], "seats": "några"}, {"at": ["lunda"]}]
    (one,) = result(rows, {"more-than": "1/2"}, **{"total-seats": 8}).classes
    assert (one.seats, one.needed) == (Count(8, 8), Count(5, 5))


def test_open_ended_numbers() -> None:
    (share,) = result([{"seats": "minst 4"}], {"more-than": "1/2"}).classes
    assert (share.needed, share.blocking) == (Count(3, None), Count(2, None))
    (number,) = result([{"seats": "minst 4"}], {"at-least": 3}).classes
    assert (number.needed, number.blocking) == (Count(3, 3), Count(2, None))


def test_a_demand_that_is_a_range_is_known_within_bounds() -> None:
    (one,) = result([{"seats": 6}], {"at-least": "2–4"}).classes
    assert (one.needed, one.blocking) == (Count(2, 4), Count(3, 5))
    (grown,) = result([{"seats": "4–6"}], {"at-least": "2–4"}).classes
    assert (grown.needed, grown.blocking) == (Count(2, 4), Count(1, 5))
    (open_ended,) = result([{"seats": "minst 4"}], {"at-least": "2–4"}).classes
    assert (open_ended.needed, open_ended.blocking) == (Count(2, 4), Count(1, None))


@pytest.mark.parametrize("demand", ["några", "minst 2", "2 per part"])
def test_a_demand_without_a_known_number_has_no_threshold(demand: str) -> None:
    (one,) = result([{"seats": 6}], {"at-least": demand}).classes
    assert (one.seats, one.needed, one.blocking) == (Count(6, 6), None, None)


@pytest.mark.parametrize("of", [["self"], ["members"], ["each-member"], ["self", "members", "each-member"]])
def test_counted_of_the_members_in_any_words(of: list[str]) -> None:
    assert result([{"seats": 3}], {"more-than": "1/2", "of": of}).classes[0].needed == Count(2, 2)


def test_a_stated_total_is_the_whole_bodys_and_nobody_elses() -> None:
    (alone,) = result([], {"more-than": "1/2"}, **{"total-seats": 4}).classes
    assert (alone.group, alone.seats, alone.rows, alone.unknown) == ("radet", Count(4, 4), (), ())
    assert result([], {"more-than": "1/2"}).classes == ()
    rows: list[Row] = [{"at": ["ekby"], "seats": "några"}, {"at": ["lunda"], "seats": 2}]
    total = {"total-seats": 8}
    (whole,) = result(rows, {"more-than": "1/2"}, **total).classes
    assert (whole.rows, whole.unknown) == ((0, 1), (0,))
    per_party = result(rows, {"more-than": "1/2", "per": "party"}, **total)
    assert {one.group: one.seats for one in per_party.classes} == {"ekby": None, "lunda": Count(2, 2)}
    assert by_group(per_party)["ekby"].rows == (0,)


@pytest.mark.parametrize("rule", [None, "none", {"per": "party"}, {"more-than": "1/2", "of": ["presidium"]}])
def test_without_a_demand_in_numbers_there_is_nothing(rule: Any) -> None:
    assert list(quorums(region([{"at": ["ekby"]}], rule), "radet")) == []


def test_declared_readings_come_after_the_chosen_one() -> None:
    reading = {
        "on": "decisions.quorum.per",
        "chosen": "party",
        "alternatives": [{"value": "något annat"}, {"value": "overall"}],
        "why": "Texten säger båda.",
    }
    rows: list[Row] = [{"at": ["ekby"], "seats": 2}, {"at": ["lunda"], "seats": 2}]
    rule = {"more-than": "1/2", "per": "party"}
    elsewhere = {**reading, "on": "decisions.effect", "chosen": "binding"}
    chosen, other = quorums(region(rows, rule, readings=[elsewhere, reading]), "radet")
    assert (chosen.reading, chosen.per, len(chosen.classes)) == (None, QuorumScope.PARTY, 2)
    assert other.reading is not None and other.per is QuorumScope.OVERALL
    assert other.classes[0].needed == Count(3, 3)


@given(st.lists(st.tuples(st.sampled_from(sorted(PARTIES)), st.integers(0, 3)), max_size=5))
def test_classes_and_the_unclassed_hold_every_seat_once(rows: list[tuple[str, int]]) -> None:
    here = region([{"at": [party], "seats": seats} for party, seats in rows])
    for per in QuorumScope:
        total = sum(share.seats.low for share in shares(here, "radet", per) if share.seats is not None)
        assert total == sum(seats for _, seats in rows)


def test_an_office_in_each_instance_is_a_seat_of_its_own() -> None:
    (found,) = shares(region([{"chair-of": ["grupp"]}]), "radet", QuorumScope.OVERALL)
    assert found.seats == Count(2, 2)
    (unknown,) = shares(region([{"presidium-of": ["grupp"]}]), "radet", QuorumScope.OVERALL)
    assert unknown.seats is None
