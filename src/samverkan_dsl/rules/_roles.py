"""Whose a function is."""

from __future__ import annotations

from ..language import Role


def homes(role: Role) -> tuple[str, ...]:
    """The parties that a function is at, or is employed by."""
    return tuple(dict.fromkeys((*((role.at,) if role.at is not None else ()), *role.employed_by)))
