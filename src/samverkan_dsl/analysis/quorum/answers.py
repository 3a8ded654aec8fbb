"""What an analysis of a quorum answers with: values that can be checked without trusting what found them."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from ...language import Quorum, QuorumScope
from ..readings import Declared
from ..seats.counts import ZERO, Count
from .blocking import PartySets, SeatSets
from .chance import Chance
from .readings import Basis
from .seat_blocks import SeatBlock


class Stated(Enum):
    """What the document says of when the body may decide."""

    NUMBERS = "numbers"
    NOTHING = "nothing"
    NONE = "none"
    """Expressly no demand."""
    PROSE = "prose"
    """In words that give no number."""
    OTHERS = "others"
    """It is counted of others than the members."""
    ELSEWHERE = "elsewhere"
    """That is settled elsewhere, by the document's own word."""
    LEFT_OPEN = "not-regulated"
    """That is not settled, by the document's own word."""


class Gap(Enum):
    """Why something cannot be computed."""

    NO_SEATS = "no-seats"
    """No member's seat is stated."""
    SEATS = "seats"
    """Some row does not say how many seats it has."""
    UNBOUNDED = "unbounded"
    """Some number of seats has no upper bound."""
    DEMAND = "demand"
    """How many must be present is not stated as a number."""
    MANY_SEATS = "many-seats"
    """There are more seats than are counted with (`counts.MOST_SEATS`)."""
    SUBSTITUTES = "substitutes"
    """How many substitutes there are, or for whom, is not stated: only the probabilities need it."""


class MissingNumber(NamedTuple):
    """A fact without which there is no answer, and whose it is."""

    gap: Gap
    group: str | None = None
    """The class; None: the whole body."""
    rows: tuple[int, ...] = ()


class Certainty(Enum):
    """Whether something holds, over all ways to settle what the text leaves open."""

    ALWAYS = "always"
    DEPENDS = "depends"
    NEVER = "never"


class ClassAnswer(NamedTuple):
    """One class of seats."""

    group: str
    seats: Count | None
    """Vacant ones included."""
    filled: Count | None
    """Those that somebody can come to."""
    vacant: Count | None
    needed: Count | None
    blocking: Count | None
    """The fewest of the filled seats that stop the meeting by being empty."""
    placed: tuple[Count, Count, Count] | None
    """The same three where seats that now form no class may count here too; None: there are none, or it is unknown."""
    absences: SeatSets | None
    """The smallest sets of empty seats that stop the meeting; None where there are none, or N is an interval."""
    whole_parties: PartySets | None
    """The smallest sets of parties all of whose seats are empty that stop it."""
    unreachable: bool
    """Whether more must be present than can come."""
    labels: tuple[tuple[int | None, int], ...]
    """Each seat as its row and its number there; none where N is an interval."""

    @property
    def short(self) -> bool:
        """Whether it can be met only with substitutes: more must be present than there are members to come.

        A class without seats drops out, and asks nobody.
        """
        if self.unreachable or self.seats == ZERO or self.needed is None:
            return False
        if self.filled is None or self.filled.high is None:
            return False
        return self.needed.low > self.filled.high


class ReadingAnswer(NamedTuple):
    """What follows in one reading."""

    per: QuorumScope
    basis: Basis
    declared: Declared | None
    """Set where the basis is a declared alternative."""
    classes: tuple[ClassAnswer, ...]
    empty: tuple[str, ...]
    """Classes without a seat; they drop out."""
    unclassed: tuple[SeatBlock, ...]
    """Seats that count in no class (reading "utan klass")."""
    missing: tuple[MissingNumber, ...]
    """What is not known; then there is no answer for the whole body, but there is one for the classes it spares."""
    smallest: Count | None
    """How many must be present in all."""
    attendances: int | None
    """How many different smallest quorate attendances there are; 0 where none ever is."""
    alone_block: tuple[str, ...]
    """Parties whose absence alone stops the meeting."""
    alone_may_block: tuple[str, ...]
    """Parties of which that depends on seats of which the text does not say whose they are."""
    alone_quorate: tuple[str, ...]
    """Parties that by themselves make the meeting quorate, wherever the unclassed seats are placed."""
    alone_may_be_quorate: tuple[str, ...]
    """Parties that do so as long as the unclassed seats count in no class."""
    one_absence: Certainty | None
    """Whether some single empty seat stops the meeting, with the unclassed seats in no class.

    Nothing stops a meeting that can never be quorate, or only with substitutes (`never`, `short`): then there is
    no answer.
    """
    one_absence_placed: Certainty | None
    """The same over all ways to place them."""
    chances: tuple[Chance, ...]
    """For each of the rates asked for."""

    @property
    def never(self) -> bool:
        """Whether more must be present in some class than can ever come."""
        return any(one.unreachable for one in self.classes)

    @property
    def short(self) -> bool:
        """Whether the meeting is quorate only with substitutes: no empty seat is needed to stop it without."""
        return not self.never and any(one.short for one in self.classes)


class Study(NamedTuple):
    """A body's quorum in every reading."""

    body: str
    stated: Stated
    rule: Quorum | None
    strict: bool
    """Whether it is a demand; else something to aim at, which stops nothing."""
    substitutes_unsaid: bool
    """Whether the document is silent on substitutes: the answers count none."""
    replaced: bool
    """Whether substitutes may take the places of absent members: it is empty seats that stop a meeting."""
    vacant: tuple[int, ...]
    """Rows of vacant seats: they count in N, and nobody can come."""
    answers: tuple[ReadingAnswer, ...]
    unread: tuple[Declared, ...]
    """Declared alternatives that cannot be computed with."""
    whole: bool = True
    """Whether `answers` holds every reading, so that what they agree on follows from the text."""
