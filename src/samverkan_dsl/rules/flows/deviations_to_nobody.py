"""Deviations are reported, and the document does not say to whom."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described
from ...analysis.deviations import called
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Deviations
from ...language.walk import Path
from ...loading import Region
from .._called import together
from .._places import in_order, related
from .._silence import rests_on

RULE = Rule(
    "FLO006",
    "deviations-to-nobody",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Avvikelser rapporteras, men dokumentet säger inte till vem.",
    for_readers=True,
)
RESTS_ON = rests_on(own="deviations set-elsewhere not-regulated", anywhere="status")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each kind of reporter whose deviations have neither a receiver nor anybody who takes them up.

    The same sentence stands in the pages of several bodies; that is one fault.
    """
    found: dict[tuple[str, ...], dict[Path, str]] = {}
    for name, body in region.bodies.items():
        if body.deviations is not None and described(body) and _unreceived(body.deviations):
            path = ("bodies", name, "deviations")
            found.setdefault(body.deviations.reported_by, {})[path] = name
    what = called(region.model)
    for reporters, bodies in found.items():
        paths = in_order(region, bodies)
        message = text(
            "{who} rapporterar {what}, men där det står sägs varken vem som får rapporten eller vem som gör något "
            "åt den ({bodies}).",
            who=[region.name(ref) for ref in reporters],
            what=text("avvikelser") if what is None else what,
            bodies=together(region, bodies.values()),
        )
        yield region.finding(
            RULE,
            message,
            *paths[0],
            key=True,
            known_by=("deviations", *sorted(reporters)),
            related=related(region, text("samma sak här"), paths[1:]),
            help=text("Säg vem som tar emot avvikelserna, vem som bereder dem och vem som får återkoppling."),
        )


def _unreceived(rule: Deviations) -> bool:
    return bool(rule.reported_by) and not (rule.reported_to or rule.prepared_by or rule.decided_by or rule.handed_to)
