"""Lines that are indented with something that looks like spaces and is not."""

from __future__ import annotations

import re

from _ruamel_yaml import CParser  # type: ignore[import-not-found]
from ruamel.yaml.error import MarkedYAMLError

from ..findings import text
from .characters import Repeats, SpanFinder
from .document import Collector
from .rules import INDENTATION_CHARACTER, TAB_INDENTATION

_WIDE = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_INDENTED = re.compile(f"^ *([\t{_WIDE}])[ \t{_WIDE}]*(?=[^ \t{_WIDE}\r\n#])", re.MULTILINE)
_SIGN = re.compile(f"[\t{_WIDE}]")


def refuse_indentation(written: str, file: str, collector: Collector) -> bool:
    """Report tabs and other blanks in indentation, each kind once. True when there are any.

    Inside texts of several lines they are content. Where the parser stops, only the lines up to there are
    known; a tab or blank among them is taken to be what it stumbled on.
    """
    if not _SIGN.search(written):
        return False
    suspects = list(_INDENTED.finditer(written))
    if not suspects:
        return False
    within, last = _lines_within_texts(written)
    place = SpanFinder(file, written)
    tabs, wide = Repeats(), Repeats()
    for match in suspects:
        span = place.span(match.start(1), 1)
        if span.line not in within and (last is None or span.line <= last):
            (tabs if match[1] == "\t" else wide).add(span)
    if tabs.places:
        message = text("Raden är indragen med tabb. Byt tabben mot mellanslag; YAML räknar bara dem.")
        tabs.tell(TAB_INDENTATION, message, collector)
    if wide.places:
        message = text(
            "Raden är indragen med ett hårt eller annat särskilt mellanslag. Byt det mot ett vanligt mellanslag."
        )
        wide.tell(INDENTATION_CHARACTER, message, collector)
    return bool(tabs.places or wide.places)


def _lines_within_texts(written: str) -> tuple[set[int], int | None]:
    """The lines, from 1, that continue a text begun on a line above; the line where the parser stops, if it does."""
    lines: set[int] = set()
    get_event = CParser(written).get_event
    try:
        while (event := get_event()) is not None:
            if hasattr(event, "value"):
                end = event.end_mark
                lines.update(range(event.start_mark.line + 2, end.line + 1 + bool(end.column)))
    except MarkedYAMLError as error:
        return lines, error.problem_mark.line + 1
    return lines, None
