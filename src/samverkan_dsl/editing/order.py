"""The order in which an element's keys are written: that of the vocabulary, with citations behind what they support."""

from __future__ import annotations

from functools import cache

from ..language import Verb
from ..language.base import Element, kebab
from ..language.body import Body
from ..language.region import RegionModel
from ..language.seats import Seat
from ..language.walk import element_in

_FIRST: dict[type[Element], tuple[str, ...]] = {
    Body: ("name", "short", "kind", "for-each"),
    Seat: (
        *("role", "chair-of", "vice-chair-of", "second-vice-chair-of", "third-vice-chair-of"),
        *("secretary-of", "presidium-of", "member-of"),
    ),
}
"""What a reader looks for first, where the vocabulary has another order."""


@cache
def rank(cls: type[Element]) -> dict[str, int]:
    """The place of each key of an element. A body's own citations stand with what they are about, before its seats."""
    first = _FIRST.get(cls, ())
    keys = [*first, *(key for name in cls.model_fields if (key := kebab(name)) not in (*first, "cite")), "cite"]
    if cls is Body:
        keys.remove("cite")
        keys[keys.index("composition") : keys.index("composition")] = ["cite"]
        keys[keys.index("section") + 1 : keys.index("section") + 1] = ["cites"]
        keys.append("add")
    if "verb" in keys:
        keys[keys.index("verb") : keys.index("verb") + 2] = Verb.spellings()
    return {key: number for number, key in enumerate(keys)}


def element_below(cls: type[Element] | None, step: str | int) -> tuple[type[Element] | None, bool]:
    """What stands under a key of an element, and whether it is a map whose keys are the writer's own."""
    if cls is None or isinstance(step, int):
        return cls, False
    if cls is Body and step in ("for-each",):
        return Body, True
    if cls is Body and step == "add":
        return Body, False
    fields = {kebab(name): field for name, field in cls.model_fields.items()}
    if step not in fields:
        return None, False
    annotation = fields[step].annotation
    found = element_in(annotation)
    return found, getattr(annotation, "__origin__", None) is dict


ROOT: type[Element] = RegionModel
