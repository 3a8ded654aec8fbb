"""The ways to plant a fault: each is a function of a place and the ids, and gives what may stand there instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from samverkan_dsl.language.keys import Bears, Wording
from samverkan_dsl.loading.ids import SECTIONS

from .places import Place

GONE = object()
"""The place is taken away."""
TWICE = object()
"""The row stands twice."""


class Ids(NamedTuple):
    """The ids of a model, by section."""

    sections: Mapping[str, list[str]]

    @classmethod
    def of(cls, trees: Mapping[str, Any]) -> Ids:
        """The ids in the files of a region."""
        found: dict[str, list[str]] = {}
        for tree in trees.values():
            for section in SECTIONS.values():
                found.setdefault(section, []).extend(tree.get(section) or ())
        return cls(found)

    def beside(self, place: Place, value: str) -> Iterator[str]:
        """Other ids of the same kind as `value`, the next in order first."""
        if place.ref is None:
            return
        for kind in place.ref.kinds:
            known = self.sections.get(SECTIONS[kind], [])
            if value in known:
                at = known.index(value)
                yield from (*known[at + 1 :], *known[:at])


Operator = Callable[[Place, Ids], Iterator[Any]]
_NUMBER = re.compile(r"\d+")
_RANGE = re.compile(r"(\d+)(\s?–\s?)(\d+)")
_DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?")
_BOUND = re.compile(r"^(?:minst|högst|senast|inom|fler än|tidigast)\s+")
_PAST = "2001-01-31"


def delete(place: Place, ids: Ids) -> Iterator[Any]:
    """Take away a key, a row or an element."""
    if not place.required and place.steps not in (("region",), ("language",), ("system",)):
        yield GONE


def duplicate(place: Place, ids: Ids) -> Iterator[Any]:
    """Let a row stand twice."""
    if place.row and isinstance(place.steps[-1], int):
        yield TWICE


def retarget(place: Place, ids: Ids) -> Iterator[Any]:
    """Refer to another of the same kind."""
    if isinstance(place.value, str):
        yield from list(ids.beside(place, place.value))[:1]


def misspell(place: Place, ids: Ids) -> Iterator[Any]:
    """Two letters of an id, or of a title beside others, in the wrong order."""
    words = place.value
    named = place.ref is not None or (place.known is not None and place.known.wording is Wording.ROLE)
    if named and isinstance(words, str) and len(words) > 5:
        at = len(words) // 2
        other = words[: at - 1] + words[at] + words[at - 1] + words[at + 1 :]
        yield other if other != words else words[:at] + words[at + 1 :]


def zero(place: Place, ids: Ids) -> Iterator[Any]:
    """A number is nought."""
    if _counted(place) and not _DATE.search(str(place.value)) and _NUMBER.search(str(place.value)):
        value = place.value
        yield 0 if isinstance(value, int) else _NUMBER.sub("0", value, count=1)


def turn(place: Place, ids: Ids) -> Iterator[Any]:
    """A range, or a period, the other way round."""
    if isinstance(place.value, str) and (found := _RANGE.search(place.value)) and found[1] != found[3]:
        yield _RANGE.sub(r"\3\2\1", place.value, count=1)
    elif isinstance(place.value, dict) and {"from", "until"} <= place.value.keys():
        yield {**place.value, "from": place.value["until"], "until": place.value["from"]}


def weaken(place: Place, ids: Ids) -> Iterator[Any]:
    """What must be may be."""
    if place.key == "force" and place.value in ("must", "should"):
        yield "may"
    elif place.row and isinstance(place.value, dict) and place.key == "mandates" and "force" not in place.value:
        yield {**place.value, "force": "may"}


def unbound(place: Place, ids: Ids) -> Iterator[Any]:
    """A bound is lost: `minst 6` is 6, `senast 1 vecka före` is 1 vecka före."""
    if isinstance(place.value, str) and not place.row and _counted(place) and _BOUND.search(place.value):
        yield _BOUND.sub("", place.value)


def end(place: Place, ids: Ids) -> Iterator[Any]:
    """What holds held until long ago."""
    if place.row and isinstance(place.value, dict) and place.timed and "valid" not in place.value:
        yield {**place.value, "valid": {"until": _PAST}}


def close(place: Place, ids: Ids) -> Iterator[Any]:
    """A body is no more."""
    if place.kind == "RegionModel.bodies[]" and isinstance(place.value, dict) and "status" not in place.value:
        yield {**place.value, "status": "ended"}


def half(place: Place, ids: Ids) -> Iterator[Any]:
    """Half are enough where more than half were."""
    if isinstance(place.value, dict) and "more-than" in place.value and "at-least" not in place.value:
        yield {("at-least" if key == "more-than" else key): each for key, each in place.value.items()}


def _counted(place: Place) -> bool:
    """Whether a number there is one that is counted with, and no part of a name."""
    known = place.known
    if (
        known is None
        or isinstance(place.value, bool)
        or not isinstance(place.value, str | int)
        or place.ref is not None
    ):
        return False
    return known.wording is Wording.WORD and known.bears is not Bears.FORM


OPERATORS: dict[str, Operator] = {
    each.__name__: each
    for each in (delete, duplicate, retarget, misspell, zero, turn, weaken, unbound, end, close, half)
}
