"""What a system produces, aims at and rests on."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, ClassVar

from pydantic import Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from .base import Cited, Identity, LooseText, Many, Words
from .quantities import Amount
from .references import Actors, AgreementRef, BasisRef, DeliverableRef, GoalRef, Parties, Subjects, Texts
from .times import Length, Rate
from .vocabulary import DeliverableKind, Direction, Effect, MatterKind, Status, StatuteKind, SubjectKind


def _date(value: Any) -> date:
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("date", "date")


Day = Annotated[date, PlainValidator(_date), WithJsonSchema({"type": "string", "format": "date"})]
"""A date, `2021-03-05`."""


def _moment(value: Any) -> date | int:
    if isinstance(value, int) and not isinstance(value, bool) and 1900 <= value <= 2200:
        return value
    return _date(value)


DayOrMonth = Annotated[
    date | int,
    PlainValidator(_moment),
    WithJsonSchema({"anyOf": [{"type": "integer"}, {"type": "string", "format": "date"}]}),
]
"""A date, or a year alone."""


class Deliverable(Cited):
    """En plan, rapport, strategi eller annan handling som systemet tar fram."""

    name: Words
    """Namnet."""
    kind: DeliverableKind
    """Vilket slags handling det är."""
    status: Status | None = None
    """gällande, under utveckling …"""
    content: Texts = ()
    """Vad den ska innehålla."""
    horizon: Length | None = None
    """Hur lång tid den avser."""
    cadence: Rate | None = None
    """Hur ofta den tas fram."""
    revised: Rate | None = None
    """Hur ofta den revideras."""
    authors: Actors = ()
    """Vem som tar fram den."""
    in_dialogue_with: Actors = ()
    """Vilka den tas fram i dialog med."""
    basis: Many[BasisRef] = ()
    """Vad den bygger på: andra handlingar, mål, avtal."""
    also_based_on: Texts = ()
    """Övrigt den bygger på, i ord."""
    adopted_by: Actors = ()
    """Vem som antar den."""
    recipients: Actors = ()
    """Vem som får den."""
    via: Actors = ()
    """Genom vem den skickas."""
    carried_out_by: Actors = ()
    """Vem som genomför den."""
    followed_up_by: Actors = ()
    """Vem som följer upp den."""
    month: Annotated[int, Field(ge=1, le=12)] | None = None
    """Månaden i årshjulet."""
    calendar: DeliverableRef | None = None
    """Årshjulet som bestämmer när."""
    published: Words | None = None
    """Var den publiceras."""
    period: LooseText | None = None
    """Perioden den avser, 2020–2022."""


class Goal(Cited):
    """Ett mål eller målområde."""

    name: Words
    """Namnet."""
    about: Words | None = None
    """Vad målet innebär, i egna ord."""
    part_of: GoalRef | None = None
    """Målet det ingår i."""
    subject: Subjects = ()
    """Sakområdet."""
    period: LooseText | None = None
    """Perioden målet avser, 2020–2022."""
    owner: Actors = ()
    """Vem som äger målet."""
    followed_up_by: Actors = ()
    """Vem som följer upp det."""
    cadence: Rate | None = None
    """Hur ofta det följs upp."""


class Indicator(Cited):
    """En indikator eller ett delmål som mäts."""

    name: Words
    """Vad som mäts."""
    goal: GoalRef | None = None
    """Målet den hör till."""
    direction: Direction | None = None
    """Åt vilket håll värdet ska röra sig."""
    change: Amount | None = None
    """Hur mycket, i enheten."""
    unit: Words | None = None
    """Enheten, till exempel procentenheter."""
    population: Words | None = None
    """Vilka det gäller."""
    group: Words | None = None
    """Rubriken indikatorn står under."""
    baseline: Words | None = None
    """Utgångsvärdet."""
    source: Words | None = None
    """Var värdet hämtas."""
    period: LooseText | None = None
    """Perioden."""
    subject: Subjects = ()
    """Sakområdet."""


class Agreement(Cited):
    """Ett avtal eller en överenskommelse."""

    name: Words
    """Namnet."""
    parties: Parties = ()
    """Parterna."""
    subject: Subjects = ()
    """Sakområdet."""
    about: Words | None = None
    """Vad det reglerar, i egna ord."""
    status: Status | None = None
    """gällande, under utveckling …"""
    decided_by: Actors = ()
    """Vem som har beslutat det."""
    from_: DayOrMonth | None = None
    """Från när det gäller."""
    to: DayOrMonth | None = None
    """Till när det gäller."""
    successor: AgreementRef | None = None
    """Det som ersätter det."""
    part_of: AgreementRef | None = None
    """Avtalet det är en del av."""
    parts: Texts = ()
    """Delarna."""


class Provision(Cited):
    """En bestämmelse i en lag eller föreskrift som dokumentet hänvisar till."""

    shorthand: ClassVar[str | None] = "section"
    identity: ClassVar[Identity | None] = Identity(("section",))

    section: LooseText | None = None
    """Kapitel och paragraf, 5 kap. 1 a §."""
    about: Words | None = None
    """Vad den ålägger, i egna ord."""
    holder: Actors = ()
    """Vem den riktar sig till."""


class Statute(Cited):
    """En lag, förordning eller föreskrift."""

    name: Words
    """Namnet."""
    kind: StatuteKind = StatuteKind.ACT
    """Lag, förordning eller föreskrift."""
    number: LooseText | None = None
    """Nummer i författningssamlingen, 2017:30 eller SOSFS 2011:9."""
    short: LooseText | None = None
    """Förkortning."""
    provisions: Many[Provision] = ()
    """Bestämmelserna som dokumentet hänvisar till."""


class Attachment(Cited):
    """En mall eller en bilaga."""

    name: Words
    """Namnet."""
    designation: LooseText | None = None
    """Beteckningen, till exempel Bilaga 6."""
    status: Status | None = None
    """gällande, under utveckling, saknas …"""
    about: Words | None = None
    """Vad den innehåller eller används till."""
    decided_by: Actors = ()
    """Vem som beslutar om den."""


class Term(Cited):
    """Ett begrepp eller en förkortning."""

    shorthand: ClassVar[str | None] = "meaning"

    meaning: Words
    """Vad det betyder."""


class Value(Cited):
    """En del av värdegrunden."""

    shorthand: ClassVar[str | None] = "about"

    about: Words
    """Vad den innebär, i egna ord."""
    set_: LooseText | None = None
    """Vilken samling den hör till."""


class Subject(Cited):
    """Ett sakområde: ett slags ärende eller ett verksamhetsområde."""

    name: Words
    """Namnet."""
    kind: SubjectKind = SubjectKind.AREA
    """Ett slags ärende, ett verksamhetsområde eller ett spår på tvärs."""
    matter: MatterKind | None = None
    """Vad ärendena leder till: avtal, riktlinje, plan, medel, avvikelse eller organets egen ordning."""
    part_of: Subjects = ()
    """Sakområden det ingår i."""
    settled_by: Effect | None = None
    """Vilken verkan ett beslut måste ha för att avgöra frågan."""


class SourceText(Cited):
    """Ett källdokument."""

    title: Words
    """Dokumentets titel."""
    publisher: Words | None = None
    """Utgivaren."""
    index: Words | None = None
    """Källindexets fil, räknat från regionens mapp."""


class LeftOut(Cited):
    """En norm som med avsikt inte är modellerad."""

    identity: ClassVar[Identity | None] = Identity(("cite",))

    reason: Words
    """Skälet, som en mening."""
