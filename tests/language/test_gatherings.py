"""What belongs to no single body, and what a document says about meetings and chairs between the usual."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from samverkan_dsl.language import Anchoring, Chair, JointMeeting, Preparation
from samverkan_dsl.language.walk import carries_type, references
from samverkan_dsl.loading import load

REGION = """\
region: ett
language: 1
system: {name: Ett}
bodies:
  torggrupp: {name: Torggruppen, kind: network}
gatherings:
  host: {name: Hösttorget, participants: torggrupp}
"""


def test_gatherings_may_stand_in_several_files(tmp_path: Path) -> None:
    (tmp_path / "region.yaml").write_text(REGION, "utf-8")
    (tmp_path / "mer.yaml").write_text("gatherings:\n  var: {name: Vårtorget, per-year: 1–2}\n", "utf-8")
    loaded = load([tmp_path], tmp_path, date(2026, 1, 1))[0][0]
    assert loaded.findings == ()
    assert loaded.region is not None
    found = loaded.region.model.gatherings
    assert {name: gathering.name for name, gathering in found.items()} == {"host": "Hösttorget", "var": "Vårtorget"}
    assert [reference.value for reference in references(found["host"])] == ["torggrupp"]


def test_a_vice_chair_from_the_other_party_needs_no_name() -> None:
    chair = Chair.model_validate({"alternates": ["a", "b"], "vice": {"opposite": True}, "succession-by": "a"})
    assert chair.vice is not None
    assert chair.vice.opposite
    assert not chair.vice.supplied_by
    assert carries_type(chair, "succession-by")
    assert not carries_type(chair, "succession")


def test_silence_about_preparation_is_not_that_none_is_needed() -> None:
    assert Preparation.model_validate({"by": "a"}).obligatory is None
    assert Preparation.model_validate({"by": "a", "obligatory": False}).obligatory is False


def test_an_office_of_the_body_may_meet_others_and_anchor_between_meetings() -> None:
    assert JointMeeting.model_validate({"by": "chair", "with": "b"}).by == ("chair",)
    assert Anchoring.model_validate({"with": "each-organisation", "between-meetings": True}).between_meetings
