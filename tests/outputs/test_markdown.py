"""What the Markdown says is read back by a CommonMark parser: the same words, and no markup that the tree has not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from samverkan_dsl.findings import text
from samverkan_dsl.outputs.blocks import Align, Block, Break, CalloutKind, Document, Listing, Table, TableOfContents
from samverkan_dsl.outputs.compose import (
    begins,
    bullets,
    callout,
    cite,
    code,
    definitions,
    emphasis,
    figure,
    item,
    joined,
    link,
    note,
    numbered,
    out,
    para,
    phrase,
    prose,
    section,
    silent,
    strong,
    table,
    written,
)
from samverkan_dsl.outputs.escape import clean
from samverkan_dsl.outputs.formats.markdown import Markdown
from samverkan_dsl.outputs.formats.renderer import Picture, Renderer, file_name
from samverkan_dsl.outputs.formats.terminal import Terminal

PARSER = MarkdownIt("gfm-like")
# Links that this parser finds and GitHub does not: names of hosts alone, and two slashes.
PARSER.linkify.set({"fuzzy_link": False})  # type: ignore[union-attr]
PARSER.linkify.add("//", None)  # type: ignore[union-attr]


class Read(HTMLParser):
    """The words and the elements of a page."""

    def __init__(self, markdown: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words = ""
        self.elements: list[str] = []
        self.targets: list[str] = []
        self.feed(PARSER.render(markdown))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.targets += [value or "" for key, value in attrs if key in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.words += data


def document(*blocks: Block, title: str = "T") -> Document:
    return Document("uppdrag/lsvo", (title,), blocks)


def body(*blocks: Block, lang: str = "sv") -> str:
    """The Markdown of blocks, without the document's frame."""
    return Markdown(lang).text(document(*blocks)).removeprefix("# T\n\n").removesuffix("\n")


def bare(value: str) -> str:
    """Without spaces and case: where capitals stand is tested by itself."""
    return re.sub(r"\s", "", clean(value)).upper()


SWEDISH = Markdown("sv")
HOSTILE = [
    "[ordförande](x)", "[x]", "[^1]", "[ ] ", "<b>", "</b>", "<!--", "-->", "<http://x.y>", "a:b", "\\", "::error::",
    "{{ x }}", "{% x %}", "|", "#", "# ", "- ", "+ ", "> ", "1. ", "2) ", "`", "```", "~~~", "&amp;",
    "&", "amp;", "#39;", "https://a.se", "http", "://", "ftp://x.y", "www.", "www", ".se", "a@b.se", "@", "mailto:",
    "xmpp:a@b.c", "\n", "\n\n", "    ", "\t", "\u00a0", "\u2028", "*", "**", "_", "__", "~", "~~", "!", "![a](b)",
    "[", "]", "(", ")", "=", "===", "---", ":---", "$", "$$", "x", "å", "”", "€", "1", ".", " ", "<br>",
    "<details>", "\x1b[31m", "\u202e", "\ud800",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=3), max_size=7).map("".join)


def shown(blocks: list[Block], words: list[str], elements: list[str]) -> None:
    markdown = SWEDISH.text(document(*blocks))
    read = Read(markdown)
    assert bare(read.words) == bare("T" + "".join(words)), markdown
    assert read.elements == ["h1", *elements], markdown
    assert not re.search(r"[ \t]$", markdown, re.MULTILINE)


@given(TEXTS, TEXTS, TEXTS)
def test_any_text_stays_text(a: str, b: str, c: str) -> None:
    shown([para(a)], [a], ["p"] if clean(a).strip() else [])
    shown([section(a, id="i")], [a], ["h2", "a"])
    shown([bullets(["q", a], [b, "q"])], ["q", a, b, "q"], ["ul", "li", "li"])
    shown([numbered([a, "q"])], [a, "q"], ["ol", "li"])
    shown([definitions(([a, "q"], ["q", b]))], [a, "q – q", b], ["ul", "li", "strong"])
    shown(
        [table([a, b], [[c, "q"], ["", a]])],
        [a, b, c, "q", a],
        ["table", "thead", "tr", "th", "th", "tbody", *["tr", "td", "td"] * 2],
    )
    shown([callout(CalloutKind.NOTE, para("q", a))], ["Anmärkning", "q", a], ["blockquote", "p", "strong", "p"])


@given(TEXTS, TEXTS, TEXTS)
def test_any_text_may_stand_beside_and_in_inline_elements(a: str, b: str, c: str) -> None:
    for make, element in ((strong, "strong"), (emphasis, "em")):
        shown([para("q", make("q", b), a, "q")], ["qq", b, a, "q"], ["p", element])
        shown([para("q", a, make(b, "q"), "q")], ["q", a, b, "qq"], ["p", element])
        shown([table(["q"], [[[make(b, "q"), a]]])], ["q", b, "q", a], [*TABLE, element])
    shown([para("q", strong("q", emphasis("q", a, "q"), "q"), c)], ["qqq", a, "qq", c], ["p", "strong", "em"])
    shown([para("q", strong("q", strong(a)), strong("q"))], ["qq", a, "q"], ["p", "strong", "strong"])
    shown([para("q", link("d", b, "q", anchor=c), a)], ["q", b, "q", a], ["p", "a"])
    shown([para("q", link("d", "q", link("e", a)))], ["qq", a], ["p", "a"])
    shown([para("q", phrase("{x} och {x}", x=a))], ["q", a, "och", a], ["p"])
    if clean(a).strip(" "):
        shown([para("q", code(a), "q")], ["q", a, "q"], ["p", "code"])
        shown([table(["q"], [[code(a)]])], ["q", a], [*TABLE, "code"])
    if bare(a):
        shown([para("q", cite(a))], ["q", a], ["p", "sup"])


TABLE = ["table", "thead", "tr", "th", "tbody", "tr", "td"]


@given(TEXTS)
def test_any_text_may_stand_in_the_frame(a: str) -> None:
    frame = Document("d", ("q", a), (para("q"),), ("q", a), ((("q", a), (a, "q")),), footer=("q", a))
    markdown = SWEDISH.text(frame)
    read = Read(markdown)
    assert bare(read.words) == bare("q" + a + "q" + a + "q" + a + a + "q" + "q" + "q" + a)
    assert read.elements == [
        "h1", "p", "em", "table", "thead", "tr", "th", "th", "tbody", "tr", "td", "strong", "td", "p", "hr", "p",
    ]  # fmt: skip


@given(TEXTS)
def test_any_text_may_stand_in_a_listing_and_a_figure(a: str) -> None:
    shown([Listing(f"q{a}q", "yaml")], ["q", a, "q"], ["pre", "code"])
    read = Read(SWEDISH.text(document(figure("f", ["q", a])), {"f": Picture("f.svg")}))
    assert read.elements == ["h1", "p", "img", "p", "em"]
    assert bare(read.words) == bare("Tq" + a)


def test_prose_reads_well_in_its_source() -> None:
    words = "LSVO leder arbetet (jfr 6.2) – 50 % av tiden; se bilaga 1. Region & kommun: a-b, \"x\" 'y' 3 > 2 + 1 = 3!"
    assert body(para(words)) == words.removesuffix("!") + "\\!"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("- nej", "\\- nej"),
        ("1. nej", "1\\. nej"),
        ("1.2 ja", "1\\.2 ja"),
        ("# nej", "\\# nej"),
        ("a  b\n\nc", "A b c"),
        ("[a] <b>", "\\[a\\] \\<b>"),
        ("Se https://a.se", "Se https\\://a.se"),
    ],
)
def test_what_would_be_markup_is_escaped(words: str, expected: str) -> None:
    assert body(para(words)) == expected


def test_blocks_stand_apart_by_one_blank_line() -> None:
    assert body(
        section("A", para("ett"), para("två"), id="a"),
        section("B", bullets("x", item("y", under=bullets("y1", item("y2", under=numbered("ett"))))), id="b/c"),
    ) == ('## <a id="a"></a>A\n\nEtt\n\nTvå\n\n## <a id="b.c"></a>B\n\n- X\n- Y\n  - Y1\n  - Y2\n    1. Ett')


def test_lists_one_after_the_other_stay_two() -> None:
    read = Read(body(bullets("a"), bullets("b"), numbered("c"), definitions(("d", "e"))))
    assert read.elements == ["ul", "li", "ul", "li", "ol", "li", "ul", "li", "strong"]


def test_a_paragraph_under_an_item_belongs_to_it() -> None:
    nested = numbered(*map(str, range(9)), item("tio", under=[para("under tio"), table(["x"], [["y"]])]))
    read = Read(body(nested, para("efter")))
    assert read.elements[:1] == ["ol"] and read.elements.count("ol") == 1
    assert read.elements[-1] == "p" and read.elements.count("table") == 1
    html = PARSER.render(body(nested, para("efter")))
    assert html.index("Under tio") < html.index("<table>") < html.index("</ol>") < html.index("Efter")


def test_a_table_is_aligned_in_source_and_page() -> None:
    markdown = body(table(["Funktion", "Platser"], [["chef", "3"], ["", "10"]], align="lr", caption="Ledamöter"))
    assert markdown.splitlines() == [
        "_Ledamöter_",
        "",
        "| Funktion | Platser |",
        "| -------- | ------: |",
        "| Chef     |       3 |",
        "|          |      10 |",
    ]


def test_a_table_with_a_short_row_is_refused() -> None:
    with pytest.raises(ValueError, match="differ in length"):
        table(["a", "b"], [["c"]])
    with pytest.raises(ValueError, match="differ in length"):
        Table((("a",),), (), (Align.LEFT, Align.LEFT))


def test_links_are_relative_to_the_document() -> None:
    def target(place: str, anchor: str = "", key: str = "uppdrag/lsvo") -> str:
        [found] = Read(Markdown("sv").text(Document(key, ("T",), (para(link(place, "x", anchor=anchor)),)))).targets
        return found

    assert target("handbok") == "../handbok.md"
    assert target("uppdrag/reko") == "reko.md"
    assert target("uppdrag/lsvo", "moten") == "#moten"
    assert target("", "lsvo/moten") == "#lsvo.moten"
    assert target("handbok", "a b)") == "../handbok.md#a_20_b_29_"
    assert target("uppdrag/lsvo", key="handbok") == "uppdrag/lsvo.md"


def test_every_entry_of_the_contents_leads_to_its_heading() -> None:
    sections = section("Ett", section("Ett ett", section("djupt"), id="e/e")), section("Två *")
    markdown = body(TableOfContents(depth=2), *sections)
    links, anchors = re.findall(r"\]\(#(.*?)\)", markdown), re.findall(r'<a id="(.*?)">', markdown)
    assert links == ["avsnitt-1", "e.e", "avsnitt-2"]
    assert set(links) < set(anchors) and len(anchors) == 4
    assert "  - [Ett ett](#e.e)" in markdown.splitlines()


def test_headings_go_no_deeper_than_six() -> None:
    tree = section("botten")
    for _ in range(8):
        tree = section("x", tree)
    assert Read(body(tree)).elements[::2] == ["h2", "h3", "h4", "h5", "h6", "h6", "h6", "h6", "h6"]


def test_a_figure_shows_the_picture_or_the_mermaid_source_and_always_the_words() -> None:
    shape = document(figure("s", text("Struktur"), bullets("LSVO")))
    drawn = Markdown("sv").text(shape, {"s": Picture("diagram/s.svg", mermaid="flowchart TB")})
    assert "![Struktur](../diagram/s.svg)" in drawn and "mermaid" not in drawn
    undrawn = Markdown("sv").text(shape, {"s": Picture(mermaid="flowchart TB\n")})
    assert "```mermaid\nflowchart TB\n```" in undrawn
    for markdown in (drawn, undrawn, Markdown("sv").text(shape)):
        assert "<summary>Bilden i ord</summary>\n\n- LSVO\n" in markdown and "_Struktur_" in markdown


def test_fixed_text_is_translated_and_data_is_not() -> None:
    blocks = silent(text("saknas")), para(CalloutKind.NOTE.value)
    assert "**Dokumentet säger inget**" in body(*blocks, lang="sv")
    assert "Anmärkning" in body(*blocks, lang="en")


def test_a_phrase_holds_links_where_the_language_puts_them() -> None:
    said = phrase("{body} utser {{{role}}}", body=link("handbok", "LSVO"), role=strong("ordförande"))
    assert body(para(said)) == "[LSVO](../handbok.md) utser \\{**ordförande**}"


def test_small_helpers() -> None:
    assert joined(["a", "b", "c"], last=" och ") == ("a", ", ", "b", " och ", "c")
    assert joined(["a"], last=" och ") == ("a",)
    assert [each.content for each in prose("ett\ntvå\n\n \n tre\n")] == [("ett två",), ("tre",)]
    assert body(para("a", Break(), None, ["b", ["c"]])) == "A<br>bc"
    assert file_name(document(), Markdown("sv")) == "uppdrag/lsvo.md"


def test_the_same_document_gives_the_same_bytes() -> None:
    def lines() -> Iterator[str]:
        renderer = Markdown("sv")
        for _ in range(2):
            yield renderer.text(document(section("A", table(["x"], [["y"]])), TableOfContents()))
        yield Markdown("sv").text(document(section("A", table(["x"], [["y"]])), TableOfContents()))

    first, *others = lines()
    assert others == [first, first]
    assert first.endswith("\n") and not first.endswith("\n\n") and "\r" not in first


def test_what_begins_has_a_capital_and_what_goes_on_has_not() -> None:
    said = body(
        section(["å"], para(link("d", "rådet"), " möts. ", begins("vid"), " behov"), id="a"),
        para("eHälsan, ", "lSVO"),
        para(phrase("{who} möts", who=strong(emphasis("gruppen")))),
        bullets("vem", "hur", continues=True),
        table([text("organ")], [["okänt"], [written("dnr 7")]], caption="sum"),
        definitions((written("huvudman"), "part"), ("ort", code("x"))),
    )
    assert said.splitlines() == [
        '## <a id="a"></a>Å', "", "[Rådet](../d.md) möts. Vid behov", "", "eHälsan, lSVO", "", "**_Gruppen_** möts", "",
        "- vem", "- hur", "", "_Sum_", "", "| Organ |", "| ----- |", "| Okänt |", "| dnr 7 |", "",
        "- **huvudman** – Part", "- **Ort** – `x`",
    ]  # fmt: skip


def test_a_capital_is_that_of_the_language_it_is_told_in() -> None:
    assert body(para(text("okänt")), lang="en") == "Unknown"


def test_a_sum_stands_in_the_foot() -> None:
    made = table(["x", "n"], [["a", "1"], ["b", "2"]], "lr", foot=[[text("Summa"), "3"]])
    assert body(made).splitlines()[-1] == "| **Summa** | **3** |"
    with pytest.raises(ValueError, match="differ in length"):
        table(["x", "n"], [["a", "1"]], foot=[["Summa"]])


def test_notes_are_numbered_as_they_come_and_told_last() -> None:
    twice = note("se ", link("d", "lagen"), note("den nya"))
    markdown = body(para("ett", note("först"), " två", twice), bullets(["tre", twice]))
    assert markdown == ("Ett[^1] två[^2]\n\n- Tre[^2]\n\n[^1]: Först\n[^2]: Se [lagen](../d.md)[^3]\n[^3]: Den nya")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "ftp://x", "x", "https://å.se", "https://x.se/a b", ""])
def test_a_way_out_is_an_address_on_the_web(address: str) -> None:
    with pytest.raises(ValueError, match="no address on the web"):
        out(address, "x")


def test_a_way_out_leads_out_and_nothing_ends_it_early() -> None:
    address = "https://exempel.se/a_(b)/*c*?q=[1]|2&r=%20#d"
    for markdown in (body(para(out(address, "x*"))), body(table(["x"], [[out(address, "x*")]]))):
        [target] = Read(markdown).targets
        assert unquote(target) == unquote(address)
    assert Read(body(para(out(address, link("d", "q"))))).elements == ["p", "a"]


def test_every_format_is_a_renderer() -> None:
    for renderer in (Markdown("sv"), Terminal("sv", 80)):
        known: Renderer = renderer
        assert file_name(document(), known) == "uppdrag/lsvo" + known.suffix
        rendered = known.render(document(para("ö")), {"f": Picture("f.svg")})
        assert rendered.decode("utf-8") == renderer.text(document(para("ö")))
        assert known.beside() == {}
