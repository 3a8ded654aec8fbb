"""Chairs and meetings: what the document has to say, and what it may leave out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.findings import finalise
from samverkan_dsl.rules.chairs import chair_missing, rotation_start_unstated, voteless_chair_counted
from samverkan_dsl.rules.meetings import agenda_set_by_several, deadline_order, frequency_missing

from .conftest import Make

DECIDING = "bodies:\n  x: {{name: X, kind: council, composition: [{{role: Y}}], mandates: {{decide: avtal}}, {}}}\n"


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("level: tactical", 1),
        ("chair: {effort: ca 25 %}", 0),
        ("chair: {role: Direktör}", 0),
        ("chair: {convener: members}", 0),
        ("chair: {alternates: [members, chair]}", 0),
        ("status: external", 0),
    ],
)
def test_who_leads(make: Make, more: str, found: int) -> None:
    assert len(list(chair_missing.check(make(DECIDING.format(more))))) == found


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("level: tactical", 1),
        ("meetings: {papers: 1 vecka före}", 1),
        ("meetings: {per-term: 2}", 0),
        ("meetings: {every: 6 veckor}", 0),
        ("meetings: {when-needed: true}", 0),
        ("meetings: {per-year: okänt}", 0),
        ("status: when-needed", 0),
        ("set-elsewhere: {meetings.per-year: {by: x}}", 0),
    ],
)
def test_how_often(make: Make, more: str, found: int) -> None:
    assert len(list(frequency_missing.check(make(DECIDING.format(more))))) == found


@pytest.mark.parametrize(
    ("chair", "unsaid"),
    [
        ("{alternates: [members, chair]}", ["vilket år", "hur länge"]),
        ("{alternates: [members, chair], term: 1 år}", ["vilket år"]),
        ("{alternates: [members, chair], start: 2025}", ["hur länge"]),
        ("{alternates: [members, chair], start: 2025, term: 1 år}", []),
        ("{alternates: [members], term: 1 år}", []),
        ("{alternates: [members, chair], synchronised-with: x}", ["vilket år", "hur länge"]),
    ],
)
def test_rotations(make: Make, chair: str, unsaid: list[str]) -> None:
    found = list(rotation_start_unstated.check(make(DECIDING.format(f"chair: {chair}"))))
    assert len(found) == bool(unsaid)
    assert all((word in str(found[0].message)) == (word in unsaid) for word in ("vilket år", "hur länge") if found)


QUORUM = "decisions: {quorum: {more-than: 1/2}}"


@pytest.mark.parametrize(
    ("more", "found"),
    [
        (f"chair: {{votes: false, seat: on-seat, elected-by: members}}, {QUORUM}", 1),
        (f"chair: {{votes: false, seat: beside, elected-by: members}}, {QUORUM}", 0),
        (f"chair: {{votes: false, elected-by: members}}, {QUORUM}", 0),
        ("chair: {votes: false, seat: on-seat, elected-by: members}, decisions: {quorum: none}", 0),
    ],
)
def test_chairs_without_a_say(make: Make, more: str, found: int) -> None:
    assert len(list(voteless_chair_counted.check(make(DECIDING.format(more))))) == found


AGENDA = """\
bodies:
  x: {{name: X, kind: council, meetings: {{{}}}, initiative: {{scheduled-by: [{}]}}}}
  y: {{name: Y, kind: council}}
deliverables:
  d: {{name: D, kind: {}, adopted-by: y, recipients: x}}
"""


@pytest.mark.parametrize(
    ("meetings", "schedulers", "kind", "found"),
    [
        ("agenda-decided-by: y", "chair", "plan", 1),
        ("agenda-decided-by: y", "chair, y", "plan", 0),
        ("agenda-decided-by: y", "", "plan", 0),
        ("agenda-decided-by: members", "self", "plan", 0),
        ("agenda-by: chair", "chair", "plan", 0),
        ("agenda-by: y", "chair", "plan", 0),
        ("agenda-by: chair", "chair", "agenda", 1),
        ("agenda-by: chair", "y", "agenda", 0),
    ],
)
def test_agendas(make: Make, meetings: str, schedulers: str, kind: str, found: int) -> None:
    region = make(AGENDA.format(meetings, schedulers, kind))
    assert len(list(agenda_set_by_several.check(region))) == found


DEADLINES = "bodies:\n  x: {{name: X, kind: council, meetings: {{papers: {}}}, initiative: {{deadline: {}}}}}\n"


@given(st.integers(1, 30), st.integers(1, 30), st.sampled_from(["", " mötet"]))
def test_raising_must_end_before_the_papers_go(make: Make, papers: int, raised: int, anchor: str) -> None:
    region = make(DEADLINES.format(f"{papers} dagar före", f"{raised} dagar före{anchor}"))
    assert len(list(deadline_order.check(region))) == (raised < papers)


@pytest.mark.parametrize(
    ("papers", "raised", "found"),
    [
        ("1 vecka före", "1 vecka före utskicket av dagordningen", 0),
        ("1 vecka före", "1 vecka efter utskicket av dagordningen", 1),
        ("1 vecka före", "3 dagar efter mötet", 1),
        ("1 vecka efter", "1 vecka före utskicket", 1),
        ("1–2 veckor före", "10 dagar före", 0),
        ("2–3 veckor före", "10 dagar före", 1),
        ("1 vecka före kallelsen", "2 dagar före", 0),
        ("1 vecka före", "minst 2 dagar före", 0),
    ],
)
def test_only_what_is_counted_from_the_same_thing_is_compared(make: Make, papers: str, raised: str, found: int) -> None:
    assert len(list(deadline_order.check(make(DEADLINES.format(papers, raised))))) == found


def test_one_finding_for_a_template_names_the_other_instances_as_people_do(make: Make) -> None:
    body = (
        "bodies:\n  t:\n    name: '{}'\n    kind: council\n    composition: [{{role: Y}}]\n"
        "    mandates: {{decide: avtal}}\n    for-each: {}\n"
    )
    (named,) = finalise(
        frequency_missing.check(make(body.format("Grupp {name}", "{p: {name: Äldre}, q: {name: Barn}}")))
    )
    assert [str(place.message) for place in named.related] == ["gäller även Grupp Barn"]
    # Where all are called the same only the id tells them apart.
    (alike,) = finalise(frequency_missing.check(make(body.format("Grupp", "[p, q]"))))
    assert [str(place.message) for place in alike.related] == ["gäller även bodies/t/q"]
