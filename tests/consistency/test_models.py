"""The made-up systems are sound, and every construct comes up among a few hundred of them."""

from __future__ import annotations

from samverkan_dsl.language import Body
from samverkan_dsl.language.base import kebab

from .models import DECIDING, EFFECTS, METHODS, TASK_FORCES, TRIGGERS, WORKING, load_model, model_of, words

UNUSED = frozenset(
    (
        "acts-as",
        "aliases",
        "area",
        "budget",
        "builds-on",
        "cite",
        "client",
        "distribution",
        "divided-by",
        "employees",
        "flows",
        "force",
        "former-names",
        "governed-by",
        "horizon",
        "legal-form",
        "level",
        "parties",
        "partners",
        "purpose",
        "readings",
        "record",
        "section",
        "short",
        "target-group",
    )
)
"""Keys of a body by which no matter moves and nothing is decided."""


def test_every_construct_comes_up_in_sound_models() -> None:
    seen: set[str] = set()
    for number in range(300):
        model = model_of(number)
        load_model(model)
        seen.update(words(model))
    wanted = {kebab(name) for name in Body.model_fields} - UNUSED
    wanted |= {
        *DECIDING,
        *WORKING,
        *EFFECTS,
        *METHODS,
        *TASK_FORCES,
        *TRIGGERS,
        "for-each",
        "deliverable",
        "adopted-by",
    }
    assert wanted <= seen, sorted(wanted - seen)
