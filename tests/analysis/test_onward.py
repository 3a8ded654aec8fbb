"""Where a matter goes next: the very matter first, advice, confirmation, adoption, and what comes before."""

from __future__ import annotations

from typing import Any

import pytest

from samverkan_dsl.analysis.decisions.standing import Standing
from samverkan_dsl.analysis.matters import End, Event, Guarantee, Outcome, Trace, Verdict, analyse, trace
from samverkan_dsl.analysis.matters.spoken import spoken_of
from samverkan_dsl.analysis.time.latency import Latency, latencies
from samverkan_dsl.analysis.time.meeting_gaps import Assumed
from samverkan_dsl.analysis.time.transition_costs import DelayKind
from samverkan_dsl.rules.escalation import escalation_loop

from .matter_cases import region

KINDS = {"avtal": {"name": "Avtal", "kind": "matter", "matter": "agreement"}, "budget": {"name": "B", "kind": "matter"}}
KF = {"kind": "assembly", "mandates": [{"adopt": "avtal", "subject": "avtal"}]}
VOTE = {"method": "qualified-majority"}


def ends(followed: Trace) -> set[tuple[Outcome, str]]:
    return {(end.outcome, end.body) for end in followed.ends()}


def events(followed: Trace, event: Event) -> set[tuple[str, tuple[str, ...]]]:
    return {(step.body, step.to) for edges in followed.edges for step, _ in edges if step.event is event}


def latency(bodies: dict[str, Any], body: str, **more: Any) -> Latency:
    return next(one for one in latencies(analyse(region(bodies, **more)), Assumed()) if one.start.body == body)


@pytest.mark.parametrize(
    ("mandate", "settled"),
    [
        ({"recommend": "avtal", "subject": "avtal", "to": "kf"}, {(Outcome.SETTLED, "kf")}),
        ({"decide": "avtal", "subject": "avtal", "effect": "recommendation", "to": "kf"}, {(Outcome.SETTLED, "kf")}),
        (
            {"recommend": "avtal", "subject": "avtal", "ratified-by": "kf"},
            {(Outcome.SETTLED, "kf"), (Outcome.REFUSED, "rad")},
        ),
        (
            {"endorse": "avtal", "subject": "avtal", "ratified-by": "kf"},
            {(Outcome.SETTLED, "kf"), (Outcome.REFUSED, "rad")},
        ),
        ({"endorse": "avtal", "subject": "avtal"}, {(Outcome.NOTHING_SAID, "rad")}),
        ({"recommend": "avtal", "subject": "avtal"}, {(Outcome.WITHOUT_EFFECT, "rad")}),
        ({"recommend": "avtal", "subject": "avtal", "to": "norrby"}, {(Outcome.RECOMMENDED, "rad")}),
    ],
)
def test_a_recommendation_goes_on_to_those_who_decide(
    mandate: dict[str, Any], settled: set[tuple[Outcome, str]]
) -> None:
    bodies = {"kf": KF, "rad": {"kind": "political-consultation", "mandates": [mandate], "decisions": VOTE}}
    parties = {"norrby": {"name": "Norrby", "kind": "municipality"}}
    assert ends(trace(region(bodies, subjects=KINDS, parties=parties), "rad", "avtal")) == settled


def test_two_who_recommend_to_each_other_do_not_go_round() -> None:
    bodies = {
        one: {"mandates": [{"recommend": "avtal", "subject": "avtal", "to": other}], "decisions": VOTE}
        for one, other in (("a", "b"), ("b", "a"))
    }
    followed = trace(region(bodies, subjects=KINDS), "a", "avtal")
    assert not followed.endless()
    assert ends(followed) == {(Outcome.WITHOUT_EFFECT, "a")}


@pytest.mark.parametrize("scope", [{"scope": ["hjalpmedel"]}, {}])
@pytest.mark.parametrize("line", [{"to": "rf"}, {"deliverable": "budgeten"}, {"to": "rf", "deliverable": "budgeten"}])
def test_what_is_drafted_goes_to_who_adopts_it(scope: dict[str, Any], line: dict[str, Any]) -> None:
    """A mandate for the area does not swallow a matter that another mandate of the body is for."""
    bodies = {
        "rf": {"kind": "assembly", "mandates": [{"decide": "budget", "subject": "budget"}]},
        "namnd": {
            "kind": "committee",
            **scope,
            "mandates": [
                {"decide": "hjälpmedel", "subject": "hjalpmedel"},
                {"draft": "budget", "subject": "budget", **line},
            ],
        },
    }
    subjects = {**KINDS, "hjalpmedel": {"name": "H"}}
    papers = {"budgeten": {"name": "Budgeten", "kind": "plan", "adopted-by": "rf"}}
    found = region(bodies, subjects=subjects, deliverables=papers)
    assert ends(trace(found, "namnd", "budget")) == {(Outcome.SETTLED, "rf")}
    assert ends(trace(found, "namnd", "hjalpmedel")) == {(Outcome.SETTLED, "namnd")}


def test_an_option_for_the_very_matter_leaves_the_general_mandate_in_force() -> None:
    special = {"decide": "avtal", "subject": "budget", "effect": "consultation"}
    page = {"mandates": [{"decide": "allt", "effect": "binding"}, special], "decisions": VOTE}
    assert ends(trace(region({"a": page}, subjects=KINDS), "a", "budget")) == {(Outcome.SETTLED, "a")}
    narrower = {"mandates": [{"decide": "allt", "effect": "binding"}, {**special, "effect": "direction"}]}
    found = trace(region({"a": {**narrower, "decisions": VOTE}}, subjects=KINDS), "a", "budget")
    assert ends(found) == {(Outcome.WITHOUT_EFFECT, "a")}
    decided = next(step for edges in found.edges for step, _ in edges if step.event is Event.DECIDED)
    assert Standing.DIRECTION_CONFIRMED in decided.readings


def test_whoever_prepares_is_followed_and_timed_alike() -> None:
    """Parties, several of whom one does, and those who only say it on their own page."""
    parties = {
        "norrby": {"name": "Norrby", "kind": "municipality"},
        "region-ex": {"name": "Region Ex", "kind": "region"},
    }
    grupp = {"meetings": {"per-year": 4}, "mandates": [{"decide": "frågor"}], "decisions": VOTE}
    here = {"grupp": {**grupp, "preparation": [{"by": ["region-ex", "norrby"]}]}}
    followed = trace(region(here, parties=parties), "grupp")
    assert events(followed, Event.PREPARED) == {("grupp", ("region-ex",)), ("grupp", ("norrby",))}
    (step,) = [
        one for one in latency(here, "grupp", parties=parties).longest.steps if one.kind is DelayKind.PREPARATION
    ]
    assert {step.who, *step.beside} == {"norrby", "region-ex"}

    there = {
        "grupp": grupp,
        "au": {"meetings": {"per-year": 12}, "mandates": [{"prepare": "ärenden", "to": "grupp"}]},
        "stab": {"meetings": {"per-year": 6}, "preparation": [{"by": "self", "for": "au"}]},
    }
    assert events(trace(region(there), "grupp"), Event.PREPARED) == {("grupp", ("au",)), ("au", ("stab",))}
    kinds = [(one.kind, one.who) for one in latency(there, "grupp").longest.steps]
    assert kinds == [
        (DelayKind.PREPARATION, "stab"),
        (DelayKind.PREPARATION, "au"),
        (DelayKind.MEETING, "grupp"),
    ]
    assert spoken_of(region(there))["preparation"] == {"grupp", "au"}


@pytest.mark.parametrize(("force", "also"), [("must", False), ("may", True)])
def test_what_may_be_prepared_on_request_may_be_left(force: str, also: bool) -> None:
    rule = {"by": "au", "force": force}
    bodies = {
        "grupp": {"mandates": [{"decide": "frågor"}], "decisions": VOTE, "preparation": [rule]},
        "au": {"mandates": [{"handle": "frågor"}]},
    }
    followed = trace(region(bodies), "grupp")
    assert events(followed, Event.PREPARED) == {("grupp", ("au",))}
    assert bool(events(followed, Event.UNPREPARED)) is also


@pytest.mark.parametrize(("subject", "anchored"), [("avtal", True), ("budget", False), (None, False)])
def test_anchoring_is_for_its_own_subjects_in_trace_and_in_time(subject: str | None, anchored: bool) -> None:
    bodies = {
        "kso": {"kind": "reference-group", "meetings": {"per-year": 4}},
        "rad": {
            "meetings": {"per-year": 6},
            "decisions": VOTE,
            "anchoring": {"with": "kso", "subject": "avtal"},
            "mandates": [
                {"decide": "ärenden", "effect": "binding", **({} if subject is None else {"subject": subject})}
            ],
        },
    }
    followed = trace(region(bodies, subjects=KINDS), "rad", subject)
    assert bool(events(followed, Event.ANCHORED)) is anchored
    steps = latency(bodies, "rad", subjects=KINDS).longest.steps
    assert any(step.kind is DelayKind.ANCHORING for step in steps) is anchored


@pytest.mark.parametrize(("asked", "ring"), [("endorse", False), ("prepare", False), ("decide", True)])
def test_a_ring_is_one_for_the_rule_and_for_the_trace(asked: str, ring: bool) -> None:
    bodies = {
        one: {
            "mandates": [{"decide": "frågor", "effect": "within-delegation"}],
            "decisions": {"method": "consensus", "disagreement": {"strike": True}},
            "escalation": [{"when": "weighty", "to": other, "for": asked}],
        }
        for one, other in (("a", "b"), ("b", "a"))
    }
    found = region(bodies)
    assert trace(found, "a").endless() is ring
    assert bool(list(escalation_loop.check(found))) is ring


def test_a_return_to_nobody_named_is_marked_as_a_reading() -> None:
    for named in ([], ["au"]):
        block = {"return-to": named or "unspecified", "strike": True}
        bodies = {
            "grupp": {
                "mandates": [{"decide": "frågor"}],
                "decisions": {"method": "consensus", "disagreement": block},
                "preparation": [{"by": "au"}],
            },
            "au": {"mandates": [{"handle": "frågor"}]},
        }
        followed = trace(region(bodies), "grupp")
        (back,) = {step for edges in followed.edges for step, _ in edges if step.event is Event.SENT_BACK}
        assert back.to == ("au",)
        assert (Standing.BACK_TO_PREPARER in back.readings) is not bool(named)


@pytest.mark.parametrize("subject", [None, "avtal", "budget"])
def test_what_holds_is_known_of_every_matter_that_is_asked_about(subject: str | None) -> None:
    found = region({"kf": KF}, subjects=KINDS)
    followed = trace(found, "kf", subject)
    case = analyse(found, also=followed.start).case_of(followed.start)
    assert case is not None
    assert (case.verdict(Guarantee.TERMINATION) is Verdict.GUARANTEED) is (subject == "avtal")


def test_who_raises_gives_and_prepares_is_read_wherever_it_stands() -> None:
    bodies = {
        "a": {"mandates": [{"handle": "frågor", "raised-by": "b"}, {"prepare": "saker", "by": "each-member"}]},
        "b": {"mandates": [{"initiate": "frågor"}, {"execute": "uppdrag", "from": "a"}]},
        "c": {"mandates": [{"initiate": "frågor", "to": "a"}, {"commission": "uppdrag", "to": "d"}]},
        "d": {"mandates": [{"convene": "möten", "to": "c"}, {"convene": "utbildningar"}]},
    }
    beside = [{"execute": "mål", "by": ["d"]}]
    assert spoken_of(region(bodies, mandates=beside)) == {
        "preparation": {"a"},
        "initiative": {"a", "b"},
        "commissioned-by": {"b", "d"},
        "mandates": {"d"},
        "meetings.convened-by": {"c"},
        # None of the tasks decides anything.
        "deciding": set(),
        # Nobody is elected for a time.
        "chair.term": set(),
        "chair.vice.term": set(),
    }


def test_who_lifts_and_what_is_worked_through_is_said_of_bodies_without_a_key_of_it() -> None:
    bodies = {
        "a": {"escalation": [{"when": "weighty", "to": "b"}], "mandates": [{"execute": "mål", "through": "c"}]},
        "b": {"mandates": [{"elect": "ordförande för mandatperioden 2019–2022", "by": "members"}]},
        "c": {"mandates": [{"elect": "vice ordförande för två år"}, {"elect": "ordförande"}]},
    }
    found = spoken_of(region(bodies))
    assert (found["initiative"], found["mandates"]) == ({"b"}, {"c"})
    assert (found["chair.term"], found["chair.vice.term"]) == ({"b"}, {"c"})


def test_an_end_is_where_it_is_settled() -> None:
    assert isinstance(trace(region({"kf": KF}, subjects=KINDS), "kf", "avtal").ends()[0], End)
