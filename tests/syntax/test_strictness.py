"""What other readers of YAML 1.2 refuse, or read otherwise, is refused with its place; what they take is taken."""

from __future__ import annotations

from typing import Any

import pytest

from samverkan_dsl.syntax.reader import read

Place = tuple[int, int, int, int]

REFUSED: list[tuple[str, str, Place]] = [
    # A comment without a blank before it.
    ('name: "Råd"# möts sällan', "text-after-value", (1, 12, 1, 13)),
    ("name: 'Råd'#", "text-after-value", (1, 12, 1, 13)),
    ("[råd, grupp]# två", "text-after-value", (1, 13, 1, 14)),
    ("a: {råd: 1}# ett", "text-after-value", (1, 12, 1, 13)),
    ("a: [råd,# den första\n  grupp]", "text-after-value", (1, 9, 1, 10)),
    ("syfte: ># kort\n  text", "text-after-value", (1, 9, 1, 10)),
    ("syfte: |-#\n  text", "text-after-value", (1, 10, 1, 11)),
    # A dash that begins no list.
    ("[-]", "misplaced-list", (1, 2, 1, 3)),
    ("a: [råd, -, grupp]", "misplaced-list", (1, 10, 1, 11)),
    ("a: {b: -}", "misplaced-list", (1, 8, 1, 9)),
    # Lines that are not indented below what they belong to.
    ('syfte: "ett\noch två"', "wrong-indentation", (2, 1, 2, 9)),
    ("a:\n  syfte: 'ett\n  och: två'", "wrong-indentation", (3, 3, 3, 12)),
    ('- "ett\ntvå\ntre"', "wrong-indentation", (2, 1, 2, 4)),
    ('syfte: "ett\n\ttvå"', "wrong-indentation", (2, 2, 2, 6)),
    ("a: [råd,\ngrupp]", "wrong-indentation", (2, 1, 2, 7)),
    ("a:\n  - {b: 1,\n  c: 2}", "wrong-indentation", (3, 3, 3, 8)),
    ('a: ["x\ny"]', "wrong-indentation", (2, 1, 2, 4)),
    # Blank lines before a text, with more spaces than it has.
    ("syfte: >\n    \n  text", "wrong-indentation", (3, 3, 3, 7)),
    ("syfte: |\n\n   \n # text", "wrong-indentation", (3, 1, 3, 2)),
    # Signs within brackets that are read in different ways.
    ("{?varför: x}", "reserved-character", (1, 2, 1, 3)),
    ("a: [ja, ?nej]", "reserved-character", (1, 9, 1, 10)),
    ("a: {b:, c: 1}", "colon-in-value", (1, 6, 1, 7)),
    ("a: [http://x/, b:]", "colon-in-value", (1, 17, 1, 18)),
    ("a: [b, :c]", "colon-in-value", (1, 8, 1, 9)),
    ("a: {b: :c}", "colon-in-value", (1, 8, 1, 9)),
    # Valid, and refused with what to write instead.
    ("{b\n  : 1}", "missing-colon", (2, 3, 2, 4)),
    ('{"b\n  c": 1}', "missing-colon", (2, 5, 2, 6)),
    ("[ : b]", "key-not-text", (1, 3, 1, 4)),
    (": b", "key-not-text", (1, 1, 1, 2)),
    ("a: 1\n: b", "key-not-text", (2, 1, 2, 2)),
    ("...\n", "second-document", (1, 1, 1, 4)),
]
TAKEN: list[tuple[str, Any]] = [
    ('a: "x" # y', {"a": "x"}),
    ("a: c#\nb: x#y", {"a": "c#", "b": "x#y"}),
    ('a: \'"# x\'\nb: "]# x"', {"a": '"# x', "b": "]# x"}),
    ("a: 1 # [x]# y\nb: 2 # ?z", {"a": 1, "b": 2}),
    ("a: |\n  [x]# y\n  z\n", {"a": "[x]# y\nz\n"}),
    ("a: > # x\n  y\n", {"a": "y\n"}),
    ("a: [x]\n#y", {"a": ["x"]}),
    ("a: [-1, x-, -y]", {"a": [-1, "x-", "-y"]}),
    ('a: ["-", "?x", "b:"]', {"a": ["-", "?x", "b:"]}),
    ('a: "x\n  y"', {"a": "x y"}),
    ('a: "x\n\n  y"', {"a": "x\ny"}),
    ('"x\ny"', "x y"),
    ("[a,\nb]", ["a", "b"]),
    ("a: [\n  x,\n# y\n  z\n]", {"a": ["x", "z"]}),
    ("a:\n  b: {\n    c: 1\n  }\nd: 2", {"a": {"b": {"c": 1}}, "d": 2}),
    ("- [a,\n b]", [["a", "b"]]),
    ("?a: ?b\nc:: 1", {"?a": "?b", "c:": 1}),
    ("a: [x?, y?z, u ? v]", {"a": ["x?", "y?z", "u ? v"]}),
    ("a: [x?, y:z, http://a/?b]", {"a": ["x?", "y:z", "http://a/?b"]}),
    ("a: |\n\n  \n  x\n", {"a": "\n\nx\n"}),
    ("- |+\n   ", ["\n"]),
    ("a: |\n  x\n   ", {"a": "x\n \n"}),
    ("a: |\n  x", {"a": "x"}),
    ("a: 1\n  ", {"a": 1}),
]


@pytest.mark.parametrize(("source", "name", "place"), REFUSED)
def test_refused(source: str, name: str, place: Place) -> None:
    document = read(source.encode(), "f")
    assert [(found.rule.name, found.span) for found in document.findings] == [(name, ("f", *place))]
    assert document.root is None


@pytest.mark.parametrize(("source", "value"), TAKEN)
def test_taken(source: str, value: Any) -> None:
    document = read(source.encode(), "f")
    assert (document.findings, document.root) == ((), value)


def test_a_question_mark_within_brackets_in_a_large_file_wants_quotes() -> None:
    found = read(b"a: {u: x?}\nb: " + b"x " * 150_000, "f").findings
    assert [(each.rule.name, each.span) for each in found] == [("reserved-character", ("f", 1, 9, 1, 10))]


def test_an_unclosed_quote_is_no_matter_of_indentation() -> None:
    found = read(b'a: "x\nb: "y"\nc: 1\n', "f").findings
    assert [finding.rule.name for finding in found] == ["unclosed-quote"]


def test_what_belongs_to_a_key_that_is_no_text_is_told_with_it() -> None:
    found = read(b"a: 1\n? [b]\n: c\nd: 2", "f").findings
    assert [finding.rule.name for finding in found] == ["key-not-text"]
