"""Meetings of which it is said that they are held, but not as a number that anybody can count with."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import expected_to_decide
from ...analysis.time.meeting_gaps import Assumed, Unknown, gap
from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import its_body

RULE = Rule(
    "LAT004",
    "frequency-without-number",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Det sägs att ett organ möts, men inte så att det går att räkna ut hur länge ett ärende väntar.",
)
RESTS_ON = its_body()


def check(region: Region) -> Iterator[Finding]:
    """One finding for each deciding body whose stated frequency bounds no wait. Nothing stated at all is MEE001."""
    for name, body in region.bodies.items():
        between = gap(region, name, Assumed())
        stated = body.meetings.per_year or body.meetings.per_term if body.meetings is not None else None
        if stated is not None and stated.high == 0:
            continue  # VAL001
        if between not in (Unknown.NUMBER, Unknown.NEVER, Unknown.OTHER_YEAR) or not expected_to_decide(body):
            continue
        message = text(
            "Det som sägs om hur ofta {body} möts ger ingen övre gräns för väntan på beslut där.",
            body=region.body_name(name),
        )
        if stated is not None:
            message = text(
                "Att {body} möts ”{stated}” ger ingen övre gräns för väntan på beslut där.",
                body=region.body_name(name),
                stated=str(stated),
            )
        help_ = text("Skriv ett minsta antal möten per år.")
        yield region.finding(RULE, message, "bodies", name, "meetings", key=True, help=help_)
