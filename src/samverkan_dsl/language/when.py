"""When something happens: seen from meetings, from what is written down there, and in the year."""

from typing import Annotated, Any, ClassVar, Self

from .base import Cited, Identity
from .keys import Bears, Key
from .references import Bodies
from .times import Length
from .vocabulary.closed import Vocabulary


class Step(Vocabulary):
    """What has to have happened first."""

    NEXT_MEETING = ("next-meeting", "nästa möte")
    WRITTEN = ("written", "skrivet")
    APPROVED = ("approved", "godkänt")
    SIGNED = ("signed", "justerat")


class Recurrence(Vocabulary):
    """What is said of how often, where no number is given."""

    REGULAR = ("regular", "regelbundet")
    VARIES = ("varies", "varierar")
    OVER_TIME = ("varies-over-time", "över tid")


class MeetingPart(Vocabulary):
    """Which part of a meeting it is."""

    FIRST = ("first", "första delen")
    LAST = ("last", "sista delen")
    SOME = ("some", "en del")


class SpecialKind(Vocabulary):
    """What sort of day it is, beside the ordinary meetings."""

    RESIDENTIAL = ("residential", "internat")
    PLANNING_DAY = ("planning-day", "planeringsdag")
    THEME_DAY = ("theme-day", "temadag")
    FULL_DAY = ("full-day", "heldag")
    EXTRA = ("extra", "extra möte")
    CONFERENCE = ("conference", "konferens")
    JOURNEY = ("journey", "resa")
    STUDY_VISIT = ("study-visit", "studiebesök")
    DIALOGUE_DAY = ("dialogue-day", "dialogdag")
    TRAINING_DAY = ("training-day", "utbildningsdag")
    WORKSHOP = ("workshop", "arbetsmöte")
    SEMINAR = ("seminar", "seminarium")
    RECONCILIATION = ("reconciliation", "avstämning")
    HEARING = ("hearing", "samrådsmöte")


class AtMeeting(Vocabulary):
    """At which of a body's own meetings something is done."""

    FIRST = ("first-meeting", "det första mötet")
    FIRST_OF_YEAR = ("first-of-year", "årets första möte")
    LAST_OF_YEAR = ("last-of-year", "årets sista möte")
    FIRST_OF_TERM = ("first-of-term", "mandatperiodens första möte")
    LAST_OF_TERM = ("last-of-term", "mandatperiodens sista möte")
    RESIDENTIAL = ("residential", "internatet")
    PLANNING_DAY = ("planning-day", "planeringsdagen")
    THEME_DAY = ("theme-day", "temadagen")
    FULL_DAY = ("full-day", "heldagen")
    EXTRA = ("extra", "ett extra möte")


class YearMonth(Vocabulary):
    """A month of any year. Its number is read, too."""

    JANUARY = ("january", "januari")
    FEBRUARY = ("february", "februari")
    MARCH = ("march", "mars")
    APRIL = ("april", "april")
    MAY = ("may", "maj")
    JUNE = ("june", "juni")
    JULY = ("july", "juli")
    AUGUST = ("august", "augusti")
    SEPTEMBER = ("september", "september")
    OCTOBER = ("october", "oktober")
    NOVEMBER = ("november", "november")
    DECEMBER = ("december", "december")

    @property
    def number(self) -> int:
        """January is 1."""
        return list(YearMonth).index(self) + 1

    def label(self, lang: str = "sv") -> str:
        return self.swedish if lang == "sv" else self.key.capitalize()

    @classmethod
    def read(cls, value: Any) -> Self:
        numbered = isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 12
        return list(cls)[value - 1] if numbered else super().read(value)


class Occurs(Cited):
    """När något sker, sett från ett organs möten eller från det som skrivs där."""

    shorthand: ClassVar[str | None] = "once"
    identity: ClassVar[Identity | None] = Identity(named=("before", "after", "between", "at", "once"))

    before: Annotated[Bodies, Key("före vilka möten", Bears.TIME)] = ()
    """Organet vars möten det sker före: ”inför varje möte i”."""
    after: Annotated[Bodies, Key("efter vilka möten", Bears.TIME)] = ()
    """Organet vars möten det sker efter."""
    between: Annotated[Bodies, Key("mellan vilka möten", Bears.TIME)] = ()
    """Organet mellan vars möten det sker."""
    at: Annotated[Bodies, Key("vid vilka möten", Bears.TIME)] = ()
    """Organet vid vars möten det sker, samma dag."""
    once: Annotated[Step | None, Key("vad som ska ha skett först", Bears.TIME)] = None
    """Det som ska ha skett först: nästa möte, skrivet, godkänt, justerat."""
    within: Annotated[Length | None, Key("hur lång tid före eller efter", Bears.TIME)] = None
    """Hur lång tid det som mest är däremellan."""
    apart: Annotated[Length | None, Key("hur lång tid det är däremellan", Bears.TIME)] = None
    """Hur lång tid det är däremellan, varken mer eller mindre: ”två veckor före”. Som mest skrivs `within`."""

    @property
    def most(self) -> Length | None:
        """The longest that there can be between them."""
        return self.within if self.within is not None else self.apart

    @property
    def others(self) -> tuple[str, ...]:
        """The bodies whose meetings it is seen from."""
        return (*self.before, *self.after, *self.between, *self.at)
