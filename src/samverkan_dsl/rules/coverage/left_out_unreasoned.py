"""A norm that is left out for no reason that a reader can judge."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import NOTHING

RULE = Rule(
    "COV004",
    "left-out-unreasoned",
    Severity.WARNING,
    Concerns.MODEL,
    "En norm är utelämnad utan ett skäl som går att pröva.",
)
RESTS_ON = NOTHING
_FEWEST = 4
"""A sentence that says why has at least so many words."""
_EMPTY = frozenset(
    (
        "allmän", "allmänt", "annat", "att", "av", "bakgrund", "bakgrunden", "bara", "behöver", "behövs", "beskrivning",
        "beskrivs", "den", "denna", "det", "detta", "ej", "en", "endast", "ett", "för", "här", "i", "information",
        "ingen", "inget", "inte", "med", "modellen", "modelleras", "modellerad", "norm", "normen", "och", "om", "ovan",
        "på", "relevant", "relevanta", "ren", "saknar", "saknas", "se", "ska", "som", "står", "så", "text", "texten",
        "till", "tas", "utelämnad", "utelämnas", "vara", "viktig", "viktigt", "är", "övrig", "övrigt",
    )
)  # fmt: skip
"""Words that say only that something is left out, or what sort of text it is."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each entry of `left-out` whose reason is a catchword or says only that it is left out."""
    for number, item in enumerate(region.model.left_out):
        words = re.findall(r"\w+", item.reason.lower())
        if len(words) >= _FEWEST and not _EMPTY.issuperset(words):
            continue
        message = text(
            "Skälet ”{reason}” säger inte varför normen är utelämnad, så ingen kan avgöra om den borde vara med.",
            reason=item.reason,
        )
        help_ = text(
            "Skriv skälet som en mening: vad normen säger, och var det i så fall står eller varför det inte styr."
        )
        yield region.finding(RULE, message, "left-out", number, "reason", help=help_)
