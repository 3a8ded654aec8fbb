"""A region of which something cannot be read is still a region: the rest of it is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from samverkan_dsl.loading import load

from .conftest import Load
from .test_loading import HEAD


def test_a_file_that_cannot_be_read_does_not_hide_the_others(loaded: Load) -> None:
    one = loaded(HEAD + "bodies: {x: {name: X, kind: counsil}, y: {name: Y, kind: council}}\n", trasig="a: [\n")
    assert one.region is not None
    assert list(one.region.bodies) == ["x", "y"]
    assert [part.path for part in one.unread] == [(), ("bodies", "x", "kind")]
    assert [part.finding.rule.name for part in one.unread] == ["unreadable-yaml", "unknown-value"]


FAULTS = """parties:
  a: {name: A, kind: municipality, aliases: [Ett, [två]], principal: [a]}
bodies:
  x:
    name: X
    kind: council
    level: hög
    meetings: {per-year: mins 6, notice: 1 vecka före}
    composition: [{role: r}, {role: s, at: []}, {rolle: t}]
    mandates: [{decide: avtal}, {beslutaa: planer}]
  y: {kind: council}
mandates: [{decide: a, by: x}, {beslut: b, by: x}, {decide: c, by: y}]
budget: {common: kanske}
avtal: {}
"""
LEFT_OUT = [
    ("parties", "a", "aliases", 1),
    ("parties", "a", "principal"),
    ("bodies", "x", "level"),
    ("bodies", "x", "meetings"),
    ("bodies", "x", "composition", 2),
    ("bodies", "x", "mandates", 1),
    ("bodies", "y"),
    ("mandates", 1),
    ("budget",),
    ("avtal",),
]


def test_no_more_than_the_faulty_part_is_left_out(loaded: Load) -> None:
    one = loaded(HEAD + FAULTS)
    region = one.region
    assert region is not None
    assert sorted({str(part.path) for part in one.unread}) == sorted(map(str, LEFT_OUT))
    body = region.bodies["x"]
    assert ([seat.role for seat in body.composition], [each.object for each in body.mandates]) == (
        ["r", "s"],
        ["avtal"],
    )
    assert [each.object for each in region.model.mandates] == ["a", "c"]
    assert region.model.parties["a"].aliases == ("Ett",)
    # What comes after a part that was left out is still found where it is written.
    place = region.where("mandates", 1, "by")
    assert place is not None
    assert (place.line, FAULTS.splitlines()[place.line - 4][place.column - 1 :]) == (15, "y}]")


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("", ("region", 1, ".")),
        ("language: 1\nsystem: {name: Ett}\n", ("region", 1, "Ett")),
        ("region: Å\nlanguage: 1\nsystem: {name: Ett}\n", ("region", 1, "Ett")),
        ("region: ett\nsystem: {name: Ett}\n", ("ett", 1, "Ett")),
        ("region: ett\nlanguage: 1\nsystem: {nam: Ett}\n", ("ett", 1, ".")),
        ("region: ett\nlanguage: 1\nsystem: {name: Ett, adopted: i går}\n", ("ett", 1, "Ett")),
    ],
)
def test_a_region_whose_head_is_faulty_is_still_a_region(loaded: Load, head: str, names: tuple[str, int, str]) -> None:
    one = loaded(region=head, organ="bodies: {x: {name: X, kind: council}}\n")
    assert one.region is not None
    model = one.region.model
    assert (model.region, model.language, model.system.name) == names
    assert list(model.bodies) == ["x"]
    assert one.unread
    assert not one.sound


def test_nobody_knows_what_another_language_says(loaded: Load) -> None:
    one = loaded("region: ett\nlanguage: 2\nsystem: {name: Ett}\n")
    assert one.region is None
    assert [finding.rule.name for finding in one.findings] == ["unknown-value"]


def test_an_instance_that_is_faulty_is_none_of_its_template(loaded: Load) -> None:
    one = loaded(HEAD + "bodies: {g: {name: G, kind: council, for-each: {a: {name: [x]}, b: {}}}}\n")
    assert one.region is not None
    assert (one.region.expand("g"), list(one.region.bodies)) == (("g/b",), ["g/b"])
    none = loaded(HEAD + "bodies: {g: {name: [G], kind: council, for-each: {a: {}}}}\n").region
    assert none is not None
    assert (none.expand("g"), none.where("bodies", "g", "name"), str(none.path("bodies", "g"))) == (
        (),
        none.where("bodies"),
        "bodies.g",
    )


def test_a_region_of_which_every_file_is_broken(loaded: Load) -> None:
    one = loaded("region: [\n", a="- lista\n", b="\ttab: 1\n")
    assert one.region is None
    assert len({finding.span.file for finding in one.findings if finding.span is not None}) == 3


def test_what_may_be_defined_where_nobody_can_read_is_not_called_undefined(loaded: Load) -> None:
    refers = "bodies: {x: {name: X, kind: council, superior: [lost, gone, odd, Å]}}\n"
    lost = "bodies: {lost: {name: L, kind: council}\n"
    region = loaded(HEAD + refers, trasig=lost, id="parties: {}\n").region
    assert region is not None
    assert [value for _, value, _ in region.ids.unresolved] == ["gone", "odd", "Å"]


def test_bodies_of_a_template_whose_instances_are_unknown_are_not_called_undefined(loaded: Load) -> None:
    region = loaded(
        HEAD
        + "bodies:\n  g: {name: G, kind: council, for-each: okänd}\n  h: {name: H, kind: council, for-each: [ett]}\n"
        + "  x: {name: X, kind: council, superior: [g, g/ett, h/ett, h/annan]}\n"
    ).region
    assert region is not None
    assert [value for _, value, _ in region.ids.unresolved] == ["h/annan"]


BROKEN = """\
region: r
language: 1
system: {name: R}
parties:
  a: {name: A, kind: municipality}
bodies:
  ett: {name: Ett, kind: council}
  tva:
    name: "Två
    kind: council
  tre: {name: Tre, kind: council, commissioned-by: tva}
"""


def test_an_entry_that_is_no_yaml_does_not_hide_the_others(loaded: Load) -> None:
    found = loaded(BROKEN)
    assert found.region is not None
    assert [*found.region.bodies] == ["ett", "tre"] and [*found.region.model.parties] == ["a"]
    (part,) = found.unread
    assert (part.finding.rule.name, part.finding.span and part.finding.span.line) == ("unclosed-quote", 9)
    assert part.rest and part.may_say("tva") and not part.may_say("ett")
    where = found.region.where("bodies", "tre")
    assert where is not None and where.line == 11


def test_the_faults_of_several_entries_are_told_in_one_run(loaded: Load) -> None:
    found = loaded(BROKEN.replace("{name: A, kind: municipality}", "[").replace("name: Ett,", "name: @Ett,"))
    assert [part.finding.rule.name for part in found.unread] == [
        "unclosed-bracket",
        "reserved-character",
        "unclosed-quote",
    ]
    assert found.region is not None and [*found.region.bodies] == ["tre"]
    assert found.region.model.parties == {}


@pytest.mark.parametrize(
    ("fault", "cure"),
    [
        ("  tva:\n", "   tva:\n"),
        ('    name: "Två\n', "\tname: Två\n"),
        ('"Två', '"Två"\n---'),
        ("  tre:", "  tre: fyra:"),
    ],
)
def test_where_entries_cannot_be_told_apart_none_is_read(loaded: Load, fault: str, cure: str) -> None:
    found = loaded(BROKEN.replace(fault, cure))
    assert found.region is None or not found.region.bodies
    assert found.unread and not any(part.rest for part in found.unread)


def test_instances_of_a_template_that_is_no_yaml_are_not_called_undefined(loaded: Load) -> None:
    group = "  tva:\n    for-each: [norr, soder]\n"
    found = loaded(BROKEN.replace("  tva:\n", group).replace("by: tva", "by: tva/norr"))
    assert found.region is not None and [*found.region.bodies] == ["ett", "tre"]
    ((path, value, ref),) = found.region.ids.dangling
    assert (path[:3], value) == (("bodies", "tre", "commissioned-by"), "tva/norr")
    assert found.region.ids.unread_with(value, ref) is not None


def test_of_an_entry_that_stands_twice_neither_is_read(loaded: Load) -> None:
    found = loaded(BROKEN.replace('"Två', "Två").replace("  tre:", "  ett:"))
    assert found.region is not None and [*found.region.bodies] == ["tva"]


def test_a_file_whose_id_is_no_yaml_is_a_region(tmp_path: Path) -> None:
    (tmp_path / "en.yaml").write_text(BROKEN.replace("region: r", "region: @r").replace('"Två', "Två"), "utf-8")
    ((found,), passed) = load([tmp_path / "en.yaml"], tmp_path)
    assert passed == []
    assert found.region is not None and [*found.region.bodies] == ["ett", "tva", "tre"]
