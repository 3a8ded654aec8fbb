"""Systems that the language was not made around, modelled by a reader of its pages alone, load and are told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from samverkan_dsl import check
from samverkan_dsl.findings import Severity
from samverkan_dsl.outputs.documents import handbook
from samverkan_dsl.outputs.formats.markdown import Markdown

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", sorted(path.parent.name for path in HERE.glob("*/region.yaml")))
def test_a_published_system_is_checked_and_told(name: str) -> None:
    found = check([HERE / name], HERE, date=date(2026, 1, 1))
    assert not found.count(Severity.ERROR), [str(finding.message) for finding in found.findings]
    (checked,) = found.regions
    assert checked.loaded.region is not None
    book = Markdown("sv").text(handbook(checked.loaded.region, checked.findings))
    # A name that is a common noun has a small letter within a sentence.
    assert all(body.name.lower() in book.lower() for body in checked.loaded.region.bodies.values())
    # What citations look like is said where there are any.
    cited = any("cite:" in path.read_text("utf-8") for path in (HERE / name).glob("*.yaml"))
    assert ("upphöjda texten" in book) == cited
