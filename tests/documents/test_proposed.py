"""What is only proposed is told as proposed, and nothing is counted on it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from documents.support import SMALL, region, section, words
from samverkan_dsl.analysis.matters.preparing import preparation_lines
from samverkan_dsl.analysis.seats.counts import Count, seat_count
from samverkan_dsl.findings import Severity
from samverkan_dsl.loading import Region, load
from samverkan_dsl.outputs.documents import handbook, report
from samverkan_dsl.pipeline.check import check

BODY = "bodies:\n  rad:\n    name: Rådet\n    kind: council\n"


def told(folder: Path, text: str, head: str = SMALL) -> str:
    return words(handbook(region(folder, head + text)))


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ("mandates: [{decide: budgeten, force: proposed}]", "Rådet föreslås"),
        ("formation: {by: regionen, force: proposed}", "Region Exempel föreslås inrätta organet."),
        ("formation: {force: föreslås}", "Det föreslås att organet inrättas."),
        ("composition: [{role: Chef, at: almby, force: proposed}]", "Föreslås ingå"),
        ("substitutes: {rows: [{at: almby, force: proposed}]}", "från Almby kommun; föreslås finnas"),
        ("distribution: {how: equal, force: proposed}", "Fördelningen föreslås vara sådan."),
        ("preparation: [{by: regionen, force: proposed}]", "Region Exempel föreslås bereda"),
        ("escalation: [{when: weighty, to: regionen, force: proposed}]", "föreslås ärendet lyftas"),
        ("status: proposed", "Föreslagen"),
    ],
)
def test_a_proposal_is_told(tmp_path: Path, keys: str, sentence: str) -> None:
    assert sentence in told(tmp_path, BODY + f"    {keys}\n")


def test_the_document_itself_may_be_a_proposal(tmp_path: Path) -> None:
    head = SMALL.replace("{name: Samverkan Exempel}", "{name: Samverkan Exempel, status: förslag}")
    (tmp_path / "region.yaml").write_text(head + BODY, "utf-8")
    ((loaded,), _) = load([tmp_path], tmp_path, None)
    assert loaded.region is not None
    assert [(str(label[0]), words(value)) for label, value in handbook(loaded.region).title_block][1] == (
        "Status",
        "förslag",
    )
    told = words(handbook(loaded.region))
    assert "ett dokument som inte är antaget" in told
    assert "det antagna dokumentet" not in told.lower() and "när det antogs" not in told and "Antagen" not in told


@pytest.mark.parametrize(("force", "lines", "seats"), [("proposed", 0, Count(0, 2)), ("must", 1, Count(2, 2))])
def test_a_proposal_moves_no_matter_and_a_proposed_seat_may_be_none(
    tmp_path: Path, force: str, lines: int, seats: Count
) -> None:
    keys = f"    preparation: [{{by: regionen, force: {force}}}]\n"
    seat = f"    composition: [{{role: Chef, at: almby, seats: 2, force: {force}}}]\n"
    there = region(tmp_path, SMALL + BODY + keys + seat)
    assert len([*preparation_lines(there)]) == lines
    assert seat_count(there, there.bodies["rad"].composition[0]) == seats


HELD_OUT = """
region: lan
language: 1
system: {name: Samverkan Exempel}
parties:
  regionen: {name: Region Exempel, kind: region}
  kommunerna: {name: Kommunerna, kind: group, size: 8, members: [almby]}
  almby: {name: Almby kommun, kind: municipality}
bodies:
  styrelsen: {name: Regionstyrelsen, kind: board, part-of: regionen, status: external}
"""


def held(folder: Path, text: str, day: str = "2026-05-01") -> Region:
    (folder / "region.yaml").write_text(HELD_OUT + text, "utf-8")
    ((loaded,), _) = load([folder], folder, date.fromisoformat(day))
    assert loaded.region is not None and not loaded.findings
    return loaded.region


def rad(keys: str) -> str:
    return f"  rad:\n    name: Rådet\n    kind: council\n    {keys}\n"


@pytest.mark.parametrize("by", ["[self, each-member]", "[self, members]", "[members, chair]", "[self, chair]"])
def test_what_several_are_to_do_together_is_told(tmp_path: Path, by: str) -> None:
    there = held(tmp_path, rad(f"mandates: [{{represent: länet tydligt, by: {by}}}]"))
    assert "företräda länet tydligt" in words(handbook(there))


def test_one_each_of_a_group_of_which_some_are_named(tmp_path: Path) -> None:
    there = held(tmp_path, rad("composition: [{role: Chef, at: kommunerna, seats: en per kommun}, {role: B}]"))
    assert [seat_count(there, seat) for seat in there.bodies["rad"].composition] == [Count(8, 8), Count(1, 1)]


def test_a_chair_that_is_another_bodys_is_no_rotation(tmp_path: Path) -> None:
    there = held(tmp_path, rad("chair: {chair-of: styrelsen}"))
    assert "Rådet | Ordföranden i Regionstyrelsen. | vem som är ordförande sägs inte (i Regionstyrelsen)" in words(
        report(there, [])
    ).replace("Vem som är", "vem som är")


@pytest.mark.parametrize(
    ("planned", "sentence"),
    [
        ("{year: 2020, count: 3}", "För år 2020 var 3 möten planerade."),
        ("{year: 2020, count: 3, cancelled: 1}", "För år 2020 var 3 möten planerade, varav ett ställdes in."),
        ("{year: 2027, count: 3, cancelled: 2}", "År 2027 hålls 3 möten, varav 2 är inställda."),
        ("{year: 2020, cancelled: 2}", "Möten var planerade för år 2020, varav 2 ställdes in."),
        ("{year: 2020, months: mars}", "För år 2020 var mötena planerade till mars."),
    ],
)
def test_what_was_planned_need_not_have_been_held(tmp_path: Path, planned: str, sentence: str) -> None:
    assert sentence in words(handbook(held(tmp_path, rad(f"meetings: {{planned: {planned}}}"))))


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ("meetings: {per-year: 4, per-term: 2}", "Rådet möts 4 gånger per år, 2 gånger per termin."),
        ("meetings: {special: [{kind: heldag, length: ett dygn}]}", "heldag, ett dygn"),
        ("formation: {by: unspecified}", "Organet inrättas. Vem som inrättar det sägs inte."),
        ("formation: {by: unspecified, force: may}", "Organet får inrättas. Vem som inrättar det sägs inte."),
        ("formation: {by: unspecified, since: 2015}", "Organet har inrättats. Vem som inrättar det sägs inte."),
        ("preparation: [{by: styrelsen, subject: vard}]", "Regionstyrelsen bereder ärenden om vard åt rådet."),
        ("preparation: [{by: initiator, subject: vard}]", "Den som väckt ärendet bereder det åt rådet om vard."),
        ("formation: {decided: 2016-06}", "Beslutet att inrätta det fattades i juni 2016."),
        ("formation: {decided: 2016-06-07}", "Beslutet att inrätta det fattades 2016-06-07."),
        (
            "mandates: [{report: arbetet, to: styrelsen, cadence: ibland}]",
            "ibland redovisa arbetet för regionstyrelsen",
        ),
        ("composition: [{role: Chef, at: almby, authority: rätt att besluta}]", "Med rätt att besluta"),
        (
            "meetings: {special: [{kind: heldag, participants: kommunerna, at: last-of-year}]}",
            "heldag, vid årets sista möte, tillsammans med kommunerna",
        ),
        ("meetings: {joint: {with: styrelsen, representatives: true}}", "med företrädare för regionstyrelsen"),
        ("mandates: [{decide: planen, at: [first-of-year, heldagen]}]", "planen vid årets första möte och heldagen"),
        ("chair: {elected-by: kommunerna, elected-jointly: true}", "Ordförande väljs av kommunerna gemensamt."),
        (
            "chair: {vice: {elected-by: kommunerna, elected-jointly: true}}",
            "ice ordförande väljs av kommunerna gemensamt.",
        ),
        ("chair: {vice: {elected-jointly: true}}", "ice ordförande väljs gemensamt."),
        ("formation: {by: [styrelsen, kommunerna]}", "Regionstyrelsen inrättar Rådet: tillsammans med kommunerna"),
    ],
)
def test_sentences_of_held_out_documents(tmp_path: Path, keys: str, sentence: str) -> None:
    assert sentence in words(handbook(held(tmp_path, rad(keys))))


def test_one_that_stands_for_several_is_of_no_known_number(tmp_path: Path) -> None:
    for several in ("n", "några"):
        there = held(tmp_path, rad(f"for-each: {several}"))
        assert there.templates["rad"] == ("rad/n",)
        assert str(there.bodies["rad/n"].count) == "flera"


def test_what_holds_for_all_instances_is_told_of_none_by_name(tmp_path: Path) -> None:
    there = held(
        tmp_path,
        '  team:\n    name: "{name}"\n    collective: Teamen\n    kind: working-group\n'
        "    for-each: {a: {name: Närsjukvårdsgruppen}, b: {name: Palliativa gruppen}}\n"
        "    mandates: [{report: arbetet, to: styrelsen}]\n",
    )
    common = section(handbook(there), "Gemensamt")
    assert "Närsjukvårdsgruppen ska" not in common and "Arbetsgruppen ska" in common


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ("formation: {force: intention, condition: om alla beslutar det}", False),
        ("formation: {force: proposed}", False),
        ("formation: {force: may}", True),
        ("status: when-needed", True),
    ],
)
def test_what_is_only_intended_is_not_formed_by_nobody(tmp_path: Path, keys: str, found: bool) -> None:
    (tmp_path / "region.yaml").write_text(HELD_OUT + rad(keys), "utf-8")
    result = check([tmp_path], tmp_path, date=date(2026, 5, 1))
    assert ("FLO008" in {each.rule.code for each in result.findings}) is found
    assert not [each for each in result.findings if each.rule.severity is Severity.ERROR]


@pytest.mark.parametrize(
    ("valid", "day", "told"),
    [
        ("hösten 2016", "2026-05-01", None),
        ("hösten 2016", "2016-10-01", None),
        ("hösten 2016", "2016-08-02", "När årstiden börjar och slutar sägs inte."),
        ("hösten", "2026-05-01", "Det sägs inte vilket år."),
        ("mandatperioden", "2026-05-01", "Det sägs inte vilket år."),
    ],
)
def test_a_season_of_a_year_is_undecided_only_near_its_ends(
    tmp_path: Path, valid: str, day: str, told: str | None
) -> None:
    (tmp_path / "region.yaml").write_text(HELD_OUT + rad(f"mandates: [{{decide: allt, valid: {valid}}}]"), "utf-8")
    result = check([tmp_path], tmp_path, date=date.fromisoformat(day))
    found = [str(each.message) for each in result.findings if each.rule.code == "PER002"]
    assert [told in message for message in found if told] == ([True] if told else [])
    assert bool(found) is (told is not None)


def test_an_address_without_https_is_told_why(tmp_path: Path) -> None:
    (tmp_path / "region.yaml").write_text(HELD_OUT + "sources: {a: {title: A, url: 'http://a.se/b'}}\n", "utf-8")
    messages = [str(each.message) for each in check([tmp_path], tmp_path, date=date(2026, 5, 1)).findings]
    assert any("börjar med http." in message for message in messages)


AGREED = "agreements: {a: {name: Avtalet, parties: [regionen, almby], authors: rad, %s}}\n"


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("valid: 2019–2022", "Tas fram av rådet. Gällde 2019–2022."),
        ("valid: mandatperioden", "Gäller under mandatperioden; för 2026-05-01 går det inte att avgöra."),
        ("from: 2019, to: 2022", "Tas fram av rådet. Gällde från 2019 till 2022."),
    ],
)
def test_when_an_agreement_holds_may_be_a_period(tmp_path: Path, keys: str, told: str) -> None:
    assert told in words(handbook(held(tmp_path, rad("") + AGREED % keys)))


@pytest.mark.parametrize(
    ("keys", "expired", "unsaid"),
    [
        ("valid: 2019–2022", True, False),
        ("from: 2019, to: 2022", True, False),
        ("valid: 2019–2030", False, False),
        ("valid: mandatperioden", False, False),
        ("about: Allt.", False, True),
    ],
)
def test_a_period_of_an_agreement_is_its_dates(tmp_path: Path, keys: str, expired: bool, unsaid: bool) -> None:
    (tmp_path / "region.yaml").write_text(HELD_OUT + rad("governed-by: a") + AGREED % keys, "utf-8")
    codes = {each.rule.code for each in check([tmp_path], tmp_path, date=date(2026, 5, 1)).findings}
    assert ("AGR001" in codes, "AGR002" in codes) == (expired, unsaid)


def test_what_an_association_rests_on_is_told_of_it(tmp_path: Path) -> None:
    text = HELD_OUT.replace(
        "bodies:",
        "  f: {name: Förbundet, kind: coordination-association, under: {on: lag, section: 2 §}}\n"
        "statutes: {lag: {name: Förbundslagen, number: '2003:1210'}}\nbodies:",
    )
    (tmp_path / "region.yaml").write_text(text, "utf-8")
    ((loaded,), _) = load([tmp_path], tmp_path, date(2026, 5, 1))
    assert loaded.region is not None and not loaded.findings
    assert "Vilar på förbundslagen (2 §)" in words(handbook(loaded.region))
