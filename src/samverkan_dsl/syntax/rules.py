"""What can be wrong with a file before its content is understood. Each code has a page in `pages/`."""

from __future__ import annotations

from ..findings import Concerns, Rule, Severity

RULES: dict[str, Rule] = {}
"""Every rule of this room by its name."""


def _rule(number: int, name: str, title: str) -> Rule:
    rule = RULES[name] = Rule(f"SYN{number:03}", name, Severity.ERROR, Concerns.MODEL, title)
    return rule


# The file as bytes and characters.
NOT_UTF8 = _rule(1, "not-utf8", "Filen är inte sparad som UTF-8.")
UTF16 = _rule(2, "utf-16", "Filen är sparad som UTF-16 eller UTF-32.")
FILE_TOO_LARGE = _rule(3, "file-too-large", "Filen är för stor.")
EMPTY_FILE = _rule(4, "empty-file", "Filen är tom.")
CONTROL_CHARACTER = _rule(5, "control-character", "Filen innehåller ett styrtecken.")
LINE_SEPARATOR = _rule(6, "line-separator", "Filen innehåller ett ovanligt radbrytningstecken.")
INVISIBLE_CHARACTER = _rule(7, "invisible-character", "Filen innehåller ett osynligt tecken.")
BIDIRECTIONAL_CHARACTER = _rule(8, "bidirectional-character", "Filen innehåller ett tecken som vänder skrivriktningen.")
LONE_SURROGATE = _rule(9, "lone-surrogate", "Filen innehåller ett halvt tecken.")
CONFLICT_MARKER = _rule(10, "conflict-marker", "Filen innehåller en olöst sammanslagning.")
TAB_INDENTATION = _rule(11, "tab-indentation", "En rad är indragen med tabb.")
INDENTATION_CHARACTER = _rule(12, "indentation-character", "En rad är indragen med annat än vanliga mellanslag.")

# What YAML offers and the language leaves out.
DUPLICATE_KEY = _rule(13, "duplicate-key", "Samma nyckel står två gånger i samma grupp.")
KEY_NOT_TEXT = _rule(14, "key-not-text", "En nyckel är inte text.")
ANCHOR = _rule(15, "anchor", "Ett värde är märkt med ett ankare.")
ALIAS = _rule(16, "alias", "Ett värde hänvisar till ett ankare.")
MERGE_KEY = _rule(17, "merge-key", "En grupp hämtar nycklar från en annan.")
TAG = _rule(18, "tag", "Ett värde är märkt med en typ.")
DIRECTIVE = _rule(19, "directive", "Filen innehåller ett direktiv till YAML-läsaren.")
SECOND_DOCUMENT = _rule(20, "second-document", "Filen innehåller mer än ett dokument.")
TOO_DEEP = _rule(21, "too-deep", "Innehållet är nästlat för djupt.")
LONG_INTEGER = _rule(22, "long-integer", "Ett heltal har för många siffror.")
IMPOSSIBLE_DATE = _rule(23, "impossible-date", "Ett datum finns inte.")

# What cannot be read as YAML.
UNREADABLE = _rule(24, "unreadable-yaml", "Texten går inte att läsa som YAML.")
COLON_IN_VALUE = _rule(25, "colon-in-value", "Ett kolon i ett värde läses som en ny nyckel.")
WRONG_INDENTATION = _rule(26, "wrong-indentation", "En rad är fel indragen.")
MISPLACED_LIST = _rule(27, "misplaced-list", "En listpunkt står där en lista inte kan börja.")
MISSING_COLON = _rule(28, "missing-colon", "En rad är varken nyckel eller värde.")
UNCLOSED_QUOTE = _rule(29, "unclosed-quote", "Ett citattecken stängs inte.")
TEXT_AFTER_VALUE = _rule(30, "text-after-value", "Ett värde följs av mer text på samma rad.")
UNCLOSED_BRACKET = _rule(31, "unclosed-bracket", "En parentes stängs inte.")
RESERVED_CHARACTER = _rule(32, "reserved-character", "Ett värde börjar med ett tecken som är upptaget i YAML.")
UNKNOWN_ESCAPE = _rule(33, "unknown-escape", "Ett omvänt snedstreck följs av något okänt.")
BLOCK_TEXT_HEADER = _rule(34, "block-text-header", "En flerradig text börjar på fel rad.")
TOO_MANY_FAULTS = _rule(35, "too-many-faults", "Filen har för många fel för att alla ska visas.")
