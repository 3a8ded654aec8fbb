"""Who may appeal which decisions, how and where."""

from typing import Annotated, ClassVar

from .base import Cited, Identity, Many, Words
from .grounds import LegalGround
from .keys import Bears, Key, Wording
from .references import Actors
from .times import Length
from .vocabulary.closed import Vocabulary
from .vocabulary.norms import Affirmed


class AppealKind(Vocabulary):
    """In which way a decision is appealed."""

    LEGALITY = ("legality-review", "laglighetsprövning")
    ADMINISTRATIVE = ("administrative-appeal", "förvaltningsbesvär")
    OTHER = ("other", "på annat sätt")


class Appeal(Cited):
    """Vem som får överklaga vilka beslut, på vilket sätt, vart och inom vilken tid."""

    identity: ClassVar[Identity | None] = Identity(("of", "how"), ("by",))

    of: Annotated[Actors, Key("vems beslut det gäller", Bears.COMPETENCE)] = ()
    """Den vars beslut kan överklagas: ett organ, en part, en roll."""
    what: Annotated[Words | None, Key("vilka beslut det gäller", Bears.COMPETENCE, wording=Wording.RUNNING)] = None
    """Vilka av besluten, om inte alla: de som rör den klagande personligen."""
    delegated: Annotated[bool | None, Key("om beslut på delegation räknas in", Bears.COMPETENCE)] = None
    """Sant om det också gäller beslut som någon har fattat på delegation, falskt om det inte gör det."""
    how: Annotated[AppealKind | None, Key("på vilket sätt det överklagas", Bears.COMPETENCE)] = None
    """Laglighetsprövning, förvaltningsbesvär eller på annat sätt."""
    by: Annotated[Actors, Key("vem som får överklaga", Bears.COMPETENCE)] = ()
    """Vem som får överklaga: invånarna, den som beslutet rör."""
    to: Annotated[Actors, Key("vart det överklagas", Bears.PATH)] = ()
    """Vart det överklagas: förvaltningsrätten."""
    within: Annotated[Length | None, Key("inom vilken tid", Bears.TIME)] = None
    """Inom vilken tid: 3 veckor."""
    force: Annotated[Affirmed | None, Key("hur bindande det är", Bears.COMPETENCE)] = None
    """ska, får, bör, avsikt eller föreslås. Utelämnat är att det kan överklagas."""
    under: Annotated[Many[LegalGround], Key("vilken lag det vilar på", Bears.COMPETENCE)] = ()
    """Lagen som det vilar på."""
