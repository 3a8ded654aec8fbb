"""The chapter on how matters move."""

from __future__ import annotations

from pathlib import Path

from documents.support import words
from samverkan_dsl.analysis.matters import analyse, trace
from samverkan_dsl.loading import Region, load
from samverkan_dsl.outputs.blocks import Document
from samverkan_dsl.outputs.documents.matters.route import route_document
from samverkan_dsl.outputs.documents.matters.stories import matters_chapter
from samverkan_dsl.outputs.formats.markdown import Markdown

HEAD = "region: ett\nlanguage: 1\nsystem: {name: Ett}\n"


def region(folder: Path, body: str) -> Region:
    (folder / "region.yaml").write_text(HEAD + body, "utf-8")
    found = load([folder], folder)[0][0].region
    assert found is not None
    return found


def chapter(folder: Path, body: str, lang: str = "sv") -> str:
    blocks = matters_chapter(analyse(region(folder, body)))
    return " ".join(Markdown(lang).text(Document("x", ("x",), blocks)).split())


LOOP = """\
bodies:
  grupp:
    name: Gruppen
    kind: council
    decisions:
      effect: within-delegation
      disagreement: {return-to: initiator, strike: true}
    readings:
      - on: decisions.effect
        chosen: within-delegation
        alternatives: {value: direction}
        why: Två ställen säger olika.
"""


def test_a_loop_is_told_with_the_option_that_breaks_it_and_the_readings(tmp_path: Path) -> None:
    told = chapter(tmp_path, LOOP)
    assert "Ärendet når ett utfall" in told
    assert "Efter det sista steget börjar det om från steg 2." in told
    assert "I steg 3 kunde organet i stället ha gjort så här: gruppen stryker ärendet." in told
    assert "beredd på nytt" in told


NOBODY = """\
subjects: {vard: {name: vården, matter: guideline}, skola: {name: skolan}}
bodies:
  grupp: {name: Gruppen, kind: working-group, mandates: {handle: vård, subject: vard}%s}
"""


def test_where_nobody_settles_a_matter_no_mandate_is_praised(tmp_path: Path) -> None:
    found = region(tmp_path, NOBODY % "")
    way = words(route_document(found, trace(found, "grupp", "vard"), analyse(found)))
    assert "Den som avgör har rätt mandat | Ingen avgör ärendet" in way
    assert "Ingen avgör ärendet" in chapter(tmp_path, NOBODY % "")


def test_other_readings_are_told_where_they_change_a_verdict(tmp_path: Path) -> None:
    told = chapter(tmp_path, LOOP)
    assert "från garanterat till inte säkrat för gruppen" in told


def test_instances_of_a_template_are_told_together(tmp_path: Path) -> None:
    body = """\
subjects: {unga: {name: unga}, vuxna: {name: vuxna}}
bodies:
  grupp:
    name: Grupp {name}
    kind: council
    decisions: {effect: within-delegation}
    for-each:
      a: {name: A, scope: unga}
      b: {name: B, scope: vuxna}
"""
    told = chapter(tmp_path, body)
    assert told.count("Ett ärende om") == 1
    assert "Det gäller frågor i Grupp A om unga. Det gäller frågor i Grupp B om vuxna." in told


def test_a_region_without_matters_has_no_chapter(tmp_path: Path) -> None:
    assert matters_chapter(analyse(region(tmp_path, "parties: {a: {name: A, kind: kommun}}\n"))) == ()


def test_text_of_a_model_never_becomes_markup(tmp_path: Path) -> None:
    body = 'bodies: {a: {name: "[x](y) <b>", kind: council, decisions: {effect: within-delegation}}}\n'
    told = chapter(tmp_path, body)
    assert "<b>" not in told.replace("\\<b>", "")
    assert "[x](y)" not in told


def _trace(folder: Path, body: str, start: str, subject: str | None = None) -> str:
    here = region(folder, body)
    return " ".join(Markdown("sv").text(route_document(here, trace(here, start, subject), analyse(here))).split())


def test_what_several_settle_is_settled_by_all_of_them(tmp_path: Path) -> None:
    body = """\
subjects: {avtal: {name: avtal, kind: matter, matter: agreement}}
parties: {regionen: {name: Region Ett, kind: region}}
bodies:
  styrelsen: {name: Styrelsen, kind: board, mandates: [{endorse: avtal, subject: avtal}]}
  rad:
    name: Rådet
    kind: council
    mandates: [{decide: avtal, subject: avtal, effect: direction, ratified-by: [styrelsen, regionen]}]
"""
    told = _trace(tmp_path, body, "rad", "avtal")
    assert "Avgjort av Region Ett och styrelsen" in told
    assert "avgjort av styrelsen" not in told.lower()


def test_disagreement_that_is_settled_elsewhere_is_not_unsaid(tmp_path: Path) -> None:
    body = """\
bodies:
  styrelsen: {name: Styrelsen, kind: board}
  rad:
    name: Rådet
    kind: council
    mandates: [{decide: rutiner}]
    set-elsewhere: {decisions: {by: styrelsen, in: en delegationsordning}}
"""
    told = _trace(tmp_path, body, "rad")
    assert "Vad som händer när rådet inte enas bestäms av styrelsen, i en delegationsordning." in told
    assert "Inget sägs om vad som händer" not in told


def test_who_is_only_consulted_takes_a_position(tmp_path: Path) -> None:
    body = """\
subjects: {tvister: {name: tvister, kind: matter}}
parties: {regionen: {name: Region Ett, kind: region}}
bodies:
  rad:
    name: Rådet
    kind: political-consultation
    mandates: [{take-position: förslag, subject: tvister, to: regionen}]
    decisions: {effect: consultation, method: consensus}
"""
    told = _trace(tmp_path, body, "rad", "tvister")
    assert "Rådet tar ställning. Verkan: samråd." in told
    assert "Rådet beslutar" not in told and "hela uppdraget" not in told
