"""Documents that say what the model says, and no more: chairs, effects, sums, orders and names."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from documents.support import SMALL, region, section, words
from samverkan_dsl.loading import Region, load
from samverkan_dsl.outputs.documents import handbook, report
from samverkan_dsl.rules.chairs import chair_missing
from samverkan_dsl.rules.terms import unexplained_abbreviation

PRESIDIUM = """
bodies:
  styrelse:
    name: Styrelsen
    kind: association-board
    composition: [{at: regionen, seats: 2}, {at: almby, seats: 2}]
    chair: {vice: {}, term: 2 år}
  presidium:
    name: Presidiet
    kind: presidium
    part-of: styrelse
    composition: [{chair-of: styrelse}, {vice-chair-of: styrelse}, {role: direktör}]
    mandates: [{decide: mindre frågor, force: may}]
"""
TWO = """
  kommuner: {name: Ägarna, kind: group, members: [regionen, almby]}
bodies:
  a: {name: Politisk samrådsgrupp, kind: political-consultation, chair: {alternates: [regionen, almby], term: 1 år}}
  b:
    name: Samordningsgruppen
    kind: working-committee
    %s
"""


def other(folder: Path, keys: str) -> Region:
    return region(folder, SMALL + TWO % keys)


def dated(folder: Path, text: str, day: str = "2026-01-01") -> Region:
    (folder / "region.yaml").write_text(SMALL + text, "utf-8")
    ((loaded,), _) = load([folder], folder, date.fromisoformat(day))
    assert loaded.region is not None and not loaded.findings
    return loaded.region


def page(folder: Path, keys: str) -> str:
    return section(handbook(other(folder, keys)), "Samordningsgruppen")


def test_a_chair_of_whom_nobody_is_named_is_a_chair(tmp_path: Path) -> None:
    chairs = section(report(dated(tmp_path, PRESIDIUM), []), "Ordförande över tid")
    assert "Styrelsen | Det finns en ordförande. | Vem som är ordförande sägs inte" in chairs
    assert "Presidiet" not in chairs and "inget om ordförande" not in chairs


@pytest.mark.parametrize(
    ("seats", "missing"),
    [
        ("{chair-of: styrelse}, {vice-chair-of: styrelse}", False),
        ("{presidium-of: styrelse}", False),
        ("{role: direktör}", True),
        ("{vice-chair-of: styrelse}", True),
        ("{chair-of: styrelse, status: invited}, {role: direktör}", True),
    ],
)
def test_a_presidium_is_led_by_the_chair_in_it(tmp_path: Path, seats: str, missing: bool) -> None:
    written = PRESIDIUM.replace("{chair-of: styrelse}, {vice-chair-of: styrelse}, {role: direktör}", seats)
    made = region(tmp_path, SMALL + written)
    assert bool(list(chair_missing.check(made))) == missing
    assert ("vem som är ordförande" in section(handbook(made), "Presidiet")) == missing


@pytest.mark.parametrize(
    ("chair", "told"),
    [
        ("chair-of: a", False),
        ("same-party-as: a", False),
        ("synchronised-with: a, alternates: [regionen, almby]", False),
        ("vice-chair-of: a", True),
        ("elected-by: self", True),
    ],
)
def test_a_chair_that_follows_another_sits_as_long(tmp_path: Path, chair: str, told: bool) -> None:
    assert ("hur länge ordföranden sitter" in page(tmp_path, f"chair: {{{chair}}}")) == told


@pytest.mark.parametrize(
    ("more", "order"),
    [
        ("", "Växlar varje år mellan Region Exempel och Almby kommun."),
        (", first: almby", "Turordning: Almby kommun → Region Exempel, 1 år var."),
        (", start: 2020", "2026"),
    ],
)
def test_an_order_that_is_not_said_is_not_told(tmp_path: Path, more: str, order: str) -> None:
    text = TWO.replace("term: 1 år}}", f"term: 1 år{more}}}}}") % "area: county"
    chairs = section(report(dated(tmp_path, text), []), "Ordförande över tid")
    assert order in chairs and ("Turordning" in chairs) == ("first" in more)


@pytest.mark.parametrize(
    ("chair", "said"),
    [
        ("vice-chair-of: a", "Vice ordföranden i politisk samrådsgrupp."),
        ("external: true", "Ordföranden kommer utifrån, inte från någon av parterna."),
        ("bloc: majority", "Ordföranden företräder den politiska majoriteten."),
    ],
)
def test_what_is_said_of_a_chair_stands_beside_what_is_not(tmp_path: Path, chair: str, said: str) -> None:
    chairs = section(report(dated(tmp_path, TWO % f"chair: {{{chair}}}"), []), "Ordförande över tid")
    assert f"Samordningsgruppen | {said} | Vem som är ordförande sägs inte" in chairs


@pytest.mark.parametrize(
    ("effect", "said"),
    [
        ("", "Beslutet i presidiet räknas som en rekommendation, och inget sägs om vem den riktas till."),
        (", effect: recommendation", "Presidiet rekommenderar, men inget sägs om vem rekommendationen riktas till."),
    ],
)
def test_who_decides_is_not_said_to_recommend(tmp_path: Path, effect: str, said: str) -> None:
    told = words(report(region(tmp_path, SMALL + PRESIDIUM.replace("force: may", f"force: may{effect}")), []))
    assert said in told and told.count("om vem") - told.count(said) == 0


@pytest.mark.parametrize(
    ("keys", "total"),
    [
        ("composition: [{at: regionen, seats: några}, {at: almby, seats: 2}]", "Minst 3"),
        ("composition: [{at: regionen, seats: okänt}, {at: almby, seats: 2}]", "Minst 2"),
        ("composition: [{at: regionen, seats: några, example: true}, {at: almby, seats: 2}]", "Minst 2"),
        ("composition: [{at: kommuner, seats: okänt}, {role: X}], distribution: {at-least: två per part}", "Minst 4"),
        (
            "composition: [{at: kommuner, seats: okänt}, {role: X}], distribution: {at-least: 4 per part, force: may}",
            "1",
        ),
    ],
)
def test_a_sum_is_at_least_what_is_said(tmp_path: Path, keys: str, total: str) -> None:
    keys = keys.replace("], distribution", "]\n    distribution")
    told = section(handbook(other(tmp_path, keys)), "Ledamöter")
    assert f"Summa |  | {total}" in told or (total == "1" and "Summa |  | Minst 1" in told)


@pytest.mark.parametrize(
    ("title", "sentence"),
    [("processledare", "Det finns en processledare."), ("administrativt stöd", "Det finns ett administrativt stöd.")],
)
def test_the_document_s_word_for_a_secretary_is_kept(tmp_path: Path, title: str, sentence: str) -> None:
    told = page(tmp_path, f"secretary: {{title: {title}}}")
    assert sentence in told and "Det finns en sekreterare" not in told


def test_a_direction_is_confirmed_only_by_a_reading(tmp_path: Path) -> None:
    told = page(tmp_path, "decisions: {effect: direction}")
    assert "Besluten anger en inriktning (handboken räknar med att de behöver bekräftas)." in told


@pytest.mark.parametrize(
    ("status", "note"),
    [("member", "Får ingå"), ("co-opted", "Får adjungeras"), ("invited", "Får delta")],
)
def test_a_seat_that_may_be_there(tmp_path: Path, status: str, note: str) -> None:
    assert note in page(tmp_path, f"composition: [{{role: Expert, status: {status}, force: may}}]")


@pytest.mark.parametrize(
    ("keys", "within"),
    [
        ("meetings: {relative: {before: a}}", "i politisk samrådsgrupp"),
        ("mandates: [{report: läget, to: kommuner}]", "redovisa läget för ägarna"),
        ("mandates: [{inform: läget, by: kommuner}]", "Ägarna ska"),
    ],
)
def test_a_description_has_a_small_letter_within_a_sentence(tmp_path: Path, keys: str, within: str) -> None:
    assert within in page(tmp_path, keys)


def test_the_body_itself_has_a_small_letter_too(tmp_path: Path) -> None:
    told = words(handbook(other(tmp_path, "preparation: [{by: a}]")))
    assert "Politisk samrådsgrupp bereder ärenden åt samordningsgruppen." in told


@pytest.mark.parametrize(
    ("valid", "sentence"),
    [
        ("2024-11-29", "Tid: 29 november 2024."),
        ("2026-11-29", "Tid: 29 november 2026."),
        ("2024–2027", "Tid: 2024–2027."),
    ],
)
def test_a_gathering_has_its_time(tmp_path: Path, valid: str, sentence: str) -> None:
    made = dated(tmp_path, f"gatherings: {{x: {{name: Konferens, valid: {valid}}}}}\n")
    assert sentence in words(handbook(made))


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("contributions", "Region Exempel står för hälften av bidragen."),
        ("assets", "Region Exempel har hälften av tillgångarna."),
        ("[costs, debts]", "Region Exempel har hälften av kostnaderna och skulderna."),
    ],
)
def test_who_bears_a_share_of_what(tmp_path: Path, what: str, sentence: str) -> None:
    made = region(tmp_path, f"{SMALL}budget: {{shares: {{what: {what}, at: regionen, share: 50 %}}}}\n")
    assert sentence in words(handbook(made))


@pytest.mark.parametrize(("name", "found"), [("SAMLA", False), ("Samverkan i länet", True)])
def test_what_the_system_is_called_needs_no_explanation(tmp_path: Path, name: str, found: bool) -> None:
    text = SMALL.replace("name: Samverkan Exempel", f"name: {name}, title: SAMLA – organisation för samverkan")
    assert bool(list(unexplained_abbreviation.check(region(tmp_path, text)))) == found


@pytest.mark.parametrize(
    ("kind", "label"), [("charter", "Förbundsordning"), ("bylaws", "Stadgar"), ("articles", "Bolagsordning")]
)
def test_the_paper_an_association_rests_on_is_called_what_it_is(tmp_path: Path, kind: str, label: str) -> None:
    made = region(tmp_path, f"{SMALL}deliverables: {{x: {{name: Papperet, kind: {kind}}}}}\n")
    assert f"Papperet | {label} |" in words(handbook(made))
