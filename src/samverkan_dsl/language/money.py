"""An amount of money as the source gives it: `43 öre`, `ca 2,5 miljoner kronor per år`, `1 200 kr per invånare`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from pydantic import WithJsonSchema
from pydantic_core import PydanticCustomError

from .parsed import ParsedBy

_UNITS = {
    "öre": Decimal("0.01"),
    "kr": Decimal(1),
    "kronor": Decimal(1),
    "krona": Decimal(1),
    "sek": Decimal(1),
    "tkr": Decimal(1000),
    "tusen kronor": Decimal(1000),
    "mnkr": Decimal(1_000_000),
    "mkr": Decimal(1_000_000),
    "msek": Decimal(1_000_000),
    "miljon kronor": Decimal(1_000_000),
    "miljoner kronor": Decimal(1_000_000),
    "miljarder kronor": Decimal(1_000_000_000),
}
_NUMBER = r"\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_MONEY = re.compile(
    rf"^(?:(?:ca|cirka|ungefär|högst|minst|drygt|knappt) )?(?P<low>{_NUMBER})(?: ?– ?(?P<high>{_NUMBER}))? "
    rf"(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})(?: (?:per|om) \S.*| i \S.*)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount, with the words it was given in."""

    low: Decimal
    """In kronor."""
    high: Decimal
    stated: str

    def label(self, lang: str) -> str:
        """As it is written."""
        return self.stated

    def __str__(self) -> str:
        return self.stated


def _read(value: Any) -> Money:
    words = " ".join(value.split()) if isinstance(value, str) else ""
    found = _MONEY.match(words)
    if found is None:
        raise PydanticCustomError("money", "money")
    unit = _UNITS[found["unit"].lower()]
    low, high = (_number(found[each] or found["low"]) * unit for each in ("low", "high"))
    if high < low:
        raise PydanticCustomError("money", "money")
    return Money(low, high, words)


def _number(words: str) -> Decimal:
    return Decimal(re.sub(r"\s", "", words).replace(",", "."))


Sum = Annotated[Money, ParsedBy(_read), WithJsonSchema({"type": "string", "minLength": 1})]
"""An amount of money."""
