"""The verb `check`: every fault in every region, in one run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date as Date
from pathlib import Path
from typing import TYPE_CHECKING

from ..findings import Finding, Severity, finalise
from ..loading import Loaded, collection_paused, load
from ..rules import NotRun, apply_waivers, not_run, nothing_run, run
from ..rules.selection import EVERYTHING, Selection
from ..syntax.document import YamlDocument
from .meant import meant

if TYPE_CHECKING:
    from ..outputs.shapes.found import CheckShape

__all__ = ["EVERYTHING", "CheckResult", "Checked", "Selection", "check"]


@dataclass(frozen=True, slots=True)
class Checked:
    """One region with what was found in it."""

    loaded: Loaded
    findings: tuple[Finding, ...]
    not_run: tuple[NotRun, ...] = ()
    """What the rules asked for could not tell of, because something could not be read or they are faulty themselves."""

    @property
    def sound(self) -> bool:
        """Whether the model has no errors, so that documents can be made of it."""
        return self.loaded.sound and not any(
            finding.rule.severity is Severity.ERROR and finding.rule.concerns.key == "model"
            for finding in self.findings
        )


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a run of `check` found."""

    regions: tuple[Checked, ...]
    passed_over: tuple[str, ...]
    """YAML files that are no region."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, by region and place."""
        return tuple(finding for checked in self.regions for finding in checked.findings)

    @property
    def documents(self) -> dict[str, YamlDocument]:
        """The files read, by shown path."""
        return {file: document for checked in self.regions for file, document in checked.loaded.documents.items()}

    @property
    def complete(self) -> bool:
        """Whether the rules asked for have seen all that the regions say."""
        return not any(checked.not_run for checked in self.regions)

    def data(self, lang: str = "sv") -> CheckShape:
        """What was found, for programs; messages in `lang`."""
        from ..outputs import unread
        from ..outputs.findings import as_json

        found = as_json(
            self.findings, lang=lang, regions=len(self.regions), files=len(self.documents), complete=self.complete
        )
        return {**found, **unread.as_json([(one.loaded, one.not_run) for one in self.regions], lang=lang)}

    def count(self, severity: Severity) -> int:
        """How many findings of this weight there are."""
        return sum(finding.rule.severity is severity for finding in self.findings)

    def fails(self, threshold: Severity) -> bool:
        """Whether any finding weighs at least this much."""
        return any(finding.rule.severity.rank >= threshold.rank for finding in self.findings)


def check(
    paths: Iterable[Path],
    base: Path = Path(),
    *,
    selection: Selection = EVERYTHING,
    date: Date | None = None,
    dates: dict[str, Date] | None = None,
) -> CheckResult:
    """Check files, regions or folders of regions.

    Paths in findings are written as seen from `base`. `date` is the day that what can expire is held against;
    without one those rules are silent; `dates` has other days for some regions, by id.
    Raises CannotRun where a path does not exist or a folder holds no region.
    """
    with collection_paused():
        loaded, passed = load(paths, base, date, dates)
        return CheckResult(tuple(checked(one, selection) for one in loaded), tuple(passed))


def checked(loaded: Loaded, selection: Selection) -> Checked:
    """What the rules find in one region, beside those it was loaded with."""
    found = [meant(finding) for finding in loaded.findings]
    region = loaded.region
    if region is None:
        unable = tuple(nothing_run(selection, loaded.unread))
    else:
        # Rules with a waiver run too, so that a narrow selection does not make the waiver look unused.
        waived = {waiver.rule for waiver in region.model.waivers}
        hindered: list[NotRun] = []
        found.extend(run(region, selection, waived, hindered))
        found = apply_waivers(region, found, [each.rule for each in hindered])
        unable = (*not_run(region, selection), *(each for each in hindered if selection.takes(each.rule)))
    taken = finalise(finding for finding in found if selection.takes(finding.rule))
    return Checked(loaded, tuple(taken), unable)
