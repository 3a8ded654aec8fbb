"""An editor's unsaved text on top of other files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..errors import FileFault
from .port import MOST_BYTES, FileKind, Files, FolderEntry


@dataclass(frozen=True)
class Overlay:
    """`under`, with the texts in `buffers` in the place of the files of these names, or beside them."""

    under: Files
    buffers: Mapping[str, bytes]
    """By name, as in `under`."""

    def list(self, folder: str = "") -> tuple[FolderEntry, ...]:
        found: dict[str, FolderEntry] = {}
        for name in self._inside(folder):
            first, slash, _ = name.partition("/")
            found[first] = FolderEntry(first, FileKind.FOLDER if slash else FileKind.FILE)
        try:
            found = {entry.name: entry for entry in self.under.list(folder)} | found
        except FileFault:
            if not found:  # it is not there in the buffers alone, either
                raise
        return tuple(sorted(found.values()))

    def read(self, name: str, most: int = MOST_BYTES) -> bytes:
        return self.buffers[name] if name in self.buffers else self.under.read(name, most)

    def below(self, folder: str) -> Overlay:
        return Overlay(self.under.below(folder), self._inside(folder))

    def shown(self, name: str = "") -> str:
        return self.under.shown(name)

    def _inside(self, folder: str) -> dict[str, bytes]:
        """The buffers below a folder, named from there."""
        start = f"{folder}/" if folder else ""
        return {name.removeprefix(start): data for name, data in self.buffers.items() if name.startswith(start)}
