"""Changing a few values of a YAML file in place: every other character stays as it is."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from ..findings import Span


class Replacement(NamedTuple):
    """A text value that becomes several."""

    span: Span
    """Where the value stands, quotation marks included."""
    old: str
    """The value: where something else stands nothing is replaced."""
    values: tuple[str, ...]
    item: bool
    """It is an item of a list already, so its successors are items beside it."""


def replace_values(text: str, replacements: Iterable[Replacement]) -> str:
    """The text of a file with each value replaced by its list. No two of them overlap."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    lines = text.removeprefix(mark).split("\n")
    for change in sorted(set(replacements), reverse=True):
        span = change.span
        line = lines[span.line - 1]
        before, old, after = (
            line[: span.column - 1],
            line[span.column - 1 : span.end_column - 1],
            line[span.end_column - 1 :],
        )
        if span.line == span.end_line and unicodedata.normalize("NFC", old.strip("\"'")) == change.old:
            end = "\r\n" if line.endswith("\r") else "\n"
            lines[span.line - 1] = before + _written(change, before, end) + after
    return mark + "\n".join(lines)


def _written(change: Replacement, before: str, end: str) -> str:
    quoted = [json.dumps(value, ensure_ascii=False) for value in change.values]
    if not change.item:
        return f"[{', '.join(quoted)}]"
    dash = before.rfind("-")
    if dash < 0 or before.strip(" -"):
        return ", ".join(quoted)
    return f"{end}{' ' * dash}{before[dash:]}".join(quoted)
