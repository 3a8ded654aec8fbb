"""Two changes of the same part of a body at the same time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body
from ...language.base import kebab
from ...language.walk import declarations
from ...loading import Region
from .._silence import NOTHING

RULE = Rule(
    "PER005",
    "changes-overlap",
    Severity.ERROR,
    Concerns.MODEL,
    "Två ändringar säger olika saker om samma organ vid samma tid.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each later change that says another thing of a part than one before it, for a day of both."""
    region = region.whole
    for name, body in region.bodies.items():
        for (first, one), (second, other) in combinations(enumerate(body.changes), 2):
            both = [field for field in one.parts if field in other.parts and one.parts[field] != other.parts[field]]
            if not both or not one.valid.overlaps(other.valid):
                continue
            message = text(
                "För {body} anges två olika uppgifter om {what} för samma tid: {one} och {other}.",
                body=region.body_name(name),
                what=declarations(Body)[kebab(both[0])].words,
                one=one.valid,
                other=other.valid,
            )
            place = region.related(text("den andra tiden"), "bodies", name, "changes", first, "valid")
            help = text("Rätta tiderna så att den ena slutar innan den andra börjar.")
            yield region.finding(RULE, message, "bodies", name, "changes", second, "valid", related=(place,), help=help)
