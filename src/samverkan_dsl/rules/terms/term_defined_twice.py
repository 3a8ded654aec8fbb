"""A term with two meanings."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import NOTHING
from ._abbreviations import fold, forms

RULE = Rule(
    "TER003",
    "term-defined-twice",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett begrepp förklaras på två ställen, med olika betydelse.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each term that is explained before with other words; spaces, hyphens and case do not count."""
    first: dict[str, str] = {}
    for key, term in region.model.terms.items():
        for form in forms(key):
            earlier = first.setdefault(form, key)
            before = region.model.terms[earlier].meaning
            if earlier == key or fold(before) == fold(term.meaning):
                continue
            message = text(
                "”{term}” förklaras här som ”{meaning}” men under ”{earlier}” som ”{before}”.",
                term=key,
                meaning=term.meaning,
                earlier=earlier,
                before=before,
            )
            place = region.related(text("den andra förklaringen"), "terms", earlier, key=True)
            yield region.finding(RULE, message, "terms", key, key=True, related=(place,), help=_HELP)
            break


_HELP = text("Bestäm vad ordet betyder och behåll en förklaring. Betyder det två saker behövs två ord.")
