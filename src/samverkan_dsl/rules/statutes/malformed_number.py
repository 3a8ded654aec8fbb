"""Something that stands as a statute's number and cannot be one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import StatuteKind
from ...loading import Region
from .._silence import rests_on
from ._register import canonical

RULE = Rule(
    "STA006",
    "malformed-statute-number",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Det som står som författningens nummer kan inte vara ett sådant.",
)
RESTS_ON = rests_on(own="statutes")
_UNION = re.compile(r"^(?:\(?EU\)?\s*)?(?:nr\s+)?\d{1,4}/\d{1,4}(?:/E[GU])?$")
"""A regulation or a directive of the European Union, `2016/679`."""
_SERIES = re.compile(r"[A-ZÅÄÖ]{2,}")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each number that is neither of a Swedish series nor of the European Union.

    Authorities number their regulations in several ways, so a regulation is left alone once it names its series.
    """
    for name, statute in region.model.statutes.items():
        number = statute.number
        if number is None or canonical(number) is not None or _UNION.match(number):
            continue
        if statute.kind is StatuteKind.REGULATION and _SERIES.search(number):
            continue
        message = text(
            "{statute} har numret ”{number}”. Ett nummer i Svensk författningssamling är ett årtal, kolon och ett "
            "löpnummer.",
            statute=statute.name,
            number=number,
        )
        help_ = text("Skriv numret som i författningssamlingen, till exempel 2017:30 eller SOSFS 2011:9.")
        yield region.finding(RULE, message, "statutes", name, "number", help=help_)
