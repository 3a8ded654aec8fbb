"""Documents as Markdown (CommonMark with GitHub's tables).

    Markdown("sv").text(document)
    Markdown("sv", Path("mallar")).render(document, {"struktur": Picture("diagram/struktur.svg")})

Each kind of block has a template in `templates/markdown/`; blank lines between blocks, indentation and the width of
columns are this module's.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ...findings import gettext
from .. import escape
from ..blocks import (
    Align,
    Block,
    BulletList,
    Callout,
    DefinitionList,
    Document,
    Emphasis,
    Figure,
    Item,
    Listing,
    NumberedList,
    Paragraph,
    Section,
    Strong,
    Table,
    TableOfContents,
    numbered_sections,
)
from ..inline import plain
from .markdown_inline import MarkdownInline, anchor
from .renderer import NO_PICTURES, Picture
from .templating import Rendered, Templates

_LISTS = (BulletList, NumberedList, DefinitionList)
_WIDEST = 40
"""Columns wider than this are not filled out: the source would become unreadable."""


class Markdown:
    """Renders documents as Markdown with one set of templates, read once: a `Renderer`."""

    suffix = ".md"

    def __init__(self, lang: str, templates: Path | None = None) -> None:
        """`templates`: a user's folder. Raises TemplateFault if it cannot be used."""
        self.lang = lang
        self.templates = Templates("markdown", lang, escape.markdown, templates)

    def text(self, document: Document, pictures: Mapping[str, Picture] = NO_PICTURES) -> str:
        """The document as `render` gives it, before it is bytes."""
        return _Rendering(self, document, pictures).whole()

    def render(self, document: Document, pictures: Mapping[str, Picture] = NO_PICTURES) -> bytes:
        """The whole file. Raises TemplateFault if a user's template cannot be used."""
        return self.text(document, pictures).encode("utf-8")

    def beside(self) -> Mapping[str, bytes]:
        """Nothing."""
        return {}


class _Rendering:
    """One document on its way."""

    def __init__(self, markdown: Markdown, document: Document, pictures: Mapping[str, Picture]) -> None:
        self.lang = markdown.lang
        self.templates = markdown.templates
        self.document = document
        self.pictures = pictures
        self.inline = MarkdownInline(markdown.lang, document.key, markdown.suffix)
        self.sections = list(numbered_sections(document))
        self.anchors = {id(section): anchor(place) for _, place, section in self.sections}

    def whole(self) -> str:
        document, line = self.document, self.inline.render
        title, subtitle = Rendered(line(document.title)), Rendered(line(document.subtitle, Emphasis))
        title_block = [
            (line(label, Strong, cell=True), line(value, cell=True)) for label, value in document.title_block
        ]
        text = self.fill(
            "document.md",
            title=title,
            subtitle=subtitle,
            title_block=Rendered(_title_block(title_block)),
            body=self.blocks(document.blocks),
            footer=Rendered(self.inline.block(document.footer)),
            notes=self.notes(),
        )
        return text + "\n"

    def notes(self) -> Rendered:
        """What the notes say. A note may stand in a note."""
        lines: list[str] = []
        while len(lines) < len(self.inline.notes):
            note = list(self.inline.notes)[len(lines)]
            lines.append(f"[^{len(lines) + 1}]: {self.inline.render(note.content)}")
        return Rendered("\n".join(lines))

    def fill(self, template: str, **values: object) -> Rendered:
        """A template, without spaces at the ends of lines or blank lines round it."""
        filled = self.templates.render(template, **values)
        lines = [each.rstrip(" \t") for each in filled.replace("\r\n", "\n").split("\n")]
        return Rendered("\n".join(lines).strip("\n"))

    def blocks(self, blocks: tuple[Block, ...], level: int = 1) -> Rendered:
        """The blocks with a blank line between them, and what keeps two lists apart."""
        result, before = "", None
        for block in blocks:
            rendered = self.block(block, level)
            if not rendered:
                continue
            if before is not None:
                result += "\n\n<!-- -->\n\n" if isinstance(before, _LISTS) and isinstance(block, _LISTS) else "\n\n"
            result, before = result + rendered, block
        return Rendered(result)

    def block(self, block: Block, level: int) -> Rendered:
        match block:
            case Section():
                return self.fill(
                    "section.md",
                    mark=Rendered("#" * min(level + 1, 6)),
                    anchor=self.anchors[id(block)],
                    title=Rendered(self.inline.render(block.title)),
                    body=self.blocks(block.blocks, level + 1),
                )
            case Paragraph():
                return Rendered(self.inline.block(block.content))
            case BulletList():
                return self.items(["- "] * len(block.items), block.items, begins=not block.continues)
            case NumberedList():
                return self.items([f"{number}. " for number in range(1, len(block.items) + 1)], block.items)
            case DefinitionList():
                return self.definitions(block)
            case Table():
                return self.table(block)
            case Figure():
                return self.figure(block)
            case Callout():
                body = self.blocks(block.blocks, level)
                heading = gettext(block.kind.value, self.lang)
                return _quoted(self.fill("callout.md", kind=block.kind.name.lower(), heading=heading, body=body))
            case TableOfContents():
                return self.contents(block)
            case Listing():
                listed = escape.verbatim(block.text).rstrip()
                fence = "`" * max(3, escape.longest_run(listed, "`") + 1)
                return Rendered(f"{fence}{block.syntax}\n{listed}\n{fence}")

    def items(self, marks: list[str], items: tuple[Item, ...], *, begins: bool = True) -> Rendered:
        lines = [
            self.under(mark, self.inline.block(item.content, begins=begins), item.blocks)
            for mark, item in zip(marks, items, strict=True)
        ]
        return Rendered("\n".join(lines))

    def under(self, mark: str, line: str, blocks: tuple[Block, ...]) -> str:
        """An item's line and, indented below it, its blocks. A nested list follows without a blank line."""
        body = self.blocks(blocks)
        if not body:
            return (mark + line).rstrip()
        gap = "\n" if isinstance(blocks[0], _LISTS) else "\n\n"
        return mark + _indented((line + gap if line else "") + body, len(mark))

    def definitions(self, block: DefinitionList) -> Rendered:
        lines = []
        for item in block.items:
            term, meaning = Rendered(self.inline.render(item.term, Strong)), Rendered(self.inline.render(item.content))
            lines.append(self.under("- ", self.fill("definition.md", term=term, meaning=meaning), item.blocks))
        return Rendered("\n".join(lines))

    def table(self, block: Table) -> Rendered:
        caption = Rendered(self.inline.render(block.caption, Emphasis))
        grid = [[self.inline.render(cell, cell=True) for cell in row] for row in (block.header, *block.rows)]
        grid += [[self.inline.render((Strong(cell),), cell=True) for cell in row] for row in block.foot]
        align = block.align or (Align.LEFT,) * len(block.header)
        return self.fill("table.md", caption=caption, grid=Rendered(_grid(grid, align)))

    def figure(self, block: Figure) -> Rendered:
        picture = self.pictures.get(block.name, Picture())
        mermaid = self.block(Listing(picture.mermaid, "mermaid"), 1) if picture.mermaid and not picture.path else ""
        return self.fill(
            "figure.md",
            path=Rendered(self.inline.way(picture.path)) if picture.path else "",
            alt=plain(block.caption, self.lang, begins=True),
            caption=Rendered(self.inline.render(block.caption, Emphasis)),
            mermaid=Rendered(mermaid),
            equivalent=self.blocks(block.equivalent, 5),
        )

    def contents(self, block: TableOfContents) -> Rendered:
        lines = [
            f"{'  ' * (depth - 1)}- [{self.words(section)}](#{self.anchors[id(section)]})"
            for depth, _, section in self.sections
            if depth <= block.depth
        ]
        return self.fill("contents.md", entries=Rendered("\n".join(lines))) if lines else Rendered()

    def words(self, section: Section) -> str:
        return escape.markdown(plain(section.title, self.lang, begins=True))


def _indented(text: str, width: int) -> str:
    first, *rest = text.split("\n")
    return "\n".join([first, *(" " * width + each if each else "" for each in rest)])


def _quoted(text: str) -> Rendered:
    return Rendered("\n".join(f"> {each}".rstrip() for each in text.split("\n")))


def _title_block(rows: list[tuple[str, str]]) -> str:
    """A table without headings: a table of this notation must have the row, so it is empty."""
    if not rows:
        return ""
    return _grid([["", ""], *([f"**{label}**" if label else "", value] for label, value in rows)], (Align.LEFT,) * 2)


def _grid(rows: list[list[str]], align: tuple[Align, ...]) -> str:
    widths = [max(3, *(len(row[column]) for row in rows)) for column in range(len(align))]
    widths = [width if width <= _WIDEST else 3 for width in widths]
    rules = {Align.LEFT: "{}-", Align.CENTRE: ":{}:", Align.RIGHT: "{}:"}

    def line(cells: list[str]) -> str:
        filled = []
        for cell, width, side in zip(cells, widths, align, strict=True):
            filled.append(cell.rjust(width) if side is Align.RIGHT else cell.ljust(width))
        return "| " + " | ".join(filled) + " |"

    rule = []
    for width, side in zip(widths, align, strict=True):
        form = rules[side]
        rule.append(form.format("-" * (width - len(form) + 2)))
    return "\n".join([line(rows[0]), line(rule), *(line(row) for row in rows[1:])])
