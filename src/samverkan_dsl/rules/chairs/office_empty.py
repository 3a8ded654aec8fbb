"""An office of which nothing says who has it or how that is settled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...analysis.decisions.deciding import described
from ...findings import Concerns, Finding, Rule, Severity, Text, text
from ...language import Body, affirmed
from ...loading import Region
from .._silence import rests_on

RULE = Rule(
    "CHR007",
    "office-empty",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Dokumentet nämner en ordförande, vice ordförande eller sekreterare men inte vem det är eller hur den utses.",
)
RESTS_ON = rests_on(own="chair secretary mandates kind set-elsewhere not-regulated", anywhere="mandates composition")
_ANSWERS = (
    "supplied_by",
    "role",
    "chair_of",
    "vice_chair_of",
    "secretary_of",
    "same_party_as",
    "external",
    "elected_by",
    "among",
    "alternates",
    "turns",
    "co_leads",
    "convener",
    "opposite",
    "bloc",
    "recruited_by",
    "employed_by",
    "title",
)
_OFFICES: tuple[tuple[tuple[str, ...], Text], ...] = (
    (("chair",), text("en ordförande")),
    (("chair", "vice"), text("en vice ordförande")),
    (("chair", "second_vice"), text("en andre vice ordförande")),
    (("chair", "third_vice"), text("en tredje vice ordförande")),
    (("secretary",), text("en sekreterare")),
)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each office that is mentioned and no more; the law fills those of political bodies."""
    for body_id, body in region.bodies.items():
        if not described(body) or body.kind.political or _appointed(body):
            continue
        for keys, called in _OFFICES:
            office = _at(body, keys)
            where = tuple(key.replace("_", "-") for key in keys)
            if (
                office is None
                or any(getattr(office, name, None) for name in _ANSWERS)
                or body.addressed(".".join(where))
            ):
                continue
            message = text(
                "Dokumentet nämner {office} i {body}, men inte vem det är eller hur den utses.",
                office=called,
                body=region.body_name(body_id),
            )
            help = text("Skriv vem som står för uppdraget, vem som väljer eller vilken roll som har det.")
            yield region.finding(RULE, message, "bodies", body_id, *where, key=True, help=help)


def _at(body: Body, keys: tuple[str, ...]) -> Any:
    found: Any = body
    for key in keys:
        found = getattr(found, key, None)
    return found


def _appointed(body: Body) -> bool:
    """Whether a task of the body itself is to appoint or elect somebody, which may be whom is asked for."""
    return any(mandate.verb.key in ("appoint", "elect") for mandate in affirmed(body.mandates))
