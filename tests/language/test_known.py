"""That something was known in a certain year is apart from when it holds; it goes on holding."""

from __future__ import annotations

from datetime import date

import pytest

from samverkan_dsl.language import Phase
from samverkan_dsl.language.validity import parse_period


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ({"as-of": 2015}, "enligt uppgift från 2015"),
        ({"as-of": "juni 2022"}, "enligt uppgift från juni 2022"),
        ({"from": 2012, "as-of": 2015}, "från och med 2012, enligt uppgift från 2015"),
        ("för närvarande", "för närvarande"),
    ],
)
def test_what_was_known_then_is_told_and_holds_still(written: object, told: str) -> None:
    period = parse_period(written)
    assert period.label("sv") == told
    assert period.phase(date(2026, 1, 1)) is Phase.NOW


def test_when_it_ended_is_told_apart_from_when_that_was_known() -> None:
    period = parse_period({"until": 2014, "as-of": 2015})
    assert period.phase(date(2026, 1, 1)) is Phase.PAST


@pytest.mark.parametrize("written", [{"as-of": "när det var"}, {"as-of": {"event": "mötet"}}, {"as-of": 2015, "x": 1}])
def test_when_it_was_known_is_a_time(written: object) -> None:
    with pytest.raises(ValueError):
        parse_period(written)
