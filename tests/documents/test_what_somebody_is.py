"""What somebody is for something, what one appeals, gives and takes over: verbs of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import region, words
from samverkan_dsl.outputs.documents import handbook

HEAD = """
region: lan
language: 1
system: {name: Samverkan Exempel}
parties:
  ekby: {name: Ekby kommun, kind: municipality}
  norrby: {name: Norrby kommun, kind: municipality}
  forening: {name: Skolföreningen, kind: non-profit}
  forbundet: {name: Skolförbundet, kind: municipal-association, membership: [ekby, norrby]}
  ratten: {name: förvaltningsrätten, kind: court}
bodies:
  rad:
    name: Rådet
    kind: råd
    mandates:
"""
TOLD = {
    "{be-principal-for: gymnasieskolan, by: forbundet, force: is}": "Skolförbundet är huvudman för gymnasieskolan",
    "{vara huvudman för: friskolor, by: forbundet, force: är inte}": "Skolförbundet är inte huvudman för friskolor",
    "{be-highest-body-of: förbundet, force: is}": "Rådet är högsta beslutande organ i förbundet",
    "{be-authority-for: bussarna, by: forbundet, valid: {until: okänt}, force: is}": "var myndighet för bussarna",
    "{be-arena-for: dialog, force: must}": "Rådet ska vara arena för dialog",
    "{be-host-for: möten, force: may}": "Rådet får vara värd för möten",
    "{appeal: beslut, by: ekby, to: ratten, force: may}": "Ekby kommun får överklaga beslut till förvaltningsrätten",
    "{give: underlag, to: ekby, force: is}": "Rådet ger Ekby kommun underlag",
    "{speak-to: ärenden, to: ekby, force: is}": "Rådet föredrar ärenden för Ekby kommun",
    "{speak-to: ärenden, valid: {until: okänt}, force: is}": "Rådet föredrog ärenden",
    "{go-through: anteckningar, done: april 2017}": "Rådet har gått igenom anteckningar (april 2017)",
    "{take-initiative: inom området, force: is}": "Rådet tar initiativ inom området",
    "{take-initiative: nya avtal, force: must}": "Rådet ska ta initiativ till nya avtal",
    "{work-with: korta frågor, force: is}": "Rådet arbetar med korta frågor",
    # With whom it ended has the preposition of the verb.
    "{take-over: driften, by: forbundet, to: forening, done: 2007}": "tagit över driften från Skolföreningen (2007)",
    "{receive: ett brev, to: forening, done: 2007}": "Rådet har tagit emot ett brev från Skolföreningen (2007)",
    "{raise: frågan, to: ekby, done: 2007}": "Rådet har lyft frågan till Ekby kommun (2007)",
}  # fmt: skip


@pytest.mark.parametrize("written", TOLD)
def test_it_has_a_verb_of_its_own(written: str, tmp_path: Path) -> None:
    book = " ".join(words(handbook(region(tmp_path, HEAD + f"      - {written}\n"))).replace("- ", "").split())
    assert TOLD[written] in book
