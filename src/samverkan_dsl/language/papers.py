"""What a system produces, aims at and rests on."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar

from pydantic import Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from .adoption import Attachment, Dispute, Paper
from .base import Cited, Identity, LooseText, Many, Words
from .cadences import Rate
from .endings import Ending
from .grounds import BuiltOn
from .keys import MOVES, Bears, Key, Wording
from .lists import Weighable
from .occasions import Latest
from .parsed import ParsedBy
from .quantities import Amount
from .references import (
    Actors,
    AgreementRef,
    DeliverableRef,
    Enumeration,
    Parties,
    SeatAtRef,
    StatuteRef,
    Subjects,
    Texts,
)
from .times import Length
from .validity import Timed
from .vocabulary.norms import Affirmed, Effect
from .vocabulary.papers import DeliverableKind, MatterKind, Rank, Sight, Status, StatuteKind, SubjectKind


def _date(value: Any) -> date:
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("date", "date")


Day = Annotated[date, ParsedBy(_date), WithJsonSchema({"type": "string", "format": "date"})]
"""A date, `2021-03-05`."""


def _number(value: Any) -> Any:
    """A year within quotation marks is the year."""
    return int(value) if isinstance(value, str) and _FOUR.match(value) else value


_FOUR = re.compile(r"^[0-9]{4}$")


def _moment(value: Any) -> date | int:
    value = _number(value)
    if isinstance(value, int) and not isinstance(value, bool) and 1900 <= value <= 2200:
        return value
    try:
        return _date(value)
    except PydanticCustomError:
        raise PydanticCustomError("moment", "moment") from None


_URL = re.compile(r"^https://[a-z0-9.-]+\.[a-z]+(/[^\s<>\x22'`]*)?$")


def _url(value: Any) -> str:
    if isinstance(value, str) and _URL.match(value):
        return value
    unsafe = isinstance(value, str) and value.startswith("http://")
    raise PydanticCustomError("url", "url", {"unsafe": unsafe})


@dataclass(frozen=True, slots=True)
class Month:
    """A month of a year, `2015-01`."""

    year: int
    month: int
    """From 1 to 12."""


def _year(value: Any) -> int | Month:
    value = _number(value)
    if isinstance(value, int) and not isinstance(value, bool) and 1900 <= value <= 2200:
        return value
    found = re.match(r"^(?:19|2[01])\d\d-(?:0[1-9]|1[0-2])$", value) if isinstance(value, str) else None
    if found is None:
        raise PydanticCustomError("year", "year")
    return Month(int(found[0][:4]), int(found[0][5:]))


Year = Annotated[
    int | Month,
    ParsedBy(_year),
    WithJsonSchema({"anyOf": [{"type": "integer"}, {"type": "string", "pattern": r"^\d{4}(-\d{2})?$"}]}),
]
"""A year, or a month of one."""
Url = Annotated[str, ParsedBy(_url), WithJsonSchema({"type": "string", "pattern": _URL.pattern})]
"""A plain address on the web."""
DayOrMonth = Annotated[
    date | int,
    ParsedBy(_moment),
    WithJsonSchema({"anyOf": [{"type": "integer"}, {"type": "string", "pattern": r"^\d{4}(-\d{2}-\d{2})?$"}]}),
]
"""A date, or a year alone."""


class Deliverable(Paper, Timed):
    """En plan, rapport, strategi eller annan handling som systemet tar fram."""

    kind: Annotated[DeliverableKind, Key("vilket slags handling det är", Bears.COMPETENCE, MOVES)]
    """Vilket slags handling det är."""
    status: Annotated[Status | None, Key("hur långt det har kommit", Bears.COMPETENCE, MOVES)] = None
    """gällande, under utveckling …"""
    per: Annotated[Annotated[Many[SeatAtRef], Weighable()], Key("för vilka den finns en var", Bears.DUTY, MOVES)] = ()
    """De parter eller organ som den finns en var för: id för en grupp av parter eller en mall för organ."""
    content: Annotated[Enumeration, Key("vad den innehåller", Bears.FORM, wording=Wording.RUNNING)] = ()
    """Vad den innehåller; `{bland annat: […]}` om det inte är allt."""
    force: Annotated[Affirmed | None, Key("hur fast det är vad den innehåller", Bears.FORM)] = None
    """Om den ska, får eller bör innehålla det. Utelämnat är att den innehåller det."""
    horizon: Annotated[Length | None, Key("hur lång tid den avser", Bears.TIME, MOVES)] = None
    """Hur lång tid den avser."""
    cadence: Annotated[Rate | None, Key("hur ofta", Bears.TIME)] = None
    """Hur ofta den tas fram."""
    revised: Annotated[Rate | None, Key("hur ofta den revideras", Bears.TIME, MOVES)] = None
    """Hur ofta den revideras."""
    authors: Annotated[Actors, Key("vem som tar fram", Bears.DUTY, MOVES)] = ()
    """Vem som tar fram den."""
    in_dialogue_with: Annotated[Actors, Key("i dialog med vem", Bears.DUTY, MOVES)] = ()
    """Vilka den tas fram i dialog med."""
    basis: Annotated[Many[BuiltOn], Key("vad den bygger på", Bears.PATH)] = ()
    """Vad den bygger på: andra handlingar, mål, avtal, eller en del av dem: `{on: avtalet, section: del 2}`."""
    also_based_on: Annotated[Enumeration, Key("vad den bygger på i övrigt", Bears.PATH)] = ()
    """Övrigt den bygger på, i ord."""
    adopted_by: Annotated[Actors, Key("vem som antar", Bears.COMPETENCE, MOVES)] = ()
    """Vem som antar den; each-party om varje part gör det."""
    recipients: Annotated[Actors, Key("vem som tar emot", Bears.INFORMATION, MOVES)] = ()
    """Vem som får den."""
    via: Annotated[Actors, Key("genom vem den skickas", Bears.INFORMATION, MOVES)] = ()
    """Genom vem den skickas."""
    carried_out_by: Annotated[Actors, Key("vem som genomför", Bears.DUTY, MOVES)] = ()
    """Vem som genomför den."""
    followed_up_by: Annotated[Actors, Key("vem som följer upp", Bears.DUTY, MOVES)] = ()
    """Vem som följer upp den."""
    latest: Annotated[Latest | None, Key("när det senast ska vara klart", Bears.TIME)] = None
    """När den senast ska vara klar: 2020, juni 2020, 2020-06-30, före nästa val. Inte hur länge den gäller."""
    month: Annotated[Annotated[int, Field(ge=1, le=12)] | None, Key("i vilken månad", Bears.TIME, MOVES)] = None
    """Månaden i årshjulet."""
    calendar: Annotated[DeliverableRef | None, Key("vilket årshjul som gäller", Bears.TIME, MOVES)] = None
    """Årshjulet som bestämmer när."""
    published: Annotated[Words | None, Key("var den publiceras", Bears.INFORMATION)] = None
    """Var den publiceras; `none` om dokumentet säger att den inte publiceras."""
    sight: Annotated[Many[Sight], Key("hur långt fram den ser", Bears.TIME)] = ()
    """Kort, medellång eller lång sikt, där ingen längd sägs."""
    rank: Annotated[Rank | None, Key("vilken rang den har", Bears.COMPETENCE)] = None
    """Om den är den centrala, den viktigaste eller den övergripande handlingen av sitt slag."""
    of: Annotated[Many[SeatAtRef], Key("vems den är", Bears.DUTY)] = ()
    """Organet eller parten som handlingen hör till, utan att det sägs vem som antar den."""
    steers: Annotated[Subjects, Key("vad den styr", Bears.COMPETENCE)] = ()
    """Sakområdet som den är styrdokument eller riktlinje för."""
    replaces: Annotated[Many[DeliverableRef], Key("vilken handling den ersätter", Bears.TIME)] = ()
    """Den äldre handling som den ersätter; den står kvar med sin `valid`."""
    period: Annotated[LooseText | None, Key("vilken tid som gäller", Bears.TIME, MOVES)] = None
    """Perioden den avser, 2020–2022."""
    parts: Annotated[Many[Attachment], Key("vilka delarna är", Bears.FORM)] = ()
    """Delarna, var och en med sin beteckning, sin status och vem som beslutar om den."""


class Agreement(Paper, Timed):
    """Ett avtal eller en överenskommelse."""

    parties: Annotated[Parties, Key("vilka parterna är", Bears.REPRESENTATION)] = ()
    """Parterna."""
    subject: Annotated[Subjects, Key("vilket sakområde det gäller", Bears.COMPETENCE)] = ()
    """Sakområdet."""
    about: Annotated[Words | None, Key("vad det reglerar", Bears.FORM, wording=Wording.PROSE)] = None
    """Vad det reglerar, i egna ord."""
    status: Annotated[Status | None, Key("hur långt det har kommit", Bears.TIME)] = None
    """gällande, under utveckling …"""
    authors: Annotated[Actors, Key("vem som tar fram", Bears.DUTY)] = ()
    """Vem som tar fram det."""
    decided_by: Annotated[Actors, Key("vem som beslutar", Bears.COMPETENCE)] = ()
    """Vem som har beslutat det."""
    from_: Annotated[DayOrMonth | None, Key("från när det gäller", Bears.TIME)] = None
    """Från när det gäller."""
    to: Annotated[DayOrMonth | None, Key("till när det gäller", Bears.TIME)] = None
    """Till när det gäller."""
    successor: Annotated[AgreementRef | None, Key("vad som ersätter det", Bears.TIME)] = None
    """Det som ersätter det."""
    part_of: Annotated[AgreementRef | None, Key("vilket avtal det är en del av", Bears.FORM)] = None
    """Avtalet det är en del av."""
    parts: Annotated[Many[Attachment], Key("vilka delarna är", Bears.FORM)] = ()
    """Delarna, var och en med sin beteckning, sin status och vem som beslutar om den."""
    adopted_by: Annotated[Actors, Key("vem som antar", Bears.COMPETENCE, MOVES)] = ()
    """Vem som antar den; each-party om varje part gör det."""
    termination: Annotated[Ending | None, Key("hur det sägs upp", Bears.TIME)] = None
    """Uppsägning: vem, hur lång tid, och vad som händer annars."""
    dispute: Annotated[Dispute | None, Key("vad som gäller vid tvist om avtalet", Bears.PATH, MOVES, alone=True)] = None
    """Vad som gäller när parterna inte är överens om avtalet."""

    @property
    def first(self) -> date | None:
        """Its first day, of a year alone its first; None where that is not said."""
        if self.from_ is None:
            return None if self.valid is None else self.valid.first
        return date(self.from_, 1, 1) if isinstance(self.from_, int) else self.from_

    @property
    def last(self) -> date | None:
        """Its last day, of a year alone its last, as far as it has been extended; None where that is not said."""
        if self.to is None:
            stated = None if self.valid is None else self.valid.last
        else:
            stated = date(self.to, 12, 31) if isinstance(self.to, int) else self.to
        later = (each.until.last for each in self.extended if each.until is not None)
        return max((day for day in (stated, *later) if day is not None), default=None)

    @property
    def dated(self) -> bool:
        """Whether it says from or until when it applies."""
        return self.from_ is not None or self.to is not None or self.valid is not None


class Provision(Cited):
    """En bestämmelse i en lag eller föreskrift som dokumentet hänvisar till."""

    shorthand: ClassVar[str | None] = "section"
    identity: ClassVar[Identity | None] = Identity(("section",))

    section: Annotated[
        LooseText | None, Key("vilket kapitel och vilken paragraf", Bears.FORM, wording=Wording.CODE)
    ] = None
    """Kapitel och paragraf, 5 kap. 1 a §."""
    about: Annotated[Words | None, Key("vad den ålägger", Bears.FORM, wording=Wording.PROSE)] = None
    """Vad den ålägger, i egna ord."""
    holder: Annotated[Actors, Key("vem den riktar sig till", Bears.DUTY)] = ()
    """Vem den riktar sig till."""


class Statute(Timed):
    """En lag, förordning eller föreskrift."""

    name: Annotated[Words, Key("namnet", Bears.FORM, wording=Wording.NAME)]
    """Namnet."""
    kind: Annotated[StatuteKind, Key("om det är lag, förordning eller föreskrift", Bears.FORM)] = StatuteKind.ACT
    """Lag, förordning eller föreskrift."""
    number: Annotated[LooseText | None, Key("numret i författningssamlingen", Bears.FORM, wording=Wording.NUMBER)] = (
        None
    )
    """Nummer i författningssamlingen, 2017:30 eller SOSFS 2011:9."""
    short: Annotated[LooseText | None, Key("förkortningen", Bears.FORM)] = None
    """Förkortning."""
    aliases: Annotated[Texts, Key("vad lagen kallas", Bears.FORM)] = ()
    """Andra namn i dokumentet, också en förkortning som det inte förklarar."""
    replaces: Annotated[Many[StatuteRef], Key("vilken lag den ersätter", Bears.TIME)] = ()
    """Lagen eller föreskriften som den ersätter."""
    provisions: Annotated[Many[Provision], Key("vilka bestämmelser som gäller", Bears.FORM)] = ()
    """Bestämmelserna som dokumentet hänvisar till."""


class Term(Cited):
    """Ett begrepp eller en förkortning."""

    shorthand: ClassVar[str | None] = "meaning"

    meaning: Annotated[Words, Key("vad det betyder", Bears.FORM, wording=Wording.PROSE)]
    """Vad det betyder."""


class Subject(Cited):
    """Ett sakområde: ett slags ärende eller ett verksamhetsområde."""

    name: Annotated[Words, Key("namnet", Bears.FORM, wording=Wording.NAME)]
    """Namnet."""
    kind: Annotated[
        SubjectKind,
        Key("om det är ett ärendeslag eller ett område", Bears.COMPETENCE, MOVES),
    ] = SubjectKind.AREA
    """Ett slags ärende, ett verksamhetsområde eller ett spår på tvärs."""
    matter: Annotated[MatterKind | None, Key("vad ärendena leder till", Bears.COMPETENCE, MOVES)] = None
    """Vad ärendena leder till: avtal, riktlinje, plan, medel, avvikelse eller organets egen ordning."""
    count: Annotated[Amount | None, Key("hur många områden det är", Bears.COMPETENCE)] = None
    """Hur många områden det är, om de inte räknas upp: fyra."""
    part_of: Annotated[Subjects, Key("vad det ingår i", Bears.COMPETENCE, MOVES)] = ()
    """Sakområden det ingår i."""
    settled_by: Annotated[
        Effect | None,
        Key("vilken verkan som krävs för att avgöra frågan", Bears.COMPETENCE, MOVES),
    ] = None
    """Vilken verkan ett beslut måste ha för att avgöra frågan."""


class SourceText(Cited):
    """Ett källdokument."""

    title: Annotated[Words, Key("titeln", Bears.FORM)]
    """Dokumentets titel."""
    publisher: Annotated[Words | None, Key("utgivaren", Bears.FORM)] = None
    """Utgivaren."""
    date: Annotated[DayOrMonth | None, Key("när det är daterat", Bears.TIME)] = None
    """Dokumentets datum, eller bara året."""
    record_number: Annotated[LooseText | None, Key("diarienumret", Bears.FORM, wording=Wording.NUMBER)] = None
    """Diarienummer."""
    url: Annotated[Url | None, Key("var det finns på webben", Bears.FORM, wording=Wording.CODE)] = None
    """Adressen på webben, https://…"""
    index: Annotated[Words | None, Key("vilket källindex som hör till", Bears.FORM, wording=Wording.CODE)] = None
    """Källindexets fil, räknat från regionens mapp."""


class LeftOut(Cited):
    """En norm som med avsikt inte är modellerad."""

    identity: ClassVar[Identity | None] = Identity(("cite",))

    reason: Annotated[Words, Key("skälet", Bears.FORM, wording=Wording.PROSE)]
    """Skälet, som en mening."""
