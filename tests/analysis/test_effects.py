"""The standing reading ”högsta möjliga”, case by case as the definitions state it."""

from __future__ import annotations

import pytest

from samverkan_dsl.analysis.decisions.effects import strongest
from samverkan_dsl.language import Body, Effect


@pytest.mark.parametrize(
    ("kind", "staffed", "effect"),
    [
        ("committee", "politicians", Effect.BINDING),
        ("assembly", None, Effect.BINDING),
        ("management-group", "officials", Effect.WITHIN_DELEGATION),
        ("management-group", None, Effect.WITHIN_DELEGATION),
        ("political-consultation", None, Effect.RECOMMENDATION),
        ("council", "politicians", Effect.RECOMMENDATION),
        ("preparatory-group", "officials", Effect.INTERNAL),
        ("reference-group", "officials", Effect.CONSULTATION),
        ("council", "residents", Effect.CONSULTATION),
    ],
)
def test_the_strongest_effect(kind: str, staffed: str | None, effect: Effect) -> None:
    data = {"name": "Organet", "kind": kind, **({"staffed-by": staffed} if staffed else {})}
    assert strongest(Body.model_validate(data)) is effect
