"""Elements that no statement of the source supports."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body, Cited, Deliverable, Escalation, Mandate, Seat
from ...language.walk import Path
from ...loading import Region
from .._places import in_order, related
from .._silence import rests_on

RULE = Rule(
    "COV003",
    "without-support",
    Severity.INFO,
    Concerns.MODEL,
    "En uppgift citerar ingenting i källan.",
)
RESTS_ON = rests_on(anywhere="cite")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body, and one for each other list, with mandates, seats, escalations or papers uncited.

    A body is supported by what is cited for any part of it. Regions without a source index have nothing to cite.
    """
    if not region.indexes:
        return
    supported = {path[:2] for path, element in region.elements if isinstance(element, Cited) and element.cite}
    found: dict[Path, list[Path]] = {}
    for path, element in region.elements:
        if isinstance(element, Body):
            if path not in supported:
                found.setdefault(path, []).append(path)
        elif isinstance(element, Mandate | Seat | Escalation | Deliverable) and not element.cite:
            found.setdefault(path[: 2 if path[0] == "bodies" else 1], []).append(path)
    for parent, paths in found.items():
        first, *others = in_order(region, paths)
        where = region.body_name(str(parent[1])) if parent[0] == "bodies" else text("listan {key}", key=str(parent[0]))
        message = text(
            "{count} uppgifter i {where} citerar ingenting i källan."
            if others
            else "En uppgift i {where} citerar ingenting i källan.",
            count=len(others) + 1,
            where=where,
        )
        yield region.finding(
            RULE,
            message,
            *first,
            key=len(first) == 2,
            known_by=parent,
            subject="/".join(str(step) for step in parent),
            related=related(region, text("inte heller här"), others),
            help=text("Skriv i cite var dokumentet säger det. Säger det inte det hör uppgiften inte hemma i modellen."),
        )
