"""A statute whose name and number belong to different acts."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import NOTHING
from ._register import REGISTER, canonical, named, told

RULE = Rule(
    "STA005",
    "statute-name-against-number",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "En författnings namn och nummer hör inte ihop.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each statute whose name is in the register, but with other numbers than the one written."""
    for name, statute in region.model.statutes.items():
        acts = named(statute.name)
        number = canonical(statute.number) if statute.number is not None else None
        if not acts or number is None or number in {act.number for act in acts}:
            continue
        bearer = REGISTER.get(number)
        if bearer is None:
            message = text(
                "{statute} har fått numret {number}, men heter så gör {acts}.",
                statute=statute.name,
                number=number,
                acts=[told(act) for act in acts],
            )
        else:
            message = text(
                "{statute} har fått numret {number}, som är numret på {bearer}.",
                statute=statute.name,
                number=number,
                bearer=told(bearer),
            )
        help_ = text("Jämför med dokumentet. Står det så där ska dokumentet rättas, annars modellen.")
        yield region.finding(RULE, message, "statutes", name, "number", help=help_)
