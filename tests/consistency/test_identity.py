"""In made-up systems every place has a path that lasts: it is found again, and another row or order changes nothing."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_dsl.findings import ModelPath
from samverkan_dsl.language import Element
from samverkan_dsl.language.identity import follow, identities, lasting, model_path
from samverkan_dsl.language.walk import references, walk
from samverkan_dsl.loading import Region

from .models import Model, load_model, models
from .properties import MODELS


@settings(max_examples=MODELS // 3, deadline=None)
@given(models(), st.data())
def test_every_place_is_found_again(model: Model, data: st.DataObject) -> None:
    here = load_model(model)
    places = [path for path, _ in walk(here.model) if path]
    places += [(*path, *one.path) for path, element in walk(here.model) for one in references(element)]
    for path in data.draw(st.lists(st.sampled_from(places), min_size=1, max_size=20)):
        told = model_path(here.model, path)
        assert follow(here.model, ModelPath.parse(str(told))) == _as_listed(here, path)


def _as_listed(here: Region, path: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """References give a number to a value that is written by itself too; a field of one value has none."""
    found = follow(here.model, ModelPath(str(step) for step in path))
    return found if isinstance(found, tuple) else path


@settings(max_examples=MODELS // 3, deadline=None)
@given(models())
def test_a_number_and_what_is_written_for_it_mean_the_same(model: Model) -> None:
    here = load_model(model)
    for body in here.bodies.values():
        for path, element in walk(body):
            if not any(isinstance(step, int) for step in path):
                continue
            for key in list(type(element).model_fields)[:4]:
                counted = ModelPath((*map(str, path), key.rstrip("_").replace("_", "-")))
                kept = lasting(body, counted)
                assert kept is not None
                assert follow(body, kept) == follow(body, counted) == (*path, counted[-1])


@settings(max_examples=MODELS // 3, deadline=None)
@given(models(), st.randoms(use_true_random=False))
def test_order_is_no_part_of_what_a_row_is(model: Model, random: Any) -> None:
    here = load_model(model)
    for body in here.bodies.values():
        for rows in (getattr(body, name) for name in ("composition", "mandates", "escalation", "preparation")):
            if any(_differs_in_writing_alone(rows, row) for row in rows):
                continue  # what nothing tells apart can only be numbered
            known = dict(zip(map(id, rows), identities(rows), strict=True))
            mixed = list(rows)
            random.shuffle(mixed)
            assert dict(zip(map(id, mixed), identities(mixed), strict=True)) == known


def _differs_in_writing_alone(rows: tuple[Element, ...], row: Element) -> bool:
    """Whether another row has all the same marks, so that a number has to tell the two apart."""
    (item,) = identities([row])
    return any("nr " in mark for each in identities(rows) if item.meaning <= each.meaning for mark in each)
