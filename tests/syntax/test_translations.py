"""Every message of the room is translated, with the same blanks to fill."""

from __future__ import annotations

import ast
import re
from importlib.resources import files

from babel.messages.pofile import read_po

from samverkan_dsl.syntax import characters, refusals
from samverkan_dsl.syntax.rules import RULES


def messages() -> set[str]:
    """The literal messages of the source, and those that are looked up."""
    found = {rule.title for rule in RULES.values()} | set(characters._MESSAGES.values())
    found |= {refusals._kind(value) for value in (None, True, 1)}
    for module in (files("samverkan_dsl") / "syntax").iterdir():
        if module.name.endswith(".py"):
            for node in ast.walk(ast.parse(module.read_text("utf-8"))):
                match node:
                    case ast.Call(func=ast.Name(id="text"), args=[ast.Constant(value=str(message))]):
                        found.add(message)
    return found


def test_catalogue() -> None:
    with (files("samverkan_dsl") / "locale" / "en" / "syntax.po").open("rb") as stream:
        catalogue = read_po(stream)
    translated = {message.id: message.string for message in catalogue if message.id}
    assert set(translated) == messages()
    for swedish, english in translated.items():
        assert english and set(re.findall(r"\{\w+\}", swedish)) == set(re.findall(r"\{\w+\}", str(english)))
