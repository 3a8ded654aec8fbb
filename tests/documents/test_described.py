"""What the document says that somebody does, without saying that it is to be done: in the tense of its time."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import SMALL, region, section, words
from samverkan_dsl.findings import gettext
from samverkan_dsl.language import Verb
from samverkan_dsl.loading import load
from samverkan_dsl.outputs.documents import brief, handbook
from samverkan_dsl.outputs.documents.prose.tenses import Finite
from samverkan_dsl.outputs.documents.prose.verbs import FRAMES
from samverkan_dsl.outputs.formats.markdown import Markdown

GROUP = """
subjects: {vard: {name: Vård}}
bodies:
  grupp:
    name: Gruppen
    kind: working-group
    %s
  styrgrupp: {name: Styrgruppen, kind: steering-group, status: external}
"""
TOLD = {
    "{follow-up: måluppfyllelsen, force: is}": "följer upp måluppfyllelsen",
    "{följa upp: måluppfyllelsen, force: är}": "följer upp måluppfyllelsen",
    "{decide: budgeten, force: is-not}": "beslutar inte om budgeten",
    "{draft: en plan, cadence: årligen, emphasis: especially, force: is}": "utarbetar särskilt årligen en plan",
    "{comment: förslag, emphasis: especially, force: is-not}": "yttrar sig inte särskilt om förslag",
    "{recommend: åtgärder, to: styrgrupp, force: is}": "rekommenderar styrgruppen åtgärder",
    "{cooperate: med skolan, force: is}": "samverkar med skolan",
    "{lead: arbetet, emphasis: main-responsibility, force: is}": "har huvudansvaret för att leda arbetet",
    "{responsible-for: stödet, emphasis: main-responsibility, force: is}": "har huvudansvaret för stödet",
    "{commission: att utreda vården, to: styrgrupp, force: is}": "ger styrgruppen i uppdrag att utreda vården",
    "{task: 'vara en arena för vård, skola och omsorg', force: is}": "är en arena för vård, skola och omsorg",
    "{task: vara en arena och följa upp vården, force: is}": "har i uppgift att vara en arena och följa upp vården",
    "{decide: avtal, ratified-by: regionen, force: is}": "beslutar om avtal; beslutet bekräftas av Region Exempel",
}


@pytest.mark.parametrize("written", TOLD)
def test_what_is_described_is_told_in_the_present_tense(written: str, tmp_path: Path) -> None:
    made = region(tmp_path, SMALL + GROUP % f"mandates: [{written}]")
    for document in (handbook(made), brief(made, "grupp")):
        assert TOLD[written] in words(document)


def test_who_does_it_stands_alone_before_it(tmp_path: Path) -> None:
    mandates = "mandates: [{follow-up: mål, force: is}, {draft: planer}, {decide: avtal, by: each-party, force: is}]"
    told = Markdown("sv").render(brief(region(tmp_path, SMALL + GROUP % mandates), "grupp")).decode()
    assert "Gruppen ska\n\n- utarbeta planer\n\nGruppen\n\n- följer upp mål\n" in told
    assert "Varje part\n\n- beslutar om avtal –" in told


def test_in_a_table_and_on_another_page_it_is_a_sentence_of_its_own(tmp_path: Path) -> None:
    mandates = "mandates: [{decide: avtal, force: is}, {report: läget, to: styrgrupp, force: is}]"
    text = (SMALL + GROUP % mandates).replace(", status: external", "")
    made = region(tmp_path, text)
    (row,) = [line for line in section(handbook(made), "Vem som beslutar vad").splitlines() if "om avtal" in line]
    assert row.split(" | ")[2] == "Beslutar om avtal"
    assert "Gruppen redovisar läget för styrgruppen" in words(brief(made, "styrgrupp"))


@pytest.mark.parametrize(("force", "told"), [
    ("is", "Gruppen\n\nföljde upp mål"), ("is-not", "Gruppen\n\nföljde inte upp mål"),
    ("must", "Gruppen skulle\n\nfölja upp mål"),
])  # fmt: skip
def test_of_what_has_ended_it_is_told_in_the_past(force: str, told: str, tmp_path: Path) -> None:
    kept = f"""mandates:
      - {{follow-up: mål, force: {force}, valid: {{until: okänt}}}}
      - {{decide: avtal, ratified-by: regionen, valid: {{until: okänt}}}}"""
    page = words(brief(region(tmp_path, SMALL + GROUP % kept), "grupp"))
    assert told in page
    assert "besluta om avtal (gäller inte längre); beslutet skulle bekräftas av Region Exempel" in page


def test_the_overview_tells_the_decisions_of_an_ended_body_in_the_past(tmp_path: Path) -> None:
    rows = "status: ended\n    mandates: [{decide: avtal}, {adopt: planer, force: is}]"
    told = section(handbook(region(tmp_path, SMALL + GROUP % rows)), "Vem som beslutar vad")
    assert "Skulle besluta om avtal" in told and "Antog planer" in told


def test_a_way_that_is_only_described_is_no_duty(tmp_path: Path) -> None:
    for force, told in (("is", "lyfts ärendet till"), ("is-not", "lyfts ärendet inte till")):
        way = f"escalation: {{when: weighty, to: styrgrupp, force: {force}}}"
        assert told in words(handbook(region(tmp_path, SMALL + GROUP % way)))


@pytest.mark.parametrize("written", [
    "preparation: {by: styrgrupp, force: is}", "flows: {what: läget, to: styrgrupp, force: is}",
    "chair: {supplied-by: regionen, force: is}", "composition: [{at: regionen, force: är inte}]",
    "decisions: {between-meetings: {force: is}}",
])  # fmt: skip
def test_where_silence_says_it_already_it_is_refused(written: str, tmp_path: Path) -> None:
    path = tmp_path / "region.yaml"
    path.write_text(SMALL + GROUP % written, "utf-8")
    (loaded,), _ = load([path], tmp_path)
    (finding,) = loaded.findings
    assert "inget värde" in str(finding.message)


@pytest.mark.parametrize(("force", "told"), [
    ("is", "Ledamöter deltar på distans"), ("is-not", "Ledamöter deltar inte på distans"),
    ("may", "Ledamöter får delta på distans"), ("not", "Ledamöter ska inte delta på distans"),
])  # fmt: skip
def test_where_silence_says_less_it_is_told_how_it_is(force: str, told: str, tmp_path: Path) -> None:
    assert told in words(handbook(region(tmp_path, SMALL + GROUP % f"meetings: {{remote: {force}}}")))


TENSES = {
    Verb.DECIDE: ("beslutar om", "beslutade om"), Verb.FOLLOW_UP: ("följer upp", "följde upp"),
    Verb.ADOPT: ("antar", "antog"), Verb.CONTRIBUTE: ("bidrar till", "bidrog till"),
    Verb.STEER: ("är styrgrupp för", "var styrgrupp för"), Verb.REQUEST: ("begär", "begärde"),
    Verb.PARTICIPATE: ("deltar i", "deltog i"), Verb.PROPOSE: ("föreslår", "föreslog"),
    Verb.ASSIST: ("bistår med", "bistod med"), Verb.ACHIEVE: ("uppnår", "uppnådde"),
    Verb.RAISE: ("lyfter", "lyfte"), Verb.SETTLE: ("avgör", "avgjorde"), Verb.LEAD: ("leder", "ledde"),
    Verb.STRENGTHEN: ("stärker", "stärkte"), Verb.EXCHANGE: ("utbyter", "utbytte"), Verb.ELECT: ("väljer", "valde"),
    Verb.OPERATE: ("sköter", "skötte"), Verb.KEEP_INFORMED: ("håller sig informerad om", "höll sig informerad om"),
    Verb.OVERSEE: ("har uppsikt över", "hade uppsikt över"), Verb.CARRY_OUT: ("genomför", "genomförde"),
    Verb.COMMISSION: ("ger uppdrag om", "gav uppdrag om"), Verb.MAP: ("kartlägger", "kartlade"),
    Verb.SET_UP: ("tillsätter", "tillsatte"), Verb.SUPPORT: ("stödjer", "stödde"), Verb.USE: ("använder", "använde"),
    Verb.APPOINT: ("utser", "utsåg"), Verb.CONCLUDE: ("ingår", "ingick"), Verb.SPREAD: ("sprider", "spred"),
}  # fmt: skip


def test_verbs_have_their_tenses() -> None:
    for verb, tenses in TENSES.items():
        infinitive = FRAMES[verb].verb
        assert infinitive is not None
        told = [Finite(past=past, negated=False, adverbs=False).turn(str(infinitive), "sv") for past in (False, True)]
        assert tuple(told) == tenses


def test_every_sentence_of_every_verb_has_them() -> None:
    for frame in FRAMES.values():
        for template in (frame.verb and str(frame.verb), frame.alone and str(frame.alone), frame.to, frame.to_alone):
            if template and not template.startswith("{"):
                for past in (False, True):
                    told = Finite(past=past, negated=True, adverbs=True).turn(template, "sv")
                    assert told.split(" ")[0] != template.split(" ")[0] and " inte {between}" in told


@pytest.mark.parametrize(("words_", "form", "english"), [
    ("följa upp", (False, False), "follows up"), ("följa upp", (False, True), "does not follow up"),
    ("följa upp", (True, False), "used to follow up"), ("ansvara för", (False, True), "is not responsible for"),
    ("genomföra", (False, False), "carries out"), ("ha i uppgift att", (False, False), "has the task to"),
])  # fmt: skip
def test_in_english(words_: str, form: tuple[bool, bool], english: str) -> None:
    past, negated = form
    assert Finite(past=past, negated=negated, adverbs=False).turn(gettext(words_, "en"), "en") == english
