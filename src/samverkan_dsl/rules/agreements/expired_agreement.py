"""An agreement whose last day has passed."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.papers_done import papers_done
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Verb
from ...loading import Region
from .._places import related
from .._silence import rests_on
from ._validity import OVER, expired, last_day

RULE = Rule(
    "AGR001",
    "expired-agreement",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett avtal eller en överenskommelse har löpt ut.",
    for_readers=True,
)
RESTS_ON = rests_on(anywhere="agreements mandates")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each agreement that has expired on the region's date and has no successor; silent without a date.

    Its parts go with it. An agreement that is said to be repealed is nothing to mend, and one with a successor is
    AGR004's. One that is told to have been terminated has ended as it was meant to.
    """
    if region.date is None:
        return
    agreements = region.model.agreements
    terminated = papers_done(region)[Verb.TERMINATE]
    for name, agreement in agreements.items():
        last = last_day(agreement)
        if last is None or last >= region.date or agreement.status in OVER or agreement.successor is not None:
            continue
        if name in terminated:
            continue
        whole = agreements.get(agreement.part_of or "")
        if whole is not None and expired(whole, region.date):
            continue
        parts = [("agreements", part, "part-of") for part, one in agreements.items() if one.part_of == name]
        message = text(
            "{agreement} gällde till och med {last}. Dokumentet säger inte vad som gäller därefter.",
            agreement=agreement.name,
            last=last.isoformat(),
        )
        also = related(region, text("är en del av det"), parts)
        yield region.finding(RULE, message, "agreements", name, "to", related=also, help=_HELP)


_HELP = text("Skriv in det avtal som gäller nu, ange vilket som ersatte det, eller stryk hänvisningen.")
