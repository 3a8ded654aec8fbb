"""Matters: `trace` and `whatif`."""

from __future__ import annotations

from typing import Annotated

from typing_extensions import TypedDict

from ...analysis.matters.state import Chooser
from ...analysis.matters.values import Event, Outcome, Why
from .words import BodySubject, EffectKey, GuaranteeKey, StandingKey, TriggerKey, VerdictKey, Version, one_of

ChooserKey = Annotated[str, one_of(each.value for each in Chooser)]
EndKey = Annotated[str, one_of(each.value for each in Outcome)]
EventKey = Annotated[str, one_of(each.value for each in Event)]
WhyKey = Annotated[str, one_of(each.value for each in Why)]


class LostGuarantee(BodySubject):
    """A guarantee that held before and does not hold without something."""

    guarantee: GuaranteeKey
    before: VerdictKey
    after: VerdictKey


class WhatIfShape(TypedDict):
    """`samverkan whatif`."""

    version: Version
    region: str
    without: str
    never_quorate: list[str]
    no_chair: list[str]
    unclear: list[str]
    gone: list[BodySubject]
    lost: list[LostGuarantee]


class StepShape(TypedDict):
    """What happens to a matter, and the line of the model that lets it."""

    event: EventKey
    body: str
    receivers: list[str]
    when: list[TriggerKey]
    effect: EffectKey | None
    text: str
    path: str
    """Empty where it is the model's silence."""
    file: str | None
    line: int | None
    addresses: list[str]
    readings: list[StandingKey]


class MoveShape(StepShape):
    """A step that can be taken from a position."""

    to: int
    """The `id` of the position that it leads to."""


class EndShape(TypedDict):
    """How and where a matter ends."""

    outcome: EndKey
    body: str
    why: WhyKey | None


class EndPosition(EndShape):
    """A position in which nothing more happens."""

    id: int


class OpenPosition(TypedDict):
    """A position in which somebody chooses."""

    id: int
    body: str
    chooser: ChooserKey
    moves: list[MoveShape]


class StoryShape(TypedDict):
    """A shortest way in which a guarantee breaks. Numbers of steps count from 1."""

    guarantee: GuaranteeKey
    outcome: EndKey
    why: WhyKey | None
    steps: list[StepShape]
    repeats_from: int | None
    """The step that the last one leads back to."""
    saved_by: StepShape | None
    """What would have saved the matter,"""
    instead_of: int | None
    """and the step that it would have been taken instead of."""
    readings: list[StandingKey]


class TraceShape(TypedDict):
    """`samverkan trace`. The first position is the start."""

    version: Version
    region: str
    body: str
    subjects: list[str]
    when: list[TriggerKey] | None
    """What is the case; null: all that can be."""
    endless: bool
    verdicts: dict[GuaranteeKey, VerdictKey | None] | None
    """Null where it is no matter that somebody has a right to raise, and with `when`."""
    stories: list[StoryShape]
    outcomes: list[EndShape]
    positions: list[OpenPosition | EndPosition]
