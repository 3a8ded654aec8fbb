"""A task for a secretary, a vice chair or a presidium that the body does not have."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body
from ...language.walk import Path
from ...loading import Region
from .._places import in_order, related
from .._silence import rests_on

RULE = Rule(
    "CHR005",
    "office-without-holder",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "En uppgift ligger på en sekreterare, vice ordförande eller ett presidium som organet inte har.",
)
RESTS_ON = rests_on(own="chair secretary status set-elsewhere not-regulated")
_OFFICES = frozenset(("secretary", "vice-chair", "presidium"))


def check(region: Region) -> Iterator[Finding]:
    """One finding for each office that a body's own page gives something to do and nobody holds.

    A presidium is a chair with a vice chair, or several who lead together. A missing chair is CHR001.
    """
    used: dict[tuple[str, str], list[Path]] = {}
    for path, _, ids in region.referring:
        home = region.home(path)
        if home is None:
            continue
        for value, ref, at in ids:
            if value in _OFFICES and value in ref.words:
                used.setdefault((home, value), []).append((*path, *at))
    for (name, office), paths in used.items():
        body = region.bodies[name]
        if not described(body) or _held(body, office):
            continue
        first, *others = in_order(region, paths)
        message = text(
            "{office} har en uppgift, men dokumentet säger inte vem det är.",
            office=region.name(office, name),
        )
        yield region.finding(
            RULE,
            message,
            *first,
            known_by=("bodies", name, office),
            related=related(region, text("har en uppgift även här"), others),
            help=text("Säg vem som har uppdraget, eller ge uppgiften till någon annan."),
        )


def _held(body: Body, office: str) -> bool:
    if office == "secretary":
        return body.secretary is not None or body.addressed("secretary")
    chair = body.chair
    if body.addressed("chair") or (chair is not None and chair.vice is not None):
        return True
    return office == "presidium" and chair is not None and bool(chair.co_leads)
