"""Chairs that are another body's chair, or come from the same party: years, votes and seats follow."""

from __future__ import annotations

from typing import Any

import pytest

from samverkan_dsl.analysis.decisions.leading import lacks_chair, only_convened
from samverkan_dsl.analysis.seats.counts import Count, seat_count
from samverkan_dsl.analysis.time.chairs import ChairUnknown, chairmanship, turns
from samverkan_dsl.analysis.voting.weighted_game import chair_holder
from samverkan_dsl.loading import Region

from .matter_cases import region

PARTIES = {"ekby": {"name": "Ekby", "kind": "municipality"}, "asby": {"name": "Åsby", "kind": "municipality"}}
ROLES = {"chef-ekby": {"title": "Chef", "at": "ekby"}, "chef-asby": {"title": "Chef", "at": "asby"}}


def made(a: dict[str, Any], b: dict[str, Any] | None) -> Region:
    bodies = {"a": {"chair": a}, "b": {"chair": b} if b is not None else {}}
    return region(bodies, parties=PARTIES, roles=ROLES)


def test_the_chair_of_another_body_leads_here_in_the_same_years() -> None:
    there = {"alternates": ["chef-ekby", "chef-asby"], "start": 2024, "term": "1 år"}
    here = made({"chair-of": "b"}, there)
    assert [turn.holder for turn in turns(chairmanship(here, "a"), 2024, 2)] == ["chef-ekby", "chef-asby"]
    assert chairmanship(here, "a").follows == "b"


def test_one_from_the_same_party_is_told_as_the_party() -> None:
    there = {"alternates": ["chef-ekby", "chef-asby"], "start": 2024, "term": "1 år"}
    here = made({"same-party-as": "b"}, there)
    assert [turn.holder for turn in turns(chairmanship(here, "a"), 2024, 2)] == ["ekby", "asby"]


@pytest.mark.parametrize("key", ["chair-of", "same-party-as"])
def test_whose_the_chair_is_follows(key: str) -> None:
    here = made({key: "b"}, {"supplied-by": "chef-asby"})
    assert chair_holder(here, here.bodies["a"]) == "asby"


@pytest.mark.parametrize(
    ("there", "why"),
    [
        ({"chair-of": "a"}, ChairUnknown.FOLLOWED_RING),
        ({"elected-by": "members"}, ChairUnknown.ELECTED),
        (None, ChairUnknown.UNSTATED),
    ],
)
def test_what_is_not_known_there_is_not_known_here(there: dict[str, Any] | None, why: ChairUnknown) -> None:
    here = made({"chair-of": "b"}, there)
    assert chairmanship(here, "a").unknown == (why,)
    assert turns(chairmanship(here, "a"), 2024, 1) == ()
    assert chair_holder(here, here.bodies["a"]) is None


def test_a_role_whose_party_is_not_said_names_no_party() -> None:
    bodies = {"a": {"chair": {"same-party-as": "b"}}, "b": {"chair": {"supplied-by": "chef"}}}
    here = region(bodies, roles={"chef": {"title": "Chef"}})
    assert chairmanship(here, "a").unknown == (ChairUnknown.FOLLOWED,)


def test_who_is_named_here_goes_before_the_other() -> None:
    here = made({"chair-of": "b", "supplied-by": "ekby"}, {"supplied-by": "asby"})
    assert chair_holder(here, here.bodies["a"]) == "ekby"
    assert chairmanship(here, "a").holders == ("ekby",)


@pytest.mark.parametrize("chair", [{"chair-of": "b"}, {"same-party-as": "b"}, {"external": True}])
def test_it_is_a_chair_also_beside_a_convener(chair: dict[str, Any]) -> None:
    here = made({**chair, "convener": "ekby"}, None)
    assert not only_convened(here.bodies["a"])
    assert not lacks_chair(here.bodies["a"])


def test_two_vice_chairs_are_of_the_presidium() -> None:
    there = {"supplied-by": "ekby", "vice": "asby", "second-vice": "ekby"}
    bodies = {"a": {"composition": [{"presidium-of": "b"}]}, "b": {"chair": there}}
    here = region(bodies, parties=PARTIES)
    assert seat_count(here, here.bodies["a"].composition[0]) == Count(3, 3)
