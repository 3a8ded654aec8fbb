"""What a body does: mandates, decisions, how matters come, go and are decided."""

from typing import Annotated, Any, ClassVar

from pydantic import GetJsonSchemaHandler, model_validator
from pydantic_core import PydanticCustomError, core_schema

from ..syntax.data import Mapping
from .base import Cited, Identity, Many, Words
from .grounds import Exemption, LegalGround, Prior
from .keys import DECIDED, MOVES, SEATED, Answers, Bears, Key, Wording
from .levels import LevelRef
from .occasions import DoneOnce, Latest
from .quantities import Amount
from .references import ActorRef, Actors, BodyRef, DeliverableRef, Subjects, TargetRef, TemplateRef, Texts
from .times import Limit, Rate
from .validity import Timed
from .vocabulary.deciding import AnchoredBefore, DecisionMethod, QuorumScope, Response, Targets, Then, Trigger
from .vocabulary.norms import Affirmed, Effect, Force, Strictness
from .vocabulary.verbs import Verb
from .when import AtMeeting


class Mandate(Timed):
    """Ett uppdrag eller mandat. Verbet är nyckeln: `decide: gemensamma avtal`."""

    identity: ClassVar[Identity | None] = Identity(("verb", "object", "by"))

    verb: Annotated[Verb, Key("vad som ska göras", Bears.COMPETENCE, DECIDED)]
    """Vad innehavaren får eller ska göra."""
    object: Annotated[Words, Key("vad det gäller", Bears.FORM, wording=Wording.PROSE)]
    """Vad det gäller, i egna ord."""
    by: Annotated[Actors, Key("vems uppdraget är", Bears.COMPETENCE, DECIDED)] = ()
    """Vem i eller utanför organet som har uppdraget. Utelämnat är organet."""
    with_: Annotated[Actors, Key("tillsammans med vem", Bears.DUTY)] = ()
    """Vilka det görs tillsammans med."""
    in_dialogue_with: Annotated[Actors, Key("i dialog med vem", Bears.DUTY, MOVES)] = ()
    """Vilka det görs i dialog med."""
    force: Annotated[Force | None, Key("hur bindande det är", Bears.COMPETENCE, MOVES)] = None
    """ska, får, bör, avsikt, föreslås; inte eller får inte om dokumentet säger att det inte är så. Utelämnat är ska."""
    subject: Annotated[Subjects, Key("vilket sakområde det gäller", Bears.COMPETENCE, MOVES)] = ()
    """Sakområdet."""
    effect: Annotated[Effect | None, Key("verkan", Bears.COMPETENCE, DECIDED)] = None
    """Vad ett beslut får för verkan."""
    ratified_by: Annotated[Many[TargetRef], Key("vem som måste bekräfta beslutet", Bears.COMPETENCE, MOVES)] = ()
    """Vem som måste bekräfta beslutet."""
    limit: Annotated[Words | None, Key("var gränsen går", Bears.COMPETENCE, MOVES, wording=Wording.RUNNING)] = None
    """Gränsen för uppdraget, till exempel en budgetram."""
    condition: Annotated[Words | None, Key("på vilket villkor", Bears.COMPETENCE, MOVES, wording=Wording.PROSE)] = None
    """När det gäller, om det inte alltid gör det."""
    at_request_of: Annotated[Actors, Key("vem som kan begära det", Bears.PATH, MOVES)] = ()
    """Vem som kan begära det."""
    from_: Annotated[Actors, Key("från vem", Bears.COMPETENCE)] = ()
    """Vem som har gett uppdraget."""
    raised_by: Annotated[Actors, Key("vem som väcker ärendena", Bears.PATH, MOVES)] = ()
    """Vem som väcker eller lyfter de ärenden som det gäller."""
    through: Annotated[Actors, Key("genom vem", Bears.DUTY, MOVES)] = ()
    """Vem det utförs genom."""
    to: Annotated[Actors, Key("vart", Bears.PATH, MOVES)] = ()
    """Vem det riktar sig till."""
    cadence: Annotated[Rate | None, Key("hur ofta", Bears.TIME)] = None
    """Hur ofta."""
    deliverable: Annotated[Many[DeliverableRef], Key("vilken handling det gäller", Bears.DUTY, MOVES)] = ()
    """Planen eller rapporten det handlar om."""
    at: Annotated[Many[AtMeeting], Key("vid vilket möte det görs", Bears.TIME)] = ()
    """Vid vilket av organets möten det görs: årets sista möte, det första mötet, heldagen."""
    done: Annotated[DoneOnce | None, Key("när det gjordes", Bears.TIME, DECIDED)] = None
    """När det gjordes, om det var en gång för alla: maj 2023, 2023, vid det första mötet; true om det är okänt."""
    latest: Annotated[Latest | None, Key("när det senast ska vara gjort", Bears.TIME, MOVES)] = None
    """När det senast ska vara gjort: 2011-12-31, december 2011, 2011. Sedan är det inget uppdrag längre."""
    level: Annotated[Many[LevelRef], Key("på vilken nivå det görs", Bears.DUTY)] = ()
    """Nivån som uppdraget utförs på, eller id för en nivå i levels."""
    under: Annotated[Many[LegalGround], Key("vilket avtal eller vilken lag det vilar på", Bears.COMPETENCE)] = ()
    """Avtalet, lagen, reglementet eller bilagan som uppdraget vilar på."""
    after: Annotated[Many[Prior], Key("vad som ska vara gjort innan", Bears.PATH)] = ()
    """Det som ska vara gjort innan: `{step: samråd, who: kommunerna}`."""
    except_: Annotated[Many[Exemption], Key("vad som är undantaget", Bears.COMPETENCE, MOVES)] = ()
    """Det som uppdraget inte omfattar."""

    @model_validator(mode="before")
    @classmethod
    def _verb_as_key(cls, data: Any) -> Any:
        """`decide: avtal` is read as verb and object."""
        if not isinstance(data, dict):
            return data
        verbs = [key for key in data if key in Verb.spellings()]
        if len(verbs) != 1:
            raise PydanticCustomError("mandate_verb", "mandate_verb", {"found": verbs})
        if "verb" in data or "object" in data:
            raise PydanticCustomError("mandate_verb", "mandate_verb", {"found": []})
        if not isinstance(data, Mapping):
            rest = {key: value for key, value in data.items() if key != verbs[0]}
            return {**rest, "verb": verbs[0], "object": data[verbs[0]]}
        result = Mapping(data.span)
        for key, value in data.items():
            if key == verbs[0]:
                result.put("verb", key, data.keys_at[key], data.keys_at[key])
                result.put("object", value, data.keys_at[key], data.values_at[key])
            else:
                result.put(key, value, data.keys_at[key], data.values_at[key])
        return result

    @property
    def bounded(self) -> bool:
        """Whether words say that it does not always hold, or not of everything."""
        return self.condition is not None or self.limit is not None or any(each.in_words for each in self.except_)

    @property
    def exempt(self) -> tuple[str, ...]:
        """The subjects that it does not take in."""
        return tuple(ref for each in self.except_ for ref in each.subject)

    @property
    def deciding(self) -> bool:
        """Whether it decides and so carries an effect."""
        return self.verb.deciding

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler) -> Any:
        result = handler.resolve_ref_schema(handler(schema))
        result["properties"].pop("object")
        result["properties"].pop("verb")
        result["required"] = []
        verbs = {
            member.key: {"type": "string", "minLength": 1, "description": f"{member.swedish.capitalize()} …"}
            for member in Verb
        }
        swedish = {name: {"type": "string", "minLength": 1} for name in Verb.spellings() if name not in verbs}
        result["properties"] = {**verbs, **swedish, **result["properties"]}
        result["oneOf"] = [{"required": [name]} for name in (*verbs, *swedish)]
        return result


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


class Decisions(Timed):
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
    reservation: Annotated[
        Words | None,
        Key("vad som gäller om reservation", Bears.SAY, wording=Wording.PROSE, none="Reservation kan inte anmälas."),
    ] = None
    """Reservation."""


class Escalation(Timed):
    """När och vart ett ärende lyfts."""

    identity: ClassVar[Identity | None] = Identity(("when", "to"))

    when: Annotated[Trigger, Key("när", Bears.PATH, MOVES)]
    """Vad som utlöser det."""
    to: Annotated[Many[TargetRef], Key("vart ärenden lyfts", Bears.PATH, MOVES, alone=True)]
    """Vart ärendet går."""
    targets: Annotated[Targets | None, Key("om det går till en eller alla", Bears.PATH, MOVES)] = None
    """Ett av målen eller alla."""
    via: Annotated[Actors, Key("genom vem", Bears.PATH, MOVES)] = ()
    """Genom vem."""
    force: Annotated[Force | None, Key("hur bindande det är", Bears.PATH, MOVES)] = None
    """ska, får eller bör; inte eller får inte om dokumentet säger att ärenden inte lyfts dit. Utelämnat är ska."""
    for_: Annotated[Response | None, Key("vad mottagaren ska göra", Bears.PATH, MOVES)] = None
    """Vad mottagaren ska göra med det."""
    receiver: Annotated[Affirmed | None, Key("om mottagaren ska eller får göra det", Bears.PATH, MOVES)] = None
    """Om mottagaren ska eller får göra det."""
    then: Annotated[Then | None, Key("vad som händer sedan", Bears.PATH, MOVES)] = None
    """Vad som händer sedan."""
    subject: Annotated[Subjects, Key("vilket sakområde det gäller", Bears.PATH, MOVES)] = ()
    """Sakområdet det gäller, om inte alla."""
    condition: Annotated[Words | None, Key("på vilket villkor", Bears.PATH, MOVES, wording=Wording.PROSE)] = None
    """Ytterligare villkor."""


class Preparation(Timed):
    """Vem som bereder ärenden, åt vem."""

    identity: ClassVar[Identity | None] = Identity(("by",), ("for_", "subject"))

    by: Annotated[Actors, Key("vem som gör det", Bears.PATH, MOVES)]
    """Den som bereder."""
    for_: Annotated[Many[BodyRef], Key("för vem", Bears.PATH, MOVES)] = ()
    """Organet som ärendet bereds åt. Utelämnat är detta organ."""
    force: Annotated[Force | None, Key("hur bindande det är", Bears.PATH, MOVES)] = None
    """Om beredning ska, får eller bör ske, eller inte ska ske."""
    obligatory: Annotated[bool | None, Key("om det är ett krav", Bears.PATH, MOVES)] = None
    """Falskt om dokumentet säger att ärenden får tas upp utan beredning."""
    at_request_of: Annotated[Actors, Key("vem som kan begära det", Bears.PATH, MOVES)] = ()
    """Vem som kan begära beredningen."""
    subject: Annotated[Subjects, Key("vilket sakområde det gäller", Bears.PATH, MOVES)] = ()
    """Sakområdet."""
    condition: Annotated[Words | None, Key("på vilket villkor", Bears.PATH, MOVES, wording=Wording.PROSE)] = None
    """När det gäller."""
    jointly: Annotated[bool, Key("om flera gör det tillsammans", Bears.PATH, MOVES)] = False
    """Sant om flera bereder tillsammans."""
    basis: Annotated[Many[DeliverableRef], Key("vilket underlag det ger", Bears.PATH)] = ()
    """Underlaget som beredningen ger."""
    brief_by: Annotated[Actors, Key("vem som formulerar uppdraget", Bears.DUTY, MOVES)] = ()
    """Vem som formulerar uppdraget till den som bereder."""


class Initiative(Timed):
    """Vem som får väcka ett ärende och hur det tas upp."""

    who: Annotated[Actors, Key("vilka de är", Bears.PATH, MOVES, none="Ingen väcker ärenden.")] = ()
    """De som får väcka ärenden."""
    notify: Annotated[Actors, Key("till vem ärendet anmäls", Bears.PATH, MOVES)] = ()
    """Den som ärendet anmäls till."""
    deadline: Annotated[
        Limit | None,
        Key("när det senast anmäls", Bears.TIME, MOVES, none="Det finns ingen sista tid för att anmäla ett ärende."),
    ] = None
    """När anmälan senast ska ske."""
    scheduled_by: Annotated[Actors, Key("vem som avgör när ett ärende tas upp", Bears.PATH, MOVES, alone=True)] = ()
    """De som avgör vid vilket möte ärendet tas upp."""
    admitted_by: Annotated[Actors, Key("vem som avgör om ett ärende tas upp", Bears.PATH, MOVES, alone=True)] = ()
    """De som avgör om ärendet tas upp alls."""
    subject: Annotated[Subjects, Key("vilket sakområde det gäller", Bears.PATH, MOVES)] = ()
    """Sakområdet, om ordningen inte gäller alla ärenden."""


class Anchoring(Timed):
    """Förankring av det som ska beslutas."""

    identity: ClassVar[Identity | None] = Identity(("with_", "what"), ("by",))

    with_: Annotated[Many[ActorRef], Key("tillsammans med vem", Bears.PATH)]
    """Var eller hos vem frågan förankras."""
    by: Annotated[Actors, Key("vem som gör det", Bears.PATH)] = ()
    """Vem som förankrar."""
    what: Annotated[Words | None, Key("vad som förankras", Bears.FORM, wording=Wording.PROSE)] = None
    """Vad som förankras."""
    force: Annotated[Force | None, Key("hur bindande det är", Bears.PATH)] = None
    """ska, får eller bör; inte eller får inte om dokumentet säger att det inte är så."""
    deadline: Annotated[Limit | None, Key("när det senast är gjort", Bears.TIME)] = None
    """När det senast ska vara gjort."""
    before: Annotated[AnchoredBefore | None, Key("före vad det sker", Bears.TIME)] = None
    """Om det sker innan ärendet tas upp eller före beslutet."""
    between_meetings: Annotated[bool, Key("om det sker mellan två möten", Bears.TIME)] = False
    """Sant om det sker mellan två möten."""
    subject: Annotated[Subjects, Key("vilket sakområde det gäller", Bears.PATH)] = ()
    """Sakområdet."""
    condition: Annotated[Words | None, Key("på vilket villkor", Bears.PATH, wording=Wording.PROSE)] = None
    """När det gäller."""


class Deviations(Timed):
    """Avvikelsehantering."""

    reported_by: Annotated[Actors, Key("vem som rapporterar", Bears.DUTY, MOVES)] = ()
    """Vem som rapporterar."""
    cadence: Annotated[Rate | None, Key("hur ofta", Bears.TIME)] = None
    """Hur ofta."""
    reported_to: Annotated[Actors, Key("till vem", Bears.PATH, MOVES)] = ()
    """Vem rapporten går till."""
    prepared_by: Annotated[Actors, Key("vem som bereder", Bears.PATH, MOVES)] = ()
    """Vem som bereder."""
    decided_by: Annotated[Actors, Key("vem som beslutar", Bears.COMPETENCE, MOVES)] = ()
    """Vem som beslutar om åtgärd."""
    handed_to: Annotated[Many[BodyRef], Key("vart de lämnas vidare", Bears.PATH, MOVES)] = ()
    """Vart generella och återkommande avvikelser går."""
    criterion: Annotated[Words | None, Key("när de lämnas vidare", Bears.PATH, MOVES, wording=Wording.RUNNING)] = None
    """När de lämnas vidare."""
    force: Annotated[Affirmed | None, Key("hur bindande det är", Bears.PATH, MOVES)] = None
    """Om de ska eller får lämnas vidare."""
    condition: Annotated[Words | None, Key("på vilket villkor", Bears.PATH, MOVES, wording=Wording.PROSE)] = None
    """På vilket villkor de lämnas vidare eller åtgärdas: vid behov, på begäran."""
    feedback_to: Annotated[Actors, Key("vem som får återkoppling", Bears.INFORMATION, MOVES)] = ()
    """Vem som får återkoppling."""


class Budget(Timed):
    """Pengar: gemensam budget eller ingen, och hur kostnader delas."""

    common: Annotated[bool | None, Key("om budgeten är gemensam", Bears.DUTY)] = None
    """Falskt om dokumentet säger att ingen gemensam budget finns."""
    allocation_key: Annotated[Words | None, Key("hur kostnader fördelas", Bears.DUTY, wording=Wording.RUNNING)] = None
    """Hur kostnader fördelas."""
    paid_by: Annotated[Actors, Key("vem som betalar", Bears.DUTY)] = ()
    """Vem som bär kostnaden."""
    decided_by: Annotated[
        Many[ActorRef],
        Key("vem som beslutar om gemensam finansiering", Bears.COMPETENCE, alone=True),
    ] = ()
    """Vem som beslutar om gemensam finansiering."""
    adopted_by: Annotated[Actors, Key("vem som beslutar om budgeten", Bears.COMPETENCE)] = ()
    """Vem som beslutar om organets egen budget."""
    condition: Annotated[Words | None, Key("på vilket villkor", Bears.DUTY, wording=Wording.PROSE)] = None
    """När det gäller."""


class Flow(Timed):
    """Information eller återrapportering från någon till någon."""

    identity: ClassVar[Identity | None] = Identity(("what",), ("from_", "to"))

    what: Annotated[Words, Key("vad det handlar om", Bears.INFORMATION, wording=Wording.PROSE)]
    """Vad det handlar om."""
    from_: Annotated[Actors, Key("från vem", Bears.INFORMATION)] = ()
    """Från vem. Utelämnat är organet."""
    to: Annotated[Actors, Key("vart", Bears.INFORMATION)]
    """Till vem."""
    cadence: Annotated[Rate | None, Key("hur ofta", Bears.TIME)] = None
    """Hur ofta."""
    via: Annotated[Texts, Key("på vilket sätt", Bears.INFORMATION, wording=Wording.RUNNING)] = ()
    """På vilket sätt."""
    condition: Annotated[Words | None, Key("på vilket villkor", Bears.INFORMATION, wording=Wording.PROSE)] = None
    """När det gäller, om det inte alltid gör det."""
    force: Annotated[Force | None, Key("hur bindande det är", Bears.INFORMATION)] = None
    """ska, får eller bör; inte eller får inte om dokumentet säger att det inte är så."""
    deliverable: Annotated[DeliverableRef | None, Key("med vilken rapport", Bears.INFORMATION)] = None
    """Rapporten det sker med."""
