"""The closed values. Each has an English name, which is canonical, and a Swedish one; both are read."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import Annotated, Any, Self

from pydantic import AfterValidator, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema


class Vocabulary(Enum):
    """Base of the closed vocabularies: `MEMBER = ("english-name", "svenskt namn")`."""

    # Each member is one object: hashing it by identity is many times faster than Enum's own, in Python, by its name.
    __hash__ = object.__hash__

    def __init__(self, key: str, swedish: str) -> None:
        self.key = key
        self.swedish = swedish

    def label(self, lang: str = "sv") -> str:
        """What a person reads."""
        return self.swedish if lang == "sv" else self.key.replace("-", " ")

    @classmethod
    @cache
    def spellings(cls) -> dict[str, Self]:
        """Every spelling that is read, with what it means."""
        words = {member.swedish.replace(" ", "-"): member for member in cls}
        words |= {member.swedish: member for member in cls}
        return words | {member.key: member for member in cls}

    @classmethod
    def read(cls, value: Any) -> Self:
        """The member that `value` names. Raises PydanticCustomError `vocabulary`."""
        member = cls.spellings().get(value) if isinstance(value, str) else None
        if member is None:
            if isinstance(value, cls):
                return value
            raise PydanticCustomError("vocabulary", "vocabulary", {"vocabulary": cls})
        return member

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.read)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        keys = [member.key for member in cls]
        return {"type": "string", "enum": keys + sorted(cls.spellings().keys() - set(keys))}


class BodyKind(Vocabulary):
    """What sort of body it is."""

    ASSEMBLY = ("assembly", "fullmäktige")
    BOARD = ("board", "styrelse")
    COMMITTEE = ("committee", "nämnd")
    JOINT_COMMITTEE = ("joint-committee", "gemensam nämnd")
    ASSOCIATION_ASSEMBLY = ("association-assembly", "förbundsfullmäktige")
    ASSOCIATION_BOARD = ("association-board", "förbundsstyrelse")
    COMPANY_BOARD = ("company-board", "bolagsstyrelse")
    DIRECTORATE = ("directorate", "direktion")
    GENERAL_MEETING = ("general-meeting", "stämma")
    SOCIETY_BOARD = ("society-board", "föreningsstyrelse")
    AUDITORS = ("auditors", "revisorer")
    POLITICAL_CONSULTATION = ("political-consultation", "politiskt samråd")
    PRESIDIUM = ("presidium", "presidium")
    MANAGEMENT_GROUP = ("management-group", "ledningsgrupp")
    STEERING_GROUP = ("steering-group", "styrgrupp")
    PREPARATORY_GROUP = ("preparatory-group", "beredningsgrupp")
    WORKING_COMMITTEE = ("working-committee", "arbetsutskott")
    CHIEFS_GROUP = ("chiefs-group", "chefsgrupp")
    THEME_GROUP = ("theme-group", "temagrupp")
    STRATEGY_GROUP = ("strategy-group", "strategigrupp")
    COORDINATION_GROUP = ("coordination-group", "samverkansgrupp")
    AREA_GROUP = ("area-group", "länsdelsgrupp")
    LOCAL_GROUP = ("local-group", "närområdesgrupp")
    WORKING_GROUP = ("working-group", "arbetsgrupp")
    PROJECT_GROUP = ("project-group", "projektgrupp")
    PROJECT = ("project", "projekt")
    SUBJECT_GROUP = ("subject-group", "sakområdesgrupp")
    PROCESS_COUNCIL = ("process-council", "processråd")
    REFERENCE_GROUP = ("reference-group", "referensgrupp")
    COUNCIL = ("council", "råd")
    NETWORK = ("network", "nätverk")
    SUPPORT = ("support", "stödfunktion")
    OFFICE = ("office", "kansli")

    @property
    def political(self) -> bool:
        """Whether the law lets it bind (kommunallagen 2017:725, 3 and 9 kap.)."""
        return self in _POLITICAL

    @property
    def binds(self) -> bool:
        """Whether its decisions can bind whoever it governs: a company or a society its own, by another law."""
        return self.political or self in (BodyKind.COMPANY_BOARD, BodyKind.GENERAL_MEETING, BodyKind.SOCIETY_BOARD)

    @property
    def assembly(self) -> bool:
        """Whether it is people who meet and decide: an office, a project and auditors do not."""
        return self not in (BodyKind.SUPPORT, BodyKind.OFFICE, BodyKind.PROJECT, BodyKind.AUDITORS)


_POLITICAL = frozenset(
    (
        BodyKind.ASSEMBLY,
        BodyKind.BOARD,
        BodyKind.COMMITTEE,
        BodyKind.JOINT_COMMITTEE,
        BodyKind.ASSOCIATION_ASSEMBLY,
        BodyKind.ASSOCIATION_BOARD,
        BodyKind.DIRECTORATE,
    )
)


class Staff(Vocabulary):
    """Who sits in it."""

    POLITICIANS = ("politicians", "politiker")
    OFFICIALS = ("officials", "tjänstepersoner")
    MIXED = ("mixed", "blandad")
    RESIDENTS = ("residents", "invånare")


class Level(Vocabulary):
    """At which level of steering it works."""

    STRATEGIC = ("strategic", "strategisk")
    TACTICAL = ("tactical", "taktisk")
    OPERATIONAL = ("operational", "operativ")


class Area(Vocabulary):
    """Which territory it covers."""

    COUNTY = ("county", "län")
    SUBREGION = ("subregion", "delregion")
    COUNTY_PART = ("county-part", "länsdel")
    MUNICIPALITY = ("municipality", "kommun")
    NEIGHBOURHOOD = ("neighbourhood", "närområde")


class BodyStatus(Vocabulary):
    """Whether it stands, and on what footing."""

    IN_FORCE = ("in-force", "gällande")
    ON_TRIAL = ("on-trial", "på försök")
    PLANNED = ("planned", "planerad")
    PROPOSED = ("proposed", "föreslagen")
    TEMPORARY = ("temporary", "tillfällig")
    WHEN_NEEDED = ("when-needed", "vid behov")
    SUSPENDED = ("suspended", "vilande")
    EXTERNAL = ("external", "extern")
    MENTIONED = ("mentioned", "nämnd men inte beskriven")
    ENDED = ("ended", "upphörd")
    REPEALED = ("repealed", "upphävd")


class PartyKind(Vocabulary):
    """What sort of party it is."""

    REGION = ("region", "region")
    COUNTY_COUNCIL = ("county-council", "landsting")
    MUNICIPALITY = ("municipality", "kommun")
    GROUP = ("group", "grupp av parter")
    UNIT = ("unit", "förvaltning eller enhet")
    PRIVATE_PROVIDER = ("private-provider", "privat vårdgivare")
    TRADE_ORGANISATION = ("trade-organisation", "branschorganisation")
    MUNICIPAL_ASSOCIATION = ("municipal-association", "kommunalförbund")
    COORDINATION_ASSOCIATION = ("coordination-association", "samordningsförbund")
    COMPANY = ("company", "bolag")
    NON_PROFIT = ("non-profit", "ideell organisation")
    STATE = ("state", "statlig")
    COMMITTEE = ("committee", "nämnd")
    NETWORK = ("network", "nätverk")
    EDUCATION = ("education", "utbildningsaktör")
    RESIDENTS = ("residents", "invånare eller brukare")

    @property
    def principal(self) -> bool:
        """Whether it is a huvudman of its own."""
        return self in (PartyKind.REGION, PartyKind.COUNTY_COUNCIL, PartyKind.MUNICIPALITY)

    @property
    def private(self) -> bool:
        """Whether it is a society or a company: kommunallagen does not say what its organs may decide."""
        return self in (
            PartyKind.NON_PROFIT,
            PartyKind.COMPANY,
            PartyKind.TRADE_ORGANISATION,
            PartyKind.PRIVATE_PROVIDER,
            PartyKind.NETWORK,
        )


class SeatStatus(Vocabulary):
    """As what a seat's holder sits there."""

    MEMBER = ("member", "ledamot")
    CO_OPTED = ("co-opted", "adjungerad")
    INVITED = ("invited", "inbjuden")
    SUPPORT = ("support", "stöd")
    RAPPORTEUR = ("rapporteur", "föredragande")


class Right(Vocabulary):
    """What a seat's holder may do at a meeting."""

    ATTEND = ("attend", "närvaro")
    SPEAK = ("speak", "yttrande")
    PROPOSE = ("propose", "förslag")
    VOTE = ("vote", "röst")


class Attendance(Vocabulary):
    """Whether a seat's holder has to come."""

    MUST = ("must", "ska")
    SHOULD = ("should", "bör")
    MAY = ("may", "får")
    WHEN_NEEDED = ("when-needed", "vid behov")


class Force(Vocabulary):
    """How strongly a norm binds."""

    MUST = ("must", "ska")
    MAY = ("may", "får")
    SHOULD = ("should", "bör")
    INTENTION = ("intention", "avsikt")
    PROPOSED = ("proposed", "föreslås")
    NOT = ("not", "inte")
    MUST_NOT = ("must-not", "får inte")

    @property
    def negates(self) -> bool:
        """Whether it says that something is not so: no duty, no competence, no way."""
        return self in (Force.NOT, Force.MUST_NOT)


def tentative(force: Force | None) -> bool:
    """Whether it is no norm yet: only intended, or only proposed. It is told, and moves nothing."""
    return force in (Force.INTENTION, Force.PROPOSED)


def _affirmed(force: Force) -> Force:
    if force.negates:
        raise PydanticCustomError("vocabulary", "vocabulary", {"vocabulary": Force, "members": _AFFIRMATIVE})
    return force


_AFFIRMATIVE = tuple(force for force in Force if not force.negates)
Affirmed = Annotated[Force, AfterValidator(_affirmed)]
"""A force where a denial would say nothing that leaving the element out does not."""


class Effect(Vocabulary):
    """What a decision does. Ordered from the strongest to none."""

    BINDING = ("binding", "bindande")
    WITHIN_DELEGATION = ("within-delegation", "inom eget mandat")
    DIRECTION = ("direction", "inriktningsbeslut")
    RECOMMENDATION = ("recommendation", "rekommendation")
    CONSULTATION = ("consultation", "samråd")
    INTERNAL = ("internal", "egen ordning")
    NONE = ("none", "inget beslut")


class Verb(Vocabulary):
    """What a mandate lets or makes its holder do."""

    DECIDE = ("decide", "besluta")
    ESTABLISH = ("establish", "fastställa")
    ADOPT = ("adopt", "anta")
    APPROVE = ("approve", "godkänna")
    ENDORSE = ("endorse", "ställa sig bakom")
    TAKE_POSITION = ("take-position", "ta ställning")
    RECOMMEND = ("recommend", "rekommendera")
    APPOINT = ("appoint", "utse")
    SET_UP = ("set-up", "tillsätta")
    ALLOCATE = ("allocate", "fördela")
    PREPARE = ("prepare", "bereda")
    DRAFT = ("draft", "utarbeta")
    PROPOSE = ("propose", "föreslå")
    INITIATE = ("initiate", "initiera")
    HANDLE = ("handle", "handlägga")
    DEAL_WITH = ("deal-with", "behandla")
    CONSULT = ("consult", "samråda")
    ANCHOR = ("anchor", "förankra")
    FOLLOW_UP = ("follow-up", "följa upp")
    REPORT = ("report", "redovisa")
    INFORM = ("inform", "informera")
    EXECUTE = ("execute", "verkställa")
    COORDINATE = ("coordinate", "samordna")
    LEAD = ("lead", "leda")
    STEER = ("steer", "vara styrgrupp för")
    COMMISSION = ("commission", "ge uppdrag")
    REQUEST = ("request", "begära")
    RESPONSIBLE_FOR = ("responsible-for", "ansvara för")
    ENSURE = ("ensure", "säkerställa")
    DEVELOP = ("develop", "utveckla")
    SUPPORT = ("support", "stödja")
    FACILITATE = ("facilitate", "underlätta")
    PARTICIPATE = ("participate", "delta")
    PROVIDE = ("provide", "tillhandahålla")
    REPRESENT = ("represent", "företräda")
    COOPERATE = ("cooperate", "samverka")
    MEDIATE = ("mediate", "medla")
    NEGOTIATE = ("negotiate", "förhandla")
    EVALUATE = ("evaluate", "utvärdera")
    MONITOR = ("monitor", "bevaka")
    ANALYSE = ("analyse", "analysera")
    REVIEW = ("review", "granska")
    MANAGE = ("manage", "förvalta")
    REFER = ("refer", "remittera")
    COMMENT = ("comment", "yttra sig")
    ANSWER = ("answer", "besvara")
    RAISE = ("raise", "lyfta")
    RECEIVE = ("receive", "ta emot")
    DRAW_UP = ("draw-up", "upprätta")
    REVISE = ("revise", "revidera")
    DOCUMENT = ("document", "dokumentera")
    PLAN = ("plan", "planera")
    PRIORITISE = ("prioritise", "prioritera")
    CARRY_OUT = ("carry-out", "genomföra")
    FINANCE = ("finance", "finansiera")
    CONTRIBUTE = ("contribute", "bidra")
    SPREAD = ("spread", "sprida")
    INSPIRE = ("inspire", "inspirera")
    PROMOTE = ("promote", "främja")
    ADVISE = ("advise", "ge råd")
    CONVENE = ("convene", "kalla")
    IDENTIFY = ("identify", "identifiera")
    OFFER = ("offer", "erbjuda")
    DELEGATE = ("delegate", "delegera")
    SIGN = ("sign", "underteckna")
    FOLLOW = ("follow", "följa")
    HOLD_DIALOGUE = ("hold-dialogue", "föra dialog")
    WORK_FOR = ("work-for", "verka för")
    FULFIL = ("fulfil", "fullgöra")
    INVESTIGATE = ("investigate", "utreda")
    EXAMINE = ("examine", "pröva")
    CONCLUDE = ("conclude", "ingå")
    ELECT = ("elect", "välja")
    DISSOLVE = ("dissolve", "avveckla")
    SUBMIT = ("submit", "överlämna")
    NOTIFY = ("notify", "anmäla")
    APPLY_FOR = ("apply-for", "ansöka om")
    OVERSEE = ("oversee", "ha uppsikt över")
    KEEP_INFORMED = ("keep-informed", "hålla sig informerad")
    ASSIST = ("assist", "bistå")
    TRAIN = ("train", "utbilda")
    EMPLOY = ("employ", "anställa")
    PROCURE = ("procure", "upphandla")
    FILE = ("file", "arkivera")
    INTERPRET = ("interpret", "tolka")
    POINT_OUT = ("point-out", "uppmärksamma")
    TRANSFER = ("transfer", "överlåta")
    DISCUSS = ("discuss", "diskutera")
    PUSH = ("push", "driva på")
    RUN = ("run", "driva")
    CONDUCT = ("conduct", "bedriva")
    TAKE_CARE_OF = ("take-care-of", "ha hand om")
    EXERCISE = ("exercise", "utöva")
    GOVERN = ("govern", "styra")
    STRENGTHEN = ("strengthen", "stärka")
    PERFORM = ("perform", "utföra")
    FORM = ("form", "bilda")
    INSTITUTE = ("institute", "inrätta")
    GUIDE = ("guide", "vägleda")
    ADAPT = ("adapt", "anpassa")
    MAKE_USE_OF = ("make-use-of", "ta vara på")
    CREATE = ("create", "skapa")
    CREATE_CONDITIONS_FOR = ("create-conditions-for", "skapa förutsättningar för")
    ENABLE = ("enable", "möjliggöra")
    ENGAGE = ("engage", "anlita")
    TRACK = ("track", "följa utvecklingen av")
    IMPROVE = ("improve", "höja")
    INCREASE = ("increase", "öka")
    ATTEND_TO = ("attend-to", "hantera")
    SURVEY = ("survey", "inventera")
    FORMULATE = ("formulate", "formulera")
    CONVEY = ("convey", "förmedla")
    PRESENT = ("present", "lägga fram")
    INFLUENCE = ("influence", "påverka")
    COMPILE = ("compile", "sammanställa")
    PUBLISH = ("publish", "publicera")
    EXCHANGE = ("exchange", "utbyta")
    ARRANGE = ("arrange", "anordna")
    ANSWER_FOR = ("answer-for", "svara för")
    TAKE_INTO_ACCOUNT = ("take-into-account", "beakta")
    TASK = ("task", "uppgift")

    @property
    def deciding(self) -> bool:
        """Whether the verb decides and so carries an effect (language.md, principle 4)."""
        return self in _DECIDING

    @property
    def handling(self) -> bool:
        """Whether it takes a matter in hand without deciding it."""
        return self in (Verb.HANDLE, Verb.DEAL_WITH, Verb.ATTEND_TO)

    @property
    def arranging(self) -> bool:
        """Whether it arranges who is to work: what a decision does to the members' matters is no question of it."""
        return self in (Verb.APPOINT, Verb.ELECT, Verb.SET_UP, Verb.DISSOLVE, Verb.FORM, Verb.INSTITUTE)


_DECIDING = frozenset(
    (
        Verb.DECIDE,
        Verb.ESTABLISH,
        Verb.ADOPT,
        Verb.APPROVE,
        Verb.ENDORSE,
        Verb.TAKE_POSITION,
        Verb.RECOMMEND,
        Verb.APPOINT,
        Verb.SET_UP,
        Verb.ALLOCATE,
        Verb.CONCLUDE,
        Verb.ELECT,
        Verb.DISSOLVE,
        Verb.FORM,
        Verb.INSTITUTE,
    )
)


class PriorStep(Vocabulary):
    """What is done before something else is."""

    CONSULTATION = ("consultation", "samråd")
    DIALOGUE = ("dialogue", "dialog")
    NEGOTIATION = ("negotiation", "förhandling")
    ANCHORING = ("anchoring", "förankring")
    PREPARATION = ("preparation", "beredning")
    PROPOSAL = ("proposal", "förslag")
    COMMENT = ("comment", "yttrande")
    RECOMMENDATION = ("recommendation", "rekommendation")
    FOLLOW_UP = ("follow-up", "uppföljning")


class AnchoredBefore(Vocabulary):
    """What is to come after the anchoring."""

    TAKEN_UP = ("taken-up", "innan ärendet tas upp")
    DECISION = ("decision", "före beslut")


class DecisionMethod(Vocabulary):
    """How a body reaches a decision."""

    CONSENSUS = ("consensus", "enighet")
    MAJORITY = ("majority", "majoritet")
    QUALIFIED_MAJORITY = ("qualified-majority", "kvalificerad majoritet")
    PER_PARTY = ("per-party", "per part")


class QuorumScope(Vocabulary):
    """Within what a quorum is counted."""

    OVERALL = ("overall", "hela organet")
    PARTY = ("party", "huvudman")
    SIDE = ("side", "sida")


class Strictness(Vocabulary):
    """Whether a rule must be met or is aimed at."""

    STRICT = ("strict", "krav")
    ASPIRATIONAL = ("aspirational", "eftersträvansvärt")


class Trigger(Vocabulary):
    """What makes a matter leave a body."""

    DISAGREEMENT = ("disagreement", "oenighet")
    NEEDS_RESOURCES = ("needs-resources", "resursbehov")
    WEIGHTY = ("weighty", "principiell eller ekonomisk vikt")
    SEVERAL_BODIES = ("several-bodies", "berör flera organ")
    BEYOND_MANDATE = ("beyond-mandate", "ryms inte i mandatet")
    RECURRING_DEVIATION = ("recurring-deviation", "återkommande avvikelse")
    NO_QUORUM = ("no-quorum", "inte beslutsför")
    OTHER_LEVEL = ("other-level", "hör till annan nivå")
    LOCAL_UNSOLVED = ("local-unsolved", "lokal fråga utan lösning")
    DISPUTE = ("dispute", "tvist")
    REQUESTED = ("requested", "begäran från annat organ")
    OTHER = ("other", "annat skäl")


class Then(Vocabulary):
    """What happens to a matter after it was handed over."""

    DECIDE_HERE = ("decide-here", "beslutas här efteråt")
    DECIDE_THERE = ("decide-there", "avgörs hos mottagaren")
    RETURN_ADVICE = ("return-advice", "kommer tillbaka med råd")


class Targets(Vocabulary):
    """Which of several receivers are meant."""

    ONE_OF = ("one-of", "ett av dem")
    EACH = ("each", "vart och ett av dem")


class Response(Vocabulary):
    """What a receiver does with a matter."""

    DECIDE = ("decide", "besluta")
    TAKE_POSITION = ("take-position", "ta ställning")
    ENDORSE = ("endorse", "ställa sig bakom")
    PREPARE = ("prepare", "bereda")
    SETTLE = ("settle", "avgöra tvisten")
    INFORM = ("inform", "ta emot för kännedom")


class SubstitutePolicy(Vocabulary):
    """Whether absent members are replaced."""

    NONE = ("none", "inga ersättare")
    NAMED = ("named", "namngivna")
    EQUAL_NUMBER = ("equal-number", "lika många som ledamöterna")
    PER_PARTY = ("per-party", "ett antal per part")
    SOME = ("some", "det finns ersättare")


class EntryOrder(Vocabulary):
    """In which order substitutes take the absent members' places."""

    SAME_PARTY = ("same-party-first", "från samma part först")
    ELECTED = ("as-elected", "i den ordning de är valda")
    LISTED = ("as-listed", "i den ordning de står")


class LateArrival(Vocabulary):
    """What happens when a member comes after a substitute has taken the place."""

    STAYS = ("substitute-stays", "ersättaren sitter kvar")
    TAKES_OVER = ("member-takes-over", "ledamoten tar över")
    MAY_TAKE_OVER = ("member-may-take-over", "ledamoten får ta över")


class Absence(Vocabulary):
    """When somebody else is needed in the chair's place."""

    ALL_AWAY = ("all-away", "alla i presidiet är borta")
    LONG = ("long-absence", "lång frånvaro")


class ShareKind(Vocabulary):
    """How seats are shared out."""

    EQUAL = ("equal", "lika många")
    PROPORTIONAL = ("proportional", "proportionellt")


class SharePer(Vocabulary):
    """Between whom seats are shared out."""

    PARTY = ("party", "part")
    SIDE = ("side", "sida")
    POLITICAL_PARTY = ("political-party", "politiskt parti")


class Apart(Vocabulary):
    """In what those who sit must differ from each other."""

    PARTY = ("party", "part")
    UNIT = ("unit", "verksamhet")
    MUNICIPALITY = ("municipality", "kommun")
    AREA = ("area", "område")
    PROFESSION = ("profession", "yrke")
    POLITICAL_PARTY = ("political-party", "politiskt parti")


class Bloc(Vocabulary):
    """Which half of politics somebody is to come from."""

    MAJORITY = ("majority", "majoriteten")
    OPPOSITION = ("opposition", "oppositionen")


class RecordKind(Vocabulary):
    """What is written down at a meeting."""

    MINUTES = ("minutes", "protokoll")
    NOTES = ("notes", "minnesanteckningar")
    DECISION_LOG = ("decision-log", "beslutslogg")


class DeliverableKind(Vocabulary):
    """What sort of paper it is."""

    PLAN = ("plan", "plan")
    REPORT = ("report", "rapport")
    STRATEGY = ("strategy", "strategi")
    GUIDELINE = ("guideline", "riktlinje")
    AGENDA = ("agenda", "dagordning")
    CALENDAR = ("calendar", "årshjul")
    BRIEF = ("brief", "uppdragsbeskrivning")
    BASIS = ("basis", "beslutsunderlag")
    REGULATIONS = ("regulations", "reglemente")
    RULES_OF_PROCEDURE = ("rules-of-procedure", "arbetsordning")
    DELEGATION = ("delegation", "delegationsordning")
    BUDGET = ("budget", "budget")
    SCORECARD = ("scorecard", "styrkort")


class Status(Vocabulary):
    """Where a document, a template or an appendix stands."""

    IN_FORCE = ("in-force", "gällande")
    IN_DEVELOPMENT = ("in-development", "under utveckling")
    PLANNED = ("planned", "planerad")
    PROPOSED = ("proposed", "förslag")
    REPEALED = ("repealed", "upphävd")
    MISSING = ("missing", "saknas")
    EXTERNAL = ("external", "beslutas av någon annan")


class StatuteKind(Vocabulary):
    """What sort of rule it is."""

    ACT = ("act", "lag")
    ORDINANCE = ("ordinance", "förordning")
    REGULATION = ("regulation", "föreskrift")


class Direction(Vocabulary):
    """Which way a figure should move."""

    INCREASE = ("increase", "öka")
    DECREASE = ("decrease", "minska")


class MatterKind(Vocabulary):
    """What a kind of matter leads to (meaning.md, Matter)."""

    AGREEMENT = ("agreement", "avtal")
    GUIDELINE = ("guideline", "riktlinje")
    PLAN = ("plan", "plan")
    FUNDS = ("funds", "medel")
    DEVIATION = ("deviation", "avvikelse")
    OWN_ORDER = ("own-order", "egen ordning")


class SubjectKind(Vocabulary):
    """Whether a subject area is a kind of matter or a field of work."""

    MATTER = ("matter", "slag av ärende")
    AREA = ("area", "verksamhetsområde")
    TRACK = ("track", "spår på tvärs")
