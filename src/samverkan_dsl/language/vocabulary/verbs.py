"""The verbs of mandates."""

from __future__ import annotations

from .closed import Vocabulary


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
