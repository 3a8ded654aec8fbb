"""What several rules need of the same region, worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from ..loading import Region

_T = TypeVar("_T")


def once_per_region(compute: Callable[[Region], _T]) -> Callable[[Region], _T]:
    """`compute`, remembered in the region itself as functools.cached_property does, so that both end together."""
    key = f"{compute.__module__}.{compute.__qualname__}"

    @wraps(compute)
    def remembered(region: Region) -> _T:
        memory = vars(region)
        if key not in memory:
            memory[key] = compute(region)
        return cast(_T, memory[key])

    return remembered
