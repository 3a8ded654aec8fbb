"""Something that the model says the document does not regulate, and that it answers, or that is no question at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body, Element, NotRegulated, Period, RegionModel, Timed
from ...language.nothing import Denying
from ...language.walk import Path, fields, keys_along
from ...loading import Region
from ...syntax.similar import closest
from .._silence import NOTHING

RULE = Rule(
    "REF011",
    "not-regulated-answered",
    Severity.ERROR,
    Concerns.MODEL,
    "Det som inte är reglerat har ändå ett svar, eller är ingen nyckel.",
)
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each key under `not-regulated` that is written too, or that nothing can be written under."""
    for body_id, body in region.bodies.items():
        yield from _check(region, Body, body, body.not_regulated, ("bodies", body_id))
    yield from _check(region, RegionModel, region.model, region.model.not_regulated, ())


def _check(
    region: Region, kind: type[Element], root: Element, left_open: Mapping[str, NotRegulated], home: Path
) -> Iterator[Finding]:
    for key in left_open:
        steps = key.split(".")
        where = (*home, "not-regulated", key)
        if not keys_along(kind, steps):
            near = closest(steps[0], list(fields(kind)))
            help = text("Menade du ”{near}”?", near=".".join((near, *steps[1:]))) if near is not None else _HELP
            message = text("”{key}” är inte reglerat, står det, men det finns ingen sådan nyckel.", key=key)
            yield region.finding(RULE, message, *where, key=True, help=help)
        elif _said(root, steps, left_open[key].valid):
            message = text("”{key}” är inte reglerat, står det, men modellen säger hur det är.", key=key)
            also = (region.related(text("svaret står här"), *home, steps[0]),)
            yield region.finding(RULE, message, *where, key=True, related=also, help=_BOTH)


_HELP = text(
    "Räkna nyckeln från organet, eller från regionen i regionens egen not-regulated: decisions.quorum, chair.term."
)
_BOTH = text(
    "Ta bort det ena. Gäller de olika tider, skriv när med valid på båda, eller svaret i changes. "
    "Säger dokumentet båda delarna om samma tid, skriv det valda svaret och den andra läsningen i readings."
)


def _said(value: object, steps: list[str], when: Period | None) -> bool:
    """Whether something is written there that may hold at the time that is left open."""
    if isinstance(value, tuple | dict):
        return any(_said(each, steps, when) for each in (value.values() if isinstance(value, dict) else value))
    valid = value.valid if isinstance(value, Timed) and not isinstance(value, Body) else None
    if valid is not None and when is not None and valid.overlaps(when) is False:
        return False
    if isinstance(value, Denying) and _denied(value, ".".join(steps)):
        return True
    if isinstance(value, Element) and steps:
        return _said(getattr(value, fields(type(value))[steps[0]]), steps[1:], when)
    return value is not None and value is not False


def _denied(value: Denying, key: str) -> bool:
    return any(key == each or key.startswith(f"{each}.") for each in value.denied)
