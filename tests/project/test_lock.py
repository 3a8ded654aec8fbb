"""The lock: every package at one version, with hashes, from no particular place."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PINNED = re.compile(r"^([a-z0-9._-]+)==(\S+)(?: ; .+)?((?:\s+--hash=sha256:[0-9a-f]{64})+)$")


def locked(name: str) -> dict[str, str]:
    content = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    found = {}
    for line in filter(None, map(str.strip, content.splitlines())):
        match = PINNED.match(line)
        assert match, f"not pinned with hashes: {line[:80]}"
        assert match[1] not in found
        found[match[1]] = match[2]
    return found


def declared(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=; \[]", requirement)[0].replace(".", "-").lower() for requirement in requirements}


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_declared_package_is_pinned(name: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = declared(project["project"]["dependencies"])
    if name == "requirements-dev.txt":
        wanted |= declared(project["dependency-groups"]["dev"])
    assert wanted <= set(locked(name))


def test_what_runs_is_what_was_tested() -> None:
    assert locked("requirements.txt").items() <= locked("requirements-dev.txt").items()
