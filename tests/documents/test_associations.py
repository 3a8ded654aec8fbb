"""Joint associations, societies and companies: their organs, their owners, and seats elected among others' members."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from documents.support import region, section, words
from samverkan_dsl.analysis.decisions.effects import strongest
from samverkan_dsl.analysis.seats.counts import Count, seat_count
from samverkan_dsl.language import Effect
from samverkan_dsl.loading import load
from samverkan_dsl.outputs.documents import handbook
from samverkan_dsl.pipeline.check import check

HEAD = """
region: lan
language: 1
system: {name: Samverkan Exempel}
parties:
  regionen: {name: Region Exempel, kind: region}
  kommunerna: {name: Kommunerna i länet, kind: group, size: 14}
  forening: {name: Kommuner i förening, kind: non-profit, members: [kommunerna], domicile: Ekby}
  bolaget: {name: Ett aktiebolag, kind: company, owners: [regionen]}
"""


def test_one_for_each_municipality_among_members_elsewhere_is_counted_by_the_size(tmp_path: Path) -> None:
    there = """
bodies:
  fullmaktige: {name: Kommunfullmäktige, kind: assembly, count: 14}
  direktion:
    name: Direktionen
    kind: direktion
    composition:
      - {at: kommunerna, seats: en per kommun, member-of: fullmaktige}
      - {at: regionen, seats: 14}
      - {at: kommunerna, seats: samtliga, member-of: fullmaktige}
"""
    made = region(tmp_path, HEAD + there)
    one_each, plain, everybody = made.bodies["direktion"].composition
    assert seat_count(made, one_each) == seat_count(made, plain) == Count(14, 14)
    assert seat_count(made, everybody) is None  # all members elsewhere, not one for each municipality


def test_the_organs_of_a_society_bind_it_and_not_the_parties(tmp_path: Path) -> None:
    there = """
bodies:
  stamma: {name: Stämman, kind: stämma, part-of: forening}
  styrelse: {name: Styrelsen, kind: föreningsstyrelse, part-of: forening}
  gammal: {name: Förbundsfullmäktige, kind: förbundsfullmäktige, part-of: forening}
  direktion: {name: Direktionen, kind: direktion, steered-by: [stamma]}
  revisorer: {name: Revisorerna, kind: revisorer}
"""
    made = region(tmp_path, HEAD + there)
    by_law = {name: (strongest(body), body.kind.political) for name, body in made.bodies.items()}
    assert by_law["stamma"] == by_law["styrelse"] == (Effect.BINDING, False)
    assert by_law["direktion"] == (Effect.BINDING, True)
    assert by_law["revisorer"] == (Effect.RECOMMENDATION, False) and not made.bodies["revisorer"].kind.assembly
    told = words(handbook(made))
    assert told.count("(organ som enligt lag kan binda)") == 1
    assert "gs av Region Exempel" in told and "äte: Ekby" in told


@pytest.mark.parametrize(
    ("mandate", "told"),
    [
        ("{contribute: med sina aktier, by: regionen, to: bolaget}", "bidra med sina aktier till ett aktiebolag"),
        ("{contribute: utvecklingen, by: regionen, to: bolaget}", "bidra till utvecklingen hos ett aktiebolag"),
        ("{decide: taxor, by: regionen, limit: trafik på vatten}", "besluta om taxor (gräns: trafik på vatten)"),
    ],
)
def test_sentences_of_tasks(tmp_path: Path, mandate: str, told: str) -> None:
    assert told in words(handbook(region(tmp_path, HEAD + f"mandates: [{mandate}]")))


STAKES = """
  ekby: {name: Ekby kommun, kind: municipality}
  norrby: {name: Norrby kommun, kind: municipality}
  orter: {name: Orterna, kind: group, members: [ekby, norrby]}
  forbund: {name: Ett förbund, kind: municipal-association, membership: MEMBERS}
"""


@pytest.mark.parametrize(
    ("members", "told"),
    [
        ("[ekby, norrby]", "Medlemmar: Ekby kommun, Norrby kommun"),
        ("{who: orter, share: 1/2}", "Medlemmar: orterna (hälften var)"),
        (
            "[regionen, {who: ekby, valid: från 2015}]",
            "Medlemmar: Region Exempel, Ekby kommun (gäller från och med 2015)",
        ),
        ("{who: ekby, share: 10 %, valid: till 2013}", "Ekby kommun (10 %; gäller till och med 2013)"),
        ("{who: {bland annat: [ekby]}}", "Medlemmar: bland annat Ekby kommun"),
    ],
)
def test_members_and_part_owners_are_told_with_how_much_and_since_when(tmp_path: Path, members: str, told: str) -> None:
    for key, name in (("membership", "Medlemmar"), ("part-owners", "Delägare")):
        rows = STAKES.replace("membership", key).replace("MEMBERS", members)
        made = words(handbook(region(tmp_path, HEAD + rows)))
        assert told.replace("Medlemmar", name) in made


def test_a_member_of_an_association_is_no_part_of_a_group(tmp_path: Path) -> None:
    made = region(tmp_path, HEAD + STAKES.replace("MEMBERS", "[ekby, norrby]"))
    assert made.members("forbund") == ("forbund",) and made.members("orter") == ("ekby", "norrby")


def test_what_takes_the_place_of_parties(tmp_path: Path) -> None:
    there = """
bodies:
  rad: {name: Rådet, kind: råd, formation: {since: 2007, replaces: [forening, bolaget]}}
  utskott: {name: Personalutskottet, kind: utskott, part-of: rad, mandates: [{decide: löner}]}
"""
    made = region(tmp_path, HEAD + there)
    assert "ersätter Kommuner i förening och ett aktiebolag." in words(handbook(made))
    assert not [each for each in check([tmp_path], tmp_path).findings if each.rule.code in ("REF001", "REF003")]
    assert strongest(made.bodies["utskott"]) is Effect.INTERNAL


def test_a_name_of_several_bodies_is_not_the_last_of_them(tmp_path: Path) -> None:
    there = "bodies: {a: {name: Beredningar och utskott, kind: preparatory-group, mandates: [{prepare: ärenden}]}}"
    told = section(handbook(region(tmp_path, HEAD + there)), "Organen")
    assert "Beredningar och utskott ska" in told and "utskottet" not in told.lower()


@pytest.mark.parametrize(("day", "told"), [("2018-03-01", "hålls 4 möten"), ("2020-03-01", "var 4 möten planerade")])
def test_meetings_of_a_year_that_is_over_were_planned(tmp_path: Path, day: str, told: str) -> None:
    there = "bodies: {a: {name: Rådet, kind: council, meetings: {planned: {year: 2019, count: 4}}}}"
    (tmp_path / "region.yaml").write_text(HEAD + there, "utf-8")
    ((loaded,), _) = load([tmp_path], tmp_path, date.fromisoformat(day))
    assert loaded.region is not None
    assert told in words(handbook(loaded.region))


@pytest.mark.parametrize(
    ("more", "clash"),
    [
        ("", True),
        (", valid: från 2030", True),
        (", under: nytt", False),
        (", under: gammalt", True),
        (", valid: till 2019", False),
    ],
)
def test_what_is_denied_and_given_at_other_times_or_on_other_grounds_does_not_clash(
    tmp_path: Path, more: str, clash: bool
) -> None:
    there = f"""
agreements:
  gammalt: {{name: Gammalt avtal, parties: [regionen, kommunerna]}}
  nytt: {{name: Nytt avtal, parties: [regionen, kommunerna]}}
mandates:
  - {{set-up: ett organ, by: unspecified, force: must-not, under: gammalt, valid: från 2020}}
  - {{set-up: ett organ, by: unspecified, force: may{more}}}
"""
    (tmp_path / "region.yaml").write_text(HEAD + there, "utf-8")
    found = [each for each in check([tmp_path], tmp_path).findings if each.rule.code == "MAN007"]
    assert bool(found) == clash
    assert all("ej angivet" not in each.message("sv").lower() for each in found)


def test_who_can_be_elected_and_who_steps_in_for_whom(tmp_path: Path) -> None:
    there = """
bodies:
  fullmaktige: {name: Kommunfullmäktige, kind: assembly, count: 14, part-of: kommunerna}
  direktion:
    name: Direktionen
    kind: direktion
    composition:
      - {at: kommunerna, seats: en per kommun, among: {member-of: fullmaktige, or-substitute: true}}
      - {at: regionen, seats: 14, among: fullmaktige}
    substitutes:
      personal: true
      rows: [{at: regionen, count: 14, among: fullmaktige, term: 4 år, valid: 2012–2100}]
"""
    made = region(tmp_path, HEAD + there)
    rows = made.bodies["direktion"].composition
    assert [seat_count(made, row) for row in rows] == [Count(14, 14), Count(14, 14)]
    told = section(handbook(made), "Organen")
    assert "äljs bland ledamöterna och ersättarna i kommunfullmäktige" in told
    assert (
        "14 från Region Exempel; väljs bland ledamöterna i kommunfullmäktige; mandattid 4 år; gäller 2012–2100" in told
    )
    assert "Varje ledamot har en personlig ersättare" in told


def test_the_meeting_of_a_society(tmp_path: Path) -> None:
    there = """
bodies:
  stamma:
    name: Stämman
    kind: stämma
    part-of: forening
    composition: [{role: ombud, at: kommunerna, seats: ett per påbörjat 4 000-tal invånare}]
    meetings:
      per-year: 1
      within-months: [mars, april]
      special:
        - {kind: extra, at-request-of: members, requested-by: minst 1/3}
        - {kind: extra, at-request-of: revisorer, requested-by: minst 2}
  revisorer: {name: Revisorerna, kind: revisorer, part-of: forening}
"""
    made = region(tmp_path, HEAD + there)
    assert seat_count(made, made.bodies["stamma"].composition[0]) is None  # how many live there is not told
    told = section(handbook(made), "Organen")
    assert "tt per påbörjat 4 000-tal invånare" in told
    assert "Mötena hålls någon gång inom mars och april." in told
    assert "på begäran av minst en tredjedel av ledamöterna" in told and "minst 2 av revisorerna" in told
    assert not [each for each in check([tmp_path], tmp_path).findings if each.rule.code == "MEE005"]
