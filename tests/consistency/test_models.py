"""The made-up systems are sound, and every construct comes up among a few hundred of them."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings

from samverkan_dsl.language import Body
from samverkan_dsl.language.base import kebab

from .models import DECIDING, EFFECTS, FORCES, METHODS, TRIGGERS, WORKING, Model, load_model, models, words

UNUSED = frozenset(
    (
        "acts-as",
        "aliases",
        "area",
        "budget",
        "cite",
        "flows",
        "horizon",
        "level",
        "purpose",
        "readings",
        "record",
        "section",
        "short",
        "target-group",
    )
)
"""Keys of a body by which no matter moves and nothing is decided."""


def test_every_construct_comes_up_in_sound_models(tmp_path: Path) -> None:
    seen: set[str] = set()

    @settings(max_examples=300, derandomize=True)
    @given(models())
    def made(model: Model) -> None:
        load_model(model, tmp_path)
        seen.update(words(model))

    made()
    wanted = {kebab(name) for name in Body.model_fields} - UNUSED
    wanted |= {*DECIDING, *WORKING, *EFFECTS, *METHODS, *FORCES, *TRIGGERS, "for-each", "deliverable", "adopted-by"}
    assert wanted <= seen, sorted(wanted - seen)
