"""A telephone number in a model."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language.keys import Wording
from ...loading import Region
from .._silence import NOTHING
from .._texts import Written
from ._numbers import identity, telephone
from ._scan import scan

RULE = Rule("PRI002", "telephone-number", Severity.WARNING, Concerns.MODEL, "Ett telefonnummer står i modellen.")
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each text that holds a telephone number; the numbers of papers are passed over."""
    return scan(
        region,
        RULE,
        _number,
        lambda other: None if other.ident or identity(other.value) else telephone(other.value),
        lambda number: text(
            "{number} ser ut som ett telefonnummer. Sådana hör inte hemma i en styrmodell.", number=number
        ),
        text("Ta bort numret och skriv rollen och parten i stället."),
    )


def _number(written: Written) -> str | None:
    """The numbers of papers are passed over, unless they can be nothing but a telephone's."""
    found = None if identity(written.value) is not None else telephone(written.value)
    paper = written.declared.wording is Wording.NUMBER
    return None if paper and found is not None and not found.startswith(("07", "+46", "0046")) else found
