"""An e-mail address in a model."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import NOTHING
from ._numbers import email
from ._scan import scan

RULE = Rule("PRI001", "email-address", Severity.WARNING, Concerns.MODEL, "En e-postadress står i modellen.")
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each text that holds an e-mail address."""
    return scan(
        region,
        RULE,
        lambda written: email(written.value),
        lambda other: email(other.value),
        lambda _: text("Här står en e-postadress. Den pekar oftast på en person och blir fel när personen slutar."),
        text("Skriv rollen och parten i stället, och hänvisa till en kontaktsida som hålls aktuell."),
    )
