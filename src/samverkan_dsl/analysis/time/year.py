"""The year: every paper and report against the meetings that must prepare, adopt and receive it (meaning.md, Year)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from ...language import (
    AtMeeting,
    Cadence,
    Deliverable,
    DeliverableKind,
    Flow,
    Mandate,
    Pace,
    Status,
    Verb,
    affirmed,
    numbered,
)
from ...language.cadences import EVERY_YEAR
from ...language.references import IN_BODY
from ...language.walk import Path
from ...loading import Region
from ..decisions.deciding import own
from ..decisions.subjects import SETTLING
from .meeting_gaps import Unknown, per_year


class PaperStage(Enum):
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
    """The number of meetings is not known, or not how many those are that the paper is for."""
    NO_CADENCE = "no-cadence"
    """How often the paper comes is not stated as a number."""
    NO_MEETING = "no-meeting"
    """Somebody without meetings takes it: a party, a role, an organisation's own body."""


class Occasion(NamedTuple):
    """One paper, or one report without a name of its own, at one who has to meet over it."""

    what: str
    """The deliverable's id, or the words of a flow."""
    report: bool
    stage: PaperStage
    who: str
    body: str | None
    cadence: Cadence | None
    meetings: tuple[Fraction, Fraction | None] | Unknown | None
    """The least and the most a year; None for who has no meetings."""
    fit: Fit
    path: Path


class Homeless(NamedTuple):
    """A report that no meeting takes."""

    what: str
    """The deliverable's id, or the words of a flow."""
    bodies: tuple[str, ...]
    """Those who receive it."""
    path: Path


class Order(NamedTuple):
    """A plan and what it builds on, where the document gives a month for both."""

    plan: str
    basis: str
    plan_month: int
    basis_month: int

    @property
    def late(self) -> bool:
        """Whether the basis comes after the plan in the year, so that the plan builds on last year's."""
        return self.basis_month > self.plan_month


_Meetings = tuple[Fraction, Fraction | None] | Unknown


def occasions(region: Region) -> tuple[Occasion, ...]:
    """Every paper at each who prepares, adopts or receives it, then the reports that only a flow tells of."""
    said = _remembered(region)
    found: dict[tuple[str, PaperStage, str], Occasion] = {}
    for name, paper in region.papers.items():
        if paper.status in (Status.REPEALED, Status.MISSING):
            continue
        receivers = [body for ref in paper.recipients for body in region.expand(ref)]
        for stage, who, path, cadence, home in _named(name, paper, said.get(name, [])):
            report = paper.kind is DeliverableKind.REPORT
            for one in _occasions(region, name, report, stage, who, cadence, path, home, receivers):
                found.setdefault((name, stage, one.who), one)
    return (*found.values(), *_flows(region))


def stages(region: Region, name: str) -> dict[PaperStage, tuple[str, ...]]:
    """Who prepares, adopts and receives a paper: as it says itself, and as mandates and information say of it.

    All instances of a template are told as the template.
    """
    found: dict[PaperStage, dict[str, None]] = {stage: {} for stage in PaperStage}
    paper = region.model.deliverables[name]
    authors = {body for ref in paper.authors for body in region.expand(ref)}
    for stage, refs, path, _, home in _named(name, paper, _remembered(region).get(name, [])):
        if stage is PaperStage.RECEIVE and home is not None and authors and home not in authors:
            continue  # who is only told of it by another is no receiver of it
        for ref in refs:
            inside = home is not None and ref in IN_BODY
            bodies = () if path[0] == "deliverables" else region.expand("self" if inside else ref, home)
            found[stage].update(dict.fromkeys(bodies or (ref,)))
    return {stage: tuple(_together(region, refs)) for stage, refs in found.items()}


def _together(region: Region, refs: dict[str, None]) -> Iterator[str]:
    whole = {template: set(bodies) for template, bodies in region.templates.items()}
    told: set[str] = set()
    for ref in refs:
        template = ref.partition("/")[0]
        if "/" in ref and template in whole and whole[template] <= refs.keys() | told:
            ref = template
        if ref not in told:
            told.add(ref)
            yield ref


def orders(region: Region) -> Iterator[Order]:
    """Each plan with each paper that it builds on, where both have a month and may come every year."""
    for name, paper in region.papers.items():
        for ref in (each.on for each in paper.basis):
            basis = region.model.deliverables.get(ref)
            if basis is None or ref == name or _not_each_year(paper) or _not_each_year(basis):
                continue
            if paper.month is not None and basis.month is not None:
                yield Order(name, ref, paper.month, basis.month)


def _not_each_year(paper: Deliverable) -> bool:
    """Whether there are years that it does not come in, so that months alone do not say which is first."""
    often = paper.cadence.per_year if paper.cadence is not None else None
    return often is not None and often.high is not None and often.high < 1


def homeless_reports(region: Region) -> tuple[Homeless, ...]:
    """The reports all of whose receivers are bodies of which no meeting is stated, so that none takes them.

    Who is only told of a report by another that has got it is no receiver of it.
    """
    takers: dict[tuple[str, str], list[Occasion]] = {}
    for one in occasions(region):
        flows = "flows" in one.path
        if one.report and one.stage is not PaperStage.PREPARE and not (flows and one.what in region.model.deliverables):
            home = str(one.path[1]).partition("/")[0] if flows and one.path[0] == "bodies" else ""
            takers.setdefault((home, one.what), []).append(one)
    unmet = (Unknown.FREQUENCY, Unknown.OUTSIDE)
    return tuple(
        Homeless(
            what,
            tuple(dict.fromkeys(one.who for one in found)),
            ("deliverables", what, "recipients") if what in region.model.deliverables else found[0].path,
        )
        for (_, what), found in takers.items()
        if all(one.meetings in unmet for one in found)
    )


_Told = tuple[PaperStage, tuple[str, ...], Path, Cadence | None, str | None]


def _named(name: str, paper: Deliverable, said: list[tuple[Path, str | None, Mandate | Flow]]) -> Iterator[_Told]:
    """Who does what with the paper, how often, and seen from which body: by itself, by mandates and by information."""
    home: Path = ("deliverables", name)
    rates = (_often(one) for _, _, one in said if isinstance(one, Mandate))
    rate = paper.cadence or next((each for each in rates if each is not None), None)
    yield PaperStage.PREPARE, paper.authors, (*home, "authors"), rate, None
    yield PaperStage.ADOPT, paper.adopted_by, (*home, "adopted-by"), rate, None
    yield PaperStage.RECEIVE, paper.recipients, (*home, "recipients"), rate, None
    for path, holder, one in said:
        if isinstance(one, Flow):
            # Information that goes on all the time is no paper that a meeting takes.
            if one.cadence is None or one.cadence.per_year is not None:
                yield PaperStage.RECEIVE, one.to, (*path, "to"), one.cadence or rate, holder
        elif one.verb in SETTLING and holder is not None and own(one):
            yield PaperStage.ADOPT, (holder,), path, rate, holder
        elif one.verb is Verb.REPORT:
            yield PaperStage.RECEIVE, one.to, (*path, "to"), _often(one) or rate, holder


def _often(mandate: Mandate) -> Cadence | None:
    """How often a task is done: as it is said, or every year where it is at a meeting that every year has."""
    yearly = any(each in (AtMeeting.FIRST_OF_YEAR, AtMeeting.LAST_OF_YEAR) for each in mandate.at)
    return EVERY_YEAR if mandate.cadence is None and yearly else mandate.cadence


def at_meetings(region: Region) -> Iterator[tuple[AtMeeting, str, Mandate]]:
    """The tasks that bodies have at certain of their meetings, in the order of these."""
    for at in AtMeeting:
        for name, body in region.bodies.items():
            yield from ((at, name, mandate) for mandate in affirmed(body.mandates) if at in mandate.at)


def _remembered(region: Region) -> dict[str, list[tuple[Path, str | None, Mandate | Flow]]]:
    """What is said of each paper, worked out once for a region."""
    memory = vars(region)
    if __name__ not in memory:
        memory[__name__] = _said(region)
    remembered: dict[str, list[tuple[Path, str | None, Mandate | Flow]]] = memory[__name__]
    return remembered


def _said(region: Region) -> dict[str, list[tuple[Path, str | None, Mandate | Flow]]]:
    """What mandates and information say of each paper."""
    found: dict[str, list[tuple[Path, str | None, Mandate | Flow]]] = {}
    for body_id, body in region.bodies.items():
        for number, mandate in numbered(body.mandates):
            for name in mandate.deliverable:
                found.setdefault(name, []).append((("bodies", body_id, "mandates", number), body_id, mandate))
    for path, home, flow in _all_flows(region):
        if flow.deliverable is not None:
            found.setdefault(flow.deliverable, []).append((path, home, flow))
    return found


def _all_flows(region: Region) -> Iterator[tuple[Path, str | None, Flow]]:
    for body_id, body in region.bodies.items():
        for number, flow in numbered(body.flows):
            yield ("bodies", body_id, "flows", number), body_id, flow
    for number, flow in numbered(region.model.flows):
        yield ("flows", number), None, flow


def _flows(region: Region) -> Iterator[Occasion]:
    for path, home, flow in _all_flows(region):
        if flow.cadence is not None and flow.cadence.per_year is not None and flow.deliverable is None:
            yield from _occasions(region, flow.what, True, PaperStage.RECEIVE, flow.to, flow.cadence, path, home, ())


def _occasions(
    region: Region,
    what: str,
    report: bool,
    stage: PaperStage,
    refs: tuple[str, ...],
    cadence: Cadence | None,
    path: Path,
    home: str | None,
    receivers: Sequence[str],
) -> Iterator[Occasion]:
    for ref in refs:
        bodies = region.expand(ref, home)
        for body_id in bodies:
            meetings = per_year(region, body_id)
            fit = _fit(cadence, meetings)
            if cadence is not None and cadence.pace is Pace.EVERY_MEETING and not isinstance(meetings, Unknown):
                fit = _at_every_meeting(region, body_id, meetings, receivers)
            yield Occasion(what, report, stage, body_id, body_id, cadence, meetings, fit, path)
        if not bodies:
            yield Occasion(what, report, stage, ref, None, cadence, None, Fit.NO_MEETING, path)


def _fit(cadence: Cadence | None, meetings: _Meetings) -> Fit:
    if isinstance(meetings, Unknown):
        return Fit.UNKNOWN
    needed = cadence.per_year if cadence is not None else None
    if needed is None or not needed.known or needed.low is None:
        return Fit.NO_CADENCE
    low, high = meetings
    if high is not None and high < needed.low:
        return Fit.TOO_SELDOM
    return Fit.FITS if low >= (needed.high or needed.low) else Fit.MAY_MISS


def _at_every_meeting(
    region: Region, body_id: str, meetings: tuple[Fraction, Fraction | None], receivers: Sequence[str]
) -> Fit:
    """Whether a body meets as often as those whose every meeting the paper is for; its own meetings are enough."""
    low, high = meetings
    fits = [] if receivers else [Fit.UNKNOWN]
    for receiver in receivers:
        wanted = per_year(region, receiver)
        if receiver == body_id:
            continue
        if isinstance(wanted, Unknown):
            fits.append(Fit.UNKNOWN)
        elif high is not None and high < wanted[0]:
            return Fit.TOO_SELDOM
        elif wanted[1] is None or low < wanted[1]:
            # The fewest are surely not enough, the most surely are; else that depends on both numbers.
            between = low < wanted[0] and wanted[1] is not None and (high is None or high >= wanted[1])
            fits.append(Fit.MAY_MISS if between else Fit.UNKNOWN)
    return Fit.UNKNOWN if Fit.UNKNOWN in fits else Fit.MAY_MISS if fits else Fit.FITS
