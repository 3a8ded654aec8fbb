"""A folder as it stood at a revision in git. Objects are read; the work tree and the index are not touched."""

from __future__ import annotations

import os
import posixpath
import subprocess
import weakref
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import IO, NamedTuple

from ...findings import text
from ..errors import CannotRun, FileFault, Reason
from .port import MOST_BYTES, FileKind, FolderEntry, is_plain, joined, printable

_LINK, _SUBMODULE = "120000", "160000"
_HOPS = 40
"""Links that are followed after each other before they are taken to go round."""
_CHUNK = 65_536
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class _Object(NamedTuple):
    """What git keeps under a name."""

    kind: FileKind
    mode: str
    id: str


class Repository:
    """One revision's tree, and the process that reads its objects."""

    def __init__(self, place: Path, revision: str) -> None:
        """`place` is a folder in a work tree or a bare repository. Raises CannotRun."""
        self._place = place
        self.revision = revision
        self.prefix = self._git("rev-parse", "--show-prefix").decode("utf-8", "surrogateescape").strip("\n/")
        if revision.startswith("-") or "\0" in revision:
            raise self._unknown()
        try:
            found = self._git("rev-parse", "--verify", "--quiet", f"{revision}^{{tree}}")
        except CannotRun:
            raise self._unknown() from None
        self._tree = found.decode("ascii").strip()
        self._process: subprocess.Popen[bytes] | None = None

    def _unknown(self) -> CannotRun:
        return CannotRun(text("Revisionen {revision} finns inte i git.", revision=printable(self.revision)))

    def _git(self, *arguments: str) -> bytes:
        command = ["git", "-C", str(self._place), *arguments]
        try:
            done = subprocess.run(command, capture_output=True, env=_environment(), creationflags=_NO_WINDOW)
        except (OSError, ValueError):
            raise CannotRun(text("Programmet git går inte att köra. Installera det för att läsa revisioner.")) from None
        if done.returncode:
            raise CannotRun(text("Git känner inget arkiv här, eller får inte läsa det. Ange en mapp i ett arkiv."))
        return done.stdout

    @cached_property
    def objects(self) -> Mapping[str, _Object]:
        """Everything in the tree, by name from the top."""
        found = {"": _Object(FileKind.FOLDER, "", "")}
        listed = self._git("ls-tree", "-r", "-t", "-z", "--full-tree", self._tree)
        for line in listed.split(b"\0")[:-1]:
            head, _, name = line.partition(b"\t")
            mode, kind, object_id = head.decode("ascii").split()[:3]
            kinds = {"tree": FileKind.FOLDER, "blob": FileKind.FILE}
            found[name.decode("utf-8", "surrogateescape")] = _Object(kinds.get(kind, FileKind.OTHER), mode, object_id)
        return found

    @cached_property
    def children(self) -> Mapping[str, list[str]]:
        """The names in each folder of the tree."""
        found: dict[str, list[str]] = {}
        for name in self.objects:
            if name:
                folder, _, last = name.rpartition("/")
                found.setdefault(folder, []).append(last)
        return found

    def resolved(self, name: str) -> str | None:
        """Where a name leads when links are followed; None if that is nowhere in the tree."""
        done, pending = "", name.split("/")
        hops = 0
        while pending:
            step = pending.pop(0)
            here = posixpath.normpath(joined(done, step)) if step else done
            here = "" if here == "." else here
            known = self.objects.get(here)
            if known is None:
                return None
            if known.mode == _LINK:
                hops += 1
                target = self.blob(known.id, MOST_BYTES).decode("utf-8", "surrogateescape")
                if hops > _HOPS or target.startswith("/"):
                    return None
                pending[:0] = target.split("/")
            else:
                done = here
        return done

    def blob(self, object_id: str, most: int) -> bytes:
        """An object's bytes, no more than `most` and one. Raises OSError where the process or the object is gone."""
        if self._process is None:
            self._process = subprocess.Popen(
                ["git", "-C", str(self._place), "cat-file", "--batch"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                creationflags=_NO_WINDOW,
            )
            self._end = weakref.finalize(self, self._process.communicate)
        asked, told = self._process.stdin, self._process.stdout
        assert asked is not None
        assert told is not None
        asked.write(object_id.encode("ascii") + b"\n")
        asked.flush()
        head = told.readline().split()
        if len(head) != 3:
            raise OSError(object_id)
        return _taken(told, int(head[2]), most)

    def close(self) -> None:
        """End the process that reads objects; a later read starts it anew."""
        if self._process is not None:
            self._end()
            self._process = None


def _taken(stream: IO[bytes], size: int, most: int) -> bytes:
    """The object that follows, and the line's end after it. What is more than asked for is passed over."""
    data = stream.read(min(size, most + 1))
    left = size - len(data) + 1
    while left > 0:
        chunk = stream.read(min(left, _CHUNK))
        if not chunk:
            raise OSError("cat-file")
        left -= len(chunk)
    return data


def _environment() -> dict[str, str]:
    """Ours, less what would make git look elsewhere than we say, as it does inside git's own hooks."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**kept, "LC_ALL": "C", "GIT_NO_LAZY_FETCH": "1", "GIT_NO_REPLACE_OBJECTS": "1", "GIT_OPTIONAL_LOCKS": "0"}


@dataclass(frozen=True, slots=True)
class GitRevision:
    """The files below a folder at a revision."""

    repository: Repository
    folder: str
    """The root, from the repository's top."""

    @classmethod
    def open(cls, place: Path, revision: str, folder: str = "") -> GitRevision:
        """What `folder` in `place` was at `revision` (a commit, a tag, a branch: whatever git takes).

        `place` is a folder that exists now, in a repository's work tree; `folder` need not. Raises CannotRun where
        there is no git, no repository or no such revision.
        """
        repository = Repository(place, revision)
        return cls(repository, joined(repository.prefix, folder))

    def list(self, folder: str = "") -> tuple[FolderEntry, ...]:
        place = joined(self.folder, folder)
        objects = self.repository.objects
        if place not in objects or objects[place].kind is not FileKind.FOLDER:
            raise FileFault(self.shown(folder), Reason.UNREADABLE)
        return tuple(sorted(self._entry(place, name) for name in self.repository.children.get(place, ())))

    def _entry(self, folder: str, name: str) -> FolderEntry:
        full = joined(folder, name)
        found = self.repository.objects[full]
        if found.mode != _LINK:
            return FolderEntry(name, found.kind)
        target = self._target(full)
        known = None if target is None else self.repository.objects[target]
        return FolderEntry(name, FileKind.OTHER if known is None else known.kind, True, not self._inside(target))

    def _target(self, full: str) -> str | None:
        """Where a name from the top leads, if that is anything in the tree."""
        try:
            return self.repository.resolved(full)
        except OSError:
            return None

    def _inside(self, target: str | None) -> bool:
        """Whether it lies below the root."""
        return target is not None and (not self.folder or f"{target}/".startswith(f"{self.folder}/"))

    def read(self, name: str, most: int = MOST_BYTES) -> bytes:
        if not is_plain(name):
            raise FileFault(self.shown(name), Reason.OUTSIDE)
        full = joined(self.folder, name)
        target = self._target(full)
        if target is None or not self._inside(target):
            raise FileFault(self.shown(name), Reason.UNREADABLE if target is None else Reason.OUTSIDE)
        found = self.repository.objects[target]
        if found.kind is not FileKind.FILE:
            raise FileFault(self.shown(name), Reason.NOT_A_FILE)
        try:
            return self.repository.blob(found.id, most)
        except OSError:
            raise FileFault(self.shown(name), Reason.UNREADABLE) from None

    def below(self, folder: str) -> GitRevision:
        return GitRevision(self.repository, joined(self.folder, folder))

    def shown(self, name: str = "") -> str:
        """As git itself writes it: `HEAD:regioner/ett/region.yaml`."""
        return printable(f"{self.repository.revision}:{joined(self.folder, name)}")
