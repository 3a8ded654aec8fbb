"""Every command that answers about a region answers for the day of `--date`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Command

REGION = """\
region: ett
language: 1
system: {name: Ett}
parties:
  ekby: {name: Ekby, kind: kommun}
  norby: {name: Norby, kind: kommun}
bodies:
  ledning:
    name: Ledningen
    kind: management-group
    composition:
      - {role: Chef, at: ekby, seats: 3}
      - {role: Chef, at: norby, seats: 4, valid: till 2024}
    chair: {alternates: [ekby, norby], start: 2020, term: 1 år, valid: till 2024}
    meetings: {per-year: 4}
    mandates:
      - {decide: planer}
    decisions: {effect: within-delegation, method: consensus, quorum: {more-than: 1/2, of: members}}
    escalation:
      - {when: needs-resources, to: rad, valid: till 2024}
  rad: {name: Rådet, kind: council, valid: till 2024, decisions: {effect: recommendation}}
"""
BEFORE, AFTER = ("--date", "2024-06-01"), ("--date", "2025-06-01")


@pytest.fixture
def folder(tmp_path: Path) -> str:
    (tmp_path / "r").mkdir()
    (tmp_path / "r" / "region.yaml").write_text(REGION, "utf-8")
    return str(tmp_path / "r")


def test_quorum(samverkan: Command, folder: str) -> None:
    def smallest(*day: str) -> list[int]:
        answer = json.loads(samverkan("quorum", folder, "ledning", "--format", "json", *day).out)
        return answer["bodies"][0]["quorum"]["readings"][0]["smallest"]  # type: ignore[no-any-return]

    assert smallest(*BEFORE) == [4, 4]  # more than half of seven
    assert smallest(*AFTER) == [2, 2]  # of three


@pytest.mark.parametrize(
    "command",
    [
        ("trace", "--from", "ledning"),
        ("latency",),
        ("chairs", "--from", "2024"),
        ("whatif", "--without", "norby"),
        ("graph", "--view", "matters"),
        ("quorum",),
        ("check", "--no-cache"),
    ],
)
def test_each_command_answers_for_the_day(samverkan: Command, folder: str, command: tuple[str, ...]) -> None:
    name, *rest = command
    assert samverkan(name, folder, *rest, *BEFORE).out != samverkan(name, folder, *rest, *AFTER).out


def test_compare(samverkan: Command, folder: str) -> None:
    other = Path(folder).parent / "tva"
    other.mkdir()
    (other / "region.yaml").write_text(REGION.replace("region: ett", "region: tva"), "utf-8")
    before, after = (samverkan("compare", folder, str(other), *day).out for day in (BEFORE, AFTER))
    assert before != after
