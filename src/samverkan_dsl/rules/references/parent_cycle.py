"""Something that is above, or part of, itself."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...graph.cycles import cycles
from ...language.walk import Path
from ...loading import Region
from .._places import related
from .._silence import NOTHING

RULE = Rule(
    "REF006",
    "parent-cycle",
    Severity.ERROR,
    Concerns.MODEL,
    "Något står över, eller ingår i, sig självt.",
)
RESTS_ON = NOTHING

Edges = dict[str, dict[str, Path]]
"""For each thing what it lies under, and where that is written."""
_ABOVE = ("superior", "commissioned_by", "steered_by", "attached_to", "part_of")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each ring of bodies, parties, subjects, goals, agreements or levels, told in one sentence."""
    above = text("Organen står över varandra i ring: {ring}. Då har inget av dem det sista ordet.")
    part = text("De ingår i varandra i ring: {ring}. Då går det inte att se vad som är en del av vad.")
    after = text("Avtalen ersätter varandra i ring: {ring}. Då går det inte att se vilket som gäller.")
    yield from _rings(region, _bodies(region), above)
    yield from _rings(region, _parties(region), part)
    for section in ("subjects", "goals", "agreements"):
        yield from _rings(region, _single(region, section, "part_of"), part)
    yield from _rings(region, _single(region, "agreements", "successor"), after)
    under = text("Nivåerna står under varandra i ring: {ring}. Då går det inte att se vilken som är högst.")
    yield from _rings(region, _single(region, "levels", "below"), under)


def _rings(region: Region, edges: Edges, message: Text) -> Iterator[Finding]:
    for ring in cycles({name: tuple(targets) for name, targets in edges.items()}):
        written = [edges[name][target] for name, target in zip(ring, (*ring[1:], ring[0]), strict=True)]
        paths = [path for path in written if path]
        # A template is a node of its own, so that n instances under m instances need no n × m edges.
        named = [name for name, path in zip(ring, written, strict=True) if path]
        told = " → ".join(str(region.name(name)) for name in (*named, named[0]))
        yield region.finding(
            RULE,
            text(message.template, ring=told),
            *paths[0],
            known_by=("ring", *sorted(named)),
            related=related(region, text("nästa led i ringen"), paths[1:]),
            help=text("Ta bort det led som inte stämmer med dokumentet."),
        )


def _bodies(region: Region) -> Edges:
    edges: Edges = {name: {} for name in region.templates}
    for template, instances in region.templates.items():
        edges[template] = dict.fromkeys(instances, ())
    for name, body in region.bodies.items():
        targets = edges.setdefault(name, {})
        for field in _ABOVE:
            for number, target in enumerate(getattr(body, field)):
                targets.setdefault(
                    name if target == "self" else target, ("bodies", name, field.replace("_", "-"), number)
                )
    return edges


def _parties(region: Region) -> Edges:
    edges: Edges = {name: {} for name in region.model.parties}
    for name, party in region.model.parties.items():
        if party.principal is not None:
            edges[name].setdefault(party.principal, ("parties", name, "principal"))
        for number, member in enumerate(party.members):
            if member in edges:
                edges[member].setdefault(name, ("parties", name, "members", number))
    return edges


def _single(region: Region, section: str, field: str) -> Edges:
    edges: Edges = {}
    for name, element in getattr(region.model, section).items():
        value = getattr(element, field)
        targets = value if isinstance(value, tuple) else () if value is None else (value,)
        edges[name] = {target: (section, name, field.replace("_", "-")) for target in targets}
    return edges
