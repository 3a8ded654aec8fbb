"""The report's chapters on what can be proven: how matters move, quorum, time, chairs, the year."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import text
from ...loading import Region
from ..blocks import Section
from ..compose import section
from .quorum import quorum_chapter
from .stories import matters_chapter
from .timing import latency_chapter
from .timing_chairs import chairs_chapter
from .timing_year import year_chapter

_YEARS = 8
"""How far ahead chairs are told, from the year the region is looked at."""


def analyses(region: Region) -> tuple[Section, ...]:
    """A chapter for each analysis that has something to say of the region."""
    return tuple(chapter for chapter in _chapters(region) if chapter.blocks)


def _chapters(region: Region) -> Iterator[Section]:
    yield section(text("Hur ärenden rör sig"), matters_chapter(region), id="arenden")
    yield section(text("Beslutsförhet och röster"), quorum_chapter(region), id="beslutsforhet")
    yield section(text("Hur länge ärenden kan ta"), latency_chapter(region), id="tid")
    if region.date is not None:
        chapter = chairs_chapter(region, region.date.year, _YEARS)
        yield section(text("Ordförande över tid"), chapter, id="ordforande")
    yield section(text("Året"), year_chapter(region), id="aret")
