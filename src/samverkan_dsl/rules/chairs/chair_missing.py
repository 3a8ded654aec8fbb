"""A deciding body that nobody leads."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.leading import lacks_chair
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language.walk import Path
from ...loading import Region
from .._places import related

RULE = Rule(
    "CHR001",
    "chair-missing",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett organ som beslutar har ingen ordförande eller sammankallande.",
)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each deciding body with seats and without a chair, with the seats elsewhere that go with it."""
    without = {name for name, body in region.bodies.items() if lacks_chair(body)}
    if not without:
        return
    linked: dict[str, list[Path]] = {}
    for name, body in region.bodies.items():
        for row, seat in enumerate(body.composition):
            for ref in (*seat.chair_of, *seat.presidium_of):
                for other in region.expand(ref, name):
                    if other in without:
                        linked.setdefault(other, []).append(("bodies", name, "composition", row))
    for name in (name for name in region.bodies if name in without):
        message = text(
            "Dokumentet säger inte vem som leder {body}. Då är det oklart vem som kallar, "
            "leder mötet och för gruppens talan.",
            body=region.body_name(name),
        )
        yield region.finding(
            RULE,
            message,
            "bodies",
            name,
            "name",
            related=related(region, text("platsen följer med ordförandeskapet"), linked.get(name, ())),
            help=text("Skriv vem som är ordförande, hur den utses eller vem som är sammankallande."),
        )
