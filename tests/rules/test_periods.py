"""What rules see on the day, and what they see whenever it holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from samverkan_dsl.loading.as_of import as_of
from samverkan_dsl.rules import run
from samverkan_dsl.rules.periods import part_not_now, period_undecided
from samverkan_dsl.rules.selection import EVERYTHING

from .conftest import Make
from .sayings import told

BODY = """\
parties:
  almby: {name: Almby, kind: municipality}
  bylund: {name: Bylund, kind: municipality}
bodies:
  ledning:
    name: Ledningen
    kind: management-group
    composition:
      - {role: Chef, at: almby}
      - {role: Chef, at: bylund}
"""


def codes(make: Make, more: str) -> set[str]:
    return {finding.rule.code for finding in run(make(BODY + more), EVERYTHING)}


def test_a_chair_of_another_time_is_no_missing_chair_but_a_gap(make: Make) -> None:
    mandate = "    mandates: [{decide: planer}]\n"
    assert "CHR001" in codes(make, mandate)
    later = codes(make, mandate + "    chair: {supplied-by: almby, valid: från 2027}\n")
    assert "CHR001" not in later
    assert "PER003" in later
    now = codes(make, mandate + "    chair: {supplied-by: almby, valid: från 2025}\n")
    assert not {"CHR001", "PER003"} & now


def test_a_chair_for_a_time_alone_leaves_a_gap_but_is_said(make: Make) -> None:
    mandate = "    mandates: [{decide: planer}]\n"
    found = codes(make, mandate + "    changes: [{valid: 2027, chair: {supplied-by: almby}}]\n")
    assert "CHR001" not in found
    assert "PER003" in found
    now = codes(make, mandate + "    changes: [{valid: 2026, chair: {supplied-by: almby}}]\n")
    assert not {"CHR001", "PER003"} & now


def test_a_demand_that_nobody_can_meet_on_the_day_is_told_whoever_led_before(make: Make) -> None:
    never = "    decisions: {quorum: {at-least: 7}}\n"
    assert "QUO001" in codes(make, never)
    # Who leads at another time changes nothing of who can come today.
    assert "QUO001" in codes(make, never + "    chair: {supplied-by: almby, valid: till 2024}\n")


def test_what_was_done_once_is_no_decision_to_come(make: Make) -> None:
    standing = codes(make, "    mandates: [{decide: planer}]\n")
    assert {"DEC001", "MAN003", "CHR001"} <= standing
    assert not {"DEC001", "MAN003", "CHR001"} & codes(make, "    mandates: [{decide: planer, done: 2024}]\n")


def test_a_party_that_only_a_past_row_names_is_used(make: Make) -> None:
    more = "      - {role: Chef, at: celby, valid: till 2020}\n"
    body = BODY.replace("bodies:", "  celby: {name: Celby, kind: municipality}\nbodies:")
    found = {finding.subject for finding in run(make(body + more), EVERYTHING) if finding.rule.code == "REF003"}
    assert "parties/celby" not in found


def test_a_persons_name_is_one_whenever_it_was(make: Make) -> None:
    more = '      - {role: "Chef, anna@example.se", at: almby, valid: till 2020}\n'
    assert "PRI001" in codes(make, more) or any(code.startswith("PRI") for code in codes(make, more))


def test_without_a_day_nothing_is_out_of_date(make: Make) -> None:
    region = make(BODY + "    chair: {supplied-by: almby, valid: till 2020}\n").whole
    assert not list(part_not_now.check(replace(region, date=None)))
    assert as_of(replace(region, date=None)) == replace(region, date=None)
    assert len(list(part_not_now.check(as_of(replace(region, date=date(2026, 1, 1)))))) == 1


def test_an_undecided_period_is_told_as_such(make: Make) -> None:
    region = make(BODY + "    chair: {supplied-by: almby, valid: mandatperioden}\n")
    assert region.bodies["ledning"].chair is not None
    assert told(period_undecided.check(region)) == [
        "Det går inte att avgöra när det här gäller: ordförandeskapet i Ledningen, under mandatperioden. "
        "Det sägs inte vilket år. Alla svar räknar med att det gäller."
    ]


def test_the_meetings_of_a_past_year_are_no_order_that_has_run_out(make: Make) -> None:
    change = "    changes: [{valid: 2020, meetings: {%s}}]\n"
    assert "PER003" not in codes(make, change % "planned: {year: 2020, count: 5}, length: 2 timmar")
    assert "PER003" in codes(make, change % "per-year: 5")
