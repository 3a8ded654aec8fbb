"""Verbs in the tenses of what is told as it is: `följer inte upp`, `följde upp`, made of the frames' infinitives."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ....findings import Text, text
from ...blocks import Content, Phrase
from ...compose import inline
from .verbs import FRAMES

_PRESENT = {"vara": "är", "ha": "har"}
_PAST = (
    *(
        ("bjuda", "bjöd"),
        ("bli", "blev"),
        ("dra", "drog"),
        ("driva", "drev"),
        ("ge", "gav"),
        ("gå", "gick"),
        ("göra", "gjorde"),
        ("ha", "hade"),
    ),
    *(
        ("hålla", "höll"),
        ("komma", "kom"),
        ("lägga", "lade"),
        ("låta", "lät"),
        ("se", "såg"),
        ("skjuta", "sköt"),
        ("skriva", "skrev"),
    ),
    *(("slå", "slog"), ("sprida", "spred"), ("stå", "stod"), ("stödja", "stödde"), ("säga", "sade")),
    *(("sätta", "satte"), ("vara", "var"), ("välja", "valde"), ("vända", "vände")),
)
"""What verbs that end so have in the past: `upprätthålla`, `upprätthöll`."""
_OTHERS = {
    "agera": "agerat",
    "arbeta": "arbetat",
    "fungera": "fungerat",
    "ge": "gett",
    "komma": "kommit",
    "ha": "haft",
    "utgöra": "utgjort",
    "verka": "verkat",
    "tjäna": "tjänat",
    "sträva": "strävat",
}
"""Verbs of tasks' own words, with their supines."""
_AFTER_AND = re.compile(r"(?:,|\b(?:och|samt|eller))\s+(\w+)")
_VOICELESS = tuple("fkpstx")
_BETWEEN = "{between}"
_TASK = text("ha i uppgift att")


@dataclass(frozen=True, slots=True)
class Finite:
    """How a verb stands where something is told as it is, or was: with a negation, and adverbs after the verb."""

    past: bool
    negated: bool
    adverbs: bool

    def turn(self, template: str, lang: str) -> str:
        """A template that begins with an infinitive, with `{between}` where the adverbs stand."""
        between = (_BETWEEN,) if self.adverbs else ()
        head, *rest = template.split(" ")
        if lang == "sv":
            own = (rest.pop(0),) if rest[:1] == ["sig"] else ()
            verb = (_past if self.past else _present)(head)
            return " ".join((verb, *own, *(("inte",) if self.negated else ()), *between, *rest))
        if head == "be":
            return " ".join(("was" if self.past else "is", *(("not",) if self.negated else ()), *between, *rest))
        if self.negated:
            return " ".join(("did not" if self.past else "does not", *between, template))
        if self.past:
            return " ".join((*between, "used to", template))
        return " ".join((*between, _third(head), *rest))


def finitely(act: Content, form: Finite, adverbs: Content) -> Content:
    """An act that begins with an infinitive, in that form; free words of other verbs are what there is to do."""
    first, rest = act[0], act[1:]
    if isinstance(first, Text):
        return (Phrase(first.template, (("between", adverbs),), form), *rest)
    if isinstance(first, str) and _one_verb(first):
        before, _, after = form.turn(first, "sv").partition(_BETWEEN)
        return inline(before, adverbs, after, rest)
    if not isinstance(first, Phrase):
        return (Phrase(_TASK.template, (("between", adverbs),), form), " ", *act)
    if not first.template.startswith("{"):
        return (Phrase(first.template, (*first.values, ("between", adverbs)), form), *rest)
    name = first.template[1:].partition("}")[0]
    values = ((key, finitely(value, form, adverbs) if key == name else value) for key, value in first.values)
    return (Phrase(first.template, tuple(values)), *rest)


def _one_verb(words: str) -> bool:
    """Whether a task's own words begin with a verb that is known, and have no second one: `vara en arena för …`."""
    known = _supines()
    return words.partition(" ")[0] in known and not any(after in known for after in _AFTER_AND.findall(words))


@cache
def _supines() -> dict[str, str]:
    """What each verb's supine is: what class it is of shows there."""
    known = dict(_OTHERS)
    for frame in FRAMES.values():
        if frame.verb is not None:
            known[_head(frame.verb)] = _head(frame.done)
    return known


def _head(words: Text) -> str:
    return words.template.partition(" ")[0]


def _present(verb: str) -> str:
    supine = _supines()[verb]
    if verb in _PRESENT:
        return _PRESENT[verb]
    if not verb.endswith("a") or supine.endswith(("agit", "at")):
        return verb + "r"
    return verb[:-1] if verb.endswith("ra") else verb[:-1] + "er"


def _past(verb: str) -> str:
    supine = _supines()[verb]
    if supine.endswith("tagit"):
        return verb.removesuffix("ta") + "tog"
    if supine.endswith("at"):
        return verb + "de"
    for end, past in _PAST:
        if verb.endswith(end):
            return verb[: -len(end)] + past
    stem = verb.removesuffix("a")
    if stem == verb:
        return verb + "dde"
    if stem.endswith(_VOICELESS):
        return stem + ("e" if stem[-2:] in ("ft", "tt", "st") else "te")
    return stem + "de"


def _third(verb: str) -> str:
    """`follows`, of an English verb."""
    if verb == "have":
        return "has"
    if verb.endswith("y") and verb[-2:-1] not in tuple("aeiou"):
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s")
