"""A paper that is adopted by a body without a mandate to decide it."""

from __future__ import annotations

from collections.abc import Iterator

from ...analysis.decisions.deciding import described, own
from ...analysis.decisions.subjects import upward
from ...findings import Concerns, Finding, Rule, Severity, text
from ...language import Mandate, Verb, affirmed, numbered
from ...language.walk import Path
from ...loading import Region
from .._silence import rests_on

RULE = Rule(
    "MAN002",
    "adoption-without-mandate",
    Severity.WARNING,
    Concerns.DOCUMENT,
    "En plan eller annan handling antas av ett organ som inte har i uppdrag att besluta om den.",
)
RESTS_ON = rests_on(anywhere="bodies mandates deliverables subjects status set-elsewhere not-regulated")
_ADOPTING = frozenset((Verb.DECIDE, Verb.ESTABLISH, Verb.ADOPT, Verb.APPROVE, Verb.ENDORSE))


def check(region: Region) -> Iterator[Finding]:
    """One finding for each deliverable and adopter, where no mandate of the adopter covers it.

    A mandate covers what it names. One that names no deliverable covers those of its subject, or all where it has no
    subject or where no mandate tells which subject the deliverable has; and what bodies write that prepare for the
    adopter, for what they have prepared is what it decides. The competence of a nämnd, a styrelse or
    fullmäktige stands in law and reglemente, not here.
    """
    adopted = {
        (name, number): [body_id for body_id in region.expand(ref) if _looked_at(region, body_id)]
        for name, deliverable in region.model.deliverables.items()
        for number, ref in enumerate(deliverable.adopted_by)
    }
    held = _mandates(region, {body_id for bodies in adopted.values() for body_id in bodies})
    subjects = _subjects(region)
    for (name, number), bodies in adopted.items():
        lacking = next((body for body in bodies if not _covered(region, name, body, held[body], subjects)), None)
        if lacking is None:
            continue
        message = text(
            "{deliverable} antas av {body}, men bland organets uppdrag finns inget att besluta om den.",
            deliverable=region.name(name),
            body=region.name(region.model.deliverables[name].adopted_by[number]),
        )
        place = region.related(text("organets uppdrag står här"), *_shown(region, lacking))
        help_ = text("Ge organet uppdraget att anta handlingen, eller säg vem som antar den i stället.")
        where = ("deliverables", name, "adopted-by", number)
        yield region.finding(RULE, message, *where, related=(place,), help=help_)


def _looked_at(region: Region, body_id: str) -> bool:
    body = region.bodies.get(body_id)
    if body is None:
        return False
    if any(weight.open for mandate in affirmed(body.mandates) for weight in mandate.emphasis):
        return False  # its tasks are named `bland annat`: there are others
    return described(body) and not body.kind.political and "mandates" not in body.set_elsewhere


def _mandates(region: Region, bodies: set[str]) -> dict[str, list[Mandate]]:
    """The adopting mandates of each body, its own and those that are given to it elsewhere."""
    held: dict[str, list[Mandate]] = {
        body_id: [one for one in affirmed(region.bodies[body_id].mandates) if one.verb in _ADOPTING and own(one)]
        for body_id in bodies
    }
    for mandate in affirmed(region.model.mandates):
        if mandate.verb in _ADOPTING:
            for body_id in (body_id for ref in mandate.by for body_id in region.expand(ref)):
                if body_id in held:
                    held[body_id].append(mandate)
    return held


def _subjects(region: Region) -> dict[str, set[str]]:
    """The subjects of each deliverable, as the mandates that name it tell, with what they are part of."""
    found: dict[str, set[str]] = {}
    mandates = [one for body in region.bodies.values() for one in affirmed(body.mandates)]
    for mandate in (*mandates, *affirmed(region.model.mandates)):
        for name in mandate.deliverable:
            for subject in mandate.subject:
                if subject not in found.setdefault(name, set()):
                    found[name].update(upward(region, subject))
    return found


def _shown(region: Region, body_id: str) -> Path:
    """Its first mandate to decide, else where its mandates begin."""
    here: Path = ("bodies", body_id, "mandates")
    rows = (row for row, one in numbered(region.bodies[body_id].mandates) if one.verb in _ADOPTING and own(one))
    return next(((*here, row) for row in rows), here)


def _covered(region: Region, name: str, body_id: str, mandates: list[Mandate], known: dict[str, set[str]]) -> bool:
    subjects = known.get(name)
    prepared = _prepared(region, name, body_id)
    for mandate in mandates:
        if mandate.deliverable:
            if name in mandate.deliverable:
                return True
        elif prepared or not mandate.subject or subjects is None or not subjects.isdisjoint(mandate.subject):
            return True
    return False


def _prepared(region: Region, name: str, body_id: str) -> bool:
    """Whether all who write the deliverable prepare matters for the body."""
    authors = region.model.deliverables[name].authors
    preparers = {
        each
        for rule in affirmed(region.bodies[body_id].preparation)
        if not rule.for_
        for ref in rule.by
        for each in (ref, *region.expand(ref))
    }
    return bool(authors) and all(each in preparers for ref in authors for each in region.expand(ref) or (ref,))
