"""Systems side by side: aligned by what bodies are, true to each document, silence told as silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import SMALL, begun, everything, region, section, words
from samverkan_dsl.analysis.alignment import SystemPlace, place_of
from samverkan_dsl.language import Body
from samverkan_dsl.loading import Region, load
from samverkan_dsl.outputs.blocks import Document, Table
from samverkan_dsl.outputs.documents.body.questions import QUESTIONS
from samverkan_dsl.outputs.documents.compare.as_json import comparison_json
from samverkan_dsl.outputs.documents.compare.comparison import comparison, systems
from samverkan_dsl.outputs.documents.compare.questions import COMPARISON_QUESTIONS, PLACES, answers, units

ONE = (
    SMALL
    + """
bodies:
  ledningen:
    name: Ledningsgruppen
    short: LG
    kind: management-group
    level: strategic
    composition: [{role: Chef, at: almby, seats: 2}, {role: Direktör, at: regionen}, {role: Expert, status: invited}]
    chair: {alternates: [almby, regionen], term: 2 år}
    meetings: {per-year: 8–10, convened-by: chair}
    substitutes: none
    decisions:
      effect: within-delegation
      method: consensus
      quorum: {more-than: 1/2, per: party}
      disagreement: {strike: true}
    mandates: [{decide: ramar}]
    escalation: [{when: needs-resources, to: own-decision-bodies}]
  grupp:
    name: Grupp {name}
    collective: Grupperna
    kind: theme-group
    for-each: {a: {name: A, meetings: {per-year: 4}}, b: {name: B, meetings: {per-year: 4}}, c: {name: C}}
    chair: {role: Samordnare}
deliverables:
  plan: {name: Verksamhetsplan, kind: plan, authors: ledningen, cadence: årligen}
  dagordning: {name: Dagordning, kind: agenda}
"""
)
TWO = """
region: annan
language: 1
system: {name: Annan samverkan, territory: "Sydlän med kommunerna Öby och Åby", adopted: 2020-01-31}
bodies:
  radet:
    name: Samrådsstyrgruppen
    kind: steering-group
    mandates: [{decide: allt, effect: recommendation}]
    set-elsewhere: {chair: {in: bilaga 2}}
  borta: {name: Gamla gruppen, kind: management-group, status: ended}
"""


@pytest.fixture
def regions(tmp_path: Path) -> list[Region]:
    for name in ("ett", "tva"):
        (tmp_path / name).mkdir()
    return [region(tmp_path / "ett", ONE), region(tmp_path / "tva", TWO)]


@pytest.fixture
def document(regions: list[Region]) -> Document:
    return comparison(regions)


def rows(document: Document, title: str) -> list[list[str]]:
    """The rows of the first table in a section, a first cell left empty filled from above."""
    for part in document.blocks:
        if words(part).strip().startswith(title):
            table = next(everything(part, Table))
            found: list[list[str]] = []
            for row in table.rows:
                cells = [begun(cell).strip() for cell in row]
                found.append([cells[0] or found[-1][0], *cells[1:]])
            return found
    raise AssertionError(title)


def said(document: Document, title: str, question: str) -> dict[str, str]:
    return {row[1]: row[2] for row in rows(document, title) if row[0] == question}


def test_bodies_meet_by_kind_and_level(document: Document) -> None:
    assert rows(document, "Nivåer och organ") == [
        ["Ledande organ", "lan", "LG (strategisk nivå)"],
        ["Ledande organ", "Sydlän", "Samrådsstyrgruppen"],
        ["Grupper för ett område", "lan", "Grupperna"],
    ]


SILENT = "Dokumentet säger inget om det."


@pytest.mark.parametrize(
    ("question", "one", "two"),
    [
        ("Ledamöter", "Antal ledamöter: 3. Platserna innehas av chef; direktör.", SILENT),
        (
            "Ordförande",
            "Ordförandeskapet går runt mellan Almby kommun och Region Exempel. Mandattiden är 2 år.",
            "Ordförandeskapet bestäms i bilaga 2.",
        ),
        ("Antal möten", "LG möts 8–10 gånger per år.", SILENT),
        ("Ersättare", "Inga ersättare utses.", SILENT),
        ("Beslut", "Besluten gäller inom vars och ens eget mandat. Beslut fattas i enighet.", "rekommendation"),
        ("Beslutsförhet", "fler än hälften av ledamöterna från varje huvudman", SILENT),
        ("Oenighet", "Ärendet stryks.", SILENT),
        ("Behov av mer resurser", "egna beslutsorgan", SILENT),
    ],
)
def test_each_question_has_each_documents_answer(document: Document, question: str, one: str, two: str) -> None:
    found = said(document, "Ledande organ", question)
    assert one in found["LG (lan)"]
    assert two in found["Samrådsstyrgruppen (Sydlän)"]


def test_instances_are_told_together_as_far_as_they_are_alike(document: Document) -> None:
    assert list(said(document, "Grupper för ett område", "Ordförande")) == ["Grupperna (lan)"]
    meetings = said(document, "Grupper för ett område", "Antal möten")
    assert meetings == {"Grupp A och Grupp B (lan)": "Gruppen möts 4 gånger per år.", "Grupp C (lan)": SILENT}


def test_what_no_document_answers_is_gathered_in_a_sentence(document: Document) -> None:
    assert "Dokumentet säger inget om ledamöter och ersättare." in section(document, "Grupper för ett område")


def test_a_body_that_does_not_decide_is_not_asked_how(document: Document) -> None:
    assert "beslutsförhet" not in section(document, "Grupper för ett område")


def test_plans_without_the_papers_of_single_meetings(document: Document) -> None:
    assert rows(document, "Planer och rapporter") == [["Plan", "Verksamhetsplan (lan)", "LG", "–", "–", "Årligen"]]


def test_unsaid_counts_agree_with_the_questions(regions: list[Region], document: Document) -> None:
    table = {row[0]: row[1:] for row in rows(document, "Vad dokumenten inte säger")}
    assert len(table) == len(QUESTIONS)
    assert table["Vem som är ordförande"] == ["0 av 2", "0 av 1"]
    assert table["Hur ofta organet möts"] == ["1 av 2", "1 av 1"]
    assert table["Vem som inrättar organet"] == ["–", "–"]


def test_json_says_the_same(regions: list[Region]) -> None:
    data = comparison_json(regions, "sv")
    one, two = data["systems"]
    assert (one["region"], two["label"], two["adopted"]) == ("lan", "Sydlän", "2020-01-31")
    leading = one["bodies"][0]
    assert (leading["body"], leading["place"], leading["decides"]) == ("ledningen", "leading", True)
    assert leading["values"]["ledningen"] == {
        "meetings_per_year": "8–10",
        "chair_term": "2 år",
        "decision_effect": "within-delegation",
        "decision_method": "consensus",
        "substitutes": "none",
    }
    groups = one["bodies"][1]
    assert groups["instances"] == ["grupp/a", "grupp/b", "grupp/c"]
    assert groups["answers"]["meetings"] == [
        {"bodies": ["grupp/a", "grupp/b"], "says": "Gruppen möts 4 gånger per år."},
        {"bodies": ["grupp/c"], "says": None},
    ]
    assert groups["answers"]["decisions.quorum"] == []
    assert [each["body"] for each in two["bodies"]] == ["radet"]


def test_every_described_body_answers_or_is_silent_once(regions: list[Region]) -> None:
    for each in regions:
        for unit in units(each):
            for compared in COMPARISON_QUESTIONS:
                told = [body for answer in answers(unit, compared) for body in answer.members]
                assert len(told) == len(set(told))
                assert set(told) <= set(unit.members)


def test_two_versions_of_one_region_are_told_apart(tmp_path: Path) -> None:
    for name in ("gammal", "ny"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "region.yaml").write_text(TWO, "utf-8")
    loaded = [one.region for one in load([tmp_path], tmp_path)[0]]
    assert [each.label for each in systems([each for each in loaded if each])] == ["gammal", "ny"]


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ({"kind": "board"}, SystemPlace.POLITICAL),
        ({"kind": "chiefs-group"}, SystemPlace.LEADING),
        ({"kind": "coordination-group"}, SystemPlace.FIELD),
        ({"kind": "coordination-group", "level": "strategic"}, SystemPlace.LEADING),
        ({"kind": "steering-group", "level": "tactical"}, SystemPlace.FIELD),
        ({"kind": "management-group", "area": "municipality"}, SystemPlace.LOCAL),
        ({"kind": "coordination-group", "level": "operational"}, SystemPlace.LOCAL),
        ({"kind": "network", "area": "county-part"}, SystemPlace.ADVISORY),
        ({"kind": "working-committee", "level": "strategic"}, SystemPlace.PREPARATORY),
        ({"kind": "project-group"}, SystemPlace.WORKING),
    ],
)
def test_places(written: dict[str, str], place: SystemPlace) -> None:
    assert place_of(Body.model_validate({"name": "X", **written})) is place


def test_places_have_names_in_both_languages() -> None:
    for place in SystemPlace:
        assert PLACES[place]("sv") != PLACES[place]("en")
