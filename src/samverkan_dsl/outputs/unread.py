"""What could not be read and which rules say nothing because of it, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ..findings import Text, more_places, text
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
                    "why": (_broken([each]) if each.broken else _why(each.because))(lang),
                    "because": sorted(numbers[part] for part in each.because),
                }
            )
    return {"unread": unread, "not_run": rules}


def as_text(loaded: Loaded, unable: Sequence[NotRun], asked: int, *, lang: str) -> str | None:
    """On one line of a region: how many of the rules that were asked for could not tell all, and why.

    None where all could. Which rules, and about what, is in the form for programs.
    """
    broken = [each for each in unable if each.broken]
    hindered = [each for each in unable if not each.broken]
    told = [terminal(_broken(broken)(lang))] if broken else []
    if hindered:
        told.append(terminal(_hindered(loaded, hindered, asked)(lang)))
    return " ".join(told) or None


def _broken(unable: Sequence[NotRun]) -> Text:
    """That rules failed, which is no fault of the region."""
    rules = [f"{each.rule.code} {each.rule.name} ({each.broken})" for each in unable]
    return text(
        "Ett fel i samverkan, inte i filerna, gjorde att {rules} inte kunde prövas; de andra reglerna berörs inte. "
        "Anmäl felet till dem som utvecklar samverkan, med den här raden och regionens filer.",
        rules=rules,
    )


def _hindered(loaded: Loaded, unable: Sequence[NotRun], asked: int) -> Text:
    """How many rules were hindered by what could not be read."""
    called = text("den här mappen") if loaded.shown == "." else loaded.shown
    codes = sorted({each.rule.code for each in unable})
    where = _where(tuple(dict.fromkeys(part for each in unable for part in each.because)))
    if len(codes) == 1:
        message = (
            "I {region} kunde {rule} inte prövas helt, därför att det som står på {where} inte gick att läsa eller "
            "förstå."
        )
        return text(message, region=called, rule=codes[0], where=where)
    message = (
        "I {region} kunde {count} av {asked} regler inte prövas helt, därför att det som står på {where} inte gick att "
        "läsa eller förstå."
    )
    return text(message, region=called, count=len(codes), asked=asked, where=where)


def _where(because: Sequence[Unread]) -> Text | list[str]:
    """The first places, and how many more there are."""
    places = list(dict.fromkeys(_at(part) for part in because))
    if len(places) > _SHOWN:
        more = len(places) - _SHOWN
        return text("{places} {more}", places=", ".join(places[:_SHOWN]), more=more_places(more))
    return places


def _why(because: Sequence[Unread]) -> Text:
    """That what stands at some places could have spoken."""
    message = "Det som står på {where} gick inte att läsa eller förstå, och kan säga det som de frågar efter."
    return text(message, where=_where(because))


def _at(part: Unread) -> str:
    span = part.finding.span
    if span is None:
        return "/".join(map(str, part.path))
    return span.file if not part.path and not part.rest else f"{span.file}:{span.line}"
