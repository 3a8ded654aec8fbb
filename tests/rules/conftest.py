from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from samverkan_dsl.loading import Region, load

from .places import asserting_places
from .wording import asserting_words

Make = Callable[[str], Region]
Source = Callable[[str, str], Region]
KINDS = {"n": "norm", "d": "description", "g": "goal", "l": "law", "h": "heading", "m": "metadata"}
HEAD = "region: ett\nlanguage: 1\nsystem: {name: Ett}\n"
SOURCED = f"{HEAD}sources:\n  k: {{title: K, index: k.index.yaml}}\n"


@pytest.fixture(autouse=True)
def _places(monkeypatch: pytest.MonkeyPatch) -> None:
    asserting_places(monkeypatch)


@pytest.fixture(autouse=True)
def _words(monkeypatch: pytest.MonkeyPatch) -> None:
    asserting_words(monkeypatch)


def sound(folder: Path, body: str) -> Region:
    """The region in a folder, which has no faults, with `body` as its file."""
    (folder / "region.yaml").write_text(body, "utf-8")
    loaded = load([folder], folder, date(2026, 1, 1))[0][0]
    assert loaded.region is not None
    assert loaded.findings == ()
    return loaded.region


@pytest.fixture(scope="session")
def make(tmp_path_factory: pytest.TempPathFactory) -> Make:
    """A sound region from what follows its first three lines."""
    folder = tmp_path_factory.mktemp("region")
    return lambda body: sound(folder, HEAD + body)


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Source:
    """A region over a source whose statements are given by letter: `nn|d` is section 1 with two norms, then 2."""
    folder = tmp_path_factory.mktemp("source")

    def run(classes: str, body: str) -> Region:
        rows = [
            f'  - {{at: {section}/{number}, class: {KINDS[letter]}, mark: "{section:06d}{number:06d}"}}\n'
            for section, letters in enumerate(classes.split("|"), 1)
            for number, letter in enumerate(letters, 1)
        ]
        (folder / "k.index.yaml").write_text(
            "source: k\nindex: 1\nstatements:\n" + ("".join(rows) or "  []\n"), "utf-8"
        )
        return sound(folder, SOURCED + body)

    return run
