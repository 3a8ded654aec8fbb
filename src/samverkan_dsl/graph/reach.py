"""What can be reached: the one walk for relations that nobody has made a graph of."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

_N = TypeVar("_N", bound=Hashable)


def reachable(starts: Iterable[_N], onward: Callable[[_N], Iterable[_N]]) -> dict[_N, list[_N]]:
    """Everything that is reached from `starts`, themselves first, the nearer before the farther, each with its next.

    Nothing is asked of a node that is not reached, which is why this is no search in a graph of networkx's.
    """
    graph: dict[_N, list[_N]] = {}
    pending = list(starts)
    for node in pending:
        if node not in graph:
            graph[node] = list(dict.fromkeys(onward(node)))
            pending += graph[node]
    return graph
