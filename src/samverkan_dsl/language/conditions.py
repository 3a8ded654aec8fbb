"""On what condition something holds."""

from typing import Annotated, ClassVar

from .base import Cited, Many, Words
from .keys import MOVES, Bears, Key, Wording
from .references import Actors, GroundRef


class Condition(Cited):
    """Ett villkor: i ord, eller någons beslut, någons samtycke, ett avtal som gäller."""

    shorthand: ClassVar[str | None] = "what"

    what: Annotated[
        Words | None, Key("vad villkoret är, eller beslutet gäller", Bears.COMPETENCE, MOVES, wording=Wording.PROSE)
    ] = None
    """Villkoret i egna ord; bredvid en annan nyckel här det som beslutet eller samtycket gäller."""
    decided_by: Annotated[Actors, Key("vems beslut det beror på", Bears.COMPETENCE, MOVES)] = ()
    """Den som ska ha beslutat: ”om kommunen beslutar det”."""
    unless_decided_by: Annotated[Actors, Key("vem som kan besluta något annat", Bears.COMPETENCE, MOVES)] = ()
    """Den som kan besluta något annat: ”om inte kommunen beslutar något annat”."""
    consent_of: Annotated[Actors, Key("vem som ska samtycka", Bears.COMPETENCE, MOVES)] = ()
    """Den som ska samtycka."""
    in_force: Annotated[Many[GroundRef], Key("vad som ska gälla", Bears.COMPETENCE, MOVES)] = ()
    """Avtalet, lagen eller handlingen som det förutsätter: ”så länge avtalet gäller”."""

    @property
    def bare(self) -> str | None:
        """Its words, where it is nothing but words."""
        typed = self.decided_by or self.unless_decided_by or self.consent_of or self.in_force
        return None if typed else self.what
