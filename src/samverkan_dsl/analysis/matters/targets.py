"""Whom a reference means for a matter, and whether they can do anything with it (meaning.md: Targets, Outcomes)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ...language import Body, BodyStatus, Verb, affirmed
from ...language.references import EACH_PARTY, EACH_PRINCIPAL, OWN_DECISION_BODIES, OWN_PARTY
from ...loading import Region
from ..decisions.deciding import own
from .authority import orders
from .matter import Matter, covers, reaches
from .values import Why, Word

_ACTS = frozenset((Verb.PREPARE, *(verb for verb in Verb if verb.handling)))
_HERE = frozenset(("self", "members", "each-member", "chair", "vice-chair", "secretary", "presidium", "rapporteur"))


class Sort(Word):
    """What a receiver is."""

    BODY = "body"
    OWN_BODIES = "own-decision-bodies"
    EACH = "each-organisation"
    RAISER = "initiator"
    OUTSIDE = "outside"
    """A party, or a body of another region: the model says no more of it."""
    UNDEFINED = "undefined"


class Target(NamedTuple):
    """One that a matter may go to."""

    sort: Sort
    name: str
    """A body's id, a party's, or the reserved word."""


class Fitness(Word):
    """What a body is to a matter that comes to it."""

    ACTS = "acts"
    SILENT = "silent"
    """Outside the system, only mentioned, or described elsewhere."""
    DEAD = "dead"


def resolve(region: Region, ref: str, home: str, matter: Matter, near: Near) -> tuple[Target, ...]:
    """Those that `ref`, written on the page of `home`, may mean; of several, one.

    Of a template it is the instance with the same key, else own parents or children, of them or else of all those whose
    scope covers the subject, else any. A group's own template means the others of the group.
    """
    if ref in _HERE:
        return (Target(Sort.BODY, home),)
    if ref in region.templates:
        instances = tuple(Target(Sort.BODY, body) for body in _instances(region, ref, home, matter, near))
        return instances or (Target(Sort.UNDEFINED, ref),)
    if ref in region.bodies:
        return (Target(Sort.BODY, ref),)
    if ref == OWN_DECISION_BODIES:
        return (Target(Sort.OWN_BODIES, ref),)
    if ref in ("each-organisation", EACH_PARTY, EACH_PRINCIPAL):
        return (Target(Sort.EACH, ref),)
    if ref == "initiator":
        return (Target(Sort.RAISER, ref),)
    if ref != "unspecified" and (
        region.ids.elsewhere(ref) is not None or ref in ("any-party", OWN_PARTY) or region.ids.kinds(ref)
    ):
        return (Target(Sort.OUTSIDE, ref),)
    return (Target(Sort.UNDEFINED, ref),)


def _instances(region: Region, template: str, home: str, matter: Matter, near: Near) -> tuple[str, ...]:
    every = tuple(body for body in region.templates[template] if body in region.bodies)
    family, _, key = home.partition("/")
    if family == template and key:
        every = tuple(body for body in every if body != home)
    twin = f"{template}/{key}"
    if key and twin in every:
        return (twin,)
    closest = tuple(body for body in every if body in near.of(home)) or every
    return tuple(body for body in closest if covers(region.bodies[body].scope, matter)) or closest


class Near:
    """Which bodies are another's parents and children: above it, over it, what it is part of or tied to, and back."""

    def __init__(self, region: Region) -> None:
        self._near: dict[str, set[str]] = {}
        for body_id, body in region.bodies.items():
            ties = (body.superior, body.commissioned_by, body.steered_by, body.attached_to, body.part_of)
            for ref in (ref for refs in ties for ref in refs):
                for other in region.expand(ref, body_id):
                    self._near.setdefault(body_id, set()).add(other)
                    self._near.setdefault(other, set()).add(body_id)

    def of(self, body: str) -> Iterable[str]:
        """The parents and children of a body."""
        return self._near.get(body, frozenset())


def fitness(body: Body, matter: Matter, prepares: bool) -> tuple[Fitness, Why | None]:
    """What becomes of a matter that is handed to a body; `prepares`: others' pages let it prepare such matters."""
    if body.over:
        return Fitness.DEAD, Why.ENDED
    if body.status is BodyStatus.PLANNED:
        return Fitness.DEAD, Why.PLANNED
    if body.status is BodyStatus.PROPOSED:
        return Fitness.DEAD, Why.PROPOSED
    if body.status is BodyStatus.SUSPENDED:
        return Fitness.DEAD, Why.SUSPENDED
    if body.status is BodyStatus.WHEN_NEEDED and (body.formation is None or not body.formation.by):
        return Fitness.DEAD, Why.NEVER_FORMED
    if body.status in (BodyStatus.EXTERNAL, BodyStatus.MENTIONED):
        return Fitness.SILENT, None
    if "mandates" in body.set_elsewhere or "decisions" in body.set_elsewhere:
        return Fitness.SILENT, None
    if body.kind.political and not any(affirmed(body.mandates)) and body.decisions is None:
        return Fitness.SILENT, None
    if prepares or _acts(body, matter):
        return Fitness.ACTS, None
    return Fitness.DEAD, Why.NO_TASK


def _acts(body: Body, matter: Matter) -> bool:
    return orders(body, matter) or any(
        own(mandate) and (mandate.deciding or mandate.verb in _ACTS) and reaches(mandate, body, matter)
        for mandate in affirmed(body.mandates)
    )
