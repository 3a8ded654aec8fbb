"""Decisions, quorum, mandates and escalation: the rules against plain definitions of what they look for."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_dsl.findings import finalise
from samverkan_dsl.language import BodyKind
from samverkan_dsl.rules.decisions import decision_rule_missing, effect_not_available, nonbinding_decides_binding
from samverkan_dsl.rules.escalation import disagreement_unsaid, escalation_loop, may_escalate_gap, target_idle
from samverkan_dsl.rules.mandates import adoption_without_mandate, same_decision_twice
from samverkan_dsl.rules.quorum import class_unclear, one_absence_blocks, readings_differ_on_absence

from .conftest import Make

PARTIES = """\
parties:
  r: {name: R, kind: region}
  a: {name: A, kind: municipality}
  b: {name: B, kind: municipality}
  alla: {name: Alla, kind: group, members: [a, b]}
"""


@pytest.mark.parametrize("kind", BodyKind)
def test_only_bodies_that_law_gives_the_power_bind(make: Make, kind: BodyKind) -> None:
    lawful = {"fullmäktige", "styrelse", "nämnd", "gemensam nämnd"}
    # A joint association, a society and a company are persons in law, whose assemblies and boards bind them.
    lawful |= {"förbundsfullmäktige", "förbundsstyrelse", "direktion"}
    lawful |= {"bolagsstyrelse", "stämma", "föreningsstyrelse"}
    # Of these nobody knows what they are in law.
    lawful |= {"struktur", "framgår inte"}
    region = make(f"bodies:\n  x:\n    name: X\n    kind: {kind.key}\n    decisions: {{effect: binding}}\n")
    assert bool(list(effect_not_available.check(region))) == (kind.swedish not in lawful)


def test_a_delegation_that_is_named_is_a_ground_for_deciding(make: Make) -> None:
    body = "bodies:\n  x:\n    name: X\n    kind: council\n    staffed-by: residents\n    decisions:\n"
    body += "      effect: within-delegation\n"
    assert list(effect_not_available.check(make(body)))
    assert not list(effect_not_available.check(make(body + "      authority: uppdrag från nämnden\n")))


def test_a_missing_order_is_one_finding_and_not_also_unsaid_disagreement(make: Make) -> None:
    region = make("bodies:\n  x:\n    name: X\n    kind: council\n    mandates:\n      - {decide: allt}\n")
    assert len(list(decision_rule_missing.check(region))) == 1
    assert list(disagreement_unsaid.check(region)) == []


@pytest.mark.parametrize(
    ("decisions", "silent"),
    [
        ("{method: majority}", True),
        ("{method: consensus}", False),
        ("{method: per-party}", False),
        ("{quorum: {more-than: 1/2}}", False),
        ("{by-matter: [{method: majority}]}", True),
        ("{by-matter: [{method: majority}, {method: consensus}]}", False),
        ("{method: consensus, disagreement: {strike: true}}", True),
    ],
)
def test_disagreement_must_lead_somewhere(make: Make, decisions: str, silent: bool) -> None:
    region = make(f"bodies:\n  x:\n    name: X\n    kind: council\n    decisions: {decisions}\n")
    assert (list(disagreement_unsaid.check(region)) == []) == silent


@pytest.mark.parametrize(
    ("more", "fires"),
    [
        ("", True),
        (", effect: within-delegation", True),
        (", effect: binding", False),
        (", effect: recommendation", False),
        (", ratified-by: own-decision-bodies", False),
        (", by: chair", False),
    ],
)
def test_what_a_group_may_do_with_a_binding_matter(make: Make, more: str, fires: bool) -> None:
    region = make(
        "subjects:\n  avtal: {name: Avtal, kind: matter, settled-by: binding}\n  vard: {name: Vård, part-of: avtal}\n"
        "bodies:\n  x:\n    name: X\n    kind: council\n    mandates:\n"
        f"      - {{decide: avtal, subject: vard{more}}}\n"
    )
    assert bool(list(nonbinding_decides_binding.check(region))) == fires


TEMPLATE = (
    PARTIES
    + """\
bodies:
  g:
    name: G {name}
    kind: council
    for-each:
      ett: {}
      tva: {}
      tre:
        add:
          composition:
            - {role: X, at: b, seats: 2}
      fyra:
        add:
          composition:
            - {role: X, at: b, seats: 3}
    composition:
      - {role: X, at: a}
      - {role: X, at: alla}
    decisions:
      method: consensus
      quorum: {more-than: 1/2, per: party}
"""
)


def line_of(words: str) -> int:
    """Where a line stands in the file that `make` writes from TEMPLATE."""
    return 3 + next(number for number, line in enumerate(TEMPLATE.splitlines(), 1) if words in line)


def test_the_same_quorum_in_every_instance_is_one_finding_and_other_numbers_are_their_own(make: Make) -> None:
    region = make(TEMPLATE)
    found = {finding.span.line: finding for finding in finalise(one_absence_blocks.check(region)) if finding.span}
    # A has one seat everywhere; only in the third instance has B two, of which both must come.
    shared, own = line_of("quorum:"), line_of("at: b, seats: 2")
    assert set(found) == {shared, own}
    assert "A (1 av 1) och B (2 av 2)" in str(found[own].message)
    assert "A (1 av 1)." in str(found[shared].message)
    (unclear,) = finalise(class_unclear.check(region))
    assert unclear.span is not None and unclear.span.line == shared
    assert sum(str(place.message).startswith("gäller även") for place in unclear.related) == 3
    # The row at the whole group may be A's second seat.
    assert any(place.span is not None and place.span.line == line_of("at: alla") for place in found[shared].related)


def test_a_fault_that_only_one_reading_has_says_so(make: Make) -> None:
    region = make(
        PARTIES + "bodies:\n  x:\n    name: X\n    kind: council\n    composition:\n"
        "      - {role: X, at: a, seats: 2}\n      - {role: X, at: r, seats: 3}\n"
        "    decisions: {quorum: {more-than: 1/2, per: party}}\n    readings:\n"
        "      - {on: decisions.quorum.per, chosen: party, alternatives: [{value: overall}], why: Oklart}\n"
    )
    (found,) = one_absence_blocks.check(region)
    last = found.related[-1]
    assert "hela organet" in str(last.message) and last.span is not None and last.span.line == 18


@pytest.mark.parametrize(("chosen", "other"), [("party", "overall"), ("overall", "party")])
def test_a_reading_among_the_regions_own_is_pointed_at(make: Make, chosen: str, other: str) -> None:
    region = make(
        PARTIES + "bodies:\n  x:\n    name: X\n    kind: council\n    composition:\n"
        "      - {role: X, at: a, seats: 2}\n      - {role: X, at: r, seats: 3}\n"
        f"    decisions: {{quorum: {{more-than: 1/2, per: {chosen}}}}}\nreadings:\n"
        "  - {on: system.adopted, chosen: okänt, why: Oklart}\n"
        f"  - {{on: bodies.x.decisions.quorum.per, chosen: {chosen}, alternatives: {{value: {other}}}, why: Oklart}}\n"
    )
    (found,) = one_absence_blocks.check(region) if chosen == "party" else readings_differ_on_absence.check(region)
    span = found.related[-1].span if chosen == "party" else found.span
    assert span is not None and span.line == 19
    assert found.subject == "bodies/x"


SUBJECTS = """\
subjects:
  s: {name: S, kind: matter}
  t: {name: T, kind: matter}
  allt: {name: Allt}
  del: {name: Del, part-of: allt}
  bit: {name: Bit, part-of: del}
  annat: {name: Annat}
"""
ABOVE: dict[str | None, set[str | None]] = {
    None: {None},
    "allt": {"allt"},
    "del": {"del", "allt"},
    "bit": {"bit", "del", "allt"},
    "annat": {"annat"},
}


@st.composite
def claims(draw: st.DrawFn) -> list[tuple[str, str | None, bool]]:
    """Bodies by what they decide, in which scope, and whether with a limit."""
    one = st.tuples(st.sampled_from("st"), st.sampled_from([None, "allt", "del", "bit", "annat"]), st.booleans())
    return draw(st.lists(one, min_size=1, max_size=5))


@given(claims())
@settings(max_examples=60)
def test_a_decision_is_made_twice_exactly_when_two_bodies_claim_it(
    make: Make, bodies: list[tuple[str, str | None, bool]]
) -> None:
    def overlap(one: str | None, other: str | None) -> bool:
        return None in (one, other) or one in ABOVE[other] or other in ABOVE[one]

    free = [(what, scope) for what, scope, limited in bodies if not limited]
    clashing = {one[0] for one, other in combinations(free, 2) if one[0] == other[0] and overlap(one[1], other[1])}
    lines = []
    for number, (what, scope, limited) in enumerate(bodies):
        lines.append(f"  b{number}:\n    name: B{number}\n    kind: council\n")
        lines.append(f"    scope: {scope}\n" if scope else "")
        limit = ", limit: en ram" if limited else ""
        lines.append(f"    mandates:\n      - {{decide: saken, subject: {what}{limit}}}\n")
    found = list(same_decision_twice.check(make(SUBJECTS + "bodies:\n" + "".join(lines))))
    assert {str(finding.message).split(":")[0][-1] for finding in found} == {what.upper() for what in clashing}


@pytest.mark.parametrize(
    ("more", "clash"),
    [
        ("", True),
        ("\n    escalation:\n      - {when: disagreement, to: y}", True),
        ("\n    escalation:\n      - {when: weighty, to: y}", False),
        ("\n    deviations: {handed-to: y}", False),
        ("\n    status: planned", False),
        ("\n    target-group: barn", True),
    ],
)
def test_what_tells_two_bodies_apart(make: Make, more: str, clash: bool) -> None:
    body = "    kind: council\n    mandates:\n      - {decide: saken, subject: s}"
    region = make(f"{SUBJECTS}bodies:\n  x:\n    name: X\n{body}{more}\n  y:\n    name: Y\n{body}\n")
    assert bool(list(same_decision_twice.check(region))) == clash


def test_different_target_groups_and_papers_are_different_things(make: Make) -> None:
    region = make(
        f"{SUBJECTS}deliverables:\n  p: {{name: P, kind: plan}}\n  q: {{name: Q, kind: plan}}\nbodies:\n"
        "  x:\n    name: X\n    kind: council\n    target-group: barn\n"
        "    mandates: [{decide: saken, subject: s}, {adopt: planen, subject: t, deliverable: p}]\n"
        "  y:\n    name: Y\n    kind: council\n    target-group: äldre\n"
        "    mandates: [{decide: saken, subject: s}, {adopt: planen, subject: t, deliverable: q}]\n"
    )
    assert list(same_decision_twice.check(region)) == []


@pytest.mark.parametrize(
    ("mandate", "covered"),
    [
        ("{adopt: planen, deliverable: p}", True),
        ("{adopt: en annan plan, deliverable: q}", False),
        ("{decide: allt}", True),
        ("{decide: planer, subject: allt}", True),
        ("{decide: planer, subject: bit}", False),
        ("{draft: planen, deliverable: p}", False),
        ("{adopt: planen, deliverable: p, by: chair}", False),
    ],
)
def test_which_mandates_cover_an_adoption(make: Make, mandate: str, covered: bool) -> None:
    region = make(
        f"{SUBJECTS}deliverables:\n  p: {{name: P, kind: plan, adopted-by: x}}\n  q: {{name: Q, kind: plan}}\nbodies:\n"
        "  w:\n    name: W\n    kind: council\n    mandates: {draft: planen, subject: del, deliverable: p}\n"
        f"  x:\n    name: X\n    kind: council\n    mandates: {mandate}\n"
    )
    assert (list(adoption_without_mandate.check(region)) == []) == covered


EDGES = st.sets(st.tuples(st.integers(0, 4), st.integers(0, 4), st.booleans()), max_size=9)


@given(EDGES)
@settings(max_examples=60)
def test_a_ring_is_found_exactly_when_a_matter_can_come_back(make: Make, edges: set[tuple[int, int, bool]]) -> None:
    lines = []
    for number in range(5):
        rules = [(to, back) for home, to, back in sorted(edges) if home == number]
        lines.append(f"  b{number}:\n    name: B{number}\n    kind: council\n")
        lines.append("    escalation:\n" if rules else "")
        lines += [
            f"      - {{when: weighty, to: b{to}{', then: decide-here' if back else ''}}}\n" for to, back in rules
        ]
    found = list(escalation_loop.check(make("bodies:\n" + "".join(lines))))
    reach = {(home, to) for home, to, back in edges if home != to and not back}
    for middle in range(5):
        reach |= {
            (one, two) for one in range(5) for two in range(5) if (one, middle) in reach and (middle, two) in reach
        }
    # One ring for each set of bodies that reach each other.
    knots = {frozenset(b for b in range(5) if (a, b) in reach and (b, a) in reach) for a in range(5) if (a, a) in reach}
    itself = sum(1 for home, to, _ in edges if home == to)
    assert len(found) == len(knots) + itself


def test_a_template_hands_over_to_the_instance_with_the_same_key(make: Make) -> None:
    region = make(
        "bodies:\n  g:\n    name: G\n    kind: council\n    for-each: [ett, tva]\n"
        "    escalation: [{when: weighty, to: h}, {when: several-bodies, to: g}]\n"
        "  h:\n    name: H\n    kind: council\n    for-each: [ett, tva]\n    escalation: [{when: weighty, to: g}]\n"
    )
    found = finalise(escalation_loop.check(region))
    assert len(found) == 1 and "gäller även bodies/g/tva" in {str(place.message) for place in found[0].related}


def test_one_idle_receiver_is_one_finding(make: Make) -> None:
    region = make(
        "bodies:\n  x:\n    name: X\n    kind: council\n    escalation: [{when: weighty, to: z}]\n"
        "  y:\n    name: Y\n    kind: council\n    escalation: [{when: weighty, to: z}]\n"
        "    deviations: {handed-to: z}\n  z: {name: Z, kind: council}\n"
    )
    (found,) = target_idle.check(region)
    assert found.subject == "bodies/x" and len(found.related) == 3


@pytest.mark.parametrize(
    "part",
    [
        "decisions: {method: majority}",
        "mandates: {prepare: ärenden}",
        "mandates: {take-position: frågor}",
        "set-elsewhere: {mandates: {in: arbetsordningen}}",
        "status: external",
        "escalation: {when: dispute, to: own-decision-bodies}",
    ],
)
def test_a_receiver_that_can_do_something(make: Make, part: str) -> None:
    region = make(
        "bodies:\n  x:\n    name: X\n    kind: council\n    escalation: {when: weighty, to: z}\n"
        f"  z:\n    name: Z\n    kind: council\n    {part}\n"
    )
    assert list(target_idle.check(region)) == []


@pytest.mark.parametrize(
    ("second", "fires"),
    [
        ("{when: needs-resources, to: y}", False),
        ("{when: needs-resources, to: y, condition: stora belopp}", True),
        ("{when: needs-resources, to: y, subject: s}", True),
        ("{when: needs-resources, to: y, force: should}", True),
        ("{when: weighty, to: y}", True),
    ],
)
def test_an_option_is_a_gap_unless_something_answers_in_any_case(make: Make, second: str, fires: bool) -> None:
    region = make(
        f"{SUBJECTS}bodies:\n  x:\n    name: X\n    kind: council\n"
        f"    escalation: [{{when: needs-resources, to: y, force: may}}, {second}]\n  y: {{name: Y, kind: council}}\n"
    )
    assert bool(list(may_escalate_gap.check(region))) == fires
