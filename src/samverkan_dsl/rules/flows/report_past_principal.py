"""A body reports to others and not to the one it has its task from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ...analysis.decisions.deciding import described
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language.walk import Path
from ...loading import Region
from .._places import related
from .._silence import rests_on
from ._bodies import family
from ._reports import reports

RULE = Rule(
    "FLO002",
    "report-past-principal",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett organ rapporterar till andra men inte till den som har gett det uppdraget.",
    for_readers=True,
)
RESTS_ON = rests_on(anywhere="mandates deliverables flows status")
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
    above: dict[str, set[str]] = {}
    for report in reports(region):
        onward.setdefault(report.sender, set()).add(report.receiver)
        if report.receiver not in above:
            above[report.receiver] = _above(region, report.receiver)
        if not above[report.receiver] & {report.sender, family(report.sender)}:
            one = sent.setdefault(report.sender, _Sent())
            one.receivers[report.receiver] = None
            one.paths.append(report.path)
    passed_on = {
        ref: {far for near in region.expand(ref) for far in onward.get(near, ())}
        for ref in {ref for one in sent.values() for ref in one.receivers}
    }
    for name, one in sent.items():
        if not described(region.bodies[name]):
            continue
        reached = {far for ref in one.receivers for far in (ref, *passed_on[ref])}
        families = {family(ref) for ref in reached}
        for attribute, tie in _TIES:
            for number, ref in enumerate(getattr(region.bodies[name], attribute)):
                if ref in reached or family(ref) in reached or (ref in region.templates and ref in families):
                    continue
                bodies = region.expand(ref)
                if not bodies or all(region.bodies[other].over for other in bodies):
                    continue
                message = text(
                    "{body} rapporterar till {receivers} men inte till {principal}, {tie}.",
                    body=region.body_name(name),
                    receivers=[region.name(receiver) for receiver in one.receivers],
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


def _above(region: Region, ref: str) -> set[str]:
    """What stands above the bodies that `ref` means, as written."""
    bodies = (region.bodies[name] for name in region.expand(ref))
    return {over for body in bodies for over in (*body.superior, *body.commissioned_by, *body.steered_by)}
