"""The year: every paper and report against the meetings that must prepare, adopt and receive it (meaning.md, Year)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from ..language import Cadence, Deliverable, DeliverableKind, Mandate, Status, Verb
from ..language.walk import Path
from ..loading import Region
from .deciding import own
from .subjects import SETTLING
from .waiting import Unknown, per_year


class Stage(Enum):
    """What a meeting does with a paper."""

    PREPARE = "prepare"
    ADOPT = "adopt"
    RECEIVE = "receive"


class Fit(Enum):
    """Whether there are meetings enough."""

    FITS = "fits"
    MAY_MISS = "may-miss"
    """Enough only if there are more meetings than the fewest that the text allows."""
    TOO_SELDOM = "too-seldom"
    """Fewer meetings than papers, whatever the numbers."""
    UNKNOWN = "unknown"
    """The number of meetings is not known."""
    NO_CADENCE = "no-cadence"
    """How often the paper comes is not stated as a number."""
    NO_MEETING = "no-meeting"
    """Somebody without meetings takes it: a party, a role, an organisation's own body."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """One paper, or one report without a name of its own, at one who has to meet over it."""

    what: str
    """The deliverable's id, or the words of a flow."""
    report: bool
    stage: Stage
    who: str
    body: str | None
    cadence: Cadence | None
    meetings: tuple[Fraction, Fraction | None] | Unknown | None
    """The least and the most a year; None for who has no meetings."""
    fit: Fit
    path: Path


@dataclass(frozen=True, slots=True)
class Order:
    """A plan and what it builds on, where the document gives a month for both."""

    plan: str
    basis: str
    plan_month: int
    basis_month: int

    @property
    def late(self) -> bool:
        """Whether the basis comes after the plan in the year, so that the plan builds on last year's."""
        return self.basis_month > self.plan_month


def occasions(region: Region) -> tuple[Occasion, ...]:
    """Every paper at each who prepares, adopts or receives it, then the reports that only a flow tells of."""
    said = _said(region)
    found: dict[tuple[str, Stage, str], Occasion] = {}
    for name, paper in region.model.deliverables.items():
        if paper.status in (Status.REPEALED, Status.MISSING):
            continue
        for stage, who, path, cadence in _named(name, paper, said.get(name, [])):
            for one in _occasions(region, name, paper.kind is DeliverableKind.REPORT, stage, who, cadence, path):
                found.setdefault((name, stage, one.who), one)
    return (*found.values(), *_flows(region))


def orders(region: Region) -> Iterator[Order]:
    """Each plan with each paper that it builds on, where both have a month."""
    for name, paper in region.model.deliverables.items():
        for ref in paper.basis:
            basis = region.model.deliverables.get(ref)
            if paper.month is not None and basis is not None and basis.month is not None and ref != name:
                yield Order(name, ref, paper.month, basis.month)


def homeless_reports(region: Region) -> tuple[str, ...]:
    """The reports all of whose receivers are bodies of which no meeting is stated, so that none takes them."""
    takers: dict[str, list[Occasion]] = {}
    for one in occasions(region):
        if one.report and one.stage is not Stage.PREPARE and one.what in region.model.deliverables:
            takers.setdefault(one.what, []).append(one)
    unmet = (Unknown.FREQUENCY, Unknown.OUTSIDE)
    return tuple(name for name, found in takers.items() if all(one.meetings in unmet for one in found))


def _named(
    name: str, paper: Deliverable, said: list[tuple[Path, str | None, Mandate]]
) -> Iterator[tuple[Stage, tuple[str, ...], Path, Cadence | None]]:
    """Who does what with the paper, by itself and by the mandates that name it."""
    home: Path = ("deliverables", name)
    rate = paper.cadence or next((mandate.cadence for _, _, mandate in said if mandate.cadence is not None), None)
    yield Stage.PREPARE, paper.authors, (*home, "authors"), rate
    yield Stage.ADOPT, paper.adopted_by, (*home, "adopted-by"), rate
    yield Stage.RECEIVE, paper.recipients, (*home, "recipients"), rate
    for path, holder, mandate in said:
        if mandate.verb in SETTLING and holder is not None and own(mandate):
            yield Stage.ADOPT, (holder,), path, rate
        elif mandate.verb is Verb.REPORT:
            yield Stage.RECEIVE, mandate.to, (*path, "to"), mandate.cadence or rate


def _said(region: Region) -> dict[str, list[tuple[Path, str | None, Mandate]]]:
    found: dict[str, list[tuple[Path, str | None, Mandate]]] = {}
    for body_id, body in region.bodies.items():
        for number, mandate in enumerate(body.mandates):
            for name in mandate.deliverable:
                found.setdefault(name, []).append((("bodies", body_id, "mandates", number), body_id, mandate))
    return found


def _flows(region: Region) -> Iterator[Occasion]:
    for body_id, body in region.bodies.items():
        for number, flow in enumerate(body.flows):
            if flow.cadence is not None and flow.cadence.per_year is not None and flow.deliverable is None:
                path: Path = ("bodies", body_id, "flows", number)
                yield from _occasions(region, flow.what, True, Stage.RECEIVE, flow.to, flow.cadence, path, body_id)


def _occasions(
    region: Region,
    what: str,
    report: bool,
    stage: Stage,
    refs: tuple[str, ...],
    cadence: Cadence | None,
    path: Path,
    home: str | None = None,
) -> Iterator[Occasion]:
    for ref in refs:
        bodies = region.expand(ref, home)
        for body_id in bodies:
            meetings = per_year(region.bodies[body_id])
            yield Occasion(what, report, stage, body_id, body_id, cadence, meetings, _fit(cadence, meetings), path)
        if not bodies:
            yield Occasion(what, report, stage, ref, None, cadence, None, Fit.NO_MEETING, path)


def _fit(cadence: Cadence | None, meetings: tuple[Fraction, Fraction | None] | Unknown) -> Fit:
    if isinstance(meetings, Unknown):
        return Fit.UNKNOWN
    needed = cadence.per_year if cadence is not None else None
    if needed is None or not needed.known or needed.low is None:
        return Fit.FITS if cadence is not None and cadence.stated == "varje möte" else Fit.NO_CADENCE
    low, high = meetings
    if high is not None and high < needed.low:
        return Fit.TOO_SELDOM
    return Fit.FITS if low >= (needed.high or needed.low) else Fit.MAY_MISS
