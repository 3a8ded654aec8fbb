"""A rule's page, and what of it is said in English."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from samverkan_dsl.findings import gettext
from samverkan_dsl.loading import CannotRun
from samverkan_dsl.pipeline.explain import Explained, explain
from samverkan_dsl.pipeline.reference.lookup import find

PAGE = (
    "# X\n\nTitel.\n\n## Varför\n\nEn *rad*\nav `skäl`.\n\nMer.\n\n"
    "## Dåligt exempel\n\n```yaml bad\na: 1\n```\n\nOrd.\n"
)


@pytest.fixture
def item(tmp_path: Path) -> Explained:
    page = tmp_path / "page.md"
    page.write_text(PAGE, "utf-8")
    return replace(explain("QUO001"), page=page)


def test_why_is_the_first_paragraph_of_the_page(item: Explained) -> None:
    assert item.why("sv") == "En rad av skäl."
    item.page.write_text("# X\n", "utf-8")
    assert item.why("sv") == ""


def test_in_swedish_the_page_is_told_as_it_is(item: Explained) -> None:
    assert item.told("sv") == PAGE


def test_in_english_only_the_examples_are_as_they_were(item: Explained) -> None:
    title = gettext(item.rule.title, "en")
    assert title != item.rule.title
    why = "En rad av skäl."  # An invented page has no translation; those of the shipped ones are tested by themselves.
    assert item.told("en") == f"# X\n\n{title}\n\n## Why\n\n{why}\n\n## Bad example\n\n```yaml bad\na: 1\n```\n"


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("säte", "domicile"),
        ("kallelse", "notice"),
        ("värd", "host"),
        ("direktion", "directorate"),
        ("ombud", "composition"),
        ("ändamål", "purpose"),
        ("ägare", "owners"),
        ("förening", "non-profit"),
        ("revisor", "auditors"),
        ("ingå", "conclude"),
        ("överlåta", "transfer"),
        ("diskutera", "discuss"),
        ("bilaga", "appendices"),
        ("delegation", "delegate"),
        ("arbetsordning", "rules-of-procedure"),
    ],
)
def test_the_words_of_statutes_lead_to_their_keys(word: str, first: str) -> None:
    assert find(word)[0].name == first


def test_to_follow_is_to_obey_and_to_keep_an_eye_on() -> None:
    assert {each.name for each in find("följa")} == {"follow", "track"}


@pytest.mark.parametrize("word", ["potatis", "traktor", "gräsmatta"])
def test_a_word_that_is_like_none_gets_no_guess(word: str) -> None:
    with pytest.raises(CannotRun) as failed:
        find(word)
    assert "Menade" not in str(failed.value)


@pytest.mark.parametrize(("word", "nearest"), [("protokoll", False), ("chair", False), ("ordförandeskaptet", True)])
def test_that_words_are_only_the_nearest_is_told_to_programs_too(word: str, nearest: bool) -> None:
    assert explain(word).data()["nearest"] is nearest
