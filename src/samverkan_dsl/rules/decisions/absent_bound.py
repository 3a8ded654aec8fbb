"""Absent members who are bound by decisions that rest on each one's own mandate."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Effect
from ...loading import Region
from .._places import related
from .._silence import NOTHING

RULE = Rule(
    "DEC008",
    "absent-bound",
    Severity.INFO,
    Concerns.DOCUMENT,
    "De frånvarande ska godta beslut som vilar på vars och ens eget mandat.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body whose members decide by their own mandates and leave it to those present."""
    for body_id, body in region.bodies.items():
        substitutes = body.substitutes
        if substitutes is None or not substitutes.absent_accept or not described(body):
            continue
        where = ("bodies", body_id)
        effect = body.decisions.effect if body.decisions is not None else None
        if effect is not Effect.WITHIN_DELEGATION:
            continue
        message = text(
            "I {body} överlåter de frånvarande besluten åt de närvarande, men besluten gäller inom vars och ens eget "
            "mandat. Dokumentet säger inte hur någon annan kan använda den frånvarandes mandat.",
            body=region.body_name(body_id),
        )
        also = related(
            region, text("så sägs det att besluten vilar på det egna mandatet"), ((*where, "decisions", "effect"),)
        )
        help = text(
            "Skriv att den frånvarande har lämnat sitt besked i förväg, eller att beslutet bara gäller de närvarande."
        )
        yield region.finding(RULE, message, *where, "substitutes", "absent-accept", related=also, help=help)
