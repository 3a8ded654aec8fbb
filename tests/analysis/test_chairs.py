"""Rotations against a calendar turned month by month; ties that cannot be kept."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.analysis.time.chairs import ChairUnknown, chairmanship, turns
from samverkan_dsl.analysis.time.ties import Clash, Tie, clashes
from samverkan_dsl.findings import Span
from samverkan_dsl.language import RegionModel
from samverkan_dsl.loading import Region
from samverkan_dsl.syntax.data import Mapping

PARTIES: dict[str, Any] = {
    "regionen": {"name": "Regionen", "kind": "region"},
    "ekby": {"name": "Ekby", "kind": "municipality"},
    "lunda": {"name": "Lunda", "kind": "municipality"},
    "varden": {"name": "Vården", "kind": "unit", "principal": "regionen"},
    "kommunerna": {"name": "Kommunerna", "kind": "group", "members": ["ekby", "lunda"]},
}
ROLES = {"chef": {"title": "chef", "at": "ekby"}, "direktor": {"title": "direktör", "at": "varden"}}


def region(templates: dict[str, tuple[str, ...]] | None = None, /, **bodies: dict[str, Any]) -> Region:
    model = RegionModel.model_validate(
        {
            "region": "lan",
            "language": 1,
            "system": {"name": "Systemet"},
            "parties": PARTIES,
            "roles": ROLES,
            "bodies": {name: {"name": name, "kind": "council", **keys} for name, keys in bodies.items()},
        }
    )
    return Region(model, Mapping(Span.start_of("region.yaml")), "lan", templates or {})


def chaired(**chair: Any) -> Region:
    return region(a={"chair": {key.replace("_", "-"): value for key, value in chair.items()}})


TERMS = {"1 år": 12, "1,5 år": 18, "2 år": 24, "6 månader": 6, "1 termin": 6, "2 kvartal": 6, "1/2 år": 6, "3 år": 36}


@given(
    term=st.sampled_from(sorted(TERMS)),
    start=st.integers(2000, 2030),
    seen=st.integers(2000, 2030),
    years=st.integers(1, 12),
    holders=st.permutations(["regionen", "ekby", "lunda"]).flatmap(
        lambda order: st.integers(2, 3).map(lambda size: tuple(order[:size]))
    ),
)
def test_turned_month_by_month(term: str, start: int, seen: int, years: int, holders: tuple[str, ...]) -> None:
    one = chairmanship(chaired(alternates=list(holders), term=term, start=start), "a")
    calendar: dict[int, str] = {}
    queue, left = list(holders), TERMS[term]
    for month in range(start * 12, (seen + years) * 12):
        if left == 0:
            queue, left = [*queue[1:], queue[0]], TERMS[term]
        if month >= seen * 12:
            calendar[month] = queue[0]
        left -= 1
    found = turns(one, seen, years)
    assert {month: turn.holder for turn in found for month in range(turn.start, turn.end)} == calendar
    for before, after in pairwise(found):
        assert before.end == after.start and before.holder != after.holder


def test_one_and_a_half_years_change_at_new_year_and_midsummer() -> None:
    one = chairmanship(chaired(alternates=["regionen", "ekby"], term="1,5 år", start=2026), "a")
    assert [(turn.start - 2026 * 12, turn.holder) for turn in turns(one, 2026, 4)] == [
        (0, "regionen"),
        (18, "ekby"),
        (36, "regionen"),
    ]


@pytest.mark.parametrize(
    ("chair", "unknown"),
    [
        ({"term": "1 år"}, [ChairUnknown.START]),
        ({"start": 2026}, [ChairUnknown.TERM]),
        ({}, [ChairUnknown.START, ChairUnknown.TERM]),
        ({"term": "1–2 år", "start": 2026}, [ChairUnknown.TERM_INEXACT]),
        ({"term": "0 år", "start": 2026}, [ChairUnknown.TERM_INEXACT]),
        ({"term": "30 dagar", "start": 2026}, [ChairUnknown.TERM_INEXACT]),
        ({"term": "1/7 år", "start": 2026}, [ChairUnknown.TERM_INEXACT]),
        ({"term": "1 år", "start": 2026, "first": ["lunda"]}, [ChairUnknown.FIRST]),
        ({"term": "1 år", "synchronised-with": "a"}, [ChairUnknown.FOLLOWED_RING]),
        ({"term": "1 år", "synchronised-with": "finns-inte"}, [ChairUnknown.FOLLOWED]),
    ],
)
def test_what_is_not_known_has_no_years(chair: dict[str, Any], unknown: list[ChairUnknown]) -> None:
    one = chairmanship(chaired(alternates=["regionen", "ekby"], **chair), "a")
    assert list(one.unknown) == unknown
    assert turns(one, 2026, 8) == ()
    assert set(one.holders) == {"regionen", "ekby"}


def test_turns_that_are_counted_up_are_those_and_no_others() -> None:
    listed = [{"who": "lunda", "when": "2026-07-01–2027-12-31"}, {"who": "ekby", "when": 2025}]
    made = chaired(alternates=["ekby", "lunda"], turns=listed)
    one = chairmanship(made, "a")
    assert one.holders == ("ekby", "lunda")
    assert not one.unknown
    found = [(turn.start, turn.end, turn.holder) for turn in turns(one, 2024, 10)]
    assert found == [(2025 * 12, 2026 * 12, "ekby"), (2026 * 12 + 6, 2028 * 12, "lunda")]
    assert [(turn.start, turn.end) for turn in turns(one, 2027, 1)] == [(2027 * 12, 2028 * 12)]


@pytest.mark.parametrize(
    "listed",
    [
        [{"who": "ekby", "when": "från 2025"}],
        [{"who": "ekby", "when": "2025–2026"}, {"who": "lunda", "when": 2026}],
        [{"who": ["ekby", "lunda"], "when": 2025}],
    ],
)
def test_turns_without_an_end_or_at_once_have_no_years(listed: list[dict[str, Any]]) -> None:
    one = chairmanship(chaired(turns=listed), "a")
    assert one.unknown == (ChairUnknown.START,)
    assert turns(one, 2024, 10) == ()


def test_who_begins_turns_the_order_and_may_be_a_role_at_the_party() -> None:
    one = chairmanship(chaired(alternates=["regionen", "kommunerna"], first=["chef"], term="1 år", start=2026), "a")
    assert (one.holders, one.begins, one.unknown) == (("kommunerna", "regionen"), "chef", ())


def test_a_followed_chairmanship_gives_years() -> None:
    here = region(
        a={"chair": {"alternates": ["regionen", "ekby"], "synchronised-with": "b"}},
        b={"chair": {"alternates": ["ekby", "regionen"], "synchronised-with": "c", "term": "2 år"}},
        c={"chair": {"alternates": ["lunda", "ekby"], "term": "2 år", "start": 2025}},
    )
    for body in ("a", "b", "c"):
        one = chairmanship(here, body)
        assert (one.term, one.start, one.unknown) == (24, 2025 * 12, ())


@pytest.mark.parametrize(
    ("chair", "holders", "unknown"),
    [
        ({"supplied-by": ["varden"]}, ("varden",), ()),
        ({"role": "chef"}, ("chef",), ()),
        ({"co-leads": ["chef", "direktor"]}, ("chef", "direktor"), ()),
        ({"elected-by": ["members"], "role": "Chef"}, (), (ChairUnknown.ELECTED,)),
        ({"votes": False}, (), (ChairUnknown.UNSTATED,)),
    ],
)
def test_a_chair_that_does_not_go_round(
    chair: dict[str, Any], holders: tuple[str, ...], unknown: tuple[ChairUnknown, ...]
) -> None:
    one = chairmanship(region(a={"chair": chair}), "a")
    assert (one.holders, one.unknown) == (holders, unknown)
    assert [turn.holder for turn in turns(one, 2026, 3)] == list(holders[:1])


def tied(one: dict[str, Any], other: dict[str, Any]) -> list[Clash]:
    alternates = ["regionen", "ekby"]
    return list(
        clashes(
            region(
                a={"chair": {"alternates": alternates, "synchronised-with": "b", **one}},
                b={"chair": {"alternates": alternates, **other}},
            )
        )
    )


def test_lengths_that_differ_clash_and_ranges_may() -> None:
    assert tied({"term": "2 år"}, {"term": "24 månader"}) == []
    (sure,) = tied({"term": "2 år"}, {"term": "1,5 år"})
    assert (sure.tie, sure.certain) == (Tie.TERMS, True)
    (maybe,) = tied({"term": "2 år"}, {"term": "1–2 år"})
    assert (maybe.tie, maybe.certain) == (Tie.TERMS, False)
    assert tied({"term": "2 år"}, {}) == []


LENGTHS = {
    "1 år": (12, 12),
    "1–2 år": (12, 24),
    "2–3 år": (24, 36),
    "2 år": (24, 24),
    "18–20 månader": (18, 20),
    "1/24 år": None,
    "högst 2 år": None,
    "minst 2 år": None,
    "52 veckor": None,
}


@given(st.sampled_from(sorted(LENGTHS)), st.sampled_from(sorted(LENGTHS)))
def test_turns_as_long_as_each_other_at_some_length_may_be_kept(one: str, other: str) -> None:
    mine, yours = LENGTHS[one], LENGTHS[other]
    pairs = (
        [(a, b) for a in range(mine[0], mine[1] + 1) for b in range(yours[0], yours[1] + 1)] if mine and yours else []
    )
    apart = [a != b for a, b in pairs]
    expected = [Clash(Tie.TERMS, all(apart), "a", "b", (), ("bodies", "a", "chair", "synchronised-with"))]
    assert tied({"term": one}, {"term": other}) == (expected if any(apart) else [])


def test_ties_to_several_and_to_oneself() -> None:
    year, two = {"chair": {"alternates": ["ekby", "lunda"], "term": "1 år"}}, {"chair": {"term": "2 år"}}
    bodies = {
        "nat/ett": {"chair": {**year["chair"], "synchronised-with": "nat"}},
        "nat/tva": {},
        "nat/tre": {"chair": {"term": "52 veckor"}},
        "nat/fyra": two,
        "rad": {
            "chair": {"supplied-by": ["ekby"], "synchronised-with": "self", "term": "1–2 år"},
            "composition": [{"chair-of": ["self"]}, {"chair-of": ["self"], "at": ["lunda"]}],
        },
    }
    here = region({"nat": tuple(name for name in bodies if "/" in name)}, **bodies)
    assert list(clashes(here)) == [
        Clash(Tie.TERMS, True, "nat/ett", "nat/fyra", (), ("bodies", "nat/ett", "chair", "synchronised-with")),
        Clash(Tie.SEAT, True, "rad", "rad", ("ekby",), ("bodies", "rad", "composition", 1)),
    ]


@given(st.sampled_from(["1 år", "1,5 år", "2 år", "4 år", "5 år"]), st.integers(2000, 2012), st.integers(2000, 2012))
def test_starts_clash_when_they_do_in_whatever_month_each_began(term: str, one: int, other: int) -> None:
    months = {"1 år": 12, "1,5 år": 18, "2 år": 24, "4 år": 48, "5 år": 60}[term]
    found = tied({"term": term, "start": one}, {"term": term, "start": other})
    apart = [(one * 12 + first - other * 12 - second) % months != 0 for first in range(12) for second in range(12)]
    if (one - other) * 12 % months == 0:
        assert found == []
    else:
        assert [(each.tie, each.certain) for each in found] == [(Tie.STARTS, all(apart))]


@pytest.mark.parametrize(
    ("chair", "at", "expected"),
    [
        ({"supplied-by": ["varden"]}, "regionen", []),
        ({"supplied-by": ["ekby"]}, "regionen", [(True, ("ekby",))]),
        ({"alternates": ["regionen", "kommunerna"]}, "regionen", [(True, ("kommunerna",))]),
        ({"alternates": ["ekby", "kommunerna"]}, "ekby", [(False, ("kommunerna",))]),
        ({"elected-by": ["members"]}, "regionen", []),
    ],
)
def test_a_seat_that_goes_with_the_chair_at_a_party(
    chair: dict[str, Any], at: str, expected: list[tuple[bool, tuple[str, ...]]]
) -> None:
    here = region(a={"chair": chair}, b={"composition": [{"chair-of": ["a"], "at": [at]}]})
    assert [(each.certain, each.holders) for each in clashes(here)] == expected


def test_rings_and_bodies_without_chairs_are_no_clash() -> None:
    here = region(a={"chair": {"synchronised-with": "b"}}, b={"chair": {"synchronised-with": "a"}}, c={})
    assert list(clashes(here)) == []
