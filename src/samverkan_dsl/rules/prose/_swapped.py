"""Words of which two neighbouring letters have changed places."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from ...loading import Region
from .._memory import once_per_region
from .._texts import Written, texts
from ._words import COMMENTS

_LEAST = 6
"""Shorter words are often others with two letters in another order."""
_SURE = 7
"""In words of so many letters the first two may have changed places, too."""
_FIRST = 8
"""The first part of a compound has at least so many letters."""
_WORD = re.compile(rf"[a-zåäöé]{{{_LEAST},}}")


class _Known(NamedTuple):
    """A word with where it stands."""

    spelled: str
    places: set[object]


def swapped(region: Region, written: Written) -> Iterator[tuple[str, str]]:
    """The words of a text that stand nowhere else, each with the word of the region that has the same letters.

    The other word may be the first part of the one, as in a compound. Of two that stand once each it is the later.
    """
    known, order, here = _known(region), _order(region), region.where(*written.path)
    for word in _words(written.value):
        plain = folded(word)
        if known[plain].places != {here}:
            continue
        for turned in _turned(region, plain):
            name = turned if turned in known else _longer(region, turned)
            if name is None or known[name].places == {here}:
                continue
            if len(known[name].places) > 1 or order[name] < order[plain]:
                yield word, known[name].spelled
                break


def _turned(region: Region, word: str) -> Iterator[str]:
    """The word with two neighbouring letters in each other's place, whole and as a first part.

    None of those of which no word of the region has the beginning.
    """
    for at in range(0 if len(word) >= _SURE else 1, len(word) - 1):
        if word[at] != word[at + 1]:
            other, least = word[:at] + word[at + 1] + word[at] + word[at + 2 :], max(_FIRST, at + 3)
            if len(other) < _SURE or _longer(region, other[:least]) is not None:
                yield other
                yield from (other[:end] for end in range(len(word) - 1, least - 1, -1))


def _longer(region: Region, start: str) -> str | None:
    """A word of the region that begins so, of which a long enough one is a form or a first part."""
    if len(start) < _SURE:
        return None
    known = _sorted(region)
    at = bisect_left(known, start)
    return known[at] if at < len(known) and known[at].startswith(start) else None


@once_per_region
def _order(region: Region) -> dict[str, int]:
    """Which of its words a region has before which."""
    return {word: at for at, word in enumerate(_known(region))}


@once_per_region
def _sorted(region: Region) -> list[str]:
    return sorted(_known(region))


@once_per_region
def _known(region: Region) -> dict[str, _Known]:
    """Every word of ids, of the sources' headings and of the texts, as an id spells it."""
    found: dict[str, _Known] = {}

    def add(value: str, place: object) -> None:
        for word in _words(value):
            found.setdefault(folded(word), _Known(word, set())).places.add(place)

    for path, _ in region.elements:
        for step in path:
            if isinstance(step, str):
                add(step, ("id", step))
    for index in region.indexes.values():
        for section in index.sections:
            add(section, ("section", section))
    for written in texts(region):
        if not isinstance(written.element, COMMENTS):
            add(written.value, region.where(*written.path))
    return found


@lru_cache(maxsize=4096)
def folded(word: str) -> str:
    """As an id spells it, without dots and rings."""
    return "".join(letter for letter in normalize("NFD", word.lower()) if letter.isalnum())


def _words(value: str) -> Iterator[str]:
    yield from dict.fromkeys(_WORD.findall(value.lower()))
