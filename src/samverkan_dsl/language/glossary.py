"""The glossary, made from the vocabulary: every key with what it holds, every closed value in both languages."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Any

from .base import Element, Ref, kebab
from .quantities import Quantity
from .references import WORDS
from .region import RegionModel
from .schema import descriptions
from .times import Cadence, Deadline, Duration
from .vocabulary import Vocabulary
from .work import Mandate

_HEAD = """# Ordlista

Vad nycklarna i en regions filer betyder och vilka värden som finns, på svenska och engelska. Sidan görs ur språket av
`make generate`; ändra inte i den. Värden läses på båda språken; nycklar skrivs på engelska. Nyckeln `cite`, adressen i
källindexet som en uppgift vilar på, finns överallt. Ett uppdrag (`Mandate`) har sitt verb som nyckel: `decide: avtal`.

"""
_HOLDS: dict[Any, str] = {
    Quantity: "antal",
    Duration: "längd",
    Deadline: "tidsgräns",
    Cadence: "hur ofta",
    date: "datum",
    bool: "true eller false",
    int: "tal",
    str: "text",
}
_REFERS = {
    "body": "organ",
    "party": "part",
    "role": "roll",
    "subject": "sakområde",
    "deliverable": "handling",
    "agreement": "avtal",
    "statute": "lag",
    "template": "mall",
    "appendix": "bilaga",
    "goal": "mål",
    "source": "källa",
}


def glossary() -> str:
    """The page, in Markdown."""
    elements, values = _found()
    lines = [_HEAD, "## Nycklar\n"]
    for element in elements:
        lines.append(f"\n### {element.__name__}\n\n{(element.__doc__ or '').strip()}\n\n")
        lines.append("| nyckel | vad den säger | vad den innehåller |\n|---|---|---|\n")
        told = descriptions(element)
        for name, field in element.model_fields.items():
            key = kebab(name)
            if key == "cite" or (element is Mandate and key in ("verb", "object")):
                continue  # every element has citations; a mandate's verb is the key and its object the value
            hint = _Hint(field.annotation, tuple(field.metadata))
            lines.append(
                f"| `{key}` | {_cell(told.get(key, ''))} | {_cell('; '.join(dict.fromkeys(hint.words())))} |\n"
            )
    lines.append("\n## Värden\n")
    for vocabulary in values:
        lines.append(f"\n### {vocabulary.__name__}\n\n| svenska | engelska |\n|---|---|\n")
        lines.extend(f"| {member.swedish} | `{member.key}` |\n" for member in vocabulary)
    lines.append("\n## Ord som kan stå i stället för ett id\n\n| svenska | i filen |\n|---|---|\n")
    lines.extend(f"| {swedish} | `{word}` |\n" for word, swedish in WORDS.items())
    return "".join(lines)


def _cell(words: str) -> str:
    return " ".join(words.split()).replace("|", "\\|")


def _found() -> tuple[list[type[Element]], list[type[Vocabulary]]]:
    """The elements in the order they are met from the root, and the vocabularies that their keys have."""
    elements: dict[type[Element], None] = {}
    values: dict[type[Vocabulary], None] = {}
    pending: list[type[Element]] = [RegionModel]
    while pending:
        element = pending.pop(0)
        if element in elements:
            continue
        elements[element] = None
        for field in element.model_fields.values():
            for part, _ in _Hint(field.annotation, tuple(field.metadata)).parts():
                if isinstance(part, type) and issubclass(part, Element):
                    pending.append(part)
                elif isinstance(part, type) and issubclass(part, Vocabulary):
                    values[part] = None
    return list(elements), list(values)


class _Hint:
    """What a field may hold, read from its annotation."""

    def __init__(self, annotation: Any, metadata: tuple[Any, ...] = ()) -> None:
        self.annotation = annotation
        self.metadata = metadata

    def parts(self) -> Iterator[tuple[Any, tuple[Any, ...]]]:
        """The types at the ends of the annotation, each with what marks it."""
        origin = typing.get_origin(self.annotation)
        if origin is typing.Annotated:
            inner, *metadata = typing.get_args(self.annotation)
            yield from _Hint(inner, (*self.metadata, *metadata)).parts()
        elif origin is typing.Literal:
            yield self.annotation, self.metadata
        elif origin in (typing.Union, UnionType, tuple):
            for option in typing.get_args(self.annotation):
                if option not in (NoneType, Ellipsis):
                    yield from _Hint(option, self.metadata).parts()
        elif origin is dict:
            yield from _Hint(typing.get_args(self.annotation)[1]).parts()
        else:
            yield self.annotation, self.metadata

    def words(self) -> Iterator[str]:
        for part, metadata in self.parts():
            ref = next((mark for mark in metadata if isinstance(mark, Ref)), None)
            if ref is not None:
                yield "id för " + " eller ".join(_REFERS[kind] for kind in ref.kinds)
            elif typing.get_origin(part) is typing.Literal:
                yield " eller ".join(f"`{value}`" for value in typing.get_args(part))
            elif isinstance(part, type) and issubclass(part, Element | Enum):
                yield f"[{part.__name__}](#{part.__name__.lower()})"
            elif part in _HOLDS:
                yield _HOLDS[part]
            else:
                yield "text"
