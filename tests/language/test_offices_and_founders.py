"""Offices and projects, bodies common to several parties, and who each body's own party is."""

from __future__ import annotations

from pathlib import Path

import pytest

from samverkan_dsl.analysis.decisions.deciding import assembly, expected_to_decide
from samverkan_dsl.analysis.decisions.effects import strongest
from samverkan_dsl.analysis.decisions.procedure import procedure
from samverkan_dsl.language import BodyKind, DecisionMethod, Effect
from samverkan_dsl.loading import Region, load
from samverkan_dsl.outputs.documents.body.silence import unsaid
from samverkan_dsl.pipeline.check import check

HEAD = """\
region: r
language: 1
system: {name: R}
parties:
  regionen: {name: Region R, kind: region}
  alvik: {name: Alviks kommun, kind: kommun}
  bergsta: {name: Bergsta kommun, kind: kommun}
  staten: {name: Försäkringskassan, kind: statlig}
  kommunerna: {name: Kommunerna, kind: group, members: [alvik, bergsta]}
  finsam: {name: Finsam R, kind: samordningsförbund, founders: [regionen, kommunerna, staten]}
"""


def made(folder: Path, words: str) -> Region:
    (folder / "region.yaml").write_text(HEAD + words, "utf-8")
    loaded = load([folder], folder)[0][0]
    assert loaded.region is not None and not loaded.findings
    return loaded.region


def codes(folder: Path, words: str) -> set[str]:
    (folder / "region.yaml").write_text(HEAD + words, "utf-8")
    return {each.rule.code for each in check([folder], folder).findings}


@pytest.mark.parametrize("kind", ["office", "kansli", "support", "projekt"])
def test_nothing_of_assemblies_is_asked_of_an_office(tmp_path: Path, kind: str) -> None:
    words = f"bodies: {{x: {{name: X, kind: {kind}, mandates: [{{decide: rutiner}}]}}}}\n"
    region = made(tmp_path, words)
    assert not assembly(region.bodies["x"]) and not expected_to_decide(region.bodies["x"])
    assert procedure(region.bodies["x"]) is None
    asked = {question.key.partition(".")[0] for question in unsaid(region, "x")}
    assert asked.isdisjoint(("composition", "chair", "secretary", "substitutes", "meetings", "record"))
    assert codes(tmp_path, words).isdisjoint(("SEA005", "CHR001", "MEE001", "DEC001", "QUO001"))


def test_who_sends_to_an_office_sends_no_dead_letter(tmp_path: Path) -> None:
    words = """\
bodies:
  x: {name: Kansliet, kind: kansli, mandates: [{coordinate: arbetet}]}
  y: {name: Gruppen, kind: working-group, flows: [{what: läget, to: x}]}
"""
    assert "MAT001" not in codes(tmp_path, words) | codes(
        tmp_path, words.replace("kansli,", "kansli, status: gällande,")
    )


def test_the_board_of_an_association_binds_and_that_of_a_company(tmp_path: Path) -> None:
    words = """\
bodies:
  forbund: {name: Styrelsen, kind: förbundsstyrelse, parties: [regionen, kommunerna, staten]}
  bolag: {name: Bolaget, kind: bolagsstyrelse, mandates: [{decide: avtal, effect: binding}]}
"""
    region = made(tmp_path, words)
    assert [strongest(body) for body in region.bodies.values()] == [Effect.BINDING, Effect.BINDING]
    assert region.bodies["forbund"].kind.political and not BodyKind.COMPANY_BOARD.political
    how = procedure(region.bodies["bolag"])
    assert how is not None and how.method is not DecisionMethod.MAJORITY  # kommunallagen is not its law
    assert "DEC002" not in codes(tmp_path, words)


LOCAL = """\
bodies:
  lokal:
    name: Lokal grupp i {name}
    kind: local-group
    for-each: FOR
    part-of: own-party
    composition:
      - {role: Socialchef, at: own-party, seats: 2, nominated-by: own-party}
"""


@pytest.mark.parametrize("each", ["kommunerna", "[alvik, bergsta]", "{alvik: {short: A}, bergsta: {host: own-party}}"])
def test_the_own_party_is_that_of_the_instance(tmp_path: Path, each: str) -> None:
    region = made(tmp_path, LOCAL.replace("FOR", each))
    for party in ("alvik", "bergsta"):
        body = region.bodies[f"lokal/{party}"]
        assert (body.part_of, body.composition[0].at, body.composition[0].nominated_by) == ((party,),) * 3
    if "host" in each:
        host = region.bodies["lokal/bergsta"].host
        assert host is not None and host.who == ("bergsta",)


def test_where_no_instance_says_whose_it_is_the_own_party_is_nobodys(tmp_path: Path) -> None:
    found = codes(
        tmp_path, LOCAL.replace("    for-each: FOR\n", "").replace("kind: local", "count: flera\n    kind: local")
    )
    assert "REF001" not in found


def test_each_party_decides_for_itself(tmp_path: Path) -> None:
    words = """\
subjects: {vard: {name: vård}}
bodies:
  x:
    name: X
    kind: council
    mandates: [{prepare: vårdfrågor, subject: vard}]
    escalation: [{when: beyond-mandate, to: each-party}]
"""
    made(tmp_path, words)
    assert "REF001" not in codes(tmp_path, words)
