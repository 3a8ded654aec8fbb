"""What somebody meant by a word, a list, a comma or keys where they cannot stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from samverkan_dsl.findings import Finding
from samverkan_dsl.loading import load

HEAD = """\
region: t
language: 1
system: {name: T}
parties:
  a: {name: Aby, kind: kommun}
  b: {name: Bby, kind: kommun}
  k: {name: Kommunerna, kind: grupp av parter}
"""


def found(folder: Path, words: str) -> list[Finding]:
    file = folder / "region.yaml"
    file.write_text(HEAD + words + "\n", "utf-8")
    (loaded,), _ = load([file], folder)
    return list(loaded.findings)


def of_body(folder: Path, words: str) -> list[str]:
    return [str(each.help) for each in found(folder, f"bodies: {{x: {{name: Rådet, {words}}}}}")]


@pytest.mark.parametrize(
    ("kind", "meant"),
    [
        ("samordningsgrupp", "samverkansgrupp"),
        ("samrådsorgan", "politiskt samråd"),
        ("chefsforum", "chefsgrupp"),
        ("arbetsgruppp", "arbetsgrupp"),
        ("lednigsgrupp", "ledningsgrupp"),
        ("tjänstemannagrupp", None),
        ("ungdomsnämnd", None),
    ],
)
def test_a_kind_is_known_by_what_it_means_before_its_letters(tmp_path: Path, kind: str, meant: str | None) -> None:
    (help_,) = of_body(tmp_path, f"kind: {kind}")
    assert help_.startswith(f"Menade du ”{meant}” (" if meant else "Här får stå: ")
    assert "working-group (arbetsgrupp)" in help_


@pytest.mark.parametrize("year", ['"2022"', "2022", "2022-03-01"])
def test_a_year_within_quotation_marks_is_the_year(tmp_path: Path, year: str) -> None:
    assert found(tmp_path, f"agreements: {{x: {{name: Avtalet, parties: [a, b], from: {year}}}}}") == []


@pytest.mark.parametrize("year", ['"22"', '"1492"', '"20222"', "tidigt"])
def test_what_is_no_year_is_none_within_quotation_marks_either(tmp_path: Path, year: str) -> None:
    assert len(found(tmp_path, f"agreements: {{x: {{name: Avtalet, parties: [a, b], from: {year}}}}}")) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("public: true", "Skriv is (är) om det är så, eller must (ska) om det krävs."),
        ("public: ja", "Skriv is (är) om det är så, eller must (ska) om det krävs."),
        ("remote: nej", "Skriv not (inte)."),
        ("remote: false", "Skriv not (inte)."),
    ],
)
def test_yes_and_no_are_how_firmly_it_holds(tmp_path: Path, words: str, said: str) -> None:
    (help_,) = of_body(tmp_path, f"kind: råd, meetings: {{{words}}}")
    assert help_.startswith(said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("chair: {supplied-by: a, b}", "Flera skrivs som en lista: supplied-by: [a, b]"),
        ("mandates: [{decide: x, to: a, b}]", "Flera skrivs som en lista: to: [a, b]"),
        ("purpose: Styra, leda och följa upp", 'Sätt citattecken om hela: purpose: "Styra, leda och följa upp"'),
    ],
)
def test_a_comma_within_braces_parts_a_list_or_a_value(tmp_path: Path, words: str, said: str) -> None:
    (help_,) = of_body(tmp_path, f"kind: råd, {words}")
    assert help_ == f"Inom klamrar delar ett komma värdet. {said}"


@pytest.mark.parametrize(
    ("words", "key"), [('meetings: {planned: {"2024": 4}}', "planned"), ("composition: {chef: a}", "composition")]
)
def test_keys_where_there_are_rows_are_one_fault(tmp_path: Path, words: str, key: str) -> None:
    (help_,) = of_body(tmp_path, f"kind: råd, {words}")
    assert help_.startswith(f"Under {key} står en rad för varje: {key}: [{{…}}, {{…}}]. En rad kan ha: ")


@pytest.mark.parametrize(
    ("of", "said"), [("k", "Kommunerna har inga medlemmar"), ("kk", "”kk” är varken en grupp av parter eller")]
)
def test_a_body_of_nobody_hides_nothing_else_that_is_wrong_in_it(tmp_path: Path, of: str, said: str) -> None:
    first, second = found(
        tmp_path, f'bodies: {{x: {{name: "Rådet {{name}}", kind: råd, for-each: {of}, meetings: {{per-yaer: 2}}}}}}'
    )
    assert said.removeprefix("Kommunerna") in str(first.message)
    assert "per-yaer" in str(second.message)


def test_braces_in_a_value_within_braces_need_quotation_marks(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "bodies: {x: {name: Rådet {name}, kind: råd}}")
    assert "Sätt citattecken om hela värdet." in str(finding.message)
