"""What reading a file gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from ..findings import Finding, Related, Rule, Span, Text
from .data import Mapping, Sequence

Scalar = str | int | bool | None
_COMMENT = re.compile(r"(?:^|\s)#+\s*(\S.*)$")


@dataclass(frozen=True)
class YamlDocument:
    """One file as read. `root` is None exactly when there are findings: never half a document."""

    file: str
    root: Mapping | Sequence | Scalar
    span: Span
    """Where the root stands; the start of the file when there is none."""
    findings: tuple[Finding, ...] = ()
    text: str = field(default="", repr=False)
    """The file's characters as written, without byte order mark."""
    data: bytes = field(default=b"", repr=False)
    """The bytes that were read, for those that write the file anew: on disk it may have changed since."""
    rest: Mapping | None = None
    """Of a file with faults: the entries beside those in which the faults stand, where these can be told apart."""
    lost: str = field(default="", repr=False)
    """The text that `rest` is without."""

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines that spans count, without line ends. Split when first asked for."""
        return tuple(split_lines(self.text))

    @property
    def comments(self) -> Iterator[Comment]:
        """What stands behind a hash that no quotation mark is open before, line by line."""
        for number, line in enumerate(self.lines if "#" in self.text else (), 1):
            found = _COMMENT.search(line)
            if found is not None and not any(line[: found.start()].count(mark) % 2 for mark in ("'", '"')):
                at = Span(self.file, number, found.start(1) + 1, number, len(line) + 1)
                yield Comment(found[1].strip(), at)


class Comment(NamedTuple):
    """Words for those who read the file itself, which mean nothing to the model."""

    words: str
    at: Span


def split_lines(text: str) -> list[str]:
    """Lines as `Span` counts them: broken by LF or CRLF and nothing else."""
    *lines, last = text.split("\n")
    return [*(line.removesuffix("\r") for line in lines), last]


class EnoughFaults(Exception):
    """The limit on findings is reached; the rest of the file is not looked at."""


class Collector:
    """Gathers a file's findings, up to a limit.

    Raises `EnoughFaults` from `add` when the limit is passed.
    """

    def __init__(self, limit: int) -> None:
        self.findings: list[Finding] = []
        self.limit = limit

    def add(
        self, rule: Rule, span: Span, message: Text, related: tuple[Related, ...] = (), help: Text | None = None
    ) -> None:
        if len(self.findings) == self.limit:
            raise EnoughFaults
        self.findings.append(Finding(rule, message, span, related=related, help=help))
