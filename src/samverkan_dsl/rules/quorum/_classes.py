"""What the quorum rules share: the bodies with a strict quorum, where a finding stands, and the words for a class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from ...analysis.decisions.deciding import described
from ...analysis.quorum.thresholds import QuorumClass, QuorumCount, quorums
from ...analysis.seats.counts import Count
from ...findings import Related, Text, text
from ...language import QuorumScope, Strictness
from ...language.walk import Path
from ...loading import Region
from .._memory import once_per_region
from .._silence import rests_on

SEATS = rests_on(
    own="chair composition decisions readings secretary set-elsewhere not-regulated status substitutes total-seats",
    anywhere="parties roles chair count",
    counts=True,
)
"""What the seats of a body, and whom they count for, depend on."""


AsRead = tuple[str, QuorumCount, tuple[QuorumCount, ...]]
"""A body with its quorum as its author reads it, then under the other readings that are declared."""


@once_per_region
def strict_quorums(region: Region) -> tuple[AsRead, ...]:
    """Each body at work whose quorum is a demand and not only something to aim at."""
    return tuple(_strict(region))


def _strict(region: Region) -> Iterator[AsRead]:
    for body_id, body in region.bodies.items():
        rule = body.decisions.quorum if body.decisions is not None else None
        if rule is None or rule.strictness is Strictness.ASPIRATIONAL or not described(body):
            continue
        results = tuple(quorums(region, body_id))
        if results:
            yield body_id, results[0], results[1:]


def only_as_read(
    region: Region, others: Iterable[QuorumCount], holds: Callable[[QuorumCount], object]
) -> tuple[Related, ...]:
    """That a fault depends on how the text was read, where it is not there under another declared reading."""
    return tuple(
        replace(
            region.related(
                text("följer av den valda läsningen; enligt en annan läsning ({per}) gäller det inte", per=other.per),
                *other.reading.where,
            ),
            reading=True,
        )
        for other in others
        if other.reading is not None and not holds(other)
    )


def own_rows(region: Region) -> dict[str, frozenset[int]]:
    """For each instance of a template the rows of seats that not all instances share."""
    found = {}
    for instances in region.templates.values():
        rows = {
            body_id: [row_path(body_id, row) for row in range(len(region.bodies[body_id].composition))]
            for body_id in instances
            if body_id in region.bodies
        }
        shared = Counter(region.where(*path) for paths in rows.values() for path in paths)
        for body_id, paths in rows.items():
            own = (row for row, path in enumerate(paths) if shared[region.where(*path)] < len(rows))
            found[body_id] = frozenset(own)
    return found


def row_path(body_id: str, row: int) -> Path:
    return ("bodies", body_id, "composition", row)


def quorum_path(body_id: str) -> Path:
    return ("bodies", body_id, "decisions", "quorum")


def anchor(body_id: str, rows: Iterable[int], own: dict[str, frozenset[int]]) -> Path:
    """Where an author would mend it: an instance's own seats, where they are what differs, else the quorum."""
    mine = own.get(body_id, frozenset())
    first = next((row for row in rows if row in mine), None)
    return quorum_path(body_id) if first is None else row_path(body_id, first)


def number(count: Count) -> Text | str:
    """`3`, `3–5` or `minst 3`."""
    if count.high is None:
        return text("minst {low}", low=count.low)
    return str(count.low) if count.low == count.high else f"{count.low}–{count.high}"


def demand(region: Region, per: QuorumScope, one: QuorumClass) -> Text:
    """`Ekby kommun (2 av 2)`: how many of a class's seats must be present."""
    assert one.needed is not None and one.seats is not None
    group: str | Text = text("hela gruppen")
    if per is not QuorumScope.OVERALL:
        group = region.name(one.group) if per is QuorumScope.PARTY else one.group
    if one.vacant is not None and one.vacant.high != 0:
        one_only = one.vacant.low == one.vacant.high == 1
        return text(
            "{group} ({needed} av {seats}, varav 1 vakant)"
            if one_only
            else "{group} ({needed} av {seats}, varav {vacant} vakanta)",
            group=group,
            needed=number(one.needed),
            seats=number(one.seats),
            vacant=number(one.vacant),
        )
    return text("{group} ({needed} av {seats})", group=group, needed=number(one.needed), seats=number(one.seats))
