"""Where papers go, from all that says it: the paper, mandates, information and who adopts it."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import SMALL, region, words
from samverkan_dsl.outputs.documents.books.papers import goes_to
from samverkan_dsl.outputs.documents.prose.naming import NamingContext

MODEL = """
deliverables:
  plan: {name: Planen, kind: plan, authors: grupp%s}
bodies:
  lsvo: {name: LSVO, kind: council%s}
  reko: {name: Reko, kind: council%s}
  grupp: {name: Gruppen, kind: council%s}
"""

SAID = {
    ("", "", "", ""): "",
    (", recipients: reko", "", "", ""): "Reko",
    (", adopted-by: lsvo", "", "", ""): "LSVO för antagande",
    (", adopted-by: grupp", "", "", ""): "",
    (", recipients: reko, adopted-by: lsvo", "", "", ""): "Reko; LSVO för antagande",
    ("", ", mandates: {establish: planen, deliverable: plan}", "", ""): "LSVO för antagande",
    ("", "", "", ", mandates: {report: planen, to: lsvo, deliverable: plan}"): "LSVO",
    ("", "", "", ", flows: {what: planen, to: reko, deliverable: plan}"): "Reko",
    # Whom another tells of it does not get it.
    (", recipients: lsvo", ", flows: {what: planen, to: reko, deliverable: plan}", "", ""): "LSVO",
}


@pytest.mark.parametrize("written", SAID)
def test_a_paper_goes_to_all_who_are_said_to_get_it(tmp_path: Path, written: tuple[str, str, str, str]) -> None:
    naming = NamingContext(region(tmp_path, SMALL + MODEL % written))
    assert words(goes_to(naming, "plan")) == SAID[written]
