"""The JSON Schema that editors complete and explain by, generated from the vocabulary."""

from __future__ import annotations

import ast
import inspect
import json
import sys
from collections.abc import Mapping
from functools import cache
from typing import Any

from .base import Element, kebab
from .body import list_keys
from .nothing import NOTHING
from .region import RegionModel
from .shared import share
from .walk import declarations

FILE = "region.schema.json"


@cache
def _documented(module: str) -> dict[str, dict[str, str]]:
    """The string that stands below each field, by class and field, from the module's source."""
    found: dict[str, dict[str, str]] = {}
    for node in ast.parse(inspect.getsource(sys.modules[module])).body:
        if not isinstance(node, ast.ClassDef):
            continue
        fields = found.setdefault(node.name, {})
        for field, after in zip(node.body, node.body[1:], strict=False):
            if (
                isinstance(field, ast.AnnAssign)
                and isinstance(field.target, ast.Name)
                and isinstance(after, ast.Expr)
                and isinstance(after.value, ast.Constant)
                and isinstance(after.value.value, str)
            ):
                fields[kebab(field.target.id)] = inspect.cleandoc(after.value.value)
    return found


def descriptions(cls: type[Element]) -> dict[str, str]:
    """What each key of an element means, in Swedish."""
    found: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        if base.__module__.startswith(__package__):
            found |= _documented(base.__module__).get(base.__name__, {})
    return found


def _classes(cls: type[Element]) -> dict[str, type[Element]]:
    found: dict[str, type[Element]] = {}
    for sub in cls.__subclasses__():
        found[sub.__name__] = sub
        found |= _classes(sub)
    return found


def region_schema() -> dict[str, Any]:
    """The schema of one file of a region. Any file may hold any part, so nothing is required at the top."""
    schema = RegionModel.model_json_schema(by_alias=True)
    definitions: dict[str, Any] = schema["$defs"]
    classes = _classes(Element)
    for name, definition in (*definitions.items(), ("RegionModel", schema)):
        cls = classes.get(name)
        if cls is None:
            continue
        for key, words in descriptions(cls).items():
            target = definition.get("properties", {}).get(key)
            if target is not None:
                target["description"] = words
        for target in definition.get("properties", {}).values():
            target.pop("title", None)
            if target.get("default", 0) in (None, [], {}):
                del target["default"]
            _without_null(target)
        _cited_keys(definition.get("properties", {}))
        shorthand = cls.shorthand
        if shorthand is not None:
            definitions[name] = {"anyOf": [{"type": "string"}, definition], "description": definition["description"]}
    _lists(schema)
    for name, definition in definitions.items():
        if name in classes:
            options = definition.get("anyOf", [definition])  # an element that may be a bare value is one of two
            _denied(classes[name], options[-1].get("properties", {}))
    _templates(definitions)
    share(schema)
    schema.pop("required", None)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "samverkan-dsl: en region eller en del av en"
    return schema


def _without_null(target: dict[str, Any]) -> None:
    """An absent key is how silence is written; null is refused."""
    options = target.get("anyOf")
    if options is not None and {"type": "null"} in options:
        rest = [option for option in options if option != {"type": "null"}]
        if len(rest) == 1:
            del target["anyOf"]
            target.update({key: value for key, value in rest[0].items() if key not in target})
        else:
            target["anyOf"] = rest


def _cited_keys(properties: dict[str, Any]) -> None:
    """An address per key: the keys are the element's own."""
    for option in properties.get("cite", {}).get("anyOf", ()):
        if option.get("type") == "object":
            option["propertyNames"] = {"enum": sorted(properties.keys() - {"cite"})}


def _denied(cls: type[Element], properties: dict[str, Any]) -> None:
    """That there is none may be written where the key says so."""
    for key, declared in declarations(cls).items():
        if declared.none:
            target = properties[key]
            words = {name: target.pop(name) for name in ("description",) if name in target}
            options = target.pop("anyOf", None) or [dict(target)]
            target.clear()
            target.update(words, anyOf=[{"enum": list(NOTHING)}, *options])


def _lists(node: Any) -> None:
    """Where a list may stand, one item may stand by itself."""
    if isinstance(node, dict):
        for value in node.values():
            _lists(value)
        if node.get("type") == "array" and "minItems" not in node:
            del node["type"]
            items = node.pop("items")
            node["anyOf"] = [items, {"type": "array", "items": items}]
    elif isinstance(node, list):
        for value in node:
            _lists(value)


def _templates(definitions: dict[str, Any]) -> None:
    """A body may be a template; its instances have the body's own keys and nothing required."""
    body = definitions["Body"]
    instance = {
        "type": "object",
        "description": "Det som skiljer instansen från mallen.",
        "additionalProperties": False,
        "properties": {
            **body["properties"],
            "cites": {
                "type": "object",
                "additionalProperties": {"type": "string"},
                "description": "Adresser i mallen som heter något annat för denna instans.",
            },
            "add": {
                "type": "object",
                "additionalProperties": False,
                "properties": {key: schema for key, schema in body["properties"].items() if list_keys()[key]},
                "description": "Listor som läggs till mallens, till exempel mandates.",
            },
        },
    }
    definitions["BodyInstance"] = instance
    body["properties"]["for-each"] = {
        "description": "Gör organet till en mall: en nyckel per instans, en lista av nycklar, "
        "eller id för en grupp av parter eller en annan mall.",
        "anyOf": [
            {"type": "string"},
            {"type": "array", "items": {"type": "string"}},
            {"type": "object", "additionalProperties": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/BodyInstance"}]}},
        ],
    }


@cache
def render_schemas() -> Mapping[str, str]:
    """Every schema file's name and text."""
    return {FILE: json.dumps(region_schema(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"}
