"""Whatever stands in a file, the answer is a document or findings that lie inside it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_dsl.syntax.reader import read

# fmt: off
PIECES = [
    "a", "b: ", "- ", "\n", "  ", "\t", "'", "\"", "[", "]", "{", "}", ",", ": ", ":", "#", " ", "&x ", "*x", "!t ",
    "|", "|2\n", "> ", "?", "%YAML 1.2\n", "---\n", "...\n", "<<: ", "\\", "\r\n", "\u200b", "\xa0", "å", "😀", "1",
    "2026-02-30", "https://x", "@", "`", "e\u0301", "\0", "\r", "<<<<<<<", "\n=======\n", "\\u200b", "\\ud800",
    "[http://a:b, ", "\ufeff", "\u2028",
]
# fmt: on
ENGLISH = ("expected", "found", "while", "could", "not allowed", "scalar", "token", "mapping")


def survives(data: bytes) -> None:
    document = read(data, "f")
    assert bool(document.findings) or document.root is not None
    assert document.root is None or not document.findings
    lines = document.lines
    for finding in document.findings:
        message = str(finding.message)
        assert not any(word in message for word in ENGLISH)
        for span in [finding.span, *(related.span for related in finding.related)]:
            if span is not None:
                assert 1 <= span.line <= span.end_line <= len(lines)
                assert (span.line, span.column) <= (span.end_line, span.end_column)
                assert 1 <= span.column <= len(lines[span.line - 1]) + 1
                assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1
    assert read(data, "f").findings == document.findings


@given(st.binary(max_size=200))
def test_bytes(data: bytes) -> None:
    survives(data)


@given(st.text(max_size=100))
def test_text(text: str) -> None:
    survives(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=400)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_pieces_of_yaml(pieces: list[str]) -> None:
    survives("".join(pieces).encode())


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_pieces_read_by_the_pure_parser(pieces: list[str]) -> None:
    survives(f"{{u: http://a:1, v: {''.join(pieces)}}}".encode())
