"""What the document says that there is not: told as that, asked for by nobody, read where it may be written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from documents.support import SMALL, region, words
from documents.test_other_times import on
from samverkan_dsl.analysis.matters.matter import SubjectAreas
from samverkan_dsl.language import Body, Change
from samverkan_dsl.language.holds import vocabulary_in_use
from samverkan_dsl.language.nothing import denial_keys
from samverkan_dsl.language.walk import declarations
from samverkan_dsl.loading import load
from samverkan_dsl.outputs.documents import brief, handbook
from samverkan_dsl.rules import Selection, run

GROUP = """
bodies:
  grupp:
    name: Gruppen
    kind: working-group
    composition: [{role: chef, at: almby}, {role: direktör, at: regionen}]
    decisions: {effect: recommendation, method: consensus, disagreement: none}
    mandates: [{recommend: rutiner, to: almby}]
    chair: none
    secretary: ingen
    record: none
    initiative: {who: none}
    meetings: {per-year: none, length: 2 timmar}
"""
TOLD = {
    "Det finns ingen ordförande.": "vem som är ordförande",
    "Det finns ingen sekreterare.": "vem som är sekreterare",
    "Mötena dokumenteras inte.": "hur möten och beslut dokumenteras",
    "Ingen väcker ärenden.": "vem som får väcka ärenden",
    "Antalet möten per år är inte bestämt.": "hur ofta organet möts",
    "Det finns ingen ordning för oenighet.": "vad som händer när ledamöterna inte kan enas",
}


def test_the_documents_say_so_and_are_not_silent(tmp_path: Path) -> None:
    made = region(tmp_path, SMALL + GROUP)
    for told in (words(handbook(made)), words(brief(made, "grupp"))):
        for sentence, question in TOLD.items():
            assert sentence in told
            assert question not in told
        assert "Ett möte varar 2 timmar." in told


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ("chair-missing", "    chair: none\n"),
        ("frequency-missing", "per-year: none, "),
        ("disagreement-unsaid", ", disagreement: none"),
    ],
)
def test_nobody_asks_for_it(rule: str, line: str, tmp_path: Path) -> None:
    assert rule not in _found(tmp_path, GROUP)
    assert rule in _found(tmp_path, GROUP.replace(line, ""))


def test_where_nobody_raises_matters_none_begins(tmp_path: Path) -> None:
    made = region(tmp_path, SMALL + GROUP)
    asked = region(tmp_path, SMALL + GROUP.replace("    initiative: {who: none}\n", ""))
    assert not list(SubjectAreas(made).raised_in("grupp", frozenset()))
    assert list(SubjectAreas(asked).raised_in("grupp", frozenset()))


CHANGED = """
bodies:
  grupp:
    name: Gruppen
    kind: working-group
    composition: [{role: chef, at: almby}]
    chair: {role: kanslichef}
    changes: [{valid: 2019, chair: none}]
"""


def test_for_a_time(tmp_path: Path) -> None:
    then, now = (on(date(year, 6, 1), tmp_path, SMALL + CHANGED) for year in (2019, 2020))
    told = words(brief(then, "grupp"))
    assert then.bodies["grupp"].says_none("chair") and then.bodies["grupp"].says_none("chair.term")
    before, _, after = told.partition("Vid andra tider")
    assert "Det finns ingen ordförande." in before and "Ordförande är kanslichef." in after
    before, _, after = words(brief(now, "grupp")).partition("Vid andra tider")
    assert "Ordförande är kanslichef." in before and "Det finns ingen ordförande." in after
    for made in (then, now):
        assert not {"part-not-now", "chair-missing"} & {each.rule.name for each in run(made, Selection())}


def test_an_instance_may_have_what_the_template_has_not(tmp_path: Path) -> None:
    text = """
bodies:
  grupp:
    name: Grupp {name}
    kind: working-group
    chair: none
    for-each: {a: {name: A}, b: {name: B, chair: {role: kanslichef}}}
"""
    made = region(tmp_path, SMALL + text)
    assert made.bodies["grupp/a"].denied == ("chair",)
    assert not made.bodies["grupp/b"].denied and made.bodies["grupp/b"].chair is not None


def test_every_sentence_can_be_written() -> None:
    """A key that says what none means there is reached from a body without going through a list."""
    declared = {key.none for cls in vocabulary_in_use()[0] for key in declarations(cls).values() if key.none}
    assert declared == set(denial_keys(Body).values()) | set(denial_keys(Change).values())
    assert all(denial_keys(Body)[key] == sentence for key, sentence in denial_keys(Change).items())


def test_none_where_it_has_no_meaning_is_a_finding(tmp_path: Path) -> None:
    path = tmp_path / "region.yaml"
    path.write_text(SMALL + GROUP.replace("chair: none", "formation: none"), encoding="utf-8")
    (loaded,), _ = load([path], tmp_path)
    assert [each.rule.code for each in loaded.findings] == ["MOD003"]


def _found(folder: Path, text: str) -> set[str]:
    return {finding.rule.name for finding in run(region(folder, SMALL + text), Selection())}
