"""The diagrams of a region: its structure, where matters are lifted, who prepares and reports to whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import TypeAlias

from ....findings import Labelled, Text, text
from ....graph import relations
from ....graph.relations import RelationKind
from ....language import Body, BodyStatus, affirmed
from ....language.references import OWN_DECISION_BODIES
from ....loading import Region
from ...blocks import Block
from ...equivalent import text_equivalent
from ...graphs import Edge, Layer, Line, Look, Node, View, split
from ..body.template_group import TemplateGroup, template_groups
from ..prose.naming import NamingContext
from ..prose.words import Capital
from .layers import LayerKey, OffLevel, layered

STRUCTURE = "struktur"
ESCALATION = "eskalering"
REPORTING = "beredning-och-rapportering"
_LIMIT = 60
"""Nodes in one picture: more cannot be read on a page."""
_EXTRA_LINES = 6
"""How many more lines the instances of one template may add by standing apart."""
_NOT_YET = (BodyStatus.PLANNED, BodyStatus.PROPOSED, BodyStatus.TEMPORARY)
_NOBODY = "unspecified"
_UNDESCRIBED = (OWN_DECISION_BODIES, _NOBODY)
"""Receivers that are drawn although they are no bodies of the system: what is lifted to them leaves it."""
DrawnRelation = tuple[str, str, Line]
Relations: TypeAlias = "Iterable[tuple[DrawnRelation, str | Text | Labelled]]"


@dataclass(frozen=True)
class Drawn:
    """A diagram under the name that its figure and its files have."""

    name: str
    view: View
    equivalent: tuple[Block, ...]


def diagrams(region: Region) -> dict[str, tuple[Drawn, ...]]:
    """Every diagram by its subject, in several parts where one picture would be too large; empty ones left out."""
    known = template_groups(region)
    apart = _tied(region, known, _apart(region, known), _singled(known, _structure(region)))
    views = {
        STRUCTURE: _view(region, text("Struktur efter nivå"), known, apart, _structure(region), whole=True),
        ESCALATION: _view(
            region,
            text("Vart ärenden lyfts"),
            known,
            _unlike(region, known) | _singled(known, _escalations(region)),
            _escalations(region),
        ),
        REPORTING: _view(
            region, text("Beredning och rapportering"), known, _singled(known, _reporting(region)), _reporting(region)
        ),
    }
    return {name: tuple(_parts(name, view)) for name, view in views.items() if view is not None}


def _apart(region: Region, known: Mapping[str, TemplateGroup]) -> set[str]:
    """The instances that stand by themselves in the structure.

    Every relation of the template is drawn once for each of them, so those with many relations stand together.
    """
    relations = [relation for relation, _ in _structure(region)]
    found: set[str] = set()
    for group in known.values():
        ends = {group.template, *group.members}
        touching = {(a in ends or b in ends) and (a if b in ends else b, line) for a, b, line in relations} - {False}
        if group.differ and len(touching) * (len(group.members) - 1) <= _EXTRA_LINES:
            found |= {*group.members}
    return found


def _tied(region: Region, known: Mapping[str, TemplateGroup], may: set[str], must: set[str]) -> set[str]:
    """Those that must stand apart, those tied to one of these alone, and those that may and are tied to no others.

    A line between one instance and a whole template would say more than the model does.
    """
    homes = {body: group for group in known.values() for body in group.members}
    ties: dict[str, set[str]] = {}
    for (source, target, _), _ in _structure(region):
        if source in homes and target in homes and homes[source] is not homes[target]:
            ties.setdefault(homes[source].template, set()).add(homes[target].template)
            ties.setdefault(homes[target].template, set()).add(homes[source].template)
    apart = {homes[body].template for body in must}
    pending = list(apart)
    while pending:
        more = ties.get(pending.pop(), set()) - apart
        apart |= more
        pending += more
    allowed = {homes[body].template for body in may} - apart
    while alone := {one for one in allowed if ties.get(one, set()) - allowed - apart}:
        allowed -= alone
    return {body for body, group in homes.items() if group.template in apart | allowed}


def _unlike(region: Region, known: Mapping[str, TemplateGroup]) -> set[str]:
    """The instances of templates that do not all lift the same matters to the same bodies."""
    lifts: dict[str, set[tuple[object, ...]]] = {}
    for (source, target, line), label in _escalations(region):
        lifts.setdefault(source, set()).add((target, line, label))
    members = (group.members for group in known.values())
    return {body for each in members if len({frozenset(lifts.get(one, ())) for one in each}) > 1 for body in each}


def _placed_apart(region: Region, known: Mapping[str, TemplateGroup]) -> set[str]:
    """The instances of templates that do not all stand in one place of a picture, or look alike."""
    return {
        body
        for group in known.values()
        if len({(_standing(region, each), _look(region, each), region.bodies[each].over) for each in group.members}) > 1
        for body in group.members
    }


def _singled(known: Mapping[str, TemplateGroup], relations: Relations) -> set[str]:
    """The instances of templates of which one is named by itself as the one who prepares, reports, lifts or gets it."""
    ends: dict[str, set[tuple[object, ...]]] = {}
    for (source, target, line), _ in relations:
        for here, other, out in ((source, target, True), (target, source, False)):
            template, _, key = other.partition("/")
            ends.setdefault(here, set()).add((template if key and key == here.partition("/")[2] else other, line, out))
    members = (group.members for group in known.values())
    return {body for each in members if len({frozenset(ends.get(one, ())) for one in each}) > 1 for body in each}


def _parts(name: str, view: View) -> Iterator[Drawn]:
    parts = split(view, _LIMIT)
    for number, part in enumerate(parts, start=1):
        yield Drawn(name if len(parts) == 1 else f"{name}-{number}", part, text_equivalent(part))


def _structure(region: Region) -> Iterator[tuple[DrawnRelation, str | Text | Labelled]]:
    """What stands above each body; where nothing is said to, who sets it up and where its matters go."""
    prepared: dict[str, dict[str, None]] = {}
    for (source, target, _), _ in _preparations(region):
        prepared.setdefault(source, {})[target] = None
    for body, known in region.bodies.items():
        steering = [
            ref for ref in (*known.steered_by, *known.commissioned_by, *known.client) if ref not in known.superior
        ]
        beside = [ref for ref in (*known.attached_to, *known.part_of) if ref not in (*known.superior, *steering)]
        for ref in known.superior:
            yield (ref, body, Line.SUPERIOR), ""
        # Where it is settled elsewhere which of them it is, each only may be.
        one_of = text("ett av flera möjliga organ") if "steered-by" in known.set_elsewhere else ""
        for ref in dict.fromkeys(steering):
            yield (ref, body, Line.STEERS), one_of if ref in known.steered_by and len(known.steered_by) > 1 else ""
        for ref in dict.fromkeys(beside):
            yield (body, ref, Line.ATTACHED), ""
        if not (known.superior or steering or beside):
            others = _undrawn(region, known.set_up_by)
            for ref in known.set_up_by:
                yield (ref, body, Line.SETS_UP), others
            for ref in _lifted_to(known):
                yield (body, ref, Line.ESCALATES), ""
            for ref in prepared.get(body, {}):
                yield (body, ref, Line.PREPARES), ""


def _undrawn(region: Region, refs: Iterable[str]) -> str | Text:
    """Those who set a body up together with who is drawn, and are no bodies themselves: parties have no nodes."""
    naming = NamingContext(region)
    names = [naming.word(ref) for ref in refs if ref != "self" and not region.expand(ref)]
    return text("tillsammans med {who}", who=names) if names else ""


def _lifted_to(body: Body) -> Iterable[str]:
    disagreement = body.decisions.disagreement if body.decisions is not None else None
    targets = [ref for each in affirmed(body.escalation) for ref in each.to if ref != OWN_DECISION_BODIES]
    if disagreement is not None:
        targets += [ref for ref in disagreement.refer_to if ref != OWN_DECISION_BODIES]
    return dict.fromkeys(targets)


def _preparations(region: Region) -> Iterator[tuple[DrawnRelation, str | Text | Labelled]]:
    return (told for told in _reporting(region) if told[0][2] is Line.PREPARES)


def _escalations(region: Region) -> Iterator[tuple[DrawnRelation, str | Text | Labelled]]:
    return _drawn(relations.matters(region), Line.ESCALATES)


def _reporting(region: Region) -> Iterator[tuple[DrawnRelation, str | Text | Labelled]]:
    return _drawn(relations.flows(region), Line.REPORTS)


def _drawn(found: Iterable[relations.Relation], line: Line) -> Iterator[tuple[DrawnRelation, str | Text | Labelled]]:
    for one in found:
        if one.source_office is not None or one.target_office is not None:
            continue  # not the bodies' own doing
        drawn = Line.PREPARES if one.kind is RelationKind.PREPARES else line
        yield (one.source, one.target, drawn), one.reason or ""


def _view(
    region: Region,
    title: Text,
    known: Mapping[str, TemplateGroup],
    apart: set[str],
    relations: Iterable[tuple[DrawnRelation, str | Text | Labelled]],
    *,
    whole: bool = False,
) -> View | None:
    """The relations between bodies as a view; with `whole` every body that has not ended stands in it, related or not.

    Instances in `apart`, and those that stand on several levels or are not alike, are nodes of their own, the others
    stand together as their template.
    """
    apart = apart | _placed_apart(region, known)
    homes = {body: group.template for group in known.values() for body in group.members if body not in apart}
    drawn = _edges(region, relations, homes)
    related = {key for edge in drawn for key in (edge.source, edge.target)}
    alive = (homes.get(body, body) for body, each in region.bodies.items() if not each.over)
    everyone = tuple(dict.fromkeys((*alive, *_UNDESCRIBED)))
    keys = [key for key in everyone if key in related or (whole and key not in _UNDESCRIBED)]
    if not keys or not (drawn or whole):
        return None
    every = _edges(region, (*_structure(region), *_escalations(region), *_reporting(region)), homes)
    naming = NamingContext(region)
    levels = {level: naming.level(level) for level in region.levels}
    places = layered({key: _standing(region, key) for key in everyone}, every, levels)
    used = dict(sorted((places[key] for key in keys), key=lambda place: place[0]))
    layers = {place: number for number, place in enumerate(used)}
    nodes = tuple(Node(key, _lines(region, key), _look(region, key), layers[places[key][0]]) for key in keys)
    return View(title, tuple(Layer(Capital(caption)) for caption in used.values()), nodes, drawn)


def _edges(
    region: Region, relations: Iterable[tuple[DrawnRelation, str | Text | Labelled]], homes: Mapping[str, str]
) -> tuple[Edge, ...]:
    """The relations between nodes, each once, with what is said of it."""
    found: dict[DrawnRelation, dict[str | Text | Labelled, None]] = {}
    for (source, target, line), label in relations:
        for a in _nodes(region, source, homes):
            for b in _nodes(region, target, homes):
                if a != b:
                    labels = found.setdefault((a, b, line), {})
                    if label != "":
                        labels[label] = None
    return tuple(Edge(a, b, line, _label(labels)) for (a, b, line), labels in found.items())


def _nodes(region: Region, ref: str, homes: Mapping[str, str]) -> list[str]:
    """The nodes that a reference means: bodies, templates, each organisation's own bodies, nobody named; no parties."""
    if ref in _UNDESCRIBED:
        return [ref]
    found = [body for body in region.expand(ref) if not region.bodies[body].over]
    return list(dict.fromkeys(homes.get(body, body) for body in found))


def _first(region: Region, key: str) -> Body | None:
    return region.bodies.get(next(iter(region.expand(key)), ""))


def _standing(region: Region, key: str) -> LayerKey:
    if key == _NOBODY:
        return OffLevel.UNNAMED
    body = _first(region, key)
    if body is None or body.status is BodyStatus.EXTERNAL:
        return OffLevel.OUTSIDE
    for level in region.standing(body):
        return level
    return OffLevel.MENTIONED if body.status is BodyStatus.MENTIONED else OffLevel.UNLEVELLED


def _look(region: Region, key: str) -> Look:
    if key == _NOBODY:
        return Look.UNNAMED
    body = _first(region, key)
    if body is None or body.status is BodyStatus.EXTERNAL:
        return Look.OUTSIDE
    if body.status is BodyStatus.MENTIONED:
        return Look.MENTIONED
    if body.status in _NOT_YET:
        return Look.PLANNED
    if body.status is BodyStatus.WHEN_NEEDED:
        return Look.WHEN_NEEDED
    if body.kind.political and not region.of_other_law(body):
        return Look.BINDING
    if _several(region, key):
        return Look.SEVERAL
    return Look.BODY


def _several(region: Region, key: str) -> bool:
    """Whether a node stands for more than one body; an instance has its template's number and is one of them."""
    return key in region.templates or ("/" not in key and region.bodies[key].count is not None)


def _lines(region: Region, key: str) -> tuple[str | Text | Labelled, ...]:
    if key == _NOBODY:
        return (text("Mottagare som inte namnges"),)
    body = _first(region, key)
    if body is None or _several(region, key):
        name = Capital(NamingContext(region).word(key))
        members = region.templates.get(key, ())
        return (name, ", ".join(_own_names(region, members))) if 1 < len(members) <= 4 else (name,)
    return (body.name,) if body.short is None or body.short == body.name else (body.short, body.name)


def _own_names(region: Region, instances: Iterable[str]) -> Iterator[str]:
    """What tells each instance of a template from the others: its name without the words all of them begin with."""
    names = [region.bodies[body].name.split() for body in instances]
    shared = sum(1 for _ in takewhile(lambda words: len(set(words)) == 1, zip(*names, strict=False)))
    return (" ".join(words[min(shared, len(words) - 1) :]) for words in names)


def _label(labels: Mapping[str | Text | Labelled, None]) -> str | Text | Labelled:
    found = list(labels)
    if not found or len(found) > 3:
        return ""
    return found[0] if len(found) == 1 else text("{labels}", labels=found)
