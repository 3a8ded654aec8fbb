"""How much of its sources a region accounts for."""

from __future__ import annotations

from collections import defaultdict

from ..language.walk import carries_type
from ..loading import Region
from ..provenance.coverage import Coverage, coverage


def accounts(region: Region) -> dict[str, Coverage]:
    """The account of every source of a region, by the source's id.

    A citation counts in the source that it names, and in no other. A norm is cited where a typed field carries its
    content, rests on prose where only words do, or is left out with a reason; else nothing accounts for it.
    """
    region = region.whole  # what was, or will be, is accounted for as well
    typed, prose, left_out = (defaultdict[str | None, set[str]](set) for _ in range(3))
    for path, element, citation, addresses in region.citations():
        kept = typed if carries_type(element, citation.key) else prose
        if path and path[0] == "left-out":
            kept = left_out
        kept[region.source_of(citation.address)[0]].update(addresses or ())
    return {
        source: coverage(index, typed[source], prose[source], left_out[source])
        for source, index in region.indexes.items()
    }
