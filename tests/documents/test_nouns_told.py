"""Appeals, income, amounts, what was known when, hosts, legal form, gatherings: what documents print of each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from documents.support import region
from samverkan_dsl.loading import Region
from samverkan_dsl.outputs.documents import handbook
from samverkan_dsl.outputs.formats.markdown import Markdown

HEAD = """
region: lan
language: 1
system: {{name: Samverkan Exempel}}
subjects: {{buss: {{name: Buss}}}}
parties:
  ekby: {{name: Ekby kommun, kind: municipality}}
  norrby: {{name: Norrby kommun, kind: municipality}}
  kommunerna: {{name: Kommunerna, kind: group, members: [ekby, norrby]}}
  folk: {{name: Kommunens medlemmar, kind: residents}}
  ratten: {{name: förvaltningsrätten, kind: court}}
  bolaget: {{name: Bussbolaget, kind: company{party}}}
statutes:
  lagen: {{name: Kollektivtrafiklagen}}
  forra: {{name: Förra lagen}}
  nya: {{name: Nya lagen{statute}}}
deliverables:
  plan: {{name: Planen, kind: plan{paper}}}
gatherings:
  dag: {{name: Höstdagen{gathering}}}
bodies:
  rad:
    name: Rådet
    kind: råd
    {body}
"""
TOLD = [
    ("party", ", legal-form: {is-not: [juridisk person, kommunalförbund]}", "inte juridisk person eller"),
    ("party", ", employees: 1", "antal anställda: 1"),
    ("party", ", budget: {income: {kind: skattemedel, share: ca 1/2}}", "Intäkter: skattemedel (ca 1/2)"),
    (
        "party",
        ", budget: {income: {kind: medlemsbidrag, from: kommunerna, amount: 2 mnkr per år}}",
        "Intäkter: medlemsbidrag från kommunerna (2 mnkr per år).",
    ),
    ("statute", ", replaces: forra", "ersätter Förra lagen"),
    ("paper", ", rank: central, steers: buss, of: rad", "är den centrala handlingen av sitt slag; styr Buss"),
    ("paper", ", sight: [medellång sikt, lång sikt]", "ser på medellång sikt och lång sikt"),
    ("gathering", ", kind: resa, length: 2 dagar, valid: augusti 2024", "Slag: resa. Varar 2 dagar."),
    ("gathering", ", kind: konferens, settled: false", "Slag: konferens. Tiden är inte slutligt bestämd."),
    ("body", "host: {with-chair: true}", "Värd | den part som har ordförandeskapet"),
    ("body", "host: {turns: [{who: ekby, when: 2025}, {who: norrby, when: 2026}]}", "Ekby kommun (2025)"),
    ("body", "chair: {turns: [{who: ekby, when: 2025}, {who: norrby, when: 2026}]}", "ordförandeskapet år för år:"),
    ("body", "chair: {third-vice: ekby}", "Tredje vice ordföranden kommer från Ekby kommun."),
    ("body", "record: {kind: notes, valid: {as-of: 2015}}", "Följande gäller enligt uppgift från 2015. Det förs"),
    ("body", "record: {kind: minutes, announced-when: {once: signed, within: 2 dagar}}", "Justeringen anslås när"),
    ("body", "meetings: {marked: [beslutsärende, informationsärende]}", "beslutsärende eller informationsärende."),
    ("body", "meetings: {planned: {year: 2027, days: [2027-03-01], preliminary: 2027-03-01}}", "(preliminärt 1 mars"),
    ("body", "mandates: [{reduce: skatten, amount: 43 öre, force: is}]", "minskar skatten med 43 öre"),
    ("body", "mandates: [{work-with: frågor, horizon: 1–4 år, force: is}]", "arbetar med frågor på 1–4 år sikt"),
    ("body", "mandates: [{decide: en ordning, done: 14–21 juni 2004}]", "beslutat om en ordning (14–21 juni 2004)"),
    ("body", "distribution: fixed", "Platserna fördelas enligt en fastställd fördelning."),
]  # fmt: skip


def book_of(made: Region) -> str:
    told = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", Markdown("sv").render(handbook(made)).decode())
    return " ".join(told.split()).lower()


@pytest.mark.parametrize(("where", "written", "told"), TOLD)
def test_it_is_told(tmp_path: Path, where: str, written: str, told: str) -> None:
    holes = dict.fromkeys(("party", "statute", "paper", "gathering"), "") | {"body": "purpose: Rådet finns"}
    book = book_of(region(tmp_path, HEAD.format(**(holes | {where: written}))))
    assert told.lower() in book


def test_who_may_appeal_what_is_told(tmp_path: Path) -> None:
    holes = dict.fromkeys(("party", "statute", "paper", "gathering"), "") | {"body": "purpose: Rådet finns"}
    appeals = """
appeals:
  - {of: rad, delegated: true, by: folk, to: ratten, how: laglighetsprövning, within: 3 veckor}
  - {of: rad, what: som rör den klagande personligen, how: förvaltningsbesvär, force: may, under: lagen}
"""
    book = book_of(region(tmp_path, HEAD.format(**holes) + appeals))
    assert (
        "Beslut av Rådet, också de som fattas på delegation, kan överklagas av Kommunens medlemmar till "
        "förvaltningsrätten genom laglighetsprövning inom 3 veckor."
    ).lower() in book
    assert (
        "Beslut av Rådet (som rör den klagande personligen) får överklagas genom förvaltningsbesvär "
        "enligt Kollektivtrafiklagen."
    ).lower() in book


def test_a_row_at_a_group_says_nothing_of_how_many_they_are(tmp_path: Path) -> None:
    holes = dict.fromkeys(("party", "statute", "paper", "gathering"), "")
    seats = "composition: [{role: Chef, at: kommunerna}, {role: Chef, at: ekby}]"
    book = book_of(region(tmp_path, HEAD.format(**(holes | {"body": seats}))))
    assert "chef | kommunerna | okänt |" in book
    assert "chef | ekby kommun | 1 |" in book
