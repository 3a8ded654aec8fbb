"""What a region shows of itself to those loaded with it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interface:
    """All of a region that others can depend on."""

    shown: str
    """Its folder or file, as the user would write it."""
    id: str | None
    """None where nothing could be read."""
    own: bool
    """Whether it is the id that the region says itself, and could be read."""
    bodies: frozenset[str] | None
    """The bodies that others may refer to; None where not all of the region could be read."""
