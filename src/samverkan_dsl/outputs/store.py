"""Where a build is written: whole or not at all.

    store = Store(out)
    store.stale("blekinge", files, inputs)      # [(path, reason)], empty when the build is fresh
    with store.writing():                       # one build at a time; what a killed one left is put right first
        store.publish("blekinge", {"handbok.md": b"…", "diagram/struktur.svg": b"…"}, {"date": "2026-01-01"})
        store.publish_front({"index.md": b"…"})

A region's files lie in a folder of their own, with a manifest of what the build put there. A new build is made whole in
a work folder inside `out` and then changes places with the old one in a single step. Where the system has no such step
(Windows) the old folder is moved away first: a run that is killed just there leaves it to the next one to move back.
Files the manifest does not list are somebody else's: they are kept, and never overwritten.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from ..findings import text
from .disk import DiskEntry, DiskKind
from .locking import Locked, locked
from .manifest import MANIFEST, Manifest, digests
from .names import is_safe_path
from .stored import LOCK, Stored, StoreFault, and_above
from .trouble import why

_NEW, _OLD = "new", "old"


class Store(Stored):
    """An output folder that is built to. Nothing is touched outside `writing`."""

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Have the folder for oneself, as the last run would have left it had nothing stopped it.

        Raises StoreFault: it is not the build's own, cannot be written, or another build is writing to it.
        """
        self.check()
        with self._writing(self.out):
            existed = self._disk.look(self.out) is not None
            self._refuse_strange_work()
            self._disk.make_folder(self._work)
            try:
                with locked(self._work / LOCK, self._patience):
                    self._recover()
                    self.check()
                    try:
                        yield
                    finally:
                        with suppress(OSError):  # what cannot be cleared now goes with the next run
                            self._recover()
            except Locked:
                raise self._busy() from None
            finally:
                with suppress(OSError):  # somebody else may be waiting in it
                    self._work.rmdir()
                    if not existed:
                        self.out.rmdir()

    def publish(self, region: str, files: Mapping[str, bytes], inputs: Mapping[str, str] | None = None) -> bool:
        """Make `files` (by relative path with `/`) the output of a region. Says whether anything had to be written.

        Raises StoreFault: something foreign is in the way, or writing failed; the previous output is then whole.
        Raises ValueError for a path that some system cannot hold.
        """
        _check_paths(files)
        folder = self.folder(region)
        with self._writing(folder):
            there, foreign = self._foreign(region, files)
            if not self.stale(region, files, inputs):
                return False
            if self._manifest(self.out) is None:
                self._place(MANIFEST, Manifest({}).encode())
            new = self._work / _NEW / folder.name
            manifest = Manifest(digests(files), region, inputs or {})
            self._fill(new, {**files, MANIFEST: manifest.encode()}, there)
            self._keep(folder, new, there, foreign)
            try:
                self._put_in_place(new, folder)
            except OSError:  # over a network a step can be done and its answer lost
                if self._manifest(folder) != manifest:
                    raise
        return True

    def publish_front(self, files: Mapping[str, bytes]) -> bool:
        """Make `files` the pages that lie in the output folder itself. As `publish`, but for each of them."""
        _check_paths(files)
        known = self._front()
        with self._writing(self.out):
            for path in files:
                entry = self._disk.look(self.out / path)
                if entry is not None and (path not in known or entry.kind is not DiskKind.FILE):
                    raise self._in_the_way(self.out / path)
            if not self.stale_front(files):
                return False
            # Listed before they are written: a file of ours must never look like somebody else's.
            self._place(MANIFEST, Manifest(digests(files)).encode())
            for path in sorted(files):
                self._place(path, files[path])
            self._disk.sync(self.out)
        return True

    def _recover(self) -> None:
        """Undo what a killed build left: a folder it had moved away is moved back, its unfinished work removed."""
        for name in self._disk.names(self._work):
            path = self._work / name
            if name == _OLD:
                for old in self._disk.names(path):
                    if self._disk.look(self.out / old) is None:
                        self._disk.move(path / old, self.out / old)
            if name != LOCK:
                self._disk.remove(path)

    def _refuse_strange_work(self) -> None:
        """A work folder that leads elsewhere is not ours."""
        for path in (self._work, self._work / _NEW, self._work / _OLD, self._work / LOCK):
            entry = self._disk.look(path)
            expected = DiskKind.FILE if path.name == LOCK else DiskKind.FOLDER
            if entry is not None and entry.kind is not expected:
                raise self._in_the_way(path)

    def _foreign(self, region: str, files: Iterable[str]) -> tuple[dict[str, DiskEntry], list[str]]:
        """What stands in a region's folder, and what of it others have put there.

        Raises StoreFault where that stands in the way of a file, or cannot be taken along to the new folder.
        """
        folder = self.folder(region)
        entry = self._disk.look(folder)
        if entry is None:
            return {}, []
        if entry.kind is not DiskKind.FOLDER:
            raise self._in_the_way(folder)
        known = self.manifest(region)
        ours = {MANIFEST, *known.files} if known else set()
        our_folders = {above for path in ours for above in and_above(path)[:-1]}
        taken = {path.casefold() for path in (MANIFEST, *files)}
        taken_folders = {above for path in taken for above in and_above(path)[:-1]}
        there, foreign = self._disk.below(folder), []
        for path, entry in there.items():
            is_folder = entry.kind is DiskKind.FOLDER
            if path in (our_folders if is_folder else ours) and entry.kind in (DiskKind.FILE, DiskKind.FOLDER):
                continue
            words = path.casefold()
            blocks = not {*and_above(words)}.isdisjoint(taken) or (words in taken_folders and not is_folder)
            if blocks or entry.kind not in (DiskKind.FILE, DiskKind.FOLDER):
                raise self._in_the_way(folder / path)
            foreign.append(path)
        return there, foreign

    def _fill(self, new: Path, files: Mapping[str, bytes], there: Mapping[str, DiskEntry]) -> None:
        made: dict[Path, None] = {new: None}
        for path in sorted(files):
            parent = (new / path).parent
            if parent not in made:
                made[parent] = None
            self._disk.make_folder(parent)
            old = there.get(path)
            self._disk.write(new / path, files[path], old.mode if old is not None else None)
        for folder in made:
            self._disk.sync(folder)

    def _keep(self, folder: Path, new: Path, there: Mapping[str, DiskEntry], foreign: Iterable[str]) -> None:
        """Take along what others have put there, and the folders' own permissions."""
        for path in foreign:
            entry = there[path]
            if entry.kind is DiskKind.FOLDER:
                self._disk.make_folder(new / path)
            else:
                self._disk.make_folder((new / path).parent)
                self._disk.keep(folder / path, new / path, entry.mode)
        whole = self._disk.look(folder)
        folders = {"": whole} | {path: entry for path, entry in there.items() if entry.kind is DiskKind.FOLDER}
        for path, before in sorted(folders.items(), reverse=True):
            now = self._disk.look(new / path)
            if before is not None and now is not None and before.mode != now.mode:
                self._disk.allow(new / path, before.mode)

    def _put_in_place(self, new: Path, folder: Path) -> None:
        disk = self._disk
        if disk.look(folder) is None:
            disk.move(new, folder)
        elif not disk.swap(new, folder):
            old = self._work / _OLD / folder.name
            disk.make_folder(old.parent)
            try:
                disk.move(folder, old)
                disk.move(new, folder)
            except BaseException:
                if disk.look(folder) is None:
                    disk.move(old, folder)
                raise
        disk.sync(self.out)

    def _place(self, name: str, content: bytes) -> None:
        """One file in the output folder itself, in one step."""
        part = self._work / _NEW / name
        entry = self._disk.look(self.out / name)
        self._disk.make_folder(part.parent)
        self._disk.write(part, content, entry.mode if entry is not None else None)
        self._disk.move(part, self.out / name)

    @contextmanager
    def _writing(self, path: Path) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            path = self._named(error, path)
            message = text("{path} kunde inte skrivas: {reason}", path=self._shown(path), reason=why(error))
            raise StoreFault(path, message) from error

    def _in_the_way(self, path: Path) -> StoreFault:
        return StoreFault(
            path,
            text("{path} kommer inte från bygget och ligger i vägen; flytta den och bygg igen", path=self._shown(path)),
        )


def _check_paths(files: Iterable[str]) -> None:
    seen: set[str] = set()
    for path in files:
        if not is_safe_path(path) or path.casefold() in seen:
            raise ValueError(f"not a path that every system can hold: {path!r}")
        seen.add(path.casefold())
