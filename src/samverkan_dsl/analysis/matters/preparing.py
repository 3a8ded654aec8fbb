"""What comes before a body's meeting: who prepares matters for it and with whom they are anchored, on whatever page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...language import Verb, numbered, tentative
from ...language.walk import Path
from ...loading import Region
from ..decisions.deciding import own
from ..decisions.strength import obliges
from .matter import Matter, covers

RAISER = "initiator"
"""Whoever raises a matter has prepared it when it is raised."""


class Before(NamedTuple):
    """One line by which something is done to matters before a body meets. References are as seen from `home`."""

    path: Path
    home: str | None
    who: tuple[str, ...]
    """Those who prepare; of an anchoring, those with whom."""
    bodies: tuple[str, ...]
    """The bodies whose meetings it is done before, templates as all their instances."""
    to: tuple[str, ...]
    """The same as written."""
    subject: tuple[str, ...]
    condition: object
    must: bool
    """Whether it is always done (where its condition holds): nobody may do without it, or only does it when asked."""
    jointly: bool = False
    between: bool = False
    """Whether it is done between two meetings of the body."""

    @property
    def certain(self) -> bool:
        """Whether it is done whatever anybody chooses and whatever words of a condition mean."""
        return self.must and self.condition is None

    def fits(self, matter: Matter) -> bool:
        """Whether the line is about such matters."""
        return not self.subject or covers(self.subject, matter)


def preparation_lines(region: Region, *, intended: bool = False) -> Iterator[Before]:
    """Every line that says who prepares for whom: rules of preparation and mandates to prepare, whoever's page.

    What is only intended is not done, and is there only where it is asked for (`intended`). Whoever raises a matter is
    left out.
    """
    for home, page in region.bodies.items():
        for number, rule in numbered(page.preparation):
            who = tuple(home if ref == "self" else ref for ref in rule.by if ref != RAISER)
            if not who or (tentative(rule.force) and not intended):
                continue
            must = obliges(rule.force) and rule.obligatory is not False and not rule.at_request_of
            path: Path = ("bodies", home, "preparation", number)
            to = tuple(home if ref == "self" else ref for ref in rule.for_ or ("self",))
            bodies = _bodies(region, to, home)
            yield Before(path, home, who, bodies, to, rule.subject, rule.condition, must, rule.jointly)
        for number, mandate in numbered(page.mandates):
            bodies = tuple(body for body in _bodies(region, mandate.to, home) if body != home)
            if mandate.verb is Verb.PREPARE and own(mandate) and bodies and (intended or not tentative(mandate.force)):
                path = ("bodies", home, "mandates", number)
                others = tuple(ref for ref in mandate.with_ if region.expand(ref, home))
                must = obliges(mandate.force) and not mandate.at_request_of
                about = mandate.subject or page.scope
                who = (home, *others)
                yield Before(path, home, who, bodies, mandate.to, about, mandate.condition, must, bool(others))
    for number, mandate in numbered(region.model.mandates):
        bodies = _bodies(region, mandate.to, None)
        if mandate.verb is Verb.PREPARE and mandate.by and bodies and (intended or not tentative(mandate.force)):
            must = obliges(mandate.force) and not mandate.at_request_of
            path = ("mandates", number)
            about, condition = mandate.subject, mandate.condition
            yield Before(path, None, mandate.by, bodies, mandate.to, about, condition, must)


def prepares_for(region: Region) -> dict[str, dict[str, bool]]:
    """Whom each body prepares for as another page or the region itself says, as written there, and whether it always
    does; once for a region. What its own page says is told there.
    """
    memory = vars(region)
    if __name__ not in memory:
        found: dict[str, dict[str, bool]] = {}
        for line in preparation_lines(region):
            for body in {body for ref in line.who for body in region.expand(ref, line.home)} - {
                line.home,
                *line.bodies,
            }:
                known = found.setdefault(body, {})
                known.update({ref: known.get(ref, False) or line.certain for ref in line.to})
        memory[__name__] = found
    remembered: dict[str, dict[str, bool]] = memory[__name__]
    return remembered


def anchoring_lines(region: Region) -> Iterator[Before]:
    """Every line that says with whom matters are anchored before a body decides them; none that is only intended."""
    for home, page in region.bodies.items():
        for number, rule in numbered(page.anchoring):
            if tentative(rule.force):
                continue
            yield Before(
                ("bodies", home, "anchoring", number),
                home,
                rule.with_,
                (home,),
                (home,),
                rule.subject,
                rule.condition,
                obliges(rule.force),
                jointly=True,
                between=rule.between_meetings,
            )


def _bodies(region: Region, refs: tuple[str, ...], home: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(body for ref in refs for body in region.expand(ref, home)))
