"""A change from one agreement to the next that is not finished: both apply, or neither."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Agreement, Status
from ...loading import Region
from .._silence import rests_on
from ._validity import COMING, OVER, applies, expired, first_day, last_day

RULE = Rule(
    "AGR004",
    "unfinished-succession",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett avtal ersätts av ett annat, men båda gäller, eller inget.",
)
RESTS_ON = rests_on(anywhere="agreements")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each agreement and successor that on the region's date both apply or both do not.

    Without a date only what their statuses say is compared.
    """
    for name, agreement in region.model.agreements.items():
        after = region.model.agreements.get(agreement.successor or "")
        if after is None or after is agreement:
            continue
        message = _overlap(agreement, after, region.date) or _gap(agreement, after, region.date)
        if message is not None:
            place = region.related(text("ersätter det"), "agreements", agreement.successor or "", "name")
            where = ("agreements", name, "successor")
            yield region.finding(RULE, message, *where, related=(place,), help=_HELP)


_HELP = text("Ange när det ena upphör och det andra börjar gälla, så att precis ett gäller varje dag.")


def _overlap(agreement: Agreement, after: Agreement, day: date | None) -> Text | None:
    """The older one is said to be in force though the newer one has begun."""
    begun = first_day(after)
    if agreement.status is not Status.IN_FORCE or after.status in COMING or after.status in OVER:
        return None
    if day is not None and (not applies(agreement, day) or not applies(after, day)):
        return None
    if after.status is not Status.IN_FORCE and (begun is None or day is None):
        return None
    return text(
        "{agreement} sägs gälla, men {after}, som ersätter det, gäller också.",
        agreement=agreement.name,
        after=after.name,
    )


def _gap(agreement: Agreement, after: Agreement, day: date | None) -> Text | None:
    """The older one is over, and the newer one has not begun."""
    over = agreement.status in OVER or (day is not None and expired(agreement, day))
    begun, last = first_day(after), last_day(agreement)
    if over and (after.status in COMING or (day is not None and begun is not None and begun > day)):
        return text(
            "{agreement} gäller inte längre, men {after}, som ersätter det, gäller inte än.",
            agreement=agreement.name,
            after=after.name,
        )
    if last is not None and begun is not None and (begun - last).days > 1:
        return text(
            "{agreement} gäller till och med {last}, men {after}, som ersätter det, gäller först från {first}.",
            agreement=agreement.name,
            last=last.isoformat(),
            after=after.name,
            first=begun.isoformat(),
        )
    return None
