"""A body that settles itself who sits in it."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described
from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import NOTHING

RULE = Rule(
    "SEA012",
    "composition-left-open",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Ett organ bestämmer självt vilka som ingår i det.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body whose composition is for the body itself to settle."""
    for body_id, body in region.bodies.items():
        elsewhere = body.set_elsewhere.get("composition")
        if elsewhere is None or not described(body) or not {"self", body_id, "members"} & set(elsewhere.by):
            continue
        message = text(
            "Vilka som ingår i {body} bestämmer organet självt. Då kan ingen part räkna med en plats där.",
            body=region.body_name(body_id),
        )
        help = text("Skriv åtminstone vilka parter som ska vara företrädda.")
        yield region.finding(RULE, message, "bodies", body_id, "set-elsewhere", "composition", key=True, help=help)
