"""The file as bytes and characters: what is refused before any YAML is read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from ..findings import Related, Rule, Span, Text, more_places, text
from .document import Collector
from .encoding import wide_encoding
from .limits import Limits
from .rules import (
    BIDIRECTIONAL_CHARACTER,
    CONFLICT_MARKER,
    CONTROL_CHARACTER,
    FILE_TOO_LARGE,
    INVISIBLE_CHARACTER,
    LINE_SEPARATOR,
    LONE_SURROGATE,
    NOT_UTF8,
    UTF16,
)

_CLASSES = {
    LINE_SEPARATOR: "\x0b\x0c\x85\u2028\u2029",
    CONTROL_CHARACTER: "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff",
    BIDIRECTIONAL_CHARACTER: "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069",
    # Unicode's format characters and other characters without width, save the selectors U+FE0E and U+FE0F
    # that choose an emoji's look.
    INVISIBLE_CHARACTER: "\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f"
    "\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff",
    LONE_SURROGATE: "\ud800-\udfff",
}
FORBIDDEN = re.compile(f"[{''.join(_CLASSES.values())}]")
_FORBIDDEN_IN_FILE = re.compile(f"{FORBIDDEN.pattern}|\r(?!\n)")
_UNUSUAL = re.compile("[^\t\n\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027]")
"""A wider and faster sieve: what it lets through is fine, what it stops is looked at again."""
_SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_BY_RULE = {rule: re.compile(f"[{letters}]") for rule, letters in _CLASSES.items()}
_CONFLICT = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|\Z)", re.MULTILINE)
_RELATED = 9
"""So many further places of one fault are listed."""

_MESSAGES = {
    CONTROL_CHARACTER: "Styrtecknet {code} kan inte stå i filen. Ta bort det.",
    LINE_SEPARATOR: "Tecknet {code} bryter raden i vissa program men inte i andra. Ersätt det med en vanlig "
    "radbrytning.",
    INVISIBLE_CHARACTER: "Här står det osynliga tecknet {code}, som gör att lika ord inte är lika. Ta bort det.",
    BIDIRECTIONAL_CHARACTER: "Tecknet {code} vänder skrivriktningen, så att texten inte är vad den ser ut att vara. "
    "Ta bort det.",
    LONE_SURROGATE: "{code} är bara ett halvt tecken. Skriv tecknet självt i stället.",
}


def decode(data: bytes, file: str, limits: Limits, collector: Collector) -> str:
    """The characters of `data`, without byte order mark.

    When they cannot be had there is a finding, and what is given is only for showing where.
    """
    if len(data) > limits.size:
        message = text(
            "Filen är större än {limit} byte, som är gränsen. Dela upp den i flera filer.",
            limit=limits.size,
        )
        collector.add(FILE_TOO_LARGE, Span.start_of(file), message)
        return ""
    wide = wide_encoding(data)
    if wide is not None:
        message = text("Filen är sparad som {encoding}. Spara om den som UTF-8.", encoding=wide)
        collector.add(UTF16, Span.start_of(file), message)
        return ""
    try:
        return str(data, "utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        valid = str(data[: error.start], "utf-8").removeprefix("\ufeff")
        span = SpanFinder(file, valid).span(len(valid), 1)
        if surrogate := _SURROGATE.match(data, error.start):
            code = _code(str(surrogate[0], "utf-8", "surrogatepass"))
            collector.add(LONE_SURROGATE, span, text(_MESSAGES[LONE_SURROGATE], code=code))
        else:
            message = text(
                "Byten {byte} är inte UTF-8. Filen är troligen sparad i en äldre kodning (Windows-1252 eller "
                "Latin-1). Spara om den som UTF-8.",
                byte=f"0x{data[error.start]:02X}",
            )
            collector.add(NOT_UTF8, span, message)
        return str(data, "utf-8", "replace").removeprefix("\ufeff")


class SpanFinder:
    """Turns offsets in a text into spans; offsets are asked for in rising order."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._text = text
        self._offset = 0
        self._line = 1
        self._start = 0

    def span(self, offset: int, length: int) -> Span:
        """The span of `length` characters on one line from `offset`."""
        newlines = self._text.count("\n", self._offset, offset)
        if newlines:
            self._line += newlines
            self._start = self._text.rindex("\n", self._offset, offset) + 1
        self._offset = offset
        column = offset - self._start + 1
        return Span(self._file, self._line, column, self._line, column + length)


class Repeats:
    """The places of one fault that recurs: the first few kept, the others counted."""

    def __init__(self) -> None:
        self.places: list[Span] = []
        self.more = 0

    def add(self, span: Span) -> None:
        if len(self.places) <= _RELATED:
            self.places.append(span)
        else:
            self.more += 1

    def related(self, message: Text, places: Sequence[Span]) -> tuple[Related, ...]:
        """`places` of the kept, as second places of a finding."""
        listed = [Related(message, span) for span in places]
        if self.more:
            listed.append(Related(more_places(self.more), more=self.more))
        return tuple(listed)

    def tell(self, rule: Rule, message: Text, collector: Collector) -> None:
        """One finding at the first place, with the others beside it."""
        first, *rest = self.places
        collector.add(rule, first, message, self.related(text("även här"), rest))


def refuse_conflicts(written: str, file: str, collector: Collector) -> bool:
    """Report unsolved merges of git, each as one fault. True when there is one: nothing else can be told then."""
    if not any(marker in written for marker in ("<<<<<<<", "=======", ">>>>>>>")):
        return False
    place = SpanFinder(file, written)
    conflicts: list[list[Span]] = []
    is_open = False
    for match in _CONFLICT.finditer(written):
        sign = match[0][0]
        span = place.span(match.start(), 7)
        if sign == "<" or not is_open:
            conflicts.append([])
        conflicts[-1].append(span)
        is_open = sign != ">" and (is_open or sign == "<")
    for first, *rest in conflicts:
        message = text("Här står en olöst sammanslagning från git. Välj vad som ska gälla och ta bort markeringarna.")
        also = tuple(Related(text("hör till samma sammanslagning"), span) for span in rest[:_RELATED])
        collector.add(CONFLICT_MARKER, first, message, also)
    return bool(conflicts)


def refuse_characters(written: str, file: str, collector: Collector) -> str:
    """Report forbidden characters, each kind once; give the text with U+FFFD in their place."""
    suspect = _UNUSUAL.search(written)
    if suspect is None or _FORBIDDEN_IN_FILE.search(written, suspect.start()) is None:
        return written
    for character, count in Counter(_FORBIDDEN_IN_FILE.findall(written)).items():
        place, repeats = SpanFinder(file, written), Repeats()
        same = re.compile("\r(?!\n)" if character == "\r" else re.escape(character))
        for match in islice(same.finditer(written), _RELATED + 1):
            repeats.add(place.span(match.start(), 1))
        repeats.more = count - len(repeats.places)
        rule = rule_of(character)
        repeats.tell(rule, text(_MESSAGES[rule], code=_code(character)), collector)
    return _FORBIDDEN_IN_FILE.sub("\ufffd", written)


def refuse_escaped(value: str, span: Span, collector: Collector) -> None:
    """Report the first forbidden character that a quoted text has written as an escape (`"\\u200b"`)."""
    match = FORBIDDEN.search(value) or re.search("\r", value)
    if match:
        rule = rule_of(match[0])
        collector.add(rule, span, text(_MESSAGES[rule], code=_code(match[0])))


def rule_of(character: str) -> Rule:
    """The rule that refuses a forbidden character."""
    return next((rule for rule, pattern in _BY_RULE.items() if pattern.match(character)), CONTROL_CHARACTER)


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"
