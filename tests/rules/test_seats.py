"""Seats: the rules speak only where every reading of the numbers is wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.rules.chairs import chair_missing
from samverkan_dsl.rules.seats import (
    link_seat_unsupplied,
    party_without_seat,
    seat_total_mismatch,
    seats_unstated,
    signatures_against_seats,
)

from .conftest import Make

PARTIES = """\
parties:
  r: {name: R, kind: region}
  a: {name: A, kind: kommun}
  b: {name: B, kind: kommun}
  c: {name: C, kind: kommun}
  d: {name: D, kind: kommun}
  enhet: {name: Enhet, kind: unit, principal: d}
  alla: {name: Alla, kind: group, members: [a, b, c, d]}
"""
ROW = st.tuples(st.integers(0, 4), st.integers(0, 3))
"""A row's least number of seats, and how many more it may be."""


@given(st.lists(ROW, min_size=1, max_size=4), ROW)
def test_a_total_is_wrong_exactly_when_no_choice_of_seats_gives_it(
    make: Make, rows: list[tuple[int, int]], total: tuple[int, int]
) -> None:
    sums = {0}
    for low, more in rows:
        sums = {one + seats for one in sums for seats in range(low, low + more + 1)}
    possible = sums & set(range(total[0], total[0] + total[1] + 1))
    lines = "".join(f"      - {{role: X, seats: {low}–{low + more}}}\n" for low, more in rows)
    region = make(
        "bodies:\n  x:\n    name: X\n    kind: council\n"
        f"    total-seats: {total[0]}–{total[0] + total[1]}\n    composition:\n{lines}"
    )
    assert len(list(seat_total_mismatch.check(region))) == (0 if possible else 1)


def test_a_wrong_total_speaks_of_the_quorum_only_where_there_is_one(make: Make) -> None:
    start = (
        "bodies:\n  x:\n    name: X\n    kind: council\n    total-seats: 8\n    composition: [{role: X, seats: 11}]\n"
    )
    (without,) = seat_total_mismatch.check(make(start))
    (counted,) = seat_total_mismatch.check(make(start + "    decisions: {quorum: {more-than: 1/2}}\n"))
    assert "beslutsfört" in str(counted.message) and "beslutsfört" not in str(without.message)


@pytest.mark.parametrize(
    ("total", "seats", "wrong"),
    [
        ("8", "okänt", False),
        ("8", "minst 9", True),
        ("8", "9, status: co-opted", False),
        ("8", "8, condition: vid behov", False),
        ("9", "8, condition: vid behov", True),
        ("okänt", "3", False),
        ("ca 8", "9", False),
        ("ca 8", "10", True),
    ],
)
def test_totals_of_unknown_conditional_and_approximate_seats(make: Make, total: str, seats: str, wrong: bool) -> None:
    row = f"{{role: X, seats: {seats}}}"
    if "status" in seats:
        row += ", {role: Y, seats: 8}"
    region = make(f"bodies:\n  x: {{name: X, kind: council, total-seats: {total}, composition: [{row}]}}\n")
    assert bool(list(seat_total_mismatch.check(region))) == wrong


def test_a_chair_beside_the_seats_may_be_in_the_total(make: Make) -> None:
    body = "bodies:\n  x: {{name: X, kind: council, total-seats: {}, composition: {{role: X, seats: 4}}, chair: {}}}\n"
    for total, seat, wrong in ((5, "beside", 0), (4, "beside", 0), (6, "beside", 1), (5, "on-seat", 1)):
        found = list(seat_total_mismatch.check(make(body.format(total, f"{{seat: {seat}, elected-by: members}}"))))
        assert len(found) == wrong


SIGNED = "bodies:\n  x: {{name: X, kind: council, composition: [{}]}}\nsignatures: [{}]\n"


@pytest.mark.parametrize(
    ("seats", "signatures", "told"),
    [
        ("{at: a, seats: 2}, {at: r}", "{role: X, at: a, body: x}, {role: X, at: r, body: x}", ["A 1 mot 2"]),
        ("{at: a}, {at: r}", "{role: X, at: a, seats: 2, body: x}, {role: X, at: r, body: x}", ["A 2 mot 1"]),
        ("{at: a}, {at: r}", "{role: X, at: a, body: x}, {role: X, at: b, body: x}", ["R 0 mot 1", "B 1 mot 0"]),
        # One who sits for the whole group may be from any of them.
        ("{at: a}, {at: alla}", "{role: X, at: a, seats: 2, body: x}", []),
        # The unit counts with its huvudman.
        ("{at: d}", "{role: X, at: enhet, body: x}", []),
        # Two of nine have signed for all.
        ("{at: a, seats: 9}", "{role: X, at: a, seats: 2, body: x}", []),
        ("{at: a, seats: 2}, {at: alla, seats: 3}", "{role: X, at: a, body: x}", []),
        ("{at: a, seats: 1–2}", "{role: X, at: a, body: x}", []),
        ("{at: a, seats: okänt}", "{role: X, at: a, seats: 7, body: x}", []),
        ("{at: a, seats: 2}", "{role: X, body: x}", []),
        ("{at: a, seats: 2}", "{role: X, at: a}", []),
    ],
)
def test_signatures(make: Make, seats: str, signatures: str, told: list[str]) -> None:
    found = list(signatures_against_seats.check(make(PARTIES + SIGNED.format(seats, signatures))))
    assert len(found) == bool(told)
    assert all(part in str(found[0].message) for part in told)


@pytest.mark.parametrize(
    ("seats", "otherwise"),
    [
        ("{role: A, at: a, seats: 2}, {role: B, at: a}", "enligt en annan läsning stämmer underskrifterna"),
        ("{role: A, at: a, seats: 3}, {role: B, at: a}", "enligt en annan läsning är det A 2 mot 3"),
    ],
)
def test_another_reading_of_the_seats_is_told_beside(make: Make, seats: str, otherwise: str) -> None:
    reading = "{on: composition(B).status, chosen: member, alternatives: {value: invited}, why: Oklart.}"
    region = make(
        "parties:\n  a: {name: A, kind: kommun}\nbodies:\n"
        f"  x: {{name: X, kind: council, composition: [{seats}], readings: [{reading}]}}\n"
        "signatures: [{role: A, at: a, seats: 2, body: x}]\n"
    )
    (found,) = signatures_against_seats.check(region)
    assert str(found.related[-1].message) == otherwise


SEATED = "bodies:\n  x: {{name: X, kind: council, {}composition: [{}], mandates: {{decide: avtal}}}}\n"


@pytest.mark.parametrize(
    ("more", "seats", "missing"),
    [
        ("", "{at: a}, {at: b}, {at: c}, {at: r}", "D har"),
        ("", "{at: a}, {at: b}", "C och D har"),
        ("", "{at: a}, {at: b}, {at: c}, {at: enhet}", None),
        ("", "{at: a}, {at: r}", None),
        ("", "{at: a}, {at: b}, {at: c}, {at: alla}", None),
        ("", "{at: a}, {at: b}, {at: c}, {role: X}", None),
        ("", "{at: a}, {at: b}, {at: c}, {at: d, status: co-opted}", "D har"),
        ("", "{at: a}, {at: b}, {at: c}, {at: x}", "D har"),
        ("", "{at: a}, {at: b}, {at: c}, {at: dd}", None),
        ("area: county-part, ", "{at: a}, {at: b}, {at: c}", None),
        ("status: external, ", "{at: a}, {at: b}, {at: c}", None),
    ],
)
def test_who_is_left_out(make: Make, more: str, seats: str, missing: str | None) -> None:
    found = list(party_without_seat.check(make(PARTIES + SEATED.format(more, seats))))
    assert [str(finding.message).startswith(missing or "") for finding in found] == ([True] if missing else [])


def test_those_who_are_a_group_of_their_own_leave_nobody_out(make: Make) -> None:
    west = "  vast: {name: Väst, kind: group, members: [a, b, c]}\n"
    region = make(PARTIES + west + SEATED.format("", "{at: a}, {at: b}, {at: c}"))
    assert list(party_without_seat.check(region)) == []
    without_one = make(PARTIES + west + SEATED.format("", "{at: a}, {at: b}"))
    (found,) = party_without_seat.check(without_one)
    assert "Väst" in str(found.message)


HANDED = """\
bodies:
  x: {{name: X, kind: council, composition: [{}], mandates: {{decide: avtal}}}}
  y: {{name: Y, kind: council, composition: [{}], {}}}
"""


@pytest.mark.parametrize(
    ("here", "there", "road", "missing"),
    [
        ("{at: a}", "{at: a}, {at: b}", "escalation: {when: weighty, to: x}", "B har"),
        ("{at: a}", "{at: a}, {at: b}", "decisions: {disagreement: {refer-to: x}}", "B har"),
        ("{at: a}", "{at: a}, {at: b}", "escalation: {when: weighty, to: own-decision-bodies}", None),
        ("{at: a}", "{at: a}, {at: r}", "escalation: {when: weighty, to: x}", None),
        ("{at: r}", "{at: a}, {at: b}", "escalation: {when: weighty, to: x}", None),
        ("{at: a}, {at: alla}", "{at: a}, {at: b}", "escalation: {when: weighty, to: x}", None),
        ("{at: a}", "{at: a}, {at: alla}", "escalation: {when: weighty, to: x}", None),
    ],
)
def test_a_matter_is_followed_by_those_it_concerns(
    make: Make, here: str, there: str, road: str, missing: str | None
) -> None:
    region = make(PARTIES + HANDED.format(here, there, road))
    found = [finding for finding in party_without_seat.check(region) if finding.subject == "bodies/x"]
    assert [str(finding.message).startswith(missing or "") for finding in found] == ([True] if missing else [])


LINKED = """\
bodies:
  x: {{name: X, kind: council, composition: [{}]}}
  y: {{name: Y, kind: council, composition: [{{at: a, seats: 2}}, {{at: r}}], {}}}
"""


@pytest.mark.parametrize(
    ("row", "other", "found"),
    [
        ("{chair-of: y}", "level: tactical", 1),
        ("{chair-of: y}", "chair: {elected-by: members}", 0),
        ("{chair-of: y}", "set-elsewhere: {chair: {by: y}}", 0),
        ("{chair-of: y}", "status: external", 0),
        ("{vice-chair-of: y}", "chair: {elected-by: members}", 1),
        ("{vice-chair-of: y}", "chair: {elected-by: members, vice: r}", 0),
        ("{secretary-of: y}", "level: tactical", 1),
        ("{secretary-of: y}", "secretary: {supplied-by: r}", 0),
        ("{presidium-of: y}", "chair: {elected-by: members}", 1),
        ("{presidium-of: y}", "chair: {co-leads: [a, r]}", 0),
        ("{member-of: y, seats: 3}", "level: tactical", 0),
        ("{member-of: y, seats: 4}", "level: tactical", 1),
        ("{member-of: y, at: b}", "level: tactical", 1),
        ("{member-of: y, at: alla}", "level: tactical", 0),
        ("{at: b, also-in: y}", "level: tactical", 1),
        ("{at: r, also-in: y}", "level: tactical", 0),
        ("{role: X, also-in: y}", "level: tactical", 0),
    ],
)
def test_link_seats(make: Make, row: str, other: str, found: int) -> None:
    assert len(list(link_seat_unsupplied.check(make(PARTIES + LINKED.format(row, other))))) == found


def test_a_missing_chair_is_one_finding_with_the_seats_that_go_with_it(make: Make) -> None:
    region = make(PARTIES + LINKED.format("{chair-of: y}", "mandates: {decide: avtal}"))
    assert list(link_seat_unsupplied.check(region)) == []
    (found,) = chair_missing.check(region)
    assert found.subject == "bodies/y"
    assert [related.span.line for related in found.related if related.span is not None] == [13]


def test_a_template_without_a_secretary_is_named_as_a_whole(make: Make) -> None:
    region = make(
        "bodies:\n"
        "  x: {name: X, kind: council, composition: [{secretary-of: t}]}\n"
        "  t: {name: 'T {key}', collective: Alla T, kind: council, for-each: {p: {}, q: {}}}\n"
    )
    (found,) = link_seat_unsupplied.check(region)
    assert "Alla T" in str(found.message)
    assert len(found.related) == 1


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("mandates: {decide: avtal}", 1),
        ("decisions: {method: consensus}", 1),
        ("decisions: {effect: none}", 0),
        ("mandates: {decide: avtal, effect: none}", 0),
        ("mandates: {decide: avtal, by: chair}", 0),
        ("mandates: {decide: avtal, by: members}", 1),
        ("mandates: {prepare: avtal}", 0),
        ("mandates: {decide: avtal}, status: planned", 0),
        ("mandates: {decide: avtal}, status: temporary", 1),
        ("mandates: {decide: avtal}, set-elsewhere: {composition: {in: projektplanen}}", 0),
    ],
)
def test_which_bodies_are_expected_to_state_their_seats(make: Make, more: str, found: int) -> None:
    region = make(f"bodies:\n  x: {{name: X, kind: council, {more}}}\n")
    assert len(list(seats_unstated.check(region))) == found
