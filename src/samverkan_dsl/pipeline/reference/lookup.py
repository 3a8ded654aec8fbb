"""Finding an entry by what somebody calls it: a key, a path of keys, a value, a Swedish word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from ...findings import text
from ...loading import CannotRun
from ...syntax.similar import closest
from .entries import Headword, Kind, entries
from .stems import roots, stems

_WORD = re.compile(r"[a-zåäöé]+(?:-[a-zåäöé]+)*")
_LIKE = 0.75
"""Two words that share fewer letters are two words, not one misspelt."""
_LATE = (Kind.VALUE, Kind.FORM, Kind.ABSENT)
"""What is seldom meant if something else is, too."""
_PART = 4
"""Parts of words with fewer letters are alike by chance."""


class Match(NamedTuple):
    """What a word leads to."""

    entries: tuple[Headword, ...]
    near: bool
    """Whether the word itself is none of the language's: these are the nearest."""


def find(word: str, besides: Iterable[str] = ()) -> tuple[Headword, ...]:
    """The entries of `match`. Raises CannotRun, with a guess."""
    return match(word, besides).entries


def match(word: str, besides: Iterable[str] = ()) -> Match:
    """What is meant: by key or path first, then by Swedish word. Raises CannotRun, with a guess.

    `besides`: what else could have been meant.
    """
    sought = " ".join(word.lower().split()).strip("`.: ")
    paths = _by_path(sought)
    words = _swedish().get(sought, ()) if paths else _all(_swedish(), stems(sought))
    known = tuple(dict.fromkeys((*paths, *words))) or _first(_stems(), stems(sought))
    found = known or _mentions(sought) or _part_of(sought) or _first(_roots(), roots(sought))
    if found:
        return Match(tuple(sorted(found, key=lambda entry: entry.kind in _LATE)), near=not known)
    likely = [word for word in (*besides, *names(), *_swedish()) if word[:1] == sought[:1]]
    near = closest(sought, likely, _LIKE)
    if near is None:
        raise CannotRun(
            text(
                "Det finns ingen regel och inget ord {word} i språket. Är det något som organet ska göra eller arbeta "
                "med skrivs det med källans ord efter ett verb: samverkan explain mandates. Alla ord som leder "
                "någonstans står i docs/sprak/register.md.",
                word=word,
            )
        )
    raise CannotRun(
        text("Det finns ingen regel och inget ord {word} i språket. Menade du {near}?", word=word, near=near)
    )


@cache
def names() -> frozenset[str]:
    """All that is written in files."""
    return frozenset(entry.name for entry in entries())


@cache
def register() -> dict[str, tuple[Headword, ...]]:
    """Every Swedish word that leads somewhere, in alphabetical order."""
    return dict(sorted(_swedish().items(), key=lambda pair: _alphabetical(pair[0])))


def _alphabetical(word: str) -> str:
    return word.translate({ord("å"): "z1", ord("ä"): "z2", ord("ö"): "z3"})


def _by_path(sought: str) -> tuple[Headword, ...]:
    spelled = sought.removesuffix("[]")
    exact = tuple(entry for entry in entries() if spelled in (entry.name.lower(), entry.id.lower()))
    if exact:  # what there is more to say of is most often meant: `composition.seats` before `signatures.seats`
        return tuple(sorted(exact, key=lambda entry: not entry.said.searched))
    if "." not in spelled:
        return ()
    return tuple(
        entry
        for entry in entries()
        if entry.kind is Kind.KEY and any(f".{place}".endswith(f".{spelled}") for place in entry.places)
    )


@cache
def _swedish() -> dict[str, tuple[Headword, ...]]:
    found: dict[str, dict[Headword, None]] = {}
    for entry in entries():
        for word in _called(entry):
            found.setdefault(word.lower(), {})[entry] = None
    return {word: tuple(each) for word, each in found.items()}


def _called(entry: Headword) -> tuple[str, ...]:
    """Swedish words that mean just this."""
    own = entry.said.searched
    if entry.kind in (Kind.VALUE, Kind.VERB, Kind.WORD, Kind.ABSENT):
        return (entry.label("sv"), *own)
    if entry.key is None:
        return own
    nouns = [entry.key.noun] if entry.key.noun else []
    return (*own, *nouns, *(label for label in (entry.key.label,) if " " not in label))


@cache
def _stems() -> dict[str, tuple[Headword, ...]]:
    return _by(stems)


@cache
def _roots() -> dict[str, tuple[Headword, ...]]:
    return _by(roots)


def _by(parts: Callable[[str], tuple[str, ...]]) -> dict[str, tuple[Headword, ...]]:
    """What each part of the Swedish words leads to."""
    found: dict[str, dict[Headword, None]] = {}
    for words, there in _swedish().items():
        *rest, last = words.split(" ")  # what is said with several words bends in the last
        for part in (last, *_long(parts(last))):
            found.setdefault(" ".join((*rest, part)), {}).update(dict.fromkeys(there))
    return {part: tuple(there) for part, there in found.items()}


def _all(known: Mapping[str, tuple[Headword, ...]], parts: Iterable[str]) -> tuple[Headword, ...]:
    """What `ordföranden` leads to, and what `ordförande` does."""
    first, *rest = parts
    return tuple(entry for part in (first, *_long(rest)) for entry in known.get(part, ()))


def _first(known: Mapping[str, tuple[Headword, ...]], parts: Iterable[str]) -> tuple[Headword, ...]:
    return next((known[part] for part in parts if part in known), ())


def _mentions(sought: str) -> tuple[Headword, ...]:
    """Entries of keys whose sentence has the word."""
    return _first(_mentioned(), _long(stems(sought)))


@cache
def _mentioned() -> dict[str, tuple[Headword, ...]]:
    found: dict[str, dict[Headword, None]] = {}
    for entry in entries():
        for word in _WORD.findall(f"{entry.meaning} {entry.label('sv')}".lower()):
            for part in stems(word):
                found.setdefault(part, {})[entry] = None
    return {part: tuple(there) for part, there in found.items()}


def _part_of(sought: str) -> tuple[Headword, ...]:
    """What the last part of a compound leads to, or the first: `länsplan` is a plan, `mötesform` is of meetings."""
    last = (sought[start:] for start in range(2, len(sought) - _PART + 1))
    first = (sought[:end] for end in range(len(sought) - _PART, _PART, -1) if sought[end - 1] in "s-")
    return next((found for part in (*last, *first) if (found := _first(_swedish(), _long(stems(part.strip("-")))))), ())


def _long(parts: Iterable[str]) -> Iterator[str]:
    return (part for part in parts if len(part) >= _PART)
