"""Findings as a person reads them in a terminal, and as programs read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol

from ..findings import Finding, Related, Severity, Span, Text, gettext, text
from .escape import terminal

if TYPE_CHECKING:
    from .shapes.found import Findings, FindingShape
    from .shapes.words import Place, Version

VERSION: Version = 1
"""Of the JSON; raised when a key changes its meaning."""
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_LONGEST = 160
"""Source lines are cut to about this many characters around the caret."""


class Lines(Protocol):
    """Something that has a file's lines."""

    @property
    def lines(self) -> tuple[str, ...]: ...


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


def as_text(
    findings: Iterable[Finding], documents: Mapping[str, Lines], *, lang: str, colour: bool = False
) -> Iterator[str]:
    """Each finding with its source line and a caret, as compilers show them. Yields whole blocks, no newline last."""
    for finding in findings:
        yield "\n".join(_block(finding, documents, lang, colour))


def _block(finding: Finding, documents: Mapping[str, Lines], lang: str, colour: bool) -> Iterator[str]:
    rule = finding.rule
    weight = _paint(f"{rule.severity.label(lang)}[{rule.code}]", _COLOURS[rule.severity], colour)
    yield f"{weight} {rule.name}: {terminal(finding.message.sentence(lang))}"
    span = finding.span
    if span is not None:
        document = documents.get(span.file)
        lines = document.lines if document is not None else ()
        margin = " " * len(str(span.line))
        yield f"{margin} {_paint('-->', '34', colour)} {_at(span)}"
        if 0 < span.line <= len(lines):
            yield from _source(lines[span.line - 1], span, margin, colour, _COLOURS[rule.severity])
    for related in finding.related:
        yield f"  = {gettext('se även', lang)}: {_related(related, lang)}"
    if finding.help is not None:
        yield f"  = {gettext('hjälp', lang)}: {terminal(finding.help(lang))}"


def _related(related: Related, lang: str) -> str:
    where = "" if related.span is None else f"{_at(related.span)}: "
    return where + terminal(related.message(lang))


def _at(span: Span) -> str:
    return f"{terminal(span.file)}:{span.line}:{span.column}"


def _paint(words: str, code: str, colour: bool) -> str:
    return f"\x1b[1;{code}m{words}\x1b[0m" if colour else words


def _source(line: str, span: Span, margin: str, colour: bool, code: str) -> Iterator[str]:
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    cut = max(0, start - _LONGEST // 2)
    shown = line[cut : cut + _LONGEST]
    before = terminal(shown[: start - cut])
    marked = terminal(shown[start - cut : end - cut])
    after = terminal(shown[end - cut :]) if end > start else terminal(shown[start - cut :])
    if end <= start:
        marked = ""
    lead = "…" if cut else ""
    tail = "…" if cut + _LONGEST < len(line) else ""
    caret = " " * (len(lead) + len(before)) + _paint("^" * max(1, len(marked.rstrip())), code, colour)
    yield f"{margin} |"
    yield f"{span.line} | {lead}{before}{marked}{after}{tail}".rstrip()
    yield f"{margin} | {caret}"


def closing_line(counts: Mapping[Severity, int], *, regions: int, lang: str, complete: bool = True) -> str:
    """One closing line: how many of each, in how many regions. Where not all was tried there may be more."""
    where = _count(regions, "1 region", "{count} regioner")
    if not any(counts.values()):
        message = "Inga fynd i {where}." if complete else "Inga fynd i {where}, men allt är inte prövat."
        return text(message, where=where)(lang)
    return text(
        "{errors}, {warnings} och {infos} i {where}."
        if complete
        else "Hittills {errors}, {warnings} och {infos} i {where}; allt är inte prövat.",
        errors=_count(counts[Severity.ERROR], "1 fel", "{count} fel"),
        warnings=_count(counts[Severity.WARNING], "1 varning", "{count} varningar"),
        infos=_count(counts[Severity.INFO], "1 upplysning", "{count} upplysningar"),
        where=where,
    )(lang)


def _count(number: int, one: str, several: str) -> Text:
    return text(one) if number == 1 else text(several, count=number)
