"""How, why, in what order and on what condition something is done is told as the model has it."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import SMALL, region, words
from samverkan_dsl.analysis.decisions.strength import obliges, optional
from samverkan_dsl.language import Force, tentative
from samverkan_dsl.outputs.documents import handbook
from samverkan_dsl.pipeline.check import check

BESIDE = """
  nyby: {name: Nyby kommun, kind: municipality, side: kommunerna}
goals: {halsa: {name: God hälsa}, trygghet: {name: Trygghet}}
statutes: {lag: {name: Lagen om samverkan, number: "2020:1"}}
agreements: {avtal: {name: Samverkansavtalet}}
bodies:
  rad:
    name: Rådet
    kind: council
    mandates: MANDATE
"""
TOLD = {
    # what for
    "{plan: vården, purpose: att korta väntan}": "planera vården, för att korta väntan",
    "{plan: vården, purpose: [för bättre hälsa, mer samarbete]}": "planera vården, för bättre hälsa "
    "(syfte: mer samarbete)",
    "{plan: vården, purpose: {goal: halsa}}": "planera vården, för att nå målet God hälsa",
    "{plan: vården, purpose: {what: att korta väntan, goal: [halsa, trygghet]}}": "för att korta väntan "
    "(målen God hälsa och Trygghet)",
    # why
    "{plan: vården, because: eftersom köerna växer}": "planera vården, eftersom köerna växer",
    "{plan: vården, because: ny organisation}": "planera vården (orsak: ny organisation)",
    "{plan: vården, because: {on: lag, what: nya krav}}": "planera vården, till följd av lagen om samverkan (nya krav)",
    "{plan: vården, because: {decided-by: regionen}}": "planera vården, till följd av beslut av Region Exempel",
    # how
    "{plan: vården, manner: enhetligt}": "planera vården enhetligt",
    "{plan: vården, manner: [genom dialog, öppna möten]}": "planera vården genom dialog (sätt: öppna möten)",
    # with what force
    "{plan: vården, force: able}": "Rådet ska kunna\n\nplanera vården",
    "{plan: vården, force: will}": "Rådet kommer att\n\nplanera vården",
    "{plan: vården, force: shall-not}": "Rådet ska inte\n\nplanera vården",
    "{become: värdkommun, by: almby, force: is}": "Almby kommun\n\nblir värdkommun",
    # in what order
    "{plan: vården, after: [analysis, {what: att alla har sagt sitt}]}": "planera vården efter analys och "
    "att alla har sagt sitt",
    "{plan: vården, after: {step: analys, what: köerna}}": "planera vården efter analys (köerna)",
    "{plan: vården, before: {step: beslut, who: regionen}}": "planera vården, före beslut av Region Exempel",
    # save whom
    "{plan: vården, except: {who: almby}}": "planera vården, utom Almby kommun",
    "{plan: vården, except: {who: almby, what: skolan}}": "planera vården, utom Almby kommun (skolan)",
    # on what condition
    "{plan: vården, condition: om köerna växer}": "planera vården, om köerna växer",
    "{plan: vården, condition: köerna växer}": "planera vården (villkor: köerna växer)",
    "{plan: vården, condition: {decided-by: almby}}": "planera vården, om Almby kommun beslutar det",
    "{plan: vården, condition: {decided-by: almby, what: att köpa vård}}": "om Almby kommun beslutar att köpa vård",
    "{plan: vården, condition: {unless-decided-by: {any-of: [almby, nyby]}}}": "planera vården, om inte Almby kommun "
    "eller Nyby kommun beslutar något annat",
    "{plan: vården, condition: {consent-of: almby, what: planen}}": "om Almby kommun samtycker till planen",
    "{plan: vården, condition: {in-force: avtal}}": "planera vården, så länge samverkansavtalet gäller",
    "{valid: {until: okänt}, plan: vården, condition: {decided-by: almby}}": "om Almby kommun beslutade det",
    # when
    "{plan: mötet, when: {before: rad, apart: 2 veckor}}": "planera mötet, 2 veckor före varje möte i rådet",
    "{announce: protokollet, when: {once: signed, within: 2 dagar}}": "när det är justerat, inom 2 dagar",
    # over some days
    "{approve: planen, done: 14–21 juni 2004}": "godkänt planen (14–21 juni 2004)",
    "{approve: planen, done: årsskiftet 2006/2007}": "godkänt planen (årsskiftet 2006/2007)",
}


@pytest.mark.parametrize("written", TOLD)
def test_it_is_told_as_it_is_written(tmp_path: Path, written: str) -> None:
    told = words(handbook(region(tmp_path, SMALL + BESIDE.lstrip("\n").replace("MANDATE", written))))
    assert TOLD[written] in told


@pytest.mark.parametrize("done", ["21–14 juni 2004", "årsskiftet 2006/2009", "juni–juli", "från 2004"])
def test_a_span_that_is_none_is_refused(tmp_path: Path, done: str) -> None:
    text = SMALL + BESIDE.lstrip("\n").replace("MANDATE", f"{{approve: planen, done: {done}}}")
    (tmp_path / "region.yaml").write_text(text, "utf-8")
    (told,) = [str(each.message) for each in check([tmp_path], tmp_path).findings if "done" in str(each.message)]
    assert done in told


def test_a_way_is_not_lifted_and_has_no_other_denial(tmp_path: Path) -> None:
    text = SMALL + BESIDE.lstrip("\n").replace("MANDATE", "{plan: vården}")
    text += "    escalation: {when: dispute, to: regionen, force: %s}\n"
    for force, allowed in (("able", True), ("will", True), ("not", True), ("shall-not", False)):
        (tmp_path / "region.yaml").write_text(text % force, "utf-8")
        refused = [each for each in check([tmp_path], tmp_path).findings if "shall-not" in str(each.message)]
        assert not refused if allowed else refused


def test_what_shall_be_able_is_a_choice_and_what_will_be_is_not_yet() -> None:
    assert optional(Force.ABLE) and not obliges(Force.ABLE) and not tentative(Force.ABLE)
    assert tentative(Force.WILL) and not optional(Force.WILL) and not obliges(Force.WILL)
    assert Force.SHALL_NOT.negates and not Force.SHALL_NOT.describes


CONDITION = "{decided-by: almby, what: att delta}"
AMONG_OTHERS = {
    "composition: {role: chef, at: almby, condition: %s}": "Om Almby kommun beslutar att delta",
    "formation: {condition: %s}": "Det inrättas om Almby kommun beslutar att delta.",
    "escalation: {when: dispute, to: regionen, condition: %s}": "Region Exempel, om Almby kommun beslutar att delta.",
    "escalation: {when: other, to: regionen, condition: %s}": "I andra fall ska ärendet lyftas till Region Exempel, "
    "om Almby kommun beslutar att delta.",
    "preparation: {by: almby, condition: %s}": "åt rådet, om Almby kommun beslutar att delta.",
    "meetings: {remote: {force: may, condition: %s}}": "distans, om Almby kommun beslutar att delta.",
    "budget: {paid-by: regionen, condition: %s}": "bärs av Region Exempel, om Almby kommun beslutar att delta.",
}


@pytest.mark.parametrize("written", AMONG_OTHERS)
def test_a_condition_is_told_wherever_it_stands(tmp_path: Path, written: str) -> None:
    text = SMALL + BESIDE.lstrip("\n").replace("MANDATE", "{plan: vården}") + f"    {written % CONDITION}\n"
    assert AMONG_OTHERS[written] in words(handbook(region(tmp_path, text)))
