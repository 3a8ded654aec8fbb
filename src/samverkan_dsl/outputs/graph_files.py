"""A region's graph as a file that other programs open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ..graph.relations import OFFICES, RelationKind
from ..graph.views import VERSION, VIEWS
from ..language import BodyKind, BodyStatus
from . import escape

if TYPE_CHECKING:
    import networkx as nx


_GRAPHML, _YED = "http://graphml.graphdrawing.org/xmlns", "http://www.yworks.com/xml/graphml"
_DRAWN = {"node": ("d3", "ShapeNode", "NodeLabel"), "edge": ("d7", "PolyLineEdge", "EdgeLabel")}
"""What yEd draws: the key, the shape and its words."""


def to_graphml(graph: nx.MultiDiGraph) -> str:
    """GraphML, which Gephi, yEd and networkx read.

    A key's id tells what it is of and its name: Gephi takes `d3` and `d7`, ids that networkx gives, for yEd's labels.
    They are that here: a label stands once as an attribute, once as yEd draws it. What is of the graph as a whole is
    left out, for Gephi warns of it.
    """
    from xml.etree import ElementTree

    import networkx as nx

    ElementTree.register_namespace("", _GRAPHML)
    ElementTree.register_namespace("y", _YED)
    root = ElementTree.fromstring("\n".join(nx.generate_graphml(_clean(graph), prettyprint=False)))
    ids = {
        key.attrib["id"]: f"{key.attrib['for']}-{key.attrib['attr.name']}" for key in root.iter(f"{{{_GRAPHML}}}key")
    }
    for key in root.iter(f"{{{_GRAPHML}}}key"):
        key.set("id", ids[key.attrib["id"]])
    for data in root.iter(f"{{{_GRAPHML}}}data"):
        data.set("key", ids[data.attrib["key"]])
    for place, (kind, (id_, shape, words)) in enumerate(_DRAWN.items()):
        known = {"id": id_, "for": kind, "yfiles.type": f"{kind}graphics"}
        root.insert(place, ElementTree.Element(f"{{{_GRAPHML}}}key", known))
        for one in root.iter(f"{{{_GRAPHML}}}{kind}"):
            data = ElementTree.SubElement(one, f"{{{_GRAPHML}}}data", {"key": id_})
            drawn = ElementTree.SubElement(ElementTree.SubElement(data, f"{{{_YED}}}{shape}"), f"{{{_YED}}}{words}")
            drawn.text = one.findtext(f"{{{_GRAPHML}}}data[@key='{kind}-label']")
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def to_json(graph: nx.MultiDiGraph) -> str:
    """JSON as `SCHEMA` has it: node-link data, which `networkx.node_link_graph(data, edges="edges")` reads."""
    import json

    import networkx as nx

    return json.dumps(nx.node_link_data(graph, edges="edges"), ensure_ascii=False, indent=2) + "\n"


def to_dot(graph: nx.MultiDiGraph) -> str:
    """DOT, to be laid out with Graphviz. What a node is stands beside its label; its name in full is its tooltip."""
    from graphviz import Digraph

    dot = Digraph(name=graph.graph["view"], node_attr={"shape": "box"})
    ids = {node: f"n{number}" for number, node in enumerate(graph)}
    for node, known in graph.nodes(data=True):
        told = {key: known[key] for key in ("kind", "level", "status", "depth") if key in known}
        dot.node(ids[node], **_quoted({"label": known["label"], "tooltip": known["name"], "id": node, **told}))
    for source, target, known in graph.edges(data=True):
        label = ": ".join(known[key] for key in ("label", "reason") if key in known)
        dot.edge(ids[source], ids[target], **_quoted({"label": label, "kind": known["kind"]}))
    return str(dot.source).replace("\t", "  ")


def _quoted(known: Mapping[str, Any]) -> dict[str, str]:
    """Attributes that Graphviz shows as they are written: no entities, no HTML, no line breaks of its own."""
    return {key: escape.dot_label(str(value)) for key, value in known.items()}


def _clean(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """The nodes and edges without characters that XML cannot hold."""
    import networkx as nx

    made = nx.MultiDiGraph()
    made.add_nodes_from((node, _cleaned(known)) for node, known in graph.nodes(data=True))
    made.add_edges_from((*ends, _cleaned(known)) for *ends, known in graph.edges(keys=True, data=True))
    return made


def _cleaned(known: Mapping[str, Any]) -> dict[str, Any]:
    return {key: escape.clean(value) if isinstance(value, str) else value for key, value in known.items()}


FORMATS: Mapping[str, Callable[[nx.MultiDiGraph], str]] = {"graphml": to_graphml, "json": to_json, "dot": to_dot}


def _object(required: Mapping[str, Any], optional: Mapping[str, Any] | None = None) -> dict[str, Any]:
    properties = {**required, **(optional or {})}
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


_WORDS = {"type": "string"}
_NUMBER = {"type": "integer", "minimum": 0}
_OFFICES = sorted(OFFICES)
_OTHERS = ("template", "party", "role", "word", "elsewhere")
SCHEMA: Mapping[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "samverkan graph --format json",
    **_object(
        {
            "directed": {"const": True},
            "multigraph": {"const": True},
            "graph": _object(
                {"region": _WORDS, "system": _WORDS, "view": {"enum": list(VIEWS)}, "version": {"const": VERSION}}
            ),
            "nodes": {
                "type": "array",
                "items": _object(
                    {
                        "id": _WORDS,
                        "label": _WORDS,
                        "name": _WORDS,
                        "kind": {"enum": [*(kind.key for kind in BodyKind), *_OTHERS]},
                        "depth": _NUMBER,
                    },
                    {
                        "level": _WORDS,
                        "layer": {"type": "integer", "minimum": 1},
                        "status": {"enum": [status.key for status in BodyStatus]},
                        "template": _WORDS,
                    },
                ),
            },
            "edges": {
                "type": "array",
                "items": _object(
                    {
                        "source": _WORDS,
                        "target": _WORDS,
                        "key": _NUMBER,
                        "kind": {"enum": [kind.key for kind in RelationKind]},
                        "label": _WORDS,
                    },
                    {"reason": _WORDS, "source-office": {"enum": _OFFICES}, "target-office": {"enum": _OFFICES}},
                ),
            },
        }
    ),
}
"""What `--format json` holds. What may change: attributes may be added; `version` rises when any goes."""
