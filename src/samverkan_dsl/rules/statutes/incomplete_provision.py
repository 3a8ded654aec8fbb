"""A provision that cannot be looked up: a chapter without a section, or a section without its chapter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Statute
from ...loading import Region
from .._silence import rests_on
from ._register import candidates

RULE = Rule(
    "STA003",
    "incomplete-provision",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "En hänvisning till en bestämmelse saknar kapitel eller paragraf.",
)
RESTS_ON = rests_on(own="statutes")
_CHAPTER = re.compile(r"\bkap(?:\b|itel)", re.IGNORECASE)
_SECTION = re.compile(r"§|\bparagraf", re.IGNORECASE)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each such provision.

    A provision without any section speaks of the statute as a whole. That a chapter is missing can be told only of
    statutes in the register whose sections are numbered anew in each chapter.
    """
    for name, statute in region.model.statutes.items():
        for number, provision in enumerate(statute.provisions):
            if provision.section is None:
                continue
            message = _message(statute, provision.section)
            if message is not None:
                where = ("statutes", name, "provisions", number, "section")
                yield region.finding(RULE, message, *where, help=_HELP)


_HELP = text("Skriv både kapitel och paragraf, till exempel 16 kap. 4 §. Ta dem ur lagtexten, inte ur minnet.")


def _message(statute: Statute, section: str) -> Text | None:
    chapter, paragraph = bool(_CHAPTER.search(section)), bool(_SECTION.search(section))
    if chapter and not paragraph:
        return text(
            "Hänvisningen till {section} i {statute} anger inget paragrafnummer, så bestämmelsen går inte att slå upp.",
            section=section,
            statute=statute.name,
        )
    acts = candidates(statute)
    if paragraph and not chapter and acts and all(act.chapters for act in acts):
        return text(
            "Hänvisningen till {section} i {statute} anger inget kapitel. Paragraferna börjar om i varje kapitel, så "
            "det går inte att se vilken som menas.",
            section=section,
            statute=statute.name,
        )
    return None
