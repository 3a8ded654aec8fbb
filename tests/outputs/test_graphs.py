"""Views become pictures that hold each label as it is and nothing that a label asked for."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.findings import text
from samverkan_dsl.outputs.blocks import Document
from samverkan_dsl.outputs.dot import to_dot
from samverkan_dsl.outputs.equivalent import text_equivalent
from samverkan_dsl.outputs.escape import clean
from samverkan_dsl.outputs.formats.markdown import Markdown
from samverkan_dsl.outputs.graphs import WIDEST, Edge, Layer, Line, Look, Node, View, rows, split
from samverkan_dsl.outputs.layout import Graph, lay_out
from samverkan_dsl.outputs.mermaid import to_mermaid

LEVELS = (Layer(text("Strategisk nivå")), Layer(text("Taktisk nivå")))
HOSTILE = [
    "[ordförande]", "<b>fet</b>", "a:b", "bakstreck\\", "\\N\\G\\L", "::error::", "{{ x }}", "a|b", '"citat"', "&amp;",
    "&", "<!-- x -->", "]]>", "`a`", "#quot;", "", "  ", "å\u00a0ä", "\x00\x1b[31m", "x" * 90, "rad\nrad", "\u202e",
    "n1->n2;", "<<table>>", "$$x$$", "%%{init}%%", "1. x", "end", 'x"]; n9["y', "https://a.se", "URL=javascript:x",
]  # fmt: skip


def structure() -> View:
    return View(
        text("Struktur"),
        LEVELS,
        (
            Node("nämnd", ("Nämnden",), Look.BINDING),
            Node("l", ("LSVO", "Ledning"), level=0),
            Node("b", ("Beredning",), Look.MENTIONED, 0),
            Node("x", ("Grupp", "norr"), level=1),
            Node("y", ("Grupp", "söder"), level=1),
        ),
        (
            Edge("nämnd", "l", Line.STEERS),
            Edge("b", "l", Line.PREPARES),
            Edge("l", "x", Line.SUPERIOR),
            Edge("l", "y", Line.SUPERIOR),
            Edge("x", "l", Line.ESCALATES, text("oenighet")),
        ),
    )


def squeezed(value: str) -> str:
    return re.sub(r"\s", "", clean(value))


def test_every_label_is_in_the_picture_as_it_is() -> None:
    views = []
    for start in range(0, len(HOSTILE), 8):
        words = HOSTILE[start : start + 8]
        nodes = tuple(Node(str(n), (word, word), list(Look)[n % 8], n % 2) for n, word in enumerate(words))
        edges = tuple(Edge(str(n), str((n + 1) % len(words)), list(Line)[n % 6], w) for n, w in enumerate(words))
        views.append(View("t", (Layer(words[0]), Layer("b")), nodes, edges))
    fan = tuple(Node(word or "tom", (word,), level=1) for word in HOSTILE)
    centre = (Node("c", ("C",), level=0),)
    views.append(View("t", LEVELS, centre + fan, tuple(Edge("c", node.key, Line.STEERS) for node in fan)))
    made = lay_out([Graph(f"g{n}", to_dot(view, "sv"), "t") for n, view in enumerate(views)])
    assert made.problem is None and not made.failures and not made.warnings
    for number, view in enumerate(views):
        root = ElementTree.fromstring(made.svgs[f"g{number}"])
        elements = {element.tag.partition("}")[2] for element in root.iter()}
        assert elements <= {"svg", "g", "title", "desc", "path", "polygon", "polyline", "ellipse", "text"}
        said = squeezed("".join("".join(each.itertext()) for each in root.iter() if each.tag.endswith("}text")))
        for node in view.nodes:
            assert all(squeezed(str(line)) in said for line in node.lines)
        for edge in view.edges:
            assert squeezed(str(edge.label)) in said


@given(st.lists(st.sampled_from(HOSTILE) | st.text(max_size=5), min_size=3, max_size=3))
def test_dot_holds_generated_ids_and_no_more_nodes_than_the_view(words: list[str]) -> None:
    import pygraphviz

    view = View(
        "t",
        (Layer(words[0]),),
        (Node(words[0], (words[1],), level=0), Node(words[0] + "!", (words[2], words[1]))),
        (Edge(words[0], words[0] + "!", Line.REPORTS, words[2]),),
    )
    graph = pygraphviz.AGraph().from_string(to_dot(view, "sv"))
    assert sorted(graph.nodes()) == ["c1", "c2", "n1", "n2"]
    assert ("n2", "n1") in graph.edges()  # drawn from the upper one, with the arrow at its tail
    edge = graph.get_edge("n2", "n1")
    assert edge.attr["dir"] == "back" and edge.attr["arrowtail"] == "vee"
    assert not {"URL", "href", "image", "tooltip", "target"} & set(graph.get_node("n1").attr.keys())


@given(st.lists(st.sampled_from(HOSTILE) | st.text(max_size=5), min_size=3, max_size=3))
def test_mermaid_holds_one_statement_to_a_line(words: list[str]) -> None:
    view = View(
        "t",
        (Layer(words[0]),),
        (Node("a", (words[1], words[2]), Look.OUTCOME, 0), Node("b", (words[2],))),
        (Edge("a", "b", Line.ESCALATES, words[0]),),
    )
    label = r'"[^"<>\\`{}\[\]|]*(<br/>[^"<>\\`{}\[\]|]*)?"'
    lines = [
        "flowchart TB",
        rf"  n2\({label}\)",
        rf"  subgraph g1\[{label}\]",
        rf"    n1\(\({label}\)\)",
        "  end",
        rf"  n1 -->\|{label}\| n2",
        *(r"  classDef \w+ [#\w:,-]+", r"  class n\d \w+") * 2,
    ]
    found = to_mermaid(view, "sv").split("\n")
    assert len(found) == len(lines) + 1 and found[-1] == ""
    for line, expected in zip(found, lines, strict=False):
        assert re.fullmatch(expected, line), line


def test_the_same_ids_and_the_same_bytes() -> None:
    view = structure()
    assert view.ids() == {"nämnd": "n1", "l": "n2", "b": "n3", "x": "n4", "y": "n5"}
    for make in (to_dot, to_mermaid):
        assert make(view, "sv") == make(structure(), "sv")
        assert "\r" not in make(view, "sv")


def test_a_picture_has_its_levels_in_order_and_its_legend() -> None:
    made = lay_out([Graph("g", to_dot(structure(), "sv"), "t")])
    height: dict[str, float] = {}
    for element in ElementTree.fromstring(made.svgs["g"]).iter():
        if element.tag.endswith("}text"):
            height.setdefault("".join(element.itertext()), float(element.attrib["y"]))
    order = ["Nämnden", "LSVO", "norr", "Teckenförklaring"]
    assert sorted(order, key=height.__getitem__) == order
    assert height["Strategisk nivå"] < height["Taktisk nivå"] < height["Teckenförklaring"]
    assert height["LSVO"] < height["Beredning"] < height["Taktisk nivå"] < height["norr"] + 12
    assert abs(height["norr"] - height["söder"]) < 12
    assert {"organ som enligt lag kan binda", "lyfter frågor till", "bereder åt"} <= height.keys()
    assert "planerat eller tillfälligt organ" not in height


def test_rows_follow_levels_and_stand_below_what_places_them() -> None:
    levels = (Layer("a"), Layer("b"))
    nodes = (Node("3", ("3",), level=0), Node("1", ("1",)), Node("2", ("2",), level=0), Node("4", ("4",), level=1))
    edges = (Edge("2", "3", Line.SUPERIOR), Edge("3", "2", Line.REPORTS), Edge("3", "4", Line.STEERS))
    found = [
        (level, [[node.key for (node,) in row] for row in grid])
        for level, grid in rows(View("t", levels, nodes, edges))
    ]
    assert found == [(None, [["1"]]), (0, [["2"], ["3"]]), (1, [["4"]])]


def test_what_matters_go_to_stands_above_unless_something_firm_says_otherwise() -> None:
    nodes = tuple(Node(key, (key,), level=0) for key in "abcd")
    edges = (
        Edge("a", "b", Line.ESCALATES),
        Edge("c", "a", Line.ATTACHED),
        Edge("c", "b", Line.STEERS),
        Edge("b", "d", Line.REPORTS),
        Edge("d", "b", Line.REPORTS),
    )
    [(_, grid)] = rows(View("t", (Layer(""),), nodes, edges))
    order = [node.key for row in grid for (node,) in row]
    assert order.index("a") < order.index("c") < order.index("b") and set(order) == set("abcd")


def test_nodes_without_relations_fill_the_last_row_and_rows_of_at_most_the_widest() -> None:
    loose = tuple(Node(f"m{n}", (str(n),), level=0) for n in range(2 * WIDEST))
    pair = (Node("a", ("a",), level=0), Node("b", ("b",), level=0))
    view = View("t", (Layer(""),), (*loose, *pair), (Edge("a", "b", Line.STEERS),))
    [(_, grid)] = rows(view)
    assert [row[0][0].key for row in grid[:2]] == ["a", "b"]
    assert len(grid[0]) == 1 and len(grid[1]) == WIDEST
    assert max(len(row) for row in grid) == WIDEST
    assert sorted(node.key for row in grid for (node,) in row) == sorted(node.key for node in view.nodes)


def test_circles_end() -> None:
    nodes = tuple(Node(key, (key,), level=0) for key in "abc")
    edges = (Edge("a", "b", Line.STEERS), Edge("b", "a", Line.STEERS), Edge("c", "c", Line.STEERS))
    [(_, grid)] = rows(View("t", (Layer(""),), nodes, edges))
    assert sorted(node.key for row in grid for (node,) in row) == ["a", "b", "c"]


def test_a_wide_row_stacks_those_alike_only() -> None:
    members = tuple(Node(f"m{n}", ("Grupp", str(n)), level=1) for n in range(WIDEST + 3))
    other = Node("o", ("Annan",), Look.MENTIONED, level=1)
    edges = [Edge("l", node.key, Line.SUPERIOR) for node in (*members, other)]
    view = View("t", LEVELS, (Node("l", ("L",), level=0), *members, other), (*edges, Edge("m0", "l", Line.REPORTS)))
    [[row]] = [grid for level, grid in rows(view) if level == 1]
    assert sorted(len(stack) for stack in row) == [1, 1, WIDEST + 2]
    assert {stack[0].key for stack in row if len(stack) == 1} == {"m0", "o"}


def test_what_leads_nowhere_is_refused() -> None:
    with pytest.raises(ValueError, match="same key"):
        View("t", (), (Node("a", ("a",)), Node("a", ("b",))), ())
    with pytest.raises(ValueError, match="not in the view"):
        View("t", (), (Node("a", ("a",)),), (Edge("a", "b", Line.STEERS),))
    with pytest.raises(ValueError, match="level"):
        View("t", (), (Node("a", ("a",), level=0),), ())


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 3)), max_size=60), st.integers(4, 20))
def test_parts_are_small_and_lose_nothing_of_a_tree(grown: list[tuple[int, int]], limit: int) -> None:
    nodes, edges = [Node("0", ("0",))], []
    for number, (parent, level) in enumerate(grown, 1):
        nodes.append(Node(str(number), (str(number),), level=level))
        edges.append(Edge(str(parent % number), str(number), Line.SUPERIOR))
    view = View("t", tuple(Layer(str(n)) for n in range(4)), tuple(nodes), tuple(edges))
    parts = split(view, limit)
    assert (parts == [view]) == (len(nodes) <= limit)
    assert all(len(part.nodes) <= limit for part in parts)
    assert {node.key for part in parts for node in part.nodes} == {node.key for node in nodes}
    caption = {node.key: node.level for node in nodes}
    for part in parts:
        for node in part.nodes:
            assert (
                node.level is None
                if caption[node.key] is None
                else part.levels[node.level or 0].caption == str(caption[node.key])
            )


def test_parts_keep_branches_together_and_show_what_is_above_them() -> None:
    heads = [Node(f"h{n}", (f"h{n}",), level=0) for n in range(3)]
    leaves = [Node(f"h{n}/{m}", (f"{m}",), level=1) for m in range(8) for n in range(3)]
    edges = tuple(Edge(leaf.key[:2], leaf.key, Line.SUPERIOR) for leaf in leaves)
    parts = split(View("t", LEVELS, (*heads, *leaves), edges), 16)
    assert [str(part.title) for part in parts] == [f"t ({n} av 4)" for n in range(1, 5)]
    for number, part in enumerate(parts[1:]):
        assert {node.key for node in part.nodes} == {f"h{number}", *(f"h{number}/{m}" for m in range(8))}
        assert len(part.edges) == 8


def test_the_words_say_all_that_the_picture_does() -> None:
    blocks = text_equivalent(structure())
    assert Markdown("sv").text(Document("d", ("T",), blocks)) == (
        "# T\n\n"
        "- **Ovanför eller utanför nivåerna**\n  - Nämnden (organ som enligt lag kan binda)\n"
        "- **Strategisk nivå**\n  - LSVO, Ledning\n  - Beredning (organ som bara nämns)\n"
        "- **Taktisk nivå**\n  - Grupp, norr\n  - Grupp, söder\n\n"
        "Relationer:\n\n"
        "- Nämnden styr eller ger uppdrag till LSVO\n- Beredning bereder åt LSVO\n"
        "- LSVO står över Grupp norr och Grupp söder\n- Grupp norr lyfter frågor till LSVO: oenighet\n"
    )
