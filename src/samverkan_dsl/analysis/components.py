"""Strongly connected components of a game, and the order of its positions without the edges within them.

Own code where other rooms use networkx (`graph`): a game has tens of thousands of positions, every check that asks how
long matters take goes through them, and filling a graph of networkx's takes several times as long as the search. The
positions come out in the model's order.
"""

from __future__ import annotations

from collections.abc import Container, Hashable, Iterator, Mapping, Sequence
from typing import TypeVar

_N = TypeVar("_N", bound=Hashable)


def strongly_connected(graph: Mapping[_N, Sequence[_N]]) -> list[tuple[_N, ...]]:
    """The strongly connected components that hold a cycle, and the nodes of each, in the order of `graph`'s keys.

    Targets that are no keys of `graph` are passed over. Takes time linear in the edges (Tarjan, Depth-first search and
    linear graph algorithms, 1972).
    """
    order = {node: number for number, node in enumerate(graph)}
    rings = (found for found in _components(graph, order) if len(found) > 1 or found[0] in graph[found[0]])
    found = (tuple(sorted(component, key=order.__getitem__)) for component in rings)
    return sorted(found, key=lambda component: order[component[0]])


def gathered(graph: Mapping[_N, Sequence[_N]], own: Mapping[_N, int]) -> dict[_N, int]:
    """For each node the bits of its own and of all that it leads to. Takes time linear in the edges, a word at a time.

    Targets that are no keys of `graph` are passed over.
    """
    found: dict[_N, int] = {}
    for component in _components(graph, graph):
        bits = 0
        for node in component:
            bits |= own.get(node, 0)
            for target in graph[node]:
                bits |= found.get(target, 0)
        found.update(dict.fromkeys(component, bits))
    return found


def _components(graph: Mapping[_N, Sequence[_N]], order: Container[_N]) -> Iterator[list[_N]]:
    """Every component, each after all that it leads to."""
    index: dict[_N, int] = {}
    low: dict[_N, int] = {}
    stack: list[_N] = []
    waiting: set[_N] = set()
    for root in graph:
        if root in index:
            continue
        work = [(root, iter(graph[root]))]
        index[root] = low[root] = len(index)
        stack.append(root)
        waiting.add(root)
        while work:
            node, targets = work[-1]
            for target in targets:
                if target not in order:
                    continue
                if target not in index:
                    index[target] = low[target] = len(index)
                    stack.append(target)
                    waiting.add(target)
                    work.append((target, iter(graph[target])))
                    break
                if target in waiting:
                    low[node] = min(low[node], index[target])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    component: list[_N] = []
                    while not component or component[-1] != node:
                        component.append(stack.pop())
                        waiting.discard(component[-1])
                    yield component


def component_of(graph: Mapping[_N, Sequence[_N]]) -> dict[_N, int]:
    """For each node that can come back to itself, the component it is in."""
    return {node: number for number, component in enumerate(strongly_connected(graph)) for node in component}


def bottom_up(graph: Mapping[_N, Sequence[_N]], ring: Mapping[_N, int]) -> Sequence[_N]:
    """The nodes, each after all that it leads to, without the edges within components."""
    done: dict[_N, None] = {}
    for root in graph:
        work = [(root, False)]
        while work:
            node, left = work.pop()
            if left:
                done[node] = None
            elif node not in done:
                work.append((node, True))
                work += [(each, False) for each in graph[node] if each not in done and not same(ring, node, each)]
    return tuple(done)


def same(ring: Mapping[_N, int], one: _N, other: _N) -> bool:
    """Whether an edge stays within a component."""
    return one in ring and ring[one] == ring.get(other)
