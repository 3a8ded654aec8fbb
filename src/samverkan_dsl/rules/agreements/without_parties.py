"""An agreement that nobody is said to have made."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Agreement
from ...loading import Region
from .._readings import read_otherwise
from .._silence import rests_on

RULE = Rule(
    "AGR003",
    "agreement-without-parties",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Det sägs inte vilka som är parter i ett avtal.",
)
RESTS_ON = rests_on(anywhere="agreements")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each agreement without parties, or with a single one.

    A part has the parties of the whole, and those who have decided an agreement are known to be bound by it.
    """
    for name, agreement in region.model.agreements.items():
        if agreement.part_of is not None or agreement.decided_by:
            continue
        if not agreement.parties:
            read = read_otherwise(region, [("agreements", name, "parties")])
            message = text("Det sägs inte vilka som är parter i {agreement}.", agreement=agreement.name)
            yield region.finding(RULE, message, "agreements", name, key=True, related=read, help=_HELP)
        elif _only(region, agreement):
            message = text(
                "{agreement} har bara en part, {party}, och med sig själv kan ingen avtala.",
                agreement=agreement.name,
                party=region.name(agreement.parties[0]),
            )
            yield region.finding(RULE, message, "agreements", name, "parties", help=_HELP)


_HELP = text("Skriv ut parterna. Annars vet ingen vem som är bunden och vem som kan säga upp det.")


def _only(region: Region, agreement: Agreement) -> bool:
    """Whether it has one party, and that is a single huvudman; a group may have members that are not written out."""
    known = region.model.parties.get(agreement.parties[0])
    return len(agreement.parties) == 1 and known is not None and known.kind.principal
