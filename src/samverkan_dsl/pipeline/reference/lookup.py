"""Finding an entry by what somebody calls it: a key, a path of keys, a value, a Swedish word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ...findings import text
from ...loading import CannotRun
from ...syntax.similar import closest
from .entries import Headword, Kind, entries

_WORD = re.compile(r"[a-zåäöé]+(?:-[a-zåäöé]+)*")
_ENDINGS = ("arna", "erna", "orna", "ens", "ets", "en", "et", "na", "ar", "er", "or", "n", "t", "s")
_LIKE = 0.75
"""Two words that share fewer letters are two words, not one misspelt."""
_ROOT = 4
"""So many letters at least are left when an ending is taken off."""


def find(word: str, besides: Iterable[str] = ()) -> tuple[Headword, ...]:
    """What is meant: by key or path first, then by Swedish word. Raises CannotRun, with a guess.

    `besides`: what else could have been meant.
    """
    sought = " ".join(word.lower().split()).strip("`.: ")
    exact = dict.fromkeys((*_by_path(sought), *_swedish().get(sought, ())))
    found = exact or _stems().get(_stem(sought), ()) or _mentioning(sought)
    if found:
        return tuple(sorted(found, key=lambda entry: entry.kind in (Kind.VALUE, Kind.FORM)))
    likely = [word for word in (*besides, *names(), *_swedish()) if word[:1] == sought[:1]]
    near = closest(sought, likely, _LIKE)
    if near is None:
        raise CannotRun(text("Det finns ingen regel och inget ord {word} i språket.", word=word))
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
    if entry.kind in (Kind.VALUE, Kind.VERB, Kind.WORD):
        return (entry.label("sv"), *own)
    if entry.key is None:
        return own
    nouns = [entry.key.noun] if entry.key.noun else []
    return (*own, *nouns, *(label for label in (entry.key.label,) if " " not in label))


@cache
def _stems() -> dict[str, tuple[Headword, ...]]:
    found: dict[str, dict[Headword, None]] = {}
    for word, there in _swedish().items():
        if " " not in word:
            found.setdefault(_stem(word), {}).update(dict.fromkeys(there))
    return {stem: tuple(there) for stem, there in found.items()}


def _stem(word: str) -> str:
    """`beslutsförheten`, `beslutsförhet` → `beslutsförhet`."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _ROOT:
            return word.removesuffix(ending)
    return word


def _mentioning(sought: str) -> tuple[Headword, ...]:
    """Entries of keys whose sentence has the word."""
    stem = _stem(sought)
    if len(stem) < _ROOT:
        return ()
    return tuple(
        entry
        for entry in entries()
        if any(_stem(word) == stem for word in _WORD.findall(f"{entry.meaning} {entry.label('sv')}".lower()))
    )
