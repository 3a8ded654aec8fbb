"""A row that was over before the document was adopted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Agreement, Attachment, Body, Change, Deliverable, FormerName, Gathering, Goal, Party, Statute
from ...loading import Region
from .._silence import rests_on
from ._timed import called, in_words, timed

RULE = Rule(
    "PER006",
    "over-before-document",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "En uppgift hade slutat gälla innan dokumentet antogs.",
)
RESTS_ON = rests_on(anywhere="system")
_HISTORY = (Agreement, Attachment, Body, Change, Deliverable, FormerName, Gathering, Goal, Party, Statute)
"""What a document may tell of though it is over: others refer to it, or it says what was."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each row whose last day comes before the first on which the document can have been adopted."""
    region = region.whole
    system = region.model.system
    known = [day for day in (system.adopted, system.valid_from, *(each.date for each in system.revisions)) if day]
    adopted: date | None = min(known, default=None)
    for one in timed(region):
        last = one.valid.last
        if adopted is None or last is None or last >= adopted or isinstance(one.element, _HISTORY):
            continue
        message = text(
            "{what} gäller {period}, men dokumentet är från {date}. Det gällde alltså inte ens då.",
            what=called(region, one),
            period=in_words(region, one.valid),
            date=adopted.isoformat(),
        )
        help = text("Rätta tiden. Har det upphört, ta bort det eller säg vad som gäller i stället.")
        yield region.finding(RULE, message, *one.place, help=help)
