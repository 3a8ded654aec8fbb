"""What one instance of a template has is never told of all of them, wherever lines are told under the common name."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import SMALL, addresses, region, section, words
from samverkan_dsl.outputs.documents import brief, handbook

GROUPS = """
bodies:
  ledning: {{name: Ledningen, kind: management-group, mandates: [{{decide: allt}}]}}
  grupp:
    name: Grupp {{name}}
    collective: Grupperna
    kind: theme-group
    for-each:
      nord: {{name: Nord, {first}}}
      syd: {{name: Syd, {second}}}
    mandates:
      - {{decide: planen}}
      - {{inform: ledningen, to: ledning}}
"""
ESCALATION = "escalation: [{{when: needs-resources, to: ledning{}}}]"


def told(folder: Path, title: str, first: str, second: str = "status: planned") -> str:
    return section(handbook(region(folder, SMALL + GROUPS.format(first=first, second=second))), title)


def test_a_way_up_of_one_instance_is_its_own(tmp_path: Path) -> None:
    up = told(tmp_path, "När ärenden lyfts", ESCALATION.format(""), "aliases: B")
    assert "Grupp Nord: Om ett ärende kräver mer resurser" in up and "Grupperna" not in up


def test_a_way_up_of_all_is_told_once(tmp_path: Path) -> None:
    up = told(tmp_path, "När ärenden lyfts", ESCALATION.format(""), ESCALATION.format(""))
    assert up.count("Om ett ärende kräver mer resurser") == 1 and "Grupperna: Om ett ärende" in up


def test_ways_up_that_differ_are_told_apart(tmp_path: Path) -> None:
    up = told(tmp_path, "När ärenden lyfts", ESCALATION.format(""), ESCALATION.format(", condition: det är bråttom"))
    assert "Grupp Nord: Om" in up and "Grupp Syd: Om" in up and "Grupperna: Om" not in up


def test_what_all_say_has_the_addresses_of_all(tmp_path: Path) -> None:
    texts = [ESCALATION.format(f", cite: {number}") for number in ("A/1", "B/1")]
    made = handbook(region(tmp_path, SMALL + GROUPS.format(first=texts[0], second=texts[1])))
    assert {"A/1", "B/1"} <= addresses(made)
    assert section(made, "När ärenden lyfts").count("Om ett ärende kräver mer resurser") == 1


@pytest.mark.parametrize(
    ("first", "one", "all_of_them"),
    [
        ("decisions: {quorum: {more-than: 1/2}}", "Grupp Nord | Beslut får fattas", "Grupperna | Beslut får"),
        ("decisions: {disagreement: {postpone: true}}", "Grupp Nord | Dokumentet säger inget", "Grupperna | Dok"),
    ],
)
def test_how_one_decides_is_its_own(tmp_path: Path, first: str, one: str, all_of_them: str) -> None:
    table = told(tmp_path, "Beslutsförhet och oenighet", first, "aliases: B")
    assert one in table and all_of_them not in table and "Grupp Syd | Dokumentet säger inget" in table


def test_the_effect_of_ones_decisions_is_its_own(tmp_path: Path) -> None:
    made = handbook(region(tmp_path, SMALL + GROUPS.format(first="decisions: {effect: binding}", second="aliases: B")))
    table = section(made, "Vem som beslutar vad")
    assert "Grupp Nord | Ska besluta om planen | Bindande" in table and "Grupperna | Ska besluta" not in table
    assert "verkan: bindande" not in section(made, "Gemensamt").lower()


def test_what_one_does_for_a_body_is_told_of_it_alone(tmp_path: Path) -> None:
    add = "add: {{mandates: [{{report: läget, to: ledning{}}}]}}"
    made = region(tmp_path, SMALL + GROUPS.format(first=add.format(", cadence: årligen"), second=add.format("")))
    said = section(handbook(made), "Sagt på andra ställen")
    assert "Grupperna ska informera" in said
    assert "Grupp Nord ska årligen redovisa läget" in said and "Grupp Syd ska redovisa läget" in said


def test_instances_on_several_levels_stand_on_their_own(tmp_path: Path) -> None:
    made = region(tmp_path, SMALL + GROUPS.format(first="level: strategic", second="level: operational"))
    said = section(handbook(made), "Struktur")
    assert "Grupp Nord" in said and "Grupp Syd" in said and "Grupperna" not in said


def test_what_one_has_settled_elsewhere_is_not_common(tmp_path: Path) -> None:
    first = "set-elsewhere: {mandates: {in: reglementet}}"
    made = handbook(region(tmp_path, SMALL + GROUPS.format(first=first, second="aliases: B")))
    assert "reglementet" not in section(made, "Gemensamt") and words(made).count("bestäms i reglementet") == 1
    both = handbook(region(tmp_path, SMALL + GROUPS.format(first=first, second=first)))
    assert "reglementet" in section(both, "Gemensamt") and words(both).count("bestäms i reglementet") == 1


def test_that_one_decides_nothing_is_not_common(tmp_path: Path) -> None:
    text = GROUPS.replace("      - {{decide: planen}}\n", "").format(
        first="aliases: A", second="add: {mandates: [{decide: planen}]}"
    )
    made = handbook(region(tmp_path, SMALL + text))
    assert "Inga uppdrag att besluta anges" not in section(made, "Gemensamt")
    alone = handbook(region(tmp_path, SMALL + text.replace("add: {mandates: [{decide: planen}]}", "aliases: B")))
    assert "Inga uppdrag att besluta anges" in section(alone, "Gemensamt")


PAPERS = """
deliverables:
  plan:
    name: Planen
    kind: plan
    authors: grupp
    horizon: 3 år
    calendar: hjul
    via: almby
    published: webben
    valid: 2020–2030
  hjul: {name: Årshjulet, kind: calendar}
  annat: {name: Annat, kind: plan, authors: almby, horizon: 7 år}
bodies:
  grupp: {name: Gruppen, kind: working-group, mandates: [{draft: planen}]}
"""


def test_what_is_said_of_a_bodys_papers_stands_in_its_own_document(tmp_path: Path) -> None:
    said = section(brief(region(tmp_path, SMALL + PAPERS), "grupp"), "Uppföljning och rapportering")
    for piece in (
        "avser 3 år",
        "gäller 2020–2030",
        "bestäms av årshjulet",
        "genom Almby kommun",
        "publiceras på webben",
    ):
        assert piece in said
    assert "7 år" not in said


def test_what_of_its_papers_is_a_reading_is_marked_there(tmp_path: Path) -> None:
    reading = "readings: [{on: deliverables.plan.authors, chosen: grupp, alternatives: {value: almby}, why: Oklart.}]\n"
    said = section(brief(region(tmp_path, SMALL + PAPERS + reading), "grupp"), "Uppföljning och rapportering")
    assert "läst som gruppen" in said.lower() and "Andra läsningar och skälen till valet står i handboken" in said
