"""What is finished, or meets where others meet, lacks nothing."""

from __future__ import annotations

import pytest

from samverkan_dsl.rules import run
from samverkan_dsl.rules.selection import EVERYTHING

from .conftest import Make

REPORT = """\
parties:
  almby: {name: Almby, kind: municipality}
deliverables:
  rapport: {name: Rapporten, kind: report, content: analys}
"""


def codes(make: Make, text: str) -> set[str]:
    return {finding.rule.code for finding in run(make(text), EVERYTHING)}


@pytest.mark.parametrize(
    ("said", "finished"),
    [
        ("gatherings: {dag: {name: Dagen, valid: 2021-06-17, presents: rapport}}", True),
        ("gatherings: {dag: {name: Dagen, valid: från 2199, presents: rapport}}", False),
        ("mandates: [{evaluate: avtalet, by: almby, deliverable: rapport, done: våren 2021}]", True),
        ("mandates: [{evaluate: avtalet, by: almby, deliverable: rapport}]", False),
    ],
)
def test_nobody_is_to_write_what_is_written(make: Make, said: str, finished: bool) -> None:
    assert ("DEL005" in codes(make, REPORT + said + "\n")) is not finished


BODIES = """\
parties:
  almby: {name: Almby, kind: municipality}
bodies:
  rad:
    name: Rådet
    kind: council
    composition: [{member-of: beredning, seats: %s}]
    preparation: [{by: beredning}]
    meetings: {per-year: 4}
  beredning:
    name: Beredningen
    kind: preparatory-group
    composition: [{role: Chef, at: almby}]
"""


@pytest.mark.parametrize(("seats", "found"), [("samtliga", False), ("1", True)])
def test_who_sits_in_the_body_meets_there(make: Make, seats: str, found: bool) -> None:
    assert ("MEE004" in codes(make, BODIES % seats)) is found
