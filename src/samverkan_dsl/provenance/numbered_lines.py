"""The numbered lines of a text that open sections, told from items of lists and numbered sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from .blocks import Shape, TextBlock, written
from .contents import Contents
from .grammar import NORM
from .lines import LONGEST_HEADING
from .numbering import Numbered, numbered, opening_of, sections
from .words import UNFINISHED

VERB = re.compile(
    r"\b(?:ska|skall|är|har|hör|kan|får|bör|måste|utgör|består|innebär|finns|ingår|ansvarar|beslutar|utser|deltar|"
    r"sker|gäller|"
    r"behöver|arbetar|träffas|möts|sammanträder|blir|tar|ger|görs|förs|leder|följer|gör|\w+(?:eras|ades|ats))\b",
    re.I,
)
"""A verb that no heading without a number has."""
FOOTNOTE = re.compile(r"^\d{1,2} .*\(\d{4}:\d{1,4}\)")
"""A note at the foot of a page that names a statute."""
OPEN_END = ".:;,"
"""What no heading ends with."""
_SENTENCE = 80
"""Characters; a numbered line longer than this that has a verb is a sentence."""
_CLAUSE = re.compile(r"\b(?:som|där|när|hur|vad|vem|vilka?|vilket|att|om|så|varför)\b", re.I)
"""What begins a clause: a verb after it does not make a sentence."""
_SHORT = 60
_MOST_LINES = 5
"""Lines of a sentence that are read to see where it ends."""


@dataclass(frozen=True, slots=True)
class Opening:
    """How much of a text is the heading of a numbered section."""

    lines: int
    """Lines that its words take: one, or two where they are broken."""
    number: str = ""
    """The number alone is the heading, and a sentence follows on the same line."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """A numbered line that may be a heading."""

    block: int
    line: int
    opening: Opening
    number: Numbered
    words: str


def numbered_openings(blocks: list[TextBlock], contents: Contents) -> dict[int, dict[int, Opening]]:
    """The lines that open numbered sections, by block and line."""
    spots = list(_spots(blocks))
    if any(spot.words[0] == "§" and len(spot.number.key) > 1 for spot in spots):
        # The signs number one row of sections, with the decimals under them.
        signs = [replace(spot, number=replace(spot.number, style=".")) for spot in spots if spot.number.style == "§"]
        by_place = {(spot.block, spot.line): spot for spot in signs}
        spots = [by_place.get((spot.block, spot.line), spot) for spot in spots]
    weights = [(spot.number, _weight(spot, blocks, contents)) for spot in spots]
    chosen = sections(weights)
    found: dict[int, dict[int, Opening]] = {}
    for place, spot in enumerate(spots):
        if place in chosen or contents.lists(spot.number.number, spot.number.title):
            found.setdefault(spot.block, {})[spot.line] = spot.opening
    return found


def _spots(blocks: list[TextBlock]) -> Iterator[_Spot]:
    """The lines that begin with a number and could be headings, but for items that follow each other in a list."""
    lines = [(index, place) for index, block in enumerate(blocks) for place in range(len(block.lines))]
    flat = [written(blocks[index], place) for index, place in lines]
    ends = [place == len(blocks[index].lines) - 1 for index, place in lines]
    numbers = [_number_of(blocks[index], line) for (index, _), line in zip(lines, flat, strict=True)]
    keys = [number.key if number else () for number in numbers]
    for at, ((index, place), line) in enumerate(zip(lines, flat, strict=True)):
        before = flat[at - 1] if place else ""
        opens = _sentence_opening(blocks[index], place, line, flat, at)
        if opens and (not before or _ended(before)):
            yield _Spot(index, place, Opening(1, opens.number), opens.numbered, opens.number)
            continue
        number = numbers[at]
        if not number or len(line) > LONGEST_HEADING or FOOTNOTE.search(line):
            continue
        span = 1
        after = flat[at + 1] if at + 1 < len(flat) else ""
        if after and not ends[at] and after[0].islower():
            unfinished = UNFINISHED.search(line)
            if (len(line) < 30 and not unfinished) or len(line) + len(after) > LONGEST_HEADING or after[-1] in ".:;,?!":
                continue
            third = flat[at + 2] if at + 2 < len(flat) else ""
            if not ends[at + 1] and third and third[0].islower():
                continue
            span, line = 2, f"{line} {after}"
        title = number.title
        if not title and after and not ends[at] and _titles(after, flat[at + 2] if at + 2 < len(flat) else ""):
            span, line = 2, f"{line} {after}"
            number = replace(number, title=after)
        if (title and line[-1] in OPEN_END) or (not title and at + 1 == len(flat)):
            continue
        beyond = at + span
        depth = len(number.key)
        neighbours = [keys[near] for near in (at - 1, beyond) if 0 <= near < len(keys)]
        listed = any(len(near) == depth and abs(near[-1] - number.key[-1]) == 1 for near in neighbours)
        if listed and depth == 1 and number.style != "§":
            number = replace(number, style="list")
        yield _Spot(index, place, Opening(span), number, line)


@dataclass(frozen=True, slots=True)
class _SentenceOpening:
    number: str
    numbered: Numbered


def _sentence_opening(block: TextBlock, place: int, line: str, flat: list[str], at: int) -> _SentenceOpening | None:
    """The number of a section whose text follows on the same line, as in `3 § Rådet ska …`."""
    item = block.shape is Shape.BULLET and not place
    if block.shape is Shape.TABLE or item or not (opens := opening_of(line[:40])):
        return None
    number = numbered(opens)
    words = line[line.index(opens) + len(opens) :].strip(" -–—")
    if number is None or not words:
        return None
    for later in flat[at + 1 : min(at + 1 + _MOST_LINES, at + len(block.lines) - place)]:
        if not later[:1].islower():
            break
        words = f"{words} {later}"
    sentence = len(words) > LONGEST_HEADING or words[-1] in OPEN_END
    if "§" in opens and not sentence:
        verb = VERB.search(words) or NORM.search(words)
        sentence = verb is not None and not _CLAUSE.search(words[: verb.start()])
    return _SentenceOpening(opens, number) if sentence and not FOOTNOTE.search(line[:LONGEST_HEADING]) else None


def _ended(line: str) -> bool:
    """Whether a line ends a sentence, or is too short to have been broken."""
    return line[-1] in ".!?:;" or len(line) < _SHORT


def _titles(line: str, following: str) -> bool:
    """Whether a line under a number that stands alone is the title of its section and not its text."""
    if not line[0].isupper() or len(line) > _SHORT or line[-1] in ".:;,!?" or VERB.search(line):
        return False
    if following[:1].isdigit() or following[:1] == "§":
        return True
    return following[:1].isupper() and (len(following) > len(line) or following[-1] in ".:")


def _number_of(block: TextBlock, line: str) -> Numbered | None:
    if (
        block.note
        or block.shape is Shape.TABLE
        or not line
        or line[0] not in "0123456789§abcdefghijklmnopqrstuvwxyzåäö"
    ):
        return None
    return numbered(line) if len(line) <= LONGEST_HEADING else None


def _weight(spot: _Spot, blocks: list[TextBlock], contents: Contents) -> float:
    """How much a numbered line looks like a heading by itself."""
    if spot.number.style == "list":
        return 5.0 if contents.lists(spot.number.number, spot.number.title) else -9.0
    block = blocks[spot.block]
    if spot.opening.number:
        return 1.0 + 0.5 * ("§" in spot.words) + block.gap * (spot.line == 0)
    alone = bool(block.only) or (spot.opening.lines == len(block.lines) and block.gap)
    deep = len(spot.number.key) > 1
    listed = contents.lists(spot.number.number, spot.number.title)
    return 1.0 + alone + 0.5 * deep + ("§" in spot.words[:5]) + 4.0 * listed - _with_verb(spot.words)


def _with_verb(title: str) -> float:
    """What a verb takes: little from a short line, all from one that may be a whole sentence."""
    found = bool(VERB.search(title))
    return 9.0 * found if len(title) > _SENTENCE else 0.4 * found
