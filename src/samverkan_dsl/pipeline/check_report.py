"""What `check` found, as it is told to people and to programs, region by region; kept between runs where that is asked.

What is told of a region depends on its files, on what it can know of the others loaded with it, on the rules asked
for, the date and the form. All of that is in its key, so what is kept is told again only where nothing of it changed.
"""

from __future__ import annotations

import hashlib
import json
import posixpath
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date as Date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..findings import Finding, Severity
from ..loading.collection import collection_paused
from ..loading.discover import RegionFiles, discover
from ..loading.interface import Interface
from ..outputs.console import as_text, begin_with, beginning, closing_line
from ..outputs.findings import VERSION, as_json
from ..rules.selection import EVERYTHING, Selection
from .kept import Kept, key_of

# What understands a region is imported where one has to be understood: most often nothing has changed since last.
if TYPE_CHECKING:
    from ..loading.loaded import Loaded
    from ..outputs.shapes.found import CheckShape, FindingShape, RegionShape, RuleNotRun, UnreadPart

__all__ = ["CheckReport", "Form", "RegionReport", "Selection", "check_report"]


@dataclass(frozen=True, slots=True)
class Form:
    """How it is told."""

    lang: str = "sv"
    programs: bool = False
    """As data for programs; else in words for people."""
    colour: bool = False
    width: int = 100
    """How long a line of a file may be before it is cut."""
    whole: bool = False
    """Every finding by itself, with its line and all its places."""


@dataclass(frozen=True, slots=True)
class RegionReport:
    """What is told of one region."""

    files: int
    counts: dict[str, int]
    """How many findings of each weight, by its key."""
    complete: bool
    """Whether the rules asked for have seen all that the region says."""
    blocks: list[str] = field(default_factory=list)
    """What a person reads of the findings, most often one at a time."""
    unable: str | None = None
    """A sentence on how many rules could not tell all, and why; None where all could."""
    first: list[list[Any]] = field(default_factory=list)
    """What to mend first, by consequence: what orders it among others, and a line."""
    data: RegionShape | None = None
    """The same for programs."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What is told of all regions."""

    regions: tuple[RegionReport, ...]
    passed_over: tuple[str, ...]
    """YAML files that are no region."""
    form: Form

    @property
    def complete(self) -> bool:
        return all(region.complete for region in self.regions)

    def count(self, severity: Severity) -> int:
        """How many findings of this weight there are."""
        return sum(region.counts[severity.key] for region in self.regions)

    def fails(self, threshold: Severity) -> bool:
        """Whether any finding weighs at least this much."""
        return any(self.count(severity) for severity in Severity if severity.rank >= threshold.rank)

    @property
    def closing(self) -> str:
        """One line for people: how many of each, in how many regions."""
        counts = {severity: self.count(severity) for severity in Severity}
        return closing_line(counts, regions=len(self.regions), lang=self.form.lang, complete=self.complete)

    @property
    def first(self) -> list[str]:
        """Lines for people: what to mend first."""
        told = [(weight, words) for region in self.regions for weight, words in region.first]
        return begin_with(told, lang=self.form.lang)

    @property
    def data(self) -> CheckShape:
        """All of it for programs."""
        findings: list[FindingShape] = []
        parts: list[UnreadPart] = []
        rules: list[RuleNotRun] = []
        for region in self.regions:
            assert region.data is not None, "told for programs"
            first = len(parts)
            findings += region.data["findings"]
            parts += region.data["unread"]
            for each in region.data["not_run"]:
                rules.append({**each, "because": [number + first for number in each["because"]]})
        return {
            "version": VERSION,
            "findings": findings,
            "summary": {
                "errors": self.count(Severity.ERROR),
                "warnings": self.count(Severity.WARNING),
                "infos": self.count(Severity.INFO),
                "regions": len(self.regions),
                "files": sum(region.files for region in self.regions),
                "complete": self.complete,
            },
            "unread": parts,
            "not_run": rules,
        }


def check_report(
    paths: Iterable[Path],
    base: Path,
    *,
    selection: Selection = EVERYTHING,
    date: Date | None = None,
    form: Form = Form(),
    kept: Kept | None = None,
) -> CheckReport:
    """`check`, told. `kept`: where results are kept between runs; None keeps nothing.

    Raises CannotRun where a path does not exist or a folder holds no region.
    """
    with collection_paused():
        found, passed = discover(paths, base)
        asked = [_Asked(files, date, kept) for files in found]
        passed += [one.files.shown for one in asked if one.known is None]
        regions = [one for one in asked if one.known is not None]
        told = []
        for at, one in enumerate(regions):
            others = [other.known for other in (*regions[:at], *regions[at + 1 :]) if other.known is not None]
            told.append(one.report(others, selection, form))
    return CheckReport(tuple(told), tuple(passed), form)


class _Asked:
    """One region that is asked about: read at once, understood only if what is told of it is not known already."""

    def __init__(self, files: RegionFiles[Any], date: Date | None, kept: Kept | None) -> None:
        read = {name: files.read(name) for name in files.names}
        contents = {name: data for name, data in read.items() if isinstance(data, bytes)}
        # Nothing is read twice: a file could have changed in between.
        self.files = replace(files, kept=contents)
        self.date = date
        # What could not be read may be readable the next time, without a trace in any content.
        self.kept = kept if len(contents) == len(read) and not files.findings else None
        self._loaded: Loaded | None = None
        self.content = self._content_key(contents) if self.kept is not None else ""
        self.known = self._known()

    def _content_key(self, contents: dict[str, bytes]) -> str:
        date = "" if self.date is None else self.date.isoformat()
        parts: list[str | bytes] = ["region", self.files.shown, str(self.files.explicit), date]
        for name, data in contents.items():
            parts += [self.files.files.shown(name), data]
        return key_of(*parts)

    def _known(self) -> Interface | None:
        """What others can know of it; None where it turns out to be no region."""
        if self.kept is not None:
            entry = self.kept.get(self.content)
            if entry is not None and self._unchanged(entry["indexes"]):
                self.content = key_of(self.content, json.dumps(entry["indexes"]))
                return _interface_of(entry["interface"])
        from ..loading.neighbours import interface
        from ..loading.opening import load_region

        loaded = self._loaded = load_region(self.files, self.date)
        found = None if loaded is None else interface(loaded)
        if self.kept is not None:
            indexes = self._used(loaded)
            self.kept.put(self.content, {"interface": _as_data(found), "indexes": indexes})
            self.content = key_of(self.content, json.dumps(indexes))
        return found

    def _used(self, loaded: Loaded | None) -> dict[str, str]:
        """The source indexes that the region names besides its own files, with what was read of each."""
        if loaded is None or loaded.region is None:
            return {}
        named = sorted({source.index for source in loaded.region.model.sources.values() if source.index is not None})
        used = {name: loaded.documents.get(self.files.files.shown(posixpath.normpath(name))) for name in named}
        return {name: _digest(None if document is None else document.data) for name, document in used.items()}

    def _unchanged(self, indexes: dict[str, str]) -> bool:
        """Whether the source indexes hold what they held."""
        for name, digest in indexes.items():
            data = self.files.read(posixpath.normpath(name))
            if _digest(data if isinstance(data, bytes) else None) != digest:
                return False
        return True

    def report(self, others: Sequence[Interface], selection: Selection, form: Form) -> RegionReport:
        """What is told of it beside the others."""
        key = ""
        if self.kept is not None:
            beside_it = json.dumps([_as_data(other) for other in others])
            key = key_of(self.content, beside_it, repr(selection), repr(form))
            entry = self.kept.get(key)
            if entry is not None:
                return RegionReport(**entry)
        from ..loading.neighbours import beside
        from ..loading.opening import load_region

        loaded = self._loaded or load_region(self.files, self.date)
        assert loaded is not None
        told = _told(beside(loaded, others), selection, form)
        if self.kept is not None:
            self.kept.put(key, asdict(told))
        return told


def _told(loaded: Loaded, selection: Selection, form: Form) -> RegionReport:
    from ..outputs import unread
    from ..rules import rule_count
    from .check import checked

    found = checked(loaded, selection)
    counts = {severity.key: _count(found.findings, severity) for severity in Severity}
    complete = not found.not_run
    files = len(loaded.documents)
    if form.programs:
        whole = as_json(found.findings, lang=form.lang, regions=1, files=files)
        data: RegionShape = {
            "findings": whole["findings"],
            **unread.as_json([(loaded, found.not_run)], lang=form.lang),
        }
        return RegionReport(files, counts, complete, data=data)
    blocks = list(
        as_text(
            found.findings,
            loaded.documents,
            lang=form.lang,
            colour=form.colour,
            width=form.width,
            whole=form.whole,
        )
    )
    unable = unread.as_text(loaded, found.not_run, rule_count(selection), lang=form.lang)
    first = [[weight, words] for weight, words in beginning(found.findings, lang=form.lang)]
    return RegionReport(files, counts, complete, blocks, unable, first)


def _count(findings: Iterable[Finding], severity: Severity) -> int:
    return sum(finding.rule.severity is severity for finding in findings)


def _digest(data: bytes | None) -> str:
    """Empty for what is not there."""
    return "" if data is None else hashlib.sha256(data).hexdigest()


def _as_data(known: Interface | None) -> list[Any] | None:
    if known is None:
        return None
    return [known.shown, known.id, known.own, None if known.bodies is None else sorted(known.bodies)]


def _interface_of(data: list[Any] | None) -> Interface | None:
    if data is None:
        return None
    shown, name, own, bodies = data
    return Interface(shown, name, own, None if bodies is None else frozenset(bodies))
