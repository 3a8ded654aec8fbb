"""The verb `schema`: the JSON schemas of the language."""

from __future__ import annotations

from ..language.schema import render_schemas


def schema() -> dict[str, str]:
    """The schemas that editors fill in and explain keys with, as JSON, by file name."""
    return dict(render_schemas())
