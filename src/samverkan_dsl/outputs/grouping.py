"""Findings as a person takes them in: those that say the same of different things are one, and some go first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ..findings import Finding, Severity, worded

_SHORT = 24
"""A value with no more characters is a detail (a date, a share) that can be told beside the name of what it is of."""
_DECIDING = ("MAT", "ESC", "QUO", "DEC", "MAN", "CHR", "SEA")
"""Families of rules by consequence: a matter stays where it is, a meeting cannot decide, nobody knows how or who."""


class Group(NamedTuple):
    """Findings of one rule whose sentence is the same but for what it is about."""

    finding: Finding
    """The first of them."""
    others: tuple[Finding, ...] = ()

    @property
    def weight(self) -> tuple[int, ...]:
        """What orders groups by consequence, the first to mend first.

        What makes the model another than its writer means goes before all: nothing else is sure until then. Then what
        keeps decisions from being made, and of two alike the one that holds for more.
        """
        rule = self.finding.rule
        family = rule.code.rstrip("0123456789")
        deciding = _DECIDING.index(family) if family in _DECIDING else len(_DECIDING)
        promised = rule.severity is not Severity.INFO and not rule.for_readers
        return (-rule.severity.rank, deciding, promised, -self.size)

    @property
    def size(self) -> int:
        """For how many things it holds."""
        return 1 + len(self.others) + sum(each.alike for each in self.finding.related)


def grouped(findings: Iterable[Finding]) -> list[Group]:
    """Groups in the order of their first findings."""
    together: dict[object, list[Finding]] = {}
    for finding in findings:
        together.setdefault(_sentence(finding), []).append(finding)
    return [Group(first, tuple(others)) for first, *others in together.values()]


def _sentence(finding: Finding) -> object:
    """What two findings share that say the same: all but what the sentence is about, and details of it."""
    rule, help_ = finding.rule, finding.help
    fixed = tuple(None if len(words) <= _SHORT else words for words in _details(finding, "sv"))
    # Who mends errors does so one by one, each in its own way.
    advice = help_.template if help_ is not None and rule.severity is not Severity.ERROR else help_
    beside = tuple(each.message for each in finding.related if each.span is None and not each.alike)
    return (rule.code, finding.region, finding.message.template, fixed, advice, beside)


def _details(finding: Finding, lang: str) -> list[str]:
    """What stands in the sentence besides what it is about, which comes first."""
    return [worded(value, lang) for _, value in finding.message.values[1:]]


class Named(NamedTuple):
    """What another finding of a group is about, with what its sentence says else than the first's in parentheses."""

    first: Finding
    other: Finding
    at: str = ""
    """Where it stands, as the last of what is in the parentheses."""
    readings: bool = False
    """Whether the readings that it rests on and the first does not are there, too."""

    def label(self, lang: str) -> str:
        """What a person reads."""
        subject = "".join(worded(value, lang) for _, value in self.other.message.values[:1])
        details = _changed(_details(self.first, lang), _details(self.other, lang))
        if self.first.help is not None and self.other.help is not None:
            one, two = (
                [worded(value, lang) for _, value in each.values] for each in (self.first.help, self.other.help)
            )
            details += _changed(one, two)
        if self.readings:
            known = {each.message for each in self.first.related}
            details += [one.message(lang) for one in self.other.related if one.reading and one.message not in known]
        beside = ", ".join([*dict.fromkeys(details), *([self.at] if self.at else [])])
        return f"{subject} ({beside})" if subject and beside else subject or beside


def _changed(first: list[str], other: list[str]) -> list[str]:
    return [its for one, its in zip(first, other, strict=True) if one != its]


def first_to_mend(groups: Iterable[Group]) -> list[Group]:
    """The weightiest group of each rule, by consequence."""
    found: dict[str, Group] = {}
    for group in sorted(groups, key=lambda each: each.weight):
        found.setdefault(group.finding.rule.code, group)
    return list(found.values())
