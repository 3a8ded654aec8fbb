"""How a decision comes about: at the meeting and between meetings; verbs of agreeing."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import region, section, words
from samverkan_dsl.analysis.decisions.procedure import procedure
from samverkan_dsl.outputs.documents import handbook
from samverkan_dsl.outputs.documents.body.silence import unsaid

HEAD = """
region: lan
language: 1
system: {name: Samverkan Exempel}
parties:
  ekby: {name: Ekby kommun, kind: municipality}
  norrby: {name: Norrby kommun, kind: municipality}
bodies:
  rad:
    name: Rådet
    kind: råd
    parties: [ekby, norrby]
"""


def told(folder: Path, more: str) -> str:
    return section(handbook(region(folder, HEAD + more)), "Organen")


@pytest.mark.parametrize(
    ("decisions", "sentence"),
    [
        (
            "{steps: [each-speaks, enhällighet söks, vote]}",
            "i tur och ordning: var och en säger sin mening, enhällighet söks, omröstning hålls.",
        ),
        ("{steps: each-speaks}", "När beslut fattas: var och en säger sin mening."),
        ("{ballot: med handuppräckning}", "Omröstningar görs med handuppräckning."),
        ("{ballot: [show-of-hands, roll-call]}", "Omröstningar görs med handuppräckning eller med upprop."),
        ("{between-meetings: via e-post}", "Beslut fattas mellan mötena via e-post."),
        ("{between-meetings: {force: får inte}}", "Beslut får inte fattas mellan mötena."),
        (
            "{between-meetings: {force: may, via: via e-post, condition: när frågan är brådskande}}",
            "Beslut får fattas mellan mötena via e-post, när frågan är brådskande.",
        ),
        ("{between-meetings: {last-day: true}}", "Beslut fattas mellan mötena. En sista dag att svara anges."),
        ("{between-meetings: {reply-within: 5 dagar}}", "Svarstiden är 5 dagar."),
        ("{between-meetings: {silence: bifall}}", "Att inte svara i tid räknas som bifall."),
        ("{between-meetings: {silence: abstention}}", "Att inte svara i tid räknas som att avstå."),
        ("{between-meetings: none}", "Beslut fattas inte mellan mötena."),
    ],
)
def test_a_decision_comes_about(tmp_path: Path, decisions: str, sentence: str) -> None:
    assert sentence in told(tmp_path, f"    decisions: {decisions}\n")


def test_what_settles_it_is_still_asked_for_and_still_what_counts(tmp_path: Path) -> None:
    steps = "    mandates: [{decide: taxor}]\n    decisions: {METHODsteps: [unanimity, vote]}\n"
    silent = region(tmp_path, HEAD + steps.replace("METHOD", ""))
    assert "decisions.method" in {each.key for each in unsaid(silent, "rad")}
    made = region(tmp_path, HEAD + steps.replace("METHOD", "method: majority, "))
    how = procedure(made.bodies["rad"])
    assert how is not None and how.method is made.bodies["rad"].decisions.method  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("mandate", "sentence"),
    [
        ("{agree-on: formerna}", "enas om formerna"),
        ("{enas om: formerna, done: 2020}", "enats om formerna (2020)"),
        ("{agree-on: formerna, to: ekby}", "enas med Ekby kommun om formerna"),
        ("{agree-on: med ekby om formerna}", "komma överens med ekby om formerna"),
        ("{postpone: mötet, force: may}", "skjuta upp mötet"),
        ("{co-finance: utbildningen, done: true}", "medfinansierat utbildningen"),
        ("{give-insight: arbetet, to: ekby}", "ge Ekby kommun insyn i arbetet"),
        ("{präglas av: öppenhet}", "präglas av öppenhet"),
        ("{measure: väntetiderna}", "mäta väntetiderna"),
        ("{task: ta över föreningarnas arbete, done: 2007}", "utfört uppgiften att ta över"),
    ],
)
def test_verbs(tmp_path: Path, mandate: str, sentence: str) -> None:
    row = mandate.replace("{enas om", "{enas-om").replace("{präglas av", "{präglas-av")
    assert sentence in told(tmp_path, f"    mandates: [{row}]\n")


def test_an_agreement_is_no_decision_that_an_effect_is_asked_of(tmp_path: Path) -> None:
    made = region(tmp_path, HEAD + "    mandates: [{agree-on: formerna}]\n")
    assert not made.bodies["rad"].mandates[0].verb.deciding
    assert words(handbook(made)).count("enas om formerna") == 1
