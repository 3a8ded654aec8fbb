"""The documents of the shipped regions as they were last read and approved, kept beside the tests as text.

    make snapshots

writes them anew. What changes in them is read line by line before it is committed, and the commit says why.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from samverkan_dsl.loading import collection_paused
from samverkan_dsl.outputs.documents import documents
from samverkan_dsl.outputs.formats.markdown import Markdown
from samverkan_dsl.outputs.formats.renderer import file_name
from samverkan_dsl.pipeline.check import check
from samverkan_dsl.pipeline.explain import catalogue
from samverkan_dsl.pipeline.source import account

REGIONS = Path(__file__).parents[2] / "regions"
SNAPSHOTS = Path(__file__).parent / "snapshots"
NAMES = tuple(sorted(path.name for path in REGIONS.iterdir() if path.is_dir()))
_SEEN = date(2026, 1, 1)
"""The day the regions are held against."""
_LINE = re.compile(r"(?<=\.yaml):\d+")
_EVEN = re.compile(r"([ -])\1+")


def made(region: str) -> dict[str, str]:
    """The handbook, briefs and report of a region by path, in Swedish.

    Without pictures, whose words stand there, and without what shifts with every edit: the lines of the model's files
    and the spaces that make a table's columns even.
    """
    renderer = Markdown("sv")
    (checked,) = check([REGIONS / region], REGIONS, date=_SEEN).regions
    assert checked.loaded.region is not None and checked.sound
    whys = {code: item.why for code, item in catalogue().items() if item.page.is_file()}
    covered = {item.source: item.coverage for item in account(checked.loaded.region)}
    with collection_paused():
        found = documents(checked.loaded.region, checked.findings, whys=whys, coverage=covered).documents
        return {file_name(each, renderer): _still(renderer.text(each)) for each in found}


def _still(document: str) -> str:
    lines = (_EVEN.sub(r"\1", line) if line.startswith("|") else line for line in document.split("\n"))
    return _LINE.sub("", "\n".join(lines))


def kept(region: str) -> dict[str, str]:
    """The same as last approved."""
    folder = SNAPSHOTS / region
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(folder.rglob("*.md"))}


def renew() -> Iterator[str]:
    """Write what differs, take away what is no longer made, and tell which files."""
    for region in NAMES:
        new, old = made(region), kept(region)
        for path in sorted(new.keys() | old.keys()):
            file = SNAPSHOTS / region / path
            if path not in new:
                file.unlink()
            elif new[path] != old.get(path):
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(new[path], "utf-8", newline="\n")
            else:
                continue
            yield f"{region}/{path}"


if __name__ == "__main__":
    sys.stdout.writelines(f"{path}\n" for path in renew())
