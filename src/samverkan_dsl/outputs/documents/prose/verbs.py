"""What verbs govern: each with its preposition, alone, done, and with somebody who receives."""

from __future__ import annotations

from ....findings import Text, text
from ....language import Verb
from .being_verbs import BEING
from .frames import VerbFrame
from .plain_verbs import PLAIN

FRAMES: dict[Verb, VerbFrame] = {
    Verb.DECIDE: VerbFrame(
        text("besluta om"), text("beslutat om"), text("besluta"), text("beslutat"), before_att=False
    ),
    Verb.ESTABLISH: VerbFrame(text("fastställa"), text("fastställt")),
    Verb.ADOPT: VerbFrame(text("anta"), text("antagit")),
    Verb.APPROVE: VerbFrame(text("godkänna"), text("godkänt")),
    Verb.ENDORSE: VerbFrame(text("ställa sig bakom"), text("ställt sig bakom")),
    Verb.TAKE_POSITION: VerbFrame(
        text("ta ställning till"), text("tagit ställning till"), text("ta ställning"), text("tagit ställning")
    ),
    Verb.RECOMMEND: VerbFrame(text("rekommendera"), text("rekommenderat"), to="rekommendera {to} {object}"),
    Verb.APPOINT: VerbFrame(text("utse"), text("utsett")),
    Verb.SET_UP: VerbFrame(text("tillsätta"), text("tillsatt")),
    Verb.ALLOCATE: VerbFrame(text("fördela"), text("fördelat")),
    Verb.PREPARE: VerbFrame(text("bereda"), text("berett"), to="bereda {object} åt {to}"),
    Verb.DRAFT: VerbFrame(text("utarbeta"), text("utarbetat")),
    Verb.PROPOSE: VerbFrame(text("föreslå"), text("föreslagit"), to="föreslå {to} {object}"),
    Verb.INITIATE: VerbFrame(text("initiera"), text("initierat")),
    Verb.HANDLE: VerbFrame(text("handlägga"), text("handlagt")),
    Verb.DEAL_WITH: VerbFrame(text("behandla"), text("behandlat"), to="behandla {object} åt {to}"),
    Verb.CONSULT: VerbFrame(
        text("samråda om"),
        text("samrått om"),
        text("samråda"),
        text("samrått"),
        to="samråda med {to} om {object}",
        to_alone="samråda med {to} {object}",
    ),
    Verb.ANCHOR: VerbFrame(text("förankra"), text("förankrat"), to="förankra {object} hos {to}"),
    Verb.FOLLOW_UP: VerbFrame(text("följa upp"), text("följt upp")),
    Verb.REPORT: VerbFrame(text("redovisa"), text("redovisat"), to="redovisa {object} för {to}"),
    Verb.INFORM: VerbFrame(
        text("informera om"),
        text("informerat om"),
        text("informera"),
        text("informerat"),
        to="informera {to} om {object}",
        to_alone="informera {to} {object}",
    ),
    Verb.EXECUTE: VerbFrame(text("verkställa"), text("verkställt")),
    Verb.COORDINATE: VerbFrame(text("samordna"), text("samordnat")),
    Verb.LEAD: VerbFrame(text("leda"), text("lett")),
    Verb.COMMISSION: VerbFrame(
        text("ge uppdrag om"),
        text("gett uppdrag om"),
        text("ge uppdrag"),
        text("gett uppdrag"),
        to="ge {to} uppdrag om {object}",
        to_alone="ge {to} uppdrag {object}",
        before_att=False,
    ),
    Verb.REQUEST: VerbFrame(text("begära"), text("begärt"), to="begära {object} av {to}"),
    Verb.RESPONSIBLE_FOR: VerbFrame(text("ansvara för"), text("ansvarat för"), text("ansvara"), text("ansvarat")),
    Verb.ENSURE: VerbFrame(text("säkerställa"), text("säkerställt")),
    Verb.DEVELOP: VerbFrame(text("utveckla"), text("utvecklat")),
    Verb.SUPPORT: VerbFrame(
        text("stödja"), text("stött"), to="stödja {to} med {object}", to_alone="stödja {to} {object}"
    ),
    Verb.FACILITATE: VerbFrame(text("underlätta"), text("underlättat"), to="underlätta {object} för {to}"),
    Verb.PARTICIPATE: VerbFrame(text("delta i"), text("deltagit i"), text("delta"), text("deltagit")),
    Verb.PROVIDE: VerbFrame(text("tillhandahålla"), text("tillhandahållit")),
    Verb.REPRESENT: VerbFrame(text("företräda"), text("företrätt")),
    Verb.COOPERATE: VerbFrame(
        text("samverka om"),
        text("samverkat om"),
        text("samverka"),
        text("samverkat"),
        to="samverka med {to} om {object}",
        to_alone="samverka med {to} {object}",
    ),
    Verb.MEDIATE: VerbFrame(
        text("medla i"),
        text("medlat i"),
        text("medla"),
        text("medlat"),
        to="medla mellan {to} i {object}",
        to_alone="medla mellan {to} {object}",
    ),
    Verb.NEGOTIATE: VerbFrame(
        text("förhandla om"),
        text("förhandlat om"),
        text("förhandla"),
        text("förhandlat"),
        to="förhandla med {to} om {object}",
        to_alone="förhandla med {to} {object}",
    ),
    Verb.EVALUATE: VerbFrame(text("utvärdera"), text("utvärderat")),
    Verb.MONITOR: VerbFrame(text("bevaka"), text("bevakat"), to="bevaka {object} åt {to}"),
    Verb.ANALYSE: VerbFrame(text("analysera"), text("analyserat"), to="analysera {object} åt {to}"),
    Verb.REVIEW: VerbFrame(text("granska"), text("granskat"), to="granska {object} åt {to}"),
    Verb.MANAGE: VerbFrame(text("förvalta"), text("förvaltat"), to="förvalta {object} åt {to}"),
    Verb.REFER: VerbFrame(text("remittera"), text("remitterat")),
    Verb.COMMENT: VerbFrame(
        text("yttra sig om"),
        text("yttrat sig om"),
        text("yttra sig"),
        text("yttrat sig"),
        to="yttra sig till {to} om {object}",
        to_alone="yttra sig till {to} {object}",
    ),
    Verb.ANSWER: VerbFrame(text("besvara"), text("besvarat"), to="besvara {object} från {to}"),
    Verb.RAISE: VerbFrame(text("lyfta"), text("lyft")),
    Verb.RECEIVE: VerbFrame(text("ta emot"), text("tagit emot"), to="ta emot {object} från {to}"),
    Verb.DRAW_UP: VerbFrame(text("upprätta"), text("upprättat"), to="upprätta {object} åt {to}"),
    Verb.REVISE: VerbFrame(text("revidera"), text("reviderat"), to="revidera {object} åt {to}"),
    Verb.DOCUMENT: VerbFrame(text("dokumentera"), text("dokumenterat"), to="dokumentera {object} för {to}"),
    Verb.PLAN: VerbFrame(text("planera"), text("planerat"), to="planera {object} för {to}"),
    Verb.PRIORITISE: VerbFrame(text("prioritera"), text("prioriterat"), to="prioritera {object} för {to}"),
    Verb.CARRY_OUT: VerbFrame(text("genomföra"), text("genomfört"), to="genomföra {object} för {to}"),
    Verb.FINANCE: VerbFrame(text("finansiera"), text("finansierat"), to="finansiera {object} för {to}"),
    Verb.CONTRIBUTE: VerbFrame(
        text("bidra till"),
        text("bidragit till"),
        text("bidra"),
        text("bidragit"),
        to="bidra till {object} hos {to}",
        to_alone="bidra {object} till {to}",
    ),
    Verb.SPREAD: VerbFrame(text("sprida"), text("spridit")),
    Verb.INSPIRE: VerbFrame(
        text("inspirera"), text("inspirerat"), to="inspirera {to} till {object}", to_alone="inspirera {to} {object}"
    ),
    Verb.PROMOTE: VerbFrame(text("främja"), text("främjat"), to="främja {object} hos {to}"),
    Verb.ADVISE: VerbFrame(
        text("ge råd om"),
        text("gett råd om"),
        text("ge råd"),
        text("gett råd"),
        to="ge {to} råd om {object}",
        to_alone="ge {to} råd {object}",
    ),
    Verb.CONVENE: VerbFrame(
        text("kalla till"),
        text("kallat till"),
        text("kalla"),
        text("kallat"),
        to="kalla {to} till {object}",
        to_alone="kalla {to} {object}",
    ),
    Verb.IDENTIFY: VerbFrame(text("identifiera"), text("identifierat"), to="identifiera {object} åt {to}"),
    Verb.OFFER: VerbFrame(text("erbjuda"), text("erbjudit"), to="erbjuda {to} {object}"),
    Verb.DELEGATE: VerbFrame(text("delegera"), text("delegerat")),
    Verb.SIGN: VerbFrame(text("underteckna"), text("undertecknat")),
    Verb.FOLLOW: VerbFrame(text("följa"), text("följt")),
    Verb.HOLD_DIALOGUE: VerbFrame(
        text("föra dialog om"),
        text("fört dialog om"),
        text("föra dialog"),
        text("fört dialog"),
        to="föra dialog med {to} om {object}",
        to_alone="föra dialog med {to} {object}",
    ),
    Verb.WORK_FOR: VerbFrame(
        text("verka för"), text("verkat för"), text("verka"), text("verkat"), to="verka för {object} hos {to}"
    ),
    Verb.FULFIL: VerbFrame(text("fullgöra"), text("fullgjort"), to="fullgöra {object} åt {to}"),
    Verb.INVESTIGATE: VerbFrame(text("utreda"), text("utrett"), to="utreda {object} åt {to}"),
    Verb.EXAMINE: VerbFrame(text("pröva"), text("prövat"), to="pröva {object} från {to}"),
    Verb.CONCLUDE: VerbFrame(text("ingå"), text("ingått"), to="ingå {object} med {to}"),
    Verb.ELECT: VerbFrame(text("välja"), text("valt")),
    Verb.DISSOLVE: VerbFrame(text("avveckla"), text("avvecklat")),
    Verb.SUBMIT: VerbFrame(text("överlämna"), text("överlämnat")),
    Verb.NOTIFY: VerbFrame(text("anmäla"), text("anmält")),
    Verb.APPLY_FOR: VerbFrame(
        text("ansöka om"),
        text("ansökt om"),
        text("ansöka"),
        text("ansökt"),
        to="ansöka hos {to} om {object}",
        to_alone="ansöka hos {to} {object}",
    ),
    Verb.OVERSEE: VerbFrame(text("ha uppsikt över"), text("haft uppsikt över"), to="ha uppsikt över {object} åt {to}"),
    Verb.KEEP_INFORMED: VerbFrame(
        text("hålla sig informerad om"),
        text("hållit sig informerad om"),
        text("hålla sig informerad"),
        text("hållit sig informerad"),
        to="hålla sig informerad av {to} om {object}",
        to_alone="hålla sig informerad av {to} {object}",
    ),
    Verb.ASSIST: VerbFrame(
        text("bistå med"),
        text("bistått med"),
        text("bistå"),
        text("bistått"),
        to="bistå {to} med {object}",
        to_alone="bistå {to} {object}",
    ),
    Verb.TRAIN: VerbFrame(
        text("utbilda i"),
        text("utbildat i"),
        text("utbilda"),
        text("utbildat"),
        to="utbilda {to} i {object}",
        to_alone="utbilda {to} {object}",
    ),
    Verb.EMPLOY: VerbFrame(text("anställa"), text("anställt"), to="anställa {object} hos {to}"),
    Verb.PROCURE: VerbFrame(text("upphandla"), text("upphandlat"), to="upphandla {object} åt {to}"),
    Verb.FILE: VerbFrame(text("arkivera"), text("arkiverat"), to="arkivera {object} åt {to}"),
    Verb.INTERPRET: VerbFrame(text("tolka"), text("tolkat"), to="tolka {object} åt {to}"),
    Verb.POINT_OUT: VerbFrame(
        text("uppmärksamma"),
        text("uppmärksammat"),
        to="uppmärksamma {to} på {object}",
        to_alone="uppmärksamma {to} {object}",
    ),
    Verb.TRANSFER: VerbFrame(text("överlåta"), text("överlåtit")),
    Verb.DISCUSS: VerbFrame(text("diskutera"), text("diskuterat"), to="diskutera {object} med {to}"),
    Verb.PUSH: VerbFrame(text("driva på"), text("drivit på")),
    Verb.RUN: VerbFrame(text("driva"), text("drivit"), to="driva {object} åt {to}"),
    Verb.CONDUCT: VerbFrame(text("bedriva"), text("bedrivit"), to="bedriva {object} åt {to}"),
    Verb.TAKE_CARE_OF: VerbFrame(text("ha hand om"), text("haft hand om"), to="ha hand om {object} åt {to}"),
    Verb.EXERCISE: VerbFrame(text("utöva"), text("utövat"), to="utöva {object} över {to}"),
    Verb.GOVERN: VerbFrame(text("styra"), text("styrt")),
    Verb.STRENGTHEN: VerbFrame(text("stärka"), text("stärkt"), to="stärka {object} hos {to}"),
    Verb.PERFORM: VerbFrame(text("utföra"), text("utfört"), to="utföra {object} åt {to}"),
    Verb.FORM: VerbFrame(text("bilda"), text("bildat")),
    Verb.INSTITUTE: VerbFrame(text("inrätta"), text("inrättat")),
    Verb.GUIDE: VerbFrame(
        text("vägleda"), text("väglett"), to="vägleda {to} i {object}", to_alone="vägleda {to} {object}"
    ),
    Verb.ADAPT: VerbFrame(text("anpassa"), text("anpassat")),
    Verb.MAKE_USE_OF: VerbFrame(text("ta vara på"), text("tagit vara på"), to="ta vara på {object} åt {to}"),
    Verb.CREATE: VerbFrame(text("skapa"), text("skapat"), to="skapa {object} för {to}"),
    Verb.CREATE_CONDITIONS_FOR: VerbFrame(
        text("skapa förutsättningar för"),
        text("skapat förutsättningar för"),
        to="skapa förutsättningar för {object} hos {to}",
    ),
    Verb.ENABLE: VerbFrame(text("möjliggöra"), text("möjliggjort"), to="möjliggöra {object} för {to}"),
    Verb.ENGAGE: VerbFrame(text("anlita"), text("anlitat"), to="anlita {object} åt {to}"),
    Verb.TRACK: VerbFrame(
        text("följa utvecklingen av"), text("följt utvecklingen av"), to="följa utvecklingen av {object} åt {to}"
    ),
    Verb.IMPROVE: VerbFrame(text("höja"), text("höjt"), to="höja {object} hos {to}"),
    Verb.INCREASE: VerbFrame(text("öka"), text("ökat"), to="öka {object} hos {to}"),
    Verb.ATTEND_TO: VerbFrame(text("hantera"), text("hanterat"), to="hantera {object} åt {to}"),
    Verb.SURVEY: VerbFrame(text("inventera"), text("inventerat"), to="inventera {object} åt {to}"),
    Verb.FORMULATE: VerbFrame(text("formulera"), text("formulerat"), to="formulera {object} åt {to}"),
    Verb.CONVEY: VerbFrame(text("förmedla"), text("förmedlat")),
    Verb.PRESENT: VerbFrame(text("lägga fram"), text("lagt fram"), to="lägga fram {object} för {to}"),
    Verb.INFLUENCE: VerbFrame(
        text("påverka"), text("påverkat"), to="påverka {to} i {object}", to_alone="påverka {to} {object}"
    ),
    Verb.COMPILE: VerbFrame(text("sammanställa"), text("sammanställt"), to="sammanställa {object} åt {to}"),
    Verb.PUBLISH: VerbFrame(text("publicera"), text("publicerat"), to="publicera {object} för {to}"),
    Verb.EXCHANGE: VerbFrame(text("utbyta"), text("utbytt"), to="utbyta {object} med {to}"),
    Verb.ARRANGE: VerbFrame(text("anordna"), text("anordnat"), to="anordna {object} för {to}"),
    Verb.ANSWER_FOR: VerbFrame(text("svara för"), text("svarat för"), to="svara för {object} åt {to}"),
    Verb.TAKE_INTO_ACCOUNT: VerbFrame(text("beakta"), text("beaktat"), to="beakta {object} hos {to}"),
    Verb.AGREE_ON: VerbFrame(
        text("enas om"),
        text("enats om"),
        text("komma överens"),
        text("kommit överens"),
        to="enas med {to} om {object}",
        to_alone="enas med {to} {object}",
    ),
    Verb.GIVE_INSIGHT: VerbFrame(
        text("ge insyn i"),
        text("gett insyn i"),
        text("ge insyn"),
        text("gett insyn"),
        to="ge {to} insyn i {object}",
        to_alone="ge {to} insyn {object}",
    ),
    Verb.BE_MARKED_BY: VerbFrame(text("präglas av"), text("präglats av"), to="präglas av {object} hos {to}"),
    Verb.TAKE_INITIATIVE: VerbFrame(
        text("ta initiativ till"),
        text("tagit initiativ till"),
        text("ta initiativ"),
        text("tagit initiativ"),
        to="ta initiativ till {object} hos {to}",
        to_alone="ta initiativ {object} hos {to}",
    ),
    Verb.WORK_WITH: VerbFrame(
        text("arbeta med"),
        text("arbetat med"),
        text("arbeta"),
        text("arbetat"),
        to="arbeta med {object} åt {to}",
        to_alone="arbeta {object} åt {to}",
    ),
    **PLAIN,
    **BEING,
    Verb.TASK: VerbFrame(None, text("utfört uppgiften att"), to="{act} för {to}"),
}
"""The one table of these: every verb has a frame."""

_COMMISSION_TO = VerbFrame(text("ge i uppdrag"), text("gett i uppdrag"), to="ge {to} i uppdrag {object}")
_COMMISSION_ITSELF = VerbFrame(text("ge"), text("gett"), to="ge {to} {object}")
_PREPOSITIONS = frozenset(
    (
        "i",
        "till",
        "med",
        "kring",
        "åt",
        "för",
        "vid",
        "på",
        "mellan",
        "under",
        "över",
        "hos",
        "inom",
        "gemensamt",
        "nära",
    )
)
"""First words of objects that bring their own: what the verb would put before them is left out."""


def _first(words: str) -> str:
    return words.split(" ", 1)[0].lower()


def _frame(verb: Verb, words: str) -> VerbFrame:
    """The frame of a verb before this object: `ge i uppdrag att …`, `ge uppdrag om …`, `ge uppdraget att …`."""
    first = _first(words)
    if verb is Verb.COMMISSION and first in ("att", "åt"):
        return _COMMISSION_TO
    if verb is Verb.COMMISSION and first.startswith("uppdrag"):
        return _COMMISSION_ITSELF
    return FRAMES[verb]


def _brings_its_own(frame: VerbFrame, words: str) -> bool:
    first = _first(words)
    if first == "om":  # `ta ställning till om …`: whether
        return str(frame.verb).endswith(" om")
    return first in _PREPOSITIONS or (first == "att" and not frame.before_att)


TOWARDS = {
    **dict.fromkeys((Verb.ASSIST, Verb.TRAIN, Verb.CONVENE), ""),
    **dict.fromkeys((Verb.CONSULT, Verb.COOPERATE, Verb.NEGOTIATE, Verb.HOLD_DIALOGUE, Verb.AGREE_ON), "med "),
    Verb.MEDIATE: "mellan ",
}
"""What stands before somebody that the verb is towards, where it is nothing that the verb can be about."""


def towards(verb: Verb, words: str) -> str:
    """An object that is somebody, as it stands after this verb: `samråda` + `med kommunerna`."""
    return TOWARDS.get(verb, "") + words


def governs(verb: Verb, words: str, *, whom: bool = False) -> Text | None:
    """The verb as it stands before this object, which is somebody where `whom`: `bistå arbetsgrupperna`."""
    frame = _frame(verb, words)
    alone = whom or _brings_its_own(frame, words)
    return frame.alone if frame.alone is not None and alone else frame.verb


def done(verb: Verb, words: str, *, whom: bool = False) -> Text:
    """The verb of what has been done, as it stands before this object: `beslutat om`."""
    frame = _frame(verb, words)
    alone = whom or _brings_its_own(frame, words)
    return frame.alone_done if frame.alone_done is not None and alone else frame.done


def received(verb: Verb, words: str) -> tuple[str, str]:
    """The sentence with an object and a receiver, and the object as it stands in it."""
    frame = _frame(verb, words)
    if not frame.to_alone or not _brings_its_own(frame, words):
        return frame.to, words
    first, _, rest = words.partition(" ")
    if f" {first.lower()} {{object}}" in frame.to and rest:
        return frame.to, rest  # the sentence has the same preposition already
    return frame.to_alone, words
