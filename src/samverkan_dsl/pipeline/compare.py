"""The verb `compare`: governance systems side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date as Date
from pathlib import Path
from typing import TYPE_CHECKING

from ..findings import text
from ..loading import CannotRun, Region, load

if TYPE_CHECKING:
    from ..outputs.blocks import Document
    from ..outputs.shapes.compared import CompareShape


@dataclass(frozen=True, slots=True)
class Comparison:
    """Regions side by side, in the order they were asked for."""

    regions: tuple[Region, ...]

    def document(self) -> Document:
        """The comparison in words."""
        from ..outputs.documents.compare.comparison import comparison

        return comparison(self.regions)

    def data(self, lang: str = "sv") -> CompareShape:
        """The comparison for programs; what the documents say is in `lang`."""
        from ..outputs.documents.compare.as_json import comparison_json

        return comparison_json(self.regions, lang)


def compare(paths: Iterable[Path], base: Path = Path(), *, date: Date | None = None) -> Comparison:
    """The regions that `paths` name, in their order; those of a folder by name. `date`: the day they are looked at.

    Raises CannotRun where there are fewer than two, or one is too faulty to be compared.
    """
    order: dict[str, Region] = {}
    for path in paths:
        for loaded in load([path], base, date)[0]:
            if loaded.region is None or not loaded.sound:
                message = "{region} har fel som hindrar jämförelsen. Kör samverkan check först."
                raise CannotRun(text(message, region=loaded.shown))
            order.setdefault(loaded.shown, loaded.region)
    if len(order) < 2:
        raise CannotRun(text("Det behövs minst två regioner att jämföra. Ange flera, eller en mapp med flera."))
    return Comparison(tuple(order.values()))
