"""A telephone number in a model."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language.keys import Wording
from ...loading import Region
from .._silence import NOTHING
from ._numbers import identity, telephone
from ._scan import scan

RULE = Rule("PRI002", "telephone-number", Severity.WARNING, Concerns.MODEL, "Ett telefonnummer står i modellen.")
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each text that holds a telephone number; the numbers of papers are passed over."""
    return scan(
        region,
        RULE,
        lambda written: (
            None
            if written.declared.wording is Wording.NUMBER or identity(written.value) is not None
            else telephone(written.value)
        ),
        lambda number: text(
            "{number} ser ut som ett telefonnummer. Sådana hör inte hemma i en styrmodell.", number=number
        ),
        text("Ta bort numret och skriv rollen och parten i stället."),
    )
