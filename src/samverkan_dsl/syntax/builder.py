"""From parser events to positioned data, in one loop.

The loop is where reading a file spends its time, so it calls nothing it can do in place: a `Span` is
made with `tuple.__new__`, and `Mapping` and `Sequence` are filled directly.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from unicodedata import normalize

from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from ..findings import Span
from .data import Mapping, Sequence
from .document import Scalar
from .refusals import Refusals
from .scalars import PlainScalars, Unusable


class Builder:
    """Builds one document from events."""

    def __init__(self, file: str, depth: int, refuse: Refusals) -> None:
        self.root: Mapping | Sequence | Scalar = None
        self.root_at = Span.start_of(file)
        self.open_bracket: Span | None = None
        """After a parser error: the innermost bracket still open."""
        self.last_quoted: Span | None = None
        """After a parser error: the event before it, if that was a quoted text."""
        self._file = file
        self._depth = depth
        self._refuse = refuse

    def run(self, get_event: Callable[[], Any]) -> MarkedYAMLError | None:
        """Take events until they end; give the parser's error, if it meets one.

        After an error or a finding `root` means nothing.
        """
        file = self._file
        depth = self._depth
        refuse = self._refuse
        plain = PlainScalars()
        new = tuple.__new__
        stack: list[tuple[Any, ...]] = []
        # The container being filled: a mapping waits for a key when `key` is None.
        container: Any = None
        keys_at: dict[str, Span] = {}
        values_at: Any = None
        in_mapping = False
        key: str | None = None
        bracket = False
        span = self.root_at
        event: Any = None
        started = False
        try:
            while (event := get_event()) is not None:
                kind = type(event)
                if kind is ScalarEvent:
                    start = event.start_mark
                    end = event.end_mark
                    span = new(Span, (file, start.line + 1, start.column + 1, end.line + 1, end.column + 1))
                    raw = event.value
                    style = event.style
                    value: Any
                    if not style:
                        value = plain[raw]
                    else:
                        value = raw if raw.isascii() else normalize("NFC", raw)
                        if style == '"' and not raw.isprintable():
                            refuse.escapes(raw, span)
                        if start.line != end.line and style not in "|>" and not bracket and container is not None:
                            refuse.continued(span, container.span.column)
                    if event.ctag is not None or event.anchor is not None:
                        refuse.properties(event)
                    if in_mapping and key is None:
                        if value.__class__ is not str:
                            value = refuse.odd_key(raw, value, span)
                        elif value == "<<" and not style:
                            value = refuse.merge_key(span)
                        if value in keys_at:
                            refuse.duplicate(value, span, keys_at[value])
                        else:
                            keys_at[value] = span
                        key = value
                        continue
                    if value.__class__ is Unusable:
                        refuse.unusable(value, span)
                elif kind is MappingStartEvent or kind is SequenceStartEvent:
                    start = event.start_mark
                    end = event.end_mark
                    span = new(Span, (file, start.line + 1, start.column + 1, end.line + 1, end.column + 1))
                    if event.ctag is not None or event.anchor is not None:
                        refuse.properties(event)
                    if len(stack) == depth:
                        refuse.too_deep(span, depth)
                        return None
                    stack.append((container, keys_at, values_at, in_mapping, key, bracket))
                    bracket = event.flow_style
                    if kind is MappingStartEvent:
                        container = Mapping(span)
                        keys_at = container.keys_at
                        in_mapping = True
                        key = None
                    else:
                        container = Sequence(span)
                        in_mapping = False
                    values_at = container.values_at
                    continue
                elif kind is MappingEndEvent or kind is SequenceEndEvent:
                    if bracket:
                        end = event.end_mark
                        span = new(Span, (*container.span[:3], end.line + 1, end.column + 1))
                    else:
                        # The parser sees the end at whatever comes next; ours is where the last child ended.
                        span = new(Span, (*container.span[:3], *span[3:]))
                    container.span = span
                    value = container
                    within = bracket
                    container, keys_at, values_at, in_mapping, key, bracket = stack.pop()
                    if within and not bracket and container is not None and span[1] != span[3]:
                        refuse.continued(span, container.span.column)
                    if in_mapping and key is None:
                        key = refuse.complex_key(value, span)
                        continue
                elif kind is AliasEvent:
                    start = event.start_mark
                    end = event.end_mark
                    span = new(Span, (file, start.line + 1, start.column + 1, end.line + 1, end.column + 1))
                    value = event.anchor
                    refuse.alias(value, span, key)
                    if in_mapping and key is None:
                        key = refuse.complex_key(value, span)
                        continue
                elif kind is DocumentStartEvent:
                    if started:
                        refuse.second_document(event.start_mark)
                        return None
                    started = True
                    if event.version or event.tags:
                        refuse.directive()
                    continue
                else:
                    continue
                if in_mapping:
                    container[key] = value
                    values_at[key] = span
                    key = None
                elif container is not None:
                    container.append(value)
                    values_at.append(span)
                else:
                    self.root = value
                    self.root_at = span
        except MarkedYAMLError as error:
            if type(event) is ScalarEvent and event.style in ("'", '"'):
                self.last_quoted = span
            frames = [*stack, (container, keys_at, values_at, in_mapping, key, bracket)]
            brackets = [frame[0].span for frame in frames if frame[-1]]
            self.open_bracket = next((at for at in reversed(brackets) if at.column != at.end_column), None)
            return error
        return None
