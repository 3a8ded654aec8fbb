"""Where a matter stands, and whose choice comes next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from ...language import Response, Trigger
from .authority import Authority
from .matter import Matter
from .rulebook import HandoverRule
from .values import End, Label, Word


class Stage(Word):
    """How far a visit to a body has come, in the order of meaning.md's events."""

    TAKE_UP = 1
    PREPARE = 2
    ANCHOR = 16
    """Prepared: with whom it is anchored before the meeting."""
    QUORUM = 3
    LOST_OPTIONS = 4
    """No quorum: what the body may do, then (`LOST_RULES`) what it must."""
    LOST_RULES = 5
    LIMIT_OPTIONS = 6
    """Before it decides: what the matter's attributes let it do, then what they make it do."""
    LIMIT_RULES = 7
    MANDATE = 8
    AGREE = 9
    SPLIT_OPTIONS = 10
    """Not agreed: what it may do, then what it must, then one of what its rule for disagreement offers."""
    SPLIT_RULES = 11
    EITHER = 12
    SETTLE = 13
    RECEIVER = 14
    """A rule has sent the matter away; who gets it or what they answer is open."""
    RATIFY = 15


@dataclass(frozen=True, slots=True, eq=False)  # one object for each, so that long rows of them compare at once
class AwaitingBody:
    """A body to which the matter comes back."""

    body: str
    asked: Response | None
    free: bool
    endorses: bool
    """Whether its own decision bodies are asked to say yes."""
    then: AwaitingBody | None
    """The one that waits for this body's answer in turn."""


class Ahead(NamedTuple):
    """How far the work before a meeting has come."""

    who: tuple[str, ...] = ()
    """Those who prepare, whose own preparers and anchoring come next; none: the body itself."""
    at: int = 0
    """How many rules of anchoring have been passed."""


class State(NamedTuple):
    """All that the rest of a matter's way depends on."""

    body: str
    stage: Stage
    matter: Matter
    attributes: frozenset[Trigger]
    asked: Response | None = None
    """What whoever sent it wants of the body; None where it was raised here."""
    free: bool = False
    """Whether the body may leave it be."""
    prepared: bool = False
    """Whether it comes from the one who prepares for the body."""
    back: AwaitingBody | None = None
    """The one it comes back to next."""
    spent: frozenset[tuple[str, Trigger]] = frozenset()
    """Triggers that have sent it away and brought it back: they do not fire again."""
    mediated: frozenset[str] = frozenset()
    """Bodies whose disagreement a mediator has tried to end."""
    returns: int = 0
    """How many of its bounded returns the body has used since the matter came.

    Counting them over all visits, as meaning.md does, gives the same verdicts and the same shortest counterexamples: a
    return only repeats the visit, so a way on from a later visit exists without it, and so does a way round (shown
    against counters kept for ever in `tests/analysis/test_matters_game.py`). It keeps the game small.
    """
    endorsed: bool = False
    """Whether each organisation's own decision body has said yes."""
    advised: frozenset[str] = frozenset()
    """Bodies that have recommended something in the matter to others who may decide it."""
    by: HandoverRule | Authority | Ahead | None = None
    """What is under way: the rule or mandate at `RECEIVER` and `RATIFY`, the work before a meeting."""

    def at(self, stage: Stage) -> State:
        """The same at another stage: `_replace` for the step that is taken most, in a fraction of its time."""
        return tuple.__new__(State, (self[0], stage, *self[2:]))


class Chooser(Word):
    """Who chooses among the moves."""

    ENVIRONMENT = "world"
    CONTROLLER = "body"


Transition: TypeAlias = "tuple[Label, State | End]"
Choice: TypeAlias = "tuple[Chooser, list[Transition]]"


def environment(*transitions: Transition) -> Choice:
    """A choice of the environment's."""
    return Chooser.ENVIRONMENT, list(transitions)
