"""Roads against a walker that tries every order of events, and the definition's own cases."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations
from math import ceil
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.analysis.latency import Latency, Road, Verdict, latencies
from samverkan_dsl.analysis.matters import Standing, analyse
from samverkan_dsl.analysis.visits import Onward, StepKind
from samverkan_dsl.analysis.waiting import Assumed, Spacing, Unknown
from samverkan_dsl.findings import Span
from samverkan_dsl.language import RegionModel, Trigger
from samverkan_dsl.loading import Region
from samverkan_dsl.syntax.data import Mapping

TRIGGERS = ("needs-resources", "weighty", "several-bodies", "other-level")
DECIDES = {"decide": "frågor", "effect": "within-delegation"}
BINDS = {"decide": "frågor", "effect": "binding"}


def region(bodies: dict[str, dict[str, Any]], templates: dict[str, tuple[str, ...]] | None = None) -> Region:
    model = RegionModel.model_validate(
        {
            "region": "lan",
            "language": 1,
            "system": {"name": "Systemet"},
            "subjects": {
                "vard": {"name": "Vård"},
                "aldre": {"name": "Äldre", "part-of": ["vard"]},
                "skola": {"name": "Skola"},
            },
            "bodies": {name: {"name": name, "kind": "working-group", **keys} for name, keys in bodies.items()},
        }
    )
    return Region(model, Mapping(Span.start_of("region.yaml")), "lan", templates or {})


def answer(here: Region, body: str, assumed: Assumed | None = None) -> Latency:
    (found,) = latencies(analyse(here), assumed or Assumed(), [body])
    return found


def by(found: Latency, first: Trigger | None, optional: bool = False) -> Road:
    return next(road for road in found.roads if (road.first, road.optional) == (first, optional))


# An independent walker: one matter, every choice of the world and the bodies, one move at a time.


@dataclass(frozen=True)
class Rule:
    when: str
    to: int
    returns: bool


@dataclass(frozen=True)
class Small:
    """Bodies by number: meetings a year, whether they decide, hand-overs, who prepares, how often they postpone."""

    meetings: tuple[int, ...]
    decides: tuple[bool, ...]
    rules: tuple[tuple[Rule, ...], ...]
    prepares: tuple[int | None, ...]
    back: tuple[int, ...]

    def region(self) -> Region:
        bodies: dict[str, dict[str, Any]] = {}
        for number, meetings in enumerate(self.meetings):
            keys: dict[str, Any] = {"meetings": {"per-year": meetings}, "decisions": {"method": "consensus"}}
            keys["mandates"] = [BINDS] if self.decides[number] else []
            keys["decisions"]["effect"] = "binding" if self.decides[number] else "none"
            if number == 0:
                keys["initiative"] = {"who": ["members"]}
            keys["escalation"] = [
                {"when": rule.when, "to": [f"b{rule.to}"], **({"then": "return-advice"} if rule.returns else {})}
                for rule in self.rules[number]
            ]
            if self.prepares[number] is not None:
                keys["preparation"] = [{"by": [f"b{self.prepares[number]}"]}]
            if self.back[number]:
                keys["decisions"]["disagreement"] = {"postpone": True, "returns": self.back[number]}
            bodies[f"b{number}"] = keys
        return region(bodies)

    def gap(self, body: int) -> int:
        return ceil(365 / self.meetings[body])

    def visit(self, body: int, sender: int | None) -> int:
        days, at = self.gap(body), self.prepares[body]
        while at is not None and (sender is None or self.prepares[body] != sender):
            days, at = days + self.gap(at), self.prepares[at]
        return days

    def walk(self, start: int) -> tuple[int | None, bool]:
        """The most days of any walk that ends, and whether some walk comes back to where it was."""
        found = [self._walk(start, frozenset(chosen)) for n in range(5) for chosen in combinations(TRIGGERS, n)]
        return max((days for days, _ in found if days is not None), default=None), any(ring for _, ring in found)

    def _walk(self, start: int, attributes: frozenset[str]) -> tuple[int | None, bool]:
        """The same for a matter of these attributes: what a rule tests for must lead on, unless it has before."""
        best: int | None = None
        ring = False
        Place = tuple[int, frozenset[tuple[int, str]], tuple[int, ...], tuple[int, ...]]
        work: list[tuple[Place, int, frozenset[Place]]] = [
            ((start, frozenset(), (), self.back), self.visit(start, None), frozenset())
        ]
        while work:
            place, days, been = work.pop()
            if place in been:
                ring = True
                continue
            been |= {place}
            body, used, waiting, back = place
            must = [one for one in self.rules[body] if one.when in attributes and (body, one.when) not in used]
            for rule in must:
                if not self.takes(rule.to):
                    continue  # a dead letter
                now = used | {(body, rule.when)} if rule.returns else used
                if rule.returns and rule.to != body:
                    further = days + self.visit(rule.to, body)
                    work.append(((rule.to, now, (*waiting, body), back), further, been))
                elif rule.returns:
                    work.append(((body, now, (*waiting, body), back), days + self.gap(body), been))
                else:
                    work.append(((rule.to, now, waiting, back), days + self.visit(rule.to, body), been))
            if must:
                continue
            if not self.decides[body]:
                for other, preparer in enumerate(self.prepares):
                    if preparer == body and self.takes(other):
                        work.append(((other, used, waiting, back), days + self.visit(other, body), been))
                continue
            if waiting:
                work.append(((waiting[-1], used, waiting[:-1], back), days + self.gap(waiting[-1]), been))
            else:
                best = days if best is None else max(best, days)
            if back[body]:
                left = tuple(n - 1 if number == body else n for number, n in enumerate(back))
                work.append(((body, used, waiting, left), days + self.gap(body), been))
        return best, ring

    def takes(self, body: int) -> bool:
        """Whether a matter sent to a body is no dead letter."""
        return self.decides[body] or body in self.prepares


@st.composite
def smalls(draw: st.DrawFn, tree: bool = False) -> Small:
    size = draw(st.integers(1, 4))
    rules: list[tuple[Rule, ...]] = []
    free = list(range(1, size))
    for number in range(size):
        own: list[Rule] = []
        for when in draw(st.lists(st.sampled_from(TRIGGERS), max_size=2, unique=True)):
            targets = [one for one in free if one > number] if tree else list(range(size))
            if not targets:
                break
            to = draw(st.sampled_from(targets))
            if tree:
                free.remove(to)
            own.append(Rule(when, to, draw(st.booleans())))
        rules.append(tuple(own))
    return Small(
        tuple(draw(st.integers(1, 12)) for _ in range(size)),
        tuple(draw(st.booleans()) for _ in range(size)),
        tuple(rules),
        # In a tree nobody gets a matter by another way than from above.
        tuple(None if tree else draw(st.sampled_from([None, *range(number + 1, size)])) for number in range(size)),
        tuple(draw(st.integers(0, 2)) for _ in range(size)),
    )


def replayed(road: Road) -> None:
    """The certificate: the steps add up, and each waits as long as its body's meetings are apart."""
    assert sum(step.days for step in road.steps) == road.days
    for step in road.steps:
        if step.wait is not None and step.kind is not StepKind.POSTPONED:
            assert step.days == step.wait.gap + step.wait.lead


@given(smalls())
def test_no_walk_is_longer_and_rings_are_rings(small: Small) -> None:
    found = answer(small.region(), "b0")
    best, ring = small.walk(0)
    replayed(found.longest)
    for road in found.roads:
        replayed(road)
        assert road.verdict is not Verdict.NO_END and road.days <= found.longest.days
    assert (found.longest.loop is not None) == ring
    assert found.longest.missing == ()
    assert (found.longest.verdict is Verdict.NO_END) == (best is None)
    if found.longest.verdict is Verdict.BOUNDED:
        assert best is not None and found.longest.days >= best
        if not any(small.back):
            assert found.longest.days == best
    if found.longest.loop is not None:
        numbers = [int(one.removeprefix("b")) for one in found.longest.loop.bodies]
        for at, onward in zip(numbers, [*numbers[1:], numbers[0]], strict=True):
            sent = any(rule.to == onward and not rule.returns for rule in small.rules[at])
            assert sent or small.prepares[onward] == at


@given(smalls(tree=True))
def test_where_no_body_is_reached_twice_the_longest_walk_is_the_answer(small: Small) -> None:
    found = answer(small.region(), "b0")
    best, ring = small.walk(0)
    assert not ring
    assert found.longest.missing == ()
    if best is None:
        assert found.longest.verdict is Verdict.NO_END
    else:
        assert (found.longest.verdict, found.longest.days) == (Verdict.BOUNDED, best)


@given(smalls(), st.integers(0, 3), st.integers(0, 100))
def test_nothing_makes_a_road_shorter(small: Small, lost: int, recess: int) -> None:
    here = small.region()
    plain = answer(here, "b0").longest
    for assumed in (Assumed(lost=lost), Assumed(recess=recess), Assumed(Spacing.ANY)):
        other = answer(here, "b0", assumed).longest
        assert (other.verdict, other.missing, other.loop) == (plain.verdict, plain.missing, plain.loop)
        assert other.days >= plain.days


# The definition's cases


def test_the_example_of_sixty_days() -> None:
    keys = {
        "meetings": {"per-year": "8–10", "papers": "senast 1 vecka före"},
        "initiative": {"who": ["members"], "deadline": "senast 1 vecka före utskicket av dagordningen"},
        "mandates": [DECIDES],
    }
    found = answer(region({"lsvo": keys}), "lsvo")
    assert (found.longest.verdict, found.longest.days) == (Verdict.BOUNDED, 60)
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
        (StepKind.PREPARATION, "p", 36),
        (StepKind.ANCHORING, "p", 36),
        (StepKind.MEETING, "a", 92),
        (StepKind.BETWEEN, "a", 92),
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
    assert loop.verdict is Verdict.UNBOUNDED and loop.loop is not None and loop.loop.bodies == ("a", "b")
    assert asked(postpone=True).verdict is Verdict.UNBOUNDED


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
    assert found.longest.verdict is Verdict.UNDETERMINED
    assert {(one.why, one.who) for one in found.longest.missing} == {
        (Unknown.OUTSIDE, "own-decision-bodies"),
        (Unknown.FREQUENCY, "b"),
    }
    assert by(found, None).verdict is Verdict.BOUNDED
    assert by(found, Trigger.DISAGREEMENT).loop is None


def test_dead_letters_are_no_road() -> None:
    gone = {
        "meetings": {"per-year": 5},
        "initiative": {"who": ["members"]},
        "escalation": [{"when": "weighty", "to": ["b"], "for": "decide"}],
    }
    for status in ("ended", "planned"):
        here = region({"a": gone, "b": {"status": status, "meetings": {"per-year": 5}, "mandates": [DECIDES]}})
        assert answer(here, "a").longest.verdict is Verdict.NO_END


def test_a_decision_that_settles_nothing_is_no_end() -> None:
    def ends(effect: str, **more: Any) -> Verdict:
        mandate = {"decide": "frågor", "effect": effect, **more}
        return answer(region({"a": {"meetings": {"per-year": 5}, "mandates": [mandate]}}), "a").longest.verdict

    assert ends("binding") is ends("within-delegation") is Verdict.BOUNDED
    assert ends("recommendation") is ends("consultation") is ends("direction") is Verdict.NO_END
    assert ends("recommendation", to=["a"]) is Verdict.BOUNDED


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


# Bad input


def test_escalation_to_oneself_is_a_loop() -> None:
    keys = {"meetings": {"per-year": 5}, "mandates": [BINDS], "escalation": [{"when": "weighty", "to": ["self"]}]}
    found = answer(region({"a": keys}), "a").longest
    assert (found.verdict, found.days) == (Verdict.UNBOUNDED, 73)
    assert found.loop is not None and found.loop.bodies == ("a",)


@pytest.mark.parametrize("then", [{}, {"then": "decide-here"}])
def test_a_ring_of_many_bodies(then: dict[str, str]) -> None:
    size = 300 if then else 1000
    bodies: dict[str, dict[str, Any]] = {
        f"b{number}": {
            "meetings": {"per-year": 5},
            "mandates": [BINDS],
            "escalation": [{"when": "other-level", "to": [f"b{(number + 1) % size}"], **then}],
        }
        for number in range(size)
    }
    found = latencies(analyse(region(bodies)), Assumed(), ["b7"])[0].longest
    if then:
        # Round to b7 again, which no more sends it on, and all the way back.
        assert (found.verdict, found.days) == (Verdict.BOUNDED, 73 * (1 + size + size))
    else:
        assert found.loop is not None and len(found.loop.bodies) == size
    bodies[f"b{size - 1}"]["escalation"] = []
    opened = latencies(analyse(region(bodies)), Assumed(), ["b0"])[0].longest
    assert (opened.verdict, opened.days) == (Verdict.BOUNDED, 73 * size + (73 * (size - 1) if then else 0))


def test_more_ways_than_can_be_followed_are_said_to_be() -> None:
    size = 200
    bodies: dict[str, dict[str, Any]] = {
        f"b{number}": {
            "meetings": {"per-year": 5},
            "mandates": [BINDS],
            "escalation": [
                {"when": when, "to": [f"b{number + 1}"], "then": "return-advice"}
                for when in ("weighty", "other-level")
                if number + 1 < size
            ],
        }
        for number in range(size)
    }
    found = latencies(analyse(region(bodies), limit=5_000), Assumed(), ["b0"])[0].longest
    replayed(found)
    assert found.verdict is Verdict.UNDETERMINED
    assert Unknown.TOO_LARGE in {one.why for one in found.missing}


def test_bodies_that_prepare_for_each_other() -> None:
    here = region(
        {
            name: {"meetings": {"per-year": 5}, "mandates": [DECIDES], "preparation": [{"by": [other]}]}
            for name, other in (("a", "b"), ("b", "a"))
        }
    )
    found = answer(here, "a").longest
    assert found.verdict is Verdict.BOUNDED
    assert [step.who for step in found.steps][-1] == "a"


def test_a_thousand_meetings_lost_only_add_up() -> None:
    here = region({"a": {"meetings": {"per-year": 5, "papers": "7 dagar före"}, "mandates": [DECIDES]}})
    assert answer(here, "a", replace(Assumed(), lost=1000)).longest.days == 73 * 1001 + 7
