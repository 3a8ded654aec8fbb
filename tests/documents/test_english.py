"""In English nothing Swedish is shown but names and the writer's own words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from samverkan_dsl.loading import Region
from samverkan_dsl.outputs.documents import documents, entry, index
from samverkan_dsl.outputs.formats.markdown import Markdown
from samverkan_dsl.outputs.mermaid import to_mermaid
from samverkan_dsl.outputs.timeline import render_timeline
from samverkan_dsl.pipeline.check import Checked, check
from samverkan_dsl.pipeline.explain import catalogue
from samverkan_dsl.syntax.reader import read

REGIONS = Path(__file__).parents[2] / "regions"
NAMES = sorted(path.parent.name for path in REGIONS.glob("*/region.yaml"))
SWEDISH = re.compile(
    r"\b(?:\w*[åäö]\w*|och|att|inte|ska|som|av|med|till|minst|samtliga|mötet|efter|dagar|veckor)\b", re.IGNORECASE
)
"""Words that no English sentence has: those with a Swedish letter, and common ones without."""
NO_WORDS = re.compile(r"\]\([^)]*\)|`[^`]*`|\[\^[^\]]*\]|<[^>]*>")
"""Links' targets, code, notes' marks and tags."""
EXCEPTIONS = {
}
"""What is Swedish in every language, and why."""


def own_words(value: Any) -> Iterator[str]:
    """Every text in a YAML file, its parts where it gives several names in one, and those round a template's gaps."""
    if isinstance(value, str):
        for each in (value, *value.split(" / "), *re.split(r"\{[^}]*\}", value)):
            yield " ".join(each.split()).strip(" .").lower()
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from own_words(key)
            yield from own_words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from own_words(inner)


def own_texts(region: Region) -> list[str]:
    """What the region's files say, and the names its bodies are given, the longest first."""
    files = [path for path in (REGIONS / region.id).rglob("*.yaml") if not path.name.endswith(".index.yaml")]
    texts = {each for path in files for each in own_words(read(path.read_bytes(), path.name).root)}
    texts |= {each for body in region.bodies.values() for each in own_words(body.name)}
    return sorted((each for each in texts if SWEDISH.search(each)), key=len, reverse=True)


def without(line: str, texts: list[str]) -> str:
    """A line without these texts where they stand as whole words."""
    left = " ".join(line.split()).lower()
    for each in texts:
        if each in left:
            left = re.sub(rf"(?<!\w){re.escape(each)}(?!\w)", "…", left)
    return left


def written(checked: Checked, renderer: Markdown) -> Iterator[str]:
    """All that is written of a region: documents, the words in the pictures, and what programs read."""
    region = checked.loaded.region
    assert region is not None
    whys = {code: item.why for code, item in catalogue().items()}
    made = documents(region, checked.findings, lang=renderer.lang, whys=whys)
    yield from (renderer.text(each) for each in made.documents)
    yield from (to_mermaid(view, renderer.lang) for view in made.views.values())
    yield from (render_timeline(line, renderer.lang) for line in made.timelines.values())
    yield from (json.dumps(data, ensure_ascii=False, indent=1) for data in made.data.values())


@pytest.fixture(scope="module")
def left() -> Mapping[str, list[str]]:
    """By region: the lines that hold something Swedish when the region's own words are taken away."""
    result = check([REGIONS / name for name in NAMES], REGIONS, date=date(2026, 1, 1))
    renderer = Markdown("en")
    found: dict[str, list[str]] = {}
    for checked in result.regions:
        region = checked.loaded.region
        assert region is not None
        texts = own_texts(region)
        said = [*written(checked, renderer), renderer.text(index([entry(region)]))]
        lines = {NO_WORDS.sub(" ", line) for words in said for line in words.splitlines()}
        bare = {without(line, texts) for line in lines if SWEDISH.search(line)}
        found[region.id] = sorted(line for line in bare if SWEDISH.search(line))
    return found


@pytest.mark.parametrize("name", NAMES)
def test_nothing_swedish_is_left(name: str, left: Mapping[str, list[str]]) -> None:
    exceptions = sorted(EXCEPTIONS, key=len, reverse=True)
    remaining = [each for line in left[name] if SWEDISH.search(each := without(line, exceptions))]
    assert not remaining, "\n".join(remaining)


def test_every_exception_is_needed(left: Mapping[str, list[str]]) -> None:
    lines = [line for each in left.values() for line in each]
    assert not [each for each in EXCEPTIONS if not any(each in line for line in lines)]
