"""The name of a person in a model."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language.keys import Wording
from ...loading import Region
from .._silence import NOTHING
from .._texts import Written
from ._names import person, person_as_role
from ._scan import scan

RULE = Rule("PRI005", "person-name", Severity.WARNING, Concerns.MODEL, "Namnet på en person står i modellen.")
RESTS_ON = NOTHING


def check(region: Region) -> Iterator[Finding]:
    """One finding for each text that holds a person's name."""
    return scan(
        region,
        RULE,
        _name,
        lambda name: text(
            "{name} ser ut som en persons namn. En plats och en underskrift hör till en roll, inte till den som "
            "har den nu.",
            name=name,
        ),
        text("Skriv rollen och parten i stället för namnet."),
    )


def _name(written: Written) -> str | None:
    return person_as_role(written.value) if written.declared.wording is Wording.ROLE else person(written.value)
