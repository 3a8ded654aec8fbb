"""`python -m seeded`: faults of every kind in every shipped region, from where the last run stopped.

    python -m seeded [--minutes 60] [--again] [--state FOLDER] [WORD …]

The faults come in an order that mixes them, so that what has been tried is a fair sample whenever the run is broken
off. Words choose those that have them in their region, operator, kind or place (`end orebro`, `delete Mandate.to`);
`--again` those that went unnoticed. The run ends with 1 where findings were lost and none has come instead.
What is kept is tried anew when the program or the model is another.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from samverkan_dsl.pipeline.kept import key_of

from .account import Tried, kept, printed
from .judging import Model, Verdict
from .operators import OPERATORS, Ids
from .places import Place, places

REGIONS = Path(__file__).resolve().parent.parent / "regions"


class Fault(NamedTuple):
    """One fault that can be planted."""

    region: str
    operator: str
    place: Place
    instead: Any

    @property
    def name(self) -> str:
        return f"{self.region} {self.operator} {self.place.kind} {self.place.name}"

    @property
    def order(self) -> bytes:
        return hashlib.sha256(self.name.encode()).digest()


def faults(region: str, model: Model) -> Iterator[Fault]:
    """Every fault that can be planted in a model."""
    ids = Ids.of(model.trees)
    for file, tree in model.trees.items():
        for place in places(file, tree):
            for name, operator in OPERATORS.items():
                for instead in operator(place, ids):
                    yield Fault(region, name, place, instead)


def main() -> int:
    options = argparse.ArgumentParser(prog="seeded")
    options.add_argument("--minutes", type=float, default=60)
    options.add_argument("words", nargs="*")
    options.add_argument("--again", action="store_true")
    options.add_argument("--state", type=Path, default=Path(".seeded"))
    chosen = options.parse_args()
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    until = time.monotonic() + chosen.minutes * 60
    models = {path.name: Model(path) for path in sorted(REGIONS.iterdir()) if path.is_dir()}
    found = sorted(
        (fault for name, model in models.items() for fault in faults(name, model)), key=lambda one: one.order
    )
    found = [fault for fault in found if all(word in fault.name for word in chosen.words)]
    program = key_of(*(model.digest for model in models.values()))[:12]
    before = kept(chosen.state)
    if chosen.again:
        found = [fault for fault in found if fault.name in before and before[fault.name].unnoticed]
    chosen.state.mkdir(parents=True, exist_ok=True)
    with (chosen.state / "tried.jsonl").open("a", encoding="utf-8") as stream:
        for fault in found:
            if time.monotonic() > until:
                break
            if fault.name in before and before[fault.name].program == program:
                continue
            verdict, codes = models[fault.region].judge(fault.place, fault.instead)
            silent = verdict is Verdict.SILENT
            why = models[fault.region].reason(fault.operator, fault.place, fault.instead) if silent else None
            tried = Tried(fault.name, verdict.value, codes, program, why)
            before[fault.name] = tried
            stream.write(tried.line + "\n")
            stream.flush()
    return printed([before[fault.name] for fault in found if fault.name in before], len(found))


if __name__ == "__main__":
    sys.exit(main())
