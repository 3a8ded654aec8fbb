"""A timeline as SVG: a row for each thing, a bar for each stretch of time, years along the top."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .blocks import Content
from .escape import xml_text
from .inline import plain
from .layout.fonts import FALLBACK

_ROW, _HEAD, _PAD, _SIZE = 34, 40, 8, 13
_LETTER = 8
"""Wider than nearly all letters at this size, so that words stay in their bars."""
_YEAR = 120
_NAMES, _WIDEST = 80, 420
"""The least and the most room for the rows' names."""
_FILLS = ("#d6e6f5", "#fbe3c8", "#dcefd8", "#ecdcf2", "#f6d9dc", "#e4e4e0")
"""Light enough for dark words on them; who has a bar is always written too."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of months (12 × year + month from 0), `end` not included."""

    start: int
    end: int
    label: Content
    fill: int
    """Bars with equal numbers in a row look alike."""


@dataclass(frozen=True, slots=True)
class Row:
    name: Content
    bars: tuple[Bar, ...]
    note: Content
    """What is known where there are no bars."""


@dataclass(frozen=True, slots=True)
class Timeline:
    title: Content
    from_year: int
    years: int
    rows: tuple[Row, ...]


def render_timeline(timeline: Timeline, lang: str) -> str:
    """The SVG in `lang` ("sv" or "en"). Every word goes through the escaper; a bar too short for its words has them
    in its title."""
    names = [plain(row.name, lang, begins=True) for row in timeline.rows]
    left = min(_WIDEST, max((_LETTER * len(name) for name in names), default=0) + 2 * _PAD)
    left = max(_NAMES, left)
    width = left + _YEAR * timeline.years + _PAD
    height = _HEAD + _ROW * len(timeline.rows) + _PAD
    title = xml_text(plain(timeline.title, lang, begins=True))
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="timeline-title" width="{width}" '
        f'height="{height}" viewBox="0 0 {width} {height}" font-family="{FALLBACK}" font-size="{_SIZE}">',
        f'<title id="timeline-title">{title}</title>',
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        *_years(timeline, left, height),
    ]
    for number, (row, name) in enumerate(zip(timeline.rows, names, strict=True)):
        top = _HEAD + _ROW * number
        lines.append(_text(_PAD, top, _cut(name, left - 2 * _PAD), name))
        lines += [_bar(timeline, bar, left, top, lang) for bar in row.bars]
        if row.note:
            note = plain(row.note, lang, begins=True)
            lines.append(_text(left + _PAD, top, _cut(note, width - left - 2 * _PAD), note, ' fill="#555555"'))
    return "\n".join([*lines, "</svg>", ""])


def _years(timeline: Timeline, left: int, height: int) -> Iterator[str]:
    for number in range(timeline.years + 1):
        x = left + _YEAR * number
        yield f'<line x1="{x}" y1="{_HEAD - 6}" x2="{x}" y2="{height - _PAD}" stroke="#b0b0b0"/>'
        if number < timeline.years:
            yield f'<text x="{x + _YEAR // 2}" y="22" text-anchor="middle">{timeline.from_year + number}</text>'


def _bar(timeline: Timeline, bar: Bar, left: int, top: int, lang: str) -> str:
    first = timeline.from_year * 12
    x = left + _YEAR * (bar.start - first) // 12
    width = left + _YEAR * (bar.end - first) // 12 - x
    label = plain(bar.label, lang, begins=True)
    shown = _cut(label, width - 2 * _PAD)
    return (
        f'<g><title>{xml_text(label)}</title><rect x="{x + 1}" y="{top + 3}" width="{max(1, width - 2)}" '
        f'height="{_ROW - 6}" rx="3" fill="{_FILLS[bar.fill % len(_FILLS)]}" stroke="#666666"/>'
        f'<text x="{x + _PAD}" y="{top + _ROW // 2 + 5}">{xml_text(shown)}</text></g>'
    )


def _text(x: int, top: int, shown: str, whole: str, more: str = "") -> str:
    title = f"<title>{xml_text(whole)}</title>" if shown != whole else ""
    return f'<text x="{x}" y="{top + _ROW // 2 + 5}"{more}>{title}{xml_text(shown)}</text>'


def _cut(words: str, width: int) -> str:
    """As much of the words as the width holds."""
    room = max(0, width // _LETTER)
    return words if len(words) <= room else words[: room - 1] + "…" if room > 1 else ""
