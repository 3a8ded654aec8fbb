"""Where the source can be read in several ways: what was chosen, what else it may mean, and why."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, get_args, get_origin

from ....analysis.readings import Declared, key_field, path_of
from ....analysis.readings import steps as steps_of
from ....findings import Text, text
from ....language import Alternative, Body, Element, Reading, RegionModel, Seat, Vocabulary
from ....language.references import WORDS
from ...blocks import Block, Content
from ...compose import Parts, code, inline, joined, phrase, table
from ..prose.naming import NamingContext
from ..prose.words import Capital, capital, clause, sentence
from .mandates import infinitive
from .seats import function

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
    "escalation": text("Ärenden som lyfts"),
    "escalation.to": text("Vart ärenden lyfts"),
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
    "total-seats": text("Hur många ledamöterna är"),
    "name": text("Vilket organ det är"),
    "area": text("Området"),
    "aliases": text("Vad organet kallas"),
    "horizon": text("Tidshorisonten"),
    "purpose": text("Syftet"),
    "staffed-by": text("Vilka det består av"),
    "flows": text("Informationen"),
    "meetings.convened-by": text("Vem som kallar till mötena"),
    "meetings.per-year": text("Hur ofta organet möts"),
}


_ASPECTS: dict[str, Text] = {
    "composition.status": text("hur den deltar"),
    "composition.at": text("varifrån den kommer"),
    "composition.role": text("vilken funktion som har platsen"),
    "composition.attendance": text("närvaron"),
    "composition.authority": text("befogenheten"),
    "composition.force": text("hur fast platsen är"),
    "composition.seats": text("hur många platser det är"),
    "composition.side": text("vilken sida den räknas till"),
    "composition.substitutes": text("ersättare"),
    "mandates.by": text("vems uppdraget är"),
    "mandates.verb": text("vad som ska göras"),
    "roles.led-by": text("vem som leder arbetet"),
    "decisions.return-to": text("vart ärendet återremitteras"),
    "decisions.refer-to": text("vart frågan lyfts"),
    "system.adopted-by": text("vem som har antagit det"),
    "revisions.how": text("hur den beslutades"),
    "revisions.date": text("när den beslutades"),
    "revisions.by": text("vem som beslutade den"),
    "adopted-by": text("vem som antar"),
    "alternates": text("mellan vilka det växlar"),
    "among": text("bland vilka valet sker"),
    "appointed-by": text("vem som utser"),
    "approved-by": text("vem som godkänner"),
    "at": text("varifrån"),
    "authors": text("vem som tar fram"),
    "by": text("vem som gör det"),
    "cadence": text("hur ofta"),
    "carried-out-by": text("vem som genomför"),
    "condition": text("på vilket villkor"),
    "convened-by": text("vem som kallar"),
    "decided-by": text("vem som beslutar"),
    "effect": text("verkan"),
    "elected-by": text("vem som väljer"),
    "employed-by": text("vem som är arbetsgivare"),
    "first": text("vem som är först"),
    "followed-up-by": text("vem som följer upp"),
    "for": text("för vem"),
    "force": text("hur bindande det är"),
    "from": text("från vem"),
    "handed-to": text("vart de lämnas vidare"),
    "led-by": text("vem som leder"),
    "members": text("vilka som ingår"),
    "method": text("hur beslut fattas"),
    "nominated-by": text("vem som nominerar"),
    "obligatory": text("om det är ett krav"),
    "paid-by": text("vem som betalar"),
    "per-year": text("hur ofta"),
    "period": text("vilken tid som gäller"),
    "principal": text("vem den hör till"),
    "recipients": text("vem som tar emot"),
    "reported-to": text("till vem"),
    "role": text("vilken funktion"),
    "start": text("när det börjar"),
    "status": text("hur långt det har kommit"),
    "strictness": text("om det är ett krav"),
    "supplied-by": text("vem som står för det"),
    "term": text("hur länge det varar"),
    "through": text("genom vem"),
    "to": text("vart"),
    "when": text("när"),
    "with": text("tillsammans med vem"),
}
"""What of a thing a reading is about, by the last step of its key; first where it stands under a certain one."""


def read_as(naming: NamingContext, one: Declared, value: str) -> Content:
    """What a body's key is read as: `Platsen som chef: hur den deltar: ledamot`."""
    seen = naming if one.on[0] == "bodies" else replace(naming, home=None)
    return inline(subject_of(seen, one.key), ": ", value_of(seen, one.key, value))


def subject_of(naming: NamingContext, key: str) -> Content:
    """What the reading of a key is about, in words where the key is a known one."""
    if naming.home is None:
        return _of_region(naming, _steps(naming.region.model, key))
    body = naming.region.bodies[naming.home]
    return _about(naming, body, _steps(body, key))


def _steps(root: Element, key: str) -> list[str]:
    """The steps of a key as it is written, rows by their numbers."""
    return [str(step) for step in steps_of(root, path_of(key))]


def _about(naming: NamingContext, body: Body, steps: list[str]) -> Content:
    number = int(steps[1]) if len(steps) > 1 and steps[1].isdecimal() else -1
    if steps[0] == "mandates" and 0 <= number < len(body.mandates):
        act = phrase("Uppdraget att {act}", act=infinitive(naming, body.mandates[number]))
        return inline(act, _aspect(steps, 2))
    if steps[0] == "composition" and 0 <= number < len(body.composition):
        return inline(_seat(naming, body.composition[number], steps[-1] != "at"), _aspect(steps, 2))
    named = [step for step in steps if not step.isdecimal()]
    for length in range(len(named), 0, -1):
        known = _ABOUT.get(".".join(named[:length]))
        if known is not None:
            return inline(known, _aspect(named, length))
    return (code(".".join(steps)),)


def _seat(naming: NamingContext, seat: Seat, whence: bool) -> Content:
    """The seat by its function and, with `whence`, by where it comes from."""
    first, *rest = function(naming, seat)
    if isinstance(first, Capital):
        first = naming.title(first.words) if isinstance(first.words, str) else first.words
    home = phrase(" från {who}", who=naming.who(seat.at, text("eller"))) if whence and seat.at else None
    return inline(phrase("Platsen som {role}", role=inline(first, rest)), home)


def _aspect(steps: list[str], told: int) -> Content:
    """What of the thing it is about, of which the first `told` steps are told already."""
    if len(steps) <= told:
        return ()
    known = _ASPECTS.get(f"{steps[0]}.{steps[-1]}") or _ASPECTS.get(steps[-1])
    return inline(": ", known) if known is not None else inline(" (", code(".".join(steps)), ")")


def _of_region(naming: NamingContext, steps: list[str]) -> Content:
    """The same for a reading of the region: the name of the thing, and what of it."""
    model = naming.region.model
    number = next((int(step) for step in steps if step.isdecimal()), -1)
    if steps[0] == "mandates" and 0 <= number < len(model.mandates):
        return inline(phrase("Uppdraget att {act}", act=infinitive(naming, model.mandates[number])), _aspect(steps, 2))
    if steps[:2] == ["system", "revisions"] and 0 <= number < len(model.system.revisions):
        date = model.system.revisions[number].date
        when = text("Ändring {number}", number=number + 1) if date is None else text("Ändringen {date}", date=str(date))
        return inline(when, _aspect(steps[1:], 2))
    if steps[0] == "system":
        return inline(text("Dokumentet"), _aspect(steps, 1))
    if len(steps) > 1 and naming.region.kinds(steps[1]):
        return inline(capital(naming.one(steps[1])), _aspect(steps, 2))
    return (code(".".join(steps)),)


def value_of(naming: NamingContext, on: str, value: str) -> Content:
    """A reading's value as a person reads it: a word of the vocabulary, a name, names in a row, else as written.

    A value may be another key, where the alternative is that the text speaks of that.
    """
    if value in ("true", "false"):
        return (text("ja") if value == "true" else text("nej"),)
    if value == "unspecified":
        return (text("sägs inte"),)
    root: Body | RegionModel = naming.region.model if naming.home is None else naming.region.bodies[naming.home]
    vocabulary = _vocabulary(_steps(root, on), type(root))
    if vocabulary is not None and value in vocabulary.spellings():
        return (vocabulary.spellings()[value],)
    refs = value.split(", ")
    if all(ref in WORDS or naming.region.kinds(ref) for ref in refs):
        return naming.who(refs)
    home, _, key = value.partition(".")
    if key and home in naming.region.bodies:
        body = naming.region.bodies[home]
        return inline(capital(naming.one(home)), ": ", _about(naming, body, _steps(body, key)))
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
        field = key_field(element, step)
        if field is None:
            return None
        keyed = get_origin(field.annotation) is dict
        annotation = field.annotation
    return next((each for each in _types(annotation) if issubclass(each, Vocabulary)), None)


def _types(annotation: Any) -> list[type]:
    if isinstance(annotation, type):
        return [annotation]
    return [found for part in get_args(annotation) for found in _types(part)]


def _told(naming: NamingContext, reading: Reading, alternative: Alternative) -> Content:
    value = value_of(naming, reading.on, alternative.value)
    about = inline(": ", clause(alternative.about)) if alternative.about is not None else None
    addresses = naming.cites(alternative.cite)
    return inline(capital(value), about, " " if addresses else None, addresses)


def reading_rows(naming: NamingContext, readings: tuple[Reading, ...]) -> list[list[Parts]]:
    """A row for each reading: what it is about, the chosen one, the others, why."""
    rows: list[list[Parts]] = []
    for reading in readings:
        others = joined([_told(naming, reading, each) for each in reading.alternatives], "; ")
        addresses = naming.cites(reading.cite)
        rows.append(
            [
                inline(subject_of(naming, reading.on), " " if addresses else None, addresses),
                capital(value_of(naming, reading.on, reading.chosen)),
                others or text("Ingen angiven"),
                sentence(reading.why),
            ]
        )
    return rows


def readings(naming: NamingContext) -> tuple[Block, ...]:
    """The readings declared for one body."""
    rows = reading_rows(naming, naming.body.readings)
    header = [text("Fråga"), text("Vald läsning"), text("Andra läsningar"), text("Skäl")]
    return (table(header, rows),) if rows else ()
