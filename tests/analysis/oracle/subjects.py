"""What matters are about, as meaning.md has it, read from the data of the files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from samverkan_dsl.loading import Region

from .words import LAST, Page, asked_once, excepted_by, many


class Matter(NamedTuple):
    """What a matter is about: its subject with all that it is part of; None where nothing is said of it."""

    about: frozenset[str] | None
    needs: str | None = None
    own_order: bool = False
    by_law: bool = False
    """Whether it takes what it needs by law, and not as the region has it."""
    steps: tuple[frozenset[str], ...] = ()
    """Its subject, what that is part of step by step; then the area where it was raised."""


class Subjects:
    """The pages of one region, and what matters are about there."""

    def __init__(self, region: Region) -> None:
        self.bodies: dict[str, Page] = dict(region.data["bodies"])
        self.subjects: dict[str, Page] = dict(region.data.get("subjects", {}))
        self.papers: dict[str, Page] = dict(region.data.get("deliverables", {}))
        self.beside: list[Page] = list(region.data.get("mandates", []))
        self.data = region.data
        self.templates = {name: list(found) for name, found in region.templates.items()}

    def above(self, subject: str) -> list[str]:
        """The subject and what it is part of, nearest first."""
        found = [subject]
        for one in found:
            found += [up for up in many(self.subjects.get(one, {}).get("part-of")) if up not in found]
        return found

    def matter(self, subject: str | None, home: str) -> Matter:
        """A kind of matter is one within the area of the body where it is raised."""
        area = {up for scope in many(self.bodies[home].get("scope")) for up in self.above(scope)}
        if subject is None:
            return Matter(frozenset(area) or None, steps=self.steps(many(self.bodies[home].get("scope"))))
        line = self.above(subject)
        about = {*line, *area} if self.subjects[subject].get("kind") == "matter" else {*line}
        needs = None
        for one in reversed(line):
            needs = self.subjects[one].get(
                "settled-by", "binding" if self.subjects[one].get("matter") == "agreement" else needs
            )
        by_law = needs is not None and needs not in [self.subjects[one].get("settled-by") for one in line]
        own_order = any(self.subjects[one].get("matter") == "own-order" for one in line)
        steps = self.steps([subject])
        if self.subjects[subject].get("kind") == "matter":
            steps += self.steps(many(self.bodies[home].get("scope")))
        return Matter(frozenset(about), needs, own_order, by_law, steps)

    def steps(self, subjects: list[str]) -> tuple[frozenset[str], ...]:
        """Some subjects, then what they are part of, then what that is part of."""
        found: list[frozenset[str]] = []
        while subjects and len(found) < 9:
            found.append(frozenset(subjects))
            subjects = [up for one in subjects for up in many(self.subjects.get(one, {}).get("part-of"))]
        return tuple(found)

    def far(self, named: Any, matter: Matter) -> int:
        """How far from the very matter a line is that names these subjects."""
        if matter.about is None:
            return 0
        return next((number for number, one in enumerate(matter.steps) if one & {*many(named)}), LAST)

    def covers(self, named: Any, matter: Matter) -> bool:
        """Whether a rule that names these subjects, or none, is about the matter."""
        return not named or (matter.about is not None and not matter.about.isdisjoint(many(named)))

    def inside(self, page: Page, matter: Matter) -> bool:
        """Whether a matter is of a body's area; one of no stated subject is of what those who get it work with."""
        return matter.about is None or self.covers(page.get("scope"), matter)

    def meant_by(self, one: Page, page: Page, matter: Matter) -> bool:
        """Whether a mandate on a page is about the matter, and does not except it."""
        if (excepted := excepted_by(one)) and self.covers(excepted, matter):
            return False
        return self.covers(one["subject"], matter) if one.get("subject") else self.inside(page, matter)

    @asked_once
    def left_out(self) -> set[str]:
        """The subjects that are part of nothing and are spoken of only where something is excepted."""
        whole = {name for name in self.excepted() if not self.subjects[name].get("part-of")}
        return whole - self.spoken_of()

    def spoken_of(self) -> set[str]:
        """The subjects that stand anywhere but under an `except`."""
        found: set[str] = set()
        pending: list[Any] = [self.data]
        while pending:
            at = pending.pop()
            if isinstance(at, Mapping):
                for key in ("subject", "scope", "part-of"):
                    found |= {one for one in many(at.get(key)) if isinstance(one, str)}
                pending += [value for key, value in at.items() if key != "except"]
            elif isinstance(at, list | tuple):
                pending += at
        return found

    def excepted(self) -> set[str]:
        """The subjects that some mandate excepts."""
        pages = [one for page in self.bodies.values() for one in many(page.get("mandates"))] + self.beside
        return {subject for one in pages for subject in excepted_by(one)}

    def arranged(self, one: Page, matter: Matter | None = None) -> bool:
        """Whether what a mandate to appoint or set up is about, in the matter, is just that: own order, or a kind of
        matter that is none of those with a name."""
        if matter is not None and matter.own_order:
            return True
        for subject in many(one.get("subject")):
            known = self.subjects.get(subject, {})
            own = any(self.subjects.get(up, {}).get("matter") == "own-order" for up in self.above(subject))
            kind = known.get("kind") == "matter" and "matter" not in known
            if (own or kind) and (matter is None or self.covers(subject, matter)):
                return True
        return False
