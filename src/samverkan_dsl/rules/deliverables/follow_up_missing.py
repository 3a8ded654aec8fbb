"""A plan that nobody follows up."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Deliverable, DeliverableKind, Mandate, Status, Verb
from ...language.walk import Path
from ...loading import Region
from .._silence import rests_on
from ._uses import looked_at, mandates_by_deliverable

RULE = Rule(
    "DEL006",
    "follow-up-missing",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "En plan som ingen har i uppdrag att följa upp.",
)
RESTS_ON = rests_on(anywhere="deliverables mandates parties status")
_HELP = text("Säg vem som följer upp planen och till vem resultatet redovisas.")
_NOBODY = "unspecified"


def check(region: Region) -> Iterator[Finding]:
    """One finding for each plan of the system's own bodies that nobody, or an unnamed somebody, follows up.

    Where the plan's authors write a report the results are told there. What is still to be made, and what another
    plan builds on, is followed up later.
    """
    mandates = mandates_by_deliverable(region)
    reporting = {
        author
        for paper in region.model.deliverables.values()
        if paper.kind is DeliverableKind.REPORT
        for author in paper.authors
    }
    basis = {each.on for paper in region.model.deliverables.values() for each in paper.basis}
    for name, paper in looked_at(region):
        named = mandates.get(name, [])
        said = _NOBODY in paper.followed_up_by or any(
            mandate.verb in (Verb.FOLLOW_UP, Verb.EVALUATE) and _NOBODY in mandate.by for _, mandate in named
        )
        if _followed_up(paper, named):
            continue
        if not said and (not _expected(region, paper) or name in basis or reporting & set(paper.authors)):
            continue
        message = (
            text("{plan} ska följas upp, men dokumentet säger inte av vem.", plan=paper.name)
            if said
            else text("Dokumentet säger inte vem som följer upp {plan}.", plan=paper.name)
        )
        if _NOBODY in paper.followed_up_by:
            yield region.finding(RULE, message, "deliverables", name, "followed-up-by", key=True, help=_HELP)
        else:
            yield region.finding(RULE, message, "deliverables", name, key=True, help=_HELP)


def _followed_up(paper: Deliverable, mandates: list[tuple[Path, Mandate]]) -> bool:
    if any(actor != _NOBODY for actor in paper.followed_up_by):
        return True
    return any(mandate.verb in (Verb.FOLLOW_UP, Verb.EVALUATE) and _NOBODY not in mandate.by for _, mandate in mandates)


def _expected(region: Region, paper: Deliverable) -> bool:
    if paper.kind is not DeliverableKind.PLAN or paper.status in (
        Status.PLANNED,
        Status.PROPOSED,
        Status.IN_DEVELOPMENT,
    ):
        return False
    return any(region.expand(author) for author in paper.authors)
