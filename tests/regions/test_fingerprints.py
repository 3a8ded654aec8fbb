"""What a finding is known by: the same wherever and in whatever order things are written."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from samverkan_dsl.pipeline.check import check
from samverkan_dsl.syntax.reader import read

REGIONS = Path(__file__).parents[2] / "regions"


def told(folder: Path) -> dict[str, tuple[str, str, str]]:
    findings = check([folder], folder).findings
    found = {each.fingerprint: (each.rule.code, each.subject, str(each.path)) for each in findings}
    assert len(found) == len(findings)
    assert found
    return found


def written(folder: Path) -> dict[str, Any]:
    """All that a region's files say, as plain data."""
    whole: dict[str, Any] = {}
    for path in sorted(folder.rglob("*.yaml")):
        root: Any = read(path.read_bytes(), path.name).root if not path.name.endswith(".index.yaml") else {}
        for key, value in root.items():
            before = whole.get(key)
            if before is not None and isinstance(value, dict):
                value = {**before, **value}
            elif before is not None:
                value = before + value
            whole[key] = value
    return whole


def shuffled(data: Any, order: random.Random) -> Any:
    """The same with its keys, and the rows of its lists, in another order."""
    if isinstance(data, dict):
        items = [(key, shuffled(value, order)) for key, value in data.items()]
        order.shuffle(items)
        return dict(items)
    if isinstance(data, list):
        rows = [shuffled(row, order) for row in data]
        if all(isinstance(row, dict) for row in rows):
            order.shuffle(rows)
        return rows
    return data


@pytest.mark.parametrize("name", sorted(path.name for path in REGIONS.iterdir() if path.is_dir()))
def test_the_order_of_files_keys_and_rows_changes_no_fingerprint(name: str, tmp_path: Path) -> None:
    for index in (REGIONS / name).rglob("*.index.yaml"):
        copy = tmp_path / index.relative_to(REGIONS / name)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(index.read_bytes())
    data = shuffled(written(REGIONS / name), random.Random(name))
    (tmp_path / "region.yaml").write_text(json.dumps(data, ensure_ascii=False, indent=1), "utf-8")
    before, after = told(REGIONS / name), told(tmp_path)
    assert {before[each] for each in before.keys() - after.keys()} == set()
    assert {after[each] for each in after.keys() - before.keys()} == set()
