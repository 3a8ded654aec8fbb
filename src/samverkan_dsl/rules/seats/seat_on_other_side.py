"""A seat that is counted on another side than the one its holder comes from."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Seat
from ...loading import Region
from .._silence import NOTHING

RULE = Rule(
    "SEA011",
    "seat-on-other-side",
    Severity.INFO,
    Concerns.DOCUMENT,
    "En plats räknas till en annan sida än den som innehavaren kommer från.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each such row."""
    for body_id, body in region.bodies.items():
        for row, seat in enumerate(body.composition):
            home = _home(region, seat)
            if seat.side is None or home is None or home == seat.side:
                continue
            message = text(
                "{who} i {body} räknas till {side} men hör till {home}. Den som räknar röster eller närvaro per sida "
                "kan "
                "komma fram till olika svar.",
                who=_called(region, seat),
                body=region.body_name(body_id),
                side=seat.side,
                home=home,
            )
            help = text("Skriv varför platsen räknas så, eller räkna den till den egna sidan.")
            yield region.finding(RULE, message, "bodies", body_id, "composition", row, "side", help=help)


def _called(region: Region, seat: Seat) -> str:
    role = region.model.roles.get(seat.role or "")
    return role.title if role is not None else seat.role or ""


def _home(region: Region, seat: Seat) -> str | None:
    """The one side that all whom the seat may come from are on; None where that is not known."""
    role = region.model.roles.get(seat.role or "")
    at = seat.at or ((role.at,) if role is not None and role.at is not None else ())
    sides = {_side(region, member) for party in at for member in region.members(party)}
    return sides.pop() if len(sides) == 1 else None


def _side(region: Region, party: str) -> str | None:
    known = region.model.parties.get(party)
    if known is None:
        return None
    principal = region.model.parties.get(region.principal(party) or "")
    return known.side or (principal.side if principal is not None else None)
