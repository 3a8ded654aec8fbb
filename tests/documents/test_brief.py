"""An uppdragsbeskrivning says what its body's own document needs to say, in plain Swedish."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import SMALL, addresses, begun, region, section, words
from samverkan_dsl.language import Verb
from samverkan_dsl.loading import Region
from samverkan_dsl.outputs.documents import brief, brief_keys
from samverkan_dsl.outputs.documents.prose.verbs import FRAMES
from samverkan_dsl.outputs.names import is_safe_path


def test_a_body_outside_the_system_has_none(whole: Region) -> None:
    assert set(whole.bodies) - set(brief_keys(whole)) == {"fullmaktige", "gamla"}
    with pytest.raises(KeyError):
        brief(whole, "fullmaktige")


def test_keys_are_distinct_paths(tmp_path: Path) -> None:
    keys = brief_keys(
        region(
            tmp_path,
            SMALL
            + """
bodies:
  grupp-norr: {name: Ensam, kind: network}
  con: {name: Konferens, kind: network}
  grupp: {name: "Grupp {name}", kind: network, for-each: [norr, soder]}
""",
        )
    )
    assert len(set(keys.values())) == 4
    assert keys["grupp/soder"] == "uppdragsbeskrivningar/grupp-soder"
    assert all(is_safe_path(f"{key}.md") for key in keys.values())


def test_every_seat_and_mandate_of_the_body_is_there(whole: Region) -> None:
    said = words(brief(whole, "ledning")).lower()
    body = whole.bodies["ledning"]
    assert all(mandate.object.lower() in said for mandate in body.mandates)
    assert all(
        seat.role is None or seat.role in whole.model.roles or seat.role.lower() in said for seat in body.composition
    )


def test_the_title_block_tells_whose_document_it_is(whole: Region) -> None:
    block = {words(label): begun(value) for label, value in brief(whole, "ledning").title_block}
    assert block["Organ"] == "Ledningsgruppen för samverkan (LGS)"
    assert block["Version"] == "2.1" and block["Diarienummer"] == "GL 2019/114"
    assert block["Antagen"] == "LGS, 2019-05-14"
    assert block["Dokumentansvarig"] == "Samverkansstrategerna eller motsvarande"


def test_a_document_to_sign_has_no_addresses(whole: Region) -> None:
    assert addresses(brief(whole, "ledning")) == set()


def test_seats_are_summed(tmp_path: Path) -> None:
    made = region(
        tmp_path,
        SMALL
        + """
bodies:
  radet:
    name: Rådet
    kind: council
    composition:
      - {role: chef, at: almby, seats: 2}
      - {role: direktör, at: regionen, seats: 3–4}
      - {role: gäst, at: regionen, seats: 7, status: invited}
  flera:
    name: Nätet
    kind: network
    composition: [{role: chef, at: almby, seats: 2}, {role: chef, at: regionen, seats: några}]
""",
    )
    assert "Summa |  | 5–6" in section(brief(made, "radet"), "Ledamöter")
    assert "Summa |  | Minst 3" in section(brief(made, "flera"), "Ledamöter")


def test_what_stands_in_one_instance_is_not_in_another(whole: Region) -> None:
    norr, soder = (words(brief(whole, f"grupp/{name}")) for name in ("norr", "soder"))
    assert "glesbygdens arbetssätt" in norr and "glesbygdens arbetssätt" not in soder
    assert "samordna vardagen" in norr and "samordna vardagen" in soder


@pytest.mark.parametrize(
    ("mandate", "expected"),
    [
        ("decide: gemensamma avtal", "besluta om gemensamma avtal"),
        ("decide: att tillsätta grupper", "besluta att tillsätta grupper"),
        ("decide: om ramar", "besluta om ramar"),
        ("take-position: frågor om ansvar", "ta ställning till frågor om ansvar"),
        ("follow-up: egna beslut, cadence: kontinuerligt", "kontinuerligt följa upp egna beslut"),
        ("report: läget, cadence: 2 per år", "redovisa läget, 2 gånger per år"),
        ("inform: läget, to: regionen", "informera Region Exempel om läget"),
        ("request: råd av Region Exempel, to: regionen", "begära råd av Region Exempel"),
        ("adopt: planen, to: almby", "anta planen till Almby kommun"),
        ("allocate: medel, limit: inom ramen", "fördela medel, inom ramen"),
        ("set-up: grupper, condition: större projekt", "tillsätta grupper (villkor: större projekt)"),
        ("commission: att bereda ärenden, to: almby", "ge Almby kommun i uppdrag att bereda ärenden"),
        ("steer: projekt", "vara styrgrupp för projekt"),
        ("commission: till beredningen att ta fram underlag", "ge uppdrag till beredningen att ta fram underlag"),
        ("commission: att ta fram underlag", "ge i uppdrag att ta fram underlag"),
        ("commission: om utredning", "ge uppdrag om utredning"),
        ("commission: uppdrag till arbetsgrupper", "ge uppdrag till arbetsgrupper"),
        ("commission: om utredning, to: almby", "ge Almby kommun uppdrag om utredning"),
        ("samverka: hjälpmedel", "samverka om hjälpmedel"),
        ("samverka: kring hjälpmedel", "samverka kring hjälpmedel"),
        ("cooperate: hjälpmedel, to: almby", "samverka med Almby kommun om hjälpmedel"),
        ("cooperate: i frågor om hjälpmedel, to: almby", "samverka med Almby kommun i frågor om hjälpmedel"),
        ("medla: tvister, to: almby", "medla mellan Almby kommun i tvister"),
        ("medla: mellan parterna", "medla mellan parterna"),
        ("yttra sig: förslag, to: regionen", "yttra sig till Region Exempel om förslag"),
        ("take-position: om grupper ska finnas kvar", "ta ställning till om grupper ska finnas kvar"),
        ("comment: över remisser", "yttra sig över remisser"),
        ("responsible-for: att planen följs", "ansvara för att planen följs"),
        ("decide: att bilda grupper", "besluta att bilda grupper"),
        ("inspirera: till nya arbetssätt, to: almby", "inspirera Almby kommun till nya arbetssätt"),
        ("bidra: god vård", "bidra till god vård"),
        ("förvalta: avtal", "förvalta avtal"),
        ("utvärdera: samverkan", "utvärdera samverkan"),
    ],
)
def test_a_mandate_reads_as_an_infinitive(tmp_path: Path, mandate: str, expected: str) -> None:
    made = region(tmp_path, f"{SMALL}\nbodies:\n  radet: {{name: Rådet, kind: council, mandates: [{{{mandate}}}]}}\n")
    lines = section(brief(made, "radet"), "Uppdrag").splitlines()
    assert "Rådet ska" in lines
    assert expected in [line.partition(" – ")[0] for line in lines]


@pytest.mark.parametrize(
    ("force", "lead"),
    [("must", "Rådet ska"), ("may", "Rådet får"), ("should", "Rådet bör"), ("intention", "Avsikten är att rådet ska")],
)
def test_the_force_leads(tmp_path: Path, force: str, lead: str) -> None:
    made = region(
        tmp_path,
        f"{SMALL}\nbodies:\n  r: {{name: Stora Rådet, kind: council, mandates: [{{lead: möten, force: {force}}}]}}\n",
    )
    assert lead in section(brief(made, "r"), "Uppdrag").splitlines()


def test_every_verb_has_its_words() -> None:
    assert set(FRAMES) == set(Verb)
    for frame in FRAMES.values():
        assert (frame.alone is None) == (frame.alone_done is None)
        assert "{to}" in frame.to and ("{object}" in frame.to or "{act}" in frame.to)


def test_what_is_left_open_is_asked(tmp_path: Path) -> None:
    made = region(tmp_path, f"{SMALL}\nbodies:\n  r: {{name: Rådet, kind: council, chair: {{supplied-by: almby}}}}\n")
    asked = section(brief(made, "r"), "Det som återstår att bestämma")
    assert "hur ofta organet möts" in asked and "vem som är ordförande" not in asked


def test_how_often_a_paper_is_drafted_is_not_how_often_it_is_followed_up(tmp_path: Path) -> None:
    made = region(
        tmp_path,
        f"""{SMALL}
bodies:
  r:
    name: Rådet
    kind: council
    mandates: [{{follow-up: planens delar, deliverable: plan, cadence: kontinuerligt}}]
deliverables:
  plan: {{name: Planen, kind: plan, authors: r, followed-up-by: r, cadence: årligen}}
""",
    )
    reports = section(brief(made, "r"), "Uppföljning och rapportering")
    assert "Handling | Del i arbetet | Hur ofta den tas fram | Går till" in reports
    assert "Planen | Tar fram och följer upp | Årligen | Anges inte" in reports
