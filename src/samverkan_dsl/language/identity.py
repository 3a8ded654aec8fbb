"""What a thing in a list is by itself, so that it is known again wherever in the list it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, get_origin

from ..findings import ListItem, ModelPath
from .base import Citation, Element, Identity, kebab
from .mandates import Mandate
from .vocabulary.closed import Vocabulary
from .walk import Path, element_in, fields


def identities(items: Sequence[Any]) -> list[ListItem]:
    """What each item of one list is: no two of them are the same, and none depends on the order of the others.

    First the marks that the language declares (`Element.identity`). Where these are alike, what else tells the items
    apart, key by key; those that nothing tells apart are numbered.
    """
    if not items or not isinstance(items[0], Element):
        return _numbered([ListItem((_words(item),)) for item in items])
    cls = type(items[0])
    told = cls.identity or Identity()
    found = [list(marks(item).values()) for item in items]
    others = [name for name in cls.model_fields if name not in (*told.alone, *told.named, "cite")]
    _tell_apart(items, found, range(len(items)), [*others, *(("cite",) if "cite" in cls.model_fields else ())])
    return _numbered([ListItem(each) for each in found])


def marks(element: Element) -> dict[str, str]:
    """What the language says that an element is known by: a mark for each declared field that is written."""
    told = element.identity or Identity()
    found = {name: _words(getattr(element, name)) for name in told.alone}
    found |= {name: _named(element, name) for name in told.named}
    return {name: mark for name, mark in found.items() if mark}


def _tell_apart(items: Sequence[Element], found: list[list[str]], group: Sequence[int], names: list[str]) -> None:
    """Give the items of `group` that have the same marks what else they differ in."""
    alike: dict[frozenset[str], list[int]] = {}
    for number in group:
        alike.setdefault(ListItem(found[number]).meaning, []).append(number)
    for numbers in alike.values():
        for at, name in enumerate(names if len(numbers) > 1 else ()):
            more = [_named(items[number], name) for number in numbers]
            if len(set(more)) > 1:
                for number, mark in zip(numbers, more, strict=True):
                    found[number] += [mark] if mark else []
                _tell_apart(items, found, numbers, names[at + 1 :])
                break


def _numbered(found: list[ListItem]) -> list[ListItem]:
    """The same with a number behind those that come again."""
    seen: set[frozenset[str]] = set()
    result = []
    for item in found:
        again, told = 1, item
        while told.meaning in seen:
            again += 1
            told = ListItem((*item, f"nr {again}"))
        seen.add(told.meaning)
        result.append(told)
    return result


def _named(element: Element, name: str) -> str:
    """A field's value behind its key: `chair-of lsvo`; the key alone where it is true, nothing where it is unsaid."""
    value = getattr(element, name)
    words = _words(value)
    return kebab(name) if value is True else f"{kebab(name)} {words}" if words else ""


def _words(value: Any) -> str:
    """A value in the words it is written in; what is several in an order of its own."""
    if isinstance(value, tuple):
        return "+".join(sorted(filter(None, (_words(each) for each in value if not isinstance(each, Element)))))
    if isinstance(value, Element):
        return "+".join(filter(None, (_words(getattr(value, name)) for name in type(value).model_fields)))
    if isinstance(value, Vocabulary):
        return value.key
    if isinstance(value, Citation):
        return value.address if value.key is None else f"{value.key} {value.address}"
    return "" if value is None or isinstance(value, bool | dict) else str(value)


Told = dict[int, list[ListItem]]
"""What the items of lists are, by the lists' own ids, for as long as their model lives."""


def model_path(root: Element, path: Path, told: Told | None = None) -> ModelPath:
    """A path of keys, ids and numbers below `root` in steps that last.

    What `root` does not hold, such as a key that is not written, stands in the result as it is. `told` keeps what is
    worked out of each list: many paths lead through one.
    """
    told = {} if told is None else told
    steps: list[str | ListItem] = []
    current: Any = root
    for at, step in enumerate(path):
        if isinstance(current, Element) and step == "cite":
            return ModelPath((*steps, "cite", *_cited(current, path[at:])))
        if isinstance(current, tuple) and isinstance(step, int) and step < len(current):
            if id(current) not in told:
                told[id(current)] = identities(current)
            steps.append(told[id(current)][step])
            current = current[step]
        else:
            steps.append(str(step))
            if isinstance(current, Element):
                name = fields(type(current)).get(str(step))
                current = None if name is None else getattr(current, name)
            else:
                current = current.get(step) if isinstance(current, dict) else None
    return ModelPath(steps)


def _cited(element: Element, path: Path) -> list[str | ListItem]:
    cited: tuple[Citation, ...] = getattr(element, "cite", ())
    for item, citation in zip(identities(cited), cited, strict=True):
        if citation.path == path:
            return [item]
    return [str(step) for step in path[1:]]


@dataclass(frozen=True, slots=True)
class DeadEnd:
    """Where the way that a path shows ends: at one of its steps, under those before it."""

    at: int
    known: tuple[str, ...] = ()
    """What may stand there."""
    rows: int | None = None
    """How many rows there are, where the step should have been one of them."""
    matching: int = 0
    """How many of the rows the step means."""


def follow(root: Element, path: ModelPath) -> Path | DeadEnd:
    """Where in `root` a path leads, items as their numbers. A key that may be written need not be.

    An item is meant by the marks it has or by any of them, as long as they mean no other item; a number means the row
    that stands there, counted from 0. Keys that are words for people may hold points.
    """
    return _follow(root, type(root), path, 0)


def _follow(value: Any, kind: type[Element] | None, path: ModelPath, at: int) -> Path | DeadEnd:
    if at == len(path):
        return ()
    step = path[at]
    if kind is None or not isinstance(step, str):
        return DeadEnd(at)
    if kind is Mandate and step == "verb":
        return (step,) if at + 1 == len(path) else DeadEnd(at + 1)
    name = fields(kind).get(step)
    if name is None:
        return DeadEnd(at, tuple(fields(kind)))
    annotation = kind.model_fields[name].annotation
    inner, below = getattr(value, name, None), element_in(annotation)
    if at + 1 < len(path) and get_origin(annotation) is tuple:
        rows: tuple[Any, ...] = inner or ()
        found = _row(rows, path[at + 1])
        if isinstance(found, DeadEnd):
            return DeadEnd(at + 1, found.known, found.rows, found.matching)
        return _behind((step, found), _follow(rows[found], below, path, at + 2))
    if at + 1 < len(path) and get_origin(annotation) is dict:
        inside: dict[str, Any] = inner or {}
        for end in range(len(path), at + 1, -1):
            word = _unparted(path[at + 1 : end])
            if word in inside:
                return _behind((step, word), _follow(inside[word], below, path, end))
        return DeadEnd(at + 1, tuple(inside))
    return _behind((step,), _follow(inner, below, path, at + 1))


def _unparted(steps: Sequence[str | ListItem]) -> str:
    """Steps as the one word that they were written as."""
    return "".join(str(step) if isinstance(step, ListItem) else f".{step}" for step in steps).removeprefix(".")


def _behind(steps: Path, rest: Path | DeadEnd) -> Path | DeadEnd:
    return rest if isinstance(rest, DeadEnd) else (*steps, *rest)


def _row(rows: Sequence[Any], step: str | ListItem) -> int | DeadEnd:
    """The number of the row that a step means."""
    if isinstance(step, str):
        return int(step) if step.isdecimal() and int(step) < len(rows) else DeadEnd(0, rows=len(rows))
    known = identities(rows)
    same = [number for number, item in enumerate(known) if item.meaning == step.meaning]
    meant = same or [number for number, item in enumerate(known) if step.meaning <= item.meaning]
    if len(meant) == 1:
        return meant[0]
    candidates = [known[number] for number in meant] or known
    return DeadEnd(0, tuple(map(str, candidates)), len(rows), len(meant))


def counts_rows(path: ModelPath, root: type[Element]) -> bool:
    """Whether a path below such an element means an item by its number."""
    kind: type[Element] | None = root
    steps = iter(path)
    for step in steps:
        name = fields(kind).get(str(step)) if kind is not None else None
        if kind is None or name is None:
            return False
        annotation = kind.model_fields[name].annotation
        kind = element_in(annotation)
        if get_origin(annotation) in (tuple, dict):
            inside = next(steps, "")
            if get_origin(annotation) is tuple and isinstance(inside, str) and inside.isdecimal():
                return True
    return False


def lasting(root: Element, path: ModelPath) -> ModelPath | None:
    """A path below `root` that counts rows, as one that does not; None where it leads nowhere.

    What the path is about is left out of the marks where two others are enough: `composition(Chef; ekby).status` is
    the same seat whatever its status is read as. A single mark might mean the next row that is put in as well.
    """
    found = follow(root, path)
    if isinstance(found, DeadEnd):
        return None
    result = model_path(root, found)
    for at, step in enumerate(found[:-1]):
        row = _element(root, found[: at + 1]) if isinstance(step, int) else None
        if row is not None:
            known = marks(row)
            about = known.get(fields(type(row)).get(str(found[at + 1]), ""))
            rest = ListItem(mark for mark in result[at] if mark != about)
            shorter = ModelPath((*result[:at], rest, *result[at + 1 :]))
            result = shorter if len(rest) > 1 and follow(root, shorter) == found else result
    return result


def _element(root: Element, path: Path) -> Element | None:
    """What stands at a path of keys, ids and numbers, if it is an element."""
    current: Any = root
    for step in path:
        if isinstance(current, Element):
            current = getattr(current, fields(type(current)).get(str(step), ""), None)
        else:
            current = current[step]
    return current if isinstance(current, Element) else None
