"""A region as it stands on a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from samverkan_dsl.language import BodyStatus
from samverkan_dsl.loading import Region, load

On = Callable[..., Region]
MODEL = """\
region: ett
language: 1
system: {name: Ett}
parties:
  a: {name: A, kind: municipality}
  b: {name: B, kind: municipality, valid: till 2024}
  alla: {name: Alla, kind: group, members: [a, b]}
bodies:
  ledning:
    name: Ledning
    kind: management-group
    composition:
      - {role: Chef, at: a, valid: till 2024}
      - {role: Direktör, at: a}
      - {role: Strateg, at: a, valid: från 2025, seats: 2}
    chair: {supplied-by: a, vice: {supplied-by: b, valid: till 2024}}
    meetings: {per-year: 8, valid: från 2025}
    escalation: {when: weighty, to: gammal, valid: till 2024}
    mandates:
      - {decide: planer}
      - {decide: en vision, done: 2023-05-02}
      - {inform: alla, valid: mandatperioden}
  gammal: {name: Gammal, kind: council, status: temporary, valid: till 2024}
  ny: {name: Ny, kind: council, valid: från 2025}
flows:
  - {what: läget, to: ledning, valid: till 2024}
"""


@pytest.fixture
def on(tmp_path: Path) -> On:
    def run(day: date | None, model: str = MODEL) -> Region:
        (tmp_path / "region.yaml").write_text(model, "utf-8")
        ((loaded,), _) = load([tmp_path], tmp_path, day)
        assert not loaded.findings
        assert loaded.region is not None
        return loaded.region

    return run


def roles(region: Region) -> list[str | None]:
    return [seat.role for seat in region.bodies["ledning"].composition]


def test_without_a_day_only_what_is_done_is_aside(on: On) -> None:
    region = on(None)
    assert roles(region) == ["Chef", "Direktör", "Strateg"]
    assert [each.object for each in region.bodies["ledning"].mandates] == ["planer", "alla"]
    assert [each.object for each in region.aside.done.bodies["ledning"].mandates] == ["en vision"]
    assert len(region.whole.bodies["ledning"].mandates) == 3


def test_before(on: On) -> None:
    region = on(date(2024, 12, 31))
    body = region.bodies["ledning"]
    assert roles(region) == ["Chef", "Direktör"]
    assert body.meetings is None
    assert body.chair is not None
    assert body.chair.vice is not None
    assert len(body.escalation) == 1
    assert region.bodies["ny"].status is BodyStatus.PLANNED
    assert region.bodies["gammal"].status is BodyStatus.TEMPORARY
    assert region.members("alla") == ("a", "b")
    assert len(region.model.flows) == 1


def test_after(on: On) -> None:
    region = on(date(2025, 1, 1))
    body = region.bodies["ledning"]
    assert roles(region) == ["Direktör", "Strateg"]
    assert body.meetings is not None
    assert body.chair is not None
    assert body.chair.vice is None
    assert not body.escalation
    assert [each.object for each in body.mandates] == ["planer", "alla"]
    assert region.bodies["ny"].status is None
    assert region.bodies["gammal"].status is BodyStatus.ENDED
    assert region.members("alla") == ("a",)
    assert not region.model.flows


def test_places_are_those_of_the_rows_that_stand(on: On) -> None:
    region = on(date(2025, 1, 1))
    lines = MODEL.splitlines()
    place = region.where("bodies", "ledning", "composition", 1, "role")
    assert "Strateg" in lines[place.line - 1]
    status = region.where("bodies", "gammal", "status")
    assert "Gammal" in lines[status.line - 1]
    assert str(region.path("bodies", "ledning", "composition", 1)).endswith("(Strateg; a)")


def test_what_is_aside_is_all_that_does_not_stand(on: On) -> None:
    aside = on(date(2025, 1, 1)).aside
    past = aside.past.bodies["ledning"]
    assert [seat.role for seat in past.composition] == ["Chef"]
    assert past.chair.vice is not None
    assert not past.chair.supplied_by
    assert len(past.escalation) == 1
    assert past.meetings is None
    assert len(aside.past.flows) == 1
    assert not aside.coming.bodies


def test_a_group_that_would_be_empty_is_left_as_it_is(on: On) -> None:
    model = MODEL.replace("members: [a, b]", "members: [b]")
    assert on(date(2025, 1, 1), model).members("alla") == ("b",)


def test_one_row_that_is_written_without_a_list(on: On) -> None:
    region = on(date(2025, 1, 1), MODEL.replace("members: [a, b]", "members: a"))
    assert region.bodies["ledning"].escalation == ()


CHANGES = """\
    changes:
      - {valid: 2025, chair: {supplied-by: b}, cite: Text/1}
      - {valid: från 2026, meetings: {per-year: 4}, status: vilande}
      - {valid: mandatperioden, secretary: {supplied-by: a}}
"""
CHANGED = MODEL.replace("    escalation:", CHANGES + "    escalation:")


def test_a_change_holds_in_its_time_in_the_place_of_what_holds_otherwise(on: On) -> None:
    model = CHANGED.replace("{per-year: 8, valid: från 2025}", "{per-year: 8}")
    before, during, after = (on(date(year, 6, 1), model).bodies["ledning"] for year in (2024, 2025, 2026))
    assert [body.chair and body.chair.supplied_by for body in (before, during, after)] == [("a",), ("b",), ("a",)]
    assert [body.meetings and str(body.meetings.per_year) for body in (before, during, after)] == ["8", "8", "4"]
    assert [body.status for body in (before, during, after)] == [None, None, BodyStatus.SUSPENDED]
    assert [len(body.changes) for body in (before, during, after)] == [3, 2, 3]
    assert during.chair is not None
    assert str(during.chair.valid) == "2025"
    assert [each.address for each in during.chair.cite] == ["Text/1"]
    assert during.secretary is None


def test_what_a_change_stands_in_the_place_of_is_aside(on: On) -> None:
    region = on(date(2025, 6, 1), CHANGED)
    assert region.aside is not None
    otherwise = region.aside.otherwise.bodies["ledning"]
    assert otherwise.chair is not None
    assert otherwise.chair.supplied_by == ("a",)
    assert otherwise.meetings is None
    place = region.where("bodies", "ledning", "chair", "supplied-by")
    assert place is not None
    assert "valid: 2025, chair" in CHANGED.splitlines()[place.line - 1]


READINGS = """\
    readings:
      - {on: meetings.per-year, chosen: "8", why: Oklart.}
      - {on: chair.supplied-by, chosen: a, why: Oklart.}
      - {on: composition, chosen: alla, why: Oklart.}
"""


def test_a_reading_goes_where_what_it_is_about_goes(on: On) -> None:
    model = CHANGED.replace("    escalation:", READINGS + "    escalation:")
    region = on(date(2024, 6, 1), model.replace("valid: 2025, chair", "valid: 2024, chair"))
    assert region.aside is not None
    assert [each.on for each in region.bodies["ledning"].readings] == ["composition"]
    assert [each.on for each in region.aside.coming.bodies["ledning"].readings] == ["meetings.per-year"]
    assert [each.on for each in region.aside.otherwise.bodies["ledning"].readings] == ["chair.supplied-by"]


def test_a_change_has_a_time(tmp_path: Path) -> None:
    model = MODEL.replace("    escalation:", "    changes: {chair: {supplied-by: a}}\n    escalation:")
    (tmp_path / "region.yaml").write_text(model, "utf-8")
    ((loaded,), _) = load([tmp_path], tmp_path)
    assert [str(each.message) for each in loaded.findings] == ["”changes” saknar nyckeln ”valid”."]


def test_what_is_no_period_is_told_with_examples(tmp_path: Path) -> None:
    (tmp_path / "region.yaml").write_text(MODEL.replace("valid: mandatperioden", "valid: snart"), "utf-8")
    ((loaded,), _) = load([tmp_path], tmp_path)
    assert [str(each.message) for each in loaded.findings] == ["”snart” går inte att läsa som värde för ”valid”."]
    assert "2024–2026" in str(loaded.findings[0].help)


def test_instances_hold_at_their_own_times(on: On) -> None:
    model = """\
region: ett
language: 1
system: {name: Ett}
bodies:
  grupp:
    name: Grupp {name}
    kind: council
    for-each:
      norr: {valid: till 2024}
      soder: {}
    mandates:
      - {inform: alla, valid: från 2025}
"""
    region = on(date(2025, 1, 1), model.replace("soder: {}", "soder:"))
    assert region.bodies["grupp/norr"].status is BodyStatus.ENDED
    assert region.bodies["grupp/soder"].status is None
    assert on(date(2024, 1, 1), model.replace("soder: {}", "soder:")).bodies["grupp/soder"].mandates == ()
