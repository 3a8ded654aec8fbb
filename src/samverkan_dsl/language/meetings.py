"""Where people meet and what is written down: meetings, gatherings and records."""

from typing import Annotated, ClassVar

from pydantic import Field

from .base import Cited, Identity, Many, Words
from .keys import Bears, Key, Wording
from .norm import Norm
from .papers import Day
from .permission import Permission
from .quantities import Amount
from .references import ActorRef, Actors, DeliverableRef, Enumeration, TemplateRef, Texts
from .times import Length, Limit
from .validity import Timed
from .vocabulary.norms import Affirmed
from .vocabulary.papers import RecordKind
from .vocabulary.seats import Attendance
from .when import AtMeeting, MeetingPart, Occurs, Recurrence, SpecialKind, YearMonth


class JointMeeting(Cited):
    """Ett möte tillsammans med andra organ."""

    identity: ClassVar[Identity | None] = Identity(("with_",), ("by",))

    with_: Annotated[Many[ActorRef], Key("vilka som deltar i gemensamma möten", Bears.REPRESENTATION, alone=True)]
    """De andra."""
    representatives: Annotated[bool, Key("om bara företrädare för dem deltar", Bears.REPRESENTATION)] = False
    """Sant om det är företrädare för de andra som deltar, inte alla."""
    by: Annotated[Actors, Key("vilka i organet som deltar", Bears.REPRESENTATION)] = ()
    """Vilka i organet som träffar dem. Utelämnat är ledamöterna."""
    per_year: Annotated[Amount | None, Key("hur ofta", Bears.TIME)] = None
    """Hur många gånger per år."""
    part: Annotated[MeetingPart | None, Key("vilken del av mötet som är gemensam", Bears.FORM)] = None
    """Vilken del av mötet som är gemensam, om inte hela."""
    days: Annotated[Many[Day], Key("vilka dagar", Bears.TIME)] = ()
    """De dagar då mötet är gemensamt: `[2024-03-15, 2024-09-27]`."""
    clock: Annotated[Words | None, Key("vilka klockslag", Bears.TIME)] = None
    """Klockslag: `13–16.30`."""
    purpose: Annotated[Words | None, Key("vad mötet är till för", Bears.FORM, wording=Wording.PROSE)] = None
    """Vad mötet är till för."""


class SpecialMeeting(Cited):
    """Internat, planeringsdagar och andra särskilda möten."""

    shorthand: ClassVar[str | None] = "kind"
    identity: ClassVar[Identity | None] = Identity(("kind",))

    kind: Annotated[SpecialKind, Key("vilket slags särskilt möte det är", Bears.FORM)]
    """Internat, planeringsdag, temadag, konferens, studiebesök, avstämning, extra möte …"""
    per_year: Annotated[Amount | None, Key("hur ofta", Bears.TIME)] = None
    """Hur många gånger per år."""
    length: Annotated[Length | None, Key("hur länge det varar", Bears.TIME)] = None
    """Hur länge det varar."""
    days: Annotated[Many[Day], Key("vilka dagar", Bears.TIME)] = ()
    """Dagarna: `[2024-03-15, 2024-09-27]`."""
    clock: Annotated[Words | None, Key("vilka klockslag", Bears.TIME)] = None
    """Klockslag: `13–16.30`."""
    months: Annotated[Many[YearMonth], Key("i vilka månader", Bears.TIME)] = ()
    """Månaderna som det brukar hållas i: oktober."""
    participants: Annotated[Actors, Key("vilka som också deltar", Bears.REPRESENTATION)] = ()
    """Vilka som deltar utöver ledamöterna."""
    at: Annotated[Many[AtMeeting], Key("vid vilket möte det hålls", Bears.TIME)] = ()
    """Vilket av organets möten det hålls vid: årets sista möte."""
    at_request_of: Annotated[Actors, Key("vem som kan begära det", Bears.PATH)] = ()
    """Vem som kan begära det särskilda mötet: ledamöterna, revisorerna."""
    requested_by: Annotated[Amount | None, Key("hur många som måste begära det", Bears.PATH)] = None
    """Hur många, eller vilken del av dem, som måste begära det: minst 1/3."""
    included: Annotated[bool | None, Key("om det räknas bland mötena", Bears.TIME)] = None
    """Sant om det ingår i det antal möten som anges."""
    purpose: Annotated[Words | None, Key("vad mötet är till för", Bears.FORM, wording=Wording.PROSE)] = None
    """Vad det är till för."""


class MeetingYear(Cited):
    """De möten som är bestämda för ett visst år."""

    identity: ClassVar[Identity | None] = Identity(("year",))

    year: Annotated[Annotated[int, Field(ge=1900, le=2200)], Key("vilket år det gäller", Bears.TIME)]
    """Året."""
    count: Annotated[Amount | None, Key("hur många möten det är det året", Bears.TIME)] = None
    """Hur många möten det är det året."""
    cancelled: Annotated[Amount | None, Key("hur många av mötena som är inställda", Bears.TIME)] = None
    """Hur många av de planerade mötena som är eller blev inställda."""
    months: Annotated[Many[YearMonth], Key("i vilka månader", Bears.TIME)] = ()
    """Månaderna som de hålls i."""
    days: Annotated[Many[Day], Key("vilka dagar", Bears.TIME)] = ()
    """Dagarna som de är bestämda till, vårens och höstens i en lista: `[2024-03-15, 2024-09-27]`."""
    clock: Annotated[Words | None, Key("vilka klockslag", Bears.TIME)] = None
    """Klockslag: `13–16.30`."""
    preliminary: Annotated[Many[Day], Key("vilka dagar som är preliminära", Bears.TIME)] = ()
    """Dagarna bland dem som är preliminära."""
    remote: Annotated[Many[Day], Key("vilka dagar mötet är digitalt", Bears.TIME)] = ()
    """Dagarna bland dem då mötet hålls på distans."""
    settled: Annotated[bool | None, Key("om dagarna är bestämda", Bears.TIME)] = None
    """Falskt om dokumentet säger att mötena, eller deras dagar, inte är bestämda än för det året."""


class Gathering(Timed):
    """En sammankomst som inte är ett visst organs möte: ett torg, en dialogdag."""

    name: Annotated[Words, Key("namnet", Bears.FORM, wording=Wording.NAME)]
    """Namnet."""
    kind: Annotated[SpecialKind | None, Key("vilket slags sammankomst det är", Bears.FORM)] = None
    """Konferens, resa, studiebesök, dialogdag …"""
    aliases: Annotated[Texts, Key("vad sammankomsten kallas", Bears.FORM)] = ()
    """Andra namn på samma sammankomst i dokumentet."""
    participants: Annotated[Actors, Key("vilka som deltar", Bears.REPRESENTATION)] = ()
    """Vilka som deltar."""
    invited: Annotated[Actors, Key("vilka som bjuds in", Bears.REPRESENTATION)] = ()
    """Vilka som bjuds in."""
    per_year: Annotated[Amount | None, Key("hur ofta", Bears.TIME)] = None
    """Hur många gånger per år."""
    length: Annotated[Length | None, Key("hur länge det varar", Bears.TIME)] = None
    """Hur länge den varar: två dagar."""
    months: Annotated[Many[YearMonth], Key("i vilka månader", Bears.TIME)] = ()
    """Månaderna som den brukar hållas i: oktober."""
    days: Annotated[Many[Day], Key("vilka dagar", Bears.TIME)] = ()
    """Dagarna: `[2024-03-15, 2024-09-27]`. Löper den från en dag till en annan skrivs `valid`."""
    clock: Annotated[Words | None, Key("vilka klockslag", Bears.TIME)] = None
    """Klockslag: `13–16.30`."""
    settled: Annotated[bool | None, Key("om tiden är bestämd", Bears.TIME)] = None
    """Falskt om dokumentet säger att tiden inte är bestämd, eller kan ändras."""
    convened_by: Annotated[Actors, Key("vem som kallar", Bears.DUTY)] = ()
    """Vem som kallar."""
    presents: Annotated[Many[DeliverableRef], Key("vilka handlingar som redovisas", Bears.INFORMATION)] = ()
    """Handlingar som redovisas där."""
    purpose: Annotated[Words | None, Key("vad sammankomsten är till för", Bears.FORM, wording=Wording.PROSE)] = None
    """Vad den är till för."""


class Meetings(Norm):
    """Möten."""

    per_year: Annotated[
        Amount | None,
        Key("hur ofta organet möts", Bears.TIME, alone=True, none="Antalet möten per år är inte bestämt."),
    ] = None
    """Antal möten per år: 8–10, minst 6, ca 9."""
    per_term: Annotated[
        Amount | None,
        Key(
            "hur ofta organet möts per termin", Bears.TIME, alone=True, none="Antalet möten per termin är inte bestämt."
        ),
    ] = None
    """Antal möten per termin."""
    every: Annotated[Length | None, Key("hur lång tid det går mellan mötena", Bears.TIME, alone=True)] = None
    """Tid mellan mötena."""
    when_needed: Annotated[bool | None, Key("om organet möts vid behov", Bears.TIME, alone=True)] = None
    """Sant om organet möts vid behov."""
    recurrence: Annotated[
        Many[Recurrence], Key("vad som sägs om mötenas frekvens utan tal", Bears.TIME, alone=True)
    ] = ()
    """Det som sägs om hur ofta utan tal: regelbundet, varierar, över tid."""
    months: Annotated[Many[YearMonth], Key("i vilka månader organet möts", Bears.TIME, alone=True)] = ()
    """Månaderna som organet möts i varje år: mars, juni."""
    within_months: Annotated[Many[YearMonth], Key("inom vilka månader mötena hålls", Bears.TIME, alone=True)] = ()
    """Månader som mötena hålls inom, någon gång: mars, april. Hålls ett i var och en av dem skrivs `months`."""
    planned: Annotated[Many[MeetingYear], Key("vilka möten som är bestämda för ett visst år", Bears.TIME)] = ()
    """Möten bestämda för ett visst år: `{year: 2024, count: 7}`."""
    relative: Annotated[Many[Occurs], Key("hur mötena ligger till andra organs möten", Bears.TIME, alone=True)] = ()
    """Hur mötena ligger till andra organs: `{before: lsvo}` är före vart och ett av LSVO:s möten."""
    length: Annotated[Length | None, Key("hur länge ett möte varar", Bears.TIME, alone=True)] = None
    """Hur länge ett möte varar: 2 timmar."""
    special: Annotated[
        Many[SpecialMeeting],
        Key("vilka särskilda möten som hålls", Bears.TIME, alone=True, none="Inga särskilda möten hålls."),
    ] = ()
    """Internat, planeringsdagar och andra särskilda möten."""
    convened_by: Annotated[
        Actors, Key("vem som kallar till mötena", Bears.DUTY, alone=True, none="Ingen kallar till mötena.")
    ] = ()
    """Vem som kallar."""
    notice: Annotated[Limit | None, Key("när kallelsen skickas", Bears.TIME)] = None
    """När kallelsen senast skickas: 2 veckor före."""
    notice_to: Annotated[Actors, Key("vem som får kallelsen", Bears.INFORMATION)] = ()
    """Vem som får kallelsen, om fler än ledamöterna får den."""
    announced: Annotated[Words | None, Key("var mötena tillkännages", Bears.INFORMATION)] = None
    """Var mötena tillkännages: regionens anslagstavla."""
    public: Annotated[Permission | None, Key("om mötena är offentliga", Bears.INFORMATION)] = None
    """Om mötena ska, får eller inte får vara öppna för allmänheten, och vem som avgör det."""
    remote: Annotated[Permission | None, Key("om ledamöter får delta på distans", Bears.SAY)] = None
    """Om ledamöter får delta på distans, och vem som avgör det."""
    papers: Annotated[
        Limit | None, Key("när handlingarna skickas ut", Bears.TIME, none="Inga handlingar skickas ut före mötena.")
    ] = None
    """När handlingarna senast skickas ut."""
    papers_when: Annotated[Occurs | None, Key("vid vilket möte handlingarna skickas ut", Bears.TIME)] = None
    """När handlingarna skickas ut, om det räknas från ett annat organs möte."""
    sent_by: Annotated[Actors, Key("vem som skickar ut handlingarna", Bears.DUTY)] = ()
    """Vem som skickar ut dem."""
    agenda_by: Annotated[Actors, Key("vem som gör dagordningen", Bears.PATH, none="Ingen dagordning görs.")] = ()
    """Vem som utarbetar förslag till dagordning."""
    agenda_with_notice: Annotated[bool | None, Key("om dagordningen följer med kallelsen", Bears.INFORMATION)] = None
    """Sant om dagordningen, eller ett förslag till den, följer med kallelsen."""
    marked: Annotated[Texts, Key("hur ärendena märks", Bears.INFORMATION, wording=Wording.RUNNING)] = ()
    """Vad ärendena märks som i dagordningen eller protokollet: beslutsärende, informationsärende."""
    agenda_with: Annotated[Actors, Key("med vilka dagordningen samråds", Bears.PATH)] = ()
    """Vilka dagordningen samråds med."""
    agenda_decided_by: Annotated[Actors, Key("vem som beslutar om dagordningen", Bears.PATH)] = ()
    """Vem som beslutar om dagordningen."""
    preparing: Annotated[Affirmed | None, Key("hur ledamöterna förbereder sig", Bears.DUTY)] = None
    """Om ledamöterna ska eller bör förbereda sig och sitt ställningstagande i den egna organisationen."""
    attendance: Annotated[Attendance | None, Key("om ledamöterna ska delta", Bears.DUTY)] = None
    """Om ledamöterna ska, bör eller får delta."""
    joint: Annotated[
        Many[JointMeeting], Key("vilka möten som är gemensamma", Bears.REPRESENTATION, none="Inga möten är gemensamma.")
    ] = ()
    """Gemensamma möten."""

    @property
    def frequency_said(self) -> bool:
        """Whether anything at all is said of how often: a number, words without one, or others' meetings."""
        said = any(getattr(self, name) not in (None, ()) for name in FREQUENCY if name != "planned")
        return said or any(
            year.count is not None or year.months or year.days or year.settled is not False for year in self.planned
        )


FREQUENCY = ("per_year", "per_term", "every", "when_needed", "recurrence", "months", "planned", "relative")
"""The fields that say how often a body meets."""


class Record(Norm):
    """Dokumentation av möten och beslut."""

    kind: Annotated[Many[RecordKind], Key("hur mötena dokumenteras", Bears.INFORMATION)] = ()
    """Protokoll, minnesanteckningar, beslutslogg."""
    template: Annotated[TemplateRef | None, Key("enligt vilken mall", Bears.FORM)] = None
    """Mallen de skrivs enligt."""
    template_decided: Annotated[bool, Key("om mallen ska vara beslutad", Bears.FORM)] = False
    """Sant om dokumentet kräver att mallen är beslutad."""
    written_by: Annotated[Actors, Key("vem som skriver", Bears.DUTY)] = ()
    """Vem som skriver."""
    written_when: Annotated[Occurs | None, Key("när det skrivs", Bears.TIME)] = None
    """När det är skrivet: `{after: self, within: 10 dagar}`."""
    approved_by: Annotated[
        Actors, Key("vem som godkänner", Bears.DUTY, none="Protokoll och anteckningar godkänns inte av någon.")
    ] = ()
    """Vem som godkänner."""
    approved_when: Annotated[Occurs | None, Key("när det godkänns", Bears.TIME)] = None
    """När det godkänns: `next-meeting` på nästa möte."""
    signed_by: Annotated[
        Actors, Key("vem som justerar", Bears.DUTY, none="Protokoll och anteckningar justeras inte.")
    ] = ()
    """Vem som justerar."""
    signed_when: Annotated[Occurs | None, Key("när det justeras", Bears.TIME)] = None
    """När det justeras: `{after: self, within: 14 dagar}`."""
    announced: Annotated[Words | None, Key("var justeringen anslås", Bears.INFORMATION)] = None
    """Var det anslås att protokollet är justerat: den digitala anslagstavlan."""
    announced_when: Annotated[Occurs | None, Key("när justeringen anslås", Bears.TIME)] = None
    """När justeringen anslås: `{once: signed, within: 2 dagar}`."""
    announcement: Annotated[
        Enumeration, Key("vad anslaget innehåller", Bears.INFORMATION, wording=Wording.RUNNING)
    ] = ()
    """Vad anslaget om justeringen innehåller: organ, dag för mötet, när anslaget tas ner."""
    sent_when: Annotated[Occurs | None, Key("när det skickas ut", Bears.TIME)] = None
    """När det skickas ut: `signed` när det är justerat."""
    filed_by: Annotated[
        Actors, Key("vem som diarieför", Bears.DUTY, none="Protokoll och anteckningar diarieförs inte.")
    ] = ()
    """Vem som diarieför; `each-organisation` där var och en gör det."""
    archived_by: Annotated[Actors, Key("vem som arkiverar", Bears.DUTY)] = ()
    """Vem som arkiverar, eller är arkivmyndighet."""
    published: Annotated[Words | None, Key("var det publiceras", Bears.INFORMATION)] = None
    """Var de publiceras; `none` om dokumentet säger att de inte publiceras."""
    publishes: Annotated[Texts, Key("vilka handlingar som publiceras", Bears.INFORMATION)] = ()
    """Vilka handlingar som publiceras; `none` om inga gör det."""
    only_approved: Annotated[bool, Key("om bara det som är godkänt publiceras", Bears.INFORMATION)] = False
    """Sant om bara godkända protokoll publiceras."""
    publication_by: Annotated[Actors, Key("vem som bestämmer om publiceringen", Bears.INFORMATION)] = ()
    """Vem som bestämmer om, eller att det inte, publiceras."""
    communicated_to: Annotated[
        Many[ActorRef],
        Key("vilka som får del av det", Bears.INFORMATION, none="Protokoll och anteckningar skickas inte ut."),
    ] = ()
    """Vilka som får del av dem."""
    communicated_by: Annotated[Actors, Key("vem som ser till att de får del av det", Bears.DUTY)] = ()
    """Vem som ansvarar för att de får det."""
