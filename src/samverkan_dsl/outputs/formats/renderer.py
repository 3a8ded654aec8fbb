"""What every format is to those who ask for documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from ..blocks import Document


@dataclass(frozen=True, slots=True)
class Picture:
    """What there is to show for a figure. A format takes what it can use; without any of it the figure is its words."""

    path: str = ""
    """The delivered file, in the build, with `/`: `diagram/struktur.svg`. Empty where no engine could lay it out."""
    svg: str = ""
    """What that file holds, for formats that carry their pictures."""
    mermaid: str = ""
    """The source of a diagram that the reader's program draws."""


NO_PICTURES: Mapping[str, Picture] = MappingProxyType({})


class Renderer(Protocol):
    """Renders documents in one format and one language.

    What a format needs beyond the tree (templates, a width, a paper size) is given when its renderer is made, and read
    once. The same document and pictures give the same bytes.
    """

    @property
    def lang(self) -> str:
        """The language of the fixed texts: `sv` or `en`."""

    @property
    def suffix(self) -> str:
        """What the format's files end with: `.md`. A document `uppdrag/lsvo` is delivered as `uppdrag/lsvo.md`."""

    def render(self, document: Document, pictures: Mapping[str, Picture] = NO_PICTURES) -> bytes:
        """The whole file. `pictures`: what shows each figure, by its name. Links in it are relative to its place.

        Raises TemplateFault if a user's template cannot be used.
        """

    def beside(self) -> Mapping[str, bytes]:
        """The files that all documents of a build share, by path: a style sheet, a typeface."""


def file_name(document: Document, renderer: Renderer) -> str:
    """Where the document is delivered, within its build."""
    return document.key + renderer.suffix
