"""What the document says is not so, in the words of the documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import SMALL, region, section, words
from samverkan_dsl.outputs.documents import brief, handbook

GROUP = """
bodies:
  grupp:
    name: Gruppen
    kind: working-group
    %s
  styrgrupp: {name: Styrgruppen, kind: steering-group, status: external}
"""

FRAMES = {
    "mandates: {decide: länsövergripande frågor, force: not}": (
        "ruppen har inte i uppdrag att",
        "besluta om länsövergripande frågor",
    ),
    "mandates: {decide: avtal, force: får inte}": ("ruppen får inte", "besluta om avtal"),
    "escalation: {when: weighty, to: styrgrupp, force: inte}": (
        "Om ett ärende är av principiell eller ekonomisk vikt ska ärendet inte lyftas till styrgruppen.",
    ),
    "escalation: {when: weighty, to: styrgrupp, force: must-not}": (
        "Om ett ärende är av principiell eller ekonomisk vikt får ärendet inte lyftas till styrgruppen.",
    ),
    "preparation: {by: styrgrupp, force: not}": ("tyrgruppen bereder inte ärenden åt gruppen",),
    "preparation: {by: styrgrupp, force: must-not}": ("tyrgruppen får inte bereda ärenden åt gruppen",),
    "anchoring: {with: styrgrupp, force: not}": ("Frågan ska inte förankras hos styrgruppen.",),
    "flows: {what: minnesanteckningar, to: styrgrupp, force: must-not}": ("Får inte lämnas",),
}


@pytest.mark.parametrize("written", FRAMES)
def test_what_is_not_so_is_told(written: str, tmp_path: Path) -> None:
    made = region(tmp_path, SMALL + GROUP % written)
    for told in (words(handbook(made)), words(brief(made, "grupp"))):
        assert all(frame in told for frame in FRAMES[written])


def test_nothing_is_assumed_of_the_effect_of_what_is_not_decided(tmp_path: Path) -> None:
    mandates = "mandates: [{decide: rutiner, effect: recommendation}, {decide: avtal, force: not}]"
    told = section(handbook(region(tmp_path, SMALL + GROUP % mandates)), "Vem som beslutar vad")
    (row,) = [line for line in told.splitlines() if "besluta om avtal" in line]
    assert row.split(" | ")[2:] == ["Har inte i uppdrag att besluta om avtal", "–"]


def test_a_task_that_somebody_does_not_have_says_not_what_the_task_is(tmp_path: Path) -> None:
    told = words(handbook(region(tmp_path, SMALL + GROUP % "mandates: {decide: avtal, force: not}")))
    assert "vilket uppdraget är" in told


def test_of_what_is_denied_of_one_effect_that_effect_is_told_as_denied(tmp_path: Path) -> None:
    mandates = "mandates: [{decide: budgeten, effect: recommendation}, {decide: avtal, force: not, effect: binding}]"
    made = region(tmp_path, SMALL + GROUP % mandates)
    assert "besluta om avtal (gäller beslut med verkan ”bindande”)" in words(brief(made, "grupp"))
    told = section(handbook(made), "Vem som beslutar vad")
    (row,) = [line for line in told.splitlines() if "besluta om avtal" in line]
    assert row.split(" | ")[-1].lower() == "gäller beslut med verkan ”bindande”"
