"""Finding the rules and running them."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from traceback import extract_tb
from typing import NamedTuple

from ..findings import Finding, ModelPath, Rule
from ..loading import Region
from ..loading.unread import Unread
from ._readings import also_read
from ._silence import EVERYTHING, RestsOn, at_another_time, meant_region, misspellings, silenced, unheard
from .references import undefined_reference
from .selection import Selection
from .waivers import UNUSED_WAIVER

Check = Callable[[Region], Iterator[Finding]]


class Checker(NamedTuple):
    """One rule with its check and its page."""

    rule: Rule
    check: Check
    page: Path
    """The Markdown page beside the rule's module."""
    rests_on: RestsOn
    """The silence that it takes for an answer."""
    whole: bool
    """Whether it asks what the document says, whenever that holds, and not how things stand on the day."""


_WHOLE = frozenset(("coverage", "privacy", "prose", "references", "statutes", "terms"))
"""The families of rules on what is written: a person's name in a row of last year's is a person's name."""


@cache
def checkers() -> tuple[Checker, ...]:
    """Every rule there is, by code."""
    found = []
    here = Path(__file__).parent
    for family in iter_modules([str(here)]):
        if not family.ispkg:
            continue
        whole = family.name in _WHOLE
        for module in iter_modules([str(here / family.name)]):
            if module.name.startswith("_"):
                continue
            rule = import_module(f"{__package__}.{family.name}.{module.name}")
            page = here / family.name / f"{module.name}.md"
            found.append(Checker(rule.RULE, rule.check, page, getattr(rule, "RESTS_ON", EVERYTHING), whole))
    return tuple(sorted(found, key=lambda checker: checker.rule.code))


class NotRun(NamedTuple):
    """What a rule could not tell of, and why."""

    rule: Rule
    about: str
    """The element that nothing is told of (`bodies/lsvo`); empty where it is the whole region."""
    because: tuple[Unread, ...] = ()
    """What could not be read and may have spoken."""
    broken: str = ""
    """Where the rule itself failed (`KeyError, analysis/seats/places.py:41`); empty where it did not."""


def run(
    region: Region, selection: Selection, also: Container[str] = (), unable: list[NotRun] | None = None
) -> Iterator[Finding]:
    """The findings of every selected rule, and of those with a code or name in `also`.

    Only what is true whatever the parts say that could not be read: `not_run` has the rest. What of a rule rests on a
    misspelt id, and a rule that fails, are added to `unable`, so that a fault in one hides nothing of the others;
    without a list the exception goes on.
    """
    for checker in checkers():
        rule = checker.rule
        if selection.takes(rule) or rule.code in also or rule.name in also:
            without = silenced(region, checker.rests_on)
            if not without.everywhere:
                found = _told(checker, region, unable)
                heard = [finding for finding in found if not without.takes(finding)]
                held = _held(checker, region, heard, unable)
                kept = (each for each in held if not at_another_time(region, checker.rests_on, each))
                yield from (also_read(region.whole if checker.whole else region, each) for each in kept)


def _held(checker: Checker, region: Region, found: list[Finding], unable: list[NotRun] | None) -> list[Finding]:
    """Those that are true whether misspelt ids mean nothing or what they are like; the others are not told.

    That an id leads nowhere is true as it is.
    """
    meant = None if checker.rule is undefined_reference.RULE else meant_region(region)
    if meant is None:
        return found
    here, there = ({_said(each) for each in findings} for findings in (found, _told(checker, meant, unable)))
    if unable is not None:
        because = misspellings(region)
        subjects = dict.fromkeys(subject for subject, *_ in sorted(here ^ there, key=str))
        unable.extend(NotRun(checker.rule, subject, because) for subject in subjects)
    return [each for each in found if _said(each) in there]


def _said(finding: Finding) -> tuple[str, ModelPath, str]:
    return finding.subject, finding.path, str(finding.message)


def _told(checker: Checker, region: Region, unable: list[NotRun] | None) -> list[Finding]:
    try:
        return list(checker.check(region.whole if checker.whole else region))
    except Exception as error:
        if unable is None:
            raise
        unable.append(NotRun(checker.rule, "", broken=_failure(error)))
        return []


def _failure(error: Exception) -> str:
    """What went wrong and where, for who mends the program: the innermost line of its own."""
    package = Path(__file__).parent.parent
    lines = [(Path(frame.filename), frame.lineno) for frame in extract_tb(error.__traceback__)]
    own = [f"{file.relative_to(package).as_posix()}:{line}" for file, line in lines if package in file.parents]
    return ", ".join((type(error).__name__, *own[-1:]))


def rule_count(selection: Selection) -> int:
    """How many rules are selected."""
    return sum(selection.takes(rule) for rule in (UNUSED_WAIVER, *(checker.rule for checker in checkers())))


def nothing_run(selection: Selection, because: tuple[Unread, ...]) -> Iterator[NotRun]:
    """The selected rules, of a region of which nothing could be read."""
    return (NotRun(checker.rule, "", because) for checker in checkers() if selection.takes(checker.rule))


def not_run(region: Region, selection: Selection) -> Iterator[NotRun]:
    """What the selected rules could not tell of, beside what `run` adds."""
    if region.model.waivers and selection.takes(UNUSED_WAIVER) and unheard(region):
        yield NotRun(UNUSED_WAIVER, "", unheard(region))
    for checker in checkers():
        if selection.takes(checker.rule):
            without = silenced(region, checker.rests_on)
            if without.everywhere:
                yield NotRun(checker.rule, "", without.everywhere)
            else:
                for element, parts in without.elements.items():
                    yield NotRun(checker.rule, element, parts)
