"""The levels of a system: the three that are the language's, and those that a region names itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import WithJsonSchema

from .base import IDENTIFIER, Cited, Ref, Words
from .keys import Bears, Key, Wording
from .parsed import ParsedBy
from .quantities import Amount
from .vocabulary.bodies import Level

LevelKey = Level | str
"""A level of the language, or the id of one that the region names."""


def _level(value: Any) -> LevelKey:
    named = isinstance(value, str) and value not in Level.spellings() and re.match(IDENTIFIER, value) is not None
    return value if named else Level.read(value)


def _schema() -> dict[str, Any]:
    known = [level.key for level in Level]
    known += sorted(Level.spellings().keys() - set(known))
    return {"anyOf": [{"type": "string", "enum": known}, {"type": "string", "pattern": IDENTIFIER}]}


LevelRef = Annotated[
    LevelKey, ParsedBy(_level), WithJsonSchema(_schema()), Ref(("level",), tuple(level.key for level in Level))
]


class NamedLevel(Cited):
    """En nivå som dokumentet själv namnger, utöver strategisk, taktisk och operativ."""

    name: Annotated[Words, Key("namnet", Bears.FORM, wording=Wording.NAME)]
    """Namnet, till exempel Central nivå."""
    below: Annotated[LevelRef | None, Key("vilken nivå den står under", Bears.COMPETENCE)] = None
    """Nivån närmast ovanför. En nivå utan någon ovanför sig står överst."""
    count: Annotated[Amount | None, Key("hur många områden nivån har", Bears.COMPETENCE)] = None
    """Hur många delar eller områden nivån är indelad i: sex delregioner."""
    divided_by: Annotated[Words | None, Key("vad indelningen följer", Bears.COMPETENCE, wording=Wording.RUNNING)] = None
    """Indelningen som den följer: sjukhusens upptagningsområden."""
    about: Annotated[Words | None, Key("vad den ansvarar för", Bears.FORM, wording=Wording.PROSE)] = None
    """Vad som hör till nivån, i egna ord."""


def from_the_top(named: Mapping[str, NamedLevel]) -> tuple[LevelKey, ...]:
    """Every level there is, from the top down; those of the language after those that are named and stand on top.

    One whose way upwards leads nowhere, or round, stands last.
    """
    under: dict[LevelKey | None, list[LevelKey]] = {None: [], **{level: [] for level in Level}}
    for name, known in named.items():
        under.setdefault(known.below, []).append(name)
    found: dict[LevelKey, None] = {}
    pending: list[LevelKey] = [*reversed(Level), *reversed(under[None])]
    while pending:
        level = pending.pop()
        found[level] = None
        pending += reversed(under.get(level, []))
    return (*found, *(name for name in named if name not in found))
