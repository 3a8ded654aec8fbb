"""The verb `graph`: a region's relations for programs that draw and measure graphs."""

from __future__ import annotations

from datetime import date as Date
from pathlib import Path

from .analysed import the_region


def graph_text(
    path: Path, base: Path = Path(), *, view: str, form: str, date: Date | None = None, lang: str = "sv"
) -> str:
    """The content of the file: one of `graph.views.VIEWS` in one of `outputs.graph_files.FORMATS`.

    `date`: the day the region is looked at. `lang`: of labels, names and reasons that are the language's own words.
    Raises CannotRun for a region with faults.
    """
    from ..graph.views import graph as made
    from ..outputs.graph_files import FORMATS

    return FORMATS[form](made(the_region(path, base, date), view, lang))
