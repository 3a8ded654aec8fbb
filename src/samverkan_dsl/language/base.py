"""What all parts of the vocabulary share: strict frozen elements that know where they were written."""

# Modules with elements in them do without `from __future__ import annotations`: the validation library would compile
# each field's type anew at every start.
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from ..findings import Span
from ..syntax.data import Mapping, locate
from .keys import Bears, Key
from .parsed import ParsedBy, PreparedBy


def kebab(name: str) -> str:
    """The key a writer writes for the field `name`."""
    return name.rstrip("_").replace("_", "-")


@dataclass(frozen=True, slots=True)
class Identity:
    """The fields that say which of the things in a list is meant (docs/decisions/0009-identity.md)."""

    alone: tuple[str, ...] = ()
    """Those whose values say enough by themselves: `(Förvaltningschef; karlshamn)`."""
    named: tuple[str, ...] = ()
    """Those that are told with their keys: `(chair-of lsvo)`."""


class Element(BaseModel):
    """A part of a model. Frozen; equality ignores where it was written."""

    __slots__ = ("_written",)

    # Validators are built once, from the root: building each class by itself doubles the import time.
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", alias_generator=kebab, defer_build=True)
    shorthand: ClassVar[str | None] = None
    """The key a bare text value stands for, where an element may be written as one."""
    identity: ClassVar[Identity | None] = None
    """What tells one of these from the others in a list; None where they stand in no list, or under ids."""

    @model_validator(mode="wrap")
    @classmethod
    def _remember(cls, data: Any, handler: Callable[[Any], Any]) -> Any:
        if cls.shorthand is not None and isinstance(data, str | int) and not isinstance(data, bool):
            element = handler({cls.shorthand: data})
            object.__setattr__(element, "_written", None)
            return element
        element = handler(data)
        object.__setattr__(element, "_written", data if isinstance(data, Mapping) else None)
        return element

    @property
    def written(self) -> Mapping | None:
        """The data this was read from, with positions; None where it was written as a bare value."""
        return self._written  # type: ignore[attr-defined,no-any-return]

    def span(self, *path: str | int, key: bool = False) -> Span | None:
        """Where `path` (keys as written, and indices) stands in this element, or the nearest thing above it."""
        return locate(self.written, path, key=key) if self.written is not None else None


@dataclass(frozen=True, slots=True, eq=False)  # each stands in one place, so identity is equality and hashes fast
class Ref:
    """Marks a text field as the id of something: `Annotated[str, Ref(("body",))]`."""

    kinds: tuple[str, ...]
    """Any of body, party, role, subject, deliverable, agreement, statute, template, appendix, goal, source, level."""
    words: tuple[str, ...] = ()
    """Reserved words that may stand in place of an id, such as `members`."""


def as_list(value: Any) -> Any:
    """One value where a list may stand is a list of one."""
    return [value] if isinstance(value, str | dict | int) and not isinstance(value, bool) else value


IDENTIFIER = r"^[a-z0-9]+(-[a-z0-9]+)*$"
BODY_ID = IDENTIFIER[:-1] + r"(/[a-z0-9]+(-[a-z0-9]+)*)?$"
"""A body, or an instance of a template."""
Identifier = Annotated[str, StringConstraints(pattern=IDENTIFIER)]
"""What other places call an element: small letters a–z, digits and hyphens."""
Words = Annotated[str, StringConstraints(min_length=1)]
"""Text that a person reads."""


def _label(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


LooseText = Annotated[
    str,
    PreparedBy(_label),
    StringConstraints(min_length=1),
    WithJsonSchema({"type": ["string", "number"], "minLength": 1}),
]
"""Text that may look like a number, such as a version or a section; editors take it for one."""

_T = TypeVar("_T")
Many = Annotated[tuple[_T, ...], Field(strict=False), PreparedBy(as_list)]
"""A list, where one value may be written by itself."""
Identified = Annotated[dict[Identifier, _T], Field(default_factory=dict)]
"""Things under their ids; none where the key is absent."""
Keyed = Annotated[dict[Words, _T], Field(default_factory=dict)]
"""Things under keys that are words for people."""


@dataclass(frozen=True, slots=True)
class Citation:
    """That an element rests on a statement of a source."""

    key: str | None
    """The element's key whose content the statement carries; None for the element as a whole."""
    address: str
    path: tuple[str | int, ...]
    """Where in the element the citation is written."""


def _citations(value: Any) -> tuple[Citation, ...]:
    found: list[Citation] = []

    def take(item: Any, key: str | None, path: tuple[str | int, ...]) -> None:
        if isinstance(item, int) and not isinstance(item, bool):
            item = str(item)
        if isinstance(item, str) and item:
            found.append(Citation(key, item, path))
        elif isinstance(item, list) and item:
            for number, part in enumerate(item):
                take(part, key, (*path, number))
        elif isinstance(item, dict) and item and key is None and len(path) == 1:
            for name, part in item.items():
                take(part, name, (*path, name))
        else:
            raise PydanticCustomError("citation", "citation")

    take(value, None, ("cite",))
    return tuple(found)


_ADDRESS: dict[str, Any] = {"type": ["string", "number"]}
_ADDRESSES: dict[str, Any] = {"anyOf": [_ADDRESS, {"type": "array", "items": _ADDRESS, "minItems": 1}]}
Citations = Annotated[
    tuple[Citation, ...],
    ParsedBy(_citations),
    WithJsonSchema({"anyOf": [*_ADDRESSES["anyOf"], {"type": "object", "additionalProperties": _ADDRESSES}]}),
]


class Cited(Element):
    """An element that says where its source says it."""

    cite: Annotated[Citations, Key("var det står i källan", Bears.FORM)] = ()
    """Adressen i källindexet som uppgiften vilar på; en lista, eller en adress per nyckel."""

    def cited(self, key: str | None = None) -> Iterator[Citation]:
        """The citations for `key`, or all."""
        return (citation for citation in self.cite if key is None or citation.key in (None, key))
