"""A personal identity number in a model."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language.keys import Wording
from ...loading import Region
from .._silence import NOTHING
from .._texts import Written
from ._numbers import identity
from ._scan import scan

RULE = Rule(
    "PRI003",
    "identity-number",
    Severity.ERROR,
    Concerns.MODEL,
    "Ett personnummer eller samordningsnummer står i modellen.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each text that holds such a number. The message does not repeat it."""
    return scan(
        region,
        RULE,
        _number,
        lambda other: identity(other.value),
        lambda _: text(
            "Här står ett personnummer eller samordningsnummer: datumet finns och kontrollsiffran stämmer. "
            "Utan samtycke får det bara behandlas när det är klart motiverat (lag 2018:218, 3 kap. 10 §), "
            "och här behövs det inte."
        ),
        text("Ta bort numret, även ur filens historik, och meddela den som ansvarar för personuppgifter."),
    )


def _number(written: Written) -> str | None:
    """A record number of ten digits is none; one that is written with its mark is, wherever it stands."""
    found = identity(written.value)
    bare = found is not None and found.isdigit()
    return None if bare and written.declared.wording is Wording.NUMBER else found
