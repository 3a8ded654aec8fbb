"""A misspelt reference anywhere in the shipped regions is one finding, and hides none that do not rest on it.

A few of each region; all with EVERY_REFERENCE=1 (a quarter of an hour).
"""

from __future__ import annotations

import os

import pytest

from samverkan_dsl.findings import Finding
from samverkan_dsl.pipeline.check import Checked

from . import misspelt

EVERY = os.environ.get("EVERY_REFERENCE") == "1"
_SOME = 3
_MOST = 3
"""So many findings at most rest on one id."""


def _sites() -> list[misspelt.Site]:
    found: list[misspelt.Site] = []
    for name in misspelt.NAMES:
        there = list(misspelt.sites(name))
        found += there if EVERY else there[:: len(there) // _SOME][:_SOME]
    return found


def _known(checked: Checked) -> dict[tuple[str, str, str], Finding]:
    return {(each.rule.code, each.subject, str(each.message)): each for each in checked.findings}


@pytest.mark.parametrize("name", misspelt.NAMES)
def test_every_region_refers(name: str) -> None:
    assert sum(1 for _ in misspelt.sites(name)) > 100


@pytest.mark.parametrize("site", _sites(), ids=lambda site: f"{site.span.file}:{site.span.line}:{site.span.column}")
def test_it_is_one_finding_and_hides_only_what_rests_on_it(site: misspelt.Site) -> None:
    before, after = misspelt.as_it_is(site.region), misspelt.misspelt(site)
    had, has = _known(before), _known(after)
    (new,) = (finding for finding in after.findings if finding.rule.code == "REF001")
    assert (new.span and new.span[:3]) == site.span[:3]
    assert [has[known].rule.code for known in has.keys() - had.keys()] == ["REF001"]
    hidden = {each.rule.code for each in after.not_run if each.about}
    assert {each.rule.code for each in after.not_run} == hidden
    lost = [had[known] for known in had.keys() - has.keys()]
    assert [str(each.message) for each in lost if each.rule.code not in hidden] == []
    assert len(lost) <= _MOST
