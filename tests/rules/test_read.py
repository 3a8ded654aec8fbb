"""Whoever reads a finding is told where the source may be read otherwise."""

from __future__ import annotations

import pytest

from samverkan_dsl.findings import Finding
from samverkan_dsl.rules import Selection, run

from .conftest import Make

PARTIES = "parties: {ekby: {name: Ekby, kind: municipality}, vard: {name: Vården, kind: region}}\n"
BODY = """\
bodies:
  rad:
    name: Rådet
    kind: coordination-group
    composition:
      - {role: chef, at: ekby}
      - {role: direktör, at: vard}
      - {at: vard, seats: 2}
    mandates: [{decide: planen, effect: within-delegation}]
    meetings: {per-year: 4}
"""
AGREEMENT = "agreements: {avtal: {name: Avtalet, parties: [ekby, vard], from: 2020, to: 2020}}\n"


def found(make: Make, code: str, body: str) -> Finding:
    (finding,) = run(make(PARTIES + body), Selection(select=(code,)))
    return finding


def told(finding: Finding) -> list[str]:
    return [str(each.message) for each in finding.related]


@pytest.mark.parametrize(
    ("on", "is_told"),
    [("composition(vard).status", True), ("composition(vard).role", True), ("composition(chef; ekby).status", False)],
)
def test_another_reading_of_the_row_is_told(make: Make, on: str, is_told: bool) -> None:
    readings = f"    readings: [{{on: {on}, chosen: x, alternatives: {{value: y, about: Bara en.}}, why: z}}]\n"
    assert ("texten kan också läsas så här: Bara en" in told(found(make, "SEA013", BODY + readings))) is is_told


def test_another_reading_of_the_regions_own_is_told(make: Make) -> None:
    readings = (
        "readings: [{on: agreements.avtal.to, chosen: x, alternatives: {value: okänt, about: Det gäller.}, why: z}]\n"
    )
    finding = found(make, "AGR001", AGREEMENT + readings)
    assert "texten kan också läsas så här: Det gäller" in told(finding)


def test_what_bodies_write_that_prepare_is_what_is_decided(make: Make) -> None:
    papers = (
        "subjects: {vard: {name: vård}, plan: {name: planer}}\n"
        "deliverables: {p: {name: Planen, kind: plan, authors: grupp, adopted-by: rad}}\n"
    )
    bodies = (
        "bodies:\n  rad: {{name: Rådet, kind: coordination-group, mandates: [{{decide: frågor, subject: vard}}], "
        "preparation: {{by: {by}}}}}\n"
        "  grupp: {{name: Gruppen, kind: working-group, mandates: "
        "[{{draft: planen, subject: plan, deliverable: p}}]}}\n"
    )
    assert not list(run(make(papers + bodies.format(by="grupp")), Selection(select=("MAN002",))))
    (finding,) = run(make(papers + bodies.format(by="initiator")), Selection(select=("MAN002",)))
    assert [each.path[-2:] for each in finding.related] == [("mandates", 0)]


def test_a_paper_that_is_only_said_to_be_there_needs_no_adopter(make: Make) -> None:
    paper = "deliverables: {p: {name: Strategin, kind: strategy, content: råd%s}}\n"
    assert list(run(make(paper % ""), Selection(select=("DEL001",))))
    assert not list(run(make(paper % ", status: in-force"), Selection(select=("DEL001",))))


def test_the_effect_is_asked_of_those_decisions_that_do_not_say_it(make: Make) -> None:
    body = "bodies: {rad: {name: Rådet, kind: coordination-group, mandates: [{decide: planen}%s]}}\n"
    (all_,) = run(make(body % ""), Selection(select=("MAN003",)))
    assert str(all_.message).startswith("Rådet beslutar, men")
    (own,) = run(make(body % ", {decide: adjungering, effect: internal}"), Selection(select=("MAN003",)))
    assert str(own.message).startswith("Rådet beslutar, men")
    (some,) = run(make(body % ", {decide: rutiner, effect: recommendation}"), Selection(select=("MAN003",)))
    assert "Rådet beslutar om ”planen” utan att" in str(some.message)


def test_a_right_that_a_body_of_the_kind_beside_has_too_is_no_right_of_one(make: Make) -> None:
    family = (
        "bodies:\n  grupp: {name: 'Grupp {name}', kind: working-group, for-each: {a: {name: A}, "
        "b: {name: B, add: {mandates: [{appoint: ombud}]}}}}\n"
    )
    (finding,) = run(make(family), Selection(select=("REF017",)))
    assert "har bara Grupp B i uppdrag att utse ”ombud”" in str(finding.message)
    beside = "  tredje: {name: Tredje gruppen, kind: %s, mandates: [{appoint: ombud}]}\n"
    assert not list(run(make(family + beside % "working-group"), Selection(select=("REF017",))))
    assert list(run(make(family + beside % "network"), Selection(select=("REF017",))))


def test_a_profession_that_all_have_needs_no_home(make: Make) -> None:
    text = "roles: {r: {title: %s}}\nmandates: [{task: arbeta rehabiliterande, by: r}]\n"
    assert list(run(make(text % "Utvecklingsledare"), Selection(select=("REF016",))))
    assert not list(run(make(text % "Baspersonal"), Selection(select=("REF016",))))


def test_one_no_is_enough_where_all_have_to_endorse(make: Make) -> None:
    text = PARTIES + (
        "subjects: {s: {name: vård}}\nbodies:\n  rad: {name: Rådet, kind: coordination-group, composition: "
        "[{role: chef, at: ekby}, {role: chef, at: vard}], chair: {supplied-by: ekby, casting-vote: true}, "
        "meetings: {per-year: 4}, mandates: [{decide: insatser, subject: s, effect: within-delegation}], "
        "decisions: {method: majority}, escalation: [{when: needs-resources, to: own-decision-bodies, targets: each, "
        "for: endorse, receiver: must, then: %s}]}\n"
    )
    (finding,) = run(make(text % "decide-here"), Selection(select=("MAT001",)))
    assert "Säger någon nej kan Rådet inte besluta" in str(finding.message)


def test_a_law_without_name_may_be_one_of_those_that_are_named(make: Make) -> None:
    body = "mandates: [{ensure: att arbetet följer lagen, by: unspecified}]\n"
    (none,) = run(make(body), Selection(select=("STA009",)))
    (some,) = run(make(body + "statutes: {p: {name: Patientlagen}}\n"), Selection(select=("STA009",)))
    assert str(none.message).endswith("men inte till vilken.")
    assert str(some.message).endswith("men inte till vilken av de nämnda lagarna.")
