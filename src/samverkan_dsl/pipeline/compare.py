"""The verb `compare`: governance systems side by side."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ..findings import text
from ..loading import CannotRun, Region, load


def compared(paths: Iterable[Path], base: Path) -> list[Region]:
    """The regions that `paths` name, in their order; those of a folder by name.

    Raises CannotRun where there are fewer than two, or one is too faulty to be compared.
    """
    order: dict[str, Region] = {}
    for path in paths:
        for loaded in load([path], base)[0]:
            if loaded.region is None or not loaded.sound:
                message = "{region} har fel som hindrar jämförelsen. Kör samverkan check först."
                raise CannotRun(text(message, region=loaded.shown))
            order.setdefault(loaded.shown, loaded.region)
    if len(order) < 2:
        raise CannotRun(text("Det behövs minst två regioner att jämföra. Ange flera, eller en mapp med flera."))
    return list(order.values())
