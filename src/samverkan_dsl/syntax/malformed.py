"""What the YAML parser stumbles on, told to a person who has never seen one.

The parsers (libyaml, and ruamel's pure one after it) say what they had hoped to find, in English. Each
function in `_EXPLANATIONS` knows one family of those sentences, looks at the text where it happened, and
says what the writer most likely meant. The first that answers is believed.
"""

from __future__ import annotations

import re
from typing import Any

from ruamel.yaml.error import MarkedYAMLError

from ..findings import Related, text
from .builder import Builder
from .document import Collector
from .rules import (
    ALIAS,
    ANCHOR,
    BLOCK_TEXT_HEADER,
    COLON_IN_VALUE,
    DIRECTIVE,
    KEY_NOT_TEXT,
    LONE_SURROGATE,
    MISPLACED_LIST,
    MISSING_COLON,
    RESERVED_CHARACTER,
    SECOND_DOCUMENT,
    TAB_INDENTATION,
    TAG,
    TEXT_AFTER_VALUE,
    UNCLOSED_BRACKET,
    UNCLOSED_QUOTE,
    UNKNOWN_ESCAPE,
    UNREADABLE,
    WRONG_INDENTATION,
)
from .stumble import Fault, Point, Stumble

COLON_IN_BRACKETS = "found unexpected ':'"
"""How libyaml says that an unquoted value within brackets holds a colon."""
_HARD_SPACE = re.compile(":[\xa0\u2000-\u200a\u202f]")
_LONGEST_KEY = 1024


def refuse_malformed(
    error: MarkedYAMLError, builder: Builder, lines: list[str], file: str, collector: Collector
) -> None:
    """Report what `error` means. The parser's own words are never shown."""
    at = _point(error.problem_mark or error.context_mark, lines)
    since = _point(error.context_mark, lines) if error.context_mark else at
    words = f"{error.context or ''} | {error.problem or ''}"
    stumble = Stumble(file, lines, words, at, since, builder.open_bracket, builder.last_quoted)
    fault = next(filter(None, (explain(stumble) for explain in _EXPLANATIONS)))
    collector.add(fault.rule, fault.span, fault.message, fault.related)


def _point(mark: Any, lines: list[str]) -> Point:
    line = min(mark.line, len(lines) - 1)
    return line, min(mark.column, len(lines[line]))


def _blank(stumble: Stumble) -> Fault | None:
    if stumble.sign != "\t" or not stumble.says("tab character", "cannot start any token"):
        return None
    message = text("Här står en tabb där YAML bara tillåter mellanslag. Byt den mot mellanslag.")
    return Fault(TAB_INDENTATION, stumble.span(stumble.at, 1), message)


def _quoted(stumble: Stumble) -> Fault | None:
    if not stumble.says("quoted scalar |"):
        return None
    if stumble.says("end of stream", "document"):
        message = text("Citattecknet här stängs aldrig. Sätt ett likadant där texten slutar.")
        return Fault(UNCLOSED_QUOTE, stumble.span(stumble.since, 1), message)
    start = max(stumble.line.rfind("\\", 0, stumble.at[1] + 1), 0)
    if half := re.compile(r"\\u([dD][89a-fA-F][0-9a-fA-F]{2})").match(stumble.line, start):
        message = text("{code} är bara ett halvt tecken. Skriv tecknet självt i stället.", code=half[0])
        return Fault(LONE_SURROGATE, stumble.span((stumble.at[0], start), len(half[0])), message)
    message = text(
        "Inom dubbla citattecken har ett omvänt snedstreck en särskild betydelse, och den här följden betyder inget. "
        "Skriv `\\\\` för ett omvänt snedstreck, eller använd enkla citattecken."
    )
    return Fault(UNKNOWN_ESCAPE, stumble.span((stumble.at[0], start), 2), message)


def _directive(stumble: Stumble) -> Fault | None:
    if stumble.says("directive", "incompatible YAML document"):
        number = stumble.since[0]
    elif stumble.says("<document start>"):
        above = (number for number, line in enumerate(stumble.lines[: stumble.at[0]]) if line.startswith("%"))
        number = next(above, -1)
        if number < 0:
            return None
    else:
        return None
    message = text(
        "En rad som börjar med `%` styr YAML-läsaren, och det används inte här. Ta bort raden, eller sätt "
        "citattecken om det är text."
    )
    return Fault(DIRECTIVE, stumble.rest((number, 0)), message)


def _reserved(stumble: Stumble) -> Fault | None:
    """A value that begins with a sign of YAML's: mostly text that wants quotes."""
    if stumble.says("cannot start any token", "keys are not allowed"):
        rule, point = RESERVED_CHARACTER, stumble.at
    else:
        said = [sign for sign in (ANCHOR, ALIAS, TAG) if stumble.says(f"n {sign.name} |", f"a {sign.name} |")]
        if stumble.says("undefined tag handle"):
            said = [TAG]
        if not said:
            return None
        rule, point = said[0], stumble.since
    message = text(
        "Ett värde kan inte börja med `{sign}` utan citattecken; tecknet har en egen betydelse i YAML. Sätt "
        "citattecken runt hela värdet.",
        sign=stumble.character(point),
    )
    return Fault(rule, stumble.span(point, 1), message)


def _block_text(stumble: Stumble) -> Fault | None:
    if not stumble.says("block scalar |"):
        return None
    message = text(
        "`|` och `>` inleder en text som börjar på nästa rad. Flytta ned texten, eller sätt citattecken runt värdet "
        "om tecknet hör till texten."
    )
    return Fault(BLOCK_TEXT_HEADER, stumble.span(stumble.since, 1), message)


def _colon(stumble: Stumble) -> Fault | None:
    """A colon where no key can end."""
    if stumble.says(COLON_IN_BRACKETS):
        message = text(
            "Ett värde med kolon inom parenteser behöver citattecken i en så stor fil. Sätt citattecken runt värdet."
        )
        return Fault(COLON_IN_VALUE, stumble.span(stumble.at, 1), message)
    if not stumble.says("values are not allowed"):
        return None
    start = len(stumble.line) - len(stumble.line.lstrip(" -"))
    if stumble.bracket or re.search(r":\s", stumble.before[start:]):
        message = text(
            "Ett kolon följt av mellanslag inne i ett värde läses som en ny nyckel. Sätt citattecken runt hela värdet."
        )
        return Fault(COLON_IN_VALUE, stumble.span(stumble.at, 1), message)
    if stumble.at[1] - start > _LONGEST_KEY:
        message = text("En nyckel kan vara högst {limit} tecken lång. Korta den.", limit=_LONGEST_KEY)
        return Fault(COLON_IN_VALUE, stumble.span(stumble.at, 1), message)
    above = stumble.at[0] - 1
    hard = _HARD_SPACE.search(stumble.lines[above]) if above >= 0 else None
    if hard:
        return _hard_space(stumble, (above, hard.start() + 1))
    message = text(
        "Raden ser ut som en ny nyckel men läses som fortsättning på texten ovanför. Dra in den lika mycket som de "
        "nycklar den hör ihop med."
    )
    return Fault(WRONG_INDENTATION, stumble.rest((stumble.at[0], start)), message)


def _hard_space(stumble: Stumble, point: Point) -> Fault | None:
    message = text("Efter kolonet står ett hårt mellanslag, som YAML inte räknar. Byt det mot ett vanligt mellanslag.")
    return Fault(MISSING_COLON, stumble.span(point, 1), message)


def _missing_colon(stumble: Stumble) -> Fault | None:
    if not stumble.says("could not find expected ':'"):
        return None
    number, column = stumble.since
    line = stumble.lines[number]
    if hard := _HARD_SPACE.search(line, column):
        return _hard_space(stumble, (number, hard.start() + 1))
    if tight := re.compile(r"[^\s:]+:(?=[^\s:/])").match(line, column):
        message = text("Efter kolonet saknas ett mellanslag, så raden läses inte som en nyckel. Skriv ett där.")
        return Fault(MISSING_COLON, stumble.span((number, tight.end() - 1), 1), message)
    message = text(
        "Raden är ingen nyckel: kolonet saknas. Skriv `nyckel: värde`, eller dra in raden om den fortsätter texten "
        "ovanför."
    )
    return Fault(MISSING_COLON, stumble.rest(stumble.since), message)


def _list(stumble: Stumble) -> Fault | None:
    if not stumble.says("entries are not allowed"):
        return None
    message = text(
        "En lista kan inte börja här. Börja den på raden under nyckeln, eller sätt citattecken runt värdet om "
        "strecket hör till texten."
    )
    return Fault(MISPLACED_LIST, stumble.span(stumble.at, 1), message)


def _after_quote(stumble: Stumble) -> Fault | None:
    """More text after a closing quote: it closed too early, or is the one that an earlier text lacks."""
    written = stumble.before.rstrip()
    if not stumble.sign or stumble.sign in ",]}" or not written.endswith(("'", '"')):
        return None
    quoted = stumble.quoted
    if quoted and quoted.line < quoted.end_line:
        message = text("Texten här går över flera rader. Troligen saknas citattecknet som skulle avsluta den.")
        related = Related(text("här slutar den nu"), stumble.span((stumble.at[0], len(written) - 1), 1))
        return Fault(UNCLOSED_QUOTE, stumble.span((quoted.line - 1, quoted.column - 1), 1), message, (related,))
    message = text(
        "Citattecknet före detta avslutar texten, men raden fortsätter. Flytta det till slutet; ett citattecken inne i "
        "texten skrivs `\\\"` inom dubbla och `''` inom enkla."
    )
    return Fault(TEXT_AFTER_VALUE, stumble.rest(stumble.at), message)


def _colon_in_brackets(stumble: Stumble) -> Fault | None:
    """A colon that begins a value, or has no key before it on its line."""
    written = stumble.before.rstrip()
    if stumble.sign != ":" or not stumble.bracket:
        return None
    if not written:
        message = text("Kolonet står på en annan rad än sin nyckel. Skriv nyckeln och kolonet på samma rad.")
        return Fault(MISSING_COLON, stumble.span(stumble.at, 1), message)
    if written[-1] in "[{," and not stumble.character((stumble.at[0], stumble.at[1] + 1)).strip():
        message = text("Här saknas en nyckel före kolonet. Skriv nyckeln, eller ta bort kolonet.")
        return Fault(KEY_NOT_TEXT, stumble.span(stumble.at, 1), message)
    if written[-1] in "[{,:":
        message = text("Ett värde inom parenteser kan inte börja med kolon. Sätt citattecken runt hela värdet.")
        return Fault(COLON_IN_VALUE, stumble.span(stumble.at, 1), message)
    if written[-1] in "'\"":
        message = text("En nyckel kan inte gå över flera rader. Skriv den på en rad.")
        return Fault(MISSING_COLON, stumble.span(stumble.at, 1), message)
    return None


def _bracket(stumble: Stumble) -> Fault | None:
    """Something wrong between brackets, or a bracket too many."""
    opened = stumble.bracket
    if opened and stumble.sign == "?":
        message = text(
            "Ett värde med frågetecken inom parenteser behöver citattecken i en så stor fil. Sätt citattecken runt "
            "värdet."
        )
        return Fault(RESERVED_CHARACTER, stumble.span(stumble.at, 1), message)
    if opened and stumble.says("',' or") and (not stumble.sign or stumble.at[0] >= opened.line):
        message = text("Parentesen här stängs inte där den borde. Stäng den, och sätt komma mellan värdena.")
        return Fault(UNCLOSED_BRACKET, opened, message)
    if opened and stumble.says("',' or") and stumble.sign not in "]}":
        message = text("Här väntades ett komma eller en parentes som stänger. Skilj värdena åt med komma.")
        if stumble.sign == ":":
            message = text(
                "Inom klamrar kan ett värde inte ha kolon och blanksteg i sig. Sätt citattecken om hela värdet."
            )
        elif stumble.sign in "{[":
            message = text("Ett värde som har klamrar i sig behöver citattecken här. Sätt citattecken om hela värdet.")
        return Fault(TEXT_AFTER_VALUE, stumble.span(stumble.at, 1), message, (Related(text("öppnas här"), opened),))
    if stumble.sign and stumble.sign in ",]}":
        message = text(
            "Tecknet `{sign}` kan inte stå här. Ta bort det, eller sätt citattecken om det hör till en text.",
            sign=stumble.sign,
        )
        return Fault(UNREADABLE, stumble.span(stumble.at, 1), message)
    if opened and stumble.sign == "-":
        message = text("Punkter med streck kan inte stå inom parenteser. Skilj värdena åt med komma i stället.")
        return Fault(MISPLACED_LIST, stumble.span(stumble.at, 1), message)
    return None


def _indentation(stumble: Stumble) -> Fault | None:
    """A line that belongs to nothing above it, or more text on a line that had said enough."""
    if not stumble.says("expected key", "'-' indicator", "<block end>", "<document start>"):
        return None
    if re.match(r":(\s|$)", stumble.line[stumble.at[1] :]):
        message = text("Här saknas en nyckel före kolonet. Skriv nyckeln, eller ta bort raden.")
        return Fault(KEY_NOT_TEXT, stumble.span(stumble.at, 1), message)
    if stumble.before.strip(" -"):
        message = text("Värdet är slut här, men raden fortsätter. Sätt citattecken runt hela värdet om allt hör dit.")
        return Fault(TEXT_AFTER_VALUE, stumble.rest(stumble.at), message)
    if stumble.says("<document start>") and "..." in stumble.lines[: stumble.at[0]]:
        message = text("Raden `...` avslutar dokumentet, men här fortsätter filen. Ta bort raden med punkterna.")
        return Fault(SECOND_DOCUMENT, stumble.rest(stumble.at), message)
    related: tuple[Related, ...] = ()
    if stumble.since[0] < stumble.at[0]:
        related = (Related(text("gruppen som raden läses mot börjar här"), stumble.span(stumble.since, 1)),)
    if re.match(r"-(\s|$)", stumble.line[stumble.at[1] :]) and not stumble.says("'-' indicator"):
        message = text(
            "Här börjar en lista där en nyckel väntades. Dra in raden under den nyckel listan hör till, eller dra in "
            "den lika mycket som listan ovanför."
        )
        return Fault(MISPLACED_LIST, stumble.span(stumble.at, 1), message, related)
    message = text("Raden är inte indragen som raderna den hör ihop med. Dra in den lika mycket som de är.")
    return Fault(WRONG_INDENTATION, stumble.rest(stumble.at), message, related)


def _end(stumble: Stumble) -> Fault | None:
    """The end of a document that has not begun."""
    if not stumble.line.startswith("..."):
        return None
    message = text("Raden `...` avslutar dokumentet, men inget har börjat. Ta bort raden med punkterna.")
    return Fault(SECOND_DOCUMENT, stumble.rest((stumble.at[0], 0)), message)


def _other(stumble: Stumble) -> Fault | None:
    message = text(
        "Texten går inte att läsa som YAML härifrån. Se efter citattecken, parenteser och indrag på raden och den "
        "ovanför."
    )
    return Fault(UNREADABLE, stumble.span(stumble.at, 1), message)


_EXPLANATIONS = (
    _blank,
    _quoted,
    _directive,
    _reserved,
    _block_text,
    _colon,
    _missing_colon,
    _list,
    _colon_in_brackets,
    _after_quote,
    _bracket,
    _indentation,
    _end,
    _other,
)
