"""Something that is above, part of, built on, in place of or led by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...graph.cycles import cycles
from ...language import Body
from ...language.walk import Path
from ...loading import Region
from .._places import related
from .._silence import NOTHING

RULE = Rule(
    "REF006",
    "parent-cycle",
    Severity.ERROR,
    Concerns.MODEL,
    "Något står över, ingår i, bygger på, ersätter eller leds av sig självt.",
)
RESTS_ON = NOTHING

Edges = dict[str, dict[str, Path]]
"""For each thing what it lies under, and where that is written."""
_ABOVE = ("superior", "commissioned_by", "steered_by", "attached_to", "part_of")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each ring in each relation, told in one sentence."""
    above = text("Organen står över varandra i ring: {ring}. Då har inget av dem det sista ordet.")
    part = text("De ingår i varandra i ring: {ring}. Då går det inte att se vad som är en del av vad.")
    after = text("Avtalen ersätter varandra i ring: {ring}. Då går det inte att se vilket som gäller.")
    under = text("Nivåerna står under varandra i ring: {ring}. Då går det inte att se vilken som är högst.")
    built = text("De bygger på varandra i ring: {ring}. Då går det inte att se vilket som kommer först.")
    instead = text("De ersätter varandra i ring: {ring}. Då går det inte att se vilket som finns kvar.")
    led = text("Uppdragen som ordförande följer varandra i ring: {ring}. Då är det ingen som har dem.")
    kept = text("Uppdragen som sekreterare följer varandra i ring: {ring}. Då är det ingen som har dem.")
    formed = text(
        "De har bildat eller äger varandra i ring: {ring}. Då går det inte att se vem som bestämmer över vem."
    )
    yield from _rings(region, _bodies(region, *(_listed(field) for field in _ABOVE)), above)
    yield from _rings(region, _parties(region), part)
    for section in ("subjects", "goals", "agreements"):
        yield from _rings(region, _single(region, section, "part_of"), part)
    yield from _rings(region, _single(region, "agreements", "successor"), after)
    yield from _rings(region, _single(region, "levels", "below"), under)
    yield from _rings(region, _papers(region), built)
    yield from _rings(region, _bodies(region, _listed("builds_on")), built)
    yield from _rings(region, _bodies(region, _replaced), instead)
    yield from _rings(region, _bodies(region, _led), led)
    yield from _rings(region, _bodies(region, _kept), kept)
    yield from _rings(region, _owned(region), formed)


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


LyingUnder = Callable[[Body], Iterator[tuple[str, Path]]]
"""What a body lies under, with the keys where its page says so."""


def _bodies(region: Region, *relations: LyingUnder) -> Edges:
    edges: Edges = {name: {} for name in region.templates}
    for template, instances in region.templates.items():
        edges[template] = dict.fromkeys(instances, ())
    for name, body in region.bodies.items():
        targets = edges.setdefault(name, {})
        for relation in relations:
            for target, at in relation(body):
                targets.setdefault(name if target == "self" else target, ("bodies", name, *at))
    return edges


def _listed(field: str) -> LyingUnder:
    def listed(body: Body) -> Iterator[tuple[str, Path]]:
        for number, target in enumerate(getattr(body, field)):
            yield target, (field.replace("_", "-"), number)

    return listed


def _replaced(body: Body) -> Iterator[tuple[str, Path]]:
    for number, target in enumerate(body.formation.replaces if body.formation is not None else ()):
        yield target, ("formation", "replaces", number)


def _led(body: Body) -> Iterator[tuple[str, Path]]:
    for key in ("chair-of", "same-party-as"):
        target = getattr(body.chair, key.replace("-", "_")) if body.chair is not None else None
        if target is not None:
            yield target, ("chair", key)


def _kept(body: Body) -> Iterator[tuple[str, Path]]:
    if body.secretary is not None and body.secretary.secretary_of is not None:
        yield body.secretary.secretary_of, ("secretary", "secretary-of")


def _papers(region: Region) -> Edges:
    """What plans and goals build on; a goal's basis may be a paper, and a paper's a goal."""
    edges: Edges = {}
    for section in ("deliverables", "goals"):
        for name, element in getattr(region.model, section).items():
            found = edges.setdefault(name, {})
            for number, one in enumerate(element.basis):
                found.setdefault(one.on, (section, name, "basis", number))
    for name, paper in region.model.deliverables.items():
        if paper.calendar == name:
            edges[name].setdefault(name, ("deliverables", name, "calendar"))
    return edges


def _owned(region: Region) -> Edges:
    edges: Edges = {}
    for name, party in region.model.parties.items():
        found = edges.setdefault(name, {})
        for key in ("founders", "owners"):
            for number, other in enumerate(getattr(party, key)):
                found.setdefault(other, ("parties", name, key, number))
        for key, rows in (("membership", party.membership), ("part-owners", party.part_owners)):
            for row, stake in enumerate(rows):
                if name in stake.who:
                    found.setdefault(name, ("parties", name, key, row, "who"))
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
