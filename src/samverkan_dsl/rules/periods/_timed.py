"""What holds for a time, and where that is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...findings import Text, text
from ...language import (
    Agreement,
    Body,
    Deliverable,
    Element,
    FormerName,
    Gathering,
    Goal,
    Party,
    Period,
    Statute,
    Timed,
)
from ...language.walk import Path, declared_along
from ...loading import Region


class TimedAt(NamedTuple):
    """A thing with its period."""

    path: Path
    element: Element
    valid: Period

    @property
    def place(self) -> Path:
        return (*self.path, "valid")


def timed(region: Region) -> Iterator[TimedAt]:
    """Everything that is said to hold for a time."""
    for path, element in region.elements:
        if isinstance(element, Timed) and element.valid is not None:
            yield TimedAt(path, element, element.valid)


def in_words(region: Region, valid: Period) -> Text | Period:
    """A period as a person reads it; an id by what it is called."""
    return valid if valid.during is None else text("så länge {what} gäller", what=region.name(valid.during))


def called(region: Region, one: TimedAt) -> Text | str:
    """What a person calls it: the body, the party, or what it is of the body."""
    if isinstance(one.element, Agreement | Body | Party | FormerName | Deliverable | Goal | Gathering | Statute):
        return one.element.name
    what = declared_along(type(region.model), one.path)[-1].words
    home = region.home(one.path)
    return what if home is None else text("{what} i {body}", what=what, body=region.body_name(home))
