"""How a paper comes about and is held together: its parts, who negotiates, recommends and adopts it, and disputes."""

from typing import Annotated, ClassVar

from .base import Cited, Identity, LooseText, Many, Words
from .conditions import Condition
from .keys import MOVES, Bears, Key, Wording
from .occasions import DoneWhen, Latest, Trial
from .quantities import Amount
from .reasons import Cause, Purpose
from .references import Actors, AppendixRef, Texts
from .times import Length
from .validity import Timed
from .vocabulary.papers import Status


class Attachment(Timed):
    """En mall, en bilaga eller en del av en handling."""

    shorthand: ClassVar[str | None] = "name"
    identity: ClassVar[Identity | None] = Identity(("name", "designation"))

    name: Annotated[Words, Key("namnet", Bears.FORM, wording=Wording.NAME)]
    """Namnet."""
    designation: Annotated[LooseText | None, Key("beteckningen", Bears.FORM, wording=Wording.NUMBER)] = None
    """Beteckningen, till exempel Bilaga 6."""
    status: Annotated[Status | None, Key("hur långt det har kommit", Bears.TIME)] = None
    """gällande, under utveckling, saknas …"""
    about: Annotated[Words | None, Key("vad den innehåller", Bears.FORM, wording=Wording.PROSE)] = None
    """Vad den innehåller eller används till."""
    decided_by: Annotated[Actors, Key("vem som beslutar", Bears.COMPETENCE)] = ()
    """Vem som beslutar om den."""
    trial: Annotated[Trial | None, Key("om det är på prov, och hur länge", Bears.TIME)] = None
    """På prov: två år; true om det inte sägs hur länge. Det är statusen som är på prov, också om den är upphävd."""


class Extension(Cited):
    """En förlängning av ett avtal eller en annan handling."""

    shorthand: ClassVar[str | None] = "until"
    identity: ClassVar[Identity | None] = Identity(("until", "done"))

    until: Annotated[Latest | None, Key("till när det förlängdes", Bears.TIME)] = None
    """Till när den förlängdes: 2025-12-31, 2025."""
    length: Annotated[Length | None, Key("hur länge det förlängdes", Bears.TIME)] = None
    """Hur länge den förlängdes: ett år."""
    done: Annotated[DoneWhen | None, Key("när det förlängdes", Bears.TIME)] = None
    """När det beslutades."""
    by: Annotated[Actors, Key("vem som förlängde det", Bears.COMPETENCE)] = ()
    """Vem som förlängde den."""
    why: Annotated[Words | None, Key("varför det förlängdes", Bears.FORM, wording=Wording.PROSE)] = None
    """Varför."""


class Paper(Cited):
    """Det som avtal och andra handlingar har gemensamt."""

    name: Annotated[Words, Key("namnet", Bears.FORM, wording=Wording.NAME)]
    """Namnet."""
    short: Annotated[LooseText | None, Key("kortnamnet", Bears.FORM)] = None
    """Kortnamn eller förkortning."""
    designation: Annotated[LooseText | None, Key("beteckningen", Bears.FORM, wording=Wording.NUMBER)] = None
    """Beteckning eller diarienummer."""
    count: Annotated[Amount | None, Key("hur många de är", Bears.FORM)] = None
    """Hur många avtal eller handlingar det är, om raden står för flera: ett tjugotal."""
    appendices: Annotated[Many[AppendixRef], Key("vilka bilagor den har", Bears.FORM)] = ()
    """Bilagorna, som id för dem under appendices."""
    negotiated_by: Annotated[Actors, Key("vem som förhandlar fram den", Bears.PATH, MOVES)] = ()
    """Vem som förhandlar fram den. Därifrån går den till dem som rekommenderar den, annars till dem som antar den."""
    extended: Annotated[Many[Extension], Key("hur det har förlängts", Bears.TIME)] = ()
    """Förlängningar: till när, av vem och varför."""
    trial: Annotated[Trial | None, Key("om det är på prov, och hur länge", Bears.TIME)] = None
    """På prov: två år; true om det inte sägs hur länge."""
    recommended_by: Annotated[Actors, Key("vem som rekommenderar den", Bears.PATH, MOVES)] = ()
    """Vem som rekommenderar den till dem som antar den."""
    purpose: Annotated[Many[Purpose], Key("vad den är till för", Bears.FORM)] = ()
    """Vad den är till för: `att styra den gemensamma planeringen`, eller `{goal: …}` för ett mål."""
    because: Annotated[Many[Cause], Key("varför den finns", Bears.FORM)] = ()
    """Varför den har tagits fram: i ord, `{on: lagen}` eller `{decided-by: fullmaktige}`."""


class Dispute(Cited):
    """Vad som gäller när parterna inte är överens om ett avtal, till skillnad från oenighet inom ett organ."""

    negotiated_by: Annotated[Actors, Key("vem som förhandlar i en tvist", Bears.PATH, MOVES, alone=True)] = ()
    """Vem som först försöker lösa tvisten."""
    mediated_by: Annotated[Actors, Key("vem som medlar i en tvist", Bears.PATH, MOVES, alone=True)] = ()
    """Vem som medlar, om det inte går."""
    decided_by: Annotated[Actors, Key("vem som avgör en tvist", Bears.PATH, MOVES, alone=True)] = ()
    """Vem som till sist avgör tvisten."""
    meanwhile: Annotated[Texts, Key("vad som gäller under tvisten", Bears.DUTY, wording=Wording.RUNNING)] = ()
    """Vad som gäller så länge tvisten pågår: fattade beslut gäller, patienten får inte drabbas."""
    condition: Annotated[Condition | None, Key("på vilket villkor", Bears.PATH)] = None
    """Vad som ska vara gjort innan, eller vilka tvister det gäller."""
