"""Sentences that readers of published documents found false or clumsy, each said as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import SMALL, region, words
from samverkan_dsl.outputs.documents import brief, handbook

PAGE = """
  parterna: {name: Parterna, kind: group, members: [regionen, almby]}
agreements: {avtalet: {name: Samverkansavtalet, parties: parterna}}
bodies:
  x: {name: Samverkansnämnden, kind: joint-committee, %s}
"""

SAID = {
    "substitutes: {policy: per-party, count: 3}": ("Varje part utser 3 ersättare.", "ett antal ersättare"),
    "record: {kind: minutes, communicated-to: almby}": ("skickas till Almby kommun.", "och beslut skickas"),
    "record: {kind: minutes, sent-when: signed}": ("rotokollet skickas ut när det är justerat.", "Protokoll skickas"),
    "chair: {elected-by: self}, set-elsewhere: {chair.term: {by: self}}": (
        "rdförandens mandattid bestäms av",
        "Hur länge det varar",
    ),
    "budget: {adopted-by: regionen}": ("Organets budget beslutas av Region Exempel.", "gemensam finansiering"),
    "composition: {role: Chef, example: true}": ("tt exempel på vilka som kan ingå", "Dokumentet anger"),
}


@pytest.mark.parametrize("written", SAID)
def test_it_says_what_the_model_says(written: str, tmp_path: Path) -> None:
    right, wrong = SAID[written]
    told = words(brief(region(tmp_path, SMALL + PAGE % written), "x"))
    assert right in told and wrong not in told


def test_the_body_of_a_host_stands_in_its_organisation(tmp_path: Path) -> None:
    above = "vilket organ som står över eller ger uppdraget"
    hosted = words(brief(region(tmp_path, SMALL + PAGE % "host: regionen"), "x"))
    alone = words(brief(region(tmp_path, SMALL + PAGE % "area: county"), "x"))
    assert above not in hosted and above in alone


def test_a_group_called_the_parties_is_told_by_its_members(tmp_path: Path) -> None:
    told = words(handbook(region(tmp_path, SMALL + PAGE % "area: county")))
    assert "Parter: Region Exempel och Almby kommun." in told
