"""The patterns of the schemas are such as every validator reads."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"
READ = frozenset("dDsSwWbBnrtfv0cxupPk^$\\.*+?()[]{}|/-")
"""What may stand behind a backslash where nothing else may (ECMA-262, regular expressions with the flag u)."""


def patterns(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("pattern"), str):
            yield value["pattern"]
        for each in value.values():
            yield from patterns(each)
    elif isinstance(value, list):
        for each in value:
            yield from patterns(each)


def test_no_pattern_escapes_what_others_do_not_let_be_escaped() -> None:
    found = [one for path in sorted(SCHEMAS.glob("*.json")) for one in patterns(json.loads(path.read_text("utf-8")))]
    assert found
    for pattern in found:
        assert re.compile(pattern)
        assert all(escape[1] in READ for escape in re.findall(r"\\.", pattern)), pattern
