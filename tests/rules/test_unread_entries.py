"""A file with a fault of YAML is read but for the entry that has it.

Of what is read nothing is told that the whole file does not say.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

import pytest

from samverkan_dsl.loading import load_from
from samverkan_dsl.loading.files import Folder, Overlay
from samverkan_dsl.pipeline.check import EVERYTHING, Checked
from samverkan_dsl.pipeline.check import checked as judged
from samverkan_dsl.rules import Checker, checkers

from .test_pages import BESIDE, examples
from .test_unread import more

TRIES = 2
"""Places spoilt in each example here; `python -m tests.rules.test_unread_entries` spoils many more."""
DAY = date(2026, 1, 1)
FAULTS = ('"', "[", "{", "}", "]", ": ", " - ", "\t", "&x ", "'")


def spoilt(words: str, random: Random) -> str:
    """The text with a sign too much, one too few or a line that is indented otherwise."""
    at = random.randrange(len(words))
    match random.randrange(4):
        case 0:
            return words[:at] + random.choice(FAULTS) + words[at:]
        case 1:
            signs = [place for place, sign in enumerate(words) if sign in "\"'[]{}:"]
            gone = random.choice(signs)
            return words[:gone] + words[gone + 1 :]
        case 2:
            start = words.rfind("\n", 0, at) + 1
            return words[:start] + random.choice((" ", "   ")) + words[start:]
        case _:
            start = words.rfind("\n", 0, at) + 1
            return words[:start] + words[start:].removeprefix(random.choice((" ", "  ")))


def checked(folder: Path, beside: dict[str, bytes], words: str) -> Checked:
    ((loaded,), _) = load_from(Overlay(Folder(folder, folder), {"region.yaml": words.encode(), **beside}), DAY)
    return judged(loaded, EVERYTHING)


def wrong(words: str, beside: dict[str, bytes], folder: Path, random: Random, tries: int) -> Iterator[str]:
    whole = checked(folder, beside, words)
    for _ in range(tries):
        other = spoilt(words, random)
        after = checked(folder, beside, other)
        if any(part.rest for part in after.loaded.unread):
            for line in more(whole, after):
                yield f"{line}\n{other}"


@pytest.mark.parametrize("checker", checkers()[::4], ids=lambda checker: checker.rule.code)
def test_an_entry_that_is_no_yaml_is_not_silence(checker: Checker, tmp_path: Path) -> None:
    words = checker.page.read_text("utf-8")
    beside = {name: index.encode() for name, index in BESIDE.findall(words)}
    for bodies in examples(checker.page).values():
        for body in bodies:
            assert list(wrong(body, beside, tmp_path, Random(checker.rule.code), TRIES)) == []


if __name__ == "__main__":
    import sys

    for each in checkers()[:: int(sys.argv[2])]:
        page = each.page.read_text("utf-8")
        others = {name: index.encode() for name, index in BESIDE.findall(page)}
        for each_body in [body for bodies in examples(each.page).values() for body in bodies]:
            for line in wrong(each_body, others, Path("/nowhere"), Random(each.rule.code), int(sys.argv[1])):
                print(each.rule.code, line, flush=True)
