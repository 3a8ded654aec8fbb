"""Index files edited into nonsense, and texts in other encodings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import samverkan_dsl.provenance
from samverkan_dsl.findings import Finding
from samverkan_dsl.provenance import StatementClass, parse_index, render_index
from samverkan_dsl.provenance.decoding import decode_text
from samverkan_dsl.provenance.indexing import index_text
from samverkan_dsl.provenance.rules import RULES
from samverkan_dsl.syntax.reader import read

PAGES = Path(samverkan_dsl.provenance.__file__).parent / "pages"
HEAD = "source: prov\nindex: 1\nstatements:\n"
GOOD = '  - {at: 1/1, class: norm, page: 2, line: 3, mark: "0123456789ab"}\n'


def findings(text: str) -> list[tuple[str, int, int]]:
    document = read(text.encode(), "prov.yaml")
    assert not document.findings
    _, found = parse_index(document)
    return [(f.rule.code, f.span.line, f.span.column) for f in found if f.span]


@pytest.mark.parametrize("name", sorted(RULES))
def test_every_rule_has_a_page_that_is_its_test(name: str) -> None:
    rule = RULES[name]
    page = (PAGES / f"{name}.md").read_text("utf-8")
    assert page.startswith(f"# {rule.code} {name}\n")
    headings = [page.index(heading) for heading in ("## Varför", "## Dåligt exempel", "## Gott exempel")]
    assert headings == sorted(headings)
    examples = re.findall(r"^```yaml (bad|good)\n(.*?)^```$", page, re.M | re.S)
    assert {kind for kind, _ in examples} == ({"bad", "good"} if name != "source-not-utf-8" else set())
    for kind, body in examples:
        marked = [number for number, line in enumerate(body.splitlines(), 1) if "# ←" in line]
        assert bool(marked) == (kind == "bad")
        assert [(code, line) for code, line, _ in findings(body)] == [(rule.code, number) for number in marked]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (HEAD + GOOD, []),
        (HEAD + '  - {at: 1, class: rubrik, mark: "0123456789ab"}\n', []),
        ("- 1\n", [("SRC002", 1, 1)]),
        ("nonsens\n", [("SRC002", 1, 1)]),
        ("source: prov\nindex: 1\nstatements: 3\n", [("SRC002", 1, 1)]),
        ("source: prov\nindex: true\nstatements: []\n", [("SRC002", 2, 8)]),
        ("source: 4\nindex: 1\nstatements: []\n", [("SRC002", 1, 9)]),
        (HEAD + "  - 1/1\n", [("SRC003", 4, 5)]),
        (HEAD + GOOD.replace("page: 2", "page: 0"), [("SRC003", 4, 34)]),
        (HEAD + GOOD.replace("page: 2", "page: true"), [("SRC003", 4, 34)]),
        (HEAD + GOOD.replace("norm", "nrom"), [("SRC004", 4, 22)]),
        (HEAD + GOOD.replace("class: norm", "class: norm, proposed: 3"), [("SRC004", 4, 38)]),
        (HEAD + GOOD.replace("at: 1/1", "at: [1]"), [("SRC005", 4, 10)]),
        (HEAD + GOOD.replace("at: 1/1", 'at: "1/ 1"'), [("SRC005", 4, 10)]),
        (HEAD + GOOD + GOOD, [("SRC006", 5, 10)]),
        (HEAD + GOOD + "retired: [1/1]\n", [("SRC006", 5, 11)]),
        (HEAD + GOOD + "retired: 1/1\n", [("SRC003", 5, 10)]),
        (HEAD + GOOD.replace("0123456789ab", "0123456789AB"), [("SRC007", 4, 52)]),
        (HEAD + GOOD.replace(', mark: "0123456789ab"', ""), [("SRC007", 4, 5)]),
        (HEAD + GOOD + "extra: 1\n", [("SRC003", 5, 1)]),
    ],
)
def test_nonsense_is_told_where_it_stands(text: str, where: list[tuple[str, int, int]]) -> None:
    assert findings(text) == where


def test_a_faulty_line_keeps_its_place() -> None:
    index, found = parse_index(read((HEAD + GOOD.replace("norm", "nrom")).encode(), "prov.yaml"))
    assert index is not None
    assert index.by_address["1/1"].kind is StatementClass.DESCRIPTION
    assert [str(finding.help) for finding in found] == ["Menade du norm?"]


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(
                st.sampled_from(["at", "class", "mark", "source", "index", "statements", "retired", "page"])
                | st.text(),
                inner,
            )
        ),
        max_leaves=20,
    )
)
def test_no_data_makes_the_parser_crash(data: object) -> None:
    from json import dumps

    document = read(dumps(data).encode(), "prov.yaml")
    index, found = parse_index(document)
    assert index is not None or found


def test_the_file_is_made_to_be_read() -> None:
    index = index_text("1 Rådet\n\nRådet möts.\n\n6.10 Nej\n\nRådet leder.\n", "prov")
    first, second = index.by_address["1/1"].mark, index.by_address["6.10"].mark
    text = render_index(index)
    assert f'  - {{at: 1/1, class: norm, line: 3, mark: "{first}"}}\n\n' in text
    assert f'\n\n  - {{at: "6.10", class: heading, line: 5, mark: "{second}"}}\n' in text
    assert text.endswith("\n\nretired: []\n")


def test_utf_8_is_read_with_or_without_byte_order_mark() -> None:
    for data in ("Åtta".encode(), b"\xef\xbb\xbf" + "Åtta".encode()):
        assert decode_text(data, "prov.txt") == ("Åtta", None)


def test_windows_1252_is_read_and_told() -> None:
    assert decode_text("Rad ett\nså här – ”jo”".encode("cp1252"), "prov.txt") == (
        "Rad ett\nså här – ”jo”",
        "Windows-1252",
    )


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        ("Rad ett\nså här ".encode("cp1252") + "å".encode(), 2, 2),
        ("Rad ett\nПлан".encode("cp1251"), 2, 1),
        (b"a\x81", 1, 2),
        ("Rådet".encode("utf-16"), 1, 1),
        ("å".encode() + b"\xff", 1, 2),
        (b"\xef\xbb\xbfa\xff", 1, 2),
        (b"slut\xc3", 1, 5),
    ],
)
def test_other_encodings_are_one_finding(data: bytes, line: int, column: int) -> None:
    found = decode_text(data, "prov.txt")
    assert isinstance(found, Finding)
    assert found.rule.code == "SRC001"
    assert found.span == ("prov.txt", line, column, line, column + 1)


@given(st.binary())
def test_no_bytes_make_the_decoder_crash(data: bytes) -> None:
    found = decode_text(data, "prov.txt")
    assert isinstance(found, Finding) or found[1] in (None, "Windows-1252")
