"""Cycles in what is ordered: who stands above whom, what is part of what."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

Graph = Mapping[str, Sequence[str]]


def cycles(graph: Graph) -> list[tuple[str, ...]]:
    """One cycle for each knot of nodes that reach each other, in the order of `graph`'s keys.

    It is the shortest way from the knot's first node back to itself, the first of equals, and names each node once:
    `(a, b)` means a → b → a. Targets that are no keys of `graph` are passed over. Takes time linear in the edges.
    (Tarjan, Depth-first search and linear graph algorithms, 1972.)
    """
    return [_shortest(graph, knot[0], set(knot)) for knot in knots(graph)]


def knots(graph: Graph) -> list[tuple[str, ...]]:
    """The strongly connected components that hold a cycle, and the nodes of each, in the order of `graph`'s keys.

    Targets that are no keys of `graph` are passed over. Takes time linear in the edges.
    """
    order = {node: number for number, node in enumerate(graph)}
    found = (tuple(sorted(knot, key=order.__getitem__)) for knot in _components(graph, order))
    return sorted(found, key=lambda knot: order[knot[0]])


def _components(graph: Graph, order: Mapping[str, int]) -> Iterator[list[str]]:
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    waiting: set[str] = set()
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
                    component: list[str] = []
                    while not component or component[-1] != node:
                        component.append(stack.pop())
                        waiting.discard(component[-1])
                    if len(component) > 1 or node in graph[node]:
                        yield component


def _shortest(graph: Graph, start: str, knot: set[str]) -> tuple[str, ...]:
    before: dict[str, str | None] = {start: None}
    queue = deque([start])
    while start not in graph[queue[0]]:
        node = queue.popleft()
        for target in graph[node]:
            if target in knot and target not in before:
                before[target] = node
                queue.append(target)
    way: list[str] = []
    at: str | None = queue[0]
    while at is not None:
        way.append(at)
        at = before[at]
    return tuple(reversed(way))
