"""Cycles are found if and only if there are any, and each is one."""

from __future__ import annotations

from itertools import permutations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.analysis.components import strongly_connected
from samverkan_dsl.graph.cycles import cycles
from samverkan_dsl.graph.reach import reachable

NODES = "abcdef"
GRAPHS = st.dictionaries(st.sampled_from(NODES), st.lists(st.sampled_from(NODES + "x"), max_size=4), max_size=6)


def brute(graph: dict[str, list[str]]) -> list[tuple[str, ...]]:
    """Every simple cycle, by trying every order of every choice of nodes."""
    return [
        way
        for size in range(1, len(graph) + 1)
        for way in permutations(sorted(graph), size)
        if all(way[(step + 1) % size] in graph[way[step]] for step in range(size))
    ]


@given(GRAPHS)
def test_found_exactly_where_they_exist(graph: dict[str, list[str]]) -> None:
    every = brute(graph)
    found = cycles(graph)
    assert bool(found) == bool(every)
    assert all(cycle in every for cycle in found)


@given(GRAPHS)
def test_one_for_each_component_and_the_shortest_from_its_first_node(graph: dict[str, list[str]]) -> None:
    every = brute(graph)
    components: list[set[str]] = []
    for node in graph:
        component = {node, *(other for other in graph if node in _reach(graph, other) and other in _reach(graph, node))}
        if any(node in cycle for cycle in every) and component not in components:
            components.append(component)
    found = cycles(graph)
    assert [next(node for node in graph if node in component) for component in components] == [
        cycle[0] for cycle in found
    ]
    for cycle in found:
        assert len(cycle) == min(len(other) for other in every if cycle[0] in other)


def _reach(graph: dict[str, list[str]], start: str) -> set[str]:
    seen, pending = {start}, [start]
    while pending:
        for target in graph[pending.pop()]:
            if target in graph and target not in seen:
                seen.add(target)
                pending.append(target)
    return seen


def test_a_long_chain_is_no_cycle_and_a_long_ring_is_one() -> None:
    size = 20_000
    chain = {str(number): [str(number + 1)] for number in range(size)}
    assert cycles(chain) == []
    ring = chain | {str(size): ["0"]}
    assert [len(cycle) for cycle in cycles(ring)] == [size + 1]


def test_begins_at_the_first_written() -> None:
    assert cycles({"b": ["a"], "a": ["b"], "c": ["a"]}) == [("b", "a")]


def test_of_equals_the_first_written_is_taken() -> None:
    """Whatever the names are: those of a set would come in another order in each run."""
    for names in ("abcdef", "fedcba", "dfbeac"):
        first, *others = names
        graph = {first: list(others)} | {other: [first] for other in others}
        assert cycles(graph) == [(first, others[0])]


@given(GRAPHS)
def test_the_games_components_are_the_librarys(graph: dict[str, list[str]]) -> None:
    components = strongly_connected(graph)
    assert [component[0] for component in components] == [cycle[0] for cycle in cycles(graph)]
    assert all(set(cycle) <= set(component) for component, cycle in zip(components, cycles(graph), strict=True))


@given(GRAPHS)
def test_reached_is_what_the_library_reaches(graph: dict[str, list[str]]) -> None:
    whole = nx.DiGraph(graph)
    for node in whole:
        found = reachable([node], lambda name: graph.get(name, ()))
        assert list(found) == [node, *(each for _, each in nx.bfs_edges(whole, node))]
