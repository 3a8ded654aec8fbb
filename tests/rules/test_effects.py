"""How decisions are made and what they may lead to: where it is stated, and how the findings say so."""

from __future__ import annotations

import pytest

from samverkan_dsl.rules.decisions import decision_rule_missing, effect_not_available, nonbinding_decides_binding
from samverkan_dsl.rules.escalation import disagreement_unsaid

from .conftest import Make
from .sayings import beside, told

START = "bodies:\n  x:\n    name: X\n    kind: council\n"
DOES_NOT_FOLLOW = "Att besluten binder parterna följer inte av det som dokumentet säger om organet."


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("decisions: {by-matter: [{effect: internal}, {method: majority}]}", False),
        ("decisions: {by-matter: [{effect: internal}, {effect: direction}]}", True),
        ("decisions: {quorum: {more-than: 1/2}}", False),
        ("decisions: {method: majority}", False),
        ("decisions: {effect: direction}", True),
        ("mandates: [{decide: allt}]\n    set-elsewhere: {decisions.quorum: {in: planen}}", False),
        ("mandates: [{decide: allt}]\n    set-elsewhere: {meetings: {in: planen}}", True),
        ("mandates: [{decide: allt}]\n    set-elsewhere: {meetings: {in: a}, decisions: {in: planen}}", False),
    ],
)
def test_where_the_order_of_decisions_is_stated(make: Make, more: str, found: bool) -> None:
    findings = list(decision_rule_missing.check(make(f"{START}    {more}\n")))
    expected = "X fattar beslut, men dokumentet säger varken hur beslut fattas eller när organet är beslutsfört."
    assert told(findings) == ([expected] if found else [])


def test_only_the_bodys_own_decisions_are_pointed_at(make: Make) -> None:
    rows = ("{inform: alla}", "{decide: ett}", "{decide: två, by: chair}", "{adopt: tre, by: self}", "{prepare: fyra}")
    region = make(START + "    mandates:\n" + "".join(f"      - {row}\n" for row in rows))
    (found,) = decision_rule_missing.check(region)
    assert beside(found) == [("här beslutar organet", 10), ("här beslutar organet", 12)]
    assert found.span == region.where("bodies", "x", key=True)


BINDING = (
    "X sägs fatta beslut som binder parterna. Binda en kommun eller en region kan bara fullmäktige, styrelsen, en "
)
BINDING += "nämnd eller en gemensam nämnd, och {kind} är inget av dem."
WITHIN = "X sägs fatta beslut inom ledamöternas eget mandat. "
RESIDENTS = WITHIN + "Invånare och brukare har inget mandat som tjänstepersoner att besluta inom."
ELECTED = WITHIN + "Förtroendevalda har inget mandat som chefer att besluta inom; det har bara tjänstepersoner."


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("kind: council, decisions: {effect: binding}", BINDING.format(kind="råd")),
        ("kind: network, decisions: {effect: binding, authority: lagen}", BINDING.format(kind="nätverk")),
        ("kind: presidium, decisions: {effect: binding}", BINDING.format(kind="presidium")),
        ("kind: committee, decisions: {effect: binding}", None),
        ("kind: committee, staffed-by: politicians, decisions: {effect: within-delegation}", None),
        ("kind: council, staffed-by: residents, decisions: {effect: within-delegation}", RESIDENTS),
        ("kind: council, staffed-by: politicians, decisions: {effect: within-delegation}", ELECTED),
        ("kind: council, staffed-by: officials, decisions: {effect: within-delegation}", None),
        ("kind: council, staffed-by: mixed, decisions: {effect: within-delegation}", None),
        ("kind: political-consultation, decisions: {effect: within-delegation}", ELECTED),
        ("kind: political-consultation, staffed-by: residents, decisions: {effect: within-delegation}", RESIDENTS),
        ("kind: presidium, staffed-by: politicians, decisions: {effect: within-delegation}", None),
        ("kind: working-committee, staffed-by: politicians, decisions: {effect: within-delegation}", None),
        ("kind: council, staffed-by: politicians, decisions: {effect: within-delegation, authority: lagen}", None),
        ("kind: council, staffed-by: politicians, decisions: {effect: recommendation}", None),
        ("kind: council, staffed-by: residents, decisions: {effect: direction}", None),
        ("kind: council, staffed-by: politicians, mandates: [{decide: a, effect: within-delegation}]", ELECTED),
    ],
)
def test_why_an_effect_is_out_of_reach(make: Make, body: str, why: str | None) -> None:
    region = make(f"bodies:\n  w: {{name: W, kind: board, decisions: {{effect: binding}}}}\n  x: {{name: X, {body}}}\n")
    assert told(effect_not_available.check(region)) == ([why] if why else [])


def test_one_finding_for_each_effect_with_all_its_places(make: Make) -> None:
    region = make(
        START + "    staffed-by: politicians\n    decisions:\n      effect: recommendation\n      by-matter:\n"
        "        - {condition: a, method: majority}\n        - {condition: b, effect: binding}\n"
        "        - {condition: c, effect: within-delegation}\n"
        "    mandates:\n      - {decide: a, effect: direction}\n      - {decide: b, effect: binding, by: chair}\n"
        "      - {decide: c, effect: binding, from: y}\n      - {decide: d}\n      - {decide: e, effect: binding}\n"
        "      - {decide: f, effect: within-delegation}\n"
        "  y: {name: Y, kind: committee}\n"
    )
    found = [(finding.span, beside(finding)) for finding in effect_not_available.check(region)]
    same = "samma verkan anges här"
    assert found == [
        (region.where("bodies", "x", "decisions", "by-matter", 1, "effect"), [(same, 20)]),
        (region.where("bodies", "x", "decisions", "by-matter", 2, "effect"), [(same, 21)]),
    ]


SUBJECTS = """\
subjects:
  avtal: {name: Avtal, kind: matter, settled-by: binding}
  lan: {name: Lån, kind: matter, settled-by: binding}
  fritt: {name: Fritt, kind: matter}
"""


@pytest.mark.parametrize(
    ("body", "subjects"),
    [
        ("mandates: [{decide: a, subject: avtal}]", "Avtal"),
        (
            "mandates: [{inform: a, subject: lan}, {adopt: a, subject: [fritt, avtal]}, {decide: b, subject: lan}]",
            "Avtal och Lån",
        ),
        ("mandates: [{establish: a, subject: avtal}, {allocate: a, subject: avtal}]", "Avtal"),
        ("mandates: [{recommend: a, subject: avtal}, {take-position: a, subject: avtal}]", None),
        ("mandates: [{decide: a, subject: fritt}]", None),
        ("mandates: [{decide: a, subject: avtal, by: chair}]", None),
        ("mandates: [{decide: a, subject: avtal, by: self}]", "Avtal"),
        ("mandates: [{decide: a, subject: avtal}], decisions: {method: majority}", "Avtal"),
        ("mandates: [{decide: a, subject: avtal}], decisions: {effect: direction}", None),
        ("mandates: [{decide: a, subject: avtal, effect: within-delegation}], decisions: {effect: direction}", "Avtal"),
        ("mandates: [{decide: a, subject: avtal}], status: planned", None),
        ("mandates: [{decide: a, subject: avtal}], status: temporary", "Avtal"),
    ],
)
def test_what_takes_a_binding_decision(make: Make, body: str, subjects: str | None) -> None:
    region = make(
        f"{SUBJECTS}bodies:\n  n: {{name: N, kind: committee, mandates: [{{decide: a, subject: avtal}}]}}\n"
        f"  w: {{name: W, kind: council}}\n  x: {{name: X, kind: council, {body}}}\n"
    )
    message = f"X beslutar om {subjects}, som kräver bindande beslut. {DOES_NOT_FOLLOW}"
    assert told(nonbinding_decides_binding.check(region)) == ([message] if subjects else [])


def test_that_an_agreement_takes_a_binding_decision_is_law_where_the_document_does_not_say(make: Make) -> None:
    subjects = "subjects:\n  vard: {name: Vårdavtal, kind: matter, matter: agreement}\n"
    region = make(subjects + START + "    mandates: [{decide: a, subject: vard}]\n")
    assert told(nonbinding_decides_binding.check(region)) == [
        f"X beslutar om Vårdavtal, som enligt kommunallagen kräver bindande beslut. {DOES_NOT_FOLLOW}"
    ]


@pytest.mark.parametrize("kind", ["structure", "unspecified"])
def test_of_a_kind_that_tells_nothing_it_is_not_said_what_it_cannot_do(make: Make, kind: str) -> None:
    body = f"  x: {{name: X, kind: {kind}, mandates: [{{decide: a, subject: avtal}}]}}\n"
    region = make(f"{SUBJECTS}bodies:\n{body}agreements:\n  a: {{name: Avtalet, decided-by: x}}\n")
    assert not list(nonbinding_decides_binding.check(region))


def test_what_is_said_to_bind_is_not_said_not_to(make: Make) -> None:
    body = "  x: {name: X, kind: council, decisions: {effect: binding}}\n"
    region = make(f"bodies:\n{body}agreements:\n  a: {{name: Avtalet, decided-by: x}}\n")
    assert not list(nonbinding_decides_binding.check(region))


def test_all_such_mandates_are_pointed_at(make: Make) -> None:
    rows = ("decide: a, subject: fritt", "decide: b, subject: [avtal, lan]", "inform: alla", "approve: c, subject: lan")
    region = make(SUBJECTS + START + "    mandates:\n" + "".join(f"      - {{{row}}}\n" for row in rows))
    (found,) = nonbinding_decides_binding.check(region)
    assert found.span == region.where("bodies", "x", "mandates", 1)
    assert beside(found) == [("organet beslutar även här", 16)]


@pytest.mark.parametrize(
    ("deciders", "named"),
    [
        ("x", "X"),
        ("[x, y]", "X och Y"),
        ("n", None),
        ("[x, n]", None),
        ("[x, own-decision-bodies]", None),
        ("t", "T p, T q"),
        ("ute", None),
    ],
)
def test_who_has_decided_an_agreement(make: Make, deciders: str, named: str | None) -> None:
    region = make(
        "bodies:\n  x: {name: X, kind: council}\n  y: {name: Y, kind: network}\n  n: {name: N, kind: committee}\n"
        "  t: {name: 'T {key}', kind: council, for-each: {p: {}, q: {}}}\n"
        "  ute: {name: Ute, kind: council, status: external}\n"
        "agreements:\n  annat: {name: Det andra, decided-by: n}\n  inget: {name: Det tredje}\n"
        f"  a:\n    name: Avtalet\n    decided-by: {deciders}\n"
    )
    message = (
        f"Beslutet om Avtalet är fattat av {named}. Att beslutet binder parterna följer inte av det som dokumentet "
        f"säger om {named}."
    )
    found = list(nonbinding_decides_binding.check(region))
    assert told(found) == ([message] if named else [])
    assert all(finding.span == region.where("agreements", "a", "decided-by") for finding in found)


AGREED = "X beslutar i enighet, men dokumentet säger inte vad som händer när ledamöterna inte kommer överens."
EACH = "I X beslutar parterna var för sig, men dokumentet säger inte vad som händer när de inte kommer överens."
UNSAID = "Dokumentet säger varken om X beslutar i enighet eller med majoritet eller vad som händer vid oenighet."


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("decisions: {method: consensus}", AGREED),
        ("decisions: {method: per-party}", EACH),
        ("decisions: {quorum: {more-than: 1/2}}", UNSAID),
        ("decisions: {quorum: {more-than: 1/2}, by-matter: {effect: direction}}", UNSAID),
        ("decisions: {by-matter: [{method: majority}, {effect: direction}]}", None),
        ("decisions: {by-matter: [{method: qualified-majority}, {method: majority}]}", None),
        ("decisions: {by-matter: [{method: majority}, {method: per-party}]}", UNSAID),
        ("decisions: {method: consensus, by-matter: {method: majority}}", AGREED),
        ("decisions: {method: qualified-majority}", None),
        ("decisions: {method: majority, by-matter: {method: consensus}}", None),
        ("decisions: {method: consensus}, escalation: {when: dispute, to: own-decision-bodies}", None),
        ("decisions: {method: consensus}, escalation: {when: disagreement, to: own-decision-bodies}", None),
        ("decisions: {method: consensus}, escalation: {when: weighty, to: own-decision-bodies}", AGREED),
        ("decisions: {method: consensus}, set-elsewhere: {decisions.disagreement: {in: planen}}", None),
        ("decisions: {method: consensus}, set-elsewhere: {escalation: {in: planen}}", None),
        ("decisions: {method: consensus}, set-elsewhere: {decisions: {in: planen}}", None),
        ("decisions: {method: consensus}, set-elsewhere: {meetings: {in: planen}}", AGREED),
        ("mandates: [{decide: allt}], set-elsewhere: {decisions.quorum: {in: planen}}", UNSAID),
        ("decisions: {method: consensus}, status: planned", None),
        ("decisions: {method: consensus, effect: none}", None),
    ],
)
def test_what_disagreement_leads_to(make: Make, more: str, message: str | None) -> None:
    region = make(
        "bodies:\n  n: {name: N, kind: committee, decisions: {method: consensus}}\n"
        f"  w: {{name: W, kind: council, decisions: {{method: majority}}}}\n  x: {{name: X, kind: council, {more}}}\n"
    )
    assert told(disagreement_unsaid.check(region)) == ([message] if message else [])
