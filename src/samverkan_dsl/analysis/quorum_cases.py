"""The ways a body's quorum can be read: as its author does, as declared, and by the standing readings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from pydantic import ValidationError

from ..language import Alternative, Body, Element, QuorumScope, Reading
from ..language.base import kebab
from ..loading import Region
from .quorum import READING

_SEAT = ("status", "seats", "at", "role", "side", "condition", "member-of", "rotates", "rights", "vacant")
_OFFICES = ("chair-of", "vice-chair-of", "secretary-of", "presidium-of")
_DECISIONS = ("quorum", "method", "effect", "share")
_UNKNOWN = ("okänt", "oklart")
_BOOLEANS = {"true": True, "ja": True, "false": False, "nej": False}


class Basis(Enum):
    """What a way of reading rests on."""

    CHOSEN = "chosen"
    """The author's reading, or the text itself where nothing else is declared."""
    DECLARED = "declared"
    """An alternative that the model declares."""
    STANDING = "standing"
    """Per huvudman and per side are always held against each other (meaning.md, Readings)."""


@dataclass(frozen=True)
class Case:
    """A body read in one way."""

    region: Region
    """The region as it is when the body is read so."""
    per: QuorumScope
    basis: Basis
    reading: Reading | None = None
    alternative: Alternative | None = None
    """Set where the basis is a declared alternative."""


def cases(region: Region, body_id: str) -> Iterator[Case]:
    """The chosen reading first, then each other one; one thing is varied at a time (meaning.md, Readings).

    Alternatives whose value cannot be put in the place they are about are left out; `unread` gives those.
    """
    body = region.bodies[body_id]
    stated = body.decisions.quorum.per if body.decisions is not None and body.decisions.quorum is not None else None
    per = stated or QuorumScope.OVERALL
    yield Case(region, per, Basis.CHOSEN)
    seen = {per}
    others: list[Case] = []
    for reading, alternative in declared(body):
        read = as_read(region, body_id, reading.on, alternative.value)
        if read is None:
            continue
        other = read.bodies[body_id].decisions
        found = (other.quorum.per if other is not None and other.quorum is not None else None) or QuorumScope.OVERALL
        case = Case(read, found, Basis.DECLARED, reading, alternative)
        if reading.on == READING:
            seen.add(found)
            yield case
        else:
            others.append(case)
    if per is not QuorumScope.OVERALL:
        for standing in (QuorumScope.PARTY, QuorumScope.SIDE):
            if standing not in seen:
                yield Case(region, standing, Basis.STANDING)
    yield from others


def unread(region: Region, body_id: str) -> tuple[Alternative, ...]:
    """The alternatives that bear on the quorum or the votes but cannot be computed with."""
    body = region.bodies[body_id]
    return tuple(a for r, a in declared(body) if as_read(region, body_id, r.on, a.value) is None)


def declared(body: Body) -> Iterator[tuple[Reading, Alternative]]:
    """The declared alternatives that bear on who counts and what is demanded."""
    for reading in body.readings:
        if _bears(reading.on.split(".")):
            yield from ((reading, alternative) for alternative in reading.alternatives)


def _bears(steps: list[str]) -> bool:
    if steps[0] == "composition":
        return len(steps) == 3 and steps[1].isdecimal() and steps[2] in (*_SEAT, *_OFFICES)
    if steps[0] == "decisions":
        return len(steps) > 1 and steps[1] in _DECISIONS
    return steps[0] in ("substitutes", "total-seats") or steps in (["chair", "votes"], ["chair", "seat"])


def as_read(region: Region, body_id: str, on: str, value: str) -> Region | None:
    """The region with one key of one body read as `value`; None where the value cannot stand there."""
    body = _put(region.bodies[body_id], tuple(on.split(".")), value)
    if body is None:
        return None
    return replace(region, model=_copy(region.model, {"bodies": {**region.bodies, body_id: body}}))


def _put(element: Element, path: tuple[str, ...], value: str) -> Element | None:
    name = next((name for name in type(element).model_fields if kebab(name) == path[0]), None)
    if name is None:
        return None
    if len(path) == 1:
        return _set(element, name, path[0], value)
    inner = getattr(element, name)
    if isinstance(inner, tuple) and path[1].isdecimal() and int(path[1]) < len(inner) and len(path) > 2:
        at = int(path[1])
        new = _put(inner[at], path[2:], value)
        return None if new is None else _copy(element, {name: (*inner[:at], new, *inner[at + 1 :])})
    if inner is None and len(path) == 2:
        return _set(element, name, path[0], value, within=path[1])
    if not isinstance(inner, Element):
        return None
    new = _put(inner, path[1:], value)
    return None if new is None else _copy(element, {name: new})


def _set(element: Element, name: str, key: str, value: str, within: str | None = None) -> Element | None:
    """The element with one key read as `value`: unknown is as if the key were absent.

    With `within` the value stands under that key in what is not written at all yet.
    """
    if value.lower() in _UNKNOWN:
        default = type(element).model_fields[name].get_default(call_default_factory=True)
        return _copy(element, {name: default})
    # What a class cannot be without is given, so that the one key can be read by itself.
    rest = {"name": "–", "kind": "council"} if isinstance(element, Body) else {}
    for candidate in (value, _BOOLEANS.get(value.lower()), value.split(", ")):
        if candidate is None:
            continue
        try:
            read = type(element).model_validate({**rest, key: candidate if within is None else {within: candidate}})
        except ValidationError:
            continue
        return _copy(element, {name: getattr(read, name)})
    return None


_E = TypeVar("_E", bound=Element)


def _copy(element: _E, update: dict[str, Any]) -> _E:
    """A copy that remembers where the original was written."""
    copied = element.model_copy(update=update)
    object.__setattr__(copied, "_written", element.written)
    return copied
