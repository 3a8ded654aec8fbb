"""Sentences that readers of published documents found false or clumsy, each said as it is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from documents.support import SMALL, region, section, words
from samverkan_dsl.loading import load
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


DECIDED = """mandates: [{elect: en ledamot, by: almby}]
bodies:
  x: {name: Rådet, kind: council, mandates: [{take-position: sakfrågor}, {recommend: en linje, to: almby}]}
"""


def test_positions_and_elections_stand_among_the_decisions(tmp_path: Path) -> None:
    told = section(handbook(region(tmp_path, SMALL + DECIDED)), "Vem som beslutar vad")
    assert "Rådet | Ska ta ställning till sakfrågor | Anges inte (handboken räknar med: rekommendation)" in told
    assert "Rådet | Ska rekommendera" in told and told.count("en ledamot | –") == 1


GONE = """gatherings: {dag: {name: Dagen, valid: 2021, per-year: 1, convened-by: almby, presents: rapport}}
deliverables: {rapport: {name: Rapporten, kind: report, status: in-force, valid: 2019–2020, authors: almby}}
bodies:
  x:
    name: Utskottet
    kind: working-committee
    valid: 2021
    meetings: {per-year: 4, length: 2 timmar, convened-by: almby, papers: 1 vecka före}
    mandates: [{inform: om läget, force: intention}, {discuss: vården}, {handle: frågor, force: must-not}]
"""


def test_what_is_over_is_told_as_over(tmp_path: Path) -> None:
    (tmp_path / "region.yaml").write_text(SMALL + GONE, "utf-8")
    ((loaded,), _) = load([tmp_path], tmp_path, date(2026, 1, 1))
    assert loaded.region is not None
    told = words(handbook(loaded.region))
    for said in (
        "Tid: 2021. Hölls 1 gång per år. Almby kommun kallade. Där redovisades rapporten.",
        "gällande då; handlingen gällde 2019–2020",
        "Utskottet möttes 4 gånger per år. Ett möte varade 2 timmar. Almby kommun kallade till mötena. "
        "Handlingarna skickades ut senast 1 vecka före mötet.",
        "Avsikten var att utskottet skulle",
        "Utskottet skulle",
        "Utskottet fick inte",
    ):
        assert said in told, said
    assert "Status | Upphörd" not in told


PREPARER = """bodies:
  rad: {name: Rådet, kind: council, preparation: [{by: [beredning, grupp]}]}
  beredning: {name: Beredningen, kind: preparatory-group}
  grupp: {name: "Grupp {name}", collective: Grupperna, kind: working-group, for-each: {a: {name: A}, b: {name: B}}}
"""


def test_who_prepares_says_for_whom(tmp_path: Path) -> None:
    made = region(tmp_path, SMALL + PREPARER)
    assert all("Bereder åt | Rådet" in words(brief(made, each)) for each in ("beredning", "grupp/a", "grupp/b"))
    assert words(handbook(made)).count("Bereder åt | Rådet") == 2
    asked = PREPARER.replace("grupp]}", "grupp], condition: vid behov}")
    assert "Bereder åt | Rådet (i vissa fall)" in words(brief(region(tmp_path, SMALL + asked), "beredning"))
