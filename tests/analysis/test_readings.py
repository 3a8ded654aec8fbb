"""Declared readings: whose they are, and the region as it is under another one."""

from __future__ import annotations

from typing import Any

import pytest

from samverkan_dsl.analysis.quorum.study import study
from samverkan_dsl.analysis.quorum.thresholds import quorums
from samverkan_dsl.analysis.readings import as_read, declared
from samverkan_dsl.analysis.voting.votes import votes
from samverkan_dsl.findings import Span
from samverkan_dsl.language import Alternative, BodyKind, QuorumScope, RegionModel, SubstitutePolicy, Verb
from samverkan_dsl.language.walk import Path
from samverkan_dsl.loading import Region
from samverkan_dsl.syntax.data import Mapping

from .quorum_regions import PARTIES


def reading(on: str, *values: str) -> dict[str, Any]:
    return {"on": on, "chosen": "–", "alternatives": [{"value": value} for value in values], "why": "Oklart."}


def region(body: dict[str, Any], *readings: dict[str, Any], instances: tuple[str, ...] = (), **more: Any) -> Region:
    """A region with `body` as `radet`, or as the instances of the template `radet`."""
    page = {"name": "Rådet", "kind": "council", **body}
    bodies = {f"radet/{key}": page for key in instances} or {"radet": page}
    written = Mapping(Span.start_of("region.yaml"))
    written.update({"region": "lan", "language": 1, "system": {"name": "Länet"}, "parties": PARTIES})
    written.update({"bodies": bodies, "readings": list(readings), **more})
    return Region(
        RegionModel.model_validate(dict(written)), written, "lan", {"radet": tuple(bodies)} if instances else {}
    )


def read(here: Region, on: str, value: str) -> Any:
    """`radet` (or the element at another root) with one key read so; None where that cannot be computed."""
    steps: Path = tuple(int(step) if step.isdecimal() else step for step in on.split("."))
    section, name, *_ = steps = steps if steps[0] in ("bodies", "parties") else ("bodies", "radet", *steps)
    found = as_read(here, steps, Alternative(value=value))
    return None if found is None else getattr(found.model, str(section))[name]


def test_one_key_is_read_otherwise_and_nothing_else() -> None:
    body = {
        "composition": [{"at": "ekby", "seats": 2}, {"at": "lunda"}],
        "mandates": {"handle": "avtal", "force": "may"},
        "substitutes": "none",
        "decisions": {"quorum": "none"},
    }
    here = region(body)
    before = here.bodies["radet"]
    after = read(here, "composition.1.at", "ekby, regionen")
    assert [seat.at for seat in after.composition] == [("ekby",), ("ekby", "regionen")]
    assert after.model_copy(update={"composition": before.composition}) == before
    assert here.bodies["radet"] is before
    # One row written without a list, a verb, and what was written in its short form.
    assert read(here, "mandates.0.verb", "decide").mandates[0].verb is Verb.DECIDE
    assert read(here, "mandates.0.force", "must").mandates[0].object == "avtal"
    assert read(here, "substitutes.policy", "equal-number").substitutes.policy is SubstitutePolicy.EQUAL_NUMBER
    assert read(here, "decisions.quorum.per", "party").decisions.quorum.words == "none"
    assert read(here, "parties.lunda.side", "södra").side == "södra"
    assert read(here, "chair.casting-vote", "ja").chair.casting_vote is True


@pytest.mark.parametrize("word", ["okänt", "Oklart"])
def test_unknown_is_as_if_the_key_were_not_written(word: str) -> None:
    here = region({"composition": {"at": "ekby", "seats": 2}, "decisions": {"method": "consensus"}})
    assert read(here, "composition.0.seats", word).composition[0].seats is None
    assert read(here, "decisions.method", word).decisions.method is None
    # What was never written stays away, and what must be there cannot be left out.
    assert read(here, "chair.seat", word) == here.bodies["radet"]
    assert read(here, "name", word) is None
    assert read(here, "kind", word).kind is BodyKind.UNSPECIFIED
    assert Alternative(value=word).unknown and not Alternative(value="okända").unknown


@pytest.mark.parametrize(
    ("on", "value"),
    [
        ("composition.1.seats", "2"),
        ("composition.0", "ekby"),
        ("composition.0.at", "nagon-annan"),
        ("composition.0.seats", "många"),
        ("composition.seats", "2"),
        ("decisions.0.method", "majority"),
        ("decisions.qourum.per", "party"),
        ("decisions.qourum.per", "okänt"),
        ("mandates.0.verb", "besluta om"),
        ("name.short", "R"),
        ("bodies.annat.kind", "committee"),
        ("parties.ekby", "lunda"),
    ],
)
def test_what_cannot_be_read_so_is_not(on: str, value: str) -> None:
    here = region({"composition": {"at": "ekby", "seats": 2}, "mandates": {"decide": "avtal"}})
    assert read(here, on, value) is None


def test_whose_the_readings_are() -> None:
    on = ("decisions.effect", "bodies.radet.decisions.effect", "bodies.radet/a.chair.seat", "bodies.radet/b.chair.seat")
    general = ("parties.ekby.side", "system.adopted-by", "bodies.radet")
    here = region(
        {"readings": [reading(on[0], "direction")]},
        *(reading(each, "direction") for each in (*on[1:], *general)),
        instances=("a", "b"),
    )
    found = list(declared(here, "radet/a"))
    assert [(one.where, one.key) for one in found] == [
        (("bodies", "radet/a", "readings", 0), "decisions.effect"),
        (("readings", 0), "decisions.effect"),
        (("readings", 1), "chair.seat"),
        (("readings", 3), "parties.ekby.side"),
        (("readings", 4), "system.adopted-by"),
    ]
    assert {one.on[:2] for one in found[:3]} == {("bodies", "radet/a")}


def test_the_regions_readings_are_tried_on_the_quorum_and_the_votes() -> None:
    rows = [{"at": ["ekby"], "seats": 2}, {"at": ["skolan"]}, {"at": ["regionen"], "seats": 2}]
    body = {"composition": rows, "decisions": {"method": "majority", "quorum": {"more-than": "1/2", "per": "party"}}}
    here = region(
        body,
        reading("bodies.radet.decisions.quorum.per", "overall"),
        reading("parties.skolan.principal", "lunda"),
        reading("parties.praktiken.side", "regionen"),
        reading("roles.chef.at", "lunda"),
        instances=("a",),
        roles={"chef": {"title": "Chef"}},
    )
    chosen, other = quorums(here, "radet/a")
    assert chosen.reading is None and other.reading is not None
    assert (other.reading.where, other.per) == (("readings", 0), QuorumScope.OVERALL)
    found = [one for one in study(here, "radet/a").answers if one.declared is not None]
    # Praktiken and the role have no seat here, so that it makes no difference how they are read.
    assert [one.declared and one.declared.where for one in found] == [("readings", 0), ("readings", 1)]
    # Ekby's three seats ask for two of them; with the school at Lunda two of two, and Lunda's one.
    assert [[one.needed.low for one in each.classes if one.needed] for each in found] == [[3], [2, 1, 2]]
    held = [dict(one.held) for one in votes(here, "radet/a")]
    assert held == [{"ekby": 3, "regionen": 2}, {"ekby": 2, "lunda": 1, "regionen": 2}]


def test_a_reading_that_cannot_be_computed_with_is_named() -> None:
    rows = [{"at": ["ekby"], "seats": 2}]
    here = region(
        {"composition": rows, "decisions": {"quorum": {"more-than": "1/2"}}},
        reading("bodies.radet.composition.0.seats", "många"),
        reading("system.adopted-by", "någon"),
    )
    assert [one.where for one in study(here, "radet").unread] == [("readings", 0)]
