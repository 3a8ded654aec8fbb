from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from samverkan_dsl.loading import Region, load

from .places import asserting_places
from .wording import asserting_words

Make = Callable[[str], Region]
HEAD = "region: ett\nlanguage: 1\nsystem: {name: Ett}\n"


@pytest.fixture(autouse=True)
def _places(monkeypatch: pytest.MonkeyPatch) -> None:
    asserting_places(monkeypatch)


@pytest.fixture(autouse=True)
def _words(monkeypatch: pytest.MonkeyPatch) -> None:
    asserting_words(monkeypatch)


@pytest.fixture(scope="session")
def make(tmp_path_factory: pytest.TempPathFactory) -> Make:
    """A sound region from what follows its first three lines."""
    folder = tmp_path_factory.mktemp("region")

    def run(body: str) -> Region:
        (folder / "region.yaml").write_text(HEAD + body, "utf-8")
        loaded = load([folder], folder, date(2026, 1, 1))[0][0]
        assert loaded.region is not None
        assert loaded.findings == ()
        return loaded.region

    return run
