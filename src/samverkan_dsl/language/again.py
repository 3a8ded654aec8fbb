"""The model of data of which most has been read before."""

from __future__ import annotations

from typing import Any

from ..syntax.data import Mapping
from .region import RegionModel
from .walk import fields

_ALWAYS = ("region", "language", "system")
"""What a region cannot be without: read again however little it differs."""


def read_again(before: RegionModel, was: Mapping, data: Mapping) -> RegionModel:
    """The model that `data` says, where `before` is what `was` says.

    A section that is the same object in both, and a thing under its id there, is taken over: to hold it against the
    vocabulary takes most of the time of reading a region. Raises ValidationError.
    """
    names = fields(RegionModel)
    rest = Mapping(data.span)
    kept: dict[str, Any] = {}
    for key, value in data.items():
        known = was.get(key)
        if key not in names or key in _ALWAYS or value is not known:
            there = getattr(before, names[key], None) if key in names else None
            if isinstance(there, dict) and isinstance(value, Mapping) and isinstance(known, Mapping):
                same = {each for each, item in value.items() if each in there and item is known.get(each)}
                kept[key] = {each: there[each] for each in same}
                value = _without(value, same)
            rest.put(key, value, data.keys_at[key], data.values_at[key])
        else:
            kept[key] = getattr(before, names[key])
    model = RegionModel.model_validate(rest)
    for key in kept.keys() & rest.keys():
        read = {**kept[key], **getattr(model, names[key])}
        kept[key] = {each: read[each] for each in data[key]}
    model = model.model_copy(update={names[key]: value for key, value in kept.items()})
    object.__setattr__(model, "_written", data)
    return model


def _without(section: Mapping, known: set[str]) -> Mapping:
    left = Mapping(section.span)
    for key, item in section.items():
        if key not in known:
            left.put(key, item, section.keys_at[key], section.values_at[key])
    return left
