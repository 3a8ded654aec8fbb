"""What a region's citations account for, source by source."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from samverkan_dsl.analysis.accounting import accounts
from samverkan_dsl.loading import Region, load
from samverkan_dsl.rules.coverage import many_addresses, norm_without_norm


def _index(source: str, kinds: str) -> str:
    rows = [f'  - {{at: 1/{n}, class: {kind}, mark: "{n:012d}"}}\n' for n, kind in enumerate(kinds.split(), 1)]
    return f"source: {source}\nindex: 1\nstatements:\n" + "".join(rows)


def _region(folder: Path, cite: str) -> Region:
    """A body under a plan (two norms) and an agreement (a description, a norm); the same addresses in both."""
    (folder / "plan.index.yaml").write_text(_index("plan", "norm norm"), "utf-8")
    (folder / "avtal.index.yaml").write_text(_index("avtal", "description norm"), "utf-8")
    (folder / "region.yaml").write_text(
        "region: lan\nlanguage: 1\nsystem: {name: Länet}\n"
        "sources:\n  plan: {title: Plan, index: plan.index.yaml}\n  avtal: {title: Avtal, index: avtal.index.yaml}\n"
        "bodies:\n  rad:\n    name: Rådet\n    kind: council\n"
        f"    mandates: [{{prepare: rutiner, cite: {cite}}}]\n",
        "utf-8",
    )
    loaded = load([folder], folder, date(2026, 1, 1))[0][0]
    assert loaded.region is not None and loaded.findings == ()
    return loaded.region


@pytest.mark.parametrize(
    ("cite", "plan", "avtal"),
    [
        ('"avtal:1/2"', (), ("1/2",)),
        ('"plan:1/2"', ("1/2",), ()),
        ("1/2", ("1/2",), ()),
        ('["plan:1/1", "avtal:1/2"]', ("1/1",), ("1/2",)),
        ('"avtal: 1/1-2"', (), ("1/2",)),
    ],
)
def test_a_citation_counts_in_its_own_source_only(
    tmp_path: Path, cite: str, plan: tuple[str, ...], avtal: tuple[str, ...]
) -> None:
    found = accounts(_region(tmp_path, cite))
    assert (found["plan"].total.cited, found["avtal"].total.cited) == (plan, avtal)


def test_a_statement_has_the_class_that_its_own_source_gives_it(tmp_path: Path) -> None:
    assert not list(norm_without_norm.check(_region(tmp_path, "1/1")))
    assert len(list(norm_without_norm.check(_region(tmp_path, '"avtal:1/1"')))) == 1


def test_the_same_address_in_two_sources_is_two_addresses(tmp_path: Path) -> None:
    both = '["plan:1/1-2", "avtal:1/1-2"]'
    assert not list(many_addresses.check(_region(tmp_path, both)))
