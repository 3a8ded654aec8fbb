"""Files become a region; faults become findings at the place an author would change."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.findings import Finding, finalise
from samverkan_dsl.loading import CannotRun, Loaded, load
from samverkan_dsl.syntax.reader import read

from .conftest import Load

HEAD = "region: ett\nlanguage: 1\nsystem: {name: Ett}\n"


def told(one: Loaded) -> list[tuple[str, int, int]]:
    return [(f.rule.name, f.span.line, f.span.column) for f in finalise(one.findings) if f.span is not None]


def test_splitting_a_file_changes_nothing_but_positions(loaded: Load, tmp_path: Path) -> None:
    parties = "parties:\n  a: {name: A, kind: kommun}\n  b: {name: B, kind: region}\n"
    bodies = "bodies:\n  x: {name: X, kind: council}\n"
    mandates = "mandates:\n  - {decide: avtal, by: a}\n"
    whole = loaded(HEAD + parties + bodies + mandates).region
    split = loaded(HEAD, parties=parties, bodies=bodies, mandates=mandates).region
    assert whole is not None
    assert split is not None
    assert whole.model == split.model
    found = split.where("bodies", "x", "name")
    assert found is not None
    assert found.file.endswith("bodies.yaml")


def test_the_same_id_in_two_files_is_told_with_both_places(loaded: Load) -> None:
    one = loaded(HEAD + "parties:\n  a: {name: A, kind: kommun}\n", fler="parties:\n  a: {name: B, kind: kommun}\n")
    assert [f.rule.name for f in one.findings] == ["defined-twice"]
    assert one.findings[0].related[0].span is not None


TEMPLATE = """\
bodies:
  grupp:
    name: Grupp {name}
    kind: council
    for-each:
      ett: {name: Ett}
      två-fel: {name: Två}
      tre: {name: Tre, level: operational, add: {mandates: {prepare: mer}}}
    level: tactical
    mandates:
      - {decide: avtal om {key}}
"""


def test_templates_become_instances(loaded: Load) -> None:
    one = loaded(HEAD + TEMPLATE.replace("två-fel", "tva").replace("avtal om {key}", "'avtal om {key}'"))
    assert one.findings == ()
    assert one.region is not None
    bodies = one.region.bodies
    assert list(bodies) == ["grupp/ett", "grupp/tva", "grupp/tre"]
    assert [body.name for body in bodies.values()] == ["Grupp Ett", "Grupp Två", "Grupp Tre"]
    assert [body.mandates[0].object for body in bodies.values()] == ["avtal om ett", "avtal om tva", "avtal om tre"]
    levels = [[level.key for level in body.level] for body in bodies.values()]
    assert levels == [["tactical"], ["tactical"], ["operational"]]
    assert [len(body.mandates) for body in bodies.values()] == [1, 1, 2]
    assert one.region.expand("grupp") == ("grupp/ett", "grupp/tva", "grupp/tre")


def test_an_instance_points_at_the_line_an_author_would_change(loaded: Load) -> None:
    one = loaded(HEAD + TEMPLATE.replace("två-fel", "tva").replace("avtal om {key}", "avtal"))
    assert one.region is not None
    lines = {
        name: span.line
        for name in ("ett", "tre")
        if (span := one.region.where("bodies", f"grupp/{name}", "level")) is not None
    }
    assert lines == {"ett": 12, "tre": 11}


def test_a_fault_in_a_template_is_told_once(loaded: Load) -> None:
    words = TEMPLATE.replace("två-fel", "tva").replace("level: tactical", "lvel: tactical").replace(" om {key}", "")
    assert told(loaded(HEAD + words)) == [("unknown-key", 12, 5)]


def test_one_instance_per_member_of_a_group_and_per_instance_of_a_template(loaded: Load) -> None:
    one = loaded(
        HEAD
        + """\
parties:
  alla: {name: Alla, kind: group, members: [a, b]}
  a: {name: A kommun, kind: kommun}
  b: {name: B kommun, kind: kommun}
bodies:
  natverk: {name: "Nätverk i {name}", kind: network, for-each: lokal, superior: "lokal/{key}"}
  lokal: {name: "Lokalt i {name}", kind: council, for-each: alla}
"""
    )
    assert one.findings == ()
    assert one.region is not None
    assert [body.name for body in one.region.bodies.values()] == [
        "Nätverk i A kommun",
        "Nätverk i B kommun",
        "Lokalt i A kommun",
        "Lokalt i B kommun",
    ]
    assert one.region.bodies["natverk/b"].superior == ("lokal/b",)


@pytest.mark.parametrize("value", ["saknas", "[]", "{}", "{a: text}", "12", "natverk", "[1]"])
def test_for_each_that_names_nothing(loaded: Load, value: str) -> None:
    one = loaded(HEAD + f"bodies:\n  natverk: {{name: X, kind: network, for-each: {value}}}\n")
    assert "bad-for-each" in [finding.rule.name for finding in one.findings]


@pytest.mark.parametrize(
    ("yaml", "name", "line", "column", "near"),
    [
        ("bodies:\n  x: {nme: X, name: X, kind: council}\n", "unknown-key", 5, 7, "name"),
        ("bodies:\n  x: {name: X, kind: counsil}\n", "unknown-value", 5, 22, "council"),
        ("bodies:\n  x: {kind: council}\n", "missing-key", 5, 3, None),
        ("bodies:\n  x: {name: , kind: council}\n", "empty-value", 5, 13, None),
        ("bodies:\n  x: {name: '', kind: council}\n", "empty-value", 5, 13, None),
        ("bodies:\n  x: {name: X, kind: council, short: ''}\n", "empty-value", 5, 38, None),
        ("bodies:\n  x:\n    name: X\n    kind: council\n    chair:\n", "empty-value", 8, 11, None),
        ("bodies:\n  x: {name: 12, kind: council}\n", "wrong-type", 5, 13, None),
        ("bodies:\n  x: {name: [a], kind: council}\n", "wrong-type", 5, 13, None),
        ("bodies:\n  x: 7\n", "wrong-type", 5, 6, None),
        ("bodies: [a]\n", "wrong-type", 4, 9, None),
        ("bodies:\n  X y: {name: X, kind: council}\n", "bad-id", 5, 3, None),
        ("bodies:\n  a/b: {name: X, kind: council}\n", "bad-id", 5, 3, None),
        ("roles:\n  r: {title: T, equivalent: no}\n", "wrong-type", 5, 29, None),
        ("bodies:\n  x: {name: X, kind: council, total-seats: ofta}\n", "bad-quantity", 5, 44, None),
        ("mandates:\n  - {beslta: avtal}\n", "mandate-verb", 5, 5, "decide"),
        ("mandates:\n  - {decide: a, adopt: b}\n", "mandate-verb", 5, 5, None),
        ("mandates:\n  - {decide: [a]}\n", "wrong-type", 5, 14, None),
        ("parties:\n  a: {name: A, kind: kommun, cite: {x: {y: z}}}\n", "wrong-type", 5, 36, None),
    ],
)
def test_one_fault_one_message(loaded: Load, yaml: str, name: str, line: int, column: int, near: str | None) -> None:
    one = loaded(HEAD + yaml)
    assert told(one) == [(name, line, column)]
    help_ = one.findings[0].help
    if near is not None:
        assert help_ is not None
        assert near in str(help_)


def test_every_fault_in_one_run(loaded: Load) -> None:
    one = loaded(
        HEAD + "parties:\n  a: {nam: A, kind: kommun}\n  b: {name: B, kind: komun}\n",
        bodies="bodies:\n  x: {name: X, kind: council, chairr: {}}\n",
    )
    assert sorted(f.rule.name for f in one.findings) == ["unknown-key", "unknown-key", "unknown-value"]
    assert one.region is not None
    assert {part.path for part in one.unread} == {("parties", "a"), ("parties", "b"), ("bodies", "x", "chairr")}
    assert list(one.region.bodies) == ["x"]


def test_a_file_stands_for_its_whole_region(tmp_path: Path) -> None:
    (tmp_path / "r" / "under").mkdir(parents=True)
    (tmp_path / "r" / "region.yaml").write_text(HEAD, "utf-8")
    (tmp_path / "r" / "under" / "b.yml").write_text("bodies: {x: {name: X, kind: council}}\n", "utf-8")
    found, _ = load([tmp_path / "r" / "under" / "b.yml"], tmp_path)
    assert [one.shown for one in found] == ["r"]
    assert found[0].region is not None
    assert list(found[0].region.bodies) == ["x"]


def test_what_is_no_region_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "annat.yaml").write_text("a: 1\n", "utf-8")
    (tmp_path / "en.yaml").write_text(HEAD, "utf-8")
    found, passed = load([tmp_path], tmp_path)
    assert [one.shown for one in found] == ["en.yaml"]
    assert passed == ["annat.yaml"]
    assert load([tmp_path / "annat.yaml"], tmp_path) == ([], ["annat.yaml"])


def test_what_cannot_run(tmp_path: Path) -> None:
    for path in (tmp_path / "saknas", tmp_path):
        with pytest.raises(CannotRun):
            load([path], tmp_path)


def test_links_out_of_the_region_are_refused(tmp_path: Path) -> None:
    outside = tmp_path / "ute.yaml"
    outside.write_text("bodies: {}\n", "utf-8")
    region = tmp_path / "r"
    region.mkdir()
    (region / "region.yaml").write_text(HEAD, "utf-8")
    try:
        (region / "lank.yaml").symlink_to(outside)
        (region / "ring.yaml").symlink_to(region / "ring.yaml")
        (region / "mapp").symlink_to(tmp_path, target_is_directory=True)
    except OSError:  # Windows without the right to make links
        return
    found, _ = load([region], tmp_path)
    assert [finding.rule.name for finding in found[0].findings] == ["outside-region"] * 3


names = st.sampled_from(
    ["region", "language", "system", "bodies", "parties", "name", "kind", "cite", "for-each", "x", "add"]
)
scalars = st.one_of(st.none(), st.booleans(), st.integers(-5, 10**4), st.text(max_size=8), names)
trees = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.one_of(names, st.text(max_size=5)), inner, max_size=4)
    ),
    max_leaves=25,
)


@given(st.dictionaries(names, trees, max_size=6))
def test_random_models_give_findings_inside_the_file(
    tmp_path_factory: pytest.TempPathFactory, tree: dict[str, object]
) -> None:
    import json

    text = json.dumps({"region": "ett", "language": 1, "system": {"name": "x"}, **tree}, ensure_ascii=False)
    folder = tmp_path_factory.mktemp("r")
    (folder / "region.yaml").write_text(text, "utf-8", errors="replace")
    found, _ = load([folder], folder)
    for finding in found[0].findings:
        assert_inside(finding, text)


def assert_inside(finding: Finding, text: str) -> None:
    assert str(finding.message)
    assert finding.span is not None
    assert 1 <= finding.span.line <= text.count("\n") + 1


def test_reading_keeps_positions_for_every_value() -> None:
    document = read(b"a: {b: [1, two]}\n", "x")
    assert document.root == {"a": {"b": [1, "two"]}}


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("for-each: {a: {add: 7}}", [("bad-for-each", "7")]),
        ("for-each: {a: {cites: [x]}}", [("bad-for-each", "[")]),
        ("for-each: {a: {add: {name: B}}}", [("bad-for-each", "name: B")]),
        ("for-each: {a: {add: {mandats: []}}}", [("unknown-key", "mandats")]),
        ("for-each: [a, 7, {b: c}]", [("bad-for-each", "7"), ("bad-for-each", "{b")]),
    ],
)
def test_what_an_instance_cannot_change_is_told(loaded: Load, template: str, expected: list[tuple[str, str]]) -> None:
    line = f"bodies: {{x: {{name: X, kind: council, {template}}}}}"
    found = told(loaded(f"{HEAD}{line}\n"))
    assert found == [(name, 4, line.index(words, line.index("for-each")) + 1) for name, words in expected]


def test_an_instance_adds_to_lists(loaded: Load) -> None:
    added = "{aliases: Z, mandates: {decide: avtal}}"
    line = f"bodies: {{x: {{name: X, kind: council, aliases: Y, for-each: {{a: {{add: {added}}}}}}}}}"
    one = loaded(f"{HEAD}{line}\n")
    assert one.region is not None and not one.findings
    assert one.region.bodies["x/a"].aliases == ("Y", "Z")
    assert len(one.region.bodies["x/a"].mandates) == 1


def test_a_key_that_is_cited_has_to_be_one_the_element_can_have(loaded: Load) -> None:
    line = 'system: {name: Ett, cite: {nmae: "1", adopted: "2"}}'
    one = loaded(f"region: ett\nlanguage: 1\n{line}\n")
    assert told(one) == [("unknown-key", 3, line.index("nmae") + 1)]
    assert str(one.findings[0].help) == "Menade du ”name”?"
    verbs = (
        'mandates: [{besluta: avtal, by: a, cite: {besluta: "1", by: "2"}}]\nparties: {a: {name: A, kind: kommun}}\n'
    )
    assert told(loaded(HEAD + verbs)) == []
