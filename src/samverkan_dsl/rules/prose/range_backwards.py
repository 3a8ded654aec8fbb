"""A text with a range whose second number is less than its first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import NOTHING
from .._texts import texts
from ._words import COMMENTS

RULE = Rule(
    "PRO011",
    "range-backwards",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett intervall i en text går baklänges.",
)
RESTS_ON = NOTHING
_RANGE = re.compile(r"(?<![\w.:/§–-])(?:(\d{4})\s?[–-]\s?(\d{4})|(\d{1,3})\s?–\s?(\d{1,3}))(?![\w.:/–-])")
_ROUND = re.compile(r"(?:\bkl(?:ockan|\.)|\bveck(?:a|orna)|\bv\.|§§?|\bnr|\bdnr)\s*$", re.IGNORECASE)
"""What goes round and begins anew (the hours of a night, the weeks of a winter), or is a number and no amount."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each text, at the first such range; what a period's own key says is told by PER001."""
    for written in texts(region.whole):
        if written.key == "period" or isinstance(written.element, COMMENTS):
            continue
        for match in _RANGE.finditer(written.value):
            first, second = (match[1], match[2]) if match[1] else (match[3], match[4])
            if int(second) >= int(first) or _ROUND.search(written.value[: match.start()]):
                continue
            message = text(
                "Texten säger ”{written}”: det andra talet är mindre än det första. Det går inte att se vad som menas.",
                written=match.group(),
            )
            help = text("Skriv talen i rätt ordning, eller rätta det som är fel.")
            yield region.finding(RULE, message, *written.path, help=help)
            break
