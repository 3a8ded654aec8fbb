"""What the document says itself that it does not settle: told as that, asked for by nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import SMALL, region, words
from samverkan_dsl.analysis.quorum.answers import Stated
from samverkan_dsl.analysis.quorum.study import study
from samverkan_dsl.outputs.documents import brief, handbook
from samverkan_dsl.outputs.documents.quorum.chapter import quorum_chapter
from samverkan_dsl.rules import Selection, run

GROUP = """
not-regulated: {system.valid-to: {}}
bodies:
  grupp:
    name: Gruppen
    kind: working-group
    composition: [{role: chef, at: almby}, {role: direktör, at: regionen}]
    decisions: {effect: recommendation, method: consensus}
    mandates: [{recommend: rutiner, to: almby}]
    not-regulated:
      chair: {}
      decisions.quorum: {}
      decisions.disagreement: {}
      meetings.per-year: {}
      substitutes: {}
      composition.term: {}
"""
TOLD = (
    "vem som är ordförande",
    "när organet är beslutsfört",
    "vad som händer när ledamöterna inte kan enas",
    "om frånvarande ledamöter ersätts",
    "hur länge ledamöterna sitter",
)


def test_the_documents_say_that_it_is_not_regulated_and_are_not_silent(tmp_path: Path) -> None:
    made = region(tmp_path, SMALL + GROUP)
    for told in (words(handbook(made)), words(brief(made, "grupp"))):
        for question in TOLD:
            assert f"Dokumentet säger uttryckligen att det inte reglerar {question}." in told
            assert told.count(question) == told.count(f"att det inte reglerar {question}.")


def test_of_the_document_itself(tmp_path: Path) -> None:
    told = words(handbook(region(tmp_path, SMALL + GROUP)))
    assert "Dokumentet säger uttryckligen att det inte reglerar hur länge det gäller." in told
    assert "när det börjar gälla, vem" in told  # what is left of what it does not say of itself


def test_the_quorum_is_not_computed_and_is_not_called_unsaid(tmp_path: Path) -> None:
    made = region(tmp_path, SMALL + GROUP)
    assert study(made, "grupp").stated is Stated.LEFT_OPEN
    assert "att det inte reglerar hur många som måste vara närvarande: Gruppen" in words(quorum_chapter(made))


SILENT = "\n".join(line for line in GROUP.splitlines() if "not-regulated" not in line and "{}" not in line)


@pytest.mark.parametrize("rule", ["chair-missing", "disagreement-unsaid", "frequency-missing"])
def test_nobody_asks_for_it(rule: str, tmp_path: Path) -> None:
    assert rule in _found(tmp_path, SILENT)
    assert rule not in _found(tmp_path, GROUP)


def _found(folder: Path, text: str) -> set[str]:
    return {finding.rule.name for finding in run(region(folder, SMALL + text), Selection())}
