"""What bodies and roles are called within a sentence: the definite forms, the small letters."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from ....findings import Text, text
from ....language import BodyKind
from .words import small

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
    BodyKind.STANDING_COMMITTEE: (text("utskottet"), "utskotten"),
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
    BodyKind.FORUM: (text("forumet"), "forumen"),
    BodyKind.STRUCTURE: (text("strukturen"), "strukturerna"),
    BodyKind.UNSPECIFIED: (text("organet"), "organen"),
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
        *("verksamhets", "vård", "äldre", "samordnings", "samråds", "insats", "program", "uppdrags", "planerings"),
    )
)
"""What such a noun may be put together with and still be a common one; `Värmlandsrådet` is a name."""


def common(word: str) -> bool:
    """Whether a word stands for bodies or parties of a kind: `arbetsgrupperna`, `kommunerna`."""
    return word in _SOMEBODY


_SOMEBODY = frozenset(
    (
        *("kommunerna", "regionen", "regionerna", "huvudmännen", "parterna", "ledamöterna", "medlemmarna", "cheferna"),
        *(plural for _, plural in _NOUNS.values() if plural),
        *(singular.template for singular, _ in _NOUNS.values()),
    )
)


def _is_common(word: str) -> bool:
    word = word.lower()
    ending = next((each for each in _DEFINITE if word.endswith(each)), None)
    return word in _COMMON or (ending is not None and word.removesuffix(ending) in _MODIFIERS)


_ADJECTIVES = frozenset(
    (
        *("politisk", "lokal", "regional", "delregional", "kommunal", "gemensam", "strategisk", "operativ", "central"),
        *("högsta", "högst", "beslutande", "beredande", "berörd", "berörda", "ansvarig", "ansvariga", "respektive"),
        *("politiska", "lokala", "regionala", "delregionala", "kommunala", "gemensamma", "strategiska", "operativa"),
        *("politiskt", "lokalt", "regionalt", "delregionalt", "kommunalt", "gemensamt", "strategiskt", "operativt"),
    )
)
"""What stands before a common noun and describes it."""
_INDEFINITE = (
    *("organ", "grupp", "grupper", "nämnd", "nämnder", "styrelse", "styrelser", "råd", "utskott", "presidium"),
    *("samråd", "kansli"),
)


def _is_description(first: str, others: list[str]) -> bool:
    """Whether a name is an indefinite description: `Politisk samrådsgrupp`, `Högsta beslutande organ i Region Norr`."""
    if first.lower() not in _ADJECTIVES:
        return False
    word = next((each.lower() for each in others if each.lower() not in _ADJECTIVES), "")
    ending = next((each for each in _INDEFINITE if word.endswith(each)), None)
    return ending is not None and word.removesuffix(ending) in _MODIFIERS


@lru_cache(maxsize=1024)
def within(name: str) -> str:
    """A name as it stands within a sentence: a common noun used as a name has a small letter there.

    `Samverkansnämnden`, `Politiska samrådet` and `Politisk samrådsgrupp` are, `Värmlandsrådet`, `LSVO` and
    `Chefsgrupp för folkhälsa` are not.
    """
    first, *others = name.split(" ")
    if _is_description(first, others):
        return small(name)
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
    """What somebody with a name is called in a sentence: `ledningsgruppen`, `kanslichefen`; in English by the name."""

    name: str = field(compare=False)  # instances that are called the same say the same
    noun: str

    def label(self, lang: str) -> str:
        return self.noun if lang == "sv" else self.name

    def __str__(self) -> str:
        return self.noun


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


_HOLDERS = {
    "chef": "chefen",
    "direktör": "direktören",
    "strateg": "strategen",
    "koordinator": "koordinatorn",
    "kurator": "kuratorn",
    "ordförande": "ordföranden",
    "sjuksköterska": "sjuksköterskan",
}
"""Nouns for one who has a role, and their definite forms; `ledare` and the like may as well be several."""


def the(title: str) -> str:
    """A role's title for the one who has it, where its noun tells that it is one: `chefen för staben`."""
    parts = re.split("( eller |/)", title)
    told = [part if number % 2 else _the(part) for number, part in enumerate(parts)]
    return title if None in told else "".join(part for part in told if part is not None)


def _the(title: str) -> str | None:
    words = title.split(" ")
    head = 2 if words[0].endswith("-") and len(words) > 2 else 0  # `hälso- och sjukvårdsdirektör`
    for ending, definite in _HOLDERS.items():
        if words[head].lower().endswith(ending):
            words[head] = words[head][: -len(ending)] + definite
            return " ".join(words)
    return None


_PLURALS = {
    "chef": "cheferna",
    "direktör": "direktörerna",
    "strateg": "strategerna",
    "koordinator": "koordinatorerna",
    "tjänsteman": "tjänstemännen",
    "are": "arna",
    "person": "personerna",
}


def several(title: str) -> str:
    """A role's title for all who have it, where its ending tells how: `socialchef`, `socialcheferna`."""
    for ending, plural in _PLURALS.items():
        if title.endswith(ending):
            return title.removesuffix(ending) + plural
    return title
