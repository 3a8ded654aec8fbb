"""Who reads what a body does asks whether it is so: rows that the document denies are passed over, or meant."""

from __future__ import annotations

import re
from pathlib import Path

ROOMS = Path(__file__).parents[2] / "src" / "samverkan_dsl"
READ = re.compile(r"(?:\bin |enumerate\()[\w.\[\]]+\.(?:mandates|escalation|preparation|anchoring|flows)\b(?!\()")
DENIALS_TOO = {
    "matter.py": "what is denied tells subjects apart, too",
    "denied_and_given.py": "looks for what is both",
    "nonbinding_decides_binding.py": "a decision that is denied to bind says that the body cannot",
    "steering_without_decisions.py": "that it does not decide is an answer to what it decides",
    "mandate_without_holder.py": "also what is denied is denied somebody",
}


def test_rows_are_read_through_their_force() -> None:
    files = [path for room in ("analysis", "graph", "rules") for path in (ROOMS / room).rglob("*.py")]
    found = {path.name for path in files if READ.search(path.read_text("utf-8"))}
    assert found == set(DENIALS_TOO)
