"""What the check finds that a reader must know stands in the handbook where it speaks of the thing, not only there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from documents.support import SMALL, region, words
from samverkan_dsl.findings import ListItem, Related, text
from samverkan_dsl.findings.paths import ModelPath
from samverkan_dsl.loading import Region
from samverkan_dsl.outputs.blocks import Callout, CalloutKind, Section
from samverkan_dsl.outputs.documents import handbook
from samverkan_dsl.rules import Selection, run

SAME = "decisions: {method: consensus, disagreement: {return-to: unspecified, strike: true}}"
MODEL = f"""{SMALL}
bodies:
  a: {{name: Ena gruppen, kind: working-group, {SAME}, mandates: {{decide: budgeten}}}}
  b: {{name: Andra gruppen, kind: working-group, {SAME}, mandates: {{decide: planen}}}}
  c: {{name: "Grupp {{name}}", kind: council, {SAME}, mandates: {{decide: bidrag}}, for-each: [norr, soder]}}
deliverables:
  plan: {{name: Årsplanen, kind: plan, authors: a, adopted-by: b, cadence: årligen, revised: vid behov}}
  rapport: {{name: Rapporten, kind: report, authors: a, adopted-by: b}}
"""


def notes(made: Region, bare: bool = False) -> dict[str, str]:
    """The notes by the titles of the sections that they stand in, from the chapter's on."""
    findings = [] if bare else run(made, Selection())
    return dict(_notes(handbook(made, findings).blocks, ()))


def _notes(blocks: tuple[object, ...], titles: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if isinstance(block, Section):
            yield from _notes(block.blocks, (*titles, words(block.title)))
        elif isinstance(block, Callout) and block.kind is CalloutKind.NOTE:
            yield " / ".join(titles[1:] or titles), words(block)


def test_each_note_stands_at_what_it_notes(tmp_path: Path) -> None:
    made = region(tmp_path, MODEL)
    found = notes(made)
    assert set(found) == {
        "Ena gruppen / Oenighet",
        "Andra gruppen / Oenighet",
        "Grupp norr, Grupp soder / Gemensamt / Oenighet",
        "Planer och rapporter",
    }
    assert "Årsplanen" in found["Planer och rapporter"] and "Rapporten" not in found["Planer och rapporter"]
    assert notes(made, bare=True) == {}


def test_what_holds_of_several_under_one_key_is_told_of_each(tmp_path: Path) -> None:
    found = notes(region(tmp_path, MODEL))
    assert found["Ena gruppen / Oenighet"] == found["Andra gruppen / Oenighet"]
    assert "hur många gånger" in found["Ena gruppen / Oenighet"]


def _about(made: Region, *path: str | ListItem, related: tuple[Related, ...] = ()) -> dict[str, str]:
    """The notes where one is about this place."""
    finding = next(each for each in run(made, Selection()) if each.rule.for_readers)
    place = ModelPath(path)
    moved = replace(finding, path=place, subject=place.subject, related=related, message=text("Så är det."))
    return dict(_notes(handbook(made, [moved]).blocks, ()))


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("bodies", "a"), "Ena gruppen"),
        (("bodies", "a", "kind"), "Ena gruppen"),
        # Nothing is told of a chair that the document does not speak of.
        (("bodies", "a", "chair"), "Ena gruppen"),
        (("bodies", "a", "mandates", ListItem(("decide", "budgeten"))), "Ena gruppen / Uppdrag att besluta"),
        (("bodies", "a", "decisions", "method"), "Ena gruppen / Beslutsordning"),
        (("bodies", "c/norr", "decisions", "method"), "Grupp norr, Grupp soder / Gemensamt / Beslutsordning"),
        (("bodies", "c/norr", "chair"), "Grupp norr, Grupp soder"),
    ],
)
def test_a_note_stands_under_the_heading_of_its_key_else_with_the_body(
    tmp_path: Path, path: tuple[str | ListItem, ...], place: str
) -> None:
    assert _about(region(tmp_path, MODEL), *path) == {place: "\n\nSå är det.\n\n"}


def test_a_note_of_one_instance_stands_in_its_own_section(tmp_path: Path) -> None:
    own = MODEL.replace("for-each: [norr, soder]", "for-each: {norr: {chair: {supplied-by: almby}}, soder: {}}")
    found = _about(region(tmp_path, own), "bodies", "c/norr", "chair")
    assert list(found) == ["Grupp norr, Grupp soder / Grupp norr / Ordförande"]


def test_a_second_place_under_another_key_brings_no_note(tmp_path: Path) -> None:
    made = region(tmp_path, MODEL)
    alike = Related(text("här"), None, ("bodies", "b", "total-seats"))
    other = Related(text("här"), None, ("bodies", "c/norr", "chair"))
    assert set(_about(made, "bodies", "a", "total-seats", related=(alike, other))) == {"Ena gruppen", "Andra gruppen"}


def test_a_note_of_a_task_that_one_instance_has_stands_there(tmp_path: Path) -> None:
    own = MODEL.replace("for-each: [norr, soder]", "for-each: {norr: {}, soder: {add: {mandates: [{recommend: a}]}}}")
    found = _about(region(tmp_path, own), "bodies", "c/soder", "mandates", ListItem(("recommend", "a")))
    assert list(found) == ["Grupp norr, Grupp soder / Grupp soder / Uppdrag att besluta"]
