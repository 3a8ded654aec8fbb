"""What the regions' documents say changes only when somebody has read the change and renewed the snapshots."""

from __future__ import annotations

from difflib import unified_diff

import pytest

from regions.snapshots import NAMES, kept, made

_SHOWN = 60
"""Lines of a difference that are shown; all of it stands in git after `make snapshots`."""


@pytest.mark.parametrize("region", NAMES)
def test_the_documents_are_as_last_approved(region: str) -> None:
    before, now = kept(region), made(region)
    lines: list[str] = []
    for path in sorted(before.keys() | now.keys()):
        old, new = before.get(path, ""), now.get(path, "")
        if old != new:
            lines += unified_diff(
                old.splitlines(), new.splitlines(), f"{path} (godkänd)", f"{path} (nu)", "", "", 1, ""
            )
    if lines:
        more = [f"… och {len(lines) - _SHOWN} rader till"] if len(lines) > _SHOWN else []
        told = "\n".join([*lines[:_SHOWN], *more])
        pytest.fail(
            f"Dokumenten för {region} säger något annat än förut:\n\n{told}\n\n"
            "Kör `make snapshots`, läs skillnaden i git rad för rad och skriv i incheckningen varför de ändras.",
            pytrace=False,
        )


def test_no_region_is_without_snapshots() -> None:
    assert all(kept(region) for region in NAMES)
