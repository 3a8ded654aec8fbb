"""Seats: what is vacant, unknown or one for each of several is so in check, quorum, votes and handbook alike."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .telling import book, codes, quorum, region

DECIDING = {
    "kind": "council",
    "chair": {"elected-by": "members"},
    "meetings": {"per-year": 4},
    "mandates": [{"decide": "rutiner", "effect": "within-delegation"}],
}
PER_PARTY = {"more-than": "1/2", "per": "party"}
GROUP = {"name": "Grupp", "collective": "Grupperna", "kind": "working-group", "status": "mentioned"}
AWAY = {"refer-to": "own-decision-bodies", "for": "decide"}


def council(rows: list[dict[str, Any]], quorum: dict[str, Any], **more: Any) -> dict[str, Any]:
    decisions = {"method": "majority", "quorum": quorum, "disagreement": AWAY}
    return {"radet": {"name": "Rådet", **DECIDING, "composition": rows, "decisions": decisions, **more}}


def seated(*rows: tuple[str, Any], vacant: int = 0) -> list[dict[str, Any]]:
    found = [{"role": "ledamot", "at": party, "seats": seats} for party, seats in rows]
    return [*found, {"role": "ledamot", "at": rows[-1][0], "seats": vacant, "vacant": True}] if vacant else found


def test_a_rule_that_the_filled_seats_cannot_meet_is_never_met(tmp_path: Path) -> None:
    found = region(
        tmp_path, council(seated(("regionen", 6), ("almby", 3), vacant=3), {"more-than": "1/2", "per": "party"})
    )
    (told,) = [one for one in quorum(found, "radet")["quorum"]["readings"] if one["per"] == "party"]
    # More than half of six is four, and three can come.
    assert (told["classes"][1]["seats"], told["classes"][1]["filled"]) == ([6, 6], [3, 3])
    assert told["classes"][1]["unreachable"] and told["smallest_attendances"] == 0
    assert told["alone_block"] == [] and told["one_absence_stops"] is None
    assert "QUO001" in codes(found, "QUO") and "QUO002" not in codes(found, "QUO")
    assert "kan aldrig uppfyllas" in book(found)


def test_named_substitutes_may_come_instead_of_the_vacant(tmp_path: Path) -> None:
    rows = seated(("regionen", 6), ("almby", 3), vacant=3)
    found = region(tmp_path, council(rows, PER_PARTY, substitutes={"policy": "per-party", "count": 1}))
    assert "QUO001" not in codes(found, "QUO")
    found = region(tmp_path, council(rows, PER_PARTY, substitutes="none"))
    assert "QUO001" in codes(found, "QUO")


def test_the_absences_that_stop_a_meeting_are_of_those_who_can_come(tmp_path: Path) -> None:
    found = region(tmp_path, council(seated(("regionen", 4), ("almby", 1), vacant=2), {"more-than": "1/2"}))
    (told,) = quorum(found, "radet")["quorum"]["readings"]
    # N is seven, so four must come. Five can, in five ways to choose four of them; any two absences stop it.
    assert told["classes"][0]["blocking"] == [2, 2] and told["smallest_attendances"] == 5
    assert told["classes"][0]["absences"] == {"any": 2, "of": 5, "sets": 10}
    assert "7, varav 2 vakanta" in book(found)


def test_votes_are_those_that_can_be_cast(tmp_path: Path) -> None:
    found = region(tmp_path, council(seated(("regionen", 5), ("almby", 2), vacant=3), {"more-than": "1/2"}))
    (told,) = quorum(found, "radet")["decisions"]
    assert (told["votes"], told["carry"], told["alone_carry"], told["alone_block"]) == (
        7,
        4,
        ["regionen"],
        ["regionen"],
    )


@pytest.mark.parametrize("several", ["flera", "några", "okänt"])
def test_the_chairs_of_a_number_that_nobody_states_are_of_a_number_that_nobody_states(
    tmp_path: Path, several: str
) -> None:
    group = {
        "name": "Grupp",
        "collective": "Grupperna",
        "kind": "working-group",
        "count": several,
        "status": "mentioned",
    }
    rows: list[dict[str, Any]] = [{"role": "företrädare", "at": "regionen"}, {"chair-of": "grupp"}]
    found = region(tmp_path, {**council(rows, {"more-than": "1/2"}), "grupp": group})
    (told,) = quorum(found, "radet")["quorum"]["readings"]
    assert told["classes"][0]["seats"] is None and told["missing"][0]["what"] == "seats"
    assert codes(found, "QUO") == []
    assert "minst 1" in book(found) and "okänt" in book(found)


def test_the_chairs_of_a_stated_number_are_so_many(tmp_path: Path) -> None:
    group = {**GROUP, "count": 4}
    rows: list[dict[str, Any]] = [{"role": "företrädare", "at": "regionen"}, {"chair-of": "grupp"}]
    found = region(tmp_path, {**council(rows, {"more-than": "1/2"}, **{"total-seats": 3}), "grupp": group})
    (told,) = quorum(found, "radet")["quorum"]["readings"]
    assert told["classes"][0]["seats"] == [5, 5]
    assert codes(found, "SEA001") == ["SEA001"]


@pytest.mark.parametrize("seats", ["samtliga", "alla", "en per kommun", "1 per medlem"])
def test_one_for_each_of_a_group_is_as_many_as_its_members(tmp_path: Path, seats: str) -> None:
    rows = seated(("regionen", 1), ("kommunerna", seats))
    found = region(tmp_path, council(rows, {"more-than": "1/2"}, **{"total-seats": 2}))
    (told,) = quorum(found, "radet")["quorum"]["readings"]
    assert told["classes"][0]["seats"] == [4, 4]
    assert codes(found, "SEA001") == ["SEA001"]
    found = region(tmp_path, council(rows, {"more-than": "1/2"}, **{"total-seats": 4}))
    assert codes(found, "SEA001") == []


def test_per_municipality_means_the_municipalities_of_the_group(tmp_path: Path) -> None:
    parties = {
        "alla": {"name": "Alla", "kind": "group", "members": ["ek", "al", "skolan"]},
        "ek": {"name": "Region Ek", "kind": "region"},
        "al": {"name": "Al kommun", "kind": "municipality"},
        "skolan": {"name": "Skolförvaltningen", "kind": "unit", "principal": "al"},
    }
    rows = [{"role": "chef", "at": "alla", "seats": "2 per kommun"}]
    found = region(tmp_path, council(rows, {"more-than": "1/2"}), parties=parties)
    (told,) = quorum(found, "radet")["quorum"]["readings"]
    assert told["classes"][0]["seats"] == [2, 2]


def test_a_body_without_seats_has_no_votes_to_count(tmp_path: Path) -> None:
    group = {"name": "Gruppen", "kind": "management-group", "mandates": [{"decide": "frågor"}]}
    (told,) = quorum(region(tmp_path, {"gruppen": group}), "gruppen")["decisions"]
    assert (told["not_computed"], told["votes"], told["block"]) == ("no-seats", 0, None)
    none = {**group, "composition": [{"role": "chef", "at": "almby", "seats": 2, "vacant": True}]}
    (told,) = quorum(region(tmp_path, {"gruppen": none}), "gruppen")["decisions"]
    assert told["not_computed"] == "no-seats"
    zero = {**group, "composition": [{"role": "chef", "at": "almby", "seats": 0}]}
    (told,) = quorum(region(tmp_path, {"gruppen": zero}), "gruppen")["decisions"]
    assert told["not_computed"] == "no-seats"


@pytest.mark.parametrize("seats", [100_000, "1–2000", "150–201"])
def test_more_seats_than_are_counted_with_are_told(tmp_path: Path, seats: Any) -> None:
    found = region(
        tmp_path, council(seated(("regionen", seats), ("almby", seats)), {"more-than": "1/2", "per": "party"})
    )
    told = quorum(found, "radet")
    assert {"many-seats"} <= {one["what"] for one in told["quorum"]["readings"][0]["missing"]}
    assert told["decisions"][0]["not_computed"] == "many-seats"
    assert codes(found, "QUO006") == ["QUO006"]


def test_a_total_that_is_less_than_the_seats_tells_nothing_of_those_that_are_not_counted(tmp_path: Path) -> None:
    rows = seated(("regionen", 5), ("almby", "några"))
    found = region(tmp_path, council(rows, {"more-than": "1/2"}, **{"total-seats": 2}))
    (told,) = quorum(found, "radet")["quorum"]["readings"]
    assert told["classes"][0]["seats"] is None and told["missing"][0]["what"] == "seats"
    # That the numbers do not agree is the fault; who can stop such a meeting is not known.
    assert codes(found, "QUO", "SEA001") == ["SEA001"]
    found = region(tmp_path, council(rows, {"more-than": "1/2"}, **{"total-seats": 7}))
    (told,) = quorum(found, "radet")["quorum"]["readings"]
    assert told["classes"][0]["seats"] == [7, 7]
