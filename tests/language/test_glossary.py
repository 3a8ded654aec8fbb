"""The glossary says every key and every closed value, and what each holds."""

from __future__ import annotations

import re

import pytest

from samverkan_dsl.language import Vocabulary
from samverkan_dsl.language.glossary import glossary
from samverkan_dsl.language.schema import region_schema

PAGE = glossary()
SCHEMA = region_schema()["$defs"]


def section(name: str) -> str:
    found = re.search(rf"^### {name}\n(.*?)(?=^##)", PAGE, re.M | re.S)
    assert found is not None, name
    return found[1]


@pytest.mark.parametrize("name", sorted(name for name in SCHEMA if "." not in name))
def test_every_key_of_the_schema_is_explained(name: str) -> None:
    definition = SCHEMA[name]
    element = next((one for one in definition.get("anyOf", [definition]) if "properties" in one), definition)
    if "properties" not in element or name in ("BodyInstance", "Mandate"):
        return
    told = dict(re.findall(r"^\| `([a-z-]+)` \| (.*?) \|", section(name), re.M))
    for key in element["properties"].keys() - {"cite", "for-each"}:
        assert told.get(key), f"{name}.{key}"


def test_every_closed_value_stands_in_both_languages() -> None:
    for vocabulary in Vocabulary.__subclasses__():
        for member in vocabulary:
            assert f"| {member.swedish} | `{member.key}` |" in section(vocabulary.__name__)


@pytest.mark.parametrize(
    ("name", "key", "holds"),
    [
        ("Seat", "seats", "antal"),
        ("Chair", "term", "mandattid"),
        ("Meetings", "papers", "tidsgräns"),
        ("Flow", "cadence", "hur ofta"),
        ("Seat", "at", "id för part eller organ"),
        ("Body", "composition", "[Seat](#seat)"),
        ("Body", "kind", "[BodyKind](#bodykind)"),
        ("Agreement", "from", "datum; tal"),
        ("Chair", "seat", "`on-seat` eller `beside`"),
        ("Seat", "vacant", "true eller false"),
    ],
)
def test_what_a_key_holds(name: str, key: str, holds: str) -> None:
    assert re.search(rf"^\| `{key}` \| .* \| {re.escape(holds)} \|$", section(name), re.M)
