"""Everything that is made of one region."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ....findings import Finding, Text
from ....loading import Region
from ....provenance.coverage import Coverage
from ...blocks import Document
from ...graphs import View
from ...timeline import Timeline
from ..prose.naming import NamingContext
from .analyses import timelines
from .brief import brief_keys, written
from .handbook import handbook
from .report import report, report_json
from .views import diagrams

DIAGRAMS = "diagram"
"""The folder of the pictures: `diagram/struktur.svg`, `diagram/struktur.mmd`."""
REPORT_JSON = "rapport.json"


@dataclass(frozen=True)
class Collection:
    """A region's documents and diagrams, to be rendered."""

    documents: tuple[Document, ...]
    """Handbook, briefs and report. A document's `key` is its path without suffix."""
    views: Mapping[str, View]
    """Diagrams by the name their figures have; their files are `diagram/<name>.svg` and `.mmd`."""
    timelines: Mapping[str, Timeline]
    """Time lines by the name their figures have; their files are `diagram/<name>.svg`."""
    data: Mapping[str, Any]
    """What programs read, by path: `rapport.json`."""


def documents(
    region: Region,
    findings: Sequence[Finding],
    *,
    lang: str = "sv",
    whys: Mapping[str, Text] | None = None,
    coverage: Mapping[str, Coverage] | None = None,
) -> Collection:
    """All documents of a region. `findings` as its check gave them; `whys` and `coverage` as for `report`.

    `lang` is for the words in `rapport.json` only; the documents are put into words when they are rendered.
    """
    pictures = diagrams(region)
    made = (
        handbook(region, findings, pictures),
        *(written(NamingContext(region, body, cited=False), key) for body, key in brief_keys(region).items()),
        report(region, findings, whys, coverage),
    )
    views = {each.name: each.view for parts in pictures.values() for each in parts}
    return Collection(made, views, timelines(region), {REPORT_JSON: report_json(region, findings, lang=lang)})
