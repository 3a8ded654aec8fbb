"""How a body decides: quorum, disagreement, recusal."""

from typing import Annotated, ClassVar

from .base import Cited, Identity, Many, Words
from .conditions import Condition
from .keys import DECIDED, MOVES, SEATED, Answers, Bears, Key, Wording
from .norm import Norm
from .quantities import Amount
from .references import ActorRef, Actors, Subjects, TargetRef, TemplateRef, Texts
from .times import Length
from .vocabulary.closed import Vocabulary
from .vocabulary.deciding import DecisionMethod, QuorumScope, Response, Then
from .vocabulary.norms import Affirmed, Effect, Modal, Strictness


class Quorum(Cited):
    """Beslutsförhet: hur många som måste vara närvarande."""

    shorthand: ClassVar[str | None] = "words"

    more_than: Annotated[Amount | None, Key("hur många det ska vara fler än", Bears.SAY, Answers.QUORUM | MOVES)] = None
    """Fler än denna andel eller detta antal: 1/2, 25 %, 3."""
    at_least: Annotated[Amount | None, Key("hur många det minst ska vara", Bears.SAY, Answers.QUORUM | MOVES)] = None
    """Minst denna andel eller detta antal."""
    of: Annotated[Many[ActorRef], Key("vad det räknas av", Bears.SAY, Answers.QUORUM | MOVES)] = ()
    """Vad det räknas av; utelämnat är ledamöterna."""
    per: Annotated[
        QuorumScope | None,
        Key("vad beslutsförheten räknas inom", Bears.SAY, Answers.QUORUM | MOVES, alone=True),
    ] = None
    """Inom vad det räknas: hela organet, varje huvudman eller varje sida."""
    strictness: Annotated[Strictness | None, Key("om det är ett krav", Bears.SAY, Answers.QUORUM)] = None
    """Om det är ett krav eller något man strävar efter."""
    words: Annotated[Words | None, Key("om något krav ställs", Bears.SAY, Answers.QUORUM | MOVES)] = None
    """`none` om dokumentet uttryckligen inte ställer något krav."""


class Disagreement(Cited):
    """Vad som händer när organet inte kan enas."""

    refer_to: Annotated[Many[TargetRef], Key("vart frågan lyfts", Bears.PATH, DECIDED)] = ()
    """Vart frågan lyfts."""
    for_: Annotated[Response | None, Key("vad mottagaren ska göra", Bears.PATH, DECIDED)] = None
    """Vad mottagaren ska göra med frågan."""
    force: Annotated[Affirmed | None, Key("hur bindande det är", Bears.PATH, DECIDED)] = None
    """ska, får eller bör."""
    return_to: Annotated[Many[ActorRef], Key("vart ärendet återremitteras", Bears.PATH, DECIDED)] = ()
    """Återremiss: vart ärendet går tillbaka för ny beredning."""
    returns: Annotated[Amount | None, Key("hur många gånger ärendet kan gå tillbaka", Bears.PATH, DECIDED)] = None
    """Hur många gånger ärendet kan gå tillbaka."""
    postpone: Annotated[bool, Key("om ärendet bordläggs", Bears.PATH, DECIDED)] = False
    """Sant om ärendet bordläggs."""
    strike: Annotated[bool, Key("om ärendet stryks", Bears.PATH, DECIDED)] = False
    """Sant om ärendet stryks."""
    each_organisation: Annotated[bool, Key("om varje organisation beslutar för sig", Bears.PATH, DECIDED)] = False
    """Sant om varje organisation beslutar för sig."""
    then: Annotated[Then | None, Key("vad som händer sedan", Bears.PATH, DECIDED)] = None
    """Vad som händer sedan."""
    mediated_by: Annotated[Actors, Key("vem som medlar", Bears.PATH, DECIDED)] = ()
    """Vem som medlar i en tvist."""
    decided_by: Annotated[Actors, Key("vem som beslutar", Bears.PATH, DECIDED)] = ()
    """Vem som avgör en tvist."""


class MatterRule(Cited):
    """En beslutsordning för ett visst slags ärende."""

    identity: ClassVar[Identity | None] = Identity(("subject", "condition"))

    subject: Annotated[Subjects, Key("vilka ärenden det gäller", Bears.COMPETENCE, DECIDED)] = ()
    """Ärendeslaget."""
    method: Annotated[DecisionMethod | None, Key("hur beslut fattas", Bears.SAY, DECIDED)] = None
    """Hur beslutet fattas."""
    share: Annotated[Amount | None, Key("vilken andel som krävs", Bears.SAY, DECIDED)] = None
    """Andelen som krävs vid kvalificerad majoritet."""
    effect: Annotated[Effect | None, Key("verkan", Bears.COMPETENCE, DECIDED)] = None
    """Vad beslutet får för verkan."""
    condition: Annotated[Words | None, Key("på vilket villkor", Bears.COMPETENCE, DECIDED, wording=Wording.PROSE)] = (
        None
    )
    """När ordningen gäller."""


class Recusal(Cited):
    """Vad som gäller den som är jävig."""

    shorthand: ClassVar[str | None] = "words"

    words: Annotated[Words | None, Key("vad som gäller vid jäv i ord", Bears.SAY, wording=Wording.PROSE)] = None
    """Vad som gäller vid jäv, i egna ord."""
    leaves: Annotated[bool | None, Key("om den jävige lämnar mötet", Bears.SAY)] = None
    """Sant om den som är jävig lämnar mötet när ärendet behandlas."""
    replaced: Annotated[bool | None, Key("om en ersättare träder in för den jävige", Bears.SAY)] = None
    """Sant om en ersättare träder in."""
    returns: Annotated[Affirmed | None, Key("om den jävige kommer tillbaka efter ärendet", Bears.SAY)] = None
    """Om den som har varit jävig ska eller får tjänstgöra igen när ärendet är avgjort."""
    decided_by: Annotated[Actors, Key("vem som avgör om någon är jävig", Bears.COMPETENCE)] = ()
    """Vem som avgör om någon är jävig."""


class Ballot(Vocabulary):
    """How votes are taken."""

    OPEN = ("open", "öppet")
    SECRET = ("secret", "slutet")
    ACCLAMATION = ("acclamation", "med acklamation")
    SHOW_OF_HANDS = ("show-of-hands", "med handuppräckning")
    ROLL_CALL = ("roll-call", "med upprop")


class DecisionStep(Vocabulary):
    """What is done at the table for a decision to come about."""

    EACH_SPEAKS = ("each-speaks", "var och en säger sin mening")
    UNANIMITY = ("unanimity", "enhällighet söks")
    VOTE = ("vote", "omröstning hålls")


class Silence(Vocabulary):
    """What it counts as not to answer."""

    CONSENT = ("consent", "bifall")
    REFUSAL = ("refusal", "avslag")
    ABSTENTION = ("abstention", "att avstå")


class BetweenMeetings(Cited):
    """Beslut som fattas mellan mötena."""

    shorthand: ClassVar[str | None] = "via"

    force: Annotated[Modal | None, Key("om beslut får fattas mellan mötena", Bears.SAY)] = None
    """ska, får, bör, inte, får inte. Utelämnat är att det sker."""
    via: Annotated[Words | None, Key("på vilket sätt", Bears.SAY, wording=Wording.RUNNING)] = None
    """På vilket sätt: via e-post, vid ett kort digitalt möte."""
    condition: Annotated[Condition | None, Key("på vilket villkor", Bears.SAY)] = None
    """I vilka frågor eller på vilket villkor."""
    last_day: Annotated[bool, Key("om en sista svarsdag anges", Bears.TIME)] = False
    """Sant om den som frågar anger en sista svarsdag."""
    reply_within: Annotated[Length | None, Key("hur lång svarstiden är", Bears.TIME)] = None
    """Svarstiden: 5 dagar."""
    silence: Annotated[Silence | None, Key("vad det räknas som att inte svara", Bears.SAY)] = None
    """Vad det räknas som att inte svara i tid: bifall, avslag, att avstå."""


class Decisions(Norm):
    """Beslutsordningen."""

    effect: Annotated[Effect | None, Key("beslutens verkan", Bears.COMPETENCE, SEATED | MOVES, alone=True)] = None
    """Vad organets beslut får för verkan, där inget annat sägs."""
    authority: Annotated[
        Words | None, Key("vilket mandat besluten vilar på", Bears.COMPETENCE, wording=Wording.RUNNING)
    ] = None
    """Vilket mandat besluten vilar på."""
    method: Annotated[DecisionMethod | None, Key("hur beslut fattas", Bears.SAY, SEATED | MOVES)] = None
    """Hur beslut fattas: enighet, majoritet …"""
    share: Annotated[Amount | None, Key("vilken andel som krävs", Bears.SAY, SEATED | MOVES)] = None
    """Andelen som krävs vid kvalificerad majoritet."""
    strictness: Annotated[Strictness | None, Key("om det är ett krav", Bears.SAY, Answers.VOTES)] = None
    """Om sättet att besluta är ett krav eller något man strävar efter."""
    by_matter: Annotated[Many[MatterRule], Key("vilken ordning som gäller för vissa ärenden", Bears.SAY, DECIDED)] = ()
    """Avvikande ordning för vissa ärenden."""
    quorum: Annotated[
        Quorum | None,
        Key("beslutsförheten", Bears.SAY, Answers.QUORUM | MOVES, alone=True, noun="Beslutsförheten"),
    ] = None
    """När organet är beslutsfört."""
    basis: Annotated[Texts, Key("vilket underlag som krävs", Bears.PATH, none="Inget underlag krävs för beslut.")] = ()
    """Underlag som krävs."""
    template: Annotated[
        TemplateRef | None,
        Key("vilken mall förslag till beslut följer", Bears.FORM, alone=True),
    ] = None
    """Mallen som förslag till beslut skrivs enligt."""
    template_decided: Annotated[bool, Key("om mallen ska vara beslutad", Bears.FORM)] = False
    """Sant om dokumentet kräver att mallen är beslutad."""
    presented_by: Annotated[Actors, Key("vem som lägger fram förslaget", Bears.PATH)] = ()
    """Vem som lägger fram förslaget."""
    disagreement: Annotated[
        Disagreement | None,
        Key(
            "vad som händer vid oenighet", Bears.PATH, DECIDED, alone=True, none="Det finns ingen ordning för oenighet."
        ),
    ] = None
    """Vad som händer vid oenighet."""
    recusal: Annotated[
        Recusal | None,
        Key("vad som gäller vid jäv", Bears.SAY, alone=True, none="Det finns inga regler om jäv."),
    ] = None
    """Jäv: i ord, eller om den som är jävig lämnar mötet, ersätts och kommer tillbaka."""
    ballot: Annotated[Many[Ballot], Key("hur omröstningar görs", Bears.SAY)] = ()
    """Hur omröstningar görs: öppet, slutet, med acklamation, handuppräckning eller upprop."""
    steps: Annotated[Many[DecisionStep], Key("hur ett beslut går till vid mötet", Bears.SAY)] = ()
    """Vad som görs vid mötet, i tur och ordning: var och en säger sin mening, enhällighet söks, omröstning hålls."""
    between_meetings: Annotated[
        BetweenMeetings | None,
        Key("hur beslut fattas mellan mötena", Bears.SAY, none="Beslut fattas inte mellan mötena."),
    ] = None
    """Beslut mellan mötena: på vilket sätt, hur länge man har på sig att svara, vad tystnad räknas som."""
    motions: Annotated[Words | None, Key("vad som gäller om yrkanden", Bears.SAY, wording=Wording.PROSE)] = None
    """Yrkanden: vem som får lägga fram dem och hur."""
    separate_statement: Annotated[
        Words | None, Key("vad som gäller om särskilt yttrande", Bears.SAY, wording=Wording.PROSE)
    ] = None
    """Särskilt yttrande, protokollsanteckning."""
    reservation: Annotated[
        Words | None,
        Key("vad som gäller om reservation", Bears.SAY, wording=Wording.PROSE, none="Reservation kan inte anmälas."),
    ] = None
    """Reservation."""
