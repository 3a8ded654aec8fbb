"""Which encoding bytes are in, where that can be seen from how they begin."""

from __future__ import annotations

import re

_UTF32 = re.compile(rb"\xff\xfe\0\0|\0\0\xfe\xff|(?:[^\0]\0\0\0){2}|(?:\0\0\0[^\0]){2}")
_UTF16 = re.compile(rb"\xff\xfe|\xfe\xff|(?:[^\0]\0){2}|(?:\0[^\0]){2}")
"""A byte order mark, or two Latin letters without one."""


def wide_encoding(data: bytes) -> str | None:
    """`UTF-16` or `UTF-32`, if a text is in one of them. Asked first for the wider: its mark begins as the other's."""
    if _UTF32.match(data):
        return "UTF-32"
    return "UTF-16" if _UTF16.match(data) else None
