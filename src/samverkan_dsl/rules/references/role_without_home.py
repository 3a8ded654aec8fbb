"""Functions that have tasks, of which nothing says whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Mandate, Seat, denied
from ...language.walk import Path
from ...loading import Region
from .._places import in_order, related
from .._silence import rests_on

RULE = Rule(
    "REF016",
    "role-without-home",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Funktioner har uppgifter, men det sägs inte hos vilken part de finns.",
)
RESTS_ON = rests_on(anywhere="roles parties composition chair secretary mandates")

_EVERYBODY = re.compile(
    r"\b(?:alla|samtliga|varje|berörd|berörda)\b|(?:personal|personalen|yrkesgrupp|yrkesgrupper|medarbetare)\b",
    re.IGNORECASE,
)
"""Words of titles that mean whoever it is, wherever, or a profession that there is at every party."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for the region, at the first such function; the others are related."""
    homes = _homes(region)
    tasks: dict[str, list[Path]] = {}
    for path, element in region.elements:
        # A task in a body's section is at least of that body.
        if isinstance(element, Mandate) and not denied(element) and region.home(path) is None:
            for ref in element.by:
                if (
                    ref in region.model.roles
                    and ref not in homes
                    and not _EVERYBODY.search(region.model.roles[ref].title)
                ):
                    tasks.setdefault(ref, []).append(path)
    if not tasks:
        return
    places = in_order(region, [("roles", role, "title") for role in tasks])
    message = text(
        "{roles} har uppgifter, men dokumentet säger inte hos vilken part eller i vilket organ funktionen finns. Då "
        "vet "
        "ingen part att uppgiften är dess.",
        roles=[region.name(str(path[1])) for path in places],
    )
    also = related(region, text("har uppgiften"), (paths[0] for paths in tasks.values()))
    help = text("Skriv hos vem funktionen finns, eller ge uppgiften till en part.")
    yield region.finding(RULE, message, *places[0], known_by=("roles",), related=also, help=help)


def _homes(region: Region) -> set[str]:
    """The functions of which somebody says whose they are: a party, an employer, or a body that they sit in or lead."""
    found = {
        name
        for name, role in region.model.roles.items()
        if role.at or role.employed_by or role.paid_by or role.chair_of
    }
    for path, element in region.elements:
        if isinstance(element, Seat) and element.role is not None:
            found.add(element.role)
        if path[:1] == ("bodies",) and path[2:] in (("chair",), ("secretary",), ("chair", "vice")):
            found.add(str(getattr(element, "role", None)))
            found.update(getattr(element, "supplied_by", ()))
    return found
