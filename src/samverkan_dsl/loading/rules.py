"""The faults that loading tells of: files, keys and values."""

from __future__ import annotations

from ..findings import Concerns, Rule, Severity


def _rule(number: int, name: str, title: str, severity: Severity = Severity.ERROR) -> Rule:
    return Rule(f"MOD{number:03}", name, severity, Concerns.MODEL, title)


UNKNOWN_KEY = _rule(1, "unknown-key", "En nyckel som språket inte har.")
MISSING_KEY = _rule(2, "missing-key", "En nyckel som måste finnas saknas.")
WRONG_TYPE = _rule(3, "wrong-type", "Ett värde är av fel slag.")
UNKNOWN_VALUE = _rule(4, "unknown-value", "Ett värde som inte finns i listan över tillåtna värden.")
BAD_QUANTITY = _rule(5, "bad-quantity", "En mängd, tid eller tidpunkt går inte att läsa.")
BAD_ID = _rule(6, "bad-id", "Ett id är inte skrivet på rätt sätt.")
DEFINED_TWICE = _rule(7, "defined-twice", "Samma sak står på två ställen.")
EMPTY_VALUE = _rule(8, "empty-value", "En nyckel har inget värde.")
MANDATE_VERB = _rule(9, "mandate-verb", "Ett uppdrag har inget verb, eller flera.")
BAD_TEMPLATE = _rule(10, "bad-for-each", "Det går inte att se vilka instanser en mall har.")
UNREADABLE = _rule(11, "unreadable-file", "En fil går inte att läsa.")
OUTSIDE = _rule(12, "outside-region", "En länk leder ut ur regionens mapp.")
NO_INDEX = _rule(13, "source-index-missing", "Källindexet som regionen hänvisar till finns inte.")
OTHER_SOURCE = _rule(14, "source-index-of-another", "Källindexet gäller en annan källa än den som regionen anger.")

RULES = {
    rule.name: rule
    for rule in (
        UNKNOWN_KEY, MISSING_KEY, WRONG_TYPE, UNKNOWN_VALUE, BAD_QUANTITY, BAD_ID, DEFINED_TWICE, EMPTY_VALUE,
        MANDATE_VERB, BAD_TEMPLATE, UNREADABLE, OUTSIDE, NO_INDEX, OTHER_SOURCE,
    )
}  # fmt: skip
