"""A deciding body that nobody leads."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.leading import lacks_chair
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language.walk import Path
from ...loading import Region
from .._places import related
from .._silence import rests_on

RULE = Rule(
    "CHR001",
    "chair-missing",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett organ som beslutar har ingen ordförande eller sammankallande.",
)
RESTS_ON = rests_on(own="chair composition decisions mandates status set-elsewhere not-regulated")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each deciding body with seats and without a chair, with the seats elsewhere that go with it."""
    without = [name for name, body in region.bodies.items() if lacks_chair(body)]
    if not without:
        return
    linked: dict[str, list[Path]] = {}
    for name, body in region.bodies.items():
        for row, seat in enumerate(body.composition):
            for ref in (*seat.chair_of, *seat.presidium_of):
                linked.setdefault(ref, []).append(("bodies", name, "composition", row))
    # By the id as written, so that a template's seats are gone through once and not for each instance.
    seats = {ref: related(region, text("platsen följer med ordförandeskapet"), paths) for ref, paths in linked.items()}
    for name in without:
        template = name.partition("/")[0]
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
            related=tuple(seat for ref in dict.fromkeys((name, template)) for seat in seats.get(ref, ())),
            help=text("Skriv vem som är ordförande, hur den utses eller vem som är sammankallande."),
        )
