"""`samverkan build` as a publisher and as CI meet it."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from samverkan_dsl.outputs.disk import Disk
from samverkan_dsl.outputs.formats import templating
from samverkan_dsl.pipeline.build import BuildOutcome, build

from .conftest import Command

REGION = """\
region: {id}
language: 1
system: {{name: "{name}"}}
parties:
  a: {{name: A kommun, kind: municipality}}
  r: {{name: Region R, kind: region}}
bodies:
  ledning:
    name: Ledningen
    kind: management-group
    level: strategic
    composition:
      - {{role: chef, at: a, seats: 2}}
      - {{role: direktör, at: r}}
    meetings: {{per-year: 4}}
    mandates:
      - {{decide: avtal}}
"""
HOSTILE = "[ord](x) <b>fet</b> a:b ::error:: {{ 7*7 }} | `kod` *stjärna* \\\\"


def write(folder: Path, id_: str = "ett", name: str = "Ett") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "region.yaml").write_text(REGION.format(id=id_, name=name), "utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_a_region_becomes_documents(samverkan: Command, tmp_path: Path) -> None:
    write(tmp_path / "r")
    ran = samverkan("build", "r", "--out", "ut", "--date", "2026-01-01")
    assert (ran.code, ran.err) == (0, "")
    made = tree(tmp_path / "ut")
    assert {
        "index.md",
        "ett/handbok.md",
        "ett/rapport.md",
        "ett/rapport.json",
        "ett/uppdragsbeskrivningar/ledning.md",
        "ett/diagram/struktur.svg",
        "ett/diagram/struktur.mmd",
    } <= made.keys()
    assert "4 gånger per år" in made["ett/uppdragsbeskrivningar/ledning.md"].decode()
    assert b"\r" not in b"".join(made.values())
    assert json.loads(made["ett/rapport.json"])["version"] == 1
    ET.fromstring(made["ett/diagram/struktur.svg"])


def test_the_report_shows_who_chairs_and_where_matters_are_lifted(samverkan: Command, tmp_path: Path) -> None:
    write(tmp_path / "r")
    source = tmp_path / "r" / "region.yaml"
    more = (
        "    chair: {alternates: [a, r], term: 2 år, start: 2026}\n"
        "    decisions: {disagreement: {refer-to: own-decision-bodies}}\n"
    )
    source.write_text(source.read_text("utf-8") + more, "utf-8")
    assert samverkan("build", "r", "--out", "ut", "--date", "2026-01-01").code == 0
    report = (tmp_path / "ut" / "ett" / "rapport.md").read_text("utf-8")
    assert "(diagram/ordforande.svg)" in report
    assert "(diagram/eskalering.svg)" in report
    words = "".join(ET.fromstring((tmp_path / "ut/ett/diagram/ordforande.svg").read_text("utf-8")).itertext())
    assert "2026" in words
    assert words.index("A kommun") < words.index("Region R")


def test_links_between_documents_lead_somewhere(samverkan: Command, tmp_path: Path) -> None:
    import re

    write(tmp_path / "r")
    samverkan("build", "r", "--out", "ut")
    for page in (tmp_path / "ut").rglob("*.md"):
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_two_builds_give_the_same_bytes(process: Command, tmp_path: Path) -> None:
    write(tmp_path / "r")
    for out in ("ett", "tva"):
        assert process("build", "r", "--out", out, "--date", "2026-01-01").code == 0
    assert tree(tmp_path / "ett") == tree(tmp_path / "tva")


def test_check_tells_what_is_stale(samverkan: Command, tmp_path: Path) -> None:
    write(tmp_path / "r")
    assert samverkan("build", "r", "--check", "ut").code == 1
    samverkan("build", "r", "--out", "ut", "--date", "2020-01-01")
    # Without a date the output is held against the day it was made, so that it does not go stale overnight.
    assert samverkan("build", "r", "--check", "ut").code == 0
    write(tmp_path / "r", name="Annat")
    ran = samverkan("build", "r", "--check", "ut")
    assert ran.code == 1
    assert "handbok.md" in ran.out
    assert "Annat" not in (tmp_path / "ut" / "ett" / "handbok.md").read_text("utf-8")


def test_check_reads_what_holds_for_a_time_as_on_the_day_of_the_build(samverkan: Command, tmp_path: Path) -> None:
    write(tmp_path / "r")
    source = tmp_path / "r" / "region.yaml"
    source.write_text(source.read_text("utf-8").replace("seats: 2}", "seats: 2, valid: till 2019-12-31}"), "utf-8")
    for day, other in (("2019-06-01", "2020-06-01"), ("2020-06-01", "2019-06-01")):
        samverkan("build", "r", "--out", "ut", "--date", day)
        assert samverkan("build", "r", "--check", "ut").code == 0
        # The two days make different documents, or the line above would say nothing.
        assert "handbok.md" in samverkan("build", "r", "--check", "ut", "--date", other).out


def test_a_faulty_region_keeps_its_output_and_does_not_stop_others(samverkan: Command, tmp_path: Path) -> None:
    write(tmp_path / "alla" / "a", "ett")
    write(tmp_path / "alla" / "b", "tva")
    samverkan("build", "alla", "--out", "ut", "--date", "2026-01-01")
    before = tree(tmp_path / "ut" / "ett")
    write(tmp_path / "alla" / "b", "tva", "Två, ny")
    source = tmp_path / "alla" / "a" / "region.yaml"
    source.write_text(source.read_text("utf-8").replace("kind: region", "kind: regon"), "utf-8")
    ran = samverkan("build", "alla", "--out", "ut", "--date", "2026-01-01")
    assert ran.code == 1
    assert "MOD004" in ran.out
    assert tree(tmp_path / "ut" / "ett") == before
    assert "Två, ny" in (tmp_path / "ut" / "tva" / "handbok.md").read_text("utf-8")
    front = (tmp_path / "ut" / "index.md").read_text("utf-8")
    assert front.index("ett/uppdragsbeskrivningar/ledning.md") < front.index("tva/handbok.md")


def test_findings_about_the_document_do_not_stop_a_build(samverkan: Command, tmp_path: Path) -> None:
    write(tmp_path / "r")
    assert "CHR001" in samverkan("check", "r").out
    assert samverkan("build", "r", "--out", "ut").code == 0


def test_a_folder_that_is_not_ours_is_refused(samverkan: Command, tmp_path: Path) -> None:
    write(tmp_path / "r")
    (tmp_path / "ut").mkdir()
    (tmp_path / "ut" / "brev.txt").write_text("viktigt", "utf-8")
    ran = samverkan("build", "r", "--out", "ut")
    assert ran.code == 2
    assert ran.err.startswith("samverkan: ")
    assert tree(tmp_path / "ut") == {"brev.txt": b"viktigt"}


@pytest.mark.parametrize("arguments", [(), ("--out", "a", "--check", "b"), ("--out", "ut", "--templates", "saknas")])
def test_options_that_cannot_be(samverkan: Command, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    write(tmp_path / "r")
    ran = samverkan("build", "r", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1


def test_own_templates_replace_the_shipped_ones(samverkan: Command, tmp_path: Path) -> None:
    write(tmp_path / "r")
    shipped = templating.shipped() / "markdown" / "document.md.jinja"
    own = tmp_path / "mallar" / "markdown" / "document.md.jinja"
    own.parent.mkdir(parents=True)
    own.write_text("LÄNSVAPEN\n\n" + shipped.read_text("utf-8"), "utf-8")
    assert samverkan("build", "r", "--out", "ut", "--templates", "mallar").code == 0
    assert (tmp_path / "ut" / "ett" / "handbok.md").read_text("utf-8").startswith("LÄNSVAPEN\n\n# ")
    own.write_text("{{ saknas }}", "utf-8")
    ran = samverkan("build", "r", "--out", "ut2", "--templates", "mallar")
    assert ran.code == 2
    assert "document.md.jinja:1" in ran.err
    assert not (tmp_path / "ut2").exists()


def test_without_an_engine_everything_else_is_delivered(samverkan: Command, tmp_path: Path) -> None:
    write(tmp_path / "r")
    ran = samverkan("build", "r", "--out", "ut", "--engine", "inget-sadant-program")
    assert ran.code == 0
    assert len(ran.out.strip().splitlines()) == 2  # the region, and one line on the pictures
    handbook = (tmp_path / "ut" / "ett" / "handbok.md").read_text("utf-8")
    assert "```mermaid" in handbook
    assert not list((tmp_path / "ut").rglob("*.svg"))


def test_text_in_a_model_never_becomes_markup(samverkan: Command, tmp_path: Path) -> None:
    from markdown_it import MarkdownIt

    write(tmp_path / "r", name=HOSTILE)
    source = tmp_path / "r" / "region.yaml"
    source.write_text(source.read_text("utf-8").replace("name: Ledningen", f'name: "{HOSTILE}"'), "utf-8")
    assert samverkan("build", "r", "--out", "ut").code == 0
    said = HOSTILE.replace("\\\\", "\\")
    html = MarkdownIt("commonmark").enable("table").render((tmp_path / "ut/ett/handbok.md").read_text("utf-8"))
    assert "<b>fet</b>" not in html
    assert 'href="x"' not in html
    assert "49" not in html
    svg = ET.fromstring((tmp_path / "ut/ett/diagram/struktur.svg").read_text("utf-8"))
    assert not svg.findall(".//{http://www.w3.org/2000/svg}b")
    text = "".join(svg.itertext())
    assert all(word in text for word in said.split())


def test_english(samverkan: Command, tmp_path: Path) -> None:
    write(tmp_path / "r")
    samverkan("build", "r", "--out", "ut", "--lang", "en")
    assert "Contents of the document" not in (tmp_path / "ut/ett/handbok.md").read_text("utf-8")
    assert "Members" in (tmp_path / "ut/ett/handbok.md").read_text("utf-8")


@pytest.mark.parametrize("operation", ["write", "swap", "make_folder", "look"])
def test_an_interrupted_build_leaves_the_previous_output_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, operation: str
) -> None:
    write(tmp_path / "r")
    build([tmp_path / "r"], tmp_path, Path("ut"))
    before = tree(tmp_path / "ut" / "ett")
    write(tmp_path / "r", name="Nytt")

    def stop(*arguments: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Disk, operation, stop)
        with pytest.raises(KeyboardInterrupt):
            build([tmp_path / "r"], tmp_path, Path("ut"))
    assert tree(tmp_path / "ut" / "ett") == before
    assert build([tmp_path / "r"], tmp_path, Path("ut")).regions[0].outcome is BuildOutcome.WRITTEN
    assert not (tmp_path / "ut" / ".samverkan-work").exists()


def test_a_full_disk_is_said_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "r")

    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Disk, "write", full)
    result = build([tmp_path / "r"], tmp_path, Path("ut"))
    (built,) = result.regions
    assert (built.outcome, result.unwritten) == (BuildOutcome.UNWRITTEN, True)
    assert str(built.problem).endswith("ut/ett kunde inte skrivas: disken är full")
    assert not (tmp_path / "ut").exists()
