"""How the source was read where a finding stands: whoever reads the finding may read the source otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from ..analysis.readings import declared, path_of, steps
from ..findings import Concerns, Finding, ListItem, ModelPath, Related, Text, text
from ..language import Alternative
from ..language.walk import Path
from ..loading import Region
from ._memory import once_per_region

_ROW = 3
"""So many steps lead to a key of a thing: what is read of the thing as a whole bears on everything about it."""


def as_read_there(region: Region, finding: Finding) -> Finding:
    """The finding with the other readings of the key, or the row, that it stands at."""
    at = finding.path
    if finding.rule.concerns is not Concerns.DOCUMENT or len(at) < _ROW:
        return finding
    told = {each.path for each in finding.related}
    found: dict[Path, Related] = {}
    for one in _readings(region).get(at[:2], ()):
        if one.where not in told and _same(at, one.on):
            found.setdefault(one.where, region.related(_said(one.alternative), *one.where))
    return replace(finding, related=(*found.values(), *finding.related)) if found else finding


def _same(at: ModelPath, on: ModelPath) -> bool:
    """Whether they are in one row, or one is the other or a part of it."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(at, on, strict=False)))
    row = any(isinstance(step, ListItem) for step in at[:shared])
    return shared >= _ROW and (row or shared == min(len(at), len(on)))


class _Read(NamedTuple):
    """One alternative of a reading: what it is about, as findings say where they stand, and where it is written."""

    on: ModelPath
    where: Path
    alternative: Alternative


@once_per_region
def _readings(region: Region) -> dict[tuple[object, ...], list[_Read]]:
    """Every alternative, by the thing that it is about: `bodies`, `lsvo`."""
    found: dict[tuple[object, ...], list[_Read]] = {}
    for path, where, one in _all(region):
        on = region.path(*path)
        found.setdefault(on[:2], []).append(_Read(on, where, one))
    return found


def _all(region: Region) -> Iterator[tuple[Path, Path, Alternative]]:
    for body in region.bodies:
        yield from ((one.on, one.where, one.alternative) for one in declared(region, body) if one.on[0] == "bodies")
    for number, reading in enumerate(region.model.readings):
        path = path_of(reading.on)
        if path[0] != "bodies":
            yield from ((steps(region.model, path), ("readings", number), one) for one in reading.alternatives)


def _said(alternative: Alternative) -> Text:
    if alternative.about is None:
        return text("texten kan läsas på mer än ett sätt")
    return text("texten kan också läsas så här: {about}", about=alternative.about.rstrip("."))
