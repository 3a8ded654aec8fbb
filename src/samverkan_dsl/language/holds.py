"""What the keys of the vocabulary may hold, read from their types."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any

from pydantic.fields import FieldInfo

from .base import Element, Ref
from .cadences import Cadence
from .norm import Firmness
from .occasions import SaidWhen
from .papers import Month
from .periods import Period
from .quantities import Quantity
from .region import RegionModel
from .tenure import Tenure
from .times import Deadline, Duration
from .vocabulary.closed import Vocabulary

_HOLDS: dict[Any, str] = {
    Quantity: "antal",
    Duration: "längd",
    Deadline: "tidsgräns",
    Cadence: "hur ofta",
    Period: "från när till när",
    Tenure: "mandattid",
    Firmness: "styrka, eller en styrka per nyckel",
    SaidWhen: "när",
    date: "datum",
    Month: "månad",
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
    "level": "nivå",
}


@cache
def vocabulary_in_use() -> tuple[list[type[Element]], list[type[Vocabulary]]]:
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
            for part, _ in Hint.of(field).parts():
                if isinstance(part, type) and issubclass(part, Element):
                    pending.append(part)
                elif isinstance(part, type) and issubclass(part, Vocabulary):
                    values[part] = None
    return list(elements), list(values)


def literals(part: Any) -> Iterator[str]:
    """The values of a Literal as they are written in a file."""
    yield from ("true" if value is True else str(value) for value in typing.get_args(part))


class Hint:
    """What a field may hold, read from its annotation."""

    def __init__(self, annotation: Any, metadata: tuple[Any, ...] = ()) -> None:
        self.annotation = annotation
        self.metadata = metadata

    @classmethod
    def of(cls, field: FieldInfo) -> Hint:
        return cls(field.annotation, tuple(field.metadata))

    def parts(self) -> Iterator[tuple[Any, tuple[Any, ...]]]:
        """The types at the ends of the annotation, each with what marks it."""
        origin = typing.get_origin(self.annotation)
        if origin is typing.Annotated:
            inner, *metadata = typing.get_args(self.annotation)
            yield from Hint(inner, (*self.metadata, *metadata)).parts()
        elif origin is typing.Literal:
            yield self.annotation, self.metadata
        elif origin in (typing.Union, UnionType, tuple):
            for option in typing.get_args(self.annotation):
                if option not in (NoneType, Ellipsis):
                    yield from Hint(option, self.metadata).parts()
        elif origin is dict:
            yield from Hint(typing.get_args(self.annotation)[1]).parts()
        else:
            yield self.annotation, self.metadata

    @property
    def several(self) -> bool:
        """Whether a list may stand there, or one value by itself."""
        return typing.get_origin(self.annotation) is tuple

    @property
    def keyed(self) -> bool:
        """Whether each stands under an id, or a word, of its own."""
        return typing.get_origin(self.annotation) is dict

    def refs(self) -> list[Ref]:
        """What its ids may be of."""
        return [mark for _, metadata in self.parts() for mark in metadata if isinstance(mark, Ref)]

    def words(self) -> Iterator[str]:
        """In Swedish, classes and vocabularies as links."""
        for part, metadata in self.parts():
            ref = next((mark for mark in metadata if isinstance(mark, Ref)), None)
            closed = isinstance(part, type) and issubclass(part, Vocabulary)  # told by themselves beside ids
            if ref is not None and not closed:
                yield "id för " + " eller ".join(_REFERS[kind] for kind in ref.kinds)
            elif typing.get_origin(part) is typing.Literal:
                yield " eller ".join(f"`{value}`" for value in literals(part))
            elif isinstance(part, type) and issubclass(part, Element | Enum):
                yield f"[{part.__name__}](#{part.__name__.lower()})"
            elif part in _HOLDS:
                yield _HOLDS[part]
            else:
                yield "text"
