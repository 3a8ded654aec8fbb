"""A word that stands once and is almost one that stands often."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import rests_on
from .._texts import Written, texts
from ..references.names_alike import misspelt
from ._swapped import swapped
from ._words import COMMENTS

RULE = Rule(
    "PRO010",
    "word-misspelt",
    Severity.WARNING,
    Concerns.MODEL,
    "Ett ord står på ett enda ställe och är nästan ett annat.",
)
RESTS_ON = rests_on()
_WORD = re.compile(r"[a-zåäöé]{8,}")
"""Shorter words are often like each other without being the same."""
_USUAL = 2
"""From so many texts a word is one that is used."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each such word, with what it may be; other names are as the document spells them."""
    first: dict[str, Written] = {}
    places: dict[str, set[object]] = {}
    for written in texts(region):
        if not isinstance(written.element, COMMENTS) and written.key != "aliases":
            words = _WORD.findall(written.value.lower())
            # A template's words are one place however many bodies have them.
            place = region.where(*written.path) if words else None
            for word in words:
                first.setdefault(word, written)
                places.setdefault(word, set()).add(place)
    usual: dict[tuple[str, int], list[str]] = {}
    for word, those in places.items():
        if len(those) >= _USUAL:
            usual.setdefault((word[0], len(word)), []).append(word)
    told = set()
    for word, those in places.items():
        if len(those) > 1:
            continue
        near = (other for at in (0, -1, 1) for other in usual.get((word[0], len(word) + at), ()))
        meant = next((other for other in near if _apart(word, other)), None)
        if meant is not None:
            told.add(word)
            yield _finding(region, first[word], word, meant)
    for written in texts(region):
        if not isinstance(written.element, COMMENTS):
            for word, meant in swapped(region, written):
                if word not in told:
                    told.add(word)
                    yield _finding(region, written, word, meant)


def _finding(region: Region, written: Written, word: str, meant: str) -> Finding:
    message = text("”{word}” står bara här och är nästan ”{meant}”. Är det felskrivet?", word=word, meant=meant)
    help = text("Rätta ordet. Står det så i dokumentet, låt det stå och skriv ett undantag.")
    return region.finding(RULE, message, *written.path, known_by=("word", word), help=help)


def _apart(word: str, other: str) -> bool:
    """Whether one may be the other misspelt: not where only an s joins, or only dots and rings are missing (an id)."""
    if not misspelt(word, other, last=True):
        return False
    short, long = sorted((word, other), key=len)
    joined = word.replace("s", "") == other.replace("s", "") and short != long.replace("ss", "s", 1)
    return not joined and _plain(word) != _plain(other)


def _plain(word: str) -> str:
    return "".join(letter for letter in normalize("NFD", word) if letter.isalnum())
