"""Who decides what: what tells two mandates apart, and what is said where many clash."""

from __future__ import annotations

import pytest

from samverkan_dsl.rules.mandates import adoption_without_mandate, allocation_without_budget, effect_unstated
from samverkan_dsl.rules.mandates import same_decision_twice as twice
from samverkan_dsl.rules.mandates import tied_to_ended_body as tied

from .conftest import Make
from .marked import said

START = """\
subjects:
  s: {name: Saken, kind: matter}
  d: {name: Delen, part-of: s, kind: matter}
deliverables:
  p: {name: Planen, kind: plan}
roles:
  chef: {title: Chef}
bodies:
  z: {name: Z, kind: committee}
"""


def council(name: str, mandate: str, more: str = "") -> str:
    return f"  {name}:\n    name: {name.upper()}\n    kind: council\n    mandates:\n      - {mandate}\n{more}"


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize(
    ("mandate", "more", "clash"),
    [
        ("decide: saken", "", True),
        ("decide: saken, effect: binding", "", True),
        ("decide: saken, effect: within-delegation", "", True),
        ("decide: saken, effect: direction", "", False),
        ("decide: saken, effect: binding", "decisions: {effect: recommendation}", True),
        ("decide: saken", "decisions: {effect: recommendation}", False),
        ("decide: saken", "decisions: {effect: binding}", True),
        ("decide: saken", "decisions: {method: consensus}", True),
        ("decide: saken, force: intention", "", False),
        ("decide: saken, limit: en miljon", "", False),
        ("decide: saken, condition: i enkla fall", "", False),
        ("decide: saken, ratified-by: z", "", False),
        ("decide: saken, at-request-of: z", "", False),
        ("decide: saken, from: z", "", True),
        ("decide: saken, from: other", "", False),
        ("decide: saken, through: other", "", False),
        ("decide: saken, with: other", "", False),
        ("decide: saken, by: chair", "", False),
        ("recommend: saken", "", False),
        ("decide: saken", "escalation: [{when: dispute, to: other}]", True),
        ("decide: saken", "escalation: [{when: no-quorum, to: other}]", True),
        ("decide: saken", "escalation: [{when: beyond-mandate, to: z}]", True),
        ("decide: saken", "escalation: [{when: dispute, to: other}, {when: beyond-mandate, to: [z, other]}]", False),
        ("decide: saken", "deviations: {handed-to: z}", True),
        ("decide: saken", "status: ended", False),
    ],
)
def test_what_tells_two_who_decide_the_same_apart(
    make: Make, mandate: str, more: str, clash: bool, first: bool
) -> None:
    plain = council("other", "{decide: saken, subject: s}")
    special = council("x", f"{{{mandate}, subject: s}}", f"    {more}\n" if more else "")
    bodies = (special, plain) if first else (plain, special)
    assert len(list(twice.check(make(START + "".join(bodies))))) == clash


def test_five_bodies_are_named_and_the_others_counted(make: Make) -> None:
    bodies = [council(name, "{decide: saken, subject: s}") for name in "abcdefg"]
    (five,) = twice.check(make(START + "".join(bodies[:5])))
    (seven,) = twice.check(make(START + "".join(bodies)))
    assert str(five.message).startswith("Flera organ beslutar om Saken: A, B, C, D och E. Av uppdragen")
    assert str(seven.message).startswith("Flera organ beslutar om Saken: A, B, C, D, E och 2 till. Av uppdragen")
    assert [len(one.related) for one in (five, seven)] == [4, 6]


def test_a_clash_is_told_at_the_body_with_the_widest_field(make: Make) -> None:
    assert said(
        make,
        twice.check,
        """\
subjects:
  lan: {name: Länet}
  vard: {name: Vård, part-of: lan}
  akut: {name: Akut, part-of: vard}
  s: {name: Saken, kind: matter}
bodies:
  akutgrupp:
    name: Akutgruppen
    kind: council
    scope: akut
    mandates:
      - {decide: saken, subject: s}  # ↔
  barngrupp:
    name: Barngruppen
    kind: council
    scope: lan
    target-group: barn
    mandates:
      - {decide: saken, subject: s}  # ↔
  vardgrupp:
    name: Vårdgruppen
    kind: council
    scope: vard
    mandates:
      - {decide: saken, subject: s}  # ↔
  langrupp:
    name: Länsgruppen
    kind: council
    scope: lan
    mandates:
      - {decide: saken, subject: s}  # ←
""",
    ) == [
        "Flera organ beslutar om Saken: Länsgruppen, Barngruppen, Vårdgruppen och Akutgruppen. "
        "Av uppdragen framgår inte vem av dem som beslutar vad."
    ]


def test_instances_of_a_template_are_one_body_and_a_paper_is_no_subject(make: Make) -> None:
    assert said(
        make,
        twice.check,
        """\
subjects:
  plan: {name: Planering, kind: matter}
  s: {name: Saken, kind: matter}
deliverables:
  plan: {name: Planen, kind: plan}
bodies:
  planerad:
    name: Planerade gruppen
    kind: council
    status: planned
    mandates: [{decide: saken, subject: s}]
  grupp:
    name: Grupp {name}
    collective: Grupperna
    kind: council
    for-each: {norr: {name: Norr}, syd: {name: Syd}}
    mandates:
      - {recommend: planering, subject: plan}
      - {adopt: planen, deliverable: plan}
      - {decide: saken, subject: s}  # ←
  radet:
    name: Rådet
    kind: council
    mandates:
      - {decide: planering, subject: plan}
      - {decide: saken, subject: s}  # ↔
""",
    ) == ["Flera organ beslutar om Saken: Grupperna och Rådet. Av uppdragen framgår inte vem av dem som beslutar vad."]


def test_two_who_adopt_one_paper(make: Make) -> None:
    assert said(
        make,
        twice.check,
        START
        + "  a:\n    name: A\n    kind: council\n    mandates:\n"
        + "      - {adopt: planen, deliverable: p} # ←\n      - {decide: saken, subject: s} # ←\n"
        + council("b", "{establish: planen, deliverable: p} # ↔")
        + council("c", "{decide: saken, subject: s} # ↔"),
    ) == [
        "Flera organ beslutar om Planen: A och B. Av uppdragen framgår inte vem av dem som beslutar vad.",
        "Flera organ beslutar om Saken: A och C. Av uppdragen framgår inte vem av dem som beslutar vad.",
    ]


def test_whose_money_and_which(make: Make) -> None:
    assert said(
        make,
        allocation_without_budget.check,
        """\
budget: {common: false}  # ↔
bodies:
  egen: {name: Egen, kind: council, budget: {common: true}, mandates: [{allocate: medel}]}
  oklar:
    name: Oklar
    kind: council
    budget: {allocation-key: efter invånarantal}
    mandates:
      - {allocate: medel, by: chair}
      - {allocate: projektmedel}  # ←
""",
    ) == ["Oklar fördelar projektmedel, men enligt dokumentet finns ingen gemensam budget."]


def test_who_lacks_a_mandate_is_named_as_the_paper_does(make: Make) -> None:
    assert said(
        make,
        adoption_without_mandate.check,
        """\
subjects:
  s: {name: Saken, kind: matter}
bodies:
  a:
    name: A
    kind: council
    mandates:
      - {adopt: planen, deliverable: p}  # ↔
  b:
    name: B
    kind: council
    mandates:
      - {recommend: saken}  # ↔
deliverables:
  p: {name: Planen, kind: plan, adopted-by: a}
  q:
    name: Strategin
    kind: strategy
    adopted-by:
      - a  # ←
      - b  # ←
mandates:
  - {by: a, prepare: strategin, deliverable: q}
  - {by: z, adopt: strategin, deliverable: q}
parties:
  z: {name: Z, kind: kommun}
""",
    ) == [
        "Strategin antas av A, men bland organets uppdrag finns inget att besluta om den.",
        "Strategin antas av B, men bland organets uppdrag finns inget att besluta om den.",
    ]


def test_who_decides_without_effect_and_who_leans_on_what_has_ended(make: Make) -> None:
    assert said(
        make,
        effect_unstated.check,
        """\
bodies:
  sagt: {name: Sagt, kind: council, decisions: {effect: direction}, mandates: [{decide: saken}]}
  osagt: {name: Osagt, kind: council, mandates: [{decide: saken, by: chair}, {recommend: mer}, {decide: allt}]} # ←
""",
    ) == ["Osagt beslutar, men dokumentet säger inte vilken verkan besluten får för parterna."]
    assert said(
        make,
        tied.check,
        """\
bodies:
  grupp:
    name: Grupp {name}
    collective: Grupperna
    kind: council
    status: ended
    for-each: {norr: {name: Norr}, syd: {name: Syd}}
  a:
    name: A
    kind: council
    mandates:
      - {report: läget, to: [b, grupp]}  # ←
  b: {name: B, kind: council}
mandates:
  - {by: b, report: läget, to: grupp}  # ↔
""",
    ) == [
        "Dokumentet räknar här med Grupperna, som har upphört. Därifrån kan ingen ge något, ta emot något eller delta."
    ]
