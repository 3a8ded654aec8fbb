"""Short ways to write blocks.

    section(
        text("Möten"),
        para(text("Gruppen sammanträder"), " ", body.meetings.frequency, text(" gånger per år."), cite("6.2/Möten/1")),
        table([text("Funktion"), text("Part"), text("Platser")], [[role, party, str(seats)] …], align="llr"),
        id="lsvo/moten",
    )

Inline arguments (`Parts`) are inline values, sequences of them (flattened), or None (dropped). A plain `str` is text
from a model and always escaped; fixed text is always a `Text` or a `phrase`. Blocks are given the same way.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from .blocks import (
    Align,
    AsWritten,
    Block,
    BulletList,
    Callout,
    CalloutKind,
    Cite,
    Code,
    Content,
    Definition,
    DefinitionList,
    Emphasis,
    Figure,
    Inline,
    Item,
    Link,
    Note,
    NumberedList,
    OutLink,
    Paragraph,
    Phrase,
    Section,
    Sentence,
    Strong,
    Table,
)

Parts: TypeAlias = "Inline | Iterable[Parts] | None"
Blocks: TypeAlias = "Block | Iterable[Blocks] | None"


def inline(*parts: Parts) -> Content:
    """The parts as one tuple."""
    result: list[Inline] = []
    _flatten(parts, result)
    return tuple(result)


def _flatten(parts: Iterable[Parts], result: list[Inline]) -> None:
    for part in parts:
        if isinstance(part, (list, tuple)):
            _flatten(part, result)
        elif part is not None:
            result.append(part)  # type: ignore[arg-type]  # an inline value: sequences are gone


def blocks(*parts: Blocks) -> tuple[Block, ...]:
    """The blocks as one tuple."""
    result: list[Block] = []
    for part in parts:
        if isinstance(part, (list, tuple)):
            result.extend(blocks(*part))
        elif part is not None:
            result.append(part)  # type: ignore[arg-type]  # a block: sequences are gone
    return tuple(result)


def joined(parts: Iterable[Parts], separator: Parts = ", ", last: Parts = None) -> Content:
    """The parts with `separator` between them, and `last` (`text(" och ")`) before the final one."""
    items = [inline(part) for part in parts]
    result: list[Parts] = []
    for number, item in enumerate(items):
        if number:
            result.append(last if last is not None and number == len(items) - 1 else separator)
        result.append(item)
    return inline(result)


def phrase(template: str, /, **values: Parts) -> Phrase:
    """A fixed sentence with links or emphasis in it: `phrase("{body} utser ordförande", body=link("uppdrag/x", …))`."""
    return Phrase(template, tuple((key, inline(value)) for key, value in values.items()))


def strong(*parts: Parts) -> Strong:
    return Strong(inline(parts))


def emphasis(*parts: Parts) -> Emphasis:
    return Emphasis(inline(parts))


def begins(*parts: Parts) -> Sentence:
    """A sentence, or anything else that stands by itself, within a paragraph or a cell: begins with a capital."""
    return Sentence(inline(parts))


def sentences(parts: Iterable[Parts]) -> Content:
    """Sentences after one another."""
    return joined([begins(part) for part in parts], " ")


def written(*parts: Parts) -> AsWritten:
    """What keeps its small letter where a capital would stand."""
    return AsWritten(inline(parts))


def code(value: str) -> Code:
    return Code(value)


def cite(*addresses: str) -> Content:
    """The statements that the text before it rests on; nothing where there are none."""
    return tuple(Cite(address) for address in addresses)


def link(document: str, *parts: Parts, anchor: str = "") -> Link:
    """A link to another document of the build; `document=""` and an anchor for a place in the same one."""
    return Link(inline(parts), document, anchor)


def out(address: str, *parts: Parts) -> OutLink:
    """A link to a place on the web. Raises ValueError for what is no `https` or `http` address."""
    return OutLink(inline(parts), address)


def note(*parts: Parts) -> Note:
    return Note(inline(parts))


def section(title: Parts, *content: Blocks, id: str = "") -> Section:
    return Section(inline(title), blocks(content), id)


def para(*parts: Parts) -> Paragraph:
    return Paragraph(inline(parts))


def prose(value: str) -> tuple[Paragraph, ...]:
    """Text from a model as the paragraphs its blank lines divide it into."""
    pieces: list[list[str]] = [[]]
    for line in value.splitlines():
        if line.strip():
            pieces[-1].append(line.strip())
        elif pieces[-1]:
            pieces.append([])
    return tuple(Paragraph((" ".join(piece),)) for piece in pieces if piece)


def item(*parts: Parts, under: Blocks = None) -> Item:
    """A list's item with blocks under its line."""
    return Item(inline(parts), blocks(under))


def _items(items: Iterable[Item | Parts]) -> tuple[Item, ...]:
    return tuple(each if isinstance(each, Item) else item(each) for each in items)


def bullets(*items: Item | Parts, continues: bool = False) -> BulletList:
    """A bullet list: an argument is an item's inline parts, or an `item(…, under=bullets(…))`.

    `continues`: the items are the rest of the sentence that stands before the list.
    """
    return BulletList(_items(items), continues)


def numbered(*items: Item | Parts) -> NumberedList:
    return NumberedList(_items(items))


def definitions(*items: tuple[Parts, Parts] | tuple[Parts, Parts, Blocks]) -> DefinitionList:
    """Terms and what they mean: `(term, meaning)` or `(term, meaning, blocks under it)`."""
    return DefinitionList(tuple(Definition(inline(each[0]), inline(each[1]), blocks(each[2:])) for each in items))


def table(
    header: Sequence[Parts],
    rows: Iterable[Sequence[Parts]],
    align: str = "",
    caption: Parts = None,
    *,
    heads: int = 1,
    foot: Iterable[Sequence[Parts]] = (),
) -> Table:
    """A table. `align` has a letter per column, `l`, `c` or `r`; `heads` is how many columns name their rows, `foot`
    holds the rows of sums. Raises ValueError for a row of another length."""
    return Table(
        tuple(inline(cell) for cell in header),
        tuple(tuple(inline(cell) for cell in row) for row in rows),
        tuple(Align(letter) for letter in align),
        inline(caption),
        heads,
        tuple(tuple(inline(cell) for cell in row) for row in foot),
    )


def figure(name: str, caption: Parts, *equivalent: Blocks) -> Figure:
    return Figure(name, inline(caption), blocks(equivalent))


def callout(kind: CalloutKind, *content: Blocks) -> Callout:
    return Callout(kind, blocks(content))


def silent(*parts: Parts) -> Callout:
    """What the document does not say, as a sentence."""
    return Callout(CalloutKind.SILENT, (para(parts),))
