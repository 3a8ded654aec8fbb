"""A declared reading of a key, a row or an id that is not there, so that its alternatives are tried on nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, get_origin

from ...analysis.readings import key_field
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Element, Mandate
from ...language.base import kebab
from ...language.walk import Path, element_in
from ...loading import Region
from ...syntax.similar import closest

RULE = Rule(
    "REF009",
    "reading-of-nothing",
    Severity.ERROR,
    Concerns.MODEL,
    "En läsning gäller en nyckel, en rad eller ett id som inte finns.",
)


@dataclass(frozen=True, slots=True)
class _Fault:
    """Where the way to the key ends: at one of its steps, under those before it."""

    at: int
    known: Iterable[str] = ()
    """What may stand there."""
    rows: int | None = None
    """How many rows there are, where the step should have been the number of one."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each reading whose `on` leads nowhere."""
    for body_id, body in region.bodies.items():
        for number, reading in enumerate(body.readings):
            steps = reading.on.split(".")
            if steps == ["for-each"] and body_id.partition("/")[0] in region.templates:
                continue
            fault = _follow(body, type(body), steps)
            if fault is not None:
                yield _finding(region, ("bodies", body_id, "readings", number), steps, fault)
    for number, reading in enumerate(region.model.readings):
        steps = reading.on.split(".")
        fault = _in_region(region, steps)
        if fault is not None:
            yield _finding(region, ("readings", number), steps, fault)


def _in_region(region: Region, steps: list[str]) -> _Fault | None:
    """A reading of the region's own. A template stands for its instances; what was left out as faulty is told there."""
    section, *names = steps
    if section == "bodies" and names and names[0] in region.templates:
        if names[1:] == ["for-each"]:
            return None
        found = [_in_region(region, [section, instance, *names[1:]]) for instance in region.templates[names[0]]]
        return None if None in found else found[0]
    fault = _follow(region.model, type(region.model), steps)
    if fault is not None and fault.at == 1 and _written(region.data.get(section), names[0]):
        return None
    if fault is not None and fault.at == 1 and section == "bodies":
        return _Fault(1, (*fault.known, *region.templates))
    return fault


def _written(section: Any, step: str) -> bool:
    """Whether the thing stands in the files, sound or not."""
    if isinstance(section, list):
        return step.isdecimal() and int(step) < len(section)
    return step in section if isinstance(section, dict) else section is not None


def _follow(value: Any, kind: type[Element] | None, steps: list[str], at: int = 0) -> _Fault | None:
    """None where the steps from `at` on lead to a key that may be written. `value` is None for what is not written."""
    if at == len(steps):
        return None
    if kind is None:
        return _Fault(at)
    step = steps[at]
    if kind is Mandate and step == "verb":
        return None if at + 1 == len(steps) else _Fault(at + 1)
    field = key_field(kind, step)
    if field is None:
        return _Fault(at, (kebab(name) for name in kind.model_fields))
    inner, below = getattr(value, _name(kind, step), None), element_in(field.annotation)
    if at + 1 < len(steps) and get_origin(field.annotation) is tuple:
        rows = inner or ()
        if not steps[at + 1].isdecimal() or int(steps[at + 1]) >= len(rows):
            return _Fault(at + 1, rows=len(rows))
        return _follow(rows[int(steps[at + 1])], below, steps, at + 2)
    if at + 1 < len(steps) and get_origin(field.annotation) is dict:
        known: dict[str, Any] = inner or {}
        for end in range(len(steps), at + 1, -1):  # words for people, as keys, may hold dots
            name = ".".join(steps[at + 1 : end])
            if name in known:
                return _follow(known[name], below, steps, end)
        return _Fault(at + 1, known)
    return _follow(inner, below, steps, at + 1)


def _name(kind: type[Element], key: str) -> str:
    return next(name for name in kind.model_fields if kebab(name) == key)


def _finding(region: Region, path: Path, steps: list[str], fault: _Fault) -> Finding:
    on, before, step = ".".join(steps), ".".join(steps[: fault.at]), steps[fault.at]
    if fault.rows is not None:
        count = text("en rad") if fault.rows == 1 else text("{number} rader", number=fault.rows or text("inga"))
        what = text("”{key}” har {count}, och rader räknas från 0", key=before, count=count)
    elif before:
        what = text("under ”{key}” finns inget ”{step}”", key=before, step=step)
    else:
        what = text("det finns ingen nyckel ”{step}” här", step=step)
    near = closest(step, fault.known)
    help_ = text("Räkna nyckeln från organet, eller från regionen i regionens egna läsningar.")
    if near is not None:
        help_ = text("Menade du ”{near}”?", near=".".join((*steps[: fault.at], near, *steps[fault.at + 1 :])))
    message = text("Läsningen gäller ”{on}”, men {what}. Därför prövas ingen annan läsning.", on=on, what=what)
    return region.finding(RULE, message, *path, "on", help=help_)
