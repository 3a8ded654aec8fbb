"""What is written instead of words that are no pace and no deadline."""

from __future__ import annotations

from pathlib import Path

import pytest

from samverkan_dsl.loading import load

TEXT = """
region: lan
language: 1
system: {name: Samverkan Exempel}
bodies:
  rad:
    name: Rådet
    kind: council
    meetings: {per-year: 4%s}
    mandates:
      - {plan: mötena%s}
"""


@pytest.mark.parametrize(
    ("pace", "key"),
    [
        ("en gång", "latest"),
        ("snarast", "skyndsamt"),
        ("som regel", "som regel"),
        ("på begäran", "at-request-of"),
        ("vid årets sista möte", "at:"),
        ("före årsskiftet", "latest"),
        ("ideligen", "varannan vecka"),
    ],
)
def test_a_pace_that_is_none_leads_to_what_it_is(tmp_path: Path, pace: str, key: str) -> None:
    (tmp_path / "region.yaml").write_text(TEXT % ("", f", cadence: {pace}"), "utf-8")
    ((loaded,), _) = load([tmp_path], tmp_path)
    (finding,) = loaded.findings
    assert key in str(finding.help)


@pytest.mark.parametrize(
    ("papers", "words"), [("i god tid", "tal"), ("den 1 mars", "latest"), ("långt före mötet", "1 vecka före")]
)
def test_a_deadline_that_is_none_leads_to_what_it_is(tmp_path: Path, papers: str, words: str) -> None:
    (tmp_path / "region.yaml").write_text(TEXT % (f", papers: {papers}", ""), "utf-8")
    ((loaded,), _) = load([tmp_path], tmp_path)
    (finding,) = loaded.findings
    assert words in str(finding.help)
