"""Groups of parties, opened into the parties in them."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from graphlib import CycleError, TopologicalSorter

from ..language import Party


def all_opened(parties: Mapping[str, Party]) -> dict[str, tuple[str, ...]]:
    """The parties in each group, groups in it opened first; groups in a ring, or with one in them, are left out."""
    groups = {name: party.members for name, party in parties.items() if party.members}
    found: dict[str, tuple[str, ...]] = {}
    sorter = TopologicalSorter(groups)
    with suppress(CycleError):
        sorter.prepare()
    while ready := sorter.get_ready():
        for name in ready:
            if name in groups:
                inside = (party for member in groups[name] for party in found.get(member, (member,)))
                found[name] = tuple(dict.fromkeys(inside))
        sorter.done(*ready)
    return found


def flattened(parties: Mapping[str, Party], party: str) -> tuple[str, ...]:
    """The parties in one group, in order, also where groups stand in a ring; a party that is no group is itself."""
    found: dict[str, None] = {}
    seen: set[str] = set()
    pending = [party]
    while pending:
        current = pending.pop(0)
        if current in seen:
            continue
        seen.add(current)
        known = parties.get(current)
        if known is not None and known.members:
            pending[:0] = known.members
        else:
            found[current] = None
    return tuple(found)
