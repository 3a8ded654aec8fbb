"""Regions side by side: `compare`."""

from __future__ import annotations

from typing import Annotated

from typing_extensions import TypedDict

from ...analysis.alignment import SystemPlace
from ...language import BodyKind, DecisionMethod, DeliverableKind, SubstitutePolicy
from .words import EffectKey, Version, one_of

PlaceKey = Annotated[str, one_of(each.value for each in SystemPlace)]
BodyKindKey = Annotated[str, one_of(each.key for each in BodyKind)]
DecisionMethodKey = Annotated[str, one_of(each.key for each in DecisionMethod)]
SubstitutesKey = Annotated[str, one_of(each.key for each in SubstitutePolicy)]
DeliverableKey = Annotated[str, one_of(each.key for each in DeliverableKind)]


class SaidOf(TypedDict):
    """What the document says of some bodies; null where it is silent."""

    bodies: list[str]
    says: str | None


class ComparedValues(TypedDict):
    """The values that the answers rest on, as written."""

    meetings_per_year: str | None
    chair_term: str | None
    decision_effect: EffectKey | None
    decision_method: DecisionMethodKey | None
    substitutes: SubstitutesKey | None


class ComparedBody(TypedDict):
    """A body, or the instances of a template."""

    body: str
    instances: list[str]
    name: str
    place: PlaceKey
    kind: BodyKindKey
    level: str | None
    """The levels that it is on, from the top down, with a blank between: those of the language and the region's own."""
    decides: bool
    answers: dict[str, list[SaidOf]]
    """By question: the key of the body that answers it."""
    values: dict[str, ComparedValues]
    """By body."""
    unsaid: list[str]
    """The questions that the document leaves open."""


class ComparedDeliverable(TypedDict):
    """A plan or a report."""

    id: str
    name: str
    kind: DeliverableKey
    authors: list[str]
    adopted_by: list[str]
    recipients: list[str]
    cadence: str | None


class ComparedRegion(TypedDict):
    """One region."""

    region: str
    label: str
    name: str
    title: str | None
    adopted: str | None
    """The day, `2026-01-31`."""
    common_budget: bool | None
    bodies: list[ComparedBody]
    deliverables: list[ComparedDeliverable]


class CompareShape(TypedDict):
    """`samverkan compare`."""

    version: Version
    systems: list[ComparedRegion]
