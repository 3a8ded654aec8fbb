"""The words for people in a model: every text value with the place where it is written."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple, get_args, get_origin

from ..language import Element, Mandate, Ref, Verb
from ..language.base import LooseText
from ..language.keys import Key, Wording
from ..language.walk import Path, declarations, fields
from ..loading import Region
from ._memory import once_per_region


class Written(NamedTuple):
    """One text value of a model."""

    value: str
    key: str
    """The key of the vocabulary: `object` for what stands after a mandate's verb."""
    element: Element
    path: Path
    """Where it is written, for `Region.where`."""
    declared: Key
    """What is declared of the key."""


@cache
def _fields(cls: type[Element]) -> tuple[tuple[str, str, Key], ...]:
    """The text fields of a class, each with its key."""
    known = declarations(cls)
    return tuple(
        (name, key, known[key])
        for key, name in fields(cls).items()
        if known[key].wording is not Wording.CODE
        and not any(isinstance(extra, Ref) for extra in cls.model_fields[name].metadata)
        and _is_text(cls.model_fields[name].annotation)
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
        for name, key, declared in _fields(type(element)):
            value = getattr(element, name)
            if not value:
                continue
            if isinstance(value, str):
                found.append(Written(value, key, element, (*path, _written_key(element, key)), declared))
            else:
                found.extend(Written(item, key, element, (*path, key, at), declared) for at, item in enumerate(value))
    return tuple(found)


def _written_key(element: Element, key: str) -> str:
    """The key in the file: a mandate's object stands after its verb."""
    if key == "object" and isinstance(element, Mandate) and element.written is not None:
        return next((name for name in element.written if name in Verb.spellings()), key)
    return key
