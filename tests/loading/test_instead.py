"""What to write instead of a key, a verb or a value that cannot stand where it does."""

from __future__ import annotations

import pytest

from .conftest import Load

HEAD = "region: ett\nlanguage: 1\nsystem: {name: Ett}\nbodies:\n  x:\n    name: X\n    kind: council\n    "
KEYS_OF_A_PERMISSION = "cite, condition, decided-by, force, limit, notified"


@pytest.mark.parametrize(
    ("written", "help_"),
    [
        ("term: 2 år", "”term” står under chair, composition, substitutes."),
        ("meetings: {clock: 9–12}", "”clock” står under joint, planned, special."),
        ("chair: {casting: true}", "Menade du ”casting-vote”?"),
        (
            "escalation: {om: oenighet, when: disagreement, to: x}",
            "Här får stå: cite, condition, for, force, receiver, subject, targets, then, to, valid, via, when. "
            "Vilken nyckel ett svenskt ord hör till visar: samverkan explain om",
        ),
        (
            "mandates: [{arbeta: för barnen}]",
            "Menade du ”draft”? Verbet hittas med samverkan explain arbeta. Finns det inte skrivs uppdraget helt i "
            "källans ord: task: arbeta …",
        ),
        (
            "mandates: [{xyzzya: för barnen}]",
            "Verbet hittas med samverkan explain xyzzya. Finns det inte skrivs uppdraget helt i källans ord: "
            "task: xyzzya …",
        ),
        (
            "meetings: {public: ja}",
            "Här får stå: must (ska), may (får), should (bör), intention (avsikt), proposed (föreslås), not (inte), "
            f"must-not (får inte). Eller skriv nycklar under den: {KEYS_OF_A_PERMISSION}.",
        ),
        ("meetings: {remote: true}", f"Under den kan stå: {KEYS_OF_A_PERMISSION}."),
    ],
)
def test_the_writer_is_told_where_it_goes(loaded: Load, written: str, help_: str) -> None:
    (finding,) = loaded(HEAD + written + "\n").findings
    assert str(finding.help) == help_


def test_a_value_by_itself_is_said_to_be_of_the_key_that_was_written(loaded: Load) -> None:
    (finding,) = loaded(HEAD + "record: {signed-when: inom 14 dagar}\n").findings
    assert str(finding.message) == "”inom 14 dagar” är inget värde som ”signed-when” kan ha."
    (finding,) = loaded(HEAD + "record: {signed-when: {once: inom 14 dagar}}\n").findings
    assert str(finding.message) == "”inom 14 dagar” är inget värde som ”once” kan ha."
    assert "Eller skriv" not in str(finding.help)


def test_the_verbs_are_no_keys_of_a_mandate_that_has_one(loaded: Load) -> None:
    (finding,) = loaded(HEAD + "mandates: [{prepare: avtal, vem: x}]\n").findings
    assert str(finding.help).startswith("Här får stå: after, at, at-request-of, basis, by, cadence, ")
    assert "decide" not in str(finding.help)


def test_a_part_of_a_body_at_the_top_is_said_to_be_of_a_body(loaded: Load) -> None:
    (finding,) = loaded(HEAD.partition("bodies")[0] + "composition: [{role: chef}]\n").findings
    assert str(finding.help) == "”composition” står under bodies."
