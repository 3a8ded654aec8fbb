"""A management or steering group that has nothing to decide."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import BodyKind
from ...loading import Region
from .._silence import rests_on
from ..decisions.order_without_decisions import named_to_decide

RULE = Rule(
    "MAN012",
    "steering-without-decisions",
    Severity.INFO,
    Concerns.DOCUMENT,
    "En lednings- eller styrgrupp har uppgifter men inget att besluta om.",
)
RESTS_ON = rests_on(
    own="kind status set-elsewhere not-regulated",
    anywhere="mandates deliverables agreements escalation decisions deviations",
)
_STEERING = (BodyKind.MANAGEMENT_GROUP, BodyKind.STEERING_GROUP)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each such group; of one that has a decision order DEC009 tells."""
    asked = named_to_decide(region)
    for body_id, body in region.bodies.items():
        if body.kind not in _STEERING or not described(body) or body_id in asked or body.decisions is not None:
            continue
        if not body.mandates or body.addressed("mandates") or any(mandate.deciding for mandate in body.mandates):
            continue
        message = text(
            "Dokumentet säger inte vad {body} beslutar om, fast organet är till för att leda eller styra.",
            body=region.body_name(body_id),
        )
        also = (region.related(text("uppgifterna står här"), "bodies", body_id, "mandates", key=True),)
        help = text("Skriv vad gruppen beslutar om, eller att den inte beslutar.")
        yield region.finding(RULE, message, "bodies", body_id, "kind", related=also, help=help)
