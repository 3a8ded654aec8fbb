"""Where findings point: each place must exist in the vocabulary and in the region, not only above it."""

from __future__ import annotations

from typing import Any

import pytest

from samverkan_dsl.findings import Span
from samverkan_dsl.language import Element
from samverkan_dsl.language.base import kebab
from samverkan_dsl.language.walk import element_in
from samverkan_dsl.loading import Region


def asserting_places(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on a rule that points at what is no place at all fails, where it else would point at what is above."""
    where = Region.where

    def strict(region: Region, *path: str | int, key: bool = False) -> Span | None:
        assert_place(region, path)
        return where(region, *path, key=key)

    monkeypatch.setattr(Region, "where", strict)


def assert_place(region: Region, path: tuple[Any, ...]) -> None:
    """Every step names a key that the vocabulary has, an id that is defined or a row that is there."""
    at: Any = region.model
    if path[:1] == ("bodies",) and len(path) > 1 and path[1] in region.templates:
        path = ("bodies", region.templates[path[1]][0], *path[2:])
    cls: type[Element] | None = type(region.model)
    for number, step in enumerate(path):
        if step == "cite":
            return  # its keys are those of the element
        if isinstance(at, dict):
            assert step in at, path
            at = at[step]
            cls = type(at) if isinstance(at, Element) else None
        elif isinstance(at, tuple):
            assert isinstance(step, int) and step < len(at), path
            at = at[step]
            cls = type(at) if isinstance(at, Element) else None
        elif cls is not None and isinstance(step, str):
            field = next((name for name in cls.model_fields if kebab(name) == step), None)
            if field is None and isinstance(at, Element) and at.written is not None:
                assert step in at.written, path  # a key that is read as another one, such as a mandate's verb
                return
            assert field is not None, path
            annotation = cls.model_fields[field].annotation
            at = getattr(at, field) if isinstance(at, Element) else None
            cls = type(at) if isinstance(at, Element) else element_in(annotation)
        elif isinstance(at, str | int) or at is None:
            assert number > 0, path
            return
        else:
            raise AssertionError(path)
