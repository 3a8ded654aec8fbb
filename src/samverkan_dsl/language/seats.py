"""Seats, and what is asked of those who have them."""

from typing import Annotated, ClassVar

from .base import Cited, Identity, Many, Words
from .conditions import Condition
from .demands import Demand
from .eligible import Eligible
from .keys import SEATED, Bears, Key, Wording
from .quantities import Amount
from .references import Actors, BodyRef, Parties, SeatAtRef, Texts
from .tenure import TermLength
from .validity import Timed
from .vocabulary.emphasis import Weight
from .vocabulary.norms import Affirmed, Force
from .vocabulary.seats import Apart, Attendance, Bloc, Right, SeatStatus


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
        (
            *("chair_of", "vice_chair_of", "second_vice_chair_of", "third_vice_chair_of"),
            *("secretary_of", "presidium_of", "member_of"),
        ),
    )

    role: Annotated[
        Words | None, Key("vilken funktion som har platsen", Bears.REPRESENTATION, SEATED, wording=Wording.ROLE)
    ] = None
    """Funktionen som ger platsen: en titel, eller id för en roll."""
    at: Annotated[Many[SeatAtRef], Key("varifrån den kommer", Bears.REPRESENTATION, SEATED)] = ()
    """Parten som funktionen finns hos. Flera parter delar platsen."""
    seats: Annotated[Amount | None, Key("hur många platser det är", Bears.REPRESENTATION, SEATED)] = None
    """Antal platser: 3, 8–10, minst 6, en per länsdel. Utelämnat är en, hos en grupp av parter osagt."""
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
    third_vice_chair_of: Annotated[
        Many[BodyRef],
        Key("vilket organs tredje vice ordförande som har platsen", Bears.REPRESENTATION, SEATED),
    ] = ()
    """Platsen följer med uppdraget som tredje vice ordförande i ett annat organ."""
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
    """Som vad innehavaren sitter där; `unstated` om det inte framgår. Utelämnat är ledamot."""
    force: Annotated[Affirmed | None, Key("hur fast platsen är", Bears.REPRESENTATION)] = None
    """Om platsen ska, får eller bör finnas eller bara är avsedd eller föreslagen. Utelämnat är att den finns."""
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
    requires: Annotated[Many[Demand], Key("vad som krävs av innehavaren", Bears.REPRESENTATION)] = ()
    """Krav på den som har platsen: kompetens, ställning, mandat. Vem som kan väljas står i `among`."""
    rotates: Annotated[Parties, Key("mellan vilka platsen går runt", Bears.REPRESENTATION, SEATED)] = ()
    """Parterna som platsen går runt mellan."""
    vacant: Annotated[bool, Key("om platsen är vakant", Bears.REPRESENTATION, SEATED)] = False
    """Sant om dokumentet säger att platsen är vakant."""
    condition: Annotated[Condition | None, Key("på vilket villkor", Bears.REPRESENTATION, SEATED)] = None
    """När platsen finns, om den inte alltid gör det. Vem som kan väljas till den står i `among`."""
    emphasis: Annotated[Many[Weight], Key("hur det betonas", Bears.REPRESENTATION, SEATED)] = ()
    """Hur platsen betonas: i första hand, om möjligt, som regel; bland annat om fler ingår än de som nämns."""
    example: Annotated[bool, Key("om platsen bara är ett exempel", Bears.REPRESENTATION, SEATED)] = False
    """Sant om dokumentet bara ger platsen som ett exempel på vilka som kan ingå."""
    term: Annotated[TermLength | None, Key("hur länge det varar", Bears.TIME, noun="Ledamöternas mandattid")] = None
    """Mandattid: 4 år, mandatperioden, `{length: 4 år, from: 1 januari året efter valet}`; `none`: ingen bestämd."""

    @property
    def uncertain(self) -> bool:
        """Whether there may be no such seat."""
        unsaid = self.status is SeatStatus.UNSTATED or any(each.unsure for each in self.emphasis)
        return unsaid or self.condition is not None or self.example or self.force in (Force.PROPOSED, Force.WILL)

    @property
    def open(self) -> bool:
        """Whether there are more than the row names."""
        return any(each.open for each in self.emphasis)

    @property
    def counts(self) -> bool:
        """Whether the seat is a member's, or may be, and counts for quorum (meaning.md, Quorum)."""
        return self.status in (None, SeatStatus.MEMBER, SeatStatus.UNSTATED) and not self.drawn

    @property
    def drawn(self) -> bool:
        """Whether one of the body's own members holds it: it adds no seat (meaning.md, Instances: link seat)."""
        return "self" in self.member_of

    @property
    def ex_officio(self) -> tuple[str, ...]:
        """The bodies whose office or membership gives the seat."""
        return (*self.offices, *self.presidium_of, *self.member_of)

    @property
    def offices(self) -> tuple[str, ...]:
        """The bodies of which one office gives the seat."""
        vices = (*self.vice_chair_of, *self.second_vice_chair_of, *self.third_vice_chair_of)
        return (*self.chair_of, *vices, *self.secretary_of)
