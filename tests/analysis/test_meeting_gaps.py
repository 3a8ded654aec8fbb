"""Waits for meetings: the definition's own cases, and meetings laid out day by day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.analysis.time.meeting_gaps import (
    Assumed,
    MeetingGap,
    MissingFact,
    Silence,
    Spacing,
    Unknown,
    gap,
    meeting_gap,
)
from samverkan_dsl.findings import Span
from samverkan_dsl.language import Body, RegionModel
from samverkan_dsl.loading import Region
from samverkan_dsl.syntax.data import Mapping


def body(**keys: Any) -> Body:
    return Body.model_validate({"name": "Rådet", "kind": "council", **keys})


def waited(assumed: Assumed | None = None, **keys: Any) -> MeetingGap:
    model = RegionModel.model_validate(
        {
            "region": "lan",
            "language": 1,
            "system": {"name": "Systemet"},
            "subjects": {"plan": {"name": "Planer"}},
            "bodies": {"radet": {"name": "Rådet", "kind": "council", **keys}},
        }
    )
    region = Region(model, Mapping(Span.start_of("region.yaml")), "lan")
    return meeting_gap(region, "radet", frozenset(), assumed or Assumed())


def test_eight_meetings_and_two_chained_weeks_are_sixty_days() -> None:
    found = waited(
        meetings={"per-year": "8–10", "papers": "senast 1 vecka före"},
        initiative={"deadline": "senast 1 vecka före utskicket av dagordningen"},
    )
    assert (found.gap, found.lead, found.days, found.missing) == (46, 14, 60, ())


@pytest.mark.parametrize(
    ("meetings", "days"),
    [
        ({"per-year": 4}, 92),
        ({"per-year": "minst 6"}, 61),
        ({"per-year": "ca 6–8"}, 73),
        ({"per-year": "ca 20"}, 21),
        ({"per-term": 2}, 92),
        ({"every": "6 veckor"}, 42),
        ({"every": "2–3 veckor"}, 21),
        ({"per-year": 4, "every": "6 veckor"}, 42),
        ({"per-year": 400}, 1),
        ({"per-year": "1/2"}, 730),
        ({"per-year": 0}, Unknown.NEVER),
        ({"per-year": "högst 4"}, Unknown.NEVER),
        ({"per-year": "ca 1"}, Unknown.NEVER),
        ({"every": "0 veckor"}, Unknown.NEVER),
        ({"per-year": "några"}, Unknown.NUMBER),
        ({"per-year": "en per kommun"}, Unknown.NUMBER),
        ({"every": "minst 2 veckor"}, Unknown.NUMBER),
        ({"when-needed": True}, Unknown.WHEN_NEEDED),
        ({"per-year": 4, "when-needed": True}, 92),
        ({}, Unknown.FREQUENCY),
    ],
)
def test_evenly_spread(meetings: dict[str, Any], days: int | Unknown) -> None:
    assert gap(body(meetings=meetings), Assumed()) == days


def test_why_nothing_is_stated() -> None:
    assert gap(body(), Assumed()) is Unknown.FREQUENCY
    assert gap(body(meetings={"when-needed": True}), Assumed()) is Unknown.WHEN_NEEDED
    assert gap(body(status="when-needed"), Assumed()) is Unknown.FREQUENCY
    assert gap(body(status="external"), Assumed()) is Unknown.OUTSIDE
    assert gap(body(**{"set-elsewhere": {"meetings": {"in": "arbetsordningen"}}}), Assumed()) is Unknown.ELSEWHERE
    own = {"by": "self", "in": "arbetsordningen"}
    assert gap(body(**{"set-elsewhere": {"meetings.per-year": own}}), Assumed()) is Unknown.ITSELF
    for other in ({"by": ["self", "chair"]}, {"by": "annat"}):
        both = {"set-elsewhere": {"meetings": own, "meetings.papers": other, "mandates": other}}
        assert gap(body(**both), Assumed()) is Unknown.ELSEWHERE


@given(count=st.integers(1, 60), recess=st.integers(0, 200))
def test_no_even_layout_waits_longer_and_some_waits_as_long(count: int, recess: int) -> None:
    """Meetings laid out as evenly as whole days allow outside the recess, then the longest stretch counted."""
    open_days = 365 - recess
    days = [recess + open_days * number // count for number in range(count)]
    gaps = [later - day for day, later in zip(days, [*days[1:], days[0] + 365], strict=True)]
    bound = gap(body(meetings={"per-year": count}), Assumed(Spacing.EVEN, recess))
    assert isinstance(bound, int)
    assert max(gaps) <= bound
    assert bound - max(gaps) <= 1


def test_without_assumptions_the_bound_is_met_and_never_passed() -> None:
    years = [(year, year + 1) for year in range(2019, 2029)]
    longest = max((date(last, 12, 31) - date(first, 1, 1)).days for first, last in years)
    free = Assumed(Spacing.ANY)
    assert gap(body(meetings={"per-year": 1}), free) == longest == gap(body(meetings={"per-year": 12}), free)
    terms = [(date(y, 12, 31) - date(y, 1, 1)).days for y in range(2019, 2029)]
    assert gap(body(meetings={"per-term": 3}), free) == max(terms)
    assert gap(body(meetings={"every": "6 veckor"}), free) == 42


@given(st.integers(1, 30), st.integers(0, 364), st.sampled_from(list(Spacing)))
def test_more_meetings_never_wait_longer(count: int, recess: int, spacing: Spacing) -> None:
    assumed = Assumed(spacing, recess)
    fewer, more = (gap(body(meetings={"per-year": n}), assumed) for n in (count, count + 1))
    assert isinstance(fewer, int) and isinstance(more, int) and more <= fewer


def test_a_recess_is_added_to_a_stated_time() -> None:
    assert gap(body(meetings={"every": "6 veckor"}), Assumed(Spacing.EVEN, 60)) == 102
    assert gap(body(meetings={"per-year": 4}), Assumed(Spacing.EVEN, 65)) == 140


@pytest.mark.parametrize("recess", [-1, 365, 10_000])
def test_a_recess_out_of_range(recess: int) -> None:
    with pytest.raises(ValueError, match=str(recess)):
        Assumed(recess=recess)


@pytest.mark.parametrize(
    ("papers", "deadline", "lead", "silent"),
    [
        (None, None, 0, Silence.NO_DEADLINE),
        ("10 dagar före", None, 10, None),
        (None, "10 dagar före mötet", 10, None),
        ("10 dagar före", "3 dagar före mötet", 10, None),
        ("10 dagar före", "3 dagar före kallelsen", 13, None),
        (None, "3 dagar före kallelsen", 3, Silence.NO_PAPERS),
        ("minst 2 veckor före", None, 14, None),
        ("1–2 veckor före", None, 14, None),
        ("10 dagar före", "3 dagar efter utskicket", 10, None),
        ("3 dagar efter mötet", None, 0, None),
    ],
)
def test_deadlines_back_from_the_meeting(
    papers: str | None, deadline: str | None, lead: int, silent: Silence | None
) -> None:
    keys: dict[str, Any] = {"meetings": {"per-year": 4, **({"papers": papers} if papers else {})}}
    if deadline:
        keys["initiative"] = {"deadline": deadline}
    found = waited(**keys)
    assert (found.lead, found.missing) == (lead, ())
    assert [one.why for one in found.silent] == ([silent] if silent else [])


@pytest.mark.parametrize("deadline", ["2 veckor före budgetdagen", "några dagar före mötet"])
def test_a_deadline_that_cannot_be_placed_is_named(deadline: str) -> None:
    found = waited(meetings={"per-year": 4}, initiative={"deadline": deadline})
    assert found.missing == (
        MissingFact(Unknown.DEADLINE, "radet", None, ("bodies", "radet", "initiative", "deadline")),
    )


def test_a_deadline_for_other_matters_does_not_count() -> None:
    found = waited(meetings={"per-year": 4}, initiative={"deadline": "4 veckor före", "subject": ["plan"]})
    assert found.lead == 0
