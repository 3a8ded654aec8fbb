"""An agreement that does not say when it applies."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.papers_done import adopted_papers, papers_done
from ...findings import Concerns, Finding, Related, Rule, Severity, text
from ...language import Agreement, Verb
from ...loading import Region
from .._readings import read_otherwise
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
    """One finding for each agreement without dates, with the parts of it that have none, either.

    One that is still being worked out, or has ended, needs none; nor has one that is told to have been terminated, or
    to be a decision that was taken once.
    """
    done = papers_done(region)
    settled = done[Verb.TERMINATE] | (done[Verb.DECIDE] - done[Verb.CONCLUDE] - adopted_papers(region))
    agreements = region.model.agreements
    undated = {
        name: agreement
        for name, agreement in agreements.items()
        if name not in settled and agreement.status not in (*COMING, *OVER) and not _dated(region, agreement)
    }
    parts: dict[str, list[str]] = {}
    for name, agreement in undated.items():
        if agreement.part_of in undated:
            parts.setdefault(agreement.part_of, []).append(name)
    for name, agreement in undated.items():
        if agreement.part_of in undated:
            continue
        message = text(
            "Det sägs inte från när eller till när {agreement} gäller. Då framgår det inte när det ska förnyas.",
            agreement=agreement.name,
        )
        read = read_otherwise(region, [("agreements", name, key) for key in ("from", "to", "status")])
        below = (Related(text("gäller även {subject}", subject=agreements[each].name)) for each in _below(name, parts))
        yield region.finding(RULE, message, "agreements", name, "name", related=(*read, *below), help=_HELP)


def _below(name: str, parts: dict[str, list[str]]) -> Iterator[str]:
    """The parts of an agreement, and theirs."""
    for part in parts.get(name, ()):
        yield part
        yield from _below(part, parts)


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
