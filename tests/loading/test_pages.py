"""The pages of what loading tells of: marked lines are faulty, good examples are sound."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

from samverkan_dsl.findings import finalise
from samverkan_dsl.loading import load
from samverkan_dsl.loading.rules import RULES

PAGES = files("samverkan_dsl.loading") / "pages"
FENCE = re.compile(r"^```yaml (\S+)\n(.*?)^```$", re.M | re.S)
MARK = "# ←"
NOT_AS_TEXT = {"unreadable-file", "outside-region"}
"""What no file's content can show; tests of loading make such files."""


def test_every_rule_has_its_page() -> None:
    assert len({rule.code for rule in RULES.values()}) == len(RULES)
    assert {page.name for page in PAGES.iterdir()} == {f"{name}.md" for name in RULES}


@pytest.mark.parametrize("name", RULES)
def test_page(name: str, tmp_path: Path) -> None:
    page = (PAGES / f"{name}.md").read_text("utf-8")
    rule = RULES[name]
    assert page.startswith(f"# {rule.code} {name}\n\n{rule.title}\n")
    fences = FENCE.findall(page)
    kinds = [kind for kind, _ in fences if kind in ("bad", "good")]
    assert kinds == (["good"] if name in NOT_AS_TEXT else ["bad", "good"])
    for kind, body in fences:
        if kind in ("bad", "good"):
            folder = tmp_path / kind
            folder.mkdir()
            for beside, words in fences:
                if beside.endswith(".yaml"):
                    (folder / beside).write_text(words, "utf-8")
            (folder / "region.yaml").write_text(body, "utf-8")
            found = finalise(load([folder], folder)[0][0].findings)
            marked = [line for line, words in enumerate(body.splitlines(), 1) if MARK in words]
            assert bool(marked) == (kind == "bad")
            assert [(f.rule.name, f.span.file, f.span.line) for f in found if f.span is not None] == [
                (name, "region.yaml", line) for line in marked
            ]
            assert all(finding.span is not None for finding in found)
