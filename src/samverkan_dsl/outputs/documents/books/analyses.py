"""The report's chapters on what can be proven: how matters move, quorum, time, chairs, the year."""

from __future__ import annotations

from collections.abc import Iterator

from ....analysis.matters import analyse
from ....findings import text
from ....loading import Region
from ...blocks import Section
from ...compose import figure, section
from ...timeline import Timeline
from ..matters.stories import matters_chapter
from ..quorum.chapter import quorum_chapter
from ..time.chairs import chairs_chapter, chairs_timeline
from ..time.chapters import latency_chapter
from ..time.year import year_chapter
from .views import ESCALATION, diagrams

_YEARS = 8
"""How far ahead chairs are told, from the year the region is looked at."""


CHAIRS = "ordforande"
"""The figure of who chairs what; its picture is `timelines`'."""


def timelines(region: Region) -> dict[str, Timeline]:
    """The time lines that the chapters show, by their figures' names; none without a day or where no year is known."""
    if region.date is None:
        return {}
    line = chairs_timeline(region, region.date.year, _YEARS)
    return {CHAIRS: line} if any(row.bars for row in line.rows) else {}


def analyses(region: Region) -> tuple[Section, ...]:
    """A chapter for each analysis that has something to say of the region."""
    return tuple(chapter for chapter in _chapters(region) if chapter.blocks)


def _chapters(region: Region) -> Iterator[Section]:
    lifted = [figure(each.name, each.view.title, each.equivalent) for each in diagrams(region).get(ESCALATION, ())]
    matters = analyse(region)
    told = matters_chapter(matters)
    yield section(text("Hur ärenden rör sig"), lifted if told else (), told, id="arenden")
    yield section(text("Beslutsförhet och röster"), quorum_chapter(region), id="beslutsforhet")
    yield section(text("Hur länge ärenden kan ta"), latency_chapter(matters), id="tid")
    if region.date is not None:
        # The chapter's own tables say in words what the time line shows.
        lines = [figure(name, line.title) for name, line in timelines(region).items()]
        chapter = chairs_chapter(region, region.date.year, _YEARS)
        yield section(text("Ordförande över tid"), lines, chapter, id="ordforande-over-tid")
    yield section(text("Året"), year_chapter(region), id="aret")
