"""Paths that say what something is, never where in a list it stands."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.findings import ListItem, ModelPath
from samverkan_dsl.syntax.reader import read

_WORDS = st.text(st.sampled_from("ab åÄ.;()\\/:+#,'\"-1{}[]"), min_size=1).filter(lambda each: each.strip())
_STEPS = st.lists(st.one_of(_WORDS, st.lists(_WORDS, max_size=3).map(ListItem)), max_size=5)


@given(_STEPS)
def test_what_is_printed_is_read_as_the_same(steps: list[str | ListItem]) -> None:
    path = ModelPath(steps)
    again = ModelPath.parse(str(path))
    assert again == path
    assert [type(step) for step in again] == [type(step) for step in path]


@given(st.text(st.sampled_from("a.;()\\ "), max_size=12))
def test_any_words_are_a_path_or_are_refused(words: str) -> None:
    try:
        path = ModelPath.parse(words)
    except ValueError:
        return
    assert ModelPath.parse(str(path)) == path


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("decisions.quorum.per", ["decisions", "quorum", "per"]),
        ("composition(Chef; karlshamn).status", ["composition", ListItem(["Chef", "karlshamn"]), "status"]),
        ("composition( Chef ;karlshamn )", ["composition", ListItem(["Chef", "karlshamn"])]),
        ("mandates(decide; avtal (gemensamma))", ["mandates", ListItem(["decide", "avtal (gemensamma)"])]),
        (r"mandates(decide; a\; b)", ["mandates", ListItem(["decide", "a; b"])]),
        (r"terms.t\.ex\..meaning", ["terms", "t.ex.", "meaning"]),
        ("readings(composition(a; b).at).why", ["readings", ListItem(["composition(a; b).at"]), "why"]),
        ("bodies.grupp/vuxna.superior(lsvo)", ["bodies", "grupp/vuxna", "superior", ListItem(["lsvo"])]),
        ("composition()", ["composition", ListItem()]),
    ],
)
def test_how_a_path_is_written(words: str, steps: list[str | ListItem]) -> None:
    assert ModelPath.parse(words) == ModelPath(steps)


@pytest.mark.parametrize("words", ["a(", "a)", "a(b", "a(b)c", "a.", "a.(b)", "a\\", "a(b\\", "(a))"])
def test_what_is_no_path(words: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        ModelPath.parse(words)


def test_a_path_needs_no_quotes_in_yaml() -> None:
    words = str(
        ModelPath(["composition", ListItem(["Chef i kommunen", "karlshamn+olofström", "chair-of lsvo"]), "status"])
    )
    for text in (f"on: {words}\n", f"{{on: {words}, chosen: a}}\n", f"- on: {words}  # en kommentar\n"):
        document = read(text.encode(), "region.yaml")
        root: Any = document.root
        assert not document.findings
        assert (root[0] if isinstance(root, list) else root)["on"] == words


def test_which_item_is_meant() -> None:
    seat = ListItem(["Förvaltningschef", "Karlshamn+olofström", "co-opted"])
    assert ListItem(["olofström + karlshamn", "co-opted", "förvaltningschef"]).meaning == seat.meaning
    assert ListItem(["Förvaltningschef", "karlshamn"]).meaning != seat.meaning


def test_a_path_covers_what_is_below_it() -> None:
    place = ModelPath.parse("bodies.lsvo.composition(Chef; karlshamn; co-opted).status")
    for words in ("bodies.lsvo", "bodies.lsvo.composition(karlshamn)", str(place), "bodies.lsvo.composition"):
        assert ModelPath.parse(words).covers(place)
    for words in ("bodies.lsv", "bodies.lsvo.composition(ronneby)", f"{place}.x", "bodies.lsvo.composition.0"):
        assert not ModelPath.parse(words).covers(place)
