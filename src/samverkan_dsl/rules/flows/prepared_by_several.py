"""Two bodies prepare the same matters for the same receiver, each by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import NamedTuple

from ...analysis.decisions.deciding import own
from ...findings import Concerns, Finding, Rule, Severity, Span, text
from ...language import Verb, numbered
from ...language.walk import Path
from ...loading import Region
from .._called import together
from .._places import related
from .._silence import rests_on
from ._bodies import family, mandates, meant

RULE = Rule(
    "FLO005",
    "prepared-by-several",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Flera organ bereder samma ärenden åt samma mottagare, och dokumentet säger inte vem som gör vad.",
    for_readers=True,
)
RESTS_ON = rests_on(anywhere="preparation mandates")


class _Statement(NamedTuple):
    """That somebody prepares something for somebody; bodies and templates as written."""

    receiver: str
    subjects: tuple[str, ...]
    actor: str
    beside: frozenset[str]
    """The bodies, or their templates, that it is done together with."""
    path: Path


@dataclass
class _Side:
    """All that is said of one body or template as the preparer of one matter."""

    beside: set[str] = field(default_factory=set)
    names: dict[str, None] = field(default_factory=dict)
    places: dict[Span | None, Path] = field(default_factory=dict)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each receiver and subject that two bodies or more prepare, and neither with the other.

    Compared is what has a stated subject and no condition; a template's instances have areas of their own.
    """
    matters: dict[tuple[str, str], dict[str, _Side]] = {}
    for one in (*_rules(region), *_mandates(region)):
        for subject in one.subjects:
            side = matters.setdefault((one.receiver, subject), {}).setdefault(family(one.actor), _Side())
            side.beside |= one.beside
            side.names[one.actor] = None
            side.places.setdefault(region.where(*one.path), one.path)
    for (receiver, subject), sides in matters.items():
        of_all = matters.get((family(receiver), subject), {})  # what is prepared for each instance of a template
        several = _apart(of_all | sides, set(sides))
        if not several:
            continue
        paths = list({span: path for side in several for span, path in side.places.items()}.values())
        names = together(region, (name for side in several for name in side.names))
        # A template without a common name is called by all its instances.
        two = [str(name).count(", ") for name in names] == [0, 0]
        message = text(
            "Både {bodies} bereder ärenden om {subject} åt {receiver}. Dokumentet säger inte vem som gör vad."
            if two
            else "Flera bereder ärenden om {subject} åt {receiver}: {bodies}. Dokumentet säger inte vem som gör vad.",
            bodies=names,
            subject=region.name(subject),
            receiver=region.name(receiver),
        )
        yield region.finding(
            RULE,
            message,
            *paths[0],
            known_by=("bodies", receiver, "preparation", subject),
            subject=f"bodies/{receiver}",
            related=related(region, text("bereder också"), paths[1:]),
            help=text("Dela upp ärendena, eller skriv att de bereder tillsammans."),
        )


def _apart(sides: dict[str, _Side], own_sides: set[str]) -> list[_Side]:
    """Those who prepare without one of the others, at least one of each two among `own_sides`."""
    apart = {
        name
        for one, other in combinations(sides, 2)
        if not own_sides.isdisjoint((one, other)) and other not in sides[one].beside and one not in sides[other].beside
        for name in (one, other)
    }
    return [side for name, side in sides.items() if name in apart]


def _rules(region: Region) -> Iterator[_Statement]:
    for name, body in region.bodies.items():
        for number, rule in numbered(body.preparation):
            if rule.condition is not None:
                continue
            actors = list(meant(region, rule.by, name))
            beside = frozenset(map(family, actors)) if rule.jointly else frozenset()
            for receiver in meant(region, rule.for_ or ("self",), name):
                for actor in actors:
                    yield _Statement(receiver, rule.subject, actor, beside, ("bodies", name, "preparation", number))


def _mandates(region: Region) -> Iterator[_Statement]:
    for home, path, mandate in mandates(region):
        if mandate.verb is not Verb.PREPARE or mandate.condition is not None or not (home is None or own(mandate)):
            continue
        beside = frozenset(map(family, meant(region, mandate.with_, home)))
        for receiver in meant(region, mandate.to, home):
            for actor in meant(region, mandate.by or ("self",), home):
                yield _Statement(receiver, mandate.subject, actor, beside, path)
