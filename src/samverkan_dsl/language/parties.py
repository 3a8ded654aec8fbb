"""Who takes part: parties with their units and groups, roles that several seats refer to, and who has signed."""

from typing import Annotated, ClassVar

from .base import Cited, Identity, LooseText, Many, Words
from .endings import Ending
from .formation import Formation
from .grounds import LegalGround
from .keys import SEATED, Bears, Key, Wording
from .quantities import Amount
from .references import Actors, BodyRef, Parties, PartyRef, Texts
from .validity import Timed
from .vocabulary.seats import LegalForm, PartyKind
from .work import Budget


class FormerName(Timed):
    """Ett tidigare namn; `valid` säger till när det gällde."""

    shorthand: ClassVar[str | None] = "name"
    identity: ClassVar[Identity | None] = Identity(("name",))

    name: Annotated[Words, Key("det tidigare namnet", Bears.FORM, wording=Wording.NAME)]
    """Namnet som inte längre används."""


class Stake(Timed):
    """De som är medlemmar i ett förbund eller äger del i ett bolag, var och en sedan när och med vilken andel."""

    shorthand: ClassVar[str | None] = "who"
    identity: ClassVar[Identity | None] = Identity(("who",))

    who: Annotated[Parties, Key("vilka det är", Bears.REPRESENTATION)]
    """De som är medlemmar eller äger del; bland annat om inte alla nämns."""
    share: Annotated[Amount | None, Key("hur stor del var och en har", Bears.REPRESENTATION)] = None
    """Hur stor del var och en av dem har: 51 %, 1/3. Utelämnat om dokumentet inte säger det."""


class Legal(Cited):
    """Vad något är i lagens mening, och vad dokumentet säger att det inte är."""

    shorthand: ClassVar[str | None] = "is"

    is_: Annotated[Many[LegalForm], Key("vad det är", Bears.COMPETENCE)] = ()
    """Det som det är: juridisk person, kommunalförbund, samverkan genom avtal."""
    is_not: Annotated[Many[LegalForm], Key("vad det inte är", Bears.COMPETENCE)] = ()
    """Det som dokumentet uttryckligen säger att det inte är."""


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
    """Parterna i en grupp. Medlemmarna i ett förbund, en förening eller ett bolag står i membership."""
    size: Annotated[Amount | None, Key("hur många parter det är i gruppen", Bears.REPRESENTATION, SEATED)] = None
    """Hur många parter det är i en grupp som inte räknas upp, eller bara delvis: 49."""
    founders: Annotated[Parties, Key("vilka som har bildat den", Bears.REPRESENTATION)] = ()
    """De som har bildat ett förbund, en förening eller ett bolag tillsammans, staten inräknad."""
    membership: Annotated[Many[Stake], Key("vilka som är medlemmar i den", Bears.REPRESENTATION)] = ()
    """Medlemmarna i ett förbund eller en förening: id, eller rader med andel och sedan när."""
    owners: Annotated[Parties, Key("vilka som äger den", Bears.REPRESENTATION)] = ()
    """De som tillsammans äger hela, när var och ens andel inte sägs."""
    part_owners: Annotated[Many[Stake], Key("vilka som äger del i den", Bears.REPRESENTATION)] = ()
    """De som äger del i ett bolag eller ett förbund: id, eller rader med andel och sedan när."""
    domicile: Annotated[Words | None, Key("sätet", Bears.FORM, wording=Wording.NAME)] = None
    """Säte: orten där ett förbund, en förening eller ett bolag har sitt säte."""
    under: Annotated[Many[LegalGround], Key("vilket avtal eller vilken lag den vilar på", Bears.COMPETENCE)] = ()
    """Lagen eller avtalet som ett förbund, en förening eller en samverkan är bildad enligt."""
    legal_form: Annotated[Legal | None, Key("rättslig form", Bears.COMPETENCE, noun="Den rättsliga formen")] = None
    """Vad den är i lagens mening, och vad den inte är: `{is-not: [juridisk person, kommunalförbund]}`."""
    employees: Annotated[Amount | None, Key("hur många anställda den har", Bears.DUTY)] = None
    """Hur många anställda den har: 1, ca 40."""
    purpose: Annotated[Words | None, Key("vad den är till för", Bears.COMPETENCE, wording=Wording.PROSE)] = None
    """Vad ett förbund, en förening eller ett bolag är till för, i egna ord."""
    budget: Annotated[Budget | None, Key("pengarna", Bears.DUTY, noun="Finansieringen")] = None
    """Hur ett förbund, ett bolag eller en enhet får sina pengar, och hur kostnader och tillgångar delas."""
    formation: Annotated[Formation | None, Key("hur den bildas", Bears.COMPETENCE)] = None
    """När och av vem ett förbund, en förening eller ett bolag har bildats, och vad det ersätter."""
    withdrawal: Annotated[Ending | None, Key("hur en medlem lämnar den", Bears.COMPETENCE)] = None
    """Utträde: vem som får lämna, med vilken uppsägningstid."""
    dissolution: Annotated[Ending | None, Key("hur den upplöses", Bears.COMPETENCE)] = None
    """Upplösning eller likvidation."""
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
    member_of: Annotated[BodyRef | None, Key("vilket organs ledamot det är", Bears.REPRESENTATION)] = None
    """Organet som det är en ledamot i, när en av ledamöterna gör något i ett annat organ."""
    employed_by: Annotated[Actors, Key("vem som är arbetsgivare", Bears.DUTY)] = ()
    """Vem som är arbetsgivare, om det är en annan än parten eller flera gemensamt."""
    paid_by: Annotated[Actors, Key("vem som betalar", Bears.DUTY)] = ()
    """Vem som bär kostnaden."""
    led_by: Annotated[Actors, Key("vem som leder arbetet", Bears.DUTY)] = ()
    """Vem som är närmast överordnad."""


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
