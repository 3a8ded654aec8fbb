"""What the checker tells a person: one fault, one finding."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Any

from .paths import ModelPath
from .positions import Span
from .text import LabelledEnum, Text, text


class Severity(LabelledEnum):
    """How much a finding weighs. `--fail-on` compares by `rank`."""

    ERROR = ("error", "fel", 3)
    WARNING = ("warning", "varning", 2)
    INFO = ("info", "upplysning", 1)

    def __init__(self, key: str, swedish: str, rank: int) -> None:
        super().__init__(key, swedish)
        self.rank = rank


class Concerns(LabelledEnum):
    """Whom a finding asks to act: the YAML's writer, or the official who owns the document."""

    MODEL = ("model", "modellen")
    DOCUMENT = ("document", "dokumentet")


@dataclass(frozen=True, slots=True)
class Rule:
    """What a kind of finding is called and how much it weighs. Codes are never reused."""

    code: str
    """Family letters and a number, `QUO003`."""
    name: str
    """A readable kebab-case name, `quorum-unreachable`."""
    severity: Severity
    concerns: Concerns
    title: str
    """One Swedish sentence (a msgid) that says what is wrong in general."""
    for_readers: bool = False
    """Whether who reads of the thing in the handbook is told: its text promises what cannot be, or two things."""


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that belongs to a finding, with what it says there."""

    message: Text
    span: Span | None = None
    path: tuple[Any, ...] = ()
    """Where in the model it is; empty for what is only said."""
    more: int = 0
    """How many places it stands for without naming them."""
    step: bool = False
    """Whether it is one of the events that lead to what the finding says, told in their order."""
    reading: bool = False
    """Whether it tells how else the source can be read where the finding rests on it."""

    @property
    def alike(self) -> bool:
        """Whether it says that the finding holds for another instance of the same template, too."""
        return self.span is None and self.message.template == "gäller även {subject}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault, where it stands and what to do about it."""

    rule: Rule
    message: Text
    span: Span | None
    region: str = ""
    subject: str = ""
    """The element it concerns (`bodies/lsvo`): stable when lines move."""
    related: tuple[Related, ...] = ()
    help: Text | None = None
    """What to do, where the message does not already say so (`menade du …?`)."""
    called: str = ""
    """What people call the subject, where it has a name."""
    path: ModelPath = field(default_factory=ModelPath)
    """Where in the model it is (`bodies.lsvo.chair.seat`); nothing where there is no model yet."""
    known_by: ModelPath = field(default_factory=ModelPath)
    """What it is known by instead, where it stands at the first of several places: adding another changes nothing."""
    fingerprint: str = ""
    """Set by `with_fingerprints`; empty before."""


def _order(finding: Finding) -> tuple[object, ...]:
    span = finding.span or Span("", 0, 0, 0, 0)
    return (finding.region, *span, finding.rule.code, finding.subject, str(finding.message))


def finalise(findings: Iterable[Finding]) -> list[Finding]:
    """Sort by place, merge repeats and give every finding its fingerprint.

    Two findings with one code at one place are one fault (a template's line seen through several instances):
    the first is kept and the others' subjects become `related`.
    """
    kept: dict[tuple[object, ...], Finding] = {}
    for finding in sorted(findings, key=_order):
        key: tuple[object, ...]
        if finding.span is None:
            key = (finding.rule.code, finding.region, finding.subject, finding.path, str(finding.message))
        else:
            key = (finding.rule.code, finding.region, finding.span)
        first = kept.get(key)
        if first is None:
            kept[key] = finding
        elif first.subject != finding.subject:
            name = finding.called if finding.called != first.called else ""
            also = Related(text("gäller även {subject}", subject=name or finding.subject))
            if also not in first.related:
                kept[key] = replace(first, related=(*first.related, also), known_by=_shared(first, finding))
    return _with_fingerprints(list(kept.values()))


def _shared(first: Finding, other: Finding) -> ModelPath:
    """What a line of a template is known by, whichever of its instances it is seen through first."""
    one, two = first.known_by or first.path, other.known_by or other.path
    if one[:1] != ("bodies",) or two[:1] != ("bodies",) or len(one) < 2 or len(two) < 2:
        return first.known_by
    template = str(one[1]).partition("/")[0]
    if "/" not in str(two[1]) or str(two[1]).partition("/")[0] != template:
        return first.known_by
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one[2:], two[2:], strict=False))
    return ModelPath(("bodies", template, *(step for step, _ in same)))


def _with_fingerprints(findings: list[Finding]) -> list[Finding]:
    """Each with what it is known by from one run to the next: rule, region, element and place in the model.

    Not by its words, which hold names and numbers that may change while the fault stays, nor by anything that other
    rows, lines or files have a part in. The words tell apart what is the same in all else, or has no place in a model.
    """
    bases = [_base(finding) for finding in findings]
    several = {base for base, count in Counter(bases).items() if count > 1}
    seen: Counter[str] = Counter()
    result = []
    for finding, base in zip(findings, bases, strict=True):
        placed = finding.path or finding.known_by
        known = base if placed and base not in several else f"{base}\0{finding.message}"
        seen[known] += 1
        digest = hashlib.sha256(f"{known}\0{seen[known]}".encode()).hexdigest()[:16]
        result.append(replace(finding, fingerprint=digest))
    return result


def _base(finding: Finding) -> str:
    if finding.known_by:
        return "\0".join((finding.rule.code, finding.region, finding.known_by.meaning))
    return "\0".join((finding.rule.code, finding.region, finding.subject.casefold(), finding.path.meaning))
