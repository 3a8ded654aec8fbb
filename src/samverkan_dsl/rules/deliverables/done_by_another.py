"""A paper of which one place says who does something with it, and a task says another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Deliverable, Force, Mandate, Verb
from ...language.walk import Path
from ...loading import Region
from .._places import in_order, related
from .._roles import homes
from .._silence import rests_on
from ._uses import mandates_by_deliverable

RULE = Rule(
    "DEL008",
    "done-by-another",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "Vem som gör något med en handling sägs på två sätt.",
)
RESTS_ON = rests_on(own="deliverables", anywhere="mandates parties roles")


class _Asked(NamedTuple):
    """What is asked of a paper: the key that answers, and the tasks that answer it, too."""

    key: str
    verbs: frozenset[Verb]
    message: str
    through: bool = False
    """Whether the task answers by whom it goes through, and not by whom it is."""


_ASKED = (
    _Asked(
        "authors",
        frozenset((Verb.DRAFT, Verb.DRAW_UP, Verb.COMPILE, Verb.REPORT)),
        "{paper} tas fram av {said}, men enligt uppdraget här av {other}.",
    ),
    _Asked(
        "adopted-by",
        frozenset((Verb.ADOPT, Verb.ESTABLISH, Verb.DECIDE)),
        "{paper} antas av {said}, men enligt uppdraget här av {other}.",
    ),
    _Asked(
        "carried-out-by",
        frozenset((Verb.CARRY_OUT, Verb.EXECUTE)),
        "{paper} genomförs av {said}, men enligt uppdraget här av {other}.",
    ),
    _Asked(
        "followed-up-by",
        frozenset((Verb.FOLLOW_UP, Verb.EVALUATE)),
        "{paper} följs upp av {said}, men enligt uppdraget här av {other}.",
    ),
    _Asked(
        "via",
        frozenset((Verb.REPORT, Verb.SUBMIT, Verb.DELIVER)),
        "{paper} skickas genom {said}, men enligt uppdraget här genom {other}.",
        through=True,
    ),
)
_HELP = text("Låt handlingen och uppdraget säga samma sak, eller skriv vad var och en gör.")


def check(region: Region) -> Iterator[Finding]:
    """One finding for each paper and question, at the first task whose holder is none of those that the paper names.

    A holder is one of them who is a part of one, belongs to one, or takes one in; words such as `each-party` are not
    compared. What was done once, and what may be done, takes nothing from anybody.
    """
    mandates = mandates_by_deliverable(region)
    for name, paper in region.model.deliverables.items():
        for asked in _ASKED:
            said = _said(paper, asked.key)
            if not said or not all(_known(region, ref) for ref in said):
                continue
            known = {each for ref in said for each in _around(region, ref)}
            others: dict[Path, list[str]] = {}
            for path, mandate in mandates.get(name, ()):
                if mandate.verb not in asked.verbs or not _firm(mandate):
                    continue
                holders = _holders(region, path, mandate, asked)
                strange = [ref for ref in holders if known.isdisjoint(_around(region, ref))]
                if strange:
                    others[path] = strange
            if not others:
                continue
            first, *more = in_order(region, others)
            message = text(
                asked.message,
                paper=paper.name,
                said=[region.name(ref) for ref in said],
                other=[region.name(ref) for ref in others[first]],
            )
            also = (
                region.related(text("handlingen säger så här"), "deliverables", name, asked.key),
                *related(region, text("även här"), more),
            )
            known_by = ("deliverables", name, asked.key)
            yield region.finding(RULE, message, *first, known_by=known_by, related=also, help=_HELP)


def _said(paper: Deliverable, key: str) -> tuple[str, ...]:
    return tuple(getattr(paper, key.replace("-", "_")))


def _firm(mandate: Mandate) -> bool:
    return mandate.done is None and mandate.force in (None, Force.MUST, Force.IS, Force.SHOULD)


def _holders(region: Region, path: Path, mandate: Mandate, asked: _Asked) -> list[str]:
    """Who has the task, or whom it goes through, as far as it is somebody with an id."""
    home = region.home(path)
    refs = mandate.through if asked.through else mandate.by or ((home,) if home is not None else ())
    named = (home if ref == "self" else ref for ref in refs)
    return [ref for ref in named if ref is not None and _known(region, ref)]


def _known(region: Region, ref: str) -> bool:
    return bool(region.expand(ref)) or ref in region.model.parties or ref in region.model.roles


def _around(region: Region, ref: str) -> set[str]:
    """The one that is meant with those that it belongs to and takes in: templates and instances, groups and members."""
    found = {ref, *region.expand(ref)}
    for body_id in region.expand(ref):
        found |= {body_id.partition("/")[0], *region.bodies[body_id].part_of}
    role = region.model.roles.get(ref)
    for party in (ref,) if role is None else homes(role):
        found |= {party, *region.members(party)} if party in region.model.parties else {party}
        found.add(region.principal(party) or party)
    return found
