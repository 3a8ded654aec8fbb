"""Recognising what identifies or reaches a person: numbers and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

_DIGIT = re.compile(r"\d")
"""Few texts have a digit, and without one there is nothing to look for."""
_EMAIL = re.compile(
    r"[\w.+-]{1,64}\s?(?:@|[(\[]at[)\]]|\(a\)|snabel-?a)\s?[\w-]{1,63}(?:\.[\w-]{1,63})+", re.IGNORECASE
)
_AT = re.compile(r"@|\(a|\[at|snabel", re.IGNORECASE)
_TELEPHONE = re.compile(
    r"(?<![\d/:.–-])(?:(?:\+|00)46[\s-]?(?:\(0\)\s?)?[1-9]\d{0,2}|0[1-9]\d{0,2})"
    r"(?:\s?[-–]\s?|\s)\d{2,3}(?:\s?\d{2,3}){1,3}(?![\d/:–-])"
)
_MOBILE = re.compile(r"(?<![\d/:.–-])07[02369]\d{7}(?![\d/:–-])")
_IDENTITY = re.compile(
    r"(?<![\d/:-])(?P<century>18|19|20)?(?P<year>\d{2})(?P<month>\d{2})(?P<day>\d{2})(?P<mark>[-+ ]?)"
    r"(?P<last>\d{4})(?![\d-])"
)
_STREET = re.compile(
    r"\b[A-ZÅÄÖ][a-zåäöé]*(?:gatan|vägen|gränd|torget|allén|promenaden|kajen|liden|plan|stigen|backen|esplanaden)\s+\d{1,4}\s?[A-Z]?\b"
)
_BOX = re.compile(r"\b[Bb]ox\s+\d{1,5}\b")
_POSTCODE = re.compile(r"(?<![\d-])[1-9]\d{2}\s\d{2}\s+[A-ZÅÄÖ][a-zåäöé]{2,}")


def email(value: str) -> str | None:
    """The first e-mail address, also with the at sign written out."""
    match = _EMAIL.search(value) if _AT.search(value) else None
    return match.group() if match else None


def telephone(value: str) -> str | None:
    """The first Swedish telephone number of 8 to 11 digits, country code and all."""
    if not _DIGIT.search(value):
        return None
    for pattern in (_TELEPHONE, _MOBILE):
        for match in pattern.finditer(value):
            national = re.sub(r"^(?:\+|00)46", "0", re.sub(r"[^\d+]", "", match.group().replace("(0)", "")))
            if 8 <= len(national) <= 11:
                return match.group()
    return None


def address(value: str) -> str | None:
    """The first street address with its number, postal box, or postcode with its town."""
    if not _DIGIT.search(value):
        return None
    matches = (pattern.search(value) for pattern in (_STREET, _BOX, _POSTCODE))
    return next((match.group() for match in matches if match), None)


def identity(value: str) -> str | None:
    """The first personal identity number or coordination number (folkbokföringslagen 1991:481, 18 and 18 a §§).

    A date, or a date with 60 added to its day, three digits and a check digit. Corporate numbers have a third digit
    of 2 or more and are no dates. Ten digits in a row that begin with 0 are as likely a telephone number.
    """
    if not _DIGIT.search(value):
        return None
    for match in _IDENTITY.finditer(value):
        if not match["mark"] and not match["century"] and match["year"].startswith("0"):
            continue
        if match["mark"] == " " and not match["century"]:
            continue
        digits = "".join(match.group("year", "month", "day", "last"))
        if any(_is_date(year, match) for year in _years(match)) and check_digit(digits[:-1]) == int(digits[-1]):
            return match.group()
    return None


def _years(match: re.Match[str]) -> Iterator[int]:
    for century in (match["century"],) if match["century"] else ("19", "20"):
        yield int(century + match["year"])


def _is_date(year: int, match: re.Match[str]) -> bool:
    day = int(match["day"])
    try:
        date(year, int(match["month"]), day - 60 if day > 60 else day)
    except ValueError:
        return False
    return True


def check_digit(digits: str) -> int:
    """The check digit by the Luhn formula: every other digit doubled, from the last one."""
    doubled = (int(digit) * (2 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(digits)))
    return -sum(number // 10 + number % 10 for number in doubled) % 10
