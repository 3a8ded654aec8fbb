"""Abbreviations are told from words, headings and numerals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.rules.terms._abbreviations import abbreviations, fold, forms


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("LSVO:s möten", ["LSVO"]),
        ("ANDT-samordnare", ["ANDT"]),
        ("i LAKO-T och hos MAS", ["LAKO-T", "MAS"]),
        ("KC/RD-gruppen", ["KC", "RD"]),
        ("SKR", ["SKR"]),
        ("Plan enligt KVP. Se SIP.", ["KVP", "SIP"]),
        ("www.VOF.se", []),
        ("Primärvård (BHV)", ["BHV"]),
        ("BESLUT I SAMVERKAN", []),
        ("inom EU, etapp II och IV", []),
        ("eHälsa, FoU och SoL", []),
        ("A och O", []),
        ("KOMMUNERNA tillsammans", []),
    ],
)
def test_abbreviations(words: str, found: list[str]) -> None:
    assert list(abbreviations(words)) == found


def test_a_parenthesis_makes_two_forms() -> None:
    assert forms("Egna beslutsorgan (EBO)") == ("egnabeslutsorgan", "ebo")
    assert forms("Nära vård") == ("näravård",)
    assert forms("Rådet (nya) (R)") == ("rådetnya", "r")
    assert forms("Rådet (R) i länet") == ("rådetrilänet",)
    assert forms("(R)") == ("r",)
    assert forms("Rådet)") == ("rådet",)


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(words: str) -> None:
    assert fold(fold(words)) == fold(words)
