"""Two keys that answer the same question, of which one can hold."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Decisions
from ...language.walk import Path
from ...loading import Region
from .._places import related
from .._silence import NOTHING
from ._clashes import CLASHES, at

RULE = Rule(
    "VAL002",
    "two-answers",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Två svar står på samma fråga, och dokumentet säger inte vilket som gäller.",
)
RESTS_ON = NOTHING
_HELP = text("Ta bort det ena, eller skriv hur de hänger ihop.")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each pair of answers, and for each two lines of a decision order about the same matters."""
    for path, element in region.elements:
        for clash in CLASHES:
            if isinstance(element, clash.kinds) and clash.holds(region, element):
                message = clash.message(region, element, region.home(path))
                where = (*path, clash.key)
                beside = [(*path, clash.other)] if clash.other else []
                also = related(region, text("det andra svaret"), beside)
                yield region.finding(RULE, message, *where, related=also, help=_HELP)
                break
        if isinstance(element, Decisions):
            yield from _same_matter(region, path, element)


def _same_matter(region: Region, path: Path, order: Decisions) -> Iterator[Finding]:
    seen: dict[tuple[frozenset[str], str | None], int] = {}
    for row, line in enumerate(order.by_matter):
        if not line.subject:
            continue
        first = seen.setdefault((frozenset(line.subject), line.condition), row)
        before = order.by_matter[first]
        if first != row and (before.method, before.share, before.effect) != (line.method, line.share, line.effect):
            message = text(
                "{body} har två ordningar för beslut om {subject}. Då kan den som förlorar hänvisa till den andra.",
                body=at(region, region.home(path)),
                subject=[region.name(subject) for subject in line.subject],
            )
            also = related(region, text("den andra ordningen"), [(*path, "by-matter", first)])
            yield region.finding(RULE, message, *path, "by-matter", row, related=also, help=_HELP)
