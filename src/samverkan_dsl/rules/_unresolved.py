"""Ids that mean nothing in a region. What would follow from them is not told besides: one cause, one finding."""

from __future__ import annotations

from collections.abc import Mapping

from ..language.base import Ref
from ..language.references import WORDS, may_be_body
from ..language.walk import Path
from ..loading import Region
from ._memory import once_per_region

Undefined = Mapping[str, tuple[Ref, list[Path]]]


@once_per_region
def undefined(region: Region) -> Undefined:
    """Every id that is nowhere defined, with what it should mean and the places where it stands."""
    found: dict[str, tuple[Ref, list[Path]]] = {}
    for path, value, ref in region.ids.unresolved:
        if value not in WORDS and not region.ids.kinds(value):
            found.setdefault(value, (ref, []))[1].append(path)
    return found


@once_per_region
def lost_bodies(region: Region) -> tuple[str, ...]:
    """The undefined ids that a body, with all that its page would say, may be missing for; misspelt ids are not."""
    return tuple(
        value
        for value, (ref, _) in undefined(region).items()
        if "body" in ref.kinds and may_be_body(value) and region.ids.closest(value, ref) is None
    )
