"""Views as DOT, for `layout.lay_out`."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

from ..findings import gettext
from . import escape
from .graphs import Line, Look, Node, Stack, View, rows, say
from .layout import BOLD_FONT_NAME, FONT_NAME

_WIDTH = 22
"""Characters on a line of a label; a longer word stays whole."""
_INK = "#1b1b1b"
_GRAPH = {"fontname", "fontsize", "label", "labeljust", "labelloc", "newrank", "nodesep", "pad", "rankdir", "ranksep"}
_NODE = {"color", "fillcolor", "fontcolor", "height", "margin", "penwidth", "peripheries", "shape", "style", "width"}
_EDGE = {"arrowhead", "arrowsize", "arrowtail", "dir", "headport", "rank", "weight"}
_ATTRIBUTES = frozenset(_GRAPH | _NODE | _EDGE)
_LOOKS: Mapping[Look, Mapping[str, str]] = {
    Look.BODY: {"style": "filled,rounded", "fillcolor": "#dcebf7", "color": "#1f4e79"},
    Look.BINDING: {"style": "filled", "fillcolor": "#ffe9b8", "color": "#7a4b00", "penwidth": "2.4"},
    Look.SEVERAL: {"style": "filled,rounded", "fillcolor": "#dcebf7", "color": "#1f4e79", "peripheries": "2"},
    Look.PLANNED: {"style": "filled,rounded,dotted", "fillcolor": "#ffffff", "color": "#1f4e79", "penwidth": "1.6"},
    Look.WHEN_NEEDED: {"style": "filled,rounded,dashed", "fillcolor": "#ffffff", "color": "#1f4e79", "penwidth": "1.6"},
    Look.OUTSIDE: {"style": "filled", "fillcolor": "#e2e2e2", "color": "#555555"},
    Look.MENTIONED: {"style": "filled,dashed", "fillcolor": "#ffffff", "color": "#555555"},
    Look.UNNAMED: {"style": "filled,rounded,dotted", "fillcolor": "#f4f4f4", "color": "#555555"},
    Look.DELIVERABLE: {"shape": "note", "style": "filled", "fillcolor": "#e5f3e1", "color": "#2f6b22"},
    Look.OUTCOME: {
        "shape": "box",
        "style": "filled,rounded",
        "fillcolor": "#333333",
        "color": "#333333",
        "fontcolor": "#ffffff",
    },
}
_LINES: Mapping[Line, Mapping[str, str]] = {
    Line.SUPERIOR: {"style": "solid", "color": "#333333", "penwidth": "1.2", "arrowhead": "none"},
    Line.STEERS: {"style": "bold", "color": "#333333", "penwidth": "2.6"},
    Line.SETS_UP: {"style": "solid", "color": "#333333", "penwidth": "1.2", "arrowhead": "vee"},
    Line.ATTACHED: {"style": "dashed", "color": "#555555", "penwidth": "1.2", "arrowhead": "none"},
    Line.PREPARES: {"style": "dashed", "color": "#2f6b22", "penwidth": "1.4", "arrowhead": "vee"},
    Line.REPORTS: {"style": "dotted", "color": "#1f4e79", "penwidth": "1.8", "arrowhead": "vee"},
    Line.ESCALATES: {"style": "solid", "color": "#b03a1a", "penwidth": "1.4", "arrowhead": "empty"},
}


def to_dot(view: View, lang: str) -> str:
    """The view as DOT source. The same view gives the same bytes; text from a model stands in labels only."""
    from graphviz import Digraph

    ids = view.ids()
    dot = Digraph(
        graph_attr=_only(
            fontname=FONT_NAME, fontsize="11", nodesep="0.28", ranksep="0.6", pad="0.2", newrank="true", rankdir="TB",
            label=_legend(view, lang), labelloc="b", labeljust="l",
        ),
        node_attr=_only(fontname=FONT_NAME, fontsize="11", fontcolor=_INK, shape="box", margin="0.14,0.08"),
        edge_attr=_only(fontname=FONT_NAME, fontsize="9", fontcolor=_INK, arrowsize="0.8"),
    )  # fmt: skip
    count, stacked = 0, set[str]()
    drawn: dict[str, tuple[int, str]] = {}  # the row and the id, which those further down in a stack do not have
    for level, grid in rows(view):
        caption = say(view.levels[level].caption, lang) if level is not None else ""
        for number, row in enumerate(grid):
            count += 1
            with dot.subgraph() as same:
                same.attr(**_only(rank="same"))
                label = f"<{_html(caption, 11, bold=True, width=18)}>" if caption and number == 0 else ""
                same.node(f"c{count}", **_only(shape="none", label=label, width="1.5", margin="0"))
                for stack in row:
                    name = ids[stack[0].key]
                    same.node(name, **_stack(stack, lang))
                    same.edge(f"c{count}", name, **_only(style="invis", weight="0"))
                    stacked |= {name} if len(stack) > 1 else set()
                    drawn |= {node.key: (count, name if node is stack[0] else "") for node in stack}
    for number in range(1, count):  # what keeps the rows in order
        dot.edge(f"c{number}", f"c{number + 1}", **_only(style="invis", weight="100"))
    for edge in view.edges:
        # A space at either side keeps the words off the line beside them.
        lines = textwrap.wrap(escape.clean(say(edge.label, lang)), 18, break_long_words=False)
        label = "\\n".join(f"\u00a0{escape.dot_label(line)}\u00a0" for line in lines)
        (start, source), (end, target) = drawn[edge.source], drawn[edge.target]
        if not (source and target):  # in a stack, whose first node has the same edge
            continue
        form, ends = dict(_LINES[edge.line]), [source, target]
        if start > end:
            # Graphviz makes room for a label only along edges that go down, so those that go up are drawn backwards.
            ends.reverse()
            form |= {"dir": "back", "arrowtail": form.pop("arrowhead", "normal")}
        if ends[1] in stacked:
            form["headport"] = "n"
        dot.edge(*ends, **_only(**form, label=label))
    return str(dot.source).replace("\t", "  ")


def _only(**attributes: str) -> dict[str, str]:
    """The attributes, all of them known ones. Raises ValueError for any other."""
    if unknown := attributes.keys() - _ATTRIBUTES:
        raise ValueError(f"attributes that no picture uses: {sorted(unknown)}")
    return attributes


def _stack(stack: Stack, lang: str) -> dict[str, str]:
    """The attributes of a node, or of several in one, each with a frame of its own."""
    if len(stack) == 1:
        return _only(**_LOOKS[stack[0].look], label=f"<{_words(stack[0], lang)}>")
    cells = "".join(f"<tr>{_framed(_words(node, lang), node.look)}</tr>" for node in stack)
    return _only(shape="plain", label=f'<<table border="0" cellspacing="4">{cells}</table>>')


def _words(node: Node, lang: str) -> str:
    color = _LOOKS[node.look].get("fontcolor", _INK)
    first, *others = [say(line, lang) for line in node.lines]
    parts = [_html(first, 11, bold=True, color=color), *(_html(line, 9, color=color) for line in others if line)]
    if len(parts) == 1:
        return parts[0]
    # Rows of a table, for lines of different sizes would otherwise touch.
    lines = "".join(f"<tr><td>{part}</td></tr>" for part in parts)
    return f'<table border="0" cellspacing="0" cellpadding="2">{lines}</table>'


def _framed(words: str, look: Look) -> str:
    """A cell that looks as a node of its kind does."""
    form = _LOOKS[look]
    style = ",".join(each for each in form["style"].split(",") if each != "filled") or "solid"
    border = "2" if "penwidth" in form else "1"
    paint = f'color="{form["color"]}" bgcolor="{form["fillcolor"]}" style="{style}"'
    cell = f'<td border="{border}" cellpadding="5" {paint}>{words}</td>'
    if "peripheries" not in form:
        return cell
    return f'<td border="1" cellpadding="2" {paint}><table border="0" cellspacing="0"><tr>{cell}</tr></table></td>'


def _html(words: str, size: int, bold: bool = False, width: int = _WIDTH, color: str = "") -> str:
    """Words in an HTML-like label, broken into lines of at most `width` characters."""
    lines = textwrap.wrap(escape.clean(words), width, break_long_words=False, break_on_hyphens=False)
    face = BOLD_FONT_NAME if bold else FONT_NAME
    paint = f' color="{color}"' if color else ""
    body = "<br/>".join(escape.dot_label(line) for line in lines) or "&#160;"  # an empty label would be a fault
    return f'<font face="{face}" point-size="{size}"{paint}>{body}</font>'


def _legend(view: View, lang: str) -> str:
    """What colours, shapes and lines mean: the picture's own label, so that it takes no part in the layout."""
    title = _html(gettext("Teckenförklaring", lang), 10, bold=True)
    looks = _table([_look_sample(look, lang) for look in view.looks()], 6)
    lines = _table([_line_sample(line, lang) for line in view.line_kinds()], 4)
    tables = "".join(f'<td valign="top">{each}</td>' for each in (looks, lines) if each)
    rows = f'<tr><td align="left" colspan="2">{title}</td></tr>' + (f"<tr>{tables}</tr>" if tables else "")
    return f'<<table border="0" cellspacing="0" cellpadding="2">{rows}</table>>'


def _table(cells: list[str], spacing: int) -> str:
    """Cells in at most three rows."""
    width = -(-len(cells) // 3)
    rows = ("".join(cells[start : start + width]) for start in range(0, len(cells), width or 1))
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f'<table border="0" cellspacing="{spacing}" cellpadding="0">{body}</table>' if cells else ""


def _look_sample(look: Look, lang: str) -> str:
    words = _html(gettext(look.value, lang), 9, width=34, color=_LOOKS[look].get("fontcolor", _INK))
    return f'<td align="left"><table border="0" cellspacing="0"><tr>{_framed(words, look)}</tr></table></td>'


_HEADS: Mapping[str, str] = {"normal": "▶", "vee": "&gt;", "empty": "▷", "none": ""}


def _line_sample(line: Line, lang: str) -> str:
    form = _LINES[line]
    thick = {"bold": "3", "dotted": "2"}.get(form["style"], "1")
    style = form["style"] if form["style"] in ("dashed", "dotted") else "solid"
    rule = f'<td border="{thick}" sides="b" color="{form["color"]}" style="{style}" width="34" height="7"></td>'
    rules = f'<table border="0" cellspacing="0"><tr>{rule}</tr><tr><td width="34" height="5"></td></tr></table>'
    sign = _HEADS[form.get("arrowhead", "normal")]
    head = f'<font color="{form["color"]}" point-size="9">{sign}</font>' if sign else ""
    words = _html(gettext(line.words, lang), 9, width=34)
    return f'<td>{rules}</td><td width="12">{head}</td><td align="left">{words}</td><td width="12"></td>'
