"""What could not be read and which rules say nothing because of it, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ..findings import Text, text
from ..loading import Loaded
from ..loading.unread import Unread
from ..rules import NotRun
from .escape import terminal
from .findings import place

if TYPE_CHECKING:
    from .shapes.found import NotRunShape, RuleNotRun, UnreadPart

_SHOWN = 3
"""Places beyond these are only counted."""


def as_json(regions: Iterable[tuple[Loaded, Sequence[NotRun]]], *, lang: str) -> NotRunShape:
    """`unread`: what could not be read; `not_run`: what each rule did not tell of, with numbers into `unread`."""
    unread: list[UnreadPart] = []
    rules: list[RuleNotRun] = []
    for loaded, unable in regions:
        region = loaded.region.id if loaded.region is not None else ""
        numbers: dict[Unread, int] = {}
        for part in dict.fromkeys((*loaded.unread, *(part for each in unable for part in each.because))):
            numbers[part] = len(unread)
            finding = part.finding
            path = "/".join(map(str, part.path)) or None
            unread.append({"region": region, "path": path, "code": finding.rule.code, **place(finding.span)})
        for each in unable:
            rules.append(
                {
                    "region": region,
                    "rule": each.rule.code,
                    "name": each.rule.name,
                    "about": each.about or None,
                    "why": _why(each.because)(lang),
                    "because": sorted(numbers[part] for part in each.because),
                }
            )
    return {"unread": unread, "not_run": rules}


def as_text(loaded: Loaded, unable: Sequence[NotRun], *, lang: str) -> Iterator[str]:
    """A sentence for what is told of nothing in a region, and one for each element that less is told of."""
    by_element: dict[str, list[NotRun]] = {}
    for each in unable:
        by_element.setdefault(each.about, []).append(each)
    for element, rules in sorted(by_element.items()):
        codes = ", ".join(sorted(each.rule.code for each in rules))
        because = tuple(dict.fromkeys(part for each in rules for part in each.because))
        if element:
            message = text(
                "Om {element} är dessa regler inte prövade: {codes}. {why}",
                element=_called(loaded, element),
                codes=codes,
                why=_why(because),
            )
        else:
            message = text(
                "I {region} är dessa regler inte prövade: {codes}. {why}",
                region=loaded.shown,
                codes=codes,
                why=_why(because),
            )
        yield terminal(message(lang))


def _called(loaded: Loaded, element: str) -> str:
    section, _, name = element.partition("/")
    if loaded.region is None or section != "bodies":
        return element
    return str(loaded.region.name(name))


def _why(because: Sequence[Unread]) -> Text:
    """That what stands at some places could have spoken."""
    places = list(dict.fromkeys(_at(part) for part in because))
    if len(places) > _SHOWN:
        return text(
            "Det som står på {places} och {count} ställen till gick inte att läsa eller förstå, "
            "och kan säga det som de frågar efter.",
            places=", ".join(places[:_SHOWN]),
            count=len(places) - _SHOWN,
        )
    return text(
        "Det som står på {places} gick inte att läsa eller förstå, och kan säga det som de frågar efter.",
        places=places,
    )


def _at(part: Unread) -> str:
    span = part.finding.span
    if span is None:
        return "/".join(map(str, part.path))
    return span.file if not part.path else f"{span.file}:{span.line}"
