"""Which layer of a diagram each body stands on: its level, and above those it steers where it has none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum

from ...findings import Text, text
from ...language import Level
from ..graphs import Edge, Line
from ..graphs import Level as Layer
from .words import Capital


class Place(Enum):
    """Where a body stands that is on none of the levels."""

    UNLEVELLED = "utan angiven nivå"
    OUTSIDE = "utanför ledningssystemet"
    MENTIONED = "nämns men beskrivs inte"


Standing = Level | Place


def layered(standings: Mapping[str, Standing], edges: Sequence[Edge]) -> tuple[tuple[Layer, ...], dict[str, int]]:
    """The layers from the top, and the index of each body's.

    Bodies without a level stand together: above the highest level that one of them steers, where none is below it,
    else under the levels. Only those that would then stand above what steers them stand apart from the others. What
    is outside is on top where it stands above the system or hangs together with what does, else at the bottom; at the
    very bottom stands what is mentioned only and has no relation, and what has relations only outside is outside.
    """
    beside = _neighbours(edges)
    outside = {key for key, place in standings.items() if place is Place.OUTSIDE}
    named = {key for key, place in standings.items() if place is Place.MENTIONED and beside.get(key, set()) <= outside}
    outside |= named & beside.keys()
    named -= outside
    top = _on_top(outside, edges)
    floating = [key for key, place in standings.items() if isinstance(place, Place) and key not in outside | named]
    lifted, slot = _lifted(floating, standings, edges)
    groups: list[tuple[Text, list[str]]] = [(text(Place.OUTSIDE.value), [key for key in standings if key in top])]
    unlevelled = text(Place.UNLEVELLED.value)
    for level in Level:
        if level is slot:
            groups.append((unlevelled, [key for key in floating if key in lifted]))
        members = [key for key, place in standings.items() if place is level]
        groups.append((text("{level} nivå", level=level), members))
    groups.append((unlevelled, [key for key in floating if key not in lifted]))
    groups.append((text(Place.OUTSIDE.value), [key for key in standings if key in outside - top]))
    groups.append((text(Place.MENTIONED.value), [key for key in standings if key in named]))
    used = [(caption, members) for caption, members in groups if members]
    layers = tuple(Layer(Capital(caption)) for caption, _ in used)
    return layers, {key: number for number, (_, members) in enumerate(used) for key in members}


def _neighbours(edges: Iterable[Edge]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for edge in edges:
        found.setdefault(edge.source, set()).add(edge.target)
        found.setdefault(edge.target, set()).add(edge.source)
    return found


def _on_top(outside: set[str], edges: Sequence[Edge]) -> set[str]:
    found = {edge.upper for edge in edges if edge.upper in outside and edge.lower not in outside}
    below = {edge.lower for edge in edges if edge.lower in outside and edge.upper not in outside} - found
    return _reached(found, _neighbours(edges), outside - below)


def _lifted(
    floating: Sequence[str], standings: Mapping[str, Standing], edges: Sequence[Edge]
) -> tuple[set[str], Level | None]:
    """Those without a level that stand above one, and which."""
    ways_up: dict[str, set[str]] = {}
    ways_down: dict[str, set[str]] = {}
    for edge in edges:
        if edge.line is not Line.REPORTS:  # which leads up as often as down
            ways_up.setdefault(edge.lower, set()).add(edge.upper)
            ways_down.setdefault(edge.upper, set()).add(edge.lower)
    inside = set(floating)
    high: dict[str, int] = {}  # the highest level below each
    low: dict[str, int] = {}  # the lowest level above each
    for number, level in enumerate(Level):
        members = {key for key, place in standings.items() if place is level}
        for key in _reached(members, ways_up, inside) - members:
            high.setdefault(key, number)
        low |= dict.fromkeys(_reached(members, ways_down, inside) - members, number)
    wanted = [number for key, number in high.items() if low.get(key, -1) < number]
    if not wanted:
        return set(), None
    slot = min(wanted)
    under = {key for key in floating if low.get(key, -1) >= slot}
    alone = inside - high.keys() - low.keys() if under else set()
    return inside - under - alone, tuple(Level)[slot]


def _reached(start: set[str], ways: Mapping[str, set[str]], within: set[str]) -> set[str]:
    """What these lead to through what is `within`, themselves included."""
    found, pending = set(start), list(start)
    while pending:
        for key in ways.get(pending.pop(), set()) & within - found:
            found.add(key)
            pending.append(key)
    return found
