"""Where the matters of a region are stuck, for the rules that tell of it."""

from __future__ import annotations

from ...analysis.matters import Label, covers
from ...analysis.matters.stuck import StuckPath, StuckPaths
from ...analysis.matters.stuck import stuck_paths as found_in
from ...graph.hand_overs import HandoverReceiver, hand_overs
from ...language import Body, Trigger, affirmed
from ...language.walk import Path
from ...loading import Region
from .._matters import asked_about, matters
from .._memory import once_per_region


@once_per_region
def stuck_paths(region: Region) -> StuckPaths:
    """The ways of the matters that somebody would ask about."""
    found = matters(region)
    return found_in(found, asked_about(found))


def has_order(body: Body) -> bool:
    """Whether the document says anything of what disagreement leads to; if not, simpler rules tell it."""
    said = body.decisions is not None and body.decisions.disagreement is not None
    return said or any(rule.when in (Trigger.DISAGREEMENT, Trigger.DISPUTE) for rule in affirmed(body.escalation))


def given(region: Region, way: StuckPath) -> tuple[Path, ...]:
    """Where other bodies' rules for just such matters hand them to the one where the way ends."""
    lines = _given(region).get(way.end.body, ())
    matter = way.start.matter
    just = (one for one in lines if covers(one.subject, matter) or (matter.general and not one.subject))
    return tuple(one.path for one in just)


def likewise_sent(region: Region, way: StuckPath, sent: Label) -> tuple[str, ...]:
    """The other instances of the sender's template, which send such matters to the same body by the same line."""
    line = region.where(*sent.path)
    lines = _given(region).get(way.end.body, ())
    return tuple(dict.fromkeys(one.body for one in lines if region.where(*one.path) == line))


@once_per_region
def _given(region: Region) -> dict[str, list[HandoverReceiver]]:
    """For each body the rules by which others hand it matters."""
    found: dict[str, list[HandoverReceiver]] = {}
    for one in hand_overs(region):
        for body in region.expand(one.to, one.body):
            if body != one.body:
                found.setdefault(body, []).append(one)
    return found
