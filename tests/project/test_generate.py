"""The script that writes generated files."""

from __future__ import annotations

import importlib.util
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

ROOT = Path(__file__).resolve().parents[2]


def load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "tools" / "generate.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


generate = load()
HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def write(folder: Path, **files: str) -> Path:
    for name, content in files.items():
        (folder / f"{name}.po").write_text(HEAD + content, encoding="utf-8")
    return folder


@given(st.dictionaries(st.text(min_size=1).filter(lambda s: "\0" not in s and s.isprintable()), st.text(min_size=1)))
def test_what_is_compiled_is_what_gettext_reads(messages: dict[str, str]) -> None:
    messages = {key: value for key, value in messages.items() if "\0" not in value}
    compiled = generate.compile_catalogue(messages)
    read = GNUTranslations(BytesIO(compiled))  # type: ignore[arg-type]
    assert {key: read.gettext(key) for key in messages} == messages
    assert generate.compile_catalogue(dict(reversed(messages.items()))) == compiled


def test_files_are_merged_and_may_repeat_each_other(tmp_path: Path) -> None:
    write(
        tmp_path,
        a='msgid "organ"\nmsgstr "body"\n',
        b='msgid "organ"\nmsgstr "body"\n\nmsgid "{n} möten"\nmsgstr "{n} meetings"\n',
    )
    assert generate.read_translations(tmp_path) == {"organ": "body", "{n} möten": "{n} meetings"}


def test_plurals_are_read_by_number(tmp_path: Path) -> None:
    write(tmp_path, a='msgid "{n} seat"\nmsgid_plural "{n} seats"\nmsgstr[0] "{n} plats"\nmsgstr[1] "{n} platser"\n')
    compiled = generate.compile_catalogue(generate.read_translations(tmp_path))
    read = GNUTranslations(BytesIO(compiled))  # type: ignore[arg-type]
    assert [read.ngettext("{n} seat", "{n} seats", number) for number in (0, 1, 2)] == [
        "{n} platser",
        "{n} plats",
        "{n} platser",
    ]


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ('msgid "organ"\nmsgstr "organ"\n', "translated otherwise"),
        ('msgid "plats"\nmsgstr ""\n', "no finished translation"),
        ('#, fuzzy\nmsgid "plats"\nmsgstr "seat"\n', "no finished translation"),
        ('msgid "{a} platser"\nmsgstr "{b} seats"\n', "braces"),
        ('msgid "plats"\nplats är seat\n', "b.po"),
    ],
)
def test_faults_are_named_with_their_file(tmp_path: Path, content: str, complaint: str) -> None:
    write(tmp_path, a='msgid "organ"\nmsgstr "body"\n', b=content)
    with pytest.raises(SystemExit) as stop:
        generate.read_translations(tmp_path)
    assert complaint in str(stop.value)
    assert "b.po" in str(stop.value)
