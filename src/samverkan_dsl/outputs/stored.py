"""What builds have left in an output folder, and how it differs from what a build would write. Nothing is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from ..findings import Text, text
from ..loading.files.folder import shown_path
from .disk import Disk, DiskKind
from .locking import is_free
from .manifest import MANIFEST, Manifest, NotAManifest, decode, digest
from .names import is_safe_path, safe_name
from .trouble import why

WORK = ".samverkan-work"
"""The folder in which a build makes its files."""
LOCK = "lock"
PATIENCE = 10.0
"""Seconds that is waited for another build to finish writing; that takes much less."""


class StoreFault(Exception):
    """The output folder cannot be used, or could not be written."""

    def __init__(self, path: Path, message: Text) -> None:
        super().__init__(path, message)
        self.path = path
        self.message = message

    def __str__(self) -> str:
        return str(self.message)


class Stored:
    """An output folder that is looked at."""

    def __init__(
        self, out: Path, disk: Disk | None = None, patience: float = PATIENCE, base: Path | None = None
    ) -> None:
        """`base`: where the user stands, from which paths are told."""
        self.out = out
        self._base = base
        self._disk = disk or Disk()
        self._patience = patience
        self._work = out / WORK

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
            if not {*self._disk.names(self.out)} - {WORK}:
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
    def reading(self) -> Iterator[None]:
        """Look at the folder while no build changes it. Waits for one that is writing.

        Raises StoreFault where that one does not finish, and at the end where another one has written meanwhile.
        """
        self._wait()
        before = self._manifests()
        yield
        self._wait()
        if self._manifests() != before:
            raise self._busy()

    def _wait(self) -> None:
        if not is_free(self._work / LOCK, self._patience):
            raise self._busy()

    def _manifests(self) -> tuple[Mapping[str, Manifest], Mapping[str, str]]:
        return self.regions(), self._front()

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
        parts = [folder, *(folder / above for above in and_above(path))]
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

    def _named(self, error: OSError, path: Path) -> Path:
        """What the system complains of, where that is something that a person has seen."""
        found = Path(error.filename) if isinstance(error.filename, str) else path
        return found if found.is_relative_to(path) and not found.is_relative_to(self._work) else path

    def _shown(self, path: Path) -> str:
        """As the user would write it."""
        return str(path) if self._base is None else shown_path(path, self._base)

    def _busy(self) -> StoreFault:
        message = text("ett annat bygge skriver till {path}; kör igen när det är klart", path=self._shown(self.out))
        return StoreFault(self.out, message)

    def _unreadable(self, path: Path) -> StoreFault:
        return StoreFault(
            path,
            text(
                "{path} går inte att läsa som ett bygges förteckning; bygg till en ny mapp eller ta bort den gamla",
                path=self._shown(path),
            ),
        )


def and_above(path: str) -> list[str]:
    """A path and the folders above it, the outermost first: `a`, `a/b`, `a/b/c`."""
    parts = path.split("/")
    return ["/".join(parts[:number]) for number in range(1, len(parts) + 1)]
