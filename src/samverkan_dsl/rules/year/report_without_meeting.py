"""A report that no meeting takes."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.time.year import Homeless, homeless_reports
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import BodyStatus
from ...loading import Region
from .._silence import rests_on

RULE = Rule(
    "YEA003",
    "report-without-meeting",
    Severity.INFO,
    Concerns.DOCUMENT,
    "En rapport går till ett organ som inte sägs ha några möten.",
)
RESTS_ON = rests_on(anywhere="meetings status set-elsewhere not-regulated formation")


def check(region: Region) -> Iterator[Finding]:
    """One finding for all reports with the same receivers, all of them bodies without a word of their meetings.

    Of bodies outside the system no more is to be said.
    """
    found: dict[tuple[str, ...], list[Homeless]] = {}
    for one in homeless_reports(region):
        if not any(region.bodies[body].status is BodyStatus.EXTERNAL for body in one.bodies):
            found.setdefault(one.bodies, []).append(one)
    for bodies, (first, *others) in found.items():
        message = text(
            "{report} går till {who}, men dokumentet säger inget om mötena där. "
            "Då går det inte att säga när den tas upp.",
            report=_name(region, first),
            who=[region.body_name(body) for body in bodies],
        )
        yield region.finding(
            RULE,
            message,
            *first.path,
            known_by=("meetings", *sorted(bodies)),
            related=tuple(
                region.related(text("samma mottagare: {report}", report=_name(region, one)), *one.path)
                for one in others
            ),
            help=text("Skriv hur ofta mottagaren möts, eller vid vilket möte rapporten tas upp."),
        )


def _name(region: Region, one: Homeless) -> str:
    return str(region.name(one.what)) if one.what in region.model.deliverables else one.what
