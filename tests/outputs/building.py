"""Two builds of one region, and what is seen of a folder."""

from __future__ import annotations

from pathlib import Path

from samverkan_dsl.outputs.manifest import MANIFEST
from samverkan_dsl.outputs.store import Store

FIRST = {"handbok.md": b"ett\n", "uppdrag/a.md": b"a\n", "uppdrag/b.md": b"b\n"}
SECOND = {"handbok.md": b"tv\xc3\xa5\n", "uppdrag/a.md": b"a\n", "diagram/s.svg": b"<svg/>"}
INPUTS = {"date": "2026-03-01"}


def tree(folder: Path) -> dict[str, bytes]:
    """What stands in a folder, without the build's own records."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def publish(store: Store, files: dict[str, bytes], inputs: dict[str, str] | None = None, region: str = "nord") -> bool:
    """One build of one region."""
    with store.writing():
        return store.publish(region, files, inputs)


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
