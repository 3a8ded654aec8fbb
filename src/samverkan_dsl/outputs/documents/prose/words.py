"""The grammar that the documents need: capitals, the definite forms of nouns, how values become clauses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction

from ....findings import Labelled, Text, capitalised, gettext, text
from ....language import (
    Attendance,
    Bloc,
    BodyKind,
    Bound,
    Cadence,
    DecisionMethod,
    Effect,
    Force,
    Quantity,
    Response,
    SaidWhen,
    Status,
    SubstitutePolicy,
    Then,
    Trigger,
)
from ...blocks import Content
from ...compose import begins, inline


@dataclass(frozen=True, slots=True)
class Capital:
    """A label in a picture, with a capital first."""

    words: str | Text | Labelled

    def label(self, lang: str) -> str:
        words = self.words
        said = words if isinstance(words, str) else words(lang) if isinstance(words, Text) else words.label(lang)
        return capitalised(said)


@dataclass(frozen=True, slots=True)
class Heading:
    """A fixed sentence as a heading: without its full stop."""

    message: str
    """A msgid."""

    def label(self, lang: str) -> str:
        return gettext(self.message, lang).rstrip(".")


def small(words: str) -> str:
    """The words as they stand within a sentence: a small letter first, unless the first word is an abbreviation."""
    first = words.replace("-", " ").split(" ", 1)[0]
    return words if any(letter.isupper() for letter in first[1:]) else words[:1].lower() + words[1:]


def once(names: Iterable[str]) -> list[str]:
    """The names, those that differ from an earlier one in capital letters only left out."""
    return list({name.casefold(): name for name in reversed(tuple(names))}.values())[::-1]


def clause(words: str, *without: str) -> str:
    """Words of a model's own that end a sentence: no full stop, and none of the words in `without` first."""
    words = words.strip().rstrip(".")
    for start in without:
        if words.lower().startswith(start + " "):
            return words[len(start) + 1 :]
    return words


_ADVERBIAL = frozenset(
    [
        "om",
        "när",
        "då",
        "vid",
        "efter",
        "före",
        "inför",
        "innan",
        "i",
        "inom",
        "där",
        "för",
        "under",
        "på",
        "så",
        "tills",
        "enligt",
        "endast",
        "bara",
        "utom",
        "utöver",
        "med",
        "utan",
        "till",
        "senast",
        "årligen",
        "vanligen",
        "normalt",
        "främst",
        "från",
    ]
)


def adverbial(words: str) -> bool:
    """Whether a condition or a limit says when, where or how: `när …`, `vid behov`."""
    return words.strip().split(" ", 1)[0].lower() in _ADVERBIAL


def qualification(words: str) -> Content:
    """A condition or a limit after a comma where it reads as an adverbial, else in brackets."""
    words = clause(words)
    if adverbial(words):
        return inline(", ", small(words))
    return inline(" (", text("villkor: {words}", words=small(words)), ")")


def sentence(words: str) -> Content:
    """Words of a model's own as a sentence: with a full stop where there is no other mark."""
    words = words.strip()
    return inline(begins(words, None if words[-1:] in ".!?:" else "."))


def stands(status: Status) -> Text | Status:
    """Where a paper stands; of one that is others' it is not said here who decides it."""
    return text("ligger utanför samverkan") if status is Status.EXTERNAL else status


_NOUNS: dict[BodyKind, tuple[Text, str]] = {
    BodyKind.ASSEMBLY: (text("fullmäktige"), ""),
    BodyKind.BOARD: (text("styrelsen"), "styrelserna"),
    BodyKind.COMMITTEE: (text("nämnden"), "nämnderna"),
    BodyKind.JOINT_COMMITTEE: (text("den gemensamma nämnden"), ""),
    BodyKind.POLITICAL_CONSULTATION: (text("samrådet"), "samråden"),
    BodyKind.PRESIDIUM: (text("presidiet"), "presidierna"),
    BodyKind.MANAGEMENT_GROUP: (text("ledningsgruppen"), "ledningsgrupperna"),
    BodyKind.STEERING_GROUP: (text("styrgruppen"), "styrgrupperna"),
    BodyKind.PREPARATORY_GROUP: (text("beredningsgruppen"), "beredningsgrupperna"),
    BodyKind.WORKING_COMMITTEE: (text("arbetsutskottet"), "arbetsutskotten"),
    BodyKind.CHIEFS_GROUP: (text("chefsgruppen"), "chefsgrupperna"),
    BodyKind.THEME_GROUP: (text("temagruppen"), "temagrupperna"),
    BodyKind.STRATEGY_GROUP: (text("strategigruppen"), "strategigrupperna"),
    BodyKind.COORDINATION_GROUP: (text("samverkansgruppen"), "samverkansgrupperna"),
    BodyKind.AREA_GROUP: (text("länsdelsgruppen"), "länsdelsgrupperna"),
    BodyKind.LOCAL_GROUP: (text("närområdesgruppen"), "närområdesgrupperna"),
    BodyKind.WORKING_GROUP: (text("arbetsgruppen"), "arbetsgrupperna"),
    BodyKind.PROJECT_GROUP: (text("projektgruppen"), "projektgrupperna"),
    BodyKind.SUBJECT_GROUP: (text("sakområdesgruppen"), "sakområdesgrupperna"),
    BodyKind.PROCESS_COUNCIL: (text("processrådet"), "processråden"),
    BodyKind.REFERENCE_GROUP: (text("referensgruppen"), "referensgrupperna"),
    BodyKind.COUNCIL: (text("rådet"), "råden"),
    BodyKind.NETWORK: (text("nätverket"), "nätverken"),
    BodyKind.SUPPORT: (text("stödfunktionen"), "stödfunktionerna"),
    BodyKind.OFFICE: (text("kansliet"), "kanslierna"),
    BodyKind.PROJECT: (text("projektet"), "projekten"),
    BodyKind.ASSOCIATION_ASSEMBLY: (text("förbundsfullmäktige"), "förbundsfullmäktige"),
    BodyKind.ASSOCIATION_BOARD: (text("förbundsstyrelsen"), "förbundsstyrelserna"),
    BodyKind.COMPANY_BOARD: (text("bolagsstyrelsen"), "bolagsstyrelserna"),
    BodyKind.DIRECTORATE: (text("direktionen"), "direktionerna"),
    BodyKind.GENERAL_MEETING: (text("stämman"), "stämmorna"),
    BodyKind.SOCIETY_BOARD: (text("föreningsstyrelsen"), "föreningsstyrelserna"),
    BodyKind.AUDITORS: (text("revisorerna"), "revisorerna"),
}
FROM_BLOC: dict[Bloc, Text] = {
    Bloc.MAJORITY: text("den politiska majoriteten"),
    Bloc.OPPOSITION: text("oppositionen"),
}
"""Which half of politics somebody comes from, within a sentence."""
_COMMON = frozenset(
    ["kommunerna", "regionen", "regionerna", "huvudmännen", "parterna", "staten", "socialnämnden", "de", "den", "det"]
    + ["en", "ett", "någon", "något", "några", "alla", "samtliga", "övriga", "andra", "länets", "regionens"]
    + [plural for _, plural in _NOUNS.values()]
    + [singular.template for singular, _ in _NOUNS.values()]
)


UNNAMED = text("någon (dokumentet säger inte vem)")
"""Who does what the document gives nobody to do."""


def noun(kind: BodyKind) -> Text:
    """What a body of this kind calls itself: `samverkansgruppen`."""
    return _NOUNS[kind][0]


_DEFINITE = (
    *("organet", "organen", "beredningen", "beredningarna", "utskotten", "direktionen", "stämman"),
    *("gruppen", "grupperna", "nämnden", "nämnderna", "styrelsen", "styrelserna", "rådet", "råden", "utskottet"),
    *("presidiet", "ledningen", "nätverket", "nätverken", "fullmäktige", "kommunerna", "verksamheterna", "vården"),
    *("avtalet", "överenskommelsen", "ordningen", "reglementet", "lagen", "kontoret", "kansliet"),
    *("omsorgen", "tandvården", "stadsdelarna", "centralerna", "kliniken", "polisen", "länsstyrelsen"),
)


_MODIFIERS = frozenset(
    (
        *("", "arbets", "barn", "berednings", "chefs", "digitaliserings", "direktörs", "folkhälso", "förvaltnings"),
        *("bolags", "förenings", "interims", "års"),
        *(
            "förbunds",
            "hjälpmedels",
            "hälso",
            "kommun",
            "kommunal",
            "närvårds",
            "socialtjänst",
            "kultur",
            "kvalitets",
            "kunskaps",
            "landstings",
            "lednings",
            "läns",
        ),
        *("länsdels", "närområdes", "omsorgs", "patient", "primärvårds", "process", "projekt", "psykiatri", "referens"),
        *("region", "regionchefs", "regions", "sakområdes", "samverkans", "sjukhus", "sjukvårds", "skol", "social"),
        *("socialchefs", "stads", "strategi", "styr", "stöd", "tema", "tolknings", "utbildnings", "utvecklings"),
        *("verksamhets", "vård", "äldre"),
    )
)
"""What such a noun may be put together with and still be a common one; `Värmlandsrådet` is a name."""


def _is_common(word: str) -> bool:
    word = word.lower()
    ending = next((each for each in _DEFINITE if word.endswith(each)), None)
    return word in _COMMON or (ending is not None and word.removesuffix(ending) in _MODIFIERS)


def within(name: str) -> str:
    """A name as it stands within a sentence: a common noun used as a name has a small letter there.

    `Samverkansnämnden` and `Politiska samrådet` are, `Värmlandsrådet`, `Chefsgrupp för folkhälsa` and `LSVO` are not.
    """
    first, *others = name.split(" ")
    described = first.endswith("a") and bool(others) and _is_common(others[0])
    joined = first.endswith("-") and bool(others) and _is_common(others[-1])  # `Hälso- och sjukvårdslagen`
    return small(name) if _is_common(first) or described or joined else name


_HEADS = {
    "grupp": "gruppen",
    "grupper": "grupperna",
    "råd": "rådet",
    "nämnd": "nämnden",
    "styrelse": "styrelsen",
    "utskott": "utskottet",
    "presidium": "presidiet",
    "nätverk": "nätverket",
    "forum": "forumet",
    "ledning": "ledningen",
    "beredning": "beredningen",
    "kommitté": "kommittén",
    "funktion": "funktionen",
    "struktur": "strukturen",
    "plattform": "plattformen",
    "projekt": "projektet",
    "team": "teamet",
    "center": "centret",
    "samverkan": "samverkan",
    "fullmäktige": "fullmäktige",
}
"""Nouns that names of bodies end with, and their definite forms."""
_AFTER_HEAD = frozenset(["av", "för", "hos", "i", "inom", "med", "om", "på", "till", "under", "vid"])


@dataclass(frozen=True, slots=True)
class ShortForm:
    """What a body with a longer name is called once it has been named: `ledningsgruppen`; in English its name."""

    name: str = field(compare=False)  # instances that are called the same say the same
    noun: str

    def label(self, lang: str) -> str:
        return self.noun if lang == "sv" else self.name


def short_form(name: str) -> ShortForm | None:
    """The noun of a name of several words in its definite form: `Lokal ledningsgrupp` is `ledningsgruppen`."""
    words = name.split(" ")
    for before, word in zip(("", *words), words, strict=False):
        lowered = word.lower()
        if lowered in _AFTER_HEAD or (lowered == "och" and not before.endswith("-")):
            return None  # of two heads, neither is the name of both
        if not lowered.isalpha():
            continue
        for ending, definite in _HEADS.items():
            if lowered.endswith(definite):
                return ShortForm(name, lowered)
            if lowered.endswith(ending):
                return ShortForm(name, lowered.removesuffix(ending) + definite)
    return None


_PLURALS = {"chef": "cheferna", "direktör": "direktörerna", "are": "arna", "person": "personerna"}


def several(title: str) -> str:
    """A role's title for all who have it, where its ending tells how: `socialchef`, `socialcheferna`."""
    for ending, plural in _PLURALS.items():
        if title.endswith(ending):
            return title.removesuffix(ending) + plural
    return title


FORCES: dict[Force, Text] = {
    Force.MUST: text("ska"),
    Force.MAY: text("får"),
    Force.SHOULD: text("bör"),
    Force.INTENTION: text("avses"),
    Force.PROPOSED: text("föreslås"),
    Force.NOT: text("ska inte"),
    Force.MUST_NOT: text("får inte"),
}
"""Before the verb of a main clause that begins with its subject; for the others see `verb_first`."""
_NEGATED = {Force.NOT: Force.MUST, Force.MUST_NOT: Force.MAY}


def verb_first(force: Force) -> tuple[Text, Text | None]:
    """The force where the subject comes after it, and what comes after the subject: `får … inte`."""
    return FORCES[_NEGATED.get(force, force)], text(" inte") if force.negates else None


ATTENDANCE: dict[Attendance, Text] = {
    Attendance.MUST: text("Ledamöterna ska delta i mötena."),
    Attendance.SHOULD: text("Ledamöterna bör delta i mötena."),
    Attendance.MAY: text("Ledamöterna får delta i mötena."),
    Attendance.WHEN_NEEDED: text("Ledamöterna deltar i mötena vid behov."),
}
EFFECTS: dict[Effect, str] = {
    Effect.BINDING: "Besluten är bindande.",
    Effect.WITHIN_DELEGATION: "Besluten gäller inom vars och ens eget mandat.",
    Effect.DIRECTION: "Besluten anger en inriktning och behöver bekräftas.",
    Effect.RECOMMENDATION: "Besluten är rekommendationer.",
    Effect.CONSULTATION: "{body} samråder och lämnar synpunkter.",
    Effect.INTERNAL: "Besluten gäller den egna ordningen.",
    Effect.NONE: "{body} är inte ett beslutande organ.",
}
METHODS: dict[DecisionMethod, Text] = {
    DecisionMethod.CONSENSUS: text("Beslut fattas i enighet."),
    DecisionMethod.MAJORITY: text("Beslut fattas med majoritet."),
    DecisionMethod.QUALIFIED_MAJORITY: text("Beslut fattas med kvalificerad majoritet."),
    DecisionMethod.PER_PARTY: text("Varje part beslutar för sig."),
}
ASPIRED: dict[DecisionMethod, Text] = {
    DecisionMethod.CONSENSUS: text("Det är eftersträvansvärt att beslut fattas i enighet."),
    DecisionMethod.MAJORITY: text("Det är eftersträvansvärt att beslut fattas med majoritet."),
    DecisionMethod.QUALIFIED_MAJORITY: text("Det är eftersträvansvärt att beslut fattas med kvalificerad majoritet."),
    DecisionMethod.PER_PARTY: text("Det är eftersträvansvärt att varje part beslutar för sig."),
}
"""The same where the document only aims at it."""
SUBSTITUTES: dict[SubstitutePolicy, Text] = {
    SubstitutePolicy.NONE: text("Inga ersättare utses."),
    SubstitutePolicy.NAMED: text("Namngivna ersättare utses."),
    SubstitutePolicy.EQUAL_NUMBER: text("Lika många ersättare som ledamöter utses."),
    SubstitutePolicy.PER_PARTY: text("Varje part utser ett antal ersättare."),
    SubstitutePolicy.SOME: text("Det finns ersättare."),
}
TRIGGERS: dict[Trigger, Text] = {
    Trigger.DISAGREEMENT: text("Om ledamöterna inte kan enas"),
    Trigger.NEEDS_RESOURCES: text("Om ett ärende kräver mer resurser"),
    Trigger.WEIGHTY: text("Om ett ärende är av principiell eller ekonomisk vikt"),
    Trigger.SEVERAL_BODIES: text("Om ett ärende berör flera organ"),
    Trigger.BEYOND_MANDATE: text("Om ett ärende inte ryms i mandatet"),
    Trigger.RECURRING_DEVIATION: text("Vid generella och återkommande avvikelser"),
    Trigger.NO_QUORUM: text("Om mötet inte är beslutsfört"),
    Trigger.OTHER_LEVEL: text("Om ett ärende hör till en annan nivå"),
    Trigger.LOCAL_UNSOLVED: text("Om en fråga inte går att lösa på den egna nivån"),
    Trigger.DISPUTE: text("Vid en tvist"),
    Trigger.REQUESTED: text("På begäran från ett annat organ"),
    Trigger.OTHER: text("I andra fall"),
}
RESPONSES: dict[Response, Text] = {
    Response.DECIDE: text("för beslut"),
    Response.TAKE_POSITION: text("för ställningstagande"),
    Response.ENDORSE: text("för att få stöd för förslaget"),
    Response.PREPARE: text("för beredning"),
    Response.SETTLE: text("för avgörande"),
    Response.INFORM: text("för kännedom"),
}
ACTS: dict[Response, Text] = {
    Response.DECIDE: text("besluta i frågan"),
    Response.TAKE_POSITION: text("ta ställning"),
    Response.ENDORSE: text("ställa sig bakom förslaget"),
    Response.PREPARE: text("bereda ärendet"),
    Response.SETTLE: text("avgöra tvisten"),
    Response.INFORM: text("ta emot det för kännedom"),
}
THENS: dict[Then, str] = {
    Then.DECIDE_HERE: "Därefter kan {body} besluta.",
    Then.DECIDE_THERE: "Frågan avgörs där.",
    Then.RETURN_ADVICE: "Frågan kommer tillbaka med råd.",
}
_PARTS: dict[Fraction, Text] = {
    Fraction(1, 2): text("hälften"),
    Fraction(1, 3): text("en tredjedel"),
    Fraction(2, 3): text("två tredjedelar"),
    Fraction(1, 4): text("en fjärdedel"),
    Fraction(3, 4): text("tre fjärdedelar"),
}


def portion(amount: Quantity) -> Text | Quantity:
    """A share in words (`hälften`), else as stated."""
    exact = amount.exact
    words = _PARTS.get(exact) if exact is not None else None
    return words or amount


def share_words(amount: Quantity) -> Text | Quantity:
    """A number or a share as it is stated, a simple share in words: `minst en tredjedel`."""
    words = _PARTS.get(amount.low) if amount.bound is Bound.AT_LEAST and amount.low is not None else None
    return portion(amount) if words is None else text("minst {part}", part=words)


def times(amount: Quantity) -> Text:
    """`8–10 gånger`, `1 gång`."""
    return text("{count} gång", count=amount) if amount.single else text("{count} gånger", count=amount)


def rate(often: Cadence) -> Text | Cadence:
    """A cadence within a sentence: `2 gånger per år` for `2 per år`, `1 gång per år`; others as they are written."""
    if often.times is None or often.spelled_out:
        return often
    if often.times.single:
        return text("{count} gång per {unit}", count=often.times, unit=often.unit)
    return text("{count} gånger per {unit}", count=often.times, unit=often.unit)


def adverb(when: SaidWhen) -> SaidWhen | Text:
    """When something was, as it ends a sentence: `i juni 2016`; a day, a year or an event as it is written."""
    point = when.point
    month = point is not None and point.month is not None and point.day is None and not point.after_election
    return text("i {month}", month=when) if month else when


def people(amount: Quantity) -> Text:
    """`1 ledamot`, `2 ledamöter`."""
    if amount.single:
        return text("{count} ledamot", count=amount)
    return text("{count} ledamöter", count=amount)
