"""Marks for fields whose values functions of ours read: `Annotated[Period, ParsedBy(read)]`.

The validation library's own marks for it do more than anybody asks for here: they look up what arguments each function
takes, and build what would write the value again. With hundreds of fields that is a good part of a command's start.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema


@dataclass(frozen=True, slots=True)
class ParsedBy:
    """What is written becomes the value by this function alone."""

    parse: Callable[[Any], Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(self.parse)


@dataclass(frozen=True, slots=True)
class PreparedBy:
    """What is written goes through this function before it is held against the field's type."""

    prepare: Callable[[Any], Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(self.prepare, handler(source))
