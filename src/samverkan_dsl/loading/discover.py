"""Which files make up which region."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from ..findings import Finding, text
from .errors import CannotRun, FileFault, Reason
from .files import FileKind, Files, Folder, FolderEntry
from .files.folder import shown_path
from .files.port import joined

REGION_FILE = "region.yaml"
"""A folder with this file is a region; every YAML file below it belongs to it."""
_ALMOST = "region.yml"
INDEX_SUFFIX = ".index.yaml"
"""Source indexes lie in the region's folder but are no part of the model."""
_YAML = (".yaml", ".yml")
_REGION_KEY = re.compile(rb"(?m)^(\xef\xbb\xbf)?[\"']?region[\"']?[ \t]*:")
_F = TypeVar("_F", bound=Files)


@dataclass(frozen=True, slots=True)
class RegionFiles(Generic[_F]):
    """The files of one region, in a fixed order."""

    files: _F
    """The region's folder as the root; of a region that is a single file, the folder it lies in."""
    names: tuple[str, ...]
    only: str = ""
    """The region's only file, where it is no folder."""
    explicit: bool = False
    """A single file that the user named: it is a region only if it turns out to be one."""
    findings: tuple[Finding, ...] = ()
    kept: Mapping[str, bytes] = field(default_factory=dict)
    """What was read already, by name: nothing is read twice, since it could differ."""

    @property
    def shown(self) -> str:
        """The region's folder or file as the user would write it."""
        return self.files.shown(self.only)

    def read(self, name: str) -> bytes | Finding:
        """A file's bytes, or why they cannot be had."""
        if name in self.kept:
            return self.kept[name]
        try:
            return self.files.read(name)
        except FileFault as fault:
            return fault.finding()


def discover(paths: Iterable[Path], base: Path) -> tuple[list[RegionFiles[Folder]], list[str]]:
    """The regions that `paths` (files, regions, folders of regions) name, and the YAML files passed over.

    A file inside a region's folder stands for its whole region. Raises CannotRun for a path that does not
    exist, a folder without any region and one that may not be listed.
    """
    found: dict[Path, RegionFiles[Folder]] = {}
    passed: list[str] = []
    for given in paths:
        for region in _at(Path(os.path.abspath(base / given)), base, passed):
            found.setdefault(region.files.path(region.only), region)
    return sorted(found.values(), key=lambda region: region.shown), passed


def regions_in(files: _F, passed: list[str]) -> Iterator[RegionFiles[_F]]:
    """The regions below a root: folders with a region file, and single files that look like regions.

    The other YAML files go to `passed`. Raises CannotRun for a folder that may not be listed, and for one whose region
    file has nearly its name: its other files would be left out without a word.
    """
    for folder, entries, below in _walk(files):
        if _is_region(entries):
            below.clear()
            yield region_in(files.below(folder))
            continue
        if any(entry.name == _ALMOST for entry in entries):
            message = "{path} ska heta {file}, så att mappens filer blir en region. Byt namn på filen."
            raise CannotRun(text(message, path=files.shown(joined(folder, _ALMOST)), file=REGION_FILE))
        for entry in entries:
            if _is_model(entry):
                here = files.below(folder)
                region = RegionFiles(here, (entry.name,), entry.name)
                data = region.read(entry.name)
                if isinstance(data, bytes) and _REGION_KEY.search(data.replace(b"\0", b"")):
                    yield RegionFiles(here, (entry.name,), entry.name, kept={entry.name: data})
                else:
                    passed.append(region.shown)


def region_in(files: _F) -> RegionFiles[_F]:
    """The region whose folder is the root: every YAML file below it save indexes, hidden ones and regions of their own.

    Raises CannotRun for a folder that may not be listed.
    """
    names: list[str] = []
    findings: list[Finding] = []
    for folder, entries, below in _walk(files):
        if folder and _is_region(entries):
            below.clear()
            continue
        for entry in entries:
            name = joined(folder, entry.name)
            if entry.outside and not entry.name.startswith(".") and (entry.kind is FileKind.FOLDER or _is_model(entry)):
                findings.append(FileFault(files.shown(name), Reason.OUTSIDE).finding())
            elif _is_model(entry):
                names.append(name)
    return RegionFiles(files, tuple(names), findings=tuple(findings))


def _walk(files: Files) -> Iterator[tuple[str, tuple[FolderEntry, ...], list[str]]]:
    """Each folder with what lies in it and the names of the folders to go on to, which may be taken away.

    Hidden folders are left out, and linked ones: what is inside the root is met where it lies.
    """
    pending = [""]
    while pending:
        folder = pending.pop()
        try:
            entries = files.list(folder)
        except FileFault as fault:
            message = (
                "Mappen {path} går inte att läsa, så det går inte att veta vad som står i den. "
                "Kontrollera att du har rätt att läsa den."
            )
            raise CannotRun(text(message, path=fault.path)) from None
        below = [
            joined(folder, entry.name)
            for entry in entries
            if entry.kind is FileKind.FOLDER and not entry.link and not entry.name.startswith(".")
        ]
        yield folder, entries, below
        pending.extend(reversed(below))


def _is_region(entries: Iterable[FolderEntry]) -> bool:
    return any(entry.name == REGION_FILE and entry.kind is FileKind.FILE for entry in entries)


def _is_model(entry: FolderEntry) -> bool:
    name = entry.name
    return (
        entry.kind is not FileKind.FOLDER
        and name.lower().endswith(_YAML)
        and not name.startswith(".")
        and not name.endswith(INDEX_SUFFIX)
    )


def _at(path: Path, base: Path, passed: list[str]) -> Iterator[RegionFiles[Folder]]:
    """The regions that one absolute path means."""
    shown = shown_path(path, base)
    try:
        mode = path.stat().st_mode
    except PermissionError:
        raise CannotRun(text("{path} går inte att läsa. Kontrollera att du har rätt till det.", path=shown)) from None
    except (OSError, ValueError):  # a name that is too long is one of nothing, too
        raise CannotRun(text("Sökvägen {path} finns inte.", path=shown)) from None
    is_folder = stat.S_ISDIR(mode)
    root = _region_around(path if is_folder else path.parent)
    if root is not None:
        yield region_in(Folder(root, base))
    elif is_folder:
        inside = list(regions_in(Folder(path, base), passed))
        if not inside:
            message = "Mappen {path} innehåller ingen region. En region är en mapp med filen {file}."
            raise CannotRun(text(message, path=shown, file=REGION_FILE))
        yield from inside
    elif path.suffix.lower() in _YAML and not path.name.endswith(INDEX_SUFFIX):
        yield RegionFiles(Folder(path.parent, base), (path.name,), path.name, explicit=True)
    else:
        passed.append(shown)


def _region_around(start: Path) -> Path | None:
    for folder in (start, *start.parents):
        try:
            if stat.S_ISREG((folder / REGION_FILE).stat().st_mode):
                return folder
        except OSError:
            continue
    return None
