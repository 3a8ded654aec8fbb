"""Every message that the code can say has an English translation."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from samverkan_dsl.pipeline.explain import catalogue as explanations

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "samverkan_dsl"
SPEAKING = {"text", "gettext", "Key"}
"""The functions whose first argument is a message."""


def messages(path: Path) -> Iterator[tuple[int, str]]:
    """The literal messages in a module, with their lines: of `text` and `gettext`, of keys, rules' titles."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        if node.func.id in SPEAKING:
            spoken = [*node.args[:1], *(keyword.value for keyword in node.keywords if keyword.arg in ("noun", "none"))]
        elif node.func.id == "Rule":
            spoken = [keyword.value for keyword in node.keywords if keyword.arg == "title"] or node.args[4:5]
        else:
            continue
        for argument in spoken:
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and argument.value:
                yield argument.lineno, argument.value


class Untranslated(NullTranslations):
    """What the catalogue falls back on: a translation may equal its message, so absence needs a mark of its own."""

    def gettext(self, message: str) -> str:
        return ""


@pytest.fixture(scope="module")
def english() -> GNUTranslations:
    with (PACKAGE / "locale" / "en" / "LC_MESSAGES" / "samverkan.mo").open("rb") as stream:
        catalogue = GNUTranslations(stream)  # type: ignore[arg-type]
    catalogue.add_fallback(Untranslated())
    return catalogue


@pytest.fixture(scope="module")
def whys() -> dict[str, str]:
    """Why each rule matters, in Swedish, by code."""
    return {code: item.why("sv") for code, item in explanations().items()}


def test_every_page_says_why_in_english(whys: dict[str, str], english: GNUTranslations) -> None:
    pages = [path for path in PACKAGE.rglob("*.md") if path.parent.name != "words"]
    assert len(whys) == len(pages) and all(whys.values())
    missing = [f"{code}: {why}" for code, why in whys.items() if not english.gettext(why)]
    assert not missing, "\n".join(missing)


def test_what_pages_no_longer_say_is_not_translated(whys: dict[str, str]) -> None:
    left = {
        f"{path.name}: {message.id}"
        for path in sorted((PACKAGE / "locale" / "en").glob("pages-*.po"))
        for message in read_po(path.read_text("utf-8").splitlines(keepends=True))
        if message.id and message.id not in whys.values()
    }
    assert not left


@pytest.mark.parametrize("room", sorted(path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()))
def test_every_message_has_an_english_translation(room: str, english: GNUTranslations) -> None:
    missing = [
        f"{path.relative_to(PACKAGE)}:{line}: {message}"
        for path in sorted((PACKAGE / room).rglob("*.py"))
        for line, message in messages(path)
        if not english.gettext(message)
    ]
    assert not missing, "\n".join(missing)
