"""What may be done, on whose word and on what condition."""

from typing import Annotated, ClassVar

from .base import Cited, Words
from .conditions import Condition
from .keys import Bears, Key, Wording
from .references import Actors
from .times import Limit
from .vocabulary.norms import OnWay


class Permission(Cited):
    """Om något får, ska eller inte får ske, och vem som avgör det."""

    shorthand: ClassVar[str | None] = "force"

    force: Annotated[OnWay | None, Key("om det får ske", Bears.COMPETENCE)] = None
    """ska, får, bör, inte, får inte; är och är inte om det bara sägs hur det är. Utelämnad är att det kan ske."""
    decided_by: Annotated[Actors, Key("vem som avgör det", Bears.COMPETENCE)] = ()
    """Vem som avgör det, eller ska medge det."""
    condition: Annotated[Condition | None, Key("på vilket villkor", Bears.COMPETENCE)] = None
    """På vilket villkor det får ske."""
    limit: Annotated[Words | None, Key("var gränsen går", Bears.COMPETENCE, wording=Wording.RUNNING)] = None
    """Gränsen: högst fem miljoner kronor."""
    notified: Annotated[Limit | None, Key("när det senast anmäls", Bears.TIME)] = None
    """När det senast ska anmälas: 3 dagar före."""
