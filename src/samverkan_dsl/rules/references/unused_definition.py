"""A definition that nothing refers to and that says nothing by itself."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...graph.reach import reachable
from ...language import Chair, Cited, Seat, Secretary, Signature, Vice
from ...language.base import Ref
from ...language.walk import Path
from ...loading import Region
from ...loading.ids import SECTIONS
from ._kinds import KINDS, sections

RULE = Rule(
    "REF002",
    "unused-definition",
    Severity.INFO,
    Concerns.MODEL,
    "En definition används inte någonstans.",
)

_WORDS = ("party", "role", "subject", "level")
"""Kinds that exist only to be referred to."""
_PAPERS = ("agreement", "statute", "template", "appendix")
"""Kinds that a reader has use of by themselves, as soon as they say something."""
_FACTS = ("party", "role")
"""Kinds that may be told of for their own sake, as soon as more is said than who is meant."""
_HOLDERS = (Seat, Chair, Vice, Secretary, Signature)
"""Elements that name a role by its title or its id."""
_NAMES = frozenset(
    (
        *("name", "kind", "short", "number", "designation", "status"),
        *("title", "aliases", "former_names", "members", "size", "side", "count", "equivalent", "at", "valid"),
    )
)
"""What only says which paper, party or role is meant."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each definition without use.

    A party is used by being in a group, a group by a template with an instance for each member. A paper that has a
    citation or any content of its own is of use to the reader; so is a party or a role that something is said of.
    """
    used = used_ids(region)
    for kind in (*_WORDS, *_PAPERS):
        for name, element in getattr(region.model, SECTIONS[kind]).items():
            if name in used[kind] or (kind in (*_PAPERS, *_FACTS) and says_something(element)):
                continue
            message = text("Ingenting i regionen hänvisar till ”{id}”, som är {kind}.", id=name, kind=KINDS[kind])
            yield region.finding(RULE, message, SECTIONS[kind], name, key=True, help=_HELP)


_HELP = text("Hänvisa till den där den gäller. Är den bara kvar sedan tidigare kan den tas bort.")


def used_ids(region: Region) -> dict[str, set[str]]:
    """The ids of each kind that something needs."""
    asked: dict[tuple[str, ...], set[str]] = {}
    roles: set[str] = set()
    for path, _, ids in region.referring:
        if not path or path[0] != "subjects":
            for value, ref, _ in ids:
                if not _itself(path, value, ref):
                    asked.setdefault(ref.kinds, set()).add(value)
    for _, element in region.elements:
        if isinstance(element, _HOLDERS) and element.role is not None:
            roles.add(element.role)
    used = {
        kind: set[str]().union(*(values for kinds, values in asked.items() if kind in kinds))
        for kind in (*_WORDS, *_PAPERS)
    }
    used["role"] |= roles
    used["party"] |= _instantiated(region)
    used["subject"] = _covered(region, used["subject"])
    return used


def _itself(path: Path, value: str, ref: Ref) -> bool:
    return path[1:2] == (value,) and path[0] in sections(ref.kinds)


def _instantiated(region: Region) -> set[str]:
    """The parties that a template has an instance for each of, and the groups of them."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for name, party in region.model.parties.items():
        groups.setdefault(party.members, []).append(name)
    found: set[str] = set()
    for instances in region.templates.values():
        keys = tuple(instance.partition("/")[2] for instance in instances)
        found.update(keys, groups.get(keys, ()))
    return found


def _covered(region: Region, used: set[str]) -> set[str]:
    """The subject areas that a used one holds, since a mandate covers what lies below its subject, or lies in."""
    subjects = region.model.subjects
    holds: dict[str, list[str]] = {}
    for name, subject in subjects.items():
        for above in subject.part_of:
            holds.setdefault(above, []).append(name)
    within = reachable(used, lambda name: subjects[name].part_of if name in subjects else ())
    return {*within, *reachable(used, lambda name: holds.get(name, ()))}


def says_something(element: Cited) -> bool:
    """Whether more is said of it than which it is."""
    return any(value for name, value in element if name not in _NAMES)
