"""What a new edition of a source does to the statements of the one before it. Linear in their number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .model import PREAMBLE, SIGNATORIES, SourceIndex, Statement, section_of

_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*(?: \(\d+\))?")


@dataclass(frozen=True, slots=True)
class Rewording:
    """Statements that were worded anew: what stood at a place, and what stands there now.

    One of each, as far as the texts tell; where their numbers differ nobody can say which became which.
    """

    before: tuple[Statement, ...]
    after: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Relocation:
    """A statement with the same words in another section. Its address is the one it had."""

    statement: Statement
    """As in the new edition."""
    before: str
    """The section it stood in, by the headings above it."""
    after: str


@dataclass(frozen=True, slots=True)
class Drift:
    """The difference between two editions. Every statement of each is in exactly one place, moves apart."""

    unchanged: tuple[Statement, ...]
    """As in the new edition, moved ones too; each has the address it had."""
    moved: tuple[Relocation, ...]
    changed: tuple[Rewording, ...]
    gone: tuple[Statement, ...]
    new: tuple[Statement, ...]

    @property
    def nothing_shared(self) -> bool:
        """Whether no statement of the one is in the other, so that they are hardly editions of one document."""
        return not self.unchanged

    @property
    def lost(self) -> frozenset[str]:
        """The addresses whose words are not in the new edition: what cites them is to be reviewed."""
        return frozenset(item.address for item in (*self.gone, *(old for one in self.changed for old in one.before)))


def drift(old: SourceIndex, new: SourceIndex) -> Drift:
    """Compare an index with the one that `index_text` made of a newer text with the former as `previous`."""
    kept = {item.address for item in new.statements if _same(old.by_address.get(item.address), item)}
    if not kept:
        return Drift((), (), (), old.statements, new.statements)
    before, after = _standing(old), _standing(new)
    changed = [
        Rewording((old.by_address[item.address],), (item,))
        for item in new.statements
        if item.address in old.by_address and item.address not in kept
    ]
    changed += _replaced(old, new, before, after)
    taken = {item.address for one in changed for item in (*one.before, *one.after)} | kept
    place = {item.address: number for number, item in enumerate(new.statements)}
    return Drift(
        tuple(item for item in new.statements if item.address in kept),
        tuple(
            Relocation(item, before[item.address], after[item.address])
            for item in new.statements
            if item.address in kept and before[item.address] != after[item.address]
        ),
        tuple(sorted(changed, key=lambda one: place[one.after[0].address])),
        tuple(item for item in old.statements if item.address not in taken),
        tuple(item for item in new.statements if item.address not in taken),
    )


def _same(earlier: Statement | None, item: Statement) -> bool:
    return earlier is not None and earlier.mark == item.mark


def _standing(index: SourceIndex) -> dict[str, str]:
    """For each address the section it stands in by the headings above it, whatever the address itself says.

    A statement that was moved keeps its address, and so does an unnumbered heading whose numbered one was renumbered.
    """
    found: dict[str, str] = {}
    number, section = "", PREAMBLE
    for item in index.statements:
        if section_of(item.address) == item.address:
            if _NUMBER.fullmatch(item.address):
                number = section = item.address
            else:
                section = f"{number}/{item.address.rpartition('/')[2]}" if number else item.address
        inside = section_of(item.address) != SIGNATORIES
        found[item.address] = section if inside else SIGNATORIES
    return found


def _replaced(old: SourceIndex, new: SourceIndex, before: dict[str, str], after: dict[str, str]) -> Iterator[Rewording]:
    """The statements between the same unchanged neighbours, in one section of both editions."""
    gone = _Gaps(old.statements, new.by_address)
    for start, run in _Gaps(new.statements, old.by_address).runs():
        above = new.statements[start - 1].address if start else None
        end = start + len(run)
        below = new.statements[end].address if end < len(new.statements) else None
        there = gone.between(above, below)
        for section in dict.fromkeys(after[item.address] for item in run):
            yield from _paired(
                [item for item in there if before[item.address] == section and not _opens(item)],
                [item for item in run if after[item.address] == section and not _opens(item)],
            )
        opened, opens = ([item for item in part if _opens(item)] for part in (there, run))
        if len(opened) == len(opens):
            yield from _paired(opened, opens)


def _opens(item: Statement) -> bool:
    return section_of(item.address) == item.address


def _paired(before: list[Statement], after: list[Statement]) -> Iterator[Rewording]:
    if len(before) == len(after):
        yield from (Rewording((one,), (other,)) for one, other in zip(before, after, strict=True))
    elif before and after:
        yield Rewording(tuple(before), tuple(after))


class _Gaps:
    """The runs of statements whose address the other edition does not have."""

    def __init__(self, statements: Sequence[Statement], known: Iterable[str]) -> None:
        self.statements = statements
        self.place = {item.address: number for number, item in enumerate(statements)}
        self.open = [item.address not in known for item in statements]
        self.used: set[int] = set()

    def runs(self) -> Iterator[tuple[int, Sequence[Statement]]]:
        start = 0
        while start < len(self.open):
            end = self._end(start)
            if end > start:
                yield start, self.statements[start:end]
            start = end + 1

    def _end(self, start: int) -> int:
        while start < len(self.open) and self.open[start]:
            start += 1
        return start

    def between(self, above: str | None, below: str | None) -> list[Statement]:
        """What stands after one address and what stands before another, each statement once, ever."""
        first = 0 if above is None else self.place[above] + 1
        last = len(self.open) if below is None else self.place[below]
        found = list(range(first, self._end(first)))
        while last > 0 and self.open[last - 1] and last - 1 not in self.used:
            last -= 1
            found.append(last)
        fresh = sorted(set(found) - self.used)
        self.used.update(fresh)
        return [self.statements[number] for number in fresh]
