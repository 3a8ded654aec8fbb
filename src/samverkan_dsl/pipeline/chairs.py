"""The verb `chairs`: who chairs what, year by year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date
from pathlib import Path
from typing import TYPE_CHECKING

from ..analysis.time.chairs import Chairmanship, Turn, chairmanships, turns
from ..analysis.time.ties import Clash, clashes
from ..findings import text
from ..loading import CannotRun, Region
from ..outputs.documents.time.chairs import chairs_timeline
from ..outputs.timeline import render_timeline
from .analysed import the_region
from .writing import clear, put

if TYPE_CHECKING:
    from ..outputs.blocks import Document
    from ..outputs.shapes.time import ChairsShape


_FIRST, _LAST, _MOST = 1900, 2200, 100


@dataclass(frozen=True, slots=True)
class ChairsResult:
    """What was asked, and each chairmanship with its turns in those years."""

    region: Region
    from_year: int
    years: int
    chairmanships: tuple[tuple[Chairmanship, tuple[Turn, ...]], ...]
    clashes: tuple[Clash, ...]

    def document(self) -> Document:
        """The answer in words."""
        from ..outputs.blocks import Document
        from ..outputs.documents.time.chapters import chairs_chapter

        title = text("Ordförandeskap i {system}", system=self.region.model.system.name)
        return Document("chairs", (title,), chairs_chapter(self.region, self.from_year, self.years))

    def data(self, lang: str = "sv") -> ChairsShape:
        """The answer for programs; it has no words in any language."""
        from ..outputs.documents.time.as_json import chairs_json

        return chairs_json(self.region.id, self.from_year, self.years, self.chairmanships, self.clashes)

    def svg(self, lang: str = "sv") -> str:
        """The years as a picture."""
        return render_timeline(chairs_timeline(self.region, self.from_year, self.years), lang)


def chairs(path: Path, base: Path = Path(), *, from_year: int, years: int, date: Date | None = None) -> ChairsResult:
    """Who chairs what in the region at `path` from January of `from_year`.

    `date`: the day the region is looked at.

    Raises CannotRun for a region with faults and years out of range.
    """
    if not _FIRST <= from_year <= _LAST:
        raise CannotRun(text("Året {year} går inte. Skriv {first}–{last}.", year=from_year, first=_FIRST, last=_LAST))
    if not 1 <= years <= _MOST:
        raise CannotRun(text("Antalet år {years} går inte. Skriv 1–{most}.", years=years, most=_MOST))
    region = the_region(path, base, date)
    found = tuple((one, turns(one, from_year, years)) for one in chairmanships(region))
    return ChairsResult(region, from_year, years, found, tuple(clashes(region)))


def write_timeline(result: ChairsResult, target: Path, base: Path, lang: str) -> None:
    """Put the picture of the result at `target`, whole or not at all. Raises CannotRun where that cannot be done."""
    clear((base / target).parent, base)
    put(base / target, result.svg(lang).encode("utf-8"), base)
