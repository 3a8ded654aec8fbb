"""How things are made of chance: as hypothesis' strategies are written, at a hundredth of their time.

Hypothesis remembers every choice, to make a failing example smaller; a system takes hundreds, which took ten times as
long as all that is asked of it. Here a number stands for a whole system, and what fails is made smaller by taking parts
away.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from random import Random
from typing import Any, Concatenate, ParamSpec, Protocol, TypeAlias, TypeVar

T = TypeVar("T")
P = ParamSpec("P")
Maker: TypeAlias = Callable[[Random], T]
"""Makes a value of chance."""


class Draw(Protocol):
    """Has a maker make its value."""

    def __call__(self, maker: Maker[T], /) -> T: ...


def composite(function: Callable[Concatenate[Draw, P], T]) -> Callable[P, Maker[T]]:
    """A maker that draws from others."""

    @wraps(function)
    def maker_of(*args: P.args, **kwargs: P.kwargs) -> Maker[T]:
        def make(random: Random) -> T:
            return function(lambda maker: maker(random), *args, **kwargs)

        return make

    return maker_of


def sampled_from(values: Sequence[T]) -> Maker[T]:
    return lambda random: random.choice(values)


def integers(low: int, high: int) -> Maker[int]:
    return lambda random: random.randint(low, high)


def just(value: T) -> Maker[T]:
    return lambda _: value


def booleans() -> Maker[bool]:
    return lambda random: random.random() < 0.5


def lists(of: Maker[T], *, most: int, least: int = 0) -> Maker[list[T]]:
    """A few values; any number of them is as likely."""
    return lambda random: [of(random) for _ in range(random.randint(least, most))]


def some(values: Sequence[Any], most: int = 2) -> Maker[list[Any]]:
    """One or a few of some words, each once."""

    def make(random: Random) -> list[Any]:
        found: list[Any] = []
        for _ in range(random.randint(1, min(most, len(set(values))))):
            found.append(random.choice([value for value in values if value not in found]))
        return found

    return make
