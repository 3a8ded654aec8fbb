"""The diagrams of a region, each with the same in words."""

from __future__ import annotations

from dataclasses import dataclass

from ...loading import Region
from ..blocks import Block
from ..graphs import View


@dataclass(frozen=True)
class Drawn:
    """A diagram under the name that figures and files have."""

    name: str
    view: View
    equivalent: tuple[Block, ...]


def drawn(region: Region, name: str) -> list[Drawn]:
    return []
