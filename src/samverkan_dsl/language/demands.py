"""What is asked of whoever holds a seat or an office."""

from typing import Annotated, ClassVar

from .base import Cited, Identity, Words
from .keys import Bears, Key, Wording
from .vocabulary.norms import Affirmed


class Demand(Cited):
    """Ett krav på den som har en plats eller ett uppdrag: kompetens, ställning, mandat."""

    shorthand: ClassVar[str | None] = "what"
    identity: ClassVar[Identity | None] = Identity(("what",))

    what: Annotated[Words, Key("vad som krävs", Bears.REPRESENTATION, wording=Wording.RUNNING)]
    """Det som krävs: ha mandat att fatta beslut, vara chef, god kännedom om området."""
    force: Annotated[Affirmed | None, Key("hur starkt kravet är", Bears.REPRESENTATION)] = None
    """ska, får, bör, avsikt eller föreslås. Utelämnat är ska."""
