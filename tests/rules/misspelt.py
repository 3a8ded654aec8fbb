"""The shipped regions with one of their references misspelt at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from samverkan_dsl.findings import Span
from samverkan_dsl.loading import Loaded
from samverkan_dsl.loading.files.folder import Folder
from samverkan_dsl.loading.files.overlay import Overlay
from samverkan_dsl.loading.opening import load_from
from samverkan_dsl.pipeline.check import Checked, checked
from samverkan_dsl.rules import Selection

REGIONS = Path(__file__).parents[2] / "regions"
NAMES = ("blekinge", "goteborg", "jonkoping", "jonkoping-ryhov", "orebro")
DAY = date(2026, 1, 1)


class Site(NamedTuple):
    """One id where it is written."""

    region: str
    value: str
    span: Span


def _loaded(name: str, changed: dict[str, bytes]) -> Loaded:
    (loaded,), _ = load_from(Overlay(Folder(REGIONS / name, REGIONS), changed), DAY)
    return loaded


@cache
def as_it_is(name: str) -> Checked:
    return checked(_loaded(name, {}), Selection())


def sites(name: str) -> Iterator[Site]:
    """Every reference of a region, once for each place where it is written."""
    region = as_it_is(name).loaded.region
    assert region is not None
    found: dict[Span, Site] = {}
    for path, _, references in region.ids.referring:
        for value, _, at in references:
            span = region.where(*path, *at)
            if span is not None and written(name, span) == value and span not in found:
                found[span] = Site(name, value, span)
    yield from (found[span] for span in sorted(found))


def written(name: str, span: Span) -> str:
    """The characters of a span on one line."""
    line = as_it_is(name).loaded.documents[span.file].lines[span.line - 1]
    return line[span.column - 1 : span.end_column - 1] if span.line == span.end_line else ""


def misspelt(site: Site) -> Checked:
    """The region with a letter too many in the id, checked."""
    document = as_it_is(site.region).loaded.documents[site.span.file]
    lines = document.text.split("\n")
    at = site.span.column + len(site.value) // 2 - 1
    line = lines[site.span.line - 1]
    lines[site.span.line - 1] = f"{line[:at]}q{line[at:]}"
    file = site.span.file.removeprefix(f"{site.region}/")
    return checked(_loaded(site.region, {file: "\n".join(lines).encode()}), Selection())
