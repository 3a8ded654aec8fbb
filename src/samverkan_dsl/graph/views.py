"""A region's relations as graphs of networkx's, with what is known of each thing as attributes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ..findings import Labelled, Text
from ..language.references import WORDS
from ..loading import Region
from . import relations
from .relations import Relation

if TYPE_CHECKING:
    import networkx as nx

VIEWS: Mapping[str, Callable[[Region], Iterable[Relation]]] = {
    "structure": relations.structure,
    "matters": relations.matters,
    "flows": relations.flows,
}
VERSION = 1
"""Of what nodes and edges hold. It rises when an attribute goes or changes its meaning, not when one is added."""


def graph(region: Region, view: str, lang: str = "sv") -> nx.MultiDiGraph:
    """The relations of one of `VIEWS`, between every body and whatever else they name, in the order of the model.

    A node's id is the model's. Its attributes are `label` and `name`, what people call it, short and in full; `kind`, a
    kind of body, `template`, `party`, `role`, `word` (a reserved one) or `elsewhere` (a body of another region);
    `level` and `layer` (its number from the top), `status` and `template` where they are stated; and `depth`, how many
    steps it stands below what nothing leads to, where things that lead to each other stand side by side. An edge has
    `kind` and `label`, and where they are stated `reason`, `source-office` and `target-office` (such as `chair`). Keys
    are the language's own; `label`, `name` and `reason` are words in `lang`.
    """
    import networkx as nx

    found = list(VIEWS[view](region))
    made = nx.MultiDiGraph(region=region.id, system=region.model.system.name, view=view, version=VERSION)
    ends = (ref for relation in found for ref in (relation.source, relation.target))
    for ref in dict.fromkeys((*region.bodies, *ends)):
        made.add_node(ref, **dict(_node(region, ref, lang)))
    for number, relation in enumerate(found):
        # Its number among all: programs take what two edges share for their identity, and keep one of them.
        made.add_edge(relation.source, relation.target, number, **dict(_edge(relation, lang)))
    nx.set_node_attributes(made, depths(made), "depth")
    return made


def depths(graph: nx.MultiDiGraph) -> dict[str, int]:
    """How many steps each node stands below those that nothing leads to; those on a cycle stand side by side."""
    import networkx as nx

    condensed = nx.condensation(graph)
    return {
        node: depth
        for depth, generation in enumerate(nx.topological_generations(condensed))
        for component in generation
        for node in condensed.nodes[component]["members"]
    }


def _node(region: Region, ref: str, lang: str) -> Iterator[tuple[str, Any]]:
    label = _words(region.name(ref), lang)
    yield "label", label
    body = region.bodies.get(ref)
    if body is None:
        yield "name", label
        yield "kind", _kind(region, ref)
        return
    yield "name", body.name
    yield "kind", body.kind.key
    standing = region.standing(body)
    if standing:
        yield "level", " ".join(level if isinstance(level, str) else level.key for level in standing)
        yield "layer", region.levels.index(standing[0]) + 1
    if body.status is not None:
        yield "status", body.status.key
    template, slash, _ = ref.partition("/")
    if slash and template in region.templates:
        yield "template", template


def _edge(relation: Relation, lang: str) -> Iterator[tuple[str, str]]:
    yield "kind", relation.kind.key
    yield "label", relation.kind.label(lang)
    if relation.reason is not None:
        yield "reason", _words(relation.reason, lang)
    if relation.source_office is not None:
        yield "source-office", relation.source_office
    if relation.target_office is not None:
        yield "target-office", relation.target_office


def _kind(region: Region, ref: str) -> str:
    if ref in region.templates:
        return "template"
    return next(
        (kind for kind in ("party", "role") if kind in region.ids.kinds(ref)), "word" if ref in WORDS else "elsewhere"
    )


def _words(said: str | Text | Labelled, lang: str) -> str:
    if isinstance(said, str):
        return said
    return said(lang) if isinstance(said, Text) else said.label(lang)
