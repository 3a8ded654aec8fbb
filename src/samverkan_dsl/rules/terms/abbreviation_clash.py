"""A short name that stands for two things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import NOTHING
from ._abbreviations import Meaning, meanings

RULE = Rule(
    "TER004",
    "abbreviation-clash",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "En förkortning står för två olika saker.",
)
RESTS_ON = NOTHING
_WORD = re.compile(r"[a-zåäö]{4,}")
_BEARERS = frozenset(("bodies", "parties"))
"""Two of these with one name are REF003's; two terms are TER003's."""
_STEM = 5
"""So many letters of a word are enough to see that two forms of it are the same."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each short name with two meanings that have no word in common."""
    for said in meanings(region).values():
        for one, other in combinations(said[:8], 2):
            sections = {one.section, other.section}
            if sections <= _BEARERS or sections == {"terms"} or not _unlike(one, other):
                continue
            message = text(
                "Samma förkortning står för ”{one}” och för ”{other}”.",
                one=one.full.rstrip("."),
                other=other.full.rstrip("."),
            )
            place = region.related(text("det andra den står för"), *one.path)
            help_ = text("Ge den ena en annan förkortning, eller rätta den förklaring som är fel.")
            yield region.finding(RULE, message, *other.path, related=(place,), help=help_)
            break


def _unlike(one: Meaning, other: Meaning) -> bool:
    stems = [{word[:_STEM] for word in _WORD.findall(meaning.full.lower())} for meaning in (one, other)]
    return bool(stems[0] and stems[1]) and stems[0].isdisjoint(stems[1])
