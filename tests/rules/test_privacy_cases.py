"""Invented persons in every place of a sentence, and names of all else that are none."""

from __future__ import annotations

import pytest

from samverkan_dsl.rules import Selection, run

from .conftest import Make

PARTIES = "parties: {a: {name: Norrby kommun, kind: kommun}, r: {name: Region Exempel, kind: region}}\n"
BODY = PARTIES + "bodies:\n  x:\n    name: Rådet\n    kind: council\n"
PERSONS = """\
kontakta Kontaktperson: Birgitta Almlöf
Kontaktperson: Hjördis Ekenstam
följa avtalet (ansvarig: Tuva Rönnerhag)
leds av Ossian Bergfeldt, förvaltningschef
leds av förvaltningschef Ossian Bergfeldt
ordförande är Yrsa Wallmark
kontakta Yrsa Wallmark, ordförande
deltagare: Yrsa Wallmark, Tage Nyrén och Elof Sandgård
deltagare: Yrsa Wallmark (Norrby), Tage Nyrén (Söderby)
frågor till Y. Wallmark, sekreterare
frågor till fru Wallmark
samtal med herr Nyrén
samtal med Tage Nyréns mamma
beslut av ANNA SVENSSON
vid frågor: Nyrén, Tage
undertecknat av Tage Nyrén och Yrsa Wallmark
utses av regionråd Elof Sandgård
samordnas av projektledaren Siri Åkerblom-Dahl
ersätts av ledamoten Mohammed Al-Hassan
ansvarig är Fatima Yildiz
handläggare Li Zhang
ring 0455-30 30 30
ring 070 123 45 67
mejla tage.nyren@exempel.se
mejla tage.nyren snabel-a exempel.se
personnummer 850709-9805
född 19850709 9805
besök Storgatan 12, 371 30 Karlskrona
besök Strandpromenaden 4 B"""
NONE = """\
delta i Sankt Olofs församling
tillämpa Lex Sarah och Lex Maria
samverka med Svenska Kyrkan och Röda Korset
samverka med Astrid Lindgrens barnsjukhus
besöka Carl Larssons gård
kalla Ordförande Region Halland
bjuda in Verksamhetschef Primärvård Nord
bjuda in Enhetschef Barn och Unga
bjuda in rektor Albert Engströms gymnasium
bjuda in ordförande Pensionärernas Riksorganisation
ledamot Funktionsrätt Sverige
ledamöter från Attention Blekinge, Hjärnkraft Blekinge och Rädda Barnen
utreda diarienummer 2021-0455-3030
ange organisationsnummer 212000-1234
ha budget på 1 250 000 kronor
följa ISO 9001:2015 och SOSFS 2011:9
samverka i Norra Hälsingland, Södra Hälsingland och Västra Gästrikland
samverka med Lilla Edet, Stora Höga och Gamla Uppsala
läkare Capio Citykliniken och Kry Primärvård
möten 2021-03-05 och 2021-10-12, klockan 13.00-15.30
leds av Vård Gävleborg
bildas av Tranås Aneby
utses av Norra Smålands Revisorer
drivs av Stiftelsen Bräcke Diakoni
från Lidköping Skövde och Borås Ulricehamn
kontakta Region Kronoberg, ordförande
tillsammans med Sörmlands Vårdförbund, sekreterare
LÄNSSTYRELSEN I KALMAR
Se A. Bilaga och B. Karta
kommunerna Nacka, Värmdö och Tyresö
med Attendo Sverige och Humana Omsorg"""


def told(make: Make, body: str) -> list[str]:
    return [finding.rule.code for finding in run(make(BODY + body), Selection(select=("PRI",)))]


@pytest.mark.parametrize("words", PERSONS.splitlines())
def test_a_person_is_seen(make: Make, words: str) -> None:
    assert told(make, f'    mandates: [{{task: "{words}"}}]\n')


@pytest.mark.parametrize("words", NONE.splitlines())
def test_what_is_no_person_is_not(make: Make, words: str) -> None:
    assert told(make, f'    mandates: [{{task: "{words}"}}]\n') == []


@pytest.mark.parametrize(
    "body",
    [
        "    composition: [{role: Tage Nyrén, at: a}]\n",
        '    composition: [{role: "Tage Nyrén, socialchef", at: a}]\n',
        '    composition: [{role: "Socialchef (Tage Nyrén)", at: a}]\n',
        "    # Tage Nyrén har lovat att se över detta\n",
        "    # ringde Anna Svensson 3/4\n",
        '    cite: "Kontakt/Tage Nyrén/1"\n',
        '    purpose: "Sekreterare: Tage Nyrén"\n',
        "  tage-nyren: {name: Gruppen, kind: council}\n",
    ],
)
def test_a_person_is_seen_wherever_it_stands(make: Make, body: str) -> None:
    assert told(make, body)
