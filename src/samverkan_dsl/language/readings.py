"""What the document leaves to its reader: several readings, what is settled elsewhere, what is left open."""

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

from .base import Cited, Identity, LooseText, Many, Words
from .keys import Bears, Key, Wording
from .references import Actors
from .validity import Timed


class Alternative(Cited):
    """En annan läsning än den valda."""

    identity: ClassVar[Identity | None] = Identity(("value",))

    value: Annotated[LooseText, Key("värdet", Bears.FORM)]
    """Värdet som denna läsning ger; ett organ och en nyckel (`chefsgrupp.meetings.convened-by`) om texten då talar
    om den i stället. Där dokumentet annars tiger om den nyckeln nämns då läsningen."""
    about: Annotated[Words | None, Key("läsningen i ord", Bears.FORM, wording=Wording.PROSE)] = None
    """Läsningen i ord."""

    @property
    def unknown(self) -> bool:
        """Whether it is that the document leaves open what the key says."""
        return self.value.lower() in _UNKNOWN

    @property
    def meanings(self) -> Iterator[Any]:
        """What the words may stand for, None for a key that is not written; the first that can stand there is meant."""
        if self.unknown:
            yield None
            return
        yield self.value
        if self.value.lower() in _BOOLEANS:
            yield _BOOLEANS[self.value.lower()]
        yield [part.strip() for part in self.value.split(",")]


_UNKNOWN = ("okänt", "oklart")
_BOOLEANS = {"true": True, "ja": True, "false": False, "nej": False}


class Reading(Cited):
    """En tvetydighet i källan: vald läsning, andra läsningar och varför."""

    identity: ClassVar[Identity | None] = Identity(("on",))

    on: Annotated[Words, Key("vilken nyckel den gäller", Bears.FORM, wording=Wording.CODE)]
    """Nyckeln som läsningen gäller, från organet eller regionen: decisions.quorum.per, composition(Chef; ekby).at."""
    chosen: Annotated[LooseText, Key("den valda läsningen", Bears.FORM)]
    """Den valda läsningen."""
    alternatives: Annotated[Many[Alternative], Key("vilka andra läsningar som finns", Bears.FORM)] = ()
    """Andra läsningar."""
    why: Annotated[Words, Key("skälet till valet", Bears.FORM, wording=Wording.PROSE)]
    """Skälet till valet."""


class SetElsewhere(Timed):
    """Något som dokumentet säger bestäms någon annanstans."""

    by: Annotated[Actors, Key("vem som bestämmer", Bears.COMPETENCE)] = ()
    """Vem som bestämmer."""
    in_: Annotated[Words | None, Key("var det står", Bears.FORM)] = None
    """Var det står, till exempel i en projektplan."""


class NotRegulated(Timed):
    """Att dokumentet uttryckligen inte reglerar något: adressen där det står, `{}`, eller när det gäller."""

    shorthand: ClassVar[str | None] = "cite"
