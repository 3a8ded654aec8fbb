"""What is accepted, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.findings import Span
from samverkan_dsl.syntax.data import Mapping, Sequence, locate
from samverkan_dsl.syntax.document import YamlDocument
from samverkan_dsl.syntax.reader import read


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("0", 0),
        ("-12", -12),
        ("9" * 18, int("9" * 18)),
        *(
            (same, same)
            for same in ("no", "on", "12:30", "1.5", "007", "0x1F", "2026-02-28", "True", "8–10", "1/2", "+5")
        ),
        ("'1'", "1"),
        ('"true"', "true"),
        ("|\n  x\n  y", "x\ny"),
        (">-\n  x\n  y\n", "x y"),
        ("|\n  x\n  \ty\n", "x\n\ty\n"),
        ("e\u0301", "é"),
        ("'e\u0301'", "é"),
        ("<<", "<<"),
        ("{u: https://x/y:1}", {"u": "https://x/y:1"}),
        ("[1, [], {}]", [1, [], {}]),
    ],
)
def test_values(written: str, value: object) -> None:
    document = read(f"a: {written}".encode(), "f")
    assert document.findings == ()
    root = document.root
    assert isinstance(root, Mapping)
    assert root["a"] == value and type(root["a"]) in (type(value), Mapping, Sequence)


@pytest.mark.parametrize("head", ["\ufeff", "---\n", "\ufeff---\n", "# k\n"])
def test_beginnings(head: str) -> None:
    document = read(f"{head}å: 😀x\n".encode(), "f")
    assert document.root == {"å": "😀x"}
    line = 1 + head.count("\n")
    assert locate(document.root, ("å",)) == Span("f", line, 4, line, 6)


def test_line_ends_do_not_move_anything() -> None:
    source = "a: 1\nb:\n  - x\n  - {c: d}\n"
    unix, dos = read(source.encode(), "f"), read(source.replace("\n", "\r\n").encode(), "f")
    assert unix.root == dos.root == {"a": 1, "b": ["x", {"c": "d"}]}
    assert unix.lines == dos.lines
    for path in [("a",), ("b",), ("b", 0), ("b", 1), ("b", 1, "c")]:
        assert locate(unix.root, path) == locate(dos.root, path)


def test_places() -> None:
    source = "a:\n  b: [x, 'y']\n  c:\n# k\nd:\n- e: 1\n\n- f\n"
    root = read(source.encode(), "f").root
    assert isinstance(root, Mapping)
    assert root.span == Span("f", 1, 1, 8, 4)
    assert root.values_at["a"] == Span("f", 2, 3, 3, 5)
    assert locate(root, ("a", "b")) == Span("f", 2, 6, 2, 14)
    assert locate(root, ("a", "b", 1)) == Span("f", 2, 10, 2, 13)
    assert locate(root, ("a", "c")) == Span("f", 3, 5, 3, 5)
    assert locate(root, ("d", 0, "e"), key=True) == Span("f", 6, 3, 6, 4)
    assert locate(root, ("d", 1)) == Span("f", 8, 3, 8, 4)


def test_a_url_in_brackets_is_read_with_the_same_places() -> None:
    plain, quoted = (read(f"a: {{u: {url}, v: [1]}}".encode(), "f") for url in ("http://x:1", "'tp://x:1'"))
    assert plain.findings == () and locate(plain.root, ("a", "u")) == Span("f", 1, 8, 1, 18)
    assert locate(plain.root, ("a", "v", 0)) == locate(quoted.root, ("a", "v", 0))


def cut(document: YamlDocument, span: Span) -> str:
    lines = list(document.lines[span.line - 1 : span.end_line])
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


words = st.text(alphabet="abåäöÅé😀 '\"-_#:0123456789\\\n", min_size=1, max_size=12)


def quote(word: str, style: str) -> str:
    if style == "'" and "\n" not in word:
        return "'" + word.replace("'", "''") + "'"
    return '"' + word.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


trees = st.recursive(
    words | st.integers(-99, 99) | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=12,
)


def write(tree: object, styles: st.DataObject, indent: str, flow: bool) -> str:
    """YAML for a tree, in block or flow form as drawn; begins after `key:` or `-`."""
    style = st.sampled_from("'\"")
    if isinstance(tree, str):
        return " " + quote(tree, styles.draw(style))
    if tree is None or isinstance(tree, int):
        return " null" if tree is None else f" {tree}".lower()
    assert isinstance(tree, list | dict)
    flow = flow or not tree or styles.draw(st.booleans())
    inner = indent + "  "
    if isinstance(tree, list):
        parts = [write(item, styles, inner, flow) for item in tree]
        return " [" + ",".join(parts) + " ]" if flow else "".join(f"\n{indent}-{part}" for part in parts)
    keys = [quote(key, styles.draw(style)) for key in tree]
    parts = [write(item, styles, inner, flow) for item in tree.values()]
    if flow:
        return " {" + ", ".join(f"{key}:{part}" for key, part in zip(keys, parts, strict=True)) + "}"
    return "".join(f"\n{indent}{key}:{part}" for key, part in zip(keys, parts, strict=True))


def check(document: YamlDocument, data: object) -> None:
    """Each span cuts out what reads as the key or value it belongs to."""
    if isinstance(data, Mapping):
        assert list(data) == list(data.keys_at) == list(data.values_at)
        for key, value in data.items():
            assert read(cut(document, data.keys_at[key]).encode(), "").root == key
            one(document, value, data.values_at[key])
    elif isinstance(data, Sequence):
        for value, span in zip(data, data.values_at, strict=True):
            one(document, value, span)


def one(document: YamlDocument, value: object, span: Span) -> None:
    if isinstance(value, Mapping | Sequence):
        assert value.span == span
        check(document, value)
        # A block that begins mid-line keeps its lines' indentation when cut out with it.
        assert read((" " * (span.column - 1) + cut(document, span)).encode(), "").root == value
    elif value is None:
        assert cut(document, span) in ("null", "")
    else:
        assert read(cut(document, span).encode(), "").root == value


@given(trees.filter(lambda tree: isinstance(tree, list | dict) and tree), st.data(), st.sampled_from(["\n", "\r\n"]))
def test_positions_are_where_things_stand(tree: object, styles: st.DataObject, end: str) -> None:
    source = write(tree, styles, "", False).replace("\n", end)
    document = read(source.encode(), "f")
    assert document.findings == ()
    assert normal(document.root) == normal(tree)
    check(document, document.root)


def normal(tree: object) -> object:
    """Tells True from 1, which Python holds equal."""
    if isinstance(tree, dict):
        return {key: normal(value) for key, value in tree.items()}
    return [normal(item) for item in tree] if isinstance(tree, list) else (type(tree), tree)


def test_the_only_item_of_a_list_may_stand_without_the_list() -> None:
    data = read(b"mandates: {decide: avtal, by: secretary}\nnames: ett\n", "a.yaml").root
    found = locate(data, ("mandates", 0, "by"))
    assert found is not None and (found.line, found.column) == (1, 31)
    whole = locate(data, ("names", 0))
    assert whole is not None and (whole.line, whole.column) == (2, 8)
    beyond = locate(data, ("mandates", 1, "by"))
    assert beyond is not None and (beyond.line, beyond.column) == (1, 11)
