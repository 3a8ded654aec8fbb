"""What a task or a body rests on, what comes before it, and what it does not take in."""

from __future__ import annotations

from typing import Annotated, ClassVar

from .base import Cited, Identity, LooseText, Words
from .keys import MOVES, Bears, Key, Wording
from .references import Actors, BasisRef, GroundRef, Subjects
from .vocabulary.deciding import PriorStep


class LegalGround(Cited):
    """Det som något vilar på: ett avtal, en lag, ett reglemente, en bilaga."""

    shorthand: ClassVar[str | None] = "on"
    identity: ClassVar[Identity | None] = Identity(("on", "section"))

    on: Annotated[GroundRef, Key("vad det vilar på", Bears.COMPETENCE)]
    """Avtalet, lagen, handlingen eller bilagan."""
    section: Annotated[LooseText | None, Key("var i den det står", Bears.FORM, wording=Wording.CODE)] = None
    """Var i den det står: 9 kap. 19 §, avsnitt 3."""


class BuiltOn(Cited):
    """Det som en handling, ett mål eller ett uppdrag bygger på, och vilken del av det."""

    shorthand: ClassVar[str | None] = "on"
    identity: ClassVar[Identity | None] = Identity(("on", "section"))

    on: Annotated[BasisRef, Key("vad det bygger på", Bears.PATH)]
    """Handlingen, målet, avtalet eller lagen."""
    section: Annotated[LooseText | None, Key("vilken del av det", Bears.FORM, wording=Wording.CODE)] = None
    """Delen eller avsnittet: del 2, avsnitt 4, utvecklingsområden."""


class Prior(Cited):
    """Ett steg före eller efter uppdraget: samråd med någon, beslut av någon …"""

    shorthand: ClassVar[str | None] = "step"
    identity: ClassVar[Identity | None] = Identity(("step", "who", "what"))

    step: Annotated[PriorStep | None, Key("vilket steg det är", Bears.PATH)] = None
    """Vad steget är: samråd, dialog, förankring, beredning, yttrande, remiss, analys, beslut …"""
    who: Annotated[Actors, Key("med eller av vem det görs", Bears.PATH)] = ()
    """Med vem, hos vem eller av vem det görs."""
    what: Annotated[Words | None, Key("vad steget gäller", Bears.PATH, wording=Wording.PROSE)] = None
    """Vad det gäller, i ord; ensamt är det steget självt: `{what: att alla har yttrat sig}`."""


class Exemption(Cited):
    """Något som ett uppdrag inte omfattar."""

    shorthand: ClassVar[str | None] = "what"
    identity: ClassVar[Identity | None] = Identity(("what", "subject", "decided_by", "who"))

    what: Annotated[Words | None, Key("vad som är undantaget", Bears.COMPETENCE, MOVES, wording=Wording.PROSE)] = None
    """Det undantagna, i egna ord."""
    subject: Annotated[Subjects, Key("vilket sakområde som är undantaget", Bears.COMPETENCE, MOVES)] = ()
    """Sakområdet som är undantaget."""
    decided_by: Annotated[Actors, Key("vem som beslutar om det undantagna", Bears.COMPETENCE, MOVES)] = ()
    """Den som beslutar i stället; ensamt är det allt som den beslutar om som är undantaget."""
    who: Annotated[Actors, Key("vem som är undantagen", Bears.COMPETENCE, MOVES)] = ()
    """Parten, organet eller rollen som är undantagen."""

    @property
    def in_words(self) -> bool:
        """Whether no subject says which matters are meant."""
        return not self.subject
