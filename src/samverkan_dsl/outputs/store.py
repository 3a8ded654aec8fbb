"""Where a build is written: whole or not at all.

    store = Store(out)
    store.publish("blekinge", {"handbok.md": b"…", "diagram/struktur.svg": b"…"}, {"date": "2026-01-01", "lang": "sv"})
    store.stale("blekinge", files, inputs)      # [(path, reason)], empty when the build is fresh

A region's files lie in a folder of their own, with a manifest of what the build put there. A new build is written to a
work folder inside `out`, the region's old folder is moved away and the new one moved in. A full disk or an interruption
before that leaves the old output as it was; one between the two renames is undone at once, or, after a kill, by the
next build. Files the manifest does not list are somebody else's: they are kept, and never overwritten.
"""

from __future__ import annotations

import errno
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..findings import Text, text
from .disk import Disk, is_link, listing
from .files import write_whole
from .names import is_safe_path, safe_name

MANIFEST = ".samverkan-manifest.json"
_UNFINISHED = MANIFEST + ".new"
_WORK = ".samverkan-work"
_VERSION = 1
_REASONS = {
    errno.ENOSPC: "disken är full",
    errno.EACCES: "du har inte rätt att skriva där",
    errno.EPERM: "du har inte rätt att skriva där",
    errno.EROFS: "disken kan bara läsas",
    errno.ENAMETOOLONG: "sökvägen är för lång",
}
"""Why the system would not write (msgids), by its error number."""


class StoreFault(Exception):
    """The output folder cannot be used, or could not be written. What was there is still there."""

    def __init__(self, path: Path, message: Text) -> None:
        super().__init__(path, message)
        self.path = path
        self.message = message

    def __str__(self) -> str:
        return str(self.message)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a build put into a region's folder."""

    region: str
    files: Mapping[str, str]
    """SHA-256 by path within the folder."""
    inputs: Mapping[str, str]
    """What the build was told besides the model: date, language …"""


class Store:
    """An output folder. Nothing is touched before `publish`."""

    def __init__(self, out: Path, disk: Disk | None = None) -> None:
        self.out = out
        self._disk = disk or Disk()

    def folder(self, region: str) -> Path:
        """Where a region's files lie."""
        return self.out / safe_name(region)

    def check(self) -> None:
        """Raises StoreFault if the folder is one that a build must not write to."""
        if is_link(self.out):
            raise StoreFault(self.out, text("{path} är en länk; ange mappen den leder till", path=str(self.out)))
        if self.out.exists() and not self.out.is_dir():
            raise StoreFault(self.out, text("{path} är en fil; ange en mapp", path=str(self.out)))
        marker, unfinished = self.out / MANIFEST, self.out / _UNFINISHED
        if is_link(unfinished):
            raise StoreFault(unfinished, text("{path} är en länk; ta bort den", path=str(unfinished)))
        if not self.out.exists() or not {path.name for path in self.out.iterdir()} - {_UNFINISHED}:
            return
        if is_link(marker) or not marker.is_file():
            raise StoreFault(
                self.out,
                text(
                    "{path} innehåller annat än ett tidigare bygge; ange en tom mapp eller en som bygget har skapat",
                    path=str(self.out),
                ),
            )
        _read(marker)

    def manifest(self, region: str) -> Manifest | None:
        """What the last build of a region put there; None without one. Raises StoreFault if it cannot be read."""
        path = self.folder(region) / MANIFEST
        if not path.is_file() or is_link(path):
            return None
        data = _read(path)
        files, inputs = data.get("files"), data.get("inputs")
        if data.get("region") != region or not isinstance(files, dict) or not isinstance(inputs, dict):
            raise _unreadable(path)
        return Manifest(region, files, inputs)

    def publish(self, region: str, files: Mapping[str, bytes], inputs: Mapping[str, str] | None = None) -> bool:
        """Make `files` (by relative path with `/`) the output of a region. Says whether anything had to be written.

        Raises StoreFault: the folder is not the build's own, something foreign is in the way, or writing failed; the
        previous output is then whole. Raises ValueError for a path that some system cannot hold.
        """
        _check_paths(files)
        self.check()
        try:
            self.recover()
            foreign = self._foreign(region, files)
            if not self.stale(region, files, inputs):
                return False
            self._write(region, files, dict(inputs or {}), foreign)
        except OSError as error:
            raise self._unwritten(error) from error
        return True

    def stale(
        self, region: str, files: Mapping[str, bytes], inputs: Mapping[str, str] | None = None
    ) -> list[tuple[str, Text]]:
        """How the output of a region differs from `files`: path within its folder and why, sorted by path."""
        known, folder = self.manifest(region), self.folder(region)
        if known is None:
            return [(path, text("finns inte i bygget")) for path in sorted(files)]
        found: list[tuple[str, Text]] = []
        for path in sorted({*files, *known.files}):
            content = _content(folder / path) if is_safe_path(path) else None
            if path not in files:
                found.append((path, text("hör inte längre till bygget")))
            elif content is None:
                found.append((path, text("finns inte i bygget")))
            elif content != files[path]:
                by_hand = known.files.get(path) not in (None, _digest(content))
                found.append((path, text("är ändrad för hand") if by_hand else text("är inaktuell")))
            elif known.files.get(path) != _digest(content):
                found.append((path, text("står inte i byggets förteckning")))
        if not found and dict(known.inputs) != dict(inputs or {}):
            found.append((MANIFEST, text("bygget gjordes med andra inställningar")))
        return found

    def regions(self) -> dict[str, Manifest]:
        """Every region that has output here, by id."""
        found = {}
        for path in sorted(self.out.iterdir()) if self.out.is_dir() and not is_link(self.out) else []:
            marker = path / MANIFEST
            if marker.is_file() and not is_link(marker) and not is_link(path):
                region = _read(marker).get("region")
                known = self.manifest(region) if isinstance(region, str) else None
                if known is not None and self.folder(known.region) == path:
                    found[known.region] = known
        return found

    def publish_front(self, files: Mapping[str, bytes]) -> bool:
        """Make `files` the pages that lie in the output folder itself. As `publish`."""
        _check_paths(files)
        self.check()
        known = self._front()
        for path in files:
            target = self.out / path
            if is_link(target) or (path not in known and target.exists()):
                raise _in_the_way(target)
        if not self.stale_front(files):
            return False
        try:
            self._disk.make_folder(self.out)
            # Listed before they are written: a file of ours must never look like somebody else's.
            marker = {"version": _VERSION, "files": {path: _digest(files[path]) for path in sorted(files)}}
            write_whole(self.out / MANIFEST, _json(marker))
            for path in sorted(files):
                write_whole(self.out / path, files[path])
        except OSError as error:
            raise self._unwritten(error) from error
        return True

    def stale_front(self, files: Mapping[str, bytes]) -> list[tuple[str, Text]]:
        """How the front pages differ from `files`. As `stale`."""
        known = self._front()
        found = []
        for path in sorted(files):
            content = _content(self.out / path)
            if content is None or path not in known:
                found.append((path, text("saknas")))
            elif content != files[path]:
                by_hand = known[path] != _digest(content)
                found.append((path, text("är ändrad för hand") if by_hand else text("är inaktuell")))
        return found

    def _unwritten(self, error: OSError) -> StoreFault:
        reason = text(_REASONS.get(error.errno or 0, "systemet sade nej"))
        message = text(
            "{path} kunde inte skrivas: {reason}. Tidigare utdata är orörda", path=str(self.out), reason=reason
        )
        return StoreFault(self.out, message)

    def _front(self) -> Mapping[str, str]:
        marker = self.out / MANIFEST
        files = _read(marker).get("files", {}) if marker.is_file() and not is_link(marker) else {}
        return files if isinstance(files, dict) else {}

    def recover(self) -> None:
        """Undo what a killed build left: a folder it had moved away is moved back, its unfinished work removed."""
        work = self.out / _WORK
        if is_link(work):
            raise StoreFault(work, text("{path} är en länk; ta bort den", path=str(work)))
        if not work.is_dir():
            return
        for old in sorted((work / "old").iterdir()) if (work / "old").is_dir() else []:
            if not (self.out / old.name).exists():
                self._disk.move(old, self.out / old.name)
        self._disk.remove(work)

    def _foreign(self, region: str, files: Iterable[str]) -> list[str]:
        """What others have put into a region's folder. Raises StoreFault if it stands where a file is to be written."""
        folder = self.folder(region)
        if is_link(folder) or (folder.exists() and not folder.is_dir()):
            raise _in_the_way(folder)
        known = self.manifest(region)
        ours = {MANIFEST, *known.files} if known else set()
        taken = {path.casefold() for path in (MANIFEST, *files)}
        parents = {"/".join(parts[:n]) for path in taken for parts in [path.split("/")] for n in range(1, len(parts))}
        foreign = []
        for path in listing(folder):
            if is_link(folder / path):
                raise _in_the_way(folder / path)
            if path in ours:
                continue
            parts = path.casefold().split("/")
            above = {"/".join(parts[:n]) for n in range(1, len(parts) + 1)}
            if above & taken or path.casefold() in parents:
                raise _in_the_way(folder / path)
            foreign.append(path)
        return foreign

    def _write(self, region: str, files: Mapping[str, bytes], inputs: dict[str, str], foreign: list[str]) -> None:
        disk, folder = self._disk, self.folder(region)
        work = self.out / _WORK
        new, old = work / "new" / folder.name, work / "old" / folder.name
        disk.make_folder(self.out)
        if not (self.out / MANIFEST).exists():
            disk.write(self.out / _UNFINISHED, _json({"version": _VERSION}))
            disk.move(self.out / _UNFINISHED, self.out / MANIFEST)
        digests = {path: _digest(files[path]) for path in sorted(files)}
        manifest = {"version": _VERSION, "region": region, "inputs": inputs, "files": digests}
        disk.make_folder(old.parent)
        for path in sorted(files):
            disk.make_folder((new / path).parent)
            disk.write(new / path, files[path])
        for path in foreign:
            disk.make_folder((new / path).parent)
            disk.copy(folder / path, new / path)
        disk.make_folder(new)
        disk.write(new / MANIFEST, _json(manifest))
        try:
            if folder.exists():
                disk.move(folder, old)
            disk.move(new, folder)
        except BaseException:
            if old.exists() and not folder.exists():
                disk.move(old, folder)
            raise
        try:
            disk.remove(work)
        except OSError:  # the new output stands; what is left of the old one goes with the next build
            return


def _check_paths(files: Iterable[str]) -> None:
    seen: set[str] = set()
    for path in files:
        if not is_safe_path(path) or path.casefold() in seen:
            raise ValueError(f"not a path that every system can hold: {path!r}")
        seen.add(path.casefold())


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() and not is_link(path) else None


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _json(data: object) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _read(path: Path) -> dict[str, object]:
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise _unreadable(path) from error
    if not isinstance(data, dict) or data.get("version") != _VERSION:
        raise _unreadable(path)
    return data


def _unreadable(path: Path) -> StoreFault:
    return StoreFault(
        path,
        text(
            "{path} går inte att läsa som ett bygges förteckning; bygg till en ny mapp eller ta bort den gamla",
            path=str(path),
        ),
    )


def _in_the_way(path: Path) -> StoreFault:
    return StoreFault(
        path,
        text("{path} kommer inte från bygget och ligger i vägen; flytta den och bygg igen", path=str(path)),
    )
