"""What a Swedish word may be a form of: `protokollets` of `protokoll`, `ersättarna` of `ersättare`.

Taking off endings is a guess, so a word gets several stems, the longest first: two words are forms of one if they
share a stem, and the longer the stem they share, the surer it is.
"""

from __future__ import annotations

from functools import cache

_INFLECTED = (
    *("a", "e", "n", "t", "r", "an", "ar", "en", "er", "et", "na", "or", "nen", "arna", "erna", "orna"),
    *("d", "da", "ad", "at", "as", "tt", "de", "te", "ade", "des", "ts", "ats", "ades"),
)
"""Of nouns, adjectives and verbs, without the genitive's s."""
_DERIVED = ("are", "aren", "ande", "anden", "het", "heten", "heter", "ning", "ningen", "ningar", "ningarna", "ing")
"""What makes another word: `beslutande` has to do with `beslut`."""
_DOUBLED = ("mm", "nn")
"""`medlemmar` is of `medlem`."""
_ROOT = 3
"""So many letters at least are left when an ending is taken off."""


@cache
def stems(word: str) -> tuple[str, ...]:
    """The word itself, and what it may be an inflected form of; the longest first."""
    return _without(word, _INFLECTED)


@cache
def roots(word: str) -> tuple[str, ...]:
    """What the word may be made from; the longest first."""
    return _without(word, (*_INFLECTED, *_DERIVED))


def _without(word: str, endings: tuple[str, ...]) -> tuple[str, ...]:
    found = {word}
    for base in (word, word.removesuffix("s")):
        cut = {base.removesuffix(ending) for ending in endings}
        found |= {base} | cut | {stem[:-1] for stem in cut - {base} if stem.endswith(_DOUBLED)}
    enough = (stem for stem in found if len(stem) >= _ROOT or stem == word)
    return tuple(sorted(enough, key=lambda stem: (-len(stem), stem)))
