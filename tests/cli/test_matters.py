"""`samverkan trace` and `samverkan whatif` as a policy writer meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Command

REGION = """\
region: ett
language: 1
system: {name: Ett}
subjects:
  unga: {name: Barn och unga}
parties:
  ekby: {name: Ekby, kind: kommun}
bodies:
  grupp:
    name: Samarbetsgruppen
    short: SG
    kind: coordination-group
    scope: unga
    decisions:
      effect: within-delegation
      disagreement: {refer-to: ledning, for: take-position, force: must}
    escalation:
      - {when: needs-resources, to: ledning, force: may, for: decide}
    composition:
      - {role: Chef, at: ekby, seats: 1}
  ledning:
    name: Ledningen
    kind: management-group
    scope: unga
    decisions:
      effect: within-delegation
      disagreement: {refer-to: own-decision-bodies, for: take-position}
    mandates:
      - {take-position: frågor som gruppen inte enas om, force: may, subject: unga}
    escalation:
      - {when: needs-resources, to: own-decision-bodies, targets: each, for: endorse, then: decide-here}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "r").mkdir()
    (tmp_path / "r" / "region.yaml").write_text(REGION, "utf-8")
    return tmp_path


def test_disagreement_is_followed_all_the_way(samverkan: Command, folder: Path) -> None:
    ran = samverkan("trace", "r", "--from", "SG", "--subject", "Barn och unga", "--when", "oenighet")
    assert ran.code == 0
    told = " ".join(ran.out.split())
    assert "SG lyfter ärendet till ledningen för ställningstagande eftersom enighet inte nås. region.yaml:16" in told
    assert "Ledningen väljer:" in told
    assert "lämnat till respektive organisations egna beslutsorgan" in told
    assert "avgjort" not in told


def test_a_trace_of_everything_tells_what_holds_and_what_would_have_saved_it(samverkan: Command, folder: Path) -> None:
    ran = samverkan("trace", "r", "--from", "grupp", "--subject", "unga")
    told = " ".join(ran.out.split())
    assert "Den som avgör har rätt mandat I organens hand" in told
    assert "I steg 2 kunde organet i stället ha gjort så här: SG lyfter ärendet till ledningen för beslut" in told
    assert "Inget sägs om vad som händer när de tillfrågade svarar olika." in told


def test_json_has_stable_keys(samverkan: Command, folder: Path) -> None:
    ran = samverkan("trace", "r", "--from", "grupp", "--subject", "unga", "--format", "json")
    data = json.loads(ran.out)
    assert data["version"] == 1
    assert data.keys() == {
        "version",
        "region",
        "body",
        "subjects",
        "when",
        "endless",
        "verdicts",
        "stories",
        "outcomes",
        "positions",
    }
    assert data["verdicts"] == {
        "termination": "not-secured",
        "competence": "in-the-bodies-hand",
        "no-dead-letters": "guaranteed",
    }
    handed = next(step for step in data["stories"][0]["steps"] if step["event"] == "handed-over")
    assert (handed["path"], handed["file"], handed["line"]) == ("bodies/grupp/escalation/0", "r/region.yaml", 18)
    ends = {number for number, place in enumerate(data["positions"]) if "outcome" in place}
    assert {move["to"] for place in data["positions"] for move in place.get("moves", ())} <= set(
        range(len(data["positions"]))
    )
    assert ends


def test_mermaid_draws_bodies_and_outcomes(samverkan: Command, folder: Path) -> None:
    ran = samverkan("trace", "r", "--from", "grupp", "--when", "oenighet", "--format", "mermaid")
    assert ran.out.startswith("flowchart TB\n")
    assert '("SG")' in ran.out
    assert '-->|"oenighet"|' in ran.out


def test_svg_is_one_picture(samverkan: Command, folder: Path) -> None:
    ran = samverkan("trace", "r", "--from", "grupp", "--format", "svg")
    assert ran.code == 0
    assert ran.out.rstrip().endswith("</svg>")
    assert ">SG</text>" in ran.out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("trace", "r", "--from", "grup"), "Menade du grupp?"),
        (("trace", "r", "--from", "grupp", "--subject", "ungar"), "Menade du unga?"),
        (("trace", "r", "--from", "grupp", "--when", "regn"), "regn är inget som kan gälla ett ärende"),
        (("whatif", "r", "--without", "ekbi"), "Menade du ekby?"),
        (("trace", "s", "--from", "grupp"), "s"),
    ],
)
def test_what_does_not_exist_cannot_run(
    samverkan: Command, folder: Path, arguments: tuple[str, ...], words: str
) -> None:
    ran = samverkan(*arguments)
    assert ran.code == 2
    assert words in ran.err
    assert ran.out == ""


def test_without_a_body_its_senders_have_nobody_to_turn_to(samverkan: Command, folder: Path) -> None:
    ran = samverkan("whatif", "r", "--without", "Ledningen")
    assert ran.code == 0
    assert "Alla mottagare kan ta hand om ärendet: från garanterat till inte säkrat" in " ".join(ran.out.split())
    data = json.loads(samverkan("whatif", "r", "--without", "ledning", "--format", "json").out)
    assert data["version"] == 1
    assert {(one["body"], one["guarantee"]) for one in data["lost"]} == {("grupp", "no-dead-letters")}


def test_without_somebody_who_is_not_needed(samverkan: Command, folder: Path) -> None:
    ran = samverkan("whatif", "r", "--without", "Ekby")
    assert "Allt som höll håller fortfarande." in ran.out
