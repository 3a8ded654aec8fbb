"""The shipped regions: no faults of their own, and every norm of their documents accounted for."""

from __future__ import annotations

from pathlib import Path

import pytest

from samverkan_dsl.findings import Concerns, Severity
from samverkan_dsl.pipeline.check import check
from samverkan_dsl.pipeline.fmt import fmt
from samverkan_dsl.pipeline.source import coverage_of

REGIONS = Path(__file__).parents[2] / "regions"
# About how many normative sentences, bullets and seat rows a reading of each text led one to expect before it was
# indexed. What a sentence is can be judged in more than one way; an index that finds far fewer has classed duties away.
NORMS = {"blekinge": 440, "goteborg": 115, "jonkoping": 70, "jonkoping-ryhov": 45, "orebro": 125}


def test_every_region_is_tested() -> None:
    assert sorted(path.name for path in REGIONS.iterdir() if path.is_dir()) == sorted(NORMS)


@pytest.mark.parametrize("name", NORMS)
def test_the_model_has_no_faults(name: str) -> None:
    result = check([REGIONS / name], REGIONS)
    faults = [
        f"{finding.rule.code} {finding.message}"
        for finding in result.findings
        if finding.rule.concerns is Concerns.MODEL and finding.rule.severity is not Severity.INFO
    ]
    assert faults == []


@pytest.mark.parametrize("name", NORMS)
def test_no_row_is_counted(name: str) -> None:
    """A reading that means a row by its number means another one when the next row is put in."""
    codes = {finding.rule.code for finding in check([REGIONS / name], REGIONS).findings}
    assert not codes & {"REF009", "REF010"}


@pytest.mark.parametrize("name", NORMS)
def test_every_norm_is_cited_or_left_out_with_a_reason(name: str) -> None:
    (account,) = coverage_of([REGIONS / name], REGIONS).sources
    total = account.coverage.total
    assert abs(len(total.norms) - NORMS[name]) <= 0.15 * NORMS[name]
    assert total.uncovered == ()
    assert len(total.left_out) <= 0.05 * len(total.norms)
    assert len(total.prose_only) <= 0.10 * len(total.norms)
    assert len(total.cited) + len(total.left_out) + len(total.prose_only) == len(total.norms)


def test_the_files_are_in_canonical_form() -> None:
    done = fmt([REGIONS], REGIONS, check=True)
    assert (done.changed, done.refused, done.findings) == ((), (), ())
