"""How many seats the rows of a composition give, and whose they are, counted by hand."""

from __future__ import annotations

from typing import Any

import pytest

from samverkan_dsl.analysis.seats.counts import Count, seat_count
from samverkan_dsl.analysis.seats.places import Unclassed, shares
from samverkan_dsl.findings import Span
from samverkan_dsl.language import QuorumScope, RegionModel
from samverkan_dsl.loading import Region
from samverkan_dsl.syntax.data import Mapping

from .quorum_regions import PARTIES

BODIES: dict[str, dict[str, Any]] = {
    "ledning": {
        "chair": {"supplied-by": "regionen", "vice": {"supplied-by": "ekby"}},
        "secretary": {"role": "sekreterare"},
    },
    "dubbel": {"chair": {"co-leads": ["chef", "lunda"]}},
    "trio": {"chair": {"co-leads": ["chef", "lunda"], "vice": {"role": "chef"}}},
    "tunn": {"chair": {"role": "chef"}},
    "utan": {},
    "flera": {"count": "flera", "chair": {"supplied-by": "ekby"}},
    "tre": {"count": 3, "chair": {"supplied-by": "lunda", "vice": {"supplied-by": "ekby"}}},
    "nat/ett": {"chair": {"supplied-by": "ekby"}, "secretary": {"supplied-by": "lunda"}},
    "nat/tva": {"chair": {"supplied-by": ["lunda", "utan"]}},
}
ROLES = {
    "chef": {"title": "chef", "at": "skolan"},
    "sekreterare": {"title": "sekreterare", "at": "lunda"},
    "kommunchef": {"title": "kommunchef", "at": "kommunerna"},
    "samordnare": {"title": "samordnare"},
}
EACH = [(1, "ekby", None, ("ekby",)), (1, "lunda", None, ("lunda",)), (1, "regionen", None, ("regionen",))]
BOTH = ("kommunerna", "regionen")
UNSAID = (None, Unclassed.UNSTATED, ())


def made(row: dict[str, Any]) -> Region:
    model = RegionModel.model_validate(
        {
            "region": "lan",
            "language": 1,
            "system": {"name": "Systemet"},
            "parties": PARTIES,
            "roles": ROLES,
            "bodies": {
                name: {"name": name, "kind": "council", **keys}
                for name, keys in {**BODIES, "radet": {"composition": [row]}}.items()
            },
        }
    )
    return Region(model, Mapping(Span.start_of("region.yaml")), "lan", {"nat": ("nat/ett", "nat/tva"), "tom": ()})


@pytest.mark.parametrize(
    ("row", "count", "placed"),
    [
        ({"chair-of": "ledning"}, 1, [(1, "regionen", None, ("regionen",))]),
        ({"vice-chair-of": "ledning"}, 1, [(1, "ekby", None, ("ekby",))]),
        ({"vice-chair-of": "trio"}, 1, [(1, "ekby", None, ("skolan",))]),
        ({"vice-chair-of": "tunn"}, 1, [(1, *UNSAID)]),
        ({"vice-chair-of": "utan"}, 1, [(1, *UNSAID)]),
        ({"secretary-of": "ledning"}, 1, [(1, "lunda", None, ("lunda",))]),
        ({"secretary-of": "utan"}, 1, [(1, *UNSAID)]),
        ({"secretary-of": "nat"}, 2, [(1, "lunda", None, ("lunda",)), (1, *UNSAID)]),
        ({"chair-of": "nat"}, 2, [(1, "ekby", None, ("ekby",)), (1, "lunda", None, ("lunda",))]),
        ({"chair-of": "nat", "seats": 1}, 1, [(1, *UNSAID)]),
        ({"chair-of": ["nat/ett", "nat/ett"], "seats": 1}, 1, [(1, "ekby", None, ("ekby",))]),
        ({"chair-of": "tunn"}, 1, [(1, "ekby", None, ("skolan",))]),
        ({"chair-of": "utan"}, 1, [(1, *UNSAID)]),
        ({"chair-of": "tom"}, 1, [(1, *UNSAID)]),
        ({"presidium-of": "ledning"}, 2, [(2, *UNSAID)]),
        ({"presidium-of": "dubbel"}, 2, [(2, *UNSAID)]),
        ({"presidium-of": "trio"}, 3, [(3, *UNSAID)]),
        ({"presidium-of": ["trio", "dubbel", "ledning"]}, 7, [(7, *UNSAID)]),
        ({"presidium-of": ["trio", "tunn"]}, None, [(None, *UNSAID)]),
        ({"presidium-of": "utan"}, None, [(None, *UNSAID)]),
        ({"presidium-of": "tom"}, None, [(None, *UNSAID)]),
        ({"member-of": "nat", "chair-of": "tunn"}, 3, [(1, "ekby", None, ("skolan",)), (1, *UNSAID), (1, *UNSAID)]),
        ({"role": "chef", "seats": 2}, 2, [(2, "ekby", None, ("skolan",))]),
        ({"role": "samordnare"}, 1, [(1, *UNSAID)]),
        ({"role": "chefer"}, 1, [(1, *UNSAID)]),
        ({"at": "kommunerna", "seats": 2}, 2, [(2, None, Unclassed.GROUP, ("kommunerna",))]),
        (
            {"at": "kommunerna", "seats": "2 per kommun"},
            4,
            [(2, "ekby", None, ("ekby",)), (2, "lunda", None, ("lunda",))],
        ),
        (
            {"at": ["ekby", "lunda"], "seats": "1 per kommun"},
            2,
            [(1, "ekby", None, ("ekby",)), (1, "lunda", None, ("lunda",))],
        ),
        ({"at": "ekby", "seats": "1 per kommun"}, 1, [(1, "ekby", None, ("ekby",))]),
        ({"at": "ekby", "seats": "1 per part"}, None, [(None, "ekby", None, ("ekby",))]),
        ({"at": "regionen", "seats": "1 per kommun"}, None, [(None, "regionen", None, ("regionen",))]),
        ({"at": ["kommunerna", "regionen"], "seats": "1 per huvudman"}, 3, EACH),
        ({"at": ["kommunerna", "regionen"], "seats": "en per part"}, 3, EACH),
        ({"at": "kommunerna", "seats": "samtliga"}, 2, EACH[:2]),
        ({"role": "kommunchef", "seats": "alla"}, 2, EACH[:2]),
        ({"at": "ekby", "seats": "samtliga"}, None, [(None, "ekby", None, ("ekby",))]),
        ({"at": ["kommunerna", "regionen"], "seats": "samtliga"}, None, [(None, None, Unclassed.SHARED, BOTH)]),
        ({"chair-of": "flera"}, None, [(None, "ekby", None, ("ekby",))]),
        ({"chair-of": "tre"}, 3, [(3, "lunda", None, ("lunda",))]),
        ({"presidium-of": "tre"}, 6, [(6, *UNSAID)]),
        ({"at": ["ekby"], "rotates": ["skolan"]}, 1, [(1, "ekby", None, ("ekby", "skolan"))]),
        ({"at": "praktiken"}, 1, [(1, None, Unclassed.OUTSIDE, ("praktiken",))]),
        ({"at": "utan"}, 1, [(1, None, Unclassed.BODY, ("utan",))]),
    ],
)
def test_seats_of_a_row_and_whose_they_are(
    row: dict[str, Any],
    count: int | None,
    placed: list[tuple[int | None, str | None, Unclassed | None, tuple[str, ...]]],
) -> None:
    here = made(row)
    assert seat_count(here, here.bodies["radet"].composition[0]) == told(count)
    assert [(one.seats, one.group, one.why, one.parties) for one in shares(here, "radet", QuorumScope.PARTY)] == [
        (told(number), *rest) for number, *rest in placed
    ]
    here = made({**row, "condition": "vid behov"})
    assert seat_count(here, here.bodies["radet"].composition[0]) == told(count, 0)


def told(most: int | None, least: int | None = None) -> Count | None:
    return None if most is None else Count(most if least is None else least, most)


@pytest.mark.parametrize(
    ("row", "side", "why"),
    [
        ({"at": "ekby"}, "kommunerna", None),
        ({"at": "skolan"}, "kommunerna", None),
        ({"at": "kommunerna"}, "kommunerna", None),
        ({"at": ["ekby", "regionen"]}, None, Unclassed.SHARED),
        ({"at": ["ekby", "regionen"], "side": "regionen"}, "regionen", None),
        ({"role": "samordnare", "side": "kommunerna"}, "kommunerna", None),
        ({"at": "praktiken"}, None, Unclassed.OUTSIDE),
    ],
)
def test_the_side_of_a_row(row: dict[str, Any], side: str | None, why: Unclassed | None) -> None:
    (one,) = shares(made(row), "radet", QuorumScope.SIDE)
    assert (one.group, one.why) == (side, why)


@pytest.mark.parametrize(
    ("row", "count"),
    [
        ({"role": "chef", "seats": 2, "example": True}, Count(0, 2)),
        ({"role": "chef", "at": ["kommunerna", "regionen"], "seats": "tre per region"}, Count(3, 3)),
        ({"role": "chef", "at": ["kommunerna", "regionen"], "seats": "minst en per medlem"}, Count(3, None)),
        ({"role": "chef", "at": "kommunerna", "seats": "en per region"}, None),
    ],
    ids=str,
)
def test_an_example_may_be_none_and_there_may_be_a_number_for_each_region(
    row: dict[str, Any], count: Count | None
) -> None:
    here = made(row)
    assert seat_count(here, here.bodies["radet"].composition[0]) == count
