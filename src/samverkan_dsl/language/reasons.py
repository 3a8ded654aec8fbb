"""What something is done for, and why."""

from typing import Annotated, ClassVar

from .base import Cited, Identity, Many, Words
from .keys import Bears, Key, Wording
from .references import Actors, GoalRef, GroundRef


class Purpose(Cited):
    """Vad något är till för: i ord, eller ett mål."""

    shorthand: ClassVar[str | None] = "what"
    identity: ClassVar[Identity | None] = Identity(("what", "goal"))

    what: Annotated[Words | None, Key("vad det ska leda till", Bears.DUTY, wording=Wording.PROSE)] = None
    """Vad det ska leda till, i egna ord: `att korta väntetiden`, `tryggare övergångar`."""
    goal: Annotated[Many[GoalRef], Key("vilket mål det tjänar", Bears.DUTY)] = ()
    """Målet det tjänar, som id under goals."""


class Cause(Cited):
    """Varför något görs eller har gjorts: i ord, en lag eller handling, eller någons beslut."""

    shorthand: ClassVar[str | None] = "what"
    identity: ClassVar[Identity | None] = Identity(("what", "on", "decided_by"))

    what: Annotated[Words | None, Key("vad som är orsaken", Bears.FORM, wording=Wording.PROSE)] = None
    """Orsaken, i egna ord: `ny lagstiftning`, `eftersom kostnaderna har ökat`."""
    on: Annotated[Many[GroundRef], Key("vilken lag eller handling som är orsaken", Bears.FORM)] = ()
    """Lagen, avtalet eller handlingen som är orsaken."""
    decided_by: Annotated[Actors, Key("vems beslut som är orsaken", Bears.FORM)] = ()
    """Den vars beslut är orsaken; `what` säger då vad beslutet gäller."""
