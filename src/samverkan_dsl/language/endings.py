"""How an agreement is given notice, a member leaves, and what several have formed is dissolved."""

from typing import Annotated

from .base import Cited, Words
from .conditions import Condition
from .keys import Bears, Key, Wording
from .references import Actors
from .times import Length
from .vocabulary.norms import Affirmed


class Ending(Cited):
    """Uppsägning, utträde eller upplösning."""

    by: Annotated[Actors, Key("vem som kan göra det", Bears.COMPETENCE)] = ()
    """Vem som kan säga upp, utträda eller besluta om upplösning."""
    force: Annotated[Affirmed | None, Key("hur bindande det är", Bears.COMPETENCE)] = None
    """Om det får, ska eller bör göras."""
    notice: Annotated[Length | None, Key("hur lång uppsägningstiden är", Bears.TIME)] = None
    """Uppsägningstiden: 1 år, 3 år."""
    in_writing: Annotated[bool, Key("om det görs skriftligt", Bears.FORM)] = False
    """Sant om det ska göras skriftligt."""
    to: Annotated[Actors, Key("till vem det anmäls", Bears.INFORMATION)] = ()
    """Vem uppsägningen lämnas till."""
    condition: Annotated[Condition | None, Key("på vilket villkor", Bears.COMPETENCE)] = None
    """När det får eller ska göras: om en medlem från varje part inte är kvar."""
    carried_out_by: Annotated[Actors, Key("vem som verkställer det", Bears.DUTY)] = ()
    """Vem som verkställer det, som likvidator eller annars."""
    settlement: Annotated[Words | None, Key("hur det som finns kvar delas", Bears.DUTY, wording=Wording.RUNNING)] = None
    """Hur tillgångar och skulder delas, där det inte står i budget.shares."""
    then: Annotated[Words | None, Key("vad som gäller sedan", Bears.DUTY, wording=Wording.PROSE)] = None
    """Vad som händer sedan: arkivet tas över av regionen."""
    otherwise: Annotated[Length | None, Key("hur länge det förlängs annars", Bears.TIME)] = None
    """Hur länge avtalet förlängs, om det inte sägs upp."""
