"""One cause is one finding: what only follows from an id that leads nowhere is not told besides."""

from __future__ import annotations

import pytest

from samverkan_dsl.rules import Selection, checkers, run

from .conftest import Make, Source

PARTIES = "parties:\n  norrby: {name: Norrby, kind: municipality}\n  soderby: {name: Söderby, kind: municipality}\n"
GROUP = (
    "  grupp:\n    name: Gruppen\n    kind: working-group\n    superior: {above}\n"
    "    mandates: [{{prepare: rutiner, cite: 1/1}}]\n"
)
RADET = "  rad: {name: Rådet, kind: council, composition: [{at: soderby}], mandates: [{handle: rutiner, cite: 1/2}]}\n"
FOLLOWING = ("COV001", "REF002", "PRO006")


def codes(source: Source, body: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for finding in run(source("nnn", body), Selection()):
        found[finding.rule.code] = found.get(finding.rule.code, 0) + 1
    return found


def test_a_removed_body_gives_one_finding_that_counts_what_was_its(source: Source) -> None:
    whole = PARTIES + "bodies:\n" + GROUP.format(above="rad") + RADET
    assert codes(source, whole).get("REF001", 0) == 0
    assert codes(source, whole)["REF002"] == 1  # Norrby
    assert codes(source, whole)["COV001"] == 1  # 1/3
    removed = PARTIES + "bodies:\n" + GROUP.format(above="rad")
    found = codes(source, removed)
    assert found["REF001"] == 1
    assert not found.keys() & set(FOLLOWING)
    (finding,) = run(source("nnn", removed), Selection(select=("REF001",)))
    assert [str(each.message) for each in finding.related] == [
        "2 normer som ingenting citerar kan höra hit; prövas när det är definierat"
    ]


def test_a_misspelt_id_hides_nothing_that_holds_however_it_is_read(source: Source) -> None:
    found = codes(source, PARTIES + "bodies:\n" + GROUP.format(above="radd") + RADET)
    assert found["REF001"] == 1
    assert found["COV001"] == 1
    assert found["REF002"] == 1  # Norrby, which no reference is like


def test_a_misspelt_id_takes_with_it_only_what_rests_on_it(source: Source) -> None:
    """That nothing refers to Söderby is not told while a seat there may be the one that does."""
    found = codes(source, PARTIES + "bodies:\n" + GROUP.format(above="rad") + RADET.replace("soderby", "soderbyy"))
    assert found["REF001"] == 1
    assert found["REF002"] == 1  # Norrby; whether anything refers to Söderby rests on the id


def test_norms_of_no_source_are_not_counted(make: Make) -> None:
    body = "bodies:\n  grupp: {name: Gruppen, kind: working-group, superior: ingen-alls}\n"
    (finding,) = run(make(body), Selection(select=("REF001",)))
    assert finding.related == ()


WHOLE = """\
parties:
  norrby: {name: Norrby, kind: municipality}
  soderby: {name: Söderby, kind: municipality}
bodies:
  rad:
    name: Rådet
    kind: management-group
    chair: {supplied-by: norrby}
    meetings: {per-year: 6}
    composition: [{role: chef, at: norrby, seats: 2}, {role: chef, at: soderby, seats: 2}]
    mandates: [{decide: planen, effect: within-delegation}]
    decisions: {method: consensus, quorum: {at-least: 2, per: party}, disagreement: {refer-to: namnd}}
    escalation: [{when: needs-resources, to: namnd, force: must}]
  namnd: {name: Nämnden, kind: committee, mandates: [{decide: planen}]}
"""


def rules(make: Make, body: str) -> set[str]:
    return {finding.rule.code for finding in run(make(body), Selection())}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("to: namnd", "to: nmand"),
        ("refer-to: namnd", "refer-to: namnnd"),
        ("at: norrby, seats", "at: norby, seats"),
        ("supplied-by: norrby", "supplied-by: norrrby"),
    ],
)
def test_nothing_follows_from_a_misspelt_id_but_that_it_is_misspelt(make: Make, right: str, wrong: str) -> None:
    assert right in WHOLE
    assert rules(make, WHOLE.replace(right, wrong)) - rules(make, WHOLE) == {"REF001"}


def test_a_group_of_a_party_that_is_not_there_is_that_alone(make: Make) -> None:
    body = WHOLE.replace("bodies:\n", "  k: {name: K, kind: group, members: [okand]}\nbodies:\n").replace(
        "at: soderby, seats", "at: k, seats"
    )
    assert rules(make, body) - rules(make, WHOLE) == {"REF001"}
    for checker in checkers():
        list(checker.check(make(body)))
