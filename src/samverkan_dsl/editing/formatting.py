"""Canonical form: key order, indentation and quoting, with every comment where it was."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import Any

from ..findings import Finding
from ..language.base import Element
from ..syntax.data import Mapping
from ..syntax.document import YamlDocument
from ..syntax.reader import read
from ..syntax.scalars import PlainScalars
from .comments import collect, keep_gaps, places, put_back, survey
from .order import ROOT, element_below, rank

_NOTHING = re.compile(r"^$")
_SAFE = re.compile(r"[^\W_][^,:#\[\]{}\"'&*!|>%@`\\]*")
"""Text that needs no quotes wherever it stands."""
_OTHERWISE = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|nan)|0o?[0-7]+|0x[0-9a-f]+"
    r"|true|false|yes|no|on|off|y|n|null",
    re.IGNORECASE,
)
"""Text here, but a number, true or false or nothing to other readers of YAML: an editor takes section 6.10 for 6.1."""
_WIDTH = 1 << 20
"""Lines are never broken: a long Swedish sentence stays one line."""


@dataclass(frozen=True, slots=True)
class Formatted:
    """A file's canonical form."""

    text: str | None
    """None where the file has faults and is left alone; `findings` says which."""
    findings: tuple[Finding, ...] = ()


class CannotFormat(Exception):
    """The canonical form would not say the same; the file has to be left alone."""


def format_text(data: bytes, file: str) -> Formatted:
    """The canonical form of a region's file.

    What the file says and every comment are the same afterwards, and formatting twice gives the same as once.
    Raises CannotFormat rather than give a text that says something else.
    """
    document = read(data, file)
    if document.findings or not isinstance(document.root, Mapping):
        return Formatted(None, document.findings)
    lines = document.lines
    listed = list(places(document.root, lines))
    found = survey(listed, lines)
    comments = collect(listed, found, lines)
    written = _dump(found.bare, comments.inside_flow)
    plain = _same(written, document.root, file)
    keep_gaps(comments, document.root, plain.root)
    text = put_back(written.rstrip("\n"), plain.root, comments).strip("\n") + "\n"
    again = _same(text, document.root, file)
    kept = survey(places(again.root, again.lines), again.lines)
    if sorted(kept.comments.values()) != sorted(found.comments.values()):
        raise CannotFormat(file)
    return Formatted(text)


def _same(text: str, root: Any, file: str) -> YamlDocument:
    """A text, read. Raises CannotFormat where it does not say what `root` says."""
    document = read(text.encode("utf-8"), file)
    if document.findings or document.root != root:
        raise CannotFormat(file)
    return document


def _dump(text: str, as_blocks: set[tuple[Any, ...]]) -> str:
    """The data of `text` in canonical order and indentation, without comments."""
    from ruamel.yaml import YAML
    from ruamel.yaml.comments import CommentedMap, CommentedSeq
    from ruamel.yaml.resolver import VersionedResolver

    class PlainText(VersionedResolver):
        """Every plain scalar is the text it is written as: what it means is for the reader to say."""

        @property
        def versioned_resolver(self) -> Any:
            return {"": [("tag:yaml.org,2002:null", _NOTHING)]}

    yaml = YAML(typ="rt")
    yaml.Resolver = PlainText
    yaml.preserve_quotes = True
    yaml.width = _WIDTH
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.allow_unicode = True
    plain = PlainScalars()

    def visit(node: Any, path: tuple[Any, ...], cls: type[Element] | None, own_keys: bool) -> Any:
        """A fresh copy, in order: a fresh one has no comments and keeps no quotes."""
        fresh: Any
        if isinstance(node, CommentedMap):
            order = rank(cls) if cls is not None and not own_keys else {}
            fresh = CommentedMap()
            for key in sorted(node, key=lambda key: order.get(key, len(order))):
                below, mapped = (cls, False) if own_keys else element_below(cls, key)
                fresh[key] = visit(node[key], (*path, key), below, mapped)
        elif isinstance(node, CommentedSeq):
            fresh = CommentedSeq(visit(item, (*path, number), cls, own_keys) for number, item in enumerate(node))
        else:
            return _scalar(node, plain) if isinstance(node, str) else node
        if node.fa.flow_style() and path not in as_blocks:
            fresh.fa.set_flow_style()
        return fresh

    stream = io.StringIO()
    try:
        yaml.dump(visit(yaml.load(text), (), ROOT, False), stream)
    except Exception as error:  # it reads and writes some corners of YAML otherwise than the parser that `check` uses
        raise CannotFormat from error
    return stream.getvalue()


def _scalar(node: str, plain: PlainScalars) -> Any:
    """A text without quotes where no reader of YAML needs them, else in double quotes; block texts as they are."""
    from ruamel.yaml.scalarstring import (
        DoubleQuotedScalarString,
        FoldedScalarString,
        LiteralScalarString,
        SingleQuotedScalarString,
    )

    if isinstance(node, LiteralScalarString | FoldedScalarString):
        if hasattr(node, "comment"):
            del node.comment
        return node
    words = str(node)
    read_as = plain[words] if words else None
    if isinstance(node, SingleQuotedScalarString | DoubleQuotedScalarString):
        bare = read_as == words == words.strip() and _SAFE.fullmatch(words) and not _OTHERWISE.fullmatch(words)
        return words if bare else DoubleQuotedScalarString(words)
    quoted = read_as == words and (_OTHERWISE.fullmatch(words) or words.startswith(("---", "...")))
    return DoubleQuotedScalarString(words) if quoted else node
