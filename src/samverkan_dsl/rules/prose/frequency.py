"""A text that says how often, and says something else than the model."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Cadence, Meetings, Quantity
from ...language.cadences import parse_cadence
from ...loading import Region
from .._silence import NOTHING
from .._texts import Written
from ._words import AMOUNT, overlap, quantity, said

RULE = Rule(
    "PRO003",
    "frequency-in-prose",
    Severity.WARNING,
    Concerns.MODEL,
    "En text anger hur ofta något sker, men modellen säger något annat.",
)
RESTS_ON = NOTHING
_OFTEN = re.compile(
    rf"\b(?:{AMOUNT}\s+gång(?:er)?\s*(?:/|per\s+|om\s+|varje\s+|i\s+)(?P<unit>år|termin|halvår|kvartal|månad)(?:et|en)?"
    r"|(?P<word>årligen|halvårsvis|kvartalsvis|månadsvis|varje år|varje termin))\b",
    re.IGNORECASE,
)
_PERHAPS = re.compile(r"gång|årligen|vis|varje", re.IGNORECASE)
"""Whether there is anything to look for."""
_MEETING = re.compile(r"\b(?:möts|möte[nt]?|träffas|sammanträder|sammanträden?)\b", re.IGNORECASE)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each text that disagrees with the cadence beside it, or with the meetings of its body."""
    for written in said(region):
        match = _OFTEN.search(written.value) if _PERHAPS.search(written.value) else None
        if match is None:
            continue
        often = _read(match)
        found = _modelled(region, written)
        if often is None or found is None or overlap(often, found[0]):
            continue
        message = text("Texten säger ”{written}”, men modellen ”{modelled}”.", written=match.group(), modelled=found[1])
        yield region.finding(RULE, message, *written.path, help=_HELP)


_HELP = text("Rätta det av dem som inte stämmer med dokumentet, eller ta bort uppgiften ur texten.")


def _read(match: re.Match[str]) -> Quantity | None:
    """How often the text says, per year; None for what is no number, such as `10–2 gånger`."""
    if match["amount"] is not None and quantity(match["amount"]) is None:
        return None
    return parse_cadence(match["word"] or f"{match['amount']} per {match['unit']}").per_year


def _modelled(region: Region, written: Written) -> tuple[Quantity, str | Text] | None:
    """How often the model says, per year, and in which words; None where it does not say."""
    cadence = getattr(written.element, "cadence", None)
    if isinstance(cadence, Cadence):
        return None if cadence.per_year is None else (cadence.per_year, cadence.stated)
    home = region.home(written.path)
    if home is None or written.key != "purpose" or not _MEETING.search(written.value):
        return None
    return _meetings(region.bodies[home].meetings)


def _meetings(meetings: Meetings | None) -> tuple[Quantity, str | Text] | None:
    if meetings is None or meetings.per_year is None:
        return None
    return meetings.per_year, text("{count} möten per år", count=meetings.per_year)
