"""Every rule's page is its test: marked lines fire and point where they say, the good example is silent."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from samverkan_dsl.findings import Finding, Span, finalise
from samverkan_dsl.loading import load
from samverkan_dsl.rules import Checker, checkers

from .wording import assert_worded

FENCE = re.compile(r"^```yaml (bad|good)\n(.*?)^```$", re.M | re.S)
BESIDE = re.compile(r"^```yaml (\w+\.index\.yaml)\n(.*?)^```$", re.M | re.S)
"""A source index that lies beside the examples. One that an example names may have lines that fire too."""
MARK = "# ←"
POINTED = "↔"
"""Marks a line that a finding points at besides its own."""
HEADINGS = ("## Varför", "## Dåligt exempel", "## Gott exempel")


def examples(page: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {"bad": [], "good": []}
    for kind, body in FENCE.findall(page.read_text("utf-8")):
        found[kind].append(body)
    return found


def found_in(checker: Checker, body: str, folder: Path) -> tuple[Finding, ...]:
    """What the rule finds in an example, which has no other faults."""
    (folder / "region.yaml").write_text(body, "utf-8")
    loaded, _ = load([folder], folder, date(2026, 1, 1))
    assert loaded[0].region is not None, [str(finding.message) for finding in loaded[0].findings]
    assert loaded[0].findings == ()
    findings = tuple(finalise(checker.check(loaded[0].region)))
    for finding in findings:
        assert_worded(finding)
        assert finding.span is not None, "a finding without a position"
        assert finding.help is not None, "a finding that does not say what to do"
    return findings


def line(span: Span) -> tuple[str, int]:
    return Path(span.file).name, span.line


@pytest.mark.parametrize("checker", checkers(), ids=lambda checker: checker.rule.code)
def test_page(checker: Checker, tmp_path: Path) -> None:
    assert checker.page.is_file(), f"{checker.page.name} is missing"
    words = checker.page.read_text("utf-8")
    assert words.startswith(f"# {checker.rule.code} {checker.rule.name}\n")
    assert [words.index(heading) for heading in HEADINGS] == sorted(words.index(heading) for heading in HEADINGS)
    found = examples(checker.page)
    assert found["bad"] and found["good"]
    for number, body in enumerate(found["bad"] + found["good"]):
        folder = tmp_path / str(number)
        folder.mkdir()
        for name, index in BESIDE.findall(words):
            (folder / name).write_text(index, "utf-8")
        written_in = [("region.yaml", body), *((name, index) for name, index in BESIDE.findall(words) if name in body)]
        bad = number < len(found["bad"])
        marked, pointed = (
            [
                (name, at)
                for name, text in written_in
                for at, written in enumerate(text.splitlines(), 1)
                if mark in written
            ]
            for mark in (MARK, POINTED)
        )
        assert bool(marked) or not bad, "a bad example marks the lines that fire"
        findings = found_in(checker, body, folder)
        assert sorted(line(finding.span) for finding in findings if finding.span) == sorted(marked)
        if bad:
            spans = (each.span for finding in findings for each in finding.related)
            assert sorted({line(span) for span in spans if span is not None}) == sorted(pointed)


def test_codes_and_names_are_unique() -> None:
    rules = [checker.rule for checker in checkers()]
    assert len({rule.code for rule in rules}) == len(rules)
    assert len({rule.name for rule in rules}) == len(rules)
    assert all(re.fullmatch(r"[A-Z]{3}\d{3}", rule.code) for rule in rules)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name) for rule in rules)
