"""Where bodies hand matters over: rings, receivers and options, told case by case."""

from __future__ import annotations

import pytest

from samverkan_dsl.rules.escalation import escalation_loop, may_escalate_gap, return_unbounded, target_idle

from .conftest import Make
from .sayings import beside, told

SUBJECTS = """\
subjects:
  allt: {name: Allt}
  del: {name: Del, part-of: allt}
  bit: {name: Bit, part-of: del}
  andra: {name: Andra, part-of: allt}
  bada: {name: Båda, part-of: [del, andra]}
  annat: {name: Annat}
"""


@pytest.mark.parametrize(
    ("one", "other", "ring"),
    [
        ([""], [""], True),
        ([""], ["bit"], True),
        (["del"], ["del"], True),
        (["del"], ["allt"], True),
        (["bit"], ["allt"], True),
        (["allt"], ["bit"], True),
        (["del"], ["annat"], False),
        (["bit"], ["andra"], False),
        (["del"], ["andra"], True),  # what is part of both
        (["bada"], ["bit"], False),
        (["annat", "bit"], ["andra"], False),
        (["annat", "bit"], ["andra", "del"], True),
        (["annat, bit"], ["del"], True),
        (["annat", ""], ["bit"], True),
    ],
)
def test_a_ring_needs_a_matter_that_can_go_all_the_way(
    make: Make, one: list[str], other: list[str], ring: bool
) -> None:
    rows = {
        name: "".join(
            f"      - {{when: weighty, to: {to}{f', subject: [{subject}]' if subject else ''}}}\n"
            for subject in subjects
        )
        for name, to, subjects in (("x", "y", one), ("y", "x", other))
    }
    head = "".join(
        f"  {name}:\n    name: {name.upper()}\n    kind: council\n    escalation:\n{rows[name]}" for name in rows
    )
    found = list(escalation_loop.check(make(f"{SUBJECTS}bodies:\n  w: {{name: W, kind: council}}\n{head}")))
    message = "Ärenden kan gå runt utan att avgöras (principiell eller ekonomisk vikt): X → Y → X."
    assert told(found) == ([message] if ring else [])


@pytest.mark.parametrize(
    ("x", "y", "found"),
    [
        ("{when: weighty, to: self}", "{when: weighty, to: z}", ["X"]),
        ("{when: weighty, to: x}", "{when: weighty, to: z}", ["X"]),
        ("{when: weighty, to: self, then: decide-here}", "{when: weighty, to: z}", ["X"]),
        ("{when: requested, to: self}", "{when: requested, to: y}", []),
        ("{when: requested, to: y}", "{when: requested, to: x}", ["ring"]),
        ("{when: weighty, to: y, then: decide-there}", "{when: weighty, to: x}", ["ring"]),
        ("{when: weighty, to: y, then: return-advice}", "{when: weighty, to: x}", []),
        ("{when: weighty, to: y}", "{when: dispute, to: x}", []),
        ("{when: weighty, to: [z, y]}", "{when: weighty, to: [z, x]}", ["ring"]),
        ("{when: weighty, to: [own-decision-bodies, y]}", "{when: weighty, to: x}", ["ring"]),
        ("{when: recurring-deviation, to: y}", "{when: weighty, to: z}\n    deviations: {handed-to: x}", ["ring"]),
        (
            "{when: disagreement, to: y}",
            "{when: weighty, to: z}\n    decisions: {disagreement: {refer-to: x}}",
            ["ring"],
        ),
        (
            "{when: disagreement, to: y}",
            "{when: weighty, to: z}\n    decisions: {disagreement: {refer-to: x, then: decide-here}}",
            [],
        ),
    ],
)
def test_what_goes_round(make: Make, x: str, y: str, found: list[str]) -> None:
    body = "    kind: council\n    escalation:\n"
    region = make(
        f"bodies:\n  x:\n    name: X\n{body}      - {x}\n  y:\n    name: Y\n{body}      - {y}\n"
        "  z: {name: Z, kind: council}\n"
    )
    messages = told(escalation_loop.check(region))
    assert [("ring" if "gå runt" in one else one.partition(" ")[0]) for one in messages] == found
    if found == ["X"]:
        assert messages == [
            "X lyfter ärenden till sig självt (principiell eller ekonomisk vikt), så de kommer ingenstans."
        ]


def test_every_step_of_a_ring_is_pointed_at(make: Make) -> None:
    region = make(
        "bodies:\n"
        + "".join(
            f"  {name}:\n    name: {name.upper()}\n    kind: council\n"
            f"    escalation:\n      - {{when: weighty, to: {to}}}\n"
            for name, to in (("w", "x"), ("x", "y"), ("y", "z"), ("z", "x"))
        )
    )
    (found,) = escalation_loop.check(region)
    assert str(found.message).endswith("vikt): X → Y → Z → X.")
    assert found.span == region.where("bodies", "x", "escalation", 0, "to", 0)
    assert beside(found) == [("och vidare härifrån", 19), ("och vidare härifrån", 24)]


def test_a_group_that_hands_over_to_its_likes_is_no_ring(make: Make) -> None:
    rows = "    escalation: [{when: weighty, to: g}]\n"
    text = f"bodies:\n  g:\n    name: G {{key}}\n    kind: council\n    for-each: [p, q]\n{rows}"
    assert not list(escalation_loop.check(make(text)))
    ring = text + "  y: {name: Y, kind: council, escalation: [{when: weighty, to: g/q}]}\n"
    assert not list(escalation_loop.check(make(ring)))
    closed = ring.replace("to: g}", "to: [g, y]}")
    (message,) = told(escalation_loop.check(make(closed)))
    assert "G q → Y" in message and "G p" not in message


def test_a_template_without_the_key_is_all_its_instances(make: Make) -> None:
    region = make(
        "bodies:\n  g:\n    name: G {key}\n    kind: council\n    for-each: [p, q]\n"
        "    escalation: [{when: weighty, to: h}]\n"
        "  h:\n    name: H {key}\n    kind: council\n    for-each: [q, s]\n    escalation: [{when: weighty, to: g/p}]\n"
    )
    # Of G p matters go to any H (there is no H p), and each H hands them to G p; G q has its own H q.
    messages = told(escalation_loop.check(region))
    assert messages == ["Ärenden kan gå runt utan att avgöras (principiell eller ekonomisk vikt): G p → H q → G p."]


GIVER = "bodies:\n  x:\n    name: X\n    kind: council\n    escalation:\n      - {when: weighty, to: z}\n"
CANNOT = "inte har i uppdrag att besluta, ta ställning, handlägga eller bereda något"


@pytest.mark.parametrize(
    ("z", "fault"),
    [
        ("level: tactical", CANNOT),
        ("status: ended", "har upphört"),
        ("status: planned", "bara är planerat"),
        ("status: when-needed", "bildas vid behov utan att någon har i uppdrag att bilda det"),
        (
            "status: when-needed, formation: {condition: vid behov}",
            "bildas vid behov utan att någon har i uppdrag att bilda det",
        ),
        ("status: when-needed, formation: {by: x}", CANNOT),
        ("status: when-needed, formation: {by: x}, mandates: [{decide: allt}]", None),
        ("status: temporary", CANNOT),
        ("status: mentioned", None),
        ("status: external", None),
        ("mandates: [{inform: alla}]", CANNOT),
        ("mandates: [{inform: alla}, {handle: allt}]", None),
        ("mandates: [{prepare: allt, by: chair}]", CANNOT),
        ("mandates: [{decide: allt, by: chair}]", CANNOT),
        ("mandates: [{decide: allt, by: self}]", None),
        ("decisions: {effect: none}", CANNOT),
        ("decisions: {effect: none}, mandates: [{prepare: allt}]", None),
        ("decisions: {method: consensus}", None),
        ("deviations: {reported-by: members}", CANNOT),
        ("deviations: {prepared-by: self}", None),
        ("deviations: {decided-by: [chair, self]}", None),
        ("deviations: {decided-by: chair}", CANNOT),
        ("set-elsewhere: {decisions: {in: planen}}", None),
        ("set-elsewhere: {mandates: {in: planen}}", None),
        ("set-elsewhere: {meetings: {in: planen}}", CANNOT),
        ("escalation: {when: dispute, to: own-decision-bodies}", None),
    ],
)
def test_why_a_receiver_can_do_nothing(make: Make, z: str, fault: str | None) -> None:
    region = make(f"{GIVER}  z: {{name: Z, kind: council, {z}}}\n")
    found = list(target_idle.check(region))
    assert told(found) == ([f"Ärenden lyfts till Z, som {fault}."] if fault else [])
    for finding in found:
        assert finding.span == region.where("bodies", "x", "escalation", 0, "to", 0)
        assert beside(finding) == [("organet beskrivs här", 10)]


@pytest.mark.parametrize(
    ("more", "idle"),
    [
        ("", True),
        ("    preparation: [{by: [self, z]}]\n", False),
        ("    preparation: [{by: self, for: z}]\n", True),
        ("    deviations: {prepared-by: z}\n", False),
        ("    deviations: {decided-by: z}\n", False),
        ("    deviations: {reported-by: z}\n", True),
        ("mandates: [{prepare: allt, by: z}]\n", False),
        ("mandates: [{prepare: allt, by: x, to: z}]\n", True),
    ],
)
def test_what_others_pages_give_a_body_to_do(make: Make, more: str, idle: bool) -> None:
    bodies = GIVER.replace("  x:", "  z: {name: Z, kind: council}\n  x:")
    assert bool(list(target_idle.check(make(bodies + more)))) == idle


@pytest.mark.parametrize(
    ("row", "idle"),
    [
        ("{when: weighty, to: z}", ["Z"]),
        ("{when: weighty, to: z, for: inform}", []),
        ("{when: weighty, to: z, for: endorse}", ["Z"]),
        ("{when: weighty, to: self}", []),
        ("{when: weighty, to: [own-decision-bodies, t]}", ["T p, T q"]),
        ("{when: weighty, to: u}", []),
        ("{when: weighty, to: [n, z]}", ["Z"]),
    ],
)
def test_which_receivers_are_looked_at(make: Make, row: str, idle: list[str]) -> None:
    region = make(
        GIVER.replace("{when: weighty, to: z}", row)
        + "  n: {name: N, kind: committee}\n  z: {name: Z, kind: council}\n"
        "  t: {name: 'T {key}', kind: council, for-each: {p: {}, q: {}}}\n"
        "  u: {name: 'U {key}', kind: council, for-each: {p: {}, q: {mandates: [{decide: allt}]}}}\n"
    )
    messages = told(target_idle.check(region))
    assert [message.removeprefix("Ärenden lyfts till ").partition(", som")[0] for message in messages] == idle


DISAGREE = "escalation: [{when: disagreement, to: y, force: may}], "


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("escalation: [{when: beyond-mandate, to: y, force: may}]", ["ryms inte i mandatet"]),
        ("escalation: [{when: local-unsolved, to: y, force: may}]", ["lokal fråga utan lösning"]),
        ("escalation: [{when: disagreement, to: y, force: may}]", ["oenighet"]),
        ("escalation: [{when: weighty, to: y, force: may}]", []),
        ("escalation: [{when: needs-resources, to: y, force: should}]", []),
        ("escalation: [{when: needs-resources, to: y}]", []),
        ("escalation: [{when: needs-resources, to: y, force: may}, {when: needs-resources, to: y, force: must}]", []),
        ("escalation: [{when: needs-resources, to: y, force: may}, {when: beyond-mandate, to: y}]", ["resursbehov"]),
        (
            "escalation: [{when: needs-resources, to: y, force: may}], decisions: {disagreement: {strike: true}}",
            ["resursbehov"],
        ),
        ("escalation: [{when: needs-resources, to: y, force: may}], status: mentioned", []),
        ("decisions: {disagreement: {refer-to: y, force: may}}", ["oenighet"]),
        ("decisions: {disagreement: {refer-to: y, force: may, postpone: true}}", []),
        ("decisions: {disagreement: {refer-to: y, force: may, strike: true}}", []),
        ("decisions: {disagreement: {refer-to: y, force: may, return-to: initiator}}", []),
        ("decisions: {disagreement: {refer-to: y, force: may, decided-by: y}}", []),
        ("decisions: {disagreement: {refer-to: y, force: may, mediated-by: y}}", ["oenighet"]),
        ("escalation: [{when: disagreement, to: y, force: may}], decisions: {disagreement: {refer-to: y}}", []),
        (
            DISAGREE + "decisions: {disagreement: {refer-to: y, force: must}}",
            [],
        ),
        (
            DISAGREE + "decisions: {disagreement: {refer-to: y, force: should}}",
            ["oenighet"],
        ),
        (
            "escalation: [{when: disagreement, to: y, force: may}], decisions: {disagreement: {for: decide}}",
            ["oenighet"],
        ),
        ("deviations: {handed-to: y, force: may}", []),
    ],
)
def test_what_an_option_leaves_open(make: Make, more: str, found: list[str]) -> None:
    region = make(
        "bodies:\n  n: {name: N, kind: committee, escalation: [{when: disagreement, to: y, force: may}]}\n"
        f"  x: {{name: X, kind: council, {more}}}\n  y: {{name: Y, kind: council}}\n"
    )
    assert told(may_escalate_gap.check(region)) == [
        f"X får lyfta ärenden ({reason}) till Y, men måste inte. Vad som annars händer med dem är inte sagt."
        for reason in found
    ]
    for when in ("disagreement", "needs-resources", "beyond-mandate", "local-unsolved", "weighty"):
        trigger = next(one for one in may_escalate_gap.Trigger if one.key == when)
        assert may_escalate_gap.told_here(region, "x", trigger) == (trigger.swedish in found)


def test_options_for_one_reason_are_one_finding(make: Make) -> None:
    region = make(
        "bodies:\n  x:\n    name: X\n    kind: council\n    escalation:\n"
        "      - {when: needs-resources, to: y, force: may}\n      - {when: beyond-mandate, to: y, force: may}\n"
        "      - {when: needs-resources, to: [self, y], force: may, subject: s}\n"
        "  y: {name: Y, kind: council}\nsubjects: {s: {name: S}}\n"
    )
    first, second = may_escalate_gap.check(region)
    assert str(first.message).startswith("X får lyfta ärenden (resursbehov) till Y och X, men måste inte.")
    assert beside(first) == [("även hit får de lyftas", 11)] * 2
    assert str(second.message).startswith("X får lyfta ärenden (ryms inte i mandatet) till Y, men")
    assert beside(second) == []


AGAIN = "skickas tillbaka för ny beredning"


@pytest.mark.parametrize(
    ("rule", "way"),
    [
        ("return-to: initiator", f"ska {AGAIN}, men det sägs inte hur många gånger. Ett"),
        (
            "return-to: initiator, strike: true",
            f"ska {AGAIN} eller strykas, men det sägs inte hur många gånger eller vem som väljer. Ett",
        ),
        ("postpone: true", "ska bordläggas, men det sägs inte hur många gånger. Ett"),
        (
            "postpone: true, strike: true",
            "ska bordläggas eller strykas, men det sägs inte hur många gånger eller vem som väljer. Ett",
        ),
        ("return-to: initiator, then: decide-there", None),
        ("return-to: initiator, then: decide-here", f"ska {AGAIN}, men det sägs inte hur många gånger. Ett"),
        ("postpone: true, returns: 2", None),
        ("postpone: true, decided-by: y", None),
        ("postpone: true, each-organisation: true", None),
        ("strike: true", None),
    ],
)
def test_how_a_return_without_end_is_told(make: Make, rule: str, way: str | None) -> None:
    other = "{name: W, kind: council, decisions: {disagreement: {strike: true}}}"
    region = make(
        f"bodies:\n  w: {other}\n  v: {{name: V, kind: council}}\n"
        f"  x:\n    name: X\n    kind: council\n    decisions:\n      disagreement:\n        {{{rule}}}\n"
        f"  y: {{name: Y, kind: council, status: planned, decisions: {{disagreement: {{postpone: true}}}}}}\n"
    )
    found = list(return_unbounded.check(region))
    assert told(found) == ([f"Det som X inte enas om {way} ärende kan gå runt utan slut."] if way else [])
    assert all(one.span == region.where("bodies", "x", "decisions", "disagreement", key=True) for one in found)


def test_the_same_return_in_several_bodies(make: Make) -> None:
    rule = "decisions: {disagreement: {postpone: true}}"
    region = make(f"bodies:\n  x: {{name: X, kind: council, {rule}}}\n  y: {{name: Y, kind: council, {rule}}}\n")
    (found,) = return_unbounded.check(region)
    assert str(found.message).startswith("Det som X och Y inte enas om ska bordläggas, men")
    assert beside(found) == [("samma ordning här", 6)]
