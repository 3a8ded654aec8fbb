"""What a reader must know stands where it is spoken of: one reading of several, what cannot bind, money not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import SMALL, everything, region, words
from samverkan_dsl.findings import finalise
from samverkan_dsl.loading import Region
from samverkan_dsl.outputs.blocks import Callout, CalloutKind, Document, Section
from samverkan_dsl.outputs.documents import brief, handbook
from samverkan_dsl.rules import Selection, run

BODY = """
subjects:
  avtal: {name: avtal, kind: matter, matter: agreement}
bodies:
  radet:
    name: Rådet
    kind: coordination-group
    staffed-by: officials
    composition:
      - {role: chef, at: regionen}
      - {role: chef, at: almby}
    budget: {common: false}
    mandates:
      - {decide: gemensamma avtal, subject: avtal, effect: within-delegation}
      - {allocate: gemensamma medel, effect: within-delegation}
      - {prepare: frågor om vård}
    decisions: {method: consensus, quorum: {more-than: 1/2, of: members, per: party}}
    readings:
      - {on: decisions.quorum.per, chosen: party, alternatives: [{value: side}], why: Kommunerna nämns var för sig.}
      - {on: mandates(prepare; frågor om vård).object, chosen: frågor om vård, why: Orden är vaga.}
"""


def made(folder: Path) -> Region:
    return region(folder, SMALL + BODY)


def placed(document: Document, key: str) -> Section:
    return next(each for each in everything(document, Section) if each.id == key)


def called(found: Section, kind: CalloutKind) -> list[str]:
    return [words(block) for block in found.blocks if isinstance(block, Callout) and block.kind is kind]


def noted(document: Document) -> list[str]:
    """The notes of a handbook, wherever they stand."""
    return [note for each in everything(document, Section) for note in called(each, CalloutKind.NOTE)]


def test_a_reading_is_marked_where_what_it_reads_is_told(tmp_path: Path) -> None:
    known = made(tmp_path)
    book = handbook(known)
    (read,) = called(placed(book, "organ/radet/decisions-quorum"), CalloutKind.READING)
    assert "läst som huvudman" in read.lower()
    (read,) = called(placed(book, "organ/radet/mandates-other"), CalloutKind.READING)
    assert "läst som frågor om vård" in read
    assert not called(placed(book, "organ/radet/composition"), CalloutKind.READING)
    assert words(brief(known, "radet").blocks).lower().count("läst som") == 2


def test_the_handbook_says_where_it_speaks_of_a_body_what_it_cannot_do(tmp_path: Path) -> None:
    known = made(tmp_path)
    findings = list(run(known, Selection()))
    note = " ".join(noted(handbook(known, findings)))
    assert "Att besluten binder parterna följer inte av det som dokumentet säger om organet" in note
    assert "ingen gemensam budget" in note
    assert not noted(handbook(known))
    others = {finding.rule.code for finding in findings if not finding.rule.for_readers}
    assert others and not any(str(finding.message) in note for finding in findings if finding.rule.code in others)


OF_THE_REGION = """
roles:
  utvecklare: {title: Utvecklingsledare, employed-by: regionen}
mandates:
  - {support: kommunernas arbete, by: utvecklare}
deliverables:
  plan: {name: Planen, kind: plan, authors: regionen, period: "2030", status: planned}
agreements:
  avtal: {name: Avtalet, status: in-development, parties: [regionen, almby]}
readings:
  - {on: roles.utvecklare.employed-by, chosen: regionen, alternatives: {value: almby}, why: Oklart.}
  - {on: deliverables.plan.status, chosen: planned, alternatives: {value: in-force}, why: Oklart.}
  - {on: agreements.avtal.status, chosen: in-development, alternatives: {value: in-force}, why: Oklart.}
"""


def test_a_reading_of_the_region_is_marked_in_the_chapter_that_tells_of_it(tmp_path: Path) -> None:
    book = handbook(region(tmp_path, SMALL + OF_THE_REGION))
    marked = [called(each, CalloutKind.READING) for each in everything(book, Section)]
    roles, papers, agreements = (only for found in marked for only in found)
    assert "Utvecklingsledare: vem som är arbetsgivare – läst som Region Exempel" in roles
    assert "Planen: hur långt det har kommit – läst som planerad" in papers
    assert "Avtalet: hur långt det har kommit – läst som under utveckling" in agreements


def test_what_a_paper_is_for_is_no_time_that_it_holds(tmp_path: Path) -> None:
    told = words(handbook(region(tmp_path, SMALL + OF_THE_REGION)).blocks)
    assert "avser 2030" in told and "gäller 2030" not in told


def test_what_a_remark_says_of_one_instance_is_said_of_the_others(tmp_path: Path) -> None:
    known = region(
        tmp_path,
        f"""{SMALL}
budget: {{common: false}}
bodies:
  grupp:
    name: Grupp {{name}}
    kind: coordination-group
    collective: Grupperna
    for-each: {{barn: {{name: Barn}}, vuxna: {{name: Vuxna}}}}
    mandates: {{allocate: gemensamma medel}}
""",
    )
    findings = [each for each in finalise(run(known, Selection())) if each.rule.code == "MAN004"]
    (note,) = noted(handbook(known, findings))
    assert "Grupp Barn fördelar gemensamma medel" in note
    assert note.strip().endswith("Det gäller även Grupp Vuxna.")


@pytest.mark.parametrize(
    ("others", "more"),
    [
        ("", "Skälen till valet står under Tolkningar."),
        (", alternatives: {value: project}", "Andra läsningar och skälen till valet står under Tolkningar."),
    ],
)
def test_other_readings_are_promised_only_where_there_are_any(tmp_path: Path, others: str, more: str) -> None:
    reading = f"{{on: kind, chosen: working-group{others}, why: Oklart.}}"
    text = f"bodies:\n  x: {{name: X, kind: working-group, mandates: [{{inform: alla}}], readings: [{reading}]}}\n"
    told = words(brief(region(tmp_path, SMALL + text), "x"))
    assert f"\n{more}\n" in told
