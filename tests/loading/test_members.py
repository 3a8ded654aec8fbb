"""Who is in a group of parties, with groups in it opened."""

from __future__ import annotations

import pytest

from .conftest import Load

REGION = """\
region: ett
language: 1
system: {name: Ett}
parties:
  a: {name: A, kind: municipality}
  b: {name: B, kind: municipality}
  c: {name: C, kind: municipality}
"""


@pytest.mark.parametrize(
    ("groups", "group", "members"),
    [
        ({"alla": "b, a"}, "alla", "b a"),
        ({"alla": "norr, a", "norr": "c, b"}, "alla", "c b a"),
        ({"alla": "a, norr, c", "norr": "c, a, b"}, "alla", "a c b"),
        ({"alla": "norr, soder", "norr": "a, b", "soder": "b, c"}, "alla", "a b c"),
        ({"alla": "a, okand"}, "alla", "a okand"),
        # Groups that hold each other: each of them once.
        ({"alla": "norr, a", "norr": "alla, b"}, "alla", "b a"),
        ({"alla": "norr, a", "norr": "alla, b"}, "norr", "a b"),
        ({"alla": "norr, a", "norr": "soder, b", "soder": "norr, c"}, "alla", "c b a"),
        ({"alla": "norr, a", "norr": "alla, soder", "soder": "b, c"}, "norr", "a b c"),
        ({}, "a", "a"),
        ({}, "okand", "okand"),
    ],
)
def test_groups_are_opened_in_order_and_each_party_is_told_once(
    loaded: Load, groups: dict[str, str], group: str, members: str
) -> None:
    lines = [f"  {name}: {{name: {name}, kind: group, members: [{inside}]}}\n" for name, inside in groups.items()]
    region = loaded(REGION + "".join(lines)).region
    assert region is not None
    assert region.members(group) == tuple(members.split())


def test_groups_in_groups_in_groups_are_opened(loaded: Load) -> None:
    lines = [f"  g{at}: {{name: G{at}, kind: group, members: [{f'g{at - 1}' if at else 'a'}]}}\n" for at in range(1500)]
    region = loaded(REGION + "".join(reversed(lines))).region
    assert region is not None
    assert region.members("g1499") == ("a",)
