"""`any-of`: one of several, and it is not said which; told with *eller*, and another list than all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import region, words
from samverkan_dsl.language.lists import Weighted, any_of, is_choice, some_of
from samverkan_dsl.loading import load
from samverkan_dsl.outputs.documents import handbook
from samverkan_dsl.pipeline.check import check

TEXT = """
region: lan
language: 1
system: {name: Samverkan Exempel}
parties:
  regionen: {name: Region Exempel, kind: region}
  almby: {name: Almby kommun, kind: municipality}
bodies:
  rad:
    name: Rådet
    kind: council
    composition: [{role: Chef, at: almby, appointed-by: LIST}]
    chair: {elected-by: LIST}
    mandates:
      - {delegate: rätten att teckna avtal, to: LIST}
      - {follow-up: vården, with: LIST}
      - {plan: mötena, by: LIST}
"""
CHOICE, BOTH = "{any-of: [regionen, almby]}", "[regionen, almby]"


@pytest.mark.parametrize(("written", "last"), [(CHOICE, "eller"), (BOTH, "och")])
def test_a_choice_is_told_as_one(tmp_path: Path, written: str, last: str) -> None:
    told = words(handbook(region(tmp_path, TEXT.replace("LIST", written))))
    names = f"Region Exempel {last} Almby kommun"
    for sentence in (
        f"tses av {names}",
        f"Ordförande väljs av {names}",
        f"delegera rätten att teckna avtal till {names}",
        f"följa upp vården tillsammans med {names}",
        f"{names} ska",
    ):
        assert sentence in told


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{some-of: [regionen, almby]}", "Region Exempel och/eller Almby kommun"),
        ("{some-of: [regionen, almby, nyby]}", "en eller flera av Region Exempel, Almby kommun och Nyby kommun"),
    ],
)
def test_one_or_more_of_several_is_told_so(tmp_path: Path, written: str, told: str) -> None:
    more = TEXT.replace("bodies:", "  nyby: {name: Nyby kommun, kind: municipality}\nbodies:")
    made = words(handbook(region(tmp_path, more.replace("LIST", written))))
    assert f"delegera rätten att teckna avtal till {told}" in made
    assert f"{told[0].upper()}{told[1:]} ska" in made


def test_a_choice_is_no_list_of_all(tmp_path: Path) -> None:
    one, all_ = (
        region(tmp_path, TEXT.replace("LIST", written)).bodies["rad"].mandates[0].to for written in (CHOICE, BOTH)
    )
    assert isinstance(one, Weighted) and one != all_ and all_ != one and tuple(one) == all_
    assert one == any_of(all_) and len({one, all_, any_of(all_)}) == 2
    assert one != some_of(all_) and is_choice(some_of(all_))


def test_an_unknown_id_in_a_choice_is_found(tmp_path: Path) -> None:
    (tmp_path / "region.yaml").write_text(TEXT.replace("LIST", "{any-of: [regionen, nagon]}"), "utf-8")
    codes = {each.rule.code for each in check([tmp_path], tmp_path).findings}
    assert "REF001" in codes


def test_other_keys_beside_a_choice_are_refused(tmp_path: Path) -> None:
    (tmp_path / "region.yaml").write_text(TEXT.replace("LIST", "{any-of: [almby], all: [regionen]}"), "utf-8")
    ((loaded,), _) = load([tmp_path], tmp_path)
    assert loaded.findings
