"""The glossary, made from the vocabulary: every key with what it holds, every closed value in both languages."""

from __future__ import annotations

from .base import kebab
from .holds import Hint, vocabulary_in_use
from .mandates import Mandate
from .references import WORDS
from .schema import descriptions

_HEAD = """# Ordlista

Vad nycklarna i en regions filer betyder och vilka värden som finns, på svenska och engelska. Sidan görs ur språket av
`make generate`; ändra inte i den. Värden läses på båda språken; nycklar skrivs på engelska. Nyckeln `cite`, adressen i
källindexet som en uppgift vilar på, finns överallt. Ett uppdrag (`Mandate`) har sitt verb som nyckel: `decide: avtal`.

"""


def glossary() -> str:
    """The page, in Markdown."""
    elements, values = vocabulary_in_use()
    lines = [_HEAD, "## Nycklar\n"]
    for element in elements:
        lines.append(f"\n### {element.__name__}\n\n{(element.__doc__ or '').strip()}\n\n")
        lines.append("| nyckel | vad den säger | vad den innehåller |\n|---|---|---|\n")
        told = descriptions(element)
        for name, field in element.model_fields.items():
            key = kebab(name)
            if key == "cite" or (element is Mandate and key in ("verb", "object")):
                continue  # every element has citations; a mandate's verb is the key and its object the value
            hint = Hint.of(field)
            lines.append(
                f"| `{key}` | {_cell(told.get(key, ''))} | {_cell('; '.join(dict.fromkeys(hint.words())))} |\n"
            )
    lines.append("\n## Värden\n")
    for vocabulary in values:
        lines.append(f"\n### {vocabulary.__name__}\n\n| svenska | engelska |\n|---|---|\n")
        lines.extend(f"| {member.swedish} | `{member.key}` |\n" for member in vocabulary)
    lines.append("\n## Ord som kan stå i stället för ett id\n\n| svenska | i filen |\n|---|---|\n")
    lines.extend(f"| {swedish} | `{word}` |\n" for word, swedish in WORDS.items())
    return "".join(lines)


def _cell(words: str) -> str:
    return " ".join(words.split()).replace("|", "\\|")
