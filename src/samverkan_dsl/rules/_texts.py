"""The words for people in a model: every text value with the place where it is written."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple, get_args, get_origin

from ..language import Element, Mandate, Ref, Verb
from ..language.base import LooseText, kebab
from ..language.walk import Path
from ..loading import Region
from ._memory import once_per_region

_FOR_MACHINES = frozenset(("address", "index", "language", "on", "region", "rule", "section", "subject"))
"""Text fields whose values are ids, addresses, paths or sections and no words."""
PROSE = frozenset(
    (
        "about", "allocation-key", "authority", "business-idea", "closed-when", "condition", "content", "criterion",
        "limit", "meaning", "object", "order", "purpose", "recusal", "replaces", "reservation", "scope", "succession",
        "target-group", "via", "vision", "what",
    )
)  # fmt: skip
"""Keys whose values say something in running words, where others are names and titles."""


class Written(NamedTuple):
    """One text value of a model."""

    value: str
    key: str
    """The key of the vocabulary: `object` for what stands after a mandate's verb."""
    element: Element
    path: Path
    """Where it is written, for `Region.where`."""


@cache
def _fields(cls: type[Element]) -> tuple[tuple[str, str], ...]:
    """The text fields of a class, each with its key."""
    return tuple(
        (name, kebab(name))
        for name, field in cls.model_fields.items()
        if kebab(name) not in _FOR_MACHINES
        and not any(isinstance(extra, Ref) for extra in field.metadata)
        and _is_text(field.annotation)
    )


def _is_text(annotation: Any) -> bool:
    """Whether it is text, text or nothing, or a list of texts; a reference is text with a Ref beside it."""
    if annotation is str:
        return True
    if annotation is LooseText:
        return True
    if get_origin(annotation) is dict:
        return False
    parts = get_args(annotation)
    return not any(isinstance(part, Ref) for part in parts) and any(_is_text(part) for part in parts)


@once_per_region
def texts(region: Region) -> tuple[Written, ...]:
    """Every name, title and free text of a region, in the order of the vocabulary."""
    found: list[Written] = []
    for path, element in region.elements:
        for name, key in _fields(type(element)):
            value = getattr(element, name)
            if not value:
                continue
            if isinstance(value, str):
                found.append(Written(value, key, element, (*path, _written_key(element, key))))
            else:
                found.extend(Written(item, key, element, (*path, key, at)) for at, item in enumerate(value))
    return tuple(found)


def _written_key(element: Element, key: str) -> str:
    """The key in the file: a mandate's object stands after its verb."""
    if key == "object" and isinstance(element, Mandate) and element.written is not None:
        return next((name for name in element.written if name in Verb.spellings()), key)
    return key
