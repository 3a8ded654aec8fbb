"""A finding at a template's line is told of one instance, and says which others it holds for."""

from __future__ import annotations

from samverkan_dsl.rules.latency import road_over_a_year
from samverkan_dsl.rules.matters import only_by_option

from .conftest import Make

GROUP = """\
bodies:
  grupp:
    name: Grupp {name}
    kind: coordination-group
    for-each: {x: {name: X}, y: {name: Y}, z: {name: Z}}
"""
OPTION = """\
    mandates: [{decide: frågor, force: may, effect: within-delegation}]
    decisions: {method: qualified-majority}
  radet:
    name: Rådet
    kind: council
    mandates: [{decide: allt, effect: within-delegation}]
    decisions: {method: qualified-majority}
    escalation: [{when: weighty, to: [grupp/x, grupp/y, grupp/z]}]
"""
SLOW = """\
    mandates: [{decide: frågor, effect: within-delegation}]
    decisions: {method: qualified-majority}
    meetings: {per-year: 1, papers: 1 vecka före}
"""


def test_an_option_of_every_instance_is_one_finding(make: Make) -> None:
    (finding,) = only_by_option.check(make(GROUP + OPTION))
    also = {str(each.message) for each in finding.related if "gäller även" in str(each.message)}
    told = {f"gäller även Grupp {name}" for name in ("X", "Y", "Z")}
    assert also < told and len(also) == 2


def test_an_option_names_the_other_instances_that_send_their_matters_there(make: Make) -> None:
    senders = """\
    mandates: [{decide: insatser}]
    decisions: {method: consensus, effect: within-delegation, disagreement: {refer-to: radet, for: take-position}}
  radet:
    name: Rådet
    kind: council
    mandates: [{take-position: frågor, force: may, effect: within-delegation}]
    decisions: {method: majority, effect: within-delegation}
"""
    (finding,) = only_by_option.check(make(GROUP + senders))
    assert str(finding.message).startswith("Grupp X lämnar ärenden (oenighet) till Rådet")
    also = [str(each.message) for each in finding.related if "gäller även" in str(each.message)]
    assert also == ["gäller även Grupp Y", "gäller även Grupp Z"]


def test_a_long_road_of_every_instance_is_one_finding(make: Make) -> None:
    (finding,) = road_over_a_year.check(make(GROUP + SLOW))
    also = [str(each.message) for each in finding.related if "gäller även" in str(each.message)]
    assert also == ["gäller även Grupp Y", "gäller även Grupp Z"]
