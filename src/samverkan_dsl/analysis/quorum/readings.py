"""The ways a body's quorum can be read: as its author does, as declared, and by the standing readings."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from ...language import QuorumScope
from ...language.keys import Answers
from ...loading import Region
from ..readings import Declared, as_read, bears_on, declared
from .seat_blocks import classes, seat_blocks
from .thresholds import READING


class Basis(Enum):
    """What a way of reading rests on."""

    CHOSEN = "chosen"
    """The author's reading, or the text itself where nothing else is declared."""
    DECLARED = "declared"
    """An alternative that the model declares."""
    STANDING = "standing"
    """Per huvudman and per side are always held against each other (meaning.md, Readings)."""


class QuorumReading(NamedTuple):
    """A body read in one way."""

    region: Region
    """The region as it is when the body is read so."""
    per: QuorumScope
    basis: Basis
    declared: Declared | None = None
    """Set where the basis is a declared alternative."""


def quorum_readings(region: Region, body_id: str) -> Iterator[QuorumReading]:
    """The chosen reading first, then each other one; one thing is varied at a time (meaning.md, Readings).

    Alternatives whose value cannot be put in the place they are about are left out; `unread` gives those.
    """
    per = _per(region, body_id)
    yield QuorumReading(region, per, Basis.CHOSEN)
    seen = {per}
    others: list[QuorumReading] = []
    for one in declared(region, body_id):
        read = as_read(region, one.on, one.alternative) if bears_on(one.on, Answers.QUORUM) else None
        if read is None or (one.on[0] != "bodies" and _seated(read, body_id) == _seated(region, body_id)):
            continue
        reading = QuorumReading(read, _per(read, body_id), Basis.DECLARED, one)
        if one.key == READING:
            seen.add(reading.per)
            yield reading
        else:
            others.append(reading)
    if per is not QuorumScope.OVERALL:
        for standing in (QuorumScope.PARTY, QuorumScope.SIDE):
            if standing not in seen:
                yield QuorumReading(region, standing, Basis.STANDING)
    yield from others


def unread(region: Region, body_id: str) -> tuple[Declared, ...]:
    """The alternatives that bear on the quorum or the votes but cannot be computed with."""
    bearing = (one for one in declared(region, body_id) if bears_on(one.on, Answers.QUORUM))
    return tuple(one for one in bearing if as_read(region, one.on, one.alternative) is None)


def _per(region: Region, body_id: str) -> QuorumScope:
    decisions = region.bodies[body_id].decisions
    stated = decisions.quorum.per if decisions is not None and decisions.quorum is not None else None
    return stated or QuorumScope.OVERALL


def _seated(region: Region, body_id: str) -> object:
    """Whose the seats are, and which classes they form, in each way of counting."""
    found = [(per, seat_blocks(region, body_id, per)) for per in QuorumScope]
    return [(block, classes(region, body_id, per, block)) for per, block in found]
