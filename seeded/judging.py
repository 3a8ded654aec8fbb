"""What the rules say of a model, and what of that is another once a fault is planted."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from enum import Enum
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from samverkan_dsl.findings import Finding
from samverkan_dsl.loading import Loaded, Region, load_from, opening
from samverkan_dsl.loading.discover import REGION_FILE
from samverkan_dsl.loading.files import Folder, Overlay
from samverkan_dsl.pipeline.check import checked
from samverkan_dsl.rules.selection import EVERYTHING
from samverkan_dsl.syntax.data import locate
from samverkan_dsl.syntax.document import YamlDocument
from samverkan_dsl.syntax.reader import read

from .operators import GONE, TWICE
from .places import Place
from .reasons import Citations, reason

_SEEN = date(2026, 1, 1)
"""The day the regions are held against, as in their snapshots."""


class Verdict(Enum):
    """What became of the findings."""

    NOTICED = "noticed"
    """There is one that was not there before."""
    SILENT = "silent"
    """They are the same."""
    WITH = "gone with it"
    """Those are gone that told of what was taken away, at it or pointing to it: nothing is wrong there any more."""
    LOST = "lost"
    """Others are gone and none has come instead."""


class Judged(NamedTuple):
    """What became of the findings when a fault was planted."""

    verdict: Verdict
    codes: tuple[str, ...]
    """Of those that have come, or else of those that are gone."""


class Model:
    """A region in memory: its files as data, and what the rules find."""

    def __init__(self, folder: Path) -> None:
        self._folder = Folder(folder.resolve(), folder.resolve().parent)
        names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml"))
        self.trees: dict[str, Any] = {
            name: json.loads(json.dumps(read((folder / name).read_bytes(), name).root))
            for name in names
            if not name.endswith(".index.yaml")
        }
        # A file is read once, however many faults are planted in the others.
        opening.read = lru_cache(maxsize=64)(opening.read) if opening.read is read else opening.read
        self._bytes = {name: _written(tree) for name, tree in self.trees.items()}
        self.digest = b"".join(self._bytes.values())
        """All that the model says."""
        assert REGION_FILE in names

    @cached_property
    def before(self) -> tuple[Finding, ...]:
        """What is found where no fault is planted."""
        return self._found(self._bytes)

    def _loaded(self, files: dict[str, bytes]) -> Loaded:
        (loaded,), _ = load_from(Overlay(self._folder, files), _SEEN)
        return loaded

    def _found(self, files: dict[str, bytes]) -> tuple[Finding, ...]:
        return checked(self._loaded(files), EVERYTHING).findings

    @cached_property
    def region(self) -> Region:
        """The region without any fault planted."""
        region = self._loaded(self._bytes).region
        assert region is not None
        return region

    @cached_property
    def _documents(self) -> dict[str, YamlDocument]:
        """The files as they are read, by their names in the region."""
        return {name: read(data, name) for name, data in self._bytes.items()}

    @cached_property
    def _citations(self) -> Citations:
        return Citations.of(self.region)

    def reason(self, operator: str, place: Place, instead: Any) -> str | None:
        """Why a fault may go unnoticed; None where it should not."""
        above: list[Any] = [self.trees[place.file]]
        home = None
        if place.steps[0] == "bodies" and len(place.steps) > 1:
            home = above[0]["bodies"][place.steps[1]].get("section")
        for step in place.steps[:-1]:
            above.append(above[-1][step])
        return reason(operator, place, instead, above, home, self.region, self._citations)

    def with_fault(self, place: Place, instead: Any) -> tuple[Finding, ...]:
        """What is found with something else at a place."""
        tree = json.loads(self._bytes[place.file])
        *above, last = place.steps
        holder = tree
        for step in above:
            holder = holder[step]
        if instead is GONE:
            del holder[last]
        elif instead is TWICE:
            holder.insert(last, holder[last])
        else:
            holder[last] = instead
        return self._found({**self._bytes, place.file: _written(tree)})

    def judge(self, place: Place, instead: Any) -> Judged:
        """What becomes of the findings. One that only counts otherwise, at its old place, is no new one."""
        after = self.with_fault(place, instead)
        came, went = _less(after, self.before), _less(self.before, after)
        codes = tuple(sorted(finding.rule.code for finding in came or went))
        if came:
            return Judged(Verdict.NOTICED, codes)
        if not went:
            return Judged(Verdict.SILENT, codes)
        root = self._documents[place.file].root
        within = all(_told_of(finding, root, place) for finding in went)
        return Judged(Verdict.WITH if within else Verdict.LOST, codes)


def _told_of(finding: Finding, root: Any, place: Place) -> bool:
    """Whether a finding stands at a place or its key, or points to it."""
    spans = [locate(root, place.steps)]
    if isinstance(place.steps[-1], str):
        spans.append(locate(root, place.steps, key=True))
    told = [finding.span, *(each.span for each in finding.related)]
    return any(
        one is not None
        and at is not None
        and at[1:3] <= one[1:3]
        and one[3:] <= at[3:]
        and one.file.endswith(place.file)
        for one in told
        for at in spans
    )


def _less(some: tuple[Finding, ...], others: tuple[Finding, ...]) -> list[Finding]:
    """The findings among `some` that `others` has not."""
    known = {finding.fingerprint for finding in others}
    same = {finding.fingerprint for finding in some}
    places = Counter(_place(finding) for finding in others if finding.fingerprint not in same)
    found = []
    for finding in some:
        at = _place(finding)
        if finding.fingerprint in known:
            continue
        if places[at]:
            places[at] -= 1
        else:
            found.append(finding)
    return found


def _place(finding: Finding) -> tuple[str, str, str]:
    known = finding.known_by or finding.path
    return finding.rule.code, finding.subject, known.meaning


def _written(tree: Any) -> bytes:
    return json.dumps(tree, ensure_ascii=False).encode()
