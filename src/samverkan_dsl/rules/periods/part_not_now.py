"""A body's chair, meetings or the like, of which the document speaks only for another time than the day."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Body, Meetings, Period, Phase, Timed
from ...language.walk import Path, declarations, fields
from ...loading import Region
from .._places import related
from .._silence import NOTHING

RULE = Rule(
    "PER003",
    "part-not-now",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Det som dokumentet säger om ett organ gäller en annan tid, och för i dag säger det inget.",
)
RESTS_ON = NOTHING
_NOT_NOW = (Phase.PAST, Phase.COMING)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each single part that a body at work has at other times and not on the day."""
    standing, region, day = region, region.whole, region.date
    if day is None:
        return
    for name, body in region.bodies.items():
        if body.valid is not None and region.phase(body.valid) in _NOT_NOW:
            continue
        for key, field in fields(Body).items():
            written = list(_written(body, key, field))
            now = standing.bodies[name]
            if not written or getattr(now, field) is not None or now.says_none(key):
                continue
            if key == "meetings" and all(_calendar(part) for _, _, part in written):
                continue  # which meetings a year had is no order that has run out
            if all(region.phase(period) in _NOT_NOW for _, period, _ in written):
                (path, period, _), *others = written
                message = text(
                    "Om {what} i {body} säger dokumentet bara vad som gäller {period}. För {date} säger det inget.",
                    what=declarations(Body)[key].words,
                    body=region.body_name(name),
                    period=period,
                    date=day.isoformat(),
                )
                places = related(region, text("en annan tid"), (("bodies", name, *other) for other, _, _ in others))
                help = text("Säg vad som gäller nu. Gäller det som stod fortfarande, ändra tiden.")
                yield region.finding(RULE, message, "bodies", name, *path, related=places, help=help)


def _calendar(part: Timed) -> bool:
    """Whether it is of the meetings of certain years."""
    return isinstance(part, Meetings) and bool(part.planned)


def _written(body: Body, key: str, field: str) -> Iterator[tuple[Path, Period, Timed]]:
    """Where in the body a part is given a time, its own or that of a change, and the part."""
    part = getattr(body, field)
    if isinstance(part, Timed) and part.valid is not None:
        yield (key, "valid"), part.valid, part
    for number, change in enumerate(body.changes):
        changed = change.parts.get(field)
        if isinstance(changed, Timed):
            yield ("changes", number, "valid"), change.valid, changed
