"""The guide's YAML is run as it stands, and what it says the command answers is what the command answers.

A fence ```yaml FILE (```text FILE, ```jinja FILE) is the whole of FILE from there on; ```text after `samverkan …` in a
fence ```sh is its output, where … at a line's end stands for the rest of it; ```markdown FILE is a part of what it
wrote.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from commands import samverkan

DOCS = Path(__file__).parents[2] / "docs"
FENCE = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.M | re.S)


@pytest.mark.parametrize(("page", "files"), [("guide.md", 9), ("fran-dokument-till-modell.md", 4), ("mallar.md", 2)])
def test_guide(page: str, files: int, tmp_path: Path) -> None:
    answer: str | None = None
    ran = written = read = 0
    for kind, file, body in FENCE.findall((DOCS / page).read_text("utf-8")):
        if kind in ("yaml", "text", "jinja") and file:
            path = tmp_path / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(body, "utf-8")
            written += 1
        elif kind == "sh" and body.startswith("samverkan "):
            done = samverkan(*shlex.split(body.strip())[1:], cwd=tmp_path)
            answer = done.out + done.err
            assert done.code in (0, 1), answer
            ran += 1
        elif kind == "text" and answer is not None:
            said, told = answer.strip().splitlines(), body.strip().splitlines()
            for number, line in enumerate(told):
                if line.endswith("…"):  # the rest of the line is left out
                    assert said[number].startswith(line[:-1])
                    said[number] = line
            assert said == told
            answer = None
        elif kind == "markdown":
            assert body in (tmp_path / file).read_text("utf-8")
            read += 1
    assert written >= files
    assert ran + read >= files
