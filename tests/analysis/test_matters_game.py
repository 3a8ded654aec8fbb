"""Verdicts and stories on generated models, against the rulebook that is told over again in `rulebook.py`."""

from __future__ import annotations

from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from samverkan_dsl.analysis.matters import Guarantee, Outcome, Story, Verdict, analyse
from samverkan_dsl.findings import Span
from samverkan_dsl.language import RegionModel
from samverkan_dsl.loading import Region
from samverkan_dsl.syntax.data import Mapping

from .rulebook import OWN, STUCK, At, Model, attributes, dooms, explored, shortest, sweep, verdict


def region(model: Model) -> Region:
    data = {"region": "lan", "language": 1, "system": {"name": "Länet"}, "bodies": model}
    return Region(RegionModel.model_validate(data), Mapping(Span.start_of("region.yaml")), "lan")


@st.composite
def models(draw: st.DrawFn, most: int = 3) -> Model:
    """A few bodies that hand matters to each other, to their own decision bodies or to nobody."""
    bodies = [f"b{number}" for number in range(draw(st.integers(1, most)))]
    return {body: draw(pages(body, bodies)) for body in bodies}


@st.composite
def pages(draw: st.DrawFn, body: str, bodies: list[str]) -> dict[str, Any]:
    power = draw(st.sampled_from(("must", "must", "may", "none")))
    decisions: dict[str, Any] = {"effect": "within-delegation" if power == "must" else "none"}
    decisions["method"] = draw(st.sampled_from(("consensus", "consensus", "majority")))
    if draw(st.integers(0, 3)):
        decisions["disagreement"] = draw(blocks(bodies))
    page: dict[str, Any] = {"name": body, "kind": "working-group", "decisions": decisions}
    if power == "may":
        page["mandates"] = [{"decide": "allt", "force": "may", "effect": "within-delegation"}]
    page["escalation"] = draw(st.lists(rules(bodies), max_size=2))
    if draw(st.integers(0, 7)) == 0:
        page["status"] = draw(st.sampled_from(("planned", "ended", "external")))
    return page


@st.composite
def blocks(draw: st.DrawFn, bodies: list[str]) -> dict[str, Any]:
    block: dict[str, Any] = {}
    if draw(st.booleans()):
        block["refer-to"] = draw(st.sampled_from([*bodies, OWN, "unspecified"]))
        if block["refer-to"] in bodies and draw(st.booleans()):
            block["then"] = "decide-here"
    if draw(st.booleans()):
        block["return-to"] = "initiator"
    for key in ("postpone", "strike", "each-organisation"):
        if draw(st.integers(0, 3)) == 0:
            block[key] = True
    if ("return-to" in block or "postpone" in block) and draw(st.booleans()):
        block["returns"] = draw(st.integers(0, 2))
    if draw(st.integers(0, 3)) == 0:
        block["force"] = "may"
    return block


@st.composite
def rules(draw: st.DrawFn, bodies: list[str]) -> dict[str, Any]:
    when = draw(st.sampled_from(("needs-resources", "weighty", "no-quorum", "disagreement")))
    rule: dict[str, Any] = {"when": when, "to": draw(st.sampled_from([*bodies, *bodies, OWN, "unspecified"]))}
    if rule["to"] == OWN:
        rule |= draw(st.sampled_from(({}, {"for": "endorse", "then": "decide-here"})))
    elif rule["to"] in bodies and draw(st.booleans()):
        rule["then"] = "decide-here"
    if draw(st.booleans()):
        rule["force"] = draw(st.sampled_from(("must", "may", "should")))
    return rule


@settings(max_examples=200)
@given(models())
def test_verdicts_and_stories_agree_with_the_rulebook(model: Model) -> None:
    matters = analyse(region(model))
    for case in matters.cases:
        body = case.start.body
        graph = explored(model, body)
        assume(graph is not None)
        assert graph is not None
        for guarantee in Guarantee:
            expected = verdict(graph, ("root", body), guarantee.value)
            found = case.verdict(guarantee)
            assert found is not None
            assert (found.value, guarantee) == (expected, guarantee)
            story = matters.story(case, guarantee)
            assert (story is None) == (found is Verdict.GUARANTEED)
            if story is not None:
                replay(graph, ("root", body), story)
                assert len(story.steps) == shortest(graph, ("root", body), guarantee.value, unsafe(graph, story, found))


def unsafe(graph: Any, story: Story, found: Verdict) -> set[Any]:
    """The positions that a story may go through: where the bodies have lost, or where it is not sure."""
    bad, against = STUCK[story.guarantee.value], "world" if found is Verdict.NOT_SECURED else "everybody"
    if story.guarantee is Guarantee.TERMINATION:
        return set(graph) - sweep(graph, bad, against)
    return dooms(graph, bad, against)


def replay(graph: Any, root: Any, story: Story) -> None:
    """Each step is a move that the rulebook allows there, the end is the one told, and a loop comes back to itself."""
    at = root
    visited = []
    for step in story.steps:
        visited.append(at)
        moves = {(event, key.split("/")[0], key): target for event, key, target in graph[at][1]}
        told = "/".join(map(str, step.path[2:]))
        fitting = [
            target
            for (event, _, key), target in moves.items()
            if event == step.event.value
            and (not key or told.endswith(key) or key == ",".join(sorted(w.key for w in step.when)))
        ]
        if step.event.value == "concerns":
            wanted = frozenset(trigger.key for trigger in step.when)
            fitting = [target for _, _, target in graph[at][1] if target.attributes == wanted]
        assert len(fitting) == 1, (step, graph[at][1])
        at = fitting[0]
    if story.outcome is Outcome.LOOP:
        assert story.again is not None
        assert visited[story.again]._replace(used=()) == at._replace(used=())
    else:
        assert at == ("end", story.outcome.value)
    if story.saved_by is not None:
        assert story.instead_of is not None
        offered = [event for event, _, _ in graph[visited[story.instead_of]][1]]
        assert graph[visited[story.instead_of]][0] == "body"
        assert story.saved_by.event.value in offered


@settings(max_examples=50)
@given(models())
def test_the_same_model_gives_the_same_story(model: Model) -> None:
    first, second = analyse(region(model)), analyse(region(model))
    for one, other in zip(first.cases, second.cases, strict=True):
        assert [first.story(one, g) for g in Guarantee] == [second.story(other, g) for g in Guarantee]


@settings(max_examples=50)
@given(models())
def test_a_saving_option_is_there_exactly_where_the_bodies_have_it_in_hand(model: Model) -> None:
    matters = analyse(region(model))
    for case in matters.cases:
        for guarantee in Guarantee:
            story = matters.story(case, guarantee)
            if story is not None:
                assert (story.saved_by is not None) == (case.verdict(guarantee) is Verdict.IN_HAND)


def test_the_rulebook_knows_a_ring() -> None:
    model: Model = {
        body: {"decisions": {"effect": "within-delegation", "disagreement": {"refer-to": other}}}
        for body, other in (("a", "b"), ("b", "a"))
    }
    graph = explored(model, "a")
    assert graph is not None
    assert attributes(model, "a") == [frozenset()]
    assert verdict(graph, ("root", "a"), "termination") == "not-secured"
    assert At("a", "arrived", frozenset()) in graph
