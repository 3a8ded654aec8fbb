"""How single facts are told: names apart from each other, nothing said that the document does not say."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import SMALL, region, words
from samverkan_dsl.graph.relations import RelationKind, structure
from samverkan_dsl.language.cadences import parse_cadence
from samverkan_dsl.outputs.blocks import Document, Section
from samverkan_dsl.outputs.compose import inline
from samverkan_dsl.outputs.documents import brief, entry, handbook, index
from samverkan_dsl.outputs.documents.prose.amounts import rate


def told(folder: Path, body: str) -> str:
    """The brief of a body `x`, as words."""
    text = f"{SMALL}\nbodies:\n  x: {body}\n  y: {{name: LGX, kind: network}}\n"
    return words(brief(region(folder, text), "x"))


@pytest.mark.parametrize(
    ("stated", "expected"), [("2 per år", "2 gånger per år"), ("1 per år", "1 gång per år"), ("årligen", "årligen")]
)
def test_a_cadence_reads_as_times(stated: str, expected: str) -> None:
    assert words(inline(rate(parse_cadence(stated)))) == expected


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("{return-to: unspecified, strike: true}", "Ärendet återremitteras eller stryks. Vart det"),
        ("{return-to: y, returns: 2}", "Ärendet återremitteras till LGX 2 gånger."),
        (
            "{return-to: y, strike: true, force: must}",
            "Om ledamöterna inte kan enas ska ärendet återremitteras för ny beredning till LGX eller strykas.",
        ),
        ("{postpone: true, force: may}", "Om ledamöterna inte kan enas får ärendet bordläggas."),
        ("{refer-to: y, strike: true, force: must}", "ska frågan lyftas till LGX. Ärendet stryks."),
        ("{postpone: true}", "Ärendet bordläggs."),
        ("{refer-to: unspecified}", "Om ledamöterna inte kan enas lyfts frågan. Vart den lyfts sägs inte."),
    ],
)  # fmt: skip
def test_disagreement_says_what_may_become_of_the_matter(tmp_path: Path, rule: str, expected: str) -> None:
    said = told(tmp_path, f"{{name: Gruppen, kind: working-group, decisions: {{disagreement: {rule}}}}}")
    assert expected in said
    assert "säger inte vem" not in said


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("{handed-to: y, force: may, condition: vid behov}", "Avvikelser får lämnas vidare till LGX, vid behov."),
        (
            "{handed-to: y, decided-by: y, criterion: generella avvikelser, condition: de är svåra}",
            "Generella avvikelser lämnas vidare till LGX (villkor: de är svåra). Beslut om åtgärder fattas av LGX.",
        ),
        (
            "{decided-by: y, criterion: generella avvikelser, condition: på begäran}",
            "Beslut om åtgärder fattas av LGX, på begäran. Det gäller generella avvikelser.",
        ),
        ("{prepared-by: y, condition: de är svåra}", "LGX bereder avvikelserna. Villkor: de är svåra."),
    ],
)
def test_what_is_done_with_deviations_keeps_its_condition(tmp_path: Path, rule: str, expected: str) -> None:
    assert expected in told(tmp_path, f"{{name: Gruppen, kind: working-group, deviations: {rule}}}")


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("{by: initiator, condition: normalt}", "Den som väckt ärendet bereder det normalt åt gruppen."),
        ("{by: y, condition: normalt}", "LGX bereder normalt ärenden åt gruppen."),
        ("{by: y, force: may, at-request-of: self}", "Gruppen får begära att LGX bereder ärenden åt gruppen."),
        ("{by: self}", "Gruppen bereder ärenden själv."),
        ("{by: y, at-request-of: self}", "LGX bereder ärenden åt gruppen på begäran av gruppen."),
    ],
)
def test_preparation_says_who_may_and_how_usually(tmp_path: Path, rule: str, expected: str) -> None:
    assert expected in told(tmp_path, f"{{name: Gruppen, kind: working-group, preparation: {rule}}}")


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("{method: consensus, strictness: aspirational}", "Det är eftersträvansvärt att beslut fattas i enighet."),
        ("{method: consensus, strictness: strict}", "Beslut fattas i enighet. Det är ett krav."),
        (
            "{method: consensus, strictness: aspirational, disagreement: {strike: true}}",
            "att beslut fattas i enighet. Blir ledamöterna inte eniga fattar gruppen inget beslut.",
        ),
    ],
)
def test_what_is_aimed_for_is_not_told_as_so(tmp_path: Path, rule: str, expected: str) -> None:
    said = told(tmp_path, f"{{name: Gruppen, kind: working-group, decisions: {rule}}}")
    assert expected in said
    assert ("Beslut fattas" in said) is ("strictness: strict" in rule)


def test_of_a_record_is_told_what_becomes_of_it_and_not_of_the_decisions(tmp_path: Path) -> None:
    record = "{kind: minutes, communicated-to: y, communicated-by: members}"
    said = told(tmp_path, f"{{name: Gruppen, kind: working-group, record: {record}}}")
    assert "Ledamöterna ansvarar för att protokoll når LGX." in said


def test_a_way_up_to_nowhere_says_so(tmp_path: Path) -> None:
    up = "{when: other-level, to: unspecified, for: decide}"
    said = told(tmp_path, f"{{name: Gruppen, kind: working-group, escalation: {up}}}")
    assert "Om ett ärende hör till en annan nivå ska ärendet lyftas för beslut. Vem som tar emot det sägs inte." in said


def test_another_reason_is_told_in_the_words_of_the_document(tmp_path: Path) -> None:
    up = "{when: other, to: y, condition: beslut om finansiering behövs}"
    said = told(tmp_path, f"{{name: Gruppen, kind: working-group, escalation: {up}}}")
    assert "Om beslut om finansiering behövs ska ärendet lyftas till LGX." in said
    assert "villkor" not in said


def test_a_condition_may_say_where_a_matter_goes_that_nobody_is_named_for(tmp_path: Path) -> None:
    up = "{when: beyond-mandate, to: unspecified, for: decide, then: decide-there, condition: ett annat organ beslutar}"
    said = told(tmp_path, f"{{name: Gruppen, kind: working-group, escalation: {up}}}")
    assert "för beslut (villkor: ett annat organ beslutar). Vem som tar emot det sägs inte. Mottagaren avgör" in said
    assert "Vart" not in said


@pytest.mark.parametrize(
    ("mandate", "expected"),
    [
        (
            "{prepare: ärenden, to: y, condition: de är svåra, subject: a, deliverable: p}",
            "bereda ärenden åt LGX (villkor: de är svåra; sakområde: avtal; handling: planen)",
        ),
        (
            "{handle: klagomål, from: y, condition: de är svåra}",
            "handlägga klagomål, på uppdrag av LGX (villkor: de är",
        ),
        ("{handle: klagomål, condition: vid behov, subject: a}", "handlägga klagomål, vid behov (sakområde: avtal)"),
        ("{handle: klagomål, limit: små belopp, condition: de är svåra}", "klagomål (gräns: små belopp; villkor: de"),
        ("{commission: under året, to: y}", "ge LGX uppdrag under året"),
        ("{cooperate: nära med berörda grupper}", "samverka nära med berörda grupper"),
        ("{decide: frågor om avtal, subject: [a, b]}", "besluta om frågor om avtal (sakområden: avtal och budget)"),
        ("{decide: avtal och budget, subject: [a, b]}", "besluta om avtal och budget – verkan"),
        ("{recommend: lösningar, through: y}", "rekommendera lösningar (genomförs genom LGX)"),
        ("{report: resultat, through: y}", "redovisa resultat genom LGX"),
        ("{draft: förslag, deliverable: q}", "utarbeta förslag (handling: Region Exempels program)"),
        ("{draft: förslag, deliverable: r}", "utarbeta förslag (handling: regional utvecklingsstrategi)"),
    ],
)
def test_what_belongs_to_a_mandate_stands_in_one_pair_of_brackets(tmp_path: Path, mandate: str, expected: str) -> None:
    text = f"""{SMALL.replace("Almby kommun", "Regional utveckling")}
subjects: {{a: {{name: avtal}}, b: {{name: budget}}}}
deliverables:
  p: {{name: Planen, kind: plan}}
  q: {{name: Region Exempels program, kind: plan}}
  r: {{name: Regional utvecklingsstrategi, kind: strategy}}
bodies:
  x:
    name: Gruppen
    kind: chiefs-group
    composition: [{{role: chef, at: regionen}}]
    mandates: [{mandate}, {{decide: annat, effect: within-delegation}}]
  y: {{name: LGX, kind: network}}
"""
    assert expected in words(brief(region(tmp_path, text), "x"))


def test_each_organisation_appoints_its_own(tmp_path: Path) -> None:
    seat = "{role: chef, at: regionen, appointed-by: each-organisation}"
    chair = "{elected-by: members, succession-by: [each-organisation, y], succession: Detsamma gäller vice ordföranden}"
    said = told(tmp_path, f"{{name: Gruppen, kind: working-group, composition: [{seat}], chair: {chair}}}")
    assert "Utses av respektive organisation" in said
    assert "Slutar ordföranden under perioden utses en ny av respektive organisation eller LGX. Detsamma" in said


def test_a_secretary_has_the_documents_own_word(tmp_path: Path) -> None:
    body = (
        "{name: Gruppen, kind: working-group, secretary: {title: processledare, role: utredare, supplied-by: almby}, "
        "meetings: {convened-by: secretary}, composition: [{secretary-of: x}]}"
    )
    said = told(tmp_path, body)
    assert "Processledare är utredare. Almby kommun tillhandahåller processledare." in said
    assert "Processledaren kallar" in said
    assert "Processledare i gruppen" in said
    assert "sekreterare" not in said.lower()
    alike = "{name: Gruppen, kind: working-group, secretary: {title: processledare, role: gruppens processledare}}"
    assert "gruppens processledare har uppdraget." in told(tmp_path, alike).lower()
    named = "{name: Gruppen, kind: working-group, secretary: {title: administrativt stöd, paid-by: almby}}"
    assert "Uppdraget kallas administrativt stöd." in told(tmp_path, named)


def test_a_statute_says_once_what_it_is(tmp_path: Path) -> None:
    statutes = """
statutes:
  a: {name: Föreskrift om ledningssystem, kind: regulation, number: SOSFS 2011:9}
  b: {name: Ledningssystem för kvalitet, kind: regulation, number: SOSFS 2011:10}
"""
    said = words(handbook(region(tmp_path, SMALL + statutes)))
    assert "Föreskrift om ledningssystem (SOSFS 2011:9)" in said
    assert "Ledningssystem för kvalitet (föreskrift, SOSFS 2011:10)" in said


def test_who_decides_a_paper_of_others_is_not_said(tmp_path: Path) -> None:
    papers = "deliverables: {p: {name: Region Exempels plan, kind: plan, status: external}}\n"
    said = words(handbook(region(tmp_path, SMALL + papers)))
    assert "Region Exempels plan: ligger utanför samverkan." in said


def test_a_number_for_each_is_no_shared_seat(tmp_path: Path) -> None:
    seats = "[{role: chef, at: [almby, regionen], seats: en per kommun}, {role: ombud, at: [almby, regionen]}]"
    said = told(tmp_path, f"{{name: Gruppen, kind: working-group, composition: {seats}}}")
    assert "Chef | Almby kommun och Region Exempel | En per kommun | \n" in said
    assert "Ombud | Almby kommun eller Region Exempel | 1 | Platsen delas" in said


def test_what_is_settled_elsewhere_is_no_more_than_is_said(tmp_path: Path) -> None:
    parts = "{decisions.effect: {in: reglementet}}"
    said = told(tmp_path, f"{{name: Gruppen, kind: working-group, mandates: [{{decide: x}}], set-elsewhere: {parts}}}")
    assert "Beslutens verkan bestäms i reglementet." in said
    assert "Beslutsordningen" not in said


def test_no_numbers_without_members(tmp_path: Path) -> None:
    order = "{method: majority, quorum: {more-than: 1/2}}"
    said = told(tmp_path, f"{{name: Gruppen, kind: working-group, decisions: {order}, mandates: [{{decide: x}}]}}")
    assert "Beslut får fattas när fler än hälften" in said
    assert "I antal blir det" not in said


def test_an_order_is_claimed_only_where_a_year_is_given(tmp_path: Path) -> None:
    for start, expected in (
        ("", "går runt mellan Region Exempel och Almby kommun."),
        (", start: 2022", "går runt mellan Region Exempel och Almby kommun, i den ordningen med början 2022."),
    ):
        chair = f"{{alternates: [regionen, almby]{start}}}"
        assert expected in told(tmp_path, f"{{name: Gruppen, kind: working-group, chair: {chair}}}")


def test_papers_and_information_of_nobody_say_so(tmp_path: Path) -> None:
    more = """
deliverables:
  plan: {name: Planen, kind: plan, authors: x, followed-up-by: unspecified}
flows:
  - {what: nyheter, from: unspecified, to: x}
"""
    text = f"{SMALL}\nbodies:\n  x: {{name: Gruppen, kind: working-group}}{more}"
    said = words(handbook(region(tmp_path, text)))
    assert "följs upp, men det sägs inte av vem" in said
    assert "Nyheter | Anges inte | Gruppen" in said


READINGS = """
bodies:
  x:
    name: Gruppen
    kind: working-group
    total-seats: 8
    composition:
      - {role: Chef, at: almby, seats: 2, status: invited}
    mandates:
      - {decide: budgeten}
    preparation:
      - {by: y, obligatory: false}
    readings:
      - {on: composition.0.status, chosen: invited, why: Oklart.}
      - {on: composition.0.at, chosen: almby, why: Oklart.}
      - {on: total-seats, chosen: 8, why: Oklart.}
      - {on: mandates.0.by, chosen: self, why: Oklart.}
      - {on: preparation.0.obligatory, chosen: nej, why: Oklart.}
      - {on: name, chosen: Gruppen, why: Oklart.}
  y: {name: Rådet, kind: council}
"""


def test_a_reading_says_what_of_the_thing_it_is_about(tmp_path: Path) -> None:
    text = SMALL + READINGS.replace("chosen: nej", "chosen: 'false'")
    said = words(brief(region(tmp_path, text), "x"))
    for row in (
        "Platsen som chef från Almby kommun: hur den deltar | Inbjuden",
        "Platsen som chef: varifrån den kommer | Almby kommun",
        "Hur många ledamöterna är | 8",
        "Uppdraget att besluta om budgeten: vems uppdraget är | Gruppen",
        "Beredningen: om det är ett krav | Nej",
        "Vilket organ det är | Gruppen",
    ):
        assert row in said


def test_the_index_has_the_bodies_from_the_top(tmp_path: Path) -> None:
    bodies = """
bodies:
  a: {name: Ingen, kind: network}
  b: {name: Nederst, kind: working-group, level: operational}
  c: {name: Överst, kind: management-group, level: strategic}
  d: {name: Mitt, kind: coordination-group, level: tactical}
  e: {name: Överst två, kind: management-group, level: strategic}
"""
    said = words(index([entry(region(tmp_path, SMALL + bodies))]))
    order = ["Överst", "Överst två", "Mitt", "Nederst", "Ingen"]
    assert [line for line in said.split("\n") if line in order] == order


def test_a_mandate_settled_elsewhere_is_not_under_deciding(tmp_path: Path) -> None:
    text = "{name: Gruppen, kind: working-group, set-elsewhere: {mandates: {by: y}}}"
    book = handbook(region(tmp_path, f"{SMALL}\nbodies:\n  x: {text}\n  y: {{name: Rådet, kind: council}}\n"))
    assert "Uppdrag" in titles(book) and "Uppdrag att besluta" not in titles(book)


def titles(value: Document | Section) -> set[str]:
    found = {words(value.title)}
    for block in value.blocks:
        if isinstance(block, Section):
            found |= titles(block)
    return found


@pytest.mark.parametrize("record", ["published: none", "publishes: none", "published: none, publishes: none"])
def test_what_is_not_published_is_said_not_to_be(tmp_path: Path, record: str) -> None:
    said = told(tmp_path, f"{{name: Gruppen, kind: network, record: {{kind: notes, {record}}}}}")
    assert "Minnesanteckningar publiceras inte." in said and "none" not in said.lower()


def test_or_equivalent_is_said_of_a_seat_that_comes_with_an_office(tmp_path: Path) -> None:
    said = told(
        tmp_path,
        "{name: Gruppen, kind: network, composition: "
        "[{presidium-of: y, equivalent: true}, {chair-of: y, equivalent: true}, {vice-chair-of: y}]}",
    )
    assert "Presidiet i LGX eller motsvarande" in said and "Ordförande i LGX eller motsvarande" in said
    assert "Vice ordförande i LGX eller" not in said


def test_every_frequency_is_told(tmp_path: Path) -> None:
    said = told(
        tmp_path,
        "{name: Gruppen, kind: network, meetings: {per-year: 9, per-term: 2, every: 4 veckor, when-needed: true}}",
    )
    assert "Gruppen möts 9 gånger per år, 2 gånger per termin och dessutom vid behov." in said
    assert "Mellan mötena går det 4 veckor." in said


FORMED = """
bodies:
  radet: {name: Rådet, kind: council, mandates: {inform: varandra}}
  gruppen:
    name: Gruppen
    kind: working-group
    formation: {by: %s, force: %s}
"""


@pytest.mark.parametrize(
    ("by", "force", "told"),
    [
        ("radet", "may", "Rådet får inrätta organet."),
        ("radet", "should", "Rådet bör inrätta organet."),
        ("radet", "intention", "Avsikten är att rådet ska inrätta organet."),
        ("radet", "must", "Rådet ska inrätta organet."),
        ("unspecified", "may", "Organet får inrättas. Vem som inrättar det sägs inte."),
        ("[]", "may", "Organet får inrättas."),
    ],
)
def test_what_may_be_set_up_is_not_told_as_set_up(tmp_path: Path, by: str, force: str, told: str) -> None:
    assert told in words(brief(region(tmp_path, SMALL + FORMED % (by, force)), "gruppen").blocks)


def test_nobody_is_drawn_as_setting_up_what_somebody_unnamed_does(tmp_path: Path) -> None:
    known = region(tmp_path, SMALL + FORMED % ("unspecified", "must"))
    assert not [one for one in structure(known) if one.kind is RelationKind.SETS_UP]


@pytest.mark.parametrize(
    ("formation", "status", "told"),
    [
        ("{by: y, since: 2015}", "in-force", "LGX har inrättat organet."),
        ("{by: y, decided: 2018-10-04}", "in-force", "LGX har inrättat organet."),
        ("{by: y}", "in-force", "LGX inrättar organet."),
        ("{closed-by: y}", "ended", "LGX har avslutat organet."),
        ("{closed-by: y}", "in-force", "LGX avslutar organet."),
    ],
)
def test_what_has_been_set_up_or_closed_is_told_as_done(tmp_path: Path, formation: str, status: str, told: str) -> None:
    body = f"{{name: Gruppen, kind: working-group, status: {status}, formation: {formation}}}"
    assert told in words(
        handbook(region(tmp_path, f"{SMALL}\nbodies:\n  x: {body}\n  y: {{name: LGX, kind: network}}\n")).blocks
    )
