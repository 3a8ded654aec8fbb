"""Parts of a schema that stand in many places, written once: an editor then reads a tenth of it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from typing import Any

Schema = dict[str, Any]

WORTH_SHARING = 300
"""Characters; what is shorter than that is told where it stands."""

_BESIDE = ("description", "title", "default")
"""What belongs to the place, not to what may stand there."""
_ONE = ("items", "additionalProperties", "propertyNames", "not")
_SEVERAL = ("anyOf", "oneOf", "allOf")
_NAMED = ("properties", "patternProperties")


def share(schema: Schema) -> None:
    """Move what stands in several places to `$defs`, named for the first of them. In place."""
    definitions: dict[str, Schema] = schema["$defs"]
    counted: Counter[str] = Counter()

    def count(node: Schema, _place: str) -> Schema:
        counted[_text(node)] += 1
        return _within(node, count, _place)

    names: dict[str, str] = {}

    def shared(node: Schema, place: str) -> Schema:
        text = _text(node)
        if len(text) < WORTH_SHARING or counted[text] < 2:
            return _within(node, shared, place)
        if text not in names:
            names[text] = place
            definitions[place] = {}  # taken before what stands within it takes a name
            definitions[place] = _within(json.loads(text), shared, place)
        return {key: node[key] for key in _BESIDE if key in node} | {"$ref": f"#/$defs/{names[text]}"}

    tops = [*definitions.items()]
    for step in (count, shared):
        for name, definition in tops:
            definitions[name] = _within(definition, step, name)
        schema |= _within(schema, step, "Region")


def _text(node: Schema) -> str:
    """What may stand here, as text that is the same wherever it is the same."""
    return json.dumps({key: value for key, value in node.items() if key not in _BESIDE}, sort_keys=True)


def _within(node: Schema, step: Callable[[Schema, str], Schema], place: str) -> Schema:
    """The schema with each schema that stands in it replaced by what `step` makes of it."""
    made = dict(node)
    for key in _ONE:
        if isinstance(made.get(key), dict):
            made[key] = step(made[key], f"{place}.{key}")
    for key in _SEVERAL:
        if key in made:
            made[key] = [step(each, f"{place}.{number}") for number, each in enumerate(made[key], 1)]
    for key in _NAMED:
        if key in made:
            made[key] = {name: step(each, f"{place}.{name}") for name, each in made[key].items()}
    return made
