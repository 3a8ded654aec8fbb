"""A body's section says, or leads to, what stands of it on other pages and of several bodies at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import SMALL, everything, region, section
from samverkan_dsl.outputs.blocks import Link
from samverkan_dsl.outputs.documents import brief, handbook

MODEL = (
    SMALL
    + """
mandates:
  - {decide: det som rådet har enats om, by: each-organisation}
  - {support: gruppens arbete, by: almby, to: norr}
flows: [{what: årets resultat, from: almby, to: [rad], force: must, cadence: årligen}]
bodies:
  rad: {name: Samrådet, kind: council, mandates: {decide: planen}, flows: {what: beslut, to: norr}}
  norr:
    name: Norra gruppen
    kind: working-group
    mandates:
      - {prepare: ärenden, to: rad}
      - {inform: om läget, to: rad, by: chair}
      - {support: vården, to: rad, force: not}
  fristaende: {name: Laget, kind: working-group, mandates: {promote: samverkan}}
  %s
"""
)
TITLE = "Sagt på andra ställen"


def elsewhere(folder: Path, name: str, more: str = "") -> str:
    told = section(handbook(region(folder, MODEL % more)), name)
    return told.partition(TITLE)[2].partition("Dokumentet säger inget")[0]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Samrådet", "Norra gruppen ska bereda ärenden åt Samrådet"),
        ("Samrådet", "Norra gruppen: ordföranden ska informera Samrådet om läget"),
        ("Samrådet", "varje organisation ska besluta om det som rådet har enats om"),
        ("Samrådet", "Almby kommun ska lämna till Samrådet, årligen: årets resultat"),
        ("Norra gruppen", "Samrådet lämnar till Norra gruppen: beslut"),
        ("Norra gruppen", "Almby kommun ska stödja Norra gruppen"),
    ],
)
def test_what_others_pages_say_of_a_body_stands_in_its_section(tmp_path: Path, name: str, said: str) -> None:
    assert said.lower() in elsewhere(tmp_path, name).lower()


def test_what_is_denied_or_of_others_is_not(tmp_path: Path) -> None:
    assert "vården" not in elsewhere(tmp_path, "Samrådet")
    assert TITLE not in section(handbook(region(tmp_path, MODEL % "")), "Laget")
    assert "enats om" not in elsewhere(tmp_path, "Norra gruppen")  # it decides nothing


def test_who_prepares_is_told_under_preparation_and_not_again(tmp_path: Path) -> None:
    prepared = MODEL.replace("mandates: {decide: planen}", "mandates: {decide: planen}, preparation: {by: norr}")
    told = section(handbook(region(tmp_path, prepared % "")), "Samrådet")
    assert told.count("bereder ärenden") == 1 and "ska bereda" not in told
    assert "bereda ärenden åt samrådet" in section(handbook(region(tmp_path, prepared % "")), "Norra gruppen").lower()


def test_the_brief_has_it_too_and_leads_to_the_handbook(tmp_path: Path) -> None:
    made = brief(region(tmp_path, MODEL % ""), "rad")
    told = section(made, TITLE)
    assert "Norra gruppen ska bereda ärenden åt samrådet" in told and "Almby kommun ska lämna till samrådet" in told
    leads = {(each.document, each.anchor) for each in everything(made, Link) if each.anchor}
    assert leads == {("handbok", "beslut/flera"), ("handbok", "handlingar/information")}


TWINS = 'grupp: {name: "Grupp {key}", collective: Grupperna, kind: working-group%s, for-each: {a: {%s}, b: {}}}'


def test_a_row_of_all_instances_is_told_once_and_of_one_by_its_name(tmp_path: Path) -> None:
    row = "mandates: {report: läget, to: rad}"
    every = elsewhere(tmp_path, "Samrådet", TWINS % (f", {row}", ""))
    assert every.lower().count("grupperna ska redovisa läget") == 1 and "Grupp a ska" not in every
    one = elsewhere(tmp_path, "Samrådet", TWINS % ("", row))
    assert "grupp a ska redovisa läget" in one.lower() and "rupperna ska" not in one


def test_what_is_lifted_to_a_body_or_done_through_it_is_said_of_it(tmp_path: Path) -> None:
    lifted = MODEL.replace("mandates: {promote: samverkan}", "mandates: {decide: planen}").replace(
        "  norr:\n", "  norr:\n    escalation: {when: disagreement, to: fristaende}\n"
    )
    told = section(handbook(region(tmp_path, lifted % "")), "Laget")
    assert "Norra gruppen: Om ledamöterna inte kan enas ska ärendet lyftas till Laget" in told.partition(TITLE)[2]
    assert "vem som får väcka ärenden" not in told.lower()


def test_what_others_do_through_a_body_is_its_task(tmp_path: Path) -> None:
    through = MODEL.replace("mandates: {promote: samverkan}", "aliases: Lagets").replace(
        "{inform: om läget, to: rad, by: chair}", "{spread: läget, through: fristaende}"
    )
    told = section(handbook(region(tmp_path, through % "")), "Laget")
    assert "Norra gruppen ska sprida läget genom Laget" in told and "vilket uppdraget är" not in told.lower()
