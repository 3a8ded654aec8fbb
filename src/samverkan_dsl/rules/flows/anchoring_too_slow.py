"""Decisions must be anchored in a body that meets more seldom than the one that decides."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from ._frequency import frequency

RULE = Rule(
    "FLO004",
    "anchoring-too-slow",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Beslut ska förankras i ett organ som möts mer sällan än det som beslutar.",
)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body that matters are anchored in and that surely meets more seldom.

    Compared are the most meetings that the one may have and the fewest of the other, where both are stated.
    """
    for name, body in region.bodies.items():
        own = frequency(body)
        if own is None:
            continue
        for number, rule in enumerate(body.anchoring):
            for place, ref in enumerate(rule.with_):
                for other in region.expand(ref):
                    slower = frequency(region.bodies[other])
                    if other == name or slower is None or slower.high is None or slower.high >= own.low:
                        continue
                    message = text(
                        "{body} möts {often} men ska förankra beslut i {other}, som möts {seldom}. "
                        "Då får beslut vänta, eller fattas utan förankring.",
                        body=region.body_name(name),
                        often=own.stated,
                        other=region.body_name(other),
                        seldom=slower.stated,
                    )
                    yield region.finding(
                        RULE,
                        message,
                        "bodies",
                        name,
                        "anchoring",
                        number,
                        "with",
                        place,
                        related=(
                            region.related(text("så ofta möts det ena"), "bodies", name, "meetings"),
                            region.related(text("så ofta möts det andra"), "bodies", other, "meetings"),
                        ),
                        help=text("Låt mötena följas åt, eller säg hur förankringen går till mellan mötena."),
                    )
