"""A Swedish word in the place of a key leads to the key, as it does in the reference."""

from __future__ import annotations

from pathlib import Path

import pytest

from samverkan_dsl.pipeline.check import check

HEAD = "region: ett\nlanguage: 1\nsystem: {name: Ett}\nbodies:\n  x:\n    name: X\n    kind: council\n    "


def helped(folder: Path, written: str) -> str:
    (folder / "region.yaml").write_text(f"{HEAD}{written}\n", encoding="utf-8")
    (finding,) = (each for each in check([folder], folder).findings if each.rule.code == "MOD001")
    return str(finding.help)


@pytest.mark.parametrize(
    ("word", "key"),
    [("protokoll", "record"), ("ordföranden", "chair"), ("ledamöter", "composition"), ("möten", "meetings")],
)
def test_it_leads_to_the_key(tmp_path: Path, word: str, key: str) -> None:
    told = helped(tmp_path, f"{word}: x")
    assert told.startswith(f"Menade du ”{key}”? Här får stå: ")
    assert "chair, changes" in told


def test_a_word_of_another_place_or_of_nothing_leads_nowhere(tmp_path: Path) -> None:
    for word in ("mandattid", "xyzzy"):
        assert not helped(tmp_path, f"{word}: x").startswith("Menade du")
