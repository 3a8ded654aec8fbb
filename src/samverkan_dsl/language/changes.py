"""What is otherwise in a body for a time."""

from typing import Annotated, Any, ClassVar, TypeVar

from .base import Identity, kebab
from .decisions import Decisions
from .keys import MOVES, SEATED, Answers, Bears, Key
from .meetings import Meetings, Record
from .nothing import Denying
from .offices import Chair, Secretary
from .substitutes import Substitutes
from .validity import Validity
from .vocabulary.bodies import BodyStatus
from .work import Initiative

_Part = TypeVar("_Part", bound=Denying)


class Change(Denying):
    """Det som är annorlunda i organet under en tid; `valid` säger när."""

    identity: ClassVar[Identity | None] = Identity(("valid",))

    valid: Annotated[Validity, Key("när det gäller", Bears.TIME, SEATED | MOVES)]
    """När det gäller: 2027, från 2025-01-01, till 2026-06, 1 juli–30 juni."""
    status: Annotated[BodyStatus | None, Key("om organet finns", Bears.COMPETENCE, MOVES)] = None
    """Om organet då är vilande, på försök …"""
    chair: Annotated[
        Chair | None, Key("ordförandeskapet", Bears.REPRESENTATION, SEATED, none="Det finns ingen ordförande.")
    ] = None
    """Ordförande under den tiden."""
    secretary: Annotated[
        Secretary | None, Key("sekreterarskapet", Bears.REPRESENTATION, none="Det finns ingen sekreterare.")
    ] = None
    """Sekreterare under den tiden."""
    substitutes: Annotated[Substitutes | None, Key("ersättare och frånvaro", Bears.REPRESENTATION, Answers.QUORUM)] = (
        None
    )
    """Ersättare och frånvaro under den tiden."""
    meetings: Annotated[Meetings | None, Key("mötena", Bears.TIME, none="Inga möten hålls.")] = None
    """Möten under den tiden."""
    record: Annotated[Record | None, Key("dokumentationen", Bears.INFORMATION, none="Mötena dokumenteras inte.")] = None
    """Dokumentation under den tiden."""
    decisions: Annotated[Decisions | None, Key("beslutsordningen", Bears.SAY, SEATED | MOVES)] = None
    """Beslutsordning under den tiden."""
    initiative: Annotated[
        Initiative | None, Key("vem som får väcka ärenden", Bears.PATH, MOVES, none="Ingen väcker ärenden.")
    ] = None
    """Vem som får väcka ärenden under den tiden."""

    @property
    def parts(self) -> dict[str, Any]:
        """What it says of the body, by field; None for what it says that there is not."""
        found = {name: getattr(self, name) for name in type(self).model_fields if name not in ("valid", "cite")}
        return {name: value for name, value in found.items() if value is not None or kebab(name) in self.denied}

    def upon(self, body: _Part) -> _Part:
        """The body as it is then."""
        replaced = tuple(map(kebab, self.parts))
        kept = (key for key in body.denied if key.partition(".")[0] not in replaced)
        return body.model_copy(update=self.parts).denying((*kept, *self.denied))
