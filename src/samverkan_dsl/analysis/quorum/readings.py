"""The ways a body's quorum can be read: as its author does, as declared, and by the standing readings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from ...language import QuorumScope
from ...language.walk import Path
from ...loading import Region
from ..readings import Declared, as_read, declared
from .seat_blocks import classes, seat_blocks
from .thresholds import READING

_SEAT = ("status", "seats", "at", "role", "side", "condition", "member-of", "rotates", "rights", "vacant")
_OFFICES = ("chair-of", "vice-chair-of", "secretary-of", "presidium-of")
_DECISIONS = (("quorum",), ("method",), ("effect",), ("share",))
_PARTIES = {"parties": ("kind", "members", "principal", "side"), "roles": ("at",)}


class Basis(Enum):
    """What a way of reading rests on."""

    CHOSEN = "chosen"
    """The author's reading, or the text itself where nothing else is declared."""
    DECLARED = "declared"
    """An alternative that the model declares."""
    STANDING = "standing"
    """Per huvudman and per side are always held against each other (meaning.md, Readings)."""


@dataclass(frozen=True)
class QuorumReading:
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
        read = as_read(region, one.on, one.alternative) if _bears(one.on) else None
        if read is None or (one.on[0] in _PARTIES and _seated(read, body_id) == _seated(region, body_id)):
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
    bearing = (one for one in declared(region, body_id) if _bears(one.on))
    return tuple(one for one in bearing if as_read(region, one.on, one.alternative) is None)


def bears_on_seats(on: Path) -> bool:
    """Whether a reading about this key (from the region's root) bears on who is a member and whose seat that is."""
    if on[0] in _PARTIES:
        return len(on) > 2 and on[2] in _PARTIES[str(on[0])]
    steps = on[2:]
    if on[0] != "bodies" or steps[0] != "composition":
        return on[0] == "bodies" and steps in (("total-seats",), ("chair", "votes"), ("chair", "seat"))
    return len(steps) == 3 and isinstance(steps[1], int) and steps[2] in (*_SEAT, *_OFFICES)


def _bears(on: Path) -> bool:
    if on[0] == "bodies" and (on[2] == "substitutes" or (on[2] == "decisions" and on[3:4] in _DECISIONS)):
        return True
    return bears_on_seats(on)


def _per(region: Region, body_id: str) -> QuorumScope:
    decisions = region.bodies[body_id].decisions
    stated = decisions.quorum.per if decisions is not None and decisions.quorum is not None else None
    return stated or QuorumScope.OVERALL


def _seated(region: Region, body_id: str) -> object:
    """Whose the seats are, and which classes they form, in each way of counting."""
    found = [(per, seat_blocks(region, body_id, per)) for per in QuorumScope]
    return [(block, classes(region, body_id, per, block)) for per, block in found]
