"""What bodies, roles, parties and subjects are called within a sentence, and how names are told apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import SMALL, region, words
from samverkan_dsl.language.offices import Secretary
from samverkan_dsl.outputs.documents import brief
from samverkan_dsl.outputs.documents.prose.naming import NamingContext, listed
from samverkan_dsl.outputs.documents.prose.nouns import several, short_form, the, within
from samverkan_dsl.outputs.documents.prose.words import once
from samverkan_dsl.outputs.documents.time.wording import Names


def test_one_of_several_alike_is_named_by_itself_wherever_it_is_meant(tmp_path: Path) -> None:
    each = "{norr: {name: norr}, vast: {name: väst}}"
    several = f"  rad: {{name: 'Råd {{name}}', collective: Råden, kind: council, for-each: {each}}}\n"
    ways = "mandates: [{prepare: ärenden, to: rad/norr}, {report: resultat, to: rad}], superior: rad/vast"
    body = f"{{name: Gruppen, kind: working-group, {ways}, composition: [{{chair-of: rad/norr}}]}}"
    made = words(brief(region(tmp_path, f"{SMALL}\nbodies:\n  x: {body}\n{several}"), "x"))
    assert "bereda ärenden åt Råd norr" in made and "redovisa resultat för råden" in made
    assert "Ordförande i Råd norr" in made and "Råd väst" in made


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Regionstyrelsen", "regionstyrelsen"),
        ("Politiska samrådet", "politiska samrådet"),
        ("Verksamheterna", "verksamheterna"),
        ("Chefsgrupp för folkhälsa", "Chefsgrupp för folkhälsa"),
        ("LSVO", "LSVO"),
        ("Värmlandsrådet", "Värmlandsrådet"),
        ("Samverkansnämnden i Blekinge", "samverkansnämnden i Blekinge"),
        ("Region Exempel", "Region Exempel"),
        ("Almby kommun", "Almby kommun"),
    ],
)
def test_a_common_noun_that_is_a_name_has_a_small_letter_within_a_sentence(name: str, expected: str) -> None:
    assert within(name) == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["barn", "äldre"], "barn och äldre"),
        (["barn och unga", "äldre"], "barn och unga samt äldre"),
        (["hälso- och sjukvård", "skola"], "hälso- och sjukvård och skola"),
        (["vård", "barn och unga", "äldre"], "vård, barn och unga samt äldre"),
        (["trafik, vägar och miljö", "vård"], "trafik, vägar och miljö; vård"),
    ],
)
def test_names_in_a_row_can_be_told_apart(names: list[str], expected: str) -> None:
    assert words(listed(names)) == expected


def test_names_that_differ_in_capitals_only_are_said_once() -> None:
    assert once(["Gruppen", "gruppen", "Rådet"]) == ["Gruppen", "Rådet"]


@pytest.mark.parametrize(
    ("title", "the"),
    [
        ("processledare", "processledaren"),
        ("Samordnare", "samordnaren"),
        ("handläggarstöd", "handläggarstödet"),
        ("strateg", "strategen"),
        ("administrativt stöd", "administrativt stöd"),
    ],
)
def test_a_title_stands_for_who_has_it(title: str, the: str) -> None:
    assert Secretary(title=title).the == the


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("socialchef", "socialcheferna"),
        ("utvecklingsledare", "utvecklingsledarna"),
        ("regiondirektör", "regiondirektörerna"),
        ("tjänsteperson", "tjänstepersonerna"),
        ("MAS", "MAS"),
    ],
)
def test_all_who_have_a_role(title: str, expected: str) -> None:
    assert several(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("utvecklingschef", "utvecklingschefen"),
        ("chef för staben", "chefen för staben"),
        ("hälso- och sjukvårdsdirektör", "hälso- och sjukvårdsdirektören"),
        ("kommundirektör/kommunchef", "kommundirektören/kommunchefen"),
        ("folkhälsochef eller folkhälsostrateg i länsdelen", "folkhälsochefen eller folkhälsostrategen i länsdelen"),
        ("ordförande i NOSAM", "ordföranden i NOSAM"),
        ("chef eller ansvarig", "chef eller ansvarig"),
        ("samordnare", "samordnare"),
        ("LGS processledare", "LGS processledare"),
        ("kommunikatören", "kommunikatören"),
    ],
)
def test_the_one_who_has_a_role(title: str, expected: str) -> None:
    assert the(title) == expected


ROLES = """
roles:
  chef: {title: Stabschef, at: regionen}
  flera: {title: Stabschef, count: två}
bodies:
  grupp: {name: Gruppen, kind: working-group, meetings: {convened-by: %s}}
"""


def test_a_role_in_a_sentence_is_the_one_who_has_it(tmp_path: Path) -> None:
    told = words(brief(region(tmp_path, SMALL + ROLES % "chef"), "grupp"))
    assert "Stabschefen kallar till mötena." in told
    told = words(brief(region(tmp_path, SMALL + ROLES % "flera"), "grupp"))
    assert "Stabscheferna kallar till mötena." in told


ALIASES = """
bodies:
  ensam: {name: Rådet, kind: council, aliases: [Forumet], staffed-by: mixed}
  flera: {name: Arbetsgrupp, kind: working-group, aliases: [Arbetsgrupper], count: flera}
  del: {name: "Grupp {name}", kind: working-group, aliases: [Delgrupp], for-each: [norr, soder]}
"""


def test_another_name_that_all_of_a_kind_have_is_not_told_as_the_name_of_one(tmp_path: Path) -> None:
    made = region(tmp_path, SMALL + ALIASES)
    one = words(brief(made, "ensam"))
    assert "\nKallas även | Forumet" in one and "Består av | Ledamöter av olika slag" in one
    assert "\nSådana organ kallas även | Delgrupp" in words(brief(made, "del/norr"))
    assert "\nSådana organ kallas även | Arbetsgrupper" in words(brief(made, "flera"))


NAMED = """
subjects:
  mitt: {name: Mitt i Livet}
  lokalt: {name: lokalt Västbusarbete}
  unga: {name: barn och unga}
bodies:
  mitt: {name: Temagrupp Mitt i Livet, kind: theme-group}
  unga: {name: Temagrupp Barn och unga, kind: theme-group}
"""


def test_a_subject_keeps_the_capitals_of_its_name(tmp_path: Path) -> None:
    naming = NamingContext(region(tmp_path, SMALL + NAMED))
    assert words(naming.subjects(["mitt", "lokalt"])) == "Mitt i Livet och lokalt Västbusarbete"
    assert words(naming.subjects(["unga"])) == "barn och unga"


def test_those_at_several_parties_who_have_a_role_are_several(tmp_path: Path) -> None:
    group = "  kommunerna: {name: kommunerna, kind: group}\n"
    roles = "roles:\n  skolchef: {title: Skolchef, at: kommunerna}\n  chef: {title: Chef, at: almby}\n"
    names = Names(region(tmp_path, SMALL + group + roles), ())
    assert [words(names.one(role)) for role in ("skolchef", "chef")] == ["skolcheferna", "chefen"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Lokal ledningsgrupp", "ledningsgruppen"),
        ("Ledningsgruppen för hälso- och sjukvård", "ledningsgruppen"),
        ("Tillfälliga arbetsgrupper för barn och unga", "arbetsgrupperna"),
        ("Chefsforum inom RSS", "chefsforumet"),
        ("Politiska samrådet", "samrådet"),
        ("Vård för grupper", None),
        ("MAS och MAR", None),
    ],
)
def test_a_body_with_a_longer_name_is_called_by_its_noun(name: str, expected: str | None) -> None:
    told = short_form(name)
    assert (told.noun if told is not None else None) == expected
    assert told is None or told.label("en") == name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Lokal ledningsgrupp", "Ledningsgruppen möts"),
        ("MAS och MAR", "MAS och MAR möts"),
        ("Närområdesgrupp Väster", "Närområdesgruppen möts"),
        ("Värmlandsrådet", "Värmlandsrådet möts"),
    ],
)
def test_a_body_is_never_called_by_its_kind_where_its_name_says_another(
    tmp_path: Path, name: str, expected: str
) -> None:
    made = region(tmp_path, f"{SMALL}\nbodies:\n  x: {{name: {name}, kind: local-group, meetings: {{per-year: 4}}}}\n")
    assert expected in words(brief(made, "x"))


def test_a_subject_is_written_as_its_name_is_in_a_sentence(tmp_path: Path) -> None:
    text = (
        SMALL
        + """
subjects: {barn: {name: Tillsammans för barnens bästa}, vuxna: {name: vuxna}}
bodies: {x: {name: Gruppen, kind: network, initiative: {who: members, subject: [barn, vuxna]}}}
"""
    )
    said = words(brief(region(tmp_path, text), "x"))
    assert "Ärenden om Tillsammans för barnens bästa och vuxna kan väckas" in said
