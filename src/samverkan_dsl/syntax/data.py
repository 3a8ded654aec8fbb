"""Plain data that remembers where it stood.

`Mapping` and `Sequence` are ordinary dicts and lists (pydantic takes them as such) that carry the
span of every key and value beside the data.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..findings import Span

DataPath = tuple[Any, ...]


class Mapping(dict[str, Any]):
    """A YAML mapping: `keys_at[key]` and `values_at[key]` are the spans of a key and its value."""

    __slots__ = ("keys_at", "span", "values_at")

    def __init__(self, span: Span) -> None:
        super().__init__()
        self.span = span
        self.keys_at: dict[str, Span] = {}
        self.values_at: dict[str, Span] = {}

    def put(self, key: str, value: Any, key_at: Span, value_at: Span) -> None:
        self[key] = value
        self.keys_at[key] = key_at
        self.values_at[key] = value_at


class Sequence(list[Any]):
    """A YAML sequence: `values_at[i]` is the span of item i."""

    __slots__ = ("span", "values_at")

    def __init__(self, span: Span) -> None:
        super().__init__()
        self.span = span
        self.values_at: list[Span] = []

    def put(self, value: Any, value_at: Span) -> None:
        self.append(value)
        self.values_at.append(value_at)


def rewritten(data: Any, of: Callable[[str, tuple[str, ...]], str], above: tuple[str, ...] = ()) -> Any:
    """A copy of the data with the same places, in which each text is what `of` makes of it.

    `of` is given the text and the keys that it stands under, the outermost first.
    """
    if isinstance(data, str):
        return of(data, above)
    if isinstance(data, Mapping):
        mapping = Mapping(data.span)
        for key, item in data.items():
            mapping.put(key, rewritten(item, of, (*above, key)), data.keys_at[key], data.values_at[key])
        return mapping
    if isinstance(data, Sequence):
        sequence = Sequence(data.span)
        for item, at in zip(data, data.values_at, strict=True):
            sequence.put(rewritten(item, of, above), at)
        return sequence
    return data


def locate(data: Any, path: DataPath, *, key: bool = False) -> Span | None:
    """The span of what `path` (keys and indices) leads to, or of the nearest thing above it that exists.

    A list of one may be written as its item alone, whose index is then passed over. With `key` the span of the last key
    itself instead of its value.
    """
    span = data.span if isinstance(data, Mapping | Sequence) else None
    for number, step in enumerate(path):
        if isinstance(data, Mapping) and step in data:
            last = number == len(path) - 1
            span = data.keys_at[step] if key and last else data.values_at[step]
            data = data[step]
        elif isinstance(data, Sequence) and isinstance(step, int) and 0 <= step < len(data):
            span = data.values_at[step]
            data = data[step]
        elif step != 0 or not isinstance(data, Mapping):
            break
    return span
