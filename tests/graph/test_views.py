"""A region as a graph: what is written is an edge, what is related is a node, and other programs read the files."""

from __future__ import annotations

import io
import json
from collections import Counter
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pytest

from samverkan_dsl.graph.views import VIEWS, graph
from samverkan_dsl.loading import Region, load
from samverkan_dsl.outputs.graph_files import SCHEMA, to_dot, to_graphml, to_json

REGION = """\
region: lan
language: 1
system: {name: Samverkan "Exempel" & <co>}
parties:
  almby: {name: Almby kommun, kind: kommun}
deliverables:
  plan: {name: Handlingsplan, kind: plan, authors: grupp, recipients: [ledning, almby]}
bodies:
  ledning:
    name: Ledningsgruppen \\N "ett" & <två>
    short: LEG
    kind: management-group
    level: strategic
    steered-by: namnd
    escalation:
      - {when: needs-resources, to: namnd, then: decide-here}
      - {when: disagreement, to: own-decision-bodies}
    flows:
      - {from: chair, to: natverk, what: Läget}
  namnd: {name: Nämnden, kind: committee, status: external}
  natverk: {name: Nätverket, kind: network, attached-to: ledning}
  grupp:
    name: Grupp {name}
    collective: Grupperna
    kind: working-group
    level: operational
    superior: ledning
    for-each:
      ett: {name: ett}
      tva: {name: två}
    escalation:
      - {when: beyond-mandate, to: ledning}
    preparation:
      - {by: self, for: ledning}
"""
Edges = set[tuple[str, str, str]]


@pytest.fixture
def region(tmp_path: Path) -> Region:
    return read(tmp_path, REGION)


def read(folder: Path, words: str) -> Region:
    (folder / "region.yaml").write_text(words, "utf-8")
    (loaded,) = load([folder], folder)[0]
    assert loaded.findings == ()
    assert loaded.region is not None
    return loaded.region


def edges(made: nx.MultiDiGraph) -> Edges:
    return {(source, known["kind"], target) for source, target, known in made.edges(data=True)}


def test_the_structure_leads_downwards(region: Region) -> None:
    assert edges(graph(region, "structure")) == {
        ("namnd", "steers", "ledning"),
        ("ledning", "holds", "natverk"),
        ("ledning", "superior", "grupp/ett"),
        ("ledning", "superior", "grupp/tva"),
        ("grupp", "contains", "grupp/ett"),
        ("grupp", "contains", "grupp/tva"),
    }


def test_depth_counts_from_what_nothing_stands_above(region: Region) -> None:
    depth = graph(region, "structure").nodes(data="depth")
    assert dict(depth) == {"namnd": 0, "grupp": 0, "ledning": 1, "natverk": 2, "grupp/ett": 2, "grupp/tva": 2}


def test_those_on_a_ring_stand_side_by_side(tmp_path: Path) -> None:
    head = "region: lan\nlanguage: 1\nsystem: {name: L}\nbodies:\n"
    ring = "  a: {name: A, kind: council, superior: b}\n  b: {name: B, kind: council, superior: a}\n"
    region = read(tmp_path, f"{head}{ring}  c: {{name: C, kind: council, superior: b}}\n")
    assert dict(graph(region, "structure").nodes(data="depth")) == {"a": 0, "b": 0, "c": 1}


def test_matters_have_their_reasons(region: Region) -> None:
    made = graph(region, "matters")
    assert {(source, target, known["reason"]) for source, target, known in made.edges(data=True)} == {
        ("ledning", "namnd", "resursbehov (sedan beslut här)"),
        ("ledning", "own-decision-bodies", "oenighet"),
        ("grupp/ett", "ledning", "ryms inte i mandatet"),
        ("grupp/tva", "ledning", "ryms inte i mandatet"),
    }
    assert made.nodes["own-decision-bodies"]["kind"] == "word"


def test_flows_are_prepared_reported_and_told(region: Region) -> None:
    made = graph(region, "flows")
    assert edges(made) == {
        ("grupp", "reports", "ledning"),
        ("grupp", "reports", "almby"),
        ("grupp/ett", "prepares", "ledning"),
        ("grupp/tva", "prepares", "ledning"),
        ("ledning", "reports", "natverk"),
    }
    offices = {known["source-office"] for _, _, known in made.edges(data=True) if "source-office" in known}
    assert offices == {"chair"}
    assert (made.nodes["almby"]["kind"], made.nodes["grupp"]["kind"]) == ("party", "template")


def test_every_body_is_a_node_with_its_name_kind_and_level(region: Region) -> None:
    for view in VIEWS:
        made = graph(region, view)
        assert set(region.bodies) <= set(made)
        known = made.nodes["ledning"]
        assert (known["label"], known["name"]) == ("LEG", region.bodies["ledning"].name)
        assert (known["kind"], known["level"], known["layer"]) == ("management-group", "strategic", 1)
        assert made.nodes["grupp/ett"]["template"] == "grupp"
        assert made.nodes["namnd"]["status"] == "external"
        assert "level" not in made.nodes["namnd"]


@pytest.mark.parametrize("view", VIEWS)
def test_graphml_read_back_is_the_graph(region: Region, view: str) -> None:
    made = graph(region, view)
    back = nx.read_graphml(io.BytesIO(to_graphml(made).encode()), force_multigraph=True)
    assert dict(back.nodes(data=True)) == dict(made.nodes(data=True))
    assert Counter(map(str, back.edges(data=True))) == Counter(map(str, made.edges(data=True)))
    ids = [known for *_, known in back.edges(keys=True)]
    assert len(set(ids)) == len(ids), "programs keep one of the edges with the same id"


@pytest.mark.parametrize("view", VIEWS)
def test_gephi_and_yed_find_the_labels(region: Region, view: str) -> None:
    """Gephi knows `label`, takes `d3` of nodes and `d7` of edges for labels, and warns of what the graph itself has."""
    made = graph(region, view)
    root = ElementTree.fromstring(to_graphml(made))
    names = {"g": "http://graphml.graphdrawing.org/xmlns", "y": "http://www.yworks.com/xml/graphml"}
    keys = [(key.get("id"), key.get("for"), key.get("attr.name")) for key in root.findall("g:key", names)]
    assert len({id_ for id_, _, _ in keys}) == len(keys)
    assert {of for _, of, _ in keys} == {"node", "edge"}
    assert [id_ for id_, _, name in keys if name is None] == ["d3", "d7"]
    for path, kind, labels in (
        ("g:data[@key='d3']/y:ShapeNode/y:NodeLabel", "node", dict(made.nodes(data="label")).values()),
        ("g:data[@key='d7']/y:PolyLineEdge/y:EdgeLabel", "edge", [label for *_, label in made.edges(data="label")]),
    ):
        drawn = [one.findtext(path, None, names) for one in root.findall(f"g:graph/g:{kind}", names)]
        assert drawn == list(labels)
        own = f"g:data[@key='{kind}-label']"
        plain = [one.findtext(own, None, names) for one in root.findall(f"g:graph/g:{kind}", names)]
        assert plain == drawn


@pytest.mark.parametrize("view", VIEWS)
def test_json_read_back_is_the_graph_and_fits_its_schema(region: Region, view: str) -> None:
    made = graph(region, view)
    data = json.loads(to_json(made))
    back = nx.node_link_graph(data, edges="edges")
    assert nx.utils.graphs_equal(back, made)
    assert list(unfit(data, SCHEMA, "$")) == []


def unfit(value: Any, schema: Any, where: str) -> list[str]:
    """Where the value is not what the schema says, in the words of JSON Schema that `SCHEMA` uses."""
    known = {"$schema", "title", "type", "properties", "required", "additionalProperties", "items", "const", "enum"}
    assert schema.keys() <= known | {"minimum", "maximum"}, "a word that this does not check"
    types = {"object": dict, "array": list, "string": str, "integer": int}
    if "type" in schema and not isinstance(value, types[schema["type"]]):
        return [f"{where}: no {schema['type']}"]
    if "const" in schema and value != schema["const"]:
        return [f"{where}: {value}"]
    if "enum" in schema and value not in schema["enum"]:
        return [f"{where}: {value}"]
    if "minimum" in schema and not schema["minimum"] <= value <= schema.get("maximum", value):
        return [f"{where}: {value}"]
    if isinstance(value, dict):
        missing, added = set(schema["required"]) - value.keys(), value.keys() - schema["properties"].keys()
        wrong = [f"{where}.{key}" for key in (*missing, *added)]
        return wrong + [
            each
            for key, one in value.items()
            if key in schema["properties"]
            for each in unfit(one, schema["properties"][key], f"{where}.{key}")
        ]
    if isinstance(value, list):
        return [each for at, one in enumerate(value) for each in unfit(one, schema["items"], f"{where}[{at}]")]
    return []


def test_what_does_not_fit_the_schema_is_noticed(region: Region) -> None:
    for spoil in ("nodes", "edges", "graph"):
        data = json.loads(to_json(graph(region, "structure")))
        part = data[spoil] if spoil == "graph" else data[spoil][0]
        part["annat"] = 1
        assert unfit(data, SCHEMA, "$")
        del part["annat"]
        del part[sorted(part)[0]]
        assert unfit(data, SCHEMA, "$")


@pytest.mark.parametrize("view", VIEWS)
def test_dot_read_back_by_graphviz_has_the_names(region: Region, view: str) -> None:
    import pygraphviz

    made = graph(region, view)
    back = pygraphviz.AGraph(string=to_dot(made))
    labels = {back.get_node(node).attr["label"] for node in back.nodes()}
    assert len(labels) == len(made)
    assert {"LEG", "Nätverket"} <= labels
    assert back.number_of_edges() == made.number_of_edges()


def test_the_same_region_gives_the_same_bytes_in_both_languages(region: Region) -> None:
    for write in (to_graphml, to_json, to_dot):
        assert write(graph(region, "matters", "en")) == write(graph(region, "matters", "en"))
        assert write(graph(region, "matters", "en")) != write(graph(region, "matters", "sv"))
