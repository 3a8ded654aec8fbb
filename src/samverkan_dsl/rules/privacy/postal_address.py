"""A street or postal address in a model."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import NOTHING
from ._numbers import address
from ._scan import scan

RULE = Rule("PRI004", "postal-address", Severity.WARNING, Concerns.MODEL, "En gatu- eller postadress står i modellen.")
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each text that holds an address."""
    return scan(
        region,
        RULE,
        lambda written: address(written.value),
        lambda other: address(other.value),
        lambda found: text(
            "{address} är en adress. Den säger inget om hur samverkan styrs och blir snart gammal.", address=found
        ),
        text("Ta bort adressen. Hör den till sidhuvudet eller sidfoten ska den inte modelleras."),
    )
