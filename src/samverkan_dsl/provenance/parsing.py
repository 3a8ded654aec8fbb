"""Reading an index file, which people edit: every nonsense is a finding, and the rest is still of use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..findings import Finding, Related, Rule, Span, Text, text
from ..syntax.data import Mapping, Sequence
from ..syntax.document import YamlDocument
from ..syntax.similar import closest
from .document import FORMAT
from .model import CLASSES, SourceIndex, Statement, StatementClass
from .rules import BAD_ADDRESS, BAD_MARK, INDEX_ENTRY, NOT_AN_INDEX, REPEATED_ADDRESS, UNKNOWN_CLASS

_SEGMENT = r"[\w(§](?:[\w .()+§-]*[\w)+§])?"
_ADDRESS = re.compile(rf"{_SEGMENT}(?:/{_SEGMENT})*")
_MARK = re.compile(r"[0-9a-f]{12}")
_KEYS = {"at", "class", "proposed", "page", "line", "mark"}


def parse_index(document: YamlDocument) -> tuple[SourceIndex | None, tuple[Finding, ...]]:
    """The index in a file that was read, and what is wrong with it. None where the file is no index at all.

    A faulty statement keeps its place as far as it can be understood, so that what cites it is not faulty too.
    """
    reader = _Reader(document.file)
    root = document.root
    statements = root.get("statements") if isinstance(root, Mapping) else None
    if not isinstance(root, Mapping) or not isinstance(statements, Sequence):
        message = text(
            "Filen är inget källindex: den ska ha nycklarna source, index och statements. "
            "Gör om den med samverkan source index."
        )
        return None, (Finding(NOT_AN_INDEX, message, document.span),)
    reader.head(root)
    found = [
        item for place, entry in enumerate(statements) for item in reader.entry(entry, statements.values_at[place])
    ]
    retired = list(reader.retired(root))
    source = root.get("source")
    return SourceIndex(source if isinstance(source, str) else "", tuple(found), tuple(retired)), tuple(reader.findings)


class _Reader:
    """Checks one file and gathers what is wrong with it."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.findings: list[Finding] = []
        self.places: dict[str, Span] = {}

    def fault(self, rule: Rule, at: Span, message: Text, *related: Related, subject: str = "") -> None:
        self.findings.append(Finding(rule, message, at, subject=subject, related=related))

    def head(self, root: Mapping) -> None:
        source, version = root.get("source"), root.get("index")
        if not isinstance(source, str) or not source:
            message = text(
                "Källindexet säger inte vilken källa det gäller. Skriv källans id efter source, som source: plan-2021."
            )
            self.fault(NOT_AN_INDEX, root.values_at.get("source", root.span), message)
        if version != FORMAT or isinstance(version, bool):
            message = text(
                "Källindexet ska ha index: {version}, så att det läses rätt. Gör om det med samverkan source index.",
                version=FORMAT,
            )
            self.fault(NOT_AN_INDEX, root.values_at.get("index", root.span), message)
        for key in sorted(root.keys() - {"source", "index", "statements", "retired"}):
            self.unknown_key(key, root.keys_at[key], ("source", "index", "statements", "retired"))

    def unknown_key(self, key: str, at: Span, known: tuple[str, ...]) -> None:
        near = closest(key, known)
        message = text("Nyckeln {key} finns inte i ett källindex. Där finns {known}.", key=key, known=known)
        hint = text("Menade du {near}?", near=near) if near else None
        self.findings.append(Finding(INDEX_ENTRY, message, at, help=hint))

    def entry(self, entry: Any, at: Span) -> Iterator[Statement]:
        if not isinstance(entry, Mapping):
            message = text("En rad i källindexet ska ha formen {{at: adress, class: klass, mark: fingeravtryck}}.")
            self.fault(INDEX_ENTRY, at, message)
            return
        for key in sorted(entry.keys() - _KEYS):
            self.unknown_key(key, entry.keys_at[key], ("at", "class", "proposed", "page", "line", "mark"))
        address = self.address(entry.get("at"), entry.values_at.get("at", at))
        if address is None:
            return
        kind = self.kind(entry, "class", at, address)
        proposed = self.kind(entry, "proposed", at, address) if "proposed" in entry else None
        page, line = (self.number(entry, key, address) for key in ("page", "line"))
        mark = entry.get("mark")
        mark = str(mark) if isinstance(mark, int) else mark
        if not isinstance(mark, str) or not _MARK.fullmatch(mark):
            message = text(
                "Fingeravtrycket för {address} ska vara de tolv tecken (0–9, a–f) som samverkan source index skrev. "
                "Utan det känns påståendet inte igen i en ny utgåva. Indexera om texten.",
                address=address,
            )
            self.fault(BAD_MARK, entry.values_at.get("mark", at), message, subject=address)
            mark = ""
        kind = kind or proposed or StatementClass.DESCRIPTION
        yield Statement(address, kind, page, mark, line, proposed, self.places[address])

    def address(self, address: Any, at: Span) -> str | None:
        """The address, if it is one and was not used before."""
        if isinstance(address, int) and not isinstance(address, bool):
            address = str(address)
        if not isinstance(address, str) or not _ADDRESS.fullmatch(address):
            message = text(
                "{address} är ingen adress. En adress är rubrikernas väg och ett löpnummer, som 6.2/Uppdrag/7. "
                "Indexera om texten i stället för att skriva adresser själv.",
                address=address if isinstance(address, str) and address else text("Det som står här"),
            )
            self.fault(BAD_ADDRESS, at, message)
            return None
        if address in self.places:
            message = text(
                "Adressen {address} används två gånger, så det går inte att veta vad som citeras. Indexera om texten.",
                address=address,
            )
            related = Related(text("används första gången här"), self.places[address])
            self.fault(REPEATED_ADDRESS, at, message, related, subject=address)
            return None
        self.places[address] = at
        return address

    def kind(self, entry: Mapping, key: str, at: Span, address: str) -> StatementClass | None:
        word = entry.get(key)
        kind = CLASSES.get(word) if isinstance(word, str) else None
        if kind is None:
            known = tuple(member.key for member in StatementClass)
            near = closest(word, CLASSES) if isinstance(word, str) else None
            message = text(
                "Klassen för {address} ska vara en av {known}; annars vet ingen om påståendet måste finnas i modellen.",
                address=address,
                known=known,
            )
            hint = text("Menade du {near}?", near=near) if near else None
            at = entry.values_at.get(key, at)
            self.findings.append(Finding(UNKNOWN_CLASS, message, at, subject=address, help=hint))
        return kind

    def number(self, entry: Mapping, key: str, address: str) -> int | None:
        value = entry.get(key)
        if value is None and key not in entry:
            return None
        if isinstance(value, int) and not isinstance(value, bool) and value > 0:
            return value
        message = text("Värdet för {key} hos {address} ska vara ett heltal från 1.", key=key, address=address)
        self.fault(INDEX_ENTRY, entry.values_at[key], message, subject=address)
        return None

    def retired(self, root: Mapping) -> Iterator[str]:
        retired = root.get("retired")
        if retired is None:
            return
        if not isinstance(retired, Sequence):
            message = text("Under retired ska det stå en lista av adresser som inte längre används.")
            self.fault(INDEX_ENTRY, root.values_at["retired"], message)
            return
        for place, entry in enumerate(retired):
            address = self.address(entry, retired.values_at[place])
            if address is not None:
                yield address
