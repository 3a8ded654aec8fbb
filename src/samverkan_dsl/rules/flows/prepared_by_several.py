"""Two bodies prepare the same matters for the same receiver, each by itself."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from ...analysis.deciding import own
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Verb
from ...language.walk import Path
from ...loading import Region
from .._places import related
from ._bodies import bodies_meant, mandates

RULE = Rule(
    "FLO005",
    "prepared-by-several",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Flera organ bereder samma ärenden åt samma mottagare, och dokumentet säger inte vem som gör vad.",
)


class _Task(NamedTuple):
    body: str
    subject: str
    beside: frozenset[str]
    """Those it is done together with."""
    path: Path


def check(region: Region) -> Iterator[Finding]:
    """One finding for each receiver and subject that two bodies or more prepare, and neither with the other.

    Compared is what has a stated subject and no condition; a template's instances have areas of their own.
    """
    by_matter: dict[tuple[str, str], list[_Task]] = {}
    for receiver, task in (*_rules(region), *_mandates(region)):
        by_matter.setdefault((receiver, task.subject), []).append(task)
    for (receiver, subject), tasks in by_matter.items():
        found = {task.body: task for task in reversed(tasks)}
        several = {
            name: None
            for one, other in combinations(found.values(), 2)
            if _apart(one, other)
            for name in (one.body, other.body)
        }
        if not several:
            continue
        paths = [task.path for task in tasks if task.body in several]
        message = text(
            "Både {bodies} bereder ärenden om {subject} åt {receiver}. Dokumentet säger inte vem som gör vad.",
            bodies=[region.body_name(name) for name in reversed(several)],
            subject=region.name(subject),
            receiver=region.body_name(receiver),
        )
        yield region.finding(
            RULE,
            message,
            *paths[0],
            subject=f"bodies/{receiver}",
            related=related(region, text("bereder också"), paths[1:]),
            help=text("Dela upp ärendena, eller skriv att de bereder tillsammans."),
        )


def _apart(one: _Task, other: _Task) -> bool:
    if one.body.partition("/")[0] == other.body.partition("/")[0]:
        return False
    return other.body not in one.beside and one.body not in other.beside


def _rules(region: Region) -> Iterator[tuple[str, _Task]]:
    for name, body in region.bodies.items():
        for number, rule in enumerate(body.preparation):
            if rule.condition is not None:
                continue
            doing = list(bodies_meant(region, rule.by, name))
            beside = frozenset(doing) if rule.jointly else frozenset()
            for receiver in bodies_meant(region, rule.for_ or ("self",), name):
                for one in doing:
                    for subject in rule.subject:
                        yield receiver, _Task(one, subject, beside, ("bodies", name, "preparation", number))


def _mandates(region: Region) -> Iterator[tuple[str, _Task]]:
    for home, path, mandate in mandates(region):
        if mandate.verb is not Verb.PREPARE or mandate.condition is not None:
            continue
        if home is not None and not own(mandate):
            continue
        beside = frozenset(bodies_meant(region, mandate.with_, home))
        for receiver in bodies_meant(region, mandate.to, home):
            for one in bodies_meant(region, mandate.by or ("self",), home):
                for subject in mandate.subject:
                    yield receiver, _Task(one, subject, beside, path)
