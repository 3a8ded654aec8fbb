"""What a thing in a list is known by: declared for each, the same whatever stands around it."""

from __future__ import annotations

from typing import Any, get_origin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.findings import ListItem, ModelPath
from samverkan_dsl.language import Body, Element, Mandate, RegionModel, Seat
from samverkan_dsl.language.identity import DeadEnd, counts_rows, follow, identities, model_path
from samverkan_dsl.language.walk import element_in, fields, walk

from .test_vocabulary import subclasses

BODY = {
    "name": "A",
    "kind": "council",
    "composition": [
        {"role": "Chef", "at": "karlshamn"},
        {"role": "Chef", "at": ["ronneby", "olofstrom"], "status": "co-opted"},
        {"chair-of": "lsvo"},
        {"vice-chair-of": "lsvo"},
    ],
    "mandates": [{"decide": "gemensamma avtal"}, {"decide": "gemensamma avtal", "by": "chair"}],
    "escalation": {"when": "disagreement", "to": "lsvo"},
    "superior": "lsvo",
    "set-elsewhere": {"meetings.per-year": {"in": "arbetsordningen"}},
    "cite": ["1/2", "1/3"],
}


def body(**more: Any) -> Body:
    return Body.model_validate({**BODY, **more})


def seats(*rows: dict[str, Any]) -> tuple[Seat, ...]:
    return tuple(Seat.model_validate(row) for row in rows)


LISTED = sorted(
    {
        (owner.__name__, name, found)
        for owner in subclasses(Element)
        for name, field in owner.model_fields.items()
        if get_origin(field.annotation) is tuple and (found := element_in(field.annotation)) is not None
    },
    key=lambda each: each[:2],
)


@pytest.mark.parametrize(("owner", "name", "cls"), LISTED, ids=lambda each: str(each))
def test_what_stands_in_a_list_says_what_it_is_known_by(owner: str, name: str, cls: type[Element]) -> None:
    assert cls.identity is not None, f"{cls.__name__} stands in {owner}.{name}: declare its identity"
    declared = (*cls.identity.alone, *cls.identity.named)
    assert declared
    assert set(declared) <= cls.model_fields.keys()
    assert len(set(declared)) == len(declared)


def test_lists_of_elements_are_found() -> None:
    assert {("Body", "composition", Seat), ("RegionModel", "mandates", Mandate)} <= set(LISTED)
    assert {name for cls in subclasses(Element) if cls.identity is not None for name in [cls.__name__]} == {
        cls.__name__ for _, _, cls in LISTED
    }


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (("composition", 0, "status"), "composition(Chef; karlshamn).status"),
        (("composition", 1), "composition(Chef; olofstrom+ronneby; co-opted)"),
        (("composition", 2, "chair-of", 0), "composition(chair-of lsvo).chair-of(lsvo)"),
        (("composition", 3), "composition(vice-chair-of lsvo)"),
        (("mandates", 0, "verb"), "mandates(decide; gemensamma avtal).verb"),
        (("mandates", 1), "mandates(decide; gemensamma avtal; chair)"),
        (("escalation", 0, "to"), "escalation(disagreement; lsvo).to"),
        (("superior", 0), "superior(lsvo)"),
        (("set-elsewhere", "meetings.per-year", "in"), r"set-elsewhere.meetings\.per-year.in"),
        (("cite", 1), "cite(1/3)"),
        (("chair", "seat"), "chair.seat"),
        (("preparation", 3, "by"), "preparation.3.by"),
        (("nyckel", 0), "nyckel.0"),
        ((), ""),
    ],
)
def test_a_place_in_steps_that_last(path: tuple[str | int, ...], words: str) -> None:
    made = model_path(body(), path)
    assert str(made) == words
    assert ModelPath.parse(words) == made


def test_citations_by_key_are_known_by_key_and_address() -> None:
    made = body(cite={"kind": ["1/2", "1/3"], "level": "1/2"})
    assert str(model_path(made, ("cite", "kind", 1))) == "cite(kind 1/3)"
    assert str(model_path(made, ("cite", "level"))) == "cite(level 1/2)"


ROW = st.fixed_dictionaries(
    {},
    optional={
        "role": st.sampled_from(["Chef", "chef", "Lärare"]),
        "at": st.sampled_from(["a", ["a", "b"], ["b", "a"]]),
        "status": st.sampled_from(["member", "co-opted"]),
        "seats": st.sampled_from([1, 2, "minst 2"]),
        "condition": st.sampled_from(["vid behov", "alltid"]),
        "cite": st.sampled_from(["1", "2"]),
    },
)
ROWS = st.lists(ROW, max_size=6).map(lambda rows: seats(*rows))


@given(ROWS)
def test_no_two_things_in_a_list_are_the_same_and_each_is_found_again(rows: tuple[Seat, ...]) -> None:
    made = body().model_copy(update={"composition": rows})
    found = [model_path(made, ("composition", number)) for number in range(len(rows))]
    assert len({item.meaning for item in identities(rows)}) == len(rows)
    for number, path in enumerate(found):
        assert follow(made, ModelPath.parse(str(path))) == ("composition", number)


@given(ROWS, st.randoms())
def test_the_order_of_a_list_is_no_part_of_what_stands_in_it(rows: tuple[Seat, ...], random: Any) -> None:
    once = list(dict.fromkeys(rows))  # what is wholly alike has to be numbered
    if len({each.model_copy(update={"role": (each.role or "").casefold(), "at": ()}) for each in once}) < len(once):
        return
    told = dict(zip(once, identities(once), strict=True))
    random.shuffle(once)
    assert dict(zip(once, identities(once), strict=True)) == told


@given(ROWS, ROW, st.integers(0, 6))
def test_another_row_changes_nothing_for_those_that_are_not_like_it(
    rows: tuple[Seat, ...], row: dict[str, Any], at: int
) -> None:
    (new,) = seats(row)
    before = identities(rows)
    more = (*rows[:at], new, *rows[at:])
    after = identities(more)
    alike = {item.meaning for item in identities([new])}
    for seat, item in zip(rows, before, strict=True):
        if not any(meaning <= item.meaning for meaning in alike):
            assert item == after[next(number for number, each in enumerate(more) if each is seat)]


def test_what_the_declared_marks_do_not_tell_apart() -> None:
    rows = seats(
        {"role": "Chef", "seats": 2},
        {"role": "Chef", "seats": 3, "side": "region"},
        {"role": "Chef", "seats": 3},
        {"role": "Chef", "seats": 3},
        {"role": "Chef"},
    )
    assert list(map(str, identities(rows))) == [
        "(Chef; seats 2)",
        "(Chef; seats 3; side region)",
        "(Chef; seats 3)",
        "(Chef; seats 3; nr 2)",
        "(Chef)",
    ]
    assert list(map(str, identities(("a", "b", "a")))) == ["(a)", "(b)", "(a; nr 2)"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("composition(karlshamn).at", ("composition", 0, "at")),
        ("composition( KARLSHAMN ; chef ).at", ("composition", 0, "at")),
        ("composition(Chef; ronneby+olofstrom; co-opted)", ("composition", 1)),
        ("composition(co-opted)", ("composition", 1)),
        ("composition.1.at", ("composition", 1, "at")),
        ("mandates(decide; gemensamma avtal)", ("mandates", 0)),
        ("mandates(chair).verb", ("mandates", 1, "verb")),
        ("set-elsewhere.meetings.per-year.by", ("set-elsewhere", "meetings.per-year", "by")),
        (r"set-elsewhere.meetings\.per-year.by", ("set-elsewhere", "meetings.per-year", "by")),
        ("cite(1/3)", ("cite", 1)),
        ("composition(Chef)", DeadEnd(1, rows=4, matching=2)),
        ("composition(lärare)", DeadEnd(1, rows=4)),
        ("composition.4", DeadEnd(1, rows=4)),
        ("composition.at", DeadEnd(1, rows=4)),
        ("kind(a)", DeadEnd(1)),
        ("mandates(chair).verb.x", DeadEnd(3)),
        ("desisions", DeadEnd(0)),
    ],
)
def test_where_a_path_leads(words: str, found: object) -> None:
    led = follow(body(), ModelPath.parse(words))
    if isinstance(led, DeadEnd):
        led = DeadEnd(led.at, (), led.rows, led.matching)
    assert led == found


def test_every_place_in_a_model_is_found_again() -> None:
    written = {"bodies": {"x": BODY}, "terms": {"t.ex.": "till exempel"}}
    model = RegionModel.model_validate({"region": "a", "language": 1, "system": {"name": "A"}, **written})
    for path, _ in walk(model):
        assert follow(model, ModelPath.parse(str(model_path(model, path)))) == path


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("composition.3.status", True),
        ("composition(Chef).status", False),
        ("composition(Chef).chair-of.0", True),
        ("set-elsewhere.2.by", False),
        ("decisions.by-matter.0.effect", True),
        ("nyckel.0", False),
        ("superior.0", True),
        ("kind", False),
    ],
)
def test_which_paths_count_rows(words: str, counts: bool) -> None:
    assert counts_rows(ModelPath.parse(words), Body) is counts


def test_items_are_told_by_the_keys_that_are_written() -> None:
    assert fields(Seat)["chair-of"] == "chair_of"
    assert ListItem(["a", "  b  c "]) == ("a", "b c")
