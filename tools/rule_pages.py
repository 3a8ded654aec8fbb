"""Gathers the rules' pages in a folder: a copy of each, named by its code, and a table of contents."""

from __future__ import annotations

import sys
from pathlib import Path

from samverkan_dsl.rules.registry import Checker, checkers


def contents(rules: tuple[Checker, ...]) -> str:
    """The table of all rules, by code."""
    rows = [
        f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.severity.swedish} | {rule.title} |"
        for rule in (checker.rule for checker in rules)
    ]
    return "\n".join(["# Regler", "", "| Kod | Namn | Vikt | Fel |", "|---|---|---|---|", *rows, ""])


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    rules = checkers()
    for checker in rules:
        (folder / f"{checker.rule.code}.md").write_bytes(checker.page.read_bytes())
    (folder / "index.md").write_text(contents(rules), encoding="utf-8", newline="\n")
    print(f"{len(rules)} regler i {folder}/index.md")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
