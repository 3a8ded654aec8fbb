from __future__ import annotations

import pytest

from samverkan_dsl.language import Anchoring, Chair, Force, RegionModel, Seat, SeatStatus
from samverkan_dsl.language.walk import walk


def test_a_seat_drawn_from_the_body_itself_adds_no_member() -> None:
    link = Seat.model_validate({"member-of": "self", "also-in": "ledning"})
    assert link.drawn and not link.counts


@pytest.mark.parametrize("status", [None, "member", "invited"])
def test_a_seat_drawn_from_another_body_counts_as_its_status_says(status: str | None) -> None:
    seat = Seat.model_validate({"member-of": "ledning"} | ({"status": status} if status else {}))
    assert not seat.drawn
    assert seat.counts is (status != SeatStatus.INVITED.key)


def test_an_intended_seat_is_still_a_members() -> None:
    seat = Seat.model_validate({"role": "chef", "force": "avsikt"})
    assert seat.force is Force.INTENTION and seat.counts


def test_who_begins_and_where_a_matter_is_anchored_may_be_roles() -> None:
    assert Chair.model_validate({"alternates": ["a", "b"], "first": "chef"}).first == ("chef",)
    assert Anchoring.model_validate({"with": ["chef", "ledning"]}).with_ == ("chef", "ledning")


def test_readings_outside_the_bodies_are_walked_with_their_citations() -> None:
    region = RegionModel.model_validate(
        {
            "region": "a",
            "language": 1,
            "system": {"name": "A"},
            "readings": {"on": "deliverables.plan.adopted-by", "chosen": "ledning", "why": "Två svar.", "cite": "2/1"},
        }
    )
    found = dict(walk(region))
    assert [citation.address for citation in found["readings", 0].cited()] == ["2/1"]  # type: ignore[attr-defined]
