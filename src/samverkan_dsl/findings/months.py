"""The names of the months, in the order of the year."""

from __future__ import annotations

from .text import text

MONTHS = (
    text("januari"),
    text("februari"),
    text("mars"),
    text("april"),
    text("maj"),
    text("juni"),
    text("juli"),
    text("augusti"),
    text("september"),
    text("oktober"),
    text("november"),
    text("december"),
)
"""What people call each month; January is `MONTHS[0]`."""
