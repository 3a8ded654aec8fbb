"""Bodies and numbers are read out of Swedish words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.language.quantities import parse_quantity
from samverkan_dsl.rules.prose._words import mentions, overlap


@pytest.mark.parametrize(
    ("word", "stem", "definite"),
    [
        ("samverkansgruppen", "samverkansgrupp", True),
        ("Samverkansgruppernas", "samverkansgrupp", True),
        ("samverkansgrupper", "samverkansgrupp", False),
        ("samverkansgrupp", "samverkansgrupp", False),
        ("eHälsorådet", "ehälsoråd", True),
        ("samverkansråden", "samverkansråd", True),
        ("processråd", "processråd", False),
        ("socialnämndens", "socialnämnd", True),
        ("arbetsutskottet", "arbetsutskott", True),
        ("länsnätverken", "länsnätverk", True),
        ("vårdkommittén", "vårdkommitté", True),
        ("regionstyrelsen", "regionstyrelse", True),
        ("KC/RD-gruppen", "kc/rd-grupp", True),
    ],
)
def test_a_compound_names_a_body(word: str, stem: str, definite: bool) -> None:
    (found,) = mentions(f"frågor som {word}, enligt planen")
    assert (found.word, found.stem, found.definite) == (word, stem, definite)


@pytest.mark.parametrize(
    "words", ["området", "samrådet", "gruppen", "rådet", "målgruppen", "åldersgrupperna", "grupparbete", "rådgivning"]
)
def test_what_names_no_body(words: str) -> None:
    assert list(mentions(words)) == []


@given(st.text(max_size=60))
def test_any_text_can_be_read(words: str) -> None:
    for mention in mentions(words):
        assert mention.word in words
        assert mention.stem == mention.stem.lower()


@given(st.integers(0, 99), st.integers(0, 99), st.integers(0, 9), st.integers(0, 9))
def test_quantities_overlap_when_some_number_is_in_both(low: int, other: int, width: int, wide: int) -> None:
    one, two = parse_quantity(f"{low}–{low + width}"), parse_quantity(f"{other}–{other + wide}")
    common = set(range(low, low + width + 1)) & set(range(other, other + wide + 1))
    assert overlap(one, two) == overlap(two, one) == bool(common)
    assert overlap(one, parse_quantity(f"minst {other}")) == (low + width >= other)
    assert overlap(one, parse_quantity("okänt"))
