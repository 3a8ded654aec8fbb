"""How firmly something is told: all of an element, or key by key."""

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import WithJsonSchema
from pydantic_core import PydanticCustomError

from .keys import Bears, Key
from .parsed import ParsedBy
from .validity import Timed
from .vocabulary.norms import AFFIRMATIVE, Force


@dataclass(frozen=True, slots=True)
class Firmness:
    """A force for all that an element says, or one for each of some of its keys."""

    whole: Force | None
    by_key: tuple[tuple[str, Force], ...] = ()

    def of(self, keys: tuple[str, ...]) -> Force | None:
        """The force of the first of these keys that has one of its own."""
        return next((force for key, force in self.by_key if key in keys), None)

    @property
    def forces(self) -> tuple[Force, ...]:
        """Every force that is told."""
        return (*(() if self.whole is None else (self.whole,)), *(force for _, force in self.by_key))

    def label(self, lang: str) -> str:
        """`ska`; `vice: bör`."""
        if self.whole is not None:
            return self.whole.label(lang)
        return ", ".join(f"{key}: {force.label(lang)}" for key, force in self.by_key)

    def __str__(self) -> str:
        return self.label("sv")


def _force(value: Any) -> Force:
    force = Force.read(value)
    AFFIRMATIVE.one_of(force)
    return force


def _firmness(value: Any) -> Firmness:
    return _by_key(value) if isinstance(value, dict) else Firmness(_force(value))


def _by_key(value: Any) -> Firmness:
    if not isinstance(value, dict) or not value:
        raise PydanticCustomError("firmness", "firmness")
    return Firmness(None, tuple((str(key), _force(force)) for key, force in value.items()))


_WORDS = AFFIRMATIVE.spellings()
_SCHEMA: dict[str, Any] = {
    "type": "object",
    "additionalProperties": {"type": "string", "enum": _WORDS},
    "minProperties": 1,
}
HowFirm = Annotated[
    Firmness, ParsedBy(_firmness), WithJsonSchema({"anyOf": [{"type": "string", "enum": _WORDS}, _SCHEMA]})
]
"""A force, or one for each of some keys: `{per-year: must, notice: should}`."""
HowFirmByKey = Annotated[Firmness, ParsedBy(_by_key), WithJsonSchema(_SCHEMA)]
"""A force for each of some keys."""


class Norm(Timed):
    """Something that documents say that there is, has to be or should be, as a whole or key by key."""

    force: Annotated[HowFirm | None, Key("hur fast det är", Bears.COMPETENCE)] = None
    """ska, får, bör, avsikt eller föreslås; en styrka per nyckel där de är olika. Utelämnat är att det är så."""
