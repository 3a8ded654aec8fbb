"""A body that agrees on all, of which a share is said to be enough."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import DecisionMethod, Quantity, Strictness
from ...language.walk import Path
from ...loading import Region
from .._places import related
from .._silence import NOTHING

RULE = Rule(
    "DEC005",
    "share-against-agreement",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Alla ska vara eniga, men det sägs också att en del av dem räcker.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each decision order, or rule for certain matters, that demands both."""
    for body_id, body in region.bodies.items():
        order = body.decisions
        if order is None:
            continue
        where = ("bodies", body_id, "decisions")
        orders: list[tuple[Path, DecisionMethod | None, Quantity | None]] = []
        if order.strictness is not Strictness.ASPIRATIONAL:  # else the share may be for when they do not agree
            orders.append((where, order.method, order.share))
        orders += [((*where, "by-matter", number), one.method, one.share) for number, one in enumerate(order.by_matter)]
        for path, method, share in orders:
            if method is not DecisionMethod.CONSENSUS or share is None or share.low is None or share.low >= 1:
                continue
            message = text(
                "I {body} ska alla vara eniga för att besluta, men det sägs också att {share} räcker. Det går inte "
                "ihop, så ingen vet när ett beslut är fattat.",
                body=region.body_name(body_id),
                share=share,
            )
            also = related(region, text("här krävs enighet"), ((*path, "method"),))
            yield region.finding(RULE, message, *path, "share", related=also, help=_HELP)


_HELP = text("Rätta det ena, eller skriv att enighet bara eftersträvas och att andelen gäller när den inte nås.")
