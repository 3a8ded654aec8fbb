"""That what a finding rests on can be read otherwise: who mends a document has to know which fault is only one reading.

A finding rests on the place where it stands and on those it points at. A reading of one of them is told with it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from ..analysis.readings import Declared, about_no_body, declared, steps
from ..findings import Concerns, Finding, ModelPath, Related, text
from ..language.walk import Path
from ..loading import Region
from ._memory import once_per_region

_FEW = 3
"""Of more places that say the same, no one is what a finding rests on."""


def read_otherwise(region: Region, paths: Iterable[tuple[Any, ...]]) -> tuple[Related, ...]:
    """The readings with alternatives that are of what stands at some places, each alternative once."""
    found: dict[object, Related] = {}
    for path in paths:
        for one in _declared(region).get(path[:2], ()):
            if _touches(path, one.on):
                at = region.where(*one.where)
                found.setdefault((at, one.alternative), _told(region, one))
    return tuple(found.values())


def also_read(region: Region, finding: Finding) -> Finding:
    """The finding with the readings of what it rests on, before what else belongs to it."""
    if finding.rule.concerns is not Concerns.DOCUMENT:
        return finding
    told = {each.span for each in finding.related if each.path[-2:-1] == ("readings",)}
    count = Counter(each.message for each in finding.related)
    besides = (each for each in finding.related if each.path and not each.step and count[each.message] <= _FEW)
    found = read_otherwise(region, (_place(region, finding.path), *(_at_it(each.path) for each in besides)))
    others = tuple(each for each in found if each.span not in told)
    return replace(finding, related=(*others, *finding.related)) if others else finding


@once_per_region
def _declared(region: Region) -> dict[Path, list[Declared]]:
    """The alternatives that are of each thing."""
    found: dict[Path, list[Declared]] = {}
    for one in _every(region):
        found.setdefault(one.on[:2], []).append(one)
    return found


def _every(region: Region) -> Iterator[Declared]:
    for body_id in region.bodies:
        yield from (one for one in declared(region, body_id) if one.on[:2] == ("bodies", body_id))
    yield from about_no_body(region)


def _touches(path: Path, on: Path) -> bool:
    """Whether a reading is of what stands at a place: of the same key, of its row, or of the very next below.

    What else is said of a body, of its meetings, say, has other readings than what is missing there.
    """
    row = next((number for number, step in enumerate(path) if isinstance(step, int)), None)
    if row is not None:
        within = path[: row + 1]
        return on[: row + 1] == within or path[: len(on)] == on
    shared = path[: len(on)] == on if len(on) <= len(path) else on[: len(path)] == path
    return shared and 2 < len(path) >= len(on) - 1 and not isinstance(on[len(path) : len(path) + 1], int)


def _at_it(path: tuple[Any, ...]) -> tuple[Any, ...]:
    """A further place, as itself: what is below a single part of a body, such as its decision order, is not meant."""
    return path if any(isinstance(step, int) for step in path) else (*path, "")


def _place(region: Region, path: ModelPath) -> Path:
    """The place of a finding with its rows as numbers."""
    if path[:1] == ("bodies",) and len(path) > 1:
        bodies = region.expand(str(path[1])) if str(path[1]) not in region.bodies else (str(path[1]),)
        if not bodies or bodies[0] not in region.bodies:
            return ()
        return ("bodies", bodies[0], *steps(region.bodies[bodies[0]], ModelPath(path[2:])))
    return steps(region.model, path)


def _told(region: Region, one: Declared) -> Related:
    about = one.alternative.about
    said = text("texten kan läsas på mer än ett sätt")
    if about is not None:
        said = text("texten kan också läsas så här: {about}", about=about.rstrip("."))
    return replace(region.related(said, *one.where), reading=True)
