"""Results kept between runs, in a folder outside the project: slower without them, never different.

Whatever is wrong with the folder or a file in it (it is missing, damaged, read-only, full, somebody else's) is as if
nothing had been kept. Two processes may use one folder at once: a file appears whole or not at all.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from .. import __version__

_MOST_FILES = 512
_MOST_BYTES = 32_000_000
"""A result larger than this is made anew each time."""
_HEAD = b"samverkan-dsl kept result 1\n"


class Kept:
    """Results in `folder`, each under a key that says all it was made from."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, key: str) -> Any | None:
        """The data kept under `key`; None where there is none that can be trusted."""
        try:
            with self._path(key).open("rb") as stream:
                content = stream.read(_MOST_BYTES + 1)
        except OSError:
            return None
        head = _HEAD + _digest(key, content[len(_HEAD) + 65 :]) + b"\n"
        if len(content) > _MOST_BYTES or not content.startswith(head):
            return None
        try:
            return json.loads(content[len(head) :])
        except ValueError:
            return None

    def put(self, key: str, data: Any) -> None:
        """Keep `data` under `key`, if it can be done."""
        body = json.dumps(data, ensure_ascii=True, separators=(",", ":")).encode()
        content = _HEAD + _digest(key, body) + b"\n" + body
        if len(content) > _MOST_BYTES:
            return
        unfinished = None
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            descriptor, unfinished = tempfile.mkstemp(prefix=".", dir=self.folder)
            with open(descriptor, "wb") as stream:
                stream.write(content)
            os.replace(unfinished, self._path(key))
        except OSError:
            if unfinished is not None:
                with suppress(OSError):
                    os.unlink(unfinished)
            return
        self._forget_oldest()

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}.json"

    def _forget_oldest(self) -> None:
        with suppress(OSError), os.scandir(self.folder) as entries:
            files = [(entry.stat().st_mtime_ns, entry.path) for entry in entries if entry.is_file()]
            for _, path in sorted(files)[: max(0, len(files) - _MOST_FILES)]:
                os.unlink(path)


def _digest(key: str, body: bytes) -> bytes:
    return hashlib.sha256(key.encode() + b"\n" + body).hexdigest().encode()


def key_of(*parts: str | bytes) -> str:
    """A key made of all that a result depends on, and of the program itself."""
    whole = hashlib.sha256(program())
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        whole.update(len(data).to_bytes(8, "big"))
        whole.update(data)
    return whole.hexdigest()


@cache
def program() -> bytes:
    """What the program is: its version, Python's, and its files, which change without it where it is developed."""
    package = Path(__file__).resolve().parent.parent
    told = [f"{__version__} {sys.version_info}"]
    pending = [package]
    while pending:
        with os.scandir(pending.pop()) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                if entry.name != "__pycache__":
                    pending.append(Path(entry.path))
            else:
                state = entry.stat()
                told.append(f"{entry.path} {state.st_size} {state.st_mtime_ns}")
    return hashlib.sha256("\n".join(told).encode("utf-8", "surrogateescape")).digest()
