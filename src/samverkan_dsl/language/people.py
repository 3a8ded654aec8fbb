"""Parties, roles, seats, and who leads and writes for a body."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from .base import Cited, Identity, LooseText, Many, Words
from .eligible import Eligible
from .grounds import LegalGround
from .keys import SEATED, Answers, Bears, Key, Wording
from .quantities import Amount
from .references import Actors, BodyRef, Parties, PartyRef, SeatAtRef, Texts
from .tenure import TermLength
from .times import Duration
from .validity import Timed
from .vocabulary.norms import Affirmed, Force
from .vocabulary.seats import Absence, Apart, Attendance, Bloc, PartyKind, Right, SeatStatus


class FormerName(Timed):
    """Ett tidigare namn; `valid` säger till när det gällde."""

    shorthand: ClassVar[str | None] = "name"
    identity: ClassVar[Identity | None] = Identity(("name",))

    name: Annotated[Words, Key("det tidigare namnet", Bears.FORM, wording=Wording.NAME)]
    """Namnet som inte längre används."""


class Party(Timed):
    """En part eller huvudman, en enhet hos en huvudman eller en grupp av parter."""

    name: Annotated[Words, Key("namnet", Bears.FORM, wording=Wording.NAME)]
    """Namnet som det skrivs i dokumentet."""
    kind: Annotated[PartyKind, Key("vilket slags part det är", Bears.REPRESENTATION, SEATED)]
    """Vilket slags part det är."""
    short: Annotated[LooseText | None, Key("kortnamnet", Bears.FORM)] = None
    """Kortnamn eller förkortning."""
    aliases: Annotated[Texts, Key("vad parten kallas", Bears.FORM)] = ()
    """Andra namn på samma part."""
    former_names: Annotated[Many[FormerName], Key("vad parten hette förr", Bears.FORM)] = ()
    """Tidigare namn, vart och ett med till när det gällde."""
    members: Annotated[Parties, Key("vilka som ingår", Bears.REPRESENTATION, SEATED)] = ()
    """Parterna i en grupp. Medlemmarna i ett förbund är de i founders."""
    size: Annotated[Amount | None, Key("hur många parter det är i gruppen", Bears.REPRESENTATION, SEATED)] = None
    """Hur många parter det är i en grupp som inte räknas upp, eller bara delvis: 49."""
    founders: Annotated[Parties, Key("vilka som har bildat den", Bears.REPRESENTATION)] = ()
    """De som har bildat ett förbund, en förening eller ett bolag tillsammans, staten inräknad."""
    owners: Annotated[Parties, Key("vilka som äger den", Bears.REPRESENTATION)] = ()
    """De som äger ett bolag."""
    domicile: Annotated[Words | None, Key("sätet", Bears.FORM, wording=Wording.NAME)] = None
    """Säte: orten där ett förbund, en förening eller ett bolag har sitt säte."""
    under: Annotated[Many[LegalGround], Key("vilket avtal eller vilken lag den vilar på", Bears.COMPETENCE)] = ()
    """Lagen eller avtalet som ett förbund, en förening eller en samverkan är bildad enligt."""
    principal: Annotated[PartyRef | None, Key("vem den hör till", Bears.REPRESENTATION, SEATED)] = None
    """Den huvudman som enheten hör till."""
    side: Annotated[Words | None, Key("vilken sida den räknas till", Bears.REPRESENTATION, SEATED)] = None
    """Sidan parten räknas på, till exempel kommunerna eller regionen."""


class Role(Cited):
    """En funktion som flera platser hänvisar till."""

    title: Annotated[Words, Key("titeln", Bears.FORM, wording=Wording.ROLE)]
    """Titeln."""
    at: Annotated[PartyRef | None, Key("varifrån", Bears.REPRESENTATION, SEATED)] = None
    """Parten där funktionen finns."""
    equivalent: Annotated[bool, Key("om ”eller motsvarande” gäller", Bears.REPRESENTATION)] = False
    """Sant om ”eller motsvarande” gäller."""
    count: Annotated[Amount | None, Key("hur många de är", Bears.REPRESENTATION)] = None
    """Hur många som har funktionen: tre."""
    chair_of: Annotated[BodyRef | None, Key("vilket organs ordförande det är", Bears.REPRESENTATION)] = None
    """Organet vars ordförande det är, när det är den som gör något i ett annat organ."""
    employed_by: Annotated[Actors, Key("vem som är arbetsgivare", Bears.DUTY)] = ()
    """Vem som är arbetsgivare, om det är en annan än parten eller flera gemensamt."""
    paid_by: Annotated[Actors, Key("vem som betalar", Bears.DUTY)] = ()
    """Vem som bär kostnaden."""
    led_by: Annotated[Actors, Key("vem som leder arbetet", Bears.DUTY)] = ()
    """Vem som är närmast överordnad."""


class SeatAuthority(Cited):
    """Den rätt att besluta som innehavaren av en plats har eller ska ha."""

    shorthand: ClassVar[str | None] = "what"

    what: Annotated[Words, Key("vad befogenheten gäller", Bears.COMPETENCE, wording=Wording.RUNNING)]
    """Befogenheten i ord: rätt att besluta om medel."""
    force: Annotated[Affirmed | None, Key("hur starkt kravet är", Bears.COMPETENCE)] = None
    """ska, får, bör, avsikt eller föreslås. Utelämnat sitter innehavaren där ”med rätt att …”."""
    from_: Annotated[Actors, Key("från vem befogenheten kommer", Bears.COMPETENCE)] = ()
    """Den som har gett befogenheten."""


class Seat(Timed):
    """En plats i ett organ. En roll hos en part, ett antal."""

    identity: ClassVar[Identity | None] = Identity(
        ("role", "at", "status", "scope"),
        ("chair_of", "vice_chair_of", "second_vice_chair_of", "secretary_of", "presidium_of", "member_of"),
    )

    role: Annotated[
        Words | None, Key("vilken funktion som har platsen", Bears.REPRESENTATION, SEATED, wording=Wording.ROLE)
    ] = None
    """Funktionen som ger platsen: en titel, eller id för en roll."""
    at: Annotated[Many[SeatAtRef], Key("varifrån den kommer", Bears.REPRESENTATION, SEATED)] = ()
    """Parten som funktionen finns hos. Flera parter delar platsen."""
    seats: Annotated[Amount | None, Key("hur många platser det är", Bears.REPRESENTATION, SEATED)] = None
    """Antal platser: 3, 8–10, minst 6, en per länsdel. Utelämnat är en."""
    at_least: Annotated[Amount | None, Key("hur många var och en minst har", Bears.REPRESENTATION, SEATED)] = None
    """Hur många av platserna var och en av parterna minst har: en per kommun."""
    equivalent: Annotated[bool, Key("om ”eller motsvarande” gäller", Bears.REPRESENTATION)] = False
    """Sant om ”eller motsvarande” gäller."""
    scope: Annotated[
        Words | None, Key("vad innehavaren ansvarar för", Bears.REPRESENTATION, wording=Wording.RUNNING)
    ] = None
    """Vad platsens innehavare ansvarar för, där det är en del av rollen."""
    chair_of: Annotated[
        Many[BodyRef],
        Key("vilket organs ordförande som har platsen", Bears.REPRESENTATION, SEATED),
    ] = ()
    """Platsen följer med ordförandeskapet i ett annat organ."""
    vice_chair_of: Annotated[
        Many[BodyRef],
        Key("vilket organs vice ordförande som har platsen", Bears.REPRESENTATION, SEATED),
    ] = ()
    """Platsen följer med vice ordförandeskapet i ett annat organ."""
    second_vice_chair_of: Annotated[
        Many[BodyRef],
        Key("vilket organs andre vice ordförande som har platsen", Bears.REPRESENTATION, SEATED),
    ] = ()
    """Platsen följer med uppdraget som andre vice ordförande i ett annat organ."""
    secretary_of: Annotated[
        Many[BodyRef],
        Key("vilket organs sekreterare som har platsen", Bears.REPRESENTATION, SEATED),
    ] = ()
    """Platsen följer med sekreterarskapet i ett annat organ."""
    presidium_of: Annotated[
        Many[BodyRef],
        Key("vilket organs presidium som har platserna", Bears.REPRESENTATION, SEATED),
    ] = ()
    """Platserna följer med presidiet i ett annat organ."""
    member_of: Annotated[Many[BodyRef], Key("vilket organs ledamot som har platsen", Bears.REPRESENTATION, SEATED)] = ()
    """Platsen tas av en ledamot i ett annat organ. `self` är en av organets egna ledamöter, utan en plats till."""
    also_in: Annotated[Many[BodyRef], Key("vilket organ den länkar till", Bears.REPRESENTATION)] = ()
    """Länkplats: innehavaren sitter också i detta organ."""
    status: Annotated[SeatStatus | None, Key("hur den deltar", Bears.REPRESENTATION, SEATED)] = None
    """Som vad innehavaren sitter där. Utelämnat är ledamot."""
    force: Annotated[Affirmed | None, Key("hur fast platsen är", Bears.REPRESENTATION)] = None
    """Om platsen ska, får eller bör finnas eller bara är avsedd eller föreslagen. Utelämnat är ska."""
    rights: Annotated[Many[Right], Key("vad innehavaren får göra på mötet", Bears.SAY, SEATED)] = ()
    """Vad innehavaren får göra på mötet."""
    attendance: Annotated[Attendance | None, Key("närvaron", Bears.DUTY)] = None
    """Om innehavaren ska, bör eller får komma."""
    nominated_by: Annotated[Actors, Key("vem som nominerar", Bears.REPRESENTATION)] = ()
    """Vem som nominerar."""
    appointed_by: Annotated[Actors, Key("vem som utser", Bears.REPRESENTATION)] = ()
    """Vem som utser."""
    appointed_jointly: Annotated[bool, Key("om de som utser gör det gemensamt", Bears.REPRESENTATION)] = False
    """Sant om de som utser gör det gemensamt."""
    represents: Annotated[Texts, Key("vem eller vad platsen företräder", Bears.REPRESENTATION)] = ()
    """Vem eller vilket perspektiv platsen företräder utöver sin part."""
    speaks_for: Annotated[Parties, Key("vilka andra parter platsen företräder", Bears.REPRESENTATION)] = ()
    """Andra parter som platsens part företräder."""
    informs_others: Annotated[bool, Key("om innehavaren informerar de andra parterna", Bears.INFORMATION)] = False
    """Sant om innehavaren ska informera dem som platsen går runt mellan eller företräder."""
    side: Annotated[Words | None, Key("vilken sida den räknas till", Bears.REPRESENTATION, SEATED)] = None
    """Sidan platsen räknas på, om den är en annan än partens."""
    bloc: Annotated[Bloc | None, Key("om den hör till majoriteten eller oppositionen", Bears.REPRESENTATION)] = None
    """Om platsen är majoritetens eller oppositionens."""
    different: Annotated[Many[Apart], Key("i vad de som har platserna ska skilja sig åt", Bears.REPRESENTATION)] = ()
    """Vad de som har radens platser ska komma från olika av: område, kommun, verksamhet."""
    authority: Annotated[SeatAuthority | None, Key("befogenheten", Bears.COMPETENCE)] = None
    """Vilken beslutanderätt som krävs av innehavaren, hur starkt, och från vem den kommer."""
    among: Annotated[Eligible | None, Key("vem som kan väljas till platsen", Bears.REPRESENTATION)] = None
    """Vem som kan väljas: `{member-of: kommunfullmaktige, or-substitute: true}`. Ändrar inte antalet platser."""
    rotates: Annotated[Parties, Key("mellan vilka platsen går runt", Bears.REPRESENTATION, SEATED)] = ()
    """Parterna som platsen går runt mellan."""
    vacant: Annotated[bool, Key("om platsen är vakant", Bears.REPRESENTATION, SEATED)] = False
    """Sant om dokumentet säger att platsen är vakant."""
    condition: Annotated[
        Words | None, Key("på vilket villkor", Bears.REPRESENTATION, SEATED, wording=Wording.PROSE)
    ] = None
    """När platsen finns, om den inte alltid gör det. Vem som kan väljas till den står i `among`."""
    example: Annotated[bool, Key("om platsen bara är ett exempel", Bears.REPRESENTATION, SEATED)] = False
    """Sant om dokumentet bara ger platsen som ett exempel på vilka som kan ingå."""
    term: Annotated[TermLength | None, Key("hur länge det varar", Bears.TIME, noun="Ledamöternas mandattid")] = None
    """Mandattid: 4 år, mandatperioden, `{length: 4 år, from: 1 januari året efter valet}`; `none`: ingen bestämd."""

    @property
    def uncertain(self) -> bool:
        """Whether there may be no such seat."""
        return self.condition is not None or self.example or self.force is Force.PROPOSED

    @property
    def counts(self) -> bool:
        """Whether the seat is a member's and counts for quorum (meaning.md, Quorum)."""
        return self.status in (None, SeatStatus.MEMBER) and not self.drawn

    @property
    def drawn(self) -> bool:
        """Whether one of the body's own members holds it: it adds no seat (meaning.md, Instances: link seat)."""
        return "self" in self.member_of

    @property
    def ex_officio(self) -> tuple[str, ...]:
        """The bodies whose office or membership gives the seat."""
        vices = (*self.vice_chair_of, *self.second_vice_chair_of)
        return (*self.chair_of, *vices, *self.secretary_of, *self.presidium_of, *self.member_of)


class Vice(Timed):
    """Vice ordförande."""

    shorthand: ClassVar[str | None] = "supplied-by"

    supplied_by: Annotated[Actors, Key("vem som står för det", Bears.REPRESENTATION)] = ()
    """Vem som står för vice ordföranden."""
    bloc: Annotated[Bloc | None, Key("om den hör till majoriteten eller oppositionen", Bears.REPRESENTATION)] = None
    """Om vice ordföranden kommer från majoriteten eller oppositionen."""
    role: Annotated[Words | None, Key("vilken funktion", Bears.REPRESENTATION, wording=Wording.ROLE)] = None
    """Rollen som innehar uppdraget."""
    elected_by: Annotated[Actors, Key("vem som väljer", Bears.REPRESENTATION)] = ()
    """Vem som väljer."""
    elected_jointly: Annotated[bool, Key("om de som väljer gör det gemensamt", Bears.REPRESENTATION)] = False
    """Sant om de som väljer gör det gemensamt."""
    among: Annotated[Actors, Key("bland vilka valet sker", Bears.REPRESENTATION)] = ()
    """Vilka som kan väljas."""
    opposite: Annotated[bool, Key("om uppdraget följer den andra parten", Bears.REPRESENTATION)] = False
    """Sant om uppdraget ligger hos den part i alternates som inte har ordförandeskapet."""
    succeeds: Annotated[bool, Key("om vice ordföranden blir ordförande nästa period", Bears.REPRESENTATION)] = False
    """Sant om vice ordföranden tar över som ordförande när perioden är slut."""
    term: Annotated[TermLength | None, Key("hur länge det varar", Bears.TIME, noun="Vice ordförandens mandattid")] = (
        None
    )
    """Mandattid: 4 år, mandatperioden; `none` om ingen är bestämd."""


class StandIn(Cited):
    """En tillfällig ordförande."""

    identity: ClassVar[Identity | None] = Identity(("when",))

    when: Annotated[Absence, Key("vid vilken frånvaro", Bears.TIME)]
    """När det behövs: alla i presidiet är borta, eller ordföranden är borta länge."""
    appointed_by: Annotated[Actors, Key("vem som utser", Bears.REPRESENTATION)] = ()
    """Vem som utser den tillfälliga ordföranden."""
    among: Annotated[Actors, Key("bland vilka valet sker", Bears.REPRESENTATION)] = ()
    """Vilka som kan utses."""
    force: Annotated[Affirmed | None, Key("hur bindande det är", Bears.REPRESENTATION)] = None
    """ska, får eller bör."""
    all_duties: Annotated[bool, Key("om ordförandens alla uppgifter följer med", Bears.COMPETENCE)] = False
    """Sant om den tillfälliga ordföranden har alla ordförandens uppgifter, inte bara leder mötet."""


class Chair(Timed):
    """Ordförande."""

    supplied_by: Annotated[Actors, Key("vem som står för det", Bears.REPRESENTATION, Answers.VOTES)] = ()
    """Parten, enheten eller rollen som står för ordföranden."""
    role: Annotated[Words | None, Key("vilken funktion", Bears.REPRESENTATION, Answers.VOTES, wording=Wording.ROLE)] = (
        None
    )
    """Rollen som innehar ordförandeskapet, om det är bundet till en roll."""
    chair_of: Annotated[
        BodyRef | None, Key("vilket organs ordförande som är ordförande", Bears.REPRESENTATION, Answers.VOTES)
    ] = None
    """Organet vars ordförande också är ordförande här."""
    same_party_as: Annotated[
        BodyRef | None, Key("vilket organs ordförande som kommer från samma part", Bears.REPRESENTATION, Answers.VOTES)
    ] = None
    """Organet vars ordförande kommer från samma part eller nämnd."""
    bloc: Annotated[Bloc | None, Key("om den hör till majoriteten eller oppositionen", Bears.REPRESENTATION)] = None
    """Om ordföranden kommer från majoriteten eller oppositionen."""
    external: Annotated[bool, Key("om ordföranden kommer utifrån", Bears.REPRESENTATION)] = False
    """Sant om ordföranden är någon utanför parterna."""
    elected_by: Annotated[Actors, Key("vem som väljer", Bears.REPRESENTATION)] = ()
    """Vem som väljer ordförande."""
    elected_jointly: Annotated[bool, Key("om de som väljer gör det gemensamt", Bears.REPRESENTATION)] = False
    """Sant om de som väljer gör det gemensamt."""
    among: Annotated[Actors, Key("bland vilka valet sker", Bears.REPRESENTATION)] = ()
    """Vilka som kan väljas."""
    seat: Annotated[
        Literal["on-seat", "beside"] | None,
        Key("om ordföranden har en av platserna", Bears.SAY, SEATED, alone=True),
    ] = None
    """on-seat om ordföranden har en av platserna, beside om hen sitter vid sidan av dem."""
    alternates: Annotated[Actors, Key("mellan vilka det växlar", Bears.REPRESENTATION)] = ()
    """Parter, eller roller hos parter, som ordförandeskapet går runt mellan, i ordning."""
    first: Annotated[Actors, Key("vem som är först", Bears.REPRESENTATION)] = ()
    """Den som har ordförandeskapet under den första perioden."""
    term: Annotated[TermLength | None, Key("hur länge det varar", Bears.TIME, noun="Ordförandens mandattid")] = None
    """Hur länge ett ordförandeskap varar: 2 år, mandatperioden; `none` om ingen tid är bestämd."""
    start: Annotated[Annotated[int, Field(ge=1900, le=2200)] | None, Key("när det börjar", Bears.TIME)] = None
    """Året då den första i alternates tillträder."""
    synchronised_with: Annotated[BodyRef | None, Key("med vilket organ det växlar samtidigt", Bears.TIME)] = None
    """Organet vars ordförandeskap växlar samtidigt."""
    co_leads: Annotated[Actors, Key("vilka som leder tillsammans", Bears.REPRESENTATION)] = ()
    """Flera som leder tillsammans."""
    convener: Annotated[
        Actors, Key("vem som är sammankallande", Bears.DUTY, none="Det finns ingen sammankallande.")
    ] = ()
    """Sammankallande, där ordförande saknas eller en annan än ordföranden kallar."""
    vice: Annotated[
        Vice | None, Key("vem som är vice ordförande", Bears.REPRESENTATION, none="Det finns ingen vice ordförande.")
    ] = None
    """Vice ordförande, eller den första av två."""
    second_vice: Annotated[
        Vice | None,
        Key("vem som är andre vice ordförande", Bears.REPRESENTATION, none="Det finns ingen andre vice ordförande."),
    ] = None
    """Andre vice ordförande."""
    until_elected: Annotated[Actors, Key("vem som leder mötet tills ordföranden är vald", Bears.REPRESENTATION)] = ()
    """Vem som leder mötet tills ordföranden är vald."""
    when_away: Annotated[Actors, Key("vem som leder mötet när presidiet är borta", Bears.REPRESENTATION)] = ()
    """Vem som leder mötet när varken ordföranden eller vice ordföranden kan."""
    stand_ins: Annotated[Many[StandIn], Key("vem som utses tillfälligt", Bears.REPRESENTATION)] = ()
    """Hur en tillfällig ordförande utses: `{when: long-absence, appointed-by: self, force: may}`."""
    succession: Annotated[
        Words | None,
        Key("vad som gäller när ordföranden slutar", Bears.REPRESENTATION, wording=Wording.PROSE),
    ] = None
    """Vad som gäller när ordföranden slutar under perioden."""
    succession_by: Annotated[Actors, Key("vem som utser en ny när ordföranden slutar", Bears.REPRESENTATION)] = ()
    """Vem som utser en ny ordförande eller vice ordförande när den förra slutar under perioden."""
    votes: Annotated[bool | None, Key("om ordföranden deltar i besluten", Bears.SAY, SEATED)] = None
    """Om ordföranden deltar i besluten."""
    casting_vote: Annotated[bool | None, Key("om ordföranden har utslagsröst", Bears.SAY, Answers.VOTES)] = None
    """Om ordföranden har utslagsröst."""
    effort: Annotated[Amount | None, Key("hur stort uppdraget är", Bears.DUTY)] = None
    """Uppdragets omfattning, till exempel ca 25 %."""

    @property
    def lasts(self) -> Duration | None:
        """How long a chairmanship lasts, where that follows from what is said."""
        return None if self.term is None else self.term.lasts


_NEUTER = ("stöd", "sekretariat", "kansli")


class Secretary(Timed):
    """Sekreterare eller processledare."""

    title: Annotated[Words | None, Key("vad uppdraget kallas", Bears.FORM, wording=Wording.ROLE)] = None
    """Dokumentets ord för uppdraget, om det inte är sekreterare: processledare, administrativt stöd."""
    supplied_by: Annotated[Actors, Key("vem som står för det", Bears.REPRESENTATION)] = ()
    """Vem som står för sekreteraren."""
    role: Annotated[Words | None, Key("vilken funktion", Bears.REPRESENTATION, wording=Wording.ROLE)] = None
    """Rollen som har uppdraget."""
    recruited_by: Annotated[Actors, Key("vem som rekryterar", Bears.DUTY)] = ()
    """Vem som rekryterar."""
    employed_by: Annotated[Actors, Key("vem som är arbetsgivare", Bears.DUTY)] = ()
    """Vem som är arbetsgivare."""
    led_by: Annotated[Actors, Key("vem som leder", Bears.DUTY)] = ()
    """Vem som leder arbetet."""
    paid_by: Annotated[Actors, Key("vem som betalar", Bears.DUTY)] = ()
    """Vem som bär kostnaden."""
    effort: Annotated[Amount | None, Key("hur stort uppdraget är", Bears.DUTY)] = None
    """Uppdragets omfattning, till exempel ca 25 %."""

    @property
    def the(self) -> str | None:
        """The title of one word as it stands for who has it: `processledaren`."""
        title = self.title
        if title is None or " " in title:
            return title
        small = title[:1].lower() + title[1:]
        if small.endswith(_NEUTER):
            return small + "et"
        return small + ("n" if small.endswith("e") else "en")


class Signature(Cited):
    """En underskrift: roll och part, aldrig ett namn."""

    identity: ClassVar[Identity | None] = Identity(("role", "at", "unit", "body"))

    role: Annotated[Words, Key("vilken funktion", Bears.REPRESENTATION, wording=Wording.ROLE)]
    """Undertecknarens roll."""
    at: Annotated[PartyRef | None, Key("varifrån", Bears.REPRESENTATION)] = None
    """Undertecknarens part."""
    unit: Annotated[Words | None, Key("vilken enhet", Bears.REPRESENTATION)] = None
    """Förvaltningen eller enheten, om den inte är en part."""
    body: Annotated[BodyRef | None, Key("för vilket organ", Bears.REPRESENTATION)] = None
    """Organet som undertecknaren skriver under för."""
    seats: Annotated[Amount | None, Key("hur många underskrifter det är", Bears.REPRESENTATION)] = None
    """Antal underskrifter på raden."""
