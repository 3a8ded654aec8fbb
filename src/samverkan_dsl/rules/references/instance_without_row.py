"""An instance of a template that is without a row that all the others have."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Any

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body
from ...language.walk import declared_along
from ...loading import Region
from .._places import related
from .._silence import rests_on

RULE = Rule(
    "REF015",
    "instance-without-row",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Ett av flera organ av samma slag saknar en uppgift som alla de andra har.",
)
_LISTS = ("composition", "mandates", "escalation", "preparation", "anchoring")
_VARYING = ("composition", "mandates")
"""Lists in which the instances are meant to differ: only what the template gives them all is missing from one."""
_SINGLE = (
    "scope",
    "target-group",
    "level",
    "area",
    "staffed-by",
    "chair",
    "secretary",
    "meetings",
    "record",
    "decisions",
)
"""Keys of which one that alone is without any answer is told, too."""
RESTS_ON = rests_on(own=" ".join((*_LISTS, *_SINGLE)))
_FEWEST = 3
"""Of two that differ nobody can say which is without."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each instance and list; the rows of one of the others are related."""
    for template, instances in region.templates.items():
        bodies = [each for each in instances if each in region.bodies]
        if len(bodies) < _FEWEST:
            continue
        yield from _without_key(region, template, bodies)
        for key in _LISTS:
            rows = {each: _rows(region.bodies[each], key) for each in bodies}
            for body_id in bodies:
                beside, *rest = (each for each in bodies if each != body_id)
                missing = [
                    row
                    for row, number in rows[beside].items()
                    if row not in rows[body_id]
                    and all(row in rows[each] for each in rest)
                    and (
                        key not in _VARYING
                        or _shared(region, key, number, beside, {each: rows[each][row] for each in rest})
                    )
                ]
                if not missing:
                    continue
                message = text(
                    "{body} är ensamt bland {family} om att sakna något av {what}. Dokumentet säger inte varför.",
                    body=region.body_name(body_id),
                    what=declared_along(type(region.model), ("bodies", body_id, key))[-1].words,
                    family=region.name(template),
                )
                also = related(
                    region,
                    text("de andra har det här"),
                    (("bodies", beside, key, rows[beside][row]) for row in missing),
                )
                help = text("Lägg till det, eller skriv varför det inte gäller här.")
                yield region.finding(RULE, message, "bodies", body_id, key, key=True, related=also, help=help)


def _without_key(region: Region, template: str, bodies: list[str]) -> Iterator[Finding]:
    """One finding for each instance that alone has no answer to a question, unless it says that there is none."""
    for key in _SINGLE:
        having = [each for each in bodies if getattr(region.bodies[each], key.replace("-", "_"))]
        lacking = [each for each in bodies if each not in having and not region.bodies[each].addressed(key)]
        if len(lacking) != 1 or len(having) != len(bodies) - 1:
            continue
        (body_id,) = lacking
        message = text(
            "{body} är ensamt bland {family} om att inte säga {what}. Dokumentet säger inte varför.",
            body=region.body_name(body_id),
            what=declared_along(type(region.model), ("bodies", body_id, key))[-1].words,
            family=region.name(template),
        )
        also = related(region, text("de andra har det här"), (("bodies", each, key) for each in having))
        help = text("Lägg till det, eller skriv varför det inte gäller här.")
        known_by = ("bodies", body_id, key)
        yield region.finding(RULE, message, "bodies", body_id, "name", known_by=known_by, related=also, help=help)


def _shared(region: Region, key: str, number: int, beside: str, others: dict[str, int]) -> bool:
    """Whether the row is one that the template itself gives, and not one that each of the others adds."""
    written = region.where("bodies", beside, key, number)
    return all(region.where("bodies", each, key, row) == written for each, row in others.items())


def _rows(body: Body, key: str) -> dict[Hashable, int]:
    """The rows of a list by what they are known by, each with its number."""
    found: dict[Hashable, int] = {}
    for number, row in enumerate(getattr(body, key)):
        found.setdefault(_known_by(row), number)
    return found


def _known_by(row: Any) -> Hashable:
    names = () if row.identity is None else (*row.identity.alone, *row.identity.named)
    return tuple(getattr(row, name) for name in names)
