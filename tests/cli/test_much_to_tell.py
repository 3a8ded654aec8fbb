"""However much there is to tell, `check` stays short enough to be read, and quick."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from .conftest import Command

REGIONS = Path(__file__).parents[2] / "regions"
HEAD = "region: ett\nlanguage: 1\nsystem: {name: Ett}\n"


@pytest.mark.parametrize("region", sorted(path.name for path in REGIONS.iterdir() if path.is_dir()))
def test_a_shipped_region_fits_and_says_what_to_begin_with(samverkan: Command, region: str) -> None:
    ran = samverkan("check", str(REGIONS / region), "--no-cache", "--date", "2026-01-01")
    lines = ran.out.splitlines()
    assert len(lines) <= 150
    assert lines[-5].startswith("Börja med det här")
    assert [line[:5] for line in lines[-4:]] == [f"  {number}. " for number in range(1, 5)]


def test_the_whole_has_more(samverkan: Command) -> None:
    region = str(REGIONS / "orebro")
    short, whole = (samverkan("check", region, "--date", "2026-01-01", *more).out for more in ((), ("--verbose",)))
    assert len(whole.splitlines()) > 2 * len(short.splitlines())
    assert whole.splitlines()[-6:] == short.splitlines()[-6:]


@pytest.mark.parametrize(
    "body",
    [
        "parties:\n" + "".join(f"  p{number}: {{name: P{number}, kind: fel{number}}}\n" for number in range(1000)),
        "bodies:\n"
        + "".join(
            f"  b{number}: {{name: B{number}, kind: council, mandates: [{{decide: x}}]}}\n" for number in range(300)
        ),
        "terms:\n" + "".join(f"  t{number}: {{meaning: {{}}}}\n" for number in range(1000)),
    ],
    ids=["values", "bodies", "lines"],
)
def test_a_thousand_findings_are_told_in_few_lines(samverkan: Command, tmp_path: Path, body: str) -> None:
    (tmp_path / "region.yaml").write_text(HEAD + body, encoding="utf-8")
    began = time.process_time()
    ran = samverkan("check", ".", "--no-cache")
    assert len(ran.out.splitlines()) < 250
    assert max(map(len, ran.out.splitlines())) < 4000
    assert time.process_time() - began < 60
