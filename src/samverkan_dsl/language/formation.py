"""How a body is set up, and how its seats are shared out."""

from typing import Annotated, ClassVar

from .base import Cited, Many, Words
from .conditions import Condition
from .keys import Bears, Key, Wording
from .lists import Weighable
from .occasions import DoneWhen
from .papers import Day, Year
from .quantities import Amount
from .reasons import Cause
from .references import Actors, Bodies, SeatAtRef
from .validity import Timed
from .vocabulary.norms import Affirmed
from .vocabulary.seats import Apart, ShareKind, SharePer


class Formation(Cited):
    """Hur organet bildas och avslutas."""

    by: Annotated[Actors, Key("vem som inrättar organet", Bears.COMPETENCE, alone=True)] = ()
    """Vem som inrättar det."""
    force: Annotated[Affirmed | None, Key("om det ska eller får inrättas", Bears.COMPETENCE)] = None
    """Om det ska, får eller bör inrättas, eller om det är avsikten eller föreslås. Utelämnat är att det inrättas."""
    condition: Annotated[Condition | None, Key("på vilket villkor", Bears.COMPETENCE)] = None
    """När det inrättas: i ord, `{decided-by: …}`, `{consent-of: …}`."""
    because: Annotated[Many[Cause], Key("varför det inrättas", Bears.FORM)] = ()
    """Varför det inrättas: en omorganisation, `{on: lagen}` eller `{decided-by: fullmaktige}`."""
    decided: Annotated[DoneWhen | None, Key("när det beslutades", Bears.TIME)] = None
    """När beslutet att inrätta det fattades: 2021-03-05, mars 2021, 2021, vid det första mötet."""
    date: Annotated[Day | None, Key("när det inrättades", Bears.TIME)] = None
    """Datum då det inrättades."""
    since: Annotated[Year | None, Key("vilket år det inrättades", Bears.TIME)] = None
    """Året det inrättades, eller månaden: 2015, 2015-01."""
    closed_by: Annotated[Actors, Key("vem som avslutar organet", Bears.COMPETENCE)] = ()
    """Vem som avslutar det."""
    closed_when: Annotated[Words | None, Key("när det avslutas", Bears.TIME, wording=Wording.RUNNING)] = None
    """När det avslutas."""
    replaces: Annotated[Annotated[Many[SeatAtRef], Weighable()], Key("vad det ersätter", Bears.FORM)] = ()
    """Organ eller parter som det ersätter: ett tidigare råd, föreningarna som gick upp i förbundet."""


class Distribution(Timed):
    """Hur platserna fördelas."""

    shorthand: ClassVar[str | None] = "how"

    how: Annotated[ShareKind | None, Key("hur platserna fördelas", Bears.REPRESENTATION, alone=True)] = None
    """Lika många eller proportionellt."""
    force: Annotated[Affirmed | None, Key("hur fast fördelningen är", Bears.REPRESENTATION)] = None
    """Om platserna ska, får eller bör fördelas så eller det bara föreslås. Utelämnat är att de fördelas så."""
    per: Annotated[SharePer | None, Key("mellan vilka platserna fördelas", Bears.REPRESENTATION)] = None
    """Mellan parter, sidor eller politiska partier."""
    as_in: Annotated[Bodies, Key("vilket organs fördelning som följs", Bears.REPRESENTATION)] = ()
    """Organet vars fördelning platserna följer: som i regionfullmäktige."""
    basis: Annotated[Words | None, Key("efter vad platserna fördelas", Bears.REPRESENTATION)] = None
    """Vad fördelningen görs efter: invånarantal."""
    at_least: Annotated[Amount | None, Key("hur många var och en minst har av alla platser", Bears.REPRESENTATION)] = (
        None
    )
    """Hur många av alla organets platser var och en minst har: en per part."""
    different: Annotated[Many[Apart], Key("i vad ledamöterna ska skilja sig åt", Bears.REPRESENTATION)] = ()
    """Vad ledamöterna ska komma från olika av: part, verksamhet, kommun, område, yrke, politiskt parti."""
