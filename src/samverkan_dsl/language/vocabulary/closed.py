"""What a closed value is. Each has an English name, which is canonical, and a Swedish one; both are read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema


class Vocabulary(Enum):
    """Base of the closed vocabularies: `MEMBER = ("english-name", "svenskt namn")`."""

    # Each member is one object: hashing it by identity is many times faster than Enum's own, in Python, by its name.
    __hash__ = object.__hash__

    def __init__(self, key: str, swedish: str) -> None:
        self.key = key
        self.swedish = swedish

    def label(self, lang: str = "sv") -> str:
        """What a person reads."""
        return self.swedish if lang == "sv" else self.key.replace("-", " ")

    @classmethod
    @cache
    def spellings(cls) -> dict[str, Self]:
        """Every spelling that is read, with what it means."""
        words = {member.swedish.replace(" ", "-"): member for member in cls}
        words |= {member.swedish: member for member in cls}
        return words | {member.key: member for member in cls}

    @classmethod
    def read(cls, value: Any) -> Self:
        """The member that `value` names. Raises PydanticCustomError `vocabulary`."""
        member = cls.spellings().get(value) if isinstance(value, str) else None
        if member is None:
            if isinstance(value, cls):
                return value
            raise PydanticCustomError("vocabulary", "vocabulary", {"vocabulary": cls})
        return member

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.read)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        keys = [member.key for member in cls]
        return {"type": "string", "enum": keys + sorted(cls.spellings().keys() - set(keys))}


@dataclass(frozen=True, slots=True)
class Only:
    """Beside a vocabulary in a type: the members of it that may stand there."""

    members: tuple[Vocabulary, ...]

    def spellings(self) -> list[str]:
        """Every spelling that is read there."""
        vocabulary = type(self.members[0])
        return [word for word, member in vocabulary.spellings().items() if member in self.members]

    def one_of(self, value: Vocabulary) -> Vocabulary:
        """The value itself. Raises PydanticCustomError `vocabulary` for another member."""
        if value not in self.members:
            raise PydanticCustomError("vocabulary", "vocabulary", {"vocabulary": type(value), "members": self.members})
        return value

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(self.one_of, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        keys = [member.key for member in self.members]
        return {"type": "string", "enum": keys + sorted(set(self.spellings()) - set(keys))}
