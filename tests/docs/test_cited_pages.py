"""What code cites of the project's pages is there: pages, and headings of the two that define the language."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
_CITED = re.compile(r"\b(meaning|language)\.md[,:]\s+([A-Z][a-z]+(?: [a-z]+)*)")
_PAGE = re.compile(r"\bdocs/[\w/.-]+\.md\b|\b(?<![\w/])(?:meaning|language|architecture)\.md\b")


def sources() -> list[Path]:
    return sorted(path for room in ("src", "tests", "bench", "tools") for path in (ROOT / room).rglob("*.py"))


def headings(page: str) -> list[str]:
    return re.findall(r"^#+ (.+)$", (DOCS / f"{page}.md").read_text(encoding="utf-8"), re.M)


def flat(path: Path) -> str:
    """The text with comment marks and line breaks folded, since a citation may run over two lines."""
    return re.sub(r"\s*\n\s*(?:# )?", " ", path.read_text(encoding="utf-8"))


def test_every_heading_that_code_cites_is_there() -> None:
    known = {page: headings(page) for page in ("meaning", "language")}
    assert known["meaning"] and known["language"]
    wrong = [
        f"{path.relative_to(ROOT)}: {page}.md, {heading}"
        for path in sources()
        for page, heading in _CITED.findall(flat(path))
        if not any(heading.startswith(name) or name.startswith(heading) for name in known[page])
    ]
    assert wrong == []


def test_every_page_that_code_cites_is_there() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}: {page}"
        for path in sources()
        if path != Path(__file__)
        for page in _PAGE.findall(flat(path))
        if not ((ROOT / page) if page.startswith("docs/") else DOCS / page).is_file()
    ]
    assert wrong == []


def test_a_citation_of_nothing_would_be_found() -> None:
    assert _CITED.findall("x (meaning.md, Quorum) y (meaning.md: Who chooses)") == [
        ("meaning", "Quorum"),
        ("meaning", "Who chooses"),
    ]
    assert _PAGE.findall("see docs/decisions/9999-x.md and meaning.md") == ["docs/decisions/9999-x.md", "meaning.md"]
