"""What the other tests here run in one process is what the command answers as a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from .conftest import Command

FAULTY = "region: ett\nlanguage: 1\nsystem: {name: Ett}\nparties:\n  a: {name: Å → ö, kind: komun}\n"


@pytest.mark.parametrize(
    "arguments", [("check", "."), ("check", ".", "--format", "json"), ("chek",), ("explain", "MOD001")], ids=" ".join
)
def test_the_answer_is_the_same(
    process: Command, samverkan: Command, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "region.yaml").write_text(FAULTY, "utf-8")
    answer = process(*arguments)
    assert answer.out or answer.err
    assert samverkan(*arguments) == answer
    assert samverkan(*arguments) == answer


def test_nothing_of_it_stays(samverkan: Command, tmp_path: Path) -> None:
    before = Path.cwd(), sys.argv, sys.stdin, sys.stdout, sys.stderr
    samverkan("check", str(tmp_path))
    assert (Path.cwd(), sys.argv, sys.stdin, sys.stdout, sys.stderr) == before
