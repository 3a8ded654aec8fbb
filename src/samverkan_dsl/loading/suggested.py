"""What somebody meant by a word that cannot stand where it does: by meaning first, then by letters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import get_origin

from ..findings import Text, text
from ..language import Verb, Vocabulary
from ..language.base import Element, kebab
from ..language.mandates import Mandate
from ..language.walk import element_in
from ..syntax.data import Mapping as Written
from ..syntax.similar import closest
from .instances import ADD, CITES, FOR_EACH

ANY_OF = text("Här får stå: {keys}. Vilken nyckel ett svenskt ord hör till visar: samverkan explain {key}").template
"""What is told where no key is like the word."""
_LIKE = 0.75
"""Words of so few letters as keys have are two words if they are less like than this."""
_MEANT = {
    "minutes": "record",
    "protocol": "record",
    "rotates": "alternates",
    "rotation": "alternates",
    "vice-chair": "vice",
    "deputy-chair": "vice",
    "deputies": "substitutes",
    "members": "composition",
    "seats": "composition",
    "tasks": "mandates",
    "duties": "mandates",
    "responsibilities": "mandates",
    "reports-to": "superior",
    "parent": "superior",
    "voting": "decisions",
    "frequency": "per-year",
}
"""What other words for the same in English are written as."""


_VALUES = {
    "samordningsgrupp": "samverkansgrupp",
    "samrådsgrupp": "politiskt samråd",
    "samrådsorgan": "politiskt samråd",
    "politiskt samrådsorgan": "politiskt samråd",
    "tjänstemannaberedning": "beredningsgrupp",
    "direktörsgrupp": "chefsgrupp",
    "chefsforum": "chefsgrupp",
    "chefsnätverk": "chefsgrupp",
    "lokalgrupp": "närområdesgrupp",
    "områdesgrupp": "länsdelsgrupp",
    "förvaltningsråd": "ledningsgrupp",
    "sekretariat": "kansli",
    "konsensus": "enighet",
    "enhällighet": "enighet",
    "samförstånd": "enighet",
    "omröstning": "majoritet",
    "enkel majoritet": "majoritet",
    "flertal": "majoritet",
    "inbjuden": "adjungerad",
    "suppleant": "ersättare",
    "arbeta": "verka för",
    "arbeta för": "verka för",
}
"""What other words for the same in Swedish are written as, where such a value may stand."""
_YES = ("ja", "yes", "true", "sant")
_NO = ("nej", "no", "false", "falskt")
_HEAD = 5
"""So many letters that two words end in alike are the word that both are made with: `grupp`, `nämnd`."""


def keys_of(cls: type[Element]) -> list[str]:
    """The keys a writer may use in an element of this class."""
    keys = [kebab(name) for name in cls.model_fields]
    if cls is Mandate:
        keys = [*(verb.key for verb in Verb), *(key for key in keys if key not in ("verb", "object"))]
    return sorted(keys)


def did_you_mean(word: str, candidates: list[str]) -> Text | None:
    """A question with the candidate that is nearest to `word`, if any is near."""
    near = closest(word, candidates, _LIKE)
    return text("Menade du ”{near}”?", near=near) if near is not None else None


def instead(key: str, cls: type[Element]) -> Text:
    """What a key that may not stand in the class is likely to be, where it may stand, and what may stand here."""
    allowed = [*keys_of(cls), *((FOR_EACH, CITES) if cls.__name__ == "Body" else ())]
    if cls is Mandate:  # it has its verb, or that would be what is wrong
        allowed = [each for each in allowed if each not in {verb.key for verb in Verb}]
    if key == ADD:
        return text("”{key}” kan bara stå i en instans, under for-each.", key=key)
    word = _MEANT.get(key, key)
    below = [
        kebab(name)
        for name, field in cls.model_fields.items()
        if (inside := element_in(field.annotation)) is not None and word in keys_of(inside)
    ]
    if word not in allowed and below:
        return text("”{key}” står under {keys}.", key=word, keys=", ".join(sorted(below)))
    near = word if word in allowed else closest(key, sorted(allowed), _LIKE)
    keys = ", ".join(sorted(allowed))
    if near is not None:
        return text("Menade du ”{near}”? Här får stå: {keys}.", near=near, keys=keys)
    return text(ANY_OF, keys=keys, key=key)


def near_word(words: Iterable[object], spellings: Mapping[str, Vocabulary]) -> Text | None:
    """The value that one of the words means, or is most like, in the language that it is written in."""
    for word in words:
        near = _near(word, spellings) if isinstance(word, str) else None
        if near is not None:
            key = spellings[near].key
            if near == key:
                return text("Menade du ”{near}”?", near=near)
            return text("Menade du ”{near}” ({key})?", near=near, key=key)
    return None


def _near(word: str, spellings: Mapping[str, Vocabulary]) -> str | None:
    meant = _VALUES.get(word.casefold())
    if meant in spellings:
        return meant
    near = closest(word, spellings, _LIKE)
    if near is None:
        return None
    one, other = word.casefold(), near.casefold()
    head = 0
    while head < min(len(one), len(other)) and one[-head - 1] == other[-head - 1]:
        head += 1
    # Words made with one word are like each other only if what stands before it is.
    apart = head >= _HEAD and closest(one[: len(one) - head], [other[: len(other) - head]]) is None
    return None if apart else near


def of_yes_and_no(value: object, spellings: Mapping[str, Vocabulary]) -> Text | None:
    """What is written instead of yes and no where it is asked how firmly something holds."""
    said = str(value).casefold()
    if not {"must", "is", "not"} <= {member.key for member in spellings.values()}:
        return None
    if said in _YES:
        return text("Skriv is (är) om det är så, eller must (ska) om det krävs.")
    return text("Skriv not (inte).") if said in _NO else None


def as_rows(key: str, cls: type[Element]) -> Text:
    """That there are rows with keys of their own under a key, and none of those that are written."""
    return text(
        "Under {key} står en rad för varje: {key}: [{example}]. En rad kan ha: {keys}.",
        key=key,
        example="{…}, {…}",
        keys=", ".join(keys_of(cls)),
    )


def cut_by_comma(key: str, data: Written, cls: type[Element]) -> Text | None:
    """What to write where a comma within braces has made a key of the end of the value before it."""
    if key not in data or data[key] is not None or data.keys_at[key][3:] != data.values_at[key][1:3]:
        return None
    keys = list(data)
    before = keys[keys.index(key) - 1] if keys[0] != key else None
    value = None if before is None else data[before]
    if not isinstance(value, str):
        return None
    field = next((field for name, field in cls.model_fields.items() if kebab(name) == before), None)
    if field is not None and get_origin(field.annotation) is tuple:
        return text(
            "Inom klamrar delar ett komma värdet. Flera skrivs som en lista: {key}: [{value}]",
            key=before,
            value=f"{value}, {key}",
        )
    return text(
        'Inom klamrar delar ett komma värdet. Sätt citattecken om hela: {key}: "{value}"',
        key=before,
        value=f"{value}, {key}",
    )
