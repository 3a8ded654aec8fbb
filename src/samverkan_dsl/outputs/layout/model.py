"""What is asked of the layout engine, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from samverkan_dsl.findings import Text


@dataclass(frozen=True, slots=True)
class Graph:
    """One picture to make."""

    name: str
    """Unique among the graphs of a call; also the beginning of the picture's element ids."""
    dot: str
    """DOT source, one graph. Its `fontname`s are `FONT_NAME` or `BOLD_FONT_NAME`."""
    title: str
    """What the picture is called, for a screen reader."""
    description: str = ""
    """What the picture shows, for a screen reader."""


@dataclass(frozen=True, slots=True)
class Layouts:
    """The pictures, and why some are missing.

    Every graph asked for is in `svgs` or in `failures`, unless `problem` is set.
    """

    svgs: Mapping[str, str]
    """SVG text by the graph's name."""
    failures: Mapping[str, Text]
    """Why a graph has no picture, by its name."""
    warnings: Mapping[str, str]
    """What the engine said (in its own English) of a graph, by its name."""
    problem: Text | None = None
    """Why there are no pictures at all: no engine runs."""
