"""Reports and prepared matters that nobody is there to take (meaning.md: Dead letter)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...language import Body, BodyStatus, numbered
from ...language.walk import Path
from ...loading import Region
from .values import Why


class DeadLetter(NamedTuple):
    """Something that is sent to a body which cannot take it."""

    path: Path
    """Where the receiver is named."""
    receiver: str
    why: Why


def dead_letters(region: Region) -> Iterator[DeadLetter]:
    """What is reported or prepared for bodies that do not exist, or that have neither a meeting nor a role to take it.

    Matters that are handed over are the game's (`Guarantee.NO_DEAD_LETTERS`).
    """
    for path, ref, home in _sent(region):
        receivers = region.expand(ref, home)
        faults = [_fault(region.bodies[body]) for body in receivers if body in region.bodies]
        if faults and all(fault is not None for fault in faults):
            yield DeadLetter(path, receivers[0], next(fault for fault in faults if fault is not None))


def _sent(region: Region) -> Iterator[tuple[Path, str, str | None]]:
    for paper_id, paper in region.model.deliverables.items():
        for place, ref in enumerate(paper.recipients):
            yield ("deliverables", paper_id, "recipients", place), ref, None
    for number, flow in numbered(region.model.flows):
        for place, ref in enumerate(flow.to):
            yield ("flows", number, "to", place), ref, None
    for home, body in region.bodies.items():
        for number, flow in numbered(body.flows):
            for place, ref in enumerate(flow.to):
                yield ("bodies", home, "flows", number, "to", place), ref, home
        for number, rule in numbered(body.preparation):
            for place, ref in enumerate(rule.for_):
                yield ("bodies", home, "preparation", number, "for", place), ref, home


def _fault(body: Body) -> Why | None:
    if body.over:
        return Why.ENDED
    if body.status is BodyStatus.PLANNED:
        return Why.PLANNED
    if body.status is BodyStatus.PROPOSED:
        return Why.PROPOSED
    if body.status is BodyStatus.SUSPENDED:
        return Why.SUSPENDED
    if body.status is BodyStatus.WHEN_NEEDED and (body.formation is None or not body.formation.by):
        return Why.NEVER_FORMED
    if body.status in (BodyStatus.EXTERNAL, BodyStatus.MENTIONED) or body.set_elsewhere or body.kind.political:
        return None
    if not body.kind.assembly:
        return None  # an office takes what is sent to it without meeting
    return None if body.meetings or body.chair or body.secretary or body.composition else Why.NO_TASK
