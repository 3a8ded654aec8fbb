"""One matter followed, and the standing readings that a verdict rests on, against the oracle in `oracle/`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_dsl.analysis.matters import Case, Guarantee, Matters, Trace, Verdict, analyse, trace
from samverkan_dsl.language import Trigger

from .oracle.handover import Move
from .oracle.models import KINDS, Model, models, region
from .oracle.moves import Oracle
from .oracle.pages import EVENTS, Pages
from .oracle.play import Graph, by_start, explored, side_by_side, sweep

LIMIT = 800
FAILS = {
    "disagreed": "disagreement",
    "tied": "disagreement",
    "not-mediated": "disagreement",
    "no-quorum": "no-quorum",
}
"""What goes wrong only where that is said to be the case."""
GOES_WELL = ("agreed", "mediated", "quorate")


class Followed(Oracle):
    """The moves of a matter where it is said what is the case."""

    def __init__(self, pages: Pages, body: str, subject: str | None, when: frozenset[str]) -> None:
        super().__init__(pages, body, subject)
        self.when = when
        if (body, subject) not in set(pages.starts()):
            self.pages.start_rests_on = lambda *_: frozenset()  # type: ignore[method-assign]

    def raised(self) -> list[Move]:
        return [self.concerns(tuple(one.key for one in Trigger if one.key in self.when and one.key not in EVENTS))]

    def moves(self, at: Any) -> list[Move]:
        moves = [move for move in super().moves(at) if move.event != "not-taken-up"]
        fails = [move for move in moves if move.event in FAILS]
        if any(FAILS[move.event] in self.when for move in fails):
            return fails
        return [move for move in moves if move.event in GOES_WELL] or moves


def same(graph: Graph, root: Any, found: Trace) -> None:
    side_by_side(graph, root, found, 0)
    assert {end.body for end in found.ends()} == {at[2] for at in graph if at[0] == "end"}
    assert found.endless() == (root not in sweep(graph, set(), "everybody"))


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("models")


@settings(max_examples=60)
@given(st.sampled_from(KINDS).flatmap(models), st.frozensets(st.sampled_from(Trigger), max_size=4))
def test_a_trace_is_what_the_oracle_lets_happen(folder: Path, model: Model, when: frozenset[Trigger]) -> None:
    here = region(model, folder)
    for body in here.bodies:
        for subject in (None, *here.model.subjects):
            book = Followed(Pages(here), body, subject, frozenset(one.key for one in when))
            graph = explored(book, LIMIT)
            if graph is None:
                continue
            found = trace(here, body, subject, when)
            assert found.when == tuple(one for one in Trigger if one in when)
            assert found.start.subjects == (() if subject is None else (subject,))
            assert found.start.within == book.pages.has_task(body, book.matter)
            same(graph, book.root, found)


@settings(max_examples=30)
@given(st.sampled_from(KINDS).flatmap(models))
def test_without_saying_what_is_the_case_everything_can_be(folder: Path, model: Model) -> None:
    here = region(model, folder)
    for body, subject in by_start(analyse(here)):
        book = Oracle(Pages(here), body, subject)
        graph = explored(book, LIMIT)
        if graph is not None:
            found = trace(here, body, subject)
            assert found.when is None
            same(graph, book.root, found)


@settings(max_examples=60)
@given(st.sampled_from(KINDS).flatmap(models))
def test_a_verdict_rests_on_the_readings_of_what_it_covers(folder: Path, model: Model) -> None:
    here = region(model, folder)
    matters, pages = analyse(here), Pages(here)
    for (body, subject), case in by_start(matters).items():
        graph = explored(Oracle(pages, body, subject), LIMIT)
        for guarantee in Guarantee:
            told = {one.value for one in matters.readings(case, guarantee)}
            verdict = case.verdict(guarantee)
            if verdict is Verdict.NOT_SECURED:
                story = matters.counterexample(case, guarantee)
                assert story is not None
                assert told == {one.value for step in story.steps for one in step.readings}
            elif verdict is Verdict.IN_HAND:
                assert told == along(matters, case, guarantee)
            elif graph is not None:
                assert told == {one for _, moves in graph.values() for move in moves for one in move.readings}


def along(matters: Matters, case: Case, guarantee: Guarantee) -> set[str]:
    """The readings on all ways where every body uses the option by which the matter is soonest safe."""
    game, ends = matters.game, [matters.game.end(number) for number in range(len(matters.game.edges))]
    soonest: dict[int, int] = {}
    if guarantee is Guarantee.TERMINATION:
        soonest = {number: 0 for number, end in enumerate(ends) if end and not end.outcome.breaks(guarantee)}
    doomed = {number for number, end in enumerate(ends) if end and end.outcome.breaks(guarantee)}
    while True:
        found: dict[int, int] = {}
        lost = set()
        for number, edges in enumerate(game.edges):
            known = [soonest[target] for _, target in edges if target in soonest]
            own = game.choosers[number].value == "body"
            if edges and number not in soonest and (known if own else len(known) == len(edges)):
                found[number] = 1 + (min(known) if own else max(known))
            hits = [target in doomed for _, target in edges]
            if edges and number not in doomed and (all(hits) if own else any(hits)):
                lost.add(number)
        if not found and not lost:
            break
        soonest |= found
        doomed |= lost
    readings: set[str] = set()
    seen = [case.root]
    for number in seen:
        edges = game.edges[number]
        if edges and game.choosers[number].value == "body":
            if guarantee is Guarantee.TERMINATION:
                edges = [min(edges, key=lambda edge: soonest.get(edge[1], len(game.edges)))]
            else:
                edges = [next(edge for edge in edges if edge[1] not in doomed)]
        readings |= {one.value for step, _ in edges for one in step.readings}
        seen += [target for target in dict.fromkeys(target for _, target in edges) if target not in seen]
    return readings
