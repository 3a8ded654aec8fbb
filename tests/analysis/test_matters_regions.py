"""The five regions, every start by itself, against the oracle that tells the rules over again in `oracle/`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from samverkan_dsl.analysis.matters import Guarantee, analyse
from samverkan_dsl.loading import load

from ..rules.places import assert_place
from .oracle.moves import Oracle
from .oracle.pages import Pages
from .oracle.play import agree, by_start, explored, retold

REGIONS = Path(__file__).parents[2] / "regions"
NAMES = sorted(path.name for path in REGIONS.iterdir() if path.is_dir())
LIMIT = 500
"""Positions of a matter up to which everything is tried; from there on the stories are told step by step."""


@pytest.mark.parametrize("name", NAMES)
def test_everything_that_can_happen_in_a_region_has_been_tried(name: str) -> None:
    loaded = load([REGIONS / name], REGIONS, date(2026, 1, 1))[0][0].region
    assert loaded is not None
    matters, pages = analyse(loaded), Pages(loaded)
    cases = by_start(matters)
    assert set(pages.starts()) == set(cases)
    for edges in matters.game.edges:
        for step, target in edges:
            end = matters.game.end(target)
            assert_place(loaded, step.path)
            assert_place(loaded, end.path if end is not None else ())
    tried = 0
    for (body, subject), case in cases.items():
        book = Oracle(pages, body, subject)
        graph = explored(book, LIMIT)
        if graph is not None:
            agree(book, graph, matters, case)
            tried += 1
            continue
        for guarantee in Guarantee:
            story = matters.counterexample(case, guarantee)
            if story is not None:
                retold(book, story)
    assert tried >= 0.9 * len(cases), f"{name}: everything was tried for {tried} starts of {len(cases)}"
