"""The list of what a document leaves open is whole: what a reader asks of every such system is on it or answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import SMALL, begun, region, words
from samverkan_dsl.loading import Region
from samverkan_dsl.outputs.blocks import BulletList, Paragraph, Section
from samverkan_dsl.outputs.documents import brief, handbook
from samverkan_dsl.outputs.documents.body.questions import QUESTIONS as QUESTIONS_ASKED
from samverkan_dsl.outputs.documents.body.silence import unsaid_told

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


@pytest.mark.parametrize(
    ("valid", "open_"), [("2025", False), ("till 2027", False), ("mandatperioden", False), ("från 2025", True)]
)
def test_who_holds_an_office_or_a_seat_until_a_time_has_it_so_long(tmp_path: Path, valid: str, open_: bool) -> None:
    keys = {
        "term": f", valid: {valid}",
        "chair": f"supplied-by: almby, valid: {valid}, vice: {{supplied-by: regionen, valid: {valid}}}",
    }
    told = asked(region(tmp_path, SMALL + GROUP % {**SILENT, **keys}))
    for who in ("ordföranden", "vice ordföranden", "ledamöterna"):
        assert (f"hur länge {who} sitter" in told) is open_


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


@pytest.mark.parametrize(
    ("page", "question", "answer"),
    [
        (
            "chair: {role: chef, vice: {supplied-by: almby}}",
            "hur länge vice ordföranden sitter",
            "chair: {role: chef, vice: {supplied-by: almby, term: 2 år}}",
        ),
        (
            "record: {kind: notes}",
            "om protokoll eller anteckningar publiceras",
            "record: {kind: notes, published: none}",
        ),
        (
            "composition: [{role: chef, at: almby, seats: en per länsdel}]",
            "hur många ledamöterna är",
            "composition: [{role: chef, at: almby, seats: minst 2}]",
        ),
        (
            "budget: {allocation-key: fastställd fördelningsnyckel}",
            "hur stor del av kostnaderna var och en bär",
            "budget: {allocation-key: en fördelningsnyckel efter antalet invånare}",
        ),
    ],
)
def test_a_part_of_an_answer_leaves_the_rest_open(tmp_path: Path, page: str, question: str, answer: str) -> None:
    whole = SMALL + "bodies:\n  grupp:\n    name: Gruppen\n    kind: working-group\n    "
    assert question in asked(region(tmp_path, whole + page))
    assert question not in asked(region(tmp_path, whole + answer))


def test_a_vice_chair_who_takes_turns_serves_as_long_as_the_chair(tmp_path: Path) -> None:
    turns = "chair: {alternates: [regionen, almby]%s, vice: {opposite: true}}"
    whole = SMALL + "bodies:\n  grupp:\n    name: Gruppen\n    kind: working-group\n    "
    assert "hur länge vice ordföranden sitter" in asked(region(tmp_path, whole + turns % ""))
    assert "hur länge vice ordföranden sitter" not in asked(region(tmp_path, whole + turns % ", term: 2 år"))


def test_a_sum_that_depends_on_an_unknown_number_is_told_as_unknown(tmp_path: Path) -> None:
    rows = "[{role: chef, at: regionen, seats: 3}, {role: chef, at: almby, seats: %s}]"
    whole = SMALL + f"bodies:\n  grupp:\n    name: Gruppen\n    kind: working-group\n    composition: {rows}"
    note = "Dokumentet säger inte hur många ”en per länsdel” blir tillsammans. Därför är summan inte känd."
    assert note in words(handbook(region(tmp_path, whole % "en per länsdel")))
    assert "Därför är summan" not in words(handbook(region(tmp_path, whole % "minst 1")))


@pytest.mark.parametrize(
    ("more", "note"),
    [
        ("samtliga", "hur många ”en per länsdel” och ”samtliga” blir tillsammans. Därför är summan inte känd."),
        ("okänt", "hur många ”en per länsdel” blir tillsammans. Summan är inte känd."),
        ("minst 2", "hur många ”en per länsdel” blir tillsammans. Summan är inte känd."),
    ],
)
def test_why_a_sum_is_unknown_is_told_of_every_row_or_of_none(tmp_path: Path, more: str, note: str) -> None:
    rows = f"[{{role: chef, at: almby, seats: en per länsdel}}, {{role: läkare, at: regionen, seats: {more}}}]"
    whole = SMALL + f"bodies:\n  grupp:\n    name: Gruppen\n    kind: working-group\n    composition: {rows}"
    assert note in words(handbook(region(tmp_path, whole)))


NOTHING = "Inga uppdrag att besluta anges."
SUPPORTING = """
bodies:
  grupp: {name: Gruppen, kind: network, mandates: [{promote: samverkan}, %s]}
  ledning: {name: Ledningen, kind: steering-group, mandates: {inform: om läget}%s}
"""


@pytest.mark.parametrize(
    ("mandate", "other", "told"),
    [
        ("{support: varandra}", "", True),
        ("{decide: dagordningen}", "", False),
        ("{recommend: arbetssätt}", "", False),
        ("{support: varandra}", ", escalation: {when: disagreement, to: grupp, for: settle}", False),
        ("{support: varandra}", ", escalation: {when: disagreement, to: grupp, for: inform}", True),
    ],
)
def test_a_body_that_is_given_nothing_to_decide_is_told_so(
    tmp_path: Path, mandate: str, other: str, told: bool
) -> None:
    made = region(tmp_path, SMALL + SUPPORTING % (mandate, other))
    assert (NOTHING in words(brief(made, "grupp"))) == told
    whole = words(handbook(made)).partition("Nätverk")[2].partition("Ledningen")[0]
    assert (NOTHING in whole) == told


def test_few_silences_are_a_sentence_and_many_a_list() -> None:
    questions = [(question.words,) for question in QUESTIONS_ASKED]
    few, many = unsaid_told(questions[:4]), unsaid_told(questions[:5])
    assert [type(each) for each in few] == [Paragraph]
    assert [type(each) for each in many] == [Paragraph, BulletList] and all(
        str(question.words) in words(many) for question in QUESTIONS_ASKED[:5]
    )


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("", "Det sägs inte av vem eller när"),
        (", adopted-by: almby", "Almby kommun, när sägs inte"),
        (", adopted: 2020-01-02", "2020-01-02, av vem sägs inte"),
        (", adopted-by: almby, adopted: 2020-01-02", "Almby kommun, 2020-01-02"),
    ],
)
def test_the_front_says_whether_it_is_known_who_adopted_and_when(tmp_path: Path, said: str, told: str) -> None:
    made = region(tmp_path, SMALL.replace("name: Samverkan Exempel", f"name: Samverkan Exempel{said}"))
    (row,) = [value for label, value in handbook(made).title_block if words(label) == "Antagen"]
    assert begun(row) == told


ANSWERED = """
bodies:
  ledning:
    name: Ledningen
    kind: management-group
    meetings: {per-year: 4, joint: {with: grupp}}
    readings:
      - on: meetings.joint(grupp).with
        chosen: grupp
        alternatives: {value: %(value)s, about: Ledningen kallar.}
        why: Oklart.
  grupp:
    name: Grupp {name}
    collective: Grupperna
    kind: working-group
    for-each: {nord: {name: Nord}, syd: {name: Syd}}
    mandates: [{inform: alla}]
"""


def test_a_silence_names_the_reading_that_would_answer_it(tmp_path: Path) -> None:
    made = region(tmp_path, SMALL + ANSWERED % {"value": "grupp/nord.meetings.convened-by"})
    note = "(en annan läsning, under Ledningen, ger ett svar: Ledningen kallar)"
    assert f"vem som kallar till mötena {note}" in words(brief(made, "grupp/nord"))
    assert "en annan läsning" not in words(brief(made, "grupp/syd"))
    told = words(handbook(made))
    assert f"Grupp Nord {note}" in told and f"Grupperna {note}" not in told and f"Grupp Syd {note}" not in told


def test_a_reading_of_a_template_is_named_for_all(tmp_path: Path) -> None:
    made = region(tmp_path, SMALL + ANSWERED % {"value": "grupp.meetings.convened-by"})
    told = words(handbook(made))
    assert "Grupperna (en annan läsning, under Ledningen" in told
    assert "Grupperna: vem som kallar till mötena: Ledningen kallar" in told


def test_a_reading_of_the_region_is_named_too(tmp_path: Path) -> None:
    reading = """
readings:
  - {on: system.name, chosen: x, why: Nej, alternatives: {value: ledning.secretary, about: Regionen.}}
"""
    made = region(tmp_path, SMALL + reading + ANSWERED % {"value": "okänt"})
    assert "(en annan läsning, under Tolkningar i handboken, ger ett svar: Regionen)" in words(brief(made, "ledning"))
