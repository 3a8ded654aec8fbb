"""What has been tried, kept in a file and told in a table."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple


class Tried(NamedTuple):
    """A fault that was planted, and what came of it."""

    name: str
    """Region, operator, kind and place."""
    verdict: str
    codes: tuple[str, ...]
    program: str
    """What the program and the models were."""
    why: str | None = None
    """The reason why it may go unnoticed."""

    @property
    def line(self) -> str:
        return json.dumps(self, ensure_ascii=False)

    @property
    def unnoticed(self) -> bool:
        return self.verdict != "noticed"

    @property
    def outcome(self) -> str:
        explained = self.verdict == "gone with it" or (self.verdict == "silent" and self.why)
        return "explained" if explained else self.verdict

    @property
    def sort(self) -> tuple[str, str]:
        """Its operator and kind."""
        _, operator, kind, _ = self.name.split(" ", 3)
        return operator, kind


def kept(state: Path) -> dict[str, Tried]:
    """What was tried before, by name; the last time counts. A line that was broken off is passed over."""
    found: dict[str, Tried] = {}
    file = state / "tried.jsonl"
    for line in file.read_text("utf-8").splitlines() if file.exists() else ():
        try:
            tried = Tried(*json.loads(line))
        except (ValueError, TypeError):
            continue
        found[tried.name] = tried
    return found


def printed(tried: Iterable[Tried], of: int) -> int:
    """Print the account; 1 where findings were lost and none names the fault."""
    tried = list(tried)
    sorts: dict[tuple[str, str], Counter[str]] = {}
    operators: dict[str, Counter[str]] = {}
    for one in tried:
        sorts.setdefault(one.sort, Counter())[one.outcome] += 1
        operators.setdefault(one.sort[0], Counter())[one.outcome] += 1
    for one in sorted(tried, key=lambda one: (-_left(sorts[one.sort]), one.sort, one.name)):
        if one.outcome in ("silent", "lost"):
            print(f"{one.outcome:7} {one.name} {' '.join(one.codes)}".rstrip())
    print()
    for (operator, kind), counts in sorted(sorts.items(), key=lambda each: (-_left(each[1]), each[0])):
        if _left(counts):
            print(f"{operator:10} {kind:40} {_share(counts)}")
    print()
    for operator, counts in sorted(operators.items()):
        print(f"{operator:51} {_share(counts)}")
    total = sum(operators.values(), Counter[str]())
    print(f"{f'{len(tried)} of {of} tried':51} {_share(total)}")
    return int(total["lost"] > 0)


def _left(counts: Counter[str]) -> int:
    return counts["silent"] + counts["lost"]


def _share(counts: Counter[str]) -> str:
    expected = counts.total() - counts["explained"]
    share = counts["noticed"] / max(expected, 1)
    return (
        f"{counts['noticed']:5} of {expected:5} noticed {share:4.0%} "
        f"({counts['explained']} explained, {counts['lost']} lost)"
    )
