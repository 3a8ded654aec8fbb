"""What a build remembers of what it wrote: a manifest in each region's folder, and one for the front pages."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

MANIFEST = ".samverkan-manifest.json"
_VERSION = 1


class NotAManifest(Exception):
    """The bytes are not what a build of this version writes."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a build put into a folder."""

    files: Mapping[str, str]
    """SHA-256 by path within the folder."""
    region: str | None = None
    """The region's id; None for the front pages."""
    inputs: Mapping[str, str] = field(default_factory=dict)
    """What the build of a region was told besides the model: date, language …"""

    def encode(self) -> bytes:
        """The bytes of the manifest file."""
        data: dict[str, object] = {"version": _VERSION, "files": dict(self.files)}
        if self.region is not None:
            data |= {"region": self.region, "inputs": dict(self.inputs)}
        return (json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def decode(content: bytes) -> Manifest:
    """The manifest in a file. Raises NotAManifest."""
    try:
        data = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise NotAManifest from error
    if not isinstance(data, dict) or data.get("version") != _VERSION:
        raise NotAManifest
    region = data.get("region")
    if region is not None and not isinstance(region, str):
        raise NotAManifest
    return Manifest(_words(data.get("files", {})), region, _words(data.get("inputs", {})))


def _words(data: Any) -> dict[str, str]:
    if not isinstance(data, dict) or not all(isinstance(value, str) for value in data.values()):
        raise NotAManifest
    return data


def digest(content: bytes) -> str:
    """How a file's content is remembered."""
    return hashlib.sha256(content).hexdigest()


def digests(files: Mapping[str, bytes]) -> dict[str, str]:
    """As `digest`, by path in alphabetical order."""
    return {path: digest(files[path]) for path in sorted(files)}
