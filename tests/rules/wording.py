"""What a finding says: sentences that exist in both languages, with everything in their braces."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter
from typing import Any

import pytest

from samverkan_dsl.findings import Finding, Text
from samverkan_dsl.findings.text import gettext
from samverkan_dsl.loading import Region


def asserting_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on a rule fails that finds something in words that have not been translated."""
    finding = Region.finding

    def worded(region: Region, *said: Any, **more: Any) -> Finding:
        made = finding(region, *said, **more)
        assert_worded(made)
        return made

    monkeypatch.setattr(Region, "finding", worded)


def assert_worded(finding: Finding) -> None:
    """Every sentence of the finding is one that has been translated, and no value in it is missing."""
    assert finding.subject
    said = [finding.message, *(related.message for related in finding.related)]
    for words in (*said, *([finding.help] if finding.help is not None else [])):
        for part in _parts(words):
            assert isinstance(part.template, str), finding
            assert gettext(part.template, "en") != part.template or not _letters(part.template), part.template
        assert "None" not in str(words)


def _parts(words: Any) -> Iterator[Text]:
    assert isinstance(words, Text), words
    braces = {name for _, name, _, _ in Formatter().parse(words.template) if name is not None}
    assert braces <= {name for name, _ in words.values}, words
    yield words
    for name, value in words.values:
        assert value is not None, f"{name} in {words.template}"
        for one in value if isinstance(value, (tuple, list)) else (value,):
            assert one is not None, f"{name} in {words.template}"
            if isinstance(one, Text):
                yield from _parts(one)


def _letters(template: str) -> bool:
    """Whether there are words outside the braces."""
    outside = "".join(part.rpartition("}")[2] for part in template.split("{"))
    return any(letter.isalpha() for letter in outside)
