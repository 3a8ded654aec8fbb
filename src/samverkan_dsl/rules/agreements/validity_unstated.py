"""An agreement that does not say when it applies."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.papers_done import adopted_papers, papers_done
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Agreement, Verb
from ...loading import Region
from .._silence import rests_on
from ._validity import COMING, OVER

RULE = Rule(
    "AGR002",
    "agreement-validity-unstated",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Det sägs inte när ett avtal gäller.",
)
RESTS_ON = rests_on(anywhere="agreements mandates")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each agreement without dates of its own or of an agreement that it is a part of.

    One that is still being worked out, or has ended, needs none; nor has one that is told to have been terminated, or
    to be a decision that was taken once.
    """
    done = papers_done(region)
    settled = done[Verb.TERMINATE] | (done[Verb.DECIDE] - done[Verb.CONCLUDE] - adopted_papers(region))
    for name, agreement in region.model.agreements.items():
        if name in settled or agreement.status in COMING or agreement.status in OVER or _dated(region, agreement):
            continue
        message = text(
            "Det sägs inte från när eller till när {agreement} gäller, så ingen ser när det ska förnyas.",
            agreement=agreement.name,
        )
        yield region.finding(RULE, message, "agreements", name, "name", help=_HELP)


_HELP = text("Ange giltighetstiden, eller ”tillsvidare” med startdatum.")


def _dated(region: Region, agreement: Agreement) -> bool:
    """Whether it or any agreement above it has a date; a ring of parts has none (REF006)."""
    seen: set[str] = set()
    current: Agreement | None = agreement
    while current is not None:
        if current.dated:
            return True
        above = current.part_of
        if above is None or above in seen:
            return False
        seen.add(above)
        current = region.model.agreements.get(above)
    return False
