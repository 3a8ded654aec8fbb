"""What findings say, for tests that hold whole sentences against what was worked out by hand."""

from __future__ import annotations

from collections.abc import Iterable

from samverkan_dsl.findings import Finding


def told(findings: Iterable[Finding]) -> list[str]:
    return [str(finding.message) for finding in findings]


def beside(finding: Finding) -> list[tuple[str, int | None]]:
    """What stands beside a finding, and on which line."""
    return [(str(place.message), place.span and place.span.line) for place in finding.related]
