"""Roads, how they begin, their steps and what they rest on, against every way there is, counted by hand."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.analysis.decisions.standing import Standing
from samverkan_dsl.analysis.matters import analyse
from samverkan_dsl.analysis.time.latency import LatencyVerdict, Road, slow, waits
from samverkan_dsl.analysis.time.meeting_gaps import Assumed

from .latency_cases import answer
from .latency_systems import Anchors, Page, Prepares, Sends, Split
from .latency_walker import Walker, Way

HELPERS, ABROAD = ("h0", "h1", "h2"), ("x0", "x1")
OFTEN = st.sampled_from((None, 1, 2, 4, 5, 10, 12))
PREPARATION: list[dict[str, Any]] = [
    {},
    {},
    {"force": "must"},
    {"obligatory": True},
    {"force": "may"},
    {"force": "should"},
    {"obligatory": False},
    {"at-request-of": ["chair"]},
    {"condition": "vid behov"},
]
ANCHORING: list[dict[str, Any]] = [{}, {"force": "must"}, {"force": "should"}, {"condition": "vid viktiga beslut"}]


def _some(draw: st.DrawFn, names: tuple[str, ...], least: int = 1, most: int = 2) -> tuple[str, ...]:
    return tuple(draw(st.lists(st.sampled_from(names), min_size=least, max_size=most, unique=True)))


def _prepares(draw: st.DrawFn, names: tuple[str, ...]) -> Prepares:
    choice = tuple(draw(st.sampled_from(PREPARATION)).items())
    if draw(st.integers(0, 4)) == 0:
        return Prepares((draw(st.sampled_from([name for name in names if name in HELPERS])),), choice, there=True)
    return Prepares(_some(draw, names), choice)


def _anchors(draw: st.DrawFn) -> tuple[Anchors, ...]:
    return tuple(
        Anchors(
            _some(draw, (*HELPERS, *ABROAD, "own-decision-bodies", "each-organisation")),
            draw(st.booleans()),
            tuple(draw(st.sampled_from(ANCHORING)).items()),
        )
        for _ in range(draw(st.sampled_from((0, 0, 1, 2))))
    )


def _split(draw: st.DrawFn, refer: str | None) -> Split:
    others = (*HELPERS, *ABROAD, "own-decision-bodies")
    returns = draw(st.sampled_from((None, 1, 2)))
    again = draw(st.sampled_from((None, "named", "preparers")))
    postpone = draw(st.booleans()) if again != "preparers" else False
    if again == "preparers" and returns is None:
        again = None
    return Split(
        _some(draw, others, 0),
        refer,
        draw(st.booleans()),
        None if again is None else _some(draw, (*HELPERS, *ABROAD, "initiator")) if again == "named" else (),
        postpone,
        returns if again or postpone else None,
        draw(st.booleans()),
        draw(st.booleans()),
    )


@st.composite
def systems(draw: st.DrawFn) -> Walker:
    """A tree of bodies, with some that only prepare, mediate and are asked."""
    size = draw(st.integers(1, 4))
    parent = {f"b{number}": f"b{draw(st.integers(0, number - 1))}" for number in range(1, size)}
    pages: dict[str, Page] = {}
    for number in range(size):
        name = f"b{number}"
        children = [child for child, above in parent.items() if above == name]
        decides = not children or draw(st.integers(0, 4)) > 0
        prepares = [
            _prepares(draw, (*HELPERS, *ABROAD, *(parent[one] for one in [name] if one in parent)))
            for _ in range(draw(st.sampled_from((0, 0, 1, 2))))
        ]
        if name in parent and not pages[parent[name]].decides:
            prepares.append(Prepares((parent[name],), tuple(draw(st.sampled_from(PREPARATION)).items())))
        refer = children.pop() if children and decides and draw(st.booleans()) else None
        sends = []
        triggers = ["weighty", "needs-resources", "other-level", "several-bodies"]
        while children and (decides or draw(st.booleans())):
            to = tuple(children.pop() for _ in range(min(len(children), draw(st.integers(1, 2)))))
            when = triggers.pop(draw(st.integers(0, len(triggers) - 1)))
            sends.append(Sends(when, to, draw(st.sampled_from(("on", "back"))), draw(st.booleans())))
        how = draw(st.sampled_from((None, None, "on", "fetched", "asked")))
        if how is not None:
            asked = (*HELPERS, *ABROAD, "own-decision-bodies") if how == "asked" else ABROAD
            when = triggers.pop(draw(st.integers(0, len(triggers) - 1)))
            sends.append(Sends(when, _some(draw, asked), how, draw(st.booleans())))
        pages[name] = Page(
            draw(OFTEN),
            draw(st.sampled_from((None, None, 3, 10))),
            draw(st.sampled_from((None, (5, False), (14, False), (6, True)))) if not number else None,
            draw(st.booleans()) if not number else False,
            decides,
            draw(st.integers(0, 4)) > 0,
            _some(draw, (*HELPERS, *ABROAD, "own-decision-bodies"), 0) if draw(st.booleans()) else (),
            tuple(prepares),
            _anchors(draw),
            tuple(sends),
            _split(draw, refer) if decides and (refer or draw(st.booleans())) else None,
        )
    for number, name in enumerate(HELPERS):
        prepared = HELPERS[number + 1 :] if draw(st.booleans()) else ()
        rules = (_prepares(draw, prepared),) if prepared else ()
        anchors = _anchors(draw) if draw(st.booleans()) else ()
        pages[name] = Page(draw(OFTEN), draw(st.sampled_from((None, 4))), prepares=rules, anchors=anchors, helps=True)
    for name in ABROAD:
        pages[name] = Page(draw(OFTEN), external=True)
    return Walker(pages, Assumed(recess=draw(st.sampled_from((0, 0, 60))), lost=draw(st.sampled_from((0, 0, 1, 2)))))


def _agrees(system: Walker, road: Road, ways: list[Way], longest: bool = False) -> None:
    """The road is the longest of these, with all that is missing of any, and the ring that is there."""
    ends = [way for way in ways if way.loops is None]
    loops = [way for way in ways if way.loops is not None]
    told = ends if longest else [*ends, *(way for way in loops if not way.sent)]
    most = max(way.days for way in told)
    assert road.days == most == sum(step.days for step in road.steps)
    assert any(way.days == most and way.takes(road.steps) for way in told)
    assert len(set(road.missing)) == len(road.missing)
    assert set(road.missing) == {fact for way in told for fact in way.missing} | {
        fact for way in loops for fact in way.beyond
    }
    for step in road.steps:
        if step.who not in system.pages:
            assert step.meeting_gap is None
            continue
        assert step.meeting_gap is not None
        assert (step.meeting_gap.body, step.meeting_gap.gap, step.meeting_gap.lead) == (
            step.who,
            system.gap(step.who),
            system.lead(step.who),
        )
    if not loops:
        assert road.loop is None
        assert road.verdict is (LatencyVerdict.UNDETERMINED if road.missing else LatencyVerdict.BOUNDED)
        return
    assert road.verdict is LatencyVerdict.UNBOUNDED
    assert road.loop in {way.loops for way in loops}


@given(systems())
def test_every_road_is_the_longest_of_those_that_begin_so(system: Walker) -> None:
    found = answer(system.region(), "b0", system.assumed)
    ways = system.ways()
    beginnings = {way.first for way in ways if way.loops is None or not way.sent}
    assert {road.first for road in found.roads} == beginnings
    if any(way.loops is None for way in ways):
        _agrees(system, found.longest, ways, longest=True)
    else:
        assert (found.longest.verdict, found.longest.steps, found.longest.missing) == (LatencyVerdict.NO_END, (), ())
        assert (found.longest.loop is not None) == bool(ways)
        assert found.silent == () and found.readings == frozenset()
    assert (found.longest.first, found.longest.optional) == (None, False)
    for first in beginnings - {None}:
        (road,) = (road for road in found.roads if road.first is first)
        assert not road.optional
        _agrees(system, road, [way for way in ways if way.first is first])
    if None in beginnings:
        *direct, full = (road for road in found.roads if road.first is None)
        _agrees(system, full, [way for way in ways if way.first is None])
        assert full.optional == bool(direct)
        required = [way for way in system.ways(strict=True) if way.first is None]
        if direct:
            (once,) = direct
            assert not once.optional and once.steps != full.steps
            _agrees(system, once, required)
        else:
            assert full.days == max(way.days for way in required)


@given(systems())
def test_what_a_road_rests_on_is_of_its_own_steps(system: Walker) -> None:
    found = answer(system.region(), "b0", system.assumed)
    met = dict.fromkeys(step.who for step in found.longest.steps if step.who in system.pages and not step.missing)
    assert list(found.silent) == [silence for body in met for silence in system.silent(body)]
    anew = any("return-to" in step.path or "returns" in step.path for step in found.longest.steps)
    assert (Standing.PREPARED_AGAIN in found.readings) == anew
    assert Standing.HOLDER_RAISES not in found.readings


@given(systems())
def test_what_takes_longer_is_found_and_what_may_never_end_is_not(system: Walker) -> None:
    matters = analyse(system.region())
    cases = [case for case in matters.cases if case.start.body == "b0"]
    longest = answer(system.region(), "b0", system.assumed).longest
    ends = longest.verdict in (LatencyVerdict.BOUNDED, LatencyVerdict.UNDETERMINED)
    for days, expected in ((longest.days - 1, ends), (longest.days, False)):
        found = list(slow(matters, cases, system.assumed, days))
        assert [(one.start.body, one.longest, one.roads) for one in found] == [("b0", longest, ())] * expected


@given(systems())
def test_the_wait_for_each_body(system: Walker) -> None:
    found = waits(system.region(), system.assumed)
    told = {wait.body: (wait.gap, wait.lead, set(wait.missing), list(wait.silent)) for wait in found}
    assert told == {
        name: (system.gap(name), system.lead(name), system.facts(name, name, ()), system.silent(name))
        for name, page in system.pages.items()
        if not page.external
    }
