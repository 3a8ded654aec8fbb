"""References: one cause is one finding, and rings are found exactly where they are."""

from __future__ import annotations

from datetime import date
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.findings import finalise
from samverkan_dsl.loading import load
from samverkan_dsl.rules import Selection, run
from samverkan_dsl.rules.prose import body_number
from samverkan_dsl.rules.references import (
    alias_clash,
    count_against_instances,
    dangling_attachment,
    mentioned_body,
    parent_cycle,
    reading_of_nothing,
    undefined_reference,
    unknown_address,
    unused_definition,
)

from .conftest import Make


def test_one_undefined_id_is_one_finding_with_every_place(make: Make) -> None:
    region = make(
        "bodies:\n"
        "  a: {name: A, kind: council, superior: radet, part-of: radet}\n"
        "  b: {name: 'B {name}', kind: council, superior: radet, for-each: {x: {}, y: {}}}\n"
    )
    (found,) = undefined_reference.check(region)
    assert found.span is not None
    assert (found.span.line, found.subject) == (5, "bodies/a")
    assert [related.span.line for related in found.related if related.span is not None] == [5, 6]


def test_an_id_of_the_wrong_kind_is_told_at_each_place(make: Make) -> None:
    body = "  a: {name: A, kind: council, superior: almby, steered-by: almby, scope: self}\n"
    region = make("parties:\n  almby: {name: Almby, kind: kommun}\nbodies:\n" + body)
    found = list(undefined_reference.check(region))
    columns = [body.index("almby") + 1, body.rindex("almby") + 1, body.index("self") + 1]
    assert [finding.span.column for finding in found if finding.span is not None] == columns
    assert "en part" in str(found[0].message)
    assert "ett organ" in str(found[0].message)
    assert "organet" in str(found[2].message)


def test_the_nearest_id_is_suggested(make: Make) -> None:
    region = make("bodies:\n  ledning: {name: A, kind: council}\n  b: {name: B, kind: council, superior: lednig}\n")
    (found,) = undefined_reference.check(region)
    assert "ledning" in str(found.help)


@pytest.mark.parametrize("ref", ["annan:radet", "x:y", "lan-2:grupp/aldre"])
def test_a_body_of_a_region_that_is_not_there_is_undefined(make: Make, ref: str) -> None:
    (found,) = undefined_reference.check(make(f"bodies:\n  a: {{name: A, kind: council, superior: '{ref}'}}\n"))
    assert f"”{ref}” hänvisar till ett organ i regionen {ref.partition(':')[0]}, som inte finns" in str(found.message)
    assert str(found.help) == "Ange även den regionens mapp, eller rätta id."


@pytest.mark.parametrize("ref", ["1:e vice", "2:a", ":", "a:", ":a", "Annan:radet", "a:b:c"])
def test_a_colon_alone_makes_no_other_region(make: Make, ref: str) -> None:
    region = make(f"bodies:\n  a: {{name: A, kind: council, superior: '{ref}'}}\n")
    (found,) = undefined_reference.check(region)
    assert str(found.message).startswith(f"”{ref}” är inte definierat i regionen")


@pytest.mark.parametrize(
    ("body", "unused"),
    [
        ("parties:\n  a: {name: A, kind: kommun}\n  g: {name: G, kind: group, members: a}\n", ["parties/g"]),
        ("subjects:\n  a: {name: A, part-of: b}\n  b: {name: B}\n", ["subjects/a", "subjects/b"]),
        (
            "subjects:\n  a: {name: A, part-of: b}\n  b: {name: B, part-of: c}\n  c: {name: C}\n"
            "bodies:\n  x: {name: X, kind: council, scope: b}\n",
            [],
        ),
        ("roles:\n  a: {title: A}\nbodies:\n  x: {name: X, kind: council, composition: {role: a}}\n", []),
        ("statutes:\n  a: {name: A}\n  b: {name: B, provisions: 5 §}\n", ["statutes/a"]),
        ("appendices:\n  a: {name: A, cite: '1'}\n  b: {name: B, status: missing}\n", ["appendices/b"]),
        (
            "parties:\n  a: {name: A, kind: kommun}\n  b: {name: B, kind: kommun}\n"
            "  g: {name: G, kind: group, members: [a, b]}\n"
            "bodies:\n  x: {name: 'X {name}', kind: council, for-each: g}\n",
            [],
        ),
        ("parties:\n  a: {name: A, kind: kommun}\nroles:\n  a: {title: B, at: a}\n", ["roles/a"]),
    ],
)
def test_what_counts_as_used(make: Make, body: str, unused: list[str]) -> None:
    assert [finding.subject for finding in unused_definition.check(make(body))] == unused


def test_names_clash_across_bodies_and_parties_but_not_within_one(make: Make) -> None:
    region = make(
        "parties:\n  p: {name: FoU, kind: unit}\n"
        "bodies:\n"
        "  a: {name: Stödet, short: stödet, aliases: [fou, STÖDET], kind: support}\n"
        "  b: {name: Gruppen, kind: council, for-each: {x: {}, y: {}}}\n"
    )
    found = finalise(alias_clash.check(region))
    assert [(finding.span.line, finding.subject) for finding in found if finding.span is not None] == [
        (7, "bodies/a"),
        (8, "bodies/b/x"),
    ]


def test_a_paper_is_one_finding_however_many_lean_on_it(make: Make) -> None:
    bodies = "".join(f"  b{n}: {{name: B{n}, kind: council, record: {{template: m}}}}\n" for n in range(12))
    (found,) = dangling_attachment.check(make(f"templates:\n  m: {{name: M, status: planned}}\nbodies:\n{bodies}"))
    assert len(found.related) == 9
    assert "4" in str(found.related[-1].message)


@pytest.mark.parametrize(
    ("status", "count"), [("missing", 1), ("repealed", 1), ("planned", 0), ("in-development", 0), ("in-force", 0)]
)
def test_a_plan_may_build_on_one_under_way(make: Make, status: str, count: int) -> None:
    region = make(
        f"deliverables:\n  a: {{name: A, kind: plan, status: {status}}}\n  b: {{name: B, kind: plan, basis: a}}\n"
    )
    assert len(list(dangling_attachment.check(region))) == count


def test_to_have_a_part_in_something_is_no_task(make: Make) -> None:
    body = "bodies:\n  a: {{name: A, kind: council, status: mentioned}}\n  b: {{name: B, kind: council, {}: a}}\n"
    assert list(mentioned_body.check(make(body.format("part-of")))) == []
    assert len(list(mentioned_body.check(make(body.format("steered-by"))))) == 1


KEYS = ("superior", "commissioned-by", "steered-by", "attached-to", "part-of")


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.sampled_from(KEYS)), max_size=12))
def test_a_ring_of_bodies_is_found_exactly_where_there_is_one(make: Make, edges: list[tuple[int, int, str]]) -> None:
    above: dict[int, set[int]] = {node: set() for node in range(6)}
    lines: dict[int, dict[str, list[int]]] = {node: {} for node in range(6)}
    for low, high, key in edges:
        above[low].add(high)
        lines[low].setdefault(key, []).append(high)
    bodies = "".join(
        f"  b{node}: {{name: B{node}, kind: council"
        + "".join(f", {key}: [{', '.join(f'b{high}' for high in highs)}]" for key, highs in keys.items())
        + "}\n"
        for node, keys in lines.items()
    )
    found = list(parent_cycle.check(make("bodies:\n" + bodies)))
    try:
        TopologicalSorter(above).prepare()
        ring = False
    except CycleError:
        ring = True
    assert bool(found) == ring
    assert all(finding.span is not None for finding in found)


def test_a_ring_through_a_template_is_told_without_it(make: Make) -> None:
    region = make(
        "bodies:\n"
        "  t: {name: 'T {key}', kind: council, superior: a, for-each: {x: {}, y: {}}}\n"
        "  a: {name: A, kind: council, part-of: t}\n"
    )
    (found,) = parent_cycle.check(region)
    assert "T x → A → T x" in str(found.message)
    assert len(found.related) == 1


@pytest.mark.parametrize(
    "body",
    [
        "parties:\n  a: {name: A, kind: group, members: b}\n  b: {name: B, kind: group, members: a}\n",
        "parties:\n  a: {name: A, kind: unit, principal: b}\n  b: {name: B, kind: unit, principal: a}\n",
        "goals:\n  a: {name: A, part-of: b}\n  b: {name: B, part-of: a}\n",
        "agreements:\n  a: {name: A, successor: b}\n  b: {name: B, successor: a}\n",
        "bodies:\n  a: {name: A, kind: council, superior: self}\n",
    ],
)
def test_other_rings(make: Make, body: str) -> None:
    assert len(list(parent_cycle.check(make(body)))) == 1


def test_a_unit_in_a_group_of_its_huvudman_is_no_ring(make: Make) -> None:
    region = make(
        "parties:\n  r: {name: R, kind: region}\n  e: {name: E, kind: unit, principal: r}\n"
        "  g: {name: G, kind: group, members: [r, e]}\n"
    )
    assert list(parent_cycle.check(region)) == []


def test_a_body_that_may_be_the_missing_one_is_pointed_out_and_the_count_is_told_once(make: Make) -> None:
    body = (
        "bodies:\n"
        "  g: {name: 'Strategigrupp {name}', kind: strategy-group, count: 3, for-each: {x: {name: x}, y: {name: y}}}\n"
        "  r: {name: Strategigruppen för rehab, kind: strategy-group}\n"
        "  n: {name: Strategigruppens nätverk, kind: network}\n"
        "  b: {name: Beredning, kind: preparatory-group}\n"
    )
    region = make(body)
    (found,) = finalise(count_against_instances.check(region))
    told = [place.span.line for place in found.related if place.span and str(place.message) == "kan vara en av dem"]
    assert told == [6]
    assert list(body_number.check(region)) == []


def test_an_address_that_was_retired_is_told_as_gone_and_another_unknown_one_as_unknown(tmp_path: Path) -> None:
    (tmp_path / "plan.index.yaml").write_text(
        'source: plan\nindex: 1\nstatements:\n  - {at: "3/1", class: norm, mark: "0123456789ab"}\nretired: ["3/2"]\n',
        "utf-8",
    )
    (tmp_path / "region.yaml").write_text(
        "region: ett\nlanguage: 1\nsystem: {name: Ett}\n"
        "sources:\n  plan: {title: Plan, index: plan.index.yaml}\n"
        'bodies:\n  x: {name: X, kind: council, section: "3", cite: [1-2, plan:3/2, "1", "4"]}\n',
        "utf-8",
    )
    region = load([tmp_path], tmp_path, date(2026, 1, 1))[0][0].region
    assert region is not None
    told = [str(finding.message).split(",")[0] for finding in unknown_address.check(region)]
    assert told == [
        "”1-2” finns inte längre i källan: påståendet har fått nya ord eller är borttaget i den nya utgåvan.",
        "”plan:3/2” finns inte längre i källan: påståendet har fått nya ord eller är borttaget i den nya utgåvan.",
        "Källindexet har ingen adress ”4”",
    ]


ROWS = """\
bodies:
  radet:
    name: Rådet
    kind: council
    composition: {role: Chef}
    mandates: [{decide: avtal}, {handle: frågor}]
    set-elsewhere: {meetings.per-year: {in: arbetsordningen}}
    decisions: {method: consensus}
    readings: [{on: KEY, chosen: okänt, why: Oklart}]
"""


@pytest.mark.parametrize(
    ("key", "near"),
    [
        *((key, "") for key in ("kind", "composition.0.at", "composition", "mandates.1", "mandates.1.verb")),
        *((key, "") for key in ("initiative.scheduled-by", "set-elsewhere.meetings.per-year.by", "chair.seat")),
        ("composition.1.at", None),
        ("composition.at", None),
        ("preparation.0.by", None),
        ("mandates.1.verb.kind", None),
        ("mandates.1.efect", "mandates.1.effect"),
        ("decisons.method", "decisions.method"),
        ("decisions.method.share", None),
        ("decisions.0.method", None),
        ("set-elsewhere.meetings.by", "set-elsewhere.meetings.per-year.by"),
        ("for-each", None),
        ("composition.", None),
        (".kind", None),
    ],
)
def test_a_reading_of_what_is_not_there(make: Make, key: str, near: str | None) -> None:
    found = list(reading_of_nothing.check(make(ROWS.replace("KEY", key))))
    assert len(found) == (near != "")
    for one in found:
        assert one.span is not None and one.span.line == 12
        assert f"”{key}”" in str(one.message)
        assert (f"Menade du ”{near}”?" == str(one.help)) is (near is not None)


REGIONAL = """\
readings: [{on: KEY, chosen: okänt, why: Oklart}]
subjects: {vard: {name: Vård}, "1177": {name: Råd}}
mandates: [{decide: avtal}]
bodies:
  radet: {name: Rådet, kind: council}
  grupp:
    name: "Grupp {name}"
    kind: council
    for-each: {a: {}, b: {composition: [{role: Chef}]}}
"""


@pytest.mark.parametrize(
    ("key", "near"),
    [
        *((key, "") for key in ("system.adopted-by", "subjects.vard.kind", "subjects.1177.kind", "bodies.radet.chair")),
        *((key, "") for key in ("bodies.grupp.for-each", "bodies.grupp/a.kind", "bodies.grupp.composition.0.at")),
        *((key, "") for key in ("mandates.0.force", "budget.common", "bodies.grupp/b.composition.0.at")),
        ("bodies.grupp.composition.1.at", None),
        ("bodies.grupp/a.composition.0.at", None),
        ("bodies.grup.kind", "bodies.grupp.kind"),
        ("subjects.varld.kind", "subjects.vard.kind"),
        ("mandates.1.force", None),
        ("decisions.effect", None),
    ],
)
def test_a_reading_of_the_regions_own(make: Make, key: str, near: str | None) -> None:
    found = list(reading_of_nothing.check(make(REGIONAL.replace("KEY", key))))
    assert len(found) == (near != "")
    for one in found:
        assert one.span is not None and one.span.line == 4
        assert (f"Menade du ”{near}”?" == str(one.help)) is (near is not None)


def test_a_reading_of_what_was_left_out_as_faulty_is_not_a_fault_of_its_own(tmp_path: Path) -> None:
    faulty = "  radet: {name: Rådet, kind: ingenting}\n  grupp: {name: '{name}', kind: inget, for-each: {a: {}}}\n"
    keys = ("bodies.radet.kind", "bodies.grupp.kind", "bodies.grupp/a.kind", "mandates.1.force", "subjects.vard.kind")
    readings = "".join(f"  - {{on: {key}, chosen: okänt, why: Oklart}}\n" for key in keys)
    lists = "mandates: [{beslutaa: avtal}, {decide: avtal}]\nsubjects: inga\n"
    head = "region: ett\nlanguage: 1\nsystem: {name: Ett}\n"
    (tmp_path / "region.yaml").write_text(head + "bodies:\n" + faulty + lists + "readings:\n" + readings, "utf-8")
    region = load([tmp_path], tmp_path)[0][0].region
    assert region is not None and region.unread
    assert list(run(region, Selection(select=("REF009",)))) == []


@pytest.mark.parametrize(
    ("more", "name"), [("", "LG"), ("count: några, ", "De länsgemensamma grupperna"), ("count: 2, ", "De läns")]
)
def test_mentioned_bodies_that_are_several_are_called_by_the_name_of_them_all(make: Make, more: str, name: str) -> None:
    names = "name: Länsgemensam grupp, short: LG, collective: De länsgemensamma grupperna"
    body = f"bodies:\n  a: {{{names}, kind: council, {more}status: mentioned}}\n"
    (found,) = mentioned_body.check(make(body + "  b: {name: B, kind: council, superior: a}\n"))
    assert str(found.message).startswith(f"Dokumentet räknar med {name}")
