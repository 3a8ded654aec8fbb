"""Papers against meetings: counted out, and the cases of the year."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.analysis.time.meeting_gaps import Unknown
from samverkan_dsl.analysis.time.year import Fit, PaperStage, homeless_reports, occasions, orders
from samverkan_dsl.findings import Span
from samverkan_dsl.language import RegionModel
from samverkan_dsl.loading import Region
from samverkan_dsl.syntax.data import Mapping


def region(deliverables: dict[str, dict[str, Any]], **bodies: dict[str, Any]) -> Region:
    model = RegionModel.model_validate(
        {
            "region": "lan",
            "language": 1,
            "system": {"name": "Systemet"},
            "parties": {"ekby": {"name": "Ekby", "kind": "municipality"}},
            "bodies": {name: {"name": name, "kind": "council", **keys} for name, keys in bodies.items()},
            "deliverables": {name: {"name": name, "kind": "plan", **keys} for name, keys in deliverables.items()},
        }
    )
    return Region(model, Mapping(Span.start_of("region.yaml")), "lan")


def fit(cadence: str, meetings: dict[str, Any]) -> Fit:
    here = region({"plan": {"cadence": cadence, "adopted-by": ["a"]}}, a={"meetings": meetings})
    (one,) = occasions(here)
    return one.fit


@given(
    papers=st.tuples(st.integers(1, 6), st.integers(0, 3)),
    meetings=st.tuples(st.integers(0, 8), st.integers(0, 3)),
)
def test_every_pair_of_numbers_counted_out(papers: tuple[int, int], meetings: tuple[int, int]) -> None:
    wanted = range(papers[0], papers[0] + papers[1] + 1)
    held = range(meetings[0], meetings[0] + meetings[1] + 1)
    enough = {have >= want for want in wanted for have in held}
    found = fit(f"{wanted[0]}–{wanted[-1]} per år", {"per-year": f"{held[0]}–{held[-1]}"})
    assert found is {(True,): Fit.FITS, (False,): Fit.TOO_SELDOM}.get(tuple(enough), Fit.MAY_MISS)


@pytest.mark.parametrize(
    ("cadence", "meetings", "expected"),
    [
        ("årligen", {"per-year": "minst 1"}, Fit.FITS),
        ("kvartalsvis", {"per-year": "minst 3"}, Fit.MAY_MISS),
        ("kvartalsvis", {"per-term": 1}, Fit.TOO_SELDOM),
        ("månadsvis", {"every": "2 veckor"}, Fit.FITS),
        ("vart fjärde år", {"per-year": 1}, Fit.FITS),
        ("var tredje månad", {"per-year": 3}, Fit.TOO_SELDOM),
        ("årligen", {"when-needed": True}, Fit.UNKNOWN),
        ("vid behov", {"per-year": 4}, Fit.NO_CADENCE),
        ("varje möte", {"per-year": 4}, Fit.UNKNOWN),
        ("årligen", {"per-year": 0}, Fit.TOO_SELDOM),
    ],
)
def test_the_words_of_papers_and_meetings(cadence: str, meetings: dict[str, Any], expected: Fit) -> None:
    assert fit(cadence, meetings) is expected


def test_who_makes_adopts_and_receives_each_once_and_mandates_tell_too() -> None:
    here = region(
        {"plan": {"authors": ["a"], "adopted-by": ["b"], "recipients": ["ekby"]}, "gammal": {"status": "repealed"}},
        a={"mandates": [{"report": "planen", "to": ["c"], "deliverable": ["plan"], "cadence": "2 per år"}]},
        b={"mandates": [{"adopt": "planen", "deliverable": ["plan"]}], "meetings": {"per-year": 4}},
        c={"meetings": {"per-year": 1}},
    )
    assert [(one.stage, one.who, one.fit) for one in occasions(here)] == [
        (PaperStage.PREPARE, "a", Fit.UNKNOWN),
        (PaperStage.ADOPT, "b", Fit.FITS),
        (PaperStage.RECEIVE, "ekby", Fit.NO_MEETING),
        (PaperStage.RECEIVE, "c", Fit.TOO_SELDOM),
    ]


def test_a_flow_with_a_number_is_a_report_of_its_own() -> None:
    flows = [{"what": "läget", "to": ["b"], "cadence": "månadsvis"}, {"what": "allt", "to": ["b"]}]
    here = region({}, a={"flows": flows}, b={"meetings": {"per-year": 4}})
    assert [(one.what, one.who, one.fit) for one in occasions(here)] == [("läget", "b", Fit.TOO_SELDOM)]


def test_what_builds_on_something_later() -> None:
    here = region(
        {
            "plan": {"month": 3, "basis": ["analys", "mal", "plan"]},
            "analys": {"month": 11},
            "mal": {},
            "budget": {"month": 10, "basis": ["plan"]},
        }
    )
    assert [(one.plan, one.basis, one.late) for one in orders(here)] == [
        ("plan", "analys", True),
        ("budget", "plan", False),
    ]


@pytest.mark.parametrize("seldom", ["plan", "analys"])
def test_months_do_not_order_what_does_not_come_every_year(seldom: str) -> None:
    papers: dict[str, dict[str, Any]] = {"plan": {"month": 3, "basis": ["analys"]}, "analys": {"month": 11}}
    papers[seldom]["cadence"] = "vart fjärde år"
    assert not list(orders(region(papers)))
    papers[seldom]["cadence"] = "årligen"
    assert [one.late for one in orders(region(papers))] == [True]


def test_a_report_that_no_meeting_takes() -> None:
    report = {"kind": "report"}
    here = region(
        {
            "borta": {**report, "recipients": ["tyst"]},
            "till-bada": {**report, "recipients": ["tyst", "mots"]},
            "till-part": {**report, "recipients": ["tyst", "ekby"]},
            "till-ingen": report,
            "plan": {"recipients": ["tyst"]},
        },
        tyst={},
        mots={"meetings": {"per-year": 2}},
    )
    assert [(one.what, one.bodies) for one in homeless_reports(here)] == [("borta", ("tyst",))]
    assert all(one.meetings is Unknown.FREQUENCY for one in occasions(here) if one.who == "tyst")


NUMBERS = st.tuples(st.integers(1, 6), st.one_of(st.none(), st.integers(0, 3)))


@given(author=NUMBERS, receiver=NUMBERS)
def test_a_paper_for_every_meeting_counted_out_over_both_bodies(
    author: tuple[int, int | None], receiver: tuple[int, int | None]
) -> None:
    def held(least: int, more: int | None) -> range:
        return range(least, least + (20 if more is None else more) + 1)

    def stated(least: int, more: int | None) -> dict[str, Any]:
        return {"meetings": {"per-year": f"minst {least}" if more is None else f"{least}–{least + more}"}}

    here = region(
        {"forslag": {"cadence": "varje möte", "authors": ["a"], "recipients": ["b"]}},
        a=stated(*author),
        b=stated(*receiver),
    )
    made, received = occasions(here)
    # The receiver's own meetings are those that the paper is for.
    assert (made.stage, received.stage, received.fit) == (PaperStage.PREPARE, PaperStage.RECEIVE, Fit.FITS)
    fewest = {have >= want for have in held(*author)[:1] for want in held(*receiver)}
    most = {have >= want for have in held(*author)[-1:] for want in held(*receiver)}
    unbounded = author[1] is None and receiver[1] is None
    if fewest == {True} and receiver[1] is not None:
        assert made.fit is Fit.FITS
    elif most == {False}:
        assert made.fit is Fit.TOO_SELDOM
    elif fewest == {False} and most == {True} and not unbounded and receiver[1] is not None:
        assert made.fit is Fit.MAY_MISS
    else:
        assert made.fit is Fit.UNKNOWN


def test_a_paper_for_every_meeting_of_nobody_known() -> None:
    paper = {"cadence": "varje möte", "authors": ["a"], "recipients": ["tyst", "ekby"]}
    here = region({"forslag": paper}, a={"meetings": {"per-year": 4}}, tyst={})
    assert [one.fit for one in occasions(here)] == [Fit.UNKNOWN, Fit.UNKNOWN, Fit.NO_MEETING]
    own = region({"lista": {**paper, "recipients": ["a"]}}, a={"meetings": {"per-year": "minst 4"}})
    assert {one.fit for one in occasions(own)} == {Fit.FITS}


def test_who_is_told_of_a_paper_takes_it_too() -> None:
    flows = [
        {"what": "om planen", "to": ["b"], "deliverable": "plan"},
        {"what": "läget", "to": ["ekby"], "deliverable": "plan", "cadence": "kontinuerligt"},
    ]
    here = region(
        {"plan": {"kind": "report", "cadence": "årligen", "recipients": ["tyst"]}},
        tyst={"flows": flows},
        b={"meetings": {"per-year": 4}},
    )
    assert [(one.who, one.fit) for one in occasions(here)] == [("tyst", Fit.UNKNOWN), ("b", Fit.FITS)]
    # That another is told of it does not make it a receiver of the report.
    assert [one.what for one in homeless_reports(here)] == ["plan"]


def test_a_report_told_as_information_may_be_without_a_meeting() -> None:
    flow = {"what": "läget", "to": ["tyst"], "cadence": "2 per år"}
    here = region(
        {}, a={"flows": [flow]}, b={"flows": [{**flow, "to": ["mots"]}]}, tyst={}, mots={"meetings": {"per-year": 2}}
    )
    assert [(one.what, one.bodies, one.path) for one in homeless_reports(here)] == [
        ("läget", ("tyst",), ("bodies", "a", "flows", 0))
    ]
    general = region({}, tyst={})
    model = general.model.model_copy(
        update={"flows": RegionModel.model_validate({**BARE, "flows": [{**flow, "from": ["ekby"]}]}).flows}
    )
    assert [one.path for one in homeless_reports(replace(general, model=model))] == [("flows", 0)]


BARE = {"region": "lan", "language": 1, "system": {"name": "Systemet"}}
