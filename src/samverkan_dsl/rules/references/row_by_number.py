"""A reading or a waiver that means a row by its number, and so another one when a row is put in before it."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.readings import path_of
from ...findings import Concerns, Finding, ModelPath, Rule, Severity, text
from ...language import Element
from ...language.identity import counts_rows, lasting
from ...loading import Region
from .._silence import NOTHING
from ..waivers import path_in

RULE = Rule(
    "REF010",
    "row-by-number",
    Severity.INFO,
    Concerns.MODEL,
    "En läsning eller ett undantag pekar ut en rad med dess nummer.",
)
RESTS_ON = NOTHING

_HELP = "Kör samverkan fmt, som skriver vad raden är: ”{path}”."


def check(region: Region) -> Iterator[Finding]:
    """One finding for each `on` and each waiver's `subject` that counts rows and leads somewhere."""
    for body_id, body in region.bodies.items():
        for number, reading in enumerate(body.readings):
            path = path_of(reading.on)
            if counts_rows(path, type(body)):
                yield from _found(region, body, path, reading.on, "bodies", body_id, "readings", number, "on")
    model = region.model
    for number, reading in enumerate(model.readings):
        path = path_of(reading.on)
        if counts_rows(path, type(model)):
            yield from _found(region, model, _of_one(region, path), reading.on, "readings", number, "on")
    for number, waiver in enumerate(model.waivers):
        path = path_in(waiver.subject)
        if counts_rows(path, type(model)):
            yield from _found(region, model, _of_one(region, path), waiver.subject, "waivers", number, "subject")


def _of_one(region: Region, path: ModelPath) -> ModelPath:
    """A path into a template as one into its first instance."""
    if path[0] == "bodies" and path[1:2] and path[1] in region.templates:
        return ModelPath(("bodies", region.templates[str(path[1])][0], *path[2:]))
    return path


def _found(region: Region, root: Element, path: ModelPath, written: str, *where: str | int) -> Iterator[Finding]:
    meant = lasting(root, path)
    if meant is not None:
        message = text("”{on}” räknar rader, och betyder en annan rad så snart någon sätts in före den.", on=written)
        yield region.finding(RULE, message, *where, help=text(_HELP, path=str(meant)))
