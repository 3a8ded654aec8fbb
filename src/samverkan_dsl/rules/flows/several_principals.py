"""A body that several others stand above or give tasks, in no order."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language.lists import is_choice
from ...language.walk import Path
from ...loading import Region
from .._places import related
from .._silence import rests_on

RULE = Rule(
    "FLO009",
    "several-principals",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Flera organ står över samma organ, och det sägs inte vem som går först.",
)
RESTS_ON = rests_on(anywhere="superior commissioned-by steered-by")
_KEYS = ("superior", "commissioned-by", "steered-by")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body that has several above it of which none is above another."""
    for body_id, body in region.bodies.items():
        if not described(body):
            continue
        above: dict[str, Path] = {}
        for key in _KEYS:
            refs = getattr(body, key.replace("-", "_"))
            for number, ref in enumerate(() if is_choice(refs) else refs):
                if region.expand(ref, body_id) and ref != "self":
                    above.setdefault(ref, ("bodies", body_id, key, number))
        if len(above) < 2 or _ordered(region, above):
            continue
        first, *others = above.values()
        message = text(
            "{above} står alla över {body} eller ger det uppdrag. Dokumentet säger inte vem som bestämmer när de vill "
            "olika.",
            above=[region.name(ref) for ref in above],
            body=region.body_name(body_id),
        )
        also = related(region, text("också här"), others)
        help = text("Skriv vem som går först, eller vad var och en bestämmer.")
        yield region.finding(RULE, message, *first, related=also, help=help)


def _ordered(region: Region, above: dict[str, Path]) -> bool:
    """Whether one of them is above all the others."""
    return any(all(other == one or one in _over(region, other) for other in above) for one in above)


def _over(region: Region, ref: str) -> set[str]:
    """Everything above a body, however far."""
    found: set[str] = set()
    pending = list(region.expand(ref))
    while pending:
        body = region.bodies[pending.pop()]
        for upper in (*body.superior, *body.commissioned_by, *body.steered_by, *body.attached_to):
            if upper not in found:
                found.add(upper)
                pending.extend(region.expand(upper))
    return found
