"""Every place of a model: the keys and rows of its files, each with what the language says of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, get_origin

from samverkan_dsl.language import Verb
from samverkan_dsl.language.base import Element, Ref, kebab
from samverkan_dsl.language.keys import Key
from samverkan_dsl.language.mandates import Mandate
from samverkan_dsl.language.region import RegionModel
from samverkan_dsl.language.validity import Timed
from samverkan_dsl.language.walk import _find_ref, declarations, element_in, field_of

Steps = tuple[str | int, ...]
FOR_EACH = "for-each"


class Place(NamedTuple):
    """A key with its value, or a row of a list."""

    file: str
    steps: Steps
    """From the top of the file."""
    value: Any
    cls: type[Element] | None
    """The class that has the key, or of whose elements the list is."""
    key: str
    """The key, or that of the list."""
    row: bool
    """Whether it is a row of a list, or an element under an id."""
    ref: Ref | None = None
    """What may be referred to, where the value is an id."""
    known: Key | None = None
    required: bool = False
    timed: bool = False
    """Whether what stands there may say when it holds."""

    @property
    def kind(self) -> str:
        """What it is called in the account: `Mandate.to`, `Body.composition[]`."""
        name = "" if self.cls is None else self.cls.__name__
        return f"{name}.{self.key}" + ("[]" if self.row else "")

    @property
    def name(self) -> str:
        """What it is called in a list of survivors."""
        return f"{self.file}:{'.'.join(map(str, self.steps))}"


def places(file: str, tree: Any) -> Iterator[Place]:
    """The places of one file, in its order. What is no key of the language has places of no class."""
    yield from _element(file, (), tree, RegionModel)


def _element(file: str, steps: Steps, data: Any, cls: type[Element] | None) -> Iterator[Place]:
    if not isinstance(data, dict):
        return
    for key, value in data.items():
        here = (*steps, key)
        if key == FOR_EACH:
            yield from _instances(file, here, value, cls)
            continue
        name = "object" if cls is Mandate and key in Verb.spellings() else key
        field = field_of(cls, name) if cls is not None else None
        if field is None or cls is None:
            yield Place(file, here, value, cls, key, False)
            continue
        ref = next((each for each in field.metadata if isinstance(each, Ref)), None) or _find_ref(field.annotation)
        known = declarations(cls).get(kebab(name))
        key = "<verb>" if name == "object" and cls is Mandate else key
        inner = element_in(field.annotation)
        timed = inner is not None and issubclass(inner, Timed)
        place = Place(file, here, value, cls, key, False, ref, known, field.is_required(), timed)
        yield place
        several = get_origin(field.annotation) is dict
        if several and isinstance(value, dict):
            for id_, item in value.items():
                yield place._replace(steps=(*here, id_), value=item, row=True, ref=None, required=False)
                yield from _element(file, (*here, id_), item, inner)
        elif isinstance(value, list):
            for number, item in enumerate(value):
                yield place._replace(steps=(*here, number), value=item, row=True, required=False)
                yield from _element(file, (*here, number), item, inner)
        else:
            yield from _element(file, here, value, inner)


def _instances(file: str, steps: Steps, value: Any, cls: type[Element] | None) -> Iterator[Place]:
    for step, item in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield Place(file, (*steps, step), item, cls, FOR_EACH, True)
        if isinstance(item, dict):
            own = {key: each for key, each in item.items() if key not in ("cites", "add")}
            yield from _element(file, (*steps, step), own, cls)
            yield from _element(file, (*steps, step, "add"), item.get("add"), cls)
