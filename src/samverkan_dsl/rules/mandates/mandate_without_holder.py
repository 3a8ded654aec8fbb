"""A mandate beside the bodies that nobody has."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import NOTHING

RULE = Rule(
    "MAN006",
    "mandate-without-holder",
    Severity.ERROR,
    Concerns.MODEL,
    "Ett uppdrag som inte står hos ett organ säger inte vem som har det.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each of the region's own mandates without a holder, or held by the body that it is not in."""
    for number, mandate in enumerate(region.model.mandates):
        if mandate.by and "self" not in mandate.by:
            continue
        message = text(
            "Uppdraget ”{what}” står inte hos något organ, och vem som har det sägs inte.", what=mandate.object
        )
        help_ = text("Skriv vem det är under by, eller flytta uppdraget till organet som har det.")
        yield region.finding(RULE, message, "mandates", number, *(("by",) if mandate.by else ()), help=help_)
