"""A finding says how else the text can be read where it rests on a reading, and nowhere else."""

from __future__ import annotations

from samverkan_dsl.rules.registry import run
from samverkan_dsl.rules.selection import Selection

from .conftest import Make

BODIES = """\
bodies:
  a:
    name: A
    kind: council
    composition: [{role: Chef, at: r, seats: 1}]
    meetings: {per-year: 6}
    mandates: [{decide: frågor, effect: recommendation}]
    anchoring: [{with: b, before: decision}]
    readings:
      - on: anchoring(b).with
        chosen: b
        why: Det sägs inte vems.
        alternatives: {value: okänt, about: Andras beslut förankras.}
      - {on: meetings.per-year, chosen: 6, why: Det står så., alternatives: {value: 7, about: Ett möte till.}}
      - on: mandates(decide; frågor).effect
        chosen: recommendation
        why: Det står så.
        alternatives: {value: direction, about: En inriktning.}
      - {on: composition(Chef).seats, chosen: 1, why: Det finns en.}
  b:
    name: B
    kind: council
    composition: [{role: Chef, at: r, seats: 1}]
    meetings: {per-year: 2}
parties:
  r: {name: R, kind: region}
"""


def _told(make: Make, code: str, body: str = BODIES) -> list[str]:
    (finding,) = (each for each in run(make(body), Selection(select=(code,))) if each.rule.code == code)
    return [str(each.message) for each in finding.related if each.reading]


def test_the_readings_of_what_a_finding_rests_on_are_told_with_it_and_no_others(make: Make) -> None:
    assert _told(make, "FLO004") == ["texten kan också läsas så här: Andras beslut förankras"]


def test_what_else_is_said_in_the_same_row_is_rested_on(make: Make) -> None:
    other = BODIES.replace("anchoring(b).with, chosen: b", "anchoring(b).before, chosen: decision")
    assert _told(make, "FLO004", other) == ["texten kan också läsas så här: Andras beslut förankras"]


def test_a_reading_without_alternatives_is_no_other_reading(make: Make) -> None:
    without = BODIES.replace("        alternatives: {value: okänt, about: Andras beslut förankras.}\n", "")
    assert _told(make, "FLO004", without) == []
