"""What the analysis of matters speaks of: events, outcomes, guarantees and verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from ...language import Effect, Response, Trigger
from ...language.walk import Path
from ..decisions.standing import NO_READING, Readings


class Word(Enum):
    """Base of the words here. Each member is one object, and matters hash many: by identity, not as Enum by name."""

    __hash__ = object.__hash__


class Guarantee(Word):
    """What is asked of every matter."""

    TERMINATION = "termination"
    """It reaches an outcome however the events fall."""
    COMPETENCE = "competence"
    """Who decides has a mandate for it, with the effect that it needs."""
    NO_DEAD_LETTERS = "no-dead-letters"
    """Whoever it is handed to exists and can act on it."""


class Verdict(Word):
    """Whether a guarantee holds."""

    GUARANTEED = "guaranteed"
    """Whatever environment and bodies choose."""
    IN_HAND = "in-the-bodies-hand"
    """The bodies can use their options so that it holds whatever the environment chooses."""
    NOT_SECURED = "not-secured"

    def weaker(self, before: Verdict) -> bool:
        """Whether it promises less than the verdict `before`."""
        verdicts = list(Verdict)
        return verdicts.index(self) > verdicts.index(before)


class Outcome(Word):
    """Where a matter ends."""

    SETTLED = "settled"
    STRUCK = "struck"
    EACH_ORGANISATION = "left-to-each-organisation"
    RECOMMENDED = "recommended"
    REFUSED = "endorsement-refused"
    LEFT = "left-the-model"
    NOTHING_SAID = "nothing-said"
    WITHOUT_EFFECT = "without-effect"
    """Decided, but not so that it settles the matter, and nothing more is said."""
    DEAD_LETTER = "dead-letter"
    LOOP = "loop"

    @property
    def stuck(self) -> bool:
        """Whether the matter comes to no outcome."""
        return self in (Outcome.NOTHING_SAID, Outcome.WITHOUT_EFFECT, Outcome.DEAD_LETTER, Outcome.LOOP)

    def breaks(self, guarantee: Guarantee) -> bool:
        """Whether ending so breaks the guarantee."""
        if guarantee is Guarantee.TERMINATION:
            return self.stuck
        return self is (Outcome.WITHOUT_EFFECT if guarantee is Guarantee.COMPETENCE else Outcome.DEAD_LETTER)


class Why(Word):
    """Why a matter is stuck where it is."""

    NOT_TAKEN_UP = "not-taken-up"
    NEVER_QUORATE = "never-quorate"
    NO_MANDATE = "no-mandate"
    ONLY_HANDLES = "only-handles"
    """The body handles or prepares such matters; who decides them is not said."""
    DECLINED = "declined"
    """The body may act and does not."""
    DISAGREEMENT = "disagreement"
    RETURNS_SPENT = "returns-spent"
    """It has been sent back as often as it may, and nothing is said of the next time."""
    SPLIT = "split"
    """Some of those asked said yes, others no."""
    TOO_WEAK = "too-weak"
    """The effect of the decision does not settle such a matter."""
    NOT_RATIFIED_BY_ANYBODY = "no-ratifier"
    NO_ADDRESSEE = "no-addressee"
    UNDEFINED = "undefined"
    ENDED = "ended"
    PLANNED = "planned"
    PROPOSED = "proposed"
    SUSPENDED = "suspended"
    NEVER_FORMED = "never-formed"
    NO_TASK = "no-task"
    """The receiver has no mandate to decide, take position, handle or prepare in the subject."""


class Event(Word):
    """One step of a matter's way. Whose choice it is, the `Chooser` of the position says."""

    CONCERNS = "concerns"
    """What the matter is like: its attributes."""
    TAKEN_UP = "taken-up"
    NOT_TAKEN_UP = "not-taken-up"
    PREPARED = "prepared"
    UNPREPARED = "not-prepared"
    """It may be prepared, and is taken up without that."""
    ANCHORED = "anchored"
    UNANCHORED = "not-anchored"
    """It may be anchored with somebody, and is not."""
    QUORATE = "quorate"
    NO_QUORUM = "no-quorum"
    WAITS = "waits"
    """For a meeting that is quorate."""
    OPTION_UNUSED = "option-unused"
    HANDED_OVER = "handed-over"
    RECEIVED = "received"
    """Of several bodies that could be meant, this one got it."""
    SAID_YES = "all-said-yes"
    SAID_NO = "all-said-no"
    SPLIT = "split"
    BROUGHT_BACK = "brought-back"
    TAKES_ON = "takes-on"
    """The body uses a mandate that it need not use."""
    DECLINES = "declines"
    AGREED = "agreed"
    DISAGREED = "disagreed"
    TIED = "tied"
    MEDIATED = "mediated"
    NOT_MEDIATED = "not-mediated"
    FOLLOWS = "follows"
    """Of several rules that apply, the body's rule for disagreement is the one followed; or, by that rule, one of its
    officers decides."""
    SENT_BACK = "sent-back"
    POSTPONED = "postponed"
    STRUCK = "struck"
    LEFT_TO_EACH = "left-to-each"
    DECIDED = "decided"
    RATIFIED = "ratified"
    NOT_RATIFIED = "not-ratified"
    STOPS = "stops"
    """Nothing says what happens now."""


class Label(NamedTuple):
    """What happens, where, and which line of the model lets it."""

    event: Event
    body: str
    """The body that has the matter; a start's body for `CONCERNS`."""
    path: Path = ()
    """Where the model says so; empty where it is its silence that does."""
    to: tuple[str, ...] = ()
    """Bodies, parties or reserved words that it goes to, is asked of or is prepared by."""
    when: tuple[Trigger, ...] = ()
    """What made the rule apply, or the attributes of the matter."""
    response: Response | None = None
    effect: Effect | None = None
    readings: Readings = NO_READING


def unsolved(steps: Sequence[Label], number: int) -> Label | None:
    """The step by which a question is sent on for want of a local solution, where this one is that nobody agreed.

    What cannot be solved somewhere need not be what they disagree about there.
    """
    then = steps[number + 1] if number + 1 < len(steps) else None
    if then is None or steps[number].event is not Event.DISAGREED or Trigger.LOCAL_UNSOLVED not in then.when:
        return None
    return then


class End(NamedTuple):
    """How and where a matter ended."""

    outcome: Outcome
    body: str
    """The last body that had it, or the receiver that cannot take it."""
    why: Why | None = None
    path: Path = ()
    """The line that speaks of it, or the body whose page does not."""
    beside: tuple[str, ...] = ()
    """Those who settled it together with that body."""
