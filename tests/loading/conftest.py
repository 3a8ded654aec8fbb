from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan_dsl.loading import Loaded, load

Load = Callable[..., Loaded]


@pytest.fixture
def loaded(tmp_path: Path) -> Load:
    """Write files (name → text; a lone text is region.yaml) and load them as one region."""

    def run(text: str = "", /, **files: str) -> Loaded:
        content = {"region": text, **files} if text else files
        for name, words in content.items():
            (tmp_path / f"{name}.yaml").write_text(words, "utf-8")
        return load([tmp_path], tmp_path)[0][0]

    return run
