"""A task whose words name another subject than the one that it is put under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Mandate
from ...loading import Region
from .._silence import NOTHING

RULE = Rule(
    "PRO008",
    "other-subject-in-words",
    Severity.INFO,
    Concerns.MODEL,
    "Ett uppdrag handlar efter orden om ett annat sakområde än det står under.",
)
RESTS_ON = NOTHING
_ENDINGS = ("arna", "erna", "orna", "ande", "en", "et", "er", "ar", "or", "an", "a", "e", "n", "t")
_SHORTEST = 4


def check(region: Region) -> Iterator[Finding]:
    """One finding for each task whose words name a subject in full, and none of those that it is under."""
    subjects = region.model.subjects
    for path, element in region.elements:
        if not isinstance(element, Mandate) or not element.subject or not subjects.keys() >= {*element.subject}:
            continue
        words = element.object.lower()
        own = set(element.subject).union(*(_wider(region, ref) for ref in element.subject))
        kin = {ref for ref in subjects if own & {ref, *_wider(region, ref)}}
        if any(_touched(subjects[ref].name, words) for ref in kin):
            continue
        named = [ref for ref, subject in subjects.items() if ref not in kin and _named(subject.name, words)]
        if named:
            message = text(
                "Uppdraget ”{object}” nämner {named}, men står under {subject}.",
                object=element.object,
                named=[region.name(ref) for ref in named],
                subject=[region.name(ref) for ref in element.subject],
            )
            help = text("Skriv det sakområde som uppdraget gäller, eller båda.")
            yield region.finding(RULE, message, *path, "subject", help=help)


def _wider(region: Region, ref: str) -> set[str]:
    """The subjects that a subject is a part of, at whatever distance."""
    found: set[str] = set()
    pending = [ref]
    while pending:
        known = region.model.subjects.get(pending.pop())
        for each in () if known is None else known.part_of:
            if each not in found:
                found.add(each)
                pending.append(each)
    return found


@cache
def _stems(name: str) -> tuple[str, ...]:
    """The words of a name without their endings; short ones, such as `och`, left out."""
    return tuple(_stem(word) for word in re.findall(r"\w+", name.lower()) if len(word) >= _SHORTEST)


def _stem(word: str) -> str:
    ending = next((each for each in _ENDINGS if word.endswith(each) and len(word) - len(each) >= _SHORTEST), "")
    return word.removesuffix(ending)


def _touched(name: str, words: str) -> bool:
    """Whether any word of a name is there, be it as a part of another word."""
    return any(stem in words for stem in _stems(name))


def _named(name: str, words: str) -> bool:
    """Whether all words of a name are there, each as a word of its own with one ending or another."""
    stems = _stems(name)
    return bool(stems) and all(re.search(rf"(?<![\w-]){re.escape(stem)}\w{{0,4}}(?![\w-])", words) for stem in stems)
