"""A chair who is said to come from where the document says that no chair comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Chair, PartyKind
from ...loading import Region
from .._places import related
from .._silence import NOTHING

RULE = Rule(
    "CHR006",
    "chair-contradicts",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Det sägs på två sätt varifrån ordföranden kommer, och de går inte ihop.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each chair from outside who comes from a party, or from one who does not take its turn."""
    for body_id, body in region.bodies.items():
        found = _contradiction(region, body.chair) if body.chair is not None else None
        if found is None:
            continue
        key, other, said = found
        where = ("bodies", body_id, "chair")
        message = text(
            "Ordföranden i {body} kommer från {who}, men det sägs också att {said}. Det går inte ihop, så ingen vet "
            "vem som ska leda.",
            body=region.body_name(body_id),
            who=[region.name(ref, body_id) for ref in getattr(body.chair, key.replace("-", "_"))],
            said=said,
        )
        also = related(region, text("det andra som sägs"), ((*where, other),))
        yield region.finding(RULE, message, *where, key, related=also, help=_HELP)


def _contradiction(region: Region, chair: Chair) -> tuple[str, str, Text] | None:
    """The key that says whom the chair comes from, the key that says otherwise, and what that is."""
    supplied, turns = _principals(region, chair.supplied_by), _principals(region, chair.alternates)
    if chair.external and (supplied or turns):
        told = text("ordföranden inte kommer från någon av parterna")
        return "supplied-by" if supplied else "alternates", "external", told
    if supplied and turns and not supplied & turns:
        told = text("ordförandeskapet går runt mellan {who}", who=[region.name(ref) for ref in chair.alternates])
        return "supplied-by", "alternates", told
    return None


def _principals(region: Region, refs: Iterable[str]) -> set[str]:
    """The parties that somebody comes from by their huvudman; none where one of them is not known."""
    found: set[str] = set()
    for ref in refs:
        role = region.model.roles.get(ref)
        for party in region.members((role.at if role is not None else ref) or ""):
            known = region.model.parties.get(party)
            if known is None or known.kind is PartyKind.GROUP:
                return set()
            found.add(region.principal(party) or party)
    return found


_HELP = text("Rätta det ena, eller skriv att det ena gäller en annan tid eller den första ordföranden.")
