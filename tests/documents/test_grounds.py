"""What a task rests on, comes after and leaves out, and how seats are shared between political parties."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import SMALL, region, words
from samverkan_dsl.outputs.documents import brief

MORE = """
subjects: {medel: {name: Medel}}
agreements: {avtalet: {name: Samverkansavtalet}}
statutes: {kl: {name: Kommunallagen, number: "2017:725"}}
bodies:
  fullmaktige: {name: Regionfullmäktige, kind: assembly, status: external}
  x: {name: Hjälpmedelsnämnden, kind: joint-committee, %s}
"""

SAID = {
    "mandates: {decide: alla ärenden, except: dem som lag lägger på fullmäktige}": (
        "besluta om alla ärenden, utom dem som lag lägger på fullmäktige"
    ),
    "mandates: {decide: alla ärenden, except: {decided-by: fullmaktige}}": (
        "besluta om alla ärenden, utom det som regionfullmäktige beslutar om"
    ),
    "mandates: {decide: alla ärenden, except: {subject: medel, decided-by: fullmaktige}}": (
        "utom medel, som regionfullmäktige beslutar om"
    ),
    "mandates: {draw-up: budget, after: {step: samråd, who: [regionen, almby]}}": (
        "upprätta budget efter samråd med Region Exempel och Almby kommun"
    ),
    "mandates: {elect: presidium, after: förslag}": "välja presidium efter förslag",
    "mandates: {fullgöra: uppgifter, to: almby, under: [{on: kl, section: 9 kap. 19 §}, avtalet]}": (
        "fullgöra uppgifter åt Almby kommun (enligt Kommunallagen (9 kap. 19 §) och Samverkansavtalet)"
    ),
    "governed-by: [kl, avtalet]": "Kommunallagen och Samverkansavtalet",
    "distribution: {how: proportional, per: political-party, as-in: fullmaktige}": (
        "Platserna fördelas proportionellt mellan de politiska partierna som i regionfullmäktige."
    ),
    "distribution: {per: political-party}": "Platserna fördelas mellan de politiska partierna.",
    "distribution: {at-least: en per part}": "Av alla platser ska det finnas minst en per part.",
    "composition: {role: Ledamot, bloc: opposition, different: område}": "företräder oppositionen; från olika områden",
    "composition: {role: Chef, authority: {what: rätt att besluta, force: bör, from: almby}}": (
        "bör ha rätt att besluta från Almby kommun"
    ),
    "chair: {vice: {bloc: oppositionen}}": "ice ordföranden företräder oppositionen.",
}


@pytest.mark.parametrize("written", SAID)
def test_it_is_told(written: str, tmp_path: Path) -> None:
    assert SAID[written].lower() in words(brief(region(tmp_path, SMALL + MORE % written), "x")).lower()


def test_nothing_is_assumed_of_the_effect_of_an_election(tmp_path: Path) -> None:
    body = "decisions: {effect: binding}, mandates: [{elect: ordförande}, {decide: avtal}]"
    assert "verkan: anges inte" not in words(brief(region(tmp_path, SMALL + MORE % body), "x"))
    silent = "mandates: [{elect: ordförande}]"
    assert "verkan: " not in words(brief(region(tmp_path, SMALL + MORE % silent), "x"))
