"""What a document says that there is not: `chair: none`, `initiative: {who: none}`.

Which keys may say so stands beside each of them (`Key.none`). What is denied is known by its key, counted from the
body, and the body is otherwise read as if the key were absent: nobody has to tell a chair that is none from a chair.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Self, get_origin

from pydantic import PrivateAttr, model_validator

from ..syntax.data import Mapping
from .base import Element, kebab
from .validity import Timed
from .walk import declarations, element_in

NOTHING = ("none", "ingen", "inget", "inga")
"""How it is written that there is none."""


@cache
def denial_keys(cls: type[Element]) -> dict[str, str]:
    """The keys in a class, counted from it (`initiative.who`), that may be none, and the sentence that says so."""
    return dict(_denial_keys(cls, ""))


def _denial_keys(cls: type[Element], above: str) -> Iterator[tuple[str, str]]:
    for name, field in cls.model_fields.items():
        key = kebab(name)
        declared = declarations(cls).get(key)
        if declared is not None and declared.none:
            yield above + key, declared.none
        below = element_in(field.annotation)
        if below is not None and get_origin(field.annotation) not in (tuple, dict):
            yield from _denial_keys(below, f"{above}{key}.")


@cache
def _ways(cls: type[Element]) -> frozenset[str]:
    """The keys of a class that may be none, and those that they stand in."""
    return frozenset(key[:at] for key in denial_keys(cls) for at in (*_dots(key), len(key)))


def _dots(key: str) -> Iterator[int]:
    return (at for at, mark in enumerate(key) if mark == ".")


class Denying(Timed):
    """Something of which the document may say that parts of it do not exist."""

    _denied: tuple[str, ...] = PrivateAttr(())

    @model_validator(mode="wrap")
    @classmethod
    def _without_what_is_not(cls, data: Any, handler: Callable[[Any], Self]) -> Self:
        denied = list(_found(cls, data, "")) if isinstance(data, dict) else []
        if not denied:
            return handler(data)
        element = handler(_without(data, denied))
        element._denied = tuple(denied)
        object.__setattr__(element, "_written", data if isinstance(data, Mapping) else None)
        return element

    @property
    def denied(self) -> tuple[str, ...]:
        """The keys of which the document says that there is none, counted from here: `chair`, `meetings.per-year`."""
        return self._denied

    def denying(self, keys: tuple[str, ...]) -> Self:
        """A copy that denies these keys, and no others."""
        copy = self.model_copy()
        copy._denied = keys
        return copy


def _found(cls: type[Element], data: dict[str, Any], above: str) -> Iterator[str]:
    ways = _ways(cls)
    for key, value in data.items():
        here = f"{above}{key}"
        if here not in ways:
            continue
        if isinstance(value, dict):
            yield from _found(cls, value, f"{here}.")
        elif isinstance(value, str) and value.lower() in NOTHING and here in denial_keys(cls):
            yield here


def _without(data: dict[str, Any], keys: list[str]) -> Any:
    """A copy of the data without these keys, and with the positions of the rest."""
    result: Any = Mapping(data.span) if isinstance(data, Mapping) else {}
    for key, value in data.items():
        below = [each.partition(".")[2] for each in keys if each.partition(".")[0] == key]
        if "" in below:
            continue
        kept = _without(value, below) if below else value
        if isinstance(data, Mapping):
            result.put(key, kept, data.keys_at[key], data.values_at[key])
        else:
            result[key] = kept
    return result
