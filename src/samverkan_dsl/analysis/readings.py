"""Declared readings: what they are about, and the region as it is when one of them is read otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any, NamedTuple, get_origin

from pydantic import ValidationError

from ..findings import ModelPath
from ..language import Alternative, Element, Mandate, Reading, RegionModel, Verb
from ..language.identity import DeadEnd, follow
from ..language.keys import Answers
from ..language.walk import Path, declared_along, element_in, field_of, references, walk
from ..loading import Region


class Declared(NamedTuple):
    """One alternative of a reading."""

    where: Path
    """Where the reading stands."""
    on: Path
    """The key it is about. Both from the region's root."""
    key: str
    """The key as it is written, from the body that it is about, or from the region where it is about no body."""
    reading: Reading
    alternative: Alternative


def declared(region: Region, body_id: str) -> Iterator[Declared]:
    """The alternatives of every reading that may bear on a body, one at a time.

    Its own, then the region's: those about other bodies than this one are left out.
    """
    body = region.bodies[body_id]
    for number, reading in enumerate(body.readings):
        on: Path = ("bodies", body_id, *steps(body, path_of(reading.on)))
        for alternative in reading.alternatives:
            yield Declared(("bodies", body_id, "readings", number), on, reading.on, reading, alternative)
    template = body_id.partition("/")[0]
    for number, reading in enumerate(region.model.readings):
        path = path_of(reading.on)
        if path[0] != "bodies":
            yield from _of_region(region, number)
        elif len(path) > 2 and (path[1] == body_id or (path[1] == template and region.is_template(template))):
            below = ModelPath(path[2:])
            for alternative in reading.alternatives:
                yield Declared(
                    ("readings", number), ("bodies", body_id, *steps(body, below)), str(below), reading, alternative
                )


def about_no_body(region: Region) -> Iterator[Declared]:
    """The alternatives of the region's readings that are about a paper, a function or something else of its own."""
    for number, reading in enumerate(region.model.readings):
        if path_of(reading.on)[0] != "bodies":
            yield from _of_region(region, number)


def _of_region(region: Region, number: int) -> Iterator[Declared]:
    reading = region.model.readings[number]
    on = steps(region.model, path_of(reading.on))
    for alternative in reading.alternatives:
        yield Declared(("readings", number), on, reading.on, reading, alternative)


def answering(region: Region, body_id: str, key: str) -> tuple[tuple[str | None, Alternative], ...]:
    """The alternatives that answer what is left open under a body's key, each after the body whose reading it is.

    Readings of that key, and those in which another text may speak of it: its value is then the body and the key. A
    template stands for all its instances; None is the region itself.
    """
    homes: list[tuple[str | None, tuple[Reading, ...]]] = [(None, region.model.readings)]
    homes += [(home, body.readings) for home, body in region.bodies.items()]
    found: dict[Alternative, list[str | None]] = {}
    for home, readings in homes:
        for reading in readings:
            for one in reading.alternatives:
                of, _, named = one.value.partition(".")
                if (named == key and body_id in region.expand(of)) or (home == body_id and reading.on == key):
                    found.setdefault(one, []).append(home)
    whole = {tuple[str | None, ...](bodies): template for template, bodies in region.templates.items()}
    return tuple((whole.get(tuple(those), those[0]), one) for one, those in found.items())


@lru_cache(maxsize=1024)
def path_of(on: str) -> ModelPath:
    """The key that a reading is about, as it is written. Words that are no path are the steps between their points."""
    try:
        return ModelPath.parse(on)
    except ValueError:
        return ModelPath(on.split("."))


def steps(root: Element, path: ModelPath) -> Path:
    """Where a path leads from an element, rows as numbers; where it leads nowhere, its steps as they are written."""
    found = follow(root, path)
    if not isinstance(found, DeadEnd):
        return found
    return tuple(int(step) if isinstance(step, str) and step.isdecimal() else str(step) for step in path)


def bears_on(on: Path, answers: Answers) -> bool:
    """Whether these answers may be others under another reading of the key at `on`, from the region's root."""
    keys = declared_along(RegionModel, on)
    return bool(keys) and all(answers in key.answers for key in keys)


def as_read(region: Region, on: Path, alternative: Alternative) -> Region | None:
    """The region with the key at `on` (section, id, keys) read as the alternative says.

    What is unknown is as if the key were not written. None where there is no such place, where such a value cannot
    stand there, or where it names what the region does not know.
    """
    if len(on) < 3:
        return None
    section, name, *path = str(on[0]), str(on[1]), *on[2:]
    field = field_of(RegionModel, section)
    kind = element_in(field.annotation) if field is not None else None
    elements: Any = getattr(region.model, section) if kind is not None else None
    before = elements.get(name) if isinstance(elements, dict) else None
    if kind is None or before is None:
        return None
    written = region.data[section][name]
    for meant in alternative.meanings:
        data = _put(kind, written, path, meant)
        element = None if data is None else _valid(kind, data)
        if element is None or not _named(element) <= _named(before) | _known(region, element):
            continue
        object.__setattr__(element, "_written", before.written)
        return replace(region, model=region.model.model_copy(update={section: {**elements, name: element}}))
    return None


def _valid(kind: type[Element], data: Any) -> Element | None:
    try:
        return kind.model_validate(data)
    except ValidationError:
        return None


def _named(element: Element) -> set[str]:
    return {found.value for _, each in walk(element) for found in references(each)}


def _known(region: Region, element: Element) -> set[str]:
    return {
        found.value for _, e in walk(element) for found in references(e) if region.ids.knows(found.value, found.ref)
    }


def _put(kind: type[Element] | None, written: Any, path: list[Any], value: Any) -> Any:
    """A plain copy of an element (or rows of them) as written, with `value` at `path`; None: no such place.

    With the value None the key is left out. `written` is None for what is not written at all.
    """
    step, *rest = path
    if isinstance(step, int):
        rows = written if isinstance(written, list) else [] if written is None else [written]
        inner = _put(kind, rows[step], rest, value) if step < len(rows) and rest else None
        return None if inner is None else [*rows[:step], inner, *rows[step + 1 :]]
    if kind is not None and kind.shorthand is not None and isinstance(written, str | int):
        written = {kind.shorthand: written}
    if kind is None or not isinstance(written, dict | None):
        return None
    data: dict[str, Any] = written or {}
    if kind is Mandate and step == "verb":
        return _other_verb(data, value)
    field = field_of(kind, step)
    if field is None or (rest and isinstance(rest[0], int) is not (get_origin(field.annotation) is tuple)):
        return None
    inner = _put(element_in(field.annotation), data.get(step), rest, value) if rest else value
    if inner is None:
        return None if rest else {key: kept for key, kept in data.items() if key != step}
    return data if value is None and step not in data else {**data, step: inner}


def _other_verb(data: dict[str, Any], verb: Any) -> Any:
    """A mandate with another verb: the verb is its key."""
    if not isinstance(verb, str) or verb not in Verb.spellings():
        return None
    return {verb if key in Verb.spellings() else key: value for key, value in data.items()}
