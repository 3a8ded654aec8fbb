"""What is declared of each key beside it, and that it is declared of every key there is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args, get_origin

import pytest

from samverkan_dsl.language import Body, Element, Quorum, RegionModel, Seat, System, Vocabulary
from samverkan_dsl.language.keys import Answers, Bears, Key, Wording
from samverkan_dsl.language.walk import declarations, declared_along, element_in, fields

from .test_vocabulary import subclasses

CLASSES = subclasses(Element)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_key_is_declared(cls: type[Element]) -> None:
    missing = fields(cls).keys() - declarations(cls).keys()
    assert not missing, f"{cls.__name__}: say of {sorted(missing)} what they are called and what they bear on (Key)"


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_labels_stand_in_sentences(cls: type[Element]) -> None:
    for name, key in declarations(cls).items():
        assert key.label == key.label.strip() and key.label[0].islower() and key.label[-1] not in ".:?", name
        assert not key.noun or key.noun[0].isupper(), name


def holds(annotation: Any) -> Iterator[Any]:
    """The types of values that a field holds, lists and alternatives opened."""
    if isinstance(annotation, type):
        yield annotation
    for part in get_args(annotation):
        yield from holds(part)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_prose_is_text_and_nothing_else(cls: type[Element]) -> None:
    for name, key in declarations(cls).items():
        if key.prose:
            annotation = cls.model_fields[fields(cls)[name]].annotation
            assert set(holds(annotation)) <= {str, type(None)}, name


def test_what_is_said_of_the_same_thing_is_the_same() -> None:
    """A field whose values are a closed vocabulary, elements or references is never prose, whatever it is called."""
    for cls in CLASSES:
        for name, key in declarations(cls).items():
            annotation = cls.model_fields[fields(cls)[name]].annotation
            if any(issubclass(held, Vocabulary | Element) for held in holds(annotation)):
                assert not key.prose, (cls.__name__, name)


def paths(cls: type[Element], way: tuple[object, ...] = ()) -> Iterator[tuple[object, ...]]:
    for name, field in fields(cls).items():
        annotation = cls.model_fields[field].annotation
        yield (*way, name)
        below = element_in(annotation)
        if below is not None:
            inside = {tuple: (0,), dict: ("x",)}.get(get_origin(annotation) or object, ())
            yield from paths(below, (*way, name, *inside))


ALL = list(paths(RegionModel))


def test_every_way_to_a_key_is_known() -> None:
    for path in ALL:
        assert len(declared_along(RegionModel, path)) == sum(isinstance(step, str) and step != "x" for step in path)
    assert declared_along(RegionModel, ("bodies", "x", "desisions")) == []
    assert declared_along(RegionModel, ("name",)) == []


@pytest.mark.parametrize("answers", [Answers.QUORUM, Answers.VOTES, Answers.MATTERS])
def test_no_key_is_said_to_matter_where_what_it_stands_in_does_not(answers: Answers) -> None:
    reached = set()
    for path in ALL:
        keys = declared_along(RegionModel, path)
        if all(answers in key.answers for key in keys):
            reached.add(keys[-1])
    declared = {key for cls in CLASSES for key in declarations(cls).values() if answers in key.answers}
    assert declared == reached


# Worked out by hand from what each analysis reads.
@pytest.mark.parametrize(
    ("path", "answers"),
    [
        ("bodies.x.composition.0.status", Answers.QUORUM | Answers.VOTES),
        ("bodies.x.composition.0.appointed-by", Answers.NONE),
        ("bodies.x.decisions.quorum.per", Answers.QUORUM | Answers.MATTERS),
        ("bodies.x.decisions.quorum.strictness", Answers.QUORUM),
        ("bodies.x.decisions.method", Answers.QUORUM | Answers.VOTES | Answers.MATTERS),
        ("bodies.x.decisions.by-matter.0.method", Answers.VOTES | Answers.MATTERS),
        ("bodies.x.decisions.template", Answers.NONE),
        ("bodies.x.substitutes.policy", Answers.QUORUM),
        ("bodies.x.chair.casting-vote", Answers.VOTES),
        ("bodies.x.mandates.0.effect", Answers.VOTES | Answers.MATTERS),
        ("bodies.x.mandates.0.with", Answers.NONE),
        ("bodies.x.escalation.0.to", Answers.MATTERS),
        ("bodies.x.meetings.per-year", Answers.NONE),
        ("mandates.0.effect", Answers.NONE),
        ("parties.x.principal", Answers.QUORUM | Answers.VOTES),
        ("roles.x.at", Answers.QUORUM | Answers.VOTES),
        ("subjects.x.kind", Answers.MATTERS),
        ("deliverables.x.adopted-by", Answers.MATTERS),
    ],
)
def test_which_answers_depend_on_a_key(path: str, answers: Answers) -> None:
    found = Answers.QUORUM | Answers.VOTES | Answers.MATTERS
    for key in declared_along(RegionModel, path.split(".")):
        found &= key.answers
    assert found == answers


@pytest.mark.parametrize(
    ("cls", "key", "bears"),
    [
        (Seat, "seats", Bears.REPRESENTATION),
        (Seat, "appointed-by", Bears.REPRESENTATION),
        (Quorum, "more-than", Bears.SAY),
        (Body, "mandates", Bears.COMPETENCE),
        (Body, "escalation", Bears.PATH),
        (Body, "meetings", Bears.TIME),
        (Body, "budget", Bears.DUTY),
        (Body, "record", Bears.INFORMATION),
        (Body, "aliases", Bears.FORM),
    ],
)
def test_what_a_key_bears_on(cls: type[Element], key: str, bears: Bears) -> None:
    assert declarations(cls)[key].bears is bears


@pytest.mark.parametrize(
    ("cls", "key", "wording"),
    [
        (Body, "name", Wording.NAME),
        (Body, "purpose", Wording.PROSE),
        (Seat, "role", Wording.ROLE),
        (Seat, "scope", Wording.RUNNING),
        (Seat, "side", Wording.WORD),
        (System, "record-number", Wording.NUMBER),
        (Body, "section", Wording.CODE),
    ],
)
def test_what_the_text_of_a_key_is(cls: type[Element], key: str, wording: Wording) -> None:
    assert declarations(cls)[key].wording is wording


def test_only_text_has_a_wording() -> None:
    for cls in CLASSES:
        for name, key in declarations(cls).items():
            held = set(holds(cls.model_fields[fields(cls)[name]].annotation))
            assert key.wording is Wording.WORD or str in held or name == "language", name


def test_every_bearing_is_borne_on_and_has_a_name_in_each_language() -> None:
    assert {key.bears for cls in CLASSES for key in declarations(cls).values()} == set(Bears)
    for lang in ("sv", "en"):
        assert len({bears.label(lang) for bears in Bears}) == len(Bears)


def test_a_key_has_its_words_in_each_language() -> None:
    key = declarations(Seat)["appointed-by"]
    assert isinstance(key, Key)
    assert (key.words("sv"), key.words("en"), key.named) == ("vem som utser", "who appoints", None)
    meetings = declarations(Body)["meetings"].named
    assert meetings is not None and meetings("sv") == "Mötesordningen"
