"""Plans, reports and other papers: whose they are, who makes them, and how often, told case by case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from samverkan_dsl.rules.deliverables import (
    adopter_missing,
    author_missing,
    cadence_conflict,
    follow_up_missing,
    period_expired,
    recipient_missing,
)

from .conftest import Make
from .sayings import beside, told

PARTIES = (
    "parties:\n  a: {name: A, kind: municipality}\n  r: {name: R, kind: region}\n"
    "  enhet: {name: Enhet, kind: unit, principal: a}\n  skola: {name: Skola, kind: unit, principal: a}\n"
    "  stat: {name: Stat, kind: state}\n"
)
BODIES = (
    "bodies:\n  x: {{name: X, kind: council{}}}\n  ute: {{name: Ute, kind: council, status: external}}\n"
    "  t: {{name: 'T {{key}}', kind: council, for-each: {{p: {{}}, q: {{}}}}}}\n"
)


NO_ADOPTER = "Dokumentet säger inte vem som antar P."
NO_ONE = "Dokumentet säger varken vem som tar fram eller vem som antar P."
NO_AUTHOR = "Dokumentet säger inte vem som tar fram P."


@pytest.mark.parametrize(
    ("paper", "mandate", "message"),
    [
        # What is said of it makes it the system's own.
        ("kind: plan, content: mål", "", NO_ONE),
        ("kind: strategy, horizon: 2 år", "", NO_ONE),
        ("kind: guideline, month: 3", "", NO_ONE),
        ("kind: calendar, revised: årligen", "", NO_ONE),
        ("kind: plan, status: in-force, period: 2020–2030, published: på webben", "", None),
        ("kind: plan", "execute: planen, deliverable: p", NO_ONE),
        ("kind: plan", "execute: planen", None),
        ("kind: agenda, content: punkter", "", None),
        ("kind: plan, content: mål, status: missing", "", None),
        ("kind: plan, content: mål, status: repealed", "", None),
        ("kind: plan, content: mål, status: external", "", None),
        ("kind: plan, content: mål, status: planned", "", NO_ONE),
        # Who writes it.
        ("kind: plan, authors: x", "", NO_ADOPTER),
        ("kind: plan, authors: t", "", NO_ADOPTER),
        ("kind: plan, authors: [x, ute]", "", NO_ADOPTER),
        ("kind: plan, authors: ute", "", None),
        ("kind: plan, authors: [enhet, skola]", "", None),
        ("kind: plan, authors: [enhet, r]", "", NO_ADOPTER),
        ("kind: plan, authors: stat", "", NO_ADOPTER),
        ("kind: plan, authors: [enhet, x]", "", NO_ADOPTER),
        ("kind: plan", "draft: planen, deliverable: p", NO_ADOPTER),
        ("kind: plan", "develop: planen, deliverable: p", NO_ADOPTER),
        ("kind: plan", "prepare: planen, deliverable: p", NO_ADOPTER),
        ("kind: plan", "propose: planen, deliverable: p", NO_ADOPTER),
        ("kind: plan", "responsible-for: planen, deliverable: p", NO_ADOPTER),
        ("kind: plan", "report: planen, deliverable: p", NO_ADOPTER),
        ("kind: plan", "inform: planen, deliverable: p", NO_ONE),
        # Who adopts it.
        ("kind: plan", "recommend: planen, deliverable: p", NO_ONE),
        ("kind: plan", "approve: planen, deliverable: p", NO_AUTHOR),
        ("kind: strategy", "establish: planen, deliverable: p", NO_AUTHOR),
        ("kind: guideline, adopted-by: x", "", NO_AUTHOR),
        ("kind: calendar, adopted-by: x", "develop: året, deliverable: p", None),
        ("kind: agenda, adopted-by: x", "", None),
        ("kind: report, cadence: årligen, adopted-by: x", "", NO_AUTHOR),
        ("kind: report, authors: x", "", None),
    ],
)
def test_who_is_to_make_a_paper(make: Make, paper: str, mandate: str, message: str | None) -> None:
    more = f", mandates: [{{inform: alla}}, {{{mandate}}}]" if mandate else ""
    first = "  m: {name: M, kind: plan, authors: x, adopted-by: x}\n"
    region = make(f"{PARTIES}{BODIES.format(more)}deliverables:\n{first}  p: {{name: P, {paper}}}\n")
    found = [*adopter_missing.check(region), *author_missing.check(region)]
    assert told(found) == ([message] if message else [])
    assert all(one.span == region.where("deliverables", "p", key=True) for one in found)


def test_mandates_beside_the_bodies_count_too(make: Make) -> None:
    rows = "mandates: [{adopt: planen, deliverable: [q, p], by: x}, {draft: planen, deliverable: p, by: x}]\n"
    papers = "deliverables: {p: {name: P, kind: plan}, q: {name: Q, kind: plan}}\n"
    region = make(BODIES.format("") + rows + papers)
    assert told(adopter_missing.check(region)) == []
    assert told(author_missing.check(region)) == ["Dokumentet säger inte vem som tar fram Q."]


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("", True),
        ("mandates: [{report: läget, deliverable: p, to: r, by: x}]\n", False),
        ("mandates: [{report: läget, deliverable: p, by: x}]\n", True),
        ("mandates: [{inform: r, deliverable: p, by: x}, {report: läget, deliverable: p, to: r, by: x}]\n", False),
        ("mandates: [{approve: läget, deliverable: p, by: x}]\n", False),
        ("flows: [{what: annat, to: r}, {what: läget, to: r, deliverable: p}]\n", False),
        ("flows: [{what: annat, to: r}]\n", True),
        ("gatherings: {g: {name: G, participants: x}, h: {name: H, participants: x, presents: p}}\n", False),
        ("gatherings: {g: {name: G, participants: x, presents: q}}\n", True),
    ],
)
def test_who_gets_a_report(make: Make, more: str, found: bool) -> None:
    papers = "deliverables:\n  m: {name: M, kind: plan, authors: x}\n  q: {name: Q, kind: report, recipients: r}\n"
    papers += "  p: {name: P, kind: report, authors: x}\n"
    region = make(PARTIES + BODIES.format("") + papers + more)
    message = "P tas fram, men dokumentet säger inte vem som får den."
    assert told(recipient_missing.check(region)) == ([message] if found else [])


def test_a_paper_that_only_a_flow_or_a_calendar_names_is_the_systems_own(make: Make) -> None:
    papers = "deliverables:\n  c: {name: C, kind: calendar}\n  p: {name: P, kind: plan}\n  q: {name: Q, kind: plan}\n"
    assert not list(adopter_missing.check(make(PARTIES + BODIES.format("") + papers)))
    flows = ", flows: [{what: annat, to: r}, {what: planen, to: r, deliverable: p}]"
    dated = papers.replace("Q, kind: plan", "Q, kind: report, calendar: c")
    said = "Dokumentet säger varken vem som tar fram eller vem som antar {}."
    region = make(PARTIES + BODIES.format(flows) + dated)
    assert told(adopter_missing.check(region)) == [said.format("C"), said.format("P")]


@pytest.mark.parametrize(
    ("kind", "statement", "other", "found"),
    [
        ("plan", "draft: den, cadence: årligen", "adopt: den, cadence: kvartalsvis", ("årligen", "kvartalsvis")),
        ("plan", "develop: den, cadence: årligen", "establish: den, cadence: 2 per år", ("årligen", "2 per år")),
        ("plan", "prepare: den, cadence: årligen", "approve: den, cadence: vid behov", ("årligen", "vid behov")),
        ("plan", "decide: den, cadence: vid behov", "draft: den, cadence: årligen", ("vid behov", "årligen")),
        ("plan", "draft: den, cadence: vid behov", "draft: den, cadence: löpande", None),
        ("plan", "draft: den, cadence: årligen", "follow-up: den, cadence: kvartalsvis", None),
        ("plan", "draft: den, cadence: årligen", "report: den, cadence: kvartalsvis", None),
        ("report", "draft: den, cadence: årligen", "report: den, cadence: kvartalsvis", ("årligen", "kvartalsvis")),
        ("plan", "draft: den, cadence: flera per år", "draft: den, cadence: årligen", None),
        ("plan", "draft: den, cadence: årligen", "draft: den, cadence: flera per år", None),
        ("plan", "draft: den, cadence: flera per år", "draft: den, cadence: vid behov", ("flera per år", "vid behov")),
        ("plan", "draft: den, cadence: högst 2 per år", "draft: den, cadence: årligen", None),
        ("plan", "draft: den, cadence: 1–2 per år", "draft: den, cadence: 2–3 per år", None),
        ("plan", "draft: den, cadence: 1–2 per år", "draft: den, cadence: 3–4 per år", ("1–2 per år", "3–4 per år")),
        ("plan", "draft: den, cadence: minst 2 per år", "draft: den, cadence: kvartalsvis", None),
        ("plan", "draft: den, cadence: årligen", "draft: den, cadence: varje möte", None),
        ("plan", "draft: den, cadence: varje möte", "draft: den, cadence: årligen", None),
        ("plan", "draft: den", "draft: den, cadence: årligen", None),
    ],
)
def test_two_answers_in_mandates(
    make: Make, kind: str, statement: str, other: str, found: tuple[str, str] | None
) -> None:
    region = make(
        f"deliverables:\n  m: {{name: M, kind: plan, content: mål}}\n  p: {{name: P, kind: {kind}}}\n"
        "bodies:\n  x:\n    name: X\n    kind: council\n    mandates:\n"
        f"      - {{{statement}, deliverable: p}}\n      - {{{other}, deliverable: [m, p]}}\n"
    )
    findings = list(cadence_conflict.check(region))
    if found is None:
        assert findings == []
        return
    (finding,) = findings
    assert str(finding.message) == f"P tas fram {found[0]} på ett ställe och {found[1]} på ett annat."
    assert finding.span == region.where("bodies", "x", "mandates", 0, "cadence")
    assert beside(finding) == [("annat besked här", 13)]


@pytest.mark.parametrize(
    ("kind", "flows", "places"),
    [
        ("report", ("årligen", "kvartalsvis"), [14]),
        ("report", ("kvartalsvis", "2 per år"), [13, 14]),
        ("report", ("årligen", "årligen"), []),
        ("plan", ("kvartalsvis", "2 per år"), []),
    ],
)
def test_a_report_is_made_as_often_as_it_is_sent(
    make: Make, kind: str, flows: tuple[str, str], places: list[int]
) -> None:
    region = make(
        f"deliverables:\n  p:\n    name: P\n    kind: {kind}\n    cadence: årligen\n"
        "parties: {r: {name: R, kind: region}}\nbodies:\n  x: {name: X, kind: council}\nflows:\n"
        f"  - {{what: annat, to: r, deliverable: p}}\n  - {{what: p, to: r, deliverable: p, cadence: {flows[0]}}}\n"
        f"  - {{what: p, to: r, deliverable: p, cadence: {flows[1]}}}\n"
    )
    found = list(cadence_conflict.check(region))
    assert [place for finding in found for place in beside(finding)] == [
        ("annat besked här", line + 1) for line in places
    ]
    assert all(finding.span == region.where("deliverables", "p", "cadence") for finding in found)


@pytest.mark.parametrize(
    ("made", "revised", "found"),
    [
        ("kvartalsvis", "årligen", True),
        ("3–4 per år", "1–2 per år", True),
        ("2–4 per år", "1–2 per år", False),
        ("årligen", "vid behov", True),
        ("årligen", "löpande", False),
        ("vid behov", "vid behov", False),
        ("flera per år", "vid behov", True),
        ("flera per år", "årligen", False),
    ],
)
def test_a_revision_that_comes_too_seldom(make: Make, made: str, revised: str, found: bool) -> None:
    region = make(
        f"deliverables:\n  m: {{name: M, kind: plan, revised: vid behov}}\n"
        f"  p:\n    name: P\n    kind: plan\n    cadence: {made}\n    revised: {revised}\n"
    )
    findings = list(cadence_conflict.check(region))
    message = f"P tas fram {made} men revideras {revised}. Det framgår inte hur de två hänger ihop."
    assert told(findings) == ([message] if found else [])
    for finding in findings:
        assert finding.span == region.where("deliverables", "p", "revised")
        assert beside(finding) == [("tas fram så här ofta", 9)]


NOBODY = "Dokumentet säger inte vem som följer upp P."
SOMEBODY = "P ska följas upp, men dokumentet säger inte av vem."


@pytest.mark.parametrize(
    ("paper", "mandate", "message"),
    [
        ("kind: plan, authors: x", "", NOBODY),
        ("kind: plan, authors: x", "follow-up: den, deliverable: p", None),
        ("kind: plan, authors: x", "inform: den, deliverable: p", NOBODY),
        ("kind: plan, authors: x", "follow-up: den", NOBODY),
        ("kind: plan, authors: x", "follow-up: den, deliverable: p, by: unspecified", SOMEBODY),
        ("kind: strategy, authors: x", "follow-up: den, deliverable: p, by: unspecified", SOMEBODY),
        ("kind: plan, authors: x", "inform: den, deliverable: p, by: unspecified", NOBODY),
        ("kind: plan, authors: x, followed-up-by: unspecified", "", SOMEBODY),
        ("kind: plan, authors: x, followed-up-by: unspecified", "follow-up: den, deliverable: p", None),
        ("kind: plan, authors: x, followed-up-by: r", "follow-up: den, deliverable: p, by: unspecified", None),
        ("kind: plan, authors: [enhet, r]", "", None),
        ("kind: plan, authors: [r, t]", "", NOBODY),
        ("kind: plan, authors: x, status: planned", "", None),
        ("kind: plan, authors: x, status: in-force", "", NOBODY),
        ("kind: guideline, authors: x", "", None),
        ("kind: plan, authors: t", "", NOBODY),
        ("kind: plan, authors: skriver", "", None),
    ],
)
def test_who_follows_up(make: Make, paper: str, mandate: str, message: str | None) -> None:
    bodies = BODIES.format(f", mandates: [{{inform: alla}}, {{{mandate}}}]" if mandate else "")
    region = make(
        f"{PARTIES}{bodies}  skriver: {{name: S, kind: council}}\ndeliverables:\n"
        "  m: {name: M, kind: strategy, authors: x}\n  n: {name: N, kind: report, authors: [skriver, ute]}\n"
        f"  o: {{name: O, kind: plan, authors: x, followed-up-by: x}}\n  p: {{name: P, {paper}}}\n"
    )
    found = list(follow_up_missing.check(region))
    assert told(found) == ([message] if message else [])
    at = ("followed-up-by",) if "followed-up-by: unspecified" in paper else ()
    assert all(one.span == region.where("deliverables", "p", *at, key=True) for one in found)


def test_what_another_plan_builds_on_is_followed_up_there(make: Make) -> None:
    papers = "deliverables:\n  p: {name: P, kind: plan, authors: x}\n  q: {name: Q, kind: plan, authors: x, basis: p}\n"
    region = make(BODIES.format("") + papers)
    assert told(follow_up_missing.check(region)) == ["Dokumentet säger inte vem som följer upp Q."]


@pytest.mark.parametrize(
    ("period", "last"),
    [
        ("2020–2022", date(2022, 12, 31)),
        ("åren 2020, 2021 och 2022", date(2022, 12, 31)),
        ("1999", date(1999, 12, 31)),
        ("2120", date(2120, 12, 31)),
        ("2022-06-30", date(2022, 6, 30)),
        ("2021-07-01–2022-06-30", date(2022, 6, 30)),
        ("2022-06-31", None),  # no such day
        ("2022-06-30 till vidare", date(2022, 12, 31)),
        ("tills vidare", None),
        ("20222", None),
        ("120221", None),
        ("1822", None),
    ],
)
def test_the_last_day_of_a_period(make: Make, period: str, last: date | None) -> None:
    region = make(f'deliverables:\n  o: {{name: O, kind: plan}}\n  p: {{name: P, kind: plan, period: "{period}"}}\n')
    for day, out in ((date(3000, 1, 1), True), (last, False)):
        findings = list(period_expired.check(replace(region, date=day)))
        expected = out and last is not None
        assert told(findings) == ([f"P avser {period}, en period som har gått ut."] if expected else [])
        assert all(one.span == region.where("deliverables", "p", "period") for one in findings)
    if last is not None:
        after = date.fromordinal(last.toordinal() + 1)
        assert len(list(period_expired.check(replace(region, date=after)))) == 1


def test_what_a_region_has_that_has_run_out(make: Make) -> None:
    region = make(
        "goals:\n  o: {name: O}\n  a: {name: A, period: 2020 – 2022}\n  b: {name: B, period: 2020-2022}\n"
        "  c: {name: C, period: 2030}\n"
        "indicators:\n  i: {name: I, goal: a, period: 2020–2022}\n  j: {name: J, goal: a, period: '2021'}\n"
        "deliverables:\n  o: {name: O, kind: plan, period: 2020–2022, status: repealed}\n"
        "  p: {name: P, kind: plan, period: 2020–2021}\n"
    )
    found = list(period_expired.check(region))
    assert told(found) == [
        "Perioden 2020–2022 har gått ut, men mål (2) och indikatorer (1) avser den.",
        "Perioden 2021 har gått ut, men mål (0) och indikatorer (1) avser den.",
        "P avser 2020–2021, en period som har gått ut.",
    ]
    assert [one.span for one in found] == [
        region.where("goals", "a", "period"),
        region.where("indicators", "j", "period"),
        region.where("deliverables", "p", "period"),
    ]
    assert beside(found[0]) == [("samma period", 7), ("samma period", 10)]
    assert beside(found[1]) == []


@pytest.mark.parametrize(("day", "found"), [(None, 0), (date(2024, 6, 30), 0), (date(2024, 7, 1), 1)])
def test_a_document_lasts_its_last_day_out(make: Make, day: date | None, found: int) -> None:
    region = make("bodies: {x: {name: X, kind: council}}\n")
    system = region.model.system.model_copy(update={"valid_to": date(2024, 6, 30)})
    dated = replace(region, model=region.model.model_copy(update={"system": system}), date=day)
    assert told(period_expired.check(dated)) == ["Dokumentet gällde till och med 2024-06-30."] * found
