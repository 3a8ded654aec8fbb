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

from ..findings import Text, text
from ..loading.files.folder import shown_path
from .disk import Disk, DiskEntry, DiskKind
from .locking import Locked, locked
from .manifest import MANIFEST, Manifest, NotAManifest, decode, digest, digests
from .names import is_safe_path, safe_name
from .trouble import why

_WORK = ".samverkan-work"
_LOCK = "lock"
_NEW, _OLD = "new", "old"
_PATIENCE = 10.0
"""Seconds that a build waits for another one to finish writing; that takes much less."""


class StoreFault(Exception):
    """The output folder cannot be used, or could not be written."""

    def __init__(self, path: Path, message: Text) -> None:
        super().__init__(path, message)
        self.path = path
        self.message = message

    def __str__(self) -> str:
        return str(self.message)


class Store:
    """An output folder. Nothing is touched outside `writing`."""

    def __init__(
        self, out: Path, disk: Disk | None = None, patience: float = _PATIENCE, base: Path | None = None
    ) -> None:
        """`base`: where the user stands, from which paths are told."""
        self.out = out
        self._base = base
        self._disk = disk or Disk()
        self._patience = patience
        self._work = out / _WORK

    def folder(self, region: str) -> Path:
        """Where a region's files lie."""
        return self.out / safe_name(region)

    def check(self) -> None:
        """Raises StoreFault if the folder is one that a build must not write to."""
        with self._reading(self.out):
            entry = self._disk.look(self.out)
            if entry is None:
                return
            if entry.kind is DiskKind.LINK:
                raise StoreFault(
                    self.out, text("{path} är en länk; ange mappen den leder till", path=self._shown(self.out))
                )
            if entry.kind is not DiskKind.FOLDER:
                raise StoreFault(self.out, text("{path} är en fil; ange en mapp", path=self._shown(self.out)))
            if not {*self._disk.names(self.out)} - {_WORK}:
                return
        if self._manifest(self.out) is None:
            raise StoreFault(
                self.out,
                text(
                    "{path} innehåller annat än ett tidigare bygge; ange en tom mapp eller en som bygget har skapat",
                    path=self._shown(self.out),
                ),
            )

    def manifest(self, region: str) -> Manifest | None:
        """What the last build of a region put there; None without one. Raises StoreFault if it cannot be read."""
        folder = self.folder(region)
        found = self._manifest(folder)
        if found is not None and found.region != region:
            raise self._unreadable(folder / MANIFEST)
        return found

    def regions(self) -> dict[str, Manifest]:
        """Every region that has output here, by id. Raises StoreFault."""
        found = {}
        for name in self._names():
            known = self._manifest(self.out / name)
            if known is not None and known.region is not None and self.folder(known.region) == self.out / name:
                found[known.region] = known
        return found

    def stale(
        self, region: str, files: Mapping[str, bytes], inputs: Mapping[str, str] | None = None
    ) -> list[tuple[str, Text]]:
        """How the output of a region differs from `files`: path within its folder and why, sorted by path.

        Raises StoreFault where the output cannot be read.
        """
        known, folder = self.manifest(region), self.folder(region)
        if known is None:
            return [(path, text("finns inte i bygget")) for path in sorted(files)]
        found: list[tuple[str, Text]] = []
        for path in sorted({*files, *known.files}):
            content = self._content(folder, path)
            if path not in files:
                found.append((path, text("hör inte längre till bygget")))
            elif content is None:
                found.append((path, text("finns inte i bygget")))
            elif content != files[path]:
                by_hand = known.files.get(path) not in (None, digest(content))
                found.append((path, text("är ändrad för hand") if by_hand else text("är inaktuell")))
            elif known.files.get(path) != digest(content):
                found.append((path, text("står inte i byggets förteckning")))
        if not found and known.inputs != dict(inputs or {}):
            found.append((MANIFEST, text("bygget gjordes med andra inställningar")))
        return found

    def stale_front(self, files: Mapping[str, bytes]) -> list[tuple[str, Text]]:
        """How the front pages differ from `files`. As `stale`."""
        known = self._front()
        found = []
        for path in sorted(files):
            content = self._content(self.out, path)
            if content is None or path not in known:
                found.append((path, text("saknas")))
            elif content != files[path]:
                by_hand = known[path] != digest(content)
                found.append((path, text("är ändrad för hand") if by_hand else text("är inaktuell")))
        return found

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
                with locked(self._work / _LOCK, self._patience):
                    self._recover()
                    self.check()
                    try:
                        yield
                    finally:
                        with suppress(OSError):  # what cannot be cleared now goes with the next run
                            self._recover()
            except Locked:
                message = text(
                    "ett annat bygge skriver till {path}; kör igen när det är klart", path=self._shown(self.out)
                )
                raise StoreFault(self.out, message) from None
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
            if name != _LOCK:
                self._disk.remove(path)

    def _refuse_strange_work(self) -> None:
        """A work folder that leads elsewhere is not ours."""
        for path in (self._work, self._work / _NEW, self._work / _OLD, self._work / _LOCK):
            entry = self._disk.look(path)
            expected = DiskKind.FILE if path.name == _LOCK else DiskKind.FOLDER
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
        our_folders = {above for path in ours for above in _above(path)[:-1]}
        taken = {path.casefold() for path in (MANIFEST, *files)}
        taken_folders = {above for path in taken for above in _above(path)[:-1]}
        there, foreign = self._disk.below(folder), []
        for path, entry in there.items():
            is_folder = entry.kind is DiskKind.FOLDER
            if path in (our_folders if is_folder else ours) and entry.kind in (DiskKind.FILE, DiskKind.FOLDER):
                continue
            words = path.casefold()
            blocks = not {*_above(words)}.isdisjoint(taken) or (words in taken_folders and not is_folder)
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

    def _front(self) -> Mapping[str, str]:
        known = self._manifest(self.out)
        return known.files if known is not None else {}

    def _names(self) -> list[str]:
        with self._reading(self.out):
            entry = self._disk.look(self.out)
            return self._disk.names(self.out) if entry is not None and entry.kind is DiskKind.FOLDER else []

    def _manifest(self, folder: Path) -> Manifest | None:
        content = self._content(folder, MANIFEST)
        if content is None:
            return None
        try:
            return decode(content)
        except NotAManifest:
            raise self._unreadable(folder / MANIFEST) from None

    def _content(self, folder: Path, path: str) -> bytes | None:
        """A file within a folder; None where there is no such file or something else in its place."""
        if path != MANIFEST and not is_safe_path(path):
            return None
        parts = [folder, *(folder / above for above in _above(path))]
        with self._reading(folder / path):
            for part in parts:
                entry = self._disk.look(part)
                if entry is None or entry.kind is not (DiskKind.FILE if part is parts[-1] else DiskKind.FOLDER):
                    return None
            return self._disk.read(parts[-1])

    @contextmanager
    def _reading(self, path: Path) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            path = self._named(error, path)
            message = text("{path} går inte att läsa: {reason}", path=self._shown(path), reason=why(error))
            raise StoreFault(path, message) from error

    @contextmanager
    def _writing(self, path: Path) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            path = self._named(error, path)
            message = text("{path} kunde inte skrivas: {reason}", path=self._shown(path), reason=why(error))
            raise StoreFault(path, message) from error

    def _named(self, error: OSError, path: Path) -> Path:
        """What the system complains of, where that is something that a person has seen."""
        found = Path(error.filename) if isinstance(error.filename, str) else path
        return found if found.is_relative_to(path) and not found.is_relative_to(self._work) else path

    def _shown(self, path: Path) -> str:
        """As the user would write it."""
        return str(path) if self._base is None else shown_path(path, self._base)

    def _unreadable(self, path: Path) -> StoreFault:
        return StoreFault(
            path,
            text(
                "{path} går inte att läsa som ett bygges förteckning; bygg till en ny mapp eller ta bort den gamla",
                path=self._shown(path),
            ),
        )

    def _in_the_way(self, path: Path) -> StoreFault:
        return StoreFault(
            path,
            text("{path} kommer inte från bygget och ligger i vägen; flytta den och bygg igen", path=self._shown(path)),
        )


def _above(path: str) -> list[str]:
    """A path and the folders above it, the outermost first: `a`, `a/b`, `a/b/c`."""
    parts = path.split("/")
    return ["/".join(parts[:number]) for number in range(1, len(parts) + 1)]


def _check_paths(files: Iterable[str]) -> None:
    seen: set[str] = set()
    for path in files:
        if not is_safe_path(path) or path.casefold() in seen:
            raise ValueError(f"not a path that every system can hold: {path!r}")
        seen.add(path.casefold())
