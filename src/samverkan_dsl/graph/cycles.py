"""Cycles in what is ordered: who stands above whom, what is part of what, who hands over to whom."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import networkx as nx

_N = TypeVar("_N", bound=Hashable)


def cycles(graph: Mapping[_N, Sequence[_N]]) -> list[tuple[_N, ...]]:
    """One cycle for each strongly connected component that holds any, in the order of `graph`'s keys.

    It is the shortest way from the component's first node back to itself, the first of equals, and names each node
    once: `(a, b)` means a → b → a. Targets that are no keys of `graph` are passed over. Takes time linear in the edges.
    """
    try:
        TopologicalSorter(graph).prepare()
    except CycleError:
        return _found(graph)
    return []


def _found(graph: Mapping[_N, Sequence[_N]]) -> list[tuple[_N, ...]]:
    import networkx as nx

    order = {node: number for number, node in enumerate(graph)}
    whole = _within(graph, order)
    components = [sorted(found, key=order.__getitem__) for found in nx.strongly_connected_components(whole)]
    components.sort(key=lambda component: order[component[0]])
    return [
        _shortest(_within(graph, dict.fromkeys(component)), component[0])
        for component in components
        if len(component) > 1 or whole.has_edge(component[0], component[0])
    ]


def _within(graph: Mapping[_N, Sequence[_N]], nodes: Mapping[_N, object]) -> nx.DiGraph:
    """The part of the graph between these nodes, with nodes and edges in their order; `subgraph` follows a set's."""
    import networkx as nx

    return nx.DiGraph({node: [target for target in graph[node] if target in nodes] for node in nodes})


def _shortest(component: nx.DiGraph, start: _N) -> tuple[_N, ...]:
    import networkx as nx

    before = dict(nx.bfs_predecessors(component, start))
    way = [next(node for node in (start, *before) if component.has_edge(node, start))]
    while way[-1] != start:
        way.append(before[way[-1]])
    return tuple(reversed(way))
