"""A document as a tree of typed blocks, built once and independent of format and language.

Inline content is a tuple (`Content`) of

- `str`: text from a model. Data: whatever it holds, no format shows it as markup;
- `Text` (`findings.text`), `Phrase`, anything `Labelled` (a vocabulary's member): fixed text, translated at rendering;
- `Strong`, `Emphasis`, `Code`, `Link`, `OutLink`, `Cite`, `Note`, `Break`;
- `Sentence` and `AsWritten`: how it begins.

What begins a block, a heading, an item or a cell has a capital letter when it is rendered; so has a `Sentence` within.

Content code uses the constructors of `compose` (`para("…")`, `section(…)`, `table(…)`), not these classes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Date
from enum import Enum
from typing import Protocol, TypeAlias

from ..findings import Labelled, Text

Inline: TypeAlias = "str | Text | Labelled | Phrase | Sentence | AsWritten | InlineElement"
InlineElement: TypeAlias = "Strong | Emphasis | Code | Link | OutLink | Cite | Note | Break"
Content: TypeAlias = tuple[Inline, ...]
_ADDRESS = re.compile(r"[!-~]+")


class Inflection(Protocol):
    """What makes another form of a sentence: another tense of its verb."""

    def turn(self, template: str, lang: str) -> str:
        """The template, in `lang` already, in that form."""
        ...


@dataclass(frozen=True, slots=True)
class Phrase:
    """A fixed sentence with content in its braces: where a `Text` can hold plain values only, this holds links."""

    template: str
    """Swedish, a msgid."""
    values: tuple[tuple[str, Content], ...] = ()
    form: Inflection | None = None
    """In which form of its own the template stands, if not as it is written."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What stands by itself within a paragraph or a cell: rendered with a capital first."""

    content: Content


@dataclass(frozen=True, slots=True)
class AsWritten:
    """What keeps its first letter wherever it stands: a word that is explained, a key."""

    content: Content


@dataclass(frozen=True, slots=True)
class Strong:
    content: Content


@dataclass(frozen=True, slots=True)
class Emphasis:
    content: Content


@dataclass(frozen=True, slots=True)
class Code:
    """Something written as in a file: a key, an id, a path."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another place in the build, never out of it."""

    content: Content
    document: str = ""
    """The `Document.key` it leads to; empty for the document it stands in."""
    anchor: str = ""
    """The `id` of a section there; empty for its beginning."""


@dataclass(frozen=True, slots=True)
class OutLink:
    """A way out of the build, to an `https` or `http` address. Raises ValueError for any other."""

    content: Content
    address: str

    def __post_init__(self) -> None:
        if not self.address.startswith(("https://", "http://")) or not _ADDRESS.fullmatch(self.address):
            raise ValueError(f"no address on the web: {self.address!r}")


@dataclass(frozen=True, slots=True)
class Note:
    """A note to what stands before it: at the foot of the page or the end of the document, numbered when rendered."""

    content: Content


@dataclass(frozen=True, slots=True)
class Cite:
    """The address of the statement that what stands before it rests on."""

    address: str


@dataclass(frozen=True, slots=True)
class Break:
    """A new line within a paragraph or a cell."""


Block: TypeAlias = (
    "Section | Paragraph | BulletList | NumberedList | DefinitionList | Table | Figure | Callout"
    " | TableOfContents | Listing"
)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it. Its level is its depth in the tree."""

    title: Content
    blocks: tuple[Block, ...]
    id: str = ""
    """What links lead to: unique within its document. Without one the renderer numbers it."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    content: Content


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: its line, and blocks under it (a nested list, for instance)."""

    content: Content
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class BulletList:
    items: tuple[Item, ...]
    continues: bool = False
    """Whether the items go on where the words before the list stop; if not, they begin with a capital."""


@dataclass(frozen=True, slots=True)
class NumberedList:
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Definition:
    term: Content
    content: Content
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class DefinitionList:
    items: tuple[Definition, ...]


class Align(Enum):
    LEFT = "l"
    CENTRE = "c"
    RIGHT = "r"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows as long as the header. A cell that is empty is written `()`; a row that is short raises ValueError."""

    header: tuple[Content, ...]
    rows: tuple[tuple[Content, ...], ...]
    align: tuple[Align, ...] = ()
    """One per column; none at all: left."""
    caption: Content = ()
    heads: int = 1
    """How many columns, from the first, say what their rows are about. An empty head continues the one above."""
    foot: tuple[tuple[Content, ...], ...] = ()
    """Rows that sum up the others."""

    def __post_init__(self) -> None:
        rows = (self.header, *self.rows, *self.foot)
        widths = {len(row) for row in rows} | ({len(self.align)} if self.align else set())
        if len(widths) != 1 or not self.header:
            raise ValueError(f"a table's rows and header differ in length: {sorted(widths)}")


@dataclass(frozen=True, slots=True)
class Figure:
    """A diagram. What shows it is the renderer's to know, by its name."""

    name: str
    caption: Content
    equivalent: tuple[Block, ...] = ()
    """The same in words."""


class CalloutKind(Enum):
    """Why something is set apart from the running text: its heading in Swedish, a msgid."""

    SILENT = "Dokumentet säger inget"
    FINDING = "Att åtgärda"
    READING = "Tolkning"
    NOTE = "Anmärkning"


@dataclass(frozen=True, slots=True)
class Callout:
    kind: CalloutKind
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class TableOfContents:
    """The table of contents of the document it stands in."""

    depth: int = 3
    """How many levels of sections it lists."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Lines shown as they are written: a piece of YAML, a diagram's source."""

    text: str
    syntax: str = ""
    """The notation it is written in: `yaml`; letters and digits."""


@dataclass(frozen=True, slots=True)
class Dates:
    """The days that a document speaks of, where they are known."""

    adopted: Date | None = None
    valid_from: Date | None = None
    valid_to: Date | None = None
    seen: Date | None = None
    """The day that its content was held against."""


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader opens as one file."""

    key: str
    """Its path in the build without suffix, with `/`: `handbok`, `uppdrag/lsvo`."""
    title: Content
    blocks: tuple[Block, ...]
    subtitle: Content = ()
    title_block: tuple[tuple[Content, Content], ...] = ()
    """Label and value: diarienummer, version, antagen av …"""
    footer: Content = ()
    language: str = "sv"
    """The language of the texts from the model. The fixed texts have that of the rendering."""
    dates: Dates = Dates()


def numbered_sections(document: Document) -> Iterator[tuple[int, str, Section]]:
    """Each section with its depth (from 1) and its anchor: its id, or its number (`avsnitt-2-1`)."""

    def walk(blocks: tuple[Block, ...], number: tuple[int, ...]) -> Iterator[tuple[int, str, Section]]:
        count = 0
        for block in blocks:
            if isinstance(block, Section):
                count += 1
                here = (*number, count)
                yield len(here), block.id or "avsnitt-" + "-".join(map(str, here)), block
                yield from walk(block.blocks, here)

    return walk(document.blocks, ())
