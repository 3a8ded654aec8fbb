"""Groups whose parties are not all named: how many seats they give, and what each of several has at the least."""

from __future__ import annotations

from typing import Any

import pytest

from samverkan_dsl.analysis.seats.counts import Count, group_size, more_than_there_are, seat_count, seat_total
from samverkan_dsl.analysis.seats.places import Unclassed, shares
from samverkan_dsl.findings import Span
from samverkan_dsl.language import QuorumScope, RegionModel
from samverkan_dsl.loading import Region
from samverkan_dsl.syntax.data import Mapping

PARTIES: dict[str, dict[str, Any]] = {
    "regionen": {"kind": "region"},
    "ekby": {"kind": "municipality"},
    "lunda": {"kind": "municipality"},
    "alla": {"kind": "group", "size": 49},
    "ungefar": {"kind": "group", "size": "ca 10"},
    "okanda": {"kind": "group"},
    "delvis": {"kind": "group", "size": 5, "members": ["ekby", "lunda"]},
    "for-sma": {"kind": "group", "size": 1, "members": ["ekby", "lunda"]},
    "namnda": {"kind": "group", "size": 2, "members": ["ekby", "lunda"]},
}


def made(*rows: dict[str, Any]) -> Region:
    model = RegionModel.model_validate(
        {
            "region": "lan",
            "language": 1,
            "system": {"name": "Systemet"},
            "parties": {name: {"name": name, **keys} for name, keys in PARTIES.items()},
            "bodies": {"radet": {"name": "Rådet", "kind": "council", "composition": list(rows)}},
        }
    )
    return Region(model, Mapping(Span.start_of("region.yaml")), "lan")


def count(row: dict[str, Any]) -> Count | None:
    found = made(row)
    return seat_count(found, found.bodies["radet"].composition[0])


@pytest.mark.parametrize(
    ("group", "size"),
    [
        ("alla", Count(49, 49)),
        ("ungefar", Count(9, 11)),
        ("okanda", None),
        ("delvis", Count(5, 5)),
        ("for-sma", Count(2, 2)),
        ("namnda", Count(2, 2)),
        ("ekby", None),
    ],
)
def test_a_group_is_as_large_as_it_is_said_to_be(group: str, size: Count | None) -> None:
    assert group_size(made(), group) == size


@pytest.mark.parametrize(
    ("row", "seats"),
    [
        ({"at": "alla", "seats": "samtliga"}, Count(49, 49)),
        ({"at": "alla", "seats": "en per kommun"}, Count(49, 49)),
        ({"at": "alla", "seats": "två per part"}, Count(98, 98)),
        ({"at": "alla", "seats": "en per länsdel"}, None),
        ({"at": "alla", "seats": 3}, Count(3, 3)),
        # Who sits there is a group; how many of it is not said.
        ({"at": "alla"}, None),
        ({"at": ["alla", "namnda"], "seats": "samtliga"}, Count(51, 51)),
        ({"at": "ungefar", "seats": "1–2 per kommun"}, Count(9, 22)),
        ({"at": "okanda", "seats": "samtliga"}, None),
        ({"at": ["alla", "okanda"], "seats": "samtliga"}, None),
        ({"at": "delvis", "seats": "samtliga"}, Count(5, 5)),
        # Some are named, all of one kind: the others are counted as of the same.
        ({"at": "delvis", "seats": "en per kommun"}, Count(5, 5)),
        ({"at": "delvis", "seats": "en per part"}, Count(5, 5)),
        ({"at": "alla", "seats": "samtliga", "condition": "vid behov"}, Count(0, 49)),
    ],
)
def test_seats_for_each_of_a_group_that_is_not_named(row: dict[str, Any], seats: Count | None) -> None:
    assert count(row) == seats


@pytest.mark.parametrize(
    ("row", "seats"),
    [
        ({"at": "namnda", "seats": "3–5", "at-least": "en per kommun"}, Count(3, 5)),
        ({"at": "namnda", "seats": "1–5", "at-least": "en per kommun"}, Count(2, 5)),
        ({"at": "namnda", "seats": "flera", "at-least": "minst en per part"}, Count(2, None)),
        ({"at": "namnda", "at-least": "två per kommun"}, Count(4, None)),
        ({"at": "alla", "seats": "minst 50", "at-least": "en per kommun"}, Count(50, None)),
        ({"at": "alla", "at-least": "en per kommun"}, Count(49, None)),
        ({"at": "okanda", "seats": 8, "at-least": "en per kommun"}, Count(8, 8)),
        # Fewer than one each: the number stands, and SEA009 tells.
        ({"at": "namnda", "seats": 1, "at-least": "en per kommun"}, Count(1, 1)),
    ],
)
def test_at_least_so_many_each(row: dict[str, Any], seats: Count | None) -> None:
    found = made(row)
    seat = found.bodies["radet"].composition[0]
    assert seat_count(found, seat) == seats
    assert (more_than_there_are(found, seat) is not None) == (row.get("seats") == 1)


def test_those_who_have_one_each_are_in_their_classes_and_the_others_in_none() -> None:
    found = made({"at": "namnda", "seats": "4–5", "at-least": "en per kommun"})
    placed = [(one.seats, one.group, one.why) for one in shares(found, "radet", QuorumScope.PARTY)]
    assert placed == [
        (Count(1, 1), "ekby", None),
        (Count(1, 1), "lunda", None),
        (Count(2, 3), None, Unclassed.GROUP),
    ]
    assert seat_total(found, found.bodies["radet"].composition).seats == Count(4, 5)
    exactly = made({"at": "namnda", "seats": 2, "at-least": "en per kommun"})
    assert [one.group for one in shares(exactly, "radet", QuorumScope.PARTY)] == ["ekby", "lunda"]


def test_seats_at_a_group_that_is_not_named_form_no_class() -> None:
    found = made({"at": "alla", "seats": "samtliga"})
    (one,) = shares(found, "radet", QuorumScope.PARTY)
    assert (one.seats, one.group, one.why) == (Count(49, 49), None, Unclassed.GROUP)
