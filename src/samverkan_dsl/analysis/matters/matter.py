"""What a matter is about, and who may raise which (meaning.md: Matter)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from ...language import Body, BodyStatus, Effect, Mandate, SubjectKind, Verb, affirmed, denied, tentative
from ...loading import Region
from ..decisions.deciding import decides, described, orders_all, own
from ..decisions.standing import Standing
from ..decisions.subjects import arranged, own_order, settled_by, upward
from ..exemptions import only_exempt
from .papers import offered_to, paper_lines

_BRINGS = frozenset((Verb.PREPARE, Verb.INITIATE, Verb.PROPOSE, *(verb for verb in Verb if verb.handling)))
"""Verbs besides the deciding ones that let a body raise matters where nobody's right to do so is stated."""
_STATED: frozenset[Standing] = frozenset()
_ASSUMED = frozenset((Standing.HOLDER_RAISES,))


class Matter(NamedTuple):
    """All that rules can tell about what a matter concerns: subjects that behave alike are one."""

    topics: frozenset[str]
    """Those of its subject areas, and of what they are part of, that some rule names."""
    needs: Effect | None = None
    """The effect that its subject is settled by, where that is stated or follows from law."""
    by_law: bool = False
    """Whether the law says so, and not the region."""
    general: bool = False
    """Whether nothing is said of its subject: it is then taken to be whatever those who get it work with."""
    own_order: bool = False
    """Whether it is one of the structure's own affairs (agenda, groups, adjungering)."""
    levels: tuple[frozenset[str], ...] = ()
    """The topics by nearness: its own subject, what that is part of step by step, then the area where it is raised."""


class Start(NamedTuple):
    """Matters that may be raised in a body and go the same ways."""

    body: str
    matter: Matter
    subjects: tuple[str, ...]
    """The subjects meant; none at all for a matter of no stated subject."""
    within: bool
    """Whether the body has a task in them. Outside its task a right to raise matters still lets them in."""
    readings: frozenset[Standing]


def covers(named: Iterable[str], matter: Matter) -> bool:
    """Whether a rule that names these subjects covers the matter: it is one of them or part of one.

    None that names subjects covers a matter of no stated subject.
    """
    return not matter.topics.isdisjoint(named)


def within(scope: Collection[str], matter: Matter) -> bool:
    """Whether a matter is of a body's area: a matter of no stated subject is of what those who get it work with."""
    return not scope or matter.general or covers(scope, matter)


def distance(named: Collection[str], matter: Matter) -> int:
    """How far from the very matter a line that names these subjects is: 0 for its own; lines that name none are last.

    A line for the very matter goes before one for what it is part of, and that before a general one.
    """
    found = (step for step, level in enumerate(matter.levels) if not level.isdisjoint(named))
    return next(found, len(matter.levels))


def reaches(mandate: Mandate, body: Body, matter: Matter) -> bool:
    """Whether a mandate covers the matter; without a subject of its own it covers the body's scope."""
    about = covers(mandate.subject, matter) if mandate.subject else within(body.scope, matter)
    return about and not exempts(mandate, matter)


def exempts(mandate: Mandate, matter: Matter) -> bool:
    """Whether the mandate says that such matters are none of its; a matter of no subject is none of them."""
    return covers(mandate.exempt, matter)


class Tasks:
    """A body's mandates by the subjects that they name, so that a matter meets those that reach it and no others."""

    def __init__(self, body: Body) -> None:
        self.body = body
        self._whole: list[int] = []
        self._naming: dict[str, list[int]] = {}
        for number, mandate in enumerate(body.mandates):
            for subject in mandate.subject:
                self._naming.setdefault(subject, []).append(number)
            if not mandate.subject:
                self._whole.append(number)

    def reaching(self, matter: Matter) -> Iterator[tuple[int, Mandate]]:
        """The mandates that cover the matter, or deny it, each with its place among all.

        Those without a subject of their own cover the body's scope.
        """
        mandates = self.body.mandates
        numbers = {number for topic in matter.topics for number in self._naming.get(topic, ())}
        if within(self.body.scope, matter):
            numbers.update(self._whole)
        found = ((number, mandates[number]) for number in sorted(numbers))
        return ((number, mandate) for number, mandate in found if not exempts(mandate, matter))


def rests_on(mandate: Mandate) -> frozenset[Standing]:
    """The reading that a mandate without subject rests on."""
    return _STATED if mandate.subject else frozenset((Standing.WHOLE_TASK,))


def has_task(tasks: Tasks, matter: Matter, begun: Collection[str] = ()) -> bool:
    """Whether a body is to do anything in the matter: a mandate of whatever kind, or a decision order, covers it.

    `begun`: the subjects of papers that come about in the body.
    """
    if begun and covers(begun, matter):
        return True
    body = tasks.body
    if orders_all(body) and within(body.scope, matter):
        return True
    return any(own(mandate) and not denied(mandate) for _, mandate in tasks.reaching(matter))


def starts(region: Region) -> Iterator[Start]:
    """Each body that matters may be raised in, with its subjects in groups that behave alike, in the model's order."""
    subjects = SubjectAreas(region)
    papers = paper_lines(region)
    for body_id, body in region.bodies.items():
        if not described(body) or (body.status is BodyStatus.WHEN_NEEDED and body.formation is None):
            continue
        groups: dict[tuple[Matter, frozenset[Standing]], list[str]] = {}
        begun = papers.begun(body_id)
        for subject, readings in subjects.raised_in(body_id, begun):
            group = groups.setdefault((subjects.matter(subject, body), readings), [])
            if subject is not None:
                group.append(subject)
        tasks = Tasks(body)
        for (matter, readings), found in groups.items():
            yield Start(body_id, matter, tuple(found), has_task(tasks, matter, begun), readings)


class SubjectAreas:
    """The subject areas of a region as its rules see them."""

    def __init__(self, region: Region) -> None:
        self.region = region
        self.named = frozenset(_named(region))
        known = region.model.subjects
        self.above = {subject: tuple(name for name in upward(region, subject) if name in known) for subject in known}
        apart = only_exempt(region)
        self.raised = [subject for subject in known if subject not in apart or known[subject].part_of]
        """Those that matters can be of: what is only exempt, and part of nothing, is nobody's."""

    def matter(self, subject: str | None, home: Body) -> Matter:
        """The matter of a subject raised in a body.

        A kind of matter (avtal, plan …) is one within the body's own area; a field of work is its own area.
        """
        known = self.region.model.subjects.get(subject) if subject is not None else None
        levels = self._levels(() if subject is None else (subject,))
        if known is None or known.kind is SubjectKind.MATTER:
            levels += self._levels(home.scope)
        kept: list[frozenset[str]] = []
        seen: set[str] = set()
        for level in levels:
            kept.append((level & self.named) - seen)
            seen |= kept[-1]
        topics = frozenset(seen)
        order = tuple(level for level in kept if level)
        if subject is None:
            return Matter(topics, general=not levels, levels=order)
        above = [self.region.model.subjects[name] for name in self.above.get(subject, ())]
        needs = settled_by(self.region, subject)
        by_law = needs is not None and not any(one.settled_by is needs for one in above)
        return Matter(topics, needs, by_law, own_order=own_order(self.region, subject), levels=order)

    def _levels(self, subjects: Iterable[str]) -> list[frozenset[str]]:
        """Subjects, what they are part of, what that is part of and so on, each subject once."""
        found: list[frozenset[str]] = []
        level = frozenset(subjects)
        seen = set(level)
        while level:
            found.append(level)
            known = (self.region.model.subjects.get(name) for name in level)
            above = frozenset(name for one in known if one is not None for name in one.part_of)
            level = frozenset(name for name in above if name in self.above and name not in seen)
            seen |= level
        return found

    def raised_in(self, body_id: str, begun: frozenset[str]) -> Iterator[tuple[str | None, frozenset[Standing]]]:
        """The subjects that may be raised in a body: where the right to is stated, and else those of its task.

        `begun` are those of papers that come about there.
        None is a matter of no subject, where none of the region's subjects can be said to be meant. Where the document
        says that nobody raises matters, there are but those of papers.
        """
        body = self.region.bodies[body_id]
        initiative = body.initiative
        stated = initiative is not None and bool(initiative.who)
        wanted = frozenset(initiative.subject) if initiative is not None and stated else None
        nobody = body.says_none("initiative.who")
        bringing = [] if nobody else _bringing(self.region, body_id)
        task = {subject for mandate in bringing for subject in mandate.subject}
        # Who is only consulted by its decision order waits for others' matters.
        ordering = orders_all(body) and decides(body) and not nobody
        general = ordering or any(not mandate.subject for mandate in bringing)
        task |= set(body.scope) if general else set()
        rights = (mandate for mandate in bringing if mandate.verb is Verb.INITIATE or mandate.raised_by)
        right = {subject for mandate in rights for subject in mandate.subject or body.scope} | begun
        task |= begun
        found = False
        for subject in self.raised:
            above = self.above[subject]
            if wanted is not None and (not wanted or not wanted.isdisjoint(above)):
                yield subject, _STATED
                found = True
            elif wanted != frozenset() and not task.isdisjoint(above):
                yield subject, _ASSUMED if right.isdisjoint(above) else _STATED
                found = True
        if not found and (general or wanted is not None):
            yield None, _ASSUMED if wanted is None else _STATED


def _bringing(region: Region, home: str) -> list[Mandate]:
    """The body's own mandates by which it raises matters; what it is to raise with another is raised there.

    Who appoints or elects raises none by that, but for those that it is about. Who drafts does where others get the
    draft.
    """
    return [
        mandate
        for mandate in affirmed(region.bodies[home].mandates)
        if own(mandate)
        and (mandate.deciding or mandate.verb in _BRINGS or _offers(region, home, mandate))
        and (not mandate.verb.arranging or any(arranged(region, subject) for subject in mandate.subject))
        and not (mandate.verb is Verb.INITIATE and mandate.to)
    ]


def _offers(region: Region, home: str, mandate: Mandate) -> bool:
    """Whether something is drafted that others get."""
    return bool(offered_to(region, home, mandate)[0]) and not tentative(mandate.force)


def _named(region: Region) -> Iterator[str]:
    """The subjects that some rule of the region tells apart."""
    for body in region.bodies.values():
        yield from chain.from_iterable(named_by(body))
    for mandate in affirmed(region.model.mandates):
        yield from mandate.subject
    papers = paper_lines(region)
    for body_id in region.bodies:
        yield from chain.from_iterable(line.subjects for line in papers.of(body_id))


def named_by(body: Body) -> Iterator[tuple[str, ...]]:
    """The subjects that each line of a body's own page names, of those that say where its matters go."""
    yield body.scope
    for mandate in body.mandates:  # what is denied tells subjects apart, too
        yield mandate.subject
        yield mandate.exempt
    yield from (line.subject for line in affirmed(body.escalation))
    yield from (line.subject for line in affirmed(body.preparation))
    yield from (line.subject for line in affirmed(body.anchoring))
    if body.initiative is not None:
        yield body.initiative.subject
    yield from (line.subject for line in (body.decisions.by_matter if body.decisions is not None else ()))
