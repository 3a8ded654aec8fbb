"""Which rules a user asked for."""

from __future__ import annotations

from typing import NamedTuple

from ..findings import Concerns, Rule


class Selection(NamedTuple):
    """Which rules a user asked for: codes, families (`QUO`) or names. Nothing selected means all."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    concerns: Concerns | None = None

    def takes(self, rule: Rule) -> bool:
        """Whether findings of this rule are wanted."""
        if self.concerns is not None and rule.concerns is not self.concerns:
            return False
        if self.select and not any(_matches(word, rule) for word in self.select):
            return False
        return not any(_matches(word, rule) for word in self.ignore)


EVERYTHING = Selection()
"""All rules."""


def _matches(word: str, rule: Rule) -> bool:
    return word.upper() in (rule.code, rule.code.rstrip("0123456789")) or word.lower() == rule.name
