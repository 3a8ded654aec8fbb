"""A misspelt reference anywhere in the shipped regions is one finding, and hides none about other matters.

A few of each region; all with EVERY_REFERENCE=1 (a quarter of an hour).
"""

from __future__ import annotations

import os
from collections import Counter

import pytest

from samverkan_dsl.findings import Finding, Span
from samverkan_dsl.pipeline.check import Checked

from . import misspelt

EVERY = os.environ.get("EVERY_REFERENCE") == "1"
_SOME = 3


def _sites() -> list[misspelt.Site]:
    found: list[misspelt.Site] = []
    for name in misspelt.NAMES:
        there = list(misspelt.sites(name))
        found += there if EVERY else there[:: len(there) // _SOME][:_SOME]
    return found


def _known(checked: Checked) -> dict[tuple[str, str, str], Finding]:
    return {(each.rule.code, each.subject, str(each.message)): each for each in checked.findings}


def _codes(checked: Checked) -> Counter[str]:
    return Counter(finding.rule.code for finding in checked.findings)


@pytest.mark.parametrize("name", misspelt.NAMES)
def test_every_region_refers(name: str) -> None:
    assert sum(1 for _ in misspelt.sites(name)) > 100


@pytest.mark.parametrize("site", _sites(), ids=lambda site: f"{site.span.file}:{site.span.line}:{site.span.column}")
def test_it_is_one_finding_and_hides_none(site: misspelt.Site) -> None:
    before, after = misspelt.as_it_is(site.region), misspelt.misspelt(site)
    had, has = _known(before), _known(after)
    (new,) = (finding for finding in after.findings if finding.rule.code == "REF001")
    assert (new.span and new.span[:3]) == site.span[:3]
    # A line of a template may be told of another instance, or with other words for what is not known.
    assert _codes(after) - _codes(before) == Counter(("REF001",))
    told = {(each.rule.code, each.about) for each in after.not_run}
    lost = [finding for known, finding in had.items() if known not in has]
    fewer = _codes(before) - _codes(after)
    untold = [
        each
        for each in lost
        if each.rule.code in fewer and not {(each.rule.code, ""), (each.rule.code, each.subject)} & told
    ]
    assert [str(each.message) for each in untold if not _of(before, site, each)] == []


def _of(checked: Checked, site: misspelt.Site, finding: Finding) -> bool:
    """Whether a finding is about the thing referred to, or the element that refers to it."""
    region = checked.loaded.region
    assert region is not None
    spans = [finding.span, *(each.span for each in finding.related)]
    home = _element(checked, site.span)
    named = str(region.name(site.value)) in str(finding.message)
    return named or any(span is not None and _element(checked, span) == home for span in spans)


def _element(checked: Checked, span: Span) -> tuple[str, int]:
    """The file, and the line on which the outermost thing with an id begins in it: what stands two characters in."""
    lines = checked.loaded.documents[span.file].lines
    begins = (number for number in range(span.line, 0, -1) if lines[number - 1][2:3].strip())
    return span.file, next(begins, 0)
