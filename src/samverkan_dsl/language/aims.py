"""What a system aims at: goals, what is measured, and the values it works by."""

from typing import Annotated, ClassVar

from .base import Cited, LooseText, Many, Words
from .cadences import Rate
from .grounds import BuiltOn
from .keys import Bears, Key, Wording
from .occasions import Latest
from .quantities import Amount
from .references import Actors, GoalRef, Subjects, Texts
from .validity import Timed
from .vocabulary.emphasis import Weight
from .vocabulary.papers import Direction


class Goal(Timed):
    """Ett mål eller målområde."""

    name: Annotated[Words, Key("namnet", Bears.FORM, wording=Wording.NAME)]
    """Namnet."""
    about: Annotated[Words | None, Key("vad det innebär", Bears.FORM, wording=Wording.PROSE)] = None
    """Vad målet innebär, i egna ord."""
    manner: Annotated[Texts, Key("på vilket sätt det ska nås", Bears.FORM, wording=Wording.PROSE)] = ()
    """På vilket sätt målet ska nås: `genom samarbete över kommungränserna`."""
    emphasis: Annotated[Many[Weight], Key("hur det betonas", Bears.FORM)] = ()
    """Hur målet betonas: särskilt, i första hand, framför allt …"""
    part_of: Annotated[GoalRef | None, Key("vilket mål det ingår i", Bears.FORM)] = None
    """Målet det ingår i."""
    subject: Annotated[Subjects, Key("vilket sakområde det gäller", Bears.COMPETENCE)] = ()
    """Sakområdet."""
    period: Annotated[LooseText | None, Key("vilken tid som gäller", Bears.TIME)] = None
    """Perioden målet avser, 2020–2022."""
    latest: Annotated[Latest | None, Key("när det senast ska vara nått", Bears.TIME)] = None
    """När målet senast ska vara nått: 2020, juni 2020, före nästa val. Inte hur länge målet gäller."""
    basis: Annotated[Many[BuiltOn], Key("vad det bygger på", Bears.FORM)] = ()
    """Avtalet, planen eller lagen som målet kommer ur, och vilken del av den."""
    owner: Annotated[Actors, Key("vem som äger målet", Bears.DUTY)] = ()
    """Vem som äger målet."""
    followed_up_by: Annotated[Actors, Key("vem som följer upp", Bears.DUTY)] = ()
    """Vem som följer upp det."""
    cadence: Annotated[Rate | None, Key("hur ofta", Bears.TIME)] = None
    """Hur ofta det följs upp."""


class Indicator(Cited):
    """En indikator eller ett delmål som mäts."""

    name: Annotated[Words, Key("vad som mäts", Bears.FORM, wording=Wording.NAME)]
    """Vad som mäts."""
    goal: Annotated[GoalRef | None, Key("vilket mål den hör till", Bears.FORM)] = None
    """Målet den hör till."""
    direction: Annotated[Direction | None, Key("åt vilket håll värdet ska röra sig", Bears.FORM)] = None
    """Åt vilket håll värdet ska röra sig."""
    change: Annotated[Amount | None, Key("hur mycket värdet ska röra sig", Bears.FORM)] = None
    """Hur mycket, i enheten."""
    unit: Annotated[Words | None, Key("i vilken enhet", Bears.FORM)] = None
    """Enheten, till exempel procentenheter."""
    population: Annotated[Words | None, Key("vilka det gäller", Bears.FORM)] = None
    """Vilka det gäller."""
    group: Annotated[Words | None, Key("under vilken rubrik den står", Bears.FORM)] = None
    """Rubriken indikatorn står under."""
    baseline: Annotated[Words | None, Key("vilket utgångsvärdet är", Bears.FORM)] = None
    """Utgångsvärdet."""
    source: Annotated[Words | None, Key("var värdet hämtas", Bears.INFORMATION)] = None
    """Var värdet hämtas."""
    period: Annotated[LooseText | None, Key("vilken tid som gäller", Bears.TIME)] = None
    """Perioden."""
    subject: Annotated[Subjects, Key("vilket sakområde det gäller", Bears.COMPETENCE)] = ()
    """Sakområdet."""


class Value(Cited):
    """En del av värdegrunden."""

    shorthand: ClassVar[str | None] = "about"

    about: Annotated[Words, Key("vad den innebär", Bears.FORM, wording=Wording.PROSE)]
    """Vad den innebär, i egna ord."""
    emphasis: Annotated[Many[Weight], Key("hur det betonas", Bears.FORM)] = ()
    """Hur den betonas: särskilt, framför allt …"""
    set_: Annotated[LooseText | None, Key("vilken samling den hör till", Bears.FORM)] = None
    """Vilken samling den hör till."""
