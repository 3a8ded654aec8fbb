"""Two appoint to the same seats, and nothing says whose word holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ...analysis.decisions.deciding import own
from ...findings import Concerns, Finding, Rule, Severity, Span, text
from ...language import Mandate, Verb, numbered
from ...language.walk import Path
from ...loading import Region
from .._called import together
from .._places import in_order, related
from .._silence import rests_on

RULE = Rule(
    "SEA006",
    "appointed-twice",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Två utser till samma platser på olika ställen i dokumentet.",
    for_readers=True,
)
RESTS_ON = rests_on(anywhere="composition mandates")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each body or template whose seats one appoints to by its seats and another by a mandate.

    Those who stand together on a seat appoint jointly. Silent where the mandate's holder appoints to some seats too:
    then each appoints to its own.
    """
    found: dict[str, _Twice] = {}
    seen: set[tuple[Span | None, str]] = set()
    for home, path, mandate in _own_mandates(region):
        if mandate.verb not in (Verb.APPOINT, Verb.ELECT):
            continue
        for place, ref in enumerate(mandate.to):
            twice = found.get(ref.partition("/")[0])
            written = (region.where(*path, "to", place), ref)
            if written in seen:  # a template's line, seen through one more instance
                if twice is not None:
                    twice.holders[home] = None
                continue
            seen.add(written)
            for name in region.expand(ref):
                seats = _others(region, home, name)
                if seats:
                    twice = found.setdefault(name.partition("/")[0], _Twice())
                    twice.holders[home] = None
                    twice.bodies[name] = None
                    twice.paths[(*path, "to", place)] = None
                    for row, actors in seats.items():
                        twice.appointers |= dict.fromkeys(actors)
                        twice.seats.append(("bodies", name, "composition", row, "appointed-by"))
    for name, twice in found.items():
        first, *others = in_order(region, twice.paths)
        message = text(
            "{holders} utser ledamöter i {bodies}, men på ett annat ställe är det {others} som gör det.",
            holders=together(region, twice.holders),
            bodies=together(region, twice.bodies),
            others=[region.name(actor) for actor in twice.appointers],
        )
        yield region.finding(
            RULE,
            message,
            *first,
            known_by=("bodies", name, "appointed-by"),
            related=(
                *related(region, text("utser också"), others),
                *related(region, text("här utser någon annan"), twice.seats),
            ),
            help=text("Säg vem som utser vilka platser, eller att de utser tillsammans."),
        )


@dataclass
class _Twice:
    """Who appoints to the same bodies by mandate and by their seats, and where."""

    holders: dict[str, None] = field(default_factory=dict)
    bodies: dict[str, None] = field(default_factory=dict)
    appointers: dict[str, None] = field(default_factory=dict)
    paths: dict[Path, None] = field(default_factory=dict)
    seats: list[Path] = field(default_factory=list)


def _own_mandates(region: Region) -> Iterator[tuple[str, Path, Mandate]]:
    """The mandates that bodies have themselves."""
    for name, body in region.bodies.items():
        for number, mandate in numbered(body.mandates):
            if own(mandate):
                yield name, ("bodies", name, "mandates", number), mandate


def _others(region: Region, home: str, name: str) -> dict[int, tuple[str, ...]]:
    """The rows of members that others than `home` appoint, each with who does; none where `home` appoints to some."""
    seats = region.bodies[name].composition
    same = {home, home.partition("/")[0]}
    if name == home or any(not same.isdisjoint(seat.appointed_by) for seat in seats):
        return {}
    return {row: seat.appointed_by for row, seat in enumerate(seats) if seat.appointed_by and seat.counts}
