"""Lists that say more than their items: one of several (`{any-of: […]}`), one or more of them (`{some-of: […]}`), or
how they weigh (`{särskilt: […]}`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from .vocabulary.emphasis import WEIGHTS, Stress

ANY_OF = "any-of"
SOME_OF = "some-of"


class Weighted(tuple[str, ...]):
    """Items of which some are weighted. Who asks which they are takes each, as in any other list."""

    weights: tuple[Stress | None, ...]
    choice: bool
    """Whether not all of them are meant, and it is not said which."""
    several: bool
    """Whether more than one of them may be meant, or all."""

    def __new__(
        cls,
        items: Iterable[str],
        weights: Iterable[Stress | None] = (),
        *,
        choice: bool = False,
        several: bool = False,
    ) -> Weighted:
        self = super().__new__(cls, items)
        given = tuple(weights)
        self.weights = given or (None,) * len(self)
        self.choice = choice or several
        self.several = several
        return self

    @property
    def open(self) -> bool:
        """Whether there is more than what is named."""
        return any(weight is not None and weight.open for weight in self.weights)

    def groups(self) -> Iterator[tuple[Stress | None, tuple[str, ...]]]:
        """The items by their weight, those beside each other that have the same together."""
        for weight, found in groupby(zip(self.weights, self, strict=True), key=lambda each: each[0]):
            yield weight, tuple(item for _, item in found)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Weighted) and self._all == other._all

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self._all)

    @property
    def _all(self) -> tuple[object, ...]:
        return (tuple(self), self.weights, self.choice, self.several)


def any_of(items: Iterable[str]) -> Weighted:
    """Items of which any one is meant."""
    return Weighted(items, choice=True)


def some_of(items: Iterable[str]) -> Weighted:
    """Items of which one, several or all are meant."""
    return Weighted(items, several=True)


def is_choice(items: Iterable[str]) -> bool:
    """Whether one of them is meant, or more, and it is not said which."""
    return isinstance(items, Weighted) and items.choice


def is_open(items: Iterable[str]) -> bool:
    """Whether there are more than those named."""
    return isinstance(items, Weighted) and items.open


def alike(items: tuple[str, ...], kept: Iterable[str]) -> tuple[str, ...]:
    """Those of them that are kept, as the same kind of list."""
    if not isinstance(items, Weighted):
        return tuple(kept)
    weight = dict(zip(items, items.weights, strict=True))
    rest = tuple(kept)
    return Weighted(rest, [weight.get(item) for item in rest], choice=items.choice, several=items.several)


@dataclass(frozen=True, slots=True)
class Weighable:
    """Marks a list whose items may be weighted, and in whose place `{any-of: […]}` or `{some-of: […]}` may stand."""

    choice: bool = True

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_wrap_validator_function(self._read, handler(source))

    def __get_pydantic_json_schema__(self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler) -> Any:
        plain = handler(schema)
        several = {"type": "array", "items": {"type": "string"}, "minItems": 1}
        one = {"anyOf": [{"type": "string"}, several]}
        words = [*(name for name, each in Stress.spellings().items() if each in WEIGHTS)]
        weighted = {"type": "object", "properties": dict.fromkeys(words, one), "additionalProperties": False}
        weighted |= {"minProperties": 1, "maxProperties": 1}
        mixed = {"type": "array", "items": {"anyOf": [{"type": "string"}, weighted]}, "minItems": 1}
        options = [plain, weighted, mixed]
        if self.choice:
            for name in (ANY_OF, SOME_OF):
                choice = {"type": "object", "properties": {name: several}, "required": [name]}
                options.append({**choice, "additionalProperties": False})
        return {"anyOf": options}

    def _read(self, value: Any, handler: core_schema.ValidatorFunctionWrapHandler) -> tuple[str, ...]:
        if isinstance(value, dict) and set(value) == {ANY_OF} and self.choice:
            return any_of(handler(value[ANY_OF]))
        if isinstance(value, dict) and set(value) == {SOME_OF} and self.choice:
            return some_of(handler(value[SOME_OF]))
        rows = value if isinstance(value, list) else [value]
        if not any(isinstance(row, dict) for row in rows):
            return tuple(handler(value))
        items: list[str] = []
        weights: list[Stress | None] = []
        for row in rows:
            weight, inside = _weighted(row) if isinstance(row, dict) else (None, row)
            found = handler(inside)
            items += found
            weights += [weight] * len(found)
        return Weighted(items, weights)


def _weighted(row: dict[Any, Any]) -> tuple[Stress, Any]:
    """`{särskilt: [barn, unga]}`. Raises PydanticCustomError `vocabulary`."""
    words = [*row]
    weight = Stress.spellings().get(words[0]) if len(words) == 1 else None
    if weight not in WEIGHTS or weight is None:
        raise PydanticCustomError("vocabulary", "vocabulary", {"vocabulary": Stress, "members": WEIGHTS})
    return weight, row[words[0]]
