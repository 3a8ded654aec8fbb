"""What would hold otherwise: without a body, a party or a role, and under other readings of the text."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_dsl.analysis.matters import Guarantee, Verdict, analyse, changes, variants
from samverkan_dsl.analysis.matters.without import without
from samverkan_dsl.loading import Region

from .matter_cases import ALWAYS, SUBJECTS
from .matter_cases import region as small
from .oracle import models as made
from .oracle.models import Model
from .oracle.play import by_start

PARTIES = {
    "ekby": {"name": "Ekby", "kind": "municipality"},
    "lunda": {"name": "Lunda", "kind": "municipality"},
    "storby": {"name": "Storby", "kind": "municipality"},
}
STRENGTH = [Verdict.NOT_SECURED, Verdict.IN_HAND, Verdict.GUARANTEED]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("models")


@settings(max_examples=60)
@given(st.sampled_from(made.KINDS).flatmap(made.models), st.data())
def test_without_a_body_a_region_is_as_if_it_were_not_written(folder: Path, model: Model, data: st.DataObject) -> None:
    gone = data.draw(st.sampled_from(sorted(model["bodies"])))
    here = made.region(model, folder)
    found = without(here, gone)
    left = {body: page for body, page in model["bodies"].items() if body != gone}
    alone = made.region({**model, "bodies": left}, folder) if left else None
    assert (found.ref, found.never_quorate, found.unclear) == (gone, (), ())
    assert list(found.region.bodies) == (list(alone.bodies) if alone else [])
    before, after = by_start(analyse(here)), by_start(analyse(alone)) if alone else {}
    inside = {start for start, case in before.items() if case.start.within}
    still = {start for start, case in after.items() if case.start.within}
    assert set(found.gone) == {start for start in inside - still if start[0] in found.region.bodies}
    weaker = []
    for start in inside & still:
        for guarantee in Guarantee:
            was, now = before[start].verdict(guarantee), after[start].verdict(guarantee)
            assert was is not None and now is not None
            if STRENGTH.index(now) < STRENGTH.index(was):
                weaker.append((*start, guarantee, was, now))
    assert {(one.body, one.subject, one.guarantee, one.before, one.after) for one in found.lost} == set(weaker)
    assert len(found.lost) == len(weaker)


rows = st.lists(
    st.tuples(st.lists(st.sampled_from(sorted(PARTIES)), min_size=1, max_size=2, unique=True), st.integers(1, 3)),
    min_size=1,
    max_size=4,
)


@given(rows, st.integers(1, 6))
def test_without_a_party_every_way_to_fill_the_seats_is_tried(rows: list[tuple[list[str], int]], needed: int) -> None:
    page = {
        "decisions": {**ALWAYS, "quorum": {"at-least": str(needed)}},
        "composition": [{"role": "Chef", "at": at, "seats": seats} for at, seats in rows],
    }
    found = without(small({"a": page}, parties=PARTIES), "ekby")
    holders = [at for at, seats in rows for _ in range(seats)]
    left = {sum(party != "ekby" for party in parties) for parties in product(*holders)}
    if needed > len(holders):
        assert found.never_quorate == ()  # it never could be
    elif found.never_quorate:
        assert max(left) < needed
    elif not found.unclear:
        assert max(left) >= needed
    mixed = any("ekby" in at and len(at) > 1 for at, _ in rows)
    assert found.unclear == (("a",) if mixed else ())
    assert [one.guarantee for one in found.lost] == ([Guarantee.TERMINATION] if found.never_quorate else [])


@pytest.mark.parametrize(
    ("ref", "row", "stops"),
    [
        ("chef", {"role": "chef"}, True),
        ("chef", {"role": "Chefen"}, True),
        ("chef", {"role": "Annan"}, False),
        ("ekby", {"role": "Chef", "at": ["skola"]}, True),
        ("skola", {"role": "Chef", "at": ["skola"]}, True),
        ("skola", {"role": "Chef", "at": ["ekby"]}, False),
        ("lunda", {"role": "Chef", "at": ["skola"]}, False),
        ("alla", {"role": "Chef", "at": ["ekby"]}, True),
        ("alla", {"role": "Chef", "at": ["lunda"]}, True),
        ("alla", {"role": "Chef", "at": ["storby"]}, False),
        ("ekby", {"role": "chef"}, False),
    ],
)
def test_whose_seats_stand_empty(ref: str, row: dict[str, Any], stops: bool) -> None:
    more = {
        "parties": {
            **PARTIES,
            "skola": {"name": "Skolan", "kind": "unit", "principal": "ekby"},
            "alla": {"name": "Alla", "kind": "group", "members": ["ekby", "lunda"]},
        },
        "roles": {"chef": {"title": "Chefen"}},
    }
    page = {
        "decisions": {**ALWAYS, "quorum": {"at-least": "2"}},
        "composition": [row, {"role": "Annan", "at": ["storby"]}],
    }
    found = without(small({"a": page}, **more), ref)
    assert found.never_quorate == (("a",) if stops else ())
    assert found.unclear == ()


def test_a_party_that_never_comes_empties_its_class_however_many_seats_it_has() -> None:
    seats = [{"role": "Chef", "at": ["ekby"], "seats": "2-4"}, {"role": "Chef", "at": ["lunda"], "seats": 3}]
    order = {**ALWAYS, "quorum": {"more-than": "1/2", "per": "party"}}
    bodies = {"a": {"decisions": order, "composition": seats}, "b": {"decisions": ALWAYS, "composition": seats}}
    for party, stopped in (("ekby", ("a",)), ("lunda", ("a",)), ("storby", ())):
        assert without(small(bodies, parties=PARTIES), party).never_quorate == stopped


def test_a_quorum_that_is_only_aimed_at_stops_nobody() -> None:
    page = {
        "decisions": {**ALWAYS, "quorum": {"at-least": "2", "strictness": "aspirational"}},
        "composition": [{"role": "Chef", "at": ["ekby"], "seats": 2}],
    }
    found = without(small({"a": page}, parties=PARTIES), "ekby")
    assert (found.never_quorate, found.unclear, found.lost) == ((), (), ())


def test_seats_of_no_stated_number_leave_it_unclear_in_bodies_at_work() -> None:
    def page(*seats: dict[str, Any]) -> dict[str, Any]:
        return {"decisions": {**ALWAYS, "quorum": {"at-least": "3"}}, "composition": list(seats)}

    unsaid = {"role": "Chef", "at": ["ekby"], "seats": "minst 1"}
    others = {"role": "Chef", "at": ["lunda"], "seats": 3}
    found = without(small({"a": page(unsaid, others), "b": page(others)}, parties=PARTIES), "ekby")
    assert (found.never_quorate, found.unclear) == ((), ("a",))
    planned = {"status": "planned", **page(unsaid, others)}
    assert without(small({"a": planned}, parties=PARTIES), "ekby").unclear == ()


@pytest.mark.parametrize(
    ("chair", "leaderless"),
    [
        ({"supplied-by": ["ekby"]}, True),
        ({"supplied-by": ["ekby", "lunda"]}, False),
        ({"alternates": ["ekby"]}, True),
        ({"alternates": ["ekby", "lunda"]}, False),
        ({"elected-by": ["ekby"]}, True),
        ({"co-leads": ["ekby"]}, True),
        ({"convener": ["ekby"]}, True),
        ({"supplied-by": ["ekby"], "elected-by": ["lunda"]}, False),
        ({"supplied-by": ["ekby"], "alternates": ["lunda"]}, False),
        ({"supplied-by": ["ekby"], "co-leads": ["lunda"]}, False),
        ({"supplied-by": ["ekby"], "convener": ["lunda"]}, False),
        ({"supplied-by": ["ekby"], "role": "Direktören"}, True),
        ({"role": "Direktören"}, False),
        ({"casting-vote": True}, False),
    ],
)
def test_who_leads_nobody_else(chair: dict[str, Any], leaderless: bool) -> None:
    found = without(small({"a": {"chair": chair}, "b": {}}, parties=PARTIES), "ekby")
    assert found.no_chair == (("a",) if leaderless else ())


def test_a_chair_bound_to_a_role_or_to_a_body_goes_with_it() -> None:
    roles = {"chef": {"title": "Chefen"}}
    bodies = {"a": {"chair": {"role": "chef"}}, "b": {"chair": {"role": "Chefen"}}, "c": {"chair": {"elected-by": "a"}}}
    here = small(bodies, roles=roles)
    assert without(here, "chef").no_chair == ("a", "b")
    assert without(here, "a").no_chair == ("c",)


def test_without_a_template_all_its_instances_are_gone() -> None:
    pages = {"a": {"decisions": ALWAYS}, "g/x": {"decisions": ALWAYS}, "g/y": {"decisions": ALWAYS}}
    here = small(pages, {"g": ("g/x", "g/y")})
    found = without(here, "g")
    assert (list(found.region.bodies), found.region.templates) == (["a"], {})
    one = without(here, "g/x")
    assert (list(one.region.bodies), one.region.templates) == (["a", "g/y"], {"g": ("g/y",)})


def test_what_can_no_longer_be_raised_is_told_by_subject() -> None:
    order = {"effect": "within-delegation", "disagreement": {"refer-to": "b"}}
    bodies = {"a": {"scope": ["unga", "vuxna"], "decisions": order}, "b": {"decisions": ALWAYS}}
    found = without(small(bodies, subjects=SUBJECTS), "b")
    assert {(one.body, one.subject) for one in found.lost} == {("a", "unga"), ("a", "vuxna")}
    assert {(one.before, one.after) for one in found.lost} == {(Verdict.GUARANTEED, Verdict.NOT_SECURED)}
    assert found.gone == ()


def read_as(model: Model, folder: Path, *readings: dict[str, Any]) -> Region:
    return made.region({**model, "readings": list(readings)}, folder)


def reading(on: str, *values: str) -> dict[str, Any]:
    return {"on": on, "chosen": "–", "alternatives": [{"value": value} for value in values], "why": "Oklart."}


@settings(max_examples=60)
@given(st.sampled_from(made.KINDS).flatmap(made.models), st.data())
def test_a_change_is_what_the_region_written_so_would_give(folder: Path, model: Model, data: st.DataObject) -> None:
    body = data.draw(st.sampled_from(sorted(model["bodies"])))
    key, values = data.draw(
        st.sampled_from(
            (
                ("effect", ("binding", "none", "recommendation")),
                ("method", ("majority", "consensus", "qualified-majority")),
            )
        )
    )
    page = model["bodies"][body]
    kinds = page.get("decisions", {})
    here = read_as(model, folder, reading(f"bodies.{body}.decisions.{key}", *values))
    written = analyse(here)
    told = {
        (one.variant.declared.alternative.value, one.body, one.subject, one.guarantee, one.before, one.after)
        for one in changes(written)
    }
    mine = tuple(name for name in here.bodies if name.partition("/")[0] == body)
    gone = ("planned", "ended", "external", "mentioned", "suspended", "repealed")
    statuses = {name: here.bodies[name].status for name in mine}
    at_work = [name for name, status in statuses.items() if status is None or status.key not in gone]
    expected = set()
    for value in values if at_work else ():
        bodies = {**model["bodies"], body: {**page, "decisions": {**kinds, key: value}}}
        before, after = by_start(written), by_start(analyse(made.region({**model, "bodies": bodies}, folder)))
        for start, case in before.items():
            for guarantee in Guarantee:
                now = after[start].verdict(guarantee) if start in after else case.verdict(guarantee)
                if now is not case.verdict(guarantee):
                    expected.add((value, *start, guarantee, case.verdict(guarantee), now))
    if len(at_work) == len(mine):
        assert told == expected
        assert [one.bodies for one in variants(here)] == [mine] * len(values)
    else:
        assert {one.bodies for one in variants(here)} <= {tuple(at_work)}
