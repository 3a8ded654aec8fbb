"""How much a file may ask for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one file may hold before it is refused."""

    size: int = 8_000_000
    """Bytes."""
    depth: int = 40
    """Mappings and sequences inside each other."""
    findings: int = 1000
    """Faults that are told before reading stops."""
