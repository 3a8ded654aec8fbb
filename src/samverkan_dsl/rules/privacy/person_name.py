"""The name of a person in a model."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language.keys import Wording
from ...loading import Region
from .._memory import once_per_region
from .._silence import NOTHING
from .._texts import Written, texts
from ._names import WORD, person, person_as_role, person_by_place, person_in_id
from ._scan import scan

RULE = Rule("PRI005", "person-name", Severity.WARNING, Concerns.MODEL, "Namnet på en person står i modellen.")
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each text that holds a person's name."""
    return scan(
        region,
        RULE,
        lambda written: _name(region, written),
        lambda other: (
            person_in_id(other.value) if other.ident and " " not in other.value else _anywhere(region, other.value)
        ),
        lambda name: text(
            "{name} ser ut som en persons namn. En plats och en underskrift hör till en roll, inte till den som "
            "har den nu.",
            name=name,
        ),
        text("Skriv rollen och parten i stället för namnet."),
    )


def _name(region: Region, written: Written) -> str | None:
    named = person_as_role(written.value) if written.declared.wording is Wording.ROLE else person(written.value)
    return named or _anywhere(region, written.value)


def _anywhere(region: Region, value: str) -> str | None:
    return person(value) or person_by_place(value, _common(region))


@once_per_region
def _common(region: Region) -> frozenset[str]:
    """The words that are no names of persons here: those written small somewhere, and those of bodies and parties."""
    found: set[str] = set()
    for written in texts(region):
        words = WORD.findall(written.value)
        found.update(word for word in words if word.islower())
        if written.declared.wording is Wording.NAME:
            found.update(word.casefold() for word in words)
    return frozenset(found)
