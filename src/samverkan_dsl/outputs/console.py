"""Findings as a person reads them in a terminal.

A finding is short: its sentence with its place, what belongs to it in at most three lines, and what to do. Errors are
of what somebody has just written, so they come with the line of the file; findings of one rule that say the same of
different things are told once. `whole` shows each by itself, with its line and every place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from textwrap import shorten
from typing import Protocol

from ..findings import Finding, Related, Severity, Span, Text, more_places, text, worded
from .escape import terminal
from .grouping import Group, Named, first_to_mend, grouped

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_SHOWN = 3
"""Lines on places that belong to a finding, and places on one of them; those beyond are counted."""
_NAMED = 8
"""So many things that a finding holds for too are named."""
_PER_RULE = 10
"""Findings of one rule beyond these are counted: who has mended ten knows what to do with the rest."""
_FIRST = 4
"""So many findings are worth beginning with."""
_MOST = 140
"""So many lines are read in one go."""
_LINE = 280
"""Characters of places and what else belongs to a finding that stand on one line."""
_PHRASE = 110
"""A sentence that says what to begin with is cut at so many characters."""


class Lines(Protocol):
    """Something that has a file's lines."""

    @property
    def lines(self) -> tuple[str, ...]: ...


def as_text(
    findings: Iterable[Finding],
    documents: Mapping[str, Lines],
    *,
    lang: str,
    colour: bool = False,
    width: int = 100,
    whole: bool = False,
) -> Iterator[str]:
    """Each finding, or each group of them, as a block of lines without a last newline."""
    teller = _Teller(documents, lang, colour, width)
    if whole:
        for finding in findings:
            yield "\n".join(teller.whole(finding))
        return
    told: dict[str, int] = {}
    left: dict[str, int] = {}
    shown: list[Group] = []
    for group in grouped(findings):
        code = group.finding.rule.code
        told[code] = told.get(code, 0) + 1
        if told[code] <= _PER_RULE:
            shown.append(group)
        else:
            left[code] = left.get(code, 0) + 1 + len(group.others)
    yield from ("\n".join(block) for block in _fitting(teller, shown))
    if left:
        rest = [f"{code} ({count})" for code, count in left.items()]
        yield text("Fynd till av samma slag: {rest}. Alla visas med --verbose.", rest=rest)(lang)


def _fitting(teller: _Teller, groups: Sequence[Group]) -> list[list[str]]:
    """Each as a block of lines. Where they are too many the places beside the lightest are left to --verbose."""
    blocks = [list(teller.short(group)) for group in groups]
    over = sum(len(block) + 1 for block in blocks) - _MOST
    for severity in (Severity.INFO, Severity.WARNING):
        for number in reversed(range(len(groups))):
            if over > 0 and groups[number].finding.rule.severity is severity:
                fewer = list(teller.short(groups[number], beside=False))
                over -= len(blocks[number]) - len(fewer)
                blocks[number] = fewer
    return blocks


def beginning(findings: Sequence[Finding], *, lang: str) -> list[tuple[list[int], str]]:
    """What to mend first, each with what orders it among those of other regions; nothing where all is seen at once."""
    groups = grouped(findings)
    if len(groups) <= _FIRST + 1:
        return []
    return [
        ([*group.weight], f"{_phrase(group, lang)} ({group.finding.rule.code}{_where(group.finding.span)})")
        for group in first_to_mend(groups)[:_FIRST]
    ]


def begin_with(told: Iterable[tuple[list[int], str]], *, lang: str) -> list[str]:
    """The lines that `check` ends with: what to mend first in all regions."""
    first = [words for _, words in sorted(told, key=lambda each: each[0])][:_FIRST]
    if not first:
        return []
    return [
        text("Börja med det här (varje fynd för sig visas med --verbose):")(lang),
        *(f"  {number}. {words}" for number, words in enumerate(first, 1)),
    ]


def _phrase(group: Group, lang: str) -> str:
    """The sentence that says what is wrong, without what follows from it."""
    sentence, stop, _ = terminal(group.finding.message.sentence(lang)).partition(". ")
    words = sentence if stop else sentence.removesuffix(".")
    return shorten(words, _PHRASE, placeholder=" …")


def _where(span: Span | None) -> str:
    return "" if span is None else f", {terminal(span.file)}:{span.line}"


class _Teller:
    def __init__(self, documents: Mapping[str, Lines], lang: str, colour: bool, width: int) -> None:
        self.documents = documents
        self.lang = lang
        self.colour = colour
        self.width = width

    def whole(self, finding: Finding) -> Iterator[str]:
        """A finding by itself, with its source line and a caret as compilers show them."""
        yield from self._framed(finding)
        for related in finding.related:
            at = "" if related.span is None else f"{_at(related.span)}: "
            yield self._line(text("se även"), at + terminal(related.message(self.lang)))
        yield from self._help(finding)

    def short(self, group: Group, *, beside: bool = True) -> Iterator[str]:
        """Findings that say the same, once; with what stands `beside`."""
        finding = group.finding
        if finding.rule.severity is Severity.ERROR:
            yield from self._framed(finding)
        else:
            at = f"{_at(finding.span)}: " if finding.span is not None else ""
            yield f"{self._weight(finding)} {at}{self._message(finding)}"
        yield from self._also(group)
        if beside:
            yield from self._beside(finding.related, None if finding.span is None else finding.span.file)
        yield from self._help(finding)

    def _framed(self, finding: Finding) -> Iterator[str]:
        yield f"{self._weight(finding)} {finding.rule.name}: {self._message(finding)}"
        span = finding.span
        if span is not None:
            document = self.documents.get(span.file)
            lines = document.lines if document is not None else ()
            margin = " " * len(str(span.line))
            yield f"{margin} {_paint('-->', '34', self.colour)} {_at(span)}"
            if 0 < span.line <= len(lines):
                yield from self._source(lines[span.line - 1], span, margin, _COLOURS[finding.rule.severity])

    def _weight(self, finding: Finding) -> str:
        rule = finding.rule
        return _paint(f"{rule.severity.label(self.lang)}[{rule.code}]", _COLOURS[rule.severity], self.colour)

    def _message(self, finding: Finding) -> str:
        return terminal(finding.message.sentence(self.lang))

    def _help(self, finding: Finding) -> Iterator[str]:
        if finding.help is not None:
            yield self._line(text("hjälp"), terminal(finding.help(self.lang)))

    def _line(self, what: Text, words: str) -> str:
        return f"  = {what(self.lang)}: {words}"

    def _also(self, group: Group) -> Iterator[str]:
        """What else it holds for: instances of the same template, and what other findings say it of."""
        first = group.finding
        names: dict[str, None] = {}
        for each in first.related:
            if each.alike:
                names[str(dict(each.message.values)["subject"])] = None
        file = None if first.span is None else first.span.file
        for other in group.others:
            at = ""
            if other.span is not None:
                at = self._nearby(other.span, file)
                file = other.span.file
            names[Named(first, other, at, readings=True).label(self.lang)] = None
        if names:
            told = [terminal(name) for name in names]
            more = len(told) - _NAMED
            if more > 0:
                told = [*told[:_NAMED], text("{count} till", count=more)(self.lang)]
            yield self._line(text("gäller även"), worded(told, self.lang))

    def _nearby(self, span: Span, file: str | None) -> str:
        """A place, without the file where it is the one just named."""
        return text("rad {line}", line=span.line)(self.lang) if span.file == file else f"{span.file}:{span.line}"

    def _beside(self, related: Sequence[Related], file: str | None) -> Iterator[str]:
        """Further places, those that say the same together; what leads to it; and what it rests on."""
        steps = [each.message(self.lang) for each in related if each.step]
        read = [each for each in related if each.reading]
        places = [each for each in related if not (each.step or each.reading) and (each.span is not None or each.more)]
        rests = [each for each in related if each.span is None and not (each.step or each.more or each.alike)]
        if steps:
            yield self._line(text("så kan det gå"), terminal("; ".join(steps)))
        said = [
            *self._places(read, len(read), file),
            *self._places(places, _SHOWN - bool(steps), file),
            *(terminal(each.message(self.lang)) for each in rests),
        ]
        for words in _side_by_side(said):
            yield self._line(text("se även"), words)

    def _places(self, related: Sequence[Related], room: int, file: str | None) -> Iterator[str]:
        kinds: list[tuple[str, list[Span], int]] = []
        for each in related:
            message = each.message(self.lang)
            if each.span is None:
                if kinds:
                    kinds[-1] = (*kinds[-1][:2], kinds[-1][2] + each.more)
                continue
            known = next((kind for kind in kinds if kind[0] == message), None)
            if known is None:
                kinds.append((message, [each.span], 0))
            else:
                known[1].append(each.span)
        rest = sum(len(spans) + more for _, spans, more in kinds[room:])
        for number, (message, spans, more) in enumerate(kinds[:room], 1):
            more += len(spans[_SHOWN:])
            at = self._together(spans[:_SHOWN], file)
            # How many places are left out is no line of its own.
            last = f"; {more_places(rest)(self.lang)}" if rest and number == room else ""
            yield f"{at}{f' {more_places(more)(self.lang)}' if more else ''}: {terminal(message)}{last}"

    def _together(self, spans: Sequence[Span], own: str | None) -> str:
        """Places with each file once, and not where it is the finding's own: `rad 5, 7, b.yaml:2`."""
        told = []
        for file, here in groupby(spans, key=lambda each: each.file):
            lines = ", ".join(dict.fromkeys(str(each.line) for each in here))
            told.append(text("rad {line}", line=lines)(self.lang) if file == own else f"{terminal(file)}:{lines}")
        return ", ".join(told)

    def _source(self, line: str, span: Span, margin: str, code: str) -> Iterator[str]:
        longest = max(20, self.width - len(margin) - 5)
        start = span.column - 1
        end = span.end_column - 1 if span.end_line == span.line else len(line)
        cut = 0 if len(line) <= longest or end <= longest else max(0, min(start - longest // 3, len(line) - longest))
        shown = line[cut : cut + longest]
        before = terminal(shown[: start - cut])
        marked = terminal(shown[start - cut : end - cut]) if end > start else ""
        after = terminal(shown[max(start, end) - cut :])
        lead = "…" if cut else ""
        tail = "…" if cut + longest < len(line) else ""
        caret = " " * (len(lead) + len(before)) + _paint("^" * max(1, len(marked.rstrip())), code, self.colour)
        yield f"{margin} |"
        yield f"{span.line} | {lead}{before}{marked}{after}{tail}".rstrip()
        yield f"{margin} | {caret}"


def _side_by_side(said: Iterable[str]) -> Iterator[str]:
    """What is short enough to be read on one line, on one."""
    line = ""
    for words in said:
        if line and len(line) + len(words) > _LINE:
            yield line
            line = ""
        line = f"{line}; {words}" if line else words
    if line:
        yield line


def _at(span: Span) -> str:
    return f"{terminal(span.file)}:{span.line}:{span.column}"


def _paint(words: str, code: str, colour: bool) -> str:
    return f"\x1b[1;{code}m{words}\x1b[0m" if colour else words


def closing_line(counts: Mapping[Severity, int], *, regions: int, lang: str, complete: bool = True) -> str:
    """One closing line: how many of each, in how many regions. Where not all was tried there may be more."""
    where = _count(regions, "1 region", "{count} regioner")
    if not any(counts.values()):
        message = "Inga fynd i {where}." if complete else "Inga fynd i {where}, men allt är inte prövat."
        return text(message, where=where)(lang)
    return text(
        "{errors}, {warnings} och {infos} i {where}."
        if complete
        else "Hittills {errors}, {warnings} och {infos} i {where}; allt är inte prövat.",
        errors=_count(counts[Severity.ERROR], "1 fel", "{count} fel"),
        warnings=_count(counts[Severity.WARNING], "1 varning", "{count} varningar"),
        infos=_count(counts[Severity.INFO], "1 upplysning", "{count} upplysningar"),
        where=where,
    )(lang)


def _count(number: int, one: str, several: str) -> Text:
    return text(one) if number == 1 else text(several, count=number)
