"""Of a region that could not all be read nothing is told that the whole region does not say.

Each part of the pages' examples is spoilt in turn. Whatever the part said, no rule may find more than it did before.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from itertools import chain
from pathlib import Path
from random import Random
from typing import Any

import pytest

from samverkan_dsl.findings import Finding
from samverkan_dsl.loading import load_from
from samverkan_dsl.loading.files import Folder, Overlay
from samverkan_dsl.pipeline.check import EVERYTHING, Checked
from samverkan_dsl.pipeline.check import checked as judged
from samverkan_dsl.rules import Checker, checkers
from samverkan_dsl.rules._silence import rests_on, silenced
from samverkan_dsl.syntax.reader import read

from .conftest import Make
from .test_pages import BESIDE, examples

TRIES = 5
"""Parts spoilt of each example here; `python -m tests.rules.test_unread` spoils them all."""
WORDS_AS_KEYS = ("set-elsewhere", "for-each")
NOTHING_AT_ALL: list[list[Any]] = [[]]
"""A value that no key can have."""


def plain(value: Any) -> Any:
    """The data without positions."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, list) else value


def parts(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    for key, item in value.items() if isinstance(value, dict) else enumerate(value):
        yield (*path, key)
        if isinstance(item, dict | list):
            yield from parts(item, (*path, key))


def at(data: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        data = data[step]
    return data


def spoilt(data: Any, path: tuple[Any, ...], *, key: bool) -> Any:
    """A copy in which one value is of no kind, or one key is no word of the language."""
    result = deepcopy(data)
    holder = at(result, path[:-1])
    if key and isinstance(holder, dict):
        items = [("qqq" if name == path[-1] else name, value) for name, value in holder.items()]
        holder.clear()
        holder.update(items)
    else:
        holder[path[-1]] = NOTHING_AT_ALL
    return result


def checked(folder: Path, beside: dict[str, bytes], data: Any) -> Checked:
    text = json.dumps(data, ensure_ascii=False, indent=1).encode()
    ((loaded,), _) = load_from(Overlay(Folder(folder, folder), {"region.yaml": text, **beside}), date(2026, 1, 1))
    return judged(loaded, EVERYTHING)


def told(one: Checked) -> list[Finding]:
    """What rules find, save what is wrong with the files themselves."""
    return [finding for finding in one.findings if finding.rule.code[:3] not in ("MOD", "SYN", "SRC", "WAI")]


def more(before: Checked, after: Checked) -> list[str]:
    """Findings of rules that have found more than before, at elements where they had found nothing."""
    known = {(finding.rule.code, finding.subject) for finding in told(before)}
    counted = Counter(finding.rule.code for finding in told(before))
    now = Counter(finding.rule.code for finding in told(after))
    return [
        f"{finding.rule.code} {finding.subject}: {finding.message}"
        for finding in told(after)
        if (finding.rule.code, finding.subject) not in known and now[finding.rule.code] > counted[finding.rule.code]
    ]


def wrong(checker: Checker, folder: Path, tries: int | None) -> Iterator[str]:
    words = checker.page.read_text("utf-8")
    beside = {name: index.encode() for name, index in BESIDE.findall(words)}
    for body in chain.from_iterable(examples(checker.page).values()):
        data = plain(read(body.encode(), "x").root)
        whole = checked(folder, beside, data)
        # Another id, or another word where words are keys, is another model and no part of this that cannot be read.
        every = [
            (path, key)
            for path in parts(data)
            for key in (False, True)
            if path[0] not in ("region", "language") and not (key and (len(path) == 2 or path[-2:][0] in WORDS_AS_KEYS))
        ]
        for path, key in every if tries is None else Random(checker.rule.code).sample(every, min(tries, len(every))):
            after = checked(folder, beside, spoilt(data, path, key=key))
            for line in more(whole, after) if after.loaded.unread else ():
                yield f"{checker.rule.code} without {path}{' (key)' if key else ''}: {line}"


def test_what_leads_nowhere_in_a_row_of_the_regions_own_silences_that_row(make: Make) -> None:
    parties = "parties: {ekby: {name: Ekby, kind: municipality}}\n"
    region = make(parties + "mandates: [{decide: avtal, by: ekby}, {decide: planer, by: ekbynas}]\n")
    rows = [region.path("mandates", number).subject for number in (0, 1)]
    told = silenced(region, rests_on("mandates"))
    assert [row in told.elements for row in rows] == [False, True]


@pytest.mark.parametrize("checker", checkers(), ids=lambda checker: checker.rule.code)
def test_what_cannot_be_read_is_not_silence(checker: Checker, tmp_path: Path) -> None:
    assert list(wrong(checker, tmp_path, TRIES)) == []


if __name__ == "__main__":
    import sys

    for each in checkers():
        if not sys.argv[1:] or each.rule.code.startswith(tuple(sys.argv[1:])):
            for line in wrong(each, Path("/nowhere"), None):
                print(line, flush=True)
