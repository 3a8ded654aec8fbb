"""Where a matter can end, case by case as meaning.md has it (Effect, Outcomes)."""

from __future__ import annotations

from typing import Any

import pytest

from samverkan_dsl.analysis.endings import Ending, effect_of, effect_silent, ending, ratifications
from samverkan_dsl.findings import Span
from samverkan_dsl.language import Effect, RegionModel
from samverkan_dsl.loading import Region
from samverkan_dsl.syntax.data import Mapping

DECIDE: dict[str, Any] = {"decide": "frågor"}
RECOMMEND: dict[str, Any] = {"recommend": "åtgärder"}


def region(kind: str = "council", **keys: Any) -> Region:
    """A region with the body `a`, in which care of the elderly is a part of care and settled within delegation."""
    subjects = {
        "vard": {"name": "Vård"},
        "aldre": {"name": "Äldre", "part-of": ["vard"], "settled-by": "within-delegation"},
        "medel": {"name": "Medel", "part-of": ["vard"], "settled-by": "binding"},
        "skola": {"name": "Skola"},
    }
    data = {
        "region": "lan",
        "language": 1,
        "system": {"name": "Systemet"},
        "subjects": subjects,
        "bodies": {"a": {"name": "A", "kind": kind, **keys}},
    }
    return Region(RegionModel.model_validate(data), Mapping(Span.start_of("region.yaml")), "lan")


def effect(about: tuple[str, ...] = (), kind: str = "council", **keys: Any) -> tuple[Effect, bool]:
    """The effect of the first mandate of a body."""
    body = region(kind, **keys).bodies["a"]
    return effect_of(body, body.mandates[0], about)


def test_the_nearest_statement_of_an_effect_is_the_one_that_counts() -> None:
    order = {"effect": "recommendation", "by-matter": [{"subject": "vard", "effect": "binding"}], "method": "consensus"}
    mine = {**DECIDE, "effect": "internal"}
    assert effect(mandates=[mine], decisions=order) == (Effect.INTERNAL, True)
    assert effect(("aldre", "vard"), mandates=[DECIDE], decisions=order) == (Effect.BINDING, True)
    assert effect(("skola",), mandates=[DECIDE], decisions=order) == (Effect.RECOMMENDATION, True)
    only = {"by-matter": [{"condition": "alltid", "effect": "binding"}, {"subject": "vard"}]}
    assert effect(("vard",), mandates=[DECIDE], decisions=only) == (Effect.WITHIN_DELEGATION, False)
    assert effect(mandates=[RECOMMEND], kind="board") == (Effect.RECOMMENDATION, True)


@pytest.mark.parametrize(
    ("kind", "strongest"),
    [
        ("board", Effect.BINDING),
        ("political-consultation", Effect.RECOMMENDATION),
        ("preparatory-group", Effect.INTERNAL),
        ("working-committee", Effect.INTERNAL),
        ("reference-group", Effect.CONSULTATION),
        ("council", Effect.WITHIN_DELEGATION),
    ],
)
def test_a_silent_effect_is_the_strongest_that_the_kind_allows(kind: str, strongest: Effect) -> None:
    assert effect(kind=kind, mandates=[DECIDE]) == (strongest, False)
    settles = strongest in (Effect.BINDING, Effect.WITHIN_DELEGATION, Effect.INTERNAL)
    assert (ending(region(kind, mandates=[DECIDE]), "a", ()) is Ending.SETTLED) is settles
    assert effect_silent(region(kind, mandates=[DECIDE]), "a", ())


def test_an_effect_is_not_silent_where_one_that_settles_is_stated() -> None:
    stated, weak = {**DECIDE, "effect": "within-delegation"}, {**DECIDE, "effect": "recommendation"}
    assert not effect_silent(region(mandates=[DECIDE, stated]), "a", ())
    assert effect_silent(region(mandates=[DECIDE, weak]), "a", ())
    assert not effect_silent(region(), "a", ())
    elsewhere = region(mandates=[{**DECIDE, "subject": "skola"}])
    assert not effect_silent(elsewhere, "a", ("vard",)) and effect_silent(elsewhere, "a", ("skola",))
    order = {"by-matter": [{"subject": "skola", "effect": "binding"}]}
    by_matter = region(mandates=[DECIDE], decisions=order)
    assert not effect_silent(by_matter, "a", ("skola",)) and effect_silent(by_matter, "a", ("vard",))


@pytest.mark.parametrize(
    ("stated", "about", "found"),
    [
        ("binding", ("medel", "vard"), Ending.SETTLED),
        ("within-delegation", ("medel", "vard"), None),
        ("binding", ("aldre", "vard"), Ending.SETTLED),
        ("within-delegation", ("aldre", "vard"), Ending.SETTLED),
        ("internal", ("aldre", "vard"), None),
        ("internal", ("skola",), Ending.SETTLED),
        ("internal", ("okänt",), Ending.SETTLED),
        ("direction", ("skola",), None),
        ("consultation", ("skola",), None),
        ("none", ("skola",), None),
    ],
)
def test_an_effect_settles_what_asks_for_no_stronger_one(
    stated: str, about: tuple[str, ...], found: Ending | None
) -> None:
    assert ending(region(mandates=[{**DECIDE, "effect": stated}]), "a", about) is found


def test_of_a_subject_and_its_whole_the_nearest_demand_counts() -> None:
    here = region(mandates=[{**DECIDE, "effect": "within-delegation"}])
    assert ending(here, "a", ("aldre", "medel")) is Ending.SETTLED
    assert ending(here, "a", ("skola", "medel")) is None


@pytest.mark.parametrize(
    ("mandate", "scope", "about", "covered"),
    [
        ({**DECIDE, "subject": "vard"}, [], ("aldre", "vard"), True),
        ({**DECIDE, "subject": "vard"}, [], ("skola",), False),
        ({**DECIDE, "subject": "vard"}, ["skola"], ("skola",), False),
        (DECIDE, ["skola"], ("skola",), True),
        (DECIDE, ["skola"], ("vard",), False),
        (DECIDE, [], ("vard",), True),
        ({**DECIDE, "by": "chair"}, [], ("vard",), False),
        ({**DECIDE, "by": "members"}, [], ("vard",), True),
        ({"follow-up": "frågor"}, [], ("vard",), False),
    ],
)
def test_a_mandate_covers_its_subject_or_the_scope(
    mandate: dict[str, Any], scope: list[str], about: tuple[str, ...], covered: bool
) -> None:
    here = region(mandates=[mandate], scope=scope)
    assert (ending(here, "a", about) is Ending.SETTLED) is covered


def test_advice_ends_a_matter_only_where_somebody_is_given_it() -> None:
    assert ending(region(mandates=[RECOMMEND]), "a", ()) is None
    assert ending(region(mandates=[{**RECOMMEND, "to": "a"}]), "a", ()) is Ending.ENDED
    assert ending(region(mandates=[{**RECOMMEND, "through": "a"}]), "a", ()) is Ending.ENDED
    assert ending(region(mandates=[{**RECOMMEND, "to": "a"}, DECIDE]), "a", ()) is Ending.SETTLED
    assert ending(region(mandates=[RECOMMEND, {"inform": "alla", "to": "a"}]), "a", ()) is None
    consulted = {**DECIDE, "effect": "consultation", "to": "a"}
    assert ending(region(mandates=[consulted]), "a", ()) is None


@pytest.mark.parametrize(
    ("status", "found"),
    [("external", Ending.LEFT), ("mentioned", Ending.LEFT), ("planned", None), ("ended", None)],
)
def test_a_matter_leaves_the_model_where_no_more_is_said_of_the_body(status: str, found: Ending | None) -> None:
    assert ending(region(status=status), "a", ()) is found


def test_who_ratifies_and_where_it_is_said() -> None:
    plain = {**DECIDE, "subject": "vard"}
    ratified = [{**plain, "ratified-by": "a"}, plain, {**DECIDE, "subject": "skola", "ratified-by": ["a", "self"]}]
    here = region(mandates=ratified)
    assert list(ratifications(here, "a", ("aldre", "vard"))) == [(("a",), ("bodies", "a", "mandates", 0))]
    assert list(ratifications(here, "a", ("skola",))) == [(("a", "self"), ("bodies", "a", "mandates", 2))]
