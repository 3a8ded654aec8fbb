"""The model of these tests, and what is made of it when one field says something else."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from pathlib import Path as File
from typing import Any

from pydantic import ValidationError

from lossless.changes import Change
from lossless.sites import Path
from samverkan_dsl.findings import Text, is_labelled
from samverkan_dsl.language import RegionModel
from samverkan_dsl.language.again import read_again
from samverkan_dsl.loading import Region
from samverkan_dsl.loading.as_of import as_of
from samverkan_dsl.loading.instances import expand
from samverkan_dsl.loading.merge import merge
from samverkan_dsl.loading.unread import Faults
from samverkan_dsl.loading.validate import validate
from samverkan_dsl.outputs.blocks import Cite, Figure, Link, Phrase
from samverkan_dsl.outputs.documents import report
from samverkan_dsl.syntax.data import Mapping, Sequence
from samverkan_dsl.syntax.reader import read

MODEL = File(__file__).parent / "model"


@cache
def written() -> Mapping:
    """The model as its files say it, templates not yet expanded."""
    documents = [(path.name, read(path.read_bytes(), path.name)) for path in sorted(MODEL.glob("*.yaml"))]
    faults = Faults()
    merged = merge([(name, document.root) for name, document in documents], faults)
    assert merged is not None and not any(document.findings for _, document in documents)
    _refuse(faults)
    return merged


def resolved(data: Mapping) -> Region:
    """The region that the data says. Fails where the language refuses it.

    What it shares with what is written is not read again: it would be most of what these tests do.
    """
    data = _copy(data)
    faults = Faults()
    templates = expand(data, faults)
    _refuse(faults)
    try:
        model = read_again(*_read(), data)
    except ValidationError:
        model = _validated(data)
    return as_of(Region(model, data, "model", templates))


@cache
def _read() -> tuple[RegionModel, Mapping]:
    data = _copy(written())
    expand(data, Faults())
    return _validated(data), data


def _validated(data: Mapping) -> RegionModel:
    faults = Faults()
    model, _ = validate(data, "", faults)
    _refuse(faults)
    assert model is not None
    return model


def _refuse(faults: Faults) -> None:
    assert not faults.unread, [str(each.finding.message) for each in faults.unread]


def changed(data: Mapping, change: Change) -> Mapping:
    """The data with the change made, sharing what it does not touch."""
    *above, key = change.site.path
    if change.site.name == "verb":
        return _replaced(data, tuple(above), lambda mapping: _renamed(mapping, str(key), change.value))
    if change.removes:
        return _replaced(data, tuple(above), lambda mapping: _without(mapping, str(key)))
    return _replaced(data, change.site.path, lambda _: change.value)


def _replaced(data: Any, path: Path, make: Any) -> Any:
    if not path:
        return make(data)
    result = _copy(data)
    result[path[0]] = _replaced(data[path[0]], path[1:], make)  # type: ignore[index,call-overload]
    if isinstance(result[path[0]], list) and not isinstance(result[path[0]], Sequence):  # type: ignore[index,call-overload]
        result[path[0]] = _sequence(result, path[0])  # type: ignore[index,call-overload]
    return result


def _sequence(above: Mapping | Sequence, key: Any) -> Sequence:
    at = above.values_at[key]
    made = Sequence(at)
    for item in above[key]:
        made.put(item, at)
    return made


def _copy(data: Any) -> Any:
    if isinstance(data, Mapping):
        mapping = Mapping(data.span)
        for key, value in data.items():
            mapping.put(key, value, data.keys_at[key], data.values_at[key])
        return mapping
    sequence = Sequence(data.span)
    for value, at in zip(data, data.values_at, strict=True):
        sequence.put(value, at)
    return sequence


def _without(mapping: Mapping, key: str) -> Mapping:
    result = _copy(mapping)
    del result[key], result.keys_at[key], result.values_at[key]
    return result  # type: ignore[no-any-return]


def _renamed(mapping: Mapping, key: str, other: str) -> Mapping:
    result = Mapping(mapping.span)
    for name, value in mapping.items():
        result.put(other if name == key else name, value, mapping.keys_at[name], mapping.values_at[name])
    return result


def reviewed(region: Region) -> str:
    """What a reader sees of the report, the region's findings left out."""
    return visible(report(region, []))


_UNSEEN = {"id", "name", "key", "kind", "align", "depth", "syntax", "continues", "heads", "language", "dates"}


def visible(value: Any) -> str:
    """All words and addresses in a document, pictures and ways to other places left out."""
    found: list[str] = []
    _gather(value, found)
    return "".join(found)


def _gather(value: Any, found: list[str]) -> None:
    if isinstance(value, str):
        found.append(value)
    elif isinstance(value, tuple | list):
        for item in value:
            _gather(item, found)
    elif isinstance(value, Text):
        found.append(value("sv"))
    elif isinstance(value, Phrase):
        found.append(value.template.format(**{name: visible(content) for name, content in value.values}))
    elif isinstance(value, Cite):
        found.append(f"[{value.address}]")
    elif isinstance(value, Link):
        _gather(value.content, found)
    elif isinstance(value, Figure) or value is None:
        return
    elif is_labelled(value):
        found.append(value.label("sv"))
    else:
        found.append("\n")
        for name in _seen(type(value)):
            _gather(getattr(value, name), found)


@cache
def _seen(cls: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cls) if field.name not in _UNSEEN)
