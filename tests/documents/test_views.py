"""What the diagrams show: bodies on their levels, families together, what is outside at the edge."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import SMALL, region, words
from samverkan_dsl.outputs.documents import Drawn, diagrams
from samverkan_dsl.outputs.graphs import Line, Look, Node, say

BODIES = """
bodies:
  styrelsen: {name: Regionstyrelsen, kind: board, status: external}
  ledning:
    name: Ledningen
    kind: management-group
    level: strategic
    attached-to: styrelsen
    escalation: {when: needs-resources, to: own-decision-bodies, then: decide-here}
  grupp:
    name: "Grupp {name}"
    collective: Grupperna
    kind: coordination-group
    level: tactical
    steered-by: ledning
    decisions: {disagreement: {refer-to: ledning}}
    for-each:
      norr: {name: Norr, purpose: Norra delen.}
      soder: {name: Söder, purpose: Södra delen.}
  enskilda: {name: "Råd {key}", collective: Råden, kind: network, level: operational, for-each: [a, b, c]}
  projekt: {name: Projektgruppen, kind: project-group, status: temporary, level: operational}
  stod: {name: Stödet, kind: support, attached-to: grupp}
  undangömd: {name: Andra nämnden, kind: committee, status: external}
deliverables:
  rapport: {name: Rapporten, kind: report, authors: grupp, recipients: ledning}
""".replace("undangömd", "annan")


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Drawn]:
    made = diagrams(region(tmp_path_factory.mktemp("lan"), SMALL + BODIES))
    return {name: parts[0] for name, parts in made.items() if len(parts) == 1}


def nodes(drawn: Drawn) -> dict[str, Node]:
    return {node.key: node for node in drawn.view.nodes}


def layer(drawn: Drawn, key: str) -> str:
    level = nodes(drawn)[key].level
    assert level is not None
    return say(drawn.view.levels[level].caption, "sv")


def test_bodies_stand_on_their_levels(drawn: dict[str, Drawn]) -> None:
    structure = drawn["struktur"]
    assert layer(structure, "ledning") == "Strategisk nivå"
    assert layer(structure, "grupp/norr") == "Taktisk nivå"
    assert layer(structure, "stod") == "Utan angiven nivå"


def test_what_is_outside_is_above_where_the_system_leads_to_it_else_last(drawn: dict[str, Drawn]) -> None:
    assert nodes(drawn["struktur"])["styrelsen"].level == 0
    assert layer(drawn["struktur"], "styrelsen") == "Utanför ledningssystemet"
    assert layer(drawn["struktur"], "annan") == "Utanför ledningssystemet"


def order(drawn: Drawn) -> list[list[str]]:
    """The keys on each layer, from the top."""
    return [[node.key for node in drawn.view.nodes if node.level == number] for number in range(len(drawn.view.levels))]


STEERED = """
bodies:
  operativ: {name: De operativa, kind: working-group, level: operational, commissioned-by: chefer}
  chefer: {name: Cheferna, kind: chiefs-group, commissioned-by: [radet, cheferna-ovan]}
  utskott: {name: Utskottet, kind: working-committee, attached-to: chefer}
  radet: {name: Rådet, kind: political-consultation, status: external}
  cheferna-ovan: {name: De högsta cheferna, kind: chiefs-group, status: mentioned}
  annat: {name: Andra rådet, kind: council, status: external}
  namnd: {name: Nämnda gruppen, kind: network, status: mentioned}
  slutad: {name: Gamla rådet, kind: council, status: ended}
  grupp: {name: Arbetsgruppen, kind: working-group, formation: {by: operativ}}
"""


def test_who_steers_stands_above_also_without_a_level(tmp_path: Path) -> None:
    (structure,) = diagrams(region(tmp_path, SMALL + STEERED))["struktur"]
    assert order(structure) == [
        ["radet"], ["chefer", "utskott", "cheferna-ovan"], ["operativ"], ["grupp"], ["annat"], ["namnd"]
    ]  # fmt: skip
    captions = [say(level.caption, "sv") for level in structure.view.levels]
    assert captions == [
        "Utanför ledningssystemet", "Utan angiven nivå", "Operativ nivå", "Utan angiven nivå",
        "Utanför ledningssystemet", "Nämns men beskrivs inte",
    ]  # fmt: skip
    assert nodes(structure)["namnd"].look is Look.MENTIONED


def test_who_receives_what_is_lifted_stands_above_in_every_picture(tmp_path: Path) -> None:
    bodies = """
bodies:
  ledning: {name: Ledningen, kind: management-group, level: strategic}
  tema: {name: Temagruppen, kind: theme-group, commissioned-by: ledning}
  lokal: {name: Lokalgruppen, kind: local-group, level: operational, escalation: {when: local-unsolved, to: tema}}
deliverables:
  rapport: {name: Rapporten, kind: report, authors: [tema, lokal], recipients: ledning}
"""
    for name, parts in diagrams(region(tmp_path, SMALL + bodies)).items():
        wanted = [["ledning"], ["tema"], ["lokal"]]
        assert order(parts[0]) == (wanted[1:] if name == "eskalering" else wanted)


def test_a_body_that_steers_the_level_above_itself_stands_below_it(tmp_path: Path) -> None:
    bodies = """
bodies:
  hog: {name: Höga, kind: management-group, level: strategic, commissioned-by: mitt}
  mitt: {name: Mitt, kind: network, commissioned-by: lag}
  lag: {name: Låga, kind: working-group, level: operational}
"""
    (structure,) = diagrams(region(tmp_path, SMALL + bodies))["struktur"]
    assert order(structure) == [["hog"], ["lag"], ["mitt"]]


def test_instances_that_differ_stand_apart_and_equal_ones_together(drawn: dict[str, Drawn]) -> None:
    keys = set(nodes(drawn["struktur"]))
    assert {"grupp/norr", "grupp/soder", "enskilda"} <= keys
    assert "grupp" not in keys and "enskilda/a" not in keys


def test_looks_tell_what_things_are(drawn: dict[str, Drawn]) -> None:
    looks = {key: node.look for key, node in nodes(drawn["struktur"]).items()}
    assert looks["styrelsen"] is Look.OUTSIDE and looks["projekt"] is Look.PLANNED
    assert looks["enskilda"] is Look.SEVERAL and looks["stod"] is Look.BODY and looks["ledning"] is Look.BODY


def test_a_body_that_exists_when_needed_is_neither_planned_nor_temporary(tmp_path: Path) -> None:
    row = "  {0}: {{name: {0}, kind: working-group, status: {1}}}\n"
    statuses = {"a": "planned", "b": "temporary", "c": "when-needed"}
    bodies = "bodies:\n" + "".join(row.format(*item) for item in statuses.items())
    (structure,) = diagrams(region(tmp_path, SMALL + bodies))["struktur"]
    looks = {key: node.look for key, node in nodes(structure).items()}
    assert looks == {"a": Look.PLANNED, "b": Look.PLANNED, "c": Look.WHEN_NEEDED}


def test_the_way_up_is_labelled_with_what_sets_it_off(drawn: dict[str, Drawn]) -> None:
    edges = {(edge.source, edge.target): say(edge.label, "sv") for edge in drawn["eskalering"].view.edges}
    assert edges == {
        ("grupp", "ledning"): "oenighet",
        ("ledning", "own-decision-bodies"): "resursbehov (sedan beslut här)",
    }


def test_reports_go_from_author_to_recipient(drawn: dict[str, Drawn]) -> None:
    edges = drawn["beredning-och-rapportering"].view.edges
    assert [(edge.source, edge.target, edge.line, edge.label) for edge in edges] == [
        ("grupp", "ledning", Line.REPORTS, "Rapporten")
    ]


def test_the_same_stands_in_words(drawn: dict[str, Drawn]) -> None:
    said = words(drawn["struktur"].equivalent)
    for name in ("Ledningen", "Grupp Norr", "Grupp Söder", "Råden", "Stödet", "Regionstyrelsen", "Andra nämnden"):
        assert name in said


def test_many_relations_draw_the_instances_together(tmp_path: Path) -> None:
    supports = "".join(f"  s{n}: {{name: Stöd {n}, kind: support, attached-to: grupp}}\n" for n in range(8))
    extra = BODIES.replace("deliverables:", supports + "deliverables:")
    (structure,) = diagrams(region(tmp_path, SMALL + extra))["struktur"]
    node = nodes(structure)["grupp"]
    assert [say(line, "sv") for line in node.lines] == ["Grupperna", "Norr, Söder"]
    assert len([edge for edge in structure.view.edges if edge.target == "grupp" and edge.line is Line.ATTACHED]) == 9


def test_a_large_system_is_drawn_in_parts(tmp_path: Path) -> None:
    many = "".join(f"  g{n}: {{name: Grupp {n}, kind: working-group}}\n" for n in range(90))
    parts = diagrams(region(tmp_path, f"{SMALL}\nbodies:\n{many}"))["struktur"]
    assert [part.name for part in parts] == [f"struktur-{n}" for n in range(1, len(parts) + 1)] and len(parts) > 1
    shown = {node.key for part in parts for node in part.view.nodes}
    assert shown == {f"g{n}" for n in range(90)}


def test_nothing_to_show_is_no_diagram(tmp_path: Path) -> None:
    assert diagrams(region(tmp_path, SMALL)) == {}


def test_a_body_that_lifts_what_its_like_do_not_is_drawn_by_itself(tmp_path: Path) -> None:
    body = """
bodies:
  grupp:
    name: "Grupp {name}"
    kind: coordination-group
    for-each:
      norr: {name: Norr, escalation: {when: beyond-mandate, to: unspecified}}
      soder: {name: Söder}
"""
    (only,) = diagrams(region(tmp_path, SMALL + body))["eskalering"]
    assert {key: node.look for key, node in nodes(only).items()} == {
        "grupp/norr": Look.BODY,
        "unspecified": Look.UNNAMED,
    }
    assert [(edge.source, edge.target) for edge in only.view.edges] == [("grupp/norr", "unspecified")]
    assert "lyfter frågor till Mottagare som inte namnges" in words(only.equivalent)
    assert "Utanför ledningssystemet" not in words(only.equivalent)  # nobody has said where they are


def test_matters_lifted_to_one_of_several_alike_go_to_that_one(tmp_path: Path) -> None:
    body = """
bodies:
  rad: {name: "Råd {name}", kind: council, for-each: {norr: {name: Norr}, soder: {name: Söder}}}
  grupp: {name: Gruppen, kind: steering-group, escalation: {when: disagreement, to: rad/soder}}
  alla: {name: Mötet, kind: council, escalation: {when: weighty, to: rad}}
"""
    (only,) = diagrams(region(tmp_path, SMALL + body))["eskalering"]
    assert {(edge.source, edge.target) for edge in only.view.edges} == {
        ("grupp", "rad/soder"),
        ("alla", "rad/norr"),
        ("alla", "rad/soder"),
    }


FAMILIES = """
bodies:
  rad:
    name: Rådet för {name}
    collective: Råden
    kind: political-consultation
    for-each: {a: {name: A}, b: {name: B}}
  chefer:
    name: Cheferna för {name}
    collective: Cheferna
    kind: chiefs-group
    for-each: {a: {name: A}, b: {name: B}}
    attached-to: rad/{key}
  %s
"""


def test_instances_tied_one_by_one_stand_apart_together_or_not_at_all(tmp_path: Path) -> None:
    """A line from one of the instances to all of the others' template would say more than the model does."""
    (alike,) = diagrams(region(tmp_path, SMALL + FAMILIES % ""))["struktur"]
    keys = {node.key for node in alike.view.nodes}
    assert keys in ({"rad", "chefer"}, {"rad/a", "rad/b", "chefer/a", "chefer/b"})
    one = "grupp: {name: Gruppen, kind: working-group, commissioned-by: chefer/a}"
    (drawn,) = diagrams(region(tmp_path, SMALL + FAMILIES % one))["struktur"]
    assert {node.key for node in drawn.view.nodes} == {"rad/a", "rad/b", "chefer/a", "chefer/b", "grupp"}
    lines = {(edge.source, edge.target) for edge in drawn.view.edges}
    assert lines == {("chefer/a", "rad/a"), ("chefer/b", "rad/b"), ("chefer/a", "grupp")}
