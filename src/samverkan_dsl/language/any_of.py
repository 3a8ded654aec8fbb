"""Several of whom one is meant, and it is not said which: `to: {any-of: [bolaget, kommunen]}`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import core_schema

ANY_OF = "any-of"


class AnyOf(tuple[str, ...]):
    """Ids of which any one is meant. Who asks whom it can be takes each as possible, as in any other list."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, AnyOf) and tuple(self) == tuple(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash((ANY_OF, tuple(self)))


def alike(refs: tuple[str, ...], kept: Iterable[str]) -> tuple[str, ...]:
    """Those of them that are kept, as the same kind of list."""
    return AnyOf(kept) if isinstance(refs, AnyOf) else tuple(kept)


@dataclass(frozen=True, slots=True)
class OrAnyOf:
    """Marks a list of ids in whose place `{any-of: […]}` may stand."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_wrap_validator_function(_read, handler(source))

    def __get_pydantic_json_schema__(self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler) -> Any:
        plain = handler(schema)
        several = {"type": "array", "items": {"type": "string"}, "minItems": 2}
        choice = {"type": "object", "properties": {ANY_OF: several}, "required": [ANY_OF]}
        return {"anyOf": [plain, {**choice, "additionalProperties": False}]}


def _read(value: Any, handler: core_schema.ValidatorFunctionWrapHandler) -> tuple[str, ...]:
    if isinstance(value, dict) and set(value) == {ANY_OF}:
        return AnyOf(handler(value[ANY_OF]))
    return tuple(handler(value))
