"""A definition that nothing refers to and that says nothing by itself."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Cited
from ...language.walk import references
from ...loading import Region
from ...loading.region import SECTIONS
from ._kinds import KINDS, sections

RULE = Rule(
    "REF002",
    "unused-definition",
    Severity.INFO,
    Concerns.MODEL,
    "En definition används inte någonstans.",
)

_WORDS = ("party", "role", "subject")
"""Kinds that exist only to be referred to."""
_PAPERS = ("agreement", "statute", "template", "appendix")
"""Kinds that a reader has use of by themselves, as soon as they say something."""
_NAMES = frozenset(("name", "kind", "short", "number", "designation", "status"))
"""What only says which paper is meant."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each definition without use.

    A party is used by being in a group, a group by a template with an instance for each member, a subject area by
    having others in it. A paper that has a citation or any content of its own is of use to the reader.
    """
    used = _used(region)
    for kind in (*_WORDS, *_PAPERS):
        for name, element in getattr(region.model, SECTIONS[kind]).items():
            if name in used or (kind in _PAPERS and _says_something(element)):
                continue
            message = text("Ingenting i regionen hänvisar till {id}, som är {kind}.", id=name, kind=KINDS[kind])
            yield region.finding(RULE, message, SECTIONS[kind], name, key=True, help=_HELP)


_HELP = text("Ta bort definitionen, eller hänvisa till den där den gäller.")


def _used(region: Region) -> set[str]:
    used = {
        value
        for path, element in region.elements
        for value, ref, _ in references(element)
        if path[1:2] != (value,) or path[0] not in sections(ref.kinds)
    }
    used.update(role for _, element in region.elements if isinstance(role := getattr(element, "role", None), str))
    for instances in region.templates.values():
        keys = [instance.partition("/")[2] for instance in instances]
        used.update(keys)
        used.update(name for name, party in region.model.parties.items() if list(party.members) == keys)
    return used


def _says_something(element: Cited) -> bool:
    return bool(element.cite) or any(
        value for name, value in element if name not in _NAMES and name != "cite" and value is not None
    )
