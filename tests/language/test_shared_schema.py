"""What the schema says once is what it said in every place."""

import copy
import json
from collections import Counter
from typing import Any

from samverkan_dsl.language.schema import render_schemas
from samverkan_dsl.language.shared import WORTH_SHARING, share

ROW = {"type": "object", "properties": {letter * 40: {"type": "string"} for letter in "abcdefgh"}}
LIST = {"anyOf": [ROW, {"type": "array", "items": ROW}]}


def _expanded(node: Any, definitions: dict[str, Any], original: set[str]) -> Any:
    """The schema with every reference that sharing made written out again."""
    if isinstance(node, list):
        return [_expanded(each, definitions, original) for each in node]
    if not isinstance(node, dict):
        return node
    made = {key: _expanded(each, definitions, original) for key, each in node.items()}
    name = str(made.get("$ref", "")).removeprefix("#/$defs/")
    if not name or name in original:
        return made
    del made["$ref"]
    return made | _expanded(definitions[name], definitions, original)


def test_written_out_again_it_is_the_schema_that_was() -> None:
    schema = {
        "$defs": {
            "A": {"properties": {"x": {**LIST, "description": "ett"}, "y": {**LIST, "description": "två"}}},
            "B": {"properties": {"description": ROW, "items": {"type": "array", "items": ROW}}},
        },
        "properties": {"a": {"$ref": "#/$defs/A"}},
    }
    before = copy.deepcopy(schema)
    share(schema)
    assert {"A.x", "A.x.1", "A.x.2"} == schema["$defs"].keys() - {"A", "B"}
    assert schema["$defs"]["A"]["properties"]["y"] == {"description": "två", "$ref": "#/$defs/A.x"}
    assert schema["$defs"]["B"]["properties"]["description"] == {"$ref": "#/$defs/A.x.1"}
    for name in "AB":
        assert _expanded(schema["$defs"][name], schema["$defs"], {"A", "B"}) == before["$defs"][name]


def test_no_long_part_of_the_schema_stands_twice() -> None:
    counted: Counter[str] = Counter()

    def count(node: Any) -> None:
        for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
            count(each)
        if isinstance(node, dict) and node.keys() & {"anyOf", "type"}:
            counted[json.dumps({key: node[key] for key in node if key != "description"}, sort_keys=True)] += 1

    count(json.loads(render_schemas()["region.schema.json"]))
    assert [text for text, times in counted.items() if times > 1 and len(text) > WORTH_SHARING] == []
