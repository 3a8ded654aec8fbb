"""From bytes to a `YamlDocument`: plain data with a position for every key and value, or findings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any

from _ruamel_yaml import CParser  # type: ignore[import-not-found]
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.main import YAML

from ..findings import Finding, Span, text
from .builder import Builder
from .characters import decode, refuse_characters, refuse_conflicts
from .data import Mapping
from .document import Collector, EnoughFaults, YamlDocument, split_lines
from .entries import faulty_entries
from .indentation import refuse_indentation
from .limits import Limits
from .malformed import COLON_IN_BRACKETS, refuse_malformed
from .refusals import Refusals
from .rules import EMPTY_FILE, TOO_MANY_FAULTS
from .strictness import refuse_lenience

_PURE_LIMIT = 256_000
"""Bytes that the pure parser, some thirty times slower, is asked to read."""
_LIMITS = Limits()
_ROUNDS = 8
"""So many times the entries with faults are taken out and the rest is tried again."""


def read(data: bytes, file: str, limits: Limits = _LIMITS) -> YamlDocument:
    """Read one YAML file. `file` is the path that spans name; nothing is opened.

    Every fault that can be told truthfully becomes a finding, in the order of the file; no bytes raise. With any
    finding the root is None, and what could be read beside the faulty entries is the rest. Reading is fastest while
    the caller pauses garbage collection.
    """
    collector = Collector(limits.findings)
    written = decode(data, file, limits, collector)
    builder: Builder | None = None
    try:
        if not collector.findings and not refuse_conflicts(written, file, collector):
            builder = _parse(written, file, limits, collector)
    except EnoughFaults:
        message = text("Filen har fler än {count} fel; resten visas inte. Rätta dessa först.", count=limits.findings)
        collector.findings.append(Finding(TOO_MANY_FAULTS, message, Span.start_of(file)))
    if builder is None or collector.findings:
        rest, lost, more = (None, "", []) if builder is None else _rest(written, file, limits, collector.findings)
        findings = tuple(sorted((*collector.findings, *more), key=_place))
        return YamlDocument(file, None, Span.start_of(file), findings, written, data, rest, lost)
    return YamlDocument(file, builder.root, builder.root_at, (), written, data)


def _place(finding: Finding) -> tuple[Any, ...]:
    return (*(finding.span or ()), finding.rule.code)


def _parse(written: str, file: str, limits: Limits, collector: Collector) -> Builder:
    """Build the data from the characters of a file, and refuse what is wrong with them."""
    clean = refuse_characters(written, file, collector)
    earlier = len(collector.findings)
    parsed = _ended(clean)
    events: Callable[[], Callable[[], Any]] = lambda: CParser(parsed).get_event  # noqa: E731
    builder, error = _build(events(), clean, file, limits, collector)
    if error is not None and _allowed(error, clean) and len(clean.encode()) <= _PURE_LIMIT:
        # The two things YAML 1.2 allows and the C parser does not. The pure parser starts over, and its word counts.
        del collector.findings[earlier:]
        events = lambda: partial(next, YAML(typ="safe", pure=True).parse(parsed), None)  # noqa: E731
        builder, error = _build(events(), clean, file, limits, collector)
    blanks = refuse_indentation(clean, file, collector)
    if error is not None:
        # A forbidden character or blank may be what the parser stumbled on: then it is not told twice.
        if clean is written and not blanks:
            refuse_malformed(error, builder, split_lines(clean), file, collector)
    else:
        refuse_lenience(parsed, events, file, collector)
    if error is None and builder.root is None and not collector.findings:
        message = text("Filen är tom eller innehåller bara kommentarer. Fyll i den eller ta bort den.")
        collector.add(EMPTY_FILE, Span.start_of(file), message)
    return builder


def _allowed(error: MarkedYAMLError, clean: str) -> bool:
    """Whether the C parser stumbled on a colon or a question mark within an unquoted value in brackets."""
    mark = error.problem_mark
    line = (*split_lines(clean), "")[mark.line]
    return COLON_IN_BRACKETS in error.problem or ("',' or" in error.problem and line[mark.column :].startswith("?"))


def _ended(clean: str) -> str:
    """The same with an end to a last line of blanks alone, which the parser would take for text."""
    last = clean.rpartition("\n")[2]
    return f"{clean}\n" if last and not last.strip(" ") else clean


def _rest(
    written: str, file: str, limits: Limits, findings: Sequence[Finding]
) -> tuple[Mapping | None, str, list[Finding]]:
    """What stands beside the entries that have faults, the text of those, and the faults that come to light meanwhile.

    The lines that are read keep their numbers. Where entries cannot be told apart there is no rest, and no more faults.
    """
    lines = written.split("\n")
    lost: set[int] = set()
    more: list[Finding] = []
    fresh: Sequence[Finding] = findings
    with suppress(EnoughFaults):
        for _ in range(_ROUNDS):
            found = faulty_entries(lines, fresh)
            if found is None or found <= lost:
                break
            lost |= found
            collector = Collector(limits.findings - len(findings) - len(more))
            left = "\n".join("" if number in lost else line for number, line in enumerate(lines))
            builder = _parse(left, file, limits, collector)
            if not collector.findings:
                if not isinstance(builder.root, Mapping):
                    break
                return builder.root, "\n".join(lines[number] for number in sorted(lost)), more
            fresh = collector.findings
            more += fresh
    return None, "", []


def _build(
    get_event: Callable[[], Any], clean: str, file: str, limits: Limits, collector: Collector
) -> tuple[Builder, MarkedYAMLError | None]:
    refuse = Refusals(file, clean, collector)
    builder = Builder(file, limits.depth, refuse)
    try:
        error = builder.run(get_event)
        if error is None:
            refuse.indentation()
        return builder, error
    finally:
        refuse.anchors()
