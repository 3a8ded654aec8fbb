"""Information, what is left out, what is to be made and the document itself are told as the document says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import SMALL, region, section, words
from samverkan_dsl.outputs.documents import brief, handbook

FLOW = (
    SMALL
    + """
deliverables:
  rapport: {name: Norra gruppens rapport, kind: report}
  plan: {name: Norra gruppens plan, kind: plan}
bodies:
  rad: {name: Samrådet, kind: council}
  norr:
    name: Norra gruppen
    kind: working-group
    flows: {what: läget, to: rad%s}
"""
)


def flow(folder: Path, more: str) -> tuple[str, str]:
    """How it stands on the page of who gives it, and on that of who gets it."""
    book = handbook(region(folder, FLOW % more))
    own = section(book, "Norra gruppen").partition("Information och återrapportering")[2]
    return own, section(book, "Samrådet").partition("Sagt på andra ställen")[2]


@pytest.mark.parametrize(
    ("more", "row", "told"),
    [
        ("", "Läget | Gruppen | Samrådet", "Norra gruppen lämnar till Samrådet: läget"),
        (", force: must", "Ska lämnas", "Norra gruppen ska lämna till Samrådet: läget"),
        (", act: convey", "Förmedlas", "Norra gruppen förmedlar till Samrådet: läget"),
        (", act: återrapportera, force: must", "Ska återrapporteras", "ska återrapportera till Samrådet: läget"),
        (", act: present, force: should", "Bör presenteras", "bör presentera för Samrådet: läget"),
        (", act: send, force: must-not", "Får inte skickas", None),
    ],
)
def test_information_is_told_in_the_documents_own_words(tmp_path: Path, more: str, row: str, told: str | None) -> None:
    own, other = flow(tmp_path, more)
    assert row.lower() in own.lower()
    assert told.lower() in other.lower() if told is not None else not other


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (", condition: om inte rådet frågar själv", ", om inte rådet frågar själv: läget"),
        (", via: [brev, möte]", ", genom brev och möte: läget"),
        (", deliverable: rapport", ", med norra gruppens rapport: läget"),
        (", emphasis: especially", ": särskilt läget"),
        (", valid: från 2020", "2020"),
        (", cadence: årligen, condition: vid behov", ", årligen, vid behov: läget"),
    ],
)
def test_who_gets_information_is_told_all_that_is_said_of_it(tmp_path: Path, more: str, said: str) -> None:
    assert said in flow(tmp_path, more)[1].lower()


def test_the_paper_that_is_given_is_not_told_twice(tmp_path: Path) -> None:
    own, other = flow(tmp_path, ", deliverable: plan, act: send")
    assert "med norra gruppens plan" in own.lower() and "med norra gruppens plan" in other.lower()
    named = region(tmp_path, (FLOW % ", act: send, deliverable: plan").replace("what: läget", "what: gruppens plan"))
    assert "med norra gruppens plan" not in words(handbook(named)).lower()


SIGNED = "signatures: [{role: Chef, at: almby%s}]\n"
DATED = "sources: {blad: {title: Bladet, date: 2016-02-04}%s}\n"
RAD = "bodies: {rad: {name: Samrådet, kind: council}}\n"


def block(folder: Path, text: str) -> dict[str, str]:
    return {words(label): words(value) for label, value in handbook(region(folder, text)).title_block}


def test_a_document_that_nobody_is_said_to_have_adopted_tells_who_signed_it_and_its_day(tmp_path: Path) -> None:
    told = block(tmp_path, SMALL + RAD + SIGNED % ", body: rad" + DATED % "")
    assert told["Antagen"] == "det sägs inte av vem eller när"
    assert (told["Undertecknad"], told["Daterad"]) == ("för samrådet", "2016-02-04")
    made = region(tmp_path, SMALL + RAD + SIGNED % ", body: rad" + DATED % "")
    assert "Undertecknad" in {words(label) for label, _ in brief(made, "rad").title_block}
    assert block(tmp_path, SMALL + RAD + SIGNED % "")["Undertecknad"] == "av chef, Almby kommun"


def test_who_adopted_it_and_when_goes_before_signatures_and_dates(tmp_path: Path) -> None:
    both = SMALL.replace("Samverkan Exempel}", "Samverkan Exempel, adopted-by: rad, adopted: 2016-03-01}")
    told = block(tmp_path, both + RAD + SIGNED % ", body: rad" + DATED % "")
    assert "Undertecknad" not in told and "Daterad" not in told
    # Of several documents none is the document's day.
    assert "Daterad" not in block(tmp_path, SMALL + RAD + DATED % ", bilaga: {title: Bilagan, date: 2015-01-01}")


EXEMPT = (
    SMALL
    + """
subjects: {vard: {name: vård}, resor: {name: sjukresor%s}}
bodies:
  rad:
    name: Samrådet
    kind: council
    mandates: [{decide: vården, subject: vard, except: {subject: resor}}%s]
"""
)


@pytest.mark.parametrize(
    ("part", "more", "only"),
    [("", "", True), ("", ", {propose: priser, subject: resor}", False), (", part-of: vard", "", True)],
)
def test_a_subject_named_only_to_be_left_out_is_told_as_that(tmp_path: Path, part: str, more: str, only: bool) -> None:
    told = section(handbook(region(tmp_path, EXEMPT % (part, more))), "Sakområden")
    assert ("Sjukresor | Verksamhetsområde, nämns bara som undantag" in told) is only
    assert "Vård | Verksamhetsområde |" in told


def test_what_is_to_be_made_is_not_told_as_made(tmp_path: Path) -> None:
    due = SMALL + RAD + "agreements: {stod: {name: Överenskommelse om stöd, status: due, parties: [regionen, almby]}}\n"
    told = section(handbook(region(tmp_path, due)), "Avtal och överenskommelser")
    assert "Överenskommelse om stöd (ska finnas; om den finns sägs inte)" in told


def test_the_number_that_another_reading_gives_is_not_said_to_be_impossible(tmp_path: Path) -> None:
    rows = "composition: [{at: almby, seats: 8}, {at: regionen, seats: 3}], total-seats: 8"
    reading = ", readings: {on: total-seats, chosen: 8, alternatives: {value: 11, about: %s}, why: Det sägs inte.}"
    made = SMALL + RAD.replace("council}", f"council, {rows}{reading % 'Tre till.'}}}")
    told = section(handbook(region(tmp_path, made)), "Samrådet")
    assert "Raderna ger tillsammans 11." in told and "Båda talen" not in told


@pytest.mark.parametrize(("key", "said"), [(".by", "vem som bestämmer"), ("", "var det bestäms")])
def test_a_reading_of_who_settles_something_says_what_it_is(tmp_path: Path, key: str, said: str) -> None:
    reading = f"{{on: set-elsewhere.composition{key}, chosen: self, alternatives: {{value: okänt}}, why: Oklart.}}"
    settled = f"set-elsewhere: {{composition: {{by: self}}}}, readings: {reading}"
    made = SMALL + RAD.replace("council}", f"council, {settled}}}")
    assert f"Vilka som ingår: {said} | " in section(handbook(region(tmp_path, made)), "Samrådet")
