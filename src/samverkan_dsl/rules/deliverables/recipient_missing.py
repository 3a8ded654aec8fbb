"""A report that nobody gets."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import DeliverableKind
from ...loading import Region
from .._silence import rests_on
from ._uses import adopted, flows_by_deliverable, looked_at, mandates_by_deliverable

RULE = Rule(
    "DEL002",
    "recipient-missing",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "En rapport som ingen får.",
)
RESTS_ON = rests_on(own="deliverables", anywhere="mandates flows gatherings parties status")
_HELP = text("Säg vem som får rapporten, eller var den publiceras. En rapport utan mottagare leder inte till något.")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each report without a recipient: here, in a mandate, by a flow, at an adopter or in print.

    Those who come to a gathering where it is presented get it too.
    """
    mandates, flows = mandates_by_deliverable(region), flows_by_deliverable(region)
    presented = {name for gathering in region.model.gatherings.values() for name in gathering.presents}
    for name, deliverable in looked_at(region):
        if deliverable.kind is not DeliverableKind.REPORT or name in flows or name in presented:
            continue
        named = mandates.get(name, [])
        if deliverable.recipients or deliverable.published is not None or adopted(deliverable, named):
            continue
        if any(mandate.to for _, mandate in named):
            continue
        message = text("{report} tas fram, men dokumentet säger inte vem som får den.", report=deliverable.name)
        yield region.finding(RULE, message, "deliverables", name, key=True, help=_HELP)
