"""networkx takes longer to import than a small region takes to check: only what needs it imports it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ASK = """
import sys
from pathlib import Path
from samverkan_dsl.cli import app
from samverkan_dsl.graph import cycles, hand_overs
from samverkan_dsl.loading import load
from samverkan_dsl.rules import Selection, run
folder = Path(sys.argv[1])
codes = {finding.rule.code for finding in run(load([folder], folder)[0][0].region, Selection())}
print("REF006" in codes, "networkx" in sys.modules)
"""
HEAD = "region: ett\nlanguage: 1\nsystem: {name: Ett}\nbodies:\n  b: {name: B, kind: council, superior: a}\n"


def asked(folder: Path, body: str) -> tuple[str, ...]:
    """Whether a check finds the ring, and whether networkx was imported."""
    (folder / "region.yaml").write_text(HEAD + body, "utf-8")
    command = [sys.executable, "-c", ASK, str(folder)]
    return tuple(subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout.split())


def test_a_check_imports_networkx_only_where_something_goes_round(tmp_path: Path) -> None:
    assert asked(tmp_path, "  a: {name: A, kind: council}\n") == ("False", "False")
    assert asked(tmp_path, "  a: {name: A, kind: council, superior: b}\n") == ("True", "True")
