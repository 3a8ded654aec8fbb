"""The one region that an analysis is asked about."""

from __future__ import annotations

from datetime import date as Date
from pathlib import Path

from ..findings import text
from ..loading import CannotRun, Region, load
from ..syntax.similar import closest


def the_region(path: Path, base: Path, date: Date | None = None) -> Region:
    """The region that `path` names, without faults, as it stands on a day; None: whenever what it says holds.

    Raises CannotRun where the path holds several regions or none, or one that is too faulty to be analysed.
    """
    found = load([path], base, date)[0]
    if len(found) != 1:
        shown = ", ".join(one.shown for one in found)
        raise CannotRun(text("Ange en region. Här finns {count}: {shown}.", count=len(found), shown=shown))
    if found[0].region is None or not found[0].sound:
        message = "{region} har fel som gör att svaren inte går att lita på. Kör samverkan check först."
        raise CannotRun(text(message, region=found[0].shown))
    return found[0].region


def the_bodies(region: Region, ref: str | None) -> tuple[str, ...]:
    """The bodies that an id, a short name or a name means; none given: none. Raises CannotRun with a guess."""
    if ref is None:
        return ()
    found = region.expand(ref)
    if found:
        return found
    names = {name.lower(): id_ for id_, body in region.bodies.items() for name in (body.short, body.name) if name}
    if ref.lower() in names:
        return (names[ref.lower()],)
    near = closest(ref, [*region.bodies, *region.templates])
    if near is None:
        raise CannotRun(text("Det finns inget organ {ref} i regionen.", ref=ref))
    raise CannotRun(text("Det finns inget organ {ref} i regionen. Menade du {near}?", ref=ref, near=near))
