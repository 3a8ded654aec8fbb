"""Verdicts, ends and stories on generated models, against the oracle that tells the rules over again in `oracle/`."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_dsl.analysis.matters import Guarantee, Matters, analyse

from .oracle.models import KINDS, Model, models, region
from .oracle.moves import Oracle
from .oracle.pages import Pages
from .oracle.play import agree, by_start, explored, retold, verdict

LIMIT = 1500
"""Positions of a matter beyond which it is not judged by trying everything; about one start in three hundred is."""
COMES_UP = {
    "hand-overs": {"handed-over", "received", "brought-back", "option-unused", "no-quorum"},
    "mediation": {"mediated", "not-mediated", "postponed", "sent-back", "struck", "left-to-each"},
    "endorsement": {"ratified", "not-ratified", "all-said-yes", "all-said-no", "split"},
    "preparation": {"prepared", "not-prepared", "anchored", "not-anchored", "sent-back", "postponed"},
    "subjects": {"taken-up", "not-taken-up", "takes-on", "declines", "agreed", "disagreed", "tied"},
    "templates": {"handed-over", "received", "brought-back", "no-quorum"},
}
"""What must have happened in what is tried of each kind, so that no agreement is an empty one."""


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("models")


@pytest.mark.parametrize("kind", KINDS)
def test_everything_that_can_be_tried_agrees_with_the_analysis(kind: str, folder: Path) -> None:
    came_up: set[str] = set()

    @settings(max_examples=200)
    @given(models(kind))
    def tried(model: Model) -> None:
        here = region(model, folder)
        matters, pages = analyse(here), Pages(here)
        cases = by_start(matters)
        assert set(pages.starts()) == set(cases)
        for (body, subject), case in cases.items():
            book = Oracle(pages, body, subject)
            graph = explored(book, LIMIT)
            if graph is not None:
                agree(book, graph, matters, case)
                came_up.update(move.event for _, moves in graph.values() for move in moves)

    tried()
    assert COMES_UP[kind] <= came_up


@settings(max_examples=50)
@given(st.sampled_from(KINDS).flatmap(models))
def test_the_same_model_gives_the_same_story(folder: Path, model: Model) -> None:
    def told(matters: Matters) -> list[object]:
        return [matters.counterexample(case, guarantee) for case in matters.cases for guarantee in Guarantee]

    here = region(model, folder)
    assert told(analyse(here)) == told(analyse(here))


def test_a_story_too_long_to_try_everything_is_told_step_by_step(folder: Path) -> None:
    size = 100
    ring: Model = {
        "bodies": {
            f"b{number}": {
                "name": f"B{number}",
                "kind": "working-group",
                "escalation": [{"when": "weighty", "to": "own-decision-bodies", "for": "endorse"}],
                "decisions": {"effect": "within-delegation", "disagreement": {"refer-to": f"b{(number + 1) % size}"}},
            }
            for number in range(size)
        }
    }
    here = region(ring, folder)
    matters, book = analyse(here), Oracle(Pages(here), "b0", None)
    story = matters.counterexample(by_start(matters)["b0", None], Guarantee.TERMINATION)
    assert story is not None
    assert len(retold(book, story)) == len(story.steps)


def test_the_oracle_knows_a_ring(folder: Path) -> None:
    model: Model = {
        "bodies": {
            body: {
                "name": body,
                "kind": "working-group",
                "decisions": {"effect": "within-delegation", "disagreement": {"refer-to": other}},
            }
            for body, other in (("a", "b"), ("b", "a"))
        }
    }
    book = Oracle(Pages(region(model, folder)), "a", None)
    graph = explored(book, LIMIT)
    assert graph is not None
    assert [move.event for move in graph[book.root][1]] == ["concerns"]
    assert verdict(graph, book.root, "termination") == "not-secured"
    assert verdict(graph, book.root, "no-dead-letters") == "guaranteed"
