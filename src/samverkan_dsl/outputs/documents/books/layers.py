"""Which layer of a diagram each body stands on: its level, and above those it steers where it has none."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from itertools import chain

from ....findings import Text, text
from ....language import LevelKey
from ...graphs import Edge, Line

LevelLabel = str | Text


class OffLevel(Enum):
    """Where a body stands that is on none of the levels."""

    UNLEVELLED = "utan angiven nivå"
    OUTSIDE = "utanför ledningssystemet"
    MENTIONED = "nämns men beskrivs inte"
    UNNAMED = "den som inte namnges"
    """Nobody knows if it is in the system or outside it."""


LayerKey = LevelKey | OffLevel


def layered(
    standings: Mapping[str, LayerKey], edges: Sequence[Edge], levels: Mapping[LevelKey, LevelLabel]
) -> dict[str, tuple[int, LevelLabel]]:
    """Where each body stands, counted from the top, and the caption of that layer. `levels`: those there are, with
    their captions.

    A body without a level stands above the highest level that it steers, unless that is above itself; below the levels
    above it; else beside those it has to do with, or last. What is outside is on top where it stands above the system
    or hangs together with what does, else at the bottom; at the very bottom stands what is mentioned only and has no
    relation, and what has relations only outside is outside. Who is not named stands by itself below.
    """
    beside = _neighbours(edges)
    outside = {key for key, place in standings.items() if place is OffLevel.OUTSIDE}
    nobody = {key for key, place in standings.items() if place is OffLevel.UNNAMED}
    named = {
        key
        for key, place in standings.items()
        if place is OffLevel.MENTIONED and beside.get(key, set()) <= outside | nobody
    }
    outside |= named & beside.keys()
    named -= outside
    top = _on_top(outside, edges)
    placed = outside | named | nobody
    floating = [key for key, place in standings.items() if isinstance(place, OffLevel) and key not in placed]
    slots = _slots(floating, standings, edges, tuple(levels))
    groups: list[tuple[LevelLabel, list[str]]] = [
        (text(OffLevel.OUTSIDE.value), [key for key in standings if key in top])
    ]
    for number, (level, caption) in enumerate(levels.items()):
        groups.append((text(OffLevel.UNLEVELLED.value), [key for key in floating if slots[key] == number]))
        members = [key for key, place in standings.items() if place == level]
        groups.append((caption, members))
    groups.append((text(OffLevel.UNLEVELLED.value), [key for key in floating if slots[key] == len(levels)]))
    groups.append((text(OffLevel.OUTSIDE.value), [key for key in standings if key in outside - top]))
    groups.append((text(OffLevel.UNNAMED.value), [key for key in standings if key in nobody]))
    groups.append((text(OffLevel.MENTIONED.value), [key for key in standings if key in named]))
    return {key: (number, caption) for number, (caption, members) in enumerate(groups) for key in members}


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


def _slots(
    floating: Sequence[str], standings: Mapping[str, LayerKey], edges: Sequence[Edge], levels: Sequence[LevelKey]
) -> dict[str, int]:
    """The number of the level that each of those without one stands above; the number of levels: below them all."""
    telling = [edge for edge in edges if edge.line is not Line.REPORTS]  # reports lead up as often as down
    ways_up: dict[str, set[str]] = {}
    ways_down: dict[str, set[str]] = {}
    for edge in telling:
        ways_up.setdefault(edge.lower, set()).add(edge.upper)
        ways_down.setdefault(edge.upper, set()).add(edge.lower)
    inside = set(floating)
    high: dict[str, int] = {}  # the highest level below each
    low: dict[str, int] = {}  # the lowest level above each
    for number, level in enumerate(levels):
        members = {key for key, place in standings.items() if place == level}
        for key in _reached(members, ways_up, inside) - members:
            high.setdefault(key, number)
        low |= dict.fromkeys(_reached(members, ways_down, inside) - members, number)
    slots = {key: number for key, number in high.items() if low.get(key, -1) < number}
    used = sorted({*slots.values(), len(levels)})
    slots |= {key: next(slot for slot in used if slot > low[key]) for key in floating if key in low.keys() - slots}
    beside = _neighbours(telling)
    pending = deque(key for key in floating if key in slots)
    while pending:
        key = pending.popleft()
        for other in sorted((beside.get(key, set()) & inside) - slots.keys()):
            slots[other] = slots[key]
            pending.append(other)
    last = max(slots.values(), default=len(levels))
    return {key: slots.get(key, last) for key in floating}


def _reached(start: set[str], ways: Mapping[str, set[str]], within: set[str]) -> set[str]:
    """What these lead to through what is `within`, themselves included."""
    import networkx as nx

    graph = nx.DiGraph((key, other) for key, others in ways.items() for other in others & within)
    graph.add_nodes_from(start)
    return set(chain.from_iterable(nx.bfs_layers(graph, start)))
