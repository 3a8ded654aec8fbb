"""Where the source can be read in several ways: what was chosen, what else it may mean, and why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, get_args, get_origin

from ....analysis.readings import Declared, path_of
from ....analysis.readings import steps as steps_of
from ....findings import text
from ....language import Alternative, Body, Element, Reading, RegionModel, Seat, Vocabulary
from ....language.keys import Key
from ....language.references import WORDS
from ....language.walk import declared_along, field_of
from ...blocks import Block, CalloutKind, Content
from ...compose import Parts, begins, bullets, callout, code, inline, joined, para, phrase, table
from ..prose.naming import NamingContext
from ..prose.words import clause, sentence
from .acts import infinitive
from .seats import function


def read_as(naming: NamingContext, one: Declared, value: str) -> Content:
    """What a body's key is read as: `ledamot (platsen som chef: hur den deltar)`."""
    seen = naming if one.on[0] == "bodies" else replace(naming, home=None)
    return inline(value_of(seen, one.key, value), " (", subject_of(seen, one.key), ")")


def subject_of(naming: NamingContext, key: str) -> Content:
    """What the reading of a key is about, in words where there is such a key."""
    if naming.home is None:
        return _of_region(naming, key)
    return _about(naming, naming.region.bodies[naming.home], key)


def _about(naming: NamingContext, body: Body, key: str) -> Content:
    path = steps_of(body, path_of(key))
    row = path[1] if len(path) > 1 and isinstance(path[1], int) else None
    keys = declared_along(Body, path)
    if path == ("for-each",):
        return (text("vilka organ det finns"),)
    if not keys:
        return (code(key),)
    if path[0] == "mandates" and row is not None:
        return inline(phrase("uppdraget att {act}", act=infinitive(naming, body.mandates[row])), _aspect(keys[1:]))
    if path[0] == "composition" and row is not None:
        return inline(_seat(naming, body.composition[row], path[-1] != "at"), _aspect(keys[1:]))
    if path[0] == "set-elsewhere" and len(path) > 1:
        settled = declared_along(Body, str(path[1]).split("."))
        who = _aspect(keys[1:]) or (": ", text("var det bestäms"))
        return inline(joined([each.words for each in settled or keys[:1]], ", "), *who)
    told = max((number for number, each in enumerate(keys) if each.alone), default=0)
    return inline(keys[told].words, _aspect(keys[told + 1 :]))


def _seat(naming: NamingContext, seat: Seat, whence: bool) -> Content:
    """The seat by its function and, with `whence`, by where it comes from."""
    home = phrase(" från {who}", who=naming.who(seat.at, text("eller"))) if whence and seat.at else None
    return inline(phrase("platsen som {role}", role=function(naming, seat)), home)


def _aspect(keys: Sequence[Key]) -> Content:
    """What of a thing that has been told it is about: the keys behind it, each by its words."""
    return inline(": ", joined([each.words for each in keys], ", ")) if keys else ()


def _of_region(naming: NamingContext, key: str) -> Content:
    """The same for a reading of the region: the name of the thing, and what of it."""
    model = naming.region.model
    path = steps_of(model, path_of(key))
    keys = declared_along(RegionModel, path)
    number = next((step for step in path if isinstance(step, int)), None)
    if not keys:
        return (code(key),)
    if path[0] == "mandates" and number is not None:
        return inline(phrase("uppdraget att {act}", act=infinitive(naming, model.mandates[number])), _aspect(keys[1:]))
    if path[:2] == ("system", "revisions") and number is not None:
        date = model.system.revisions[number].date
        when = text("ändring {number}", number=number + 1) if date is None else text("ändringen {date}", date=str(date))
        return inline(when, _aspect(keys[2:]))
    if len(path) > 1 and naming.region.ids.kinds(str(path[1])):
        return inline(naming.one(str(path[1])), _aspect(keys[1:]))
    return inline(keys[0].words, _aspect(keys[1:]))


def value_of(naming: NamingContext, on: str, value: str) -> Content:
    """A reading's value as a person reads it: a word of the vocabulary, a name, names in a row, else as written.

    A value may be another key, where the alternative is that the text speaks of that.
    """
    if value in ("true", "false"):
        return (text("ja") if value == "true" else text("nej"),)
    if value == "none":
        return (text("finns inte"),)
    if value == "unspecified":
        return (text("sägs inte"),)
    root: Body | RegionModel = naming.region.model if naming.home is None else naming.region.bodies[naming.home]
    vocabulary = _vocabulary([str(step) for step in steps_of(root, path_of(on))], type(root))
    if vocabulary is not None and value in vocabulary.spellings():
        return (vocabulary.spellings()[value],)
    refs = value.split(", ")
    if all(ref in WORDS or naming.region.ids.kinds(ref) for ref in refs):
        return naming.who(refs)
    home, _, key = value.partition(".")
    for body in naming.region.expand(home)[:1] if key else ():
        return inline(naming.one(home), ": ", _about(naming, naming.region.bodies[body], key))
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
        field = field_of(element, step)
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
    return inline(begins(value), about, " " if addresses else None, addresses)


def reading_rows(naming: NamingContext, readings: tuple[Reading, ...]) -> list[list[Parts]]:
    """A row for each reading: what it is about, the chosen one, the others, why."""
    rows: list[list[Parts]] = []
    for reading in readings:
        others = joined([_told(naming, reading, each) for each in reading.alternatives], "; ")
        addresses = naming.cites(reading.cite)
        rows.append(
            [
                inline(subject_of(naming, reading.on), " " if addresses else None, addresses),
                value_of(naming, reading.on, reading.chosen),
                others or text("Ingen angiven"),
                sentence(reading.why),
            ]
        )
    return rows


def marks(naming: NamingContext, chosen: Sequence[Reading], *, in_book: bool = False) -> tuple[Block, ...]:
    """That what stands above is one reading of several: what is read, and as what.

    `in_book`: the others and the reasons stand in the handbook alone.
    """
    if not chosen:
        return ()
    said = [
        inline(begins(subject_of(naming, one.on)), text(" – läst som "), value_of(naming, one.on, one.chosen))
        for one in chosen
    ]
    others = any(one.alternatives for one in chosen)
    return (callout(CalloutKind.READING, bullets(*said), para(_MORE[others, in_book])),)


_MORE = {
    (True, False): text("Andra läsningar och skälen till valet står under Tolkningar."),
    (False, False): text("Skälen till valet står under Tolkningar."),
    (True, True): text("Andra läsningar och skälen till valet står i handboken."),
    (False, True): text("Skälen till valet står i handboken."),
}
"""Where more is told, by whether there are other readings and whether that is the handbook."""


def marks_of_region(naming: NamingContext, *sections: str) -> tuple[Block, ...]:
    """The same for what the region says in these sections of its own."""
    return marks(naming, [one for one in naming.region.model.readings if path_of(one.on)[0] in sections])


def readings(naming: NamingContext) -> tuple[Block, ...]:
    """The readings declared for one body."""
    rows = reading_rows(naming, naming.body.readings)
    header = [text("Fråga"), text("Vald läsning"), text("Andra läsningar"), text("Skäl")]
    return (table(header, rows),) if rows else ()
