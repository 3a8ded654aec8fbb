"""What is wrong with the data, in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic_core import ErrorDetails

from ..findings import Rule, Text, text
from ..language import Force, Verb, Vocabulary
from ..language.base import Element, kebab
from ..language.changes import Change
from ..language.keys import Key
from ..language.mandates import Mandate
from ..language.region import RegionModel
from ..language.walk import element_in
from ..syntax.data import Mapping
from .advice import PACES, SOON, Advice, meant
from .rules import BAD_ID, BAD_QUANTITY, EMPTY_VALUE, MANDATE_VERB, MISSING_KEY, UNKNOWN_KEY, UNKNOWN_VALUE, WRONG_TYPE
from .suggested import as_rows, cut_by_comma, instead, keys_of, near_word, of_yes_and_no

Loc = tuple[int | str, ...]
"""The way to a part of the data: keys and numbers."""


def no_value(key: str) -> Text:
    """That a key has nothing behind it."""
    return text("”{key}” har inget värde. Skriv ett, eller ta bort nyckeln om dokumentet inget säger.", key=key)


def element_at(loc: Loc) -> type[Element]:
    """The vocabulary's class for the mapping at `loc`, counted from the region."""
    found: type[Element] = RegionModel
    for step in loc:
        fields = {kebab(name): field for name, field in found.model_fields.items()}
        if isinstance(step, str) and step in fields:
            found = element_in(fields[step].annotation) or found
    return found


_Explained = tuple[Rule, Text, str, Text | None]


def _quoted(words: list[str]) -> str:
    return ", ".join(words)


def explained(detail: ErrorDetails, loc: Loc, data: Mapping) -> _Explained:
    """The rule that is broken, what is wrong, if it is at the `key`, its `value` or their `parent`, and what to do."""
    kind = detail["type"]
    key = str(loc[-1]) if loc else "region"
    named = next((str(step) for step in reversed(loc) if isinstance(step, str)), "region")
    value = detail.get("input")
    if kind == "extra_forbidden":
        return (
            UNKNOWN_KEY,
            text("”{key}” är ingen nyckel som får stå här.", key=key),
            "key",
            cut_by_comma(key, _at(loc[:-1], data), element_at(loc[:-1]))
            or (as_rows(str(loc[-3]), element_at(loc[:-1])) if no_row(loc[:-1], data) else None)
            or instead(key, element_at(loc[:-1])),
        )
    if kind == "missing":
        if len(loc) == 1:
            return MISSING_KEY, text("Regionen saknar nyckeln ”{key}”.", key=key), "parent", None
        owner = next((str(step) for step in reversed(loc[:-1]) if isinstance(step, str)), "region")
        message = text("”{owner}” saknar nyckeln ”{key}”.", owner=owner, key=key)
        return MISSING_KEY, message, "parent", _what_it_is(key, element_at(loc[:-1]))
    if (value is None or value == "") and kind != "mandate_verb":
        message = text(
            "”{key}” har inget värde. Skriv ett, eller ta bort nyckeln om dokumentet inget säger.", key=named
        )
        return EMPTY_VALUE, message, "value", None
    special = _SPECIAL.get(kind)
    if special is None:
        return _wrong_type(kind, named, value, element_at(loc))
    if len(loc) > 1 and isinstance(loc[-2], str) and loc[-1] == element_at(loc[:-1]).shorthand and _alone(loc, data):
        rule, message, place, help_ = special(detail, loc[-2], value)
        return rule, message, place, _or_keys(help_, element_at(loc[:-1]))
    return special(detail, named, value)


def _what_it_is(key: str, cls: type[Element]) -> Text:
    """What to write under a key that must be there."""
    field = next((field for name, field in cls.model_fields.items() if kebab(name) == key), None)
    known = next((each.label for each in field.metadata if isinstance(each, Key)), None) if field is not None else None
    if not known:
        return text("Skriv nyckeln. Vad den betyder visar: samverkan explain {key}", key=key)
    label = text(known)
    return text("Skriv nyckeln: {label}. Exempel visar: samverkan explain {key}", label=label, key=key)


def _at(loc: Loc, data: Any) -> Any:
    """What is written at a place; what stands alone where a list may is its first item."""
    for step in loc:
        if not (isinstance(step, int) and isinstance(data, Mapping)):
            data = data[step]
    return data


def no_row(loc: Loc, data: Any) -> bool:
    """Whether keys stand where there are rows with keys, and none of them is one that a row has."""
    if len(loc) < 2 or not isinstance(loc[-1], int):
        return False
    written = _at(loc[:-1], data)
    return isinstance(written, Mapping) and written.keys().isdisjoint(keys_of(element_at(loc)))


def _alone(loc: Loc, data: Mapping) -> bool:
    """Whether what is wrong stands by itself, for a key that nobody wrote."""
    return not isinstance(_at(loc[:-1], data), Mapping)


def _or_keys(help_: Text | None, cls: type[Element]) -> Text:
    keys = _quoted(keys_of(cls))
    if help_ is None:
        return text("Under den kan stå: {keys}.", keys=keys)
    return text("{help} Eller skriv nycklar under den: {keys}.", help=help_, keys=keys)


def _vocabulary(detail: ErrorDetails, key: str, value: Any) -> _Explained:
    vocabulary: type[Vocabulary] = detail["ctx"]["vocabulary"]
    shown = _shown(value)
    members = detail["ctx"].get("members", tuple(vocabulary))
    spellings = {word: member for word, member in vocabulary.spellings().items() if member in members}
    words = [f"{member.key} ({member.swedish})" for member in members]
    help_ = text("Här får stå: {keys}.", keys=_quoted(words))
    near = of_yes_and_no(_shown(value), spellings) or near_word([value], spellings)
    if isinstance(value, dict):
        example = text("Skriv ett värde, eller flera som en lista. Exempel visar: samverkan explain {key}", key=key)
        return WRONG_TYPE, text("Under ”{key}” kan det inte stå nycklar.", key=key), "value", example
    if near is not None:
        help_ = text("{guess} {way}", guess=near, way=help_)
    if isinstance(value, list):
        return WRONG_TYPE, text("Vid ”{key}” kan bara ett värde stå, inte en lista.", key=key), "value", help_
    return UNKNOWN_VALUE, text("”{value}” är inget värde som ”{key}” kan ha.", value=shown, key=key), "value", help_


def _mandate(detail: ErrorDetails, key: str, value: Any) -> _Explained:
    found: list[str] = detail["ctx"]["found"]
    if len(found) > 1:
        message = text("Uppdraget har flera verb: {verbs}. Skriv ett uppdrag för vart och ett.", verbs=_quoted(found))
        return MANDATE_VERB, message, "value", None
    written = list(value) if isinstance(value, dict) else []
    known = keys_of(Mandate)
    unknown = [word for word in written if word not in known]
    verbs = [verb.key for verb in Verb]
    word = next((word for word in unknown if word.isalpha()), None)
    message = text("Uppdraget har inget verb. Ett uppdrag börjar med verbet: decide: gemensamma avtal.")
    guess = near_word(unknown, Verb.spellings())
    if word is None:
        return MANDATE_VERB, message, "value", guess or text("Verben är: {keys}.", keys=_quoted(verbs))
    way = text(
        "Verbet hittas med samverkan explain {word}. Finns det inte skrivs uppdraget helt i källans ord: "
        "task: {word} …",
        word=word,
    )
    return MANDATE_VERB, message, "value", way if guess is None else text("{guess} {way}", guess=guess, way=way)


def _quantity(examples: str) -> Callable[[ErrorDetails, str, Any], _Explained]:
    def explain(detail: ErrorDetails, key: str, value: Any) -> _Explained:
        message = text("”{value}” går inte att läsa som värde för ”{key}”.", value=_shown(value), key=key)
        return BAD_QUANTITY, message, "value", text("Skriv till exempel {examples}.", examples=examples)

    return explain


def _advised(known: Advice, examples: str) -> Callable[[ErrorDetails, str, Any], _Explained]:
    """The examples, or, where the words are known to be meant as something else, what that is written as."""

    def explain(detail: ErrorDetails, key: str, value: Any) -> _Explained:
        rule, message, place, advice = _quantity(examples)(detail, key, value)
        return rule, message, place, meant(known, str(value)) or advice

    return explain


def _moment(detail: ErrorDetails, key: str, value: Any) -> _Explained:
    rule, message, place, advice = _quantity("2021-03-05 eller 2021")(detail, key, value)
    if isinstance(value, str) and value.lower().replace(" ", "").startswith("tillsvidare"):
        advice = text("Det som gäller tills vidare har ingen sista dag: utelämna to, eller skriv valid: tills vidare.")
    elif key in ("from", "to"):
        advice = text(
            "Skriv en dag (2021-03-05) eller ett år (2021). En månad skrivs i valid: från 2022-09, till juni 2026."
        )
    return rule, message, place, advice


def _pattern(detail: ErrorDetails, key: str, value: Any) -> _Explained:
    message = text(
        "”{id}” är inget id: ett id skrivs med små bokstäver a–z, siffror och bindestreck.", id=_shown(value)
    )
    return BAD_ID, message, "key" if detail["loc"][-1] == "[key]" else "value", None


def _range(detail: ErrorDetails, key: str, value: Any) -> _Explained:
    bounds = detail.get("ctx", {})
    bound = bounds.get("ge", bounds.get("le", ""))
    at_least = "ge" in bounds
    template = "”{key}” ska vara minst {bound}." if at_least else "”{key}” ska vara högst {bound}."
    return BAD_QUANTITY, text(template, key=key, bound=bound), "value", None


def _literal(detail: ErrorDetails, key: str, value: Any) -> _Explained:
    expected = str(detail.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ")
    help_ = text("Här får stå: {keys}.", keys=expected)
    return (
        UNKNOWN_VALUE,
        text("”{value}” är inget värde som ”{key}” kan ha.", value=_shown(value), key=key),
        "value",
        help_,
    )


def _url(detail: ErrorDetails, key: str, value: Any) -> _Explained:
    if not detail.get("ctx", {}).get("unsafe"):
        return _quantity("https://exempel.se/avtal.pdf")(detail, key, value)
    message = text("”{value}” börjar med http. Dokumenten länkar bara till adresser med https.", value=_shown(value))
    return BAD_QUANTITY, message, "value", text("Skriv https i stället. Finns sidan bara med http, utelämna adressen.")


def _citation(detail: ErrorDetails, key: str, value: Any) -> _Explained:
    message = text("cite ska vara en adress, en lista av adresser eller en adress per nyckel.")
    return WRONG_TYPE, message, "value", text("Skriv till exempel {examples}.", examples="cite: 6.2/Uppdrag/7")


_SPECIAL: dict[str, Callable[[ErrorDetails, str, Any], _Explained]] = {
    "vocabulary": _vocabulary,
    "mandate_verb": _mandate,
    "quantity": _quantity("3, 8–10, minst 6, ca 9, 1/2, 25 %, en per länsdel eller okänt"),
    "duration": _quantity("5 år, 1,5 år eller 2 veckor"),
    "deadline": _advised(SOON, "1 vecka före, 5 dagar före utskicket eller inom 2 veckor efter mötet"),
    "cadence": _advised(PACES, "årligen, 2 per år, varannan vecka, löpande, varje möte eller vid behov"),
    "date": _quantity("2021-03-05"),
    "moment": _moment,
    "year": _quantity("2015 eller 2015-01"),
    "tenure": _quantity("4 år, mandatperioden eller {length: 4 år, from: 1 januari året efter valet}"),
    "firmness": _quantity("should (bör), eller en styrka per nyckel: {notice: should}"),
    "period": _quantity(
        "2024–2026, från 2025-01-01, 1 juli–30 juni, mandatperioden eller {until: {event: nästa årsmöte}}"
    ),
    "done": _quantity("2021-03-05, mars 2021, 2021 eller vid det första mötet"),
    "done-once": _quantity(
        "2021-03-05, mars 2021, 2021, 14–21 juni 2004, vid det första mötet eller, utan en tid, true"
    ),
    "latest": _quantity("2021-03-05, mars 2021, 2021 eller före nästa mandatperiod"),
    "money": _quantity("43 öre, 1 200 kr per invånare, 2–3 miljoner kronor per år"),
    "trial": _quantity("två år eller, utan en tid, true"),
    "url": _url,
    "citation": _citation,
    "string_pattern_mismatch": _pattern,
    "literal_error": _literal,
    "greater_than_equal": _range,
    "less_than_equal": _range,
}


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list):
        return "[…]"
    words = str(value)
    return words if len(words) <= 60 else words[:59] + "…"


def _wrong_type(kind: str, key: str, value: Any, cls: type[Element]) -> _Explained:
    if kind.startswith("string"):
        if isinstance(value, bool | int):
            message = text("”{key}” ska vara text. Sätt citattecken om ”{value}”.", key=key, value=_shown(value))
        else:
            message = text("”{key}” ska vara text, inte en lista eller nycklar.", key=key)
    elif kind.startswith("bool"):
        message = text("”{key}” ska vara true eller false, inte ”{value}”.", key=key, value=_shown(value))
    elif kind.startswith("int"):
        message = text("”{key}” ska vara ett heltal, inte ”{value}”.", key=key, value=_shown(value))
    elif kind.startswith(("tuple", "list")):
        message = text("”{key}” ska vara en lista.", key=key)
    else:
        message = text("”{key}” ska ha nycklar under sig, inte ”{value}”.", key=key, value=_shown(value))
        if isinstance(value, list) and not kind.startswith("dict"):
            message = text("Vid ”{key}” kan bara ett stå, inte en lista.", key=key)
        if isinstance(value, list) and key in map(kebab, Change.model_fields):
            return WRONG_TYPE, message, "value", _ANOTHER_TIME
        help_ = text("Under den kan stå: {keys}.", keys=_quoted(keys_of(cls)))
        firm = of_yes_and_no(_shown(value), Force.spellings()) if cls.shorthand == "force" else None
        return WRONG_TYPE, message, "value", help_ if firm is None else text("{guess} {way}", guess=firm, way=help_)
    return WRONG_TYPE, message, "value", None


_ANOTHER_TIME = text(
    "Här kan bara ett stå. Det som är annorlunda en annan tid skrivs i organets changes: {example}.",
    example="[{valid: till 2015, chair: {…}}]",
)
