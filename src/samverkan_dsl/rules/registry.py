"""Finding the rules and running them."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from ..findings import Concerns, Finding, Rule, Severity
from ..loading import Region

Check = Callable[[Region], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Checker:
    """One rule with its check and its page."""

    rule: Rule
    check: Check
    page: Path
    """The Markdown page beside the rule's module."""


@cache
def checkers() -> tuple[Checker, ...]:
    """Every rule there is, by code."""
    found = []
    here = Path(__file__).parent
    for family in iter_modules([str(here)]):
        if not family.ispkg:
            continue
        for module in iter_modules([str(here / family.name)]):
            if module.name.startswith("_"):
                continue
            rule = import_module(f"{__package__}.{family.name}.{module.name}")
            page = here / family.name / f"{module.name}.md"
            found.append(Checker(rule.RULE, rule.check, page))
    return tuple(sorted(found, key=lambda checker: checker.rule.code))


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rules a user asked for: codes, families (`QUO`) or names. Nothing selected means all."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    concerns: Concerns | None = None

    def takes(self, rule: Rule) -> bool:
        """Whether findings of this rule are wanted."""
        if self.concerns is not None and rule.concerns is not self.concerns:
            return False
        if self.select and not any(_matches(word, rule) for word in self.select):
            return False
        return not any(_matches(word, rule) for word in self.ignore)


def _matches(word: str, rule: Rule) -> bool:
    return word.upper() in (rule.code, rule.code.rstrip("0123456789")) or word.lower() == rule.name


def run(region: Region, selection: Selection, also: Container[str] = (), *, sound: bool = True) -> Iterable[Finding]:
    """The findings of every selected rule, and of those with a code or name in `also`.

    Of a region that is not sound (parts were left out as faulty) only what is wrong whatever the missing parts
    say can be told: the errors that concern the model.
    """
    for checker in checkers():
        rule = checker.rule
        if not sound and not (rule.concerns is Concerns.MODEL and rule.severity is Severity.ERROR):
            continue
        if selection.takes(rule) or rule.code in also or rule.name in also:
            yield from checker.check(region)
