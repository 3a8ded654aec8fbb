"""A body that a text speaks of as if the reader knew it, and that the model does not have."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language.walk import Path
from ...loading import Region
from .._places import related
from ._known import NAMES, known_stems, nearest
from ._words import Mention, mentioned

RULE = Rule(
    "PRO006",
    "unknown-body-in-prose",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "En text nämner ett bestämt organ som inte finns i modellen.",
)
RESTS_ON = NAMES
_ELSEWHERE = ("nämnd", "styrelse")
"""Heads of bodies that every municipality and region has by law; they need not be described here."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each such body, at the first text that names it.

    Only words in the definite form name a certain body. Words that are almost a body's name are misspelt (PRO005).
    """
    known = known_stems(region)
    found: dict[str, tuple[Mention, list[Path]]] = {}
    for written, words in mentioned(region):
        for mention in words:
            if mention.definite and mention.head not in _ELSEWHERE and mention.stem not in known:
                found.setdefault(mention.stem, (mention, []))[1].append(written.path)
    for stem, (mention, paths) in found.items():
        if nearest(stem, known, mention.head) is not None:
            continue
        message = text(
            "Texten nämner ”{word}” som om läsaren kände till den, men modellen har inget sådant organ.",
            word=mention.word,
        )
        also = related(region, text("nämns även här"), paths[1:])
        yield region.finding(RULE, message, *paths[0], known_by=("unknown", stem), related=also, help=_HELP)


_HELP = text(
    "Beskriv organet, eller säg att dokumentet bara nämner det eller att det hör till någon annan, eller "
    "skriv det som alias på det organ som menas."
)
