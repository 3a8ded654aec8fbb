"""The verb `build`, where the command cannot be made to meet what it has to bear."""

from __future__ import annotations

from pathlib import Path

import pytest

from samverkan_dsl.findings import Text
from samverkan_dsl.loading import CannotRun
from samverkan_dsl.outputs.store import Store
from samverkan_dsl.pipeline.build import build

REGION = "region: lan\nlanguage: 1\nsystem: {name: Länet}\nparties: {a: {name: A, kind: municipality}}\n"


def test_what_was_compared_while_another_build_wrote_is_not_told(tmp_path: Path) -> None:
    (tmp_path / "region.yaml").write_text(REGION, "utf-8")
    out = Path("ut")
    build([tmp_path], tmp_path, out)
    assert not build([tmp_path], tmp_path, out, dry=True).fails

    def other(step: Text) -> None:
        store = Store(tmp_path / out)
        with store.writing():
            store.publish("annat", {"handbok.md": b"x"})

    with pytest.raises(CannotRun, match="ett annat bygge skriver till ut; kör igen när det är klart"):
        build([tmp_path], tmp_path, out, dry=True, progress=other)
