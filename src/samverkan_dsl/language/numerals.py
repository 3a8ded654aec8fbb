"""Numbers in words, `tre`, `tjugo`, `en tredjedel`, `ett och ett halvt`: what they are, and their English."""

from __future__ import annotations

import re
from fractions import Fraction

_COUNTED: tuple[tuple[str, str], ...] = (
    ("noll", "zero"),
    ("en", "one"),
    ("två", "two"),
    ("tre", "three"),
    ("fyra", "four"),
    ("fem", "five"),
    ("sex", "six"),
    ("sju", "seven"),
    ("åtta", "eight"),
    ("nio", "nine"),
    ("tio", "ten"),
    ("elva", "eleven"),
    ("tolv", "twelve"),
    ("tretton", "thirteen"),
    ("fjorton", "fourteen"),
    ("femton", "fifteen"),
    ("sexton", "sixteen"),
    ("sjutton", "seventeen"),
    ("arton", "eighteen"),
    ("nitton", "nineteen"),
    ("tjugo", "twenty"),
)
_MORE = {"ett": (1, "one"), "trettio": (30, "thirty"), "fyrtio": (40, "forty"), "femtio": (50, "fifty")}
_PARTS: dict[str, tuple[Fraction, str]] = {
    "hälften": (Fraction(1, 2), "half"),
    "en tredjedel": (Fraction(1, 3), "a third"),
    "två tredjedelar": (Fraction(2, 3), "two thirds"),
    "en fjärdedel": (Fraction(1, 4), "a quarter"),
    "tre fjärdedelar": (Fraction(3, 4), "three quarters"),
    "en femtedel": (Fraction(1, 5), "a fifth"),
    "fyra femtedelar": (Fraction(4, 5), "four fifths"),
    "en tiondel": (Fraction(1, 10), "a tenth"),
}
WORDS: dict[str, tuple[Fraction, str]] = {
    **{swedish: (Fraction(number), english) for number, (swedish, english) in enumerate(_COUNTED)},
    **{swedish: (Fraction(number), english) for swedish, (number, english) in _MORE.items()},
    **_PARTS,
}
"""Each word (or two) for a number."""
_WORD = "|".join(sorted(WORDS, key=len, reverse=True))
_AND_HALF = r"(?:\d+|" + _WORD + r") och (?:en halv|ett halvt)|\d+ 1/2"
NUMERAL = rf"\d+/\d+|{_AND_HALF}|\d+(?:[.,]\d+)?(?:\s?%)?|{_WORD}"
"""A number as it may be written."""


def ordinary(number: int) -> str:
    """What a whole number is called in English, as far as there is a word for it here."""
    return _COUNTED[number][1] if number <= 12 else str(number)


def value(numeral: str) -> Fraction:
    """The number that a numeral says. Raises ValueError."""
    if numeral in WORDS:
        return WORDS[numeral][0]
    whole = re.sub(r" (?:och (?:en halv|ett halvt)|1/2)$", "", numeral)
    if whole != numeral:
        return value(whole) + Fraction(1, 2)
    if numeral.endswith("%"):
        return Fraction(numeral[:-1].strip().replace(",", ".")) / 100
    if "/" in numeral:
        above, below = numeral.split("/")
        if int(below) == 0:
            raise ValueError(numeral)
        return Fraction(int(above), int(below))
    return Fraction(numeral.replace(",", "."))


def part(numeral: str) -> bool:
    """Whether it is written as a part of a whole: `1/2`, `25 %`, `en tredjedel`."""
    return numeral in _PARTS or "%" in numeral or re.fullmatch(r"\d+/\d+", numeral) is not None


def english(numeral: str) -> str:
    """The same in English."""
    if numeral in WORDS:
        return WORDS[numeral][1]
    whole = re.sub(r" och (?:en halv|ett halvt)$", "", numeral)
    if whole != numeral:
        return f"{english(whole)} and a half"
    return re.sub(r"\s?%", "%", numeral.replace(",", "."))
