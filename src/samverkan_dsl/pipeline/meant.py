"""Which key a writer meant by a Swedish word that is none: the reference knows what people call things."""

from __future__ import annotations

from dataclasses import replace

from ..findings import Finding, Text, text
from ..loading import CannotRun
from ..loading.suggested import ANY_OF

__all__ = ["meant"]


def meant(finding: Finding) -> Finding:
    """The finding with the key that the reference leads to, where it may stand there; else as it is."""
    help_ = finding.help
    if help_ is None or help_.template != ANY_OF:
        return finding
    values = dict(help_.values)
    allowed = str(values["keys"]).split(", ")
    key = next((name for name in _known(str(values["key"])) if name in allowed), None)
    if key is None:
        return finding
    said: Text = text("Menade du ”{near}”? Här får stå: {keys}.", near=key, keys=values["keys"])
    return replace(finding, help=said)


def _known(word: str) -> list[str]:
    """The keys that the word leads to in the reference."""
    from .reference.entries import Kind
    from .reference.lookup import match

    try:
        found = match(word)
    except CannotRun:
        return []
    return [] if found.near else [entry.name for entry in found.entries if entry.kind is Kind.KEY]
