"""A body that is given a part to play and never described."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body, BodyStatus
from ...language.walk import Path
from ...loading import Region
from .._places import related
from .._readings import read_otherwise
from .._silence import NOTHING

RULE = Rule(
    "REF007",
    "mentioned-body",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Ett organ har en uppgift i systemet men beskrivs inte i dokumentet.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each mentioned body that something refers to, other than as what it is a part of."""
    mentioned = {name: body for name, body in region.bodies.items() if body.status is BodyStatus.MENTIONED}
    if not mentioned:
        return
    parts: dict[str, list[Path]] = {name: [] for name in mentioned}
    for path, _, ids in region.referring:
        for value, ref, at in ids:
            if "body" in ref.kinds and at[0] != "part-of":
                for name in region.expand(value):
                    if name in parts and region.home(path) != name:
                        parts[name].append((*path, *at))
    for name, paths in parts.items():
        if not paths:
            continue
        message = text(
            "Dokumentet räknar med {body}, men säger inte vilka som sitter där eller hur arbetet går till.",
            body=_called(region.bodies[name]),
        )
        yield region.finding(
            RULE,
            message,
            "bodies",
            name,
            "status",
            related=(
                *read_otherwise(region, [("bodies", name, "kind"), ("bodies", name, "status")]),
                *related(region, text("räknar med organet"), paths),
            ),
            help=text("Beskriv organet, eller hänvisa till det dokument som gör det."),
        )


def _called(body: Body) -> str:
    """Its name; of several bodies that are not told apart the name of them all."""
    together = body.collective if body.count is not None else None
    return together or body.short or body.name
