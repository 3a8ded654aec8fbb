"""A trace as it is told leaves nothing out and adds nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from documents.support import SMALL
from documents.support import region as made
from samverkan_dsl.analysis.matters import End, Event, Trace, trace
from samverkan_dsl.loading import load
from samverkan_dsl.outputs.documents.matters.route_places import RoutePlace, places

REGIONS = Path(__file__).parents[2] / "regions"
LONG = 5


def happening(step: Any) -> tuple[object, ...]:
    return step.event, step.body, step.to, step.when, step.response, step.effect


def ways(moves: Any, ended: Any, place: int) -> set[tuple[object, ...]]:
    """Everything that can happen from a place in so many steps, as what is read of it, with how it ends."""
    found: set[tuple[object, ...]] = set()
    pending: list[tuple[int, tuple[object, ...]]] = [(place, ())]
    while pending:
        at, said = pending.pop()
        if ended(at) is not None or len(said) == LONG:
            found.add((*said, ended(at)))
            continue
        pending += [(to, (*said, happening(step))) for step, to in moves(at)]
    return found


def original(found: Trace, place: int) -> set[tuple[object, ...]]:
    return ways(lambda at: found.edges[at], lambda at: p if isinstance(p := found.positions[at], End) else None, place)


def told(found: tuple[RoutePlace, ...], place: int) -> set[tuple[object, ...]]:
    return ways(
        lambda at: [(move.steps[0], move.to) for move in found[at].moves],
        lambda at: p if isinstance(p := found[at].position, End) else None,
        place,
    )


@pytest.mark.parametrize("name", ["goteborg", "jonkoping-ryhov", "orebro"])
def test_what_is_told_is_what_can_happen(name: str) -> None:
    region = load([REGIONS / name], REGIONS)[0][0].region
    assert region is not None
    for body in region.bodies:
        whole = trace(region, body)
        short = places(whole)
        assert len(short) <= len(whole.positions)
        by_what = {frozenset(step.when): to for step, to in whole.edges[0]}
        for move in short[0].moves:
            what = frozenset(move.steps[0].when)
            assert told(short, move.to) == original(whole, by_what[what])
        # What the matter is like that is not told goes the way of something less that is.
        for what, to in by_what.items():
            less = [move for move in short[0].moves if frozenset(move.steps[0].when) <= what]
            assert any(told(short, move.to) == original(whole, to) for move in less)


TWICE = """
bodies:
  styrgrupp:
    name: Styrgruppen
    kind: steering-group
    mandates:
      - {prepare: frågor för beslut, to: [rad, chefsgrupp]}
      - {initiate: frågor, force: may}
    preparation: {by: self, for: [rad, chefsgrupp]}
  chefsgrupp:
    name: Chefsgruppen
    kind: chiefs-group
    mandates: {decide: frågor, effect: within-delegation}
  rad:
    name: Rådet
    kind: council
    mandates: {decide: frågor, effect: recommendation}
"""


def test_a_move_that_two_lines_give_is_one_move_with_both(tmp_path: Path) -> None:
    whole = trace(made(tmp_path, SMALL + TWICE), "styrgrupp")
    found = places(whole)
    doubled = [move for place in found for move in place.moves if len(move.steps) > 1]
    assert doubled
    for move in doubled:
        assert len({step.path for step in move.steps}) == len(move.steps)
        assert {step.event for step in move.steps} == {Event.HANDED_OVER}
