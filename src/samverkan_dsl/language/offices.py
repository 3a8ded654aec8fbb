"""Who leads and writes for a body: chair, vice chairs, secretary."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from .base import Cited, Identity, Many, Words
from .demands import Demand
from .hosts import HeldWhen
from .keys import SEATED, Answers, Bears, Key, Wording
from .norm import Norm
from .quantities import Amount
from .references import Actors, BodyRef, SeatAtRef
from .tenure import TermLength
from .times import Duration
from .validity import Timed
from .vocabulary.closed import Vocabulary
from .vocabulary.norms import Affirmed
from .vocabulary.seats import Absence, Bloc


class OfficeKind(Vocabulary):
    """An office of a body, or membership of it."""

    CHAIR = ("chair", "ordförande")
    VICE_CHAIR = ("vice-chair", "vice ordförande")
    SECOND_VICE_CHAIR = ("second-vice-chair", "andre vice ordförande")
    THIRD_VICE_CHAIR = ("third-vice-chair", "tredje vice ordförande")
    SECRETARY = ("secretary", "sekreterare")
    MEMBER = ("member", "ledamot")


class OtherOffice(Timed):
    """Ett annat uppdrag som den som nu har uppdraget också har, utan att det är en regel."""

    identity: ClassVar[Identity | None] = Identity(("office", "of"))

    office: Annotated[OfficeKind, Key("vilket uppdrag det är", Bears.REPRESENTATION)]
    """Uppdraget: ordförande, vice ordförande, andre eller tredje vice ordförande, sekreterare, ledamot."""
    of: Annotated[Many[SeatAtRef], Key("i vilket organ", Bears.REPRESENTATION)]
    """Organet, eller parten, där uppdraget är."""


class Office(Norm):
    """Det som kan sägas om varje uppdrag i ett organ."""

    requires: Annotated[Many[Demand], Key("vad som krävs av innehavaren", Bears.REPRESENTATION)] = ()
    """Krav på den som har uppdraget: kompetens, ställning, mandat."""
    also: Annotated[Many[OtherOffice], Key("vilka andra uppdrag den som nu har det har", Bears.REPRESENTATION)] = ()
    """Andra uppdrag som den som nu har det också har. Följer uppdragen alltid med varandra skrivs chair-of."""


class Vice(Office):
    """Vice ordförande."""

    shorthand: ClassVar[str | None] = "supplied-by"

    supplied_by: Annotated[Actors, Key("vem som står för det", Bears.REPRESENTATION)] = ()
    """Vem som står för vice ordföranden."""
    bloc: Annotated[Bloc | None, Key("om den hör till majoriteten eller oppositionen", Bears.REPRESENTATION)] = None
    """Om vice ordföranden kommer från majoriteten eller oppositionen."""
    role: Annotated[Words | None, Key("vilken funktion", Bears.REPRESENTATION, wording=Wording.ROLE)] = None
    """Rollen som innehar uppdraget."""
    chair_of: Annotated[
        BodyRef | None, Key("vilket organs ordförande som är vice ordförande", Bears.REPRESENTATION)
    ] = None
    """Organet vars ordförande alltid är vice ordförande här."""
    vice_chair_of: Annotated[
        BodyRef | None, Key("vilket organs vice ordförande som är vice ordförande", Bears.REPRESENTATION)
    ] = None
    """Organet vars vice ordförande alltid är vice ordförande här."""
    elected_by: Annotated[Actors, Key("vem som väljer", Bears.REPRESENTATION)] = ()
    """Vem som väljer."""
    elected_jointly: Annotated[bool, Key("om de som väljer gör det gemensamt", Bears.REPRESENTATION)] = False
    """Sant om de som väljer gör det gemensamt."""
    among: Annotated[Actors, Key("bland vilka valet sker", Bears.REPRESENTATION)] = ()
    """Vilka som kan väljas."""
    opposite: Annotated[bool | None, Key("om uppdraget följer den andra parten", Bears.REPRESENTATION)] = None
    """Sant om uppdraget ligger hos den part i alternates som inte har ordförandeskapet, falskt om det är samma part."""
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


class Chair(Office):
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
    vice_chair_of: Annotated[
        BodyRef | None, Key("vilket organs vice ordförande som är ordförande", Bears.REPRESENTATION, Answers.VOTES)
    ] = None
    """Organet vars vice ordförande alltid är ordförande här."""
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
    """Parter eller roller som ordförandeskapet går runt mellan. Ordningen är sagd om `start` eller `first` står."""
    turns: Annotated[Many[HeldWhen], Key("vem som har det när", Bears.TIME)] = ()
    """Vem som har ordförandeskapet vilka år, uppräknat: `{who: umea, when: 2024}`. Annars räcker `start`."""
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
    third_vice: Annotated[
        Vice | None,
        Key("vem som är tredje vice ordförande", Bears.REPRESENTATION, none="Det finns ingen tredje vice ordförande."),
    ] = None
    """Tredje vice ordförande."""
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
    def vices(self) -> tuple[Vice, ...]:
        """The vice chairs that there are, the first of them first."""
        return tuple(each for each in (self.vice, self.second_vice, self.third_vice) if each is not None)

    @property
    def lasts(self) -> Duration | None:
        """How long a chairmanship lasts, where that follows from what is said."""
        return None if self.term is None else self.term.lasts


_NEUTER = ("stöd", "sekretariat", "kansli")


class Secretary(Office):
    """Sekreterare eller processledare."""

    title: Annotated[Words | None, Key("vad uppdraget kallas", Bears.FORM, wording=Wording.ROLE)] = None
    """Dokumentets ord för uppdraget, om det inte är sekreterare: processledare, administrativt stöd."""
    supplied_by: Annotated[Actors, Key("vem som står för det", Bears.REPRESENTATION)] = ()
    """Vem som står för sekreteraren."""
    role: Annotated[Words | None, Key("vilken funktion", Bears.REPRESENTATION, wording=Wording.ROLE)] = None
    """Rollen som har uppdraget."""
    secretary_of: Annotated[
        BodyRef | None, Key("vilket organs sekreterare som är sekreterare", Bears.REPRESENTATION)
    ] = None
    """Organet vars sekreterare alltid är sekreterare här."""
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
    def neuter(self) -> bool:
        """Whether the title is a word with `ett`: `administrativt stöd`."""
        return self.title is not None and self.title.endswith(_NEUTER)

    @property
    def the(self) -> str | None:
        """The title of one word as it stands for who has it: `processledaren`."""
        title = self.title
        if title is None or " " in title:
            return title
        small = title[:1].lower() + title[1:]
        if self.neuter:
            return small + "et"
        return small + ("n" if small.endswith("e") else "en")
