"""From bytes to a `YamlDocument`: plain data with a position for every key and value, or findings."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from _ruamel_yaml import CParser  # type: ignore[import-not-found]
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.main import YAML

from ..findings import Finding, Span, text
from .builder import Builder
from .characters import decode, refuse_characters, refuse_conflicts
from .document import Collector, EnoughFaults, Limits, YamlDocument, split_lines
from .indentation import refuse_indentation
from .malformed import COLON_IN_BRACKETS, refuse_malformed
from .refusals import Refusals
from .rules import EMPTY_FILE, TOO_MANY_FAULTS

_PURE_LIMIT = 256_000
"""Bytes that the pure parser, some thirty times slower, is asked to read."""
_LIMITS = Limits()


def read(data: bytes, file: str, limits: Limits = _LIMITS) -> YamlDocument:
    """Read one YAML file. `file` is the path that spans name; nothing is opened.

    Every fault that can be told truthfully in one pass becomes a finding, in the order of the file; no
    bytes raise. With any finding the root is None. Reading is fastest while the caller pauses garbage
    collection.
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
        findings = tuple(sorted(collector.findings, key=_place))
        return YamlDocument(file, None, Span.start_of(file), findings, written, data)
    return YamlDocument(file, builder.root, builder.root_at, (), written, data)


def _place(finding: Finding) -> tuple[Any, ...]:
    return (*(finding.span or ()), finding.rule.code)


def _parse(written: str, file: str, limits: Limits, collector: Collector) -> Builder:
    """Build the data from the characters of a file, and refuse what is wrong with them."""
    clean = refuse_characters(written, file, collector)
    earlier = len(collector.findings)
    builder, error = _build(CParser(clean).get_event, clean, file, limits, collector)
    if error is not None and COLON_IN_BRACKETS in error.problem and len(clean.encode()) <= _PURE_LIMIT:
        # The one thing YAML 1.2 allows and the C parser does not. The pure parser starts over, and its word counts.
        del collector.findings[earlier:]
        events = YAML(typ="safe", pure=True).parse(clean)
        builder, error = _build(partial(next, events, None), clean, file, limits, collector)
    blanks = refuse_indentation(clean, file, collector)
    if error is not None:
        # A forbidden character or blank may be what the parser stumbled on: then it is not told twice.
        if clean is written and not blanks:
            refuse_malformed(error, builder, split_lines(clean), file, collector)
    elif builder.root is None and not collector.findings:
        message = text("Filen är tom eller innehåller bara kommentarer. Fyll i den eller ta bort den.")
        collector.add(EMPTY_FILE, Span.start_of(file), message)
    return builder


def _build(
    get_event: Callable[[], Any], clean: str, file: str, limits: Limits, collector: Collector
) -> tuple[Builder, MarkedYAMLError | None]:
    refuse = Refusals(file, clean, collector)
    builder = Builder(file, limits.depth, refuse)
    try:
        return builder, builder.run(get_event)
    finally:
        refuse.anchors()
