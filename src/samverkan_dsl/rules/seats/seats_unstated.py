"""A deciding body of which nobody is told who sits in it."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import expected_to_decide
from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._readings import read_otherwise
from .._silence import rests_on

RULE = Rule(
    "SEA005",
    "seats-unstated",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett organ som beslutar har inga angivna platser.",
)
RESTS_ON = rests_on(own="composition decisions mandates status set-elsewhere not-regulated")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each deciding body without composition, unless the document says what settles it.

    Who sits in fullmäktige, a styrelse or a nämnd follows from law and election.
    """
    for name, body in region.bodies.items():
        if body.composition or body.kind.political or body.addressed("composition"):
            continue
        if not expected_to_decide(body):
            continue
        message = text(
            "{body} beslutar, men dokumentet säger inte vilka som sitter där. "
            "Då går det inte att se vems beslut det är.",
            body=region.body_name(name),
        )
        yield region.finding(
            RULE,
            message,
            "bodies",
            name,
            key=True,
            related=read_otherwise(region, [("bodies", name, "composition")]),
            help=text("Skriv in platserna, eller säg var de bestäms."),
        )
