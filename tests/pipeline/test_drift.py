"""A newer edition against a region, and what `--write` changes in its files."""

from __future__ import annotations

from pathlib import Path

import pytest

from samverkan_dsl.loading import CannotRun, load
from samverkan_dsl.pipeline import writing
from samverkan_dsl.pipeline.drift import Drifted, drift_source
from samverkan_dsl.pipeline.source import index_source
from samverkan_dsl.provenance import SourceIndex

OLD = """\
1 Rådet

Uppdrag

- Rådet ska leda arbetet
- Rådet ska följa upp planen
- Rådet ska föreslå budget

2 Kansliet

Uppdrag

- Kansliet ska skriva protokoll
- Kansliet ska räkna
"""
NEW = OLD.replace("följa upp planen", "följa upp planen varje år")
REGION = """\
region: prov
language: 1
system: {name: Prov}
sources:
  plan: {title: Planen, index: plan.index.yaml}
bodies:
  # rådet leder
  radet:
    name: Rådet
    kind: council
    section: "1"
    mandates:
      - {lead: arbetet, cite: Uppdrag/1}
      - {follow-up: planen, cite: Uppdrag/2} # varje år?
      - {coordinate: allt, cite: Uppdrag/1–3}
  kansli:
    name: Kansliet
    kind: support
    section: "2"
    mandates:
      - develop: räkning
        cite:
          - 2/Uppdrag/2
          - 1/Uppdrag/2-3   # båda
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "prov").mkdir()
    (tmp_path / "old.txt").write_text(OLD, "utf-8")
    (tmp_path / "new.txt").write_text(NEW, "utf-8")
    index_source(Path("old.txt"), "plan", Path("prov/plan.index.yaml"), tmp_path)
    (tmp_path / "prov" / "region.yaml").write_text(REGION, "utf-8")
    return tmp_path


def run(folder: Path, text: str = "new.txt", **options: object) -> Drifted:
    return drift_source(Path("prov"), Path(text), folder, **options)  # type: ignore[arg-type]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "prov").iterdir()}


def index_of(folder: Path) -> SourceIndex:
    region = load([folder / "prov"], folder)[0][0].region
    assert region is not None
    return region.indexes["plan"]


def test_a_change_names_the_elements_that_cite_it(folder: Path) -> None:
    before = contents(folder)
    done = run(folder)
    assert done.drift is not None and done.fails
    ((old,), (new,)) = ((one.before, one.after) for one in done.drift.changed).__next__()
    assert (old.address, new.address) == ("1/Uppdrag/2", "1/Uppdrag/4")
    lines = REGION.splitlines()
    for use in done.uses[old.address]:
        assert use.span is not None and use.cite in lines[use.span.line - 1][use.span.column - 1 :]
    assert [use.element for use in done.uses[old.address]] == [
        "bodies/radet/mandates/1",
        "bodies/radet/mandates/2",
        "bodies/kansli/mandates/0",
    ]
    assert contents(folder) == before


def test_the_same_text_asks_for_nothing(folder: Path) -> None:
    before = contents(folder)
    done = run(folder, "old.txt", write=True)
    assert not done.fails and done.written == ()
    assert contents(folder) == before


def test_write_keeps_what_is_unchanged_cited_and_every_other_character(folder: Path) -> None:
    done = run(folder, write=True)
    assert done.written == ("prov/region.yaml", "prov/plan.index.yaml")
    expected = REGION.replace("cite: Uppdrag/1–3", 'cite: ["Uppdrag/1", "Uppdrag/2", "Uppdrag/3"]').replace(
        "          - 1/Uppdrag/2-3   # båda", '          - "1/Uppdrag/2"\n          - "1/Uppdrag/3"   # båda'
    )
    assert (folder / "prov" / "region.yaml").read_text("utf-8") == expected
    assert "1/Uppdrag/4" in index_of(folder).by_address
    assert index_of(folder).retired == ("1/Uppdrag/2",)
    region = load([folder / "prov"], folder)[0][0].region
    assert region is not None
    unknown = [citation.address for _, _, citation, found in region.citations() if found is None]
    assert unknown == ["Uppdrag/2", "Uppdrag/2", "1/Uppdrag/2"]
    assert not run(folder).fails


def test_a_citation_that_an_instance_replaces_keeps_its_words(folder: Path) -> None:
    text = REGION.replace(
        'name: Rådet\n    kind: council\n    section: "1"',
        'name: "{name}"\n    kind: council\n    for-each:\n      a: {name: A, section: "1"}\n'
        '      b: {name: B, section: "2", cites: {Uppdrag/1–3: Uppdrag/1–2}}',
    )
    (folder / "prov" / "region.yaml").write_text(text, "utf-8")
    run(folder, write=True)
    assert "cite: Uppdrag/1–3}" in (folder / "prov" / "region.yaml").read_text("utf-8")


def test_nothing_in_common_writes_nothing(folder: Path) -> None:
    before = contents(folder)
    (folder / "new.txt").write_text("Tallen växer.\n\nGranen faller.\n", "utf-8")
    done = run(folder, write=True)
    assert done.drift is not None and done.drift.nothing_shared
    assert done.fails and done.written == ()
    assert contents(folder) == before


def test_a_full_disk_leaves_each_file_whole_and_the_index_last(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(folder)

    def full(path: Path, content: bytes) -> None:
        if path.name.endswith(".index.yaml"):
            raise OSError
        path.write_bytes(content)

    monkeypatch.setattr(writing, "write_whole", full)
    with pytest.raises(CannotRun):
        run(folder, write=True)
    assert contents(folder)["plan.index.yaml"] == before["plan.index.yaml"]
    monkeypatch.undo()
    assert all(found is not None for _, _, _, found in _citations(folder))


def _citations(folder: Path) -> list[tuple[object, ...]]:
    region = load([folder / "prov"], folder)[0][0].region
    assert region is not None
    return list(region.citations())


def test_one_of_several_sources_has_to_be_named(folder: Path) -> None:
    text = REGION.replace("bodies:", "  bilaga: {title: Bilagan, index: bilaga.index.yaml}\nbodies:", 1)
    text = text.replace("cite: Uppdrag/2}", 'cite: "bilaga:1/Uppdrag/2"}')
    (folder / "prov" / "region.yaml").write_text(text, "utf-8")
    index_source(Path("old.txt"), "bilaga", Path("prov/bilaga.index.yaml"), folder)
    with pytest.raises(CannotRun, match=r"--source plan \| bilaga"):
        run(folder)
    with pytest.raises(CannotRun, match="annan"):
        run(folder, source="annan")
    done = run(folder, source="bilaga")
    assert [use.element for use in done.uses["1/Uppdrag/2"]] == ["bodies/radet/mandates/1"]
    assert "bodies/radet/mandates/1" not in {use.element for use in run(folder, source="plan").uses["1/Uppdrag/2"]}


@pytest.mark.parametrize(
    ("region", "words"),
    [
        (
            REGION.replace("  plan: {title: Planen, index: plan.index.yaml}", "  plan: {title: Planen}"),
            "inget källindex",
        ),
        (REGION.replace("kind: council", "kind: ruin"), "samverkan check"),
        (REGION.replace("plan.index.yaml", "borta.index.yaml"), "samverkan check"),
    ],
    ids=["no index", "faulty", "index missing"],
)
def test_a_region_that_cannot_be_compared(folder: Path, region: str, words: str) -> None:
    (folder / "prov" / "region.yaml").write_text(region, "utf-8")
    with pytest.raises(CannotRun, match=words):
        run(folder)


@pytest.mark.parametrize("text", ["", "\n\n \t\n", "\ufeff"], ids=["empty", "blank", "mark only"])
def test_a_text_without_statements_is_refused(folder: Path, text: str) -> None:
    before = contents(folder)
    (folder / "new.txt").write_text(text, "utf-8")
    with pytest.raises(CannotRun, match="inga påståenden"):
        run(folder, write=True)
    assert contents(folder) == before


def test_a_text_in_another_encoding_is_a_finding_with_its_place(folder: Path) -> None:
    before = contents(folder)
    (folder / "new.txt").write_bytes(NEW.encode("utf-16"))
    done = run(folder, write=True)
    (finding,) = done.findings
    assert done.fails and finding.span is not None
    assert (finding.span.file, finding.span.line, finding.span.column) == ("new.txt", 1, 1)
    assert contents(folder) == before
