"""How much of a source text a model accounts for."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from .model import SourceIndex, StatementClass


@dataclass(frozen=True, slots=True)
class Account:
    """The norms of a section or a whole text, each in exactly one of the last four fields, in the order of the text."""

    norms: tuple[str, ...]
    cited: tuple[str, ...]
    """Norms whose content a typed field of some element carries."""
    prose_only: tuple[str, ...]
    """Norms that rest on free text alone."""
    left_out: tuple[str, ...]
    """Norms that the region leaves out with a reason."""
    uncovered: tuple[str, ...]
    """Norms that nothing accounts for."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The account of a source text, in all and by section."""

    total: Account
    sections: tuple[tuple[str, Account], ...]
    """Each section with a norm in it, in the order of the text."""


def coverage(index: SourceIndex, typed: Set[str], prose: Set[str], left_out: Set[str]) -> Coverage:
    """Account for the norms by the addresses that typed fields cite, prose cites and the region leaves out."""
    sections = []
    for name, addresses in index.sections.items():
        account = _account(index, addresses, typed, prose, left_out)
        if account.norms:
            sections.append((name, account))
    return Coverage(_account(index, tuple(index.by_address), typed, prose, left_out), tuple(sections))


def _account(
    index: SourceIndex, addresses: tuple[str, ...], typed: Set[str], prose: Set[str], left_out: Set[str]
) -> Account:
    norms = tuple(a for a in addresses if index.by_address[a].kind is StatementClass.NORM)
    found: dict[str, list[str]] = {"cited": [], "prose_only": [], "left_out": [], "uncovered": []}
    for address in norms:
        if address in typed:
            found["cited"].append(address)
        elif address in prose:
            found["prose_only"].append(address)
        elif address in left_out:
            found["left_out"].append(address)
        else:
            found["uncovered"].append(address)
    return Account(norms, **{name: tuple(listed) for name, listed in found.items()})
