"""From a text to its index, and from one edition's index to the next."""

from __future__ import annotations

from collections import defaultdict, deque

from .classes import propose_all
from .model import PREAMBLE, SIGNATORIES, SourceIndex, Statement, StatementClass, section_of
from .outline import Piece, PieceKind, SourceSection, outline
from .pairing import pair
from .words import mark_of


def index_text(text: str, source_id: str, previous: SourceIndex | None = None) -> SourceIndex:
    """The index of a plain text.

    With the index of an earlier edition every unchanged statement keeps its address and the class a person set; new
    statements get ordinals that were never used; addresses that are gone are retired. A numbered heading that is
    worded anew keeps its address: the number names the section, not its words.
    """
    pieces = list(outline(text))
    marks = [mark_of(piece.text) for piece in pieces]
    old = previous.statements if previous else ()
    retired = previous.retired if previous else ()
    partners = pair(
        [(mark, piece.kind is PieceKind.HEADING) for mark, piece in zip(marks, pieces, strict=True)],
        [(item.mark, section_of(item.address) == item.address) for item in old],
        ["/".join(piece.section.key) for piece in pieces],
        [section_of(item.address) for item in old],
    )
    free = {item.address for item in old} - {old[index].address for index in partners if index is not None}
    addresses = _Addresses([*retired, *(item.address for item in old)], free)
    statements = []
    for piece, mark, partner, proposed in zip(pieces, marks, partners, propose_all(pieces), strict=True):
        earlier = old[partner] if partner is not None else None
        address = addresses.of(piece, earlier.address if earlier else None)
        statements.append(_statement(piece, mark, address, earlier, proposed))
    kept = {item.address for item in statements}
    gone = [item.address for item in old if item.address not in kept]
    return SourceIndex(source_id, tuple(statements), (*retired, *gone))


def words_of(text: str, index: SourceIndex) -> dict[str, str]:
    """The words of each statement of `index` that `text` holds, by its address.

    Statements are known by their fingerprints, those that come again in the order of the text.
    """
    found: dict[str, deque[str]] = defaultdict(deque)
    for piece in outline(text):
        found[mark_of(piece.text)].append(piece.text)
    return {item.address: found[item.mark].popleft() for item in index.statements if found.get(item.mark)}


def _statement(piece: Piece, mark: str, address: str, earlier: Statement | None, proposed: StatementClass) -> Statement:
    """A class that differs from what the rules propose was set by a person, and stays."""
    kind = earlier.kind if earlier else proposed
    return Statement(address, kind, piece.page, mark, piece.line, proposed if kind is not proposed else None)


class _Addresses:
    """Gives each statement its address, in the order of the text."""

    def __init__(self, used: list[str], free: set[str]) -> None:
        self.used = {PREAMBLE, SIGNATORIES, *used}
        self.free = free
        """Addresses of the earlier edition that no unchanged statement holds."""
        self.bases: dict[tuple[str, ...], str] = {(PREAMBLE,): PREAMBLE, (SIGNATORIES,): SIGNATORIES}
        self.last: dict[str, int] = defaultdict(int)
        self.copies: dict[str, int] = {}
        for address in used:
            base, _, ordinal = address.rpartition("/")
            if base and ordinal.isdecimal():
                self.last[base] = max(self.last[base], int(ordinal))

    def of(self, piece: Piece, earlier: str | None) -> str:
        if piece.kind is PieceKind.HEADING:
            address = earlier or self._heading(piece.section)
            self.bases[piece.section.key] = address
            return address
        if earlier:
            return earlier
        base = self.bases[piece.section.key]
        self.last[base] += 1
        return f"{base}/{self.last[base]}"

    def _heading(self, section: SourceSection) -> str:
        above = section.key[:-1]
        path = "/".join((self.bases[above], section.key[-1]) if above else section.key)
        if path in self.free:
            self.free.discard(path)
            return path
        address, copy = path, self.copies.get(path, 1)
        while address in self.used:
            copy += 1
            address = f"{path} ({copy})"
        self.copies[path] = copy
        self.used.add(address)
        return address
