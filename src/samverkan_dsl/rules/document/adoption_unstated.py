"""A document of which it is not said who has adopted it, or when."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Status
from ...loading import Region
from .._silence import rests_on

RULE = Rule(
    "DOC001",
    "adoption-unstated",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Det sägs inte vem som har antagit dokumentet, eller när.",
)
RESTS_ON = rests_on(anywhere="system not-regulated")
_NOT_ADOPTED = (Status.IN_DEVELOPMENT, Status.PLANNED, Status.PROPOSED)


def check(region: Region) -> Iterator[Finding]:
    """One finding at the document, save where it is not adopted yet or says itself that it is not settled."""
    system = region.model.system
    if system.status in _NOT_ADOPTED:
        return
    no_adopter = not system.adopted_by and "system.adopted-by" not in region.model.not_regulated
    no_date = system.adopted is None and "system.adopted" not in region.model.not_regulated
    if not no_adopter and not no_date:
        return
    if no_adopter and no_date:
        message = (
            text("Dokumentet är undertecknat men säger varken vem som har antagit det eller när det antogs.")
            if region.model.signatures
            else text("Dokumentet säger varken vem som har antagit det eller när.")
        )
    elif no_adopter:
        message = text("Dokumentet säger inte vem som har antagit det.")
    else:
        message = text("Dokumentet säger inte när det antogs.")
    help = text(
        "Skriv vem som antog det, vilken dag och helst under vilken paragraf. Annars går det inte att visa att det "
        "gäller."
    )
    yield region.finding(RULE, message, "system", "name", help=help)
