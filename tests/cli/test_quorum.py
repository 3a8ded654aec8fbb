"""`samverkan quorum` as a policy writer and as a program meet it."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from .conftest import Command

REGION = """\
region: ett
language: 1
system: {name: Ett län}
parties:
  regionen: {name: Region Ett, kind: region, side: regionen}
  ekby: {name: Ekby kommun, kind: municipality, side: kommunerna, aliases: Ekby}
  lunda: {name: Lunda kommun, kind: municipality, side: kommunerna}
bodies:
  radet:
    name: Rådet
    kind: council
    composition:
      - {role: Chef, at: ekby, seats: 2}
      - {role: Chef, at: lunda, seats: 1}
      - {role: Direktör, at: regionen, seats: 3}
    decisions:
      method: majority
      quorum: {more-than: 1/2, of: members, per: party}
  gruppen:
    name: Gruppen
    kind: working-group
    composition: [{role: Chef, at: ekby}]
    decisions: {method: consensus}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ett").mkdir()
    (tmp_path / "ett" / "region.yaml").write_text(REGION, "utf-8")
    return tmp_path


def asked(samverkan: Command, *words: str) -> Any:
    ran = samverkan("quorum", "ett", *words, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


def test_the_answer_in_words(samverkan: Command, folder: Path) -> None:
    ran = samverkan("quorum", "ett", "Rådet", "--attendance", "90 %")
    assert (ran.code, ran.err) == (0, "")
    # Both of Ekby's, the one of Lunda's, two of the region's three: 0.9³ · 0.972 = 70.86 per cent.
    assert "70,9 %" in ran.out
    assert "Vilka som helst 2 av 3 (3 sätt)" in ran.out
    assert "Per sida (stående läsning)" in ran.out
    assert "Röstmakt i Rådet" in ran.out


def test_json_has_stable_keys(samverkan: Command, folder: Path) -> None:
    data = asked(samverkan)
    assert data.keys() == {"version", "region", "bodies"}
    assert (data["version"], data["region"]) == (2, "ett")
    assert [body["body"] for body in data["bodies"]] == ["radet", "gruppen"]
    first, second = data["bodies"]
    assert first.keys() == {"body", "name", "quorum", "decisions"}
    assert [(one["per"], one["basis"]) for one in first["quorum"]["readings"]] == [
        ("party", "chosen"),
        ("side", "standing"),
    ]
    chances = first["quorum"]["readings"][0]["probabilities"]
    assert [one["attendance"]["default"]["exact"] for one in chances] == ["4/5", "9/10", "19/20"]
    assert chances[1]["quorate"]["low"]["exact"] == str(Fraction(729, 1000) * Fraction(972, 1000))
    assert first["quorum"]["readings"][0]["one_absence_stops"] == "always"
    assert first["decisions"][0]["block"] == 3
    assert (second["quorum"]["stated"], second["quorum"]["readings"]) == ("nothing", [])
    assert second["decisions"][0]["power_not_computed"] == "no-count"


def test_rates_of_single_parties(samverkan: Command, folder: Path) -> None:
    data = asked(samverkan, "radet", "--attendance", "1", "--attendance", "Ekby=0,5", "--reading", "huvudman")
    (reading,) = data["bodies"][0]["quorum"]["readings"]
    (chance,) = reading["probabilities"]
    assert chance["attendance"]["parties"] == {"ekby": {"exact": "1/2", "approximate": 0.5}}
    assert chance["quorate"]["low"]["exact"] == "1/4"


def test_a_narrow_look_does_not_claim_what_every_reading_says(samverkan: Command, folder: Path) -> None:
    narrow = samverkan("quorum", "ett", "radet", "--reading", "sida")
    assert narrow.code == 0
    assert "hur den än läses" not in narrow.out
    assert "Per huvudman" not in narrow.out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("radt",), "Menade du radet?"),
        (("radet", "--attendance", "1.5"), "1.5 är ingen närvaro"),
        (("radet", "--attendance", "ett"), "ett är ingen närvaro"),
        (("radet", "--attendance", "1/0"), "1/0 är ingen närvaro"),
        (("radet", "--attendance", "1e-9"), "1e-9 är ingen närvaro"),
        (("radet", "--attendance", "ekbi=1"), "Menade du ekby?"),
        (("radet", "--reading", "månen"), "vald, huvudman och sida"),
        (("gruppen", "--reading", "sida"), "ingen beslutsförhet"),
    ],
)
def test_what_cannot_be_asked(samverkan: Command, folder: Path, words: tuple[str, ...], says: str) -> None:
    ran = samverkan("quorum", "ett", *words)
    assert (ran.code, ran.out) == (2, "")
    assert says in ran.err


def test_a_region_with_faults_is_refused(samverkan: Command, folder: Path) -> None:
    (folder / "ett" / "region.yaml").write_text(REGION.replace("working-group", "arbetsgrup"), "utf-8")
    ran = samverkan("quorum", "ett")
    assert (ran.code, ran.out) == (2, "")
    assert "samverkan check" in ran.err


def test_english(samverkan: Command, folder: Path) -> None:
    ran = samverkan("quorum", "ett", "radet", "--lang", "en", "--attendance", "0.9")
    assert ran.code == 0
    assert "70.9 %" in ran.out
