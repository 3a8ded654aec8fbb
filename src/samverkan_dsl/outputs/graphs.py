"""A picture of how things hang together, before it becomes DOT (`dot.to_dot`), Mermaid (`mermaid.to_mermaid`)
or words (`equivalent.text_equivalent`).

    view = View(
        text("Struktur"),
        (Level(text("Strategisk nivå")), Level(text("Taktisk nivå"))),
        (Node("lsvo", ("LSVO", "Ledningssamverkan vård och omsorg"), level=0), Node("aldre", ("Äldre",), level=1)),
        (Edge("lsvo", "aldre", Line.SUPERIOR),),
    )

A view says nothing of layout. Labels are text from a model (`str`) or fixed text; a key is the caller's own and never
shown. What a colour says, a shape or a kind of line says too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeAlias

from ..findings import Labelled, Text, text

Caption: TypeAlias = "str | Text | Labelled"


def say(words: Caption, lang: str) -> str:
    """A label in a language."""
    if isinstance(words, str):
        return words
    return words(lang) if isinstance(words, Text) else words.label(lang)


class Look(Enum):
    """What kind of thing a node is. The value is its name in the legend, a msgid."""

    BODY = "organ"
    BINDING = "organ som enligt lag kan binda"
    SEVERAL = "flera organ av samma slag"
    PLANNED = "planerat eller tillfälligt organ"
    WHEN_NEEDED = "organ som finns vid behov"
    OUTSIDE = "organ utanför ledningssystemet"
    MENTIONED = "organ som bara nämns"
    UNNAMED = "framgår inte vem"
    DELIVERABLE = "plan, rapport eller annan handling"
    OUTCOME = "utfall"


class Line(Enum):
    """What an edge says: its name in the legend and its sentence, both msgids.

    The first kinds lead to what stands below, the others to what stands above.
    """

    SUPERIOR = ("står över", "{a} står över {b}")
    STEERS = ("styr eller ger uppdrag till", "{a} styr eller ger uppdrag till {b}")
    SETS_UP = ("inrättar", "{a} inrättar {b}")
    ATTACHED = ("knyts till", "{a} knyts till {b}")
    PREPARES = ("bereder åt", "{a} bereder åt {b}")
    REPORTS = ("rapporterar eller lämnar till", "{a} rapporterar eller lämnar till {b}")
    ESCALATES = ("lyfter frågor till", "{a} lyfter frågor till {b}")

    def __init__(self, label: str, sentence: str) -> None:
        self.words = label
        self.sentence = sentence

    @property
    def downwards(self) -> bool:
        return self in (Line.SUPERIOR, Line.STEERS, Line.SETS_UP)

    @property
    def firm(self) -> bool:
        """Whether it tells what stands above; the others only suggest it."""
        return self.downwards or self is Line.ATTACHED


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer of the picture, from the top; its caption stands at the edge."""

    caption: Caption


@dataclass(frozen=True, slots=True)
class Node:
    key: str
    lines: tuple[Caption, ...]
    """What it is called; the lines after the first are smaller."""
    look: Look = Look.BODY
    level: int | None = None
    """Index among the view's levels; None: above them all."""


@dataclass(frozen=True, slots=True)
class Edge:
    source: str
    target: str
    line: Line
    label: Caption = ""

    @property
    def upper(self) -> str:
        return self.source if self.line.downwards else self.target

    @property
    def lower(self) -> str:
        return self.target if self.line.downwards else self.source


@dataclass(frozen=True, slots=True)
class View:
    """Raises ValueError for a key used twice, an edge or a level that leads nowhere."""

    title: Caption
    levels: tuple[Layer, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    def __post_init__(self) -> None:
        keys = {node.key for node in self.nodes}
        if len(keys) < len(self.nodes):
            raise ValueError("two nodes have the same key")
        if any(edge.source not in keys or edge.target not in keys for edge in self.edges):
            raise ValueError("an edge leads to a node that is not in the view")
        if any(node.level is not None and not 0 <= node.level < len(self.levels) for node in self.nodes):
            raise ValueError("a node stands on a level that is not in the view")

    def looks(self) -> tuple[Look, ...]:
        """Those used, in the legend's order."""
        used = {node.look for node in self.nodes}
        return tuple(look for look in Look if look in used)

    def line_kinds(self) -> tuple[Line, ...]:
        """Those used, in the legend's order."""
        used = {edge.line for edge in self.edges}
        return tuple(line for line in Line if line in used)

    def ids(self) -> dict[str, str]:
        """Generated ids, `n1` …, by key: no text from a model becomes one."""
        return {node.key: f"n{number}" for number, node in enumerate(self.nodes, 1)}


WIDEST = 6
"""Nodes side by side before those alike are stacked, and then the rest of the row moves down."""
HIGHEST = 10
"""Nodes in a stack."""

Stack: TypeAlias = tuple[Node, ...]
"""One node, or several that differ in their label only: same look, under the same node, no other relation."""


def rows(view: View) -> list[tuple[int | None, list[list[Stack]]]]:
    """The nodes of each level, top down, in rows: those of a row below those of the rows above it.

    Nodes without relations fill the last row, and rows of their own.
    """
    result: list[tuple[int | None, list[list[Stack]]]] = []
    related = {key for edge in view.edges for key in (edge.source, edge.target)}
    for level in (None, *range(len(view.levels))):
        nodes = [node for node in view.nodes if node.level == level]
        grid = [
            row
            for depth in _depths(view, [node for node in nodes if node.key in related])
            for row in _chunks(_stacks(view, depth), WIDEST + WIDEST // 2)
        ]
        loose: list[Stack] = [(node,) for node in nodes if node.key not in related]
        if grid and (room := WIDEST - len(grid[-1])) > 0:
            grid[-1] += loose[:room]
            loose = loose[room:]
        grid += _chunks(loose, WIDEST)
        if grid:
            result.append((level, grid))
    return result


def _stacks(view: View, nodes: list[Node]) -> list[Stack]:
    families = [node for branch in _branches(view, nodes) for node in branch]
    if len(families) <= WIDEST:
        return [(node,) for node in families]
    touching: dict[str, list[Edge]] = {}
    for edge in view.edges:
        touching.setdefault(edge.source, []).append(edge)
        touching.setdefault(edge.target, []).append(edge)
    stacks: dict[tuple[object, ...], list[Node]] = {}
    for node in families:
        key: tuple[object, ...] = (node.key,)
        match touching.get(node.key):
            case [edge] if edge.line.downwards and edge.upper != node.key and not edge.label:
                key = (edge.upper, edge.line, node.look)
        stacks.setdefault(key, []).append(node)
    return [
        tuple(stack[start : start + HIGHEST]) for stack in stacks.values() for start in range(0, len(stack), HIGHEST)
    ]


def _depths(view: View, nodes: list[Node]) -> list[list[Node]]:
    """The nodes of one level by the longest way down to them within it; of a circle, the first met is on top.

    Relations that only suggest what stands above give way to those that tell it, and to earlier ones.
    """
    above: dict[str, set[str]] = {node.key: set() for node in nodes}
    for edge in sorted(view.edges, key=lambda edge: not edge.line.firm):
        if edge.upper in above and edge.lower in above and not _leads_up(above, edge.upper, edge.lower):
            above[edge.lower].add(edge.upper)
    remaining, placed, depths = list(nodes), set[str](), list[list[Node]]()
    while remaining:
        free = [node for node in remaining if above[node.key] <= placed]
        depths.append(free)
        placed |= {node.key for node in free}
        remaining = [node for node in remaining if node.key not in placed]
    return depths


def _leads_up(above: dict[str, set[str]], start: str, goal: str) -> bool:
    """Whether `goal` stands above `start`, or is it."""
    pending, seen = [start], {start}
    while pending:
        current = pending.pop()
        if current == goal:
            return True
        pending += above[current] - seen
        seen |= above[current]
    return False


def _chunks(stacks: list[Stack], widest: int) -> list[list[Stack]]:
    """Rows of about equal length, none longer than `widest`."""
    if not stacks:
        return []
    size = -(-len(stacks) // -(-len(stacks) // widest))
    return [stacks[start : start + size] for start in range(0, len(stacks), size)]


def split(view: View, limit: int = 100) -> list[View]:
    """The view as parts of at most `limit` nodes, by level and within a large level by branch.

    Every node is at home in one part; what it has a relation to comes along as long as there is room, those above it
    first. A view that is small enough is its only part.
    """
    if len(view.nodes) <= limit:
        return [view]
    room = max(1, limit // 2)
    homes: list[list[Node]] = []
    for level in (None, *range(len(view.levels))):
        for branch in _branches(view, [node for node in view.nodes if node.level == level]):
            for start in range(0, len(branch), room):
                piece = branch[start : start + room]
                if homes and homes[-1][0].level == level and len(homes[-1]) + len(piece) <= room:
                    homes[-1] = homes[-1] + piece
                else:
                    homes.append(piece)
    return [_part(view, home, limit, number, len(homes)) for number, home in enumerate(homes, 1)]


def _branches(view: View, nodes: list[Node]) -> list[list[Node]]:
    """Nodes of a level under the same node above, kept together, in the order of the view."""
    parents: dict[str, str] = {}
    for edge in view.edges:
        if edge.line.firm:
            parents.setdefault(edge.lower, edge.upper)
    branches: dict[str, list[Node]] = {}
    for node in nodes:
        branches.setdefault(parents.get(node.key, ""), []).append(node)
    return list(branches.values())


def _part(view: View, home: list[Node], limit: int, number: int, count: int) -> View:
    own = {node.key for node in home}
    touching = [edge for edge in view.edges if edge.source in own or edge.target in own]
    touching.sort(key=lambda edge: not (edge.line.firm and edge.lower in own))
    kept = dict.fromkeys(own)
    for edge in touching:
        for key in (edge.source, edge.target):
            if len(kept) < limit:
                kept.setdefault(key)
    nodes = tuple(node for node in view.nodes if node.key in kept)
    used = sorted({node.level for node in nodes if node.level is not None})
    moved = {old: new for new, old in enumerate(used)}
    return View(
        text("{title} ({number} av {count})", title=view.title, number=number, count=count),
        tuple(view.levels[old] for old in used),
        tuple(replace(node, level=None if node.level is None else moved[node.level]) for node in nodes),
        tuple(
            edge
            for edge in view.edges
            if edge.source in kept and edge.target in kept and (edge.source in own or edge.target in own)
        ),
    )
