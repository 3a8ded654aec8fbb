"""Time: `latency` and `chairs`. Months are written `2026-07`, the last one included."""

from __future__ import annotations

from typing import Annotated, Literal

from typing_extensions import TypedDict

from ...analysis.time.chairs import ChairUnknown
from ...analysis.time.latency import LatencyVerdict
from ...analysis.time.meeting_gaps import Unknown, UnsaidTime
from ...analysis.time.ties import Tie
from ...analysis.time.transition_costs import DelayKind, Onward
from ...language import Trigger
from .words import StandingKey, TriggerKey, Version, one_of

ChairUnknownKey = Annotated[str, one_of(each.value for each in ChairUnknown)]
TieKey = Annotated[str, one_of(each.value for each in Tie)]
LatencyVerdictKey = Annotated[str, one_of(each.value for each in LatencyVerdict)]
UnknownKey = Annotated[str, one_of(each.value for each in Unknown)]
SilenceKey = Annotated[str, one_of(each.value for each in UnsaidTime)]
DelayKey = Annotated[str, one_of(each.value for each in DelayKind)]
FirstKey = Annotated[str, one_of((*(each.key for each in Trigger), *(each.value for each in Onward)))]


TurnShape = TypedDict("TurnShape", {"from": str, "to": str, "holder": str})
"""Months, `2026-07`, the last one included."""


class ChairmanshipShape(TypedDict):
    """Who chairs a body, and why more cannot be said. A null is what the document does not say."""

    body: str
    holders: list[str]
    rotates: bool
    term_months: int | None
    starts: str | None
    begins: str | None
    follows: str | None
    unknown: list[ChairUnknownKey]
    turns: list[TurnShape]


class ClashShape(TypedDict):
    """Two chairmanships that cannot both be as they are said to be."""

    tie: TieKey
    certain: bool
    body: str
    other: str
    holders: list[str]
    rule: str


ChairsShape = TypedDict(
    "ChairsShape",
    {
        "version": Version,
        "region": str,
        "from": int,
        "years": int,
        "chairs": list[ChairmanshipShape],
        "clashes": list[ClashShape],
    },
)
"""`samverkan chairs`."""


class MissingFactShape(TypedDict):
    """What would have to be known."""

    why: UnknownKey
    who: str
    """Whose it is."""
    seen_from: str | None
    """The body of the model from which an outsider is seen."""
    at: str
    """Where in the model it would stand."""


class WaitShape(TypedDict):
    """How long a matter may wait for a body's meeting, in days; null where that is not known."""

    days: int | None
    gap: int
    """The longest time between two meetings; 0 where that is not known."""
    lead: int
    """How long before a meeting a matter must be in."""
    missing: list[MissingFactShape]
    silent: list[SilenceKey]


class BodyWait(TypedDict):
    """The wait for a body's meetings: spread evenly over the year, and without that assumption."""

    body: str
    even: WaitShape
    any: WaitShape


class DelayShape(TypedDict):
    """One of the times that a road is made of."""

    kind: DelayKey
    who: str
    days: int
    trigger: TriggerKey | None
    """What made the matter go there."""
    rule: str
    """The place in the model that says so; empty where none does."""
    missing: list[MissingFactShape]


class LoopShape(TypedDict):
    """Where a matter can go round without end."""

    bodies: list[str]
    rules: list[str]


class RoadShape(TypedDict):
    """The longest way of a matter that begins in one manner."""

    first: FirstKey | None
    """Why it first leaves the body; null where it does not."""
    optional: bool
    verdict: LatencyVerdictKey
    known_days: int
    steps: list[DelayShape]
    missing: list[MissingFactShape]
    loop: LoopShape | None


class SilentBody(TypedDict):
    """What a body does not say, and what is therefore counted as nothing."""

    why: SilenceKey
    body: str


class LatencyAnswer(TypedDict):
    """How long the matters of one start can take."""

    longest: RoadShape
    roads: list[RoadShape]
    silent: list[SilentBody]


class LatencyStart(TypedDict):
    """Matters that are raised in one place, with the meetings spread evenly and without that assumption."""

    body: str
    subjects: list[str]
    readings: list[StandingKey]
    even: LatencyAnswer
    any: LatencyAnswer


class LatencyShape(TypedDict):
    """`samverkan latency`."""

    version: Literal[2]
    region: str
    recess: int
    lost_meetings: int
    waits: list[BodyWait]
    starts: list[LatencyStart]
