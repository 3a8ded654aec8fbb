"""The verb `latency`: how long a matter can take, from every start."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date
from pathlib import Path
from typing import TYPE_CHECKING

from ..analysis.matters import Matters, analyse
from ..analysis.time.latency import Latency, latencies, waits
from ..analysis.time.meeting_gaps import YEAR, Assumed, MeetingGap, Spacing
from ..findings import text
from ..loading import CannotRun
from .analysed import the_bodies, the_region

if TYPE_CHECKING:
    from ..outputs.blocks import Document
    from ..outputs.shapes.time import LatencyShape


@dataclass(frozen=True, slots=True)
class LatencyResult:
    """What was asked and the answers, for each assumption on how meetings are spaced."""

    matters: Matters
    bodies: tuple[str, ...]
    """Where matters are raised; empty: anywhere."""
    recess: int
    lost: int
    waits: dict[Spacing, tuple[MeetingGap, ...]]
    latencies: dict[Spacing, tuple[Latency, ...]]

    def document(self) -> Document:
        """The answer in words."""
        from ..outputs.blocks import Document
        from ..outputs.documents.time.chapters import latency_chapter

        title = text("Hur länge ett ärende kan ta i {system}", system=self.matters.region.model.system.name)
        return Document("latency", (title,), latency_chapter(self.matters, self.bodies, self.recess, self.lost))

    def data(self, lang: str = "sv") -> LatencyShape:
        """The answer for programs; it has no words in any language."""
        from ..outputs.documents.time.as_json import latency_json

        return latency_json(self.matters.region.id, self.recess, self.lost, self.waits, self.latencies)


def latency(
    path: Path,
    base: Path = Path(),
    *,
    start: str | None = None,
    recess: int = 0,
    lost: int = 0,
    date: Date | None = None,
) -> LatencyResult:
    """The answers for the region at `path`.

    `start`: only matters raised in this body. `recess`: days a year without meetings. `lost`: meetings lost at each
    visit. `date`: the day the region is looked at. Raises CannotRun for a region with faults, an unknown body or
    numbers out of range.
    """
    if not 0 <= recess < YEAR:
        raise CannotRun(text("Uppehållet {days} dagar går inte. Skriv 0–364.", days=recess))
    if not 0 <= lost <= _MOST_LOST:
        raise CannotRun(text("Antalet förlorade möten {count} går inte. Skriv 0–{most}.", count=lost, most=_MOST_LOST))
    region = the_region(path, base, date)
    bodies = the_bodies(region, start)
    assumed = {spacing: Assumed(spacing, recess, lost) for spacing in (Spacing.EVEN, Spacing.ANY)}
    matters = analyse(region)
    return LatencyResult(
        matters,
        bodies,
        recess,
        lost,
        {spacing: waits(region, each) for spacing, each in assumed.items()},
        {spacing: latencies(matters, each, bodies) for spacing, each in assumed.items()},
    )


_MOST_LOST = 100
