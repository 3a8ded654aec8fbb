"""Let the n-th file operation below a folder fail, once or from there on, or let the process die there."""

from __future__ import annotations

import builtins
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

READING = ("lstat", "stat", "listdir", "scandir")
CHANGING = ("open", "mkdir", "rmdir", "unlink", "replace", "link", "chmod", "fsync")


class Killed(BaseException):
    """The process is gone: nothing that it would have done afterwards is done."""


class Faults:
    """Counts operations below `folder`; the `at`-th fails with the number of an error, or kills for None."""

    def __init__(self, folder: Path, at: int, error: int | None, *, sticky: bool = False) -> None:
        self.folder = os.fspath(folder)
        self.at = at
        self.error = error
        self.sticky = sticky
        self.count = 0
        self.what = ""
        self.dead = False
        self.opened: list[int] = []

    @property
    def reached(self) -> bool:
        return self.count >= self.at

    def step(self, name: str, path: Any, changes: bool) -> None:
        """Count an operation, and raise if it is the one."""
        if self.dead:
            raise Killed
        if isinstance(path, int):
            try:
                path = os.readlink(f"/proc/self/fd/{path}")
            except OSError:
                return
        place = os.path.join(os.getcwd(), os.fspath(path))
        if not str(place).startswith(self.folder) or (self.sticky and not changes):
            return
        self.count += 1
        if self.count == self.at or (self.sticky and self.count > self.at):
            self.what = self.what or f"{name} {str(place).removeprefix(self.folder)}"
            if self.error is None:
                self.dead = True
                raise Killed
            raise OSError(self.error, os.strerror(self.error), str(place))


class _Writing:
    """A file that is written to, whose writes can fail half-way."""

    def __init__(self, stream: Any, faults: Faults, path: Any) -> None:
        self._stream = stream
        self._faults = faults
        self._path = path

    def write(self, content: bytes) -> int:
        try:
            self._faults.step("write", self._path, True)
        except BaseException:
            self._stream.write(content[: len(content) // 2])
            self._stream.flush()
            raise
        return int(self._stream.write(content))

    def __enter__(self) -> _Writing:
        return self

    def __exit__(self, *reason: object) -> None:
        self._stream.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextmanager
def failing(faults: Faults) -> Iterator[Faults]:
    """Have the operations of this process go through `faults`."""
    real: dict[str, Any] = {name: getattr(os, name) for name in (*READING, *CHANGING)}
    real_open = io.open

    def patched(name: str) -> Callable[..., Any]:
        def operation(path: Any = ".", *arguments: Any, **options: Any) -> Any:
            writes = name in CHANGING and (
                name != "open" or bool(arguments[0] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
            )
            faults.step(name, path, writes)
            answer = real[name](path, *arguments, **options)
            if name == "open":
                faults.opened.append(answer)
            return answer

        return operation

    def opened(path: Any, mode: str = "r", *arguments: Any, **options: Any) -> Any:
        writes = any(letter in mode for letter in "wxa+")
        faults.step("open", path, writes)
        stream = real_open(path, mode, *arguments, **options)
        return _Writing(stream, faults, path) if writes else stream

    for name in real:
        setattr(os, name, patched(name))
    io.open = builtins.open = opened  # type: ignore[assignment]
    try:
        yield faults
    finally:
        for name, function in real.items():
            setattr(os, name, function)
        io.open = builtins.open = real_open  # type: ignore[assignment]
        if faults.dead:
            _close(faults)


def _close(faults: Faults) -> None:
    """The system closes what a process had open, and frees its locks with that."""
    for descriptor in faults.opened:
        with suppress(OSError):
            if os.readlink(f"/proc/self/fd/{descriptor}").startswith(faults.folder):
                os.close(descriptor)
