"""What YAML offers and the language leaves out, and how that is told."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any

from ..findings import Related, Span, text
from .characters import Repeats, refuse_escaped
from .document import Collector, EnoughFaults, split_lines
from .rules import (
    ALIAS,
    ANCHOR,
    DIRECTIVE,
    DUPLICATE_KEY,
    KEY_NOT_TEXT,
    MERGE_KEY,
    SECOND_DOCUMENT,
    TAG,
    TOO_DEEP,
    WRONG_INDENTATION,
)
from .scalars import Unusable

MERGE = "\0<<"
"""How the stand-in for a merge key begins. No key can: NUL is refused in files."""
_CLOSING = re.compile(r"[\]}]+[ \t]*,?[ \t]*(?:#|$)")
_SHOWN = 60
"""Characters of a key that a message shows."""


class Refusals:
    """Makes findings of events. Methods that refuse a key give a text to go on with, which no real key equals."""

    def __init__(self, file: str, written: str, collector: Collector) -> None:
        self._file = file
        self._written = written
        self._collector = collector
        self._escapes = "\\" in written
        self._anchors: list[tuple[str, Span, Repeats]] = []
        self._uses: dict[str, Repeats] = {}
        self._continued: list[tuple[Span, int]] = []

    @cached_property
    def _lines(self) -> list[str]:
        return split_lines(self._written)

    def unusable(self, value: Unusable, span: Span) -> None:
        self._collector.add(value.rule, span, value.message)

    def escapes(self, value: str, span: Span) -> None:
        """Refuse characters that a quoted text holds as escapes; a file without backslashes has none."""
        if self._escapes:
            refuse_escaped(value, span, self._collector)

    def continued(self, span: Span, margin: int) -> None:
        """Note a quoted text, or what is in brackets, of several lines, and the fewest spaces that these begin with.

        What is wrong with them is told when all has been read: where the parser stops, the text may be too long.
        """
        self._continued.append((span, margin))

    def indentation(self) -> None:
        """Refuse lines that are not indented below what they belong to, one for each text and outermost bracket.

        A line that only closes brackets may stand further out: all readers take it.
        """
        for span, margin in self._continued:
            for number in range(span.line + 1, span.end_line + 1):
                line = self._lines[number - 1]
                words = line.strip(" \t")
                if line[:margin].strip(" ") and words and not words.startswith("#") and not _CLOSING.match(words):
                    self._further_out(span, number, margin)
                    break

    def _further_out(self, span: Span, number: int, margin: int) -> None:
        line = self._lines[number - 1]
        message = text(
            "Raden hör ihop med det som börjar ovanför men är inte indragen under det. Låt den börja med minst {count} "
            "mellanslag.",
            count=margin,
        )
        at = Span(self._file, number, len(line) - len(line.lstrip()) + 1, number, len(line.rstrip()) + 1)
        begins = Related(text("här börjar det"), Span(*span[:3], span.line, span.column + 1))
        self._collector.add(WRONG_INDENTATION, at, message, (begins,))

    def odd_key(self, raw: str, value: Any, span: Span) -> str:
        """An unquoted key that is not text."""
        if isinstance(value, Unusable):
            self.unusable(value, span)
        elif not raw:
            message = text("Här saknas en nyckel före kolonet. Skriv nyckeln, eller ta bort raden.")
            self._collector.add(KEY_NOT_TEXT, span, message)
        else:
            message = text(
                'Nyckeln {key} läses inte som text utan som {kind}. Sätt citattecken runt den: "{key}".',
                key=_short(raw),
                kind=text(_kind(value)),
            )
            self._collector.add(KEY_NOT_TEXT, span, message)
        return _stand_in("\0", span)

    def complex_key(self, value: Any, span: Span) -> str:
        """A key that is a mapping, a sequence or an alias (which is refused as such)."""
        if not isinstance(value, str):
            findings = self._collector.findings
            if findings and findings[-1].rule is KEY_NOT_TEXT and (findings[-1].span or span) >= span:
                findings.pop()  # Within this one, as in `{{x}}: …`.
            message = text(
                "En nyckel ska vara text, men här står en lista eller en grupp av nycklar. Är det text som börjar "
                "med en parentes, sätt citattecken runt den."
            )
            self._collector.add(KEY_NOT_TEXT, span, message)
        return _stand_in("\0", span)

    def merge_key(self, span: Span) -> str:
        message = text(
            "`<<` hämtar nycklar från ett annat ställe, så att gruppen inte kan läsas för sig. Skriv ut nycklarna här."
        )
        self._collector.add(MERGE_KEY, span, message)
        return _stand_in(MERGE, span)

    def duplicate(self, key: str, span: Span, first: Span) -> None:
        message = text(
            "Nyckeln {key} finns redan i samma grupp, på rad {line}. Ta bort en av dem eller byt namn; "
            "båda kan inte gälla.",
            key=_short(key),
            line=first.line,
        )
        self._collector.add(DUPLICATE_KEY, span, message, (Related(text("här står nyckeln första gången"), first),))

    def alias(self, name: str, span: Span, key: str | None) -> None:
        """An alias: told together with its anchor or with the merge key it belongs to, else by itself."""
        if name in self._uses:
            self._uses[name].add(span)
        elif key is None or not key.startswith(MERGE):
            message = text(
                "`*{name}` hänvisar i YAML till ett ankare, och ankare används inte här. Skriv ut värdet; "
                "är det text som börjar med en asterisk, sätt citattecken runt den.",
                name=_short(name),
            )
            self._collector.add(ALIAS, span, message)

    def properties(self, event: Any) -> None:
        """The anchor and the tag before a value."""
        if event.anchor is not None:
            span = self._find(event.start_mark, re.escape(f"&{event.anchor}"))
            uses = self._uses[event.anchor] = Repeats()
            if len(self._anchors) > self._collector.limit:
                raise EnoughFaults
            self._anchors.append((event.anchor, span, uses))
        if event.ctag is not None:
            message = text(
                "Utropstecknet märker i YAML värdet med en typ, och typer anges inte i filen. Ta bort märkningen; "
                "är det text som börjar med ett utropstecken, sätt citattecken runt den."
            )
            self._collector.add(TAG, self._find(event.start_mark, r"!\S*"), message)

    def anchors(self) -> None:
        """Tell the anchors that were met, each with the places that use it."""
        for name, span, uses in self._anchors:
            message = text(
                "`&{name}` är i YAML ett ankare, och ankare används inte här. Skriv ut värdet på varje ställe; "
                "är det text som börjar med ett och-tecken, sätt citattecken runt den.",
                name=_short(name),
            )
            self._collector.add(ANCHOR, span, message, uses.related(text("används här"), uses.places))

    def too_deep(self, span: Span, limit: int) -> None:
        message = text("Här är innehållet nästlat djupare än {limit} nivåer. Gör det plattare.", limit=limit)
        self._collector.add(TOO_DEEP, span, message)

    def second_document(self, mark: Any) -> None:
        message = text("Här börjar ett andra dokument. Lägg det i en egen fil, eller ta bort raden med `---`.")
        self._collector.add(SECOND_DOCUMENT, self._find(mark, r"\S+"), message)

    def directive(self) -> None:
        line = next(number for number, line in enumerate(self._lines, 1) if line.startswith("%"))
        message = text("Rader som börjar med `%` styr YAML-läsaren och används inte här. Ta bort raden.")
        end = len(self._lines[line - 1].rstrip()) + 1
        self._collector.add(DIRECTIVE, Span(self._file, line, 1, line, end), message)

    def _find(self, mark: Any, pattern: str) -> Span:
        """Where `pattern` first stands at or after a mark on its line; the mark when it does not."""
        match = re.compile(pattern).search(self._lines[mark.line], mark.column)
        start, end = match.span() if match else (mark.column, mark.column)
        return Span(self._file, mark.line + 1, start + 1, mark.line + 1, end + 1)


def _stand_in(prefix: str, span: Span) -> str:
    return f"{prefix}{span.line}:{span.column}"


def _short(word: str) -> str:
    return word if len(word) <= _SHOWN else f"{word[:_SHOWN]}…"


def _kind(value: Any) -> str:
    if value is None:
        return "ett tomt värde"
    return "sant eller falskt" if isinstance(value, bool) else "ett tal"
