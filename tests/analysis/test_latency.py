"""Latency as meaning.md defines it, case by case."""

from __future__ import annotations

from typing import Any

from samverkan_dsl.analysis.decisions.standing import Standing
from samverkan_dsl.analysis.matters import Outcome, analyse
from samverkan_dsl.analysis.time.latency import LatencyVerdict, Road, latencies
from samverkan_dsl.analysis.time.meeting_gaps import Assumed, Unknown
from samverkan_dsl.analysis.time.transition_costs import DelayKind, Onward
from samverkan_dsl.language import Trigger

from .latency_cases import BINDS, DECIDES, answer, by, region


def test_the_example_of_sixty_days() -> None:
    keys = {
        "meetings": {"per-year": "8–10", "papers": "senast 1 vecka före"},
        "initiative": {"who": ["members"], "deadline": "senast 1 vecka före utskicket av dagordningen"},
        "mandates": [DECIDES],
    }
    found = answer(region({"lsvo": keys}), "lsvo")
    assert (found.longest.verdict, found.longest.days) == (LatencyVerdict.BOUNDED, 60)
    assert Standing.HOLDER_RAISES not in found.readings and Standing.CONSENSUS not in found.readings


def test_preparation_and_anchoring_are_visits_and_between_meetings_is_one_gap() -> None:
    here = region(
        {
            "a": {
                "meetings": {"per-year": 4},
                "mandates": [DECIDES],
                "preparation": [{"by": ["p"]}, {"by": ["q"], "force": "may"}],
                "anchoring": [{"with": ["p"]}, {"with": ["each-organisation"], "between-meetings": True}],
            },
            "p": {"meetings": {"per-year": 12, "papers": "5 dagar före"}},
            "q": {"meetings": {"per-year": 2}},
        }
    )
    found = answer(here, "a")
    kinds = [(step.kind, step.who, step.days) for step in by(found, None).steps]
    assert kinds == [
        (DelayKind.PREPARATION, "p", 36),
        (DelayKind.ANCHORING, "p", 36),
        (DelayKind.MEETING, "a", 92),
        (DelayKind.BETWEEN, "a", 92),
    ]
    assert by(found, None, optional=True).days == found.longest.days == 183 + 36 + 92 + 92


def test_each_takes_the_longest_and_what_comes_back_is_decided_at_the_next_meeting() -> None:
    rule = {"when": "needs-resources", "to": ["b", "c"], "targets": "each", "for": "endorse", "then": "decide-here"}
    here = region(
        {
            "a": {"meetings": {"per-year": 5}, "mandates": [BINDS], "escalation": [rule]},
            "b": {"meetings": {"per-year": 10}, "mandates": [{"endorse": "frågor"}]},
            "c": {"meetings": {"per-year": 4}, "mandates": [{"endorse": "frågor"}]},
        }
    )
    assert by(answer(here, "a"), Trigger.NEEDS_RESOURCES).days == 73 + 92 + 73


def test_a_counted_return_is_so_many_rounds_and_an_uncounted_one_is_a_loop() -> None:
    def asked(**disagreement: Any) -> Road:
        keys = {"meetings": {"per-year": 5}, "mandates": [DECIDES], "decisions": {"disagreement": disagreement}}
        return by(answer(region({"a": keys, "b": {"meetings": {"per-year": 10}}}), "a"), Trigger.DISAGREEMENT)

    assert asked(**{"return-to": ["b"], "returns": 2}).days == 73 + 2 * (37 + 73)
    assert asked(postpone=True, returns=3).days == 73 + 3 * 73
    loop = asked(**{"return-to": ["b"]})
    assert loop.verdict is LatencyVerdict.UNBOUNDED and loop.loop is not None and loop.loop.bodies == ("a", "b")
    assert asked(postpone=True).verdict is LatencyVerdict.UNBOUNDED


def test_what_is_missing_is_named_and_is_not_a_loop() -> None:
    here = region(
        {
            "a": {
                "meetings": {"per-year": 5},
                "mandates": [DECIDES],
                "escalation": [
                    {"when": "weighty", "to": ["own-decision-bodies"], "for": "endorse", "then": "decide-here"}
                ],
                "decisions": {"disagreement": {"refer-to": ["b"], "for": "decide"}},
            },
            "b": {"mandates": [BINDS]},
        }
    )
    found = next(one for one in latencies(analyse(here), Assumed()) if one.start.body == "a")
    assert found.longest.verdict is LatencyVerdict.UNDETERMINED
    assert {(one.why, one.who) for one in found.longest.missing} == {
        (Unknown.OUTSIDE, "own-decision-bodies"),
        (Unknown.FREQUENCY, "b"),
    }
    assert by(found, None).verdict is LatencyVerdict.BOUNDED
    assert by(found, Trigger.DISAGREEMENT).loop is None


def test_dead_letters_are_no_road() -> None:
    gone = {
        "meetings": {"per-year": 5},
        "initiative": {"who": ["members"]},
        "escalation": [{"when": "weighty", "to": ["b"], "for": "decide"}],
    }
    for status in ("ended", "planned"):
        here = region({"a": gone, "b": {"status": status, "meetings": {"per-year": 5}, "mandates": [DECIDES]}})
        assert answer(here, "a").longest.verdict is LatencyVerdict.NO_END


def test_a_decision_that_settles_nothing_is_no_end() -> None:
    def ends(effect: str, **more: Any) -> LatencyVerdict:
        mandate = {"decide": "frågor", "effect": effect, **more}
        return answer(region({"a": {"meetings": {"per-year": 5}, "mandates": [mandate]}}), "a").longest.verdict

    assert ends("binding") is ends("within-delegation") is LatencyVerdict.BOUNDED
    assert ends("recommendation") is ends("consultation") is ends("direction") is LatencyVerdict.NO_END
    assert ends("recommendation", to=["a"]) is LatencyVerdict.BOUNDED


def test_a_direction_waits_for_who_ratifies_it() -> None:
    mandate = {"decide": "inriktning", "effect": "direction", "ratified-by": ["b"]}
    here = region(
        {
            "a": {"meetings": {"per-year": 5}, "decisions": {}, "mandates": [mandate]},
            "b": {"meetings": {"per-year": 10}},
        }
    )
    assert answer(here, "a").longest.days == 73 + 37


def test_rules_for_a_subject_hold_for_all_below_it_and_nothing_beside() -> None:
    here = region(
        {
            "a": {
                "meetings": {"per-year": 5},
                "initiative": {"who": ["members"], "subject": ["aldre", "skola"]},
                "mandates": [DECIDES],
                "preparation": [{"by": ["b"], "subject": ["vard"]}],
            },
            "b": {"meetings": {"per-year": 10}, "mandates": [{"prepare": "frågor"}]},
        }
    )
    found = {one.start.subjects: one.longest.days for one in latencies(analyse(here), Assumed(), ["a"])}
    assert found == {("aldre",): 37 + 73, ("skola",): 73}


def test_of_a_template_the_instance_with_the_same_key_receives() -> None:
    up = {
        "meetings": {"per-year": 5},
        "initiative": {"who": ["members"]},
        "escalation": [{"when": "beyond-mandate", "to": ["r"], "for": "decide"}],
    }
    receivers = {
        f"r/{key}": {"meetings": {"per-year": often}, "mandates": [BINDS]} for key, often in (("ett", 1), ("tva", 10))
    }
    here = region({"g/tva": up, **receivers}, {"r": ("r/ett", "r/tva"), "g": ("g/tva",)})
    assert {
        tuple(step.who for step in one.longest.steps) for one in latencies(analyse(here), Assumed(), ["g/tva"])
    } == {("g/tva", "r/tva")}


def test_what_a_body_prepares_for_another_waits_for_both() -> None:
    here = region(
        {
            "a": {"meetings": {"per-year": 4}, "mandates": [BINDS], "preparation": [{"by": ["p"]}]},
            "p": {"meetings": {"per-year": 12}, "initiative": {"who": ["members"]}},
        }
    )
    (found,) = latencies(analyse(here), Assumed(), ["p"])
    assert [(step.who, step.days) for step in found.longest.steps] == [("p", 31), ("a", 92)]
    assert [road.first for road in found.roads] == [Onward.PREPARED]


def test_struck_is_an_end_but_not_a_decision_of_the_body() -> None:
    order = {"effect": "binding", "disagreement": {"strike": True}}
    here = region({"a": {"meetings": {"per-year": 5}, "mandates": [BINDS], "decisions": order}})
    assert [(road.first, road.days) for road in answer(here, "a").roads] == [(None, 73), (Trigger.DISAGREEMENT, 73)]


def test_what_cannot_be_anchored_in_time_and_conditions_make_it_optional() -> None:
    keys = {
        "meetings": {"per-year": 5},
        "mandates": [BINDS],
        "anchoring": [{"with": ["b"], "condition": "vid viktiga beslut"}],
    }
    found = answer(region({"a": keys, "b": {"meetings": {"per-year": 1}}}), "a")
    assert by(found, None).days == 73
    assert by(found, None, optional=True).days == 365 + 73


def test_who_must_prepare_without_stated_meetings_leaves_the_shortest_road_open_too() -> None:
    keys = {
        "meetings": {"per-year": 4},
        "mandates": [DECIDES],
        "preparation": [{"by": ["p"]}, {"by": ["q"]}],
        "anchoring": [{"with": ["p"], "force": "should"}],
    }
    helps = {"mandates": [{"prepare": "frågor"}]}
    found = answer(region({"a": keys, "p": {"meetings": {"per-year": 12}, **helps}, "q": helps}), "a")
    for road, days in ((by(found, None), 31 + 92), (by(found, None, optional=True), 31 + 31 + 92)):
        assert (road.verdict, road.days) == (LatencyVerdict.UNDETERMINED, days)
        assert [(fact.why, fact.who) for fact in road.missing] == [(Unknown.FREQUENCY, "q")]


def test_what_is_missing_where_no_road_ends_is_not_asked_for() -> None:
    rule = {"when": "weighty", "to": ["b", "c"]}
    here = region(
        {
            "a": {"meetings": {"per-year": 5}, "mandates": [BINDS], "escalation": [rule]},
            "b": {"mandates": [{"decide": "frågor", "effect": "consultation"}]},
            "c": {"meetings": {"per-year": 10}, "mandates": [BINDS]},
        }
    )
    found = by(answer(here, "a"), Trigger.WEIGHTY)
    assert (found.verdict, found.days, found.missing) == (LatencyVerdict.BOUNDED, 73 + 37, ())


def test_what_a_body_is_to_prepare_for_another_goes_on_to_it() -> None:
    mandate = {"prepare": "frågor", "to": ["a"]}
    here = region(
        {
            "a": {"meetings": {"per-year": 4}, "mandates": [BINDS]},
            "p": {"meetings": {"per-year": 12}, "initiative": {"who": ["members"]}, "mandates": [mandate]},
        }
    )
    found = answer(here, "p")
    assert [(road.first, road.days) for road in found.roads] == [(Onward.PREPARED, 31 + 92)]
    assert [step.trigger for step in found.longest.steps] == [None, None]


def test_anchoring_and_its_deadline_are_of_the_subject_they_are_stated_for() -> None:
    anchoring = [
        {"with": ["b"], "subject": ["vard"]},
        {"with": ["b"], "subject": ["skola"], "between-meetings": True, "deadline": "5 dagar före mötet"},
    ]
    raised = {"who": ["members"], "subject": ["aldre", "skola"]}
    here = region(
        {
            "a": {"meetings": {"per-year": 5}, "initiative": raised, "mandates": [DECIDES], "anchoring": anchoring},
            "b": {"meetings": {"per-year": 10}},
        }
    )
    found = {one.start.subjects: one.longest for one in latencies(analyse(here), Assumed(), ["a"])}
    assert [(step.kind, step.days) for step in found["aldre",].steps] == [
        (DelayKind.ANCHORING, 37),
        (DelayKind.MEETING, 73),
    ]
    assert [(step.kind, step.days) for step in found["skola",].steps] == [
        (DelayKind.MEETING, 73 + 5),
        (DelayKind.BETWEEN, 73),
    ]


def test_whoever_it_may_be_that_it_is_anchored_with_takes_a_time_that_is_not_known() -> None:
    anchoring = [{"with": ["unspecified"]}]
    here = region({"a": {"meetings": {"per-year": 5}, "mandates": [DECIDES], "anchoring": anchoring}})
    found = answer(here, "a").longest
    assert (found.verdict, found.days) == (LatencyVerdict.UNDETERMINED, 73)
    (missing,) = found.missing
    assert (missing.why, missing.who, missing.home) == (Unknown.TARGET, "unspecified", "a")
    assert missing.path == ("bodies", "a", "anchoring", 0)


def test_who_prepares_for_all_of_a_kind_prepares_for_each_and_nobody_for_oneself() -> None:
    own = {"meetings": {"per-year": 5}, "mandates": [DECIDES], "preparation": [{"by": ["initiator", "self"]}]}
    here = region(
        {
            "nat/ett": own,
            "nat/tva": {"meetings": {"per-year": 4}, "mandates": [DECIDES]},
            "p": {"meetings": {"per-year": 10}, "preparation": [{"by": ["self"], "for": ["nat"]}]},
        },
        {"nat": ("nat/ett", "nat/tva")},
    )
    for name, gap in (("nat/ett", 73), ("nat/tva", 92)):
        assert [(step.who, step.days) for step in answer(here, name).longest.steps] == [("p", 37), (name, gap)]


def test_what_comes_from_who_prepared_it_asks_nothing_of_others_who_might_have() -> None:
    here = region(
        {
            "a": {
                "meetings": {"per-year": 5},
                "mandates": [BINDS],
                "escalation": [{"when": "weighty", "to": ["b"]}],
            },
            "b": {"meetings": {"per-year": 4}, "mandates": [BINDS], "preparation": [{"by": ["a"]}, {"by": ["q"]}]},
            "q": {"mandates": [{"prepare": "frågor"}]},
        }
    )
    found = by(answer(here, "a"), Trigger.WEIGHTY)
    assert (found.verdict, found.days) == (LatencyVerdict.BOUNDED, 73 + 92)


def test_a_matter_of_whatever_the_body_works_with_keeps_every_deadline() -> None:
    anchoring = [{"with": ["b"], "subject": ["skola"], "deadline": "5 dagar före mötet"}]
    keys = {"meetings": {"per-year": 5}, "mandates": [DECIDES], "anchoring": anchoring}
    found = answer(region({"a": keys, "b": {"meetings": {"per-year": 10}}}), "a").longest
    assert [step.days for step in found.steps if step.kind is DelayKind.MEETING] == [73 + 5]


def test_who_is_not_there_takes_no_time() -> None:
    keys = {
        "meetings": {"per-year": 5},
        "mandates": [BINDS],
        "preparation": [{"by": ["p", "gone"], "force": "may"}, {"by": ["p", "gone"], "jointly": True, "force": "may"}],
        "anchoring": [{"with": ["gone"], "force": "may"}],
    }
    gone = {"status": "ended", "meetings": {"per-year": 1}}
    found = answer(region({"a": keys, "p": {"meetings": {"per-year": 12}}, "gone": gone}), "a")
    assert found.longest.verdict is LatencyVerdict.BOUNDED
    assert [(step.kind, step.who) for step in found.longest.steps] == [
        (DelayKind.PREPARATION, "p"),
        (DelayKind.MEETING, "a"),
    ]


def test_who_has_to_wait_for_somebody_who_is_not_there_prepares_nothing() -> None:
    keys = {"meetings": {"per-year": 5}, "mandates": [BINDS], "preparation": [{"by": ["p"], "force": "may"}]}
    for hinder in ({"anchoring": [{"with": ["gone"]}]}, {"preparation": [{"by": ["gone"]}]}):
        pages = {"a": keys, "p": {"meetings": {"per-year": 1}, **hinder}, "gone": {"status": "ended"}}
        assert answer(region(pages), "a").longest.days == 73


def test_a_way_out_of_a_ring_is_an_end() -> None:
    rule = {"when": "dispute", "to": ["b", "each-organisation"], "force": "may"}
    found = answer(region({"b": {"mandates": [{"prepare": "frågor"}], "escalation": [rule]}}), "b")
    assert found.longest.verdict is LatencyVerdict.UNBOUNDED
    assert found.longest.outcome is Outcome.EACH_ORGANISATION


def test_a_road_that_ends_without_going_round_is_told_before_one_that_goes_round() -> None:
    here = region(
        {
            "a": {
                "meetings": {"per-year": 4},
                "mandates": [BINDS],
                "decisions": {"disagreement": {"mediated-by": "b", "return-to": "b"}},
            },
            "b": {"meetings": {"per-year": 8}, "mandates": [{"support": "alla"}]},
        }
    )
    split = by(answer(here, "a"), Trigger.DISAGREEMENT)
    # 92 days to a, then b mediates (46) and a decides again (92); what b gets back may come for ever.
    assert (split.verdict, split.days) == (LatencyVerdict.UNBOUNDED, 92 + 46 + 92)


def test_who_drafts_for_somebody_raises_matters_and_who_drafts_for_itself_does_not() -> None:
    here = region(
        {
            "a": {"meetings": {"per-year": 4}, "mandates": [{"draft": "förslag", "subject": "vard", "to": "b"}]},
            "b": {"meetings": {"per-year": 8}, "mandates": [{**BINDS, "subject": "vard"}]},
            "c": {"meetings": {"per-year": 8}, "mandates": [{"draft": "förslag", "subject": "vard"}]},
            "d": {"meetings": {"per-year": 8}, "mandates": [{"draft": "det", "subject": "vard", "to": ["b", "d"]}]},
        }
    )
    found = latencies(analyse(here), Assumed())
    assert {one.start.body for one in found} == {"a", "b"}
    assert answer(here, "a").longest.days == 92 + 46
