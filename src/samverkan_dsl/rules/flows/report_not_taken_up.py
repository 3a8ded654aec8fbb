"""A report that goes to a body which is not said to do anything with it."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.deciding import own
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body, BodyStatus, Verb
from ...language.walk import Path
from ...loading import Region
from .._called import together
from .._places import in_order, related
from ._reports import Report, reports

RULE = Rule(
    "FLO003",
    "report-not-taken-up",
    Severity.INFO,
    Concerns.DOCUMENT,
    "En rapport går till ett organ som inte har i uppdrag att göra något med den.",
)
_UNKNOWN = (BodyStatus.EXTERNAL, BodyStatus.MENTIONED, BodyStatus.ENDED)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each receiver that neither follows anything up nor decides on, or passes on, the reports.

    Of a body outside the system, or only mentioned, no more is known.
    """
    received: dict[str, list[Report]] = {}
    passed: set[tuple[str, str]] = set()
    for report in reports(region):
        received.setdefault(report.receiver, []).append(report)
        if report.deliverable is not None:
            passed.add((report.sender, report.deliverable))
    for name, found in received.items():
        body = region.bodies[name]
        if body.status in _UNKNOWN or body.kind.political or "mandates" in body.set_elsewhere:
            continue
        papers = {report.deliverable for report in found if report.deliverable is not None}
        adopted = {
            paper
            for paper in papers
            if any(name in region.expand(ref) for ref in region.model.deliverables[paper].adopted_by)
        }
        if _follows_up(body, papers) or adopted == papers != set() or any((name, paper) in passed for paper in papers):
            continue
        paths: list[Path] = in_order(region, (report.path for report in found))
        message = text(
            "{who} rapporterar till {body}, men dokumentet säger inte vad {body} ska göra med rapporterna.",
            who=together(region, (report.sender for report in found)),
            body=region.body_name(name),
        )
        yield region.finding(
            RULE,
            message,
            *paths[0],
            subject=f"bodies/{name}",
            related=related(region, text("ännu en rapport dit"), paths[1:]),
            help=text("Ge mottagaren i uppdrag att följa upp resultaten, eller säg vid vilket möte de tas upp."),
        )


def _follows_up(body: Body, papers: set[str]) -> bool:
    return any(
        own(mandate)
        and (mandate.verb is Verb.FOLLOW_UP or (mandate.verb is not Verb.REPORT and papers & set(mandate.deliverable)))
        for mandate in body.mandates
    )
