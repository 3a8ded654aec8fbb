from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.syntax.similar import closest


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
