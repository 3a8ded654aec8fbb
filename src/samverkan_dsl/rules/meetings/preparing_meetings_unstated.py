"""A body that prepares other's meetings, of which nobody knows when it meets."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described, expected_to_decide, own
from ...analysis.matters.preparing import preparation_lines
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body, BodyKind, BodyStatus, Bound, Verb, affirmed
from ...loading import Region
from .._silence import rests_on
from .frequency_missing import stated

RULE = Rule(
    "MEE004",
    "preparing-meetings-unstated",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Ett arbetsutskott eller en beredningsgrupp bereder ärenden, men det sägs inte när det möts.",
)
RESTS_ON = rests_on(own="composition decisions mandates meetings status set-elsewhere not-regulated")
_PREPARING = (BodyKind.WORKING_COMMITTEE, BodyKind.PREPARATORY_GROUP)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each working committee or preparatory group that is to prepare matters, without meetings.

    Who prepares is said on its own page or on any other. Where it decides too, that is MEE001. One whose members all
    sit in another body meets there.
    """
    preparing = {
        body for line in preparation_lines(region) for ref in line.who for body in region.expand(ref, line.home)
    }
    rows = (seat for each in region.bodies.values() for seat in each.composition)
    seated = {
        ref for seat in rows if seat.seats is not None and seat.seats.bound is Bound.ALL for ref in seat.member_of
    }
    for name, body in region.bodies.items():
        if body.kind not in _PREPARING or not described(body) or stated(body):
            continue
        if name not in preparing and not any(one.verb is Verb.PREPARE and own(one) for one in affirmed(body.mandates)):
            continue
        if name in seated or body.status is BodyStatus.WHEN_NEEDED or (body.composition and expected_to_decide(body)):
            continue
        message = text(
            "{body} ska förbereda det som andra beslutar, men dokumentet säger inte hur ofta organet möts.",
            body=region.body_name(name),
        )
        yield region.finding(RULE, message, *_place(name, body), key=body.meetings is not None, help=_HELP)


_HELP = text("Skriv när det möts, räknat från mötena i det organ som det bereder åt.")


def _place(name: str, body: Body) -> tuple[str, ...]:
    return ("bodies", name, "meetings" if body.meetings is not None else "name")
