"""Every message that the code can say has an English translation."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "samverkan_dsl"
SPEAKING = {"text", "gettext", "Key"}
"""The functions whose first argument is a message."""


def messages(path: Path) -> Iterator[tuple[int, str]]:
    """The literal messages in a module, with their lines: of `text` and `gettext`, keys' labels, rules' titles."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        if node.func.id in SPEAKING:
            spoken = [*node.args[:1], *(keyword.value for keyword in node.keywords if keyword.arg == "noun")]
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


@pytest.mark.parametrize("room", sorted(path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()))
def test_every_message_has_an_english_translation(room: str, english: GNUTranslations) -> None:
    missing = [
        f"{path.relative_to(PACKAGE)}:{line}: {message}"
        for path in sorted((PACKAGE / room).rglob("*.py"))
        for line, message in messages(path)
        if not english.gettext(message)
    ]
    assert not missing, "\n".join(missing)
