"""A body reports to others and not to the one it has its task from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ...analysis.deciding import described
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body, BodyStatus
from ...language.walk import Path
from ...loading import Region
from .._called import together
from .._places import related
from ._reports import reports

RULE = Rule(
    "FLO002",
    "report-past-principal",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett organ rapporterar till andra men inte till den som har gett det uppdraget.",
)
_TIES = (
    ("superior", text("som är överordnat")),
    ("commissioned_by", text("som är uppdragsgivare")),
    ("steered_by", text("som är styrgrupp")),
)


@dataclass
class _Sent:
    receivers: dict[str, None] = field(default_factory=dict)
    paths: list[Path] = field(default_factory=list)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each superior, commissioner or steering body that gets none of a body's reports.

    A body that reports to nobody, or only downwards, says nothing of whom it passes. Whoever has the report from a
    receiver has got it too.
    """
    sent: dict[str, _Sent] = {}
    onward: dict[str, set[str]] = {}
    for report in reports(region):
        onward.setdefault(report.sender, set()).add(report.receiver)
        if not _below(region, report.receiver, report.sender):
            one = sent.setdefault(report.sender, _Sent())
            one.receivers[report.receiver] = None
            one.paths.append(report.path)
    for name, one in sent.items():
        body = region.bodies[name]
        if not described(body):
            continue
        reached = set(one.receivers) | {far for near in one.receivers for far in onward.get(near, ())}
        for attribute, tie in _TIES:
            for number, ref in enumerate(getattr(body, attribute)):
                bodies = region.expand(ref)
                if not bodies or not reached.isdisjoint(bodies) or _gone(region, bodies):
                    continue
                message = text(
                    "{body} rapporterar till {receivers} men inte till {principal}, {tie}.",
                    body=together(region, region.expand(name.partition("/")[0]) or (name,)),
                    receivers=together(region, one.receivers),
                    principal=region.name(ref),
                    tie=tie,
                )
                yield region.finding(
                    RULE,
                    message,
                    "bodies",
                    name,
                    attribute.replace("_", "-"),
                    number,
                    related=related(region, text("rapporten"), one.paths),
                    help=text("Låt rapporten gå också dit, eller säg vem som för den vidare."),
                )


def _below(region: Region, receiver: str, sender: str) -> bool:
    body: Body = region.bodies[receiver]
    above = (*body.superior, *body.commissioned_by, *body.steered_by)
    return any(sender in region.expand(ref) for ref in above)


def _gone(region: Region, bodies: tuple[str, ...]) -> bool:
    return all(region.bodies[name].status is BodyStatus.ENDED for name in bodies)
