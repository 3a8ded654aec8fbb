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
    Spacing,
    Unknown,
    UnsaidTime,
    gap,
    meeting_gap,
    per_year,
)
from samverkan_dsl.findings import Span
from samverkan_dsl.language import RegionModel
from samverkan_dsl.loading import Region
from samverkan_dsl.syntax.data import Mapping


def region(bodies: dict[str, dict[str, Any]], day: date | None = None) -> Region:
    model = RegionModel.model_validate(
        {
            "region": "lan",
            "language": 1,
            "system": {"name": "Systemet"},
            "subjects": {"plan": {"name": "Planer"}},
            "bodies": {name: {"name": name, "kind": "council", **keys} for name, keys in bodies.items()},
        }
    )
    return Region(model, Mapping(Span.start_of("region.yaml")), "lan", date=day)


def waited(assumed: Assumed | None = None, **keys: Any) -> MeetingGap:
    return meeting_gap(region({"radet": keys}), "radet", frozenset(), assumed or Assumed())


def between(assumed: Assumed, **keys: Any) -> int | Unknown:
    return gap(region({"radet": keys}), "radet", assumed)


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
    assert between(Assumed(), meetings=meetings) == days


def test_why_nothing_is_stated() -> None:
    assert between(Assumed()) is Unknown.FREQUENCY
    assert between(Assumed(), meetings={"when-needed": True}) is Unknown.WHEN_NEEDED
    assert between(Assumed(), status="when-needed") is Unknown.FREQUENCY
    assert between(Assumed(), status="external") is Unknown.OUTSIDE
    assert between(Assumed(), **{"set-elsewhere": {"meetings": {"in": "arbetsordningen"}}}) is Unknown.ELSEWHERE
    own = {"by": "self", "in": "arbetsordningen"}
    assert between(Assumed(), **{"set-elsewhere": {"meetings.per-year": own}}) is Unknown.ITSELF
    for other in ({"by": ["self", "chair"]}, {"by": "annat"}):
        both = {"set-elsewhere": {"meetings": own, "meetings.papers": other, "mandates": other}}
        assert between(Assumed(), **both) is Unknown.ELSEWHERE


@given(count=st.integers(1, 60), recess=st.integers(0, 200))
def test_no_even_layout_waits_longer_and_some_waits_as_long(count: int, recess: int) -> None:
    """Meetings laid out as evenly as whole days allow outside the recess, then the longest stretch counted."""
    open_days = 365 - recess
    days = [recess + open_days * number // count for number in range(count)]
    gaps = [later - day for day, later in zip(days, [*days[1:], days[0] + 365], strict=True)]
    bound = between(Assumed(Spacing.EVEN, recess), meetings={"per-year": count})
    assert isinstance(bound, int)
    assert max(gaps) <= bound
    assert bound - max(gaps) <= 1


def test_without_assumptions_the_bound_is_met_and_never_passed() -> None:
    years = [(year, year + 1) for year in range(2019, 2029)]
    longest = max((date(last, 12, 31) - date(first, 1, 1)).days for first, last in years)
    free = Assumed(Spacing.ANY)
    assert between(free, meetings={"per-year": 1}) == longest == between(free, meetings={"per-year": 12})
    terms = [(date(y, 12, 31) - date(y, 1, 1)).days for y in range(2019, 2029)]
    assert between(free, meetings={"per-term": 3}) == max(terms)
    assert between(free, meetings={"every": "6 veckor"}) == 42


@given(st.integers(1, 30), st.integers(0, 364), st.sampled_from(list(Spacing)))
def test_more_meetings_never_wait_longer(count: int, recess: int, spacing: Spacing) -> None:
    assumed = Assumed(spacing, recess)
    fewer, more = (between(assumed, meetings={"per-year": n}) for n in (count, count + 1))
    assert isinstance(fewer, int) and isinstance(more, int) and more <= fewer


def test_a_recess_is_added_to_a_stated_time() -> None:
    assert between(Assumed(Spacing.EVEN, 60), meetings={"every": "6 veckor"}) == 102
    assert between(Assumed(Spacing.EVEN, 65), meetings={"per-year": 4}) == 140


@pytest.mark.parametrize("recess", [-1, 365, 10_000])
def test_a_recess_out_of_range(recess: int) -> None:
    with pytest.raises(ValueError, match=str(recess)):
        Assumed(recess=recess)


@pytest.mark.parametrize(
    ("papers", "deadline", "lead", "silent"),
    [
        (None, None, 0, UnsaidTime.NO_DEADLINE),
        ("10 dagar före", None, 10, None),
        (None, "10 dagar före mötet", 10, None),
        ("10 dagar före", "3 dagar före mötet", 10, None),
        ("10 dagar före", "3 dagar före kallelsen", 13, None),
        (None, "3 dagar före kallelsen", 3, UnsaidTime.NO_PAPERS),
        ("minst 2 veckor före", None, 14, None),
        ("1–2 veckor före", None, 14, None),
        ("10 dagar före", "3 dagar efter utskicket", 10, None),
        ("3 dagar efter mötet", None, 0, None),
    ],
)
def test_deadlines_back_from_the_meeting(
    papers: str | None, deadline: str | None, lead: int, silent: UnsaidTime | None
) -> None:
    keys: dict[str, Any] = {"meetings": {"per-year": 4, **({"papers": papers} if papers else {})}}
    if deadline:
        keys["initiative"] = {"deadline": deadline}
    found = waited(**keys)
    assert (found.lead, found.missing) == (lead, ())
    assert [one.why for one in found.silent] == ([silent] if silent else [])


@pytest.mark.parametrize(
    ("sent", "deadline", "lead"),
    [
        ({"notice": "2 veckor före"}, None, 14),
        ({"notice": "2 veckor före", "papers": "1 vecka före"}, None, 14),
        ({"notice": "2 veckor före", "papers": "1 vecka före"}, "3 dagar före kallelsen", 17),
        ({"notice": "2 veckor före", "papers": "1 vecka före"}, "10 dagar före utskicket", 17),
        ({"notice": "2 veckor före"}, "3 dagar före utskicket", 17),
        ({"papers": "1 vecka före"}, "3 dagar före kallelsen", 10),
        ({"notice": "1 vecka före", "papers": "3 dagar före kallelsen"}, None, 10),
        ({"notice": "1 vecka före utskicket", "papers": "1 vecka före"}, None, 14),
    ],
)
def test_notice_and_papers_have_each_their_time(sent: dict[str, str], deadline: str | None, lead: int) -> None:
    raised = {"initiative": {"deadline": deadline}} if deadline else {}
    found = waited(meetings={"per-year": 4, **sent}, **raised)
    assert (found.lead, found.missing, found.silent) == (lead, (), ())


@pytest.mark.parametrize("key", ["notice", "papers"])
def test_what_counts_from_a_dispatch_that_has_no_time_is_named(key: str) -> None:
    found = waited(meetings={"per-year": 4, key: "1 vecka före utskicket"})
    assert found.missing == (MissingFact(Unknown.DEADLINE, "radet", None, ("bodies", "radet", "meetings", key)),)


@pytest.mark.parametrize("deadline", ["2 veckor före budgetdagen", "några dagar före mötet"])
def test_a_deadline_that_cannot_be_placed_is_named(deadline: str) -> None:
    found = waited(meetings={"per-year": 4}, initiative={"deadline": deadline})
    assert found.missing == (
        MissingFact(Unknown.DEADLINE, "radet", None, ("bodies", "radet", "initiative", "deadline")),
    )


def test_a_deadline_for_other_matters_does_not_count() -> None:
    found = waited(meetings={"per-year": 4}, initiative={"deadline": "4 veckor före", "subject": ["plan"]})
    assert found.lead == 0


FREE = Assumed(Spacing.ANY)
NUMBERED = {"meetings": {"per-year": 6}}


@pytest.mark.parametrize("way", ["before", "after", "between", "at"])
def test_who_meets_at_each_of_anothers_meetings_meets_as_often(way: str) -> None:
    both = region({"au": {"meetings": {"relative": {way: "radet"}}}, "radet": NUMBERED})
    assert gap(both, "au", Assumed()) == gap(both, "radet", Assumed()) == 61
    assert per_year(both, "au") == (6, 6)
    free = gap(both, "radet", FREE)
    assert isinstance(free, int)
    # Without the reading one meeting may lie just after the last, and the next just before the one after.
    assert gap(both, "au", FREE) == (free if way == "at" else 2 * free)


def test_a_time_before_the_others_meeting_bounds_the_wait_without_a_reading() -> None:
    near = {"meetings": {"relative": {"before": "radet", "within": "2 veckor"}}}
    both = region({"au": near, "radet": {"meetings": {"every": "6 veckor"}}})
    assert (gap(both, "au", Assumed()), gap(both, "au", FREE)) == (42, 56)


def test_meetings_follow_through_others_and_a_ring_of_them_says_nothing() -> None:
    def after(name: str, **more: Any) -> dict[str, Any]:
        return {"meetings": {"relative": {"after": name}, **more}}

    chain = region({"a": after("b"), "b": after("c"), "c": NUMBERED})
    assert gap(chain, "a", Assumed()) == 61
    ring = region({"a": after("b"), "b": after("a")})
    assert gap(ring, "a", Assumed()) is Unknown.FREQUENCY
    known = region({"a": after("b"), "b": after("a", **{"per-year": 4})})
    assert (gap(known, "a", Assumed()), gap(known, "b", Assumed())) == (92, 92)


def test_what_is_missing_is_the_frequency_of_the_body_that_is_followed() -> None:
    both = region({"au": {"meetings": {"relative": {"before": "radet"}}}, "radet": {}})
    (fact,) = meeting_gap(both, "au", frozenset(), Assumed()).missing
    assert fact == MissingFact(Unknown.FREQUENCY, "radet", None, ("bodies", "radet", "meetings"))
    needed = region(
        {"au": {"meetings": {"relative": {"before": "radet"}}}, "radet": {"meetings": {"when-needed": True}}}
    )
    assert gap(needed, "au", Assumed()) is Unknown.WHEN_NEEDED


@pytest.mark.parametrize("months", [["mars", "juni", "september", "december"], ["mars"], [2], [1, 2], ["mars", "mars"]])
def test_stated_months_bound_the_wait_without_a_reading(months: list[str | int]) -> None:
    for assumed in (Assumed(), FREE):
        assert between(assumed, meetings={"months": months}) == _by_days(months)


def _by_days(months: list[str | int]) -> int:
    """The longest time from the first day of one of the months to the last of the next, day by day over many years."""
    names = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober"]
    numbers = {one if isinstance(one, int) else [*names, "november", "december"].index(one) + 1 for one in months}
    stated = [(year, month) for year in range(2000, 2010) for month in sorted(numbers)]
    ends = [date(year + month // 12, month % 12 + 1, 1) for year, month in stated]
    return max((end - date(*first, 1)).days - 1 for first, end in zip(stated, ends[1:], strict=False))


def test_meetings_of_a_year_hold_for_that_year_alone() -> None:
    keys = {"radet": {"meetings": {"planned": [{"year": 2024, "count": 7}]}}}
    assert gap(region(keys, date(2024, 5, 1)), "radet", Assumed()) == 53
    assert gap(region(keys, date(2025, 5, 1)), "radet", Assumed()) is Unknown.OTHER_YEAR
    assert gap(region(keys), "radet", Assumed()) is Unknown.OTHER_YEAR
    listed = {"radet": {"meetings": {"planned": [{"year": 2024, "months": ["mars", "maj", "maj"]}]}}}
    assert per_year(region(listed, date(2024, 5, 1)), "radet") == (3, 3)


@pytest.mark.parametrize("words", ["regelbundet", "varierar", "över tid"])
def test_often_in_words_is_no_number(words: str) -> None:
    assert between(Assumed(), meetings={"recurrence": words}) is Unknown.NUMBER


@pytest.mark.parametrize(("stated", "days"), [("fem arbetsdagar före", 7), ("3 arbetsdagar före", 5)])
def test_working_days_have_the_weekends_that_can_fall_among_them(stated: str, days: int) -> None:
    assert waited(meetings={"per-year": 4, "papers": stated}).lead == days


def test_papers_sent_at_anothers_meeting_cannot_be_placed() -> None:
    found = waited(meetings={"per-year": 4, "papers-when": {"after": "presidiet"}})
    assert [one.why for one in found.missing] == [Unknown.DEADLINE]
