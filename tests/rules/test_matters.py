"""How matters move: one finding for each cause, told by the rule that knows it best, with the way as evidence."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_dsl.findings import Finding, finalise
from samverkan_dsl.loading import Region
from samverkan_dsl.rules import Selection, run
from samverkan_dsl.rules.latency import road_over_a_year
from samverkan_dsl.rules.matters import (
    dead_letter,
    decided_without_competence,
    matter_can_get_stuck,
    matter_goes_round,
    only_by_option,
)
from samverkan_dsl.rules.quorum import one_absence_blocks, quorum_rarely_met

from .conftest import Make
from .sayings import told

SUBJECTS = "subjects:\n  vard: {name: Vård}\n  skola: {name: Skola}\n  lek: {name: Lek, part-of: skola}\n"
VOTES = "    decisions: {method: majority, effect: within-delegation}\n    chair: {casting-vote: true}\n"
SCHOOL = (
    """\
bodies:
  ett:
    name: Ett
    kind: coordination-group
    mandates: [{decide: skolfrågor, subject: skola}]
"""
    + VOTES
)
ALL = """\
parties:
  ekby: {name: Ekby kommun, kind: municipality}
bodies:
  radet:
    name: Rådet
    kind: coordination-group
    composition: [{role: chef, at: ekby, seats: 3}]
    initiative: {who: members, notify: chair}
    mandates: [{decide: insatser, subject: [vard, skola]}]
    escalation: [{when: needs-resources, to: own-decision-bodies, targets: each, for: endorse, then: decide-here}]
"""


def codes(region: Region) -> list[str]:
    picked = Selection(select=("MAT", "ESC", "DEC", "FLO001", "QUO"))
    return [finding.rule.code for finding in finalise(run(region, picked))]


def places(finding: Finding) -> list[str]:
    return [str(one.message) for one in finding.related]


def test_a_cause_is_told_once_however_many_subjects_and_starts_meet_it(make: Make) -> None:
    region = make(SUBJECTS + ALL + VOTES)
    found = list(matter_can_get_stuck.check(region))
    assert [finding.span and finding.span.line for finding in found] == [17]
    steps = places(found[0])
    assert steps[0].startswith("1. ett ärende om ”Vård” väcks i Rådet")
    assert steps[-1] == "följer av texten"


def test_what_rests_on_a_silence_says_which_reading(make: Make) -> None:
    silent = ALL.replace("    initiative: {who: members, notify: chair}\n", "")
    (finding,) = matter_can_get_stuck.check(make(SUBJECTS + silent + VOTES))
    assert places(finding)[-1] == "följer under läsningen ”den som har uppdraget väcker”"


def test_a_declared_reading_of_the_line_is_shown(make: Make) -> None:
    reading = "    readings: [{on: escalation.0.for, chosen: endorse, alternatives: [{value: inform}], why: Oklart}]\n"
    (finding,) = matter_can_get_stuck.check(make(SUBJECTS + ALL + VOTES + reading))
    assert sum("läsas på mer än ett sätt" in one for one in places(finding)) == 1


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("    decisions: {method: consensus}\n", "ESC001"),
        ("    mandates: [{decide: insatser}]\n", "DEC001"),
        (
            "    mandates: [{decide: insatser}]\n    decisions: {method: consensus, disagreement: {postpone: true}}\n",
            "ESC005",
        ),
        ("    decisions: {method: consensus, disagreement: {refer-to: ett}}\n", "ESC002"),
    ],
)
def test_what_a_simpler_rule_tells_is_not_told_again(make: Make, page: str, code: str) -> None:
    body = "bodies:\n  ett:\n    name: Ett\n    kind: coordination-group\n" + page
    assert codes(make(body)) == [code]


def test_a_receiver_that_does_nothing_at_all_is_told_by_the_simpler_rule(make: Make) -> None:
    giver = SCHOOL + "    escalation: [{when: needs-resources, to: tva}]\n  tva:\n    name: Två\n    kind: council\n"
    idle = make(SUBJECTS + giver)
    assert [code for code in codes(idle) if code != "DEC001"] == ["ESC003"]
    busy = make(SUBJECTS + giver + "    mandates: [{handle: vårdfrågor, subject: vard}]\n")
    assert codes(busy) == ["MAT003"]
    both = make(SUBJECTS + giver + "    mandates: [{decide: skolan, subject: skola, effect: binding}]\n" + VOTES)
    assert not told(dead_letter.check(both))


def test_receivers_of_one_template_are_one_finding(make: Make) -> None:
    giver = SCHOOL + "    escalation: [{when: weighty, to: grupp, targets: one-of}]\n"
    groups = "  grupp:\n    name: Grupp {name}\n    collective: Grupperna\n    kind: network\n    scope: vard\n"
    groups += "    mandates: [{handle: vårdfrågor}]\n    for-each:\n      a: {name: A}\n      b: {name: B}\n"
    assert told(dead_letter.check(make(SUBJECTS + giver + groups))) == [
        "Ett lämnar ärenden om ”Skola” (principiell eller ekonomisk vikt) till Grupperna, "
        "men dokumentet säger inte vad som ska göras med dem där."
    ]


def test_the_own_order_of_a_body_is_nobodys_worry(make: Make) -> None:
    body = "subjects:\n  dagordning: {name: Dagordning, kind: matter, matter: own-order}\n"
    body += "bodies:\n  ett:\n    name: Ett\n    kind: preparatory-group\n"
    body += "    mandates: [{decide: dagordningen, subject: dagordning, effect: internal}]\n"
    assert not told(matter_can_get_stuck.check(make(body)))


@pytest.mark.parametrize(("force", "rings"), [("must", 1), ("may", 0)])
def test_a_ring_is_told_where_the_bodies_cannot_keep_out_of_it(make: Make, force: str, rings: int) -> None:
    ring = "bodies:\n  ett:\n    name: Ett\n    kind: council\n    mandates: [{decide: allt, effect: binding}]\n"
    ring += VOTES + f"    escalation: [{{when: needs-resources, to: tva, for: decide, force: {force}}}]\n"
    ring += "  tva:\n    name: Två\n    kind: council\n    mandates: [{decide: allt, effect: binding}]\n"
    ring += "    decisions: {method: consensus, disagreement: {refer-to: ett, for: decide}}\n"
    assert len(told(matter_goes_round.check(make(ring)))) == rings
    assert not told(only_by_option.check(make(ring)))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(1, 3), min_size=1, max_size=4))
def test_the_share_of_quorate_meetings_is_that_of_counting_all_attendances(make: Make, seats: list[int]) -> None:
    parties = "".join(f"  p{at}: {{name: P{at} kommun, kind: municipality}}\n" for at in range(len(seats)))
    rows = "".join(f"      - {{role: chef, at: p{at}, seats: {count}}}\n" for at, count in enumerate(seats))
    body = "  radet:\n    name: Rådet\n    kind: council\n    composition:\n" + rows
    body += "    decisions: {method: consensus, quorum: {more-than: 1/2, per: party}}\n"
    share = prod(
        sum(
            (Fraction(9, 10) ** sum(here) * Fraction(1, 10) ** (count - sum(here)))
            for here in product((0, 1), repeat=count)
            if 2 * sum(here) > count
        )
        for count in seats
    )
    region = make("parties:\n" + parties + "bodies:\n" + body)
    rare, tight = told(quorum_rarely_met.check(region)), told(one_absence_blocks.check(region))
    assert bool(rare) == (share < Fraction(1, 2))
    assert bool(tight) == (not rare and any(count < 3 for count in seats))
    if rare:
        tenths = round(share * 1000)
        assert f"på bara {tenths // 10},{tenths % 10} % av mötena" in rare[0]


@pytest.mark.parametrize(
    ("meetings", "days"), [((1, 365), 366), ((3, 2), None), ((2, 2), 366), ((1, 4), 457), ((1, 1), 730)]
)
def test_a_road_is_the_sum_of_its_waits(make: Make, meetings: tuple[int, int], days: int | None) -> None:
    body = "bodies:\n"
    for name, other, number in (("ett", "tva", meetings[0]), ("tva", "tre", meetings[1])):
        body += f"  {name}:\n    name: {name}\n    kind: coordination-group\n    meetings: {{per-year: {number}}}\n"
        body += "    mandates: [{decide: insatser, effect: binding}]\n" + VOTES
        if other == "tva":
            body += "    escalation: [{when: needs-resources, to: tva, for: decide}]\n"
    found = told(road_over_a_year.check(make(body)))
    assert [f" {days} dagar: " in one for one in found] == ([True] if days else [])


NEEDS = (
    "subjects:\n  vard: {name: Vård, settled-by: EFFECT}\nparties:\n  ekby: {name: Ekby kommun, kind: municipality}\n"
)


@pytest.mark.parametrize(
    ("needs", "mandate", "weak"),
    [
        (
            "within-delegation",
            "{decide: vården, subject: vard, effect: recommendation, to: ekby}",
            False,
        ),  # it ends with those who decide
        ("within-delegation", "{decide: vården, subject: vard}", False),
        ("within-delegation", "{decide: vården, subject: vard, effect: consultation}", True),
        # To bind with what binds nobody is DEC003, and what rests on taking a task by the word is nobody's fault.
        ("binding", "{decide: vården, subject: vard}", False),
        ("within-delegation", "{decide: allt, effect: recommendation, to: ekby}", False),
    ],
)
def test_what_a_decision_is_not_enough_for(make: Make, needs: str, mandate: str, weak: bool) -> None:
    body = NEEDS.replace("EFFECT", needs) + "bodies:\n  ett:\n    name: Ett\n    kind: coordination-group\n"
    found = told(
        decided_without_competence.check(
            make(f"{body}    mandates: [{mandate}]\n{VOTES.replace(', effect: within-delegation', '')}")
        )
    )
    assert found == weak * [
        "Ett beslutar i ärenden om ”Vård”, men beslutet har inte den verkan som krävs, "
        "och dokumentet säger inte vem som annars avgör dem."
    ]


def test_who_only_recommends_is_not_said_to_decide(make: Make) -> None:
    body = "bodies:\n  ett:\n    name: Ett\n    kind: network\n    decisions: {effect: none}\n"
    found = told(
        decided_without_competence.check(
            make(f"{SUBJECTS}{body}    mandates: [{{recommend: arbetssätt, subject: skola, effect: recommendation}}]\n")
        )
    )
    assert found == ["Ett lämnar en rekommendation i ärenden om ”Skola”, men dokumentet säger inte till vem."]
