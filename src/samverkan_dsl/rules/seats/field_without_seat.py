"""A field that the document is about, and that nobody in any body answers for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...findings import Concerns, Finding, Rule, Severity, text
from ...loading import Region
from .._silence import rests_on

RULE = Rule(
    "SEA016",
    "field-without-seat",
    Severity.INFO,
    Concerns.DOCUMENT,
    "Dokumentet gäller en verksamhet som inte har någon plats i något organ.",
)
RESTS_ON = rests_on(own="system", anywhere="bodies composition parties roles subjects")


class _Field(NamedTuple):
    """A field that is run by itself, with the words by which it and those who answer for it are known."""

    called: re.Pattern[str]
    held: re.Pattern[str]


_FIELDS = (
    _Field(re.compile(r"skol|utbildning|lärande|elevhäls"), re.compile(r"skol|rektor|elev|utbildning|lärande|pedagog")),
    _Field(re.compile(r"tandvård|tandhäls"), re.compile(r"tand")),
    _Field(re.compile(r"socialtjänst|social välfärd"), re.compile(r"social|omsorg|funktionsstöd|förvaltningschef")),
)
"""Fields with directors of their own. Of others, such as `hälsa`, many may answer for the same."""


def check(region: Region) -> Iterator[Finding]:
    """One finding for each such field, where a seat is known by its function and none is of that field.

    Where no seat's words are of any field the seats are of politicians or directors of the whole.
    """
    fields = region.model.system.fields
    held = _held(region).lower()
    known = [each for each in _FIELDS if any(each.called.search(field.lower()) for field in fields)]
    if not any(each.held.search(held) for each in known):
        return
    for row, field in enumerate(fields):
        kind = next((each for each in _FIELDS if each.called.search(field.lower())), None)
        if kind is None or kind.held.search(held):
            continue
        message = text(
            "Dokumentet gäller också {field}, men ingen plats i något organ är hos någon som ansvarar för det.",
            field=field,
        )
        help = text("Ge verksamheten en plats, eller skriv hur den är med på annat sätt.")
        yield region.finding(RULE, message, "system", "fields", row, help=help)


def _held(region: Region) -> str:
    """All that is said of who has seats: functions, what they answer for, and the parties that they come from."""
    found: list[str] = []
    for body in region.bodies.values():
        for seat in body.composition:
            role = region.model.roles.get(seat.role or "")
            found += (role.title if role is not None else seat.role or "", seat.scope or "", seat.side or "")
            found += seat.represents
            at = (*seat.at, *seat.rotates, *seat.speaks_for, *((role.at,) if role is not None and role.at else ()))
            found += (region.model.parties[each].name for ref in at for each in _all(region, ref))
    return " ".join(found)


def _all(region: Region, ref: str) -> tuple[str, ...]:
    return tuple(each for each in dict.fromkeys((ref, *region.members(ref))) if each in region.model.parties)
