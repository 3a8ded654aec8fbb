"""Amounts of money as sources give them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import TypeAdapter, ValidationError

from samverkan_dsl.language.money import Sum

READ = TypeAdapter(Sum)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("43 öre", "0.43", "0.43"),
        ("43 öre per skattekrona", "0.43", "0.43"),
        ("1 200 kr per invånare", "1200", "1200"),
        ("högst 2,5 miljoner kronor", "2500000", "2500000"),
        ("2–3 mnkr per år", "2000000", "3000000"),
        ("300 tkr", "300000", "300000"),
        ("7 miljoner kronor i 2011 års priser", "7000000", "7000000"),
    ],
)
def test_an_amount_is_read_in_kronor_and_told_as_it_is_written(words: str, low: str, high: str) -> None:
    money = READ.validate_python(words)
    assert (money.low, money.high) == (Decimal(low), Decimal(high))
    assert str(money) == words


@pytest.mark.parametrize("words", ["43", "många kronor", "5–3 kr", "3 öre eller mer", 43, "", "kr 5", "1 20 kr"])
def test_what_is_no_amount_is_refused(words: object) -> None:
    with pytest.raises(ValidationError):
        READ.validate_python(words)
