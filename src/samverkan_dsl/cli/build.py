"""`samverkan build`."""

from __future__ import annotations

from .options import Paths


def build(paths: Paths) -> None:
    """Gör dokument."""
