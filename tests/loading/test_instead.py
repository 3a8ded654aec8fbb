"""What to write instead of a key, a verb or a value that cannot stand where it does."""

from __future__ import annotations

import pytest

from .conftest import Load

HEAD = "region: ett\nlanguage: 1\nsystem: {name: Ett}\nbodies:\n  x:\n    name: X\n    kind: council\n    "
KEYS_OF_A_PERMISSION = "cite, condition, decided-by, force, limit, notified"


@pytest.mark.parametrize(
    ("written", "help_"),
    [
        ("term: 2 år", "”term” står under chair, composition, host, substitutes."),
        ("meetings: {clock: 9–12}", "”clock” står under joint, planned, special."),
        (
            "escalation: {wen: disagreement, to: x}",
            "Menade du ”when”? Här får stå: cite, condition, for, force, receiver, subject, targets, then, to, valid, "
            "via, when.",
        ),
        (
            "escalation: {om: oenighet, when: disagreement, to: x}",
            "Här får stå: cite, condition, for, force, receiver, subject, targets, then, to, valid, via, when. "
            "Vilken nyckel ett svenskt ord hör till visar: samverkan explain om",
        ),
        (
            "mandates: [{arbeta: för barnen}]",
            "Menade du ”verka för” (work-for)? Verbet hittas med samverkan explain arbeta. Finns det inte skrivs "
            "uppdraget helt i källans ord: task: arbeta …",
        ),
        (
            "mandates: [{xyzzya: för barnen}]",
            "Verbet hittas med samverkan explain xyzzya. Finns det inte skrivs uppdraget helt i källans ord: "
            "task: xyzzya …",
        ),
        (
            "meetings: {public: ja}",
            "Skriv is (är) om det är så, eller must (ska) om det krävs. "
            "Här får stå: must (ska), is (är), may (får), able (ska kunna), should (bör), intention (avsikt), "
            "proposed (föreslås), will (kommer att), not (inte), shall-not (ska inte), is-not (är inte), "
            "must-not (får inte). Eller skriv nycklar under den: "
            f"{KEYS_OF_A_PERMISSION}.",
        ),
        (
            "meetings: {remote: true}",
            f"Skriv is (är) om det är så, eller must (ska) om det krävs. Under den kan stå: {KEYS_OF_A_PERMISSION}.",
        ),
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
    assert str(finding.help).startswith("Här får stå: after, amount, at, at-meeting-of, at-request-of, basis, ")
    assert "decide" not in str(finding.help)


def test_a_part_of_a_body_at_the_top_is_said_to_be_of_a_body(loaded: Load) -> None:
    (finding,) = loaded(HEAD.partition("bodies")[0] + "composition: [{role: chef}]\n").findings
    assert str(finding.help) == "”composition” står under bodies."


@pytest.mark.parametrize(
    ("written", "begins"),
    [
        ("chair: {casting: true}", "Menade du ”casting-vote”? Här får stå: "),
        ("minutes: x", "Menade du ”record”? Här får stå: "),
        ("chair: {rotates: 1 år}", "Menade du ”alternates”? Här får stå: "),
        ("vice-chair: x", "”vice” står under chair."),
        ("add: {}", "”add” kan bara stå i en instans, under for-each."),
        ("status: planerd", "Menade du ”planerad” (planned)? Här får stå: "),
        ("mandates: [{besluta om: x}]", "Menade du ”besluta” (decide)?"),
        ("qwerty: x", "Här får stå: "),
        (
            "meetings: {planned: [{count: 2}]}",
            "Skriv nyckeln: vilket år det gäller. Exempel visar: samverkan explain year",
        ),
    ],
)
def test_what_was_meant_goes_before_what_is_spelled_alike(loaded: Load, written: str, begins: str) -> None:
    (finding,) = loaded(HEAD + written + "\n").findings
    assert str(finding.help).startswith(begins)


@pytest.mark.parametrize(
    ("body", "message", "help_"),
    [
        (
            "{name: X, kind: council, purpose: Styra, leda och följa upp}",
            "”leda och följa upp” är ingen nyckel som får stå här.",
            'Inom klamrar delar ett komma värdet. Sätt citattecken om hela: purpose: "Styra, leda och följa upp"',
        ),
        (
            "{name: X, kind: council, purpose: Mål: att leda}",
            "Inom klamrar kan ett värde inte ha kolon och blanksteg i sig. Sätt citattecken om hela värdet.",
            "None",
        ),
    ],
)
def test_what_parts_a_value_within_braces_is_one_fault(loaded: Load, body: str, message: str, help_: str) -> None:
    (finding,) = loaded(HEAD.partition("  x:")[0] + f"  x: {body}\n").findings
    assert (str(finding.message), str(finding.help)) == (message, help_)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("chair: {vice: [a, b]}", "Vid ”vice” kan bara ett stå, inte en lista."),
        ("status: [planned, mentioned]", "Vid ”status” kan bara ett värde stå, inte en lista."),
    ],
)
def test_a_list_where_one_may_stand_is_said_to_be_that(loaded: Load, written: str, message: str) -> None:
    (finding,) = loaded(HEAD + written + "\n").findings
    assert str(finding.message) == message


def test_without_an_end_is_not_written_as_one(loaded: Load) -> None:
    head = HEAD.partition("bodies:")[0]
    (finding,) = loaded(head + "agreements: {a: {name: A, from: 2020, to: tills vidare}}\n").findings
    assert "utelämna to" in str(finding.help)
    assert loaded(head + "agreements: {a: {name: A, valid: tills vidare}}\n").findings == ()


def test_a_group_without_members_makes_no_instances(loaded: Load) -> None:
    group = "parties: {k: {name: K, kind: group}}\n"
    (finding,) = loaded(HEAD.replace("bodies:", f"{group}bodies:") + "for-each: k\n").findings
    assert str(finding.message) == (
        "k har inga medlemmar, så det går inte att se vilka instanser x har. Skriv members på den."
    )
