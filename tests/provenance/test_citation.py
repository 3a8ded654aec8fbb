"""What citations mean and what a model covers."""

from __future__ import annotations

import pytest

from samverkan_dsl.provenance import closest_address, resolve
from samverkan_dsl.provenance.coverage import coverage
from samverkan_dsl.provenance.indexing import index_text

TEXT = """\
1 Rådet

Uppdrag

- Leda arbetet
- Följa upp
- Ta fram en plan

Strategisk nivå – Rådet

Rådet ska se framåt.

2 Nämnden

Uppdrag

- Bereda
"""
INDEX = index_text(TEXT, "prov")


@pytest.mark.parametrize(
    ("cite", "section", "meant"),
    [
        ("1/Uppdrag/2", None, ("1/Uppdrag/2",)),
        ("1", None, ("1",)),
        ("Uppdrag/1", "1", ("1/Uppdrag/1",)),
        ("Uppdrag/1", "2", ("2/Uppdrag/1",)),
        ("1/Uppdrag/1", "2", ("1/Uppdrag/1",)),
        ("Uppdrag/2–3", "1", ("1/Uppdrag/2", "1/Uppdrag/3")),
        ("1/Uppdrag/1-3", None, ("1/Uppdrag/1", "1/Uppdrag/2", "1/Uppdrag/3")),
        ("1/Strategisk nivå – Rådet/1", None, ("1/Strategisk nivå - Rådet/1",)),
        ("1/Strategisk nivå - Rådet", None, ("1/Strategisk nivå - Rådet",)),
        ("/1", "1", ("1",)),
        ("/1", "2", ("1",)),
        ("/1/Uppdrag/2-3", "2", ("1/Uppdrag/2", "1/Uppdrag/3")),
        ("/Uppdrag/1", "1", None),
        ("Uppdrag/1", None, None),
        ("Uppdrag/2", "2", None),
        ("1/Uppdrag/2-4", None, None),
        ("1/Uppdrag/3-1", None, None),
        ("1/Uppdrag/1-999999999", None, None),
        ("1/Uppdrag/²", None, None),
        ("", "1", None),
    ],
)
def test_resolve(cite: str, section: str | None, meant: tuple[str, ...] | None) -> None:
    assert resolve(cite, section, INDEX) == meant


@pytest.mark.parametrize(
    ("cite", "section", "near"),
    [
        ("Uppdrag/9", "1", "Uppdrag/3"),
        ("1/Updrag/2", None, "1/Uppdrag/2"),
        ("Uppdraget/1", "2", "Uppdrag/1"),
        ("1/Uppdrag/2–9", None, "1/Uppdrag/2"),
        ("1/Strategiska nivån", None, "1/Strategisk nivå - Rådet"),
        ("helt annat", "1", None),
    ],
)
def test_closest_address(cite: str, section: str | None, near: str | None) -> None:
    assert closest_address(cite, section, INDEX) == near


def test_every_norm_is_accounted_for_once() -> None:
    found = coverage(
        INDEX,
        typed={"1/Uppdrag/1", "1/Uppdrag/2"},
        prose={"1/Uppdrag/2", "1/Uppdrag/3"},
        left_out={"1/Uppdrag/3", "2/Uppdrag/1", "1"},
    )
    assert found.total.norms == (
        "1/Uppdrag/1",
        "1/Uppdrag/2",
        "1/Uppdrag/3",
        "1/Strategisk nivå - Rådet/1",
        "2/Uppdrag/1",
    )
    assert found.total.cited == ("1/Uppdrag/1", "1/Uppdrag/2")
    assert found.total.prose_only == ("1/Uppdrag/3",)
    assert found.total.left_out == ("2/Uppdrag/1",)
    assert found.total.uncovered == ("1/Strategisk nivå - Rådet/1",)
    assert [(name, len(account.norms)) for name, account in found.sections] == [
        ("1/Uppdrag", 3),
        ("1/Strategisk nivå - Rådet", 1),
        ("2/Uppdrag", 1),
    ]
