"""How associations are formed, left, dissolved and paid for, and what may be done on whose word."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.support import SMALL, region, words
from samverkan_dsl.outputs.documents import handbook
from samverkan_dsl.pipeline.check import check

PARTIES = "  forbund: {{name: Förbundet, kind: samordningsförbund, {keys}}}\n"
BODY = "bodies:\n  namnd: {name: Nämnden, kind: committee}\n  rad:\n    name: Rådet\n    kind: council\n"


def told(folder: Path, text: str) -> str:
    return words(handbook(region(folder, SMALL + text)))


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ("purpose: att stödja", "Syfte: att stödja"),
        (
            "formation: {by: regionen, date: 2005-01-01}",
            "Det har bildats av Region Exempel. Det inrättades 2005-01-01.",
        ),
        (
            "withdrawal: {by: [regionen, almby], force: may, notice: 3 år, in-writing: true}",
            "Region Exempel och Almby kommun får lämna den skriftligt; uppsägningstiden är 3 år.",
        ),
        ("dissolution: {condition: om en medlem lämnar}", "Den som vill kan upplösa den, om en medlem lämnar."),
    ],
)
def test_an_association_is_formed_left_and_dissolved(tmp_path: Path, keys: str, sentence: str) -> None:
    assert sentence in told(tmp_path, PARTIES.format(keys=keys))


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        (
            "budget: {shares: {what: skulder, how: proportionellt, basis: invånarantal}}",
            "Skulder delas proportionellt efter invånarantal.",
        ),
        ("budget: {shares: {what: bidrag, at: regionen, share: 1/2}}", "Region Exempel står för hälften av bidragen."),
        # Who takes part is said, and not how much each does: nobody is given a share.
        ("budget: {shares: {what: bidrag, at: [regionen, almby]}}", "Bidragen delas mellan Region Exempel och Almby"),
        ("budget: {shares: {what: bidrag, at: regionen}}", "Region Exempel står för en del av bidragen."),
        ("budget: {loans: {force: may, limit: fem miljoner}}", "Lån får tas upp; gränsen är fem miljoner."),
        ("budget: {guarantees: must-not}", "Borgen får inte tecknas."),
        ("budget: {at-cost: true}", "Det som utförs åt parterna ersätts med självkostnaden."),
        (
            "budget: {remuneration: {what: arvode, paid-by: each-party}}",
            "Ledamöterna får arvode; det betalas av respektive part.",
        ),
        ("meetings: {public: {force: may, decided-by: self}}", "Mötena får vara offentliga; det avgörs av Rådet."),
        (
            "meetings: {remote: {force: may, condition: om särskilda skäl finns}}",
            "Ledamöter får delta på distans, om särskilda skäl finns.",
        ),
        ("meetings: {announced: anslagstavlan}", "Mötena tillkännages på anslagstavlan."),
        (
            "record: {kind: minutes, signed-when: {after: self, within: 14 dagar}, announced: anslagstavlan}",
            "Att protokollet är justerat anslås på anslagstavlan.",
        ),
        ("decisions: {ballot: öppet}", "Omröstningar görs öppet."),
        ("initiative: {who: regionen, through: namnd}", "Ärenden kan väckas av Region Exempel genom nämnden."),
        ("mandates: [{consult: om budgeten, by: each-party, with: each-party}]", "tillsammans med de andra parterna"),
        (
            "mandates: [{handle: frågan, raised-by: regionen, raised-through: namnd}]",
            "som väcks av Region Exempel genom nämnden",
        ),
        ("mandates: [{carry-out: ändringar, by: unspecified, force: must-not}]", "Det är inte tillåtet att"),
        ("commissioned-by: [almby, namnd]", "Almby kommun och nämnden"),
        ("force: {host: bör}\n    host: regionen", "Region Exempel (bör)"),
    ],
)
def test_it_is_told_of_a_body(tmp_path: Path, keys: str, sentence: str) -> None:
    assert sentence.lower() in told(tmp_path, BODY + f"    {keys}\n").lower()


def test_it_is_told_of_levels_subjects_agreements_and_the_document(tmp_path: Path) -> None:
    text = """
levels: {delregional: {name: Delregional nivå, count: 6, divided-by: sjukhusens områden}}
subjects: {omraden: {name: utvecklingsområden, count: fyra}}
agreements:
  avtal:
    name: Avtalet
    count: ca 20
    termination: {by: each-party, notice: 1 år, otherwise: 2 år}
    dispute: {meanwhile: patienten får inte drabbas}
"""
    found = told(tmp_path, text + BODY + "    level: delregional\n    scope: omraden\n")
    assert "indelad i 6 områden" in found and "följer sjukhusens områden" in found
    assert "fyra till antalet" in found and "Antal: ca 20." in found
    assert "kan säga upp avtalet; uppsägningstiden är 1 år; annars förlängs det med 2 år." in found
    assert "under tiden gäller: patienten får inte drabbas" in found


def test_a_body_whose_kind_is_not_said_is_not_told_to_be_one_that_cannot_bind(tmp_path: Path) -> None:
    text = "bodies: {x: {name: Forumet, mandates: [{decide: budgeten, effect: binding}]}, y: {name: Y}}\n"
    assert "framgår inte" in told(tmp_path, text).lower()
    assert not {each.rule.code for each in check([tmp_path], tmp_path).findings} & {"DEC002", "DEC003"}
