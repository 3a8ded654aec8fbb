"""Where a matter goes is one answer, in whatever made-up system: verdicts, traces, times, silences and pictures."""

from __future__ import annotations

from collections.abc import Iterator

from samverkan_dsl.analysis.matters import Case, Event, Guarantee, Label, Matters, Verdict, analyse, trace
from samverkan_dsl.analysis.time.latency import LatencyVerdict, latencies
from samverkan_dsl.analysis.time.meeting_gaps import Assumed
from samverkan_dsl.analysis.time.transition_costs import Delay, DelayKind
from samverkan_dsl.language import Trigger
from samverkan_dsl.loading import Region
from samverkan_dsl.outputs.documents.body.silence import unsaid
from samverkan_dsl.outputs.documents.books.views import REPORTING, diagrams
from samverkan_dsl.outputs.graphs import Line

from .properties import of_every_system

AHEAD = {DelayKind.PREPARATION: (Event.PREPARED, Event.SENT_BACK), DelayKind.ANCHORING: (Event.ANCHORED,)}


def labels_from(matters: Matters, case: Case) -> Iterator[Label]:
    """Everything that can happen to the matters of a case."""
    seen, pending = {case.root}, [case.root]
    while pending:
        for label, target in matters.game.edges[pending.pop()]:
            yield label
            if target not in seen:
                seen.add(target)
                pending.append(target)


@of_every_system
def test_what_holds_is_what_the_trace_shows(found: Region) -> None:
    matters = analyse(found)
    for case in matters.cases:
        if None in case.verdicts:
            continue  # too large to compute, which is told
        subject = case.start.subjects[0] if case.start.subjects else None
        followed = trace(found, case.start.body, subject)
        assert {*followed.ends()} == {*matters.ends(case)}
        stuck = any(end.outcome.stuck for end in followed.ends())
        held = case.verdict(Guarantee.TERMINATION)
        assert (held is Verdict.GUARANTEED) == (not stuck and not followed.endless())
        for guarantee in (Guarantee.COMPETENCE, Guarantee.NO_DEAD_LETTERS):
            broken = any(end.outcome.breaks(guarantee) for end in followed.ends())
            assert (case.verdict(guarantee) is Verdict.GUARANTEED) == (not broken)


@of_every_system
def test_time_is_counted_along_the_ways_of_the_trace(found: Region) -> None:
    matters = analyse(found)
    for case, one in zip(matters.cases, latencies(matters, Assumed()), strict=True):
        if None in case.verdicts:
            continue
        ends = matters.ends(case)
        happens = [*labels_from(matters, case)]
        assert (one.longest.verdict is LatencyVerdict.NO_END) == all(end.outcome.stuck for end in ends)
        assert (case.verdict(Guarantee.TERMINATION) is not Verdict.GUARANTEED) or one.longest.loop is None
        for road in (one.longest, *one.roads):
            assert road.outcome is None or road.outcome in {end.outcome for end in ends}
            for step in road.steps:
                assert all(any(tells(label, step, who) for label in happens) for who in (step.who, *step.beside)), step


def tells(label: Label, step: Delay, who: str) -> bool:
    """Whether something that happens is what takes the time; meetings are where the matter is."""
    if step.kind not in AHEAD:
        return True
    return label.event in AHEAD[step.kind] and label.body == step.home and who in label.to


@of_every_system
def test_nothing_happens_that_the_document_is_said_to_be_silent_about(found: Region) -> None:
    silent = {body: {question.key for question in unsaid(found, body)} for body in found.bodies}
    matters = analyse(found)
    for label in (label for edges in matters.game.edges for label, _ in edges):
        about = silent.get(label.body, set())
        if label.event is Event.PREPARED:
            assert "preparation" not in about, label
        if label.event is Event.HANDED_OVER and Trigger.NEEDS_RESOURCES in label.when:
            assert "escalation" not in about, label
        if label.event in (Event.SENT_BACK, Event.POSTPONED, Event.STRUCK, Event.LEFT_TO_EACH):
            assert "decisions.disagreement" not in about, label
    for body in drawn_as_prepared_for(found):
        assert "preparation" not in silent[body], body


def drawn_as_prepared_for(found: Region) -> set[str]:
    """The bodies that the picture of preparation has a line to."""
    edges = [edge for drawn in diagrams(found).get(REPORTING, ()) for edge in drawn.view.edges]
    return {edge.target for edge in edges if edge.line is Line.PREPARES and edge.target in found.bodies}
