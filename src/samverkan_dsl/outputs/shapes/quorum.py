"""Quorum and votes: `quorum`."""

from __future__ import annotations

from typing import Annotated, Literal

from typing_extensions import TypedDict

from ...analysis.decisions.effects import Source
from ...analysis.quorum.answers import Certainty, Gap, Stated
from ...analysis.quorum.readings import Basis
from ...analysis.seats.places import Unclassed
from ...analysis.voting.weighted_game import NoAnswer
from ...language import DecisionMethod, QuorumScope
from .words import StandingKey, one_of

StatedKey = Annotated[str, one_of(each.value for each in Stated)]
GapKey = Annotated[str, one_of(each.value for each in Gap)]
CertaintyKey = Annotated[str, one_of(each.value for each in Certainty)]
BasisKey = Annotated[str, one_of(each.value for each in Basis)]
UnclassedKey = Annotated[str, one_of(each.value for each in Unclassed)]
SourceKey = Annotated[str, one_of(each.value for each in Source)]
NoAnswerKey = Annotated[str, one_of(each.value for each in NoAnswer)]
ScopeKey = Annotated[str, one_of(each.key for each in QuorumScope)]
MethodKey = Annotated[str, one_of(each.key for each in DecisionMethod)]
CountShape = tuple[int, int | None]
"""The least and the most; null where there is no upper bound."""


class ShareShape(TypedDict):
    """A share or a probability."""

    exact: str
    """As a fraction, `27/32`."""
    approximate: float


class RangeShape(TypedDict):
    """The least and the most that something can be, over all that is left open."""

    low: ShareShape
    high: ShareShape
    tight: bool
    """Whether both ends can be reached; if not, the truth lies within, perhaps more narrowly."""


class SeatSetsShape(TypedDict):
    """Any so many of the seats of a class."""

    any: int
    of: int
    sets: int
    """How many such sets there are."""


class PartySetsShape(TypedDict):
    """The smallest sets of whole parties that have so many seats or votes."""

    needed: int
    sets: int
    first: list[list[str]]
    """All of them, or those with the largest parties."""


class PlacedSeats(TypedDict):
    """The same numbers where seats of no class may count in this one."""

    seats: CountShape | None
    needed: CountShape | None
    blocking: CountShape | None


_Class = TypedDict("_Class", {"class": str})
_ClassOrAll = TypedDict("_ClassOrAll", {"class": str | None})


class ClassShape(PlacedSeats, _Class):
    """One class of seats. Null is what is not known."""

    filled: CountShape | None
    vacant: CountShape | None
    unreachable: bool
    """Whether more must be present than can come."""
    placed: PlacedSeats | None
    absences: SeatSetsShape | None
    """The smallest sets of empty seats that stop a meeting."""
    whole_parties: PartySetsShape | None
    """The smallest sets of absent parties that do."""


class UnclassedSeats(TypedDict):
    """Seats that count in no class."""

    row: int | None
    """Of `composition`, from 0; null for those that only the stated total tells of."""
    seats: CountShape | None
    why: UnclassedKey | None
    may_count_in: list[str | None]
    """Null: in none."""


class MissingNumberShape(_ClassOrAll):
    """A fact without which there is no answer, and the class it is of; null: the whole body."""

    what: GapKey
    rows: list[int]


class RatesShape(TypedDict):
    """How likely each member is to come."""

    default: ShareShape
    parties: dict[str, ShareShape]


class ChanceShape(TypedDict):
    """The probability that a meeting is quorate; null where it cannot be computed."""

    attendance: RatesShape
    quorate: RangeShape | None
    quorate_placed: RangeShape | None
    """Over all ways to place the seats of no class; null also where there are none."""
    by_class: dict[str, RangeShape]
    without_substitutes: RangeShape | None
    one_substitute_each: RangeShape | None
    equal_substitutes: RangeShape | None


class QuorumAnswer(TypedDict):
    """What follows from one reading."""

    per: ScopeKey
    basis: BasisKey
    on: str | None
    """The key that a declared reading is about,"""
    value: str | None
    """and what it reads there."""
    smallest: CountShape | None
    smallest_attendances: int | None
    """How many smallest quorate attendances there are."""
    one_absence_stops: CertaintyKey | None
    one_absence_stops_placed: CertaintyKey | None
    """The same over all ways to place the seats of no class."""
    alone_block: list[str]
    alone_may_block: list[str]
    alone_quorate: list[str]
    alone_may_be_quorate: list[str]
    classes: list[ClassShape]
    empty: list[str]
    """Classes without seats."""
    unclassed: list[UnclassedSeats]
    missing: list[MissingNumberShape]
    probabilities: list[ChanceShape]


class StudyShape(TypedDict):
    """A body's quorum."""

    stated: StatedKey
    strict: bool
    """Whether it is a demand; else something to aim at."""
    substitutes_unsaid: bool
    vacant: list[int]
    """Rows of vacant seats, from 0."""
    readings: list[QuorumAnswer]
    unread: list[str]
    """Readings that cannot be computed with."""


class SeatPower(TypedDict):
    """What one vote is worth where each member votes by itself."""

    swings: int
    banzhaf: ShareShape
    shapley_shubik: ShareShape


class PartyPowerShape(TypedDict):
    """What a party's votes are worth where its members vote alike: the least and the most."""

    party: str
    votes: tuple[int, int]
    banzhaf: tuple[ShareShape, ShareShape]
    shapley_shubik: tuple[ShareShape, ShareShape]


class DecisionShape(TypedDict):
    """How a body decides in matters of one kind. Null is what is not known."""

    subjects: list[str]
    """None: all that have no rule of their own."""
    condition: str | None
    reading: str | None
    """What a declared reading reads,"""
    on: str | None
    """and the key that it is about."""
    method: MethodKey | None
    source: SourceKey
    readings: list[StandingKey]
    strict: bool
    not_computed: NoAnswerKey | None
    votes: int | None
    carry: int | None
    block: int | None
    casting_vote: bool
    held: dict[str, int]
    unheld: int
    whole_parties: PartySetsShape | None
    alone_block: list[str]
    alone_carry: list[str]
    seat_power: SeatPower | None
    party_power: list[PartyPowerShape]
    power_not_computed: NoAnswerKey | None


class BodyQuorum(TypedDict):
    """One body."""

    body: str
    name: str
    quorum: StudyShape
    decisions: list[DecisionShape]


class QuorumShape(TypedDict):
    """`samverkan quorum`."""

    version: Literal[2]
    region: str
    bodies: list[BodyQuorum]
