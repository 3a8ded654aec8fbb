"""Every rule has a page, and the page's examples are true."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from samverkan_dsl.syntax.reader import read
from samverkan_dsl.syntax.rules import RULES

PAGES = files("samverkan_dsl.syntax") / "pages"
NOT_AS_TEXT = {"not-utf8", "utf-16", "file-too-large", "too-many-faults"}


def examples(page: str, kind: str) -> list[str]:
    return re.findall(rf"^```yaml {kind}\n(.*?)^```", page, re.MULTILINE | re.DOTALL)


def test_codes_are_unique_and_pages_match() -> None:
    assert len({rule.code for rule in RULES.values()}) == len(RULES)
    assert {page.name for page in PAGES.iterdir()} == {f"{name}.md" for name in RULES}


@pytest.mark.parametrize("name", RULES)
def test_examples(name: str) -> None:
    page = (PAGES / f"{name}.md").read_text("utf-8")
    bad = examples(page, "bad")
    assert bool(bad) == (name not in NOT_AS_TEXT)
    for example in bad:
        assert [finding.rule.name for finding in read(example.encode(), "f").findings] == [name]
    (good,) = examples(page, "good")
    assert read(good.encode(), "f").findings == ()
