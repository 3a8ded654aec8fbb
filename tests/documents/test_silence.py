"""The list of what a document leaves open is whole: what a reader asks of every such system is on it or answered."""

from __future__ import annotations

from pathlib import Path

from documents.support import SMALL, region, words
from samverkan_dsl.loading import Region
from samverkan_dsl.outputs.blocks import Section
from samverkan_dsl.outputs.documents import brief, handbook

GROUP = """
bodies:
  grupp:
    name: Gruppen
    kind: working-group
    composition: [{role: chef, at: almby%(term)s}]
    chair: {%(chair)s}
    mandates: [{allocate: statsbidrag%(limit)s}]
    escalation: [{when: needs-resources, to: own-decision-bodies}]
%(decisions)s
"""
SILENT = {"term": "", "chair": "supplied-by: almby", "limit": "", "decisions": ""}
QUESTIONS = (
    "hur länge ordföranden sitter",
    "vem som är vice ordförande",
    "hur länge ledamöterna sitter",
    "hur stora belopp organet fördelar",
    "vad som händer om organisationernas egna beslutsorgan beslutar olika",
)


def asked(made: Region) -> str:
    (told,) = [
        words(each.blocks)
        for each in brief(made, "grupp").blocks
        if isinstance(each, Section) and words(each.title).strip() == "Det som återstår att bestämma"
    ]
    return told


def test_what_a_body_leaves_open_is_asked(tmp_path: Path) -> None:
    told = asked(region(tmp_path, SMALL + GROUP % SILENT))
    assert all(question in told for question in QUESTIONS)


def test_what_is_answered_is_not_asked(tmp_path: Path) -> None:
    answers = {
        "term": ", term: 4 år",
        "chair": "supplied-by: almby, term: 2 år, vice: {supplied-by: regionen}",
        "limit": ", limit: högst 500 000 kronor",
        "decisions": "    decisions: {disagreement: {refer-to: own-decision-bodies, each-organisation: true}}",
    }
    told = asked(region(tmp_path, SMALL + GROUP % answers))
    assert not any(question in told for question in QUESTIONS)


def test_a_body_without_a_chair_is_not_asked_for_the_chairs_term(tmp_path: Path) -> None:
    told = asked(region(tmp_path, SMALL + GROUP % {**SILENT, "chair": "convener: regionen"}))
    assert "hur länge ordföranden sitter" not in told and "vem som är vice ordförande" not in told


def test_what_the_document_does_not_say_of_itself_is_told(tmp_path: Path) -> None:
    said = words(handbook(region(tmp_path, SMALL)))
    assert (
        "Om sig självt säger dokumentet inte vem som har antagit det, när det antogs, när det börjar gälla, "
        "hur länge det gäller, vem som ansvarar för det eller vem som får ändra det." in said
    )


def test_a_document_that_says_all_of_itself_is_not_accused(tmp_path: Path) -> None:
    whole = SMALL.replace(
        "system: {name: Samverkan Exempel}",
        "system: {name: Samverkan Exempel, adopted-by: almby, adopted: 2020-01-02, valid-from: 2020-02-01, "
        "valid-to: 2024-12-31, responsible: almby, revised-by: almby}",
    )
    assert "Om sig självt" not in words(handbook(region(tmp_path, whole)))


PREPARED = """
bodies:
  grupp:
    name: Gruppen
    kind: working-group
    mandates: [{decide: frågor}]
%s
  beredning:
    name: Beredningen
    kind: working-group
%s
"""


def test_who_prepares_may_be_said_anywhere_and_as_an_intention(tmp_path: Path) -> None:
    question = "vem som bereder ärendena"
    theirs = "    preparation: [{by: self, for: grupp, force: intention}]"
    assert question not in asked(region(tmp_path, SMALL + PREPARED % ("", theirs)))
    # Whom the group itself prepares for says nothing of who prepares for it.
    assert question in asked(region(tmp_path, SMALL + PREPARED % ("    preparation: [{by: self, for: beredning}]", "")))
