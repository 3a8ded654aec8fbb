"""What has been read before is taken over as if it had been read again."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from samverkan_dsl.language import RegionModel
from samverkan_dsl.language.again import read_again
from samverkan_dsl.language.walk import walk
from samverkan_dsl.loading import load
from samverkan_dsl.syntax.data import Mapping

MODEL = Path(__file__).parents[1] / "lossless/model"
((LOADED,), _) = load([MODEL], MODEL.parent)
assert LOADED.region is not None
WHOLE = LOADED.region.whole
NEEDED = ("region", "language", "system")


def but(data: Mapping, key: str, value: Any = None) -> Mapping:
    """A copy with another value under a key, or without it."""
    made = Mapping(data.span)
    for each, item in data.items():
        if each != key or value is not None:
            made.put(each, value if each == key else item, data.keys_at[each], data.values_at[each])
    return made


def others() -> Iterator[Mapping]:
    """The region without each section, and without each thing in it, and with each thing written anew."""
    data = WHOLE.data
    yield data
    for section, value in data.items():
        if section in NEEDED:
            continue
        yield but(data, section)
        for key, item in value.items() if isinstance(value, Mapping) else ():
            yield but(data, section, but(value, key))
            if isinstance(item, Mapping):
                yield but(data, section, but(value, key, but(item, "name", "Annat namn")))


def told(model: RegionModel) -> list[Any]:
    return [
        (path, element, element.model_fields_set, element.written, element.written and element.written.values_at)
        for path, element in walk(model)
    ]


def test_it_is_what_is_read_from_the_beginning() -> None:
    tried = list(others())[::3]
    assert len(tried) > 40
    for data in tried:
        assert told(read_again(WHOLE.model, WHOLE.data, data)) == told(RegionModel.model_validate(data))


def test_what_is_the_same_is_taken_over() -> None:
    bodies = WHOLE.data["bodies"]
    again = read_again(
        WHOLE.model, WHOLE.data, but(WHOLE.data, "bodies", but(bodies, "rad", but(bodies["rad"], "chair")))
    )
    assert again.parties is WHOLE.model.parties
    assert [key for key, body in again.bodies.items() if body is not WHOLE.model.bodies[key]] == ["rad"]
    assert again.bodies["rad"].chair is None


def test_what_is_faulty_is_refused() -> None:
    bodies = WHOLE.data["bodies"]
    for key, value in (("kind", "gissning"), ("okänd", "text")):
        rad = but(bodies["rad"], key)
        rad.put(key, value, rad.span, rad.span)
        with pytest.raises(ValidationError):
            read_again(WHOLE.model, WHOLE.data, but(WHOLE.data, "bodies", but(bodies, "rad", rad)))
