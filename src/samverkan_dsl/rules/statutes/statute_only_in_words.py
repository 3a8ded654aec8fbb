"""A law that a text speaks of without saying which, or where in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Element, Ref
from ...language.walk import references
from ...loading import Region
from .._silence import rests_on
from .._texts import Written, texts
from ..prose._words import COMMENTS

RULE = Rule(
    "STA009",
    "statute-only-in-words",
    Severity.INFO,
    Concerns.DOCUMENT,
    "En text hänvisar till en lag utan att det går att se vilken eller var.",
)
RESTS_ON = rests_on(anywhere="statutes terms")
_NAMED = re.compile(r"(?<![\w-])(?P<name>[a-zåäö]{3,}(?:lagen|balken|förordningen))(?![\w-])", re.IGNORECASE)
_NO_LAW = re.compile(
    r"(?:under|över|fram|upp|an|av|bi|in|om|på|för|(?:för|an|in|upp|av|ut|om|be|ned|bi|till)s)lagen$"
    r"|(?:nämnd|verks)förordningen$",
    re.IGNORECASE,
)
"""Words that end so and are no laws: förslagen, underlagen, anslagen, inlagen."""
_UNNAMED = re.compile(
    r"(?<![\w-])(?:enligt|följer|följa|med stöd av|utifrån)\s+lag(?:en)?(?![\w-])",
    re.IGNORECASE,
)
"""Not `gällande lagstiftning`: that is all law, and no law in particular."""
_SECTION = re.compile(r"\d+\s*kap\.?(?:\s*\d+\s*[a-z]?\s*§)?|\d+\s*[a-z]?\s*§|§§?\s*\d+", re.IGNORECASE)
_ACT = re.compile(r"lag|balk|förordning|föreskrift|reglement|arbetsordning|protokoll|\b[A-ZÅÄÖ]{2,}\b")
"""What a section may belong to."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each text that names a law which is not defined, an unnamed law, or a section of none."""
    known = _known(region)
    for written in texts(region):
        if isinstance(written.element, COMMENTS) or written.path[0] in ("statutes", "terms", "sources"):
            continue
        message = _message(region, written, known)
        if message is not None:
            help = text("Skriv lagens namn och nummer, och kapitel och paragraf, första gången den nämns.")
            yield region.finding(RULE, message, *written.path, help=help)


def _message(region: Region, written: Written, known: str) -> Text | None:
    value = written.value
    for match in _NAMED.finditer(value):
        name = match["name"].lower()
        if not _NO_LAW.search(name) and name.removesuffix("en") not in known:
            return text("Texten hänvisar till {law}, som inte står bland lagarna.", law=match["name"])
    if _refers(region, written.element):
        return None
    if _UNNAMED.search(value):
        if region.model.statutes:
            return text("Texten hänvisar till lag, men inte till vilken av de nämnda lagarna.")
        return text("Texten hänvisar till lag, men inte till vilken.")
    section = _SECTION.search(value)
    if section is not None and not _ACT.search(value):
        return text("Texten hänvisar till {section}, men inte i vilken lag.", section=section.group())
    return None


def _known(region: Region) -> str:
    """The names of all laws that are defined, and what terms mean, as one text."""
    model = region.model
    names = [each for law in model.statutes.values() for each in (law.name, law.short or "", *law.aliases)]
    names += [*model.terms, *(term.meaning for term in model.terms.values())]
    return " ".join(names).lower()


def _refers(region: Region, element: Element) -> bool:
    """Whether the element says itself which law, or other ground, it speaks of."""
    kinds = {kind for value, ref, _ in references(element) for kind in _kinds(ref)}
    return "statute" in kinds or bool(getattr(element, "under", ())) or bool(getattr(element, "basis", ()))


def _kinds(ref: Ref) -> tuple[str, ...]:
    return ref.kinds if len(ref.kinds) == 1 else ()
