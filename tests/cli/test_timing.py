"""`samverkan latency` and `samverkan chairs` as a policy writer and a program meet them."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from .conftest import Command

REGION = """\
region: lan
language: 1
system: {name: Samverkan Exempel}
subjects:
  avtal: {name: Avtal, kind: matter}
parties:
  regionen: {name: "Region <b>Exempel</b>", kind: region}
  almby: {name: Almby kommun, kind: municipality}
bodies:
  ledning:
    name: Ledningsgruppen
    short: LEG
    kind: management-group
    chair: {alternates: [regionen, almby], term: "1,5 år", start: 2026}
    composition:
      - {at: regionen}
      - {at: almby}
    meetings: {per-year: 8–10, papers: senast 1 vecka före}
    initiative: {who: members, deadline: senast 1 vecka före utskicket}
    mandates:
      - {decide: gemensamma avtal, subject: avtal}
    decisions:
      effect: within-delegation
      disagreement: {return-to: grupp/ett}
    escalation:
      - {when: needs-resources, to: own-decision-bodies, then: decide-here}
  grupp:
    name: Grupp {name}
    collective: Grupperna
    kind: working-group
    for-each:
      ett: {name: ett}
      tva: {name: två}
    meetings: {per-year: 4}
    escalation:
      - {when: beyond-mandate, to: ledning, subject: avtal, for: decide, then: decide-there}
    mandates:
      - {prepare: avtal, subject: avtal}
"""


@pytest.fixture
def lan(tmp_path: Path) -> str:
    (tmp_path / "lan").mkdir()
    (tmp_path / "lan" / "region.yaml").write_text(REGION, "utf-8")
    return "lan"


def test_latency_in_words(samverkan: Command, lan: str) -> None:
    ran = samverkan("latency", lan)
    assert (ran.code, ran.err) == (0, "")
    said = " ".join(ran.out.split())
    for words in ("60 dagar", "744 dagar", "Obegränsad", "LEG → grupperna → LEG", "Grupperna", "beslutsorgan"):
        assert words in said, words


def test_latency_for_programs_has_stable_keys_and_adds_up(samverkan: Command, lan: str) -> None:
    ran = samverkan("latency", lan, "--from", "LEG", "--format", "json")
    data = json.loads(ran.out)
    assert data.keys() == {"version", "region", "recess", "lost_meetings", "waits", "starts"}
    assert (data["version"], data["region"]) == (2, "lan")
    waits = {one["body"]: one for one in data["waits"]}
    assert (waits["ledning"]["even"]["days"], waits["ledning"]["any"]["days"]) == (60, 744)
    (start,) = data["starts"]
    assert start.keys() == {"body", "subjects", "readings", "even", "any"}
    assert (start["body"], start["subjects"]) == ("ledning", ["avtal"])
    for road in (start["even"]["longest"], *start["even"]["roads"]):
        assert road.keys() == {"first", "optional", "verdict", "known_days", "steps", "missing", "loop"}
        assert sum(step["days"] for step in road["steps"]) == road["known_days"]
    by = {road["first"]: road["verdict"] for road in start["even"]["roads"]}
    assert by == {None: "bounded", "needs-resources": "unbounded", "disagreement": "unbounded"}
    assert start["even"]["longest"]["loop"]["rules"] == ["bodies/ledning/decisions/disagreement/return-to"]


def test_recess_and_lost_meetings_lengthen(samverkan: Command, lan: str) -> None:
    ran = samverkan("latency", lan, "--recess", "45", "--lost-meetings", "1", "--format", "json")
    waits = {one["body"]: one["even"] for one in json.loads(ran.out)["waits"]}
    assert waits["ledning"]["gap"] == 40 + 45
    (direct,) = [
        road
        for start in json.loads(ran.out)["starts"]
        if start["body"] == "ledning"
        for road in start["even"]["roads"]
        if road["first"] is None
    ]
    assert direct["known_days"] == 2 * 85 + 14


def test_chairs_in_words_and_as_a_picture(samverkan: Command, lan: str, tmp_path: Path) -> None:
    ran = samverkan("chairs", lan, "--from", "2026", "--years", "4", "--svg", "bild.svg")
    assert (ran.code, ran.err) == (0, "")
    assert "Januari 2026 till juni 2027" in ran.out
    assert "Juli 2027 till december 2028" in ran.out
    picture = (tmp_path / "bild.svg").read_text("utf-8")
    words = [element.text for element in ElementTree.fromstring(picture).iter() if element.text]
    assert {"LEG", "2026", "2029", "Region <b>Exempel</b>", "Almby kommun"} <= set(words)
    assert "<b>" not in picture


def test_chairs_for_programs(samverkan: Command, lan: str) -> None:
    data = json.loads(samverkan("chairs", lan, "--from", "2027", "--years", "2", "--format", "json").out)
    assert data.keys() == {"version", "region", "from", "years", "chairs", "clashes"}
    chair = {one["body"]: one for one in data["chairs"]}["ledning"]
    assert chair["turns"] == [
        {"from": "2027-01", "to": "2027-06", "holder": "regionen"},
        {"from": "2027-07", "to": "2028-12", "holder": "almby"},
    ]
    assert (chair["term_months"], chair["starts"], chair["unknown"]) == (18, "2026-01", [])


def test_the_same_twice(samverkan: Command, lan: str, tmp_path: Path) -> None:
    samverkan("chairs", lan, "--from", "2026", "--svg", "ett.svg")
    samverkan("chairs", lan, "--from", "2026", "--svg", "tva.svg")
    assert (tmp_path / "ett.svg").read_bytes() == (tmp_path / "tva.svg").read_bytes()
    assert samverkan("latency", lan).out == samverkan("latency", lan).out


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (("latency", "finns-inte"), "finns inte"),
        (("latency", "lan", "--from", "lednig"), "Menade du ledning?"),
        (("latency", "lan", "--recess", "365"), "0–364"),
        (("latency", "lan", "--lost-meetings", "-1"), "förlorade möten"),
        (("chairs", "lan", "--from", "1"), "1900–2200"),
        (("chairs", "lan", "--from", "2026", "--years", "0"), "1–100"),
        (("chairs", "lan", "--from", "2026", "--svg", "lan"), "kunde inte skrivas"),
    ],
)
def test_what_cannot_be_asked(samverkan: Command, lan: str, call: tuple[str, ...], words: str) -> None:
    ran = samverkan(*call)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err


def test_a_region_with_faults_is_not_analysed(samverkan: Command, lan: str, tmp_path: Path) -> None:
    path = tmp_path / "lan" / "region.yaml"
    path.write_text(path.read_text("utf-8").replace("kind: working-group", "kind: finns-inte"), "utf-8")
    ran = samverkan("latency", lan)
    assert ran.code == 2 and "samverkan check" in ran.err
