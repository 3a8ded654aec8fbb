"""Each refusal, with its place."""

from __future__ import annotations

import pytest

from samverkan_dsl.syntax.limits import Limits
from samverkan_dsl.syntax.reader import read

Place = tuple[int, int, int, int]

BYTES: list[tuple[bytes, str, Place]] = [
    ("å: é".encode("latin-1"), "not-utf8", (1, 1, 1, 2)),
    (b"a: \xc3\xa5\nb: 'x\xe5'", "not-utf8", (2, 6, 2, 7)),
    (b"a: \xed\xa0\x80", "lone-surrogate", (1, 4, 1, 5)),
    ("a: 1".encode("utf-16"), "utf-16", (1, 1, 1, 1)),
    ("a: 1".encode("utf-16-le"), "utf-16", (1, 1, 1, 1)),
    ("a: 1".encode("utf-16-be"), "utf-16", (1, 1, 1, 1)),
    ("a: 1".encode("utf-32"), "utf-16", (1, 1, 1, 1)),
    ("å: 1".encode("utf-32-le"), "utf-16", (1, 1, 1, 1)),
    ("å: 1".encode("utf-32-be"), "utf-16", (1, 1, 1, 1)),
    (b"", "empty-file", (1, 1, 1, 1)),
    (b"# kommentar\n\n", "empty-file", (1, 1, 1, 1)),
    (b"---\n", "empty-file", (1, 1, 1, 1)),
    (b"\xef\xbb\xbf", "empty-file", (1, 1, 1, 1)),
]
TEXTS: list[tuple[str, str, Place]] = [
    ("a: x\0y", "control-character", (1, 5, 1, 6)),
    ("a: å😀\x07", "control-character", (1, 6, 1, 7)),
    ("a: x\ry", "control-character", (1, 5, 1, 6)),
    ("a: x\x7f", "control-character", (1, 5, 1, 6)),
    ("a: x\x85", "line-separator", (1, 5, 1, 6)),
    ("a: x\u2028", "line-separator", (1, 5, 1, 6)),
    ("a: x\u2029", "line-separator", (1, 5, 1, 6)),
    ("a:\n  b: x\u200by", "invisible-character", (2, 7, 2, 8)),
    ("a: x\ufeff", "invisible-character", (1, 5, 1, 6)),
    ("a: x\u202ey", "bidirectional-character", (1, 5, 1, 6)),
    ('a: "\\u202e"', "bidirectional-character", (1, 4, 1, 12)),
    ('a: "\\0"', "control-character", (1, 4, 1, 8)),
    ('a: "x\\ud83d"', "lone-surrogate", (1, 6, 1, 12)),
    ('a: [http://a:1, "\\ud800"]', "lone-surrogate", (1, 17, 1, 25)),
    ("a:\n\tb: 1", "tab-indentation", (2, 1, 2, 2)),
    ("a: {\n  \tb: 1}", "tab-indentation", (2, 3, 2, 4)),
    ("a: 1\n\xa0b: 1", "indentation-character", (2, 1, 2, 2)),
    ("a: 1\nb: 2\na: 3", "duplicate-key", (3, 1, 3, 2)),
    ("é: 1\ne\u0301: 2", "duplicate-key", (2, 1, 2, 3)),
    ("a: {b: 1, 'b': 2}", "duplicate-key", (1, 11, 1, 14)),
    ("1: a", "key-not-text", (1, 1, 1, 2)),
    ("a:\n  false: a", "key-not-text", (2, 3, 2, 8)),
    ("~: a", "key-not-text", (1, 1, 1, 2)),
    ("[a]: b", "key-not-text", (1, 1, 1, 4)),
    ("a: {{b}}", "key-not-text", (1, 5, 1, 8)),
    ("a: &x 1", "anchor", (1, 4, 1, 6)),
    ("- &x\n  a: 1", "anchor", (1, 3, 1, 5)),
    ("a: *x", "alias", (1, 4, 1, 6)),
    ("a: **viktigt**", "alias", (1, 4, 1, 5)),
    ("a:\n  <<: *x", "merge-key", (2, 3, 2, 5)),
    ("a: !!str 1", "tag", (1, 4, 1, 9)),
    ("a: ! 1", "tag", (1, 4, 1, 5)),
    ("%YAML 1.2\n---\na: 1", "directive", (1, 1, 1, 10)),
    ("# k\n%YAML 1.2\n---\na: 1", "directive", (2, 1, 2, 10)),
    ("%FOO x\n---\na: 1", "directive", (1, 1, 1, 7)),
    ("a: 1\n---\nb: 2", "second-document", (2, 1, 2, 4)),
    ("a\n...\nb", "second-document", (3, 1, 3, 2)),
    ("a: " + "9" * 1000, "long-integer", (1, 4, 1, 1004)),
    ("a: 2026-02-30", "impossible-date", (1, 4, 1, 14)),
    ("2026-13-01", "impossible-date", (1, 1, 1, 11)),
    ("a: 1\n<<<<<<< x\nb: 1\n=======\nb: 2\n>>>>>>> y\n", "conflict-marker", (2, 1, 2, 8)),
    ("a: b: c", "colon-in-value", (1, 5, 1, 6)),
    ("a: 1\n  b: 2", "wrong-indentation", (2, 3, 2, 7)),
    ("a:\n    b: 1\n   c: 2", "wrong-indentation", (3, 4, 3, 8)),
    ("  a: 1\nb: 2", "wrong-indentation", (2, 1, 2, 5)),
    ("a: - b", "misplaced-list", (1, 4, 1, 5)),
    ("a: 1\n- b", "misplaced-list", (2, 1, 2, 2)),
    ("a: 1\nb\nc: 2", "missing-colon", (2, 1, 2, 2)),
    ("a: 1\nb:2\nc: 3", "missing-colon", (2, 2, 2, 3)),
    ("a:\xa0b\nc: 1", "missing-colon", (1, 3, 1, 4)),
    ("a: 'x\nb: 1", "unclosed-quote", (1, 4, 1, 5)),
    ('a: "x\nb: "y"\n', "unclosed-quote", (1, 4, 1, 5)),
    ("a: [1, 2\nb: 3", "unclosed-bracket", (1, 4, 1, 5)),
    ("a: [https://x/y, {b", "unclosed-bracket", (1, 18, 1, 19)),
    ('a: "x" y', "text-after-value", (1, 8, 1, 9)),
    ("a: {b: 1 c: 2}", "text-after-value", (1, 11, 1, 12)),
    ("a: @x", "reserved-character", (1, 4, 1, 5)),
    ('a: "x\\q"', "unknown-escape", (1, 6, 1, 8)),
    ("a: > 50", "block-text-header", (1, 4, 1, 5)),
    ("a: ]", "unreadable-yaml", (1, 4, 1, 5)),
]


@pytest.mark.parametrize(("data", "name", "place"), [*BYTES, *((text.encode(), name, at) for text, name, at in TEXTS)])
def test_refused(data: bytes, name: str, place: Place) -> None:
    document = read(data, "m/f.yaml")
    assert document.root is None
    assert [(finding.rule.name, finding.span) for finding in document.findings] == [(name, ("m/f.yaml", *place))]


def test_limits() -> None:
    deep = read(b"[" * 100_000, "f", Limits(depth=3))
    assert [(f.rule.name, f.span) for f in deep.findings] == [("too-deep", ("f", 1, 4, 1, 5))]
    assert read(b"[[[]]]", "f", Limits(depth=3)).findings == ()
    assert [f.rule.name for f in read(b"a: 12", "f", Limits(size=4)).findings] == ["file-too-large"]
    assert read(b"a: 1", "f", Limits(size=4)).findings == ()
    many = read(b"a: 1\n" * 9, "f", Limits(findings=5))
    assert [f.rule.name for f in many.findings] == ["too-many-faults"] + ["duplicate-key"] * 5


def test_depth_is_checked_before_the_pure_parser_goes_deep() -> None:
    assert [f.rule.name for f in read(b"[http://a:1, " + b"[" * 100_000, "f").findings] == ["too-deep"]


def test_a_colon_within_brackets_in_a_large_file_wants_quotes() -> None:
    document = read(b"a: {u: http://x}\nb: " + b"x " * 150_000, "f")
    assert [(f.rule.name, f.span) for f in document.findings] == [("colon-in-value", ("f", 1, 12, 1, 13))]


def test_a_tag_and_an_anchor_before_one_value() -> None:
    findings = read(b"a: !!str &x 1", "f").findings
    assert [(f.rule.name, f.span) for f in findings] == [("tag", ("f", 1, 4, 1, 9)), ("anchor", ("f", 1, 10, 1, 12))]


def test_all_faults_are_told_in_one_run() -> None:
    source = "a: x\u200b\na: &n 1\n2: *n\nb: 2026-02-30\nc: \u200b\n"
    findings = read(source.encode(), "f").findings
    assert [f.rule.name for f in findings] == [
        "invisible-character",
        "duplicate-key",
        "anchor",
        "key-not-text",
        "impossible-date",
    ]
    assert [r.span for r in findings[0].related] == [("f", 5, 4, 5, 5)]
    assert [r.span for r in findings[2].related] == [("f", 3, 4, 3, 6)]
