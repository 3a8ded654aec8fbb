"""Going through a model by its own types: children, references and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from pydantic.fields import FieldInfo

from .base import Element, Ref, kebab
from .keys import Key
from .validity import Timed

Path = tuple[str | int, ...]


class Reference(NamedTuple):
    """One id written in an element."""

    value: str
    ref: Ref
    path: Path
    """Where in the element it is written."""


def _find_ref(annotation: Any) -> Ref | None:
    if get_origin(annotation) is Annotated:
        for extra in annotation.__metadata__:
            if isinstance(extra, Ref):
                return extra
    for part in get_args(annotation):
        if isinstance(part, Ref):
            return part
        found = _find_ref(part)
        if found is not None:
            return found
    return None


def _holds_elements(annotation: Any) -> bool:
    if isinstance(annotation, type) and get_origin(annotation) is None:
        return issubclass(annotation, Element)
    return any(_holds_elements(part) for part in get_args(annotation) if part is not Ellipsis)


def element_in(annotation: Any) -> type[Element] | None:
    """The class of the elements that a field holds, by itself, in a list or under keys."""
    if isinstance(annotation, type) and issubclass(annotation, Element):
        return annotation
    for part in get_args(annotation):
        found = element_in(part)
        if found is not None:
            return found
    return None


@cache
def _plan(cls: type[Element]) -> tuple[tuple[tuple[str, str, Ref], ...], tuple[tuple[str, str], ...]]:
    """The reference fields and the element fields of a class, each with the key a writer writes."""
    references, children = [], []
    for name, field in cls.model_fields.items():
        ref = next((extra for extra in field.metadata if isinstance(extra, Ref)), None) or _find_ref(field.annotation)
        if ref is not None:
            references.append((name, kebab(name), ref))
        elif _holds_elements(field.annotation):
            children.append((name, kebab(name)))
    return tuple(references), tuple(children)


DURING = Ref(("agreement", "deliverable", "body", "goal", "statute"))
"""What something may hold as long as."""


def references(element: Element) -> Iterator[Reference]:
    """The ids that stand in `element` itself, not in its children."""
    if isinstance(element, Timed) and element.valid is not None and element.valid.during is not None:
        yield Reference(element.valid.during, DURING, ("valid", "during"))
    for name, key, ref in _plan(type(element))[0]:
        value = getattr(element, name)
        if isinstance(value, tuple):
            for number, item in enumerate(value):
                if isinstance(item, str):  # a closed value may stand where an id may
                    yield Reference(item, ref, (key, number))
        elif isinstance(value, str):
            yield Reference(value, ref, (key,))


def walk(element: Element) -> list[tuple[Path, Element]]:
    """`element` and everything below it, each with its path, in the order of the vocabulary."""
    found: list[tuple[Path, Element]] = []

    def visit(path: Path, current: Element) -> None:
        # A list that grows is several times faster than generators inside generators.
        found.append((path, current))
        for name, key in _plan(type(current))[1]:
            value = getattr(current, name)
            if not value:
                continue
            if isinstance(value, tuple):
                for number, item in enumerate(value):
                    visit((*path, key, number), item)
            elif isinstance(value, dict):
                for item_key, item in value.items():
                    visit((*path, key, item_key), item)
            else:
                visit((*path, key), value)

    visit((), element)
    return found


@cache
def declarations(cls: type[Element]) -> dict[str, Key]:
    """What is declared of each key of a class, by the key as it is written."""
    found = {}
    for name, field in cls.model_fields.items():
        key = next((each for each in field.metadata if isinstance(each, Key)), None)
        if key is not None:
            found[kebab(name)] = key
    return found


@cache
def fields(cls: type[Element]) -> dict[str, str]:
    """The fields of a class by the key that a writer writes."""
    return {kebab(name): name for name in cls.model_fields}


def field_of(cls: type[Element], key: object) -> FieldInfo | None:
    """The field of a class that a writer writes as `key`."""
    name = fields(cls).get(str(key))
    return None if name is None else cls.model_fields[name]


def declared_along(root: type[Element], path: Iterable[object]) -> list[Key]:
    """What is declared of each key that a path of keys, ids and rows goes by; empty where it leads to no key."""
    found: list[Key] = []
    kind: type[Element] | None = root
    steps = iter(path)
    for step in steps:
        field = field_of(kind, step) if kind is not None else None
        if kind is None or field is None:
            return []
        found.append(declarations(kind)[str(step)])
        kind = element_in(field.annotation)
        if get_origin(field.annotation) in (tuple, dict):
            next(steps, None)
    return found


def keys_along(root: type[Element], path: Iterable[str]) -> list[Key]:
    """What is declared of each of these keys, lists gone through without saying which row; empty: no such key."""
    found: list[Key] = []
    kind: type[Element] | None = root
    for step in path:
        field = field_of(kind, step) if kind is not None else None
        if kind is None or field is None:
            return []
        found.append(declarations(kind)[step])
        kind = element_in(field.annotation)
    return found


def carries_type(element: Element, key: str | None = None) -> bool:
    """Whether a typed field carries what is cited: the field `key`, or any that is written in the element.

    Words alone are read by people and by nothing else; what rests on them is not modelled (language.md, 8).
    """
    known = declarations(type(element))
    keys = [key] if key is not None else [kebab(name) for name in element.model_fields_set - {"cite"}]
    return any(one not in known or not known[one].prose for one in keys)
