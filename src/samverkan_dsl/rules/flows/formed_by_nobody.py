"""A body that is set up when needed, by nobody."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import own
from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Body, BodyStatus, Force, Verb
from ...loading import Region
from .._readings import read_otherwise
from .._silence import rests_on
from ._bodies import mandates, meant

RULE = Rule(
    "FLO008",
    "formed-by-nobody",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett organ bildas vid behov eller för en tid, men det sägs inte vem som bildar det.",
)
RESTS_ON = rests_on(
    own="formation superior commissioned-by status set-elsewhere not-regulated", anywhere="bodies mandates"
)
_FOR_A_WHILE = (BodyStatus.WHEN_NEEDED, BodyStatus.TEMPORARY)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each such body without anybody to form it.

    Whoever stands above it, has given it its task, or has a mandate to set it up or appoint to it may form it.
    """
    formers = {
        ref
        for home, _, mandate in mandates(region)
        if (mandate.verb.arranging or mandate.verb is Verb.DECIDE) and (home is None or own(mandate))
        for ref in meant(region, (*mandate.to, *mandate.through), home)
    }
    formed = {name for ref in formers for name in region.expand(ref)}
    for name, body in region.bodies.items():
        if not (body.status in _FOR_A_WHILE or _may_be(body)) or name in formed or _formed(body):
            continue
        message = text(_said(body).template, body=region.body_name(name))
        yield region.finding(
            RULE,
            message,
            "bodies",
            name,
            "status" if body.status in _FOR_A_WHILE else "formation",
            related=read_otherwise(region, [("bodies", name, "formation", "by")]),
            help=text("Säg vem som bildar organet och när. Annars bildas det av vem som helst, eller inte alls."),
        )


def _said(body: Body) -> Text:
    if body.status is BodyStatus.TEMPORARY:
        return text("{body} finns bara för en tid, men dokumentet säger inte vem som bildar organet.")
    if body.status is BodyStatus.WHEN_NEEDED and body.formation is not None and body.formation.condition is not None:
        return text("{body} bildas vid behov, men dokumentet säger inte av vem.")
    if body.formation is not None and body.formation.force is Force.SHOULD:
        return text("{body} bör bildas, men dokumentet säger inte av vem.")
    return text("{body} kan bildas, men dokumentet säger inte av vem.")


def _may_be(body: Body) -> bool:
    """Whether the document says that it may be formed, not that it is, nor only that it is meant to be."""
    return body.formation is not None and body.formation.force in (Force.MAY, Force.ABLE, Force.SHOULD)


def _formed(body: Body) -> bool:
    if body.set_up_by:
        return True
    return bool(body.superior or body.commissioned_by or body.addressed("formation.by") or body.addressed("status"))
