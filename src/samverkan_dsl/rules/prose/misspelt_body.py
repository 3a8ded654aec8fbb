"""A word that is almost the name of a body."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from ._known import NAMES, known_stems, nearest
from ._words import mentioned

RULE = Rule(
    "PRO005",
    "misspelt-body-in-prose",
    Severity.WARNING,
    Concerns.MODEL,
    "En text nämner ett organ med ett namn som nästan är ett organs.",
)
RESTS_ON = NAMES


def check(region: Region) -> Iterator[Finding]:
    """One finding for each such text and word."""
    known = known_stems(region)
    meant_by: dict[str, str | None] = {}
    for written, words in mentioned(region):
        for mention in words:
            if mention.stem in known:
                continue
            if mention.stem not in meant_by:
                meant_by[mention.stem] = nearest(mention.stem, known, mention.head)
            meant = meant_by[mention.stem]
            if meant is not None:
                message = text(
                    "Texten nämner ”{word}”, men inget organ heter så. Menade du ”{meant}”?",
                    word=mention.word,
                    meant=meant,
                )
                help_ = text("Rätta texten. Stavar dokumentet så, skriv stavningen som alias på organet.")
                yield region.finding(RULE, message, *written.path, help=help_)
                break
