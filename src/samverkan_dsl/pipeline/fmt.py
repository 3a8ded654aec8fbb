"""The verb `fmt`: regions' files in canonical form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..editing import CannotFormat, format_text
from ..findings import Finding, text
from ..loading import CannotRun
from ..loading.discover import discover
from ..outputs.files import write_whole


@dataclass(frozen=True, slots=True)
class FormattedFiles:
    """What became of the files, as the user would write their paths."""

    changed: tuple[str, ...]
    same: tuple[str, ...]
    refused: tuple[str, ...]
    """Files whose canonical form could not be made without changing what they say."""
    findings: tuple[Finding, ...]
    """Why files were left alone: their faults."""


def fmt(paths: Iterable[Path], base: Path, *, check: bool = False) -> FormattedFiles:
    """Write every file of the regions that `paths` name in canonical form; with `check` only say which would change.

    A file with faults is left as it is. Raises CannotRun where a path does not exist or a file cannot be written.
    """
    changed: list[str] = []
    same: list[str] = []
    refused: list[str] = []
    findings: list[Finding] = []
    for region in discover(paths, base)[0]:
        for name in region.names:
            data = region.read(name)
            path, shown = region.files.path(name), region.files.shown(name)
            if isinstance(data, Finding):
                findings.append(data)
                continue
            try:
                formatted = format_text(data, shown)
            except CannotFormat:
                refused.append(shown)
                continue
            findings.extend(formatted.findings)
            if formatted.text is None:
                continue
            content = formatted.text.encode("utf-8")
            (same if content == data else changed).append(shown)
            if content != data and not check:
                try:
                    write_whole(path, content)
                except OSError:
                    raise CannotRun(text("Det går inte att skriva {file}.", file=shown)) from None
    return FormattedFiles(tuple(changed), tuple(same), tuple(refused), tuple(findings))
