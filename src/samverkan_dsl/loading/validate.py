"""The data against the vocabulary. The validation library finds the faults; the words are ours."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ..findings import Finding, ListItem, ModelPath, Rule, Span, Text, text
from ..language import Verb, Vocabulary
from ..language.base import Element, Identity, kebab
from ..language.changes import Change
from ..language.mandates import Mandate
from ..language.region import RegionModel, System
from ..language.walk import element_in
from ..syntax.data import Mapping, Sequence, locate
from ..syntax.similar import closest
from .instances import ADD, CITES, FOR_EACH
from .rules import (
    BAD_ID,
    BAD_QUANTITY,
    EMPTY_VALUE,
    MANDATE_VERB,
    MISSING_KEY,
    UNKNOWN_KEY,
    UNKNOWN_VALUE,
    WRONG_TYPE,
)
from .unread import Faults, Unread

Loc = tuple[int | str, ...]


_ROUNDS = 20
"""So many times what is faulty is taken out and the rest tried again. Two do in practice."""
_NAMES = re.compile(r"[^a-z0-9]+")


def validate(data: Mapping, shown: str, faults: Faults) -> tuple[RegionModel | None, Mapping]:
    """The model that `data` says, and the data that it is the model of.

    Every fault becomes one finding. The smallest part that can be done without (a key, a list's item, a body) is taken
    out with it and the rest is tried again, so that one misspelt word hides nothing else. The model is None where
    nobody can tell what language the files are written in. A region whose id or system is faulty goes by `shown`.
    """
    whole = all(each.path for each in faults.unread)
    for each in _empty(data):
        faults.unread.append(each)
    for _ in range(_ROUNDS):
        try:
            return RegionModel.model_validate(data), data
        except ValidationError as error:
            details = error.errors(include_url=False, include_input=True)
        cuts = {_cut(detail, data) for detail in details}
        for detail in _told_once(details):
            # What seems to be missing from the region may stand in a file that could not be read.
            if whole or len(detail["loc"]) > 1 or detail["type"] != "missing":
                cut = _cut(detail, data)
                gone = next(cut[:length] for length in range(1, len(cut) + 1) if cut[:length] in cuts)
                faults.lose(_finding(detail, data), *gone)
        if ("language",) in cuts and "language" in data:
            break
        data = _stood_in(_without(data, cuts), cuts, shown)
    return None, data


def _told_once(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """Without the missing keys that are there misspelt: `nam` for `name` is one fault."""
    unknown: dict[Loc, list[str]] = {}
    for detail in details:
        if detail["type"] == "extra_forbidden":
            unknown.setdefault(detail["loc"][:-1], []).append(str(detail["loc"][-1]))

    def misspelt(detail: ErrorDetails) -> bool:
        *parent, key = detail["loc"]
        return any(closest(word, keys_of(element_at(tuple(parent)))) == key for word in unknown.get(tuple(parent), ()))

    return [detail for detail in details if detail["type"] != "missing" or not misspelt(detail)]


def _empty(data: Mapping) -> Iterator[Unread]:
    """A key without a value says neither that there is none nor that the document is silent."""
    pending: list[tuple[Loc, Mapping | Sequence]] = [((), data)]
    while pending:
        loc, current = pending.pop()
        for step, value in current.items() if isinstance(current, Mapping) else enumerate(current):
            if isinstance(value, Mapping | Sequence):
                pending.append(((*loc, step), value))
            elif value is None:
                here = (*loc, step)
                key = next((str(part) for part in reversed(here) if isinstance(part, str)), "region")
                place = _place(here, data)
                at = locate(data, here)
                yield Unread(here, Finding(EMPTY_VALUE, _no_value(key), at, subject=place.subject, path=place))


def _no_value(key: str) -> Text:
    return text("”{key}” har inget värde. Skriv ett, eller ta bort nyckeln om dokumentet inget säger.", key=key)


_STANDING_IN = ("region", "language", "system")
"""What a region has to say, and what is known well enough without its saying so to go on."""


def _cut(detail: ErrorDetails, data: Mapping) -> Loc:
    """The smallest part with the fault in it that the model can be without.

    An element of the region loses a key, or one item of a list; one that must have the key, or is nothing that has
    keys, goes as a whole, as do the items of the region's own lists.
    """
    loc: Loc = detail["loc"]
    section = loc[:1]
    inside = data.get(str(section[0])) if section else None
    if section == ("system",) and len(loc) > 1:
        return loc[:2] if _may_lack(System, str(loc[1])) and loc[1] in (inside or ()) else section
    if len(loc) < 2 or not isinstance(inside, Mapping | Sequence) or section == ("budget",):
        return section
    element, kind = loc[:2], element_at(loc[:2])
    if isinstance(inside, Sequence) or len(loc) < 3 or "[key]" in loc[:3]:
        return element
    value = inside.get(str(loc[1]))
    if not isinstance(value, Mapping) or loc[2] not in value or not _may_lack(kind, str(loc[2])):
        return element
    return loc[:4] if isinstance(value[str(loc[2])], Sequence) and len(loc) > 3 else loc[:3]


def _may_lack(kind: type[Element], key: str) -> bool:
    """Whether an element of this kind can be without the key; it can if it never had it."""
    field = next((field for name, field in kind.model_fields.items() if kebab(name) == key), None)
    return field is None or not field.is_required()


def _without(data: Mapping, cuts: set[Loc]) -> Mapping:
    """A copy of `data` without the parts that `cuts` lead to. What is not on the way to one is shared."""
    result = Mapping(data.span)
    for key, value in data.items():
        if (key,) not in cuts:
            inside = {cut[1:] for cut in cuts if cut[0] == key}
            result.put(key, _trimmed(value, inside) if inside else value, data.keys_at[key], data.values_at[key])
    return result


def _trimmed(value: Any, cuts: set[Loc]) -> Any:
    if isinstance(value, Mapping):
        return _without(value, cuts)
    if not isinstance(value, Sequence):
        return value
    result = Sequence(value.span)
    for number, (item, at) in enumerate(zip(value, value.values_at, strict=True)):
        if (number,) not in cuts:
            result.put(item, at)
    return result


def _stood_in(data: Mapping, cuts: set[Loc], shown: str) -> Mapping:
    """`data` with what a region must have and this one lacks; its folder's name is what it is known by."""
    folder = _NAMES.sub("-", shown.rpartition("/")[2].rpartition(":")[2].removesuffix(".yaml").lower()).strip("-")
    system = Mapping(data.span)
    system.put("name", shown, data.span, data.span)
    for key, value in zip(_STANDING_IN, (folder or "region", 1, system), strict=True):
        if (key,) in cuts:
            data.put(key, value, data.span, data.span)
    return data


def _finding(detail: ErrorDetails, data: Mapping) -> Finding:
    # The library marks a fault in a key itself by a step of its own behind it.
    plain = tuple(step for step in detail["loc"] if step != "[key]")
    loc, place = _written(plain, data), _place(plain, data)
    rule, message, at_key, help_ = _explain(detail, loc, data)
    span = locate(data, loc[:-1] if at_key == "parent" else loc, key=at_key != "value")
    return Finding(rule, message, span, subject=place.subject, help=help_, path=place)


def _place(loc: Loc, data: Mapping) -> ModelPath:
    """`loc` in steps that last: rows by what is written in them, though it is not a model's."""
    steps: list[str | ListItem] = []
    current: Any = data
    for at, step in enumerate(loc):
        known = isinstance(current, Mapping) and step in current
        row = isinstance(current, Sequence) and isinstance(step, int) and step < len(current)
        current = current[step] if known or row else None
        steps.append(_row(element_at(loc[:at]), current) if row else str(step))
    return ModelPath(steps)


def _row(kind: type[Element], row: Any) -> ListItem:
    """What a row is known by, as far as it is written (language.identity has the same of a model's)."""
    if not isinstance(row, Mapping):
        return ListItem(() if isinstance(row, list) else (str(row),))
    verb = next((key for key in row if key in Verb.spellings()), "") if kind is Mandate else ""
    told = kind.identity or Identity()
    values = {"verb": verb, "object": row.get(verb)} if verb else {}
    values |= {name: row.get(kebab(name)) for name in (*told.alone, *told.named) if name not in values}
    return ListItem(
        f"{kebab(name)} {_mark(value)}" if name in told.named else _mark(value)
        for name, value in values.items()
        if isinstance(value, str | int | Sequence) and value
    )


def _mark(value: Any) -> str:
    return "+".join(sorted(map(str, value))) if isinstance(value, Sequence) else str(value)


def _written(loc: Loc, data: Mapping) -> Loc:
    """`loc` with a mandate's `object` replaced by the verb that stands in the file."""
    current: Any = data
    result: list[int | str] = []
    for step in loc:
        if isinstance(current, Mapping) and step in ("object", "verb") and step not in current:
            step = next((key for key in current if key in Verb.spellings()), step)
        result.append(step)
        try:
            current = current[step]
        except (KeyError, IndexError, TypeError):
            current = None
    return tuple(result)


def element_at(loc: Loc) -> type[Element]:
    """The vocabulary's class for the mapping at `loc`, counted from the region."""
    found: type[Element] = RegionModel
    for step in loc:
        fields = {kebab(name): field for name, field in found.model_fields.items()}
        if isinstance(step, str) and step in fields:
            found = element_in(fields[step].annotation) or found
    return found


def keys_of(cls: type[Element]) -> list[str]:
    """The keys a writer may use in an element of this class."""
    keys = [kebab(name) for name in cls.model_fields]
    if cls is Mandate:
        keys = [*(verb.key for verb in Verb), *(key for key in keys if key not in ("verb", "object"))]
    return sorted(keys)


_Explained = tuple[Rule, Text, str, Text | None]


def _quoted(words: list[str]) -> str:
    return ", ".join(words)


def did_you_mean(word: str, candidates: list[str]) -> Text | None:
    """A question with the candidate that is nearest to `word`, if any is near."""
    near = closest(word, candidates)
    return text("Menade du ”{near}”?", near=near) if near is not None else None


def _explain(detail: ErrorDetails, loc: Loc, data: Mapping) -> _Explained:
    kind = detail["type"]
    key = str(loc[-1]) if loc else "region"
    named = next((str(step) for step in reversed(loc) if isinstance(step, str)), "region")
    value = detail.get("input")
    if kind == "extra_forbidden":
        cls = element_at(loc[:-1])
        allowed = keys_of(cls)
        if cls.__name__ == "Body":
            allowed = sorted([*allowed, FOR_EACH, CITES, ADD])
        help_ = did_you_mean(key, allowed) or text("Här får stå: {keys}.", keys=_quoted(allowed))
        return UNKNOWN_KEY, text("”{key}” är ingen nyckel som får stå här.", key=key), "key", help_
    if kind == "missing":
        if len(loc) == 1:
            return MISSING_KEY, text("Regionen saknar nyckeln ”{key}”.", key=key), "parent", None
        owner = next((str(step) for step in reversed(loc[:-1]) if isinstance(step, str)), "region")
        return MISSING_KEY, text("”{owner}” saknar nyckeln ”{key}”.", owner=owner, key=key), "parent", None
    if (value is None or value == "") and kind != "mandate_verb":
        message = text(
            "”{key}” har inget värde. Skriv ett, eller ta bort nyckeln om dokumentet inget säger.", key=named
        )
        return EMPTY_VALUE, message, "value", None
    special = _SPECIAL.get(kind)
    if special is not None:
        return special(detail, named, value)
    return _wrong_type(kind, named, value)


def _vocabulary(detail: ErrorDetails, key: str, value: Any) -> _Explained:
    vocabulary: type[Vocabulary] = detail["ctx"]["vocabulary"]
    shown = _shown(value)
    members = detail["ctx"].get("members", tuple(vocabulary))
    spellings = [word for word, member in vocabulary.spellings().items() if member in members]
    near = closest(value, spellings) if isinstance(value, str) else None
    if near is not None:
        help_ = text("Menade du ”{near}”?", near=vocabulary.spellings()[near].key)
    else:
        words = [f"{member.key} ({member.swedish})" for member in members]
        help_ = text("Här får stå: {keys}.", keys=_quoted(words))
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
    spellings = Verb.spellings()
    near = next((spellings[hit].key for word in unknown if (hit := closest(word, list(spellings))) is not None), None)
    message = text("Uppdraget har inget verb. Ett uppdrag börjar med verbet: decide: gemensamma avtal.")
    if near is not None:
        return MANDATE_VERB, message, "value", text("Menade du ”{near}”?", near=near)
    return MANDATE_VERB, message, "value", text("Verben är: {keys}.", keys=_quoted(verbs))


def _quantity(examples: str) -> Callable[[ErrorDetails, str, Any], _Explained]:
    def explain(detail: ErrorDetails, key: str, value: Any) -> _Explained:
        message = text("”{value}” går inte att läsa som värde för ”{key}”.", value=_shown(value), key=key)
        return BAD_QUANTITY, message, "value", text("Skriv till exempel {examples}.", examples=examples)

    return explain


def _moment(detail: ErrorDetails, key: str, value: Any) -> _Explained:
    rule, message, place, advice = _quantity("2021-03-05 eller 2021")(detail, key, value)
    if key in ("from", "to"):
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
    "deadline": _quantity("1 vecka före eller 5 dagar före utskicket"),
    "cadence": _quantity("årligen, 2 per år, vart fjärde år, kontinuerligt, varje möte eller vid behov"),
    "date": _quantity("2021-03-05"),
    "moment": _moment,
    "year": _quantity("2015 eller 2015-01"),
    "tenure": _quantity("4 år, mandatperioden eller {length: 4 år, from: 1 januari året efter valet}"),
    "period": _quantity("2024–2026, från 2025-01-01, till 2026-06-30, 1 juli–30 juni eller mandatperioden"),
    "done": _quantity("2021-03-05, mars 2021, 2021 eller vid det första mötet"),
    "done-once": _quantity("2021-03-05, mars 2021, 2021, vid det första mötet eller, utan en tid, true"),
    "latest": _quantity("2021-03-05, mars 2021 eller 2021"),
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


def _wrong_type(kind: str, key: str, value: Any) -> _Explained:
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
        if isinstance(value, list) and key in map(kebab, Change.model_fields):
            return WRONG_TYPE, message, "value", _ANOTHER_TIME
    return WRONG_TYPE, message, "value", None


_ANOTHER_TIME = text(
    "Här kan bara ett stå. Det som är annorlunda en annan tid skrivs i organets changes: {example}.",
    example="[{valid: till 2015, chair: {…}}]",
)


def start(data: Mapping) -> Span:
    """Where a region begins, for what concerns all of it."""
    return data.span
