"""Which rules run, and which values of a model are words."""

from __future__ import annotations

from datetime import date

import pytest

from samverkan_dsl.findings import Concerns
from samverkan_dsl.language import Body
from samverkan_dsl.language.base import LooseText
from samverkan_dsl.language.quantities import parse_quantity
from samverkan_dsl.language.references import BodyRef
from samverkan_dsl.rules import Selection, checkers, not_run, run
from samverkan_dsl.rules._texts import _fields, _is_text, texts
from samverkan_dsl.rules.prose._words import mentions, overlap
from samverkan_dsl.rules.statutes import (
    malformed_number,
    name_against_number,
    newer_than_document,
    repealed_statute,
    statute_without_number,
)

from .conftest import Make
from .marked import said

BODY = """\
bodies:
  x:
    name: X
    kind: council
    superior: borta
    aliases: [Rådet, Gruppen]
    purpose: Att leda
    composition: [{role: C}]
    mandates: [{decide: avtal}, {effect: internal, adopt: planer}]
"""


@pytest.mark.parametrize("word", ["CHR001", "chr001", "CHR", "chr", "chair-missing", "Chair-Missing"])
def test_a_rule_goes_by_its_code_its_family_and_its_name(word: str) -> None:
    chosen = {one.rule.code for one in checkers() if Selection(select=(word,)).takes(one.rule)}
    left = {one.rule.code for one in checkers() if Selection(ignore=(word,)).takes(one.rule)}
    every = {one.rule.code for one in checkers()}
    assert chosen == ({code for code in every if code.startswith("CHR")} if len(word) == 3 else {"CHR001"})
    assert left == every - chosen


@pytest.mark.parametrize("concerns", list(Concerns))
def test_rules_of_one_concern(concerns: Concerns) -> None:
    chosen = [one.rule for one in checkers() if Selection(concerns=concerns).takes(one.rule)]
    assert chosen == [one.rule for one in checkers() if one.rule.concerns is concerns]
    assert 0 < len(chosen) < len(checkers())


def test_rules_tell_of_what_stands_and_name_what_they_could_not_tell(make: Make) -> None:
    region = make(BODY)
    found = {finding.rule.code for finding in run(region, Selection())}
    assert found > {"REF001", "CHR001"}
    # A whole body may be missing. Of the one that is there its own page says all about its chair.
    unable = {(one.rule.code, one.about) for one in not_run(region, Selection())}
    assert {("MAT001", ""), ("REF002", "")} < unable
    assert not unable & {("REF001", ""), ("CHR001", ""), ("CHR001", "bodies/x")}
    assert [one.rule.code for one in not_run(region, Selection(select=("MAT003", "REF001")))] == ["MAT003"]
    asked = {finding.rule.code for finding in run(region, Selection(select=("REF001",)), ("chair-missing",))}
    assert asked == {"REF001", "CHR001"}


def test_words_are_told_from_what_machines_read(make: Make) -> None:
    assert _is_text(str) and _is_text(LooseText) and _is_text(str | None) and _is_text(tuple[str, ...])
    assert not any(_is_text(kind) for kind in (int, date, BodyRef, tuple[BodyRef, ...], BodyRef | None, dict[str, str]))
    keys = {key for _, key, _ in _fields.__wrapped__(Body)}
    assert {"name", "short", "aliases", "purpose"} <= keys
    assert keys.isdisjoint({"kind", "superior", "section", "composition", "mandates"})
    written = {(one.value, one.key, one.path) for one in texts(make(BODY)) if one.path[:2] == ("bodies", "x")}
    home = ("bodies", "x")
    assert written == {
        ("X", "name", (*home, "name")),
        ("Rådet", "aliases", (*home, "aliases", 0)),
        ("Gruppen", "aliases", (*home, "aliases", 1)),
        ("Att leda", "purpose", (*home, "purpose")),
        ("C", "role", (*home, "composition", 0, "role")),
        ("avtal", "object", (*home, "mandates", 0, "decide")),
        ("planer", "object", (*home, "mandates", 1, "adopt")),
    }


def test_what_is_counted_for_each_of_something_agrees_with_every_number() -> None:
    each, two, unknown = parse_quantity("3 per kommun"), parse_quantity("2"), parse_quantity("okänt")
    for one, other in ((each, two), (two, each), (unknown, two), (two, unknown), (None, two), (two, None)):
        assert overlap(one, other)
    assert not overlap(parse_quantity("3"), two)


def test_several_bodies_in_one_text() -> None:
    words = "området, inrådet, målgruppen, sedan länsrådet och temagrupperna"
    assert [mention.stem for mention in mentions(words)] == ["länsråd", "temagrupp"]


def test_statutes_are_told_by_name_and_number(make: Make) -> None:
    assert said(
        make,
        statute_without_number.check,
        "statutes:\n  p: {name: Patientlagen}  # ←\n  k: {name: Kommunallagen}  # ←\n  e: {name: Egen lag}  # ←\n",
    ) == [
        "Dokumentet anger inget nummer i författningssamlingen för Patientlagen.",
        "Kommunallagen nämns utan nummer, och namnet har burits av Kommunallagen (1991:900) och Kommunallagen "
        "(2017:725). En läsare ser inte vilken som menas.",
        "Dokumentet anger inget nummer i författningssamlingen för Egen lag.",
    ]
    (known, unknown) = statute_without_number.check(make("statutes: {p: {name: Patientlagen}, e: {name: Egen lag}}\n"))
    assert str(known.help) == "Menas Patientlagen (2014:821)? Skriv i så fall ut numret första gången den nämns."
    assert str(unknown.help) == "Skriv ut numret första gången författningen nämns."
    assert said(
        make,
        name_against_number.check,
        "statutes:\n  a: {name: Patientlagen, number: 2017:30}  # ←\n  b: {name: Patientlagen, number: 1999:1}  # ←\n",
    ) == [
        "Patientlagen har fått numret 2017:30, som är numret på Hälso- och sjukvårdslagen (2017:30).",
        "Patientlagen har fått numret 1999:1, men heter så gör Patientlagen (2014:821).",
    ]
    assert said(
        make,
        repealed_statute.check,
        "statutes:\n  n: {name: Patientlagen}\n  s: {name: Socialtjänstlag, number: 1980:620}  # ←\n",
    ) == ["Socialtjänstlagen (1980:620) upphörde att gälla 2002-01-01 och har ersatts av Socialtjänstlagen (2001:453)."]
    assert list(newer_than_document.check(make("statutes: {a: {name: A, number: 2017:30}}\n"))) == []
    assert len(list(malformed_number.check(make("statutes: {a: {name: A, kind: regulation, number: 17-1}}\n")))) == 1
