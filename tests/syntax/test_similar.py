from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.syntax.similar import Known, closest


def test_misspelt_words_find_their_way() -> None:
    known = ["quorum", "composition", "set-by", "förvaltningschef"]
    assert closest("qourum", known) == "quorum"
    assert closest("Set_By", known) == "set-by"
    assert closest("forvaltningschef", known) == "förvaltningschef"
    assert closest("xyz", known) is None
    assert closest("a", []) is None


@given(st.lists(st.text(max_size=8), max_size=6), st.text(max_size=8), st.randoms())
def test_the_order_of_candidates_does_not_matter(known: list[str], word: str, random: object) -> None:
    shuffled = list(known)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert closest(word, known) == closest(word, shuffled)


@given(st.lists(st.text(alphabet="abcdef", min_size=1, max_size=8), min_size=1))
def test_a_known_word_is_closest_to_itself(known: list[str]) -> None:
    assert closest(known[0], known) == known[0]


NAMES = [f"{place}-{number}" for place in ("kommun", "region", "område") for number in range(700)]


@pytest.mark.parametrize(
    ("misspelt", "meant"),
    [
        ("komun-512", "kommun-512"),
        ("reigon-77", "region-77"),
        ("omrade-699x", "område-699"),
        ("Kommun_41", "kommun-41"),
    ],
)
def test_among_very_many_words_the_one_that_was_meant_is_found(misspelt: str, meant: str) -> None:
    assert closest(misspelt, NAMES) == meant


def test_among_very_many_words_only_some_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []

    class Counting(SequenceMatcher[str]):
        def set_seq1(self, a: Sequence[str]) -> None:
            compared.append("".join(a))
            super().set_seq1(a)

    monkeypatch.setattr("samverkan_dsl.syntax.similar.SequenceMatcher", Counting)
    known = Known(NAMES)
    assert known.closest("komun-512") == "kommun-512"
    assert 0 < len(compared) < len(NAMES) / 10


def test_a_word_that_shares_no_letters_in_a_row_is_like_none_of_very_many() -> None:
    assert closest("xyz", NAMES) is None
