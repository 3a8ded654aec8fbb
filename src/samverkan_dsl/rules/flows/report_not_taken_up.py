"""A report that goes to a body which is not said to do anything with it."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import own
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body, BodyStatus, Verb, affirmed
from ...loading import Region
from .._called import together
from .._places import in_order, related
from .._silence import rests_on
from ._reports import Report, reports

RULE = Rule(
    "FLO003",
    "report-not-taken-up",
    Severity.INFO,
    Concerns.DOCUMENT,
    "En rapport går till ett organ som inte har i uppdrag att göra något med den.",
)
RESTS_ON = rests_on(anywhere="mandates deliverables flows status set-elsewhere not-regulated")
_UNKNOWN = (
    BodyStatus.EXTERNAL,
    BodyStatus.MENTIONED,
    BodyStatus.SUSPENDED,
    BodyStatus.ENDED,
    BodyStatus.REPEALED,
)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each receiver that neither follows anything up nor decides on, or passes on, the reports.

    Of a body outside the system, or only mentioned, no more is known. A report by which its sender follows up its own
    work, as the document says, needs nothing more done.
    """
    received: dict[str, list[Report]] = {}
    passed: dict[str, set[str]] = {}
    for report in reports(region):
        if report.deliverable is not None and _is_follow_up(region.bodies[report.sender], report.deliverable):
            continue
        received.setdefault(report.receiver, []).append(report)
        if report.deliverable is not None:
            passed.setdefault(report.sender, set()).add(report.deliverable)
    for ref, found in received.items():
        papers = {report.deliverable for report in found if report.deliverable is not None}
        adopted = {paper for paper in papers if ref in region.model.deliverables[paper].adopted_by}
        if adopted and adopted == papers:
            continue
        idle = [
            name
            for name in region.expand(ref)
            if _known(region.bodies[name])
            and not _follows_up(region.bodies[name], papers)
            and papers.isdisjoint(passed.get(name, ()))
        ]
        if not idle:
            continue
        paths = in_order(region, (report.path for report in found))
        message = text(
            "{who} rapporterar till {body}, men dokumentet säger inte vad {body} ska göra med rapporterna.",
            who=together(region, (report.sender for report in found)),
            body=together(region, idle),
        )
        yield region.finding(
            RULE,
            message,
            *paths[0],
            known_by=("bodies", ref, "reports"),
            subject=f"bodies/{ref}",
            related=related(region, text("ännu en rapport dit"), paths[1:]),
            help=text("Ge mottagaren i uppdrag att följa upp resultaten, eller säg vid vilket möte de tas upp."),
        )


def _known(body: Body) -> bool:
    return body.status not in _UNKNOWN and not body.kind.political and "mandates" not in body.set_elsewhere


def _is_follow_up(sender: Body, paper: str) -> bool:
    return any(
        own(one) and one.verb in (Verb.FOLLOW_UP, Verb.EVALUATE) and paper in one.deliverable
        for one in affirmed(sender.mandates)
    )


def _follows_up(body: Body, papers: set[str]) -> bool:
    return any(
        own(mandate)
        and (
            mandate.verb in (Verb.FOLLOW_UP, Verb.EVALUATE)
            or (mandate.verb is not Verb.REPORT and papers & set(mandate.deliverable))
        )
        for mandate in affirmed(body.mandates)
    )
