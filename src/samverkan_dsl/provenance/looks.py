"""How a line of a text looks: like a title, a question, a line that was ended on purpose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from .blocks import Shape, TextBlock
from .lines import WRAPPED
from .numbered_lines import VERB
from .persons import reaches_somebody, without_names
from .words import QUANTITY, UNFINISHED

APART = re.compile(
    r"(?:figur|bild|diagram|tabell) \d+\b|(?:uppdaterad|reviderad|antage[nt]|fastställ[td]|version|dnr|datum för|"
    r"diarienummer|dokument(?:ansvarig|ägare|typ|namn|nummer)|styrande dokument)\b|.*(?:https?://|www\.|@)",
    re.I,
)
"""What tells of the document or a picture and opens nothing."""
USUAL = re.compile(
    r"(?:parter|syfte(?: och mål\w*)?|mål|bakgrund|inledning|allmänt|definitioner|målgrupp\w*|omfattning|"
    r"avgränsning\w*|tillämpning|giltighet\w*|avtalstid|uppsägning|tvist\w*|ansvar(?:sfördelning)?|"
    r"uppdrag(?: och ansvar)?|sammansättning|ledamöter|möten|mötesformer|beslut|uppföljning|ekonomi|"
    r"finansiering|kostnader|sekretess|revidering|omförhandling|avvikelser|kommunikation|"
    r"dokumentation|information|underskrifter)",
    re.I,
)
"""What a governing document usually calls its sections: such a line needs no whole sentence before it."""
SUBJECT = re.compile(r"[A-ZÅÄÖ][A-ZÅÄÖ0-9-]{1,9}|[A-ZÅÄÖ]\w{4,}(?:en|et|na)\b(?!.* [-–] ).*")
"""Words that a list in small letters goes on from: the subject of its items."""
WEB = re.compile(r"<?(?:https?://|www\.)\S+")
_QUESTION = re.compile(r"(?:hur|vad|vem|vilk\w+|när|var|varför)\b[^.?]*\?", re.I)
_FEWEST_BROKEN = 8
"""Lines that must be broken for their length to tell the width of the text."""
_LONGEST = 80


def line_width(blocks: Sequence[TextBlock]) -> int:
    """Characters of a full line: nine of ten lines that are broken before a small letter are no longer."""
    lengths = sorted(
        len(line)
        for block in blocks
        for (_, line), (_, following) in pairwise(block.lines)
        if block.shape is not Shape.TABLE and following[0].islower()
    )
    return lengths[int(0.9 * (len(lengths) - 1))] if len(lengths) >= _FEWEST_BROKEN else WRAPPED


def ends_early(line: str, following_line: str, width: int) -> bool:
    """The first word of the next line would have had room: the line was ended on purpose."""
    return len(line) + 1 + len(following_line.partition(" ")[0]) <= width - 3


def like_a_title(line: str) -> bool:
    """A short line that begins with a capital and does not end as a sentence does."""
    if not line or len(line) > _LONGEST or not line[0].isupper() or line[-1] in ".:;,!":
        return False
    if (without_names(line) != line and not line.isupper()) or reaches_somebody(line):
        return False
    return any(map(str.isalpha, line)) and not QUANTITY.fullmatch(line.rpartition(" ")[2])


def titles(line: str) -> bool:
    """A title that has no verb and is not broken off; a question may have one."""
    if question(line):
        return True
    return like_a_title(line) and not (APART.match(line) or UNFINISHED.search(line) or VERB.search(line))


def question(line: str) -> bool:
    """A short question, as many documents have their headings."""
    return len(line) <= _LONGEST and bool(_QUESTION.fullmatch(line))


def capitals(line: str) -> bool:
    """A line in capitals alone."""
    return line.isupper() and sum(map(str.isalpha, line)) > 3
