"""Where a written model holds a field of the language: found by walking the data by the language's own types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_origin

from samverkan_dsl.language import Body, Element, Mandate, RegionModel, Verb
from samverkan_dsl.language.base import kebab
from samverkan_dsl.language.walk import element_in
from samverkan_dsl.loading.instances import ADD, CITES, FOR_EACH

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Site:
    """One field as written in one place."""

    cls: type[Element]
    name: str
    """The field's name in the language."""
    path: Path
    """Where its value stands, counted from the region."""
    value: Any
    """As written."""

    @property
    def body(self) -> str | None:
        """The body that the field belongs to; the template, where its instances share it."""
        if self.path[:1] != ("bodies",) or len(self.path) < 3:
            return None
        return f"{self.path[1]}/{self.path[3]}" if self.path[2] == FOR_EACH else str(self.path[1])

    @property
    def whole(self) -> bool:
        """Whether elements stand under it, whose fields are sites of their own."""
        return element_in(self.cls.model_fields[self.name].annotation) is not None

    def __str__(self) -> str:
        return f"{self.cls.__name__}.{self.name} ({'.'.join(map(str, self.path))})"


def sites(data: Mapping[str, Any]) -> list[Site]:
    """Every field that `data`, a region as written, holds."""
    return list(_walk(RegionModel, data, ()))


def _walk(cls: type[Element], data: Mapping[str, Any], path: Path) -> Iterator[Site]:
    fields = {kebab(name): name for name in cls.model_fields}
    for key, value in data.items():
        here = (*path, key)
        if cls is Body and key == FOR_EACH:
            yield from _instances(value, here)
        elif cls is Mandate and key in Verb.spellings():
            yield Site(cls, "verb", here, key)
            yield Site(cls, "object", here, value)
        else:
            yield Site(cls, fields[key], here, value)
            yield from _below(cls, fields[key], value, here)


def _below(cls: type[Element], name: str, value: Any, path: Path) -> Iterator[Site]:
    annotation = cls.model_fields[name].annotation
    element = element_in(annotation)
    if element is None or (value == "none" and element.shorthand is None):
        return
    if get_origin(annotation) is dict:
        for key, item in value.items():
            yield from _element(element, item, (*path, key))
    elif get_origin(annotation) is tuple and isinstance(value, list):
        for number, item in enumerate(value):
            yield from _element(element, item, (*path, number))
    else:
        yield from _element(element, value, path)


def _element(cls: type[Element], value: Any, path: Path) -> Iterator[Site]:
    if isinstance(value, Mapping):
        yield from _walk(cls, value, path)
    else:
        assert cls.shorthand is not None, path
        yield Site(cls, cls.shorthand.replace("-", "_"), path, value)


def _instances(value: Any, path: Path) -> Iterator[Site]:
    """What the instances of a template say of their own."""
    for key, override in value.items() if isinstance(value, Mapping) else ():
        own = {name: below for name, below in (override or {}).items() if name not in (ADD, CITES)}
        yield from _walk(Body, own, (*path, key))
        yield from _walk(Body, (override or {}).get(ADD, {}), (*path, key, ADD))
