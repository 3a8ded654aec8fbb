"""Going through a region's texts for what identifies persons."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...findings import Finding, Rule, Text
from ...loading import Region
from .._texts import Written, texts


def scan(
    region: Region,
    rule: Rule,
    find: Callable[[Written], str | None],
    say: Callable[[str], Text],
    help: Text,
) -> Iterator[Finding]:
    """One finding for each text in which `find` sees something; `say` tells what."""
    for written in texts(region):
        seen = find(written)
        if seen is not None:
            yield region.finding(rule, say(seen), *written.path, help=help)
