"""What rules conclude from silence, and what of a region's silence is none because something could not be read.

A rule that tells of what stands is right whatever else a region says. One that tells of what is missing, or counts, is
right only if all has been read that could have spoken. Each rule's module says in `RESTS_ON` what that is; one that
does not rests on everything. Names are those of the language: a key of a body, or a section of the region.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from ..findings import Finding, text
from ..language.base import kebab
from ..language.body import Body, list_keys
from ..language.region import RegionModel
from ..language.walk import Path, fields
from ..loading import Region
from ..loading.as_meant import as_meant
from ..loading.unread import Unread
from ._memory import once_per_region
from ._unresolved import lost_bodies

BODIES = "bodies"
"""Which bodies there are, and all that they say."""
CITE = "cite"
"""What is cited, which nothing but the coverage of a source depends on."""
_BODY = frozenset((BODIES, *list_keys())) - {CITE}
"""All that a body may say, and that there is one."""


class RestsOn(NamedTuple):
    """The places whose silence a rule takes for an answer."""

    own: frozenset[str] = frozenset()
    """Keys of the body that a finding is about, or the section of the thing that it is about."""
    anywhere: frozenset[str] | None = frozenset()
    """Keys of any body, and sections, that can speak of the subject, too. None: everything."""
    counts: bool = False
    """Whether it counts what there is on the day, instead of telling of what is missing."""


EVERYTHING = RestsOn(anywhere=None)
NOTHING = RestsOn()


def rests_on(own: str = "", anywhere: str = "", *, counts: bool = False) -> RestsOn:
    """From names with blanks between."""
    return RestsOn(frozenset(own.split()), frozenset(anywhere.split()), counts)


def its_body(own: str = "", anywhere: str = "") -> RestsOn:
    """As `rests_on`, and on all that the body says that a finding is about."""
    return RestsOn(_BODY | set(own.split()), frozenset(anywhere.split()))


def all_but(*names: str) -> RestsOn:
    """A rule that rests on everything anywhere save these."""
    return RestsOn(anywhere=(_sections() | _BODY) - {CITE, *" ".join(names).split()})


@cache
def _sections() -> frozenset[str]:
    return frozenset(kebab(name) for name in RegionModel.model_fields)


def _names(path: Path) -> frozenset[str] | None:
    """The names under which what stands at a path speaks; None: under any, for nobody knows what it was."""
    section, *rest = path or ("",)
    if section not in _sections():
        return None
    if section != BODIES:
        return frozenset((str(section),))
    if len(rest) > 1 and rest[1] in list_keys():
        return frozenset((str(rest[1]),))
    return _BODY


_Names = frozenset[str] | None

meant_region = once_per_region(as_meant)
"""The region with its misspelt ids read as those that they are like; None where there are none."""


@once_per_region
def _unheard(region: Region) -> dict[_Names, list[Unread]]:
    """What the region does not say for sure, by the names under which it may have spoken.

    That is what could not be read (with what it may have cited), and what leads nowhere: a misspelt id is something
    said of which it is not known what, an id that is like no other may stand for a whole body that is missing. An id
    that is a letter or two from another silences nothing: what is told holds with the one and without (`meant_region`).
    """
    from .references import undefined_reference, unknown_address

    found: dict[_Names, list[Unread]] = {}
    meant = meant_region(region) is not None

    def add(names: _Names, part: Unread) -> None:
        found.setdefault(names, []).append(part)

    for part in region.unread:
        # What may be asked of a body rests on its kind: where that cannot be read nothing is known to be missing.
        kind = part.path[:1] == (BODIES,) and part.path[2:] == ("kind",)
        names = _BODY if kind else _names(part.path)
        add(None if names is None else names | {CITE}, part)
    lost = lost_bodies(region)
    for path, value, ref in region.ids.dangling:
        if region.ids.elsewhere(value) is not None:
            continue  # whatever it is, it is no part of this region
        if meant and region.whole.ids.misspelt(value, ref) is not None:
            continue
        unread = region.ids.unread_with(value, ref)
        rule = undefined_reference.RULE if unread is None else unread.finding.rule
        finding = Finding(rule, text(rule.title), region.where(*path), region.id)
        if value in lost:
            add(_BODY | {CITE}, Unread((BODIES, value), finding))
        else:
            add(_names(path), Unread(path, finding))
    whole = region.whole
    for path, _, citation, addresses in whole.citations():
        if addresses is None:
            rule, where = unknown_address.RULE, (*path, *citation.path)
            add(frozenset((CITE,)), Unread(where, Finding(rule, text(rule.title), whole.where(*where), region.id)))
    return found


def misspellings(region: Region) -> tuple[Unread, ...]:
    """The ids that are a letter or two from another, where they stand."""
    from .references.undefined_reference import RULE

    return tuple(
        Unread(path, Finding(RULE, text(RULE.title), region.where(*path), region.id))
        for path, value, ref in region.ids.dangling
        if region.whole.ids.misspelt(value, ref) is not None
    )


def unheard(region: Region) -> tuple[Unread, ...]:
    """All that the region does not say for sure, each part once."""
    return tuple(dict.fromkeys(part for parts in _unheard(region).values() for part in parts))


class Silenced(NamedTuple):
    """What a rule cannot tell of, with the unread parts that could have spoken."""

    everywhere: tuple[Unread, ...]
    """Parts for whose sake nothing can be told of anything."""
    elements: Mapping[str, tuple[Unread, ...]]
    """By element (`bodies/lsvo`) those for whose sake nothing can be told of it."""

    def takes(self, finding: Finding) -> bool:
        """Whether the finding does not hold whatever the unread parts say."""
        return bool(self.everywhere) or finding.subject in self.elements


def silenced(region: Region, rule: RestsOn) -> Silenced:
    """What of a region a rule that rests on this cannot tell of."""
    everywhere: list[Unread] = []
    elements: dict[str, list[Unread]] = {}
    for names, parts in _unheard(region).items():
        if rule.anywhere is None or (bool(rule.anywhere) if names is None else not names.isdisjoint(rule.anywhere)):
            everywhere += parts
        elif names is not None and not names.isdisjoint(rule.own):
            for part in parts:
                for element in dict.fromkeys(_subjects(region, part)):
                    elements.setdefault(element, []).append(part)
    return Silenced(tuple(everywhere), {name: tuple(parts) for name, parts in elements.items() if name})


def at_another_time(region: Region, rule: RestsOn, finding: Finding) -> bool:
    """Whether the finding takes for silence what the document does say, for another time than the region's day.

    That there is nothing for the day itself is told by one rule (PER003).
    """
    if rule.counts or BODIES in rule.own:
        return False
    return not rule.own.isdisjoint(_aside(region).get(finding.subject, frozenset()))


@once_per_region
def _aside(region: Region) -> dict[str, frozenset[str]]:
    """The single parts of bodies, such as the chair, that are there at other times alone; by finding's subject."""
    found: dict[str, frozenset[str]] = {}
    for name, body in region.bodies.items():
        written = region.whole.bodies[name]
        keys = (key for key, listed in list_keys().items() if not listed)
        names = {key: fields(Body)[key] for key in keys}
        said = {field for change in written.changes for field in change.parts}
        gone = frozenset(
            key
            for key, field in names.items()
            if (getattr(written, field) is not None or field in said)
            and getattr(body, field) is None
            and not body.says_none(key)
        )
        for subject in (f"{BODIES}/{name}", f"{BODIES}/{name.partition('/')[0]}") if gone else ():
            found[subject] = found.get(subject, frozenset()) | gone
    return found


def _subjects(region: Region, part: Unread) -> Iterator[str]:
    """The elements that a part belongs to, as findings name them: a template is what its instances say."""
    yield part.element
    yield "/".join(part.element.split("/")[:2])
    if len(part.path) > 1 and isinstance(part.path[1], int):
        yield region.path(*part.path[:2]).subject
