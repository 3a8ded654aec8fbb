"""What weighs most, what is not all there is, and with whom the responsibility lies."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import region, words
from samverkan_dsl.analysis.seats.counts import Count, seat_total
from samverkan_dsl.language import Stress
from samverkan_dsl.language.lists import Weighted, is_open
from samverkan_dsl.loading import Region, load
from samverkan_dsl.outputs.documents import handbook
from samverkan_dsl.pipeline.check import check

TEXT = """
region: exempel
language: 1
system: {name: Samverkan}
parties:
  regionen: {name: Region Exempel, kind: region}
  almby: {name: Almby kommun, kind: municipality}
  berga: {name: Berga kommun, kind: municipality}
  kommunerna: {name: Kommunerna, kind: group, members: [almby, berga, regionen]}
subjects:
  vard: {name: Vård}
  barn: {name: Barn}
  unga: {name: Unga}
goals:
  snabbt: {name: Kortare väntan, emphasis: first, latest: 2020}
bodies:
  rad:
    name: Rådet
    kind: management-group
    scope: [vard, {särskilt: [barn, unga]}]
    composition: COMPOSITION
    mandates:
      - MANDATE
"""


def made(folder: Path, mandate: str = "{plan: mötena}", composition: str = "[{role: Chef, at: almby}]") -> Region:
    return region(folder, TEXT.replace("MANDATE", mandate).replace("COMPOSITION", composition))


def told(found: Region) -> str:
    return str(words(handbook(found, pictures={})))


@pytest.mark.parametrize(
    ("mandate", "sentence"),
    [
        ("{monitor: barns rätt, emphasis: särskilt}", "särskilt bevaka barns rätt"),
        ("{prepare: ärenden, emphasis: i första hand}", "i första hand bereda ärenden"),
        ("{responsible-for: vården, emphasis: huvudansvar}", "ha huvudansvaret för vården"),
        (
            "{responsible-for: att vården fungerar, emphasis: yttersta ansvar}",
            "ha det yttersta ansvaret för att vården",
        ),
        ("{lead: arbetet, emphasis: övergripande ansvar}", "ha det övergripande ansvaret för att leda arbetet"),
        (
            "{lead: arbetet, emphasis: [i första hand, huvudansvar]}",
            "i första hand ha huvudansvaret för att leda arbetet",
        ),
        ("{responsible-for: vården, emphasis: gemensamt ansvar, done: 2019}", "haft ett gemensamt ansvar för vården"),
    ],
)
def test_a_task_is_told_with_its_weight(tmp_path: Path, mandate: str, sentence: str) -> None:
    assert sentence in told(made(tmp_path, mandate))


def test_a_list_says_what_weighs_most_and_that_it_is_not_all(tmp_path: Path) -> None:
    found = made(tmp_path, "{cooperate: om mål, with: {bland annat: [almby, berga]}}")
    assert "Vård, särskilt Barn och Unga" in told(found)
    assert "tillsammans med bland annat Almby kommun och Berga kommun" in told(found)
    with_ = found.bodies["rad"].mandates[0].with_
    assert is_open(with_) and tuple(with_) == ("almby", "berga") and with_ != ("almby", "berga")
    assert with_ == Weighted(("almby", "berga"), [Stress.AMONG_OTHERS] * 2)


def test_first_and_second_are_told_in_their_order(tmp_path: Path) -> None:
    found = made(tmp_path, "{refer: ärenden, to: [{i första hand: almby}, {i andra hand: berga}]}")
    assert "i första hand Almby kommun och i andra hand Berga kommun" in told(found)


@pytest.mark.parametrize(
    ("weight", "seats"),
    [
        ("especially", Count(2, 2)),
        ("first", Count(1, 2)),
        ("among-others", Count(2, None)),
        ("for-example", Count(1, None)),
    ],
)
def test_a_seat_may_be_none_and_there_may_be_more(tmp_path: Path, weight: str, seats: Count) -> None:
    rows = f"[{{role: Chef, at: almby}}, {{role: Chef, at: berga, emphasis: {weight}}}]"
    found = made(tmp_path, composition=rows)
    assert seat_total(found, found.bodies["rad"].composition).seats == seats


@pytest.mark.parametrize("open_", [False, True])
def test_nothing_is_concluded_from_who_is_not_named(tmp_path: Path, open_: bool) -> None:
    weight = ", emphasis: bland annat" if open_ else ""
    rows = f"[{{role: Chef, at: almby}}, {{role: Chef, at: berga{weight}}}]"
    made(tmp_path, "{decide: gemensamma mål}", rows)
    codes = {each.rule.code for each in check([tmp_path], tmp_path).findings}
    assert ("SEA003" in codes) is not open_


@pytest.mark.parametrize("row", ["{bland annat: [almby], även: [berga]}", "{huvudansvar: almby}", "{nästan: almby}"])
def test_other_words_in_a_list_are_refused(tmp_path: Path, row: str) -> None:
    (tmp_path / "region.yaml").write_text(
        TEXT.replace("MANDATE", f"{{plan: mötena, with: {row}}}").replace("COMPOSITION", "[{role: Chef, at: almby}]"),
        "utf-8",
    )
    ((loaded,), _) = load([tmp_path], tmp_path)
    assert loaded.findings


def test_the_last_day_of_a_goal_is_no_time_of_validity(tmp_path: Path) -> None:
    text = told(made(tmp_path))
    assert "Kortare väntan (i första hand). Målet ska vara nått senast 2020." in text
    assert "Gäller 2020" not in text
