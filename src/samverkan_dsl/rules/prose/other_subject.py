"""Something whose words name another subject than the one that it is put under."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Agreement, Body, Element, Goal, Mandate
from ...loading import Region
from .._silence import NOTHING
from ._stems import certain, named, touched

RULE = Rule(
    "PRO008",
    "other-subject-in-words",
    Severity.INFO,
    Concerns.MODEL,
    "Ett uppdrag eller annat handlar efter orden om ett annat sakområde än det står under.",
)
RESTS_ON = NOTHING


class _Put(NamedTuple):
    """What is put under subjects: its words, and the key that says which."""

    words: str
    subjects: tuple[str, ...]
    key: str


def check(region: Region) -> Iterator[Finding]:
    """One finding for each task, body, goal and agreement whose words name a subject in full that it is not under.

    Silent where they name each of its own, too, and where what they name beside one of its own may be a part of it.
    """
    subjects = region.model.subjects
    for path, element in region.elements:
        put = _put(element)
        if put is None or not put.subjects or not subjects.keys() >= {*put.subjects}:
            continue
        words = put.words.lower()
        own = set(put.subjects).union(*(_wider(region, ref) for ref in put.subjects))
        kin = own | {ref for ref in subjects if not _wider(region, ref).isdisjoint(put.subjects)}
        found = {ref for ref in kin if touched(subjects[ref].name, words)}
        within = {each: {ref for ref in kin if each in (ref, *_wider(region, ref))} for each in put.subjects}
        if all(not found.isdisjoint(each) for each in within.values()):
            continue
        others = [
            ref
            for ref, subject in subjects.items()
            if ref not in kin and named(subject.name, words) and (not found or certain(subject.name))
        ]
        if others:
            message = text(
                "Uppdraget ”{object}” nämner {named}, men står under {subject}."
                if isinstance(element, Mandate)
                else "”{object}” nämner {named}, men står under {subject}.",
                object=put.words,
                named=[region.name(ref) for ref in others],
                subject=[region.name(ref) for ref in put.subjects],
            )
            help = text("Skriv det sakområde som uppdraget gäller, eller båda.")
            yield region.finding(RULE, message, *path, put.key, help=help)


def _put(element: Element) -> _Put | None:
    if isinstance(element, Mandate):
        return _Put(element.object, element.subject, "subject")
    if isinstance(element, Goal | Agreement):
        return _Put(element.name, element.subject, "subject")
    if isinstance(element, Body):
        return _Put(element.name, element.scope, "scope")
    return None


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
