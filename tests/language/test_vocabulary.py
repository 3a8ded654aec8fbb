from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from samverkan_dsl.language import Body, Mandate, Seat, Vocabulary
from samverkan_dsl.language.base import Element, kebab
from samverkan_dsl.language.schema import descriptions, render_schemas
from samverkan_dsl.language.walk import carries_type, walk

ROOT = Path(__file__).parents[2]


def subclasses(cls: type) -> list[type]:
    return [found for sub in cls.__subclasses__() for found in (sub, *subclasses(sub))]


@pytest.mark.parametrize("vocabulary", subclasses(Vocabulary), ids=lambda cls: cls.__name__)
def test_no_spelling_means_two_things(vocabulary: type[Vocabulary]) -> None:
    spellings = [word for member in vocabulary for word in {member.key, member.swedish}]
    assert len(spellings) == len(set(spellings))
    assert all(vocabulary.read(word) for word in spellings)


@pytest.mark.parametrize("cls", subclasses(Element), ids=lambda cls: cls.__name__)
def test_every_key_says_in_swedish_what_it_is(cls: type[Element]) -> None:
    described = descriptions(cls)
    missing = {kebab(name) for name in cls.model_fields} - described.keys()
    if cls is Mandate:
        missing -= {"verb", "object"}
    assert not missing


def test_both_languages_mean_the_same() -> None:
    one = Body.model_validate({"name": "A", "kind": "management-group", "level": "strategic"})
    other = Body.model_validate({"name": "A", "kind": "ledningsgrupp", "level": "strategisk"})
    assert one == other


def test_a_mandate_is_a_verb_and_its_object() -> None:
    mandate = Mandate.model_validate({"decide": "avtal", "subject": "avtal"})
    assert (mandate.verb.key, mandate.object, mandate.subject, mandate.deciding) == (
        "decide",
        "avtal",
        ("avtal",),
        True,
    )
    with pytest.raises(ValidationError):
        Mandate.model_validate({"decide": "avtal", "prepare": "avtal"})
    with pytest.raises(ValidationError):
        Mandate.model_validate({"verb": "decide", "object": "avtal"})


def test_elements_are_frozen_and_equal_whatever_their_place() -> None:
    seat = Seat.model_validate({"role": "chef", "at": "a"})
    assert seat == Seat.model_validate({"at": ["a"], "role": "chef"})
    with pytest.raises(ValidationError):
        seat.role = "annan"  # type: ignore[misc]


def test_walk_reaches_every_element() -> None:
    body = Body.model_validate(
        {
            "name": "A",
            "kind": "council",
            "composition": [{"role": "x"}, {"role": "y"}],
            "chair": {"vice": {"role": "z"}},
            "set-elsewhere": {"meetings": {"in": "arbetsordningen"}},
        }
    )
    assert [path for path, _ in walk(body)] == [
        (),
        ("composition", 0),
        ("composition", 1),
        ("chair",),
        ("chair", "vice"),
        ("set-elsewhere", "meetings"),
    ]


def test_words_alone_carry_no_type() -> None:
    assert not carries_type(Body.model_validate({"name": "A", "kind": "council", "purpose": "b"}), "purpose")
    assert carries_type(Mandate.model_validate({"decide": "avtal"}))
    assert carries_type(Seat.model_validate({"at": "a"}))


def test_the_schema_knows_templates_verbs_and_single_items() -> None:
    schema = json.loads(render_schemas()["region.schema.json"])
    definitions = schema["$defs"]
    assert "for-each" in definitions["Body"]["properties"]
    assert {"decide", "besluta"} <= definitions["Mandate"]["properties"].keys()
    assert {"$ref": "#/$defs/Seat"} in definitions["Body"]["properties"]["composition"]["anyOf"]
    assert "required" not in schema


def test_where_text_may_look_like_a_number_editors_accept_one() -> None:
    definitions = json.loads(render_schemas()["region.schema.json"])["$defs"]

    def said(schema: dict[str, Any]) -> dict[str, Any]:
        return said(definitions[schema["$ref"].removeprefix("#/$defs/")]) if "$ref" in schema else schema

    keys = definitions["Body"]["properties"]
    one, several, by_key = map(said, said(keys["cite"])["anyOf"])
    assert keys["section"]["type"] == one["type"] == several["items"]["type"] == ["string", "number"]
    assert {"composition", "name"} <= set(said(by_key["propertyNames"])["enum"])
    assert "cite" not in said(by_key["propertyNames"])["enum"]


def test_an_instance_adds_only_to_lists() -> None:
    added = json.loads(render_schemas()["region.schema.json"])["$defs"]["BodyInstance"]["properties"]["add"]
    assert added["additionalProperties"] is False
    assert {"composition", "mandates", "aliases", "flows"} <= added["properties"].keys()
    assert added["properties"].keys().isdisjoint({"name", "chair", "meetings", "decisions"})
