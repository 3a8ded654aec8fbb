"""How long somebody holds an office: `4 år`, `mandatperioden`, `{length: 4 år, from: 1 januari året efter valet}`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from .nothing import NOTHING
from .points import TimePoint, parse_point
from .times import Duration, parse_duration

ELECTORAL = ("mandatperioden", "mandatperiod", "en mandatperiod")
_ELECTORAL_YEARS = parse_duration("4 år")
"""Assemblies are elected for four years (kommunallagen (2017:725), 5 kap. 9 §)."""


@dataclass(frozen=True, slots=True)
class Tenure:
    """How long an office is held, and from when that is counted."""

    length: Duration | None
    """As stated; None where it is the term of office, where it is not fixed, and where only its beginning is said."""
    electoral: bool = False
    """Whether it is the ordinary term of office, between two elections."""
    fixed: bool = True
    """False where the document says that no time is fixed."""
    begins: TimePoint | None = None
    """From when it is counted."""

    @property
    def lasts(self) -> Duration | None:
        """How long it is, where that follows from what is said."""
        return _ELECTORAL_YEARS if self.electoral else self.length

    def label(self, lang: str) -> str:
        """`4 år`, `mandatperioden, från och med 1 januari året efter ett val`."""
        swedish = lang == "sv"
        if not self.fixed:
            return "ingen bestämd tid" if swedish else "no fixed time"
        if self.electoral:
            told = "mandatperioden" if swedish else "the term of office"
        else:
            told = "" if self.length is None else self.length.label(lang)
        if self.begins is None:
            return told
        since = f"{'från och med' if swedish else 'from'} {self.begins.label(lang)}"
        return f"{told}, {since}" if told else since

    def __str__(self) -> str:
        return self.label("sv")


def parse_tenure(value: Any) -> Tenure:
    """Raises ValueError."""
    if isinstance(value, dict):
        if not value or not set(value) <= {"length", "from"}:
            raise ValueError(value)
        inner = parse_tenure(value["length"]) if "length" in value else Tenure(None)
        begins = parse_point(value["from"]) if "from" in value else None
        if not inner.fixed or isinstance(value.get("length"), dict):
            raise ValueError(value)
        return Tenure(inner.length, inner.electoral, begins=begins)
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise ValueError(value)
    words = " ".join(str(value).lower().split())
    if words in NOTHING:
        return Tenure(None, fixed=False)
    if words in ELECTORAL:
        return Tenure(None, electoral=True)
    return Tenure(parse_duration(words))


def _read(value: Any) -> Tenure:
    try:
        return parse_tenure(value)
    except (ValueError, ZeroDivisionError, OverflowError):
        raise PydanticCustomError("tenure", "tenure") from None


_SCHEMA: dict[str, Any] = {
    "anyOf": [
        {"type": "string", "minLength": 1},
        {
            "type": "object",
            "properties": {"length": {"type": "string"}, "from": {"type": ["string", "integer"]}},
            "additionalProperties": False,
            "minProperties": 1,
        },
    ]
}
TermLength = Annotated[Tenure, PlainValidator(_read), WithJsonSchema(_SCHEMA)]
"""How long an office is held, as stated."""
