"""A deciding body that nobody knows how often it meets."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import expected_to_decide, only_internal
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body, BodyStatus
from ...loading import Region
from .._silence import rests_on

RULE = Rule(
    "MEE001",
    "frequency-missing",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Det sägs inte hur ofta ett organ som beslutar möts.",
)
RESTS_ON = rests_on(own="composition decisions mandates meetings status set-elsewhere not-regulated")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each manned deciding body without a number of meetings or the words *vid behov*."""
    for name, body in region.bodies.items():
        if not body.composition or body.status is BodyStatus.WHEN_NEEDED or stated(body):
            continue
        if not expected_to_decide(body):
            continue
        # What a body decides of its own order nobody waits for; others' matters are only taken up there.
        message = text(
            "Dokumentet säger inte hur ofta {body} möts, så ingen kan säga hur länge en fråga får vänta på att "
            "tas upp där."
            if only_internal(body)
            else "Dokumentet säger inte hur ofta {body} möts, så ingen kan säga hur länge en fråga får vänta på beslut "
            "där.",
            body=region.body_name(name),
        )
        yield region.finding(
            RULE,
            message,
            "bodies",
            name,
            "meetings" if body.meetings is not None else "name",
            key=body.meetings is not None,
            help=text("Skriv antalet möten per år, tiden mellan dem, eller att organet möts vid behov."),
        )


def stated(body: Body) -> bool:
    if any(key.partition(".")[0] == "meetings" for key in body.set_elsewhere) or body.addressed("meetings.per-year"):
        return True
    return body.meetings is not None and body.meetings.frequency_said
