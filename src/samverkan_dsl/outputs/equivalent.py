"""A view in words, for those who do not see the picture and for places that cannot show one."""

from __future__ import annotations

from collections import Counter

from ..findings import text
from .blocks import Block, Content, Item
from .compose import bullets, inline, item, joined, para, phrase, strong
from .graphs import Caption, Edge, Line, Look, Node, View


def text_equivalent(view: View) -> tuple[Block, ...]:
    """What the view shows: its nodes by level, then its relations as sentences, those of one kind together."""
    names = _names(view)
    items: list[Item] = []
    for level in (None, *range(len(view.levels))):
        members = [_described(node) for node in view.nodes if node.level == level]
        if not members:
            continue
        if level is None and not view.levels:
            items += [item(member) for member in members]
        else:
            caption = text("Ovanför eller utanför nivåerna") if level is None else view.levels[level].caption
            items.append(item(strong(caption), under=bullets(*members)))
    sentences = [
        inline(
            phrase(line.sentence, a=names[source], b=joined((names[target] for target in targets), last=text(" och "))),
            (": ", label) if label else None,
        )
        for (source, line, label), targets in _together(view.edges).items()
    ]
    return (bullets(*items), *((para(text("Relationer:")), bullets(*sentences)) if sentences else ()))


def _together(edges: tuple[Edge, ...]) -> dict[tuple[str, Line, Caption], list[str]]:
    """The targets of what says the same of the same node, in the order in which they come."""
    result: dict[tuple[str, Line, Caption], list[str]] = {}
    for edge in edges:
        result.setdefault((edge.source, edge.line, edge.label), []).append(edge.target)
    return result


def _names(view: View) -> dict[str, Content]:
    """What each node is called in a sentence: its first line, with the others where several begin alike."""
    count = Counter(node.lines[0] for node in view.nodes)
    return {node.key: (node.lines[0],) if count[node.lines[0]] == 1 else joined(node.lines, " ") for node in view.nodes}


def _described(node: Node) -> Content:
    kind = (" (", text(node.look.value), ")") if node.look is not Look.BODY else None
    return inline(joined(node.lines, ", "), kind)
