"""A statute that did not exist when the document was written."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import rests_on
from ._register import canonical

RULE = Rule(
    "STA007",
    "statute-newer-than-document",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "En författning är yngre än dokumentet som hänvisar till den.",
)
RESTS_ON = rests_on(anywhere="system")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each statute whose number is of a later year than the document's last date.

    The last date is that of its latest revision, adoption or entry into force, of a year or a month its last day;
    silent where none is stated, or where some revision has no date.
    """
    system = region.model.system
    if any(revision.date is None for revision in system.revisions):
        return
    adopted = None if system.adopted is None else system.adopted.last
    if system.adopted is not None and adopted is None:
        return  # at an event of which nobody knows the day
    dates = [adopted, system.valid_from, *(revision.date for revision in system.revisions)]
    latest = max((date for date in dates if date is not None), default=None)
    if latest is None:
        return
    for name, statute in region.model.statutes.items():
        number = canonical(statute.number) if statute.number is not None else None
        if number is None or int(number.split()[-1].partition(":")[0]) <= latest.year:
            continue
        message = text(
            "{statute} ({number}) kom efter dokumentets senaste datum, {date}. Antingen är numret fel, eller så har "
            "texten ändrats utan att ändringen har beslutats eller skrivits in.",
            statute=statute.name,
            number=number,
            date=latest.isoformat(),
        )
        help_ = text("Rätta numret, eller skriv in ändringen med datum och vem som beslutade.")
        yield region.finding(RULE, message, "statutes", name, "number", help=help_)
