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
    found: dict[str, list[Written]] = {}
    for written in texts(region):
        if not isinstance(written.element, COMMENTS) and written.key != "aliases":
            for word in dict.fromkeys(_WORD.findall(written.value.lower())):
                found.setdefault(word, []).append(written)
    usual: dict[tuple[str, int], list[str]] = {}
    for word, places in found.items():
        if len({_place(region, each) for each in places}) >= _USUAL:
            usual.setdefault((word[0], len(word)), []).append(word)
    told = set()
    for word, (first, *others) in found.items():
        if any(_place(region, each) != _place(region, first) for each in others):
            continue
        near = (other for at in (0, -1, 1) for other in usual.get((word[0], len(word) + at), ()))
        meant = next((other for other in near if _apart(word, other)), None)
        if meant is not None:
            told.add(word)
            yield _finding(region, first, word, meant)
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


def _place(region: Region, written: Written) -> object:
    """Where it is written: a template's words are one place however many bodies have them."""
    return region.where(*written.path)


def _apart(word: str, other: str) -> bool:
    """Whether one may be the other misspelt: not where only an s joins, or only dots and rings are missing (an id)."""
    short, long = sorted((word, other), key=len)
    joined = word.replace("s", "") == other.replace("s", "") and short != long.replace("ss", "s", 1)
    return not joined and _plain(word) != _plain(other) and misspelt(word, other, last=True)


def _plain(word: str) -> str:
    return "".join(letter for letter in normalize("NFD", word) if letter.isalnum())
