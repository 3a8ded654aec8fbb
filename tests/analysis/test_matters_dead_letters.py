"""Reports and prepared matters that nobody is there to take: who can take them, and where the line stands."""

from __future__ import annotations

from typing import Any

import pytest

from samverkan_dsl.analysis.matters import Why, dead_letters

from .matter_cases import ALWAYS, region

DEAD: list[tuple[dict[str, Any], Why]] = [
    ({"status": "ended", "meetings": {"per-year": 4}}, Why.ENDED),
    ({"status": "planned", "meetings": {"per-year": 4}}, Why.PLANNED),
    ({"status": "suspended", "meetings": {"per-year": 4}}, Why.SUSPENDED),
    ({"status": "repealed", "meetings": {"per-year": 4}}, Why.ENDED),
    ({"status": "when-needed", "meetings": {"per-year": 4}}, Why.NEVER_FORMED),
    ({"status": "when-needed", "formation": {"condition": "vid behov"}, "meetings": {"per-year": 4}}, Why.NEVER_FORMED),
    ({}, Why.NO_TASK),
    ({"decisions": ALWAYS}, Why.NO_TASK),
]
TAKES: list[dict[str, Any]] = [
    {"meetings": {"per-year": 4}},
    {"chair": {"role": "Chefen"}},
    {"secretary": {"role": "Sekreteraren"}},
    {"composition": [{"role": "Chefen"}]},
    {"status": "when-needed", "formation": {"by": "a"}, "meetings": {"per-year": 4}},
    {"status": "external"},
    {"status": "on-trial", "meetings": {"per-year": 4}},
    {"status": "mentioned"},
    {"set-elsewhere": {"meetings": {"in": "ett annat beslut"}}},
    {"kind": "board"},
]
TEMPLATES = {"g": ("g/x", "g/y")}


@pytest.mark.parametrize(("page", "why"), DEAD)
def test_who_cannot_take_what_is_sent(page: dict[str, Any], why: Why) -> None:
    here = region({"a": {"flows": [{"what": "rapport", "to": ["b"]}]}, "b": page})
    assert list(dead_letters(here)) == [(("bodies", "a", "flows", 0, "to", 0), "b", why)]


@pytest.mark.parametrize("page", TAKES)
def test_who_can_take_what_is_sent(page: dict[str, Any]) -> None:
    assert not list(dead_letters(region({"a": {"flows": [{"what": "rapport", "to": ["b"]}]}, "b": page})))


def test_every_place_where_something_is_sent_in_the_order_of_the_model() -> None:
    gone, here = {"status": "ended"}, {"meetings": {"per-year": 4}}
    flow = {"what": "rapport", "to": ["takes", "gone"]}
    bodies = {
        "takes": here,
        "gone": gone,
        "a": {
            "flows": [{"what": "rapport", "to": ["takes"]}, flow],
            "preparation": [{"by": "self", "for": ["takes"]}, {"by": "self", "for": ["takes", "gone"]}],
        },
    }
    papers = {
        "ett": {"name": "Ett", "kind": "plan", "recipients": ["takes"]},
        "planen": {"name": "Planen", "kind": "plan", "recipients": ["takes", "gone"]},
    }
    flows = [{"what": "rapport", "from": "a", "to": ["takes"]}, {**flow, "from": "a"}]
    found = list(dead_letters(region(bodies, deliverables=papers, flows=flows)))
    assert [one.path for one in found] == [
        ("deliverables", "planen", "recipients", 1),
        ("flows", 1, "to", 1),
        ("bodies", "a", "flows", 1, "to", 1),
        ("bodies", "a", "preparation", 1, "for", 1),
    ]
    assert {(one.receiver, one.why) for one in found} == {("gone", Why.ENDED)}


def test_of_a_group_one_that_can_take_it_is_enough() -> None:
    sends = {"flows": [{"what": "rapport", "to": ["g"]}]}
    gone, empty, takes = {"status": "ended"}, {}, {"chair": {"role": "Chefen"}}
    assert not list(dead_letters(region({"a": sends, "g/x": gone, "g/y": takes}, TEMPLATES)))
    assert not list(dead_letters(region({"a": sends, "g/x": takes, "g/y": gone}, TEMPLATES)))
    nobody = list(dead_letters(region({"a": sends, "g/x": empty, "g/y": gone}, TEMPLATES)))
    assert [(one.receiver, one.why) for one in nobody] == [("g/x", Why.NO_TASK)]


def test_what_is_sent_to_the_body_itself_or_to_no_body() -> None:
    sends = {
        "flows": [{"what": "rapport", "to": ["self", "any-party"]}],
        "preparation": [{"by": "chair", "for": "self"}],
    }
    found = list(dead_letters(region({"a": sends})))
    assert [(one.path, one.receiver) for one in found] == [
        (("bodies", "a", "flows", 0, "to", 0), "a"),
        (("bodies", "a", "preparation", 0, "for", 0), "a"),
    ]
    parties = {"ekby": {"name": "Ekby", "kind": "municipality"}}
    to_a_party = region({"a": {"flows": [{"what": "rapport", "to": ["ekby"]}]}}, parties=parties)
    assert not list(dead_letters(to_a_party))
