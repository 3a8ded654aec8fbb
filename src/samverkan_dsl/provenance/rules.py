"""What can be wrong with a source text and with the file of its index. Each code has a page in `pages/`."""

from __future__ import annotations

from ..findings import Concerns, Rule, Severity

RULES: dict[str, Rule] = {}
"""Every rule of this room by its name."""


def _rule(number: int, name: str, title: str) -> Rule:
    rule = RULES[name] = Rule(f"SRC{number:03}", name, Severity.ERROR, Concerns.MODEL, title)
    return rule


SOURCE_NOT_UTF8 = _rule(1, "source-not-utf-8", "Källtexten är inte sparad som UTF-8.")
NOT_AN_INDEX = _rule(2, "not-an-index", "Filen är inget källindex som går att läsa.")
INDEX_ENTRY = _rule(3, "index-entry", "En rad i källindexet har fel form.")
UNKNOWN_CLASS = _rule(4, "unknown-class", "En rad i källindexet har en klass som inte finns.")
BAD_ADDRESS = _rule(5, "bad-address", "En adress i källindexet är inte skriven som en adress.")
REPEATED_ADDRESS = _rule(6, "repeated-address", "Samma adress används två gånger i källindexet.")
BAD_MARK = _rule(7, "bad-mark", "Ett fingeravtryck i källindexet är ändrat eller avkortat.")
