"""In English nothing Swedish is shown but names and the writer's own words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
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
LEADING = re.compile(r"^(?:i|på|om) |^.* (?:före|efter) ")
"""What a text may begin with that is said in the reader's language: a preposition, or how long before what."""
EXCEPTIONS = {
    "göteborgsområdet": "the name of a place, on the page of MAT003",
    "örebro län": "the name of a place, on the page of MAT003",
    "lagen om stöd och service till vissa funktionshindrade": "the name of a statute",
}
"""What our own words hold that has the same name in every language, and why."""


def own_words(value: Any) -> Iterator[str]:
    """Every text in a YAML file, its parts where it gives several names in one, and those round a template's gaps."""
    if isinstance(value, str):
        for each in (value, LEADING.sub("", value), *value.split(" / "), *re.split(r"\{[^}]*\}", value)):
            yield " ".join(each.split()).strip(" .").lower()
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from own_words(key)
            yield from own_words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from own_words(inner)


def own_texts(region: Region) -> set[str]:
    """What the region's files say, and the names its bodies are given."""
    files = [path for path in (REGIONS / region.id).rglob("*.yaml") if not path.name.endswith(".index.yaml")]
    texts = {each for path in files for each in own_words(read(path.read_bytes(), path.name).root)}
    texts |= {each for body in region.bodies.values() for each in own_words(body.name)}
    return {each for each in texts if SWEDISH.search(each)}


def without(line: str, texts: list[str]) -> tuple[str, set[str]]:
    """A line without these texts, the longest first, where they stand as whole words; and those that stood there."""
    left, found = " ".join(line.split()).lower(), set()
    for each in texts:
        if each in left:
            left, times = re.subn(rf"(?<![^\W_]){re.escape(each)}(?![^\W_])", "…", left)
            found |= {each} if times else set()
    return left, found


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


@dataclass
class Left:
    """What is left when the regions' own words and the exceptions are taken away."""

    lines: dict[str, list[str]] = field(default_factory=dict)
    """By region: the lines that hold something Swedish."""
    met: set[str] = field(default_factory=set)
    """The exceptions that were met where they are not the region's own words."""


@pytest.fixture(scope="module")
def left() -> Left:
    result = check([REGIONS / name for name in NAMES], REGIONS, date=date(2026, 1, 1))
    renderer = Markdown("en")
    found = Left()
    for checked in result.regions:
        region = checked.loaded.region
        assert region is not None
        own = own_texts(region)
        texts = sorted(own | set(EXCEPTIONS), key=len, reverse=True)
        said = [*written(checked, renderer), renderer.text(index([entry(region)]))]
        lines = {NO_WORDS.sub(" ", line) for words in said for line in words.splitlines()}
        bare = [without(line, texts) for line in sorted(lines) if SWEDISH.search(line)]
        found.lines[region.id] = sorted({line for line, _ in bare if SWEDISH.search(line)})
        found.met |= {each for _, met in bare for each in met & EXCEPTIONS.keys() - own}
    return found


@pytest.mark.parametrize("name", NAMES)
def test_nothing_swedish_is_left(name: str, left: Left) -> None:
    assert not left.lines[name], "\n".join(left.lines[name])


def test_every_exception_is_needed(left: Left) -> None:
    assert set(EXCEPTIONS) == left.met


def test_what_is_swedish_is_seen() -> None:
    assert SWEDISH.search("the group and en nämnd") and SWEDISH.search("Samtliga seats")
    assert without("The Grupp A och B of the county", ["grupp a och b"]) == ("the … of the county", {"grupp a och b"})
    assert without("_Mål_ and målen", ["mål"]) == ("_…_ and målen", {"mål"})
