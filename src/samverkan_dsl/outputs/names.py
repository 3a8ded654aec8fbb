"""Ids as names of files and folders that every system can hold, Windows included."""

from __future__ import annotations

import hashlib
import re

_DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_LONGEST = 80


def safe_name(id: str) -> str:
    """One path segment for an id. Different ids give names that differ in more than case.

    Small letters a–z, digits, `-` and an inner full stop stand as they are, everything else as `_` code point `_`. The
    names of Windows' devices (`con`, `nul` …) get a `_` at the end; what is very long is cut and given a fingerprint.
    """
    name = re.sub(r"[^a-z0-9.-]|^\.|\.$", lambda found: f"_{ord(found[0]):x}_", id) or "_"
    if _DEVICES.fullmatch(name):
        name = re.sub(r"^[^.]*", lambda found: found[0] + "_", name)
    if len(name) > _LONGEST:
        name = f"{name[:60]}__{hashlib.sha256(id.encode(errors='surrogatepass')).hexdigest()[:16]}"
    return name


def is_safe_path(path: str) -> bool:
    """Whether a relative path with `/` can be a file on every system and stays within its folder."""
    return all(
        re.fullmatch(r"[A-Za-z0-9_-]([A-Za-z0-9._-]{0,120}[A-Za-z0-9_-])?", part) and not _DEVICES.fullmatch(part)
        for part in path.split("/")
    )
