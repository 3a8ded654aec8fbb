"""What has to be known of a key: what it is called, what a change of it bears on, which answers depend on it.

It stands beside the key, `role: Annotated[Words | None, Key("vilken funktion …", Bears.REPRESENTATION)]`, so that a key
that is added is told, compared and tried under other readings without another line of code.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, Flag, auto

from ..findings import Text, text


class Bears(Enum):
    """What a key bears on: what is another where it is changed."""

    REPRESENTATION = ("representation", "representation")
    """Who is there: seats, whose they are, who appoints and replaces."""
    SAY = ("say", "inflytande")
    """Whose word counts: votes, quorum, ways of deciding."""
    COMPETENCE = ("competence", "befogenhet")
    """What may be decided, and with what effect."""
    PATH = ("path", "ärendegång")
    """Where matters come from and go."""
    TIME = ("time", "tid")
    """How often, how long, when."""
    DUTY = ("duty", "uppgifter")
    """Who has to do, lead, employ or pay."""
    INFORMATION = ("information", "information")
    """Who is told, and what is written down."""
    FORM = ("form", "form")
    """Names, wording, order and citations."""

    def __init__(self, key: str, swedish: str) -> None:
        self.key = key
        self.swedish = swedish

    def label(self, lang: str) -> str:
        """What a person reads."""
        return self.swedish if lang == "sv" else self.key


class Answers(Flag):
    """The answers that are worked out from a key, and may be others under another reading of it."""

    NONE = 0
    QUORUM = auto()
    """When a body is quorate, and who can stop it by staying away."""
    VOTES = auto()
    """How a body decides, and who can stop or carry a decision."""
    MATTERS = auto()
    """Where a matter can go, and what it is secured against."""


class Wording(Enum):
    """What the text of a key is."""

    WORD = "word"
    """A word or a few that also something else reads: a side, a unit, a short name."""
    NAME = "name"
    """What a thing is called, which by itself says nothing of it."""
    ROLE = "role"
    """What an office is called, whoever holds it."""
    PROSE = "prose"
    """Running words for people alone."""
    RUNNING = "running"
    """Running words in the place of what could be more exact: a limit, a criterion."""
    NUMBER = "number"
    """The number of a paper, which may look like anybody's number."""
    CODE = "code"
    """An id, an address, a path or a section: no words."""


NONE = Answers.NONE
SEATED = Answers.QUORUM | Answers.VOTES
"""Who sits there bears on both."""
DECIDED = Answers.VOTES | Answers.MATTERS
MOVES = Answers.MATTERS


@dataclass(frozen=True, slots=True, eq=False)  # each stands in one place
class Key:
    """What has to be known of a key."""

    label: str
    """What it says, in a sentence (a msgid): `vem som utser`."""
    bears: Bears
    answers: Answers = NONE
    """Those that depend on what is written there, as far as they depend on what it stands in."""
    alone: bool = False
    """Whether the label says enough without that of what the key stands in."""
    noun: str = ""
    """What it is called as the subject of a sentence (a msgid), where the label is no noun: `Mötesordningen`."""
    wording: Wording = Wording.WORD
    """What its text is; nothing for what holds no text."""
    none: str = ""
    """The sentence that says that there is none (a msgid), where `none` may be written."""

    @property
    def words(self) -> Text:
        """The label, in any language."""
        return text(self.label)

    @property
    def prose(self) -> bool:
        """Whether it holds nothing but words for people, which nothing else reads."""
        return self.wording in (Wording.NAME, Wording.PROSE)

    @property
    def running(self) -> bool:
        """Whether it says something in running words, where others are names, titles and single words."""
        return self.wording in (Wording.PROSE, Wording.RUNNING)

    @property
    def named(self) -> Text | None:
        """The noun, in any language; None where there is none but the label."""
        return text(self.noun) if self.noun else None
