"""Levels: several at once, and those that a document names itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan_dsl.analysis.alignment import SystemPlace, place_of
from samverkan_dsl.graph.views import graph
from samverkan_dsl.language import Level
from samverkan_dsl.loading import Region, load
from samverkan_dsl.outputs.documents import handbook
from samverkan_dsl.pipeline.check import check

HEAD = "region: r\nlanguage: 1\nsystem: {name: R}\n"
MODEL = """\
levels:
  lokal: {name: Lokal nivå, below: delregional}
  central: {name: Central nivå, about: Där tas övergripande frågor}
  delregional: {name: Delregional nivå, below: central}
bodies:
  nere: {name: Norrgruppen, kind: working-group, level: lokal}
  bada: {name: Samordningen, kind: coordination-group, level: [taktisk, strategic]}
  uppe: {name: Toppen, kind: management-group, level: [delregional, central]}
"""


@pytest.fixture
def made(tmp_path: Path) -> Callable[[str], Region]:
    def make(words: str) -> Region:
        (tmp_path / "region.yaml").write_text(HEAD + words, "utf-8")
        region = load([tmp_path], tmp_path)[0][0].region
        assert region is not None
        return region

    return make


def codes(folder: Path, words: str) -> list[str]:
    (folder / "region.yaml").write_text(HEAD + words, "utf-8")
    return [each.rule.code for each in check([folder], folder).findings]


def test_levels_stand_in_the_order_that_the_document_gives_them(made: Callable[[str], Region]) -> None:
    region = made(MODEL)
    assert region.levels == ("central", "delregional", "lokal", *Level)
    assert region.standing(region.bodies["uppe"]) == ("central", "delregional")
    assert region.standing(region.bodies["bada"]) == (Level.STRATEGIC, Level.TACTICAL)


def test_a_named_level_may_stand_under_one_of_the_languages(made: Callable[[str], Region]) -> None:
    region = made("levels: {mellan: {name: Mellannivå, below: strategisk}}\n")
    assert region.levels == (Level.STRATEGIC, "mellan", Level.TACTICAL, Level.OPERATIONAL)


def test_levels_that_stand_in_a_ring_are_all_there(made: Callable[[str], Region]) -> None:
    region = made("levels: {a: {name: A, below: b}, b: {name: B, below: a}}\n")
    assert region.levels == (*Level, "a", "b")


def test_a_body_stands_at_each_of_its_levels_in_the_handbook(made: Callable[[str], Region]) -> None:
    found = str(handbook(made(MODEL)))
    assert "central nivå" in found and "Där tas övergripande frågor" in found


def test_the_highest_level_places_a_body(made: Callable[[str], Region]) -> None:
    region = made(MODEL)
    assert place_of(region.bodies["bada"]) is SystemPlace.LEADING
    nodes = graph(region, "structure").nodes
    assert (nodes["uppe"]["level"], nodes["uppe"]["layer"]) == ("central delregional", 1)
    assert nodes["bada"]["layer"] == 4


def test_a_level_that_is_not_there_is_told(tmp_path: Path) -> None:
    body = "bodies: {x: {name: X, kind: council, level: regional}}\n"
    assert "REF001" in codes(tmp_path, body)
    assert "MOD004" in codes(tmp_path, body.replace("regional", "hög"))
    assert "REF001" not in codes(tmp_path, body + "levels: {regional: {name: Regional nivå}}\n")
    assert "REF001" in codes(tmp_path, body.replace("regional", "tactical") + "levels: {a: {name: A, below: x}}\n")
    assert "REF002" in codes(tmp_path, body.replace("regional", "tactical") + "levels: {a: {name: A}}\n")
