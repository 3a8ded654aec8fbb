"""A seat that does not say whose it is, where the same function's other seats do."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described, expected_to_decide
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body, Seat
from ...language.walk import Path
from ...loading import Region
from .._places import related
from .._roles import homes
from .._silence import rests_on

RULE = Rule(
    "SEA017",
    "seat-without-party",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "För en plats sägs inte vilken part den hör till, fast andra platser gör det.",
)
RESTS_ON = rests_on(own="composition", anywhere="roles")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each row, with the rows of the same function that say it."""
    for body_id, body in region.bodies.items():
        for row, seat in enumerate(body.composition) if described(body) else ():
            if seat.role is None or not _bare(region, seat):
                continue
            others: list[Path] = [
                ("bodies", body_id, "composition", number)
                for number, other in enumerate(body.composition)
                if other.at and _alike(other, seat)
            ]
            if not others and expected_to_decide(body) and _only(region, body, seat):
                message = text(
                    "Platsen för {role} i {body} sägs inte höra till någon part, fast alla andra platser gör det. Det "
                    "går inte att se vems röst den är.",
                    role=region.name(seat.role),
                    body=region.body_name(body_id),
                )
                help = text("Skriv vilken part platsen hör till.")
                yield region.finding(RULE, message, "bodies", body_id, "composition", row, help=help)
            if not others:
                continue
            message = text(
                "En plats för {role} i {body} sägs inte höra till någon part, fast andra platser för samma funktion "
                "gör det. Det går inte att se vem som ska komma.",
                role=region.name(seat.role),
                body=region.body_name(body_id),
            )
            also = related(region, text("samma funktion hos en part"), others)
            help = text("Skriv vilken part platsen hör till.")
            yield region.finding(RULE, message, "bodies", body_id, "composition", row, related=also, help=help)


def _alike(one: Seat, other: Seat) -> bool:
    """Whether they are the same function, with the same to answer for and the same who appoints."""
    return (one.role, one.scope, one.appointed_by) == (other.role, other.scope, other.appointed_by)


def _bare(region: Region, seat: Seat) -> bool:
    """Whether nothing says from whom the holder comes."""
    role = region.model.roles.get(seat.role or "")
    said = seat.at or seat.rotates or seat.ex_officio or seat.represents or seat.side or seat.among
    return not said and (role is None or not homes(role))


_FEWEST = 3


def _only(region: Region, body: Body, seat: Seat) -> bool:
    """Whether each other member's seat says from whom its holder comes, and there are some."""
    members = [each for each in body.composition if each.counts]
    return (
        seat in members
        and not seat.appointed_by
        and len(members) >= _FEWEST
        and sum(_bare(region, each) for each in members) == 1
    )
