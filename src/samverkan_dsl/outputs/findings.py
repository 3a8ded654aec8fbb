"""Findings as programs read them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..findings import Finding, Severity, Span

if TYPE_CHECKING:
    from .shapes.found import Findings, FindingShape
    from .shapes.words import Place, Version

VERSION: Version = 1
"""Of the JSON; raised when a key changes its meaning."""


def as_json(findings: Iterable[Finding], *, lang: str, regions: int, files: int, complete: bool = True) -> Findings:
    """The stable form. Not `complete`: there may be more, for not all could be tried."""
    found = list(findings)
    return {
        "version": VERSION,
        "findings": [_finding(finding, lang) for finding in found],
        "summary": {
            "errors": sum(finding.rule.severity is Severity.ERROR for finding in found),
            "warnings": sum(finding.rule.severity is Severity.WARNING for finding in found),
            "infos": sum(finding.rule.severity is Severity.INFO for finding in found),
            "regions": regions,
            "files": files,
            "complete": complete,
        },
    }


def place(span: Span | None) -> Place:
    """Where something stands, as every JSON has it; all null where it stands nowhere."""
    if span is None:
        return {"file": None, "line": None, "column": None, "end_line": None, "end_column": None}
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }


def _finding(finding: Finding, lang: str) -> FindingShape:
    rule = finding.rule
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.key,
        "concerns": rule.concerns.key,
        "message": finding.message.sentence(lang),
        "help": None if finding.help is None else finding.help(lang),
        "region": finding.region,
        "subject": finding.subject,
        "path": str(finding.path),
        **place(finding.span),
        "fingerprint": finding.fingerprint,
        "related": [{"message": item.message(lang), **place(item.span)} for item in finding.related],
    }
