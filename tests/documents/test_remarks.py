"""What the check finds that a reader must know stands in the handbook where it speaks of the thing, not only there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from documents.support import SMALL, region, words
from samverkan_dsl.findings import Related, text
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
  c:
    name: Tredje gruppen
    kind: council
    total-seats: 8
    composition: [{{role: chef, at: almby, seats: 11}}]
deliverables:
  plan: {{name: Årsplanen, kind: plan, authors: a, adopted-by: b, cadence: årligen, revised: vid behov}}
  rapport: {{name: Rapporten, kind: report, authors: a, adopted-by: b}}
"""


def notes(made: Region, bare: bool = False) -> dict[str, str]:
    """The notes by the title of the section that they stand in."""
    findings = [] if bare else run(made, Selection())
    return dict(_notes(handbook(made, findings).blocks, ""))


def _notes(blocks: tuple[object, ...], title: str) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if isinstance(block, Section):
            yield from _notes(block.blocks, words(block.title))
        elif isinstance(block, Callout) and block.kind is CalloutKind.NOTE:
            yield title, words(block)


def test_each_note_stands_with_what_it_is_about(tmp_path: Path) -> None:
    made = region(tmp_path, MODEL)
    found = notes(made)
    assert set(found) == {"Ena gruppen", "Andra gruppen", "Tredje gruppen", "Planer och rapporter"}
    assert "Tredje gruppen ska ha 8 ledamöter enligt dokumentet, men platserna är 11." in found["Tredje gruppen"]
    assert "Årsplanen" in found["Planer och rapporter"] and "Rapporten" not in found["Planer och rapporter"]
    assert notes(made, bare=True) == {}


def test_what_holds_of_several_under_one_key_is_told_of_each(tmp_path: Path) -> None:
    made = region(tmp_path, MODEL)
    found = notes(made)
    assert found["Ena gruppen"] == found["Andra gruppen"] and "hur många gånger" in found["Ena gruppen"]


def test_a_second_place_under_another_key_brings_no_note(tmp_path: Path) -> None:
    made = region(tmp_path, MODEL)
    (finding,) = [each for each in run(made, Selection()) if each.rule.name == "seat-total-mismatch"]
    alike = Related(text("här"), None, ("bodies", "a", "total-seats"))
    other = Related(text("här"), None, ("bodies", "b", "chair"))
    here = ModelPath(("bodies", "c", "total-seats"))
    book = handbook(made, [replace(finding, path=here, related=(alike, other))])
    assert set(dict(_notes(book.blocks, ""))) == {"Tredje gruppen", "Ena gruppen"}
