"""The verb `fmt`: regions' files in canonical form."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..editing import CannotFormat, format_text
from ..editing.lasting import lasting_forms, may_count_rows
from ..editing.spans import Replacement, replace_values
from ..findings import Finding, Text, text
from ..loading import CannotRun
from ..loading.discover import RegionFiles, discover
from ..loading.opening import load_region
from .writing import clear, try_to_replace

if TYPE_CHECKING:
    from ..outputs.shapes.found import FmtShape


@dataclass(frozen=True, slots=True)
class FormattedFiles:
    """What became of the files, as the user would write their paths."""

    changed: tuple[str, ...]
    same: tuple[str, ...]
    refused: tuple[str, ...]
    """Files whose canonical form could not be made without changing what they say."""
    findings: tuple[Finding, ...]
    """Why files were left alone: their faults."""
    unwritten: tuple[Text, ...] = ()
    """Files that could not be written, and why. They are as they were."""

    def data(self, lang: str = "sv") -> FmtShape:
        """For programs; messages in `lang`."""
        from ..outputs.findings import as_json

        return {
            **as_json(self.findings, lang=lang, regions=0, files=len(self.changed) + len(self.same)),
            "changed": list(self.changed),
            "refused": list(self.refused),
            "unwritten": [problem(lang) for problem in self.unwritten],
        }


def fmt(paths: Iterable[Path], base: Path = Path(), *, check: bool = False) -> FormattedFiles:
    """Write every file of the regions that `paths` name in canonical form; with `check` only say which would change.

    Readings and waivers that mean a row by its number mean it afterwards by what it is.

    A file with faults is left as it is. Raises CannotRun where a path does not exist or a folder cannot be read.
    """
    changed: list[str] = []
    same: list[str] = []
    refused: list[str] = []
    findings: list[Finding] = []
    unwritten: list[Text] = []
    regions, passed_over = discover(paths, base)
    if passed_over and not regions:
        raise CannotRun(text("{file} är ingen region. Det finns inget att formatera.", file=passed_over[0]))
    for region in regions:
        findings.extend(region.findings)
        for folder in sorted({region.files.path(name).parent for name in region.names}) if not check else ():
            clear(folder, base)
        read = {name: region.read(name) for name in region.names}
        lasting = _lasting(region, {name: data for name, data in read.items() if isinstance(data, bytes)})
        for name, data in read.items():
            path, shown = region.files.path(name), region.files.shown(name)
            if isinstance(data, Finding):
                findings.append(data)
                continue
            try:
                formatted = format_text(_replaced(data, lasting.get(shown, ())), shown)
            except CannotFormat:
                refused.append(shown)
                continue
            findings.extend(formatted.findings)
            if formatted.text is None:
                continue
            content = formatted.text.encode("utf-8")
            problem = try_to_replace(path, data, content, base) if content != data and not check else None
            if problem is not None:
                unwritten.append(problem)
            else:
                (same if content == data else changed).append(shown)
    return FormattedFiles(tuple(changed), tuple(same), tuple(refused), tuple(findings), tuple(unwritten))


def _lasting(region: RegionFiles[Any], read: Mapping[str, bytes]) -> Mapping[str, Collection[Replacement]]:
    """By shown path, what to write for what counts rows; which row is meant only the whole region can say."""
    if not any(map(may_count_rows, read.values())):
        return {}
    loaded = load_region(replace(region, kept={**region.kept, **read}))
    if loaded is None or loaded.region is None or loaded.region.unread:
        return {}  # a row that could not be read would make the next one bear its number
    return lasting_forms(loaded.region)


def _replaced(data: bytes, replacements: Collection[Replacement]) -> bytes:
    return replace_values(data.decode("utf-8"), replacements).encode("utf-8") if replacements else data
