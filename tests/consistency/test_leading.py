"""Who leads, and how often one meets: chairs, findings, what-if and handbook agree, and nothing accepted is dropped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from samverkan_dsl.analysis.matters.without import without
from samverkan_dsl.analysis.time.chairs import ChairUnknown, chairmanship

from .telling import book, codes, region

BODY: dict[str, Any] = {"name": "Nätverket", "kind": "network"}


@pytest.mark.parametrize("who", ["regionen", "kommunerna", "almby"])
def test_somebody_who_only_calls_the_meetings_is_no_chair(tmp_path: Path, who: str) -> None:
    found = region(tmp_path, {"natet": {**BODY, "chair": {"convener": who}}})
    assert chairmanship(found, "natet").unknown == (ChairUnknown.CONVENED,)
    said = book(found)
    assert "sammankallande är" in said and "vem som är ordförande" in said
    assert "vem som kallar till mötena" not in said


def test_a_convener_beside_a_chair_is_not_the_chair(tmp_path: Path) -> None:
    found = region(tmp_path, {"natet": {**BODY, "chair": {"convener": "regionen", "supplied-by": "almby"}}})
    assert (chairmanship(found, "natet").holders, chairmanship(found, "natet").unknown) == (("almby",), ())
    assert "vem som är ordförande" not in book(found)


TURNS = {"alternates": ["regionen", "kommunerna"]}


@pytest.mark.parametrize("links", [("b", "a"), ("b", "c", "a"), ("a",)])
def test_chairs_that_follow_each_other_have_no_start(tmp_path: Path, links: tuple[str, ...]) -> None:
    pages = {
        name: {**BODY, "name": name.upper(), "chair": {**TURNS, "term": "1 år", "synchronised-with": other}}
        for name, other in zip("abc", links, strict=False)
    }
    found = region(tmp_path, pages)
    assert codes(found, "CHR003") == ["CHR003"]
    assert all(ChairUnknown.FOLLOWED_RING in chairmanship(found, name).unknown for name in pages)
    # With a first year somewhere the others have theirs from it.
    pages["a"]["chair"]["start"] = 2024
    found = region(tmp_path, pages)
    assert codes(found, "CHR003") == []
    assert all(not chairmanship(found, name).unknown for name in pages)


@pytest.mark.parametrize(
    ("chair", "gone"),
    [
        ({"supplied-by": "regionen"}, True),
        ({"supplied-by": "regionen", "role": "ordförande i styrelsen"}, True),
        ({"supplied-by": "regionen", "elected-by": "almby"}, False),
        ({"role": "ordförande i styrelsen"}, False),
        ({"elected-by": "members"}, True),
        ({"elected-by": "members", "among": "almby"}, False),
    ],
)
def test_who_leads_without_a_party(tmp_path: Path, chair: dict[str, Any], gone: bool) -> None:
    seats = [{"role": "ledamot", "at": "regionen", "seats": 2}]
    found = region(tmp_path, {"radet": {**BODY, "chair": chair, "composition": seats}})
    assert without(found, "regionen").no_chair == (("radet",) if gone else ())


@pytest.mark.parametrize(
    ("meetings", "contradict"),
    [
        ({"per-year": 9, "per-term": 2}, True),
        ({"per-year": 4, "per-term": 2}, False),
        ({"per-year": "minst 5", "per-term": 2}, True),
        ({"per-year": "minst 3", "per-term": "ca 2"}, False),
        ({"per-year": 9, "every": "4 veckor"}, False),
        ({"per-year": 4, "every": "4 veckor"}, True),
        ({"per-term": 8, "every": "1 månad"}, True),
    ],
)
def test_numbers_of_meetings_that_do_not_agree(tmp_path: Path, meetings: dict[str, Any], contradict: bool) -> None:
    found = region(tmp_path, {"radet": {**BODY, "meetings": meetings}})
    assert codes(found, "MEE005") == (["MEE005"] if contradict else [])


@pytest.mark.parametrize(
    "record", [{"published": "none"}, {"publishes": "none"}, {"published": "none", "publishes": "none"}]
)
def test_nothing_published_is_told_as_that(tmp_path: Path, record: dict[str, str]) -> None:
    said = book(region(tmp_path, {"radet": {**BODY, "record": {"kind": "notes", **record}}}))
    assert "minnesanteckningar publiceras inte." in said and "none" not in said
