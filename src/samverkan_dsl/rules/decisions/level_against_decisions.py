"""An operational body that is to decide what steers all."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described, own
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import DeliverableKind, Effect, Level, Mandate, numbered
from ...language.walk import Path
from ...loading import Region
from .._places import in_order, related
from .._silence import rests_on

RULE = Rule(
    "DEC007",
    "level-against-decisions",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Ett organ på operativ nivå beslutar om strategier eller inriktning.",
)
RESTS_ON = rests_on(own="level")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body on no other level than the operational, at the first such decision."""
    for body_id, body in region.bodies.items():
        if set(body.level) != {Level.OPERATIONAL} or not described(body):
            continue
        where = ("bodies", body_id)
        rows: list[Path] = [
            (*where, "mandates", row) for row, each in numbered(body.mandates) if _strategic(region, each)
        ]
        rows += [
            ("deliverables", name, "adopted-by")
            for name, paper in region.model.deliverables.items()
            if paper.kind is DeliverableKind.STRATEGY and {body_id, *_family(region, body_id)} & set(paper.adopted_by)
        ]
        if not rows:
            continue
        first, *others = in_order(region, rows)
        message = text(
            "{body} är operativt men beslutar här om strategi eller inriktning. Läsaren ser inte om nivån eller "
            "uppgiften "
            "är fel.",
            body=region.body_name(body_id),
        )
        also = (*related(region, text("nivån"), ((*where, "level"),)), *related(region, text("också här"), others))
        help = text("Lägg beslutet hos ett organ på högre nivå, eller skriv vilken nivå organet är på.")
        yield region.finding(RULE, message, *first, related=also, help=help)


def _family(region: Region, body_id: str) -> tuple[str, ...]:
    return (body_id.partition("/")[0],) if region.is_template(body_id.partition("/")[0]) else ()


def _strategic(region: Region, mandate: Mandate) -> bool:
    if not mandate.deciding or not own(mandate):
        return False
    papers = (region.model.deliverables.get(ref) for ref in mandate.deliverable)
    strategy = any(paper is not None and paper.kind is DeliverableKind.STRATEGY for paper in papers)
    return strategy or mandate.effect is Effect.DIRECTION or Level.STRATEGIC in mandate.level
