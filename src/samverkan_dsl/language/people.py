"""Parties, roles, seats, and who leads and writes for a body."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from .base import Cited, Identity, LooseText, Many, Words
from .quantities import Amount
from .references import ActorRef, Actors, BodyRef, Parties, PartyRef, SeatAtRef, Texts
from .times import Length
from .vocabulary import Attendance, Force, PartyKind, Right, SeatStatus, SubstitutePolicy


class Party(Cited):
    """En part eller huvudman, en enhet hos en huvudman eller en grupp av parter."""

    name: Words
    """Namnet som det skrivs i dokumentet."""
    kind: PartyKind
    """Vilket slags part det är."""
    short: LooseText | None = None
    """Kortnamn eller förkortning."""
    aliases: Texts = ()
    """Andra namn på samma part."""
    members: Parties = ()
    """Parterna i en grupp."""
    principal: PartyRef | None = None
    """Den huvudman som enheten hör till."""
    side: Words | None = None
    """Sidan parten räknas på, till exempel kommunerna eller regionen."""


class Role(Cited):
    """En funktion som flera platser hänvisar till."""

    title: Words
    """Titeln."""
    at: PartyRef | None = None
    """Parten där funktionen finns."""
    equivalent: bool = False
    """Sant om ”eller motsvarande” gäller."""
    employed_by: Actors = ()
    """Vem som är arbetsgivare, om det är en annan än parten eller flera gemensamt."""
    paid_by: Actors = ()
    """Vem som bär kostnaden."""
    led_by: Actors = ()
    """Vem som är närmast överordnad."""


class Seat(Cited):
    """En plats i ett organ. En roll hos en part, ett antal."""

    identity: ClassVar[Identity | None] = Identity(
        ("role", "at", "status", "scope"),
        ("chair_of", "vice_chair_of", "secretary_of", "presidium_of", "member_of"),
    )

    role: Words | None = None
    """Funktionen som ger platsen: en titel, eller id för en roll."""
    at: Many[SeatAtRef] = ()
    """Parten som funktionen finns hos. Flera parter delar platsen."""
    seats: Amount | None = None
    """Antal platser: 3, 8–10, minst 6, en per länsdel. Utelämnat är en."""
    equivalent: bool = False
    """Sant om ”eller motsvarande” gäller."""
    scope: Words | None = None
    """Vad platsens innehavare ansvarar för, där det är en del av rollen."""
    chair_of: Many[BodyRef] = ()
    """Platsen följer med ordförandeskapet i ett annat organ."""
    vice_chair_of: Many[BodyRef] = ()
    """Platsen följer med vice ordförandeskapet i ett annat organ."""
    secretary_of: Many[BodyRef] = ()
    """Platsen följer med sekreterarskapet i ett annat organ."""
    presidium_of: Many[BodyRef] = ()
    """Platserna följer med presidiet i ett annat organ."""
    member_of: Many[BodyRef] = ()
    """Platsen tas av en ledamot i ett annat organ. `self` är en av organets egna ledamöter, utan en plats till."""
    also_in: Many[BodyRef] = ()
    """Länkplats: innehavaren sitter också i detta organ."""
    status: SeatStatus | None = None
    """Som vad innehavaren sitter där. Utelämnat är ledamot."""
    force: Force | None = None
    """Om platsen ska, får eller bör finnas eller bara är avsedd. Utelämnat är ska."""
    rights: Many[Right] = ()
    """Vad innehavaren får göra på mötet."""
    attendance: Attendance | None = None
    """Om innehavaren ska, bör eller får komma."""
    nominated_by: Actors = ()
    """Vem som nominerar."""
    appointed_by: Actors = ()
    """Vem som utser."""
    represents: Texts = ()
    """Vem eller vilket perspektiv platsen företräder utöver sin part."""
    side: Words | None = None
    """Sidan platsen räknas på, om den är en annan än partens."""
    authority: Words | None = None
    """Vilken beslutanderätt som krävs av innehavaren."""
    rotates: Parties = ()
    """Parterna som platsen går runt mellan."""
    vacant: bool = False
    """Sant om dokumentet säger att platsen är vakant."""
    condition: Words | None = None
    """När platsen finns, om den inte alltid gör det."""
    term: Length | None = None
    """Mandattid."""

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
        return (*self.chair_of, *self.vice_chair_of, *self.secretary_of, *self.presidium_of, *self.member_of)


class Vice(Cited):
    """Vice ordförande."""

    shorthand: ClassVar[str | None] = "supplied-by"

    supplied_by: Actors = ()
    """Vem som står för vice ordföranden."""
    role: Words | None = None
    """Rollen som innehar uppdraget."""
    elected_by: Actors = ()
    """Vem som väljer."""
    among: Actors = ()
    """Vilka som kan väljas."""
    opposite: bool = False
    """Sant om uppdraget ligger hos den part i alternates som inte har ordförandeskapet."""
    term: Length | None = None
    """Mandattid."""


class Chair(Cited):
    """Ordförande."""

    supplied_by: Actors = ()
    """Parten, enheten eller rollen som står för ordföranden."""
    role: Words | None = None
    """Rollen som innehar ordförandeskapet, om det är bundet till en roll."""
    elected_by: Actors = ()
    """Vem som väljer ordförande."""
    among: Actors = ()
    """Vilka som kan väljas."""
    seat: Literal["on-seat", "beside"] | None = None
    """on-seat om ordföranden har en av platserna, beside om hen sitter vid sidan av dem."""
    alternates: Actors = ()
    """Roller eller parter som ordförandeskapet går runt mellan, i ordning."""
    first: Actors = ()
    """Den som har ordförandeskapet under den första perioden."""
    term: Length | None = None
    """Hur länge ett ordförandeskap varar."""
    start: Annotated[int, Field(ge=1900, le=2200)] | None = None
    """Året då den första i alternates tillträder."""
    synchronised_with: BodyRef | None = None
    """Organet vars ordförandeskap växlar samtidigt."""
    co_leads: Actors = ()
    """Flera som leder tillsammans."""
    convener: Actors = ()
    """Sammankallande, där ordförande saknas."""
    vice: Vice | None = None
    """Vice ordförande."""
    succession: Words | None = None
    """Vad som gäller när ordföranden slutar under perioden."""
    succession_by: Actors = ()
    """Vem som utser en ny ordförande eller vice ordförande när den förra slutar under perioden."""
    votes: bool | None = None
    """Om ordföranden deltar i besluten."""
    casting_vote: bool | None = None
    """Om ordföranden har utslagsröst."""
    effort: Amount | None = None
    """Uppdragets omfattning, till exempel ca 25 %."""


class Secretary(Cited):
    """Sekreterare eller processledare."""

    supplied_by: Actors = ()
    """Vem som står för sekreteraren."""
    role: Words | None = None
    """Rollen som har uppdraget."""
    recruited_by: Actors = ()
    """Vem som rekryterar."""
    employed_by: Actors = ()
    """Vem som är arbetsgivare."""
    led_by: Actors = ()
    """Vem som leder arbetet."""
    paid_by: Actors = ()
    """Vem som bär kostnaden."""
    effort: Amount | None = None
    """Uppdragets omfattning, till exempel ca 25 %."""


class Substitutes(Cited):
    """Ersättare, och vad frånvaro betyder."""

    shorthand: ClassVar[str | None] = "policy"

    policy: SubstitutePolicy | None = None
    """Om frånvarande ledamöter ersätts."""
    count: Amount | None = None
    """Antal ersättare, per part om policy är per-party."""
    order: Words | None = None
    """I vilken ordning ersättare träder in."""
    replaces: Words | None = None
    """Vilka de ersätter."""
    absent_accept: bool | None = None
    """Sant om de frånvarande överlåter besluten åt de närvarande."""
    absent_write: ActorRef | None = None
    """Den som tar emot frånvarandes skriftliga synpunkter."""
    absent_inform: bool | None = None
    """Sant om den frånvarande själv ska ta reda på vad som beslutades."""


class Signature(Cited):
    """En underskrift: roll och part, aldrig ett namn."""

    identity: ClassVar[Identity | None] = Identity(("role", "at", "unit", "body"))

    role: Words
    """Undertecknarens roll."""
    at: PartyRef | None = None
    """Undertecknarens part."""
    unit: Words | None = None
    """Förvaltningen eller enheten, om den inte är en part."""
    body: BodyRef | None = None
    """Organet som undertecknaren skriver under för."""
    seats: Amount | None = None
    """Antal underskrifter på raden."""
