"""Papers against meetings: counted out, and the cases of the year."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.analysis.waiting import Unknown
from samverkan_dsl.analysis.year import Fit, Stage, homeless_reports, occasions, orders
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
        ("årligen", {"when-needed": True}, Fit.UNKNOWN),
        ("vid behov", {"per-year": 4}, Fit.NO_CADENCE),
        ("varje möte", {"per-year": 4}, Fit.FITS),
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
        (Stage.PREPARE, "a", Fit.UNKNOWN),
        (Stage.ADOPT, "b", Fit.FITS),
        (Stage.RECEIVE, "ekby", Fit.NO_MEETING),
        (Stage.RECEIVE, "c", Fit.TOO_SELDOM),
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
    assert homeless_reports(here) == ("borta",)
    assert all(one.meetings is Unknown.FREQUENCY for one in occasions(here) if one.who == "tyst")
