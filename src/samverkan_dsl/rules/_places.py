"""The further places of a finding: each once, in the order of the files, and not more than a person reads."""

from __future__ import annotations

from collections.abc import Iterable

from ..findings import Related, Span, Text, more_places
from ..language.walk import Path
from ..loading import Region

_SHOWN = 8
"""Places beyond these are only counted."""


def in_order(region: Region, paths: Iterable[Path]) -> list[Path]:
    """One path for each written place among `paths` (a template's line stands for all its instances)."""
    found: dict[Span | None, Path] = {}
    for path in paths:
        found.setdefault(region.where(*path), path)
    return [found[span] for span in sorted(found, key=lambda span: (span is None, span or ()))]


def related(region: Region, message: Text, paths: Iterable[Path]) -> tuple[Related, ...]:
    """`message` at each of the written places among `paths`."""
    places = in_order(region, paths)
    shown = [region.related(message, *path) for path in places[:_SHOWN]]
    if len(places) > _SHOWN:
        more = len(places) - _SHOWN
        shown.append(Related(more_places(more), more=more))
    return tuple(shown)
