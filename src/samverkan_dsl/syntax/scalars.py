"""What an unquoted value means: text, a whole number, true or false, or nothing.

The rules are the core of YAML 1.2 and no more. `no`, `on`, `12:30`, `1.5`, `007`, `0x1F` and dates stay
text, so that no value means something else than it looks like.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from unicodedata import normalize

from ..findings import Rule, Text, text
from .document import Scalar
from .rules import IMPOSSIBLE_DATE, LONG_INTEGER, MISPLACED_LIST

_WORDS: dict[str, Scalar] = {"true": True, "false": False, "null": None, "~": None, "": None}
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DIGITS = 18
"""Fits in 64 bits everywhere; no count in a governance document comes near."""


@dataclass(frozen=True, slots=True)
class Unusable:
    """An unquoted value that looks like something it cannot be."""

    rule: Rule
    message: Text


class PlainScalars(dict[str, Scalar | Unusable]):
    """What unquoted scalars mean, each worked out once: words recur in a file."""

    def __missing__(self, raw: str) -> Scalar | Unusable:
        value = self[raw] = plain(raw)
        return value


def plain(raw: str) -> Scalar | Unusable:
    """The value of the unquoted scalar `raw`; text in Unicode's composed form (NFC)."""
    if raw in _WORDS:
        return _WORDS[raw]
    if _INTEGER.fullmatch(raw):
        digits = len(raw.lstrip("-"))
        if digits > _DIGITS:
            message = text(
                "Talet har {digits} siffror; fler än {limit} går inte att läsa. "
                "Är det ett nummer av annat slag, sätt citattecken runt det.",
                digits=digits,
                limit=_DIGITS,
            )
            return Unusable(LONG_INTEGER, message)
        return int(raw)
    if _DATE.fullmatch(raw):
        try:
            date.fromisoformat(raw)
        except ValueError:
            message = text(
                "Datumet {date} finns inte i kalendern. Rätta det, eller sätt citattecken runt det om det är text.",
                date=raw,
            )
            return Unusable(IMPOSSIBLE_DATE, message)
    if raw == "-":
        message = text(
            "Ett streck är inget värde utan början på en listpunkt. Skriv ett värde, eller sätt citattecken runt "
            "strecket."
        )
        return Unusable(MISPLACED_LIST, message)
    return raw if raw.isascii() else normalize("NFC", raw)
