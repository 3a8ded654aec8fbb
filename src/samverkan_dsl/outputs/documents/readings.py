"""Where the source can be read in several ways: what was chosen, what else it may mean, and why."""

from __future__ import annotations

import re
from typing import Any, get_args, get_origin

from ...findings import Text, text
from ...language import Alternative, Body, Element, Reading, RegionModel, Vocabulary
from ...language.base import kebab
from ...language.references import WORDS
from ..blocks import Block, Content
from ..compose import Parts, code, inline, joined, phrase, table
from .mandates import infinitive
from .scope import Scope
from .seats import function
from .words import capital, clause, sentence

_ABOUT: dict[str, Text] = {
    "decisions.quorum.per": text("Vad beslutsförheten räknas inom"),
    "decisions.quorum": text("Beslutsförheten"),
    "decisions.template": text("Vilken mall förslag till beslut följer"),
    "decisions.effect": text("Beslutens verkan"),
    "decisions.disagreement": text("Vad som händer vid oenighet"),
    "decisions": text("Beslutsordningen"),
    "composition": text("Vilka som ingår"),
    "chair": text("Ordförandeskapet"),
    "substitutes": text("Ersättare och frånvaro"),
    "meetings": text("Mötena"),
    "escalation": text("Vart ärenden lyfts"),
    "mandates": text("Uppdraget"),
    "formation": text("Hur organet bildas"),
    "steered-by": text("Vem som är styrgrupp"),
    "for-each": text("Vilka organ det finns"),
    "preparation": text("Beredningen"),
    "initiative": text("Vem som får väcka ärenden"),
    "deviations": text("Avvikelserna"),
    "record": text("Dokumentationen"),
    "budget": text("Pengarna"),
    "level": text("Nivån"),
    "anchoring": text("Förankringen"),
    "meetings.joint.with": text("Vilka som deltar i gemensamma möten"),
    "commissioned-by": text("Vem som är uppdragsgivare"),
    "superior": text("Vilket organ som är överordnat"),
    "attached-to": text("Vilket organ det är knutet till"),
    "part-of": text("Vad det är en del av"),
    "secretary": text("Sekreterarskapet"),
    "scope": text("Sakområdena"),
    "count": text("Hur många organ det finns"),
    "target-group": text("Målgruppen"),
    "kind": text("Slaget av organ"),
    "status": text("Om organet finns"),
    "initiative.scheduled-by": text("Vem som avgör när ett ärende tas upp"),
    "budget.decided-by": text("Vem som beslutar om gemensam finansiering"),
    "formation.by": text("Vem som inrättar organet"),
    "chair.seat": text("Om ordföranden har en av platserna"),
}


def subject_of(scope: Scope, reading: Reading) -> Content:
    """What the reading is about, in words where the key is a usual one."""
    steps = reading.on.split(".")
    number = int(steps[1]) if len(steps) > 1 and steps[1].isdecimal() else -1
    if scope.home is None:
        return _of_region(scope, steps, reading.on)
    body = scope.region.bodies[scope.home]
    if steps[0] == "mandates" and 0 <= number < len(body.mandates):
        return (phrase("Uppdraget att {act}", act=infinitive(scope, body.mandates[number])),)
    if steps[0] == "composition" and 0 <= number < len(body.composition):
        return (phrase("Platsen som {role}", role=function(scope, body.composition[number])),)
    named = [step for step in steps if not step.isdecimal()]
    for length in range(len(named), 0, -1):
        known = _ABOUT.get(".".join(named[:length]))
        if known is not None:
            return (known,) if length == len(named) else inline(known, " (", code(reading.on), ")")
    return (code(reading.on),)


def _of_region(scope: Scope, steps: list[str], on: str) -> Content:
    """The same for a reading of the region: the name of the thing, and the key."""
    if len(steps) > 1 and scope.region.kinds(steps[1]):
        return inline(capital(scope.one(steps[1])), " (", code(on), ")")
    return (code(on),)


def value_of(scope: Scope, on: str, value: str) -> Content:
    """A reading's value as a person reads it: a word of the vocabulary, a name, names in a row, else as written."""
    vocabulary = _vocabulary(on.split("."), Body if scope.home is not None else RegionModel)
    if vocabulary is not None and value in vocabulary.spellings():
        return (vocabulary.spellings()[value],)
    refs = value.split(", ")
    if all(ref in WORDS or scope.region.kinds(ref) for ref in refs):
        return scope.who(refs)
    return (code(value),) if re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", value) else (value,)


def _vocabulary(steps: list[str], root: type[Element]) -> type[Vocabulary] | None:
    """The closed vocabulary that the values of the key at `steps` (from `root`) come from."""
    annotation: Any = root
    keyed = False
    for step in steps:
        if step.isdecimal() or keyed:
            keyed = False
            continue
        element = next((each for each in _types(annotation) if issubclass(each, Element)), None)
        if element is None:
            return None
        field = next((each for name, each in element.model_fields.items() if kebab(name) == step), None)
        if field is None:
            return None
        keyed = get_origin(field.annotation) is dict
        annotation = field.annotation
    return next((each for each in _types(annotation) if issubclass(each, Vocabulary)), None)


def _types(annotation: Any) -> list[type]:
    if isinstance(annotation, type):
        return [annotation]
    return [found for part in get_args(annotation) for found in _types(part)]


def _told(scope: Scope, reading: Reading, alternative: Alternative) -> Content:
    value = value_of(scope, reading.on, alternative.value)
    about = inline(": ", clause(alternative.about)) if alternative.about is not None else None
    addresses = scope.cites(alternative.cite)
    return inline(capital(value), about, " " if addresses else None, addresses)


def reading_rows(scope: Scope, readings: tuple[Reading, ...]) -> list[list[Parts]]:
    """A row for each reading: what it is about, the chosen one, the others, why."""
    rows: list[list[Parts]] = []
    for reading in readings:
        others = joined([_told(scope, reading, each) for each in reading.alternatives], "; ")
        addresses = scope.cites(reading.cite)
        rows.append(
            [
                inline(subject_of(scope, reading), " " if addresses else None, addresses),
                capital(value_of(scope, reading.on, reading.chosen)),
                others or text("Ingen angiven"),
                sentence(reading.why),
            ]
        )
    return rows


def readings(scope: Scope) -> tuple[Block, ...]:
    """The readings declared for one body."""
    rows = reading_rows(scope, scope.body.readings)
    header = [text("Fråga"), text("Vald läsning"), text("Andra läsningar"), text("Skäl")]
    return (table(header, rows),) if rows else ()
