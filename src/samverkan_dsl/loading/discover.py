"""Which files make up which region."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..findings import Finding, Span, Text, text
from ..syntax.document import Limits
from .rules import OUTSIDE, UNREADABLE

REGION_FILE = "region.yaml"
"""A folder with this file is a region; every YAML file below it belongs to it."""
INDEX_SUFFIX = ".index.yaml"
"""Source indexes lie in the region's folder but are no part of the model."""
_YAML = (".yaml", ".yml")
_REGION_KEY = re.compile(rb"(?m)^(\xef\xbb\xbf)?[\"']?region[\"']?[ \t]*:")
MAX_BYTES = Limits().size
"""Larger files are refused by the reader; no more than this and one byte is read."""


class CannotRun(Exception):
    """The command cannot do its work at all: one line for the user, exit 2."""

    def __init__(self, message: Text) -> None:
        super().__init__(str(message))
        self.message = message


@dataclass(frozen=True, slots=True)
class RegionFiles:
    """The files of one region, in a fixed order."""

    root: Path
    """The region's folder, or its only file."""
    shown: str
    """The root as the user would write it."""
    files: tuple[tuple[Path, str], ...]
    """Each file with its path as the user would write it."""
    explicit: bool = False
    """A single file that the user named: it is a region only if it turns out to be one."""
    findings: tuple[Finding, ...] = ()


def shown_path(path: Path, base: Path) -> str:
    """`path` as a user standing in `base` would write it, with `/`, printable on any terminal."""
    try:
        relative = os.path.relpath(path, base)
    except ValueError:  # another drive on Windows
        relative = str(path)
    return relative.replace(os.sep, "/").encode("utf-8", "backslashreplace").decode("utf-8")


def discover(paths: Iterable[Path], base: Path) -> tuple[list[RegionFiles], list[str]]:
    """The regions that `paths` (files, regions, folders of regions) name, and the YAML files passed over.

    A file inside a region's folder stands for its whole region. Raises CannotRun for a path that does not
    exist and for a folder without any region.
    """
    found: dict[Path, RegionFiles] = {}
    passed: list[str] = []
    for given in paths:
        path = Path(os.path.abspath(base / given))
        if not path.exists():
            raise CannotRun(text("Sökvägen {path} finns inte.", path=shown_path(path, base)))
        root = _region_around(path)
        if root is not None:
            found.setdefault(root, _folder(root, base))
        elif path.is_dir():
            inside = list(_below(path, base, passed))
            if not inside:
                message = "Mappen {path} innehåller ingen region. En region är en mapp med filen {file}."
                raise CannotRun(text(message, path=shown_path(path, base), file=REGION_FILE))
            found.update((files.root, files) for files in inside if files.root not in found)
        elif path.suffix.lower() in _YAML and not path.name.endswith(INDEX_SUFFIX):
            shown = shown_path(path, base)
            found.setdefault(path, RegionFiles(path, shown, ((path, shown),), explicit=True))
        else:
            passed.append(shown_path(path, base))
    return [found[root] for root in sorted(found, key=lambda item: found[item].shown)], passed


def _region_around(path: Path) -> Path | None:
    start = path if path.is_dir() else path.parent
    for folder in (start, *start.parents):
        if (folder / REGION_FILE).is_file():
            return folder
    return None


def _below(folder: Path, base: Path, passed: list[str]) -> Iterator[RegionFiles]:
    for current, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = Path(current)
        if REGION_FILE in files:
            folders.clear()
            yield _folder(here, base)
            continue
        for name in sorted(files):
            if not name.lower().endswith(_YAML) or name.startswith(".") or name.endswith(INDEX_SUFFIX):
                continue
            path = here / name
            shown = shown_path(path, base)
            data = read_bytes(path, shown)
            if isinstance(data, bytes) and _REGION_KEY.search(data.replace(b"\0", b"")):
                yield RegionFiles(path, shown, ((path, shown),))
            else:
                passed.append(shown)


def _folder(root: Path, base: Path) -> RegionFiles:
    files: list[tuple[Path, str]] = []
    findings: list[Finding] = []
    real_root = root.resolve()
    for current, folders, names in os.walk(root):
        here = Path(current)
        kept = []
        for name in sorted(folders):
            if name.startswith(".") or (here / name / REGION_FILE).is_file():
                continue
            if (here / name).is_symlink():
                _check_link(here / name, real_root, base, findings)
                continue
            kept.append(name)
        folders[:] = kept
        for name in sorted(names):
            if not name.lower().endswith(_YAML) or name.startswith(".") or name.endswith(INDEX_SUFFIX):
                continue
            path = here / name
            if path.is_symlink() and not _check_link(path, real_root, base, findings):
                continue
            files.append((path, shown_path(path, base)))
    return RegionFiles(root, shown_path(root, base), tuple(files), findings=tuple(findings))


def _check_link(path: Path, root: Path, base: Path, findings: list[Finding]) -> bool:
    try:
        inside = path.resolve(strict=True).is_relative_to(root)
    except (OSError, RuntimeError):  # dangling, or links that point at each other
        inside = False
    if not inside:
        shown = shown_path(path, base)
        message = text(
            "Länken {path} leder ut ur regionens mapp eller ingenstans. Lägg filen i mappen i stället för en länk.",
            path=shown,
        )
        findings.append(Finding(OUTSIDE, message, Span.start_of(shown), subject=shown))
    return inside


def read_bytes(path: Path, shown: str) -> bytes | Finding:
    """The file's bytes, at most one more than the limit, or why they cannot be had."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            message = text("{path} är ingen vanlig fil och läses inte.", path=shown)
            return Finding(UNREADABLE, message, Span.start_of(shown), subject=shown)
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError:
        message = text(
            "{path} går inte att läsa. Kontrollera att filen finns och att du har rätt att läsa den.", path=shown
        )
        return Finding(UNREADABLE, message, Span.start_of(shown), subject=shown)
