"""A text that counts on a body which has ended."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import BodyStatus
from ...language.walk import Path
from ...loading import Region
from .._places import in_order, related
from .._silence import NOTHING
from ._words import body_names, said

RULE = Rule(
    "PRO009",
    "ended-body-named",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "En text räknar med ett organ som har upphört eller inte är i gång.",
)
RESTS_ON = NOTHING
_WAITING = (BodyStatus.PLANNED, BodyStatus.PROPOSED, BodyStatus.SUSPENDED)
_LEAST = 4
"""Shorter names may be something else."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each such body, at the first text that names it; its own page may.

    A body that is planned or at rest may be named, and nothing is handed over to it.
    """
    for body_id, body in region.bodies.items():
        waiting = body.status in _WAITING
        names = [re.escape(name) for name in body_names(body) if len(name) >= _LEAST] if body.over or waiting else []
        if not names:
            continue
        before = r"(?<!\w)" if body.over else r"(?<!\w)(?:till|åt) "
        named = re.compile(rf"{before}(?:{'|'.join(names)})s?(?!\w)", re.IGNORECASE)
        found: list[Path] = [
            written.path
            for written in said(region)
            if region.home(written.path) != body_id and named.search(written.value)
        ]
        if not found:
            continue
        first, *others = in_order(region, found)
        message = text(
            "Texten räknar med {body}, som har upphört. Den som följer den vänder sig till någon som inte finns."
            if body.over
            else "Texten lämnar något till {body}, som inte är i gång. Den som följer den vänder sig till någon som "
            "inte kan ta emot det.",
            body=region.body_name(body_id),
        )
        also = related(region, text("nämns även här"), others)
        help = (
            text("Skriv det organ som har tagit över, eller att det gällde förr.")
            if body.over
            else text("Skriv vem som tar emot det till dess.")
        )
        yield region.finding(
            RULE, message, *first, known_by=("ended", body_id), subject=f"bodies/{body_id}", related=also, help=help
        )
