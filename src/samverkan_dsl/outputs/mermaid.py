"""Views as Mermaid flowcharts, which GitHub and many editors show without an engine."""

from __future__ import annotations

from collections.abc import Mapping

from ..findings import gettext
from . import escape
from .graphs import Line, Look, Node, View, say

_SHAPES: Mapping[Look, tuple[str, str]] = {
    Look.BODY: ("(", ")"),
    Look.BINDING: ("[", "]"),
    Look.SEVERAL: ("[[", "]]"),
    Look.PLANNED: ("(", ")"),
    Look.WHEN_NEEDED: ("(", ")"),
    Look.OUTSIDE: ("[", "]"),
    Look.MENTIONED: ("[", "]"),
    Look.UNNAMED: ("(", ")"),
    Look.DELIVERABLE: ("[/", "/]"),
    Look.OUTCOME: ("((", "))"),
}
_STYLES: Mapping[Look, str] = {
    Look.BODY: "fill:#dcebf7,stroke:#1f4e79,color:#1b1b1b",
    Look.BINDING: "fill:#ffe9b8,stroke:#7a4b00,color:#1b1b1b,stroke-width:3px",
    Look.SEVERAL: "fill:#dcebf7,stroke:#1f4e79,color:#1b1b1b",
    Look.PLANNED: "fill:#ffffff,stroke:#1f4e79,color:#1b1b1b,stroke-dasharray:2 3",
    Look.WHEN_NEEDED: "fill:#ffffff,stroke:#1f4e79,color:#1b1b1b,stroke-dasharray:8 3",
    Look.OUTSIDE: "fill:#e2e2e2,stroke:#555555,color:#1b1b1b",
    Look.MENTIONED: "fill:#ffffff,stroke:#555555,color:#1b1b1b,stroke-dasharray:6 3",
    Look.UNNAMED: "fill:#f4f4f4,stroke:#555555,color:#1b1b1b,stroke-dasharray:2 3",
    Look.DELIVERABLE: "fill:#e5f3e1,stroke:#2f6b22,color:#1b1b1b",
    Look.OUTCOME: "fill:#333333,stroke:#333333,color:#ffffff",
}
_LINES: Mapping[Line, str] = {
    Line.SUPERIOR: "---",
    Line.STEERS: "==>",
    Line.SETS_UP: "-->",
    Line.ATTACHED: "-.-",
    Line.PREPARES: "-.->",
    Line.REPORTS: "-.->",
    Line.ESCALATES: "-->",
}
_PLAIN = (Line.SUPERIOR, Line.STEERS)
"""What needs no word on the line: the others have too few kinds of line to be told apart."""


def to_mermaid(view: View, lang: str) -> str:
    """The view as Mermaid source, with the same ids as in DOT. Text from a model stands in quoted labels only."""
    ids = view.ids()
    lines = ["flowchart TB"]
    lines += [f"  {_node(node, ids, lang)}" for node in view.nodes if node.level is None]
    for number, level in enumerate(view.levels):
        nodes = [node for node in view.nodes if node.level == number]
        if nodes:
            lines.append(f'  subgraph g{number + 1}["{_label(say(level.caption, lang))}"]')
            lines += [f"    {_node(node, ids, lang)}" for node in nodes]
            lines.append("  end")
    for edge in view.edges:
        words = say(edge.label, lang) or ("" if edge.line in _PLAIN else gettext(edge.line.words, lang))
        label = f'|"{_label(words)}"|' if words else ""
        lines.append(f"  {ids[edge.source]} {_LINES[edge.line]}{label} {ids[edge.target]}")
    for look in view.looks():
        members = ",".join(ids[node.key] for node in view.nodes if node.look is look)
        lines.append(f"  classDef {look.name.lower()} {_STYLES[look]}")
        lines.append(f"  class {members} {look.name.lower()}")
    return "\n".join(lines) + "\n"


def _node(node: Node, ids: Mapping[str, str], lang: str) -> str:
    opening, closing = _SHAPES[node.look]
    label = "<br/>".join(_label(say(line, lang)) for line in node.lines if line)
    return f'{ids[node.key]}{opening}"{label}"{closing}'


def _label(words: str) -> str:
    return escape.mermaid_label(words).strip(" ") or "#160;"
