"""Swedish is said by the language (its words) and by those who speak to people: findings, rules, outputs, faces."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import samverkan_dsl

PACKAGE = Path(samverkan_dsl.__file__).parent
_SWEDISH = re.compile(r"[åäöÅÄÖ]|\b(kommun|part|medlem|samtliga|alla|flera|dag|vecka|och|ska|ja|nej|oklart|per år)\b")


def _said(path: Path) -> Iterator[tuple[int, str]]:
    """The texts in a module that are no docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    explained = {
        id(child.value)
        for node in ast.walk(tree)
        if isinstance(body := getattr(node, "body", None), list)
        for child in body
        if isinstance(child, ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in explained:
            yield node.lineno, node.value


def test_analyses_hold_no_swedish() -> None:
    files = sorted((PACKAGE / "analysis").rglob("*.py"))
    assert files
    assert [
        f"{path.relative_to(PACKAGE)}:{line}: {said}"
        for path in files
        for line, said in _said(path)
        if _SWEDISH.search(said)
    ] == []


def test_swedish_would_be_found(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text('"""Så här."""\nWORDS = ("möte", "ja")\n', encoding="utf-8")
    assert [said for _, said in _said(module) if _SWEDISH.search(said)] == ["möte", "ja"]
