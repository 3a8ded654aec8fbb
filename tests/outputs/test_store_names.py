"""Names that any system can hold, and that differ on all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from samverkan_dsl.outputs.names import is_safe_path, safe_name
from samverkan_dsl.outputs.store import Store

from .building import publish


@pytest.mark.parametrize("path", ["../x", "/x", "a//b", "con.md", "a/nul", "x.", ".x", "a b", "å", "a\\b", "c:x", ""])
def test_paths_that_some_system_cannot_hold_are_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="every system"):
        publish(Store(tmp_path), {path: b""})
    assert list(tmp_path.iterdir()) == []


def test_paths_that_differ_in_case_only_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="every system"):
        publish(Store(tmp_path), {"a": b"", "A": b""})


NAMES = [
    "con",
    "CON",
    "Con.txt",
    "nul",
    "com1",
    "a.",
    "a",
    "A",
    "..",
    ".",
    "",
    "å",
    "a/b",
    "a_b",
    "_",
    "lsvo",
    "x" * 300,
]


def test_names_are_safe_and_differ() -> None:
    names = [safe_name(name) for name in NAMES]
    assert len({name.casefold() for name in names}) == len(NAMES)
    assert all(is_safe_path(name) for name in names)
    assert safe_name("samverkansgrupp-aldre") == "samverkansgrupp-aldre"
