"""The index file: YAML with a statement to a line, written by the indexer and edited by people."""

from __future__ import annotations

import json
import re

from .model import SourceIndex, Statement, section_of

FORMAT = 1
"""The version of the file's form."""

_HEADER = """\
# Källindex: adress, klass och fingeravtryck för varje påstående i källtexten, aldrig texten själv.
# Klassen (class) får ändras för hand och står kvar när texten indexeras om. Se docs/kallindex.md.
"""
_PLAIN = re.compile(r"[\w(§][\w ./()+§-]*")
_READ_AS_OTHER = re.compile(r"[\d.+-][^/]*|true|false|null|yes|no|on|off|y|n|~", re.I)


def render_index(index: SourceIndex) -> str:
    """The index as the text of its file. The same index gives the same bytes."""
    lines = [_HEADER, f"source: {_scalar(index.source)}", f"index: {FORMAT}"]
    lines.append("statements:" if index.statements else "statements: []")
    for place, item in enumerate(index.statements):
        if place and section_of(item.address) == item.address:
            lines.append("")
        lines.append(f"  - {{{', '.join(_fields(item))}}}")
    lines.append("")
    lines.append("retired:" if index.retired else "retired: []")
    lines.extend(f"  - {_scalar(address)}" for address in index.retired)
    return "\n".join(lines) + "\n"


def _fields(item: Statement) -> list[str]:
    fields = [f"at: {_scalar(item.address)}", f"class: {item.kind.key}"]
    if item.proposed:
        fields.append(f"proposed: {item.proposed.key}")
    if item.page is not None:
        fields.append(f"page: {item.page}")
    if item.line is not None:
        fields.append(f"line: {item.line}")
    return [*fields, f'mark: "{item.mark}"']


def _scalar(text: str) -> str:
    """Addresses hold no character with a meaning in YAML; what looks like a number or a truth value is quoted."""
    return (
        text if _PLAIN.fullmatch(text) and not _READ_AS_OTHER.fullmatch(text) else json.dumps(text, ensure_ascii=False)
    )
