"""Canonical form changes order, indentation and quotes, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_dsl.editing import CannotFormat, format_text, formatting
from samverkan_dsl.editing.comments import Comments
from samverkan_dsl.syntax.reader import read

ROOT = Path(__file__).parents[2]


def formatted(text: str) -> str:
    found = format_text(text.encode("utf-8"), "x.yaml")
    assert found.text is not None, [str(finding.message) for finding in found.findings]
    return found.text


def pairs(text: str) -> set[tuple[str, str]]:
    """Each comment with the key it stands above or behind, told by nothing but the lines."""
    found, waiting = set(), []
    for line in text.splitlines():
        words = line.strip()
        if words.startswith("# yaml-language-server"):
            continue  # belongs to the file
        if words.startswith("#"):
            waiting.append(words)
            continue
        key = words.removeprefix("- ").split(":")[0]
        if words:
            found.update((comment, key) for comment in waiting)
            waiting = []
        if "  #" in line:
            found.add((line[line.rindex("#") :], key))
    return found


OUT_OF_ORDER = """\
# yaml-language-server: $schema=x
# överst

# om regionen
region: ett
system: {adopted: 2021-03-05, name: "Ett"}  # bakom system
language: 1

bodies:
  # om ledning
  # på två rader
  ledning:
    # om kind
    kind: council

    # om name
    name: 'LVO: x'  # bakom name
    purpose: |
      # ingen kommentar
      text
    cite: "12"
    chair:  # bakom chair
      # om role
      role: direktör
  # om andra
  andra: {kind: council, name: Andra}
"""


def test_keys_come_in_the_order_of_the_vocabulary_and_comments_with_them() -> None:
    text = formatted(OUT_OF_ORDER)
    assert text.index("language:") < text.index("system:") < text.index("bodies:")
    assert text.index("name: ") < text.index("kind: council")
    assert "{name: Ett, adopted: 2021-03-05}" in text
    assert pairs(text) == pairs(OUT_OF_ORDER)
    assert text.startswith("# yaml-language-server: $schema=x\n# överst\n\n# om regionen\nregion: ett\n")


def test_naive_reordering_would_fail_the_test_above() -> None:
    swapped = OUT_OF_ORDER.replace("kind: council\n\n    # om name\n    name:", "name: x\n\n    # om name\n    kind:")
    assert pairs(swapped) != pairs(OUT_OF_ORDER)


def test_what_is_said_stays() -> None:
    assert read(formatted(OUT_OF_ORDER).encode(), "x").root == read(OUT_OF_ORDER.encode(), "x").root


def test_quotes_stay_where_they_mean_something() -> None:
    text = formatted(
        'region: ett\nterms: {a: "12", b: "true", c: "lugn", d: "", e: "null", f: "x: y", g: " z", h: "2021-01-01"}\n'
    )
    assert 'a: "12", b: "true", c: lugn, d: "", e: "null", f: "x: y", g: " z", h: 2021-01-01}' in text


@pytest.mark.parametrize("words", ["6.10", "1e3", "0x1F", "007", "+7", "1_000", ".5", "no", "On", "NULL", ".inf"])
def test_text_that_other_readers_of_yaml_take_for_something_else_is_quoted(words: str) -> None:
    """An editor reads section 6.10 as the number 6.1."""
    assert formatted(f"bodies:\n  a:\n    section: {words}\n") == f'bodies:\n  a:\n    section: "{words}"\n'
    assert formatted(f"bodies: {{a: {{section: '{words}'}}}}\n") == f'bodies: {{a: {{section: "{words}"}}}}\n'


def test_long_lines_and_blank_lines_survive() -> None:
    long = "Ett mycket långt svenskt ord och sedan ett till " * 12
    source = f"region: ett\n\n\nsystem:\n  purpose: {long.strip()}\n\n  name: Ett\n"
    text = formatted(source)
    assert f"purpose: {long.strip()}\n" in text
    assert text.count("\n\n") == source.count("\n\n")


def test_a_key_that_becomes_the_first_leaves_the_gap_above_it_between_the_two() -> None:
    system = "system:\n  title: T\n\n  # om namnet\n  name: S\n\n"
    text = f"# yaml-language-server: $schema=x\n\n{system}region: ett\nlanguage: 1\n"
    assert formatted(text) == (
        "# yaml-language-server: $schema=x\n\nregion: ett\nlanguage: 1\n\n"
        "system:\n  # om namnet\n  name: S\n\n  title: T\n"
    )


def test_lists_are_indented_and_brackets_on_several_lines_become_blocks() -> None:
    listed = "mandates:\n- decide: avtal\n- {subject: a,\n   # varför\n   prepare: b}\n"
    text = formatted(listed + "\nterms: {a: b}\n# sist\n")
    assert text == "mandates:\n  - decide: avtal\n  # varför\n  - prepare: b\n    subject: a\n\nterms: {a: b}\n# sist\n"


# What is written, and what it has to become. A comment stays with what it stands at.
COMMENTS = {
    "behind a hyphen": ("x:\n  - # k\n    a: b\n  - c: d\n", "x:\n  # k\n  - a: b\n  - c: d\n"),
    "behind a brace": ("a: { # k\n  b: c}\n", "a:  # k\n  b: c\n"),
    "behind a bracket": ("a: [ # k\n  b, c]\n", "a:  # k\n  - b\n  - c\n"),
    "behind an empty pair of brackets": ("a: [ # k\n ]\nb: c\n", "a: []  # k\nb: c\n"),
    "behind the start of the document": ("--- # k\na: b\n", "# k\na: b\n"),
    "behind the end of the document": ("a: b\n... # k\n", "a: b\n# k\n"),
    "behind a question mark": ("? # k\n  a\n: b\n", "# k\na: b\n"),
    "last in brackets": ("a: [\n  b,\n  c\n  # k\n]\nd: e\n", "a:\n  - b\n  - c\n  # k\nd: e\n"),
    "last in brackets round brackets": ("a: [[b,\n  c],\n  # k\n]\n", "a:\n  -   - b\n      - c\n  # k\n"),
    "in empty brackets": ("a:\n  - b: [\n    # k\n    ]\n    c: d\n", "a:\n  - b: []\n    # k\n    c: d\n"),
    "between things in brackets": ("a: [\n  b,  # om b\n  # om c\n  c]\n", "a:\n  - b  # om b\n  # om c\n  - c\n"),
    "behind closing brackets": ("a: {b: 1,\n  c: 2\n}  # k\n", "a:  # k\n  b: 1\n  c: 2\n"),
    "deeper than its key": ("a:\n  b: c\n      # k\n  d: e\nf: g\n", "a:\n  b: c\n  # k\n  d: e\nf: g\n"),
    "at the end of a deeper group": ("a:\n  b: c\n  # k\nd: e\n", "a:\n  b: c\n  # k\nd: e\n"),
    "after a tab": ("a:  b\t# k\n", "a: b  # k\n"),
    "before a block text's mark": ("a: # k\n  >\n  b\n", "a: >  # k\n  b\n"),
    "a sign in a text": ("a: 'b # c'  # k\nd: |\n  # e\n", 'a: "b # c"  # k\nd: |\n  # e\n'),
    "after a text that keeps its blank lines": ("a: |+\n  b\n\n# k\nc: d\n", "a: |+\n  b\n\n# k\nc: d\n"),
}


@pytest.mark.parametrize(("source", "expected"), COMMENTS.values(), ids=COMMENTS.keys())
def test_a_comment_stays_wherever_it_stands(source: str, expected: str) -> None:
    assert formatted(source) == expected
    assert formatted(expected) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a: b\t\n", "a: b\n"),
        ("a:\t\n  b: c\n", "a:\n  b: c\n"),
        (" #\ne: {d:/}\ns:\n", "#\ne: {d:/: null}\ns:\n"),
        ("? a\n", "a:\n"),
        ("a: b\n...\n", "a: b\n"),
        ("b: # k\n  >\n\n", "b: >  # k\n"),
        ("a:\n  b: |\n  \n    c\n", "a:\n  b: |2\n\n    c\n"),
        ("b: ---\n", 'b: "---"\n'),
        ("b: ...x\n", 'b: "...x"\n'),
    ],
)
def test_whatever_check_accepts_can_be_formatted(source: str, expected: str) -> None:
    assert formatted(source) == expected
    assert formatted(expected) == expected


def test_a_text_that_the_library_cannot_write_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    from ruamel.yaml import YAML

    def stumble(*arguments: object, **options: object) -> None:
        raise NotImplementedError

    monkeypatch.setattr(YAML, "dump", stumble)
    with pytest.raises(CannotFormat):
        format_text(b"a: b\n", "x.yaml")


@pytest.mark.parametrize("loss", ["behind", "above", "below", "header"])
def test_a_lost_comment_is_never_written(monkeypatch: pytest.MonkeyPatch, loss: str) -> None:
    """Whatever goes wrong in putting comments back, the file is left alone."""
    real = formatting.put_back

    def forgetful(text: str, root: object, comments: Comments) -> str:
        getattr(comments, loss).clear()
        return real(text, root, comments)

    monkeypatch.setattr(formatting, "put_back", forgetful)
    with pytest.raises(CannotFormat):
        format_text(b"# a\n\n# b\nc: d  # e\nf:\n  g: h\n  # i\n", "x.yaml")


def test_crlf_and_byte_order_mark_go() -> None:
    assert format_text(b"\xef\xbb\xbfregion: ett\r\nlanguage: 1\r\n", "x").text == "region: ett\nlanguage: 1\n"


def test_faulty_files_are_left_alone() -> None:
    found = format_text(b"region: [\n", "x.yaml")
    assert found.text is None
    assert found.findings


@pytest.mark.parametrize("path", sorted(ROOT.glob("regions/**/*.yaml")), ids=lambda path: path.name)
def test_the_regions_keep_what_they_say(path: Path) -> None:
    if path.name.endswith(".index.yaml"):
        return
    source = path.read_text("utf-8")
    text = formatted(source)
    assert read(text.encode(), "x").root == read(source.encode(), "x").root
    assert pairs(text) == pairs(source)
    assert formatted(text) == text


comments = st.sampled_from(["", "", "", "# ett", "# två", "  # inskjuten"])
keys = st.permutations(["name", "kind", "level", "purpose", "cite"])


@given(keys, st.lists(comments, min_size=12, max_size=12), st.booleans(), st.booleans())
def test_any_order_and_any_comments(order: list[str], notes: list[str], behind: bool, blank: bool) -> None:
    values = {"name": "A: b", "kind": "council", "level": "tactical", "purpose": "ord # två", "cite": "12"}
    lines = []
    for body in ("x", "y"):
        lines += [notes.pop(), f"  {body}:"]
        for key in order:
            note = notes.pop() if len(notes) > 2 else ""
            lines += [f"    {note}"] if note else []
            lines.append(f'    {key}: "{values[key]}"' + ("  # bakom" if behind else ""))
        lines += [""] if blank else []
    lines.append(notes.pop())
    source = "bodies:\n" + "\n".join(line for line in lines if line or blank) + "\n"
    text = formatted(source)
    assert formatted(text) == text
    assert read(text.encode(), "x").root == read(source.encode(), "x").root
    assert sorted(w for line in text.split("\n") if (w := line.strip()).startswith("#")) == sorted(
        w for line in source.split("\n") if (w := line.strip()).startswith("#")
    )
