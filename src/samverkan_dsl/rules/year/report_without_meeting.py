"""A report that no meeting takes."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.year import homeless_reports
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import BodyStatus
from ...loading import Region

RULE = Rule(
    "YEA003",
    "report-without-meeting",
    Severity.INFO,
    Concerns.DOCUMENT,
    "En rapport går till ett organ som inte sägs ha några möten.",
)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each report all of whose receivers are bodies without a word of their meetings.

    Of bodies outside the system no more is to be said.
    """
    for name in homeless_reports(region):
        recipients = region.model.deliverables[name].recipients
        bodies = [body for ref in recipients for body in region.expand(ref)]
        if not bodies or any(region.bodies[body].status is BodyStatus.EXTERNAL for body in bodies):
            continue
        message = text(
            "{report} går till {who}, men dokumentet säger inget om mötena där. "
            "Då går det inte att säga när den tas upp.",
            report=region.name(name),
            who=[region.body_name(body) for body in bodies],
        )
        yield region.finding(
            RULE,
            message,
            "deliverables",
            name,
            "recipients",
            help=text("Skriv hur ofta mottagaren möts, eller vid vilket möte rapporten tas upp."),
        )
