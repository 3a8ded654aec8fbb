"""Small systems with marked lines, as on the rules' pages: for branches that would make a page long."""

from __future__ import annotations

from pathlib import Path

from samverkan_dsl.findings import Finding, finalise
from samverkan_dsl.rules.registry import Check

from .conftest import HEAD, Make
from .test_pages import MARK, POINTED


def found(make: Make, check: Check, body: str) -> tuple[Finding, ...]:
    """What a rule finds in a system, in order: on the lines with `# ←`, pointing at just those with `↔`."""
    findings = finalise(check(make(body)))
    lines = (HEAD + body).splitlines()
    assert [finding.span.line for finding in findings if finding.span] == _marked(lines, MARK)
    spans = [each.span for finding in findings for each in finding.related]
    assert sorted({span.line for span in spans if span is not None}) == _marked(lines, POINTED)
    for finding in findings:
        assert finding.span is not None and Path(finding.span.file).name == "region.yaml"
        assert finding.help is not None
    return findings


def said(make: Make, check: Check, body: str) -> list[str]:
    """The sentences of what a rule finds."""
    return [str(finding.message) for finding in found(make, check, body)]


def _marked(lines: list[str], mark: str) -> list[int]:
    return [number for number, line in enumerate(lines, 1) if mark in line]
