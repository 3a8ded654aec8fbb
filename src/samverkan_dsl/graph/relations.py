"""What is written of who stands above whom, who hands over to whom and what flows between them: one relation a line."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from ..findings import Labelled, Text, gettext, text
from ..language import Body, Then, Verb, affirmed
from ..loading import Region
from .hand_overs import hand_overs

OFFICES = frozenset(("members", "each-member", "chair", "vice-chair", "secretary", "presidium", "rapporteur"))
"""Words for those in the body that something is written of."""


class RelationKind(Enum):
    """How one thing is related to another: its key, and its words, a msgid. Those of the structure lead downwards."""

    SUPERIOR = ("superior", "står över")
    STEERS = ("steers", "styr")
    COMMISSIONS = ("commissions", "ger uppdrag till")
    SETS_UP = ("sets-up", "inrättar")
    HOLDS = ("holds", "har knutet till sig")
    CONTAINS = ("contains", "omfattar")
    HANDS_OVER = ("hands-over", "lämnar ärenden till")
    PREPARES = ("prepares", "bereder åt")
    REPORTS = ("reports", "rapporterar eller lämnar till")

    def __init__(self, key: str, words: str) -> None:
        self.key = key
        self._words = words

    def label(self, lang: str = "sv") -> str:
        """What a person reads."""
        return gettext(self._words, lang)


class Relation(NamedTuple):
    """One thing's relation to another. Both are ids of the model, or reserved words such as `unspecified`."""

    source: str
    target: str
    kind: RelationKind
    reason: str | Text | Labelled | None = None
    """When, or over what."""
    source_office: str | None = None
    """The one of `OFFICES` in the source that does it; None: the body as such."""
    target_office: str | None = None


def structure(region: Region) -> Iterator[Relation]:
    """Who stands above whom, in the order of the bodies. A body's template contains it."""
    for template, instances in region.templates.items():
        yield from (Relation(template, body, RelationKind.CONTAINS) for body in instances)
    for body, known in region.bodies.items():
        above = (
            (RelationKind.SUPERIOR, known.superior),
            (RelationKind.STEERS, known.steered_by),
            (RelationKind.COMMISSIONS, (*known.commissioned_by, *known.client)),
            (RelationKind.SETS_UP, known.set_up_by),
            (RelationKind.HOLDS, known.attached_to),
            (RelationKind.CONTAINS, known.part_of),
        )
        for kind, refs in above:
            yield from (_within(body, ref, body, kind) for ref in refs)


def matters(region: Region) -> Iterator[Relation]:
    """Who hands matters over to whom: escalation, disagreement, deviations."""
    for one in hand_overs(region):
        back = one.then is Then.DECIDE_HERE
        reason = text("{why} (sedan beslut här)", why=one.when) if back else one.when
        yield _within(one.body, one.body, one.to, RelationKind.HANDS_OVER, reason)


def flows(region: Region) -> Iterator[Relation]:
    """Who prepares for whom, and who reports or hands papers and information to whom."""
    for paper in region.model.deliverables.values():
        for author in paper.authors:
            for ref in paper.recipients:
                yield Relation(author, ref, RelationKind.REPORTS, paper.name)
    for flow in affirmed(region.model.flows):
        for source in flow.from_:
            yield from (Relation(source, ref, RelationKind.REPORTS) for ref in flow.to)
    for body, known in region.bodies.items():
        yield from _prepared(body, known)
    for body, known in region.bodies.items():
        for flow in affirmed(known.flows):
            for source in flow.from_ or (body,):
                for ref in flow.to:
                    yield _within(body, source, ref, RelationKind.REPORTS)


def _prepared(body: str, known: Body) -> Iterator[Relation]:
    for each in affirmed(known.preparation):
        for source in each.by:
            for ref in each.for_ or (body,):
                yield _within(body, source, ref, RelationKind.PREPARES)
    for mandate in affirmed(known.mandates):
        if mandate.verb is Verb.PREPARE and not mandate.by:
            yield from (_within(body, body, ref, RelationKind.PREPARES) for ref in mandate.to)


def _within(
    home: str, source: str, target: str, kind: RelationKind, reason: str | Text | Labelled | None = None
) -> Relation:
    """A relation written in a body, whose `self` and whose offices are meant."""
    inside = [ref if ref in OFFICES else None for ref in (source, target)]
    source, target = (home if ref == "self" or ref in OFFICES else ref for ref in (source, target))
    return Relation(source, target, kind, reason, *inside)
