"""Writes the files that are made from others: JSON schemas, glossary, language reference, compiled translations.

`--check` writes nothing, names the files that differ from what would be written, and exits 1 if any does.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import struct
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Formatter
from typing import Any

from babel.messages.pofile import PoFileError, read_po
from pydantic import TypeAdapter

from samverkan_dsl.language.glossary import glossary
from samverkan_dsl.language.schema import render_schemas
from samverkan_dsl.outputs.graph_files import SCHEMA as GRAPH_SCHEMA
from samverkan_dsl.outputs.shapes import SHAPES
from samverkan_dsl.pipeline.reference import Printed, pages

ROOT = Path(__file__).resolve().parent.parent
LOCALE = Path("src/samverkan_dsl/locale")
DOMAINS = {"en": "samverkan", "sv": "messages"}
"""What is translated into each language: our own words, which are Swedish, and the command line library's."""
SCHEMAS = Path("schemas")
GLOSSARY = Path("docs/ordlista.md")
REFERENCE = Path("docs/sprak")
PRINTED = Path("src/samverkan_dsl/pipeline/reference/printed.json")
MADE_ONCE = ROOT / ".printed.json"
"""What was printed the last time, and of what: building it takes minutes."""
_EXAMPLES = re.compile(rb"^(?:#|Exempel: ).*$", re.M).findall
"""Of what is said besides of words, only this goes into what is printed."""
_HEADER = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"


def read_translations(folder: Path) -> dict[str, str]:
    """Every message of the `.po` files in `folder`. One may stand in several files, with one translation.

    Raises SystemExit, naming file and line, where two files disagree, a translation is missing, or its braces
    are not those of the message.
    """
    merged: dict[str, tuple[str, str]] = {}
    faults: list[str] = []
    for path in sorted(folder.glob("*.po")):
        try:
            with path.open("rb") as stream:
                messages = [message for message in read_po(stream, abort_invalid=True) if message.id]
        except PoFileError as error:
            faults.append(f"{path.name}: {error}")
            continue
        for message in messages:
            where = f"{path.name}:{message.lineno}"
            forms, translated = _forms(message.id), _forms(message.string or "")
            if len(forms) != len(translated) or not all(translated) or message.fuzzy:
                faults.append(f"{where}: no finished translation of {forms[0]!r}")
                continue
            if _braces(forms) != _braces(translated):
                faults.append(f"{where}: the braces in the translation of {forms[0]!r} differ")
            key, value = "\0".join(forms), "\0".join(translated)
            first, origin = merged.setdefault(key, (value, where))
            if first != value:
                faults.append(f"{where}: {forms[0]!r} is translated otherwise at {origin}")
    if faults:
        raise SystemExit("\n".join(faults))
    return {key: value for key, (value, _) in merged.items()}


def _forms(words: str | Sequence[str]) -> tuple[str, ...]:
    """Singular, or singular and plural, which a .mo file keeps as one text with a NUL between."""
    return (words,) if isinstance(words, str) else tuple(words)


def _braces(forms: tuple[str, ...]) -> set[str]:
    try:
        return {field for form in forms for _, field, _, _ in Formatter().parse(form) if field is not None}
    except ValueError:
        return set(forms)


def compile_catalogue(messages: Mapping[str, str]) -> bytes:
    """The messages as a GNU .mo file (the GNU gettext manual, "The Format of GNU MO Files").

    The header holds no dates, so equal messages give equal bytes whenever and wherever.
    """
    entries = {"": _HEADER, **messages}
    pairs = sorted((key.encode(), value.encode()) for key, value in entries.items())
    start = 28 + 16 * len(pairs)
    tables, strings = b"", b""
    for column in (0, 1):
        for pair in pairs:
            tables += struct.pack("<2I", len(pair[column]), start + len(strings))
            strings += pair[column] + b"\0"
    header = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, start)
    return header + tables + strings


def output_schema(shape: type) -> dict[str, Any]:
    """The JSON Schema of what a command prints: no key but those it is said to have, and all of them."""
    schema: dict[str, Any] = TypeAdapter(shape).json_schema(mode="serialization")
    for part in (schema, *schema.get("$defs", {}).values()):
        if "properties" in part:
            part["additionalProperties"] = False
            for item in part["properties"].values():
                item.pop("title", None)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def generated() -> dict[Path, bytes]:
    """Every generated file, by its path in the project."""
    files = {SCHEMAS / name: content.encode() for name, content in render_schemas().items()}
    for name, shape in SHAPES.items():
        content = json.dumps(output_schema(shape), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        files[SCHEMAS / f"{name}.schema.json"] = content.encode()
    files[SCHEMAS / "graph.schema.json"] = (json.dumps(GRAPH_SCHEMA, ensure_ascii=False, indent=2) + "\n").encode()
    files[GLOSSARY] = glossary().encode()
    printed = printed_once()
    files[PRINTED] = (json.dumps(printed, ensure_ascii=False, indent=1) + "\n").encode()
    files |= {REFERENCE / name: content.encode() for name, content in pages(printed).items()}
    for language, domain in DOMAINS.items():
        if not (ROOT / LOCALE / language).is_dir():
            continue
        catalogue = LOCALE / language / "LC_MESSAGES" / f"{domain}.mo"
        files[catalogue] = compile_catalogue(read_translations(ROOT / LOCALE / language))
    return files


def printed_once() -> dict[str, Printed]:
    """What documents print for each word of the language; as it was, while nothing that it is made of has changed."""
    source = made_of(ROOT)
    if MADE_ONCE.is_file():
        kept = json.loads(MADE_ONCE.read_bytes())
        if kept["of"] == source:
            return {name: Printed(example, tuple(said), where) for name, (example, said, where) in kept["made"].items()}
    from printed import printed

    made = printed()
    MADE_ONCE.write_text(json.dumps({"of": source, "made": made}), encoding="utf-8")
    return made


def made_of(root: Path) -> str:
    """The digest of everything in a project that what is printed is made of; rules are none of it."""
    digest = hashlib.sha256()
    inside = ("findings", "syntax", "language", "loading", "graph", "analysis", "outputs", "pipeline/reference/words")
    for folder in ("tests/lossless", "tools", *(f"src/samverkan_dsl/{room}" for room in inside)):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in (".py", ".yaml", ".md"):
                content = _EXAMPLES(path.read_bytes()) if path.parent.name == "words" else [path.read_bytes()]
                digest.update(b"\0".join((path.relative_to(root).as_posix().encode(), *content, b"")))
    return digest.hexdigest()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="only say which files are stale")
    check = parser.parse_args().check
    files = generated()
    changed = [path for path, content in files.items() if _content(path) != content]
    present = (*(ROOT / SCHEMAS).glob("*.json"), *(ROOT / REFERENCE).glob("*.md"))
    superfluous = sorted(path.relative_to(ROOT) for path in present if path.relative_to(ROOT) not in files)
    for path in changed:
        print(f"{'stale' if check else 'written'}: {path.as_posix()}")
        if not check:
            (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / path).write_bytes(files[path])
    for path in superfluous:
        print(f"{'superfluous' if check else 'removed'}: {path.as_posix()}")
        if not check:
            (ROOT / path).unlink()
    if check and (changed or superfluous):
        print("run: make generate", file=sys.stderr)
        return 1
    return 0


def _content(path: Path) -> bytes | None:
    return (ROOT / path).read_bytes() if (ROOT / path).is_file() else None


if __name__ == "__main__":
    sys.exit(main())
