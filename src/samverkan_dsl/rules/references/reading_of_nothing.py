"""A declared reading of a key, a row or an id that is not there, so that its alternatives are tried on nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...analysis.readings import path_of
from ...findings import Concerns, Finding, ModelPath, Rule, Severity, Text, text
from ...language import Element
from ...language.identity import DeadEnd, follow
from ...language.walk import Path
from ...loading import Region
from ...syntax.similar import closest

RULE = Rule(
    "REF009",
    "reading-of-nothing",
    Severity.ERROR,
    Concerns.MODEL,
    "En läsning gäller en nyckel, en rad eller ett id som inte finns.",
)


def check(region: Region) -> Iterator[Finding]:
    """One finding for each reading whose `on` leads nowhere."""
    for body_id, body in region.bodies.items():
        for number, reading in enumerate(body.readings):
            path = path_of(reading.on)
            if path == ("for-each",) and body_id.partition("/")[0] in region.templates:
                continue
            end = _end(body, path)
            if end is not None:
                yield _finding(region, ("bodies", body_id, "readings", number), reading.on, path, end)
    for number, reading in enumerate(region.model.readings):
        path = path_of(reading.on)
        end = _in_region(region, path)
        if end is not None:
            yield _finding(region, ("readings", number), reading.on, path, end)


def _end(root: Element, path: ModelPath) -> DeadEnd | None:
    found = follow(root, path)
    return found if isinstance(found, DeadEnd) else None


def _in_region(region: Region, path: ModelPath) -> DeadEnd | None:
    """A reading of the region's own. A template stands for its instances."""
    section, *names = path
    if section == "bodies" and names and names[0] in region.templates:
        if names[1:] == ["for-each"]:
            return None
        of_instances = (ModelPath((section, one, *names[1:])) for one in region.templates[str(names[0])])
        found = [_in_region(region, each) for each in of_instances]
        return None if None in found else found[0]
    end = _end(region.model, path)
    if end is not None and end.at == 1 and section == "bodies":
        return DeadEnd(1, (*end.known, *region.templates))
    return end


_HELP = text("Räkna nyckeln från organet, eller från regionen i regionens egna läsningar.")
_FORM = text("Skriv punkt mellan nycklar och en rad som vad den är: composition(Socialchef; ekby).status.")
_SHOWN = 8
"""Rows beyond these are not named."""


def _finding(region: Region, where: Path, on: str, path: ModelPath, end: DeadEnd) -> Finding:
    what, help_ = _what(path, end), _help(path, end)
    if not _is_path(on):
        what, help_ = text("det går inte att läsa som en nyckel"), _FORM
    message = text("Läsningen gäller ”{on}”, men {what}. Därför prövas ingen annan läsning.", on=on, what=what)
    return region.finding(RULE, message, *where, "on", help=help_)


def _is_path(on: str) -> bool:
    try:
        ModelPath.parse(on)
    except ValueError:
        return False
    return True


def _what(path: ModelPath, end: DeadEnd) -> Text:
    before, step = str(ModelPath(path[: end.at])), str(ModelPath(path[end.at : end.at + 1]))
    if end.matching:
        return text("”{step}” kan vara {count} av raderna i ”{key}”", step=step, count=end.matching, key=before)
    if end.rows is not None and not isinstance(path[end.at], str):
        return text("ingen rad i ”{key}” är ”{step}”", key=before, step=step)
    if end.rows is not None:
        count = text("en rad") if end.rows == 1 else text("{number} rader", number=end.rows or text("inga"))
        return text("”{key}” har {count}, och rader räknas från 0", key=before, count=count)
    if before:
        return text("under ”{key}” finns inget ”{step}”", key=before, step=step)
    return text("det finns ingen nyckel ”{step}” här", step=step)


def _help(path: ModelPath, end: DeadEnd) -> Text:
    """What was meant, where anything is near; the rows there are to choose from."""
    before, step, behind = path[: end.at], str(ModelPath(path[end.at : end.at + 1])), path[end.at + 1 :]
    near = closest(step, end.known)
    if end.rows is None or (near is not None and not end.matching):
        if near is None:
            return _HELP
        return text("Menade du ”{near}”?", near=_joined(before, near, behind))
    if end.known:
        more = ["…"] if len(end.known) > _SHOWN else []
        return text("Det finns {rows}.", rows=[*(text("”{one}”", one=row) for row in end.known[:_SHOWN]), *more])
    return _HELP


def _joined(before: tuple[Any, ...], near: str, behind: tuple[Any, ...]) -> str:
    """A path with another step in it, which stands there as it is written."""
    ahead, rest = str(ModelPath(before)), str(ModelPath(behind))
    middle = near if near.startswith("(") or not ahead else f".{near}"
    return f"{ahead}{middle}{'.' if rest and not rest.startswith('(') else ''}{rest}"
