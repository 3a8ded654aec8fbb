"""How much of its sources a region accounts for."""

from __future__ import annotations

from ..language.walk import carries_type
from ..loading import Region
from ..provenance.coverage import Coverage, coverage


def accounts(region: Region) -> dict[str, Coverage]:
    """The account of every source of a region, by the source's id.

    A norm is cited where a typed field carries its content, rests on prose where only words do, or is left out with a
    reason; else nothing accounts for it.
    """
    typed: set[str] = set()
    prose: set[str] = set()
    left_out: set[str] = set()
    for path, element, citation, addresses in region.citations():
        if path and path[0] == "left-out":
            left_out.update(addresses or ())
        else:
            (typed if carries_type(element, citation.key) else prose).update(addresses or ())
    return {source: coverage(index, typed, prose, left_out) for source, index in region.indexes.items()}
