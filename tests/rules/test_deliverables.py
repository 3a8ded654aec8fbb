"""Plans and reports: what is missing, what contradicts itself and what has run out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from samverkan_dsl.rules.deliverables import (
    adopter_missing,
    author_missing,
    cadence_conflict,
    period_expired,
    recipient_missing,
)

from .conftest import Make

PARTIES = (
    "parties:\n  a: {name: A, kind: municipality}\n  b: {name: B, kind: municipality}\n"
    "  enhet: {name: Enhet, kind: unit, principal: a}\n"
)
BODY = "bodies:\n  x:\n    name: X\n    kind: council\n"


@pytest.mark.parametrize(
    ("deliverable", "mandate", "expected"),
    [
        ("kind: plan", "", set()),
        ("kind: plan, period: 2024–2026", "", set()),
        ("kind: plan, content: mål", "", {"DEL001"}),
        ("kind: plan", "{execute: planen, deliverable: p}", {"DEL001"}),
        ("kind: plan, authors: x", "", {"DEL001"}),
        ("kind: plan, adopted-by: x", "", {"DEL005"}),
        ("kind: plan", "{adopt: planen, deliverable: p}", {"DEL005"}),
        ("kind: plan, adopted-by: x", "{draft: planen, deliverable: p}", set()),
        ("kind: report, cadence: årligen", "", {"DEL002", "DEL005"}),
        ("kind: report, authors: x", "", {"DEL002"}),
        ("kind: report, authors: x, published: på webben", "", set()),
        ("kind: report, recipients: x", "{report: läget, deliverable: p}", set()),
        ("kind: report", "{report: läget, deliverable: p, to: x}", set()),
        ("kind: agenda", "", set()),
        ("kind: plan, content: mål, status: repealed", "", set()),
        ("kind: plan, authors: a", "", set()),
        ("kind: plan, authors: enhet", "", set()),
        ("kind: plan, authors: [a, b]", "", {"DEL001"}),
    ],
)
def test_who_writes_adopts_and_gets_it(make: Make, deliverable: str, mandate: str, expected: set[str]) -> None:
    mandates = f"    mandates: {mandate}\n" if mandate else ""
    region = make(f"{PARTIES}deliverables:\n  p: {{name: P, {deliverable}}}\n{BODY}{mandates}")
    rules = (adopter_missing, recipient_missing, cadence_conflict, period_expired, author_missing)
    assert {finding.rule.code for rule in rules for finding in rule.check(region)} == expected


@pytest.mark.parametrize(
    ("cadence", "other", "conflict"),
    [
        ("årligen", "årligen", False),
        ("årligen", "1 per år", False),
        ("årligen", "kvartalsvis", True),
        ("årligen", "1–2 per år", False),
        ("2–4 per år", "1–3 per år", False),
        ("minst 2 per år", "årligen", True),
        ("årligen", "vid behov", True),
        ("kontinuerligt", "vid behov", False),
        ("varje möte", "årligen", False),
    ],
)
def test_two_answers_to_how_often(make: Make, cadence: str, other: str, conflict: bool) -> None:
    for one, two in ((cadence, other), (other, cadence)):
        region = make(
            f"deliverables:\n  p: {{name: P, kind: plan, cadence: {one}}}\n"
            f"{BODY}    mandates: {{draft: planen, deliverable: p, cadence: {two}}}\n"
        )
        assert bool(list(cadence_conflict.check(region))) == conflict


@pytest.mark.parametrize(
    ("made", "revised", "conflict"),
    [
        ("årligen", "årligen", False),
        ("årligen", "2 per år", False),
        ("2 per år", "årligen", True),
        ("årligen", "vid behov", True),
        ("årligen", "kontinuerligt", False),
        ("vid behov", "årligen", False),
    ],
)
def test_a_revision_may_be_more_frequent_but_not_less(make: Make, made: str, revised: str, conflict: bool) -> None:
    region = make(f"deliverables:\n  p: {{name: P, kind: plan, cadence: {made}, revised: {revised}}}\n")
    assert bool(list(cadence_conflict.check(region))) == conflict


@pytest.mark.parametrize(
    ("period", "last"),
    [
        ("2020–2022", date(2022, 12, 31)),
        ("2020-2022", date(2022, 12, 31)),
        ('"2022"', date(2022, 12, 31)),
        ("till och med 2022-06-30", date(2022, 6, 30)),
    ],
)
def test_a_period_lasts_its_last_day_out(make: Make, period: str, last: date) -> None:
    region = make(f"goals:\n  g: {{name: G, period: {period}}}\n")
    assert list(period_expired.check(replace(region, date=last))) == []
    assert len(list(period_expired.check(replace(region, date=date.fromordinal(last.toordinal() + 1))))) == 1
    assert list(period_expired.check(replace(region, date=None))) == []


def test_goals_and_indicators_of_one_period_are_one_finding(make: Make) -> None:
    region = make(
        "goals:\n  a: {name: A, period: 2020–2022}\n  b: {name: B, period: 2020–2022}\n"
        "  c: {name: C, period: 2019–2021}\nindicators:\n  i: {name: I, goal: a, period: 2020 - 2022}\n"
    )
    found = sorted(period_expired.check(region), key=lambda finding: finding.subject)
    assert [(finding.subject, len(finding.related)) for finding in found] == [("goals/a", 2), ("goals/c", 0)]
