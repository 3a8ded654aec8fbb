"""Flows between bodies: preparation, reports, anchoring, deviations and initiative."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_dsl.findings import finalise
from samverkan_dsl.rules.flows import (
    anchoring_too_slow,
    deviations_to_nobody,
    formed_by_nobody,
    initiative_unreceived,
    preparation_without_receiver,
    prepared_by_several,
    report_not_taken_up,
    report_past_principal,
)

from .conftest import Make


@pytest.mark.parametrize(
    ("receiver", "found"),
    [
        ("status: mentioned", 1),
        ("status: planned", 1),
        ("status: ended", 0),  # MAN005 says so
        ("status: external", 0),
        ("level: tactical", 1),
        ("mandates: {inform: alla}", 1),
        ("mandates: {decide: adjungering, effect: internal}", 1),
        ("mandates: {decide: avtal, by: chair}", 1),
        ("mandates: {decide: avtal}", 0),
        ("mandates: {handle: frågor}", 0),
        ("status: mentioned, mandates: {handle: frågor}", 0),
        ("decisions: {method: consensus}", 0),
        ("decisions: {effect: none}", 1),
        ("set-elsewhere: {mandates: {in: projektplanen}}", 0),
        ("escalation: {when: weighty, to: self}", 0),
    ],
)
def test_who_can_take_what_is_prepared(make: Make, receiver: str, found: int) -> None:
    region = make(
        "bodies:\n"
        "  x: {name: X, kind: council, mandates: {prepare: ärenden, to: y}}\n"
        f"  y: {{name: Y, kind: council, {receiver}}}\n"
    )
    assert len(list(preparation_without_receiver.check(region))) == found


def test_a_template_is_idle_when_all_its_instances_are(make: Make) -> None:
    bodies = (
        "bodies:\n"
        "  x: {{name: X, kind: council, preparation: {{by: self, for: t}}}}\n"
        "  t: {{name: 'T {{key}}', kind: council, for-each: {{p: {{}}, q: {{{}}}}}}}\n"
    )
    assert len(list(preparation_without_receiver.check(make(bodies.format(""))))) == 1
    assert not list(preparation_without_receiver.check(make(bodies.format("mandates: {decide: avtal}"))))


def test_preparers_are_named_once_with_all_their_places(make: Make) -> None:
    region = make(
        "bodies:\n"
        "  x: {name: X, kind: council, mandates: {prepare: ärenden, to: y}, preparation: {by: self, for: y}}\n"
        "  z: {name: Z, kind: council, mandates: {prepare: ärenden, to: y}}\n"
        "  y: {name: Y, kind: council, status: mentioned}\n"
    )
    (finding,) = preparation_without_receiver.check(region)
    assert str(finding.message).startswith("X och Z bereder ärenden åt Y")
    assert len(finding.related) == 3  # Y itself, and the two places after the first


PRINCIPALS = """\
bodies:
  a: {{name: A, kind: council, {a}}}
  b: {{name: B, kind: council, {b}}}
  x: {{name: X, kind: council, {x}}}
deliverables:
  r: {{name: R, kind: report, authors: x, {r}}}
"""


@pytest.mark.parametrize(
    ("filled", "found"),
    [
        ({"x": "commissioned-by: [a, b]", "r": "recipients: b"}, ["commissioned-by"]),
        ({"x": "superior: a", "r": "recipients: b"}, ["superior"]),
        ({"x": "steered-by: a", "r": "recipients: b"}, ["steered-by"]),
        ({"x": "attached-to: a", "r": "recipients: b"}, []),
        ({"x": "commissioned-by: [a, b]", "r": "recipients: [a, b]"}, []),
        ({"x": "commissioned-by: [a, b]", "r": "status: in-force"}, []),
        ({"x": "commissioned-by: a", "r": "recipients: b", "b": "commissioned-by: x"}, []),  # downwards only
        ({"x": "commissioned-by: a", "r": "recipients: b", "b": "flows: {what: r, to: a, deliverable: r}"}, []),
        ({"x": "commissioned-by: a", "r": "recipients: b", "b": "flows: {what: annat, to: a}"}, ["commissioned-by"]),
        ({"x": "commissioned-by: a, mandates: {report: läget, to: b}", "r": "status: in-force"}, ["commissioned-by"]),
        ({"x": "commissioned-by: a", "r": "recipients: b", "a": "status: ended"}, []),
    ],
)
def test_who_is_passed_by(make: Make, filled: dict[str, str], found: list[str]) -> None:
    region = make(
        PRINCIPALS.format(**{"a": "level: tactical", "b": "level: tactical", "r": "status: in-force"} | filled)
    )
    findings = list(report_past_principal.check(region))
    assert [finding.subject for finding in findings] == ["bodies/x"] * len(found)
    for finding, key in zip(findings, found, strict=True):
        assert finding.span == region.where("bodies", "x", key, 0)


@pytest.mark.parametrize(
    ("receiver", "more", "found"),
    [
        ("level: tactical", "", 1),
        ("mandates: {decide: avtal}", "", 1),
        ("mandates: {follow-up: arbetet}", "", 0),
        ("mandates: {follow-up: arbetet, by: chair}", "", 1),
        ("mandates: {approve: rapporten, deliverable: r}", "", 0),
        ("flows: {what: rapporten, to: z, deliverable: r}", "", 0),
        ("level: tactical", ", adopted-by: y", 0),
        ("status: mentioned", "", 0),
        ("status: planned", "", 1),
    ],
)
def test_who_takes_up_a_report(make: Make, receiver: str, more: str, found: int) -> None:
    region = make(
        "bodies:\n"
        "  x: {name: X, kind: council}\n"
        f"  y: {{name: Y, kind: council, {receiver}}}\n"
        "  z: {name: Z, kind: council, mandates: {follow-up: allt}}\n"
        f"deliverables:\n  r: {{name: R, kind: report, authors: x, recipients: y{more}}}\n"
    )
    assert len([one for one in report_not_taken_up.check(region) if one.subject == "bodies/y"]) == found


@pytest.mark.parametrize(
    ("mandate", "found"),
    [
        ("{follow-up: arbetet, deliverable: r}", 0),
        ("{follow-up: arbetet, deliverable: r, by: ekby}", 1),
        ("{follow-up: arbetet}", 1),
        ("{follow-up: planen, deliverable: s}", 1),
        ("{report: arbetet, to: y, deliverable: r}", 1),
    ],
)
def test_a_report_that_is_the_follow_up_itself(make: Make, mandate: str, found: int) -> None:
    region = make(
        "parties: {ekby: {name: Ekby, kind: municipality}}\n"
        f"bodies:\n  x: {{name: X, kind: council, mandates: {mandate}}}\n  y: {{name: Y, kind: council}}\n"
        "deliverables:\n  r: {name: R, kind: report, authors: x, recipients: y}\n  s: {name: S, kind: plan}\n"
    )
    assert len(list(report_not_taken_up.check(region))) == found


TWO = (
    "bodies:\n"
    "  x: {{name: X, kind: council, meetings: {}, anchoring: {{with: y}}}}\n"
    "  y: {{name: Y, kind: council, meetings: {}}}\n"
)


@settings(max_examples=60, deadline=None)
@given(st.tuples(*[st.integers(1, 12)] * 4), st.sampled_from(["", "minst ", "högst "]), st.sampled_from(["", "minst "]))
def test_anchoring_is_too_slow_only_when_it_surely_is(
    make: Make, numbers: tuple[int, int, int, int], bound: str, other: str
) -> None:
    one, two = sorted(numbers[:2]), sorted(numbers[2:])
    often = f"{bound}{one[0]}" if bound else f"{one[0]}–{one[1]}"
    seldom = f"{other}{two[0]}" if other else f"{two[0]}–{two[1]}"
    fewest = 0 if bound == "högst " else one[0]
    most = None if other else two[1]
    found = list(anchoring_too_slow.check(make(TWO.format(f"{{per-year: {often}}}", f"{{per-year: {seldom}}}"))))
    assert bool(found) == (most is not None and most < fewest)


@pytest.mark.parametrize(
    ("often", "seldom", "found"),
    [
        ("{per-term: 3}", "{per-year: 5}", 1),
        ("{per-term: 3}", "{per-year: 6}", 0),
        ("{every: 1 månad}", "{per-year: 12}", 1),  # 365/30 is more than 12
        ("{every: 5 veckor}", "{per-year: 10}", 1),
        ("{every: 5 veckor}", "{per-year: 11}", 0),
        ("{when-needed: true}", "{per-year: 1}", 0),
        ("{per-year: flera}", "{per-year: 1}", 0),
        ("{per-year: 6}", "{per-year: en per kommun}", 0),
    ],
)
def test_frequencies_in_other_words(make: Make, often: str, seldom: str, found: int) -> None:
    assert len(list(anchoring_too_slow.check(make(TWO.format(often, seldom))))) == found


def test_the_finding_says_what_is_anchored_as_the_model_does(make: Make) -> None:
    body = TWO.format("{per-year: 6}", "{per-year: 2}")
    (all_of_it,) = anchoring_too_slow.check(make(body))
    (some,) = anchoring_too_slow.check(make(body.replace("{with: y}", "{with: y, what: viktiga beslut}")))
    assert "besluten där förankras" in str(all_of_it.message)
    assert "viktiga beslut förankras" in str(some.message)


SUBJECTS = "subjects:\n  s: {name: S}\n  t: {name: T}\n"


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("by: x, subject: s", "by: y, subject: s", 1),
        ("by: x, subject: s", "by: y, subject: t", 0),
        ("by: x, subject: s", "by: y", 0),
        ("by: x, subject: s", "by: y, subject: s, condition: ibland", 0),
        ("by: [x, y], subject: s, jointly: true", "by: x, subject: s", 0),
        ("by: [x, y], subject: s", "by: x, subject: s", 1),
        ("by: t, subject: s", "by: t/p, subject: s", 0),
        ("by: x, subject: s", "by: self, subject: s", 1),
        ("by: x, subject: s", "by: y, subject: s, for: x", 0),
    ],
)
def test_two_who_prepare_the_same(make: Make, first: str, second: str, found: int) -> None:
    region = make(
        SUBJECTS + "bodies:\n"
        "  x: {name: X, kind: council}\n"
        "  y: {name: Y, kind: council}\n"
        "  t: {name: 'T {key}', kind: council, for-each: {p: {}, q: {}}}\n"
        f"  z:\n    name: Z\n    kind: council\n    preparation:\n      - {{{first}}}\n      - {{{second}}}\n"
    )
    assert len(finalise(prepared_by_several.check(region))) == found


def test_a_mandate_together_with_the_other_is_no_double_work(make: Make) -> None:
    bodies = (
        "bodies:\n"
        "  x: {{name: X, kind: council, mandates: {{prepare: frågor, to: z, subject: s{}}}}}\n"
        "  y: {{name: Y, kind: council, mandates: {{prepare: frågor, to: z, subject: s}}}}\n"
        "  z: {{name: Z, kind: council}}\n"
    )
    (finding,) = prepared_by_several.check(make(SUBJECTS + bodies.format("")))
    assert str(finding.message).startswith("Både X och Y bereder")
    assert not list(prepared_by_several.check(make(SUBJECTS + bodies.format(", with: y"))))
    assert not list(prepared_by_several.check(make(SUBJECTS + bodies.format(", by: chair"))))


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ("reported-by: chair", 1),
        ("reported-by: chair, cadence: årligen, criterion: allvarliga", 1),
        ("reported-by: chair, reported-to: members", 0),
        ("reported-by: chair, prepared-by: self", 0),
        ("reported-by: chair, decided-by: self", 0),
        ("reported-by: chair, handed-to: self", 0),
        ("criterion: allvarliga", 0),
    ],
)
def test_deviations_that_nobody_gets(make: Make, rule: str, found: int) -> None:
    region = make(f"bodies:\n  x: {{name: X, kind: council, deviations: {{{rule}}}}}\n")
    assert len(list(deviations_to_nobody.check(region))) == found


def test_one_sentence_in_several_bodies_is_one_finding(make: Make) -> None:
    body = "{{name: {0}, kind: council, deviations: {{reported-by: {1}}}}}"
    region = make(
        "parties:\n  v: {name: V, kind: unit}\n  w: {name: W, kind: unit}\nbodies:\n"
        + "".join(f"  {name}: {body.format(name.upper(), by)}\n" for name, by in (("x", "v"), ("y", "v"), ("z", "w")))
    )
    found = list(deviations_to_nobody.check(region))
    assert [len(finding.related) for finding in found] == [1, 0]


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("initiative: {who: members}", 1),
        ("initiative: {who: members, deadline: 2 veckor före}", 1),
        ("initiative: {who: members, notify: chair}", 0),
        ("initiative: {who: members, scheduled-by: chair}", 0),
        ("initiative: {who: members, admitted-by: chair}", 0),
        ("initiative: {who: members}, meetings: {agenda-by: chair}", 0),
        ("initiative: {who: members}, set-elsewhere: {initiative: {in: arbetsordningen}}", 0),
        ("initiative: {who: members}, status: planned", 0),
        ("initiative: {notify: chair}", 0),
    ],
)
def test_initiative_that_ends_nowhere(make: Make, more: str, found: int) -> None:
    region = make(f"bodies:\n  x: {{name: X, kind: council, {more}}}\n")
    assert len(list(initiative_unreceived.check(region))) == found


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("status: when-needed", 1),
        ("status: temporary", 1),
        ("status: planned", 0),
        ("status: temporary, formation: {condition: vid behov}", 1),
        ("status: temporary, formation: {by: y}", 0),
        ("status: temporary, superior: y", 0),
        ("status: temporary, commissioned-by: y", 0),
        ("status: temporary, attached-to: y", 1),
        ("status: temporary, set-elsewhere: {formation: {in: projektplanen}}", 0),
    ],
)
def test_who_forms_a_body(make: Make, more: str, found: int) -> None:
    bodies = f"bodies:\n  x: {{name: X, kind: council, {more}}}\n  y: {{name: Y, kind: council}}\n"
    assert len(list(formed_by_nobody.check(make(bodies)))) == found
    formed = bodies.replace(
        "Y, kind: council", "Y, kind: council, mandates: {set-up: grupper, to: x, effect: internal}"
    )
    assert not list(formed_by_nobody.check(make(formed)))


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("status: when-needed", "X kan bildas, men dokumentet säger inte av vem."),
        ("status: when-needed, formation: {closed-when: det är klart}", "X kan bildas, men"),
        ("status: when-needed, formation: {condition: vid behov}", "X bildas vid behov, men"),
        ("status: temporary, formation: {condition: vid behov}", "X finns bara för en tid, men"),
    ],
)
def test_how_a_body_is_formed_is_said_as_the_document_says_it(make: Make, more: str, words: str) -> None:
    (finding,) = formed_by_nobody.check(make(f"bodies:\n  x: {{name: X, kind: council, {more}}}\n"))
    assert str(finding.message).startswith(words)
