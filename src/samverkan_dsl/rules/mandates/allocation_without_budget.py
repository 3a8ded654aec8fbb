"""A body that allocates common money, in a system that says it has no common budget."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described, own
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Budget, Verb, numbered
from ...language.walk import Path
from ...loading import Region
from .._places import in_order, related
from .._silence import rests_on

RULE = Rule(
    "MAN004",
    "allocation-without-budget",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett organ fördelar gemensamma medel, men dokumentet säger att det inte finns någon gemensam budget.",
    for_readers=True,
)
RESTS_ON = rests_on(own="budget mandates status")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body that allocates while its own budget or the system's is expressly none."""
    for body_id, body in region.bodies.items():
        if not described(body) or body.kind.political:
            continue
        place = _without(body.budget, ("bodies", body_id, "budget", "common"))
        if place is None and (body.budget is None or body.budget.common is None):
            place = _without(region.model.budget, ("budget", "common"))
        paths = [
            ("bodies", body_id, "mandates", number)
            for number, mandate in numbered(body.mandates)
            if mandate.verb is Verb.ALLOCATE and own(mandate)
        ]
        if place is None or not paths:
            continue
        first, *others = in_order(region, paths)
        message = text(
            "{body} fördelar {what}, men enligt dokumentet finns ingen gemensam budget.",
            body=region.body_name(body_id),
            what=body.mandates[int(first[3])].object,
        )
        budget = region.related(text("här står att ingen gemensam budget finns"), *place)
        also = related(region, text("organet fördelar även här"), others)
        known = ("bodies", body_id, "mandates")
        yield region.finding(RULE, message, *first, known_by=known, related=(budget, *also), help=_HELP)


_HELP = text("Säg vilka medel det gäller, till exempel statsbidrag, och vem som beslutar hur mycket som får fördelas.")


def _without(budget: Budget | None, path: Path) -> Path | None:
    return path if budget is not None and budget.common is False else None
