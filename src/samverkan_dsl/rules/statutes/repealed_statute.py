"""A statute that no longer applies."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...loading import Region
from .._places import related
from .._silence import rests_on
from ._register import REGISTER, Act, candidates, told

RULE = Rule(
    "STA001",
    "repealed-statute",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Dokumentet hänvisar till en lag eller föreskrift som har upphört att gälla.",
    for_readers=True,
)
RESTS_ON = rests_on(own="statutes")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each statute that is repealed on the region's date; silent without a date.

    A statute without a number is repealed when every act that goes by its name is.
    """
    if region.date is None:
        return
    for name, statute in region.model.statutes.items():
        acts = candidates(statute)
        gone = max((act.repealed for act in acts if act.repealed is not None), default=None)
        if gone is None or any(act.repealed is None or act.repealed > region.date for act in acts):
            continue
        act = next(act for act in acts if act.repealed == gone)
        key = "number" if statute.number is not None else "name"
        places = [("statutes", name, "provisions", number) for number in range(len(statute.provisions))]
        yield region.finding(
            RULE,
            _message(act, gone),
            "statutes",
            name,
            key,
            related=related(region, text("bestämmelse som kan ha flyttats eller ändrats"), places),
            help=_HELP if act.verified else _UNVERIFIED,
        )


def _message(act: Act, gone: date) -> Text:
    assert act.successor is not None  # every act in the register that is repealed has one
    return text(
        "{act} upphörde att gälla {date} och har ersatts av {successor}.",
        act=told(act),
        date=gone.isoformat(),
        successor=told(REGISTER[act.successor]),
    )


_HELP = text("Hänvisa till den författning som gäller nu, och kontrollera varje paragraf: numren kan ha ändrats.")
_UNVERIFIED = text(
    "Hänvisa till den författning som gäller nu, och kontrollera varje paragraf: numren kan ha ändrats. "
    "Uppgiften om upphävandet är inte kontrollerad mot författningssamlingen; slå upp den först."
)
